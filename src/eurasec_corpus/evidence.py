"""
What speaks for the date of a page, and the date that follows from it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from .breaks import blank_breaks
from .dates import Posted, date_of_url, parse_posted
from .labels import DateSource, Label
from .model import DateEvidence, Dateline, Span, trim
from .partialdate import PartialDate

_TRUST = tuple(DateSource)


def date_candidates(
    raw: str, spans: Sequence[Span], dateline: Dateline | None, url: str | None
) -> tuple[DateEvidence, ...]:
    """
    Collect what a page says of its date: posted lines, the dateline, the address.

    Lines that say when the page was changed or fetched are no evidence, nor are bare dates
    inside or below the article.

    Args:
        raw: The source.
        spans: Its labelled stretches.
        dateline: The dateline that was split off; None if there is none.
        url: The address of the page; None if unknown.

    Returns:
        The candidates, in order of trust.
    """
    candidates = [
        DateEvidence(DateSource.POSTED, raw[start:end], found.date, start, end)
        for start, end, found in posted_lines(raw, spans)
    ]
    if dateline is not None and dateline.date is not None and dateline.date_text is not None:
        stretch = next(span for span in spans if span.label is Label.DATELINE)
        # A line end of hard-wrapped text may be in it, which the dateline has as a blank.
        words = blank_breaks(raw[stretch.start : stretch.end])
        start = stretch.start + words.index(dateline.date_text)
        end = start + len(dateline.date_text)
        candidates.append(
            DateEvidence(DateSource.DATELINE, raw[start:end], dateline.date, start, end)
        )
    dating = date_of_url(url) if url else None
    if dating is not None:
        candidates.append(DateEvidence(DateSource.URL, dating.text, dating.date))
    return tuple(candidates)


def posted_lines(raw: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, Posted]]:
    """
    Yield start, end and meaning of the lines that say when the page was published.

    A date alone on its line says so only above the article, and of several the lowest:
    those above it belong to other stories, those inside and below to the story, to
    comments or to the next one.
    """
    body = next((span.start for span in spans if span.label is Label.BODY), 0)
    bare = None
    for span in spans:
        if span.label is not Label.POSTED:
            continue
        start, end = trim(raw, span.start, span.end)
        found = parse_posted(blank_breaks(raw[start:end]))
        if found is None or not found.is_publication:
            continue
        if found.lead is not None:
            yield start, end, found
        elif start < body:
            bare = start, end, found
    if bare is not None:
        yield bare


def combine(
    candidates: Iterable[DateEvidence],
) -> tuple[PartialDate | None, tuple[DateEvidence, ...]]:
    """
    Derive the date from what speaks for it.

    The most trusted candidate counts; parts it leaves unknown are completed by the
    next one that agrees in what both know.

    Args:
        candidates: The evidence, the curated included, in any order.

    Returns:
        The date, None if there is no candidate; and all the evidence in order of trust,
        that from which the date follows marked as used.

    >>> line = DateEvidence(DateSource.DATELINE, "29 October", PartialDate(None, 10, 29), 7, 17)
    >>> address = DateEvidence(DateSource.URL, "-173030-2025", PartialDate(2025))
    >>> date, evidence = combine([address, line])
    >>> str(date), [(str(piece.source), piece.used) for piece in evidence]
    ('2025-10-29', [('dateline', True), ('url', True)])
    """
    date: PartialDate | None = None
    evidence: list[DateEvidence] = []
    for candidate in sorted(candidates, key=lambda piece: _TRUST.index(piece.source)):
        merged = candidate.date if date is None else date.merged(candidate.date)
        adds = merged is not None and merged != date
        evidence.append(evolve(candidate, used=adds))
        date = merged if adds else date
    return date, tuple(evidence)


def clock_time(raw: str, spans: Sequence[Span], date: PartialDate | None) -> dt.datetime | None:
    """
    Return the clock time of a posted line that gives the day of the document.

    Returns:
        Day and time, without an offset; None if no such line gives a time.
    """
    times = (found.published_at for _, _, found in posted_lines(raw, spans))
    return next((time for time in times if time and date and time.date() == date.as_date()), None)
