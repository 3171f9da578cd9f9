"""
Editions of the data: with the texts, or without them and with all that is ours.

The citation edition leaves out the columns of running text. Whoever has the raw pages
gets the full edition back from it, and knows by the hashes that it is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..breaks import blank_breaks
from ..errors import DamagedFileError, DecodeError, SourceError
from ..folding import digest
from ..labels import Choice, FactSource
from ..lines import decode
from ..tables import (
    KEYS,
    OF_THE_PUBLISHER,
    SCHEMAS,
    Tables,
    content_hash,
    document_of,
    table_hash,
    to_tables,
)


class Edition(Choice):
    """
    Which columns a data set has.
    """

    FULL = "full"
    """All columns of the schema."""

    CITATION = "citation"
    """Ids, facts, offsets, digests, labels and rules; no running text."""


def _is_text(field: pa.Field) -> bool:
    """
    Tell whether a column holds running text of a publisher.
    """
    marks = {key.encode(): value.encode() for key, value in OF_THE_PUBLISHER.items()}
    return bool(marks.items() <= field.metadata.items())


def schema_of(name: str, edition: Edition) -> pa.Schema:
    """
    Return the columns that a table has in an edition.

    Args:
        name: A table of `SCHEMAS`.
        edition: The edition.

    >>> full, citation = (schema_of("paragraphs", edition) for edition in Edition)
    >>> set(full.names) - set(citation.names)
    {'text'}
    """
    schema = SCHEMAS[name]
    if edition is Edition.FULL:
        return schema
    return pa.schema([field for field in schema if not _is_text(field)])


def edition_of(tables: Tables) -> Edition:
    """
    Tell which edition tables are.
    """
    whole = tables.documents.schema.names == SCHEMAS["documents"].names
    return Edition.FULL if whole else Edition.CITATION


def hash_tables(tables: Tables) -> dict[str, str]:
    """
    Hash the content of each table, by its name.
    """
    edition = edition_of(tables)
    return {
        name: table_hash(name, table, schema_of(name, edition))
        for name, table in tables.named().items()
    }


def without_text(tables: Tables) -> Tables:
    """
    Make the citation edition of tables.

    Args:
        tables: Of either edition.

    Returns:
        The same rows without the columns of running text; `full_hash` names what they
        were taken from.
    """
    if edition_of(tables) is Edition.CITATION:
        return tables
    reduced = {
        name: table.select(schema_of(name, Edition.CITATION).names)
        for name, table in tables.named().items()
    }
    return Tables(**reduced, full_hash=content_hash(hash_tables(tables)))


def attach(tables: Tables, folder: Path) -> Tables:
    """
    Put the texts back into the citation edition.

    Args:
        tables: Of the citation edition.
        folder: The raw pages, `<document id>.txt`, byte for byte as they were.

    Returns:
        The full edition.

    Raises:
        SourceError: A page is missing or cannot be read.
        DamagedFileError: A page is not the one that was cleaned, or the tables are not
            those that were taken from the full edition.
    """
    if edition_of(tables) is Edition.FULL:
        return tables
    more = {name: _by_document(name, table) for name, table in tables.named().items()}
    documents = []
    for row in tables.documents.to_pylist():
        name = row["id"]
        text = _read_text(row, folder, more["paragraphs"].get(name, ()))
        whole = dict.fromkeys(SCHEMAS["documents"].names) | row | {"raw_text": text}
        spans, dates, facts = (more[table].get(name, ()) for table in ("spans", "dates", "facts"))
        known = [fact | {"text": _words_of(fact, row, text)} for fact in facts]
        documents.append(document_of(whole, spans, dates, known))
    full = to_tables(documents)
    found = content_hash(hash_tables(full))
    if tables.full_hash not in {None, found}:
        msg = (
            f"{folder}: the pages are as promised, but give content hash {found[:12]}... instead "
            f"of {tables.full_hash[:12]}...; use the eurasec-corpus that built the data set"
        )
        raise DamagedFileError(msg)
    return full


def _words_of(fact: Mapping[str, Any], row: Mapping[str, Any], raw: str) -> str:
    """
    Return the words that speak for a fact: of the page, of its address, or what is declared.
    """
    if fact["start"] is not None:
        return blank_breaks(raw[fact["start"] : fact["end"]])
    return str(row["url"] if fact["source"] == FactSource.URL else fact["value"])


def _by_document(name: str, table: pa.Table) -> dict[str, tuple[dict[str, Any], ...]]:
    """
    Return the rows of each document.
    """
    key = KEYS[name][0]
    rows = groupby(table.to_pylist(), key=lambda row: row[key])
    return {document: tuple(group) for document, group in rows}


def _read_text(
    row: Mapping[str, Any], folder: Path, paragraphs: Iterable[Mapping[str, Any]]
) -> str:
    """
    Read the page of a document and check that it is the one that was cleaned.
    """
    path = folder / f"{row['id']}.txt"
    # The ids of a stray file are not ours: none may lead out of the folder.
    if not path.resolve().is_relative_to(folder.resolve()):
        msg = f"{path}: leads out of {folder}; the data set is not one of ours"
        raise SourceError(msg)
    try:
        raw = path.read_bytes()
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); put the raw page there"
        raise SourceError(msg) from error
    found = hashlib.sha256(raw).hexdigest()
    if found != row["raw_sha256"]:
        msg = (
            f"{path}: not the page that was cleaned: its SHA-256 is {found[:12]}..., "
            f"{row['raw_sha256'][:12]}... is promised; {_place(raw, paragraphs)}"
        )
        raise DamagedFileError(msg)
    return decode(raw)


def _place(raw: bytes, paragraphs: Iterable[Mapping[str, Any]]) -> str:
    """
    Say where a page differs, as far as the digests of its paragraphs tell.
    """
    try:
        text = decode(raw)
    except DecodeError as error:
        return f"it is no text at byte {error.offset}"
    sound = 0
    for row in paragraphs:
        if digest(text[row["start"] : row["end"]]) != row["digest"]:
            return (
                f"the first difference is between characters {sound} and {row['end']}, "
                f"in or above paragraph {row['id']}"
            )
        sound = row["end"]
    return (
        "all its paragraphs are as they were, but for case and signs; "
        "the difference is there or in what was set aside"
    )
