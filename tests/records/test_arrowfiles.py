"""
Pages in tables.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import feather, ipc

from eurasec_corpus.records.arrowfiles import read_arrow_rows, read_parquet_rows
from eurasec_corpus.records.record import Columns, Record

TABLE = pa.table({"key": ["a", "b", None], "body": ["One", "Two", "Three"], "url": [None] * 3})
COLUMNS = Columns("key", "body")


def write_stream(table: pa.Table, path: Path) -> None:
    """
    Write an Arrow stream, as Hugging Face does.
    """
    with ipc.new_stream(path, table.schema) as writer:
        writer.write_table(table)


WRITERS = {
    "parquet": (pq.write_table, read_parquet_rows),
    "feather": (feather.write_feather, read_arrow_rows),
    "arrow": (write_stream, read_arrow_rows),
}


@pytest.mark.parametrize("kind", WRITERS)
class TestReadRows:
    """
    Every kind of table.
    """

    def test_rows_are_records(self, tmp_path: Path, kind: str) -> None:
        """
        Columns that were named give id and text; a bad row is named by its number.
        """
        write, read = WRITERS[kind]
        path = tmp_path / f"a.{kind}"
        write(TABLE, path)

        *found, flaw = read(path, COLUMNS)

        assert [each.id for each in found if isinstance(each, Record)] == ["a", "b"]
        assert str(flaw).startswith(f"{path}, row 3: the id must be text, not None")

    def test_missing_column_is_named(self, tmp_path: Path, kind: str) -> None:
        """
        Where the column of the text is missing each row says so.
        """
        write, read = WRITERS[kind]
        path = tmp_path / f"a.{kind}"
        write(TABLE, path)

        found = next(read(path, Columns("key")))

        assert str(found).startswith(f"{path}, row 1: no column 'text', there are 'key'")

    def test_damaged_file_is_named(self, tmp_path: Path, kind: str) -> None:
        """
        A file that is none gives one flaw.
        """
        path = tmp_path / f"a.{kind}"
        path.write_bytes(b"no table" * 9)

        (flaw,) = WRITERS[kind][1](path, COLUMNS)

        assert str(flaw).startswith(f"{path}, row 1: cannot be read: ")
