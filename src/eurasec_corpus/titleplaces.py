"""
Headlines that are told by where they stand: right above the article, its author or its date.

They are asked for where no line of a page reads like its headline.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import takewhile

from .bylines import is_office, is_person
from .clauses import read_division
from .clutter import is_menu
from .documents import names_document
from .labels import Label
from .letters import begins_lower
from .page import Page, Verdicts, free_lines, has_label
from .rules.sections import SECTIONS
from .segments import ends_sentence, is_headline, is_paragraph
from .stretches import split_words, stems_of

BETWEEN = (Label.BLANK, Label.POSTED, Label.BYLINE, Label.CAPTION, Label.META, Label.NAVIGATION)
"""What may stand between a headline and its article."""

_SHARED_WORDS = 2
_LONGEST_NAME = 4
_SMALL_WORD = 3
_LONGEST_BUTTON, _LONGEST_BAR = 2, 8
_WORDS_OF_SECTIONS = frozenset(word for name in SECTIONS.words for word in split_words(name))
_STEPS = (" / ", " > ", " » ", " › ", " → ")
_NO_WORDS = ("@", "http", "www.", "©", " | ")

Place = tuple[int, int, int]
"""The index of a line, and where in it a headline begins and ends."""


def find_place(page: Page, verdicts: Verdicts) -> Place | None:
    """
    Find a headline by where it stands.

    Args:
        page: The page.
        verdicts: What its lines are said to be so far.

    Returns:
        The line, and where in it the headline begins and ends; None if there is none.
    """
    return (
        _above_signed(page, verdicts)
        or _beside_date(page, verdicts)
        or _of_document(page, verdicts)
        or _over_article(page, verdicts)
        or _over_head(page, verdicts)
    )


def _above_signed(page: Page, verdicts: Verdicts) -> Place | None:
    """
    Find a headline right above the first paragraph, if an agency has signed that.
    """
    first = min(page.signed, default=0)
    places = (i for i in range(first - 1, -1, -1) if not has_label(verdicts[i], *BETWEEN))
    above = next(places, None)
    if above is None or verdicts[above] is not None:
        return None
    text = page.texts[above]
    return (above, 0, len(text)) if is_headline(text) else None


def _beside_date(page: Page, verdicts: Verdicts) -> Place | None:
    """
    Find a headline right above or below the one date line that stands above the article.
    """
    filled = page.filled
    above = [*takewhile(lambda index: verdicts[index] or not page.takes[index], filled)]
    dates = [place for place, index in enumerate(above) if has_label(verdicts[index], Label.POSTED)]
    if len(dates) != 1:
        return None
    # What stands below may be taken for the article's first line.
    first = [index for index in filled[len(above) : len(above) + 1] if not _goes_on(page, index)]
    found = (*above, *first)
    near = (found[place] for place in (dates[0] - 1, dates[0] + 1) if 0 <= place < len(found))
    lines = (index for index in near if verdicts[index] is None)
    line = next((index for index in lines if _is_long_headline(page, index)), None)
    if line is None and _stands_on_date(page, verdicts, filled, above[dates[0]]):
        line = above[dates[0] - 1]
    return None if line is None else (line, 0, len(page.texts[line]))


def _goes_on(page: Page, index: int) -> bool:
    """
    Tell whether a sentence goes on below a line.
    """
    below = page.running[bisect(page.running, index) :][:1]
    return any(begins_lower(page.texts[at]) for at in below)


def _over_article(page: Page, verdicts: Verdicts) -> Place | None:
    """
    Find a headline right above the first paragraph of an article that is of its words.

    The last entry of a menu stands there, too, but says nothing of the article. Above a document
    with counted headings, or a summary on which author or date stand, any headline will do.
    """
    body = [index for index, _ in free_lines(page, verdicts) if page.takes[index]]
    first = next((index for index in body if is_paragraph(page.texts[index])), 0)
    places = (i for i in range(first - 1, -1, -1) if not has_label(verdicts[i], *BETWEEN))
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

    The steps to a page have many words, too.
    """
    text = page.texts[index]
    is_path = any(text.count(sign) > 1 for sign in _STEPS)
    return page.words[index] > _LONGEST_NAME and not is_path and is_headline(text)


