"""
Dates as pages write them.
"""

from __future__ import annotations

import datetime as dt

import pytest

from eurasec_corpus.dates import date_of_url, parse_date, parse_posted


class TestParseDate:
    """
    A span that is a date.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("07.12.2023", "2023-12-07"),
            ("2024-10-31", "2024-10-31"),
            ("29 October", "XXXX-10-29"),
            ("October 29", "XXXX-10-29"),
            ("Nov. 22, 2023", "2023-11-22"),
            ("1st May 2024", "2024-05-01"),
            ("29 февраля 2024", "2024-02-29"),
            ("29 февраля", "XXXX-02-29"),
            ("29\u00a0October\u00a02024", "2024-10-29"),
        ],
    )
    def test_reads(self, text: str, expected: str) -> None:
        """
        Day and month are not mixed up, and unknown parts stay unknown.
        """
        assert expected == str(parse_date(text))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "31 February 2024",
            "29 February 2023",
            "32.01.2024",
            "07/12/2023",
            "7 12 2023",
            "October 2024",
            "2024",
            "today",
            "29 October 24",
            "29 October 1024",
            "on 29 October",
            "29 October 2024" + " " * 100,
        ],
    )
    def test_is_no_date(self, text: str) -> None:
        """
        What is no day in a known form is no date.
        """
        assert parse_date(text) is None


class TestParsePosted:
    """
    Lines that say when the page appeared.
    """

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("Posted: 07.12.2023 12:18:00", dt.datetime(2023, 12, 7, 12, 18)),  # noqa: DTZ001
            ("9:05, 29 October 2024", dt.datetime(2024, 10, 29, 9, 5)),  # noqa: DTZ001
            ("2024-10-31T23:59:59", dt.datetime(2024, 10, 31, 23, 59, 59)),  # noqa: DTZ001
            ("31.10.2024 | 7:00:01", dt.datetime(2024, 10, 31, 7, 0, 1)),  # noqa: DTZ001
            ("31.10.2024", None),
            ("29 October 12:18", None),
        ],
    )
    def test_clock_time(self, line: str, expected: dt.datetime | None) -> None:
        """
        Day and time are read if both are known in full.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert expected == posted.published_at

    @pytest.mark.parametrize(
        ("line", "lead", "is_publication"),
        [
            ("31.10.2024", None, True),
            ("Wednesday, 31 October 2024", None, True),
            ("Published on 31.10.2024", "published on", True),
            ("Updated: 31.10.2024", "updated", False),
        ],
    )
    def test_lead(self, line: str, lead: str | None, *, is_publication: bool) -> None:
        """
        The words in front say whether it is the day of publication.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert (lead, is_publication) == (posted.lead, posted.is_publication)

    @pytest.mark.parametrize(
        "line",
        [
            "",
            "On 3 December 2024, the 27th meeting took place.",
            "Summit 31.10.2024",
            "31.02.2024",
            "Posted: 31.10.2024 25:00",
            "29 October 2024, 1\u0662:18",
            "31.10.2024 " + "x" * 100,
            "Posted",
        ],
    )
    def test_is_no_posted_line(self, line: str) -> None:
        """
        A date inside other words, and what is no date, is no such line.
        """
        assert parse_posted(line) is None


class TestDateOfUrl:
    """
    Dates in addresses.
    """

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("https://a.by/2024/10/31/x", "2024-10-31"),
            ("https://a.by/2024/10/31", "2024-10-31"),
            ("https://a.by/20241031/x", "2024-10-31"),
            ("https://a.by/2024/10/x", "2024-10"),
            ("https://belta.by/x-173030-2025", "2025"),
        ],
    )
    def test_reads(self, url: str, expected: str) -> None:
        """
        What the address says, and no more.
        """
        found = date_of_url(url)

        assert found is not None
        assert expected == str(found.date)

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "https://a.by/x",
            "https://a.by/2024/02/31/x",
            "https://notbelta.by/x-173030-2025",
            "https://[::1/2024/10/31/x",
            "https://a.by/x?date=/2024/10/31/",
            "https://a.by/2024/10/31/" + "x" * 2000,
        ],
    )
    def test_is_without_date(self, url: str) -> None:
        """
        Impossible days, other hosts, queries and broken addresses give nothing.
        """
        assert date_of_url(url) is None

    def test_words_are_those_of_the_address(self) -> None:
        """
        The evidence is the part of the address that says the date.
        """
        found = date_of_url("https://a.by/2024/10/31/x")

        assert found is not None
        assert (found.text, found.rule) == ("2024/10/31", "path-day")
