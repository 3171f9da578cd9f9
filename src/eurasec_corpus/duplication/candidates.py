"""
Candidates: which texts may be copies of which, as far as their signatures tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from attrs import field, frozen

from ..linemodel.characters import Bytes, Hashes, Ints
from .minhash import BANDS, MOST_UNLIKE, ROWS, count_unlike, find_buckets
from .shelves import Texts
from .shingles import hash_texts, shingles_of, similarity
from .words import batches, read_words

FEWEST_SIMILAR = 12
"""Words of the shortest paragraph that may repeat another in part."""

LONGEST = 1 << 20
"""Characters of the longest paragraph that may; longer ones are compared as a whole only."""

# Of the shortest text that counts the last word may be cut.
_OPENING = FEWEST_SIMILAR - 1
_REMEMBERED = 1024
_MOST_READ = 50_000


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


class _Read(NamedTuple):
    """
    A text that is compared one by one.

    Attributes:
        key: Its words, a blank between them.
        hashes: The hashes of its shingles.
    """

    key: str
    hashes: Hashes


@frozen(eq=False)
class Candidates:
    """
    Texts in crowded buckets, read when they are to be compared one with another.

    Attributes:
        texts: All texts.
        sketches: Their sketches.
        least: The similarity of copies in thousandths.
    """

    texts: Texts
    sketches: Bytes
    least: int
    _read: dict[int, _Read] = field(factory=dict, init=False)
    _remembered: dict[int, frozenset[int]] = field(factory=dict, init=False)

    def prepare(self, numbers: Ints) -> None:
        """
        Read texts that will be asked for; of those read long ago the first are forgotten.
        """
        for number in list(islice(self._read, max(len(self._read) - _MOST_READ, 0))):
            del self._read[number]
        names = iter(numbers.tolist())
        for batch in batches(self.texts.read(numbers)):
            words = read_words(batch)
            hashes, begins, _ = hash_texts(words, np.arange(len(batch)), 1)
            for key, own in zip(words.to_keys(), np.split(hashes, begins[1:]), strict=True):
                # A part of an array would hold the whole of it.
                self._read[next(names)] = _Read(key, own.copy())

    def forget(self, number: int) -> None:
        """
        Forget a text that will hardly be asked for again.
        """
        self._read.pop(number, None)

    def _of(self, number: int) -> _Read:
        """
        Return a text, which may have been forgotten.
        """
        if number not in self._read:
            self.prepare(np.array([number]))
        return self._read[number]

    def _hashes(self, number: int) -> frozenset[int]:
        """
        Return the hashes of the shingles of a text.
        """
        if number not in self._remembered:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[number] = frozenset(self._of(number).hashes.tolist())
        return self._remembered[number]

    def open_of(self, number: int, others: Sequence[int]) -> list[int]:
        """
        Return those of some texts whose sketches leave it open that they are copies.
        """
        places = np.array(others, np.int64)
        unlike = count_unlike(self.sketches[number], self.sketches[places])
        found: list[int] = places[unlike < MOST_UNLIKE].tolist()
        return found

    def compare(self, one: int, other: int) -> int:
        """
        Return the similarity of two texts in thousandths; 0 if they are no copies.

        The hashes of shingles refuse what is not similar; what they do not is compared by
        its words.
        """
        if similarity(self._hashes(one), self._hashes(other)) < self.least:
            return 0
        found = similarity(shingles_of(self._of(one).key), shingles_of(self._of(other).key))
        return found if found >= self.least else 0
