"""
The head of an article: its headline and standfirst, and the lines that name author, date and place.

Each function is a pass of `labelling.PASSES`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from .bylines import find_bylines
from .datelines import read_alone, split_dateline
from .folding import fold
from .labels import Label
from .letters import begins_lower
from .model import Verdict
from .outlines import is_announcement, is_paragraph, read_division
from .page import Findings, Page, Verdicts, free_lines, has_agency, has_label, is_bare, title_line
from .segments import FULL_STOPS, count_words, ends_cut, ends_paragraph, ends_sentence, is_headline
from .stretches import ending, split_words, stems_of
from .titles import find_title, is_of_title

_SHORT_SUMMARY = 8
_LONGEST_BUTTON = 2
_SURELY_NONE, _LIKELY_NONE = -2560, -2048
_FEW_BETWEEN = 12
_BAR = " | "
_FAR_MORE = 4
_BETWEEN = (Label.BLANK, Label.POSTED, Label.BYLINE, Label.CAPTION, Label.META, Label.NAVIGATION)
_BESIDE_HEAD = (Label.BLANK, Label.CAPTION, Label.META, Label.NAVIGATION)
_FEW_ABOVE = 2
_SHARED_WORDS = 2
_FEWEST_ENTRIES = 3
_LONGEST_NAME = 4
_SMALL_WORD = 3
_SHORT_TITLE = 3


def byline(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the lines that name the author.
    """
    texts = ["" if verdict else text for text, verdict in zip(page.texts, verdicts, strict=True)]
    for index in page.own:
        texts[index] = ""
    for index, rule in find_bylines(texts, page.takes):
        yield index, Verdict(Label.BYLINE, f"byline:{rule}")


