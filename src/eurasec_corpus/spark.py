"""
The build on a cluster: the same cleaning as a Spark job, Parquet in and out.

PySpark is not imported here: all that is needed of it comes with the data frame. The workers
need this package, as they need PyArrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from ._version import __version__
from .cleaning import RawPage, clean_pages
from .errors import DocumentError, ForeignFileError, SourceError
from .files import hash_file, read_table, write_text
from .records.record import Columns, Flaw, Record, record_of_row
from .releasing.editions import Edition
from .releasing.manifests import MANIFEST, PART_NAME, Manifest, PartFile, TableFile
from .sources import site_of
from .tables import KEYS, SCHEMA_VERSION, SCHEMAS, content_hash, hash_in_order, rows_of
from .workshop.keycounts import as_keys, list_keys
from .workshop.recurrences import Recurrences, count_site_lines

Frame = Any
"""A `pyspark.sql.DataFrame`."""

_TYPES = {
    pa.string(): "STRING",
    pa.int32(): "INT",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    pa.timestamp("ms"): "TIMESTAMP_NTZ",
}
# Spark knows no other times.
_TIMES = {pa.timestamp("ms"): pa.timestamp("us")}
_COUNTED = pa.schema([("key", pa.binary()), ("number", pa.int64())])


def _struct_of(schema: pa.Schema) -> pa.DataType:
    """
    Return the type of a row, as Spark takes it.
    """
    return pa.struct([(each.name, _TIMES.get(each.type, each.type)) for each in schema])


CLEANED = pa.schema(
    [("flaw", pa.string())]
    + [(name, pa.list_(_struct_of(schema))) for name, schema in SCHEMAS.items()]
)
"""A row a page: what is wrong with it, or its rows of each table."""


def cleaned_ddl() -> str:
    """
    Write the schema of cleaned pages in the words of Spark.
    """
    tables = []
    for name, schema in SCHEMAS.items():
        fields = ", ".join(f"`{each.name}`: {_TYPES[each.type]}" for each in schema)
        tables.append(f"`{name}` ARRAY<STRUCT<{fields}>>")
    return ", ".join(["flaw STRING", *tables])


def build_on_cluster(  # pragma: no cover  tests/test_spark.py runs it where PySpark is
    frame: Frame, out: str, columns: Columns | None = None, *, skip: bool = False
) -> Frame:
    """
    Clean the pages of a data frame and write the five tables.

    The rows are those of a local build, for any partitioning. `seal` makes a data set of
    them, once the folder can be reached as files.

    Args:
        frame: A `pyspark.sql.DataFrame` with a row a page.
        out: Where to write, a folder or an address that Spark can write to; each table is a
            folder of sorted parts in it. Nothing may be there yet.
        columns: Which columns hold what; None for `id`, `text` and the names of facts.
        skip: Whether pages that cannot be read are left out; else they stop the build.

    Returns:
        A data frame of what is wrong with the pages that were left out, in the column `flaw`.

    Raises:
        DocumentError: Several pages have one id.
        SourceError: A page cannot be read; the message names some.
    """
    wanted = columns or Columns()
    names = {*wanted.wanted(), *wanted.of_facts().values()}
    pages = frame.select(*[name for name in frame.columns if name in names])
    _refuse_repeats(pages, wanted.id)
    known = _recurrences(pages, wanted)
    cleaned = pages.mapInArrow(partial(clean_rows, columns=wanted, known=known), cleaned_ddl())
    cleaned = cleaned.persist()
    flaws = cleaned.where("flaw IS NOT NULL").select("flaw")
    if not skip and (some := flaws.take(3)):
        raise SourceError("; ".join(row["flaw"] for row in some))
    for name, keys in KEYS.items():
        rows = cleaned.selectExpr(f"inline({name})").orderBy(*keys)
        rows.write.parquet(f"{out}/{name}")
    return flaws


def _refuse_repeats(pages: Frame, column: str) -> None:  # pragma: no cover  needs PySpark
    """
    Refuse pages of one id: without an order none is the first.
    """
    repeated = pages.groupBy(column).count().where(f"count > 1 AND `{column}` IS NOT NULL").take(1)
    if repeated:
        msg = f"several pages have the id {repeated[0][column]!r}; ids must differ"
        raise DocumentError(msg)


def _recurrences(pages: Frame, columns: Columns) -> Recurrences:  # pragma: no cover  needs PySpark
    """
    Count what recurs on sites; all that does comes to the driver.
    """
    counted = pages.mapInArrow(partial(count_rows, columns=columns), "key BINARY, number LONG")
    summed = counted.groupBy("key").sum("number").withColumnRenamed("sum(number)", "number")
    found = summed.where("number > 1").orderBy("key").toArrow()
    return recurrences_of(found["key"].to_pylist(), found["number"].to_pylist())


def recurrences_of(keys: Sequence[bytes], numbers: Sequence[int]) -> Recurrences:
    """
    Put together what was counted.

    Args:
        keys: Keys that were seen more than once, sorted.
        numbers: How often each was.
    """
    return Recurrences(as_keys(keys), np.array(numbers, np.int64))


def count_rows(batches: Iterable[pa.RecordBatch], columns: Columns) -> Iterator[pa.RecordBatch]:
    """
    Count the lines of pages by their site.

    Args:
        batches: Pages, a row each.
        columns: Which columns hold what.

    Returns:
        Keys of lines and how often each was seen in a batch.
    """
    for batch in batches:
        found = [each for each in _records(batch, columns) if isinstance(each, Record)]
        pages = [(site_of(each.facts), each.raw) for each in found]
        keys, numbers = count_site_lines([page for page in pages if page[0]])
        counted = [pa.array(list_keys(keys), pa.binary()), pa.array(numbers)]
        yield pa.RecordBatch.from_arrays(counted, schema=_COUNTED)


def clean_rows(
    batches: Iterable[pa.RecordBatch], columns: Columns, known: Recurrences
) -> Iterator[pa.RecordBatch]:
    """
    Clean pages.

    Args:
        batches: Pages, a row each.
        columns: Which columns hold what.
        known: What recurs on the sites.

    Returns:
        For each page what is wrong with it or its rows of all tables; columns `CLEANED`.
    """
    for batch in batches:
        found = _records(batch, columns)
        records = [each for each in found if isinstance(each, Record)]
        profiles = known.profiles(site_of(each.facts) for each in records)
        pages = (
            RawPage(each.raw, each.id, profiles.get(site_of(each.facts)), each.facts)
            for each in records
        )
        rows: list[dict[str, Any]] = [
            {"flaw": str(each)} for each in found if isinstance(each, Flaw)
        ]
        rows += map(rows_of, clean_pages(pages))
        yield pa.RecordBatch.from_pylist(rows, CLEANED)


def _records(batch: pa.RecordBatch, columns: Columns) -> list[Record | Flaw]:
    """
    Make records of rows; where they stood on the cluster nobody can look up, so the id says it.
    """
    rows = batch.to_pylist()
    return [record_of_row(f"page {row.get(columns.id)!r}", row, columns) for row in rows]


def seal(folder: str | Path, version: str | None = None) -> Manifest:
    """
    Make a data set of tables that a cluster has written.

    The files stay as they are but for their names; other files in the folders of the tables
    are removed. The rows are read once, to hash them.

    Args:
        folder: The folder with a folder for each table.
        version: The version of the data, for a release; else None.

    Returns:
        The manifest that was written.

    Raises:
        ForeignFileError: A table is missing or its rows are not in order.
    """
    place = Path(folder)
    files = {name: _seal_table(place / name, name) for name in SCHEMAS}
    whole = content_hash({name: file.content_hash for name, file in files.items()})
    manifest = Manifest(version, SCHEMA_VERSION, __version__, whole, files, Edition.FULL)
    write_text(place / MANIFEST, manifest.to_json())
    return manifest


def _seal_table(place: Path, name: str) -> TableFile:
    """
    Name the files of a table as ours are named, and hash them.
    """
    found = sorted(place.glob("part-*.parquet"))
    if not found:
        msg = f"{place}: no part of a table in it; name the folder that a cluster has written"
        raise ForeignFileError(msg)
    for path in set(place.iterdir()) - set(found):
        path.unlink()
    paths = [path.rename(place / PART_NAME.format(index)) for index, path in enumerate(found)]
    parts: list[PartFile] = []
    hashed = hash_in_order(name, _read_parts(name, paths, parts))
    return TableFile.of_parts(name, hashed, parts)


def _read_parts(name: str, paths: Sequence[Path], parts: list[PartFile]) -> Iterator[pa.Table]:
    """
    Read the files of a table, note what they are, and hand their rows on.
    """
    last: tuple[Any, ...] = ()
    for path in paths:
        table = read_table(path).select(SCHEMAS[name].names).cast(SCHEMAS[name])
        keys = list(zip(*(table[key].to_pylist() for key in KEYS[name]), strict=True))
        if any(one >= two for one, two in pairwise([last, *keys])):
            msg = f"{path}: its rows are not in order, or stand in it twice; let Spark sort them"
            raise ForeignFileError(msg)
        last = keys[-1] if keys else last
        first = str((keys[0] if keys else last or ("",))[0])
        parts.append(PartFile(path.name, table.num_rows, hash_file(path), first))
        yield table
