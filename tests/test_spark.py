"""
The build on a cluster.
"""

from __future__ import annotations

import importlib
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from eurasec_corpus import Columns, Corpus, DocumentError, ForeignFileError, SourceError, build
from eurasec_corpus.releasing.manifests import read_manifest
from eurasec_corpus.spark import (
    CLEANED,
    build_on_cluster,
    clean_rows,
    cleaned_ddl,
    count_rows,
    recurrences_of,
    seal,
)
from eurasec_corpus.tables import KEYS, SCHEMAS
from eurasec_corpus.workshop.keycounts import KeyCounts, as_keys, list_keys
from tests.tools import ON_SPARK, skip_without

MENU = "Our editors answer letters of readers only when these are signed by their authors."
ROWS = [
    {
        "id": f"page-{number:02}",
        "text": f"{MENU}\n\nMINSK, {number % 28 + 1} October (BelTA) - The leaders of {number} "
        "states met in Minsk and spoke of trade and security.\n",
        "url": f"https://site-{number % 3}.by/{number}",
    }
    for number in range(40)
]


Session = Any
"""A `pyspark.sql.SparkSession`."""


def build_here(folder: Path) -> Corpus:
    """
    Build the pages on this machine.
    """
    source = folder / "local.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return build(source, folder / "local")


def batches_of(rows: Sequence[dict[str, Any]], size: int) -> list[pa.RecordBatch]:
    """
    Put pages into batches, as Spark does.
    """
    return list(pa.Table.from_pylist(list(rows)).to_batches(max_chunksize=size))


def clean_all(rows: Sequence[dict[str, Any]], size: int) -> pa.Table:
    """
    Do what the job does, without Spark.
    """
    counts = KeyCounts(Path("unused"))
    for batch in count_rows(batches_of(rows, size), Columns()):
        order = np.argsort(as_keys(batch["key"].to_pylist()))
        counts.add(as_keys(batch["key"].take(order).to_pylist()), batch["number"].to_numpy()[order])
    found = [(list_keys(keys), numbers.tolist()) for keys, numbers in counts.recurring()]
    keys = [key for some, _ in found for key in some]
    known = recurrences_of(keys, [number for _, some in found for number in some])
    cleaned = clean_rows(batches_of(rows, size), Columns(), known)
    return pa.Table.from_batches(cleaned, CLEANED)


