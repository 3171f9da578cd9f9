"""
Print one table: which reader opened which file with which types, and whether the hash survived.

    python benchmarks/readers.py [VERSION]

A reader that is not installed is left out with the reason. The types are those that the reader
gives without being told; the last column is that of a file that the reader has written.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pyarrow.parquet as pq
from attrs import frozen

from eurasec_corpus import dataset_path, releases
from eurasec_corpus.tables import SCHEMAS, table_hash

Read = Callable[[Path, Path], Sequence[str]]
_R = """
a <- commandArgs(TRUE); library(arrow); t <- read_parquet(a[1])
cat(sapply(t, function(c) class(c)[1]), sep = "\\n"); write_parquet(t, a[2])
"""


@frozen
class Reader:
    """
    A tool that reads Parquet files.

    Attributes:
        name: Of the tool.
        package: The package to import; empty for a program.
        read: Reads a file, writes it again to another place, and returns the types of its columns.
    """

    name: str
    package: str
    read: Read


def by_pandas(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with pandas.
    """
    frame = import_module("pandas").read_parquet(source)
    frame.to_parquet(copy)
    return [str(dtype) for dtype in frame.dtypes]


def by_fastparquet(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with the other engine of pandas.
    """
    frame = import_module("pandas").read_parquet(source, engine="fastparquet")
    frame.to_parquet(copy, engine="fastparquet")
    return [str(dtype) for dtype in frame.dtypes]


def by_polars(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with polars.
    """
    frame = import_module("polars").read_parquet(source)
    frame.write_parquet(copy)
    return [str(dtype) for dtype in frame.dtypes]


def by_duckdb(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with DuckDB.
    """
    relation = import_module("duckdb").read_parquet(str(source))
    relation.write_parquet(str(copy))
    return [str(kind) for kind in relation.types]


def by_arrow(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with Arrow.
    """
    table = pq.read_table(source)
    pq.write_table(table.replace_schema_metadata(None), copy)
    return [str(field.type) for field in table.schema]


def by_spark(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with Spark, in three parts.
    """
    builder = import_module("pyspark.sql").SparkSession.builder.master("local[1]")
    quiet = builder.config("spark.ui.enabled", "false").config("spark.log.level", "ERROR")
    frame = quiet.getOrCreate().read.parquet(str(source))
    frame.repartition(3).write.parquet(str(copy))
    return [kind for _, kind in frame.dtypes]


def by_r(source: Path, copy: Path) -> Sequence[str]:
    """
    Read and write with the package arrow of R.
    """
    command = ["Rscript", "-e", _R, str(source), str(copy)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  ours
    return done.stdout.splitlines()


READERS = (
    Reader("pyarrow", "pyarrow", by_arrow),
    Reader("pandas", "pandas", by_pandas),
    Reader("pandas, fastparquet", "fastparquet", by_fastparquet),
    Reader("polars", "polars", by_polars),
    Reader("DuckDB", "duckdb", by_duckdb),
    Reader("Spark", "pyspark", by_spark),
    Reader("R, arrow", "", by_r),
)


def version_of(reader: Reader) -> str:
    """
    Return the version of a reader; raise if it is not installed.
    """
    if reader.package:
        return version(reader.package)
    command = ["Rscript", "-e", 'cat(as.character(packageVersion("arrow")))']
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  ours
    return done.stdout


def summed(types: Iterable[str]) -> str:
    """
    Count types.
    """
    return ", ".join(f"{count} {kind}" for kind, count in Counter(types).most_common())


def rows_of(reader: Reader, release: str) -> Iterator[tuple[str, ...]]:
    """
    Yield a row for each table.
    """
    try:
        name = f"{reader.name} {version_of(reader)}"
    except (ImportError, OSError, subprocess.CalledProcessError) as error:
        yield (reader.name, "", f"not installed: {type(error).__name__}", "")
        return
    for table in SCHEMAS:
        source = dataset_path(table, release)
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.parquet"
            try:
                types = summed(reader.read(source, copy))
                same = table_hash(table, pq.read_table(copy)) == table_hash(
                    table, pq.read_table(source)
                )
            except Exception as error:  # noqa: BLE001  whatever a reader raises is its result
                yield (name, source.name, f"cannot: {str(error).splitlines()[0][:80]}", "")
                continue
        yield (name, source.name, types, "survives" if same else "LOST")


def main() -> None:
    """
    Print the table.
    """
    release = sys.argv[1] if len(sys.argv) > 1 else releases()[-1]
    print(f"Release {release}, hashed by pyarrow {version('pyarrow')}\n")
    print("| reader | file | types | content hash after a rewrite |")
    print("| --- | --- | --- | --- |")
    for reader in READERS:
        if not reader.package and shutil.which("Rscript") is None:
            print(f"| {reader.name} |  | not installed: no Rscript |  |")
            continue
        for row in rows_of(reader, release):
            print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
