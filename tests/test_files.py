"""
Data sets on disk: whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from eurasec_corpus import DamagedFileError, ForeignFileError, SourceError, VersionError, clean
from eurasec_corpus.files import read_dataset, write_dataset, write_plain_table
from eurasec_corpus.releasing.manifests import MANIFEST, read_manifest
from eurasec_corpus.tables import SCHEMAS, Tables, content_hash, table_hash, to_tables

PAGE = "MINSK, 29 October (BelTA) - The summit of the leaders has ended.\n"


@pytest.fixture(scope="module")
def tables() -> Tables:
    """
    The tables of one document.
    """
    return to_tables([clean(PAGE, id="a")])


@pytest.fixture
def out(tables: Tables, tmp_path: Path) -> Path:
    """
    A data set.
    """
    write_dataset(tables, tmp_path / "out", "1.2.3")
    return tmp_path / "out"


def contents(folder: Path) -> dict[str, bytes]:
    """
    Return what is below a folder, hidden files too.
    """
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def sign(out: Path, name: str) -> None:
    """
    Put the hash of a changed file into the manifest, as a forger would.
    """
    manifest = json.loads((out / MANIFEST).read_text())
    sha256 = hashlib.sha256((out / f"{name}.parquet").read_bytes()).hexdigest()
    manifest["tables"][name]["sha256"] = sha256
    (out / MANIFEST).write_text(json.dumps(manifest))


class TestWriteDataset:
    """
    Writing.
    """

    def test_files_are_those_of_the_schema(self, out: Path) -> None:
        """
        A data set is one file for each table and the manifest.
        """
        assert {MANIFEST, *(f"{name}.parquet" for name in SCHEMAS)} == set(contents(out))

    def test_manifest_is_what_was_written(self, tables: Tables, tmp_path: Path) -> None:
        """
        The manifest that is returned is the one on disk.
        """
        manifest = write_dataset(tables, tmp_path / "new" / "out", "1.2.3")

        assert manifest == read_manifest(tmp_path / "new" / "out")

    def test_writing_twice_gives_the_same_bytes(self, tables: Tables, out: Path) -> None:
        """
        Nothing in the files depends on the day or the process.
        """
        before = contents(out)

        write_dataset(tables, out, "1.2.3")

        assert before == contents(out)

    def test_earlier_data_set_is_replaced(self, out: Path) -> None:
        """
        A new data set takes the place of the earlier one, and nothing is left beside it.
        """
        write_dataset(to_tables([]), out)

        assert read_dataset(out).documents.num_rows == 0
        assert [out] == list(out.parent.iterdir())

    def test_data_set_of_another_schema_is_replaced(self, tables: Tables, out: Path) -> None:
        """
        An earlier data set may be one that this version does not read.
        """
        manifest = json.loads((out / MANIFEST).read_text()) | {"schema_version": "0"}
        (out / MANIFEST).write_text(json.dumps(manifest))

        write_dataset(tables, out)

        assert tables.named() == read_dataset(out).named()

    def test_empty_folder_is_taken(self, tables: Tables, tmp_path: Path) -> None:
        """
        An empty folder may be there.
        """
        (tmp_path / "out").mkdir()

        write_dataset(tables, tmp_path / "out")

        assert tables.named() == read_dataset(tmp_path / "out").named()

    @pytest.mark.parametrize(
        ("held", "message"),
        [
            pytest.param({"a.txt": "x"}, "is not empty and no data set", id="other files"),
            pytest.param({MANIFEST: "{}"}, "is not empty and no data set", id="other manifest"),
            pytest.param({MANIFEST: "[]"}, "is not empty and no data set", id="a list"),
            pytest.param({MANIFEST: "{"}, "is not empty and no data set", id="no JSON"),
            pytest.param(
                {MANIFEST: '{"format": "eurasec-corpus"}', "notes.txt": "x"},
                "holds 'notes.txt', which would be lost",
                id="notes beside ours",
            ),
        ],
    )
    def test_other_files_are_not_replaced(
        self, tables: Tables, tmp_path: Path, held: dict[str, str], message: str
    ) -> None:
        """
        A folder that holds anything else is refused and stays as it is.
        """
        for name, text in held.items():
            (tmp_path / name).write_text(text)

        with pytest.raises(SourceError, match=message):
            write_dataset(tables, tmp_path)

        assert {name: text.encode() for name, text in held.items()} == contents(tmp_path)

    def test_file_is_not_replaced(self, tables: Tables, tmp_path: Path) -> None:
        """
        A file is no folder.
        """
        (tmp_path / "out").write_text("x")

        with pytest.raises(SourceError, match="is a file; name a folder"):
            write_dataset(tables, tmp_path / "out")

        assert contents(tmp_path) == {"out": b"x"}

    def test_failure_leaves_the_earlier_data_set(self, tables: Tables, out: Path) -> None:
        """
        Where writing fails half-way, the earlier data set stays and nothing is left beside it.
        """
        before = contents(out.parent)
        # A table of the spans' columns that Parquet cannot hold.
        impossible = pa.table(
            {
                **{name: tables.spans[name] for name in SCHEMAS["spans"].names},
                "more": pa.array([None] * tables.spans.num_rows, pa.month_day_nano_interval()),
            }
        )
        broken = Tables(tables.documents, tables.paragraphs, impossible, tables.dates, tables.facts)

        with pytest.raises(pa.ArrowNotImplementedError):
            write_dataset(broken, out)

        assert before == contents(out.parent)

    def test_failed_exchange_brings_the_earlier_data_set_back(
        self, tables: Tables, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Where the new folder cannot take its place, the earlier one returns to it.
        """
        before = contents(out.parent)
        rename = Path.rename

        def refuse_new(path: Path, target: Path) -> Path:
            if path.name == "new":
                raise PermissionError(13, "Permission denied")
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", refuse_new)
        with pytest.raises(SourceError, match=r"out: cannot be written \(Permission denied\)"):
            write_dataset(tables, out)

        assert before == contents(out.parent)

    def test_what_cannot_be_put_back_is_not_thrown_away(
        self, tables: Tables, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Where even the return fails, the earlier data set lies beside its place.
        """
        before = contents(out)
        rename = Path.rename

        def refuse_all_but_the_first(path: Path, target: Path) -> Path:
            if path != out:
                raise PermissionError(13, "Permission denied")
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", refuse_all_but_the_first)
        with pytest.raises(SourceError, match="cannot be written"):
            write_dataset(tables, out)

        (aside,) = out.parent.iterdir()
        assert before == contents(aside / "old")

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_link_stays_a_link(self, tables: Tables, tmp_path: Path) -> None:
        """
        Written through a link to a folder, the data set is in that folder.
        """
        (tmp_path / "real").mkdir()
        (tmp_path / "link").symlink_to("real", target_is_directory=True)

        write_dataset(tables, tmp_path / "link")

        assert (tmp_path / "link").is_symlink()
        assert tables.named() == read_dataset(tmp_path / "real").named()

    @pytest.mark.parametrize("version", ["", "1", "1.0", "v1.0.0", "1.0.0 ", "١.0.0", "latest"])
    def test_version_has_three_numbers(self, tables: Tables, tmp_path: Path, version: str) -> None:
        """
        What could not be found again by its version is not written.
        """
        with pytest.raises(VersionError, match=r"not a version: .*; write three numbers"):
            write_dataset(tables, tmp_path / "out", version)

    def test_failed_first_exchange_leaves_nothing(
        self, tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Where there was nothing and the new folder cannot take its place, there is nothing.
        """

        def refuse(path: Path, target: Path) -> Path:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "rename", refuse)
        with pytest.raises(SourceError, match=r"out: cannot be written \(Permission denied\)"):
            write_dataset(tables, tmp_path / "out")

        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("name", "column", "dtype"),
        [
            ("documents", "date", "date32[day][pyarrow]"),
            ("documents", "published_at", "datetime64[ms]"),
            ("documents", "set_aside_count", "int32"),
            ("paragraphs", "date", "date32[day][pyarrow]"),
            ("spans", "score", "Int32"),
            ("dates", "end", "Int32"),
        ],
    )
    def test_empty_columns_keep_their_types(
        self, out: Path, name: str, column: str, dtype: str
    ) -> None:
        """
        Pandas reads real types even where every value is missing.
        """
        frame = pd.read_parquet(out / f"{name}.parquet")

        assert dtype == str(frame[column].dtype)


