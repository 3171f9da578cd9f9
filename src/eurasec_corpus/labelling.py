"""
What each line of a page is.

Passes run in order, and each labels only lines that are still free; the order is the
whole precedence story. An ablation is the tuple without one pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, pairwise, takewhile

from attrs import Factory, field, frozen

from .bylines import find_bylines
from .cleanpages import is_clean_page
from .cohesion import find_own, is_turn
from .datelines import may_name_agency, read_alone, split_dateline
from .dating.posted import LineForm, Posted, parse_posted
from .folding import fold
from .formulas import read_formula
from .labels import Label
from .letters import begins_lower
from .linemodel.scoring import choose_lines, score_pages
from .markers import (
    LONGEST_TOPIC,
    OPENERS,
    is_topic,
    names_topic,
    read_marker,
    says_clutter,
    says_inset,
)
from .model import Line, Verdict
from .outlines import find_headings, is_announcement, is_paragraph, read_division
from .segments import SHORTEST_PARAGRAPH, count_words, ends_cut, ends_sentence, is_headline
from .sites import SiteProfile
from .stories import second_story
from .stretches import ending, split_words, stems_of
from .titles import find_title, is_of_title


@frozen
class Page:
    """
    The lines of a page and what the line model makes of them.

    Attributes:
        lines: All lines, in order.
        scores: What the line model thinks of each line, see `linemodel.scoring.score_pages()`.
        url: The address of the page; None if unknown.
        site: What recurs on the pages of its site; None if unknown.
        markers: What each line says by itself that it is, see `read_markers()`.
    """

    lines: Sequence[Line]
    scores: Sequence[int]
    url: str | None = None
    site: SiteProfile | None = None
    markers: Sequence[Verdict | None] = field(
        default=Factory(lambda self: read_markers(self.lines), takes_self=True)
    )

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """
        Give the texts of the lines, without the blanks around them.
        """
        return tuple([line.text for line in self.lines])

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """
        Give the indices of the lines that are not blank.
        """
        return tuple([index for index, text in enumerate(self.texts) if text])

    @cached_property
    def dates(self) -> tuple[Posted | None, ...]:
        """
        Give of each line what it says of the day when the page appeared.
        """
        return tuple([parse_posted(text) if text else None for text in self.texts])

    @cached_property
    def words(self) -> tuple[int, ...]:
        """
        Count the words of each line.
        """
        return tuple(
            [len(text.split()) if text.isascii() else count_words(text) for text in self.texts]
        )

    @cached_property
    def signed(self) -> tuple[int, ...]:
        """
        Give the indices of the paragraphs that begin with an agency's dateline.
        """
        return tuple([index for index, text in enumerate(self.texts) if _is_signed(text)])

    @cached_property
    def chosen(self) -> tuple[bool, ...]:
        """
        Tell of each line whether the line model takes it for a part of the article.
        """
        return choose_lines(model_texts(self.lines, self.markers), self.scores)

    @cached_property
    def takes(self) -> tuple[bool, ...]:
        """
        Tell of each line whether it is taken for a part of the article.

        That is for the line model to say, with four exceptions: a page that is nothing but
        the article stays whole, which no page is that has a marker with words; a paragraph
        an agency has signed with its dateline begins a story; a sentence right below a
        paragraph goes on with it if the model is nearly for it; and what the lines beside a line
        say of it, see `cohesion.find_own()`.
        """
        if self.is_clean:
            return tuple(map(bool, self.texts))
        taken = self._taken
        return tuple([one or index in self.own for index, one in enumerate(taken)])

    @cached_property
    def own(self) -> Mapping[int, str]:
        """
        Give the rules of the lines that are the article's because of the lines beside them.
        """
        if self.is_clean:
            return {}
        filled = self.filled
        found = find_own(
            [self.texts[index] for index in filled],
            [self.scores[index] for index in filled],
            [self.markers[index] is None for index in filled],
            [self._taken[index] for index in filled],
        )
        return {filled[index]: rule for index, rule in found.items()}

    @cached_property
    def _taken(self) -> Sequence[bool]:
        """
        Tell of each line whether it is taken for itself, or for the paragraph above.
        """
        taken = list(self.chosen)
        for index in self.signed:
            taken[index] = True
        for index in (*_going_on(self, taken), *_below_dates(self, taken)):
            taken[index] = True
        return taken

    @cached_property
    def is_clean(self) -> bool:
        """
        Tell whether the page is nothing but the article.
        """
        if any(map(says_clutter, self.markers)):
            return False
        worded = [pair for pair in zip(self.texts, self.scores, strict=True) if pair[0]]
        return bool(worded) and is_clean_page(*zip(*worded, strict=True))

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Page:
        """
        Let the line model read one page.

        Many pages at once cost far less: see `linemodel.scoring.score_pages()`.
        """
        markers = read_markers(lines)
        (scores,) = score_pages([model_texts(lines, markers)])
        return cls(tuple(lines), scores, markers=markers)


def _going_on(page: Page, taken: Sequence[bool]) -> Iterator[int]:
    """
    Yield the sentences right below a paragraph that the model nearly takes.

    The last words of a story are short, and above a footer they look like a part of it.
    """
    for above, below in pairwise(page.filled):
        if taken[below] or not taken[above] or page.scores[below] <= _NEARLY:
            continue
        paragraph, text = page.texts[above], page.texts[below]
        is_sentence = page.words[below] >= _SHORT_SENTENCE and text.endswith(_FULL_STOPS)
        is_free = page.markers[below] is None and not ends_cut(text)
        if _is_paragraph(paragraph) and is_sentence and is_free:
            yield below


def _below_dates(page: Page, taken: Sequence[bool]) -> list[int]:
    """
    Find the sentences below the dates of a chronicle, of which at least half are taken.
    """
    if sum(map(_is_bare, page.dates)) < _FEWEST_ENTRIES:
        return []
    below = [
        index
        for date_line, index in pairwise(page.filled)
        if _is_bare(page.dates[date_line]) and page.texts[index].endswith(_FULL_STOPS)
    ]
    is_chronicle = len(below) >= _FEWEST_ENTRIES and 2 * sum(taken[i] for i in below) >= len(below)
    return [index for index in below if page.markers[index] is None] if is_chronicle else []


def read_markers(lines: Sequence[Line]) -> list[Verdict | None]:
    """
    Read of each line what it says by itself that it is, see `markers.read_marker()`.

    What heads a part of the text says nothing, be it called as a part of the page is.
    """
    found = [read_marker(line.text) if line.text else None for line in lines]
    topics = [index for index, verdict in enumerate(found) if names_topic(verdict)]
    if topics:
        filled = [index for index, line in enumerate(lines) if line.text]
        places = {index: place for place, index in enumerate(filled)}
        texts = [lines[index].text for index in filled]
        for place in find_headings(texts, [places[index] for index in topics]):
            found[filled[place]] = None
    return found


def model_texts(lines: Sequence[Line], markers: Sequence[Verdict | None]) -> list[str]:
    r"""
    Give the lines as the line model reads them: without those that stand inside any story.

    An advertisement between two paragraphs says nothing of them, and many make a story look
    like a list.

    >>> from eurasec_corpus.lines import split_lines
    >>> lines = split_lines("He left.\nAdvertisement\nShe stayed.")
    >>> model_texts(lines, read_markers(lines))
    ['He left.', '', 'She stayed.']
    """
    pairs = zip(lines, markers, strict=True)
    texts = [
        "" if marker and says_inset(line.text, marker) else line.text for line, marker in pairs
    ]
    # A part of the text that is called as a part of the page is.
    for index in [place for place, text in enumerate(texts) if len(text) <= LONGEST_TOPIC]:
        if markers[index] is None and is_topic(texts[index]):
            texts[index] = ""
    return texts


Verdicts = Sequence[Verdict | None]
Findings = Iterator[tuple[int, Verdict]]
Pass = Callable[[Page, Verdicts], Findings]

_SHORT_HEADING = 15
_CALLS = ("!", "！")
_OPENING = "\"'“‘«(¿¡"
_SHORT_TEASER = 8
_SHORT_SUMMARY = 8
_LONGEST_BUTTON = 2
_SURELY_NONE, _LIKELY_NONE = -2560, -2048
_FEW_BETWEEN = 12
_NEARLY, _SHORT_SENTENCE = -1024, 4
_FULL_STOPS = (".", "!", "?", "。", "！", "？", "؟", "։", "।")
_BAR = " | "
_RELATIVE_TIME = "marker:relative-time"
_FAR_MORE = 4
_BETWEEN = (Label.BLANK, Label.POSTED, Label.BYLINE, Label.CAPTION, Label.META, Label.NAVIGATION)
_BESIDE_HEAD = (Label.BLANK, Label.CAPTION, Label.META, Label.NAVIGATION)
_FEW_ABOVE = 2
_SHARED_WORDS = 2
_FEWEST_ENTRIES = 3
_LONGEST_LIST = 30
_LONGEST_NAME = 4
_SMALL_WORD = 3
# Two pages can share a line because they tell one story.
_FEWEST_PAGES = 3
_MANY_PAGES = 5
_LONG_PARAGRAPH = 25
_BLANK = Verdict(Label.BLANK, "blank")
_UNCLAIMED = Verdict(Label.BODY, "unclaimed")


def _is_signed(text: str) -> bool:
    """
    Tell whether a line is a paragraph that begins with an agency's dateline.
    """
    return len(text) > SHORTEST_PARAGRAPH and ends_sentence(text) and _has_agency(text)


def _has_agency(text: str) -> bool:
    """
    Tell whether a line begins with an agency's dateline.
    """
    split = split_dateline(text) if may_name_agency(text) else None
    return split is not None and split[0].agency is not None


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


def _free(page: Page, verdicts: Verdicts) -> list[tuple[int, str]]:
    """
    Return index and text of the lines without a verdict.
    """
    pairs = zip(page.texts, verdicts, strict=True)
    return [(index, text) for index, (text, verdict) in enumerate(pairs) if verdict is None]


def _is(verdict: Verdict | None, *labels: Label) -> bool:
    """
    Tell whether a line has one of the labels already.
    """
    return verdict is not None and verdict.label in labels


def _title_line(verdicts: Verdicts) -> int | None:
    """
    Return the index of the headline that was found first; None if there is none yet.
    """
    return next((i for i, verdict in enumerate(verdicts) if _is(verdict, Label.TITLE)), None)


def markers(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the lines that are a phrase or match a pattern of `rules/markers.py`.
    """
    for index, verdict in enumerate(page.markers):
        if verdict is not None and verdicts[index] is None:
            yield index, verdict


