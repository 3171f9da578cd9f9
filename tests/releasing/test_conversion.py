"""
Data sets of another schema.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from eurasec_corpus import Corpus, DamagedFileError, ForeignFileError, clean
from eurasec_corpus.files import read_any_schema
from eurasec_corpus.releasing.conversion import convert
from eurasec_corpus.releasing.manifests import MANIFEST

RAW = "MINSK, 29 October (BelTA) - The summit of the leaders of the states has ended.\n"


def rewrite(folder: Path, name: str, table: pa.Table) -> None:
    """
    Put another table into a data set, signed as another schema would have it.
    """
    path = folder / f"{name}.parquet"
    pq.write_table(table, path)
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text())
    manifest["schema_version"] = "0"
    manifest["tables"][name]["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / MANIFEST).write_text(json.dumps(manifest))


@pytest.fixture
def corpus() -> Corpus:
    """
    A corpus of one page.
    """
    return Corpus.from_documents([clean(RAW, id="a", publisher="BelTA")])


@pytest.fixture
def old(corpus: Corpus, tmp_path: Path) -> Path:
    """
    The same in an old schema, without a column and with one that is no more.
    """
    corpus.write_parquet(tmp_path / "old")
    table = corpus.to_arrow("documents").drop_columns(["standfirst", "genre"])
    rewrite(tmp_path / "old", "documents", table.append_column("views", [[17]]))
    return tmp_path / "old"


class TestConvert:
    """
    Converting.
    """

    def test_what_is_known_stays(self, corpus: Corpus, old: Path) -> None:
        """
        Documents come over whole; what the old schema lacks is unknown.
        """
        assert convert(old, old.parent / "new") == corpus
        assert Corpus.read_parquet(old.parent / "new") == corpus

    def test_old_schema_names_the_way(self, old: Path) -> None:
        """
        Opened as it is, it is refused, and the error says how to convert it.
        """
        with pytest.raises(ForeignFileError, match=r"schema version '0'.*eurasec-corpus convert"):
            Corpus.read_parquet(old)

    def test_what_cannot_be_converted(self, old: Path, corpus: Corpus) -> None:
        """
        Without the texts there are no documents, and the error names the old package.
        """
        rewrite(old, "documents", corpus.to_arrow("documents").drop_columns(["raw_text"]))

        with pytest.raises(ForeignFileError, match=r"cannot be converted .*install the eurasec"):
            convert(old, old.parent / "new")

        assert not (old.parent / "new").exists()

    def test_damage_is_noticed(self, old: Path) -> None:
        """
        A changed file is refused before it is read.
        """
        with (old / "spans.parquet").open("ab") as file:
            file.write(b"x")

        with pytest.raises(DamagedFileError, match=r"spans\.parquet: damaged"):
            convert(old, old.parent / "new")


class TestReadAnySchema:
    """
    Reading as it stands.
    """

    def test_columns_are_those_of_the_file(self, old: Path) -> None:
        """
        Nothing is added or left out.
        """
        manifest, tables = read_any_schema(old)

        assert manifest.schema_version == "0"
        assert "views" in tables["documents"].column_names
        assert "genre" not in tables["documents"].column_names

    @pytest.mark.parametrize("tables", [None, [], {"../up": {}}, {"a": 1}], ids=str)
    def test_other_manifests_are_refused(self, old: Path, tables: object) -> None:
        """
        A manifest that names no tables of ours is none.
        """
        manifest = json.loads((old / MANIFEST).read_text()) | {"tables": tables, "content_hash": 1}
        (old / MANIFEST).write_text(json.dumps(manifest))

        with pytest.raises(ForeignFileError, match="not a whole manifest"):
            read_any_schema(old)