def remove(path: Path) -> None:
    """
    Take a file away.
    """
    path.unlink()


def flip(path: Path) -> None:
    """
    Change one byte in the middle of a file.
    """
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def truncate(path: Path) -> None:
    """
    Cut a file short.
    """
    path.write_bytes(path.read_bytes()[:-1])


class TestReadDataset:
    """
    Reading.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    @pytest.mark.parametrize("damage", [flip, remove, truncate])
    def test_damage_is_noticed(self, out: Path, name: str, damage: Callable[[Path], None]) -> None:
        """
        A changed, missing or cut file is refused by name.
        """
        damage(out / f"{name}.parquet")

        with pytest.raises(DamagedFileError, match=f"{name}.parquet: "):
            read_dataset(out)

    @pytest.mark.parametrize(
        "tables_of",
        [
            pytest.param(lambda tables: {}, id="none"),
            pytest.param(lambda tables: {"documents": tables["documents"]}, id="one"),
        ],
    )
    def test_fewer_tables_are_foreign(
        self, out: Path, tables_of: Callable[[dict[str, Any]], dict[str, Any]]
    ) -> None:
        """
        A data set has all five tables.
        """
        manifest = json.loads((out / MANIFEST).read_text())
        manifest["tables"] = tables_of(manifest["tables"])
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match="not a whole manifest"):
            read_dataset(out)

    def test_signed_file_of_other_columns_is_foreign(self, out: Path) -> None:
        """
        A Parquet file that is not ours is refused even if its hash is promised.
        """
        pq.write_table(pa.table({"a": [1]}), out / "spans.parquet")
        sign(out, "spans")

        with pytest.raises(ForeignFileError, match="its columns are not those"):
            read_dataset(out)

    def test_signed_file_that_is_no_parquet_is_foreign(self, out: Path) -> None:
        """
        What is no Parquet file is refused even if its hash is promised.
        """
        (out / "spans.parquet").write_text("hello")
        sign(out, "spans")

        with pytest.raises(ForeignFileError, match="not a Parquet file"):
            read_dataset(out)

    def test_name_of_the_folder_adds_nothing(self, tables: Tables, tmp_path: Path) -> None:
        """
        A folder named like a partition adds no column.
        """
        write_dataset(tables, tmp_path / "year=2024")

        assert tables.named() == read_dataset(tmp_path / "year=2024").named()

    def test_data_set_can_be_moved(self, tables: Tables, out: Path) -> None:
        """
        A data set holds no path.
        """
        shutil.move(out, out.parent / "elsewhere")

        assert tables.named() == read_dataset(out.parent / "elsewhere").named()


class TestFooter:
    """
    What a stray file says of itself.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_footer(self, tables: Tables, out: Path, name: str) -> None:
        """
        A file names its format, version, hashes, unit and licence.
        """
        hashes = {key: table_hash(key, table) for key, table in tables.named().items()}
        footer = {
            "format": "eurasec-corpus",
            "dataset_version": "1.2.3",
            "schema_version": "1",
            "content_hash": content_hash(hashes),
            "edition": "full",
            "offset_unit": "Unicode code point",
            "rights": "LICENSE-DATA.md",
            "table": name,
            "table_hash": hashes[name],
            "about": (
                f"eurasec-corpus, data release 1.2.3, full edition, content hash "
                f"sha256:{content_hash(hashes)}. The texts belong to their publishers. "
                f"To check a copy: eurasec-corpus verify FILE"
            ),
        }
        expected = {
            f"eurasec_corpus.{key}".encode(): value.encode() for key, value in footer.items()
        }

        found = pq.read_schema(out / f"{name}.parquet").metadata

        assert expected == {key: found[key] for key in found if key.startswith(b"eurasec")}


