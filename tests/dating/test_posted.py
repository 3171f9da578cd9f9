"""
Lines that say when a page appeared.
"""

from __future__ import annotations

import datetime as dt

import pytest

from eurasec_corpus.dating.posted import parse_posted
from eurasec_corpus.partialdate import PartialDate


class TestParsePosted:
    """
    What a line says.
    """

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("Posted: 07.12.2023 12:18:00", dt.datetime(2023, 12, 7, 12, 18)),  # noqa: DTZ001  pages give no zone
            ("9:05, 29 October 2024", dt.datetime(2024, 10, 29, 9, 5)),  # noqa: DTZ001  pages give no zone
            ("2024-10-31T23:59:59", dt.datetime(2024, 10, 31, 23, 59, 59)),  # noqa: DTZ001  pages give no zone
            ("31.10.2024 | 7:00:01", dt.datetime(2024, 10, 31, 7, 0, 1)),  # noqa: DTZ001  pages give no zone
            ("پنج‌شنبه، ۱۰ آبان ۱۴۰۳، ساعت ۱۲:۳۰", dt.datetime(2024, 10, 31, 12, 30)),  # noqa: DTZ001  pages give no zone
            ("الخميس ٣١ أكتوبر ٢٠٢٤ ١٢:٣٠", dt.datetime(2024, 10, 31, 12, 30)),  # noqa: DTZ001  pages give no zone
            ("३१.१०.२०२४ १२:३०", dt.datetime(2024, 10, 31, 12, 30)),  # noqa: DTZ001  pages give no zone
            ("29.10.2025, 16:45Lesezeit: 4 Min.", dt.datetime(2025, 10, 29, 16, 45)),  # noqa: DTZ001  pages give no zone
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
            (
                "Publié le 23 février 2024 à 11h04, modifié le 23 février 2024 à 14h32",
                "publié le",
                True,
            ),
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
            "— MFA Russia (@mfa_russia) July 4, 2024",
            "-- Anna Li (@annali) 4 juillet 2024",
            "",
            "On 3 December 2024, the 27th meeting took place.",
            "Founded in Minsk on 8 December 1991.",
            "Born in Kopys on 30 August 1954",
            "Unterzeichnet in Taschkent am 15. Mai 1992",
            "Charter of 7 October 2002",
            "Joint Statement of the Ministers, Tashkent, 15 April 2024",
            "Erklärung von Astana, 4. Juli 2024",
            "Minsk Declaration (31 October 2024)",
            "Заявление Совета, 4 июля 2024",
            "Par décret du président, le 4 juillet 2024",
            "Approved by the Council on 10 October 2025",
            "Минск, 8 декабря 1991 года.",
            "Summit 31.10.2024",
            "31.02.2024",
            "Posted: 31.10.2024 25:00",
            "29 October 2024, 1\u0662:18",
            "29.10.2025, 16:45Minsk",
            "31.10.2024 " + "x" * 100,
            "Posted",
            pytest.param("2024-05-03 Prime Minister | May 5", id="name between two dates"),
        ],
    )
    def test_is_no_posted_line(self, line: str) -> None:
        """
        A date inside other words, and what is no date, is no such line.
        """
        assert parse_posted(line) is None

    @pytest.mark.parametrize(
        "line",
        [
            "Paris, le 31 octobre 2024",
            "Berlin, den 31. Oktober 2024",
            "Par Claire Dubois, à Minsk, le 31 octobre 2024",
            "Par Anne Lefèvre, envoyée spéciale à Minsk, le 31 octobre 2024 à 18h30",
            "Propos recueillis par Anne Lefèvre, le 31 octobre 2024",
            "Statement | 31 October 2024",
            "Statement Moscow, 31 October 2024",
        ],
    )
    def test_names_beside_a_day(self, line: str) -> None:
        """
        A place, an author with small words, or a kicker may stand beside the day of a page.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert posted.date == PartialDate(2024, 10, 31)

    @pytest.mark.parametrize(
        ("line", "minutes"),
        [
            ("07:14 GMT 15.08.2023", 0),
            ("16:29, 14 May 2012 | GMT +6", 360),
            ("24 November 2023 16:53 (UTC +04:00)", 240),
            ("2024-07-05T08:44:57-03:30", -210),
            ("2025-10-30T10:45:07Z", 0),
            ("5 May 2024 14:00 MSK", 180),
            ("5 May 2024 14:00 IST", None),
            ("5 May 2024 14:00 +99:00", None),
            ("5 May 2024 14:00", None),
        ],
    )
    def test_offset(self, line: str, minutes: int | None) -> None:
        """
        A zone gives the offset if it is sure which one is meant.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert posted.published_at is not None
        expected = None if minutes is None else dt.timedelta(minutes=minutes)
        assert expected == posted.published_at.utcoffset()

    @pytest.mark.parametrize(
        ("line", "hour"),
        [
            ("5 May 2024 12:00 am", 0),
            ("5 May 2024 12:00 p.m.", 12),
            ("5 May 2024 3 PM", 15),
            ("5 May 2024 14:05 PM", 14),
            ("5. Mai 2024, 14.05 Uhr", 14),
            ("2025年1月13日 20時01分", 20),
        ],
    )
    def test_hour(self, line: str, hour: int) -> None:
        """
        Clocks of twelve hours and other ways to write a time are read.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert posted.published_at is not None
        assert hour == posted.published_at.hour

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("Aktualizacja: 19.04.2026 19:45 Publikacja: 18.04.2026 19:05", "2026-04-18"),
            ("July 13, 2024 October 10, 2020 by Ann Dee", "2020-10-10"),
            ("Posted by Ann on December 20, 2024 September 26, 2025", "2024-12-20"),
            ("13 October 26 November 2020", "XXXX-10-13"),
            ("December 2, 2021 by Ann Dee | Last updated February 28, 2023", "2021-12-02"),
        ],
    )
    def test_one_of_several(self, line: str, expected: str) -> None:
        """
        The lead of publication decides, then the earlier day.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert expected == str(posted.date)

    @pytest.mark.parametrize(
        ("line", "form"),
        [
            ("31.10.2024", "bare"),
            ("Posted: 31.10.2024", "lead"),
            ("Ann Dee Oct 9, 2013", "named"),
            ("December 23, 2014, The Kremlin, Moscow", "named"),
            ("Politics | 9 October 2013", "named"),
        ],
    )
    def test_form(self, line: str, form: str) -> None:
        """
        What stands beside the date is known.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert form == posted.form

    def test_open_order_gives_the_year_alone(self) -> None:
        """
        Where day and month could change places, only the year is sure, and both readings are kept.
        """
        posted = parse_posted("17:42 | 02/ 03/ 2009")

        assert posted is not None
        assert (str(posted.date), [*map(str, posted.readings)]) == (
            "2009",
            ["2009-03-02", "2009-02-03"],
        )

    @pytest.mark.parametrize(
        ("line", "order"),
        [
            ("29/11/2021", "dmy"),
            ("11/29/2021", "mdy"),
            ("05/06/2021", None),
            ("29.11.2021", "dmy"),
            ("11.29.2021", "mdy"),
            ("05.06.2021", None),
            ("29 November 2021", None),
            ("2021/11/29", None),
        ],
    )
    def test_order(self, line: str, order: str | None) -> None:
        """
        A date shows the order of its page if only one is possible.
        """
        posted = parse_posted(line)

        assert posted is not None
        assert order == posted.order

    @pytest.mark.parametrize(
        "line",
        [
            "5 May 2024 - 7 May 2024",
            "5 May 2024 6 May 2024 7 May 2024 8 May 2024",
            "5 May 2024 the leaders met",
            "The 5 May 2024",
            "One Two Three Four Five Six Seven 5 May 2024 12:00",
            "5 May 2024, 12 Leaders",
            "Politics 5 May",
        ],
    )
    def test_is_a_sentence_or_a_range(self, line: str) -> None:
        """
        Ranges, lists and words that are no names do not stand on date lines.
        """
        assert parse_posted(line) is None
