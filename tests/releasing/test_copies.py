"""
Copies of a release, by whatever program they were written.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eurasec_corpus import (
    Corpus,
    Edition,
    ForeignFileError,
    clean,
    dataset_path,
    load,
    releases,
)
from eurasec_corpus.files import write_dataset
from eurasec_corpus.releasing import shipped
from eurasec_corpus.releasing.copies import identify
from eurasec_corpus.releasing.cutting import cut_release
from eurasec_corpus.tables import SCHEMAS, table_hash

ROOT = Path(__file__).parents[2]
NEWEST = releases()[-1]
Rewrite = Callable[[Path, Path], object]


def by_polars(source: Path, copy: Path) -> None:
    """
    Rewrite with polars.
    """
    pl.read_parquet(source).write_parquet(copy)


def by_polars_stream(source: Path, copy: Path) -> None:
    """
    Rewrite with the streaming engine of polars.
    """
    pl.scan_parquet(source).sink_parquet(copy)


def by_duckdb(source: Path, copy: Path) -> None:
    """
    Rewrite with DuckDB, in another order.
    """
    relation = duckdb.read_parquet(str(source))
    relation.order(f'"{relation.columns[-1]}"').write_parquet(str(copy))


def by_pandas(source: Path, copy: Path) -> None:
    """
    Rewrite with pandas.
    """
    pd.read_parquet(source).to_parquet(copy)


def by_pandas_shuffled(source: Path, copy: Path) -> None:
    """
    Rewrite with pandas in another order, which adds a column for the index.
    """
    pd.read_parquet(source).sample(frac=1, random_state=1).to_parquet(copy)


def by_arrow(source: Path, copy: Path) -> None:
    """
    Rewrite with Arrow, otherwise packed and without what the file says of itself.
    """
    table = pq.read_table(source).replace_schema_metadata(None)
    pq.write_table(table, copy, compression="gzip", version="1.0", use_dictionary=False)


REWRITES = (by_polars, by_polars_stream, by_duckdb, by_pandas, by_pandas_shuffled, by_arrow)


class TestRewrites:
    """
    The content hash holds, however the file is written.
    """

    @pytest.mark.parametrize("rewrite", REWRITES, ids=lambda rewrite: rewrite.__name__)
    @pytest.mark.parametrize("name", SCHEMAS)
    def test_content_hash_survives(self, tmp_path: Path, name: str, rewrite: Rewrite) -> None:
        """
        A rewritten file has the content hash of the original.
        """
        source, copy = dataset_path(name, NEWEST), tmp_path / "copy.parquet"
        rewrite(source, copy)

        assert table_hash(name, pq.read_table(copy)) == table_hash(name, pq.read_table(source))

    @pytest.mark.parametrize("rewrite", REWRITES, ids=lambda rewrite: rewrite.__name__)
    @pytest.mark.parametrize("name", SCHEMAS)
    def test_release_is_named(self, tmp_path: Path, name: str, rewrite: Rewrite) -> None:
        """
        A rewritten file is named without its footer.
        """
        rewrite(dataset_path(name, NEWEST), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert (found.table, found.edition, found.releases[-1]) == (name, Edition.FULL, NEWEST)

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_parts_of_a_table_are_one_table(self, tmp_path: Path, name: str) -> None:
        """
        A folder of parts, as parallel engines write it, is one copy.
        """
        table = pq.read_table(dataset_path(name, NEWEST))
        for number in range(table.num_rows):
            pq.write_table(table.slice(number, 1), tmp_path / f"part-{number:05}.parquet")

        (found,) = identify(tmp_path)

        assert found.is_release

    @given(data=st.data())
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
    def test_order_of_rows_and_columns_does_not_matter(
        self, data: st.DataObject, tmp_path: Path
    ) -> None:
        """
        Shuffled rows and columns are the same release.
        """
        name = data.draw(st.sampled_from([*SCHEMAS]))
        table = pq.read_table(dataset_path(name, NEWEST))
        order = data.draw(st.permutations(range(table.num_rows)))
        columns = data.draw(st.permutations(table.column_names))
        pq.write_table(table.take(order).select(columns), tmp_path / "copy.parquet")

        assert identify(tmp_path / "copy.parquet")[0].is_release


def changed(name: str, column: str, value: object) -> pa.Table:
    """
    A table of the newest release, one value of its first row another one.
    """
    table = pq.read_table(dataset_path(name, NEWEST))
    values = [value, *table[column].to_pylist()[1:]]
    field = table.schema.field(column)
    return table.set_column(
        table.column_names.index(column), field, pa.array([*values], field.type)
    )


class TestDifferences:
    """
    What is no release says where it differs.
    """

    def test_changed_value(self, tmp_path: Path) -> None:
        """
        The row and the column are named.
        """
        pq.write_table(changed("spans", "rule", "mine"), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert (found.releases, found.compared_with, found.claimed) == ((), NEWEST, NEWEST)
        assert [str(each).partition(": ")[2] for each in found.differences] == ["changed (rule)"]

    def test_row_that_is_gone(self, tmp_path: Path) -> None:
        """
        A missing row is named by its key.
        """
        table = pq.read_table(dataset_path("documents", NEWEST))
        pq.write_table(table.slice(1), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert [str(each) for each in found.differences] == [
            f"documents {table['id'][0].as_py()}: removed"
        ]

    def test_row_that_stands_twice(self, tmp_path: Path) -> None:
        """
        A repeated row is no release, though no value differs.
        """
        table = pq.read_table(dataset_path("documents", NEWEST))
        pq.write_table(pa.concat_tables([table, table.slice(0, 1)]), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert (found.is_release, found.differences, found.repeated) == (False, (), 1)

    def test_fewer_columns(self, tmp_path: Path) -> None:
        """
        A selection of columns is compared by what it has.
        """
        table = pq.read_table(dataset_path("paragraphs", NEWEST))
        pq.write_table(table.select(["document_id", "start", "text"]), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert (found.table, found.content_hash, found.differences) == ("paragraphs", None, ())
        assert set(found.missing) == set(table.column_names) - {"document_id", "start", "text"}

    def test_values_of_another_type(self, tmp_path: Path) -> None:
        """
        Values that the schema does not allow differ; those that it allows do not.
        """
        table = pq.read_table(dataset_path("spans", NEWEST))
        index = table.column_names.index("line")
        lines = pa.array(["first", *map(str, table["line"].to_pylist()[1:])])
        pq.write_table(table.set_column(index, "line", lines), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert found.content_hash is None
        assert {each.columns for each in found.differences} == {("line",)}

    def test_release_that_is_not_here(self, tmp_path: Path) -> None:
        """
        A file that says it is a release which is not here is compared with the nearest.
        """
        write_dataset(load(NEWEST).where(id=load(NEWEST).ids[0]).tables, tmp_path / "out", "99.0.0")

        found = identify(tmp_path / "out" / "documents.parquet")[0]

        assert (found.claimed, found.compared_with) == ("99.0.0", NEWEST)

    def test_no_release_at_all(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Without releases there is nothing to compare with.
        """
        shutil.copy(dataset_path("spans", NEWEST), tmp_path / "copy.parquet")
        monkeypatch.setattr(shipped, "_PLACES", (tmp_path,))

        (found,) = identify(tmp_path / "copy.parquet")

        assert (found.releases, found.compared_with, found.differences) == ((), None, ())


