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
    DateKind,
    DateReason,
    DateSource,
    Label,
    PartialDate,
    Span,
    clean,
)
from eurasec_corpus.dating.choice import combine
from eurasec_corpus.dating.evidence import date_candidates, find_date
from tests.dating.pages import PAGE, TITLE
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

    @pytest.mark.parametrize(
        ("day", "reason"), [("31", DateReason.AGREES), ("30", DateReason.OTHER_DAY)]
    )
    def test_day_of_a_change_agrees_with_the_same_day(self, day: str, reason: DateReason) -> None:
        """
        It does not count, but is called another day only where it is one.
        """
        document = clean(f"Published: 31.10.2024\nUpdated: {day}.10.2024{BODY}")

        last = document.date_candidates[-1]

        assert (last.kind, last.reason) == (DateKind.CHANGE, reason)

    def test_posted_span_without_a_date_is_no_evidence(self) -> None:
        """
        A stretch that someone else labelled `posted` may say nothing.
        """
        spans = [Span(0, 5, 1, Label.POSTED, "rule")]

        assert date_candidates("Today", spans, None, None).evidence == ()


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


class TestSlashes:
    """
    Day or month first.
    """

    @pytest.mark.parametrize(
        ("head", "foot", "url", "expected"),
        [
            pytest.param("05/06/2024", "", None, "2024", id="open"),
            pytest.param("05/06/2024", "", "https://a.kz/x", "2024-06-05", id="host"),
            pytest.param("05/06/2024", "", "https://a.gov/x", "2024-05-06", id="american host"),
            pytest.param("05/06/2024", "25/06/2024", None, "2024-06-05", id="page"),
            pytest.param(
                "05/06/2024", "", "https://a.com/2024/05/06/x", "2024-05-06", id="address"
            ),
            pytest.param("05/06/2024", "", "https://a.com/2024/08/01/x", "2024", id="neither"),
        ],
    )
    def test_what_decides(self, head: str, foot: str, url: str | None, expected: str) -> None:
        """
        Host, page or other evidence decide; else the year alone is known.
        """
        document = clean(PAGE.format(above="", title=TITLE, head=head, foot=foot), url=url)

        assert expected == str(document.date)

    def test_time_of_a_settled_date(self) -> None:
        """
        Where the day is settled by the dateline, the time of the line holds.
        """
        page = f"{TITLE}\n09/06/2016 10:34\nASTANA, June 9. /TASS/. The summit has begun well.\n"

        assert str(clean(page).published_at) == "2016-06-09 10:34:00"


class TestDisputes:
    """
    Pieces of one kind that contradict each other.
    """

    @pytest.mark.parametrize(
        ("pieces", "expected", "reasons"),
        [
            (["2024-05-03", "2024-05-07"], "2024-05", ["disputed"] * 2),
            (["2024-05-03", "2024-06-03"], "2024", ["disputed"] * 2),
            (["2024-05-03", "2023-05-03"], None, ["disputed"] * 2),
            (["XXXX-05-03", "XXXX-06-03"], None, ["disputed"] * 2),
            (["XXXX-02-29", "2023"], None, ["disputed"] * 2),
            (["2024-05-03", "2024-05-03"], "2024-05-03", ["gives", "agrees"]),
            (["2024", "XXXX-05-03"], "2024-05-03", ["gives", "completes"]),
        ],
    )
    def test_only_what_they_share_counts(
        self, pieces: list[str], expected: str | None, reasons: list[str]
    ) -> None:
        """
        Contradicting pieces give what both say, or nothing.
        """
        date, found = combine(
            DateEvidence(DateSource.POSTED, "words", PartialDate.from_edtf(edtf)) for edtf in pieces
        )

        assert (str(date) if date else None) == expected
        assert [str(piece.reason) for piece in found] == reasons

    @pytest.mark.parametrize(
        ("date", "changes", "expected"),
        [
            pytest.param("XXXX-04-26", ["2006-04-26"], "2006-04-26", id="same day"),
            pytest.param("XXXX-04-26", ["2006-04-27"], "XXXX-04-26", id="another day"),
            pytest.param("XXXX-04-26", ["2006"], "XXXX-04-26", id="the year alone"),
            pytest.param("2005-04-26", ["2006-04-26"], "2005-04-26", id="year known"),
            pytest.param("2006-04", ["2006-04-26"], "2006-04", id="day unknown"),
            pytest.param("XXXX-04-26", ["2006-04-26", "2007-04-26"], "XXXX-04-26", id="two years"),
            pytest.param(None, ["2006-04-26"], None, id="nothing else"),
        ],
    )
    def test_change_gives_the_year_of_its_own_day_alone(
        self, date: str | None, changes: list[str], expected: str | None
    ) -> None:
        """
        A page that was changed on the day of its dateline appeared in that year.
        """
        lines = [
            DateEvidence(
                DateSource.POSTED, "words", PartialDate.from_edtf(edtf), kind=DateKind.CHANGE
            )
            for edtf in changes
        ]
        if date is not None:
            given_date = PartialDate.from_edtf(date)
            lines.append(DateEvidence(DateSource.DATELINE, "words", given_date))

        assert expected == (str(found) if (found := combine(lines)[0]) else None)

    def test_less_trusted_evidence_decides(self) -> None:
        """
        An address that agrees with one of two contradicting lines settles the day.
        """
        lines = [
            DateEvidence(DateSource.POSTED, "words", PartialDate(2024, 5, day)) for day in (3, 7)
        ]
        address = DateEvidence(DateSource.URL, "words", PartialDate(2024, 5, 7))

        date, found = combine([*lines, address])

        assert str(date) == "2024-05-07"
        assert [piece.used for piece in found] == [False, True, True]


class TestClockTime:
    """
    The time of day.
    """

    def test_time_of_the_day_itself_counts(self) -> None:
        """
        The posted line that gives the day gives the time.
        """
        document = clean("31.10.2024 12:18" + BODY)

        assert document.published_at == dt.datetime(2024, 10, 31, 12, 18)  # noqa: DTZ001  pages give no zone

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
        spans = [Span(0, 5, 1, Label.POSTED, "rule")]

        assert find_date(date_candidates("12:18", spans, None, None)).time is None
