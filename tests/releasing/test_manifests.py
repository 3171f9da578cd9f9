"""
What a data set says of itself.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eurasec_corpus import ForeignFileError, clean
from eurasec_corpus.files import write_dataset
from eurasec_corpus.releasing.manifests import MANIFEST, read_manifest
from eurasec_corpus.tables import to_tables


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """
    A data set.
    """
    write_dataset(to_tables([clean("The summit has ended.", id="a")]), tmp_path / "out", "1.2.3")
    return tmp_path / "out"


class TestReadManifest:
    """
    What a data set says of itself.
    """

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            pytest.param("", "not a manifest of eurasec-corpus", id="empty"),
            pytest.param("{", "not a manifest of eurasec-corpus", id="no JSON"),
            pytest.param("[]", "not a manifest of eurasec-corpus", id="a list"),
            pytest.param("{}", "not a manifest of eurasec-corpus", id="nothing"),
            pytest.param("[" * 100_000, "not a manifest of eurasec-corpus", id="too deep"),
            pytest.param(
                '{"format": "eurasec-corpus", "schema_version": "1", "tables": []}',
                "not a whole manifest",
                id="no tables",
            ),
            pytest.param("\udcff", "not a manifest of eurasec-corpus", id="not UTF-8"),
        ],
    )
    def test_refuses(self, tmp_path: Path, change: str, message: str) -> None:
        """
        What is no manifest of ours is refused by name.
        """
        (tmp_path / MANIFEST).write_bytes(change.encode("utf-8", "surrogateescape"))

        with pytest.raises(ForeignFileError, match=f"{MANIFEST}: {message}"):
            read_manifest(tmp_path)

    def test_missing_manifest(self, tmp_path: Path) -> None:
        """
        A folder without a manifest is no data set.
        """
        message = "no such file; this folder is not a data set.*; name one that was built"
        with pytest.raises(ForeignFileError, match=message):
            read_manifest(tmp_path)

    def test_other_schema_names_its_builder(self, out: Path) -> None:
        """
        A data set of another schema says which package reads it.
        """
        manifest = json.loads((out / MANIFEST).read_text()) | {"schema_version": "99"}
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match="schema version '99', this package reads '1'"):
            read_manifest(out)

    @pytest.mark.parametrize("key", ["file", "rows", "sha256", "content_hash"])
    def test_entries_have_their_types(self, out: Path, key: str) -> None:
        """
        An entry of another type is refused before it is used.
        """
        manifest = json.loads((out / MANIFEST).read_text())
        manifest["tables"]["spans"][key] = [1]
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match="not a whole manifest"):
            read_manifest(out)

    def test_files_have_their_names(self, out: Path) -> None:
        """
        A manifest that leads to another file is refused, whatever its hash.
        """
        manifest = json.loads((out / MANIFEST).read_text())
        manifest["tables"]["spans"]["file"] = "../spans.parquet"
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match=r"table spans in '\.\./spans\.parquet'"):
            read_manifest(out)

    def test_other_schema_names_the_way_out(self, out: Path) -> None:
        """
        A data set of another schema says how to convert it.
        """
        manifest = json.loads((out / MANIFEST).read_text()) | {"schema_version": "0"}
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(
            ForeignFileError, match=r"convert it with: eurasec-corpus convert .*out -o"
        ):
            read_manifest(out)

    @pytest.mark.parametrize("day", ["20261122", "2026-02-30", "soon"])
    def test_day_of_the_release_is_a_day(self, out: Path, day: str) -> None:
        """
        What is no day in the form of ISO 8601 is refused.
        """
        manifest = json.loads((out / MANIFEST).read_text()) | {"released": day}
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match="not a whole manifest"):
            read_manifest(out)

    def test_unknown_edition_is_refused(self, out: Path) -> None:
        """
        There are no editions but ours.
        """
        manifest = json.loads((out / MANIFEST).read_text()) | {"edition": "pocket"}
        (out / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match="'pocket' is not a valid Edition"):
            read_manifest(out)

    def test_manifests_before_editions_are_full(self, out: Path) -> None:
        """
        A manifest that says nothing of edition and day is that of a full preview.
        """
        manifest = json.loads((out / MANIFEST).read_text())
        for key in ("edition", "released"):
            del manifest[key]
        (out / MANIFEST).write_text(json.dumps(manifest))

        found = read_manifest(out)

        assert (found.edition, found.released) == ("full", None)
