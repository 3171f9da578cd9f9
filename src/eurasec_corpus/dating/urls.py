"""
Dates in addresses.
"""

from __future__ import annotations

import datetime as dt

import regex
from attrs import frozen

from ..addresses import split_address
from ..partialdate import PartialDate
from ..rules.months import MONTHS
from ..rules.posted import SLASH_ORDERS, URL_DATES

_ENGLISH = {name: row.month for row in MONTHS if row.lang == "en" for name in row.names}
_URL_DATES = tuple((row, regex.compile(row.pattern)) for row in URL_DATES)
_ORDERS = {end: row.order for row in SLASH_ORDERS for end in row.ends}
# Unix time counts from midnight in Greenwich; the one site that writes it is in Moscow.
_MOSCOW = dt.timezone(dt.timedelta(hours=3))


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
        match = pattern.search(url if "unix" in pattern.groupindex else path)
        date = None if match is None else _date_of_path(match)
        if match is not None and date is not None:
            return UrlDating(date, match[0].strip("/?"), row.name)
    return None


def slash_order(url: str | None) -> str | None:
    """
    Tell what comes first in `02/03/2009` on a page, by its address.

    Returns:
        `dmy` or `mdy`; None if the address does not say.

    >>> slash_order("http://old.news.tj/en/news/1"), slash_order("https://example.com/1")
    ('dmy', None)
    """
    host, _ = split_address(url)
    return _ORDERS.get(host.rpartition(".")[2])


def _date_of_path(match: regex.Match[str]) -> PartialDate | None:
    """
    Turn the groups of an address into a date; None if there is no such day.
    """
    found = match.groupdict()
    if "unix" in found:
        day = dt.datetime.fromtimestamp(int(found["unix"]), _MOSCOW)
        return PartialDate(day.year, day.month, day.day)
    month = _ENGLISH.get(found["name"]) if "name" in found else found.get("month")
    if "name" in found and month is None:
        return None
    parts = (found["year"], month, found.get("day"))
    try:
        return PartialDate(*(int(part) if part else None for part in parts))
    except ValueError:
        return None
