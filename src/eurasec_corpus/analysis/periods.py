"""
Whether a partial date lies in a period: yes, no, or nobody can know.
"""

from __future__ import annotations

import datetime as dt
from typing import Self

from attrs import field, frozen

from ..labels import Precision
from ..partialdate import PartialDate

_EVER = (dt.date.min, dt.date.max)


@frozen
class Period:
    """
    The days from one to another, both included.

    Attributes:
        first: The first day.
        last: The last day.

    Raises:
        ValueError: The last day is before the first.

    >>> period = Period.between("2023", "2024-10")
    >>> period.last
    datetime.date(2024, 10, 31)
    >>> period.has(PartialDate(2023, 5)), period.has(PartialDate(2025))
    (True, False)
    >>> period.has(PartialDate(2024)) is None, period.has(PartialDate(None, 5, 9)) is None
    (True, True)
    """

    first: dt.date = field()
    last: dt.date

    def __attrs_post_init__(self) -> None:
        """
        Refuse a period that ends before it begins.
        """
        if self.last < self.first:
            msg = f"a period ends after it begins, not {self.first} to {self.last}; swap them"
            raise ValueError(msg)

    @classmethod
    def between(cls, first: object, last: object) -> Self:
        """
        Make the period from the beginning of one date to the end of another.

        Args:
            first: A `PartialDate`, a day, a text in EDTF, or None for the beginning of time.
            last: The same; None for the end of time.

        Raises:
            ValueError: It is no date, has no year, or the last is before the first.
        """
        begin = _EVER[0] if first is None else _days_of(first)[0]
        end = _EVER[1] if last is None else _days_of(last)[1]
        return cls(begin, end)

    def has(self, date: PartialDate | None) -> bool | None:
        """
        Tell whether a date lies in the period; None if what is known does not decide.
        """
        if (self.first, self.last) == _EVER:
            return True
        if date is None:
            return None
        if date.earliest is None or date.latest is None:
            return None if self._could_hold(date) else False
        if self.first <= date.earliest and date.latest <= self.last:
            return True
        return None if self._meets(date) else False

    def _could_hold(self, date: PartialDate) -> bool:
        """
        Tell whether a date without a year can lie in the period, in any of its years.
        """
        years = range(self.first.year, self.last.year + 1)
        dated = (date.merged(PartialDate(year)) for year in years)
        return any(each is not None and self._meets(each) for each in dated)

    def _meets(self, date: PartialDate) -> bool:
        """
        Tell whether a date with a year can lie in the period.
        """
        earliest, latest = date.earliest or _EVER[0], date.latest or _EVER[1]
        return earliest <= self.last and self.first <= latest


def to_date(value: object) -> PartialDate:
    """
    Read a date that a caller gives.

    Raises:
        ValueError: It is none.

    >>> to_date("2024-10"), to_date(dt.date(2024, 10, 31))
    (PartialDate.from_edtf('2024-10'), PartialDate.from_edtf('2024-10-31'))
    """
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, dt.date):
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, str):
        return PartialDate.from_edtf(value)
    msg = f"not a date: {value!r}; give a PartialDate, a day, or a text such as 2024-10"
    raise ValueError(msg)


def _days_of(value: object) -> tuple[dt.date, dt.date]:
    """
    Return the first and the last day that a date can be.
    """
    date = to_date(value)
    if date.precision is Precision.NO_YEAR or date.earliest is None or date.latest is None:
        msg = f"a period needs years, not {date}; ask for date_edtf to find such dates"
        raise ValueError(msg)
    return date.earliest, date.latest
