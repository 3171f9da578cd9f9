"""
The shipped releases are what they say, and what they were.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from eurasec_corpus import dataset_path, load, releases
from eurasec_corpus.building import build_corpus
from eurasec_corpus.releasing.shipped import data_folder, release_folder, release_manifest
from eurasec_corpus.releasing.versions import parse_version
from eurasec_corpus.sources import read_folder
from eurasec_corpus.tables import SCHEMAS, table_hash

# The raw pages and the rules are those of the newest release.
VERSION = releases()[-1]
PINS = Path(__file__).parent / "released"
# The lines that sha256sum writes and checks.
PIN = re.compile(r"([0-9a-f]{64})  (\S+)")
# What comes before the first release is a preview, and may still change.
FIRST = (1, 0, 0)


def read_pins(version: str) -> dict[str, str]:
    """
    Return the pinned hash of each file of a release.
    """
    lines = (PINS / f"{version}.sha256").read_text(encoding="utf-8").splitlines()
    pairs = [match.groups() for line in lines if (match := PIN.fullmatch(line))]
    assert len(pairs) == len(lines)
    return {name.removeprefix("./"): sha256 for sha256, name in pairs}


class TestPins:
    """
    A released version never changes.
    """

    @pytest.mark.parametrize("version", releases())
    def test_release_is_pinned(self, version: str) -> None:
        """
        Each release since 1.0.0 has its pins.
        """
        is_pinned = (PINS / f"{version}.sha256").is_file()

        assert is_pinned or parse_version(version) < FIRST

    @pytest.mark.parametrize("version", [path.stem for path in sorted(PINS.glob("*.sha256"))])
    def test_files_are_what_they_were(self, version: str) -> None:
        """
        A pinned release has the same files with the same bytes, and no others.
        """
        folder = release_folder(version)
        files = [path for path in folder.rglob("*") if path.is_file()]

        assert read_pins(version) == {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in files
        }

    def test_pins_are_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        What sha256sum writes is understood.
        """
        lines = [f"{'0' * 64}  ./README.md", f"{'a' * 64}  citation/spans.parquet"]
        (tmp_path / "9.9.9.sha256").write_text("\n".join(lines) + "\n")
        monkeypatch.setitem(globals(), "PINS", tmp_path)

        assert read_pins("9.9.9") == {"README.md": "0" * 64, "citation/spans.parquet": "a" * 64}


