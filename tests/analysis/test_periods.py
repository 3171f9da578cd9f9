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

DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2030, 12, 31))


def days_of(date: PartialDate) -> list[dt.date]:
    """
    Return every day from 1988 to 2032 that a date can be.
    """
    first = dt.date(1988, 1, 1)
    days = (first + dt.timedelta(days=number) for number in range(45 * 366))
    return [day for day in days if day.year < 2033 and date.could_be(to_date(day))]


class TestHas:
    """
    Whether a date lies in a period.
    """

    @given(partial_dates(), DAYS, DAYS)
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
