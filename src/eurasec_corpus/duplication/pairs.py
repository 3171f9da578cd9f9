"""
What two corpora have in common.
"""

from __future__ import annotations

from operator import itemgetter

import pyarrow as pa

from ..analysis.findings import Findings
from ..labels import DuplicateKind
from .copies import Groups, compare_texts, group_paragraphs
from .grouping import LEAST

PAIRS = pa.schema(
    [
        ("paragraph_id", pa.string()),
        ("document_id", pa.string()),
        ("other_paragraph_id", pa.string()),
        ("other_document_id", pa.string()),
        ("kind", pa.string()),
        ("similarity", pa.int32()),
    ]
)
"""The columns of pairs; similarity is in thousandths."""

_NEEDED = ["id", "document_id", "label", "text", "start", "digest", "date_edtf"]


def pair_table(paragraphs: pa.Table, others: pa.Table, least: int = LEAST) -> Findings:
    """
    Find the paragraphs of one corpus that stand in another, too.

    Each paragraph with a counterpart is in at least one pair. Where one text stands many
    times on both sides, each is paired with the first of the other side.

    Args:
        paragraphs: The paragraphs table of one corpus.
        others: That of the other; documents may have the same ids.
        least: The similarity of copies in thousandths.

    Returns:
        A row a pair, columns `PAIRS`, sorted by document and place. Both ways round, the
        pairs are the same.
    """
    count = paragraphs.num_rows
    both = pa.concat_tables([paragraphs.select(_NEEDED), others.select(_NEEDED)])
    groups = group_paragraphs(both, least)
    places = sorted(_pairs(groups, count))
    left = both.take(pa.array([groups.rows[one] for one, _ in places], pa.int64())).to_pylist()
    right = both.take(pa.array([groups.rows[two] for _, two in places], pa.int64())).to_pylist()
    rows = [
        {
            "paragraph_id": one["id"],
            "document_id": one["document_id"],
            "other_paragraph_id": other["id"],
            "other_document_id": other["document_id"],
            "kind": _kind(groups, *place),
            "similarity": compare_texts(one["text"], other["text"]),
            "start": one["start"],
            "other_start": other["start"],
        }
        for place, one, other in zip(places, left, right, strict=True)
    ]
    rows.sort(key=itemgetter("document_id", "start", "other_document_id", "other_start"))
    return Findings(pa.Table.from_pylist(rows, schema=PAIRS))


def _pairs(groups: Groups, count: int) -> set[tuple[int, int]]:
    """
    Pair paragraphs, given by their place; rows from *count* on are those of the other corpus.
    """
    is_other = (groups.rows >= count).tolist()
    texts = groups.texts.tolist()
    leaders = groups.leaders[groups.texts].tolist()
    first_of: dict[tuple[bool, str, int], int] = {}
    for place, (side, text, leader) in enumerate(zip(is_other, texts, leaders, strict=True)):
        first_of.setdefault((side, "text", text), place)
        first_of.setdefault((side, "group", leader), place)
    pairs = set()
    for place, (side, text, leader) in enumerate(zip(is_other, texts, leaders, strict=True)):
        same = first_of.get((not side, "text", text))
        partner = first_of.get((not side, "group", leader)) if same is None else same
        if partner is not None:
            pairs.add((partner, place) if side else (place, partner))
    return pairs


def _kind(groups: Groups, one: int, other: int) -> DuplicateKind:
    """
    Tell how two paragraphs of a group, given by their places, repeat each other.
    """
    texts = {int(groups.texts[one]), int(groups.texts[other])}
    if len(texts) == 1:
        return DuplicateKind.ACROSS_DOCUMENTS
    kinds = {groups.repeats[text].kind for text in texts if text in groups.repeats}
    return max(kinds, key=lambda kind: kind is DuplicateKind.CUT)