def _over_head(page: Page, verdicts: Verdicts) -> Place | None:
    """
    Find a headline right above the author or date that stand on the article.

    A summary may stand between: a sentence of the article, or a line of its own. So may a share
    bar, below the head.
    """
    free = [index for index, _ in free_lines(page, verdicts) if page.takes[index]]
    for begin in free[:2]:
        above = _above(page, verdicts, begin)
        line = above[-1] if above else None
        if line is None or not _has_head(verdicts, [line, begin], line):
            continue
        is_sentence = ends_sentence(page.texts[line]) and len(above) > 1
        if is_sentence or _is_second(page, verdicts, above):
            line = above[-2]
        if verdicts[line] is None and _stands_for(page, line):
            return line, 0, len(page.texts[line])
    return None


def _is_second(page: Page, verdicts: Verdicts, above: Sequence[int]) -> bool:
    """
    Tell whether the last of some lines is a summary without a full stop: one long headline, not
    two, stands right above.
    """
    heads = [
        verdicts[line] is None and _is_long_headline(page, line) and _stands_for(page, line)
        for line in above[-3:]
    ]
    return heads[-2:] == [True, True] and heads[:-2] != [True]


def _of_document(page: Page, verdicts: Verdicts) -> Place | None:
    """
    Find a line that names a document right above the text, or at its beginning.
    """
    begin = next((index for index, _ in free_lines(page, verdicts) if page.takes[index]), None)
    if begin is None:
        return None
    above = _above(page, verdicts, begin)
    # Its name may go on in the next line: "ДЕКЛАРАЦИЯ", "глав государств".
    upper = above[-2:-1] if above and begins_lower(page.texts[above[-1]]) else []
    for line in (begin, *above[-1:], *upper):
        if verdicts[line] is None is page.markers[line] and names_document(page.texts[line]):
            return line, 0, len(page.texts[line])
    return None


def _above(page: Page, verdicts: Verdicts, begin: int) -> list[int]:
    """
    Give the lines above the article that may be its headline, without a share bar at the end.

    One button is no bar.
    """
    above = [index for index in range(begin) if not has_label(verdicts[index], *BETWEEN)]
    bar = 0
    while bar < min(_LONGEST_BAR, len(above)) and _is_button(page, above[-bar - 1]):
        bar += 1
    return above[: len(above) - bar] if bar > 1 else above


def _is_button(page: Page, index: int) -> bool:
    """
    Tell whether a line outside the article is as short as a button and names no document.
    """
    is_short = not page.takes[index] and page.words[index] <= _LONGEST_BUTTON
    return is_short and not names_document(page.texts[index])


def _stands_for(page: Page, line: int) -> bool:
    """
    Tell whether a line where the headline stands can be one.

    Sections, offices and the names of authors stand there, too, and are short: of four words and
    fewer one is a word of the article, or in lower case.
    """
    text = page.texts[line]
    if page.markers[line] is not None or any(sign in text for sign in _NO_WORDS):
        return False
    if is_person(text) or is_office(text) or read_division(text):
        return False
    if not is_headline(text) or _is_of_menu(text):
        return False
    return page.words[line] > _LONGEST_NAME or _is_told(page, line)


def _is_of_menu(text: str) -> bool:
    """
    Tell whether all longer words of a line are of names of sections, or one of few is a button's.
    """
    words = split_words(text)
    longer = [word for word in words if len(word) > _SMALL_WORD]
    is_few = len(words) <= _LONGEST_NAME
    return _WORDS_OF_SECTIONS.issuperset(longer) or (is_few and any(map(is_menu, longer)))


def _is_told(page: Page, line: int) -> bool:
    """
    Tell whether a short line has a longer word in lower case, or two such, or one of the story.
    """
    lower = [word for word in page.texts[line].split() if begins_lower(word)]
    if len(lower) > 1 or any(len(word) > _SMALL_WORD for word in lower):
        return True
    story = " ".join(page.texts[at] for at in page.filled if at > line and page.takes[at])
    return not stems_of(split_words(page.texts[line])).isdisjoint(stems_of(split_words(story)))
