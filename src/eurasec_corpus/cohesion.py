"""
What belongs to the article because of what stands beside it.

The line model looks for running text and doubts short lines: items of a list, answers, headings
with a number, signatures. Such a line is the article's if one beside it is and both are plainly of
one text: the list goes on, the line above announces it, an answer stands below its question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, pairwise

import regex
from attrs import field, frozen

from .bylines import is_person, parse_turn
from .clauses import (
    Division,
    Mark,
    goes_on,
    is_announcement,
    is_closing,
    is_entry,
    is_omission,
    is_signer,
    is_thanks,
    read_mark,
)
from .delegations import find_members
from .folding import fold
from .interviews import find_answers
from .letters import begins_lower, begins_upper
from .outlines import find_parts, find_stretch, takes_up
from .rules.speakers import ANSWERERS, QUESTIONERS
from .segments import (
    FULL_STOPS,
    SHORTEST_PARAGRAPH,
    count_words,
    ends_cut,
    ends_open,
    ends_paragraph,
    ends_sentence,
    is_paragraph,
)
from .stretches import ending

OUTLINE, HEADING, LIST, TURN, OPEN, SIGNED = (
    "page:outline",
    "page:heading",
    "page:list",
    "page:turn",
    "page:goes-on",
    "page:signed-by",
)
"""Rules of lines that are kept for what stands beside them."""

_PAUSES = (",", ";", "，", "；")
_DOUBTED = -2048
_NEARLY = -1024
_LEADS = frozenset((*QUESTIONERS, *ANSWERERS))
_LEAD = regex.compile("[^:：]{1,170}+[:：]")
_FEWEST_TURNS = 3
_LONGEST_LIST, _LONGEST_ITEM = 14, 25
_FEWEST_ITEMS = 2
_FEW_WORDS, _HEADING_WORDS = 3, 8
_FEWEST_HEADINGS = 2
_YEAR, _FEWEST_YEARS = 4, 3
_CENTURIES = frozenset(("17", "18", "19", "20"))
_SHORT_ANSWER = 12
_NAME_WORDS = range(2, 4)
_RECENT = 14


@frozen
class _Doubted:
    """
    The lines of a page that are not blank, and of each whether it is taken for article.

    Attributes:
        texts: The lines.
        scores: Their scores.
        is_free: Of each, whether it says by itself nothing of what it is.
        taken: Of each, whether it is taken; this changes.
        found: The rules of those that were taken later, by their indices.
    """

    texts: Sequence[str]
    scores: Sequence[int]
    is_free: Sequence[bool]
    taken: list[bool]
    found: dict[int, str] = field(factory=dict)

    @cached_property
    def parts(self) -> tuple[dict[int, Division], list[int]]:
        """
        Give the counted headings of the page, and the lines of its signers.
        """
        return find_parts(self.texts)

    @cached_property
    def signers(self) -> frozenset[int]:
        """
        Give the lines of its signers, to be looked up.
        """
        return frozenset(self.parts[1])

    @cached_property
    def is_talk(self) -> bool:
        """
        Tell whether several turns of a talk are taken.
        """
        pairs = zip(self.texts, self.taken, strict=True)
        turns = (text for text, taken in pairs if taken and is_turn(text))
        return len(list(islice(turns, _FEWEST_TURNS))) == _FEWEST_TURNS

    def take(self, index: int, rule: str) -> None:
        """
        Take a line, if it is free and not taken yet.
        """
        if self.is_free[index] and not self.taken[index]:
            self.taken[index] = True
            self.found[index] = rule

    def is_open(self, index: int) -> bool:
        """
        Tell whether a line is free and not taken yet.
        """
        return 0 <= index < len(self.texts) and self.is_free[index] and not self.taken[index]


def find_own(
    texts: Sequence[str],
    scores: Sequence[int],
    is_free: Sequence[bool],
    taken: Sequence[bool],
) -> Mapping[int, str]:
    """
    Find the lines that are the article's because of the lines beside them.

    Args:
        texts: The lines of a page that are not blank.
        scores: What the line model thinks of each.
        is_free: Of each, whether it says by itself nothing of what it is.
        taken: Of each, whether it is taken for a part of the article.

    Returns:
        The rule by which each is kept, by its index.

    >>> page = ["The ministers of the five states agreed on:", "- joint patrols", "- joint drills"]
    >>> find_own(page, [900, -900, -2500], [True] * 3, [True, False, False])
    {1: 'page:list', 2: 'page:list'}
    """
    page = _Doubted(texts, scores, is_free, list(taken))
    if not any(taken):
        return page.found
    _take_outline(page)
    _take_above(page)
    _take_below(page)
    _take_announced(page)
    _take_headings(page)
    _take_talk(page)
    for find, rule in ((find_answers, TURN), (find_members, LIST)):
        for index in list(find(texts, is_free, page.taken)):
            page.take(index, rule)
    return page.found


def _take_outline(page: _Doubted) -> None:
    """
    Take what stands between the counted headings of a document, and right beside them.
    """
    texts = page.texts
    divisions = page.parts[0]
    stretch = find_stretch(texts, divisions) if divisions else None
    if stretch is not None and any(page.taken[stretch[0] : stretch[1] + 2]):
        first, last = stretch
        for index in range(first, last + 1):
            page.take(index, OUTLINE)
        # The last article of a treaty may be short: it enters into force.
        below = texts[last + 1 : last + 2]
        if any(map(_is_clause, below)) and page.scores[last + 1] > _DOUBTED:
            page.take(last + 1, OUTLINE)
        _take_run(page, range(last + 1, len(texts)))
        _take_run(page, range(first - 1, -1, -1))
    for index in reversed(divisions):
        # The title of a division may stand on a line of its own.
        has_title = page.taken[index + 2 : index + 3] == [True] and _is_short(texts[index + 1])
        if has_title:
            page.take(index + 1, OUTLINE)
        if page.taken[index + 1 : index + 2] == [True]:
            page.take(index, OUTLINE)


def _is_clause(text: str) -> bool:
    """
    Tell whether a line is a sentence, as short as the last of a document may be.
    """
    return text.endswith(FULL_STOPS) and count_words(text) > _FEW_WORDS


def _is_short(text: str) -> bool:
    """
    Tell whether a line is a few words without a full stop.
    """
    return ending(text) == "none" and count_words(text) <= _HEADING_WORDS


def _take_run(page: _Doubted, indices: range) -> None:
    """
    Take the paragraphs that stand without a gap beside an outline.
    """
    for index in indices:
        text = page.texts[index]
        is_open = ends_open(text) and count_words(text) >= _FEW_WORDS
        is_near = is_open or (page.scores[index] > _DOUBTED and is_paragraph(text))
        if not (page.taken[index] or is_closing(text) or (page.is_free[index] and is_near)):
            return
        page.take(index, OUTLINE)


def _take_below(page: _Doubted) -> None:
    """
    Take, downwards, what goes on with the line above.
    """
    for index, (above, below) in enumerate(pairwise(page.taken), start=1):
        # What was taken above since is seen in the list itself.
        if below or not (above or page.taken[index - 1]) or not page.is_free[index]:
            continue
        rule = SIGNED if index in page.signers else _below(page, index)
        if rule is not None:
            page.take(index, rule)


def _below(page: _Doubted, index: int) -> str | None:
    """
    Say why a line goes on with the one above; None if it does not.
    """
    above, text = page.texts[index - 1], page.texts[index]
    mark = read_mark(text)
    if mark is not None and _continues(page, index, mark):
        return LIST
    is_next = is_entry(text) and is_entry(above)
    if is_next or _begins_list(page, index) or _names_listed(page, index):
        return LIST
    if _is_clause(text) and _ends_list(page, index - 1):
        return OPEN
    is_open = above.endswith(_PAUSES) and (begins_lower(text) or mark is not None)
    if is_open or (is_omission(text) and page.taken[index + 1 : index + 2] == [True]):
        return OPEN
    if is_thanks(text) or _is_answer(page, index):
        return TURN
    return SIGNED if is_closing(text) else None


def _continues(page: _Doubted, index: int, mark: Mark) -> bool:
    """
    Tell whether an item goes on a list of which the last item stands a few lines above.
    """
    for above in range(index - 1, max(index - _RECENT, 0) - 1, -1):
        last = read_mark(page.texts[above]) if page.taken[above] else None
        if last is not None and last.style == mark.style:
            return goes_on(last, mark)
    return False


def _begins_list(page: _Doubted, index: int) -> bool:
    """
    Tell whether a line announces a list below, or is the first item of one that is announced.
    """
    text, below = page.texts[index], page.texts[index + 1 : index + 3]
    if is_announcement(text):
        is_near = page.scores[index] > _NEARLY and len(below) == _FEWEST_ITEMS
        return is_near and (_goes_on(*below) or all(map(is_signer, below)))
    is_announced = is_announcement(page.texts[index - 1])
    return is_announced and bool(below) and _goes_on(text, below[0])


def _goes_on(text: str, below: str) -> bool:
    """
    Tell whether a line and the one below are items of one list.
    """
    first, second = read_mark(text), read_mark(below)
    return first is not None and second is not None and goes_on(first, second)


def _ends_list(page: _Doubted, index: int) -> bool:
    """
    Tell whether a line is the last item of a list that is announced, or was doubted.
    """
    if page.found.get(index) == LIST:
        return True
    begin = index
    while begin > max(index - _RECENT, 0) and read_mark(page.texts[begin]) is not None:
        begin -= 1
    return begin < index and is_announcement(page.texts[begin])


def _names_listed(page: _Doubted, index: int) -> bool:
    """
    Tell whether a line is the name of a person in a list of such that is announced.
    """
    text, above = page.texts[index], page.texts[index - 1]
    if not is_signer(text) or ending(text) != "none":
        return False
    if is_announcement(above):
        below = page.texts[index + 1 : index + 2]
        return all(map(is_signer, below)) and any(map(is_person, (text, *below)))
    return page.found.get(index - 1) == LIST and is_signer(above) and read_mark(above) is None


def _is_answer(page: _Doubted, index: int) -> bool:
    """
    Tell whether a line is a turn of a talk, or stands below a question that goes on below.
    """
    above, text = page.texts[index - 1], page.texts[index]
    if is_turn(text) and (page.is_talk or is_turn(above)):
        return True
    is_inside = page.taken[index + 1 : index + 2] == [True]
    is_short = ends_sentence(text) and not ends_cut(text) and count_words(text) <= _SHORT_ANSWER
    return above.endswith("?") and is_inside and is_short


def _take_above(page: _Doubted) -> None:
    """
    Take, upwards, what the line below goes on with.
    """
    taken = page.taken
    for index in range(len(taken) - 2, -1, -1):
        if taken[index] or not taken[index + 1] or not page.is_free[index]:
            continue
        rule = _above(page, index)
        if rule is not None:
            page.take(index, rule)


def _above(page: _Doubted, index: int) -> str | None:
    """
    Say why the line below goes on with one; None if it does not.
    """
    text, below = page.texts[index], page.texts[index + 1]
    score = page.scores[index]
    mark, mark_below = read_mark(text), read_mark(below)
    if mark is not None and mark_below is not None and goes_on(mark, mark_below):
        return LIST
    if is_announcement(text) and mark_below is not None and score > _DOUBTED:
        return LIST
    if text.endswith(_PAUSES) and score > _DOUBTED:
        return OPEN
    return TURN if is_turn(text) and is_turn(below) else None


def _take_announced(page: _Doubted) -> None:
    """
    Take short lines between one that announces them and a line of the article.

    They may also be the last of the page, or of its article.
    """
    texts = page.texts
    for index, text in enumerate(texts):
        if not is_announcement(text):
            continue
        is_below = page.taken[index - 1 : index] == [True] or is_paragraph(text)
        is_near = page.is_free[index] and page.scores[index] > _NEARLY and is_below
        if not page.taken[index] and not is_near:
            continue
        items = list(_items(page, index + 1))
        end = index + 1 + len(items)
        is_closed = page.taken[end : end + 1] == [True]
        if len(items) >= _FEWEST_ITEMS and (is_closed or _ends_with(page, items)):
            for item in (index, *items):
                page.take(item, LIST)


def _ends_with(page: _Doubted, items: Sequence[int]) -> bool:
    """
    Tell whether the article may end with some lines: of a menu the line model would be surer.

    Below stands nothing, or what says by itself that it is none of the article.
    """
    end = items[-1] + 1
    is_last = end == len(page.texts) or not (page.is_free[end] or page.taken[end])
    return is_last and min(page.scores[index] for index in items) > _DOUBTED


def _items(page: _Doubted, begin: int) -> Iterator[int]:
    """
    Yield the lines from one on that may be items of a list.
    """
    for index in islice(range(begin, len(page.texts)), _LONGEST_LIST):
        text = page.texts[index]
        if not page.is_open(index) or len(text.split()) > _LONGEST_ITEM or ends_cut(text):
            return
        yield index


def _take_headings(page: _Doubted) -> None:
    """
    Take a few words between two paragraphs, if they are the heading of the second.

    They are if the paragraph takes up one of them, or if other parts of the text have headings,
    too. So are the years of a chronicle.
    """
    texts = page.texts
    rows = zip(page.taken, texts[1:], page.taken[2:], strict=False)
    short = [
        index
        for index, (above, text, below) in enumerate(rows, start=1)
        if above and below and len(text) <= SHORTEST_PARAGRAPH
    ]
    places = [index for index in short if _may_head(page, index)]
    for index in places:
        if page.is_open(index) and takes_up(texts[index], texts[index + 1]):
            page.take(index, HEADING)
    if sum(page.taken[index] for index in places) >= _FEWEST_HEADINGS:
        for index in places:
            if page.scores[index] > _NEARLY:
                page.take(index, HEADING)
    years = [index for index, text in enumerate(texts[:-1]) if len(text) == _YEAR and is_year(text)]
    if len({texts[index] for index in years if page.taken[index + 1]}) >= _FEWEST_YEARS:
        for index in years:
            if page.taken[index + 1]:
                page.take(index, HEADING)


def _may_head(page: _Doubted, index: int) -> bool:
    """
    Tell whether a short line is a few words between two paragraphs of the article.
    """
    above, text, below = page.texts[index - 1 : index + 2]
    if page.scores[index] <= _DOUBTED or not (ends_sentence(above) and ends_paragraph(below)):
        return False
    return _is_short(text) and begins_upper(text)


def is_turn(text: str) -> bool:
    """
    Tell whether a line begins with who speaks.

    >>> is_turn("Answer: No, not yet."), is_turn("Tags: summit")
    (True, False)
    """
    found = _LEAD.match(text)
    return found is not None and (fold(found[0][:-1]) in _LEADS or parse_turn(text) is not None)


def _take_talk(page: _Doubted) -> None:
    """
    Take the names alone on a line that stand above what was said, and short turns below.

    In a transcript someone speaks twice; the author of a page and those of comments stand once.
    """
    doubted = (place for place, pair in enumerate(pairwise(page.taken)) if pair == (False, True))
    names = [index for index in doubted if page.is_free[index] and is_speaker(page.texts[index])]
    if not names:
        return
    speakers = {page.texts[index] for index in names}
    turns = [index for index, text in enumerate(page.texts) if text in speakers]
    if len(turns) < _FEWEST_TURNS or len(turns) == len(speakers):
        return
    for index in turns:
        below = index + 1
        if page.taken[below : below + 1] == [True] or _is_said(page, below):
            page.take(index, TURN)
            page.take(below, TURN)


def _is_said(page: _Doubted, index: int) -> bool:
    """
    Tell whether a line that is not taken may be a short turn.
    """
    return page.is_open(index) and ends_sentence(page.texts[index])


def is_year(text: str) -> bool:
    """
    Tell whether a line is a year, alone.

    >>> is_year("1991"), is_year("0800")
    (True, False)
    """
    return text.isdigit() and text.isascii() and text[:2] in _CENTURIES


def is_speaker(text: str) -> bool:
    """
    Tell whether a line is nothing but a person's name, perhaps with a colon.

    >>> is_speaker("Vladimir Putin"), is_speaker("He left.")
    (True, False)
    """
    return text.count(" ") + 1 in _NAME_WORDS and ending(text) == "none" and is_person(text)
