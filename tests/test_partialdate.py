"""
Dates of which parts may be unknown.
"""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eurasec_corpus import PartialDate, Precision
from tests.strategies import partial_dates

Parts = tuple[int | None, int | None, int | None]


class TestPartialDate:
    """
    What is a date.
    """

    @pytest.mark.parametrize(
        ("parts", "message"),
        [
            pytest.param((2024, None, 5), "a day needs a month", id="day without month"),
            pytest.param((None, None, None), "needs a year or a month", id="nothing"),
            pytest.param((2024, 13, None), "no such date", id="month 13"),
            pytest.param((2024, 0, None), "no such date", id="month 0"),
            pytest.param((2024, 2, 30), "no such date", id="30 February"),
            pytest.param((2023, 2, 29), "no such date", id="29 February of a common year"),
            pytest.param((None, 2, 30), "no such date", id="30 February of some year"),
            pytest.param((0, None, None), "no such date", id="year 0"),
            pytest.param((10_000, None, None), "no such date", id="year 10000"),
            pytest.param((2024, 1, 0), "no such date", id="day 0"),
        ],
    )
    def test_refuses_what_is_no_date(self, parts: Parts, message: str) -> None:
        """
        Parts that are no date, or say nothing, make none.
        """
        with pytest.raises(ValueError, match=message):
            PartialDate(*parts)

    def test_unknown_year_may_be_a_leap_year(self) -> None:
        """
        29 February is a day of an unknown year.
        """
        assert str(PartialDate(None, 2, 29)) == "XXXX-02-29"

    def test_repr_can_be_run(self) -> None:
        """
        What is shown makes the date again.
        """
        assert repr(PartialDate(2024, 10)) == "PartialDate.from_edtf('2024-10')"

    def test_equal_parts_are_equal_and_hash_so(self) -> None:
        """
        A date is a value.
        """
        assert {PartialDate(2024, 10)} == {PartialDate(2024, 10), PartialDate(2024, 10, None)}


class TestFromEdtf:
    """
    The notation.
    """

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("2024-10-31", (2024, 10, 31)),
            ("2024-10", (2024, 10, None)),
            ("2024", (2024, None, None)),
            ("0001", (1, None, None)),
            ("XXXX-10-29", (None, 10, 29)),
            ("XXXX-10", (None, 10, None)),
        ],
    )
    def test_reads(self, text: str, parts: Parts) -> None:
        """
        Each form is read.
        """
        assert PartialDate(*parts) == PartialDate.from_edtf(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "XXXX",
            "2024-1",
            "24-10-31",
            "2024-10-31 ",
            "2024/10/31",
            "XXXX-XX-29",
            "2024-10-3X",
            "٢٠٢٤",
            "2024-10-31T12:00",
            "202X",
            "2024-10-31\n",
        ],
    )
    def test_refuses_other_notation(self, text: str) -> None:
        """
        What is written otherwise is refused, with the way out.
        """
        with pytest.raises(ValueError, match=r"not a date: .*; write 2024-10-31"):
            PartialDate.from_edtf(text)


class TestPrecision:
    """
    Which parts are known.
    """

    @pytest.mark.parametrize(
        ("text", "precision"),
        [
            ("2024-10-31", Precision.DAY),
            ("2024-10", Precision.MONTH),
            ("2024", Precision.YEAR),
            ("XXXX-10-29", Precision.NO_YEAR),
            ("XXXX-10", Precision.NO_YEAR),
        ],
    )
    def test_precision(self, text: str, precision: Precision) -> None:
        """
        The precision follows from the parts.
        """
        assert precision is PartialDate.from_edtf(text).precision


class TestBounds:
    """
    The first and the last day it can be.
    """

    @pytest.mark.parametrize(
        ("text", "earliest", "latest"),
        [
            ("2024-10-31", "2024-10-31", "2024-10-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"),
            ("2024", "2024-01-01", "2024-12-31"),
            ("9999", "9999-01-01", "9999-12-31"),
            # The package edtf 5.0.2 gives the same bounds.
            ("1900-02", "1900-02-01", "1900-02-28"),
            ("2000-02", "2000-02-01", "2000-02-29"),
            ("2024-04", "2024-04-01", "2024-04-30"),
            ("0001", "0001-01-01", "0001-12-31"),
            ("9999-12", "9999-12-01", "9999-12-31"),
        ],
    )
    def test_bounds(self, text: str, earliest: str, latest: str) -> None:
        """
        Unknown parts range over all they can be.
        """
        date = PartialDate.from_edtf(text)

        assert (earliest, latest) == (str(date.earliest), str(date.latest))

    def test_without_a_year_there_are_none(self) -> None:
        """
        A day of an unknown year has no bounds.
        """
        date = PartialDate(None, 10, 29)

        assert (date.earliest, date.latest) == (None, None)


