"""
The tables of a corpus whose copies were set aside or marked.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import evolve

from ..labels import DuplicateKind, DuplicatePolicy, Label
from ..linemodel.characters import Ints
from ..tables import SCHEMAS, Tables
from .copies import find_copies
from .grouping import LEAST

_KEPT = pa.array([label for label in Label if label.is_kept], pa.string())


def resolve_copies(tables: Tables, policy: DuplicatePolicy, least: int = LEAST) -> Tables:
    """
    Set aside or mark the paragraphs that repeat one of another document.

    Args:
        tables: The tables of a corpus, with texts.
        policy: What becomes of them.
        least: The similarity of copies in thousandths.

    Returns:
        The tables. With `first` the copies are no paragraphs any more: their stretches have
        the label `duplicate`, the rule of their kind, and name what stays. With `mark`
        they stay, and their stretches name it all the same.
    """
    if policy is DuplicatePolicy.NONE:
        return tables
    copies = find_copies(tables.paragraphs, least)
    return apply_copies(tables, copies, policy) if copies.num_rows else tables


def apply_copies(tables: Tables, copies: pa.Table, policy: DuplicatePolicy) -> Tables:
    """
    Set aside or mark paragraphs.

    Args:
        tables: The tables of a corpus.
        copies: What repeats what, by rows of its paragraphs; columns `COPIES`.
        policy: `first` or `mark`.
    """
    ids = tables.paragraphs["id"]
    spans = _spans(tables.spans, ids.take(copies["row"]), ids.take(copies["survivor"]), copies)
    if policy is DuplicatePolicy.MARK:
        marked = tables.spans.schema.get_field_index("duplicate_of")
        named = tables.spans.set_column(marked, "duplicate_of", spans["duplicate_of"])
        return _with(tables, spans=named)
    is_kept = np.ones(tables.paragraphs.num_rows, np.bool_)
    is_kept[copies["row"].to_numpy()] = False
    paragraphs = _numbered(tables.paragraphs.filter(pa.array(is_kept)))
    removed = tables.paragraphs.filter(pa.array(~is_kept))
    documents = _documents(tables.documents, paragraphs, removed)
    return _with(tables, spans=spans, paragraphs=paragraphs, documents=documents)


def _with(tables: Tables, **changed: pa.Table) -> Tables:
    """
    Put tables in the place of others, with the columns of the schema.
    """
    same = {name: table.cast(SCHEMAS[name]) for name, table in changed.items()}
    return evolve(tables, **same, full_hash=None)


def _spans(spans: pa.Table, members: pa.Array, survivors: pa.Array, copies: pa.Table) -> pa.Table:
    """
    Label the stretches of the copies.
    """
    lines = spans["line"].cast(pa.string())
    names = pc.binary_join_element_wise(spans["document_id"], lines, ":")
    # What was split off the same line is not the paragraph.
    is_kept = pc.is_in(spans["label"], value_set=_KEPT)
    found = pc.if_else(is_kept, pc.index_in(names, value_set=members), None)
    is_copy = pc.is_valid(found)
    rules = pa.array([DuplicateKind(kind).rule for kind in copies["kind"].to_pylist()], pa.string())
    changed = {
        "label": pc.if_else(is_copy, str(Label.DUPLICATE), spans["label"]),
        "rule": pc.if_else(is_copy, rules.take(found), spans["rule"]),
        "duplicate_of": pc.if_else(is_copy, survivors.take(found), spans["duplicate_of"]),
    }
    columns = {name: changed.get(name, spans[name]) for name in spans.column_names}
    return pa.table(columns)


def _numbered(paragraphs: pa.Table) -> pa.Table:
    """
    Count the paragraphs of each document anew.
    """
    names = _numbers(paragraphs["document_id"])
    begins = np.flatnonzero(np.diff(names, prepend=-1))
    lengths = np.diff(begins, append=len(names))
    index = np.arange(len(names)) - np.repeat(begins, lengths)
    place = paragraphs.schema.get_field_index("index")
    return paragraphs.set_column(place, "index", pa.array(index, pa.int32()))


def _numbers(column: pa.ChunkedArray) -> Ints:
    """
    Give numbers to the values of a column.
    """
    numbers: Ints = column.combine_chunks().dictionary_encode().indices.to_numpy()
    return numbers


def _documents(documents: pa.Table, paragraphs: pa.Table, removed: pa.Table) -> pa.Table:
    """
    Count the paragraphs of documents anew, and make their standfirsts of what is left.
    """
    counts = removed["document_id"].value_counts()
    found = pc.index_in(documents["id"], value_set=counts.field("values"))
    fewer = pc.fill_null(counts.field("counts").take(found).cast(pa.int32()), 0)
    lost = removed.filter(pc.equal(removed["label"], Label.STANDFIRST))["document_id"]
    left: dict[str, list[str]] = {name: [] for name in lost.to_pylist()}
    is_left = pc.and_(
        pc.equal(paragraphs["label"], Label.STANDFIRST),
        pc.is_in(paragraphs["document_id"], value_set=lost),
    )
    for row in paragraphs.filter(is_left).select(["document_id", "text"]).to_pylist():
        left[row["document_id"]].append(row["text"])
    before = zip(documents["id"].to_pylist(), documents["standfirst"].to_pylist(), strict=True)
    standfirsts = [
        "\n\n".join(left[name]) or None if name in left else text for name, text in before
    ]
    changed = {
        "standfirst": pa.array(standfirsts, pa.string()),
        "paragraph_count": pc.subtract(documents["paragraph_count"], fewer),
        "set_aside_count": pc.add(documents["set_aside_count"], fewer),
    }
    return pa.table({name: changed.get(name, documents[name]) for name in documents.column_names})
