"""
What repeats what in a corpus, as a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..analysis.findings import Findings
from ..labels import DuplicateKind, Label
from ..linemodel.characters import Ints
from ..model import trim
from .copies import compare_pairs
from .grouping import LEAST
from .selections import Selection
from .shelves import Shelf, open_shelf

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

_MEMBERS = pa.schema(list(DUPLICATES)[1:])
_KINDS = {kind.rule: kind for kind in DuplicateKind}
_SHARED = ["document_id", "publisher", "date_edtf", "start", "end"]
_ASIDE = ["document_id", "label", "start", "end", "line", "rule", "duplicate_of"]
_OF_DOCUMENT = ["id", "publisher", "date_edtf"]


def duplicate_table(selection: Selection, least: int = LEAST) -> Findings:
    """
    Find the groups of paragraphs that repeat each other.

    Args:
        selection: The documents, with texts.
        least: The similarity of copies in thousandths.

    Returns:
        A row a member of a group, columns `DUPLICATES`: what stays first, then its copies
        by document and place; groups in the order of the paragraphs that stay. What was set
        aside as a repeat stands in its group, too, with false in `is_kept`.
    """
    kept = _kept(selection, least)
    copies = pa.concat_tables([kept, _renamed(_set_aside(selection), kept)])
    survivors = _survivors(selection, copies["survivor"].unique())
    found = survivors["paragraph_id"]
    # In a part of a corpus the paragraph that stays may be missing.
    is_missing = pc.invert(pc.is_in(copies["survivor"], value_set=found))
    missing = copies["survivor"].filter(is_missing).unique()
    ordered = pa.chunked_array([*found.chunks, missing.take(pc.sort_indices(missing))])
    rows = pa.concat_tables([survivors, copies])
    groups = pc.index_in(rows["survivor"], value_set=ordered)
    table = rows.add_column(0, "group", groups).cast(DUPLICATES)
    keys = [(name, "ascending") for name in ("group", "document_id", "start")]
    return Findings(table.sort_by([keys[0], ("is_survivor", "descending"), *keys[1:]]))


def _members(columns: Mapping[str, Any], **flags: bool) -> pa.Table:
    """
    Make rows of members of groups; flags are the same for all, what is not said is null.
    """
    count = len(columns["paragraph_id"])
    same = {name: pa.repeat(flag, count) for name, flag in flags.items()}
    unknown = {name: pa.nulls(count) for name in _MEMBERS.names}
    return pa.table({**unknown, **columns, **same}).cast(_MEMBERS)


def _kept(selection: Selection, least: int) -> pa.Table:
    """
    Find the kept paragraphs that repeat others.
    """
    copies = selection.copies(least)
    rows, survivors = copies["row"].to_numpy(), copies["survivor"].to_numpy()
    own, stays = selection.take("paragraphs", [*_SHARED, "id"], rows, survivors)
    columns = {name: own[name] for name in _SHARED} | {
        "paragraph_id": own["id"],
        "kind": copies["kind"],
        "similarity": copies["similarity"],
        "survivor": stays["id"],
    }
    return _members(columns, is_survivor=False, is_kept=True)


def _survivors(selection: Selection, names: pa.Array) -> pa.Table:
    """
    Read the paragraphs of some names, in the order of the corpus.
    """
    found = selection.named("paragraphs", ["id", *_SHARED], names)
    order = pa.array(np.argsort(selection.ranks(found["document_id"]), kind="stable"))
    found = found.take(order)
    columns = {name: found[name] for name in _SHARED}
    columns |= {"paragraph_id": found["id"], "survivor": found["id"]}
    return _members(columns, is_survivor=True, is_kept=True)


def _renamed(aside: pa.Table, kept: pa.Table) -> pa.Table:
    """
    Let what repeats a copy name what that one repeats.
    """
    place = pc.index_in(aside["survivor"], value_set=kept["paragraph_id"])
    named = pc.coalesce(kept["survivor"].take(place), aside["survivor"])
    return aside.set_column(aside.schema.get_field_index("survivor"), "survivor", named)


def _set_aside(selection: Selection) -> pa.Table:
    """
    Find what was set aside as a repeat.
    """
    spans = pa.concat_tables(
        piece.filter(pc.equal(piece["label"], Label.DUPLICATE))
        for piece in selection.pieces("spans", _ASIDE)
    )
    ids, names = spans["document_id"], spans["duplicate_of"]
    documents = selection.named("documents", _OF_DOCUMENT, ids.unique())
    own = documents.take(pc.index_in(ids, value_set=documents["id"]))
    with open_shelf() as shelf:
        compared = _compare(selection, spans, _shelve(selection, names, shelf), shelf)
    columns = {
        "paragraph_id": pc.binary_join_element_wise(ids, spans["line"].cast(pa.string()), ":"),
        "document_id": ids,
        "publisher": own["publisher"],
        "date_edtf": own["date_edtf"],
        "kind": [_KINDS.get(rule, DuplicateKind.SAME_WORDS) for rule in spans["rule"].to_pylist()],
        **compared,
        "survivor": names,
    }
    return _members(columns, is_survivor=False, is_kept=False)


def _shelve(selection: Selection, names: pa.ChunkedArray, shelf: Shelf) -> Ints:
    """
    Put the texts of the paragraphs of some names on a shelf; return their numbers, -1 for none.
    """
    found = []
    for piece in selection.pieces("paragraphs", ["id", "text"]):
        own = piece.filter(pc.is_in(piece["id"], value_set=names))
        shelf.add(own["text"].to_pylist())
        found += own["id"].chunks
    numbers = pc.index_in(names, value_set=pa.chunked_array(found, pa.string()))
    shelved: Ints = pc.fill_null(numbers, -1).to_numpy()
    return shelved


def _compare(selection: Selection, spans: pa.Table, numbers: Ints, shelf: Shelf) -> dict[str, Any]:
    """
    Compare stretches with the texts on a shelf that they repeat.

    Args:
        selection: The documents.
        spans: The stretches.
        numbers: The number of the text that each repeats; -1 for one that is missing.
        shelf: The texts.

    Returns:
        Three columns: where each stretch begins and ends without the blanks around it, and
        its similarity.
    """
    starts, ends = spans["start"].to_numpy(), spans["end"].to_numpy()
    found = np.full((3, len(numbers)), -1, np.int32)
    for some, texts in selection.stretches(spans["document_id"], starts, ends):
        edges = [trim(text, 0, len(text)) for text in texts]
        found[:2, some] = np.array(edges, np.int32).reshape(-1, 2).T + starts[some]
        known = [place for place, number in enumerate(numbers[some].tolist()) if number >= 0]
        ones = [texts[place][slice(*edges[place])] for place in known]
        others = [shelf[number] for number in numbers[some[known]].tolist()]
        found[2, some[known]] = compare_pairs(ones, others)
    similarities = pa.array(found[2], mask=found[2] < 0)
    return {"start": found[0], "end": found[1], "similarity": similarities}
