"""
The lines of a page, and which of them are taken for its article.

What each of them is, passes say in order; what they tell each other stands here, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from attrs import Factory, field, frozen

from .cleanpages import is_clean_page
from .cohesion import find_own
from .datelines import may_name_agency, split_dateline
from .dating.posted import LineForm, Posted, parse_posted
from .insets import read_links, read_sentences
from .labels import Label
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
from .outlines import find_headings
from .pagination import find_page_numbers
from .segments import (
    FULL_STOPS,
    count_words,
    ends_cut,
    ends_paragraph,
)
from .sites import SiteProfile

_FEWEST_ENTRIES = 3
_NEARLY, _LIKELY, _SHORT_SENTENCE = -1024, -1536, 4
_LINK = "marker:read-also-headline"
PAGE_NUMBER = Verdict(Label.META, "marker:page-number")
"""What the number of a page is, be it said by a word on its line or by the other numbers."""


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
    def running(self) -> tuple[int, ...]:
        """
        Give the indices of the lines that stand together where pages have no numbers.
        """
        markers, number = self.markers, PAGE_NUMBER.rule
        return tuple(
            [
                index
                for index in self.filled
                if (found := markers[index]) is None or found.rule != number
            ]
        )

    @cached_property
    def openers(self) -> tuple[int, ...]:
        """
        Give the places among those lines of the markers of other stories.
        """
        found = [self.markers[index] for index in self.running]
        return tuple(
            [place for place, one in enumerate(found) if one is not None and one.rule in OPENERS]
        )

    @cached_property
    def dates(self) -> tuple[Posted | None, ...]:
        """
        Give of each line what it says of the day when the page appeared.
        """
        return tuple([parse_posted(text) if text else None for text in self.texts])

    @cached_property
    def dated(self) -> tuple[int, ...]:
        """
        Give the indices of the lines that say such a day: few.
        """
        return tuple([index for index, found in enumerate(self.dates) if found is not None])

    @cached_property
    def words(self) -> tuple[int, ...]:
        """
        Count the words of each line.
        """
        return tuple(
            [len(text.split()) if text.isascii() else count_words(text) for text in self.texts]
        )

    @cached_property
    def signed(self) -> frozenset[int]:
        """
        Give the indices of the paragraphs that begin with an agency's dateline.
        """
        return frozenset([index for index, text in enumerate(self.texts) if _is_signed(text)])

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
        filled = self.running
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
        for find in (_going_on, _below_links, _below_dates):
            for index in list(find(self, taken)):
                taken[index] = True
        return taken

    @cached_property
    def is_clean(self) -> bool:
        """
        Tell whether the page is nothing but the article.
        """
        if any(map(says_clutter, self.markers)):
            return False
        worded = [(self.texts[index], self.scores[index]) for index in self.running]
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
    Yield the sentences right below a paragraph that the model nearly takes, and below those.

    The last words of a story are short, and above a footer they look like a part of it.
    """
    taken = list(taken)
    # A line that links to another story and names it stands inside this one, which goes on below.
    links = {index for index, found in enumerate(page.markers) if found and found.rule == _LINK}
    lines = [index for index in page.running if index not in links] if links else page.running
    for above, below in pairwise(lines):
        if taken[below] or not taken[above] or page.scores[below] <= _NEARLY:
            continue
        paragraph, text = page.texts[above], page.texts[below]
        is_sentence = page.words[below] >= _SHORT_SENTENCE and text.endswith(FULL_STOPS)
        is_free = page.markers[below] is None and not ends_cut(text)
        if ends_paragraph(paragraph) and is_sentence and is_free:
            taken[below] = True
            yield below


