"""
JSON Lines, plain and compressed.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pytest

from eurasec_corpus.records import jsonlines
from eurasec_corpus.records.jsonlines import read_json_lines
from eurasec_corpus.records.record import Columns, Flaw, Record

LINES = b'{"id": "a", "text": "One"}\n\n{"id": "b", "text": "Two"}\n'


def read(path: Path) -> list[str]:
    """
    Return the ids of a file, and what is wrong with the rest.
    """
    return [
        found.id if isinstance(found, Record) else str(found).removeprefix(f"{path.parent}/")
        for found in read_json_lines(path, Columns())
    ]


class TestReadJsonLines:
    """
    One object a line.
    """

    @pytest.mark.parametrize(
        ("name", "raw"),
        [
            pytest.param("a.jsonl", LINES, id="plain"),
            pytest.param("a.jsonl.gz", gzip.compress(LINES), id="gzip"),
            pytest.param(
                "a.jsonl.gz", gzip.compress(LINES[:28]) + gzip.compress(LINES[28:]), id="members"
            ),
            pytest.param("a.jsonl.zst", pa.compress(LINES, "zstd", asbytes=True), id="zstd"),
        ],
    )
    def test_compression_is_told_by_the_name(self, tmp_path: Path, name: str, raw: bytes) -> None:
        """
        The ending says how a file is compressed.
        """
        (tmp_path / name).write_bytes(raw)

        assert read(tmp_path / name) == ["a", "b"]

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            pytest.param(b"{", "no JSON: ", id="broken"),
            pytest.param(b"\xff", "no JSON: ", id="not UTF-8"),
            pytest.param(b"[1]", "no JSON object but [1]; write", id="a list"),
            pytest.param(b"[" * 100_000, "no JSON: ", id="deep"),
            pytest.param(b'{"id": "c"}', "no column 'text'", id="no text"),
        ],
    )
    def test_bad_line_is_named(self, tmp_path: Path, line: bytes, reason: str) -> None:
        """
        A line that is no page is named by its number, and the others are read.
        """
        (tmp_path / "a.jsonl").write_bytes(LINES + line + b"\n" + LINES)

        first, second, flaw, *others = read(tmp_path / "a.jsonl")

        assert (first, second, others) == ("a", "b", ["a", "b"])
        assert flaw.startswith(f"a.jsonl:4: {reason}")

    @pytest.mark.parametrize(
        ("name", "raw"),
        [
            pytest.param("a.jsonl.gz", gzip.compress(LINES * 9, 0)[:-20], id="cut gzip"),
            pytest.param("a.jsonl.gz", LINES, id="no gzip"),
            pytest.param(
                "a.jsonl.zst", pa.compress(LINES, "zstd", asbytes=True)[:-6], id="cut zstd"
            ),
        ],
    )
    def test_damaged_file_is_named(self, tmp_path: Path, name: str, raw: bytes) -> None:
        """
        Where a file is damaged, the last thing read says so.
        """
        (tmp_path / name).write_bytes(raw)

        assert "cannot be read further: " in read(tmp_path / name)[-1]

    def test_endless_line_is_not_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A line without end does not fill the memory.
        """
        monkeypatch.setattr(jsonlines, "_LONGEST_LINE", 10)
        (tmp_path / "a.jsonl").write_bytes(b"x" * 100)

        found = list(read_json_lines(tmp_path / "a.jsonl", Columns()))

        assert isinstance(found[-1], Flaw)
        assert found[-1].reason == "longer than 10 bytes; the rest is not read"
        assert len(found) == 2
