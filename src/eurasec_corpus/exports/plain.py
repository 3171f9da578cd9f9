"""
Tables as JSON Lines and CSV.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from ..analysis.findings import Findings
from ..corpus import Corpus
from ..tables import iso_text
from .writing import write_file

Rows = Corpus | Findings
_BATCH = 10_000


def write_jsonl(rows: Rows, path: str | Path, table: str = "paragraphs") -> None:
    """
    Write a table as JSON Lines: an object a row, keys as the columns, absence as null.

    Args:
        rows: A corpus, or findings of one.
        path: The file; an earlier one is replaced.
        table: Which table of a corpus.

    Raises:
        UnknownColumnError: There is no such table.
        SourceError: The file cannot be written.
    """
    write_file(path, _json_lines(_table_of(rows, table)))


def write_csv(rows: Rows, path: str | Path, table: str = "paragraphs") -> None:
    """
    Write a table as CSV in UTF-8 with a header, as RFC 4180 says.

    Texts are quoted, absence is an empty field without quotes. Nothing is done about cells
    that a spreadsheet takes for a formula: what is exported is what the source says.

    Args:
        rows: A corpus, or findings of one.
        path: The file; an earlier one is replaced.
        table: Which table of a corpus.

    Raises:
        UnknownColumnError: There is no such table.
        SourceError: The file cannot be written.
    """
    write_file(path, _csv_lines(_table_of(rows, table)))


def _table_of(rows: Rows, table: str) -> pa.Table:
    """
    Return the table to write.
    """
    return rows.to_arrow(table) if isinstance(rows, Corpus) else rows.to_arrow()


def _json_lines(table: pa.Table) -> Iterator[str]:
    """
    Yield the rows as JSON.
    """
    for batch in table.to_batches(max_chunksize=_BATCH):
        for row in batch.to_pylist():
            yield json.dumps(row, ensure_ascii=False, default=iso_text) + "\n"


def _csv_lines(table: pa.Table) -> Iterator[str]:
    """
    Yield header and rows.
    """
    yield ",".join(map(_cell, table.column_names)) + "\r\n"
    for batch in table.to_batches(max_chunksize=_BATCH):
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            yield ",".join(map(_cell, row)) + "\r\n"


def _cell(value: object) -> str:
    """
    Write a value; only text is quoted.
    """
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
