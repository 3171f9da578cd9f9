"""
The words of many lines at once, each as a 64-bit hash.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from attrs import frozen

from ..rules.rows import Kind
from .characters import LOWER_OF, Bytes, Characters, Hashes, Ints

_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_FOLD = np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9)
_LETTERS_OF_STEM = 7
# A character counts as the number of its lower case, and one more, as that of NUL is 0.
_TERMS = LOWER_OF.astype(np.uint64) + np.uint64(1)


# So many characters and line ends a batch has: one short page, many pages, or one huge part.
_SIZES = (1 << 16, (1 << 19) + (1 << 13), (1 << 20) + (1 << 15))


@lru_cache(maxsize=len(_SIZES))
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """
    Return the powers of an odd number modulo 2 ** 64 and those of its inverse, *size* of each.

    With one power for each place of a batch nothing need be known of lines: half the time.
    """
    tables = []
    for base in (_BASE, pow(_BASE, -1, 2**64)):
        steps = np.full(size, base, np.uint64)
        steps[0] = 1
        tables.append(np.cumprod(steps, dtype=np.uint64))
    return tables[0], tables[1]


def mix_hashes(hashes: Hashes) -> Hashes:
    """
    Spread numbers over 64 bits, different ones to different ones.
    """
    spread = (hashes ^ (hashes >> np.uint64(32))) * _MIX
    return spread ^ (spread >> np.uint64(29))


@frozen(eq=False)
class Sums:
    """
    Sums of characters from which stretches are hashed.

    Attributes:
        sums: Of all characters in front of each, each weighted by its place.
        inverses: What takes the place out of them where a stretch begins.
    """

    sums: Hashes
    inverses: Hashes

    def hash(self, start: Ints, end: Ints) -> Hashes:
        """
        Hash stretches of characters, equal ones to equal hashes wherever they stand.
        """
        sums = self.sums.take(end)
        sums -= self.sums.take(start)
        sums *= self.inverses.take(start)
        return mix_hashes(sums)


@frozen(eq=False)
class Words:
    """
    The words of lines: runs of letters, marks and digits, or one character without blanks.

    Attributes:
        start: Where each begins among the characters.
        end: Where it ends.
        line: Number of the line it stands on.
        kind: Kind of its first character.
        hash: Equal for equal words, whatever their case.
        stem: The same for their first seven characters.
        first: Number of the first word of each line, or of a later line's if it has none.
        count: Words of each line.
        sums: What stretches of characters are hashed from.
    """

    start: Ints
    end: Ints
    line: Ints
    kind: Bytes
    hash: Hashes
    stem: Hashes
    first: Ints
    count: Ints
    sums: Sums


def _edges_of_words(kinds: Bytes) -> tuple[Ints, Ints]:
    """
    Find where words begin and end.
    """
    # Kinds 1 to 5 make words; subtracting wraps 0 around to 255.
    inside = (kinds - np.uint8(1)) < np.uint8(Kind.DIGIT)
    joins = inside & (kinds != np.uint8(Kind.CJK))
    parts = ~(joins[:-1] & joins[1:])
    start, end = inside.copy(), inside
    start[1:] &= parts
    end[:-1] &= parts
    starts = np.flatnonzero(start).astype(np.int64, copy=False)
    return starts, np.flatnonzero(end).astype(np.int64, copy=False) + 1


def read_words(characters: Characters) -> Words:
    """
    Read the words of lines.

    >>> from .characters import read_characters
    >>> words = read_words(read_characters(["The Union and the union", "2024"]))
    >>> words.count.tolist(), bool(words.hash[1] == words.hash[4])
    ([5, 1], True)
    """
    start, end = _edges_of_words(characters.kinds)
    line = characters.line.take(start).astype(np.int64)
    size = len(characters.codes)
    powers, inverses = _powers(next((most for most in _SIZES if size <= most), size))
    totals = np.zeros(size + 1, np.uint64)
    np.cumsum(_TERMS.take(characters.codes) * powers[:size], out=totals[1:])
    sums = Sums(totals, inverses)
    count = np.bincount(line, minlength=len(characters.start)).astype(np.int64, copy=False)
    return Words(
        start,
        end,
        line,
        characters.kinds.take(start),
        sums.hash(start, end),
        sums.hash(start, np.minimum(end, start + _LETTERS_OF_STEM)),
        np.cumsum(count) - count,
        count,
        sums,
    )


def hash_lines(characters: Characters, words: Words) -> Hashes:
    """
    Hash the whole text of each line, whatever its case.
    """
    return words.sums.hash(characters.start, characters.end)


def hash_openings(words: Words, most: int) -> Hashes:
    """
    Hash the first words of each line, *most* of them at most; 0 where a line has none.
    """
    hashes = np.zeros(len(words.count), np.uint64)
    lines = np.flatnonzero(words.count)
    first = words.first[lines]
    last = first + np.minimum(words.count[lines], most) - 1
    hashes[lines] = words.sums.hash(words.start[first], words.end[last])
    return hashes


def hash_runs(hashes: Hashes, size: int) -> list[Hashes]:
    """
    Hash the runs of one, two, up to *size* words that begin at each word.
    """
    runs = [hashes]
    for length in range(1, size):
        tail = hashes[length:]
        runs.append(mix_hashes(runs[-1][: len(tail)] * _FOLD[length - 1] + tail))
    return runs