class TestEditions:
    """
    Copies of either edition.
    """

    def test_citation_edition_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A stray file without texts is known as such, also beside a preview that has only texts.
        """
        shutil.copytree(ROOT / "data", tmp_path / "data")
        shutil.rmtree(tmp_path / "data" / "releases")
        write_dataset(load().tables, tmp_path / "data" / "releases" / "0.9.0", "0.9.0")
        for name in ("LICENSE-DATA.md", "CHANGELOG.md"):
            shutil.copy(ROOT / name, tmp_path)
        cut_release("1.0.0", tmp_path, dt.date(2026, 11, 22))
        monkeypatch.setattr(shipped, "_PLACES", (tmp_path / "data",))
        by_polars(dataset_path("documents", edition="citation"), tmp_path / "copy.parquet")

        (found,) = identify(tmp_path / "copy.parquet")

        assert (found.edition, found.releases) == (Edition.CITATION, ("1.0.0",))


class TestRefusals:
    """
    What is none of ours.
    """

    def test_no_such_file(self, tmp_path: Path) -> None:
        """
        A file that is not there is named.
        """
        with pytest.raises(ForeignFileError, match=r"a\.parquet: no such file or folder"):
            identify(tmp_path / "a.parquet")

    def test_empty_folder(self, tmp_path: Path) -> None:
        """
        A folder without Parquet files holds no copy.
        """
        with pytest.raises(ForeignFileError, match="no Parquet file in it"):
            identify(tmp_path)

    def test_other_columns(self, tmp_path: Path) -> None:
        """
        The columns of a foreign table are shown.
        """
        pq.write_table(pa.table({"a": [1]}), tmp_path / "a.parquet")

        with pytest.raises(ForeignFileError, match=r"its columns \('a', ...\) are not those"):
            identify(tmp_path / "a.parquet")

    @pytest.mark.parametrize("raw", [b"", b"PAR1", b"hello", b"PAR1" + b"\xff" * 64 + b"PAR1"])
    def test_damaged_file(self, tmp_path: Path, raw: bytes) -> None:
        """
        What is no Parquet file is refused with the reason.
        """
        (tmp_path / "a.parquet").write_bytes(raw)

        with pytest.raises(ForeignFileError, match=r"a\.parquet: not a Parquet file \("):
            identify(tmp_path / "a.parquet")

    def test_other_schema_version(self, tmp_path: Path) -> None:
        """
        A file of another schema says which, and how to convert it.
        """
        table = pq.read_table(dataset_path("spans", NEWEST))
        metadata = {**table.schema.metadata, b"eurasec_corpus.schema_version": b"99"}
        pq.write_table(table.replace_schema_metadata(metadata), tmp_path / "a.parquet")

        with pytest.raises(ForeignFileError, match=r"version '99', this package reads.*convert"):
            identify(tmp_path / "a.parquet")

    def test_forged_footer(self, tmp_path: Path) -> None:
        """
        What a file says of itself proves nothing.
        """
        tables = Corpus.from_documents([clean("The summit has ended.", id="a")]).tables
        write_dataset(tables, tmp_path / "out", NEWEST)

        assert not any(copy.is_release for copy in identify(tmp_path / "out"))