def _below_links(page: Page, taken: Sequence[bool]) -> Iterator[int]:
    """
    Yield the sentences that the model nearly takes below the headlines of an inset.

    Below a list of teasers the next headline follows, or sentences between the headlines.
    """
    openers = [place for place in page.openers if place and taken[page.running[place - 1]]]
    if not openers:
        return
    texts = [page.texts[index] for index in page.running]
    is_free = [page.markers[index] is None for index in page.running]
    for place in openers:
        links = read_links(texts, is_free, place + 1)
        prose = read_sentences(texts, is_free, links.stop)
        indices = [page.running[at] for at in prose]
        if not links or any(page.scores[index] <= _LIKELY for index in indices):
            continue
        following = read_links(texts, is_free, prose.stop)
        is_teaser = len(following) > 1 or bool(read_sentences(texts, is_free, following.stop))
        if not is_teaser or any(map(taken.__getitem__, indices[:1])):
            yield from indices


def _below_dates(page: Page, taken: Sequence[bool]) -> list[int]:
    """
    Find the sentences below the dates of a chronicle, of which at least half are taken.
    """
    if sum(is_bare(page.dates[index]) for index in page.dated) < _FEWEST_ENTRIES:
        return []
    below = [
        index
        for date_line, index in pairwise(page.filled)
        if is_bare(page.dates[date_line]) and page.texts[index].endswith(FULL_STOPS)
    ]
    is_chronicle = len(below) >= _FEWEST_ENTRIES and 2 * sum(taken[i] for i in below) >= len(below)
    return [index for index in below if page.markers[index] is None] if is_chronicle else []


def read_markers(lines: Sequence[Line]) -> list[Verdict | None]:
    """
    Read of each line what it says by itself that it is, see `markers.read_marker()`.

    What heads a part of the text says nothing, be it called as a part of the page is.
    """
    found = [read_marker(line.text) if line.text else None for line in lines]
    topics = [index for index, verdict in enumerate(found) if verdict and names_topic(verdict)]
    if topics:
        filled = [index for index, line in enumerate(lines) if line.text]
        places = {index: place for place, index in enumerate(filled)}
        texts = [lines[index].text for index in filled]
        for place in find_headings(texts, [places[index] for index in topics]):
            found[filled[place]] = None
    for index in find_page_numbers([line.text for line in lines]):
        found[index] = PAGE_NUMBER
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
    for index, text in enumerate(texts):
        if len(text) <= LONGEST_TOPIC and markers[index] is None and is_topic(text):
            texts[index] = ""
    return texts


def _is_signed(text: str) -> bool:
    """
    Tell whether a line is a paragraph that begins with an agency's dateline.
    """
    return ends_paragraph(text) and has_agency(text)


def has_agency(text: str) -> bool:
    """
    Tell whether a line begins with an agency's dateline.
    """
    split = split_dateline(text) if may_name_agency(text) else None
    return split is not None and split[0].agency is not None


def is_bare(found: Posted | None) -> bool:
    """
    Tell whether a line is a date and nothing else.
    """
    return found is not None and found.form is LineForm.BARE and found.time is None


Verdicts = Sequence[Verdict | None]
"""What each line of a page is said to be, so far."""

Findings = Iterator[tuple[int, Verdict]]
"""Lines by their indices, and what each is."""

Pass = Callable[[Page, Verdicts], Findings]
"""Says what some lines are that nothing is said of yet."""


def free_lines(page: Page, verdicts: Verdicts) -> list[tuple[int, str]]:
    """
    Return index and text of the lines without a verdict.
    """
    pairs = zip(page.texts, verdicts, strict=True)
    return [(index, text) for index, (text, verdict) in enumerate(pairs) if verdict is None]


def has_label(verdict: Verdict | None, *labels: Label) -> bool:
    """
    Tell whether a line has one of the labels already.
    """
    return verdict is not None and verdict.label in labels


def title_line(verdicts: Verdicts) -> int | None:
    """
    Return the index of the headline that was found first; None if there is none yet.
    """
    return next((i for i, verdict in enumerate(verdicts) if has_label(verdict, Label.TITLE)), None)
