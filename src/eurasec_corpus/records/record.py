"""
A raw page on its way into a build, or the reason why there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..cleaning import Facts
from ..errors import EurasecError, SourceError
from ..model import is_identifier
from ..sources import check_page, parse_facts

_FACTS = (*(name for name in Facts.__annotations__ if name != "curated_date"), "published")

_WAY_OUT = "name the columns: Columns(...), or --id-column and the like"


@frozen
class Record:
    """
    A raw page that can be cleaned.

    Attributes:
        id: Names the document.
        raw: The page in UTF-8.
        facts: What is known from elsewhere.
        place: Where it stands, for messages: file and line, row or record.
    """

    id: str
    raw: bytes
    facts: Facts
    place: str


@frozen
class Flaw:
    """
    A record that cannot be cleaned.

    Attributes:
        place: Where it stands: file and line, row or record.
        reason: What is wrong, and the way out.
    """

    place: str
    reason: str

    def __str__(self) -> str:
        """
        Say both.

        >>> str(Flaw("a.jsonl:3", "no JSON"))
        'a.jsonl:3: no JSON'
        """
        return f"{self.place}: {self.reason}"


@frozen
class Columns:
    """
    Which columns of a table, or keys of JSON, hold what.

    Attributes:
        id: The column that names the document.
        text: The column with the text of the page.
        facts: The columns of further facts, by the name of the fact: those of
            `parse_facts`. A fact that is not named is taken from the column of its own
            name, where there is one.
    """

    id: str = "id"
    text: str = "text"
    facts: Mapping[str, str] = field(factory=dict, hash=False)

    def __attrs_post_init__(self) -> None:
        """
        Refuse facts that no document has.
        """
        unknown = [fact for fact in self.facts if fact not in _FACTS]
        if unknown:
            msg = f"unknown fact {unknown[0]!r}; known are {', '.join(_FACTS)}"
            raise SourceError(msg)

    def of_facts(self) -> dict[str, str]:
        """
        Return the column of each fact.

        >>> Columns(facts={"url": "address"}).of_facts()["url"]
        'address'
        """
        return {fact: self.facts.get(fact, fact) for fact in _FACTS}

    def wanted(self) -> tuple[str, ...]:
        """
        Return the columns that must be there: those that were named, id and text.
        """
        return (self.id, self.text, *self.facts.values())


def make_record(place: str, name: object, raw: bytes, facts: object = None) -> Record | Flaw:
    """
    Check a page and what is known of it.

    Args:
        place: Where it stands, for messages.
        name: Its id.
        raw: Its bytes, which should be UTF-8.
        facts: What is known of it, as `parse_facts` takes it; None if nothing is.

    Returns:
        The record, or the flaw that makes it useless.

    >>> make_record("a.txt", "a b", b"Word").reason
    "a name with blanks or invisible characters makes no id: 'a b'; name it otherwise"
    """
    if not isinstance(name, str):
        return Flaw(place, f"the id must be text, not {name!r}")
    if not is_identifier(name):
        what = "a name with blanks or invisible characters makes no id"
        return Flaw(place, f"{what}: {name!r}; name it otherwise")
    try:
        check_page(raw)
        return Record(name, raw, parse_facts({} if facts is None else facts), place)
    except EurasecError as error:
        return Flaw(place, str(error))


def record_of_row(place: str, row: Mapping[str, Any], columns: Columns) -> Record | Flaw:
    """
    Make a record of a row of a table, or of an object of JSON.

    Args:
        place: Where it stands, for messages.
        row: The values by column; blank ones say nothing.
        columns: Which column holds what.

    Returns:
        The record, or the flaw.

    >>> record_of_row("a.jsonl:1", {"id": 7, "text": "It ended."}, Columns()).id
    '7'
    """
    for column in columns.wanted():
        if column not in row:
            held = ", ".join(map(repr, row)) or "none"
            return Flaw(place, f"no column {column!r}, there are {held}; {_WAY_OUT}")
    text, name = row[columns.text], row[columns.id]
    if not isinstance(text, str):
        return Flaw(place, f"{columns.text} must be text, not {text!r:.80}")
    try:
        raw = text.encode()
    except UnicodeEncodeError as error:
        return Flaw(place, f"{columns.text} has a lone surrogate at character {error.start}")
    given = {fact: row.get(column) for fact, column in columns.of_facts().items()}
    facts = {fact: value for fact, value in given.items() if not _is_blank(value)}
    # A whole number names a document as well as its digits do.
    is_number = isinstance(name, int) and not isinstance(name, bool)
    return make_record(place, str(name) if is_number else name, raw, facts)


def _is_blank(value: object) -> bool:
    """
    Tell whether a value says nothing.
    """
    return value is None or (isinstance(value, str) and not value.strip())
