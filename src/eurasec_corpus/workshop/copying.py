"""
The paragraphs of cleaned batches that repeat one of another document, in a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import ipc

from ..duplication.policies import NAMED, FoundCopies, name_copies
from ..duplication.scans import scan_copies
from ..labels import DuplicatePolicy, Label
from ..linemodel.characters import Ints
from ..tables import PARAGRAPHS
from .parts import Part, as_batch, read_batch, read_part

_TABLE = "paragraphs"
_ROWS = 20_000


def save_copies(places: tuple[Path, ...], parts: int, folder: Path) -> Path:
    """
    Find the paragraphs that repeat one of another document, and name them in a file.

    Args:
        places: The folders of the cleaned batches.
        parts: How many parts the data set has.
        folder: Where to write; it is there.

    Returns:
        The file: a batch a part, columns `NAMED`.
    """

    def read(columns: Sequence[str]) -> Iterator[pa.Table]:
        for index in range(parts):
            yield from read_part(Part(places, _TABLE, index), _ROWS, columns)

    copies = scan_copies(read, folder)
    rows = copies["row"].to_numpy()
    survivors = copies["survivor"].to_numpy()
    wanted = np.unique(survivors)
    ids = pa.chunked_array(_ids_of(read(["id"]), wanted), pa.string()).combine_chunks()
    path = folder / "copies.arrow"
    total = 0
    with ipc.new_file(path, NAMED) as file:
        for index in range(parts):
            pieces = read_part(Part(places, _TABLE, index), _ROWS, NAMED.names[:3])
            part = pa.concat_tables(pieces)
            begin, end = np.searchsorted(rows, [total, total + part.num_rows]).tolist()
            own = copies.slice(begin, end - begin)
            local = own.set_column(0, "row", pa.array(rows[begin:end] - total))
            named = ids.take(pa.array(np.searchsorted(wanted, survivors[begin:end])))
            file.write_batch(as_batch(name_copies(part, local, named)))
            total += part.num_rows
    return path


def _ids_of(pieces: Iterator[pa.Table], rows: Ints) -> Iterator[pa.Array]:
    """
    Read the ids of some rows, given by their numbers in order.
    """
    total = 0
    for piece in pieces:
        begin, end = np.searchsorted(rows, [total, total + piece.num_rows]).tolist()
        yield piece["id"].take(pa.array(rows[begin:end] - total)).combine_chunks()
        total += piece.num_rows


def read_copies(path: Path, part: Part, policy: DuplicatePolicy) -> FoundCopies:
    """
    Read the copies in one part of a table.

    Args:
        path: What `save_copies` wrote.
        part: The part.
        policy: What becomes of the copies.
    """
    copies = pa.Table.from_batches([read_batch(path, part.index, NAMED.names)])
    # Only the documents say what their standfirsts are.
    asked = (part.index,) if part.name == "documents" else ()
    pieces = (
        piece.filter(pc.equal(piece["label"], Label.STANDFIRST))
        for index in asked
        for piece in read_part(Part(part.places, _TABLE, index), _ROWS)
    )
    return FoundCopies(policy, copies, pa.concat_tables([PARAGRAPHS.empty_table(), *pieces]))
