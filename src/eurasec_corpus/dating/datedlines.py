"""
Lines of a page that hold a date, judged by where they stand.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

import regex
from attrs import evolve, frozen

from ..breaks import blank_breaks
from ..labels import DateKind, Label
from ..model import Span, trim
from ..rules.posted import CLOCK_SIGNS
from ..rules.rows import LeadRole
from ..segments import count_words, ends_sentence, is_headline
from .grammar import DIGIT
from .posted import LineForm, Posted, is_other_lead, parse_posted, read_lead
from .prefixes import find_prefix

_KIND_OF = {LeadRole.CHANGE: DateKind.CHANGE, LeadRole.FETCH: DateKind.FETCH}
# What may stand between a date and the headline below it, or the article above it.
_BESIDE = frozenset((Label.BLANK, Label.POSTED, Label.BYLINE, Label.META, Label.CAPTION))
_TITLES = frozenset((Label.TITLE, Label.DUPLICATE))
_FOREIGN = frozenset((Label.RELATED, Label.NOTICE))
_MACHINE = regex.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:z|[+-]\d\d:?\d\d)")
# The date of a picture is not that of the page.
_DATELESS = frozenset((Label.BLANK, Label.CAPTION, *(each for each in Label if each.is_kept)))
# Members looked up by name line by line would cost more than what is done with them.
_BLANK, _BODY, _TITLE = Label.BLANK, Label.BODY, Label.TITLE
_PARAGRAPHS_ABOVE = 2
_LINES_BELOW = 3
_DAYS_OF_A_LIST = 3
_LINES_BETWEEN = 3
_FAR = 40
_FEW_WORDS = 2
_MOST_AT_HEAD = 20
_LONGEST_SIGN = 60
_LONGEST_TEXT = 2_000
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
        again: Where it stands again last above the article, as it does where the page begins
            with its <title>; the headline itself if it does not.
        first: The first paragraph; the number of spans if there is none.
        opening: The last of the first paragraphs.
        last: The last paragraph.
    """

    title: int
    again: int
    first: int
    opening: int
    last: int


def dated_lines(raw: str, spans: Sequence[Span]) -> list[DatedLine]:
    """
    Find the lines outside the article that hold a date, and judge them by where they stand.

    Args:
        raw: The source.
        spans: Its labelled stretches.

    Returns:
        The lines, in the order of the source.
    """
    lines = list(_read_lines(raw, spans))
    if not lines:
        return []
    if order_of_page(lines, ".") == "mdy":
        lines = [evolve(line, found=line.found.with_month_first()) for line in lines]
    kinds = {line.at: kind for line in lines if (kind := _own_kind(raw, spans, line))}
    others = [line for line in lines if line.at not in kinds]
    frame = _frame(raw, spans)
    kinds |= _head_kinds(spans, others, frame) | _foot_kinds(raw, spans, others, frame)
    return [evolve(line, kind=kinds[line.at]) if line.at in kinds else line for line in lines]


def _read_lines(raw: str, spans: Sequence[Span]) -> Iterator[DatedLine]:
    """
    Yield the lines that hold a date, each with the lead that stands on the line above.
    """
    prefix = find_prefix(raw)
    for at, span in enumerate(spans):
        # Most lines have no digit; none is sought in the article, which is most of the text.
        if span.label in _DATELESS or DIGIT.search(raw, span.start, span.end) is None:
            continue
        behind = span.start if at or prefix is None else prefix.end
        start, end = trim(raw, behind, span.end)
        found = parse_posted(blank_breaks(raw[start:end]))
        if found is None:
            continue
        lead = read_lead(_above(raw, spans, at)) if found.lead is None else None
        yield DatedLine(at, start, end, found if lead is None else found.with_lead(lead))


def _own_kind(raw: str, spans: Sequence[Span], line: DatedLine) -> DateKind | None:
    """
    Return what a line and its neighbours say by themselves; None if it depends on the place.
    """
    if _CLOCK_SIGN.fullmatch(_neighbour(raw, spans, range(line.at + 1, len(spans)))):
        return DateKind.FETCH
    if line.found.lead is None and is_other_lead(_above(raw, spans, line.at)):
        return DateKind.ELSEWHERE
    return _KIND_OF.get(line.found.role)


def _above(raw: str, spans: Sequence[Span], at: int) -> str:
    """
    Return the text of the short line above a span; empty if there is none.
    """
    return _neighbour(raw, spans, range(at - 1, -1, -1))


