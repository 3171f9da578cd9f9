"""
People a page names as its author or its speaker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import chain, islice
from typing import Any

import regex

from .dating.grammar import DIGIT, may_hold_date, plain_text
from .dating.posted import parse_posted
from .folding import fold
from .linepatterns import LETTERS_OF_OPENING, LINES_REMEMBERED, SHORT_LINE, LinePatterns, holds_any
from .outlines import find_signers, is_listed
from .places import is_state, name_place
from .rules.agencies import AGENCIES
from .rules.bylines import BYLINES, DESKS
from .rules.months import MONTHS
from .rules.names import CHINESE_FAMILY_NAMES, FAMILY_ENDINGS, GIVEN_NAMES
from .rules.rows import Byline
from .rules.sections import SECTIONS
from .rules.speakers import OFFICES, QUESTIONERS, SPEAKERS

_LONGEST_BYLINE = 110
_LONGEST_TITLE = 400
_LONGEST_TURN = 170
_LONGEST_NAME = 60
# A month, or a word that says when, is no part of a name. The months are a long list, so that a
# look whether a digit is near comes first: it halves the time of all forms.
_NO_TIME = r"(?!(?i:updated|published|posted|last|on)\b)"
_NO_MONTH = r"(?!(?=.{3,20}?\d)(?i:\L<months>)\.? \d)"
_LETTERS = r"\p{Lu}[\p{L}'’.-]*+"
_WORD = rf"{_NO_TIME}{_NO_MONTH}{_LETTERS}"
_PARTICLE = r"(?:(?:de|da|del|di|la|le|van|von|der|bin|ibn|al|el|ul) )?"
_FIRST = r"\p{Lu}[\p{L}'’.-]++"
_NAME = rf"{_FIRST}(?: {_PARTICLE}{_WORD}){{1,3}}"
# Alone on its line a name has no digit, and so no month with its day.
_PERSON = regex.compile(rf"{_FIRST}(?: {_PARTICLE}{_NO_TIME}{_LETTERS}){{1,3}}")
_PARTS = {
    "{name}": _NAME,
    "{names}": (
        rf"{_NAME}(?:(?:, and |, | and | & | и | und | et | y | e | i | та | і | ve | och | en )"
        rf"{_NAME}){{0,4}}"
    ),
    "{person}": rf"\p{{Lu}}[\p{{L}}'’-]++ {_WORD}(?: {_WORD})??",
    "{rest}": r".{0,80}",
    "{tail}": (
        r"(?:(?:,| in| for| at| [|•–—(-]) ?.{0,80}"
        r"| (?i:on|updated|published|posted|last)\b.{0,80}"
        r"| (?:\p{L}{3,9}\.? )?\d.{0,80})?"
    ),
}
_AGENCIES = frozenset(fold(name) for row in AGENCIES for name in (row.name, *row.tokens))
_NAMES = regex.compile(r", and |, | and | & | и | und | et | e | y | en | och | i | та | і | ve ")
_ENDS_WITH_STOP = regex.compile(r"\p{Ll}{4}\.$")
_SPEAKERS = tuple(regex.compile(row.pattern) for row in SPEAKERS)
_OFFICE = regex.compile(r"\b(?:\L<offices>) ", offices=list(OFFICES))
_SPOKEN_NAME = regex.compile(r"\p{Lu}[\p{L}'’.-]*+(?: \p{Lu}[\p{L}'’.-]*+){1,3}")
_TURN = regex.compile(r"(?P<who>\p{Lu}[\p{L}'’. -]{1,100}?)(?: \([^()]{1,60}\))?:(?= |$)")
_QUESTIONERS = frozenset(QUESTIONERS)
_DESKS = frozenset(DESKS.words)
_SECTIONS = frozenset(SECTIONS.words)
_ENDS_OF_SECTIONS = frozenset(name.split()[-1] for name in _SECTIONS)
_GIVEN_NAMES = frozenset(GIVEN_NAMES.words)
_CHINESE_FAMILY_NAMES = frozenset(CHINESE_FAMILY_NAMES.words)
_FAMILY_NAME = regex.compile(
    r"\p{L}++(?<=\p{L}{2}(?:\L<endings>))", endings=list(FAMILY_ENDINGS.words)
)
_ABOVE, _BELOW = 5, 2
_FEWEST_TURNS = 3
_LONG_LINE = 60


def _compile(pattern: str) -> regex.Pattern[str]:
    """
    Put the parts of a name into the pattern of a row.
    """
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(part, meaning)
    return _with_months(pattern)


def _with_months(pattern: str) -> regex.Pattern[str]:
    """
    Compile a pattern that may speak of months.
    """
    months = [name for row in MONTHS for name in row.names]
    lists: dict[str, Any] = {"months": months} if "<months>" in pattern else {}
    return regex.compile(pattern, **lists)


_COLONS = (":", "：")
_LEAD = regex.compile(r"(?i:authors?|writer|автор|авторы|autor|auteur|müəllif|muallif) ?[:：]")


def parse_byline(text: str) -> tuple[str | None, str] | None:
    """
    Read a line that names the author and nothing else.

    Args:
        text: One line of a page.

    Returns:
        The author as written, None if the line names an editor or a desk instead; and
        the name of the row that matched. None if the line is no byline.

    >>> parse_byline("By Joshua Kucera")
    ('Joshua Kucera', 'by')
    >>> parse_byline("Editor: Hua Xia")
    (None, 'editor')
    """
    if len(text) <= SHORT_LINE:
        return _read_short(text)
    return None if len(text) > _LONGEST_BYLINE else _read_line(text)


@lru_cache(maxsize=LINES_REMEMBERED)
def _read_short(text: str) -> tuple[str | None, str] | None:
    """
    Read a short line; most of them recur.
    """
    return _read_line(text)


def _read_line(text: str) -> tuple[str | None, str] | None:
    """
    Read a line that is not too long for a byline.
    """
    # Any name can begin a byline, but few lines have what must stand behind it.
    if not (
        _may_be_dated(text)
        or _may_be_led(text[:LETTERS_OF_OPENING])
        or _ends_with_section(text)
        or holds_any(text, _NEEDS)
    ):
        return None
    for (row, may_match), pattern in _bylines().possible(text):
        match = pattern.fullmatch(text) if may_match(text) else None
        if match is None or not _is_sound(row.pattern, match):
            continue
        named = match.groupdict().get("author")
        author = _author(named)
        if named is None or author is not None or fold(named) in _AGENCIES:
            return author, row.name
    return None


def _test_of(row: Byline) -> Callable[[str], object]:
    """
    Make a test that tells cheaply of most lines that a form is not theirs.
    """
    if row.needs:
        return partial(holds_any, words=row.needs)
    if "(?P<date>" in row.pattern:
        return _may_be_dated
    return _ends_with_section if "(?P<section>" in row.pattern else bool


def _may_be_dated(text: str) -> bool:
    """
    Tell whether a line may begin with a name, of two words at least, and end with a date.
    """
    if DIGIT.search(text) is None:
        return False
    given, _, rest = text.partition(" ")
    # The pattern costs ten times as much as all these tests.
    return given[:1].isupper() and rest[:1].isupper() and may_hold_date(plain_text(rest))


def _ends_with_section(text: str) -> bool:
    """
    Tell whether behind a name, of two words at least, a line may end with a section.
    """
    if text.count(" ") < 2:
        return False
    word = text.rpartition(" ")[2]
    return (word.lower() if word.isascii() else _fold_word(word)) in _ENDS_OF_SECTIONS


@lru_cache(maxsize=1 << 12)
def _fold_word(word: str) -> str:
    """
    Fold a word; few end most lines.
    """
    return fold(word)


_Form = tuple[Byline, Callable[[str], object]]


@cache
def _bylines() -> LinePatterns[_Form]:
    """
    Compile all forms, when the first line asks for them: that takes a second.
    """
    return LinePatterns(tuple(((row, _test_of(row)), _compile(row.pattern)) for row in BYLINES))


@cache
def _led() -> LinePatterns[_Form]:
    """
    Return the forms that no test tells cheaply of.
    """
    return LinePatterns(tuple(each for each in _bylines().rows if each[0][1] is bool))


@lru_cache(maxsize=1 << 12)
def _may_be_led(opening: str) -> bool:
    """
    Tell whether a line that begins so may be of a form that no test tells cheaply of.
    """
    return bool(_led().possible(opening))


_NEEDS = tuple(need for row in BYLINES for need in row.needs)


def _is_sound(template: str, match: regex.Match[str]) -> bool:
    """
    Tell whether the parts of a byline are what the form takes them for.
    """
    found = match.groupdict()
    date, section = found.get("date"), found.get("section")
    if date is None and section is None:
        return "{person}" not in template or all(map(is_person, _split_names(found["author"])))
    is_dated = date is None or parse_posted(date) is not None
    is_filed = section is None or fold(section) in _SECTIONS
    # Behind "by" and before a date any name will do that is none of a place.
    is_known = is_person if "{person}" in template else _is_no_place
    return is_dated and is_filed and is_known(match["author"])


def _is_no_place(names: str) -> bool:
    """
    Tell whether a name has no word that is a place, a state or a section, and is none as a whole.
    """
    words = fold(names).split()
    return not any(
        name_place(each) or is_state(each) or each in _SECTIONS for each in (fold(names), *words)
    )


def _author(names: str | None) -> str | None:
    """
    Return the names of an author; None if they are those of an office or an agency.

    What follows the names with a comma, as an office does, is left out.
    """
    if names is None:
        return None
    parts = _split_names(names)
    persons = [part for part in parts if not is_office(part)]
    if not persons or is_office(parts[0]):
        # "Ulrich Exner Korrespondent".
        name = parts[0].rpartition(" ")[0]
        return name if " " in name and is_person(name) else None
    found = names if len(persons) == len(parts) else names[: names.index(persons[-1])] + persons[-1]
    # The full stop of a sentence is no part of a name as that of "Jr." is.
    return found[:-1] if _ENDS_WITH_STOP.search(found) else found


def _split_names(names: str) -> list[str]:
    """
    Split the names of several authors.
    """
    return _NAMES.split(names)


def is_office(name: str) -> bool:
    """
    Tell whether a name is that of an agency, a desk or an office.

    Args:
        name: A line or a part of one.

    >>> is_office("Ministry of Foreign Affairs"), is_office("Anna Lee")
    (True, False)
    """
    key = fold(name)
    return key in _AGENCIES or any(word.strip(".,") in _DESKS for word in key.split())


def is_person(text: str) -> bool:
    """
    Tell whether a text is the name of a person, with evidence.

    Args:
        text: A line or a part of one.

    Returns:
        Whether it is two or three words with capital letters, of which one is a known given
        name or has the ending of a family name, and none belongs to a place or an office.

    >>> is_person("Avaz Yuldoshev"), is_person("Nurmaganbetova Zhanna"), is_person("Main Menu")
    (True, True, False)
    """
    if len(text) > _LONGEST_NAME or _PERSON.fullmatch(text) is None or _author(text) is None:
        return False
    words = fold(text).split()
    if len(words) > len(["given", "middle", "family"]) or fold(text) in _SECTIONS:
        return False
    if any(name_place(word) or is_state(word) or word in _SECTIONS for word in words):
        return False
    if any(word in _GIVEN_NAMES or _FAMILY_NAME.fullmatch(word) for word in words):
        return True
    return all(word in _CHINESE_FAMILY_NAMES for word in words)


def find_bylines(texts: Sequence[str], takes: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """
    Find the lines of a page that name its author.

    Args:
        texts: The lines.
        takes: Of each, whether it is taken for a part of the article.

    Returns:
        The number of each such line, from 0, and the rule that found it.
    """
    named = set()
    for number, text in enumerate(texts):
        if not text or len(text) > _LONGEST_BYLINE:
            continue
        found = parse_byline(text)
        if found is not None:
            yield number, found[1]
        elif text.endswith(_COLONS) and _LEAD.fullmatch(text):
            below = next((at for at in range(number + 1, len(texts)) if texts[at]), None)
            if below is not None and _PERSON.fullmatch(texts[below]):
                named.add(below)
                yield number, "author-lead"
                yield below, "name-below-lead"
    for number in _beside_article(texts, takes):
        if number not in named and parse_byline(texts[number]) is None:
            yield number, "name-alone"


def _beside_article(texts: Sequence[str], takes: Sequence[bool]) -> Iterator[int]:
    """
    Yield the lines right above or below the article that are a person's name alone.

    A name that the story speaks of is that of its subject, under a picture or as a tag; one that
    signs a treaty or takes the floor is none of an author.
    """
    first, last = (
        next((at for at in numbers if takes[at] and len(texts[at]) > _LONG_LINE), None)
        for numbers in (range(len(texts)), reversed(range(len(texts))))
    )
    if first is None or last is None:
        return
    above = islice((at for at in range(first - 1, -1, -1) if texts[at]), _ABOVE)
    below = islice((at for at in range(last + 1, len(texts)) if texts[at]), _BELOW)
    named = [number for number in (*above, *below) if is_person(texts[number])]
    if not named:
        return
    told, others = _words_of_story(texts, takes), _listed(texts, named)
    for number in named:
        if number not in others and told.isdisjoint(fold(texts[number]).split()):
            yield number


def _listed(texts: Sequence[str], named: Sequence[int]) -> frozenset[int]:
    """
    Find of some lines with a name those of signatories, members of a list and speakers.
    """
    filled = [number for number, text in enumerate(texts) if text]
    lines = [texts[number] for number in filled]
    signers = {filled[place] for place in find_signers(lines)}
    return frozenset(
        number
        for number in named
        if number in signers
        or texts.count(texts[number]) >= _FEWEST_TURNS
        or is_listed(lines, filled.index(number))
    )


def _words_of_story(texts: Sequence[str], takes: Sequence[bool]) -> frozenset[str]:
    """
    Give the words of the paragraphs of a story, folded.
    """
    # Line by line, since the general way of folding is that of few lines.
    pairs = zip(texts, takes, strict=True)
    lines = (fold(text).split() for text, taken in pairs if taken and len(text) > _LONG_LINE)
    return frozenset(chain.from_iterable(lines))


def author_of(text: str, rule: str) -> str | None:
    """
    Return the author that a line names which `find_bylines` has found.

    >>> author_of("Avaz Yuldoshev", "name-alone"), author_of("Author:", "author-lead")
    ('Avaz Yuldoshev', None)
    """
    if rule in {"name-alone", "name-below-lead"}:
        return _author(text)
    found = parse_byline(text)
    return None if found is None else found[0]


def parse_speaker(title: str) -> str | None:
    """
    Read from a headline who speaks.

    Args:
        title: The headline of a speech or statement.

    Returns:
        The name without the office; None if the headline is of no known form or what
        follows the office is not just a name.

    >>> parse_speaker("Speech by the CSTO Secretary General Imangali Tasmagambetov at the UN")
    'Imangali Tasmagambetov'
    >>> parse_speaker("Speech by the Secretary General at the UN") is None
    True
    """
    for pattern in _SPEAKERS:
        match = pattern.match(title[:_LONGEST_TITLE])
        name = None if match is None else _without_office(match["who"])
        if name is not None:
            return name
    return None


def _without_office(who: str) -> str | None:
    """
    Return the name behind the last office; None if there is no office or no name.
    """
    offices = list(_OFFICE.finditer(who))
    name = who[offices[-1].end() :] if offices else ""
    return name if _SPOKEN_NAME.fullmatch(name) else None


def parse_turn(text: str) -> str | None:
    """
    Read who takes the floor in a transcript.

    Args:
        text: A paragraph.

    Returns:
        The name without the office; an empty string for a question; None if the paragraph
        does not begin with a name and a colon.

    >>> parse_turn("President of Russia Vladimir Putin: Colleagues,")
    'Vladimir Putin'
    >>> parse_turn("Question: What next?")
    ''
    """
    # Names are short: a colon further on is none of a turn.
    match = _TURN.match(text) if ":" in text[:_LONGEST_TURN] else None
    if match is None:
        return None
    who = match["who"]
    if fold(who) in _QUESTIONERS:
        return ""
    return _without_office(who) or (who if is_person(who) else None)
