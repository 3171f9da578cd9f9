"""
Where lines stand on their pages: sums and maxima over pages, lines around, runs of lines.

Values are arrays whose last axis is the lines of all pages of a batch.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from .characters import Flags, Ints

FAR = 999
"""Distance of what is further away, or nowhere."""


@frozen(eq=False)
class Places:
    """
    The pages of a batch of lines.

    Attributes:
        number: Number of each line in the batch.
        page: Number of its page.
        low: Number of the first line of its page.
        high: Number of the last one.
        firsts: Number of the first line of each page.
    """

    number: Ints
    page: Ints
    low: Ints
    high: Ints
    firsts: Ints


def places_of(sizes: Sequence[int]) -> Places:
    """
    Place the lines of pages of these sizes, none of them empty.

    >>> places_of([2, 1]).low.tolist()
    [0, 0, 2]
    """
    counts = np.array(sizes, np.int64)
    firsts = np.cumsum(counts) - counts
    page = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    low = firsts.take(page)
    return Places(
        np.arange(len(page), dtype=np.int64), page, low, low + counts.take(page) - 1, firsts
    )


def sum_up(values: Ints | Flags) -> Ints:
    """
    Return the sums of all lines before each line, and after them the sum of all.
    """
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1), np.int64)
    np.cumsum(values, axis=-1, dtype=np.int64, out=sums[..., 1:])
    return sums


def window_edges(places: Places, reaches: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    """
    Return the first line of windows around each line and the one after the last.

    Args:
        places: The lines.
        reaches: For each window the lines above and below, as far as the page goes.

    Returns:
        Numbers of lines: one row a window, one column a line.
    """
    back, ahead = np.array(reaches, np.int64).T[:, :, None]
    since = np.maximum(places.number - back, places.low)
    return since, np.minimum(places.number + ahead, places.high) + 1


def window_sums(sums: Ints, edges: tuple[Ints, Ints]) -> Ints:
    """
    Sum over the lines of windows.

    Args:
        sums: What `sum_up` gives for the values.
        edges: What `window_edges` gives.

    Returns:
        Sums by value, window and line.

    >>> edges = window_edges(places_of([3]), [(1, 0), (0, 1)])
    >>> window_sums(sum_up(np.array([1, 2, 4])), edges).tolist()
    [[1, 3, 6], [3, 6, 4]]
    """
    since, to = edges
    return sums.take(to, axis=-1) - sums.take(since, axis=-1)


def page_sums(places: Places, sums: Ints) -> Ints:
    """
    Sum over the page of each line.
    """
    return sums.take(places.high + 1, axis=-1) - sums.take(places.low, axis=-1)


def sums_above(places: Places, sums: Ints) -> Ints:
    """
    Sum over the lines of the page above each line.
    """
    return sums[..., :-1] - sums.take(places.low, axis=-1)


def page_maxima(places: Places, values: Ints) -> Ints:
    """
    Return the highest value of the page of each line.
    """
    return np.maximum.reduceat(values, places.firsts, axis=-1).take(places.page, axis=-1)


def shift_lines(places: Places, values: Ints, by: int, empty: int = -1) -> Ints:
    """
    Return the value of the line *by* lines below (above if negative), *empty* if there is none.
    """
    shifted = np.full_like(values, empty)
    if abs(by) >= values.shape[-1]:
        return shifted
    if by > 0:
        shifted[..., :-by] = values[..., by:]
        outside = places.number + by > places.high
    else:
        shifted[..., -by:] = values[..., :by]
        outside = places.number + by < places.low
    shifted[..., outside] = empty
    return shifted


def lines_since(places: Places, flags: Flags) -> Ints:
    """
    Count the lines up to the nearest flagged line above; 999 if it is further or nowhere.

    >>> lines_since(places_of([3]), np.array([True, False, False])).tolist()
    [999, 1, 2]
    """
    last = np.full(flags.shape, -1, np.int64)
    np.maximum.accumulate(np.where(flags, places.number, -1)[..., :-1], axis=-1, out=last[..., 1:])
    return np.where(last >= places.low, np.minimum(places.number - last, FAR), FAR)


def lines_until(places: Places, flags: Flags) -> Ints:
    """
    Count the lines down to the nearest flagged line below; 999 if it is further or nowhere.

    >>> lines_until(places_of([3]), np.array([True, False, True])).tolist()
    [2, 1, 999]
    """
    nowhere = len(places.number)
    following = np.full(flags.shape, nowhere, np.int64)
    upward = np.where(flags, places.number, nowhere)[..., :0:-1]
    np.minimum.accumulate(upward, axis=-1, out=following[..., -2::-1])
    return np.where(following <= places.high, np.minimum(following - places.number, FAR), FAR)


def best_runs(places: Places, points: Ints) -> tuple[Ints, Ints]:
    """
    Return the best sum of a run of lines through each line, and the best of its page.

    A run through a line is the highest sum from it on less the lowest one before it. A large
    step from page to page keeps the running extremes inside the page.
    """
    sums = sum_up(points)
    step = places.page << np.int64(40)
    lowest = np.minimum.accumulate(sums[..., :-1] - step, axis=-1)
    highest = np.maximum.accumulate((sums[..., 1:] - step)[..., ::-1], axis=-1)[..., ::-1]
    through = highest - lowest
    return through, page_maxima(places, through)


def run_lengths(places: Places, keys: Ints) -> tuple[Ints, Ints]:
    """
    Return the length of the run of equal keys around each line, and the line's place in it.
    """
    new = np.ones(len(keys), np.bool_)
    new[1:] = (keys[1:] != keys[:-1]) | (places.page[1:] != places.page[:-1])
    first = np.flatnonzero(new).astype(np.int64, copy=False)
    run = np.cumsum(new, dtype=np.int64) - 1
    length = np.concatenate((first[1:], np.full(1, len(keys), np.int64))) - first
    return length.take(run), places.number - first.take(run)
