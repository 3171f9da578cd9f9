"""
Arrays that may be too many for the memory: they lie in files, and are worked on block by block.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..linemodel.characters import Ints

BLOCK = 1 << 19
"""Rows that are worked on at once."""


def make_array(path: Path, kind: npt.DTypeLike, *shape: int) -> npt.NDArray[Any]:
    """
    Make an array of zeros in a file.

    Args:
        path: The file; what it holds is lost. An array without rows has none.
        kind: The type of its numbers.
        shape: Its rows, and what each has.
    """
    # A file without bytes cannot be mapped.
    return np.memmap(path, kind, "w+", shape=shape) if all(shape) else np.zeros(shape, kind)


def open_array(path: Path, kind: npt.DTypeLike) -> npt.NDArray[Any]:
    """
    Open an array of one dimension whose bytes were written into a file one after the other.
    """
    return np.memmap(path, kind, "r") if path.stat().st_size else np.zeros(0, kind)


def blocks(count: int, most: int = BLOCK) -> Iterator[slice]:
    """
    Cut rows into blocks.

    >>> [(block.start, block.stop) for block in blocks(5, 2)]
    [(0, 2), (2, 4), (4, 5)]
    """
    for start in range(0, count, most):
        yield slice(start, min(start + most, count))


def runs_of(values: npt.NDArray[Any]) -> tuple[Ints, Ints]:
    """
    Find the runs of equal values.

    Returns:
        Where each begins, and how long it is.

    >>> [found.tolist() for found in runs_of(np.array([7, 7, 3]))]
    [[0, 2], [2, 1]]
    """
    is_new = np.ones(len(values), np.bool_)
    is_new[1:] = values[1:] != values[:-1]
    begins = np.flatnonzero(is_new)
    return begins, np.diff(begins, append=len(values))


def count_up(lengths: Ints) -> Ints:
    """
    Give numbers to the members of each run, from 0.

    >>> count_up(np.array([2, 3])).tolist()
    [0, 1, 0, 1, 2]
    """
    ends = np.cumsum(lengths)
    found: Ints = np.arange(int(lengths.sum())) - np.repeat(ends - lengths, lengths)
    return found
