"""
Groups of copies: which text repeats which.

Texts stand in the order in which copies survive, so that the first of two is the one that
stays. A text repeats the earliest text that stays and is similar to it, word by word; a text
that is cut short repeats one that begins with all its words. There are no chains: whatever
repeats a text was compared with that very text.

Only texts that share a bucket are compared, and a text with the first `MOST` that stay in each
bucket. A giant group so costs one comparison a text, and the worst input a bounded number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import numpy as np
from attrs import frozen

from ..labels import DuplicateKind
from ..linemodel.characters import Bytes, Hashes, Ints
from .minhash import BANDS, MOST_UNLIKE, ROWS, find_buckets
from .shingles import containment, hash_texts, shingles_of, similarity
from .words import batches, read_words

FEWEST_WORDS = 8
"""Words of the shortest paragraph that counts as carried from another document."""

FEWEST_SIMILAR = 12
"""Words of the shortest paragraph that may repeat another in part."""

LEAST = 800
"""Similarity of the least similar copies, in thousandths."""

MOST = 8
"""Kept texts of a bucket that a text is compared with."""

_OPENING = 8
_REMEMBERED = 1024


class Signatures(NamedTuple):
    """
    What is known of texts without comparing them; one row a text.

    Attributes:
        sizes: How many words each has; four characters that are words count as one.
        buckets: One column a band; 0 for texts below `FEWEST_SIMILAR` words.
        sketches: A byte of each smallest hash; 0 likewise.
        openings: The hash of the first words; 0 likewise.
    """

    sizes: Ints
    buckets: Hashes
    sketches: Bytes
    openings: Hashes


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
class Candidates:
    """
    Texts that may be copies, ready to be compared.

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
        keys: list[str] = []
        hashes: list[Hashes] = []
        for batch in batches([texts[row] for row in rows.tolist()]):
            words = read_words(batch)
            keys += words.to_keys()
            found, begins, _ = hash_texts(words, np.arange(len(batch)), 1)
            hashes += np.split(found, begins[1:])
        numbers = rows.tolist()
        by_row = dict(zip(numbers, hashes, strict=True))
        return cls(
            dict(zip(numbers, keys, strict=True)),
            {row: int.from_bytes(sketches[row].tobytes()) for row in numbers},
            lru_cache(_REMEMBERED)(lambda row: frozenset(by_row[row].tolist())),
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

    def compare_cut(self, whole: int, cut: int, least: int) -> int:
        """
        Return the similarity of a text and one cut short; 0 if most of that is not in it.
        """
        one, other = shingles_of(self.keys[whole]), shingles_of(self.keys[cut])
        return similarity(one, other) if containment(other, one) >= least else 0


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
    rows = np.flatnonzero(sizes >= FEWEST_SIMILAR)
    buckets = np.zeros((len(texts), BANDS), np.uint64)
    sketches = np.zeros((len(texts), BANDS * ROWS), np.uint8)
    openings = np.zeros(len(texts), np.uint64)
    if len(rows):
        shingles, begins, openings[rows] = hash_texts(words, rows, _OPENING)
        buckets[rows], sketches[rows] = find_buckets(shingles, begins)
    return Signatures(sizes, buckets, sketches, openings)


def find_repeats(
    texts: Sequence[str], signatures: Signatures, least: int = LEAST
) -> dict[int, Repeat]:
    """
    Find the texts that repeat others.

    Args:
        texts: Different texts, in the order in which copies survive.
        signatures: Their signatures.
        least: The similarity of copies in thousandths.

    Returns:
        What is repeated, by the number of the text that repeats it; all others stay.

    >>> said = "The third conference on security in Eurasia has ended in Minsk on {} evening."
    >>> texts = [said.format("Friday"), said.format("Wednesday"), said.format("Friday")[:74]]
    >>> for number, repeat in find_repeats(texts, sign_texts(texts), 600).items():
    ...     print(number, "repeats", repeat.of, repeat.kind)
    1 repeats 0 near
    2 repeats 0 cut
    """
    shared = _shared_buckets(signatures.buckets)
    openings = _shared(signatures.openings)
    rows = np.flatnonzero((shared >= 0).any(axis=1) | (openings >= 0))
    texts_of = Candidates.of(texts, rows, signatures.sketches)
    hosts = _find_hosts(texts_of.keys, zip(openings[rows].tolist(), rows.tolist(), strict=True))
    whole = [row for row in rows.tolist() if row not in hosts]
    near = _find_near(texts_of, zip(whole, shared[whole].tolist(), strict=True), least)
    return dict(sorted((near | _find_cut(texts_of, hosts, near, least)).items()))


def _find_cut(
    candidates: Candidates, hosts: Mapping[int, int], near: Mapping[int, Repeat], least: int
) -> dict[int, Repeat]:
    """
    Find for each text that is cut short the text that stays and has its words.
    """
    found = {}
    for row, host in hosts.items():
        of = near[host].of if host in near else host
        if score := candidates.compare_cut(of, row, least):
            found[row] = Repeat(of, DuplicateKind.CUT, score)
    return found


def _find_near(
    candidates: Candidates, rows: Iterable[tuple[int, Sequence[int]]], least: int
) -> dict[int, Repeat]:
    """
    Find for each text the earliest one that stays and is similar, if there is one.

    Args:
        candidates: The texts.
        rows: Their numbers, each with its buckets; -1 is none.
        least: The similarity of copies.
    """
    kept_in: dict[int, list[int]] = defaultdict(list)
    near: dict[int, Repeat] = {}
    for row, buckets in rows:
        its = [kept_in[bucket] for bucket in buckets if bucket >= 0]
        earlier = sorted(candidates.open_of(row, set().union(*its)))
        scores = ((each, candidates.compare(each, row, least)) for each in earlier)
        found = next((Repeat(of, DuplicateKind.NEAR, score) for of, score in scores if score), None)
        if found is not None:
            near[row] = found
            continue
        for kept in its:
            if len(kept) < MOST:
                kept.append(row)
    return near


def _shared_buckets(buckets: Hashes) -> Ints:
    """
    Give numbers to the buckets in which more than one text lies; -1 stands for the others.
    """
    columns = [_shared(column) for column in buckets.T]
    steps = np.cumsum([0, *(int(column.max(initial=-1)) + 1 for column in columns[:-1])])
    numbered = [
        np.where(column < 0, -1, column + step) for column, step in zip(columns, steps, strict=True)
    ]
    return np.stack(numbered, axis=1)


def _shared(hashes: Hashes) -> Ints:
    """
    Give numbers to the values that occur more than once; -1 stands for the others, and for 0.
    """
    values, inverse, counts = np.unique(hashes, return_inverse=True, return_counts=True)
    is_shared = (counts > 1) & (values != 0)
    numbers = np.where(is_shared, np.cumsum(is_shared) - 1, -1)
    return numbers.take(inverse)


def _find_hosts(keys: Mapping[int, str], openings: Iterable[tuple[int, int]]) -> dict[int, int]:
    """
    Find for each text that is cut short the earliest whole text that goes on from it.

    Args:
        keys: The words of the texts, by number.
        openings: Opening and number of each.
    """
    hosts: dict[int, int] = {}
    by_opening = sorted(each for each in openings if each[0] >= 0)
    for _, members in groupby(by_opening, key=lambda each: each[0]):
        first_of: dict[str, int] = {}
        rows = [row for _, row in members]
        for row in rows:
            first_of.setdefault(keys[row], row)
        wholes = _wholes_of(first_of)
        hosts |= {row: wholes[keys[row]] for row in rows if keys[row] in wholes}
    return hosts


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
