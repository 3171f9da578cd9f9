"""
The cleaned pages of a batch on disk, cut at the bounds of the parts of the data set.
"""

from __future__ import annotations

import os
import shutil
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen
from pyarrow import ipc

from ..cleaning import RawPage, clean_pages
from ..errors import DocumentError
from ..sources import site_of
from ..tables import KEYS, SCHEMAS, to_tables
from .batches import Batch, fingerprint_of
from .recurrences import Recurrences

PARTS = "parts"
"""The folder of the cleaned batches."""

_LZ4 = ipc.IpcWriteOptions(compression="lz4")


@frozen
class BatchJob:
    """
    A batch to clean.

    Attributes:
        batch: The pages.
        folder: Where what recurs on sites lies, and where the result goes.
        bounds: The ids at which the parts of the data set begin, but for the first.
    """

    batch: Batch
    folder: Path
    bounds: tuple[str, ...]


def clean_batch(job: BatchJob) -> tuple[int, str]:
    """
    Clean a batch and write its tables, whole or not at all; what is there already is kept.

    Returns:
        How many pages it had, and the name of the folder with the tables.
    """
    name = fingerprint_of(job.batch)
    place = job.folder / PARTS / name
    if not place.exists():
        aside = place.with_name(f"{name}.{os.getpid()}")
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        _write_tables(job, aside)
        aside.rename(place)
    return len(job.batch), name


def _write_tables(job: BatchJob, folder: Path) -> None:
    """
    Clean pages and write their tables, each a file with a batch for each part.
    """
    sites = [site_of(record.facts) for record in job.batch]
    profiles = Recurrences.open(job.folder).profiles(sites)
    pages = [
        RawPage(record.raw, record.id, profiles.get(site), record.facts)
        for record, site in zip(job.batch, sites, strict=True)
    ]
    for name, table in to_tables(clean_pages(pages)).named().items():
        with ipc.new_file(folder / f"{name}.arrow", table.schema, options=_LZ4) as file:
            for piece in _cut(name, table, job.bounds):
                file.write_batch(piece)


def _cut(name: str, table: pa.Table, bounds: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """
    Cut a table where the parts begin.
    """
    ids = table[KEYS[name][0]].to_pylist() if bounds else []
    edges = [0, *(bisect_left(ids, bound) for bound in bounds), table.num_rows]
    whole = as_batch(table)
    for start, end in pairwise(edges):
        yield whole.slice(start, end - start)


def as_batch(table: pa.Table) -> pa.RecordBatch:
    """
    Make one batch of a table, which may have no rows.
    """
    (whole,) = table.combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], table.schema)]
    return whole


@frozen
class Part:
    """
    One part of a table, in the batches.

    Attributes:
        places: The folders of the batches.
        name: The table.
        index: The number of the part, from 0.
    """

    places: tuple[Path, ...]
    name: str
    index: int


def read_part(part: Part, rows: int, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
    """
    Read one part of a table: the rows of all batches that belong there, in order.

    The batches lie in memory as they were written; sorted are the rows of one piece at a time.

    Args:
        part: The part.
        rows: How many make a piece, more or less, since documents are not cut.
        columns: Which columns to read beside the key; None for all.

    Raises:
        DocumentError: Two documents have one id: the input has changed meanwhile.
    """
    keys = KEYS[part.name]
    schema = select_columns(part.name, columns)
    paths = [place / f"{part.name}.arrow" for place in part.places]
    batches = [read_batch(path, part.index, schema.names) for path in paths]
    ids = [batch[keys[0]] for batch in batches]
    firsts = _every(rows, pa.chunked_array(ids, pa.string()))
    edges = [[0, *(_place_of(first, own) for first in firsts), len(own)] for own in ids]
    for starts, ends in pairwise(zip(*edges, strict=True)):
        cuts = zip(batches, starts, ends, strict=True)
        piece = [batch.slice(start, end - start) for batch, start, end in cuts]
        table = pa.Table.from_batches(piece, schema).sort_by([(key, "ascending") for key in keys])
        if part.name == "documents":
            _refuse_repeats(table["id"])
        yield table


def select_columns(name: str, columns: Sequence[str] | None) -> pa.Schema:
    """
    Return the columns of a table that are wanted, and its key.

    >>> select_columns("dates", ["kind"]).names
    ['document_id', 'index', 'kind']
    """
    wanted = SCHEMAS[name].names if columns is None else {*KEYS[name], *columns}
    return pa.schema([field for field in SCHEMAS[name] if field.name in wanted])


def read_batch(path: Path, index: int, columns: Sequence[str]) -> pa.RecordBatch:
    """
    Read some columns of one of the batches of a file, in the order of the file.
    """
    with pa.OSFile(str(path)) as source:
        schema = ipc.open_file(source).schema
        options = ipc.IpcReadOptions(included_fields=[schema.names.index(one) for one in columns])
        return ipc.open_file(source, options=options).get_batch(index)


def _every(number: int, ids: pa.ChunkedArray) -> list[str]:
    """
    Return of sorted ids those that begin a piece, but for the first.
    """
    places = pa.array(range(number, len(ids), number), pa.int64())
    found: list[str] = ids.take(pc.sort_indices(ids).take(places)).unique().to_pylist()
    return found


def _place_of(first: str, ids: pa.Array) -> int:
    """
    Return where an id stands in sorted ones, or would.
    """
    return bisect_left(ids, first, key=lambda name: str(name.as_py()))


def _refuse_repeats(ids: pa.ChunkedArray) -> None:
    """
    Refuse sorted ids of which two are equal.
    """
    again = ids.slice(1).filter(pc.equal(ids.slice(1), ids.slice(0, max(0, len(ids) - 1))))
    if len(again):
        msg = f"two documents have the id {again[0].as_py()!r}; the input has changed: build again"
        raise DocumentError(msg)
