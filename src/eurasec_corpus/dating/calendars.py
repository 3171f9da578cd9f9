"""
The Persian solar calendar in whole numbers.
"""

from __future__ import annotations

import datetime as dt

# Leap years follow a cycle of 33 years in these years, as the astronomers' rule has them.
_FIRST_YEAR, _LAST_YEAR = 1178, 1633
_LONG_MONTHS = 6
_DAYS_OF_LONG_MONTH = 31
_LAST_MONTH = 12
# The day before 1 Farvardin of year 1, so that 1 Farvardin 1400 is 21 March 2021.
_BEFORE_THE_ERA = 226_894


def from_jalali(year: int, month: int, day: int) -> dt.date | None:
    """
    Turn a day of the Persian solar calendar into one of ours.

    Args:
        year: 1178 to 1633.
        month: 1 (Farvardin or Hamal) to 12.
        day: 1 to 31.

    Returns:
        The day; None if there is no such day, or the year is out of range.

    Source: the cycle of 33 years, of which 1, 5, 9, 13, 17, 22, 26 and 30 are leap years;
    it agrees with the calendar in force for these years.

    >>> str(from_jalali(1398, 5, 11))
    '2019-08-02'
    """
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= _LAST_MONTH):
        return None
    if not 1 <= day <= _days_of_month(year, month):
        return None
    months = month - 1
    days = 30 * months + min(months, _LONG_MONTHS)
    return dt.date.fromordinal(_BEFORE_THE_ERA + _days_before(year) + days + day)


def _days_before(year: int) -> int:
    """
    Count the days of the era before a year.
    """
    return 365 * (year - 1) + (8 * (year - 1) + 29) // 33


def _days_of_month(year: int, month: int) -> int:
    """
    Count the days of a month; the last one has 30 in leap years only.
    """
    if month <= _LONG_MONTHS:
        return _DAYS_OF_LONG_MONTH
    if month < _LAST_MONTH:
        return _DAYS_OF_LONG_MONTH - 1
    return _days_before(year + 1) - _days_before(year) - 336