class TestWritePlainTable:
    """
    Tables that are no data set.
    """

    @pytest.mark.parametrize("name", ["t.parquet", "t.csv"])
    def test_ending_names_the_form(self, tmp_path: Path, name: str) -> None:
        """
        The file is written in the form of its ending.
        """
        table = pa.table({"a": [1, 2]})

        write_plain_table(table, tmp_path / name)

        read = pd.read_parquet if name.endswith("parquet") else pd.read_csv
        assert read(tmp_path / name)["a"].tolist() == [1, 2]

    def test_other_endings_are_refused(self, tmp_path: Path) -> None:
        """
        A name with another ending is refused, with those there are.
        """
        with pytest.raises(SourceError, match=r"written as \.parquet or \.csv"):
            write_plain_table(pa.table({"a": [1]}), tmp_path / "t.xls")

    def test_place_that_cannot_be_written(self, tmp_path: Path) -> None:
        """
        A folder that is not there is an error that names the file.
        """
        with pytest.raises(SourceError, match="cannot be written"):
            write_plain_table(pa.table({"a": [1]}), tmp_path / "no" / "t.csv")

    def test_file_that_cannot_be_replaced_stays(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Half a file is never there.
        """
        path = tmp_path / "t.csv"
        write_plain_table(pa.table({"a": [1]}), path)
        former = path.read_bytes()

        def fail(_: object, place: Path) -> None:
            place.write_text("half", encoding="utf-8")
            raise OSError

        monkeypatch.setattr(pacsv, "write_csv", fail)
        with pytest.raises(SourceError, match=r"t\.csv: cannot be written"):
            write_plain_table(pa.table({"a": [2]}), path)

        assert path.read_bytes() == former
