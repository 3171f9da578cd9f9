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

from ..duplication.arrays import blocks, make_array, open_array
from ..duplication.policies import NAMED, FoundCopies, name_copies
from ..duplication.scans import Scanned, scan_groups
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

    scanned = scan_groups(read, folder)
    wanted = _survivors(scanned, folder)
    ids = _ids_of(read(["id"]), wanted, folder)
    path = folder / "copies.arrow"
    total = 0
    with ipc.new_file(path, NAMED) as file:
        for index in range(parts):
            pieces = read_part(Part(places, _TABLE, index), _ROWS, NAMED.names[:3])
            part = pa.concat_tables(pieces)
            own = scanned.between(total, total + part.num_rows)
            local = own.set_column(0, "row", pc.subtract(own["row"], total))
            named = ids.take(pa.array(np.searchsorted(wanted, own["survivor"].to_numpy())))
            file.write_batch(as_batch(name_copies(part, local, named.cast(pa.string()))))
            total += part.num_rows
    return path


def _survivors(scanned: Scanned, folder: Path) -> Ints:
    """
    Return the rows that others repeat, in order.
    """
    is_one = make_array(folder / "survivors.bin", np.bool_, len(scanned.marks))
    for copies in scanned.tables():
        is_one[copies["survivor"].to_numpy()] = True
    path = folder / "survivors-rows.bin"
    with path.open("wb") as file:
        for block in blocks(len(is_one)):
            file.write((np.flatnonzero(is_one[block]) + block.start).tobytes())
    return open_array(path, np.int64)


def _ids_of(pieces: Iterator[pa.Table], rows: Ints, folder: Path) -> pa.Array:
    """
    Read the ids of some rows, given by their numbers in order, into files.
    """
    ends, text = folder / "ids-ends.bin", folder / "ids.bin"
    total = size = 0
    with ends.open("wb") as edges, text.open("wb") as names:
        edges.write(np.zeros(1, np.int64).tobytes())
        for piece in pieces:
            begin, end = np.searchsorted(rows, [total, total + piece.num_rows]).tolist()
            found = [
                name.encode("utf-8")
                for name in piece["id"].take(pa.array(rows[begin:end] - total)).to_pylist()
            ]
            own = np.cumsum([size, *map(len, found)])
            edges.write(own[1:].tobytes())
            names.write(b"".join(found))
            total, size = total + piece.num_rows, int(own[-1])
    buffers = [pa.py_buffer(open_array(ends, np.int64)), pa.py_buffer(open_array(text, np.uint8))]
    return pa.Array.from_buffers(pa.large_string(), len(rows), [None, *buffers])


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
