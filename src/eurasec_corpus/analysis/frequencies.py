"""
How often something is said, where and when, and how evenly it is spread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from .findings import Findings
from .searching import Search, find_in_all

FREQUENCIES = pa.schema(
    [
        ("group", pa.string()),
        ("documents", pa.int64()),
        ("paragraphs", pa.int64()),
        ("words", pa.int64()),
        ("hits", pa.int64()),
        ("hits_per_million", pa.int64()),
    ]
)
"""The columns of frequencies; hits in a million words are rounded to the nearest."""

_COUNTS = pa.schema(list(FREQUENCIES)[:-1])
_WORD = r"[\pL\pN]+(?:['’\-][\pL\pN]+)*"
_MILLION = 1_000_000
PERIODS = {"year": 4, "month": 7}
"""How many characters of a date in EDTF name the group."""


@frozen
class Dispersion:
    """
    How evenly something is spread over the parts of a corpus.

    Attributes:
        hits: How often it is said.
        parts: How many parts with words there are.
        dp: Gries' deviation of proportions: 0 if each part has its share, near 1 if the
            smallest part has all. None if it is never said.
        dp_norm: The same divided by the largest value that the parts allow.

    Source: St. Th. Gries, Dispersions and adjusted frequencies in corpora, International
    Journal of Corpus Linguistics 13 (2008), 403-437; the norm: J. Lijffijt and St. Th.
    Gries, correction, ibid. 17 (2012), 147-149.
    """

    hits: int
    parts: int
    dp: Fraction | None
    dp_norm: Fraction | None


def count_words(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """
    Count the words of texts: letters and digits, also joined by hyphens or apostrophes.

    >>> count_words(pa.chunked_array([["Russia's non-aligned ally, in 2024."]])).to_pylist()
    [5]
    """
    return pc.count_substring_regex(column, _WORD)


def groups_of(tables: Mapping[str, pa.Table], by: str) -> pa.ChunkedArray:
    """
    Return for each paragraph the group its document falls into.

    Args:
        tables: The tables `documents` and `paragraphs`.
        by: A column of the documents, or `year` or `month`, as far as they are known.

    Returns:
        A column of text; null where the document has no such value.
    """
    documents = tables["documents"]
    if by in PERIODS:
        shown = pc.utf8_slice_codeunits(documents["date_edtf"], 0, PERIODS[by])
        whole = pc.match_substring_regex(shown, rf"^[0-9-]{{{PERIODS[by]}}}$")
        values = pc.if_else(whole, shown, pa.scalar(None, pa.string()))
    else:
        values = documents[by].cast(pa.string())
    rows = pc.index_in(tables["paragraphs"]["document_id"], value_set=documents["id"])
    return values.take(rows)


def count_hits(paragraphs: pa.Table, search: Search) -> pa.Array:
    """
    Count the matches in each paragraph.

    Raises:
        SearchTimeoutError: The search takes too long.
    """
    counts = [0] * paragraphs.num_rows
    for number, _, _ in find_in_all(search, paragraphs["text"].to_pylist()):
        counts[number] += 1
    return pa.array(counts, pa.int64())


def count_groups(
    pieces: Iterable[pa.Table], documents: pa.Table, by: str, search: Search
) -> pa.Table:
    """
    Count by group, piece by piece.

    Args:
        pieces: Rows of the paragraphs table; all paragraphs of a document are in one piece.
        documents: The documents table.
        by: What makes the groups; see `groups_of`.
        search: What to count.

    Returns:
        The columns of `FREQUENCIES` but for the last, a row a group; sorted, those without a
        value last.

    Raises:
        SearchTimeoutError: The search takes too long.
    """
    names = FREQUENCIES.names[1:-1]
    found = [_COUNTS.empty_table()]
    for paragraphs in pieces:
        counted = pa.table(
            {
                "group": groups_of({"documents": documents, "paragraphs": paragraphs}, by),
                "document": paragraphs["document_id"],
                "words": pc.cast(count_words(paragraphs["text"]), pa.int64()),
                "hits": count_hits(paragraphs, search),
            }
        )
        wanted = [
            ("document", "count_distinct"),
            ("document", "count"),
            ("words", "sum"),
            ("hits", "sum"),
        ]
        summed = counted.group_by("group").aggregate(wanted)
        columns = [summed["group"], *(summed["_".join(each)] for each in wanted)]
        found.append(pa.Table.from_arrays(columns, schema=_COUNTS))
    whole = pa.concat_tables(found).group_by("group").aggregate([(name, "sum") for name in names])
    columns = [whole["group"], *(whole[f"{name}_sum"] for name in names)]
    return pa.Table.from_arrays(columns, schema=_COUNTS).sort_by("group")


def frequencies(counted: pa.Table) -> Findings:
    """
    Add the hits in a million words to what `count_groups` has counted.
    """
    rates = map(_per_million, counted["hits"].to_pylist(), counted["words"].to_pylist())
    columns = [*counted.columns, pa.array(rates, pa.int64())]
    return Findings(pa.Table.from_arrays(columns, schema=FREQUENCIES))


def _per_million(hits: int, words: int) -> int | None:
    """
    Count hits in a million words, to the nearest; None if there are no words.
    """
    return (2 * hits * _MILLION + words) // (2 * words) if words else None


def dispersion(words: Sequence[int], hits: Sequence[int]) -> Dispersion:
    """
    Measure how evenly hits are spread over parts.

    Args:
        words: The size of each part.
        hits: The hits in each part.

    Returns:
        The measures as exact fractions; parts without words do not count.

    >>> dispersion([100, 100], [1, 1]).dp, dispersion([100, 100], [2, 0]).dp_norm
    (Fraction(0, 1), Fraction(1, 1))
    """
    parts = [(size, count) for size, count in zip(words, hits, strict=True) if size]
    total, found = sum(size for size, _ in parts), sum(count for _, count in parts)
    if not found:
        return Dispersion(0, len(parts), None, None)
    apart = sum(abs(Fraction(size, total) - Fraction(count, found)) for size, count in parts)
    largest = 1 - Fraction(min(size for size, _ in parts), total)
    dp = Fraction(apart) / 2
    return Dispersion(found, len(parts), dp, dp / largest if largest else Fraction(0))
