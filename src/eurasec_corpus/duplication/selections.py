"""
The documents of a corpus whose copies are sought: their rows, read piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from ..linemodel.characters import Ints
from ..stored import LazyTables
from ..tables import KEYS, SCHEMAS, Tables
from .copies import find_copies
from .scans import scan_copies

_AT_ONCE = 1_000


@frozen(eq=False)
class Selection:
    """
    Some documents of tables.

    Attributes:
        whole: The tables, in memory or on disk.
        ids: The documents, in the order that they shall have; None for all, as they stand.
    """

    whole: Tables | LazyTables
    ids: pa.Array | None = None

    def pieces(self, name: str, columns: Sequence[str]) -> Iterator[pa.Table]:
        """
        Read some columns of a table, in the order of the tables.

        Args:
            name: The table.
            columns: Which columns.
        """
        if self.ids is None:
            yield from self.whole.pieces(name, columns)
            return
        key = KEYS[name][0]
        for piece in self.whole.pieces(name, [*columns, *({key} - set(columns))]):
            yield piece.filter(pc.is_in(piece[key], value_set=self.ids)).select(list(columns))

    def take(self, name: str, columns: Sequence[str], *numbers: Ints) -> tuple[pa.Table, ...]:
        """
        Read some rows, as `pieces` numbers them.

        Args:
            name: The table.
            columns: Which columns.
            numbers: Their numbers, in any order; each may be there several times.

        Returns:
            A table for each of *numbers*.
        """
        wanted = np.unique(np.concatenate(numbers))
        found = [_empty(name, columns)]
        begin = total = 0
        for piece in self.pieces(name, columns):
            end = int(np.searchsorted(wanted, total + piece.num_rows))
            found.append(piece.take(pa.array(wanted[begin:end] - total)))
            begin, total = end, total + piece.num_rows
        known = pa.concat_tables(found)
        return tuple(known.take(pa.array(np.searchsorted(wanted, each))) for each in numbers)

    def named(self, name: str, columns: Sequence[str], names: pa.Array) -> pa.Table:
        """
        Read the rows whose first column is one of some values.

        Args:
            name: The table.
            columns: Which columns.
            names: The values.
        """
        found = (
            piece.filter(pc.is_in(piece[columns[0]], value_set=names))
            for piece in self.pieces(name, columns)
        )
        return pa.concat_tables([_empty(name, columns), *found])

    def stretches(
        self, ids: pa.ChunkedArray, starts: Ints, ends: Ints
    ) -> Iterator[tuple[Ints, list[str]]]:
        """
        Read stretches of sources.

        Args:
            ids: The document of each.
            starts: Where each begins.
            ends: Where it ends.

        Returns:
            Some at once: their numbers, and their texts.
        """
        for piece in self.pieces("documents", ["id", "raw_text"]):
            places = pc.index_in(ids, value_set=piece["id"])
            numbers = np.flatnonzero(pc.is_valid(places).to_numpy())
            for begin in range(0, len(numbers), _AT_ONCE):
                some = numbers[begin : begin + _AT_ONCE]
                own, place = np.unique(places.take(pa.array(some)).to_numpy(), return_inverse=True)
                raws = piece["raw_text"].take(pa.array(own)).to_pylist()
                edges = (each.tolist() for each in (place, starts[some], ends[some]))
                yield some, [raws[of][start:end] for of, start, end in zip(*edges, strict=True)]

    def ranks(self, ids: pa.ChunkedArray) -> Ints:
        """
        Return numbers by which documents are put into the order that they shall have.
        """
        if self.ids is None:
            return np.zeros(len(ids), np.int32)
        ranks: Ints = pc.index_in(ids, value_set=self.ids).to_numpy()
        return ranks

    def copies(self, least: int) -> pa.Table:
        """
        Find the paragraphs that repeat one of another document; see `find_copies`.
        """
        if isinstance(self.whole, Tables):
            return find_copies(self.whole.paragraphs, least)
        with TemporaryDirectory() as folder:
            return scan_copies(partial(self.pieces, "paragraphs"), Path(folder), least)


def _empty(name: str, columns: Sequence[str]) -> pa.Table:
    """
    Make a table without rows.
    """
    return SCHEMAS[name].empty_table().select(list(columns))
