"""
Pairs of texts: how similar they are, many at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count, pairwise
from typing import NamedTuple

import numpy as np

from ..linemodel.characters import Ints
from .shelves import Texts
from .shingles import THOUSAND, WIDTH
from .words import batches, read_words

_CHARACTERS_AT_ONCE = 1 << 21
_HALF = 32
_LOWER = (1 << _HALF) - 1


class Counts(NamedTuple):
    """
    How many different runs of three words the texts of pairs have.

    Attributes:
        shared: Both.
        ones: The first of each pair.
        others: The second.
    """

    shared: Ints
    ones: Ints
    others: Ints


def similarities(counts: Counts) -> Ints:
    """
    Return the Jaccard similarity of each pair in thousandths, as `similarity` gives it.
    """
    either = counts.ones + counts.others - counts.shared
    found: Ints = THOUSAND * counts.shared // np.maximum(either, 1)
    return found


def containments(counts: Counts) -> Ints:
    """
    Return the part of the second of each pair that the first holds, in thousandths.
    """
    found: Ints = THOUSAND * counts.shared // np.maximum(counts.others, 1)
    return found


def count_shingles(texts: Texts, pairs: Ints) -> Counts:
    """
    Compare texts in pairs, word by word.

    Args:
        texts: Any texts.
        pairs: Two rows, the numbers of the texts of each pair.

    >>> from eurasec_corpus.duplication.shelves import HeldTexts
    >>> counts = count_shingles(
    ...     HeldTexts(["a b c d e", "a b c d", "g"]), np.array([[0, 0], [1, 2]])
    ... )
    >>> similarities(counts).tolist(), containments(counts).tolist()
    ([666, 0], [1000, 0])
    """
    lengths = sum(texts.lengths(each) for each in pairs)
    parts = np.cumsum(lengths) // _CHARACTERS_AT_ONCE
    begins = np.flatnonzero(np.diff(parts, prepend=-1)).tolist()
    found = [Counts(*np.zeros((3, 0), np.int64))]
    for begin, end in pairwise([*begins, pairs.shape[1]]):
        numbers, local = np.unique(pairs[:, begin:end], return_inverse=True)
        found.append(_count_some(texts.read(numbers), local.reshape(2, -1)))
    return Counts(*map(np.concatenate, zip(*found, strict=True)))


def _count_some(texts: Sequence[str], pairs: Ints) -> Counts:
    """
    Compare texts in pairs, as many as fit into memory.
    """
    owners, shingles = _number_shingles(texts)
    # Each run of words of a text counts once.
    held = np.sort(owners << _HALF | shingles)
    held = held[np.diff(held, prepend=-1) > 0]
    sizes = np.bincount(held >> _HALF, minlength=len(texts))
    begins = np.cumsum(sizes) - sizes
    lengths = sizes[pairs].ravel()
    shifts = begins[pairs].ravel() - np.cumsum(lengths) + lengths
    places = np.arange(lengths.sum()) + np.repeat(shifts, lengths)
    numbers = np.repeat(np.tile(np.arange(pairs.shape[1]), 2), lengths)
    met = np.sort(numbers << _HALF | held[places] & _LOWER)
    shared = np.bincount(met[1:][met[1:] == met[:-1]] >> _HALF, minlength=pairs.shape[1])
    return Counts(shared, *sizes[pairs])


def _number_shingles(texts: Sequence[str]) -> tuple[Ints, Ints]:
    """
    Give numbers to the runs of words of texts, equal ones to equal runs; and their texts.
    """
    known: defaultdict[str, int] = defaultdict(count().__next__)
    words, counts = [], []
    for batch in batches(texts):
        read = read_words(batch)
        words.append(np.fromiter(map(known.__getitem__, read.to_text().split()), np.int64))
        counts.append(read.counts)
    numbers = np.concatenate(words)
    of_text = np.repeat(np.arange(len(texts)), np.concatenate(counts))
    runs = [numbers[at : max(len(numbers) - WIDTH + 1 + at, 0)] for at in range(WIDTH)]
    is_whole = of_text[: len(runs[0])] == of_text[WIDTH - 1 :]
    found = runs[0][is_whole]
    for run in runs[1:]:
        _, found = np.unique(found * len(known) + run[is_whole], return_inverse=True)
    return of_text[: len(runs[0])][is_whole], found
