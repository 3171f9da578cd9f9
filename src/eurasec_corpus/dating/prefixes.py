"""
The date that a crawler has set in front of the text of a page.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve, frozen

from ..model import Line, trim
from ..partialdate import PartialDate
from ..rules.posted import RATE_BEHIND_PREFIX

_PREFIX = regex.compile(
    r"\ufeff?[ \t]{0,4}date (?P<year>20\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?=\s|$)"
)
_RATE = regex.compile(RATE_BEHIND_PREFIX)


@frozen
class Prefix:
    """
    What a crawler has set in front of a text.

    Attributes:
        date: The day, or the month.
        end: Where the text of the page begins.
        is_artifact: Whether it is known to be the same on all pages of its site.
    """

    date: PartialDate
    end: int
    is_artifact: bool


def find_prefix(raw: str) -> Prefix | None:
    """
    Read the prefix of a page.

    Args:
        raw: The source.

    Returns:
        The prefix; None if there is none. One with a currency rate behind it is an
        artifact: the site that writes so has given all its pages the same day.

    Source: pages of one crawler; the day is often, but not always, that of publication.

    >>> find_prefix(" date 2025-11-27 15:11").date
    PartialDate.from_edtf('2025-11-27')
    >>> find_prefix(" date 2019-12-13 3.42 RUB").is_artifact
    True
    """
    match = _PREFIX.match(raw)
    if match is None:
        return None
    try:
        date = PartialDate(*(int(part) if part else None for part in match.groups()))
    except ValueError:
        return None
    return Prefix(date, match.end(), _RATE.match(raw, match.end()) is not None)


def skip_prefix(raw: str, lines: Sequence[Line]) -> Sequence[Line]:
    """
    Let the first line begin behind the prefix.

    Args:
        raw: The source.
        lines: Its lines.

    Returns:
        The lines; the same if there is no prefix, or nothing but the prefix.
    """
    prefix = find_prefix(raw)
    if prefix is None or lines[0].end <= prefix.end:
        return lines
    first = lines[0]
    start, end = trim(raw, prefix.end, first.end)
    return (evolve(first, start=prefix.end, text=raw[start:end]), *lines[1:])
