"""
Things with equal hashes: lines with the same text or opening, words that occur again.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen

from .characters import Hashes, Ints


@frozen(eq=False)
class Groups:
    """
    Members of pages in groups of equal hash on the same page.

    Attributes:
        order: Numbers of the members group by group, rising inside a group.
        group: Number of the group of each place of *order*.
        first: Where each group begins in *order*.
        size: Members of each group.
    """

    order: Ints
    group: Ints
    first: Ints
    size: Ints

    def spread(self, values: Ints) -> Ints:
        """
        Give each member, by its number, the value of its place in `order`.
        """
        spread = np.empty_like(values)
        spread[self.order] = values
        return spread

    def sizes(self) -> Ints:
        """
        Give each member, by its number, the size of its group.
        """
        return self.spread(self.size.take(self.group))

    def copies(self) -> Ints:
        """
        Give each member how many of its group stand before it.
        """
        return self.spread(np.arange(len(self.order), dtype=np.int64) - self.first.take(self.group))


def sort_hashes(hashes: Hashes) -> Ints:
    """
    Return an order in which equal hashes stand together, by number.
    """
    # The number in place of the lowest bits makes it a plain sort, three times as fast as one
    # that returns an order. Different hashes with equal upper bits are told apart the slow way.
    low = np.uint64((1 << len(hashes).bit_length()) - 1)
    packed = (hashes & ~low) | np.arange(len(hashes), dtype=np.uint64)
    packed.sort()
    order = (packed & low).astype(np.int64)
    upper = packed & ~low
    ordered = hashes.take(order)
    if np.any((upper[1:] == upper[:-1]) & (ordered[1:] != ordered[:-1])):
        return np.argsort(hashes, kind="stable").astype(np.int64, copy=False)
    return order


def group_hashes(hashes: Hashes, page: Ints) -> Groups:
    """
    Group members with equal hash on the same page; pages rise with the members' numbers.

    >>> groups = group_hashes(np.array([7, 9, 7, 7], np.uint64), np.array([0, 0, 0, 1]))
    >>> groups.sizes().tolist(), groups.copies().tolist()
    ([2, 1, 2, 1], [0, 0, 1, 0])
    """
    order = sort_hashes(hashes)
    ordered, pages = hashes.take(order), page.take(order)
    new = np.ones(len(order), np.bool_)
    new[1:] = (ordered[1:] != ordered[:-1]) | (pages[1:] != pages[:-1])
    first = np.flatnonzero(new).astype(np.int64, copy=False)
    group = np.cumsum(new, dtype=np.int64) - 1
    size = np.concatenate((first[1:], np.full(1, len(order), np.int64))) - first
    return Groups(order, group, first, size)
