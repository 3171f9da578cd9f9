"""
The words of many lines at once, each as a 64-bit hash.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen

from ..rules.rows import Kind
from .characters import LONGEST, LOWER_OF, Bytes, Characters, Hashes, Ints

_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_FOLD = np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9)
_LETTERS_OF_STEM = 7


def _powers(base: int) -> Hashes:
    """
    Return the powers of an odd number modulo 2 ** 64, one for each place in a line.
    """
    steps = np.full(LONGEST + 1, base, np.uint64)
    steps[0] = 1
    return np.cumprod(steps, dtype=np.uint64)


_POWERS, _INVERSES = _powers(_BASE), _powers(pow(_BASE, -1, 2**64))


def mix_hashes(hashes: Hashes) -> Hashes:
    """
    Spread numbers over 64 bits, different ones to different ones.
    """
    spread = (hashes ^ (hashes >> np.uint64(32))) * _MIX
    return spread ^ (spread >> np.uint64(29))


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
        sums: What hashes of stretches of characters are made from.
    """

    start: Ints
    end: Ints
    line: Ints
    kind: Bytes
    hash: Hashes
    stem: Hashes
    first: Ints
    count: Ints
    sums: Hashes


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


def _hash_stretches(sums: Hashes, start: Ints, end: Ints, place: Ints) -> Hashes:
    """
    Hash stretches of characters that begin *place* characters into their lines.
    """
    return mix_hashes((sums.take(end) - sums.take(start)) * _INVERSES.take(place))


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
    lines = len(characters.start)
    place = np.arange(len(characters.codes), dtype=np.int64)
    place -= np.repeat(characters.start, characters.end - characters.start + 1)
    terms = LOWER_OF.take(characters.codes).astype(np.uint64)
    terms += np.uint64(1)
    terms *= _POWERS.take(place, mode="clip")  # faster than "raise"
    sums = np.zeros(len(terms) + 1, np.uint64)
    np.cumsum(terms, out=sums[1:])
    count = np.bincount(line, minlength=lines).astype(np.int64, copy=False)
    at = start - characters.start.take(line)
    return Words(
        start,
        end,
        line,
        characters.kinds.take(start),
        _hash_stretches(sums, start, end, at),
        _hash_stretches(sums, start, np.minimum(end, start + _LETTERS_OF_STEM), at),
        np.cumsum(count) - count,
        count,
        sums,
    )


def hash_lines(characters: Characters, words: Words) -> Hashes:
    """
    Hash the whole text of each line, whatever its case.
    """
    place = np.zeros_like(characters.start)
    return _hash_stretches(words.sums, characters.start, characters.end, place)


def hash_openings(characters: Characters, words: Words, most: int) -> Hashes:
    """
    Hash the first words of each line, *most* of them at most; 0 where a line has none.
    """
    hashes = np.zeros(len(words.count), np.uint64)
    lines = np.flatnonzero(words.count)
    first = words.first[lines]
    last = first + np.minimum(words.count[lines], most) - 1
    start = words.start[first]
    place = start - characters.start[lines]
    hashes[lines] = _hash_stretches(words.sums, start, words.end[last], place)
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
