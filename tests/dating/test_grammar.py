"""
Dates as pages write them.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.dating.grammar import may_hold_date, parse_date, plain_text
from eurasec_corpus.rules.months import MONTHS


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
            ("۱۰ آبان ۱۴۰۳", "2024-10-31"),
            ("۱۴۰۳/۰۸/۱۰", "2024-10-31"),
            ("٣١ أكتوبر ٢٠٢٤", "2024-10-31"),
            ("३१.१०.२०२४", "2024-10-31"),
            ("2024-жыл, 31-октябрь", "2024-10-31"),
            ("31-октябрь, 2024-жыл", "2024-10-31"),
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

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("08/19/2022", "2022-08-19"),
            ("29/11/2021", "2021-11-29"),
            ("30-10-2020", "2020-10-30"),
            ("05/05/2005", "2005-05-05"),
            ("21.12.18", "2018-12-21"),
            ("21.12.98", "1998-12-21"),
            ("2017-1-3", "2017-01-03"),
            ("2024年7月5日", "2024-07-05"),
            ("7月4日", "XXXX-07-04"),
            ("1398/5/11", "2019-08-02"),
            ("11 مرداد 1398", "2019-08-02"),
            ("2024 жылғы 5 шілде", "2024-07-05"),
            ("2024-жылдын 5-июлу", "2024-07-05"),
        ],
    )
    def test_reads_other_forms(self, text: str, expected: str) -> None:
        """
        Numbers are read where one order is possible, and calendars are converted.
        """
        assert expected == str(parse_date(text))

    @pytest.mark.parametrize(
        "text",
        [
            "02/03/2009",
            "2-3-2009",
            "11 مرداد",
            "11 مرداد 2019",
            "9 May 1402",
            "32/1/2020",
            "13.13.2013",
        ],
    )
    def test_open_or_impossible(self, text: str) -> None:
        """
        Two readings are none, and years of one calendar do not go with months of another.
        """
        assert parse_date(text) is None


class TestPlainText:
    """
    What the grammar reads.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("5\u200e May\u00a02024", "5 May 2024"),
            ("２０２４：０５", "2024:05"),
            ("10:28 – 13 мая", "10:28 - 13 мая"),
            ("a  b", "a b"),
            ("۱۰، ٣١ १२", "10, 31 12"),
            pytest.param("1٢ ٣۱", "1٢ ٣۱", id="numbers of two scripts"),
        ],
    )
    def test_signs(self, text: str, expected: str) -> None:
        """
        Blanks, dashes and digits have one form each; case stays.
        """
        assert expected == plain_text(text)


class TestMayHoldDate:
    """
    Lines that hold no date, told quickly.
    """

    @pytest.mark.parametrize("name", [name for row in MONTHS for name in row.names])
    def test_every_month_may(self, name: str) -> None:
        """
        No line with a day and the name of a month is passed over.
        """
        lines = [f"5 {spelled} 2024" for spelled in (name, name.upper(), name.title())]

        assert all(may_hold_date(plain_text(line)) for line in lines)

    @pytest.mark.parametrize(
        "text", ["5.3.24", "5 / 3 / 2024", "2024-03-05", "3月5日", "e\u033d 5"]
    )
    def test_numbers_and_marks_may(self, text: str) -> None:
        """
        Numbers with signs between may be a date, and so may letters with marks.
        """
        assert may_hold_date(text)

    @pytest.mark.parametrize("text", ["5 of 7 states", "Топ-10 новостей", "10:28", "第5"])
    def test_other_lines_with_digits_do_not(self, text: str) -> None:
        """
        A line with digits but without month and signs holds none.
        """
        assert not may_hold_date(text)
