"""
What two corpora have in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa

from ..analysis.findings import Findings
from ..linemodel.characters import Ints
from ..tables import Tables
from .copies import SAME, Groups, compare_pairs, group_paragraphs
from .grouping import KINDS, LEAST
from .scans import scan_groups
from .selections import Selection
from .shelves import open_shelf

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
_SHOWN = ["id", "document_id", "start"]
_AT_ONCE = 1_000


def pair_table(ours: Selection, others: Selection, least: int = LEAST) -> Findings:
    """
    Find the paragraphs of one corpus that stand in another, too.

    Each paragraph with a counterpart is in at least one pair. Where one text stands many
    times on both sides, each is paired with the first of the other side.

    Args:
        ours: The documents of one corpus.
        others: Those of the other; they may have the same ids.
        least: The similarity of copies in thousandths.

    Returns:
        A row a pair, columns `PAIRS`, sorted by document and place. Both ways round, the
        pairs are the same.
    """
    sides = (ours, others)
    count = sum(piece.num_rows for piece in ours.pieces("paragraphs", ["start"]))
    groups = _group(sides, least)
    places = _pairs(groups, count)
    kinds, similarities = _compare(sides, groups, places)
    columns = {"kind": kinds, "similarity": similarities}
    for side, own, numbers, name in zip(sides, places, (0, count), ("", "other_"), strict=True):
        (found,) = side.take("paragraphs", _SHOWN, groups.rows[own] - numbers)
        shown = (f"{name}paragraph_id", f"{name}document_id", f"{name}start")
        columns |= dict(zip(shown, found.columns, strict=True))
    order = ("document_id", "start", "other_document_id", "other_start")
    table = pa.table(columns).sort_by([(name, "ascending") for name in order])
    return Findings(table.select(PAIRS.names).cast(PAIRS))


def _read(sides: Sequence[Selection], columns: Sequence[str]) -> Iterator[pa.Table]:
    """
    Read the paragraphs of several corpora, one after the other.
    """
    return chain.from_iterable(side.pieces("paragraphs", columns) for side in sides)


def _group(sides: Sequence[Selection], least: int) -> Groups:
    """
    Group the paragraphs of several corpora.
    """
    if all(isinstance(side.whole, Tables) for side in sides):
        return group_paragraphs(pa.concat_tables(_read(sides, _NEEDED)), least)
    with TemporaryDirectory() as folder:
        return scan_groups(lambda columns: _read(sides, columns), Path(folder), least).held()


def _pairs(groups: Groups, count: int) -> tuple[Ints, Ints]:
    """
    Pair paragraphs, given by their place; rows from *count* on are those of the other corpus.
    """
    is_other = groups.rows >= count
    texts, leaders = groups.texts, groups.leaders[groups.texts]
    partners = np.full(len(texts), -1)
    for numbers in (leaders, texts):
        # What says the same is preferred, so that it comes last.
        for side in (True, False):
            first = np.full(len(groups.leaders), -1)
            there = np.flatnonzero(is_other != side)[::-1]
            first[numbers[there]] = there
            here = np.flatnonzero(is_other == side)
            found = first[numbers[here]]
            partners[here] = np.where(found < 0, partners[here], found)
    places = np.flatnonzero(partners >= 0)
    pairs = np.stack([places, partners[places]])
    pairs = np.where(is_other[places], pairs[::-1], pairs)
    return tuple(np.unique(pairs, axis=1))


def _compare(
    sides: Sequence[Selection], groups: Groups, places: tuple[Ints, Ints]
) -> tuple[pa.Array, Ints]:
    """
    Tell how paragraphs in pairs repeat each other, and how similar they are.

    Args:
        sides: The corpora.
        groups: Their paragraphs.
        places: The paragraphs of each pair, by their places in the groups.
    """
    kinds = np.zeros(len(groups.leaders), np.int8)
    scores = np.full(len(groups.leaders), SAME, np.int32)
    repeats = groups.repeats
    kinds[repeats.texts], scores[repeats.texts] = repeats.kinds, repeats.similarities
    ones, others = (groups.texts[own] for own in places)
    is_same = ones == others
    found = np.where(is_same, 0, np.maximum(kinds[ones], kinds[others]))
    similarities = np.where(is_same, SAME, np.minimum(scores[ones], scores[others]))
    # Two that repeat a third one were compared with that one alone.
    open_ = np.flatnonzero(~is_same & (kinds[ones] > 0) & (kinds[others] > 0))
    similarities[open_] = list(_compare_texts(sides, groups, ones[open_], others[open_]))
    return pa.array(KINDS, pa.string()).take(pa.array(found)), similarities


def _compare_texts(
    sides: Sequence[Selection], groups: Groups, ones: Ints, others: Ints
) -> Iterator[int]:
    """
    Yield the similarities of texts and others, given by their numbers.
    """
    texts = np.union1d(ones, others)
    rows = groups.rows[groups.firsts[texts]]
    order = np.argsort(rows)
    place = np.argsort(order)
    with open_shelf() as shelf:
        begin = total = 0
        for piece in _read(sides, ["text"]) if len(rows) else ():
            end = int(np.searchsorted(rows[order], total + piece.num_rows))
            own = piece["text"].take(pa.array(rows[order][begin:end] - total))
            shelf.add(own.to_pylist())
            begin, total = end, total + piece.num_rows
        for first in range(0, len(ones), _AT_ONCE):
            some = [side[first : first + _AT_ONCE] for side in (ones, others)]
            numbers = [place[np.searchsorted(texts, own)].tolist() for own in some]
            yield from compare_pairs(*([shelf[number] for number in own] for own in numbers))
