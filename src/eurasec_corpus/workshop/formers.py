"""
The data set that a build is to replace: how many of its documents the new one has, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from ..files import read_ids, refuse_loss
from ..records.record import Record


class Former:
    """
    A former data set, of whose documents half at least should be among the pages of the new one.
    """

    def __init__(self, ids: Sequence[str]) -> None:
        """
        Note the ids of its documents; 9 bytes each.
        """
        self._first = ids[:1]
        self._known = np.unique(np.fromiter(map(hash, ids), np.int64, len(ids)))
        self._is_found = np.zeros(len(self._known), bool)

    @property
    def gone(self) -> int:
        """
        How many of its documents were not among the pages.
        """
        return int((~self._is_found).sum())

    def look_for(self, records: Iterable[Record]) -> Iterator[Record]:
        """
        Hand pages on, and note which of them were in it.
        """
        for record in records:
            if len(self._known):
                number = hash(record.id)
                place = np.searchsorted(self._known, number)
                if number in self._known[place : place + 1]:
                    self._is_found[place] = True
            yield record

    def refuse_loss(self, place: Path) -> None:
        """
        Refuse to replace it if too few were, see `files.refuse_loss()`.
        """
        count = len(self._known)
        refuse_loss(place, self._first, count, count - self.gone)


def read_former(place: Path) -> Former:
    """
    Read which documents a data set has.

    Args:
        place: Its folder. What is not there or cannot be read has none.
    """
    return Former(read_ids(place))
