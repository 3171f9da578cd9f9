"""
What could be the headline of a page: the lines around its article and stretches of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

import regex
from attrs import frozen

from .addresses import split_address
from .beginnings import Filled, read_filled
from .linepatterns import LINES_REMEMBERED, SHORT_LINE
from .stretches import (
    BREADCRUMB,
    CUTTING,
    FEW_WORDS,
    SHORTEST_STEM,
    STEM,
    count_words,
    cuts,
    join_words,
    kind_of,
    kind_of_body,
    likeness,
    slug_stems,
    split_words,
    stems_of,
)

# Lines looked at as headlines above and below the article's first line, and lines looked
# at for repeats only. All counts are of filled lines: a page without its blank lines has
# the same headline.
_ABOVE, _BELOW = 60, 8
_FAR_ABOVE, _FAR_BELOW = 400, 60
_TOPIC_LINES = 14
_LONGEST = 300
_LONGEST_LINE = 2000
# Lines beside a candidate that are looked at.
_BESIDE = 6
_BETWEEN = "\n"

_NOT_A_WORD = regex.compile(r"\W")


class Row(NamedTuple):
    """
    A filled line near the article.

    Attributes:
        line: Its index in the page.
        text: The line without the blanks around it.
        key: Its words in lower case, with one blank between; empty for a line too long for a
            headline.
        is_body: Whether the line model keeps it and it does not stand above the article.
    """

    line: int
    text: str
    key: str
    is_body: bool

    @property
    def words(self) -> tuple[str, ...]:
        """
        The words, in lower case; of few lines they are asked for.
        """
        if len(self.text) > _LONGEST:
            return split_words(self.text[:_LONGEST_LINE])
        return tuple(self.key.split())

    @property
    def kind(self) -> str:
        """
        Roughly what it is, see `kind_of`; most lines are only looked at for repeats.
        """
        if self.is_body:
            return kind_of_body(self.text)
        if len(self.text) > SHORT_LINE:
            return kind_of(self.text, self.words)
        return _kind_of_short(self.text, self.key)


@lru_cache(maxsize=LINES_REMEMBERED)
def _kind_of_short(text: str, key: str) -> str:
    """
    Say roughly what a short line outside the article is; most of them recur.
    """
    return kind_of(text, key.split())


@frozen(eq=False)
class Page:
    """
    What the candidates of a page are compared with.

    What only some pages or few candidates ask for is made when they do.

    Attributes:
        rows: The lines by place; the article begins at place 0, lines above are negative.
        first: The place of the page's first filled line.
        keys: How often each line occurs among the rows.
        slug: Stems of the words in the page's address; empty if they say nothing here.
        host: The host of the address, letters and digits only.
    """

    rows: Mapping[int, Row]
    first: int
    keys: Mapping[str, int]
    slug: frozenset[str]
    host: str

    @cached_property
    def mode(self) -> str:
        """
        Whether the first line is the page's <title>, see `mode_of`.
        """
        return mode_of(self)

    @cached_property
    def opening(self) -> frozenset[str]:
        """
        The words of the page's first filled line.
        """
        return frozenset(self.rows[self.first].words)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """
        The stretches of the page's first filled line, and the words of each.
        """
        top = self.rows[self.first]
        spans = cuts(top.text) if top.key else ()
        return tuple([(*span, split_words(top.text[span[0] : span[1]])) for span in spans])

    @cached_property
    def topic(self) -> dict[int, str]:
        """
        The words of each of the article's first lines, with blanks between and around, by place.
        """
        rows = ((place, row) for place, row in self.rows.items() if place >= 0 and row.is_body)
        known = dict(islice(rows, _TOPIC_LINES))
        long = [row.text[:_LONGEST_LINE] for row in known.values() if not row.key]
        keys = iter(join_words(long))
        return {place: f" {row.key or next(keys)} " for place, row in known.items()}

    @cached_property
    def story(self) -> str:
        """
        All those words.
        """
        return _BETWEEN.join(self.topic.values())

    @cached_property
    def kinds(self) -> dict[int, str]:
        """
        Roughly what the lines are that stand beside candidates, see `kind_of`, by place.
        """
        places = range(max(self.first, -_ABOVE - _BESIDE), _BELOW + _BESIDE)
        return {place: self.rows[place].kind for place in places if place in self.rows}

    @cached_property
    def has_dates(self) -> bool:
        """
        Whether one of these is a date.
        """
        return "date" in self.kinds.values()

    @cached_property
    def sections(self) -> dict[int, int]:
        """
        For each place above the article, the different headlines between, see `count_sections`.
        """
        return count_sections(self.rows, self.kinds)


# Where a stretch begins and ends, how it was cut, and its words.
Stretch = tuple[int, int, str, tuple[str, ...]]


class Candidate(NamedTuple):
    """
    A stretch of a line that could be the headline.

    Attributes:
        place: The place of the line.
        row: The line.
        start: Where in the line it begins.
        end: Where it ends (exclusive).
        text: The stretch.
        words: Its words, in lower case.
        key: The words with one blank between.
        cut: How it was cut, see `cuts`.
    """

    place: int
    row: Row
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    key: str
    cut: str


def read_page(lines: Sequence[str], is_body: Sequence[bool], url: str | None) -> Page | None:
    """
    Read the surroundings of an article; None if no line is body.
    """
    filled = read_filled(lines, is_body)
    return None if filled is None else page_of(filled, url)


def page_of(filled: Filled, url: str | None) -> Page:
    """
    Read the surroundings of an article.
    """
    rows = read_rows(filled)
    host, slug = read_url(url)
    keys = Counter([row.key for row in rows.values() if row.key])
    # Of another language or script, or of abbreviations: says nothing here.
    if slug and 2 * _count_known(slug, keys) < len(slug):
        slug = frozenset()
    return Page(rows, min(rows), keys, slug, host)


def _count_known(stems: Iterable[str], keys: Iterable[str]) -> int:
    """
    Count the stems that words of the lines have which are not too long.
    """
    text = " ".join(("", *keys, ""))
    # A shorter stem is a whole word.
    return sum((f" {stem}" if len(stem) == STEM else f" {stem} ") in text for stem in stems)


def read_rows(filled: Filled) -> dict[int, Row]:
    """
    Read the filled lines around the article's first, and the first of the page, by place.
    """
    begin = filled.begin
    first, end = max(begin - _FAR_ABOVE, 0), begin + _FAR_BELOW
    near = range(first, min(end, len(filled.texts)))
    numbers = [0, *near] if first else near
    texts = [filled.texts[number] for number in numbers]
    lines = [filled.lines[number] for number in numbers]
    keys = join_words([text if len(text) <= _LONGEST else "" for text in texts])
    above = begin - first + bool(first)
    # What is kept above the article's first sentence may be the headline.
    kept = [False] * above + list(filled.is_body[begin:end])
    return dict(enumerate(map(Row._make, zip(lines, texts, keys, kept, strict=True)), -above))


def count_sections(rows: Mapping[int, Row], kinds: Mapping[int, str]) -> dict[int, int]:
    """
    Count, for each place above the article, the different headlines between it and there.
    """
    found: set[str] = set()
    sections = {}
    for place in range(-1, max(min(rows), -_ABOVE) - 1, -1):
        sections[place] = len(found)
        if kinds[place] == "headline":
            found.add(rows[place].key)
    return sections


def kinds_around(page: Page, place: int) -> Mapping[int, str]:
    """
    Give roughly what the lines around a candidate are, by place; those near the article are known.
    """
    if -_ABOVE <= place < _BELOW:
        return page.kinds
    around = range(place - _BESIDE, place + _BESIDE + 1)
    return {at: page.rows[at].kind for at in around if at in page.rows}


def count_told(page: Page, stems: Iterable[str], place: int) -> int:
    """
    Count the stems of words that the article's first lines have.

    A line that is itself one of these must be echoed by another.
    """
    if place in page.topic:
        texts = page.topic.values()
        return sum(sum(is_told(text, stem) for text in texts) > 1 for stem in stems)
    return sum(is_told(page.story, stem) for stem in stems)


def is_told(text: str, stem: str) -> bool:
    """
    Tell whether words with blanks between and around have a stem, see `stems_of`.

    To look a stem up in a text costs far less than to make the stems of all its words.

    >>> is_told(" the summits of sco ", "summit"), is_told(" the summits of sco ", "summ")
    (True, False)
    """
    if len(stem) == len("峰会"):
        return f" {stem[0]} {stem[1]} " in text
    # A shorter stem is a whole word.
    if len(stem) < STEM:
        return f" {stem} " in text
    if stem.isdigit():
        return any(word.startswith(stem) and not word.isdigit() for word in text.split())
    return f" {stem}" in text


def read_url(url: str | None) -> tuple[str, frozenset[str]]:
    """
    Give the host of an address, letters and digits only, and the stems of its longest step.

    >>> host, slug = read_url("https://tass.com/world/csto-summit-opens-in-minsk")
    >>> host, sorted(slug)
    ('tasscom', ['csto', 'minsk', 'opens', 'summit'])
    """
    host, path = split_address(url)
    steps = [split_words(unquote(step).replace("_", " ")) for step in path.split("/")]
    longest = max(steps, key=len)
    stems = frozenset(slug_stems(longest))
    return _NOT_A_WORD.sub("", host), stems if len(stems) > FEW_WORDS else frozenset()


def mode_of(page: Page) -> str:
    """
    Tell whether a page begins with its <title>, and whether a part of it stands again.

    Returns:
        `again` if a part of the first line is also a line further down, `once` if not,
        `untitled` if the first line is no <title>.
    """
    top = page.rows[page.first]
    if page.first >= -1 or not top.key:
        return "untitled"
    stems = stems_of(top.words)
    about = sum(is_told(page.story, stem) for stem in stems)
    alike = likeness(slug_stems(top.words), page.slug)
    has_site = False
    for _, end, cut, words in page.stretches:
        if stands_again(page, " ".join(words), words, cut) and (about or alike > 20 or not stems):
            return "again"
        has_site |= cut == "front" and is_site(page, split_words(top.text[end:]))
    is_about = (len(stems) > 1 and 3 * about >= len(stems)) or alike >= 40
    return "once" if (is_about or has_site) and count_words(top.words) > FEW_WORDS else "untitled"


def stands_again(page: Page, key: str, words: Sequence[str], cut: str) -> bool:
    """
    Tell whether a stretch of a line is a line of its own elsewhere, and not the site's name.
    """
    others = page.keys.get(key, 0) - (cut == "whole")
    return others > 0 and count_words(words) > FEW_WORDS and not is_site(page, words)


def is_site(page: Page, words: Sequence[str]) -> bool:
    """
    Tell whether words are the name of the site: they are in the address's host.
    """
    if not words or not page.host:
        return False
    longest = max(words, key=len)
    return "".join(words) in page.host or (len(longest) >= SHORTEST_STEM and longest in page.host)


def candidates(page: Page) -> list[Candidate]:
    """
    Find what could be the headline of a page.
    """
    found = []
    parts = {" ".join(words) for *_, words in page.stretches}
    for place in _places(page, parts):
        row = page.rows[place]
        _, text, key, _ = row
        if not key:
            continue
        # Most lines cannot be cut.
        if CUTTING.search(text) is None:
            words = tuple(key.split())
            found.append(Candidate(place, row, 0, len(text), text, words, key, "whole"))
        else:
            stretches = _cut_short(text) if len(text) <= SHORT_LINE else _cut(text)
            found += cut_row(page, place, stretches, parts)
    return found


def _places(page: Page, parts: set[str]) -> Sequence[int]:
    """
    Give the places of the lines near the article, of the page's first, and of parts of that.
    """
    rows, first = page.rows, page.first
    near = range(max(first, -_ABOVE), min(first + len(rows), _BELOW))
    top = rows[first].key
    again = {part for part in parts if page.keys.get(part, 0) > (part == top)}
    far = [place for place, row in rows.items() if row.key in again] if again else []
    # Few words say too little far away.
    far = [place for place in far if rows[place].key.count(" ") >= FEW_WORDS]
    return sorted({first, *near, *far}) if far else near if first in near else (first, *near)


def cut_row(
    page: Page, place: int, stretches: Sequence[tuple[int, int, str]], parts: set[str]
) -> Iterator[Candidate]:
    """
    Yield the stretches of one line that could be the headline, longest first.

    None lies inside one that is a line of its own elsewhere.
    """
    row = page.rows[place]
    if len(stretches) == 1:
        yield Candidate(place, row, 0, len(row.text), row.text, row.words, row.key, "whole")
        return
    is_known = row.key in parts or page.keys[row.key] > 1
    longest = 0
    for start, end, cut in stretches:
        text = row.text[start:end]
        words = row.words if cut == "whole" else split_words(text)
        if not words or end - start < longest:
            continue
        key = row.key if cut == "whole" else " ".join(words)
        found = Candidate(place, row, start, end, text, words, key, cut)
        if stands_again(page, found.key, words, cut):
            longest = max(longest, end - start)
        is_certain = cut == "whole" or place == page.first
        is_clear = cut in ("prefix", "date", "mark")
        if is_certain or (not is_known and (is_clear or has_support(page, found, parts))):
            yield found


def _cut(text: str) -> tuple[tuple[int, int, str], ...]:
    """
    Cut a line wherever it can be cut, the longest stretch first.
    """
    return tuple(sorted(cuts(text), key=lambda stretch: stretch[0] - stretch[1]))


@lru_cache(maxsize=LINES_REMEMBERED)
def _cut_short(text: str) -> tuple[tuple[int, int, str], ...]:
    """
    Cut a short line; most of them recur.
    """
    return _cut(text)


def has_support(page: Page, found: Candidate, parts: set[str]) -> bool:
    """
    Tell whether something besides a dash or bar says that a line should be cut there.
    """
    again = (
        found.key in page.keys
        or found.key in parts
        or f" {found.key} " in f" {page.rows[page.first].key} "
    )
    if again and len(found.words) > FEW_WORDS:
        return True
    if found.cut == "back" and BREADCRUMB.search(found.row.text[: found.start]):
        return True
    return is_site(page, rest_of(found))


def rest_of(found: Candidate) -> tuple[str, ...]:
    """
    Give the words of a line that a stretch leaves out.
    """
    return split_words(found.row.text[: found.start] + " " + found.row.text[found.end :])
