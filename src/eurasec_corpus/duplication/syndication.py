"""
Who carried whose text: from document to document, with dates and shares.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from ..analysis.findings import Findings
from ..partialdate import PartialDate
from ..tables import Tables
from .grouping import LEAST
from .listing import Row, duplicate_table
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


def syndication_table(tables: Tables, least: int = LEAST) -> Findings:
    """
    Find which documents carry the text of which.

    Args:
        tables: The tables of a corpus, with texts.
        least: The similarity of copies in thousandths.

    Returns:
        A row a pair of documents, columns `SYNDICATION`, sorted by source and carrier. The
        source is the document whose paragraph stays: the earliest as far as is known, of one
        day or without days the lesser id, and of a story and its beginning the story. What two
        carriers have in common from a third document counts for that one.
    """
    rows = duplicate_table(tables, least).table.to_pylist()
    survivors = {row["paragraph_id"]: row for row in rows if row["is_survivor"]}
    edges: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        source = survivors.get(row["survivor"])
        if source is not None and source["document_id"] != row["document_id"]:
            edges[source["document_id"], row["document_id"]].append(row)
    names = {name for edge in edges for name in edge}
    sizes, totals = _count_words(tables, names, rows)
    known = {row["document_id"]: row for row in rows}
    found = [
        {
            **_described("source", known[source]),
            **_described("carrier", known[carrier]),
            "earlier": _earlier(known[source]["date_edtf"], known[carrier]["date_edtf"]),
            **_shares(copies, sizes, totals[source], totals[carrier]),
        }
        for (source, carrier), copies in sorted(edges.items())
    ]
    return Findings(pa.Table.from_pylist(found, schema=SYNDICATION))


def _described(role: str, row: Row) -> Row:
    """
    Say which document has a role.
    """
    names = {"id": "document_id", "publisher": "publisher", "date": "date_edtf"}
    return {f"{role}_{name}": row[column] for name, column in names.items()}


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


def _shares(copies: Sequence[Row], sizes: Mapping[str, int], source: int, carrier: int) -> Row:
    """
    Count what a document carries of another, given the words that each has in all.
    """
    words = sum(sizes[row["paragraph_id"]] for row in copies)
    used = sum(sizes[name] for name in {row["survivor"] for row in copies})
    return {
        "paragraphs": len(copies),
        "words": words,
        "share_of_source": _THOUSAND * used // source,
        "share_of_carrier": _THOUSAND * words // carrier,
    }


def _count_words(
    tables: Tables, names: set[str], rows: Iterable[Row]
) -> tuple[dict[str, int], Counter[str]]:
    """
    Count the words of paragraphs, by their id, and of the documents that are named.

    What was set aside as a repeat counts as if it had stayed.
    """
    wanted = pa.array(sorted(names), pa.string())
    kept = tables.paragraphs
    kept = kept.filter(pc.is_in(kept["document_id"], value_set=wanted))
    documents = tables.documents.filter(pc.is_in(tables.documents["id"], value_set=wanted))
    raws = dict(zip(documents["id"].to_pylist(), documents["raw_text"].to_pylist(), strict=True))
    aside = [row for row in rows if not row["is_kept"] and row["document_id"] in names]
    ids = kept["id"].to_pylist() + [row["paragraph_id"] for row in aside]
    owners = kept["document_id"].to_pylist() + [row["document_id"] for row in aside]
    texts = kept["text"].to_pylist()
    texts += [raws[row["document_id"]][row["start"] : row["end"]] for row in aside]
    counts = [size for batch in batches(texts) for size in read_words(batch).sizes.tolist()]
    totals: Counter[str] = Counter()
    for owner, count in zip(owners, counts, strict=True):
        totals[owner] += count
    return dict(zip(ids, counts, strict=True)), totals
