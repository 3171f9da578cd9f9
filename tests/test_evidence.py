"""
What speaks for the date of a page.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eurasec_corpus import (
    DateEvidence,
    DateReason,
    DateSource,
    Label,
    PartialDate,
    Span,
    clean,
)
from eurasec_corpus.dating import combine
from eurasec_corpus.evidence import clock_time, date_candidates
from tests.strategies import evidence

BODY = "\nThe summit of the leaders has ended in Minsk with a joint statement.\n"


class TestDateCandidates:
    """
    All that speaks for a date.
    """

    def test_candidates_stand_in_order_of_trust(self) -> None:
        """
        A posted line comes before the dateline, the address comes last.
        """
        page = "31.10.2024\n\nMINSK, 30 October (BelTA) - The summit in Minsk has ended well."

        document = clean(page, url="https://a.by/2024/10/29/x")

        found = [(str(piece.source), str(piece.date)) for piece in document.date_candidates]
        expected = [("posted", "2024-10-31"), ("dateline", "XXXX-10-30"), ("url", "2024-10-29")]
        assert expected == found

    def test_words_stand_where_the_evidence_says(self) -> None:
        """
        The offsets of the evidence lead to its words.
        """
        page = " 31.10.2024 \n\nMINSK, 31 October (BelTA) - The summit in Minsk has ended well."
        pieces = clean(page).date_candidates

        assert [piece.text for piece in pieces] == [
            page[piece.start : piece.end] for piece in pieces
        ]

    @pytest.mark.parametrize("line", ["Updated: 31.10.2024", "Flag Wednesday, 31 October 2024"])
    def test_day_of_a_change_is_no_evidence(self, line: str) -> None:
        """
        When a page was changed or fetched says nothing of when it appeared.
        """
        document = clean(line + BODY)

        assert document.date is None
        assert [piece.reason for piece in document.date_candidates] == [DateReason.OTHER_DAY]

    def test_posted_span_without_a_date_is_no_evidence(self) -> None:
        """
        A stretch that someone else labelled `posted` may say nothing.
        """
        spans = [Span(0, 5, 1, Label.POSTED, "rule")]

        assert date_candidates("Today", spans, None, None) == ()


class TestCombine:
    """
    The date that follows.
    """

    @pytest.mark.parametrize(
        ("pieces", "expected", "used"),
        [
            pytest.param([], None, [], id="nothing"),
            pytest.param([("url", "2025")], "2025", [True], id="one"),
            pytest.param(
                [("url", "2025"), ("dateline", "XXXX-10-29")],
                "2025-10-29",
                [True, True],
                id="completed",
            ),
            pytest.param(
                [("posted", "2025-10-29"), ("url", "2025")],
                "2025-10-29",
                [True, False],
                id="nothing to add",
            ),
            pytest.param(
                [("posted", "2025-10-29"), ("url", "2024")],
                "2025-10-29",
                [True, False],
                id="contradicted",
            ),
            pytest.param(
                [("dateline", "XXXX-02-29"), ("url", "2023")],
                "XXXX-02-29",
                [True, False],
                id="impossible together",
            ),
            pytest.param(
                [("posted", "2025-10-29"), ("curated", "2024")],
                "2024",
                [True, False],
                id="a person has the last word",
            ),
        ],
    )
    def test_date(
        self, pieces: list[tuple[str, str]], expected: str | None, used: list[bool]
    ) -> None:
        """
        The most trusted piece counts, and others that agree complete it.
        """
        given_pieces = [
            DateEvidence(DateSource(source), "words", PartialDate.from_edtf(edtf))
            for source, edtf in pieces
        ]

        date, found = combine(given_pieces)

        assert (expected, used) == (str(date) if date else None, [piece.used for piece in found])

    @given(st.lists(evidence(), max_size=5))
    def test_date_follows_from_what_was_used(self, pieces: list[DateEvidence]) -> None:
        """
        The date agrees with every piece that was used but the disputed ones, of which it
        keeps what they share, and is there if and only if a piece was used.
        """
        date, found = combine(pieces)
        event(f"used: {sum(piece.used for piece in found)} of {len(found)}")

        used = [piece for piece in found if piece.used]
        assert all(date is not None and date.could_be(piece.date) for piece in used)
        assert (date is None) is (not used)


class TestClockTime:
    """
    The time of day.
    """

    def test_time_of_the_day_itself_counts(self) -> None:
        """
        The posted line that gives the day gives the time.
        """
        document = clean("31.10.2024 12:18" + BODY)

        assert document.published_at == dt.datetime(2024, 10, 31, 12, 18)  # noqa: DTZ001

    def test_time_of_another_day_does_not(self) -> None:
        """
        Where a person has proved another day, the time of the line is not that of the document.
        """
        proof = DateEvidence(DateSource.CURATED, "It is known.", PartialDate(2024, 11, 1))

        document = clean("31.10.2024 12:18" + BODY, curated_date=proof)

        assert document.published_at is None

    def test_without_a_date_there_is_no_time(self) -> None:
        """
        No date, no time.
        """
        spans = [Span(0, 16, 1, Label.POSTED, "rule")]

        assert clock_time("31.10.2024 12:18", spans, None) is None
