"""
MinHash: texts that share many shingles probably share a bucket.

A bucket only says what to compare; whether two texts are similar is told by their words.
"""

from __future__ import annotations

from itertools import accumulate, repeat

import numpy as np

from ..linemodel.characters import Bytes, Hashes, Ints

BANDS, ROWS = 14, 4
"""
Buckets of a text, and how many smallest hashes make one.

Two texts of similarity s share one with the probability `1 - (1 - s**4)**14`: .9994 for .8,
.60 for .5, .02 for .2.
"""

MOST_UNLIKE = 22 * 4
"""
Bits in which the sketches of candidates may differ.

Of 56 smallest hashes 11 differ at similarity .8, 28 at .5, on average, and half of the eight
bits of each; 22 or more differ in one of 2,000 pairs of similarity .8.
"""

_BITS = np.array([number.bit_count() for number in range(256)], np.uint8)
_HALF = np.uint64(32)
_STEP = 0x9E3779B1
_FOLD = np.uint64(0x9E3779B97F4A7C15)


def _seeds(count: int) -> tuple[int, ...]:
    """
    Return odd numbers of 32 bits that have nothing to do with each other.
    """
    numbers = accumulate(repeat(_STEP, count), lambda last, step: (last * 747796405 + step) % 2**32)
    return tuple((number ^ (number >> 15)) | 1 for number in numbers)


_FACTORS = np.array(_seeds(BANDS * ROWS), np.uint32)


def find_buckets(shingles: Hashes, begins: Ints) -> tuple[Hashes, Bytes]:
    """
    Put texts into buckets.

    Args:
        shingles: The hashes of their shingles, text by text.
        begins: Where those of each text begin; each has at least one.

    Returns:
        Buckets, one row a text, one column a band: equal numbers in one column are one
        bucket. And sketches, a byte of each smallest hash.

    >>> hashes = np.array([3, 5, 5, 3, 9], np.uint64) << _HALF
    >>> found, sketches = find_buckets(hashes, np.array([0, 2, 4]))
    >>> bool((found[0] == found[1]).all()), bool((found[0] == found[2]).any()), sketches.shape
    (True, False, (3, 56))
    """
    upper = (shingles >> _HALF).astype(np.uint32)
    buckets = np.zeros((len(begins), BANDS), np.uint64)
    sketches = np.zeros((len(begins), BANDS * ROWS), np.uint8)
    mixed = np.empty_like(upper)
    for number, factor in enumerate(_FACTORS):
        least = np.minimum.reduceat(np.multiply(upper, factor, out=mixed), begins)
        sketches[:, number] = least
        band = buckets[:, number // ROWS]
        band *= _FOLD
        band ^= least
    return buckets, sketches


def count_unlike(ones: Bytes, others: Bytes) -> Ints:
    """
    Count the bits in which sketches differ, row by row.

    >>> count_unlike(np.array([3, 1], np.uint8), np.array([[3, 0]], np.uint8)).tolist()
    [1]
    """
    found: Ints = _BITS[ones ^ others].sum(axis=1, dtype=np.int64)
    return found
