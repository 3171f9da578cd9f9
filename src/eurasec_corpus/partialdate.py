"""
Dates of which parts may be unknown, as a subset of EDTF (ISO 8601-2).
"""

from __future__ import annotations

import datetime as dt
from typing import Self

import regex
from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from .labels import Precision

_EDTF = regex.compile(
    r"(?:(?P<year>\d{4})|X{4}(?=-))(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?", regex.ASCII
)
# Any leap year will do to check the day of a month whose year is unknown.
_SOME_LEAP_YEAR = 2000
_MONTHS = 12
_LEAP_DAY = (2, 29)
_FIRST_LEAP_YEAR, _LAST_LEAP_YEAR = 4, 9996


@frozen(order=False, repr=False)
class PartialDate:
    """
    A day, a month or a year; or a month (and day) of an unknown year.

    Attributes:
        year: 1 to 9999; None if unknown.
        month: 1 to 12; None if unknown.
        day: 1 to 31; None if unknown. A day needs a month.

    Raises:
        ValueError: The parts are no date, or say nothing.

    Source: EDTF level 1 (ISO 8601-2:2019), unspecified digits in the year only.

    >>> str(PartialDate(2024, 10, 31)), str(PartialDate(None, 10, 29))
    ('2024-10-31', 'XXXX-10-29')
    """

    year: int | None = field()
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        """
        Refuse parts that are no date.
        """
        if self.day is not None and self.month is None:
            msg = f"a day needs a month, not day={self.day!r} alone"
            raise ValueError(msg)
        if self.year is None and self.month is None:
            msg = "a date needs a year or a month, not neither"
            raise ValueError(msg)
        try:
            dt.date(
                _SOME_LEAP_YEAR if self.year is None else self.year,
                1 if self.month is None else self.month,
                1 if self.day is None else self.day,
            )
        except ValueError as error:
            parts = (self.year, self.month, self.day)
            msg = f"no such date: year, month, day = {parts!r} ({error})"
            raise ValueError(msg) from None

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        """
        Read the notation that `str()` writes.

        Args:
            text: `2024-10-31`, `2024-10`, `2024`, `XXXX-10-29` or `XXXX-10`.

        Raises:
            ValueError: *text* is not of these forms or is no date.

        >>> PartialDate.from_edtf("XXXX-10-29").day
        29
        """
        match = _EDTF.fullmatch(text)
        if match is None:
            msg = f"not a date: {text!r}; write 2024-10-31, 2024-10, 2024 or XXXX-10-29"
            raise ValueError(msg)
        year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
        return cls(year, month, day)

    def __str__(self) -> str:
        """
        Write the date in EDTF.
        """
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __repr__(self) -> str:
        """
        Show the notation, not the parts.
        """
        return f"PartialDate.from_edtf({str(self)!r})"

    @property
    def precision(self) -> Precision:
        """
        Which parts are known.

        >>> PartialDate(2024, 10).precision
        <Precision.MONTH: 'month'>
        """
        if self.year is None:
            return Precision.NO_YEAR
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def earliest(self) -> dt.date | None:
        """
        The first day it can be; None if the year is unknown.

        >>> PartialDate(2024, 2).earliest
        datetime.date(2024, 2, 1)
        """
        return None if self.year is None else self._first

    @property
    def latest(self) -> dt.date | None:
        """
        The last day it can be; None if the year is unknown.

        >>> PartialDate(2024, 2).latest
        datetime.date(2024, 2, 29)
        """
        return None if self.year is None else self._last

    def as_date(self) -> dt.date | None:
        """
        Return the day if all of it is known, else None.

        >>> PartialDate(None, 10, 29).as_date() is None
        True
        """
        return self.earliest if self.precision is Precision.DAY else None

    def could_be(self, other: PartialDate) -> bool:
        """
        Tell whether both can be dates of the same day: no part that both know differs.

        >>> PartialDate(None, 10, 29).could_be(PartialDate(2025, 10, 29))
        True
        >>> PartialDate(2024, 10).could_be(PartialDate(2024, 11, 1))
        False
        >>> PartialDate(None, 2, 29).could_be(PartialDate(2023))
        False
        """
        return self.merged(other) is not None

    def before(self, other: PartialDate) -> bool | None:
        """
        Tell whether it is earlier than another date, whatever the unknown parts are.

        Returns:
            True or False if that holds for all days that both can be; None if it depends.

        >>> PartialDate(2023, 12).before(PartialDate(2024))
        True
        >>> (
        ...     PartialDate(2024, 12).before(PartialDate(2024)),
        ...     PartialDate(2025).before(PartialDate(2024)),
        ... )
        (None, False)
        >>> PartialDate(None, 10, 29).before(PartialDate(2024)) is None
        True
        """
        if self._last < other._first:
            return True
        return None if self._first < other._last else False

    def after(self, other: PartialDate) -> bool | None:
        """
        Tell whether it is later than another date, whatever the unknown parts are.

        >>> PartialDate(2024, 1, 1).after(PartialDate(2023))
        True
        """
        return other.before(self)

    @property
    def _first(self) -> dt.date:
        """
        The first day it can be in any year.
        """
        first = dt.MINYEAR if self.year is None else self.year
        is_leap_day = self.year is None and (self.month, self.day) == _LEAP_DAY
        return dt.date(_FIRST_LEAP_YEAR if is_leap_day else first, self.month or 1, self.day or 1)

    @property
    def _last(self) -> dt.date:
        """
        The last day it can be in any year.
        """
        is_leap_day = self.year is None and (self.month, self.day) == _LEAP_DAY
        last = _LAST_LEAP_YEAR if is_leap_day else dt.MAXYEAR
        start = dt.date(self.year or last, self.month or _MONTHS, self.day or 1)
        # relativedelta clips day=31 to the end of the month.
        return start if self.day else start + relativedelta(day=31)

    def merged(self, other: PartialDate) -> PartialDate | None:
        """
        Complete the parts unknown here with those *other* knows.

        Returns:
            The completed date; None if both contradict each other or the result is
            no date (29 February with a common year, a day without its month).

        >>> PartialDate(None, 10, 29).merged(PartialDate(2025))
        PartialDate.from_edtf('2025-10-29')
        """
        mine, theirs = (self.year, self.month, self.day), (other.year, other.month, other.day)
        if any(
            a is not None and b is not None and a != b for a, b in zip(mine, theirs, strict=True)
        ):
            return None
        try:
            return PartialDate(
                self.year if other.year is None else other.year,
                self.month if other.month is None else other.month,
                self.day if other.day is None else other.day,
            )
        except ValueError:
            return None
