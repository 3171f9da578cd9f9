"""
What each line of a page is.

Passes run in order, and each labels only lines that are still free; the order is the
whole precedence story. An ablation is the tuple without one pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import regex

from .bylines import parse_byline
from .datelines import split_dateline
from .dates import parse_posted
from .folding import fold
from .labels import Label
from .model import Line, Verdict
from .rules.markers import PATTERNS, PHRASES
from .segments import (
    best_segment,
    count_words,
    ends_cut,
    ends_open,
    ends_sentence,
    is_headline,
    points_of,
)

Verdicts = Sequence[Verdict | None]
Findings = Iterator[tuple[int, Verdict]]
Pass = Callable[[Sequence[Line], Verdicts], Findings]

_LONGEST_MARKER = 160
# Decoration around a phrase: bullets, arrows, bars, colons, dots.
_DECORATION = " \t#*|:;.>•·—-→▶►»«"
_PHRASE_OF = {row.text.strip(_DECORATION): row for row in PHRASES}
_PATTERN = regex.compile(
    "|".join(f"(?P<p{number}>{row.pattern})" for number, row in enumerate(PATTERNS)),
    regex.IGNORECASE,
)
_SHORT_HEADING = 15
_SHORT_TEASER = 8
_FAR_MORE = 4
_FOREIGN_POINTS = -5


def label_lines(lines: Sequence[Line], passes: Sequence[Pass] | None = None) -> tuple[Verdict, ...]:
    r"""
    Label every line of a page.

    Args:
        lines: The lines of one page, in order.
        passes: The passes to run, in order; `PASSES` if None.

    Returns:
        One verdict a line. A line that no pass claims is body, so that nothing is
        lost for want of a rule.

    >>> from eurasec_corpus.lines import split_lines
    >>> [str(verdict.label) for verdict in label_lines(split_lines("All news\n\nHe left."))]
    ['navigation', 'blank', 'body']
    """
    verdicts: list[Verdict | None] = [None if line.text else _BLANK for line in lines]
    for find in PASSES if passes is None else passes:
        for index, verdict in list(find(lines, tuple(verdicts))):
            verdicts[index] = verdicts[index] or verdict
    return tuple(verdict or _UNCLAIMED for verdict in verdicts)


_BLANK = Verdict(Label.BLANK, "blank")
_UNCLAIMED = Verdict(Label.BODY, "unclaimed")


def _free(lines: Sequence[Line], verdicts: Verdicts) -> Iterator[tuple[int, str]]:
    """
    Yield index and text of the lines without a verdict.
    """
    for index, verdict in enumerate(verdicts):
        if verdict is None:
            yield index, lines[index].text


def markers(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label the lines that are a phrase or match a pattern of `rules/markers.py`.
    """
    for index, text in _free(lines, verdicts):
        if len(text) > _LONGEST_MARKER:
            continue
        row = _PHRASE_OF.get(fold(text).strip(_DECORATION))
        if row is not None:
            yield index, Verdict(row.label, f"marker:{row.text}")
            continue
        match = _PATTERN.fullmatch(text)
        if match is not None and match.lastgroup is not None:
            pattern = PATTERNS[int(match.lastgroup[1:])]
            yield index, Verdict(pattern.label, f"marker:{pattern.name}")


