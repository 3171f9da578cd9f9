"""
Shingles, runs of three words: hashed to find candidates, compared word by word to confirm.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..linemodel.characters import Hashes, Ints
from .words import Words

WIDTH = 3
"""Words of a shingle: of two stories on one subject hardly any is the same by chance."""

THOUSAND = 1000
"""What a similarity is given in parts of."""

_BASE = 0x9E3779B97F4A7C15
_UNBASE = pow(_BASE, -1, 1 << 64)
_MIX = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
_LEAST_TABLE = 1 << 19

Shingles = frozenset[str] | frozenset[int]
"""The runs of words of a text, or their hashes."""


def shingles_of(key: str) -> frozenset[str]:
    """
    Return the runs of three words of a text, exactly.

    Args:
        key: The words of the text, a blank between them.

    >>> sorted(shingles_of("we are ready to talk"))
    ['are ready to', 'ready to talk', 'we are ready']
    """
    words = key.split(" ")
    return frozenset(map(" ".join, zip(*(words[shift:] for shift in range(WIDTH)), strict=False)))


def similarity(one: Shingles, other: Shingles) -> int:
    """
    Return the Jaccard similarity of two sets in thousandths, rounded down; 0 if both are empty.

    >>> similarity(shingles_of("a b c d e"), shingles_of("a b c d f"))
    500
    """
    shared = len(one & other)
    return THOUSAND * shared // max(len(one) + len(other) - shared, 1)


def containment(one: Shingles, other: Shingles) -> int:
    """
    Return the part of one set that the other holds, in thousandths, rounded down.

    >>> containment(shingles_of("a b c d"), shingles_of("a b c d e f"))
    1000
    """
    return THOUSAND * len(one & other) // max(len(one), 1)


@lru_cache(maxsize=4)
def _powers(base: int, count: int) -> Hashes:
    """
    Return the powers of an odd number, modulo 2**64, from 0 on.
    """
    factors = np.full(count, base, np.uint64)
    factors[:1] = 1
    return np.multiply.accumulate(factors)


def hash_runs(words: Words, firsts: Ints, lasts: Ints) -> Hashes:
    """
    Hash runs of words.

    Args:
        words: The words of texts.
        firsts: The first word of each run, by number.
        lasts: Its last word.

    Returns:
        Numbers that are equal for equal words, the same on every machine. Different words
        may share one: what was found by them must be confirmed.
    """
    count = len(words.codes)
    size = max(_LEAST_TABLE, 1 << count.bit_length())
    weighed = words.codes * _powers(_BASE, size)[:count]
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(weighed)])
    starts, ends = words.starts.take(firsts), words.ends.take(lasts)
    found = (sums.take(ends) - sums.take(starts)) * _powers(_UNBASE, size).take(starts)
    for factor, shift in zip(_MIX, (30, 27), strict=True):
        found = (found ^ (found >> np.uint64(shift))) * np.uint64(factor)
    mixed: Hashes = found ^ (found >> np.uint64(31))
    return mixed


def hash_texts(words: Words, rows: Ints, opening: int) -> tuple[Hashes, Ints, Hashes]:
    """
    Hash the shingles and the first words of some texts.

    Args:
        words: The words of texts.
        rows: The numbers of those wanted; each has at least *opening* words, three or more.
        opening: How many first words.

    Returns:
        The hashes of the shingles, text by text; where those of each text begin; the hashes
        of the first words.
    """
    counts = words.counts[rows] - (WIDTH - 1)
    begins = np.cumsum(counts) - counts
    starts = words.firsts[:-1][rows]
    firsts = np.arange(int(counts.sum())) + np.repeat(starts - begins, counts)
    # One call for both, as most of the cost is that of the sums.
    hashes = hash_runs(
        words,
        np.concatenate([firsts, starts]),
        np.concatenate([firsts + (WIDTH - 1), starts + (opening - 1)]),
    )
    return hashes[: len(firsts)], begins, hashes[len(firsts) :]
