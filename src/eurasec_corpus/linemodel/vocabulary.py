"""
The content words of lines, and how many of them stand in other lines of the page.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen

from ..rules.rows import Kind
from .characters import Flags, Hashes, Ints
from .groups import group_hashes
from .places import Places, sum_up
from .words import Words, hash_runs

_LONG_WORD = 5


@frozen(eq=False)
class Vocabulary:
    """
    Content words as pairs of line and word, each pair once, in the order of the text.

    A content word is a word of five letters or more, told by its first seven, or a pair of
    characters of a script without blanks.

    Attributes:
        word: Number of the word; the same word on two pages is two.
        line: Number of the line.
        name: Whether it begins with an upper-case letter and does not open the line.
        size: Content words of each line.
        spread: Lines of each word.
    """

    word: Ints
    line: Ints
    name: Flags
    size: Ints
    spread: Ints

    def support(self, lines: Flags) -> Ints:
        """
        Count for each pair the *other* lines among these that have its word.
        """
        mine = lines.take(self.line)
        total = np.bincount(self.word[mine], minlength=len(self.spread))
        return total.take(self.word) - mine

    def total(self, weights: Ints) -> Ints:
        """
        Sum for each pair the weights of the *other* lines that have its word.
        """
        mine = weights.take(self.line)
        total = np.zeros(len(self.spread), np.int64)
        np.add.at(total, self.word, mine)
        return total.take(self.word) - mine

    def is_shared(self) -> Flags:
        """
        Tell which pairs have a word that other lines have too.
        """
        shared: Flags = self.spread.take(self.word) > 1
        return shared

    def add_up(self, *values: Ints | Flags) -> Ints:
        """
        Sum the values of the pairs of each line, or count the flagged ones; one row each.
        """
        rows: Ints = np.stack([value.astype(np.int64, copy=False) for value in values])
        sums = sum_up(rows)
        ends = np.cumsum(self.size)
        return sums.take(ends, axis=1) - sums.take(ends - self.size, axis=1)


def read_vocabulary(words: Words, places: Places) -> Vocabulary:
    """
    Read the content words of lines.
    """
    at, stem = _content_words(words)
    line = words.line.take(at)
    groups = group_hashes(stem, places.page.take(line))
    ordered = line.take(groups.order)
    new = np.ones(len(at), np.bool_)
    new[1:] = (ordered[1:] != ordered[:-1]) | (groups.group[1:] != groups.group[:-1])
    once = np.zeros(len(at), np.bool_)
    once[groups.order[new]] = True
    word = groups.spread(groups.group)[once]
    at, line = at[once], line[once]
    opens = words.first.take(line) == at
    name = (words.kind.take(at) == np.uint8(Kind.UPPER)) & ~opens
    return Vocabulary(
        word,
        line,
        name,
        np.bincount(line, minlength=len(words.count)).astype(np.int64, copy=False),
        np.bincount(word, minlength=len(groups.size)).astype(np.int64, copy=False),
    )


def _content_words(words: Words) -> tuple[Ints, Hashes]:
    """
    Find the content words, and what tells each from others.
    """
    unspaced = words.kind == np.uint8(Kind.CJK)
    long = words.end - words.start >= _LONG_WORD
    use = long & ~unspaced & (words.kind != np.uint8(Kind.DIGIT))
    pair = np.flatnonzero(unspaced[:-1] & unspaced[1:] & (words.end[:-1] == words.start[1:]))
    stem = words.stem
    if len(pair):
        use[pair] = True
        stem = stem.copy()
        stem[pair] = hash_runs(words.hash, 2)[1][pair]
    at = np.flatnonzero(use).astype(np.int64, copy=False)
    return at, stem.take(at)