def _neighbour(
    raw: str, spans: Sequence[Span], places: Sequence[int], longest: int = _LONGEST_SIGN
) -> str:
    """
    Return the text of the nearest line that is not blank; empty if it is longer.
    """
    place = next((place for place in places if spans[place].label is not _BLANK), None)
    if place is None:
        return ""
    start, end = trim(raw, spans[place].start, spans[place].end)
    return raw[start:end] if end - start < longest else ""


def _frame(raw: str, spans: Sequence[Span]) -> _Frame:
    """
    Find headline and article among the spans.
    """
    body = [at for at, span in enumerate(spans) if span.label is _BODY] or [len(spans)]
    titles = (at for at, span in enumerate(spans[: body[0]]) if span.label is _TITLE)
    opening = body[min(_PARAGRAPHS_ABOVE, len(body) - 1)]
    title = next(titles, -1)
    copies = [
        at
        for at in range(title, body[0])
        if title >= 0 and spans[at].label in _TITLES and _has_words(raw, spans[at], spans[title])
    ]
    return _Frame(title, max(copies, default=title), body[0], opening, body[-1])


def _has_words(raw: str, span: Span, other: Span) -> bool:
    """
    Tell whether two spans have the same words.
    """
    return raw[span.start : span.end].split() == raw[other.start : other.end].split()


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
    # Where the headline stands again, dates far above it are those of the site.
    if any(line.at > frame.again for line in (*near, *opening)):
        near = [
            line
            for line in near
            if line.at > frame.again or not _weight(spans, line.at, frame.again)
        ]
    return kinds | _block_kinds(
        _nearest(spans, near, frame) or _above_title(spans, plain, frame), opening
    )


def _above_title(
    spans: Sequence[Span], lines: Sequence[DatedLine], frame: _Frame
) -> list[DatedLine]:
    """
    Return the dates right above the headline.

    One line, such as the section, may stand between if the date has a year and is the only
    one; a line as long as a teaser is one, with the date of another story. A date with its
    weekday must stand on the headline: such dates are clocks in the head of a site. Where many
    dates stand above, they are those of a list of other stories.
    """
    above = [line for line in lines if line.at < frame.title]
    days = {line.found.date for line in above}
    if len(days) >= _DAYS_OF_A_LIST:
        return []
    return [
        line
        for line in above
        if _weight(spans, line.at, frame.title)
        <= (line.found.date.year is not None and not line.found.has_weekday and len(days) == 1)
        and Label.SIDEBAR not in _filled(spans[line.at : frame.title])
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
    raw: str, spans: Sequence[Span], lines: Sequence[DatedLine], frame: _Frame
) -> dict[int, DateKind]:
    """
    Judge the lines below the article: the first can be its own.

    Without a lead it must touch the article, and no headline or sentence may follow: a date
    of another story or of a comment stands on those.
    """
    first = next((x for x in lines if x.at > frame.last and x.found.is_publication), None)
    if first is None:
        return {}
    between = _filled(spans[frame.last + 1 : first.at])
    if not _FOREIGN.isdisjoint(between):
        return {}
    if first.found.form is LineForm.LEAD:
        is_own = len(between) < _LINES_BELOW
    else:
        is_own = not _weight(spans, frame.last, first.at) and not _is_text(
            _neighbour(raw, spans, range(first.at + 1, len(spans)), _LONGEST_TEXT)
        )
    if not is_own:
        return {}
    # What a machine writes below an article, and no reader sees, is when it was changed last.
    return {first.at: DateKind.CHANGE if _MACHINE.fullmatch(first.found.text) else DateKind.FOOT}


def _is_text(text: str) -> bool:
    """
    Tell whether a line is a headline or a sentence, and no date.
    """
    if count_words(text) <= _FEW_WORDS or parse_posted(text) is not None:
        return False
    return is_headline(text) or ends_sentence(text)


def _filled(spans: Sequence[Span]) -> list[Label]:
    """
    Give the labels of the lines that are not blank.
    """
    return [span.label for span in spans if span.label is not _BLANK]


def order_of_page(lines: Sequence[DatedLine], sign: str) -> str | None:
    """
    Tell what comes first between slashes or dots by other dates of the page.

    Returns:
        `dmy` or `mdy`; None if they do not say.
    """
    orders = {line.found.order for line in lines if line.found.sign == sign} - {None}
    return orders.pop() if len(orders) == 1 else None
