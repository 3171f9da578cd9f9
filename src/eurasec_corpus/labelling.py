"""
What each line of a page is.

Passes run in order, and each labels only lines that are still free; the order is the
whole precedence story. An ablation is the tuple without one pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count, islice, pairwise, takewhile

from .clauses import is_announcement, read_division
from .cohesion import is_turn
from .datelines import split_dateline
from .formulas import read_formula
from .heads import byline, dateline, headline_over_date, posted, standfirst, summary, title
from .insets import find_boxed, read_links
from .labels import Label
from .letters import begins_lower
from .markers import OPENERS
from .model import Verdict
from .page import PAGE_NUMBER, Findings, Page, Pass, Verdicts, free_lines
from .segments import ends_paragraph, ends_sentence, is_headline
from .stories import second_story
from .stretches import ending

_SHORT_HEADING = 15
_CALLS = ("!", "！")
_OPENING = "\"'“‘«(¿¡"
_SHORT_TEASER = 8
_RELATIVE_TIME = "marker:relative-time"
_LONGEST_LIST = 30
# Two pages can share a line because they tell one story.
_FEWEST_PAGES = 3
_MANY_PAGES = 5
_LONG_PARAGRAPH = 25
_BLANK = Verdict(Label.BLANK, "blank")
_UNCLAIMED = Verdict(Label.BODY, "unclaimed")


def label_lines(page: Page, passes: Sequence[Pass] | None = None) -> tuple[Verdict, ...]:
    r"""
    Label every line of a page.

    Args:
        page: The page with its scores.
        passes: The passes to run, in order; `PASSES` if None.

    Returns:
        One verdict a line. A line that no pass claims is body, so that nothing is
        lost for want of a rule.

    >>> from eurasec_corpus.lines import split_lines
    >>> page = Page.of(split_lines("All news\n\nHe left."))
    >>> [str(verdict.label) for verdict in label_lines(page)]
    ['navigation', 'blank', 'body']
    """
    verdicts: list[Verdict | None] = [None if text else _BLANK for text in page.texts]
    for find in PASSES if passes is None else passes:
        for index, verdict in list(find(page, tuple(verdicts))):
            verdicts[index] = verdicts[index] or verdict
    return tuple(verdict or _UNCLAIMED for verdict in verdicts)


def markers(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the lines that are a phrase or match a pattern of `rules/markers.py`, and boxed lines.
    """
    for index, verdict in enumerate(page.markers):
        if verdict is not None and verdicts[index] is None:
            yield index, verdict
    running = page.running
    found = [page.markers[index] for index in running]
    notices = [place for place, one in enumerate(found) if one and one.label is Label.NOTICE]
    if notices:
        for place in find_boxed([page.texts[index] for index in running], notices):
            if found[place] is None:
                yield running[place], Verdict(Label.NOTICE, "notice:in-box")


