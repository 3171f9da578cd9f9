"""
The Persian solar calendar.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eurasec_corpus.dating.calendars import from_jalali


@pytest.mark.parametrize(
    ("jalali", "expected"),
    [
        ((1342, 10, 11), "1964-01-01"),
        ((1357, 11, 22), "1979-02-11"),
        ((1398, 5, 11), "2019-08-02"),
        ((1399, 12, 30), "2021-03-20"),
        ((1400, 1, 1), "2021-03-21"),
        ((1403, 1, 1), "2024-03-20"),
        ((1403, 12, 30), "2025-03-20"),
        ((1404, 1, 1), "2025-03-21"),
        ((1408, 12, 30), "2030-03-20"),
    ],
)
def test_known_days(jalali: tuple[int, int, int], expected: str) -> None:
    """
    Days known from both calendars are the same day.
    """
    assert expected == str(from_jalali(*jalali))


@pytest.mark.parametrize(
    "jalali",
    [
        (1400, 12, 30),
        (1400, 7, 31),
        (1400, 1, 32),
        (1400, 0, 1),
        (1400, 13, 1),
        (1400, 1, 0),
        (1177, 1, 1),
        (1634, 1, 1),
    ],
)
def test_no_such_day(jalali: tuple[int, int, int]) -> None:
    """
    Days that a month does not have, and years out of range, are none.
    """
    assert from_jalali(*jalali) is None


@given(
    st.integers(min_value=1178, max_value=1632),
    st.integers(min_value=1, max_value=12),
    st.integers(min_value=1, max_value=31),
)
def test_days_follow_each_other(year: int, month: int, day: int) -> None:
    """
    The day after the last of a month is the first of the next, and no day is left out.
    """
    today = from_jalali(year, month, day)
    following = from_jalali(year, month, day + 1)
    if following is None:
        later = (year + (month == 12), month % 12 + 1, 1)
        following = from_jalali(*later)
    event(f"month {month}")

    assert today is None or following == today + dt.timedelta(days=1)
