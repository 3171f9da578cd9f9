"""
The tables of a corpus whose copies were set aside or marked.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import evolve, frozen

from ..labels import DuplicateKind, DuplicatePolicy, Label
from ..linemodel.characters import Ints
from ..tables import SCHEMAS, Tables
from .copies import find_copies
from .grouping import LEAST

NAMED = pa.schema(
    [
        ("id", pa.string()),
        ("document_id", pa.string()),
        ("label", pa.string()),
        ("rule", pa.string()),
        ("survivor", pa.string()),
    ]
)
"""A copy: its id, document and label, the rule of its kind, and what stays of its group."""


@frozen(eq=False)
class FoundCopies:
    """
    Copies in some documents, and what becomes of them.

    Attributes:
        policy: `first` or `mark`.
        copies: All copies in these documents; columns `NAMED`.
        paragraphs: All their standfirsts, at least; rows of the paragraphs table.
    """

    policy: DuplicatePolicy
    copies: pa.Table
    paragraphs: pa.Table


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
    paragraphs = tables.paragraphs
    named = name_copies(paragraphs, copies, paragraphs["id"].take(copies["survivor"]))
    found = FoundCopies(policy, named, paragraphs)
    changed = {name: resolve_rows(name, table, found) for name, table in tables.named().items()}
    return evolve(tables, **changed, full_hash=None)


def name_copies(paragraphs: pa.Table, copies: pa.Table, survivors: pa.Array) -> pa.Table:
    """
    Say of copies which paragraphs they are.

    Args:
        paragraphs: Rows of the paragraphs table.
        copies: What repeats what, by those rows; columns `COPIES`.
        survivors: The ids of the paragraphs that stay, one a copy.

    Returns:
        A row a copy, columns `NAMED`.
    """
    rules = [DuplicateKind(kind).rule for kind in copies["kind"].to_pylist()]
    found = paragraphs.select(NAMED.names[:3]).take(copies["row"])
    return pa.table([*found.columns, pa.array(rules, pa.string()), survivors], schema=NAMED)


def resolve_rows(name: str, table: pa.Table, found: FoundCopies) -> pa.Table:
    """
    Set aside or mark the copies in some rows of a table.

    Args:
        name: The table.
        table: All its rows of some documents; at least the columns that are changed, or tell
            which rows are.
        found: The copies in these documents.

    Returns:
        The rows that are left, changed.
    """
    change = _CHANGES.get((name, found.policy))
    if change is None:
        return table
    fields = [SCHEMAS[name].field(column) for column in table.column_names]
    return change(table, found).cast(pa.schema(fields))


def _mark_spans(spans: pa.Table, found: FoundCopies) -> pa.Table:
    """
    Let the stretches of the copies name what they repeat.
    """
    named = found.copies["survivor"].take(_copies_of(spans, found.copies))
    place = spans.schema.get_field_index("duplicate_of")
    return spans.set_column(place, "duplicate_of", pc.coalesce(named, spans["duplicate_of"]))


def _label_spans(spans: pa.Table, found: FoundCopies) -> pa.Table:
    """
    Label the stretches of the copies.

    What repeats a copy in its own document repeats what that one repeats, from now on.
    """
    copies = found.copies
    row = _copies_of(spans, copies)
    is_copy = pc.is_valid(row)
    within = pc.index_in(spans["duplicate_of"], value_set=copies["id"])
    named = copies["survivor"].take(pc.coalesce(row, within))
    changed = {
        "label": pc.if_else(is_copy, str(Label.DUPLICATE), spans["label"]),
        "rule": pc.coalesce(copies["rule"].take(row), spans["rule"]),
        "duplicate_of": pc.coalesce(named, spans["duplicate_of"]),
    }
    return pa.table({name: changed.get(name, spans[name]) for name in spans.column_names})


def _copies_of(spans: pa.Table, copies: pa.Table) -> pa.ChunkedArray:
    """
    Return which copy each stretch is; null if it is none.
    """
    lines = spans["line"].cast(pa.string())
    names = pc.binary_join_element_wise(spans["document_id"], lines, ":")
    # What was split off the same line is not the paragraph.
    is_kept = pc.is_in(spans["label"], value_set=_KEPT)
    return pc.if_else(is_kept, pc.index_in(names, value_set=copies["id"]), None)


def _drop_paragraphs(paragraphs: pa.Table, found: FoundCopies) -> pa.Table:
    """
    Leave the copies out, and count the paragraphs of each document anew.
    """
    is_copy = pc.is_in(paragraphs["id"], value_set=found.copies["id"])
    paragraphs = paragraphs.filter(pc.invert(is_copy))
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


def _count_documents(documents: pa.Table, found: FoundCopies) -> pa.Table:
    """
    Count the paragraphs of documents anew, and make their standfirsts of what is left.
    """
    copies, paragraphs = found.copies, found.paragraphs
    counts = copies["document_id"].value_counts()
    row = pc.index_in(documents["id"], value_set=counts.field("values"))
    fewer = pc.fill_null(counts.field("counts").take(row).cast(pa.int32()), 0)
    lost = copies.filter(pc.equal(copies["label"], Label.STANDFIRST))["document_id"]
    left: dict[str, list[str]] = {name: [] for name in lost.to_pylist()}
    standfirsts = paragraphs.filter(_are_standfirsts(paragraphs, lost))
    is_left = pc.invert(pc.is_in(standfirsts["id"], value_set=copies["id"]))
    for row in standfirsts.filter(is_left).select(["document_id", "text"]).to_pylist():
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


def _are_standfirsts(paragraphs: pa.Table, documents: pa.ChunkedArray) -> pa.ChunkedArray:
    """
    Tell which paragraphs are standfirsts of some documents.
    """
    return pc.and_(
        pc.equal(paragraphs["label"], Label.STANDFIRST),
        pc.is_in(paragraphs["document_id"], value_set=documents),
    )


def standfirsts_of(pieces: Iterable[pa.Table], copies: pa.Table) -> pa.Table:
    """
    Find the standfirsts of the documents of which some are copies.

    Args:
        pieces: Reads paragraphs: their document, id, label and text.
        copies: Columns `NAMED`.
    """
    lost = copies.filter(pc.equal(copies["label"], Label.STANDFIRST))["document_id"]
    return pa.concat_tables(piece.filter(_are_standfirsts(piece, lost)) for piece in pieces)


_CHANGES = {
    ("spans", DuplicatePolicy.MARK): _mark_spans,
    ("spans", DuplicatePolicy.FIRST): _label_spans,
    ("paragraphs", DuplicatePolicy.FIRST): _drop_paragraphs,
    ("documents", DuplicatePolicy.FIRST): _count_documents,
}
