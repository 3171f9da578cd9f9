"""
Day and clock time side by side, as they stand on date lines.
"""

from __future__ import annotations

import datetime as dt

import regex
from attrs import frozen

from ..folding import fold
from ..partialdate import PartialDate
from ..rules.months import WEEKDAYS, YEAR_WORDS
from ..rules.posted import GLUED_EXTRAS, TIME_ZONES
from .grammar import DATE, DIGIT, FLAGS, YEAR_WORD, may_hold_date, readings_of

_OFFSETS = dict(TIME_ZONES)
# Digits that `plain_text` left as they are are digits to \d, but no part of a clock time.
_CLOCK = r"""
    (?: (?<![\d.:]) (?P<hour>2[0-3]|[01]?[0-9])
        (?: [:h](?P<minute>[0-5][0-9]) (?: :(?P<seconds>[0-5][0-9]) (?:[.,][0-9]{1,9})? )?
            (?: [ ]?(?P<half>[ap])\.?m\b\.? )?
          | \.(?P<minute>[0-5][0-9]) (?= [ ](?: uhr | \L<zones> )\b )
          | [ ]?[時时시点][ ]?(?P<minute>[0-5]?[0-9])[ ]?[分분]
          | [ ]?(?P<half>[ap])\.?m\b\.?
        ) (?! \d | :\d | (?!\L<glued>) \p{Latin}{3} ) (?: [ ]?(?:uhr|hrs|h|ч)\b\.? )?
    )
"""
_ZONE = r"""
    (?: [ ]? [|(\[]? [ ]?
        (?: (?P<zone>\L<zones>)\b
            (?: [ ]?(?P<sense>[+-])[ ]?(?P<hours>\d{1,2})(?: :?(?P<minutes>\d\d))? )?
            (?: [ ]\L<zones>\b )?
          | (?P<sense>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)
          | (?P<zone>z)\b
        ) [)\]]?
    )
"""
_BETWEEN = r"""
    (?: [ ]?[,|/·•⋅∙@t-]{1,2}[ ]?
      | [ ]?[,|-]?[ ] (?P<weekday>\L<weekdays>) \.?[ ]?,?[ ]
      | ,?[ ](?:at|в|um|о|à|a|a[ ]las|alle|ore|ora|kl\.?|saat|kell|klo|ساعت|الساعة)[ ]
      | [ ]
    )
"""
_STAMP = regex.compile(
    rf"""
    (?P<day_first> {DATE} {YEAR_WORD} (?: {_BETWEEN} {_CLOCK} {_ZONE}? )? )
    | {_CLOCK} {_ZONE}? {_BETWEEN} {DATE} {YEAR_WORD} {_ZONE}?
    """,
    FLAGS,
    weekdays=list(WEEKDAYS),
    yearwords=list(YEAR_WORDS),
    glued=list(GLUED_EXTRAS),
    zones=[name for name in _OFFSETS if name != "uhr"],
)
_NOON = 12
# A word in `DATE` has 14 letters at most, and a full stop and a blank may follow.
_LONGEST_MONTH = 16


@frozen
class Stamp:
    """
    A day, and the time if one stands beside it.

    Attributes:
        readings: The day; two if day and month could change places, day first.
        start: Where it begins in the text.
        end: Where it ends.
        time: The time of day; it has an offset where the zone is written; None if there is none.
        is_numeric: Whether the month is a number.
        has_weekday: Whether a weekday stands between day and time.
    """

    readings: tuple[PartialDate, ...]
    start: int
    end: int
    time: dt.time | None
    is_numeric: bool
    has_weekday: bool


def find_stamps(text: str) -> list[Stamp]:
    """
    Find all days of a short text, each with its time.

    Args:
        text: A line as `dates.plain_text()` gives it.

    Returns:
        The days, in order; what has the form of a date but is none is left out.

    >>> [(str(each.readings[0]), str(each.time)) for each in find_stamps("10:28 - 13 мая 2022")]
    [('2022-05-13', '10:28:00')]
    """
    stamps: list[Stamp] = []
    match = _search(text, 0) if may_hold_date(text) else None
    while match is not None:
        readings = readings_of(match)
        end = match.end() if readings else match.start() + 1
        if readings:
            stamps.append(_stamp(match, readings))
        # What is none may hide one: "President 23 November".
        match = _search(text, end)
    return stamps


def _search(text: str, start: int) -> regex.Match[str] | None:
    """
    Find what has the form of a date, which has a digit, and at most a month in front of it.
    """
    digit = DIGIT.search(text, start)
    if digit is None:
        return None
    return _STAMP.search(text, max(start, digit.start() - _LONGEST_MONTH))


def _stamp(match: regex.Match[str], readings: tuple[PartialDate, ...]) -> Stamp:
    """
    Put together what a match says.
    """
    is_numeric = match["month"] is None or match["month"].isdecimal()
    has_weekday = match["weekday"] is not None
    return Stamp(readings, match.start(), match.end(), _time(match), is_numeric, has_weekday)


def _time(match: regex.Match[str]) -> dt.time | None:
    """
    Read the clock time of a match; None if there is none.
    """
    if match["hour"] is None:
        return None
    hour = int(match["hour"])
    # Some sites write 14:05 PM.
    if match["half"] and hour <= _NOON:
        hour = hour % _NOON + (_NOON if match["half"] in "pP" else 0)
    minute, second = (int(match[name] or 0) for name in ("minute", "seconds"))
    return dt.time(hour, minute, second, tzinfo=_offset(match))


def _offset(match: regex.Match[str]) -> dt.timezone | None:
    """
    Read the zone of a match; None if there is none or it is not sure which one is meant.
    """
    if match["zone"] is None and match["hours"] is None:
        return None
    base = 0 if match["zone"] in ("z", "Z", None) else _OFFSETS[fold(match["zone"])]
    if match["hours"] is None:
        return None if base is None else dt.timezone(dt.timedelta(minutes=base))
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    if minutes >= 24 * 60:
        return None
    shift = dt.timedelta(minutes=-minutes if match["sense"] == "-" else minutes)
    return dt.timezone(dt.timedelta(minutes=base or 0) + shift)
