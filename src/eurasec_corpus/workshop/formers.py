"""
The data set that a build is to replace: whether it is of other pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from ..errors import SourceError
from ..files import read_ids
from ..records.record import Record


class Former:
    """
    A former data set, of whose documents one at least should be among the pages of the new one.
    """

    def __init__(self, ids: Sequence[str]) -> None:
        """
        Note the ids of its documents; 8 bytes each.
        """
        self._first = ids[0] if ids else ""
        self._known = np.sort(np.fromiter(map(hash, ids), np.int64, len(ids)))
        self._is_other = bool(ids)

    def look_for(self, records: Iterable[Record]) -> Iterator[Record]:
        """
        Hand pages on, and note whether one of them was in it.
        """
        for record in records:
            if self._is_other:
                number = hash(record.id)
                place = np.searchsorted(self._known, number)
                self._is_other = number not in self._known[place : place + 1]
            yield record

    def refuse_others(self, place: Path, source: Path) -> None:
        """
        Refuse to replace it if none was.

        Args:
            place: Where it is.
            source: Where the pages are from, for the message.

        Raises:
            SourceError: It has documents, and none of them is among the pages.
        """
        if self._is_other:
            count = len(self._known)
            what = f"{count} documents, such as" if count > 1 else "the document"
            msg = (
                f"{place}: holds {what} {self._first!r}, and no page of {source} is among them; "
                "name another folder, or replace it with --replace (replace=True)"
            )
            raise SourceError(msg)


def read_former(place: Path) -> Former:
    """
    Read which documents a data set has.

    Args:
        place: Its folder. What is not there or cannot be read has none.
    """
    return Former(read_ids(place))