def headline_over_date(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label a headline that stands on its date line, the date, and what stands above.

    Only where it is the one such pair of the page (several are a list of news) and
    by far the most of the page's prose stands below it. A sentence right below a date does
    not count above: lists of news are written so.
    """
    filled = page.filled
    pairs = [
        (above, below)
        for above, below in pairwise(filled)
        if page.dates[below] is not None
        # The day of publication stands over that of a change.
        and page.dates[above] is None
        and verdicts[above] is None is verdicts[below]
        and is_headline(page.texts[above])
    ]
    if len(pairs) != 1:
        return
    ((top, date_line),) = pairs
    # Only where something above passes for the article is there a need.
    if not any(page.takes[:top]):
        return
    if _is_of_another(page, filled[: filled.index(top)], top):
        return
    dated = {below for above, below in pairwise(filled) if page.dates[above] is not None}
    prose_above = sum(_prose(page.texts[at]) for at in filled if at < top and at not in dated)
    if prose_above * _FAR_MORE > sum(map(_prose, page.texts[top:])):
        return
    yield top, Verdict(Label.TITLE, "title:over-date")
    yield date_line, Verdict(Label.POSTED, "posted:below-headline")
    for index, _ in free_lines(page, verdicts):
        if index < top:
            yield index, Verdict(Label.SIDEBAR, "sidebar:above-headline", page.scores[index])


def _is_of_another(page: Page, above: Sequence[int], line: int) -> bool:
    """
    Tell whether the page's <title> names another headline; then an author stands on the date line.

    The <title> begins with the words of a line above, or has none in common with this one.
    """
    first = fold(page.texts[above[0]])
    for index in above[1:]:
        if page.words[index] > _SHORT_TITLE and first.startswith(fold(page.texts[index])):
            return True
    return is_of_title(page.texts, page.takes, page.url, page.texts[line]) is False


def _prose(text: str) -> int:
    """
    Count the words of a line if it ends as a sentence does.
    """
    return count_words(text) if ends_sentence(text) and not ends_cut(text) else 0


def posted(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the lines that say when the page appeared or was changed.

    A date alone on its line inside the article is a heading of a chronicle, not this.
    """
    body = [i for i, taken in enumerate(page.takes) if taken and verdicts[i] is None]
    begun = _begun(page, body)
    entries = frozenset(_dated_entries(page, verdicts))
    for index in page.dated:
        found = page.dates[index]
        if found is None or verdicts[index] is not None:
            continue
        if found.lead is None and has_agency(page.texts[index]):
            continue
        if index in entries:
            yield index, Verdict(Label.HEADING, "heading:dated-entry", page.scores[index])
            continue
        inside = begun < index < body[-1] if body else False
        if found.lead is not None or not (page.takes[index] and inside):
            yield index, Verdict(Label.POSTED, f"posted:{found.lead or 'bare-date'}")


def _begun(page: Page, body: Sequence[int]) -> int:
    """
    Find the line by which the article has surely begun; the number of lines if there is none.

    Headline and standfirst may stand above the date of a page, but no two paragraphs, none that
    an agency has signed, and no three lines of the article.
    """
    paragraphs = [index for index in body if ends_paragraph(page.texts[index])]
    signed = page.signed.intersection(body)
    found = (*paragraphs[1:2], *body[_FEW_ABOVE : _FEW_ABOVE + 1], *signed)
    return min(found, default=len(page.texts))


def _dated_entries(page: Page, verdicts: Verdicts) -> list[int]:
    """
    Find the dates of a chronicle: several different ones, alone and each right above the article.

    A list of news has such dates, too, but its lines are not taken for article.
    """
    if len(page.dated) < _FEWEST_ENTRIES:
        return []
    filled = page.filled
    found = [
        above
        for above, below in pairwise(filled)
        if verdicts[above] is verdicts[below] is None
        and is_bare(page.dates[above])
        and page.dates[below] is None
        and page.takes[below]
    ]
    days = {posted.date for index in found if (posted := page.dates[index])}
    return found if len(days) >= _FEWEST_ENTRIES else []


def dateline(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label a dateline that stands alone right above a paragraph of the article.
    """
    takes = page.takes
    for above, below in pairwise(page.filled):
        if verdicts[above] is not None or verdicts[below] is not None or not takes[below]:
            continue
        found = read_alone(page.texts[above])
        if found is not None:
            yield above, Verdict(Label.DATELINE, found.rule)
            return


def title(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the headline, and the lines that repeat it outside the article.
    """
    if title_line(verdicts) is not None:
        return
    texts = page.texts
    is_body = [taken and verdicts[i] is None for i, taken in enumerate(page.chosen)]
    found = (
        _find_title(page, is_body)
        or _above_signed(page, verdicts)
        or _beside_date(page, verdicts)
        or _over_article(page, verdicts)
    )
    if found is None or verdicts[found[0]] is not None:
        return
    line, start, end = found
    part = None if end - start == len(texts[line]) else (start, end)
    yield line, Verdict(Label.TITLE, "title:best", page.scores[line], part)
    key = fold(texts[line][start:end])
    # Folding every line costs too much; of ASCII, one letter tells for most.
    openings = (key[:1], key[:1].upper(), "`")
    for index, text in free_lines(page, verdicts):
        if text.isascii() and not text.startswith(openings):
            continue
        if index != line and not is_body[index] and fold(text) == key:
            yield index, Verdict(Label.TITLE, "title:repeat", page.scores[index])


def _find_title(page: Page, is_body: Sequence[bool]) -> tuple[int, int, int] | None:
    """
    Find the headline that is described best; in a document a counted heading is none, nor is what
    announces a list.
    """
    found = find_title(page.texts, is_body, page.url)
    if found is None or not page.takes[found[0]]:
        return found
    text = page.texts[found[0]]
    return None if is_announcement(text) or read_division(text) is not None else found


def _above_signed(page: Page, verdicts: Verdicts) -> tuple[int, int, int] | None:
    """
    Find a headline right above the first paragraph, if an agency has signed that.
    """
    first = min(page.signed, default=0)
    places = (i for i in range(first - 1, -1, -1) if not has_label(verdicts[i], *_BETWEEN))
    above = next(places, None)
    if above is None or verdicts[above] is not None:
        return None
    text = page.texts[above]
    return (above, 0, len(text)) if is_headline(text) else None


def _beside_date(page: Page, verdicts: Verdicts) -> tuple[int, int, int] | None:
    """
    Find a headline right above or below the one date line that stands above the article.
    """
    filled = page.filled
    above = [*takewhile(lambda index: verdicts[index] or not page.takes[index], filled)]
    dates = [place for place, index in enumerate(above) if has_label(verdicts[index], Label.POSTED)]
    if len(dates) != 1:
        return None
    near = (above[place] for place in (dates[0] - 1, dates[0] + 1) if 0 <= place < len(above))
    lines = (index for index in near if verdicts[index] is None)
    line = next((index for index in lines if _is_long_headline(page, index)), None)
    if line is None and _stands_on_date(page, verdicts, filled, above[dates[0]]):
        line = above[dates[0] - 1]
    return None if line is None else (line, 0, len(page.texts[line]))


def _over_article(page: Page, verdicts: Verdicts) -> tuple[int, int, int] | None:
    """
    Find a headline right above the first paragraph of an article that is of its words.

    The last entry of a menu stands there, too, but says nothing of the article. Above a document
    with counted headings, or a summary on which author or date stand, any headline will do.
    """
    body = [index for index, _ in free_lines(page, verdicts) if page.takes[index]]
    first = next((index for index in body if is_paragraph(page.texts[index])), 0)
    places = (i for i in range(first - 1, -1, -1) if not has_label(verdicts[i], *_BETWEEN))
    above = next((i for i in places if not page.takes[i] or _may_be_title(page.texts[i])), None)
    if above is None or verdicts[above] is not None or not is_headline(page.texts[above]):
        return None
    text = page.texts[above]
    is_own = (
        _is_of_words(text, " ".join(page.texts[index] for index in body if index >= first))
        or any(read_division(page.texts[index]) for index in body)
        or _has_head(verdicts, body, first)
    )
    return (above, 0, len(text)) if is_own else None


def _is_of_words(text: str, told: str) -> bool:
    """
    Tell whether at least half of the words of a headline, and two, are words of the article.
    """
    stems = stems_of(split_words(text))
    shared = len(stems & stems_of(split_words(told)))
    return shared >= _SHARED_WORDS and 2 * shared >= len(stems)


def _has_head(verdicts: Verdicts, body: Sequence[int], first: int) -> bool:
    """
    Tell whether author or date stand between the first line of an article and the next.

    Then the first is a summary, and nothing but a headline can stand above.
    """
    below = next((index for index in body if index > first), first)
    return any(has_label(verdict, Label.POSTED, Label.BYLINE) for verdict in verdicts[first:below])


def _may_be_title(text: str) -> bool:
    """
    Tell whether a line reads like a headline and is no counted heading.
    """
    return is_headline(text) and read_division(text) is None


def _stands_on_date(page: Page, verdicts: Verdicts, filled: Sequence[int], date_line: int) -> bool:
    """
    Tell whether a short headline stands right above a date line, and that on the article.

    Names of authors and sections stand there, too: a headline has among its four words one of
    some letters in lower case.
    """
    place = filled.index(date_line)
    if place == 0:
        return False
    line, below = filled[place - 1], filled[place + 1 : place + 2]
    is_free = verdicts[line] is None and any(
        verdicts[index] is None and page.takes[index] for index in below
    )
    words = page.texts[line].split()
    is_short = len(words) == _LONGEST_NAME and is_headline(page.texts[line])
    return (
        is_free
        and is_short
        and any(begins_lower(word) and len(word) > _SMALL_WORD for word in words)
    )


def _is_long_headline(page: Page, index: int) -> bool:
    """
    Tell whether a line reads like a headline and is longer than a name or a section.
    """
    return page.words[index] > _LONGEST_NAME and is_headline(page.texts[index])


def summary(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label a summary between the headline and the article.

    The line model takes it for a teaser; where it stands says otherwise: alone between the two, or
    as a sentence right below the headline, with a few lines such as a share bar before the article.
    """
    begin = next((index for index, _ in free_lines(page, verdicts) if page.takes[index]), 0)
    titles = [index for index in range(begin) if has_label(verdicts[index], Label.TITLE)]
    if not titles:
        return
    below_first, below_last = (
        [index for index in range(top + 1, begin) if not has_label(verdicts[index], *_BETWEEN)]
        for top in (titles[0], titles[-1])
    )
    if _begins_alone(page, verdicts, below_first):
        rule, line = "standfirst:alone", below_first[0]
    elif _begins_below_headline(page, verdicts, below_last):
        rule, line = "standfirst:below-headline", below_last[0]
    else:
        return
    yield line, Verdict(Label.STANDFIRST, rule, page.scores[line])


def _begins_alone(page: Page, verdicts: Verdicts, lines: Sequence[int]) -> bool:
    """
    Tell whether the first of some lines is a summary, with no more than a share bar below it.
    """
    is_alone = bool(lines) and all(_is_button(page, verdicts, index) for index in lines[1:])
    return is_alone and _may_be_summary(page, verdicts, lines[0], _SURELY_NONE)


def _begins_below_headline(page: Page, verdicts: Verdicts, lines: Sequence[int]) -> bool:
    """
    Tell whether the first of few lines is a summary that is a sentence.
    """
    is_sentence = 0 < len(lines) <= _FEW_BETWEEN and page.texts[lines[0]].endswith(FULL_STOPS)
    return is_sentence and _may_be_summary(page, verdicts, lines[0], _LIKELY_NONE)


def _may_be_summary(page: Page, verdicts: Verdicts, index: int, lowest: int) -> bool:
    """
    Tell whether a free line is long enough for a summary, and whether the model doubts.

    Menus and share bars stand below headlines, too; of those the model is surer.
    """
    is_open = verdicts[index] is None and page.scores[index] > lowest
    text, is_long = page.texts[index], page.words[index] >= _SHORT_SUMMARY
    # A bar stands before the credit of a picture.
    return is_open and is_long and not ends_cut(text) and _BAR not in text


def _is_button(page: Page, verdicts: Verdicts, index: int) -> bool:
    """
    Tell whether a line that is not of the article is as short as the buttons of a share bar.
    """
    is_free = verdicts[index] is None and not page.takes[index]
    return is_free and page.words[index] <= _LONGEST_BUTTON


def standfirst(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the summary between headline and body.

    It is the first line below the headline, if that has no full stop although more of
    the article follows and does not go on with it, if the dateline comes only in the
    next line, or if author or date stand right below.
    """
    kept = list(free_lines(page, verdicts))
    if title_line(verdicts) is None or len(kept) < 2:
        return
    (first, text), (below, second) = kept[:2]
    if split_dateline(text) is not None or read_division(text) is not None:
        return
    if ending(text) == "none" and not second[:1].islower():
        yield first, Verdict(Label.STANDFIRST, "standfirst:no-full-stop", page.scores[first])
    elif split_dateline(second) is not None:
        yield first, Verdict(Label.STANDFIRST, "standfirst:before-dateline", page.scores[first])
    elif _stands_in_head(verdicts, first, below):
        yield first, Verdict(Label.STANDFIRST, "standfirst:in-head", page.scores[first])


def _stands_in_head(verdicts: Verdicts, first: int, below: int) -> bool:
    """
    Tell whether author or date stand between two lines, but not between headline and the first.
    """
    above = next(
        (i for i in range(first - 1, -1, -1) if not has_label(verdicts[i], *_BESIDE_HEAD)), -1
    )
    has_head = any(
        has_label(verdict, Label.BYLINE, Label.POSTED) for verdict in verdicts[first:below]
    )
    return has_head and above >= 0 and has_label(verdicts[above], Label.TITLE)
