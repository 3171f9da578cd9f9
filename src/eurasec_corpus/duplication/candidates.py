"""
Candidates: which texts may be copies of which, as far as their signatures tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import numpy as np
from attrs import frozen

from ..linemodel.characters import Bytes, Hashes, Ints
from .minhash import BANDS, MOST_UNLIKE, ROWS, find_buckets
from .shingles import hash_texts, shingles_of, similarity
from .words import batches, read_words

FEWEST_SIMILAR = 12
"""Words of the shortest paragraph that may repeat another in part."""

LONGEST = 1 << 20
"""Characters of the longest paragraph that may; longer ones are compared as a whole only."""

# Of the shortest text that counts the last word may be cut.
_OPENING = FEWEST_SIMILAR - 1
_REMEMBERED = 1024


class Signatures(NamedTuple):
    """
    What is known of texts without comparing them; one row a text.

    Attributes:
        sizes: How many words each has; four characters that are words count as one.
        buckets: One column a band; 0 for texts that are too short or too long.
        sketches: A byte of each smallest hash; 0 likewise.
        openings: The hash of the first words; 0 likewise.
    """

    sizes: Ints
    buckets: Hashes
    sketches: Bytes
    openings: Hashes


def sign_texts(texts: Sequence[str]) -> Signatures:
    """
    Make the signatures of texts; those of a part are those rows of the whole.

    >>> sign_texts(["One two three.", "Thank you for your attention."]).sizes.tolist()
    [3, 5]
    """
    parts = [_sign_batch(batch) for batch in batches(texts)] or [_sign_batch(())]
    return Signatures(*map(np.concatenate, zip(*parts, strict=True)))


def _sign_batch(texts: Sequence[str]) -> Signatures:
    """
    Make the signatures of a few texts.
    """
    words = read_words(texts)
    sizes = words.sizes
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    rows = np.flatnonzero((sizes >= FEWEST_SIMILAR) & (lengths <= LONGEST))
    buckets = np.zeros((len(texts), BANDS), np.uint64)
    sketches = np.zeros((len(texts), BANDS * ROWS), np.uint8)
    openings = np.zeros(len(texts), np.uint64)
    if len(rows):
        shingles, begins, openings[rows] = hash_texts(words, rows, _OPENING)
        buckets[rows], sketches[rows] = find_buckets(shingles, begins)
    return Signatures(sizes, buckets, sketches, openings)


def shared_buckets(buckets: Hashes) -> Ints:
    """
    Give numbers to the buckets in which more than one text lies; -1 stands for the others.
    """
    columns = [shared_values(column) for column in buckets.T]
    steps = np.cumsum([0, *(int(column.max(initial=-1)) + 1 for column in columns[:-1])])
    numbered = [
        np.where(column < 0, -1, column + step) for column, step in zip(columns, steps, strict=True)
    ]
    return np.stack(numbered, axis=1)


def shared_values(hashes: Hashes) -> Ints:
    """
    Give numbers to the values that occur more than once; -1 stands for the others, and for 0.
    """
    values, inverse, counts = np.unique(hashes, return_inverse=True, return_counts=True)
    is_shared = (counts > 1) & (values != 0)
    numbers = np.where(is_shared, np.cumsum(is_shared) - 1, -1)
    return numbers.take(inverse)


def read_keys(texts: Sequence[str], rows: Ints) -> dict[int, str]:
    """
    Return the words of some texts, each as one string, by their numbers.

    >>> read_keys(["One.", "Two, three."], np.array([1]))
    {1: 'two three'}
    """
    numbers = rows.tolist()
    keys = (
        key
        for batch in batches([texts[row] for row in numbers])
        for key in read_words(batch).to_keys()
    )
    return dict(zip(numbers, keys, strict=True))


@frozen(eq=False)
class Candidates:
    """
    Texts in crowded buckets, ready to be compared one with another.

    Attributes:
        keys: The words of each, by its number.
        sketches: The sketch of each as one number.
        hashes: The hashes of its shingles.
    """

    keys: Mapping[int, str]
    sketches: Mapping[int, int]
    hashes: Callable[[int], frozenset[int]]

    @classmethod
    def of(cls, texts: Sequence[str], rows: Ints, sketches: Bytes) -> Candidates:
        """
        Read some of the texts.
        """
        numbers = rows.tolist()
        keys: list[str] = []
        hashes: list[tuple[Hashes, int, int]] = []
        for batch in batches([texts[row] for row in numbers]):
            words = read_words(batch)
            keys += words.to_keys()
            found, begins, _ = hash_texts(words, np.arange(len(batch)), 1)
            ends = [*begins[1:].tolist(), len(found)]
            hashes += zip(repeat(found), begins.tolist(), ends, strict=False)
        by_row = dict(zip(numbers, hashes, strict=True))

        def hashes_of(row: int) -> frozenset[int]:
            found, begin, end = by_row[row]
            return frozenset(found[begin:end].tolist())

        return cls(
            dict(zip(numbers, keys, strict=True)),
            {row: int.from_bytes(sketches[row].tobytes()) for row in numbers},
            lru_cache(_REMEMBERED)(hashes_of),
        )

    def open_of(self, row: int, others: Iterable[int]) -> list[int]:
        """
        Return those of some texts whose sketches leave it open that they are copies.
        """
        sketch = self.sketches[row]
        return [each for each in others if (sketch ^ self.sketches[each]).bit_count() < MOST_UNLIKE]

    def compare(self, one: int, other: int, least: int) -> int:
        """
        Return the similarity of two texts in thousandths; 0 if it is below the least wanted.

        The hashes of shingles refuse what is not similar; what they do not is compared by
        its words.
        """
        if similarity(self.hashes(one), self.hashes(other)) < least:
            return 0
        found = similarity(shingles_of(self.keys[one]), shingles_of(self.keys[other]))
        return found if found >= least else 0