def related(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label the headlines and teasers below a marker that opens a block of them.

    The block ends where two lines of prose follow each other: there an article goes on.
    """
    inside: Verdict | None = None
    free = dict(_free(lines, verdicts))
    for index, verdict in enumerate(verdicts):
        if verdict is not None and verdict.label is Label.RELATED:
            inside = Verdict(Label.RELATED, "related:below-marker")
        elif inside is not None and index in free:
            if _resumes(lines, index):
                inside = None
            else:
                yield index, inside


def _resumes(lines: Sequence[Line], index: int) -> bool:
    """
    Tell whether a line of prose stands here and another one below it.
    """
    # A slice would copy the rest of the page for each of its lines.
    below = (lines[place].text for place in range(index + 1, len(lines)))
    return _prose(lines[index].text) >= _SHORT_TEASER <= _prose(next(filter(None, below), ""))


def posted(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label the lines that say when the page appeared or was changed.
    """
    for index, text in _free(lines, verdicts):
        found = parse_posted(text)
        if found is not None:
            yield index, Verdict(Label.POSTED, f"posted:{found.lead or 'bare-date'}")


def byline(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label the lines that name the author.
    """
    for index, text in _free(lines, verdicts):
        found = parse_byline(text)
        if found is not None:
            yield index, Verdict(Label.BYLINE, f"byline:{found[1]}")


def headline_over_date(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label a headline that stands on its date line, and what stands above it.

    Only where it is the one such pair of the page (several are a list of news) and
    by far the most of the page's prose stands below it.
    """
    filled = [index for index, line in enumerate(lines) if line.text]
    pairs = [
        above
        for above, below in pairwise(filled)
        if verdicts[above] is None
        and (verdict := verdicts[below]) is not None
        and verdict.label is Label.POSTED
        and is_headline(lines[above].text)
    ]
    if len(pairs) != 1:
        return
    prose = [_prose(line.text) for line in lines]
    if sum(prose[: pairs[0]]) * _FAR_MORE > sum(prose[pairs[0] :]):
        return
    yield pairs[0], Verdict(Label.TITLE, "title:over-date")
    for index, _ in _free(lines, verdicts):
        if index < pairs[0]:
            yield index, Verdict(Label.SIDEBAR, "sidebar:above-headline")


def _prose(text: str) -> int:
    """
    Count the words of a line if it ends as a sentence does.
    """
    return count_words(text) if ends_sentence(text) and not ends_cut(text) else 0


def article(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label the best run of lines of the page, and the headline above it.
    """
    title = next((i for i, verdict in enumerate(verdicts) if _is_title(verdict)), None)
    floor = 0 if title is None else title + 1
    points = [_points(line, verdicts[i]) for i, line in enumerate(lines)]
    start, end = (floor + edge for edge in best_segment(points[floor:]))
    if start == end:
        return
    if title is None:
        for index, verdict in _heads(lines, verdicts, start):
            title = index
            yield index, verdict
    inside = [i for i in range(start, end) if verdicts[i] is None]
    for index in inside:
        label, rule = _kept(lines, inside, index, has_title=title is not None)
        yield index, Verdict(label, rule, points[index])


def _is_title(verdict: Verdict | None) -> bool:
    """
    Tell whether an earlier pass has found the headline here.
    """
    return verdict is not None and verdict.label is Label.TITLE


def _points(line: Line, verdict: Verdict | None) -> int:
    """
    Give the points of a line; one that is known to be foreign counts against its run.
    """
    if verdict is None:
        return points_of(line.text)
    # Blanks, dates, bylines and captions stand inside articles.
    inside = (Label.BLANK, Label.POSTED, Label.BYLINE, Label.CAPTION, Label.META)
    return 0 if verdict.label in inside else _FOREIGN_POINTS


def _heads(lines: Sequence[Line], verdicts: Verdicts, start: int) -> Findings:
    """
    Yield the headline above the article: the nearest line that could be one.

    Of two such lines in a row, the upper is the headline if the lower repeats it or
    is the longer one; the lower then is a repeat or the standfirst.
    """
    above = [i for i in range(start - 1, -1, -1) if lines[i].text and _may_top(verdicts[i])]
    heads = []
    for index in above[:2]:
        text = lines[index].text
        if verdicts[index] is not None or not is_headline(text) or split_dateline(text):
            break
        heads.append(index)
    if not heads:
        return
    lower, upper = heads[0], heads[-1]
    repeats = upper != lower and fold(lines[upper].text) == fold(lines[lower].text)
    longer = count_words(lines[lower].text) > count_words(lines[upper].text)
    if repeats:
        yield lower, Verdict(Label.TITLE, "title:above-article")
        yield upper, Verdict(Label.TITLE, "title:above-article")
    elif longer:
        yield lower, Verdict(Label.STANDFIRST, "standfirst:below-headline")
        yield upper, Verdict(Label.TITLE, "title:above-article")
    else:
        yield lower, Verdict(Label.TITLE, "title:above-article")


def _may_top(verdict: Verdict | None) -> bool:
    """
    Tell whether a line can stand between headline and article without being noticed.
    """
    between = (Label.POSTED, Label.BYLINE, Label.CAPTION, Label.META, Label.BLANK)
    return verdict is None or verdict.label not in between


def _kept(
    lines: Sequence[Line], inside: Sequence[int], index: int, *, has_title: bool
) -> tuple[Label, str]:
    """
    Say what a line of the article is: standfirst, heading or body.
    """
    text = lines[index].text
    if split_dateline(text) is not None:
        return Label.BODY, "article:segment"
    if has_title and index == inside[0] and len(inside) > 1:
        if not (ends_sentence(text) or ends_open(text)):
            return Label.STANDFIRST, "standfirst:no-full-stop"
        if split_dateline(lines[inside[1]].text) is not None:
            return Label.STANDFIRST, "standfirst:before-dateline"
    is_short = count_words(text) <= _SHORT_HEADING
    if is_short and index != inside[-1] and not (ends_sentence(text) or ends_open(text)):
        return Label.HEADING, "heading:no-full-stop"
    return Label.BODY, "article:segment"


def surroundings(lines: Sequence[Line], verdicts: Verdicts) -> Findings:
    """
    Label what is left outside the article, if the page has one.
    """
    if not any(verdict is not None and verdict.label is Label.BODY for verdict in verdicts):
        return
    for index, text in _free(lines, verdicts):
        if count_words(text) >= _SHORT_TEASER:
            yield index, Verdict(Label.SIDEBAR, "sidebar:outside-article")
        else:
            yield index, Verdict(Label.NAVIGATION, "navigation:outside-article")


PASSES: tuple[Pass, ...] = (
    markers,
    related,
    posted,
    byline,
    headline_over_date,
    article,
    surroundings,
)
"""The passes, in order."""
