"""
What speaks for the date of a page: date lines, the dateline, the address, a crawler's prefix.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from ..breaks import blank_breaks
from ..labels import DateKind, DateSource, Label
from ..model import DateEvidence, Dateline, Span, trim
from ..partialdate import PartialDate
from .choice import combine
from .datedlines import DatedLine, dated_lines, order_of_page
from .prefixes import find_prefix
from .urls import UrlDating, date_of_url, slash_order


class Dating(NamedTuple):
    """
    What a page says of the day and the time when it appeared.

    Attributes:
        date: The date; None if nothing counts or all is disputed.
        evidence: All that speaks for one, what does not count included, in order of trust.
        time: Day and time, with an offset where the line names a zone; None if no date line
            that gives the day gives a time.
    """

    date: PartialDate | None
    evidence: tuple[DateEvidence, ...]
    time: dt.datetime | None


class Candidates(NamedTuple):
    """
    What a page says of its date.

    Attributes:
        lines: The lines outside the article that hold a date.
        evidence: What speaks for a date, in the order of the source, then the address.
    """

    lines: Sequence[DatedLine]
    evidence: tuple[DateEvidence, ...]


def date_candidates(
    raw: str, spans: Sequence[Span], dateline: Dateline | None, url: str | None
) -> Candidates:
    """
    Collect what a page says of its date, what does not count included.

    Args:
        raw: The source.
        spans: Its labelled stretches.
        dateline: The dateline that was split off; None if there is none.
        url: The address of the page; None if unknown.
    """
    dating = date_of_url(url) if url else None
    dated = dated_lines(raw, spans)
    lines = _without_clocks(dated, dating)
    order = slash_order(url) or order_of_page(lines, "/")
    found = [_evidence(raw, line, order) for line in lines]
    prefix = _prefix(raw)
    if prefix is not None:
        found.append(prefix)
    if dateline is not None and dateline.date is not None and dateline.date_text is not None:
        # A line end of hard-wrapped text may be in it, which the dateline has as a blank.
        stretch = next((span for span in spans if span.label is Label.DATELINE), None)
        first, last = (stretch.start, stretch.end) if stretch else (0, len(raw))
        words = blank_breaks(raw[first:last])
        start = first + words.index(dateline.date_text, words.index(dateline.text))
        end = start + len(dateline.date_text)
        found.append(DateEvidence(DateSource.DATELINE, raw[start:end], dateline.date, start, end))
    if dating is not None:
        found.append(DateEvidence(DateSource.URL, dating.text, dating.date))
    return Candidates(dated, tuple(found))


def find_date(candidates: Candidates, curated: DateEvidence | None = None) -> Dating:
    """
    Find the date of a page, what speaks for it, and the clock time.

    Args:
        candidates: What the page says.
        curated: Evidence from outside the page; None if there is none.

    >>> spans = [Span(0, 30, 1, Label.POSTED, "posted:published")]
    >>> candidates = date_candidates("Published: 31.10.2024 12:18:00", spans, None, None)
    >>> str(find_date(candidates).date), str(find_date(candidates).time)
    ('2024-10-31', '2024-10-31 12:18:00')
    """
    lines, evidence = candidates
    date, judged = combine((*evidence, curated) if curated else evidence)
    return Dating(date, judged, _time_of(lines, date))


def _without_clocks(lines: Sequence[DatedLine], dating: UrlDating | None) -> list[DatedLine]:
    """
    Take a date with its weekday that the address contradicts for the clock in a site's head.
    """
    return [
        evolve(line, kind=DateKind.FETCH)
        if dating is not None
        and line.kind is DateKind.HEAD
        and line.found.has_weekday
        and not dating.date.could_be(line.found.date)
        else line
        for line in lines
    ]


def _evidence(raw: str, line: DatedLine, order: str | None) -> DateEvidence:
    """
    Make the evidence of a line; the order of the page may decide between two readings.
    """
    date, readings = line.found.date, line.found.readings
    if len(readings) > 1 and order is not None:
        date, readings = readings[order == "mdy"], ()
    return DateEvidence(
        DateSource.POSTED,
        raw[line.start : line.end],
        date,
        line.start,
        line.end,
        kind=line.kind,
        readings=readings if len(readings) > 1 else (),
    )


def _prefix(raw: str) -> DateEvidence | None:
    """
    Make the evidence of a crawler's prefix; None if there is none.
    """
    prefix = find_prefix(raw)
    if prefix is None:
        return None
    kind = DateKind.ARTIFACT if prefix.is_artifact else DateKind.PREFIX
    start, end = trim(raw, 0, prefix.end)
    return DateEvidence(DateSource.PREFIX, raw[start:end], prefix.date, start, end, kind=kind)


def _time_of(lines: Sequence[DatedLine], date: PartialDate | None) -> dt.datetime | None:
    """
    Return day and time of the first line that counts and gives the day and a time.
    """
    day = None if date is None else date.as_date()
    if date is None or day is None:
        return None
    times = (
        line.found.time
        for line in lines
        if line.kind.counts and any(map(date.could_be, line.found.readings))
    )
    time = next(filter(None, times), None)
    return None if time is None else dt.datetime.combine(day, time)
