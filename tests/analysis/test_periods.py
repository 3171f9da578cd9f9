"""
Partial dates in periods.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import PartialDate
from eurasec_corpus.analysis.periods import Period, to_date
from tests.strategies import partial_dates

# Six years, of which 2004 and 2008 have a leap day, and a year before and behind them.
DAYS = st.dates(min_value=dt.date(2003, 1, 1), max_value=dt.date(2008, 12, 31))
FIRST = dt.date(2002, 1, 1)
EVERY_DAY = [FIRST + dt.timedelta(days=number) for number in range(8 * 365 + 2)]
AS_DATES = [(day, to_date(day)) for day in EVERY_DAY]


def days_of(date: PartialDate) -> list[dt.date]:
    """
    Return every day from 2002 to 2009 that a date can be.
    """
    return [day for day, known in AS_DATES if date.could_be(known)]


class TestHas:
    """
    Whether a date lies in a period.
    """

    @given(partial_dates() | partial_dates(DAYS), DAYS, DAYS)
    def test_verdict_is_that_of_all_days(
        self, date: PartialDate, one: dt.date, other: dt.date
    ) -> None:
        """
        Yes if each day that the date can be lies in the period, no if none does, else unknown.
        """
        period = Period(min(one, other), max(one, other))
        inside = {period.first <= day <= period.last for day in days_of(date)} or {False}
        outside = {False} if date.year is None or not inside else set()

        verdicts = inside | outside

        assert period.has(date) is (None if len(verdicts) == 2 else verdicts.pop())

    def test_unknown_date_is_never_told(self) -> None:
        """
        Of a date of which nothing is known nobody can know.
        """
        assert Period.between("2023", "2024").has(None) is None

    def test_all_of_time_holds_every_date(self) -> None:
        """
        A period without bounds holds also what is unknown.
        """
        assert Period.between(None, None).has(None) is True

    def test_year_is_unknown_but_the_day_lies_outside(self) -> None:
        """
        A day of an unknown year is outside if it is so in each year of the period.
        """
        assert Period.between("2023-01", "2023-05").has(PartialDate(None, 10, 29)) is False

    def test_leap_day_needs_a_leap_year(self) -> None:
        """
        29 February lies in no period of common years.
        """
        assert Period.between("2021", "2023").has(PartialDate(None, 2, 29)) is False


class TestBetween:
    """
    Periods from what callers give.
    """

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            pytest.param("2023", "2024-02", ("2023-01-01", "2024-02-29"), id="text"),
            pytest.param(PartialDate(2023), None, ("2023-01-01", "9999-12-31"), id="open end"),
            pytest.param(None, dt.date(2023, 5, 9), ("0001-01-01", "2023-05-09"), id="a day"),
        ],
    )
    def test_bounds(self, first: object, last: object, expected: tuple[str, str]) -> None:
        """
        A period runs from the first day of the first date to the last day of the last.
        """
        period = Period.between(first, last)

        assert (str(period.first), str(period.last)) == expected

    def test_end_before_beginning(self) -> None:
        """
        A period that ends before it begins is misuse.
        """
        with pytest.raises(ValueError, match="not 2024-01-01 to 2023-12-31; swap them"):
            Period.between("2024", "2023")

    @pytest.mark.parametrize("bound", ["XXXX-10", PartialDate(None, 10, 29)], ids=str)
    def test_bound_without_year(self, bound: object) -> None:
        """
        A bound without a year bounds nothing.
        """
        with pytest.raises(ValueError, match="a period needs years, not XXXX-10"):
            Period.between(bound, None)

    @pytest.mark.parametrize("bound", [2024, 1.5, ["2024"]], ids=repr)
    def test_bound_that_is_no_date(self, bound: Any) -> None:  # noqa: ANN401  misuse
        """
        A number is no date.
        """
        with pytest.raises(ValueError, match="not a date: "):
            Period.between(bound, None)