class TestAsDate:
    """
    The day, if all of it is known.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2024-10-31", dt.date(2024, 10, 31)),
            ("2024-10", None),
            ("2024", None),
            ("XXXX-10-29", None),
        ],
    )
    def test_as_date(self, text: str, expected: dt.date | None) -> None:
        """
        Only a full date is a day.
        """
        assert expected == PartialDate.from_edtf(text).as_date()


class TestMerged:
    """
    One date completed by another.
    """

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("XXXX-10-29", "2025", "2025-10-29"),
            ("2025", "XXXX-10-29", "2025-10-29"),
            ("2025-10", "2025-10-29", "2025-10-29"),
            ("2025", "XXXX-10", "2025-10"),
            ("2025-10-29", "2025-10-29", "2025-10-29"),
            ("2025", "2024", None),
            ("2025-10", "2025-11-01", None),
            ("XXXX-02-29", "2023", None),
        ],
    )
    def test_merged(self, one: str, other: str, expected: str | None) -> None:
        """
        Dates that agree complete each other; dates that contradict give none.
        """
        merged = PartialDate.from_edtf(one).merged(PartialDate.from_edtf(other))

        assert expected == (str(merged) if merged else None)


DAYS = st.dates()


class TestOrder:
    """
    Earlier, later, or it depends.
    """

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("2023-12", "2024", True),
            ("2024", "2023-12", False),
            ("2024-12", "2024", None),
            ("2024", "2024", None),
            ("2024-05-03", "2024-05-03", False),
            ("2024-05-03", "2024-05", None),
            ("2024-05-01", "2024-05", None),
            ("2024-05-31", "2024-05", False),
            ("XXXX-10-29", "2024", None),
            ("XXXX-10-29", "XXXX-10-30", None),
            ("XXXX-10-29", "9999-12-31", True),
            ("XXXX-10-29", "0001-10-29", False),
            ("0001-10-28", "XXXX-10-29", True),
            ("XXXX-02-29", "9996-03-01", True),
            ("0004-02-28", "XXXX-02-29", True),
            ("XXXX-02", "9999-03", True),
        ],
    )
    def test_before(self, one: str, other: str, *, expected: bool | None) -> None:
        """
        It is decided where all days that both can be agree.
        """
        assert PartialDate.from_edtf(one).before(PartialDate.from_edtf(other)) is expected

    @given(DAYS, DAYS)
    def test_days_are_ordered_as_days(self, one: dt.date, other: dt.date) -> None:
        """
        Days that are fully known are before or after each other or the same.
        """
        first = PartialDate(one.year, one.month, one.day)
        second = PartialDate(other.year, other.month, other.day)
        event("same" if one == other else "differ")

        assert (first.before(second), first.after(second)) == (one < other, one > other)

    @given(partial_dates(), partial_dates())
    def test_before_and_after_mirror(self, one: PartialDate, other: PartialDate) -> None:
        """
        One is before the other if and only if that is after the first, and never both.
        """
        event(str(one.before(other)))

        assert one.before(other) is other.after(one)
        assert not (one.before(other) and one.after(other))

    @given(partial_dates(), partial_dates())
    def test_what_can_be_the_same_is_not_before(self, one: PartialDate, other: PartialDate) -> None:
        """
        Dates that can be one day are not surely before or after each other.
        """
        event(f"could be: {one.could_be(other)}")

        assert not (one.could_be(other) and (one.before(other) or one.after(other)))

    @given(partial_dates(), DAYS)
    def test_bounds_hold(self, date: PartialDate, day: dt.date) -> None:
        """
        A day that a date can be lies between its bounds, if it has any.
        """
        full = PartialDate(day.year, day.month, day.day)
        bounds = (date.earliest, date.latest)
        event(f"bounded: {None not in bounds}")

        assert None in bounds or date.could_be(full) is (bounds[0] <= day <= bounds[1])  # type: ignore[operator]  # None is ruled out


class TestPossibleDays:
    """
    Which days a date can be.
    """

    def test_leap_day_is_no_day_of_a_common_year(self) -> None:
        """
        29 February of an unknown year cannot be in 2023.
        """
        assert not PartialDate(None, 2, 29).could_be(PartialDate(2023))

    @given(partial_dates())
    def test_survives_pickling(self, date: PartialDate) -> None:
        """
        A date is the same after a trip between processes, and hashes the same.
        """
        event(date.precision)
        again = pickle.loads(pickle.dumps(date))  # noqa: S301  our own bytes

        assert (again, hash(again)) == (date, hash(date))
