"""
Dates as pages write them, read from spans that are already known to be dates.

Nothing here looks at the clock: a part that is not written stays unknown.
"""

from __future__ import annotations

import datetime as dt
import re

import regex
from attrs import frozen

from .addresses import split_address
from .folding import fold
from .partialdate import PartialDate
from .rules.months import MONTHS, WEEKDAYS
from .rules.posted import POSTED_LEADS, URL_DATES

_MONTH_OF = {name: row.month for row in MONTHS for name in row.names}
_LEAD_OF = {row.text: row for row in POSTED_LEADS}
DAY_AND_MONTH = r"""
    (?: (?P<day>\d{1,2})(?:st|nd|rd|th)? [ ] (?P<month>\p{L}{3,12})\b\.?
      | (?P<month>\p{L}{3,12})\b\.? [ ] (?P<day>\d{1,2})(?:st|nd|rd|th)? (?!\d)
    ) (?: ,? [ ] (?P<year>(?:19|20)\d\d) (?!\d) )?
"""
"""A day with its month in words, and a year if one follows; verbose.

Any word may stand for the month: the table of months decides when the date is read. An
alternation of all names would cost 30 ms to compile wherever the pattern is used.
"""

# Dots are day first on every page met; a slash could be either and is left alone.
_NUMERIC = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?!\d)"
_ISO = r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
# Digits of other scripts are digits to \d, but no part of an ISO time.
_TIME = r"(?P<time>(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)(?!\d)"
_DATE = rf"(?: {DAY_AND_MONTH} | {_NUMERIC} | {_ISO} )"
_FLAGS = regex.VERBOSE | regex.IGNORECASE

DIGIT = re.compile(r"\d")
DATE = regex.compile(_DATE, _FLAGS)
POSTED_LINE = regex.compile(
    rf"""
    (?: (?P<lead>\p{{L}}[\p{{L}} ]{{2,30}}?) (?: [ ]?: [ ]? | [ ] ) )?
    (?: \L<weekdays> \.? ,? [ ] )?
    (?: {_DATE} (?: (?: ,? [ ] | T | [ ] [|/] [ ] ) {_TIME} )?
      | {_TIME} ,? [ ] (?: [|-] [ ] )? {_DATE}
    )
    """,
    _FLAGS,
    weekdays=list(WEEKDAYS),
)
_URL_DATES = tuple((row, regex.compile(row.pattern)) for row in URL_DATES)
_LONGEST_POSTED_LINE = 100


@frozen
class Posted:
    """
    What a line says of the day the page appeared.

    Attributes:
        date: The day; its year may be unknown.
        text: The words that say it, folded.
        published_at: Day and time, without an offset; None if no time or no year is given.
        is_publication: False if the line gives the day of a change or of the fetch.
        lead: The words in front of the date, folded; None if there are none.
    """

    date: PartialDate
    text: str
    published_at: dt.datetime | None
    is_publication: bool
    lead: str | None


def parse_date(text: str) -> PartialDate | None:
    """
    Read a span that is a date and nothing else.

    Numbers with dots are day, month, year.

    Args:
        text: The span.

    Returns:
        The date; None if *text* is not a date in a known form.

    >>> parse_date("07.12.2023"), parse_date("29 October")
    (PartialDate.from_edtf('2023-12-07'), PartialDate.from_edtf('XXXX-10-29'))
    >>> parse_date("31 February 2024") is None
    True
    """
    if len(text) > _LONGEST_POSTED_LINE:
        return None
    match = DATE.fullmatch(fold(text))
    return None if match is None else _date_of(match)


def _date_of(match: regex.Match[str]) -> PartialDate | None:
    """
    Turn the groups of a match into a date; None if there is no such month or day.
    """
    year, month, day = match.group("year", "month", "day")
    try:
        return PartialDate(
            int(year) if year else None,
            int(month) if month.isdecimal() else _MONTH_OF[month],
            int(day),
        )
    except (KeyError, ValueError):
        return None


def parse_posted(text: str) -> Posted | None:
    """
    Read a line that says when the page appeared.

    Args:
        text: One line of a page.

    Returns:
        What it says; None if the line is not a date with or without a known lead
        and a time.

    Source: the leads of `rules/posted.py`; bare dates stand above or below headlines.

    >>> parse_posted("Posted: 07.12.2023 12:18:00").published_at
    datetime.datetime(2023, 12, 7, 12, 18)
    >>> parse_posted("On 3 December 2024, the 27th meeting") is None
    True
    """
    # Most lines have no digit and need no pattern.
    if len(text) > _LONGEST_POSTED_LINE or DIGIT.search(text) is None:
        return None
    match = POSTED_LINE.fullmatch(fold(text))
    if match is None:
        return None
    lead = match["lead"]
    date = _date_of(match)
    if date is None or (lead is not None and lead not in _LEAD_OF):
        return None
    return Posted(
        date=date,
        text=match[0],
        published_at=_at(date, match["time"]),
        is_publication=lead is None or _LEAD_OF[lead].is_publication,
        lead=lead,
    )


def _at(date: PartialDate, time: str | None) -> dt.datetime | None:
    """
    Join a day and a clock time; None if either is not fully known.
    """
    day = date.as_date()
    if day is None or time is None:
        return None
    padded = time if time[1].isdecimal() else f"0{time}"
    return dt.datetime.combine(day, dt.time.fromisoformat(padded))


@frozen
class UrlDating:
    """
    What an address says of the date of its page.

    Attributes:
        date: The day, month or year.
        text: The part of the address that says it.
        rule: The row of `rules/posted.py` that knows the form.
    """

    date: PartialDate
    text: str
    rule: str


def date_of_url(url: str) -> UrlDating | None:
    """
    Read the date that an address carries.

    Args:
        url: The address.

    Returns:
        What it says; None if it carries no date in a known place.

    >>> str(date_of_url("https://ria.ru/20250829/name-2038370723.html").date)
    '2025-08-29'
    >>> date_of_url("https://tass.com/politics/1819123") is None
    True
    """
    host, path = split_address(url)
    for row, pattern in _URL_DATES:
        if row.host and host != row.host and not host.endswith("." + row.host):
            continue
        match = pattern.search(path)
        date = None if match is None else _date_of_path(match)
        if match is not None and date is not None:
            return UrlDating(date, match[0].strip("/"), row.name)
    return None


def _date_of_path(match: regex.Match[str]) -> PartialDate | None:
    """
    Turn the groups of an address into a date; None if there is no such day.
    """
    found = match.groupdict()
    try:
        return PartialDate(
            *(int(found[part]) if found.get(part) else None for part in ("year", "month", "day"))
        )
    except ValueError:
        return None
