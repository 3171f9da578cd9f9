"""
Groups of copies: which text repeats which.

Texts stand in the order in which copies survive, so that the first of two is the one that
stays. A text repeats the earliest text that stays and is similar to it, word by word; a text
that is cut short repeats one that begins with all its words. There are no chains: whatever
repeats a text was compared with that very text.

Only texts that share a bucket are compared, and a text with the first `MOST` that stay in each
bucket. Pairs in buckets of no more texts are compared at once before anything is known to stay;
in crowded ones a giant group so costs one comparison a text, and the worst input a bounded number.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np
from attrs import frozen

from ..labels import DuplicateKind
from ..linemodel.characters import Ints
from .arrays import blocks
from .candidates import Candidates, Signatures
from .matches import containments, count_shingles, similarities
from .meetings import MOST, Meetings, find_meetings
from .shelves import HeldTexts, Texts
from .words import batches, read_words

FEWEST_WORDS = 8
"""Words of the shortest paragraph that counts as carried from another document."""

LEAST = 800
"""Similarity of the least similar copies, in thousandths."""

KINDS = (DuplicateKind.ACROSS_DOCUMENTS, DuplicateKind.NEAR, DuplicateKind.CUT)
"""The ways of repeating a text of another document."""

_NEAR = KINDS.index(DuplicateKind.NEAR)
_ROWS_AT_ONCE = 4096
_CHARACTERS_AT_ONCE = 1 << 24


class Repeat(NamedTuple):
    """
    What a text repeats.

    Attributes:
        of: The number of a text that stays.
        kind: `near` or `cut`.
        similarity: In thousandths.
    """

    of: int
    kind: DuplicateKind
    similarity: int


@frozen(eq=False)
class Repeats(Mapping[int, Repeat]):
    """
    What texts repeat, by the number of the text that repeats; in order.

    Attributes:
        texts: The numbers of the texts that repeat others, sorted.
        leaders: What each repeats.
        kinds: In which way, as a place in `KINDS`.
        similarities: In thousandths.
    """

    texts: Ints
    leaders: Ints
    kinds: Ints
    similarities: Ints

    @classmethod
    def of(cls, *parts: Ints) -> Repeats:
        """
        Put repeats in order: four rows a part, the attributes.
        """
        rows = np.concatenate([np.zeros((4, 0), np.int64), *parts], axis=1)
        return cls(*rows[:, np.argsort(rows[0])])

    def find(self, texts: Ints) -> tuple[Ints, Ints]:
        """
        Look texts up.

        Returns:
            Which of them repeat others; and where each of those stands here.
        """
        places = np.searchsorted(self.texts, texts)
        known = places < len(self.texts)
        known[known] = self.texts[places[known]] == texts[known]
        return np.flatnonzero(known), places[known]

    def leaders_of(self, texts: Ints) -> Ints:
        """
        Return what texts repeat; a text that stays is its own.
        """
        found = texts.copy()
        those, places = self.find(texts)
        found[those] = self.leaders[places]
        return found

    def __getitem__(self, text: int) -> Repeat:
        """
        Return what a text repeats.
        """
        _, places = self.find(np.array([text]))
        for place in places.tolist():
            kind = KINDS[self.kinds[place]]
            return Repeat(int(self.leaders[place]), kind, int(self.similarities[place]))
        raise KeyError(text)

    def __iter__(self) -> Iterator[int]:
        """
        Yield the texts that repeat others.
        """
        return iter(self.texts.tolist())

    def __len__(self) -> int:
        """
        Count them.
        """
        return len(self.texts)


def find_repeats(texts: Sequence[str], signatures: Signatures, least: int = LEAST) -> Repeats:
    """
    Find the texts that repeat others.

    Args:
        texts: Different texts, in the order in which copies survive.
        signatures: Their signatures.
        least: The similarity of copies in thousandths.

    Returns:
        What is repeated, by the number of the text that repeats it; all others stay.

    >>> from eurasec_corpus.duplication.candidates import sign_texts
    >>> said = "The third conference on security in Eurasia has ended in Minsk on {} evening."
    >>> texts = [said.format("Friday"), said.format("Wednesday"), said.format("Friday")[:74]]
    >>> for number, repeat in find_repeats(texts, sign_texts(texts), 600).items():
    ...     print(number, "repeats", repeat.of, repeat.kind)
    1 repeats 0 near
    2 repeats 0 cut
    """
    return compare_meetings(HeldTexts(texts), signatures, find_meetings(signatures), least)


def compare_meetings(
    texts: Texts, signatures: Signatures, meetings: Meetings, least: int = LEAST
) -> Repeats:
    """
    Find the texts that repeat others, among those that meet.

    Args:
        texts: Different texts, in the order in which copies survive; those that meet, at least.
        signatures: Those of all texts.
        meetings: Which of them meet.
        least: The similarity of copies in thousandths.
    """
    hosts = _find_hosts(texts, meetings.openings)
    # What is cut short repeats its whole, and nothing repeats it.
    pairs = meetings.pairs[:, ~np.isin(meetings.pairs, hosts[0]).any(axis=0)]
    crowds = meetings.crowds[:, ~np.isin(meetings.crowds[0], hosts[0])]
    candidates = Candidates(texts, signatures.sketches, least)
    near = _find_near(candidates, _find_matches(texts, pairs, least), crowds)
    return Repeats.of(near, _find_cut(texts, hosts, Repeats.of(near), least))


def _find_matches(texts: Texts, pairs: Ints, least: int) -> Ints:
    """
    Find those of some pairs that are similar; a third row tells how similar.
    """
    scores = similarities(count_shingles(texts, pairs))
    found = scores >= least
    return np.vstack([pairs[:, found], scores[found]])


def _find_cut(texts: Texts, hosts: Ints, near: Repeats, least: int) -> Ints:
    """
    Find for each text that is cut short the text that stays and has its words.
    """
    rows, wholes = hosts[0], near.leaders_of(hosts[1])
    counts = count_shingles(texts, np.stack([wholes, rows]))
    scores = np.where(containments(counts) >= least, similarities(counts), 0)
    kinds = np.full(len(rows), KINDS.index(DuplicateKind.CUT))
    return np.stack([rows, wholes, kinds, scores])[:, scores > 0]


def _find_near(candidates: Candidates, matches: Ints, crowds: Ints) -> Ints:
    """
    Find for each text the earliest one that stays and is similar, if there is one.

    Args:
        candidates: The texts in crowded buckets.
        matches: The earlier and the later text, and their similarity, where they share a bucket
            that is not crowded.
        crowds: The texts in crowded buckets, and these buckets.
    """
    matches = matches[:, np.lexsort(matches[:2])]
    rows = np.union1d(matches[1], crowds[0])
    is_near = bytearray(int(rows.max(initial=-1)) + 1)
    is_crowded = np.zeros(len(is_near), np.bool_)
    is_crowded[crowds[0]] = True
    kept_in: dict[int, list[int]] = defaultdict(list)
    near = array("q")
    for block in blocks(len(rows), _ROWS_AT_ONCE):
        some = rows[block]
        candidates.prepare(some[is_crowded[some]])
        known = _split(matches[::2], matches[1], some)
        for row, scores, places in zip(
            some.tolist(), known, _split(crowds[1:], crowds[0], some), strict=True
        ):
            buckets = [kept_in[bucket] for (bucket,) in places]
            staying = {of: score for of, score in scores if not is_near[of]}
            found = _first_similar(candidates, row, staying, buckets)
            if found is not None:
                near.extend((row, *found))
                is_near[row] = True
                candidates.forget(row)
            for kept in buckets if found is None else ():
                if len(kept) < MOST:
                    kept.append(row)
    rows, leaders, scores_ = np.array(near).reshape(-1, 3).T
    return np.stack([rows, leaders, np.full(len(rows), _NEAR), scores_])


def _first_similar(
    candidates: Candidates,
    row: int,
    known: Mapping[int, int],
    buckets: Sequence[Sequence[int]],
) -> tuple[int, int] | None:
    """
    Find the earliest text that stays and is similar to another, and how similar.

    Args:
        candidates: The texts in crowded buckets.
        row: The other text.
        known: Texts that stay and are similar, with their similarity.
        buckets: Those that stay in its crowded buckets.
    """
    others = candidates.open_of(row, sorted(set().union(*buckets))) if buckets else []
    scores = (
        (each, known[each] if each in known else candidates.compare(each, row))
        for each in sorted({*known, *others})
    )
    return next(((of, score) for of, score in scores if score), None)


def _split(values: Ints, keys: Ints, wanted: Ints) -> Iterator[list[tuple[int, ...]]]:
    """
    Yield for each of some keys the columns of values that belong to it.

    Args:
        values: In rows.
        keys: The key of each column, sorted.
        wanted: Keys, sorted.
    """
    begins, ends = (np.searchsorted(keys, wanted, side) for side in ("left", "right"))
    first = int(begins[0])
    columns = list(zip(*values[:, first : int(ends[-1])].tolist(), strict=True))
    for begin, end in zip((begins - first).tolist(), (ends - first).tolist(), strict=True):
        yield columns[begin:end]


def _find_hosts(texts: Texts, openings: Ints) -> Ints:
    """
    Find for each text that is cut short the earliest whole text that goes on from it.

    Args:
        texts: All texts.
        openings: The texts that begin alike, and their openings; sorted by opening, then text.

    Returns:
        Two rows: the texts that are cut short, and their wholes.
    """
    found = [np.zeros((0, 2), np.int64)]
    for rows, numbers in _cut_openings(texts, openings):
        words = (read_words(batch).to_keys() for batch in batches(texts.read(rows)))
        keys = [key for some in words for key in some]
        opened = zip(numbers.tolist(), rows.tolist(), keys, strict=True)
        for _, members in groupby(opened, key=lambda each: each[0]):
            pairs = [(row, key) for _, row, key in members]
            found.append(np.array(_hosts_among(pairs), np.int64).reshape(-1, 2))
    hosts = np.concatenate(found)
    return hosts[np.argsort(hosts[:, 0])].T


def _cut_openings(texts: Texts, openings: Ints) -> Iterator[Ints]:
    """
    Cut texts that begin alike into runs of a bounded length, between two openings.
    """
    lengths = np.cumsum(texts.lengths(openings[0]))
    edges = np.flatnonzero(np.diff(openings[1], prepend=-1))
    parts = lengths[edges] // _CHARACTERS_AT_ONCE
    begins = edges[np.flatnonzero(np.diff(parts, prepend=-1))].tolist()
    for begin, end in pairwise([*begins, openings.shape[1]]):
        yield openings[:, begin:end]


def _hosts_among(members: Sequence[tuple[int, str]]) -> list[tuple[int, int]]:
    """
    Find which texts of one opening are cut short, and their wholes.
    """
    first_of: dict[str, int] = {}
    for row, key in members:
        first_of.setdefault(key, row)
    wholes = _wholes_of(first_of)
    return [(row, wholes[key]) for row, key in members if key in wholes]


def _wholes_of(first_of: Mapping[str, int]) -> dict[str, int]:
    """
    Find for each key that others go on from the earliest of those that none goes on from.
    """
    earliest: dict[str, int] = {}
    longer: list[str] = []
    # Backwards in the order of the alphabet, what goes on from a key stands right before it.
    for key in sorted(first_of, reverse=True):
        going_on = []
        while longer and longer[-1].startswith(key):
            going_on.append(longer.pop())
        longer.append(key)
        if going_on:
            earliest[key] = min(earliest.get(each, first_of[each]) for each in going_on)
    return earliest
