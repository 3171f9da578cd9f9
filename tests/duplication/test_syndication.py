"""
Who carried whose text.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Corpus
from eurasec_corpus.duplication.syndication import SYNDICATION
from tests.duplication.made import LONG, NEAR, OTHER, SHORT, make_corpus, make_document

DOCUMENTS = [
    make_document("wire", LONG, OTHER, date="2024-10-30", publisher="TASS"),
    make_document("paper", NEAR, SHORT, date="2024-10-31", publisher="SB"),
    make_document("portal", OTHER, LONG),
    make_document("else", SHORT),
]
CORPUS = Corpus.from_documents(DOCUMENTS)


class TestSyndication:
    """
    `Corpus.syndication()`.
    """

    def test_rows(self) -> None:
        """
        A row names source and carrier, with what was carried and its shares.
        """
        shown = [tuple(row.values()) for row in CORPUS.syndication()]

        assert shown == [
            ("wire", "TASS", "2024-10-30", "paper", "SB", "2024-10-31", "source", 1, 31, 516, 861),
            ("wire", "TASS", "2024-10-30", "portal", None, None, None, 2, 60, 1000, 1000),
        ]

    @pytest.mark.parametrize(
        ("story", "brief", "expected"),
        [
            ("2024-10-29", "2024-10-30", "source"),
            ("2024-10-30", "2024-10-29", "carrier"),
            ("2024-10-30", "2024-10-30", None),
        ],
    )
    def test_the_dates_say_which_is_earlier(
        self, story: str, brief: str, expected: str | None
    ) -> None:
        """
        A story is the source of its beginning even if that appeared before it, and the row says so.
        """
        beginning = LONG[: LONG.index(" ", len(LONG) * 2 // 3)]
        documents = [
            make_document("story", LONG, date=story),
            make_document("brief", beginning, date=brief),
        ]
        (row,) = Corpus.from_documents(documents).syndication()

        assert (row["source_id"], row["carrier_id"], row["earlier"]) == ("story", "brief", expected)

    def test_setting_aside_changes_nothing(self) -> None:
        """
        Who carried what is still known when the copies were set aside.
        """
        assert list(CORPUS.deduplicate().syndication()) == list(CORPUS.syndication())

    def test_repeats_in_one_document_are_none(self) -> None:
        """
        What a document repeats of itself was not carried from anywhere.
        """
        assert make_corpus(a=(LONG, LONG)).syndication().table.schema == SYNDICATION

    def test_a_source_that_is_not_there_is_left_out(self) -> None:
        """
        In a part of a corpus only documents that are in it are named.
        """
        assert len(CORPUS.deduplicate().where(id=["paper", "portal"]).syndication()) == 0
