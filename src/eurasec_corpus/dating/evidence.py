"""
What speaks for the date of a page: date lines, the dateline, the address, a crawler's prefix.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect
from collections.abc import Sequence

import regex
from attrs import evolve, frozen

from ..breaks import blank_breaks
from ..labels import DateKind, DateSource, Label
from ..model import DateEvidence, Dateline, Span, trim
from ..partialdate import PartialDate
from ..rules.posted import CLOCK_SIGNS
from ..rules.rows import LeadRole
from .grammar import DIGIT
from .posted import LineForm, Posted, parse_posted
from .prefixes import find_prefix
from .urls import UrlDating, date_of_url, slash_order

# What may stand between a date and the headline below it, or the article above it.
_BESIDE = frozenset((Label.BLANK, Label.POSTED, Label.BYLINE, Label.META, Label.CAPTION))
_TITLES = frozenset((Label.TITLE, Label.DUPLICATE))
_PARAGRAPHS_ABOVE = 2
_LINES_BELOW = 3
_DAYS_OF_A_LIST = 3
_LINES_BETWEEN = 3
_FAR = 40
_MOST_AT_HEAD = 20
_LONGEST_SIGN = 60
_KIND_OF = {LeadRole.CHANGE: DateKind.CHANGE, LeadRole.FETCH: DateKind.FETCH}
_CLOCK_SIGN = regex.compile("|".join(row.pattern for row in CLOCK_SIGNS), regex.IGNORECASE)


@frozen
class DatedLine:
    """
    A line that holds a date, and where it stands.

    Attributes:
        at: The number of its span.
        start: Where its text begins in the source.
        end: Where it ends.
        found: What it says.
        kind: What it is by where it stands.
    """

    at: int
    start: int
    end: int
    found: Posted
    kind: DateKind = DateKind.ELSEWHERE


@frozen
class _Frame:
    """
    The numbers of the spans that frame the article.

    Attributes:
        title: The headline; -1 if there is none.
        first: The first paragraph; the number of spans if there is none.
        opening: The last of the first paragraphs.
        last: The last paragraph.
    """

    title: int
    first: int
    opening: int
    last: int


def date_candidates(
    raw: str, spans: Sequence[Span], dateline: Dateline | None, url: str | None
) -> tuple[DateEvidence, ...]:
    """
    Collect what a page says of its date, what does not count included.

    Args:
        raw: The source.
        spans: Its labelled stretches.
        dateline: The dateline that was split off; None if there is none.
        url: The address of the page; None if unknown.

    Returns:
        The candidates, in the order of the source, then the address.
    """
    dating = date_of_url(url) if url else None
    lines = _without_clocks(dated_lines(raw, spans), dating)
    order = slash_order(url) or _order_of_page(lines)
    candidates = [_evidence(raw, line, order) for line in lines]
    prefix = _prefix(raw)
    if prefix is not None:
        candidates.append(prefix)
    if dateline is not None and dateline.date is not None and dateline.date_text is not None:
        # A line end of hard-wrapped text may be in it, which the dateline has as a blank.
        stretch = next((span for span in spans if span.label is Label.DATELINE), None)
        first, last = (stretch.start, stretch.end) if stretch else (0, len(raw))
        words = blank_breaks(raw[first:last])
        start = first + words.index(dateline.date_text, words.index(dateline.text))
        end = start + len(dateline.date_text)
        candidates.append(
            DateEvidence(DateSource.DATELINE, raw[start:end], dateline.date, start, end)
        )
    if dating is not None:
        candidates.append(DateEvidence(DateSource.URL, dating.text, dating.date))
    return tuple(candidates)


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


def _order_of_page(lines: Sequence[DatedLine]) -> str | None:
    """
    Tell what comes first between slashes by other dates of the page; None if they do not say.
    """
    orders = {line.found.order for line in lines} - {None}
    return orders.pop() if len(orders) == 1 else None


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


def dated_lines(raw: str, spans: Sequence[Span]) -> list[DatedLine]:
    """
    Find the lines outside the article that hold a date, and judge them by where they stand.
    """
    lines = []
    prefix = find_prefix(raw)
    digit = -1
    for at, span in enumerate(spans):
        # Most lines have no digit: from one digit to the next they are passed over.
        if digit >= span.end or span.label.is_kept or span.label is Label.BLANK:
            continue
        if digit < span.start:
            found_digit = DIGIT.search(raw, span.start)
            digit = len(raw) if found_digit is None else found_digit.start()
        if digit >= span.end:
            continue
        behind = span.start if at or prefix is None else prefix.end
        start, end = trim(raw, behind, span.end)
        found = parse_posted(blank_breaks(raw[start:end]))
        if found is not None:
            kind = DateKind.FETCH if _is_clock(raw, spans, at) else DateKind.ELSEWHERE
            lines.append(DatedLine(at, start, end, found, kind))
    frame = _frame(spans)
    kinds = _head_kinds(spans, lines, frame) | _foot_kinds(spans, lines, frame)
    return [_of_kind(line, _own_kind(line) or kinds.get(line.at, line.kind)) for line in lines]


def _frame(spans: Sequence[Span]) -> _Frame:
    """
    Find headline and article among the spans.
    """
    body = [at for at, span in enumerate(spans) if span.label is Label.BODY] or [len(spans)]
    titles = (at for at, span in enumerate(spans) if span.label is Label.TITLE and at < body[0])
    opening = body[min(_PARAGRAPHS_ABOVE, len(body) - 1)]
    return _Frame(next(titles, -1), body[0], opening, body[-1])


def _own_kind(line: DatedLine) -> DateKind | None:
    """
    Return what a line says by itself; None if it depends on where it stands.
    """
    return DateKind.FETCH if line.kind is DateKind.FETCH else _KIND_OF.get(line.found.role)


def _of_kind(line: DatedLine, kind: DateKind) -> DatedLine:
    """
    Return a line with another kind; most keep theirs, and a copy is dear.
    """
    return line if kind is line.kind else evolve(line, kind=kind)


def _is_clock(raw: str, spans: Sequence[Span], at: int) -> bool:
    """
    Tell whether the line below a date shows that it is the clock in the head of a site.
    """
    places = range(at + 1, len(spans))
    below = next((place for place in places if spans[place].label is not Label.BLANK), None)
    if below is None:
        return False
    start, end = trim(raw, spans[below].start, spans[below].end)
    return end - start < _LONGEST_SIGN and _CLOCK_SIGN.fullmatch(raw, start, end) is not None


def _head_kinds(
    spans: Sequence[Span], lines: Sequence[DatedLine], frame: _Frame
) -> dict[int, DateKind]:
    """
    Judge the lines above the article and in its opening.
    """
    above = [line for line in lines if line.at < frame.opening and line.found.is_publication]
    kinds = {line.at: DateKind.LEAD for line in above if line.found.form is LineForm.LEAD}
    if len(kinds) > _MOST_AT_HEAD:
        return {}
    plain = [line for line in above if line.at not in kinds]
    near = [line for line in plain if frame.title < line.at < frame.first]
    if frame.title < 0:
        near = [line for line in near if _is_close(spans, line, frame)]
    opening = [line for line in plain if line.at > frame.first]
    return kinds | _block_kinds(
        _nearest(spans, near, frame) or _above_title(spans, plain, frame), opening
    )


def _above_title(
    spans: Sequence[Span], lines: Sequence[DatedLine], frame: _Frame
) -> list[DatedLine]:
    """
    Return the dates right above the headline.

    One line, such as the section, may stand between if the date has a year. A date with its
    weekday must stand on the headline: such dates are clocks in the head of a site. Where
    many dates stand above, they are those of a list of other stories.
    """
    days = {line.found.date for line in lines if line.at < frame.title}
    if len(days) >= _DAYS_OF_A_LIST:
        return []
    return [
        line
        for line in lines
        if line.at < frame.title
        and _weight(spans, line.at, frame.title)
        <= (line.found.date.year is not None and not line.found.has_weekday)
    ]


def _is_close(spans: Sequence[Span], line: DatedLine, frame: _Frame) -> bool:
    """
    Tell whether a date stands close above an article without a headline.
    """
    allowed = 0 if line.found.date.year is None else _LINES_BETWEEN
    return _weight(spans, line.at, frame.first) <= allowed


def _weight(spans: Sequence[Span], upper: int, lower: int) -> int:
    """
    Count the lines of weight between two spans; what is far apart has much between.
    """
    if lower - upper > _FAR:
        return _FAR
    return sum(span.label not in _BESIDE for span in spans[upper + 1 : lower])


def _nearest(spans: Sequence[Span], lines: Sequence[DatedLine], frame: _Frame) -> list[DatedLine]:
    """
    Return the dates that touch the article, or else its headline, or else all.
    """
    titles = [at for at in range(frame.first) if spans[at].label in _TITLES]
    on_article = [line for line in lines if not _weight(spans, line.at, frame.first)]
    on_title = [
        line
        for line in lines
        if (above := bisect(titles, line.at)) and not _weight(spans, titles[above - 1], line.at)
    ]
    return on_article or on_title or list(lines)


def _block_kinds(head: Sequence[DatedLine], opening: Sequence[DatedLine]) -> dict[int, DateKind]:
    """
    Judge dates at the head of an article: of two days the earlier is that of publication.
    """
    block = [*head, *opening]
    if len(block) > _MOST_AT_HEAD:
        return {}
    plain = {line.found.date for line in block if not line.found.has_weekday}
    kinds = {line.at: DateKind.HEAD for line in block}
    for line in block:
        is_alone = not any(map(line.found.date.could_be, plain))
        if line.found.has_weekday and plain and is_alone:
            kinds[line.at] = DateKind.FETCH
    left = [line for line in head if kinds[line.at] is DateKind.HEAD]
    days = sorted({day for line in left if (day := line.found.date.as_date())})
    if len(days) == 2:
        later = (line for line in left if line.found.date.as_date() == days[1])
        kinds |= dict.fromkeys((line.at for line in later), DateKind.CHANGE)
    return kinds


def _foot_kinds(
    spans: Sequence[Span], lines: Sequence[DatedLine], frame: _Frame
) -> dict[int, DateKind]:
    """
    Judge the lines below the article: one right below it, or alone near it, can be its own.
    """
    below = [line for line in lines if line.at > frame.last and line.found.is_publication]
    if not below:
        return {}
    upper, lower = frame.last, below[0].at
    lines_between = sum(span.label is not Label.BLANK for span in spans[upper + 1 : lower])
    is_alone = len({line.found.date for line in below}) == 1 and lines_between < _LINES_BELOW
    is_own = is_alone or not _weight(spans, upper, lower)
    return {lower: DateKind.FOOT} if is_own else {}


def clock_time(raw: str, spans: Sequence[Span], date: PartialDate | None) -> dt.datetime | None:
    """
    Return the clock time of a posted line that gives the day of the document.

    Returns:
        Day and time, with an offset where the line names a zone; None if no such line
        gives a time.
    """
    if date is None or date.day is None:
        return None
    times = (
        line.found.time
        for line in dated_lines(raw, spans)
        if line.kind.counts and any(map(date.could_be, line.found.readings))
    )
    day, time = date.as_date(), next(filter(None, times), None)
    return None if day is None or time is None else dt.datetime.combine(day, time)
