"""
Columns that are facts, and columns that look like it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import feather

from eurasec_corpus.records.headings import Headings, read_headings
from eurasec_corpus.records.record import Columns

ROW = {"id": "a", "text": "Word", "url": "https://a.by/1", "date": "2025-11-28", "Lang": "en"}
EXPECTED = Headings({"url": "url"}, {"date": "published", "Lang": "language"})
NOTHING = Headings({}, {})


class TestReadHeadings:
    """
    What the columns of a source are.
    """

    def test_json_lines(self, tmp_path: Path) -> None:
        """
        Keys are told of all objects at the head; what is no object has none.
        """
        lines = ["[]", "{", json.dumps({"id": "b", "text": "W"}), json.dumps(ROW)]
        (tmp_path / "a.jsonl").write_text("\n".join(lines))

        assert read_headings(tmp_path / "a.jsonl", Columns()) == EXPECTED

    @pytest.mark.parametrize("kind", ["parquet", "feather"])
    def test_tables(self, tmp_path: Path, kind: str) -> None:
        """
        Tables have their columns; of a folder the first table tells.
        """
        write = {"parquet": pq.write_table, "feather": feather.write_feather}[kind]
        write(pa.Table.from_pylist([ROW]), tmp_path / f"a.{kind}")
        write(pa.table({"source": ["TASS"]}), tmp_path / f"b.{kind}")

        assert read_headings(tmp_path, Columns()) == EXPECTED

    @pytest.mark.parametrize(
        "columns",
        [
            pytest.param(Columns(facts={"published": "date"}), id="as a fact"),
            pytest.param(Columns(text="date"), id="as the text"),
        ],
    )
    def test_column_that_is_read_is_not_told(self, tmp_path: Path, columns: Columns) -> None:
        """
        What is read under another name does not look unread.
        """
        (tmp_path / "a.jsonl").write_text(json.dumps(ROW))

        assert "date" not in read_headings(tmp_path / "a.jsonl", columns).unread

    def test_fact_that_is_given_needs_no_other_column(self, tmp_path: Path) -> None:
        """
        Where a column gives a fact, others that look like it are not told.
        """
        (tmp_path / "a.jsonl").write_text(json.dumps(ROW | {"published": "2025-11-28"}))

        found = read_headings(tmp_path / "a.jsonl", Columns())

        assert found.unread == {"Lang": "language"}

    @pytest.mark.parametrize(
        "name", [pytest.param("a.txt", id="no table"), pytest.param("a.parquet", id="damaged")]
    )
    def test_what_has_no_columns(self, tmp_path: Path, name: str) -> None:
        """
        What is no table, or a damaged one, has no columns.
        """
        (tmp_path / name).write_text("Word")

        assert read_headings(tmp_path / name, Columns()) == NOTHING

    def test_tables_beside_text_are_not_read(self, tmp_path: Path) -> None:
        """
        A folder of text has no columns, nor has an empty one.
        """
        assert read_headings(tmp_path, Columns()) == NOTHING
        (tmp_path / "a.txt").write_text("Word")
        (tmp_path / "b.jsonl").write_text(json.dumps(ROW))

        assert read_headings(tmp_path, Columns()) == NOTHING