def write_parts(cleaned: pa.Table, folder: Path, parts: int) -> None:
    """
    Write the tables as Spark does: sorted parts of each, and a mark of success.
    """
    for name, keys in KEYS.items():
        rows = [row for page in cleaned[name].to_pylist() for row in page or ()]
        table = pa.Table.from_pylist(rows, SCHEMAS[name]).sort_by(
            [(key, "ascending") for key in keys]
        )
        (folder / name).mkdir(parents=True)
        (folder / name / "_SUCCESS").touch()
        size = max(1, -(-table.num_rows // parts))
        for index in range(parts):
            part = table.slice(index * size, size)
            pq.write_table(part, folder / name / f"part-{index:05}-f.snappy.parquet")


class TestRows:
    """
    What the workers of a cluster do.
    """

    @pytest.mark.parametrize(("size", "parts"), [(1, 1), (7, 3), (40, 5)])
    def test_batches_make_no_difference(self, tmp_path: Path, size: int, parts: int) -> None:
        """
        Any batches and parts give the content hash of a local build.
        """
        rows = list(ROWS)
        random.Random(size).shuffle(rows)  # noqa: S311  no secret, and the seed repeats it
        write_parts(clean_all(rows, size), tmp_path / "out", parts)

        manifest = seal(tmp_path / "out")

        expected = build_here(tmp_path)
        assert manifest.content_hash == expected.content_hash
        assert list(Corpus.read_parquet(tmp_path / "out")) == list(expected)

    def test_schema_for_spark_has_all_columns(self) -> None:
        """
        What Spark is told of a cleaned page names every column of every table.
        """
        ddl = cleaned_ddl()

        assert [
            each.name
            for schema in SCHEMAS.values()
            for each in schema
            if f"`{each.name}`: " not in ddl
        ] == []

    def test_bad_pages_are_named(self) -> None:
        """
        A page that cannot be read has a flaw that names its id, and no rows.
        """
        cleaned = clean_all([{"id": "a", "text": ""}, {"id": "b", "text": "Word"}], 2)

        bad, good = sorted(cleaned.to_pylist(), key=lambda row: row["flaw"] is None)
        assert bad["flaw"].startswith("page 'a': empty")
        assert bad["documents"] is None
        assert [row["id"] for row in good["documents"]] == ["b"]


class TestSeal:
    """
    `seal()`.
    """

    def test_missing_table_is_refused(self, tmp_path: Path) -> None:
        """
        The error names the folder.
        """
        with pytest.raises(ForeignFileError, match="documents: no part of a table"):
            seal(tmp_path)

    def test_rows_out_of_order_are_refused(self, tmp_path: Path) -> None:
        """
        Parts must follow each other.
        """
        write_parts(clean_all(ROWS[:4], 4), tmp_path, 2)
        one, two = sorted((tmp_path / "documents").glob("part-*"))
        one.rename(two.with_name("part-00009.parquet"))

        with pytest.raises(ForeignFileError, match="not in order"):
            seal(tmp_path)

    def test_version_is_signed(self, tmp_path: Path) -> None:
        """
        A data set from a cluster can be a release.
        """
        write_parts(clean_all(ROWS[:4], 4), tmp_path, 1)

        assert seal(tmp_path, "9.9.9") == read_manifest(tmp_path)
        assert read_manifest(tmp_path).version == "9.9.9"


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    """
    Spark with two workers on this machine, which run the Python of the tests.
    """
    skip_without(["java", "pyspark"])
    builder = importlib.import_module("pyspark.sql").SparkSession.builder.master("local[2]")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        spark = (
            builder.config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "3")
            .getOrCreate()
        )
        yield spark
        spark.stop()


@ON_SPARK
class TestBuildOnCluster:
    """
    `build_on_cluster()`, with Spark itself.
    """

    @pytest.mark.parametrize("partitions", [1, 4])
    def test_result_is_that_of_a_local_build(
        self, session: Session, tmp_path: Path, partitions: int
    ) -> None:
        """
        Any partitioning gives the content hash of a local build.
        """
        rows = [{**row, "key": row["id"]} for row in ROWS]
        pq.write_table(pa.Table.from_pylist(rows).drop_columns("id"), tmp_path / "in.parquet")
        frame = session.read.parquet(str(tmp_path / "in.parquet")).repartition(partitions)

        flaws = build_on_cluster(frame, str(tmp_path / "out"), Columns("key"))

        assert flaws.count() == 0
        assert seal(tmp_path / "out").content_hash == build_here(tmp_path).content_hash

    def test_bad_pages_stop_or_are_told(self, session: Session, tmp_path: Path) -> None:
        """
        A page that cannot be read stops the build, or is told and left out.
        """
        frame = session.createDataFrame([("a", "Word"), ("b", "")], "id STRING, text STRING")

        with pytest.raises(SourceError, match="page 'b': empty"):
            build_on_cluster(frame, str(tmp_path / "one"))
        flaws = build_on_cluster(frame, str(tmp_path / "two"), skip=True)

        assert [row["flaw"][:15] for row in flaws.collect()] == ["page 'b': empty"]
        assert seal(tmp_path / "two").tables["documents"].rows == 1

    def test_pages_of_one_id_are_refused(self, session: Session, tmp_path: Path) -> None:
        """
        Without an order none of them is the first.
        """
        frame = session.createDataFrame([("a", "One"), ("a", "Two")], "id STRING, text STRING")

        with pytest.raises(DocumentError, match="several pages have the id 'a'"):
            build_on_cluster(frame, str(tmp_path / "out"))
