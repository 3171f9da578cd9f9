"""
How often keys of 16 bytes were seen, in bounded memory: what is too much lies on disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

KEY = 16
"""Bytes of a key."""

Keys = npt.NDArray[np.bytes_]
Numbers = npt.NDArray[np.int64]

_RANGES = 64


def key_of(text: str) -> bytes:
    """
    Return the key of a text; other texts have other keys.

    >>> len(key_of("belta-1"))
    16
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:KEY]


def as_keys(keys: Sequence[bytes]) -> Keys:
    """
    Put keys into an array.
    """
    return np.frombuffer(b"".join(keys), dtype=f"S{KEY}")


def list_keys(keys: Keys) -> list[bytes]:
    """
    Take keys out of an array, which hides the zeros at the end of a key.

    >>> list_keys(as_keys([b"a" * 15 + bytes(1)])) == [b"a" * 15 + bytes(1)]
    True
    """
    return [key.ljust(KEY, b"\0") for key in keys.tolist()]


def count_keys(keys: Keys, numbers: Numbers | None = None) -> tuple[Keys, Numbers]:
    """
    Count keys.

    Args:
        keys: In any order, repeated as often as they were seen.
        numbers: How often each counts; None for once.

    Returns:
        The keys, sorted and each once, and how often each was seen.

    >>> keys, numbers = count_keys(as_keys([b"b" * 16, b"a" * 16, b"b" * 16]))
    >>> numbers.tolist()
    [1, 2]
    """
    if not len(keys):
        return keys, np.zeros(0, np.int64)
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    weights = np.ones(len(keys), np.int64) if numbers is None else numbers[order]
    return ordered[starts], np.add.reduceat(weights, starts)


class KeyCounts:
    """
    Counts keys, and writes what it cannot hold into a folder.
    """

    def __init__(self, folder: Path, most: int = 2_000_000) -> None:
        """
        Begin to count.

        Args:
            folder: Where to put what is too much; made when needed, and emptied by whoever
                owns it.
            most: How many keys are held in memory.
        """
        self._folder, self._most = folder, most
        self._held: list[tuple[Keys, Numbers]] = []
        self._number, self._runs = 0, 0

    def add(self, keys: Keys, numbers: Numbers) -> None:
        """
        Add counted keys.

        Args:
            keys: Sorted, each once.
            numbers: How often each was seen.
        """
        self._held.append((keys, numbers))
        self._number += len(keys)
        if self._number > self._most:
            keys, numbers = self._merge(self._held)
            self._folder.mkdir(parents=True, exist_ok=True)
            np.save(self._path("keys", self._runs), keys)
            np.save(self._path("numbers", self._runs), numbers)
            self._runs += 1
            self._held, self._number = [], 0

    def recurring(self) -> Iterator[tuple[Keys, Numbers]]:
        """
        Yield the keys that were seen more than once, sorted, and how often they were.
        """
        runs = [self._merge(self._held), *map(self._open, range(self._runs))]
        edges = [bytes([256 // _RANGES * index]) for index in range(1, _RANGES)]
        cuts = [[0, *np.searchsorted(keys, as_edges(edges)), len(keys)] for keys, _ in runs]
        for index in range(_RANGES):
            pieces = [
                (keys[cut[index] : cut[index + 1]], numbers[cut[index] : cut[index + 1]])
                for (keys, numbers), cut in zip(runs, cuts, strict=True)
            ]
            keys, numbers = self._merge(pieces)
            yield keys[numbers > 1], numbers[numbers > 1]

    @staticmethod
    def _merge(pieces: Sequence[tuple[Keys, Numbers]]) -> tuple[Keys, Numbers]:
        """
        Add up what was counted apart.
        """
        empty: tuple[Keys, Numbers] = (np.zeros(0, f"S{KEY}"), np.zeros(0, np.int64))
        keys, numbers = zip(*(pieces or [empty]), strict=True)
        return count_keys(np.concatenate(keys), np.concatenate(numbers))

    def _open(self, run: int) -> tuple[Keys, Numbers]:
        """
        Open what was written, without reading it.
        """
        keys = np.load(self._path("keys", run), mmap_mode="r")
        return keys, np.load(self._path("numbers", run), mmap_mode="r")

    def _path(self, what: str, run: int) -> Path:
        """
        Name a file.
        """
        return self._folder / f"{what}-{run:05}.npy"


def as_edges(edges: Sequence[bytes]) -> Keys:
    """
    Put the beginnings of keys into an array; each sorts before the keys that begin so.
    """
    return np.array(edges, dtype=f"S{KEY}")
