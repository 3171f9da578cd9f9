"""
Who carried whose text: from document to document, with dates and shares.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..analysis.findings import Findings
from ..linemodel.characters import Ints
from ..partialdate import PartialDate
from .grouping import LEAST
from .listing import duplicate_table
from .selections import Selection
from .words import batches, read_words

SYNDICATION = pa.schema(
    [
        ("source_id", pa.string()),
        ("source_publisher", pa.string()),
        ("source_date", pa.string()),
        ("carrier_id", pa.string()),
        ("carrier_publisher", pa.string()),
        ("carrier_date", pa.string()),
        ("earlier", pa.string()),
        ("paragraphs", pa.int32()),
        ("words", pa.int32()),
        ("share_of_source", pa.int32()),
        ("share_of_carrier", pa.int32()),
    ]
)
"""
The columns of syndication: paragraphs and words of the carrier that repeat the source, and
the thousandths of the words of either that were shared. Dates are in EDTF; `earlier` is `source` or
`carrier`, whichever appeared first by these dates, null if they do not tell.
"""

_THOUSAND = 1000


def syndication_table(selection: Selection, least: int = LEAST) -> Findings:
    """
    Find which documents carry the text of which.

    Args:
        selection: The documents, with texts.
        least: The similarity of copies in thousandths.

    Returns:
        A row a pair of documents, columns `SYNDICATION`, sorted by source and carrier. The
        source is the document whose paragraph stays: the earliest as far as is known, of one
        day or without days the lesser id, and of a story and its beginning the story. What two
        carriers have in common from a third document counts for that one.
    """
    rows = duplicate_table(selection, least).table
    documents = rows["document_id"].unique()
    documents = documents.take(pc.sort_indices(documents))
    owners = _places(rows["document_id"], documents)
    survivors = _survivors(rows)
    # In a part of a corpus what stays may be missing.
    carried = np.flatnonzero((survivors >= 0) & (owners[survivors] != owners))
    used = survivors[carried]
    # One pair of documents is one number.
    pairs, pair = np.unique(owners[used] * len(documents) + owners[carried], return_inverse=True)
    sources, carriers = np.divmod(pairs, max(len(documents), 1))
    sizes, totals = _count_words(selection, rows, documents, np.union1d(sources, carriers))
    # What is carried twice by one document was used once.
    _, once = np.unique(pair * rows.num_rows + used, return_index=True)
    words = _sums(pair, sizes[carried], len(pairs))
    words_used = _sums(pair[once], sizes[used[once]], len(pairs))
    columns = {
        "paragraphs": np.bincount(pair, minlength=len(pairs)),
        "words": words,
        "share_of_source": _THOUSAND * words_used // totals[sources],
        "share_of_carrier": _THOUSAND * words // totals[carriers],
    }
    described = _described(rows, documents, sources, carriers)
    table = pa.table({name: (described | columns)[name] for name in SYNDICATION.names})
    return Findings(table.cast(SYNDICATION))


def _places(names: pa.ChunkedArray, among: pa.Array) -> Ints:
    """
    Return where names stand among others; of those that do not, any place.
    """
    places = pc.fill_null(pc.index_in(names, value_set=among), 0)
    return np.asarray(places.to_numpy(), np.int64)


def _survivors(rows: pa.Table) -> Ints:
    """
    Return for each row that of the paragraph that stays of its group; -1 if it is missing.
    """
    groups = rows["group"].to_numpy()
    first_of = np.full(int(groups.max(initial=-1)) + 1, -1)
    stay = np.flatnonzero(rows["is_survivor"].to_numpy())
    first_of[groups[stay]] = stay
    survivors: Ints = first_of[groups]
    return survivors


def _sums(places: Ints, numbers: Ints, count: int) -> Ints:
    """
    Add numbers up by their places.
    """
    sums = np.zeros(count, np.int64)
    np.add.at(sums, places, numbers)
    return sums


def _described(
    rows: pa.Table, documents: pa.Array, sources: Ints, carriers: Ints
) -> dict[str, Any]:
    """
    Say of pairs of documents which they are, and which appeared first.
    """
    known = rows.take(pc.index_in(documents, value_set=rows["document_id"]))
    names = {"id": "document_id", "publisher": "publisher", "date": "date_edtf"}
    columns = {
        f"{role}_{name}": known[column].take(pa.array(places))
        for role, places in (("source", sources), ("carrier", carriers))
        for name, column in names.items()
    }
    dates = (columns[name].to_pylist() for name in ("source_date", "carrier_date"))
    return columns | {"earlier": pa.array(list(map(_earlier, *dates)), pa.string())}


def _earlier(source: str | None, carrier: str | None) -> str | None:
    """
    Tell by the dates of two documents which of them appeared first; None if they do not tell.
    """
    if source is None or carrier is None:
        return None
    days = PartialDate.from_edtf(source), PartialDate.from_edtf(carrier)
    if days[0].before(days[1]):
        return "source"
    return "carrier" if days[1].before(days[0]) else None


def _count_words(
    selection: Selection, rows: pa.Table, documents: pa.Array, wanted: Ints
) -> tuple[Ints, Ints]:
    """
    Count the words of paragraphs and of documents.

    Args:
        selection: The documents.
        rows: The paragraphs.
        documents: Their documents.
        wanted: The numbers of the documents of which the words are counted.

    Returns:
        The words of each paragraph and of each document, where they are wanted. What was set
        aside as a repeat counts as if it had stayed.
    """
    names = documents.take(pa.array(wanted))
    sizes, totals = np.zeros(rows.num_rows, np.int64), np.zeros(len(documents), np.int64)
    for piece in selection.pieces("paragraphs", ["id", "document_id", "text"]):
        kept = piece.filter(pc.is_in(piece["document_id"], value_set=names))
        counts = _sizes(kept["text"].to_pylist())
        totals += _sums(_places(kept["document_id"], documents), counts, len(documents))
        place = pc.index_in(rows["paragraph_id"], value_set=kept["id"])
        known = np.flatnonzero(pc.is_valid(place).to_numpy())
        sizes[known] = counts[place.take(pa.array(known)).to_numpy()]
    is_wanted = pc.is_in(rows["document_id"], value_set=names)
    places = np.flatnonzero(pc.and_not(is_wanted, rows["is_kept"]).to_numpy())
    aside = rows.take(pa.array(places))
    edges = (aside[name].to_numpy() for name in ("start", "end"))
    for some, texts in selection.stretches(aside["document_id"], *edges):
        sizes[places[some]] = _sizes(texts)
    owners = _places(aside["document_id"], documents)
    return sizes, totals + _sums(owners, sizes[places], len(documents))


def _sizes(texts: list[str]) -> Ints:
    """
    Count the words of texts.
    """
    counts = [read_words(batch).sizes for batch in batches(texts)]
    return np.concatenate([np.zeros(0, np.int64), *counts])
