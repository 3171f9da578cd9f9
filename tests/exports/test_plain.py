"""
JSON Lines and CSV.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import Corpus, SourceError, clean, load, write_csv, write_jsonl
from eurasec_corpus.exports.plain import _cell
from eurasec_corpus.tables import SCHEMAS, iso_text


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


class TestJsonl:
    """
    An object a row.
    """

    @pytest.mark.parametrize("table", SCHEMAS)
    def test_rows_are_those_of_the_table(self, corpus: Corpus, table: str, tmp_path: Path) -> None:
        """
        Each line is a row, its keys the columns.
        """
        write_jsonl(corpus, tmp_path / "x.jsonl", table)

        found = [
            json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()
        ]

        expected = json.loads(json.dumps(corpus.to_arrow(table).to_pylist(), default=iso_text))
        assert found == expected

    def test_findings(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        What a query found is written likewise.
        """
        write_jsonl(corpus.mentions(), tmp_path / "new" / "x.jsonl")

        lines = (tmp_path / "new" / "x.jsonl").read_text("utf-8").splitlines()

        assert len(lines) == len(corpus.mentions())


class TestCsv:
    """
    Comma-separated values.
    """

    @pytest.mark.parametrize("table", SCHEMAS)
    def test_cells_come_back(self, corpus: Corpus, table: str, tmp_path: Path) -> None:
        """
        Read as text, each cell is that of the table.
        """
        write_csv(corpus, tmp_path / "x.csv", table)

        with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
            found = list(csv.reader(file))

        rows = corpus.to_arrow(table).to_pylist()
        assert found[0] == SCHEMAS[table].names
        assert [[_shown(value) for value in row.values()] for row in rows] == found[1:]

    def test_pandas_reads_types(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        What pandas reads has the texts, numbers and absences of the table.
        """
        write_csv(corpus, tmp_path / "x.csv")

        frame = pd.read_csv(tmp_path / "x.csv")

        assert frame["text"].tolist() == corpus.to_arrow()["text"].to_pylist()
        assert frame["start"].tolist() == corpus.to_arrow()["start"].to_pylist()

    @given(st.text(st.characters(exclude_categories=["Cs"])))
    def test_any_text_comes_back(self, text: str) -> None:
        """
        Quotation marks, commas and line ends inside a cell do no harm.
        """
        (row,) = csv.reader(io.StringIO(_cell(text), newline=""), strict=True)

        assert row == [text]


def _shown(value: object) -> str:
    """
    Write a value as a cell shows it.
    """
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


class TestWriteFile:
    """
    Where files go.
    """

    def test_folder_in_the_way(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        A folder cannot be replaced by a file.
        """
        with pytest.raises(SourceError, match=r"cannot be written .*; name another file"):
            write_csv(corpus, tmp_path)

    def test_nothing_is_left_aside(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        After writing, the file stands alone.
        """
        write_csv(corpus, tmp_path / "x.csv")

        assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]

    def test_line_ends_inside_a_cell(self, tmp_path: Path) -> None:
        """
        A source with line ends of all kinds comes back as it was.
        """
        raw = 'One\r\ntwo\rthree\n"four", five\n'
        write_csv(Corpus.from_documents([clean(raw, id="a")]), tmp_path / "x.csv", "documents")

        with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
            (row,) = csv.DictReader(file)

        assert row["raw_text"] == raw
