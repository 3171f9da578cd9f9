"""
What repeats what in a corpus, as a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ..analysis.findings import Findings
from ..labels import DuplicateKind, Label
from ..model import trim
from ..tables import Tables
from .copies import compare_texts, find_copies
from .grouping import LEAST

DUPLICATES = pa.schema(
    [
        ("group", pa.int32()),
        ("paragraph_id", pa.string()),
        ("document_id", pa.string()),
        ("publisher", pa.string()),
        ("date_edtf", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("kind", pa.string()),
        ("similarity", pa.int32()),
        ("survivor", pa.string()),
        ("is_survivor", pa.bool_()),
        ("is_kept", pa.bool_()),
    ]
)
"""
The columns of duplicates; offsets count code points of the document's `raw_text`, similarity
is in thousandths, kind and similarity are null for the survivor.
"""

Row = dict[str, Any]

_KINDS = {kind.rule: kind for kind in DuplicateKind}
_SHARED = ("document_id", "publisher", "date_edtf", "start", "end")


def duplicate_table(tables: Tables, least: int = LEAST) -> Findings:
    """
    Find the groups of paragraphs that repeat each other.

    Args:
        tables: The tables of a corpus, with texts.
        least: The similarity of copies in thousandths.

    Returns:
        A row a member of a group, columns `DUPLICATES`: what stays first, then its copies
        by document and place; groups in the order of the paragraphs that stay. What was set
        aside as a repeat stands in its group, too, with false in `is_kept`.
    """
    kept = list(_kept(tables.paragraphs, least))
    survivor_of = {row["paragraph_id"]: row["survivor"] for row in kept}
    aside = [
        row | {"survivor": survivor_of.get(row["survivor"], row["survivor"])}
        for row in _set_aside(tables)
    ]
    copies = [*kept, *aside]
    named = {row["survivor"] for row in copies}
    survivors = list(_survivors(tables.paragraphs, named))
    found = [row["survivor"] for row in survivors]
    # In a part of a corpus the paragraph that stays may be missing.
    ordered = [*found, *sorted(named.difference(found))]
    number = {name: group for group, name in enumerate(ordered)}
    rows = [row | {"group": number[row["survivor"]]} for row in (*survivors, *copies)]
    rows.sort(key=lambda row: (row["group"], not row["is_survivor"], *_place(row)))
    return Findings(pa.Table.from_pylist(rows, schema=DUPLICATES))


def _place(row: Mapping[str, Any]) -> tuple[str, int]:
    """
    Return by what copies are sorted.
    """
    return row["document_id"], row["start"]


def _kept(paragraphs: pa.Table, least: int) -> Iterator[Row]:
    """
    Yield the kept paragraphs that repeat others.
    """
    copies = find_copies(paragraphs, least)
    rows = paragraphs.take(copies["row"]).select([*_SHARED, "id"]).to_pylist()
    survivors = paragraphs["id"].take(copies["survivor"]).to_pylist()
    for row, copy, survivor in zip(rows, copies.to_pylist(), survivors, strict=True):
        how = {"kind": copy["kind"], "similarity": copy["similarity"], "survivor": survivor}
        yield row | how | {"paragraph_id": row["id"], "is_survivor": False, "is_kept": True}


def _survivors(paragraphs: pa.Table, names: Iterable[str]) -> Iterator[Row]:
    """
    Yield the paragraphs of some names, in their order.
    """
    chosen = pc.is_in(paragraphs["id"], value_set=pa.array(sorted(names), pa.string()))
    for row in paragraphs.filter(chosen).select([*_SHARED, "id"]).to_pylist():
        yield row | {
            "paragraph_id": row["id"],
            "survivor": row["id"],
            "is_survivor": True,
            "is_kept": True,
        }


def _set_aside(tables: Tables) -> Iterator[Row]:
    """
    Yield what was set aside as a repeat.
    """
    spans = tables.spans.filter(pc.equal(tables.spans["label"], Label.DUPLICATE))
    wanted = pc.is_in(tables.documents["id"], value_set=spans["document_id"])
    known = {row["id"]: row for row in tables.documents.filter(wanted).to_pylist()}
    survivors = pc.is_in(tables.paragraphs["id"], value_set=spans["duplicate_of"])
    chosen = tables.paragraphs.filter(survivors)
    texts = dict(zip(chosen["id"].to_pylist(), chosen["text"].to_pylist(), strict=True))
    for span in spans.to_pylist():
        document = known[span["document_id"]]
        start, end = trim(document["raw_text"], span["start"], span["end"])
        survivor = span["duplicate_of"]
        text = document["raw_text"][start:end]
        yield {
            **{name: document[name] for name in ("publisher", "date_edtf")},
            "paragraph_id": f"{document['id']}:{span['line']}",
            "document_id": document["id"],
            "start": start,
            "end": end,
            "kind": _KINDS.get(span["rule"], DuplicateKind.SAME_WORDS),
            "similarity": compare_texts(text, texts[survivor]) if survivor in texts else None,
            "survivor": survivor,
            "is_survivor": False,
            "is_kept": False,
        }