@pytest.mark.parametrize("version", releases())
class TestFiles:
    """
    The files.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_file_has_its_hash(self, version: str, name: str) -> None:
        """
        The SHA-256 of a file is that of the manifest.
        """
        raw = dataset_path(name, version).read_bytes()

        assert release_manifest(version).tables[name].sha256 == hashlib.sha256(raw).hexdigest()

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_file_has_its_rows(self, version: str, name: str) -> None:
        """
        A file has as many rows as the manifest says.
        """
        found = pq.read_metadata(dataset_path(name, version)).num_rows

        assert release_manifest(version).tables[name].rows == found

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_rows_have_their_hash(self, version: str, name: str) -> None:
        """
        The content of a file is that of the manifest.
        """
        found = table_hash(name, pq.read_table(dataset_path(name, version)))

        assert release_manifest(version).tables[name].content_hash == found

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_footer_says_what_it_is(self, version: str, name: str) -> None:
        """
        A stray file names its version, content, schema and unit of offsets.
        """
        manifest = release_manifest(version)
        expected = {
            "dataset_version": version,
            "content_hash": manifest.content_hash,
            "schema_version": manifest.schema_version,
            "offset_unit": "Unicode code point",
        }

        footer = pq.read_schema(dataset_path(name, version)).metadata

        assert expected == {
            key: footer[f"eurasec_corpus.{key}".encode()].decode() for key in expected
        }


class TestContent:
    """
    What is in the files.
    """

    def test_release_is_what_the_pages_give(self) -> None:
        """
        The raw pages, cleaned again, have the content hash of the release.
        """
        rebuilt = build_corpus(read_folder(data_folder() / "raw"))

        assert release_manifest(VERSION).content_hash == rebuilt.content_hash

    def test_raw_text_is_the_page(self) -> None:
        """
        The source in the table is the file, byte for byte.
        """
        rows = pq.read_table(dataset_path("documents", VERSION)).to_pylist()
        pages = {path.stem: path.read_bytes() for path in (data_folder() / "raw").glob("*.txt")}

        assert pages == {row["id"]: row["raw_text"].encode() for row in rows}

    def test_raw_hash_is_that_of_the_page(self) -> None:
        """
        The hash in the table is that of the bytes.
        """
        rows = pq.read_table(dataset_path("documents", VERSION)).to_pylist()

        expected = [hashlib.sha256(row["raw_text"].encode()).hexdigest() for row in rows]

        assert expected == [row["raw_sha256"] for row in rows]

    def test_paragraphs_are_slices(self) -> None:
        """
        From the files alone: each paragraph is the slice that its offsets name.
        """
        documents = pq.read_table(dataset_path("documents", VERSION)).to_pylist()
        raw = {row["id"]: row["raw_text"] for row in documents}
        rows = pq.read_table(dataset_path("paragraphs", VERSION)).to_pylist()

        found = [raw[row["document_id"]][row["start"] : row["end"]] for row in rows]

        assert [row["text"] for row in rows] == found

    def test_spans_tile_the_text(self) -> None:
        """
        From the files alone: the stretches of a document, joined, are its source.
        """
        documents = pq.read_table(dataset_path("documents", VERSION)).to_pylist()
        raw = {row["id"]: row["raw_text"] for row in documents}
        joined = dict.fromkeys(raw, "")

        for row in pq.read_table(dataset_path("spans", VERSION)).to_pylist():
            joined[row["document_id"]] += raw[row["document_id"]][row["start"] : row["end"]]

        assert raw == joined

    @pytest.mark.parametrize(
        ("document", "kept", "related"),
        [("openkg-54719", 34, 87), ("odkb-minsk-2024", 33, 0), ("belta-173030", 6, 0)],
    )
    def test_counts(self, document: str, kept: int, related: int) -> None:
        """
        As many lines are kept and set aside as a reader counts.
        """
        found = load(VERSION)[document]

        counted = sum(span.label == "related" for span in found.spans)

        assert (kept, related) == (len(found.paragraphs), counted)


class TestPandas:
    """
    The files as pandas reads them.
    """

    @pytest.mark.parametrize(
        ("name", "column", "dtype"),
        [
            ("documents", "date", "date32[day][pyarrow]"),
            ("documents", "published_at", "datetime64[ms]"),
            ("documents", "paragraph_count", "int32"),
            ("documents", "set_aside_count", "int32"),
            ("paragraphs", "date", "date32[day][pyarrow]"),
            ("paragraphs", "index", "int32"),
            ("paragraphs", "line", "int32"),
            ("paragraphs", "start", "int32"),
            ("paragraphs", "end", "int32"),
            ("spans", "score", "Int32"),
            ("spans", "start", "int32"),
            ("dates", "start", "Int32"),
            ("dates", "end", "Int32"),
            ("dates", "used", "bool"),
        ],
    )
    def test_columns_have_real_types(self, name: str, column: str, dtype: str) -> None:
        """
        A plain `pd.read_parquet` gives dates, times and integers, some of which may be missing.
        """
        frame = pd.read_parquet(dataset_path(name, VERSION))

        assert dtype == str(frame[column].dtype)

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_columns_are_those_of_the_schema(self, name: str) -> None:
        """
        Pandas sees all columns, in order, and no index among them.
        """
        frame = pd.read_parquet(dataset_path(name, VERSION))

        assert SCHEMAS[name].names == list(frame.columns)

    def test_days_can_be_compared(self) -> None:
        """
        A column of days takes part in a comparison.
        """
        frame = pd.read_parquet(dataset_path("documents", VERSION))

        assert list(frame.loc[frame["date"].isna(), "id"]) == ["openkg-54719"]
