"""
The head of an article: its headline and standfirst, and the lines that name author, date and place.

Each function is a pass of `labelling.PASSES`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .bylines import find_bylines
from .clauses import is_announcement, read_division
from .datelines import read_alone, split_dateline
from .documents import is_day_of_signature, names_document
from .folding import fold
from .labels import Label
from .letters import begins_lower
from .model import Verdict
from .page import Findings, Page, Verdicts, free_lines, has_agency, has_label, is_bare, title_line
from .segments import FULL_STOPS, count_words, ends_cut, ends_paragraph, ends_sentence, is_headline
from .stretches import ending
from .titleplaces import BETWEEN, find_place
from .titles import find_title, is_of_title

_SHORT_SUMMARY = 8
_LONGEST_BUTTON = 2
_SURELY_NONE, _LIKELY_NONE = -2560, -2048
_FEW_BETWEEN = 12
_BAR = " | "
_FAR_MORE = 4
_BESIDE_HEAD = (Label.BLANK, Label.CAPTION, Label.META, Label.NAVIGATION)
_FEW_ABOVE = 2
_FEWEST_ENTRIES = 3
_SHORT_TITLE = 3
_COMMA = (",", "，")
_LINES_OF_SIGNERS, _FEW_OF_HEAD = 12, 8


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
    signed = frozenset(_days_of_signature(page, verdicts, body))
    for index in signed:
        yield index, Verdict(Label.BODY, "page:day-of-signature", page.scores[index])
    entries = frozenset(_dated_entries(page, verdicts))
    for index in page.dated:
        found = page.dates[index]
        if found is None or verdicts[index] is not None or index in signed:
            continue
        if found.lead is None and has_agency(page.texts[index]):
            continue
        if index in entries:
            yield index, Verdict(Label.HEADING, "heading:dated-entry", page.scores[index])
            continue
        inside = begun < index < body[-1] if body else False
        if found.lead is not None or not (page.takes[index] and inside):
            yield index, Verdict(Label.POSTED, f"posted:{found.lead or 'bare-date'}")


def _days_of_signature(page: Page, verdicts: Verdicts, body: Sequence[int]) -> list[int]:
    """
    Find the line at the end of a document that says where and when it was signed.

    A document has counted headings, or a line right above its text names one. Below the text
    stand only who signed it, before the page goes on with something else.
    """
    if not body:
        return []
    filled = page.filled
    last = filled.index(body[-1])
    ends = [index for index in filled[last : last + _LINES_OF_SIGNERS] if verdicts[index] is None]
    begun = next((index for index in body if ending(page.texts[index]) != "none"), body[-1])
    days = [index for index in ends if index > begun and is_day_of_signature(page.texts[index])]
    return days[:1] if days and _is_document(page, body) else []


def _is_document(page: Page, body: Sequence[int]) -> bool:
    """
    Tell whether an article has counted headings, or stands below a line that names a document.
    """
    first = page.filled.index(body[0])
    head = page.filled[max(first - _FEW_OF_HEAD, 0) : first + 1]
    if any(names_document(page.texts[index]) for index in head):
        return True
    return any(read_division(page.texts[index]) for index in body)


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
    best = _find_title(page, is_body)
    # What reads most like a headline may be a caption, or the line of an author.
    is_free = best is not None and verdicts[best[0]] is None
    found = best if is_free else find_place(page, verdicts)
    if found is None:
        return
    line, start, end = found
    part = None if end - start == len(texts[line]) else (start, end)
    yield line, Verdict(Label.TITLE, "title:best", page.scores[line], part)
    below = next((index for index in range(line + 1, len(texts)) if texts[index]), line)
    if verdicts[below] is None and _goes_on(page, line, below):
        yield below, Verdict(Label.STANDFIRST, "standfirst:goes-on", page.scores[below])
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
    announces a list, or the opening of its only sentence.
    """
    found = find_title(page.texts, is_body, page.url)
    if found is None:
        return None
    text = page.texts[found[0]]
    if text.endswith(_COMMA) and page.takes[found[0]]:
        return None
    if begins_lower(text):
        return _of_two_lines(page, found[0]) or found
    is_none = page.takes[found[0]] and (is_announcement(text) or read_division(text) is not None)
    return None if is_none else found


def _goes_on(page: Page, line: int, below: int) -> bool:
    """
    Tell whether the line below a document's name goes on with it: in lower case, to no end.
    """
    text = page.texts[below]
    is_more = begins_lower(text) and ending(text) == "none" and not page.takes[below]
    return is_more and names_document(page.texts[line])


def _of_two_lines(page: Page, line: int) -> tuple[int, int, int] | None:
    """
    Find the line above that names a document of which a line in lower case goes on to speak.
    """
    above = next((index for index in range(line - 1, -1, -1) if page.texts[index]), line)
    text = page.texts[above]
    return (above, 0, len(text)) if names_document(text) else None


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
        [index for index in range(top + 1, begin) if not has_label(verdicts[index], *BETWEEN)]
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
