"""
The exports, opened by the packages they are for; what is not installed is skipped.

`pip install --group interop` installs them all.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from eurasec_corpus import (
    Corpus,
    dataset_path,
    load,
    to_datasets,
    to_spacy,
    write_csv,
    write_jsonl,
)
from eurasec_corpus.tables import SCHEMAS

Module = Any


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


@pytest.fixture
def polars() -> Module:
    """
    The package polars.
    """
    return pytest.importorskip("polars", reason="polars is not installed")


@pytest.fixture
def duckdb() -> Module:
    """
    The package duckdb.
    """
    return pytest.importorskip("duckdb", reason="duckdb is not installed")


@pytest.fixture
def spacy() -> Module:
    """
    The package spaCy.
    """
    return pytest.importorskip("spacy", reason="spaCy is not installed", exc_type=ImportError)


@pytest.fixture
def datasets() -> Module:
    """
    The package datasets.
    """
    return pytest.importorskip("datasets", reason="datasets is not installed")


class TestPandas:
    """
    pandas 2 and 3.
    """

    @pytest.mark.parametrize("table", SCHEMAS)
    def test_json_lines(self, corpus: Corpus, table: str, tmp_path: Path) -> None:
        """
        The rows of JSON Lines are those of the frame that pandas reads.
        """
        write_jsonl(corpus, tmp_path / "x.jsonl", table)

        frame = pd.read_json(tmp_path / "x.jsonl", lines=True, dtype=False)

        assert list(frame.columns) == SCHEMAS[table].names
        assert len(frame) == corpus.to_arrow(table).num_rows


class TestPolars:
    """
    Polars.
    """

    @pytest.mark.parametrize("table", SCHEMAS)
    def test_frame_is_the_table(self, corpus: Corpus, polars: Module, table: str) -> None:
        """
        The rows of the frame are those of the table.
        """
        frame = corpus.to_polars(table)

        assert frame.to_dicts() == corpus.to_arrow(table).to_pylist()

    def test_findings(self, corpus: Corpus, polars: Module) -> None:
        """
        What a query found is a frame as well.
        """
        frames = [corpus.mentions().to_polars(), corpus.concordance("SCO").to_polars()]

        assert [frame.height for frame in frames] == [
            len(corpus.mentions()),
            len(corpus.concordance("SCO")),
        ]

    def test_csv(self, corpus: Corpus, polars: Module, tmp_path: Path) -> None:
        """
        Polars reads texts and numbers of the CSV.
        """
        write_csv(corpus, tmp_path / "x.csv")

        frame = polars.read_csv(tmp_path / "x.csv")

        assert frame["text"].to_list() == corpus.to_arrow()["text"].to_pylist()
        assert frame["start"].to_list() == corpus.to_arrow()["start"].to_pylist()

    def test_json_lines(self, corpus: Corpus, polars: Module, tmp_path: Path) -> None:
        """
        Polars reads the rows of JSON Lines.
        """
        write_jsonl(corpus, tmp_path / "x.jsonl")

        frame = polars.read_ndjson(tmp_path / "x.jsonl")

        assert frame["text"].to_list() == corpus.to_arrow()["text"].to_pylist()


class TestDuckdb:
    """
    DuckDB, by path.
    """

    def test_parquet(self, corpus: Corpus, duckdb: Module) -> None:
        """
        SQL counts the paragraphs of the shipped file.
        """
        found = duckdb.sql(f"SELECT count(*), min(date) FROM '{dataset_path('paragraphs')}'")  # noqa: S608  our own path

        ((count, first),) = found.fetchall()

        assert (count, str(first)) == (corpus.to_arrow().num_rows, "2023-12-07")

    @pytest.mark.parametrize("write", [write_csv, write_jsonl], ids=["csv", "jsonl"])
    def test_files(self, corpus: Corpus, duckdb: Module, write: Any, tmp_path: Path) -> None:  # noqa: ANN401  two functions
        """
        SQL finds the texts of the exported files.
        """
        path = tmp_path / f"x.{'csv' if write is write_csv else 'jsonl'}"
        write(corpus, path)

        found = duckdb.sql(f"SELECT text FROM '{path}' ORDER BY document_id, start")  # noqa: S608  our own path

        assert [text for (text,) in found.fetchall()] == corpus.to_arrow()["text"].to_pylist()


class TestSpacy:
    """
    The package spaCy.
    """

    def test_doc_bin(self, corpus: Corpus, spacy: Module) -> None:
        """
        A `DocBin`, stored and loaded, has the paragraphs with their ids.
        """
        nlp = spacy.blank("en")
        stored = to_spacy(corpus, nlp).to_bytes()

        docs = list(spacy.tokens.DocBin().from_bytes(stored).get_docs(nlp.vocab))

        rows = corpus.to_arrow().to_pylist()
        assert [doc.text for doc in docs] == [row["text"] for row in rows]
        assert [doc.user_data["paragraph"]["id"] for doc in docs] == [row["id"] for row in rows]


class TestDatasets:
    """
    Hugging Face datasets.
    """

    @pytest.mark.parametrize("table", SCHEMAS)
    def test_dataset_is_the_table(self, corpus: Corpus, datasets: Module, table: str) -> None:
        """
        The rows of the `Dataset` are those of the table.
        """
        found = to_datasets(corpus, table)

        assert isinstance(found, datasets.Dataset)
        assert found.to_list() == corpus.to_arrow(table).to_pylist()

    def test_stored_dataset(self, corpus: Corpus, datasets: Module, tmp_path: Path) -> None:
        """
        Stored and loaded, it has the same rows.
        """
        to_datasets(corpus).save_to_disk(tmp_path / "x")

        found = datasets.load_from_disk(tmp_path / "x")

        assert found["text"][:] == corpus.to_arrow()["text"].to_pylist()
