"""
Tables on disk without their copies: what is set aside or marked is so when a row is read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
import pyarrow as pa
from attrs import evolve, frozen

from ..labels import DuplicatePolicy
from ..releasing.editions import Edition
from ..stored import LazyTables, uncut
from ..tables import KEYS, SCHEMAS, Tables, content_hash, hash_in_order
from .policies import NAMED, FoundCopies, name_copies, resolve_rows, standfirsts_of
from .selections import Selection

_NEEDED = {
    "documents": ("id", "standfirst", "paragraph_count", "set_aside_count"),
    "paragraphs": ("id", "document_id", "index"),
    "spans": ("document_id", "line", "label", "rule", "duplicate_of"),
}
"""The columns that decide what becomes of a row, or are changed."""


def find_lazily(selection: Selection, policy: DuplicatePolicy, least: int) -> FoundCopies:
    """
    Find the copies in tables on disk, and what is needed to set them aside or mark them.

    Args:
        selection: The documents whose copies are meant.
        policy: What becomes of them.
        least: The similarity of copies in thousandths.
    """
    copies = selection.copies(least)
    rows, survivors = copies["row"].to_numpy(), copies["survivor"].to_numpy()
    own, stays = selection.take("paragraphs", NAMED.names[:3], rows, survivors)
    local = copies.set_column(0, "row", pa.array(np.arange(len(rows))))
    named = name_copies(own, local, stays["id"])
    pieces = selection.pieces("paragraphs", ["document_id", "id", "label", "text"])
    return FoundCopies(policy, named, standfirsts_of(pieces, named))


@frozen(eq=False)
class ResolvedTables:
    """
    Tables whose copies are set aside or marked.

    Attributes:
        source: The tables.
        found: All copies in them, in the order of their documents.
    """

    source: LazyTables
    found: FoundCopies

    @cached_property
    def content_hash(self) -> str:
        """
        The hash of all rows; they are read once for it.
        """
        return content_hash({name: hash_in_order(name, self.pieces(name)) for name in SCHEMAS})

    @property
    def edition(self) -> Edition:
        """
        Whether the texts are in it.
        """
        return self.source.edition

    @property
    def count(self) -> int:
        """
        How many documents there are.
        """
        return self.source.count

    @cached_property
    def light(self) -> pa.Table:
        """
        The documents without their sources, in memory: what queries need.
        """
        return resolve_rows("documents", self.source.light, self.found)

    def columns_of(self, name: str) -> list[str]:
        """
        Return the columns of a table that can be asked for in queries.
        """
        return self.source.columns_of(name)

    def whole(self) -> Tables:
        """
        Read all tables into memory.
        """
        return Tables(**{name: pa.concat_tables(self.pieces(name)) for name in SCHEMAS})

    def pieces(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """
        Yield the rows of a table piece by piece; None for all columns.
        """
        wanted = SCHEMAS[name].names if columns is None else list(columns)
        needed = [each for each in _NEEDED.get(name, ()) if each not in wanted]
        for piece in uncut(self.source.pieces(name, [*wanted, *needed]), KEYS[name][0]):
            yield self._resolved(name, piece).select(wanted)

    def rows_of(self, name: str, ids: pa.Array) -> pa.Table:
        """
        Read the rows of some documents, in the order of the table.
        """
        return self._resolved(name, self.source.rows_of(name, ids))

    def _resolved(self, name: str, rows: pa.Table) -> pa.Table:
        """
        Set aside or mark the copies among all rows of some documents.
        """
        if not rows.num_rows:
            return rows
        first, last = (rows[KEYS[name][0]][end].as_py() for end in (0, -1))
        copies = self.found.copies
        ids = copies["document_id"]
        begin, end = (
            place(ids, each, key=lambda name: str(name.as_py()))
            for place, each in ((bisect_left, first), (bisect_right, last))
        )
        return resolve_rows(name, rows, evolve(self.found, copies=copies.slice(begin, end - begin)))
