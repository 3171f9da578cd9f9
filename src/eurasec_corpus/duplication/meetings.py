"""
Meetings: which texts share what their signatures hold, found range by range of the hashes.

What meets nothing is compared with nothing, so that its words need not be read again.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from attrs import frozen

from ..linemodel.characters import Bytes, Hashes, Ints
from .arrays import blocks, runs_of
from .candidates import Signatures
from .minhash import MOST_UNLIKE, count_unlike

MOST = 8
"""Kept texts of a bucket that a text is compared with."""

AT_ONCE = 1 << 21
"""Hashes that are sorted at once."""

_PAIRS_AT_ONCE = 1 << 17
_HALF = np.uint64(32)


@frozen(eq=False)
class Meetings:
    """
    Texts that may be similar, by their numbers.

    Attributes:
        pairs: Two rows: the earlier and the later text of each pair that shares a bucket which is
            not crowded and whose sketches leave it open that they are similar; sorted by both.
        crowds: Two rows: the texts in buckets of more than `MOST`, and their buckets; sorted by
            both.
        openings: Two rows: the texts that begin alike, and their openings; sorted by opening,
            then text.
    """

    pairs: Ints
    crowds: Ints
    openings: Ints

    @property
    def texts(self) -> Ints:
        """
        The numbers of all texts that meet others, sorted.
        """
        found = (self.pairs.ravel(), self.crowds[0], self.openings[0])
        return np.unique(np.concatenate([np.unique(each) for each in found]))


def find_meetings(signatures: Signatures, most: int = AT_ONCE) -> Meetings:
    """
    Find which texts share buckets or openings.

    Args:
        signatures: Those of the texts, in memory or in files.
        most: How many hashes are sorted at once, more or less; makes no difference.
    """
    count = len(signatures.sizes)
    pairs, crowds, known = np.zeros(0, np.int64), [np.zeros((2, 0), np.int64)], 0
    for bucket in signatures.buckets.T:
        likely = [pairs]
        for texts, begins, sizes in recurring(bucket, most):
            is_crowded = sizes > MOST
            met = pair_up(texts[np.repeat(~is_crowded, sizes)], sizes[~is_crowded], count)
            likely.append(_open_ones(met, signatures.sketches))
            numbers = np.repeat(np.arange(len(begins)) + known, sizes)
            crowds.append(np.stack([texts, numbers])[:, np.repeat(is_crowded, sizes)])
            known += len(begins)
        pairs = np.unique(np.concatenate(likely))
    whole = np.concatenate(crowds, axis=1)
    found = np.stack(np.divmod(pairs, max(count, 1)))
    return Meetings(found, whole[:, np.lexsort(whole[::-1])], _shared(signatures.openings, most))


def _shared(hashes: Hashes, most: int) -> Ints:
    """
    Return the texts of which others have the same hash, and numbers of these hashes.
    """
    found, known = [np.zeros((2, 0), np.int64)], 0
    for texts, begins, sizes in recurring(hashes, most):
        found.append(np.stack([texts, np.repeat(np.arange(len(begins)) + known, sizes)]))
        known += len(begins)
    return np.concatenate(found, axis=1)


def recurring(hashes: Hashes, most: int = AT_ONCE) -> Iterator[tuple[Ints, Ints, Ints]]:
    """
    Find the hashes that occur more than once; 0 does not count.

    Args:
        hashes: In any order.
        most: How many are sorted at once, more or less.

    Returns:
        For some of these hashes at once: where they stand, equal ones together and in order;
        where each begins among those; and how often it occurs.

    >>> [[each.tolist() for each in found] for found in recurring(np.array([7, 0, 5, 7, 0]))]
    [[[0, 3], [0], [2]]]
    """
    parts = -(-len(hashes) // most)
    for part in range(parts):
        places = _places_in(hashes, part, parts)
        some = hashes[places]
        order = np.argsort(some, kind="stable")
        _, sizes = runs_of(some[order])
        own = sizes[sizes > 1]
        yield places[order[np.repeat(sizes > 1, sizes)]], np.cumsum(own) - own, own


def _places_in(hashes: Hashes, part: int, parts: int) -> Ints:
    """
    Return where hashes stand that lie in one of the equal parts of their range.
    """
    found = []
    for block in blocks(len(hashes)):
        some = np.asarray(hashes[block], np.uint64)
        is_own = ((some >> _HALF) * np.uint64(parts)) >> _HALF == np.uint64(part)
        found.append(np.flatnonzero(is_own & (some != 0)) + block.start)
    return np.concatenate(found)


def pair_up(texts: Ints, sizes: Ints, count: int) -> Ints:
    """
    Pair the texts of each bucket.

    Args:
        texts: The numbers of the texts of a bucket, in order, those of the next one behind them.
        sizes: How many texts each bucket has, `MOST` at most.
        count: How many texts there are.

    Returns:
        One number a pair: *count* times the earlier text plus the later one.

    >>> np.divmod(pair_up(np.array([0, 2, 3, 1, 3]), np.array([3, 2]), 4), 4)[1].tolist()
    [2, 3, 3, 3]
    """
    buckets = np.repeat(np.arange(len(sizes)), sizes)
    met = [np.zeros(0, np.int64)]
    for shift in range(1, MOST):
        is_pair = buckets[shift:] == buckets[:-shift]
        met.append(texts[:-shift][is_pair] * count + texts[shift:][is_pair])
    return np.concatenate(met)


def _open_ones(pairs: Ints, sketches: Bytes) -> Ints:
    """
    Return those of some pairs whose sketches leave it open that they are similar.
    """
    found = [pairs[:0]]
    for block in blocks(len(pairs), _PAIRS_AT_ONCE):
        one, other = np.divmod(pairs[block], len(sketches))
        unlike = count_unlike(sketches[one], sketches[other])
        found.append(pairs[block][unlike < MOST_UNLIKE])
    return np.concatenate(found)
