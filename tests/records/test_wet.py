"""
WET files.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from eurasec_corpus.records.record import Columns, Record
from eurasec_corpus.records.wet import read_wet

pytest.importorskip("fastwarc", reason="fastwarc is not installed")


def write_record(number: int, body: str, kind: str = "conversion") -> bytes:
    """
    Write a record as Common Crawl does.
    """
    raw = body.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://a.by/{number}\r\n"
        f"WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}-f>\r\n"
        f"Content-Type: text/plain\r\nContent-Length: {len(raw)}\r\n\r\n"
    )
    return head.encode() + raw + b"\r\n\r\n"


RECORDS = write_record(0, "about", "warcinfo") + write_record(1, "One") + write_record(2, "Two")


class TestReadWet:
    """
    Records of the type conversion.
    """

    @pytest.mark.parametrize("name", ["a.wet", "a.warc.wet.gz"])
    def test_pages_are_records(self, tmp_path: Path, name: str) -> None:
        """
        The UUID is the id, the target the address; other records are none.
        """
        path = tmp_path / name
        path.write_bytes(gzip.compress(RECORDS) if name.endswith(".gz") else RECORDS)

        found = [each for each in read_wet(path, Columns()) if isinstance(each, Record)]

        assert [(each.id, each.raw, each.facts) for each in found] == [
            ("1-f", b"One", {"url": "https://a.by/1"}),
            ("2-f", b"Two", {"url": "https://a.by/2"}),
        ]

    @pytest.mark.parametrize(
        ("name", "raw", "flaw"),
        [
            pytest.param("a.wet", RECORDS[:-6], ", record 2: ends after 1 of 3 bytes", id="cut"),
            pytest.param(
                "a.wet", RECORDS + write_record(3, " "), ", record 3: empty; remove", id="blank"
            ),
            pytest.param(
                "a.wet", b"no WARC\n" * 99, ", record 1: cannot be read, nor ", id="other"
            ),
            pytest.param(
                "a.wet.gz", gzip.compress(RECORDS, 0)[:-30], ", record 2: cannot be", id="cut gzip"
            ),
        ],
    )
    def test_bad_record_is_named(self, tmp_path: Path, name: str, raw: bytes, flaw: str) -> None:
        """
        What is wrong is said of the file and the number of the record.
        """
        (tmp_path / name).write_bytes(raw)

        *_, found = read_wet(tmp_path / name, Columns())

        assert str(found).startswith(f"{tmp_path / name}{flaw}")

    @pytest.mark.parametrize("damaged", [1, 4, 9])
    def test_whole_records_of_a_damaged_file_are_read(self, tmp_path: Path, damaged: int) -> None:
        """
        Records in front of the damage are read, and one flaw says where it begins.
        """
        path = tmp_path / "a.wet.gz"
        members = [gzip.compress(write_record(each, "One. " * 999)) for each in range(1, 10)]
        members[damaged - 1] = members[damaged - 1][:-20]
        path.write_bytes(b"".join(members[:damaged]))

        *records, flaw = read_wet(path, Columns())

        assert [isinstance(each, Record) for each in records] == [True] * (damaged - 1)
        assert str(flaw).startswith(f"{path}, record {damaged}: cannot be read, nor what follows: ")

    def test_damage_behind_the_last_record_is_told(self, tmp_path: Path) -> None:
        """
        What stands behind it may have been records.
        """
        path = tmp_path / "a.wet.gz"
        path.write_bytes(gzip.compress(RECORDS) + gzip.compress(RECORDS)[:12])

        *records, flaw = read_wet(path, Columns())

        assert [isinstance(each, Record) for each in records] == [True, True]
        assert str(flaw).startswith(f"{path}, record 3: cannot be read, nor what follows: ")

    def test_flawed_record_in_front_of_the_damage_is_named_as_what_it_is(
        self, tmp_path: Path
    ) -> None:
        """
        An empty record is empty, and those behind it are read, though the file breaks off below.
        """
        path = tmp_path / "a.wet.gz"
        whole = write_record(1, " ") + write_record(2, "Two")
        path.write_bytes(gzip.compress(whole) + gzip.compress(write_record(3, "Three"))[:-20])

        empty, record, damage = read_wet(path, Columns())

        assert str(empty).startswith(f"{path}, record 1: empty; ")
        assert isinstance(record, Record)
        assert str(damage).startswith(f"{path}, record 3: cannot be read, nor what follows: ")

    def test_file_that_is_gone_is_named(self, tmp_path: Path) -> None:
        """
        What cannot be opened is a flaw as what cannot be read further.
        """
        (found,) = read_wet(tmp_path / "a.wet", Columns())

        assert str(found).startswith(f"{tmp_path / 'a.wet'}, record 1: cannot be read, nor ")
