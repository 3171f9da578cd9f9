"""
Who is named and who is quoted, as tables with offsets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa

from ..rules.rows import Organisation
from .findings import OF_DOCUMENT, Findings
from .mentions import find_mentions
from .quotations import Stretch, find_quotations

_PLACE = [("document_id", pa.string()), ("paragraph_id", pa.string())]
_SPAN = [("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())]

MENTIONS = pa.schema(
    [
        *_PLACE,
        *_SPAN,
        ("name", pa.string()),
        ("kind", pa.string()),
        ("part_of", pa.string()),
        ("wikidata", pa.string()),
        *OF_DOCUMENT,
    ]
)
"""The columns of mentions; offsets count code points of the document's `raw_text`."""

QUOTATIONS = pa.schema(
    [
        *_PLACE,
        *_SPAN,
        ("speaker", pa.string()),
        ("speaker_start", pa.int32()),
        ("speaker_end", pa.int32()),
        ("cue", pa.string()),
        ("rule", pa.string()),
        ("is_balanced", pa.bool_()),
        *OF_DOCUMENT,
    ]
)
"""The columns of quotations; offsets count code points of the document's `raw_text`."""


def mention_table(paragraphs: pa.Table) -> Findings:
    """
    Find what paragraphs name.

    Args:
        paragraphs: The paragraphs table, or some of its rows.

    Returns:
        A row a mention, in the order of the paragraphs and of their texts: where it stands,
        as what it is written, the `name` and `kind` of the row of the gazetteer, what it is
        part of and its Wikidata id, null where there is none; publisher, date and title of
        its document.
    """
    return _table(paragraphs, MENTIONS, _mentions)


def quotation_table(paragraphs: pa.Table) -> Findings:
    """
    Find what paragraphs quote.

    Args:
        paragraphs: The paragraphs table, or some of its rows.

    Returns:
        A row a quotation, in the order of the paragraphs and of their texts: where it
        stands, its words, the speaker and the cue as written, null where no rule finds
        them, the rule, whether both quotation marks are there; publisher, date and title of
        its document.
    """
    return _table(paragraphs, QUOTATIONS, _quotations)


def _table(
    paragraphs: pa.Table, schema: pa.Schema, find: Callable[[str, int], Iterable[tuple[Any, ...]]]
) -> Findings:
    """
    Make a table of what is found in each paragraph.
    """
    rows: list[int] = []
    found: list[tuple[Any, ...]] = []
    texts, starts = paragraphs["text"].to_pylist(), paragraphs["start"].to_pylist()
    for row, (text, start) in enumerate(zip(texts, starts, strict=True)):
        new = list(find(text, start))
        rows += [row] * len(new)
        found += new
    names = ["document_id", "id", *(name for name, _ in OF_DOCUMENT)]
    known = paragraphs.select(names).take(pa.array(rows, pa.int64())).columns
    fields = list(schema)[len(_PLACE) : -len(OF_DOCUMENT)]
    columns = list(zip(*found, strict=True)) or [()] * len(fields)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, fields, strict=True)]
    place, of_document = known[: len(_PLACE)], known[len(_PLACE) :]
    return Findings(pa.Table.from_arrays([*place, *arrays, *of_document], schema=schema))


def _mentions(text: str, shift: int) -> Iterator[tuple[Any, ...]]:
    """
    Yield the mentions of a paragraph as rows.
    """
    for found in find_mentions(text):
        entry = found.entry
        part_of = entry.part_of if isinstance(entry, Organisation) else ""
        yield (
            shift + found.start,
            shift + found.end,
            text[found.start : found.end],
            entry.name,
            str(entry.kind),
            part_of or None,
            entry.wikidata or None,
        )


def _quotations(text: str, shift: int) -> Iterator[tuple[Any, ...]]:
    """
    Yield the quotations of a paragraph as rows.
    """
    for found in find_quotations(text):
        speaker, cue = found.speaker, found.cue
        yield (
            shift + found.start,
            shift + found.end,
            text[found.start : found.end],
            _words(text, speaker),
            None if speaker is None else shift + speaker[0],
            None if speaker is None else shift + speaker[1],
            _words(text, cue),
            found.rule,
            found.is_balanced,
        )


def _words(text: str, stretch: Stretch | None) -> str | None:
    """
    Return the words of a stretch; None if there is none.
    """
    return None if stretch is None else text[slice(*stretch)]