def formulas(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the lines taken for article that a formula inside tells to be none.
    """
    for index, text in free_lines(page, verdicts):
        found = read_formula(text) if page.takes[index] else None
        if found is not None:
            yield index, found


def next_story(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label a second story that the page goes on with below the first.
    """
    begin = second_story(page.texts, page.dates, page.takes)
    if begin is None:
        return
    for index, _ in free_lines(page, verdicts):
        if index >= begin:
            yield index, Verdict(Label.SIDEBAR, "sidebar:next-story", page.scores[index])


def foreign(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label what the line model does not take for article, by where it stands.
    """
    in_related = False
    teasers = frozenset(_above_times(page, verdicts))
    linked = frozenset(_links_of_insets(page, verdicts))
    takes, words, scores = page.takes, page.words, page.scores
    for index, verdict in enumerate(verdicts):
        if index in teasers:
            yield index, Verdict(Label.RELATED, "related:above-time", scores[index])
        elif verdict is not None:
            in_related = in_related if verdict is _BLANK else verdict.rule in OPENERS
        elif index in linked:
            in_related = False
            yield index, Verdict(Label.RELATED, "related:below-inset", scores[index])
        elif takes[index]:
            in_related = False
        elif in_related:
            yield index, Verdict(Label.RELATED, "model:below-marker", scores[index])
        else:
            yield index, Verdict(_label_outside(words[index]), "model:not-article", scores[index])


def _links_of_insets(page: Page, verdicts: Verdicts) -> Iterator[int]:
    """
    Yield the headlines right below a marker of other stories, though they read like the article.

    The marker sends readers to one story at least; of several the last may head what stands below
    it, and that may be the article's. Where nothing of it is below, all are other stories.
    """
    running = page.running
    if not page.openers:
        return
    texts = [page.texts[index] for index in running]
    is_free = [verdicts[index] is None and index not in page.own for index in running]
    sentences = (page.takes[index] and ends_sentence(page.texts[index]) for index in running)
    end = max(compress(count(1), sentences), default=0)
    for place in page.openers:
        links = read_links(texts, is_free, place + 1)
        last = max(links.stop - 1, links.start + 1) if links.stop < end else links.stop
        yield from (running[at] for at in links[: last - links.start] if page.takes[running[at]])


def _above_times(page: Page, verdicts: Verdicts) -> Iterator[int]:
    """
    Yield the headlines inside the article, or below, that stand on a time of another story.

    Yesterday or today are the days of a list of news; only below a paragraph can one be sure.
    """
    # Few pages have such a time.
    if not any(verdict is not None and verdict.rule == _RELATIVE_TIME for verdict in verdicts):
        return
    paragraphs = (
        index
        for index, text in free_lines(page, verdicts)
        if page.takes[index] and ends_paragraph(text)
    )
    first = next(paragraphs, len(verdicts))
    filled = [index for index in range(first, len(verdicts)) if page.texts[index]]
    for above, below in pairwise(filled):
        found = verdicts[below]
        if found is None or found.rule != _RELATIVE_TIME or verdicts[above] is not None:
            continue
        if is_headline(page.texts[above]):
            yield above


def _label_outside(words: int) -> Label:
    """
    Tell a menu from a teaser by the number of its words.
    """
    return Label.SIDEBAR if words >= _SHORT_TEASER else Label.NAVIGATION


def clutter(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label what recurs on the pages of the site and is not a part of the story.

    What recurs above the article's own lines is clutter, and so are short lines anywhere.
    A paragraph below another of the article may be the background that several stories share;
    it is clutter only apart from them, and if most pages of the site bear it. A page of which
    most recurs is a copy of another, and nothing of it is clutter.
    """
    if page.site is None:
        return
    free = dict(free_lines(page, verdicts))
    seen = {index: page.site.pages_with(text) for index, text in free.items()}
    shared = {index for index, count in seen.items() if count >= _FEWEST_PAGES}
    if not shared:
        return
    words = page.words
    if 2 * sum(words[index] for index in shared) > sum(words[index] for index in free):
        return
    own = min(free.keys() - shared)
    filled = page.filled
    above = dict(zip(filled[1:], filled, strict=False))
    for index in sorted(shared):
        is_prose = words[index] >= _LONG_PARAGRAPH and ends_sentence(free[index])
        is_apart = above.get(index) not in free
        on_most = seen[index] >= _MANY_PAGES and 2 * seen[index] >= page.site.pages
        if index < own or not is_prose or (is_apart and on_most):
            label = _label_outside(words[index])
            yield index, Verdict(label, f"site:seen-on-{seen[index]}-pages", page.scores[index])


def heading(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the section headings: counted ones, and short lines without a full stop, over prose.

    A line that goes on right below, in lower case, is a part of a broken sentence, and a
    question with who asks before it is a turn.
    """
    free, words = free_lines(page, verdicts), page.words
    counted = [read_division(text) is not None for _, text in free]
    pairs = zip(free, counted, strict=True)
    heads = [not is_one and _is_heading(text, words[index]) for (index, text), is_one in pairs]
    items = _items([text for _, text in free], heads)
    for place, ((index, text), (next_index, below)) in enumerate(pairwise(free)):
        if counted[place]:
            yield index, Verdict(Label.HEADING, "heading:counted", page.scores[index])
        elif place in items or not heads[place]:
            continue
        elif counted[place - 1 : place] == [True] or _is_prose(below, words[next_index]):
            is_below = next_index == index + 1 or _has_page_number(page, index, next_index)
            goes_on = is_below and begins_lower(below)
            # To look for a dateline costs more than all else, and few lines are left.
            if not goes_on and not is_turn(text) and split_dateline(text) is None:
                yield index, Verdict(Label.HEADING, "heading:no-full-stop", page.scores[index])


def _has_page_number(page: Page, above: int, below: int) -> bool:
    """
    Tell whether a page of paper ends between two lines.
    """
    return PAGE_NUMBER in page.markers[above + 1 : below]


def _items(texts: Sequence[str], heads: Sequence[bool]) -> frozenset[int]:
    """
    Find the items of lists that a line with a colon announces: the last stands over prose.

    Each reads like a heading.
    """
    found: list[int] = []
    for begin, text in enumerate(texts):
        if not is_announcement(text):
            continue
        items = takewhile(heads.__getitem__, range(begin + 1, len(texts)))
        listed = list(islice(items, _LONGEST_LIST))
        found += listed if len(listed) > 1 else []
    return frozenset(found)


def _is_heading(text: str, words: int) -> bool:
    """
    Tell whether a line of so many words reads like a section heading; it may be a question.
    """
    return (
        words <= _SHORT_HEADING
        and ending(text) in {"none", "question"}
        and not text.endswith(_CALLS)
        and _begins_line(text)
    )


def _begins_line(text: str) -> bool:
    """
    Tell whether a line begins with a number or a letter that is not lower case.
    """
    first = text.lstrip(_OPENING)[:1]
    return first.isalnum() and not first.islower()


def _is_prose(text: str, words: int) -> bool:
    """
    Tell whether a line of so many words is running text: it ends like one, or is long.
    """
    return words >= _LONG_PARAGRAPH or ending(text) != "none"


def body(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the rest of the article.

    What the line model alone would have set aside is kept for what its page is, or because
    an agency has signed it.
    """
    for index, _ in free_lines(page, verdicts):
        rule = "model:article"
        if page.takes[index] and not page.chosen[index]:
            other = "page:signed" if index in page.signed else "page:goes-on"
            rule = "page:article" if page.is_clean else page.own.get(index, other)
        yield index, Verdict(Label.BODY, rule, page.scores[index])


PASSES: tuple[Pass, ...] = (
    markers,
    formulas,
    byline,
    headline_over_date,
    posted,
    next_story,
    dateline,
    title,
    summary,
    foreign,
    clutter,
    standfirst,
    heading,
    body,
)
"""The passes, in order."""
