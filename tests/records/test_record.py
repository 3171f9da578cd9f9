"""
Rows and pages become records, or flaws that say why not.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from eurasec_corpus import SourceError
from eurasec_corpus.records.record import Columns, Flaw, Record, make_record, record_of_row


class TestColumns:
    """
    Which column holds what.
    """

    def test_unknown_fact_is_refused(self) -> None:
        """
        A fact that no document has names no column.
        """
        with pytest.raises(SourceError, match="unknown fact 'colour'; known are url, publisher"):
            Columns(facts={"colour": "red"})


class TestRecordOfRow:
    """
    Rows of any table.
    """

    def test_facts_come_from_columns(self) -> None:
        """
        Named columns count, columns named like a fact do too, blank values say nothing.
        """
        row = {
            "id": "a",
            "text": "Word",
            "address": "https://a.by/1",
            "author": " ",
            "title": None,
            "publisher": "BelTA",
            "published": dt.date(2024, 7, 19),
            "other": 1,
        }

        found = record_of_row("a, row 1", row, Columns(facts={"url": "address"}))

        assert isinstance(found, Record)
        assert found.raw == b"Word"
        assert found.facts.pop("curated_date").text == "published = 2024-07-19"  # type: ignore[union-attr]  # it is there
        assert found.facts == {"url": "https://a.by/1", "publisher": "BelTA"}

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            pytest.param({"id": "a"}, "no column 'text', there are 'id'", id="no text column"),
            pytest.param({}, "no column 'id', there are none; name", id="nothing"),
            pytest.param({"id": "a", "text": None}, "text must be text, not None", id="no text"),
            pytest.param(
                {"id": "a", "text": "\udc00"}, "text has a lone surrogate", id="surrogate"
            ),
            pytest.param({"id": "a", "text": " "}, "empty; remove it", id="blank"),
            pytest.param({"id": "a", "text": "a\0"}, "NUL at byte 1", id="NUL"),
            pytest.param(
                {"id": "a b", "text": "Word"},
                "a name with blanks or invisible characters",
                id="blank in the id",
            ),
            pytest.param({"id": None, "text": "Word"}, "the id must be text, not None", id="no id"),
            pytest.param({"id": True, "text": "Word"}, "the id must be text, not True", id="truth"),
            pytest.param(
                {"id": "a", "text": "Word", "url": 1}, "url must be text, not 1", id="no address"
            ),
        ],
    )
    def test_flaws(self, row: dict[str, Any], reason: str) -> None:
        """
        What cannot be a page is a flaw with its place and what is wrong.
        """
        found = record_of_row("a.jsonl:7", row, Columns())

        assert isinstance(found, Flaw)
        assert str(found).startswith(f"a.jsonl:7: {reason}")


class TestMakeRecord:
    """
    Pages and their ids.
    """

    def test_bytes_stay_as_they_are(self) -> None:
        """
        The page is not rewritten.
        """
        found = make_record("a.txt", "a", b"\xef\xbb\xbfWord\r\n")

        assert isinstance(found, Record)
        assert found.raw == b"\xef\xbb\xbfWord\r\n"
