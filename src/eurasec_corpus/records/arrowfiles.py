"""
Tables of pages: files of Parquet and of Arrow.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import ipc

from .record import Columns, Flaw, Record, record_of_row
from .streams import DAMAGES

_ROWS = 256


def read_parquet_rows(path: Path, columns: Columns) -> Iterator[Record | Flaw]:
    """
    Read the rows of a Parquet file.

    Args:
        path: The file.
        columns: Which columns hold what; others are not read.

    Returns:
        A record or a flaw for each row, counted from 1. A file that has not the columns, or
        cannot be read further, gives one flaw, the last.
    """
    return _read(path, columns, _parquet_batches)


def read_arrow_rows(path: Path, columns: Columns) -> Iterator[Record | Flaw]:
    """
    Read the rows of an Arrow or Feather file, or of an Arrow stream, as Hugging Face keeps them.

    Args:
        path: The file.
        columns: Which columns hold what.

    Returns:
        As `read_parquet_rows` does.
    """
    return _read(path, columns, _arrow_batches)


def read_parquet_names(path: Path) -> tuple[str, ...]:
    """
    List the columns of a Parquet file.
    """
    return tuple(pq.read_schema(path).names)


def read_arrow_names(path: Path) -> tuple[str, ...]:
    """
    List the columns of an Arrow or Feather file, or of an Arrow stream.
    """
    with pa.memory_map(str(path)) as source:
        return next((tuple(batch.schema.names) for batch in _ipc_batches(source)), ())


def _read(path: Path, columns: Columns, batches_of: Any) -> Iterator[Record | Flaw]:  # noqa: ANN401  one of the two below
    """
    Make records of the rows of batches.
    """
    number = 0
    try:
        for batch in batches_of(path, (*columns.wanted(), *columns.of_facts().values())):
            for row in batch.to_pylist():
                number += 1
                yield record_of_row(f"{path}, row {number}", row, columns)
    except DAMAGES as error:
        yield Flaw(f"{path}, row {number + 1}", f"cannot be read: {error}; fetch it again")


def _parquet_batches(path: Path, wanted: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
    """
    Yield the wanted columns of a Parquet file, some rows at a time.
    """
    with pq.ParquetFile(path) as file:
        held = [name for name in file.schema_arrow.names if name in wanted]
        yield from file.iter_batches(_ROWS, columns=held)


def _arrow_batches(path: Path, wanted: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
    """
    Yield the wanted columns of an Arrow file or stream, some rows at a time.
    """
    with pa.memory_map(str(path)) as source:
        for batch in _ipc_batches(source):
            held = batch.select([name for name in batch.schema.names if name in wanted])
            for start in range(0, held.num_rows, _ROWS):
                yield held.slice(start, _ROWS)


def _ipc_batches(source: pa.NativeFile) -> Iterator[pa.RecordBatch]:
    """
    Yield the batches of a file, or of a stream.
    """
    try:
        file = ipc.open_file(source)
    except pa.ArrowInvalid:
        source.seek(0)
        yield from ipc.open_stream(source)
        return
    for index in range(file.num_record_batches):
        yield file.get_batch(index)
