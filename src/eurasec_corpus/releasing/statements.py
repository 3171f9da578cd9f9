"""
What the makers of the data set say of it: where it comes from, what it is good for, its faults.

The counts in a data card are taken from the tables; the sentences stand in one file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import fields, frozen

from ..errors import MetadataError

STATEMENT_FILE = "statement.toml"


@frozen
class Rate:
    """
    A kind of noise, and how much of it was measured.

    Attributes:
        what: The noise.
        rate: How much, with its unit.
        on: What it was measured on.
        how: The command, or the page that says how.
    """

    what: str
    rate: str
    on: str
    how: str


@frozen
class Statement:
    """
    A data statement, in the order in which a reader asks.

    Attributes:
        url: Names the data set wherever it is kept.
        description: What it is, in a few sentences.
        keywords: Words to find it by.
        collection: How the pages were chosen and fetched.
        timeframe: What is known of when they were fetched.
        processing: How they were cleaned.
        annotation: Who labelled what.
        gaps: What is not in it.
        biases: In what way it is lopsided.
        limitations: What it cannot be used for.
        uses: What it was made for.
        personal: Which personal data are in it.
        maintenance: How it goes on.
        noise: What is known to be wrong, measured.
    """

    url: str
    description: str
    keywords: tuple[str, ...]
    collection: str
    timeframe: str
    processing: str
    annotation: str
    gaps: tuple[str, ...]
    biases: tuple[str, ...]
    limitations: tuple[str, ...]
    uses: tuple[str, ...]
    personal: str
    maintenance: str
    noise: tuple[Rate, ...]


def read_statement(path: Path) -> Statement:
    """
    Read the data statement.

    Args:
        path: A TOML file with a key for each attribute of `Statement`, none left out.

    Raises:
        MetadataError: It cannot be read, or a key is missing, unknown or of another type.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        msg = f"{path}: cannot be read: {error}"
        raise MetadataError(msg) from error
    try:
        rates = tuple(Rate(**_checked(Rate, entry)) for entry in _list(found.get("noise")))
        return Statement(**(_checked(Statement, found) | {"noise": rates}))
    except MetadataError as error:
        msg = f"{path}: {error}"
        raise MetadataError(msg) from error


def _list(value: object) -> list[Any]:
    """
    Refuse anything but a list.
    """
    if not isinstance(value, list):
        msg = f"noise must be a list of tables, not {value!r}"
        raise MetadataError(msg)
    return value


def _checked(kind: type[Any], entry: object) -> dict[str, Any]:
    """
    Check that a table has the keys of a class, with text or a list of texts in each.
    """
    if not isinstance(entry, Mapping):
        msg = f"must be a table, not {entry!r}"
        raise MetadataError(msg)
    wanted = [each.name for each in fields(kind)]
    odd = [*(set(wanted) - set(entry)), *(set(entry) - set(wanted))]
    if odd:
        msg = f"the keys must be {', '.join(wanted)}; {min(odd)!r} is missing or unknown"
        raise MetadataError(msg)
    return {each.name: _value(each.name, str(each.type), entry[each.name]) for each in fields(kind)}


def _value(name: str, kind: str, value: object) -> object:
    """
    Check one value against the type that is written in the class.
    """
    if kind == "str" and isinstance(value, str) and value.strip():
        return " ".join(value.split())
    if kind.startswith("tuple") and isinstance(value, list):
        return tuple(" ".join(each.split()) if isinstance(each, str) else each for each in value)
    msg = f"{name} must be {'text' if kind == 'str' else 'a list'}, not {value!r}"
    raise MetadataError(msg)