def formulas(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the lines taken for article that a formula inside tells to be none.
    """
    for index, text in _free(page, verdicts):
        found = read_formula(text) if page.takes[index] else None
        if found is not None:
            yield index, found


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
    # Where the page's <title> names another headline, an author stands on the date line.
    if is_of_title(page.texts, page.takes, page.url, page.texts[top]) is False:
        return
    dated = {below for above, below in pairwise(filled) if page.dates[above] is not None}
    prose_above = sum(_prose(page.texts[at]) for at in filled if at < top and at not in dated)
    if prose_above * _FAR_MORE > sum(map(_prose, page.texts[top:])):
        return
    yield top, Verdict(Label.TITLE, "title:over-date")
    yield date_line, Verdict(Label.POSTED, "posted:below-headline")
    for index, _ in _free(page, verdicts):
        if index < top:
            yield index, Verdict(Label.SIDEBAR, "sidebar:above-headline", page.scores[index])


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
    for index, found in enumerate(page.dates):
        if found is None or verdicts[index] is not None:
            continue
        if found.lead is None and _has_agency(page.texts[index]):
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
    paragraphs = [index for index in body if _is_paragraph(page.texts[index])]
    signed = [index for index in page.signed if index in body]
    found = (*paragraphs[1:2], *body[_FEW_ABOVE : _FEW_ABOVE + 1], *signed[:1])
    return min(found, default=len(page.texts))


def _is_paragraph(text: str) -> bool:
    """
    Tell whether a line is as long as a paragraph and ends like one.
    """
    return len(text) > SHORTEST_PARAGRAPH and ends_sentence(text)


def _dated_entries(page: Page, verdicts: Verdicts) -> list[int]:
    """
    Find the dates of a chronicle: several different ones, alone and each right above the article.

    A list of news has such dates, too, but its lines are not taken for article.
    """
    filled = page.filled
    found = [
        above
        for above, below in pairwise(filled)
        if verdicts[above] is verdicts[below] is None
        and _is_bare(page.dates[above])
        and page.dates[below] is None
        and page.takes[below]
    ]
    days = {posted.date for index in found if (posted := page.dates[index])}
    return found if len(days) >= _FEWEST_ENTRIES else []


def _is_bare(found: Posted | None) -> bool:
    """
    Tell whether a line is a date and nothing else.
    """
    return found is not None and found.form is LineForm.BARE and found.time is None


def next_story(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label a second story that the page goes on with below the first.
    """
    begin = second_story(page.texts, page.dates, page.takes)
    if begin is None:
        return
    for index, _ in _free(page, verdicts):
        if index >= begin:
            yield index, Verdict(Label.SIDEBAR, "sidebar:next-story", page.scores[index])


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
    if _title_line(verdicts) is not None:
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
    for index, text in _free(page, verdicts):
        if text.isascii() and not text.startswith(openings):
            continue
        if index != line and not is_body[index] and fold(text) == key:
            yield index, Verdict(Label.TITLE, "title:repeat", page.scores[index])


def _find_title(page: Page, is_body: Sequence[bool]) -> tuple[int, int, int] | None:
    """
    Find the headline that is described best; a counted heading of a document is none.
    """
    found = find_title(page.texts, is_body, page.url)
    if found is None or not page.takes[found[0]]:
        return found
    return None if read_division(page.texts[found[0]]) is not None else found


def _above_signed(page: Page, verdicts: Verdicts) -> tuple[int, int, int] | None:
    """
    Find a headline right above the first paragraph, if an agency has signed that.
    """
    first = next(iter(page.signed), 0)
    places = (i for i in range(first - 1, -1, -1) if not _is(verdicts[i], *_BETWEEN))
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
    dates = [place for place, index in enumerate(above) if _is(verdicts[index], Label.POSTED)]
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
    body = [index for index, _ in _free(page, verdicts) if page.takes[index]]
    first = next((index for index in body if is_paragraph(page.texts[index])), 0)
    places = (i for i in range(first - 1, -1, -1) if not _is(verdicts[i], *_BETWEEN))
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
    return any(_is(verdict, Label.POSTED, Label.BYLINE) for verdict in verdicts[first:below])


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
    begin = next((index for index, _ in _free(page, verdicts) if page.takes[index]), 0)
    titles = [index for index in range(begin) if _is(verdicts[index], Label.TITLE)]
    if not titles:
        return
    below_first, below_last = (
        [index for index in range(top + 1, begin) if not _is(verdicts[index], *_BETWEEN)]
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
    is_sentence = 0 < len(lines) <= _FEW_BETWEEN and page.texts[lines[0]].endswith(_FULL_STOPS)
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


def foreign(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label what the line model does not take for article, by where it stands.
    """
    in_related = False
    teasers = frozenset(_above_times(page, verdicts))
    linked = frozenset(_below_insets(page, verdicts))
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


def _below_insets(page: Page, verdicts: Verdicts) -> Iterator[int]:
    """
    Yield the headlines right below a marker of other stories, though they read like the article.

    The marker sends readers to one story at least; what stands below that may be the article's.
    """
    for above, below in pairwise(page.filled):
        verdict = verdicts[above]
        if verdict is None or verdict.rule not in OPENERS or verdicts[below] is not None:
            continue
        if page.takes[below] and is_headline(page.texts[below]) and below not in page.own:
            yield below


def _above_times(page: Page, verdicts: Verdicts) -> Iterator[int]:
    """
    Yield the headlines inside the article, or below, that stand on a time of another story.

    Yesterday or today are the days of a list of news; only below a paragraph can one be sure.
    """
    # Few pages have such a time.
    if not any(verdict is not None and verdict.rule == _RELATIVE_TIME for verdict in verdicts):
        return
    paragraphs = (
        index for index, text in _free(page, verdicts) if page.takes[index] and _is_paragraph(text)
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
    free = dict(_free(page, verdicts))
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


def standfirst(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the summary between headline and body.

    It is the first line below the headline, if that has no full stop although more of
    the article follows and does not go on with it, if the dateline comes only in the
    next line, or if author or date stand right below.
    """
    kept = list(_free(page, verdicts))
    if _title_line(verdicts) is None or len(kept) < 2:
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
    above = next((i for i in range(first - 1, -1, -1) if not _is(verdicts[i], *_BESIDE_HEAD)), -1)
    has_head = any(_is(verdict, Label.BYLINE, Label.POSTED) for verdict in verdicts[first:below])
    return has_head and above >= 0 and _is(verdicts[above], Label.TITLE)


def heading(page: Page, verdicts: Verdicts) -> Findings:
    """
    Label the section headings: counted ones, and short lines without a full stop, over prose.

    A line that goes on right below, in lower case, is a part of a broken sentence, and a
    question with who asks before it is a turn.
    """
    free, words = _free(page, verdicts), page.words
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
            goes_on = next_index == index + 1 and begins_lower(below)
            # To look for a dateline costs more than all else, and few lines are left.
            if not goes_on and not is_turn(text) and split_dateline(text) is None:
                yield index, Verdict(Label.HEADING, "heading:no-full-stop", page.scores[index])


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
    for index, _ in _free(page, verdicts):
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
