"""
Marker words and phrases in many lines at once.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from attrs import frozen

from ..rules.words import KINDS, WORDS
from .characters import Hashes, Ints, read_characters
from .words import Words, hash_runs, read_words

Masks = npt.NDArray[np.uint32]
"""Kinds of marker words as bits, the first kind's the lowest."""

_LONGEST_PHRASE = 3
_SLOTS = 16


@frozen(eq=False)
class PhraseTable:
    """
    The marker phrases of one length, found by their hashes.

    Attributes:
        slot: Number of a phrase by the upper bits of its hash, 0 where there is none.
        hashes: By number; the first is no phrase.
        masks: What they hint at.
        crowded: Numbers of phrases whose slot another phrase has.
    """

    slot: npt.NDArray[np.int16]
    hashes: Hashes
    masks: Masks
    crowded: tuple[int, ...]

    def find(self, hashes: Hashes) -> tuple[Ints, Masks]:
        """
        Find which hashes are those of phrases, in rising order, and what they hint at.
        """
        upper = (hashes >> np.uint64(64 - _SLOTS)).view(np.int64)
        at = np.flatnonzero(self.slot.take(upper))
        numbers, hashes = self.slot.take(upper.take(at)), hashes.take(at)
        wrong = np.flatnonzero(self.hashes.take(numbers) != hashes)
        numbers[wrong] = 0
        for number in self.crowded:
            numbers[wrong[hashes.take(wrong) == self.hashes[number]]] = number
        right = np.flatnonzero(numbers)
        return at.take(right).astype(np.int64, copy=False), self.masks.take(numbers.take(right))


def phrase_table(masks: dict[int, int]) -> PhraseTable:
    """
    Make the table of the phrases with these hashes.
    """
    hashes = np.array([0, *sorted(masks)], np.uint64)
    slot = np.zeros(1 << _SLOTS, np.int16)
    crowded = []
    for number, key in enumerate(sorted(masks), start=1):
        place = key >> (64 - _SLOTS)
        if slot[place]:
            crowded.append(number)
        else:
            slot[place] = number
    found = np.array([0, *(masks[key] for key in sorted(masks))], np.uint32)
    return PhraseTable(slot, hashes, found, tuple(crowded))


def _phrase_tables() -> tuple[PhraseTable, ...]:
    """
    Make the tables of the phrases of one, two and three words.
    """
    rows = [(phrase, 1 << KINDS.index(row.kind)) for row in WORDS for phrase in row.phrases]
    words = read_words(read_characters([phrase for phrase, _ in rows]))
    runs = [run.tolist() for run in hash_runs(words.hash, _LONGEST_PHRASE)]
    tables: list[dict[int, int]] = [{} for _ in runs]
    sizes, firsts = words.count.tolist(), words.first.tolist()
    for (_, mask), size, first in zip(rows, sizes, firsts, strict=True):
        key = runs[size - 1][first]
        tables[size - 1][key] = tables[size - 1].get(key, 0) | mask
    return tuple(phrase_table(table) for table in tables)


_TABLES = _phrase_tables()
_BITS = tuple(np.uint32(1 << number) for number in range(len(KINDS)))


def find_phrases(words: Words) -> tuple[Ints, Masks]:
    """
    Count the marker phrases of each kind, and tell with which a line opens.

    Returns:
        Phrases of a kind: one row a kind of `rules/words.py`, one column a line; and
        for each line the kinds of the phrases that begin with its first word.
    """
    lines = len(words.count)
    opens = np.zeros(lines, np.uint32)
    numbers, found = [], []
    for size, (table, hashes) in enumerate(
        zip(_TABLES, hash_runs(words.hash, len(_TABLES)), strict=True)
    ):
        at, masks = table.find(hashes)
        line = words.line.take(at)
        inside = line == words.line.take(at + size)
        at, masks, line = at[inside], masks[inside], line[inside]
        first = words.first.take(line) == at
        opens[line[first]] |= masks[first]
        numbers.append(line)
        found.append(masks)
    line, masks = np.concatenate(numbers), np.concatenate(found)
    hits = [np.bincount(line[masks & bit != 0], minlength=lines) for bit in _BITS]
    return np.stack(hits).astype(np.int64, copy=False), opens
