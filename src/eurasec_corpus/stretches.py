"""
Stretches of a line: where it can be cut, and the words and the shape of what is left.

All that this module says of a stretch follows from its text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import regex

from .dating.grammar import may_hold_date, parse_date
from .folding import PLAIN
from .rules.markers import PATTERNS
from .rules.months import WEEKDAYS
from .segments import ends_cut, ends_open, without_notes

# Words of which a line has more than these to be told from another, letters that make a
# word tell something, and letters of it that are compared.
FEW_WORDS = 2
SHORTEST_STEM = 4
STEM = 6

_MOST_CUTS = 6
_LONGEST_STEP = 3
_FIRST_UNSPACED = "\u0e00"

_CLOSING = "\"'”’»)]*"
_OPENING = "\"'“‘«(„‚[-–—•¿¡ "
_STOPS = ".。։۔।"
_QUESTIONS = "?!？！؟"

_UNSPACED = r"\p{Thai}\p{Lao}\p{Myanmar}\p{Khmer}\p{Han}\p{Hiragana}\p{Katakana}"
WORD = regex.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
# `re` is four times as fast as `regex`, and finds the same words among these characters;
# for ASCII, a table of bytes that blanks out the rest is faster still.
_PLAIN_WORD, _NOT_PLAIN = re.compile(r"\w+"), re.compile(f"[^{PLAIN}]")
_ASCII_WORDS = bytes(code if re.match(rb"\w", bytes([code])) else 32 for code in range(256))
_BETWEEN = "\0"
# In UTF-8 a plain sign begins with one of two bytes, and a plain letter with another; these are
# the exceptions. No byte of either is one of ASCII.
_PLAIN_SIGN = re.compile(rb"\xc2.|\xe2..|\xc3[\x97\xb7]|\xd2\x82", re.DOTALL)
_PLAIN_LINES = b"\0" + _ASCII_WORDS[1:128] + bytes(range(128, 256))
SEPARATOR = regex.compile(
    # Bars and bullets, spaced or not; dashes, slashes and arrows only between blanks;
    # a wide colon, as before the name of a Japanese site; a dash before `BBC` at the end.
    r" *[|·•｜›] *| +(?:[-–—/>:»<]|::|--|&gt;) +| ?： ?|[-–—](?=\p{Lu}[\p{L}.]+$)",
    regex.V1,
)
# Cheap tests of where a line could be cut, for most cannot: signs and digits, then where signs
# stand, then the year or the numbers of a day.
CUTTING = re.compile(r"[-|·•｜›–—/>:»<&：\d]")
_SEPARATING = re.compile("[|·•｜›：]| [-–—/>:»<&]")
_DASHES = "-–—"
_DIGIT = re.compile(r"\d")
_DAY_IN_NUMBERS = re.compile(r"(?:19|20)\d\d|\d[./]\d\d?[./]\d\d")
BREADCRUMB = regex.compile(r" [»›>/] ")
# In French a blank stands before the end of a quotation.
_QUOTATION = re.compile("(«[^«»]*)»")
SITE_AT_END = regex.compile(r" *[|｜] *(?:[^ |｜]+ ){0,3}[^ |｜]+$")
SEPARATOR_AT_END = regex.compile(r"(?: +[-–—/>:»|·⋆★]| *[|｜·•])+$")
# A dash begins a quotation.
SEPARATOR_AT_START = regex.compile(r"(?:[/>›:|｜·•⋆★] +)+(?=\S)")
CRAWLER_PREFIX = regex.compile(r"date (?:19|20)\d\d-\d\d(?:-\d\d)? ")
_TIME = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
_VIEWS = next(row.pattern for row in PATTERNS if row.name == "view-counter")
# A day with its year, a time, a count of views behind the time; the month's name is looked up.
_GLUED = rf"""
    (?: \L<weekdays> [.,]{{0,2}} [ ] )?
    (?: (?P<worded> \d{{1,2}}\.? [ ] \p{{L}}{{3,12}} \.?,? [ ] (?:19|20)\d\d
                  | \p{{L}}{{3,12}} \.? [ ] \d{{1,2}},? [ ] (?:19|20)\d\d )
      | \d{{1,2}} (?P<sign>[./]) \d{{1,2}} (?P=sign) (?:19|20)?\d\d
      | (?:19|20)\d\d - \d\d - \d\d
    ) (?!\d)
    (?: ,? [ ]+ (?: [|/] [ ] )? (?P<time>{_TIME}) (?: [ ] \d{{1,7}} (?![\d.,:]) )? )?
"""
_FLAGS = regex.VERBOSE | regex.IGNORECASE
DATE_AT_START = regex.compile(
    rf"{_GLUED} (?: [ ]* (?P<mark>[:|–—-]+) [ ]* | [ ,]+ ) (?=\S)", _FLAGS, weekdays=list(WEEKDAYS)
)
DATE_AT_END = regex.compile(rf"[ ,|(–—-]+ {_GLUED} \)? $", _FLAGS, weekdays=list(WEEKDAYS))
VIEWS_AT_END = regex.compile(rf"[ ,|(–—-]+(?:{_VIEWS})\)?$", regex.IGNORECASE)
# "Statement of 12.02.2020": behind a short word the date belongs to the headline.
_SHORT_WORD_AT_END = regex.compile(r"(?<!\p{L})\p{Ll}{1,4}$")
_LONGEST_TAIL = 60


def split_words(text: str) -> tuple[str, ...]:
    """
    Give the words of a line in lower case; in scripts without blanks, its characters.

    >>> split_words("SCO: summit"), split_words("峰会")
    (('sco', 'summit'), ('峰', '会'))
    """
    low = text.lower()
    if low.isascii():
        return tuple(low.encode("ascii").translate(_ASCII_WORDS).decode("ascii").split())
    pattern = WORD if _NOT_PLAIN.search(low) else _PLAIN_WORD
    return tuple(pattern.findall(low))


def join_words(texts: Sequence[str]) -> list[str]:
    """
    Give the words of each of many lines as `split_words()` does, with one blank between.

    Lines of ASCII are cut all at once, for a third of the time, and so are lines of plain letters
    and signs, for two thirds.

    >>> join_words(["SCO: summit", "", "Zürich"])
    ['sco summit', '', 'zürich']
    """
    narrow = iter(_cut_plain([text for text in texts if text.isascii()]))
    wide = [text for text in texts if not text.isascii() and _NOT_PLAIN.search(text) is None]
    known = dict(zip(wide, _cut_plain(wide), strict=True))
    return [
        next(narrow) if text.isascii() else known.get(text) or " ".join(split_words(text))
        for text in texts
    ]


def _cut_plain(texts: Sequence[str]) -> list[str]:
    """
    Give the words of lines that are all of ASCII or all of plain characters.
    """
    low = _BETWEEN.join(texts).lower()
    octets = low.encode()
    if not low.isascii():
        octets = _PLAIN_SIGN.sub(b" ", octets)
    octets = octets.translate(_PLAIN_LINES)
    cut = octets.decode().split(_BETWEEN)
    # A line with a character as between the lines would be two.
    if len(cut) != len(texts):
        return [" ".join(split_words(text)) for text in texts]
    return [" ".join(words.split()) for words in cut]


def count_words(words: Sequence[str]) -> int:
    """
    Count words, two characters being one in scripts without blanks.
    """
    if not _has_unspaced(words):
        return len(words)
    single = sum(len(word) == 1 and word > _FIRST_UNSPACED for word in words)
    return len(words) - single + (single + 1) // 2


def _has_unspaced(words: Sequence[str]) -> bool:
    """
    Tell whether a word may be a character of a script without blanks: cheap, and mostly no.
    """
    return max(words, default="") > _FIRST_UNSPACED


def stems_of(words: Sequence[str]) -> set[str]:
    """
    Give the openings of the longer words; pairs of characters where words are characters.
    """
    found = {word[:STEM] for word in words if len(word) >= SHORTEST_STEM and not word.isdigit()}
    if _has_unspaced(words):
        found.update(
            one + two
            for one, two in pairwise(words)
            if len(one) == 1 == len(two) and one > _FIRST_UNSPACED and two > _FIRST_UNSPACED
        )
    return found


def slug_stems(words: Iterable[str]) -> list[str]:
    """
    Give the openings of the words that an address would spell out.
    """
    return [word[:STEM] for word in words if len(word) > FEW_WORDS and not word.isdigit()]


def likeness(words: Iterable[str], others: frozenset[str]) -> int:
    """
    Give the share of words in common, in percent of both together.
    """
    if not others:
        return 0
    mine = set(words)
    return 200 * len(others.intersection(mine)) // (len(mine) + len(others))


def place_in(key: str, inner: str) -> str:
    """
    Say where in a folded line another stands.
    """
    if key == inner:
        return "equal"
    if key.startswith(inner + " "):
        return "front"
    if key.endswith(" " + inner):
        return "back"
    return "inside" if f" {inner} " in key else "no"


def percent(part: int, whole: int) -> int:
    """
    Give a share in percent, rounded down; 0 of nothing.
    """
    return 100 * part // whole if whole else 0


def share_of_numbers(words: Sequence[str]) -> int:
    """
    Give the share of the words that are numbers, in percent.
    """
    return percent(sum(map(str.isdigit, words)), len(words))


def shape(text: str) -> str:
    """
    Say how a line is capitalised.

    >>> shape("SCO Summit Opens in Minsk"), shape("LATEST NEWS"), shape("he said")
    ('title', 'capitals', 'lower')
    """
    if not any(map(str.islower, text)):
        return "capitals" if any(map(str.isupper, text)) else "no case"
    if text.lstrip(_OPENING)[:1].islower():
        return "lower"
    words = [word for word in text.split() if word[:1].isalpha()]
    capitals = sum(word[:1].isupper() for word in words)
    if len(words) > 1 and capitals == len(words):
        return "all title"
    return "title" if 3 * capitals >= 2 * len(words) else "sentence"


def ending(text: str) -> str:
    """
    Say how a line ends, closing quotation marks aside.

    >>> ending("he said.”"), ending("he said.[1]"), ending("Conclusion")
    ('stop', 'stop', 'none')
    """
    text = without_notes(text)
    # Most lines end with a letter or a full stop.
    last = text[-1:]
    if last.isalnum():
        return "none"
    if last == ".":
        return "dots" if text.endswith("...") else "stop"
    if ends_cut(text):
        return "dots"
    if ends_open(text):
        return "pause"
    last = text.rstrip(_CLOSING)[-1:]
    if not last:
        return "none"
    return "stop" if last in _STOPS else "question" if last in _QUESTIONS else "none"


def kind_of_body(text: str) -> str:
    """
    Say roughly what a line of the article is, to describe its neighbours.
    """
    return "body" if ending(text) in ("stop", "question") else "body open"


def kind_of(text: str, words: Sequence[str]) -> str:
    """
    Say roughly what another line is.
    """
    number = count_words(words)
    if number <= 14 and share_of_numbers(words) >= 25:
        return "date"
    if number >= 25 or ending(text) == "stop":
        return "prose"
    if number >= 5:
        return "headline"
    return "short" if number > 1 else "word"


def cuts(text: str) -> Iterator[tuple[int, int, str]]:
    """
    Yield the stretches of a line that could be a headline, and how each was cut.

    >>> [text[start:end] for text in ["Home » CSTO meets"] for start, end, _ in cuts(text)]
    ['Home » CSTO meets', 'Home', 'CSTO meets']
    """
    yield 0, len(text), "whole"
    begin = 0
    has_digit = _DIGIT.search(text) is not None
    prefix = CRAWLER_PREFIX.match(text) if has_digit else None
    if prefix is not None:
        begin = prefix.end()
        yield begin, len(text), "prefix"
    start, end = cut_dates(text, begin) if has_digit else (begin, len(text))
    if (start, end) != (begin, len(text)):
        yield start, end, "date"
    if not _may_be_separated(text):
        return
    found = SEPARATOR.finditer(_shield_quotations(text))
    marks = [mark.span() for mark in found if mark.start() > begin]
    if marks and marks[-1][1] == len(text):
        yield begin, marks.pop()[0], "mark"
    if len(marks) > _MOST_CUTS:
        marks = marks[: _MOST_CUTS // 2] + marks[-_MOST_CUTS // 2 :]
    for left, right in marks:
        yield begin, left, "front"
        yield right, len(text), "back"
    for one, two in pairwise(marks):
        yield one[1], two[0], "middle"


def _shield_quotations(text: str) -> str:
    """
    Put another sign of the same length for the end of each quotation: the sign separates, too.
    """
    return _QUOTATION.sub(r"\1”", text) if "«" in text else text


def _may_be_separated(text: str) -> bool:
    """
    Tell quickly of most lines that no separator is in them.
    """
    if _SEPARATING.search(text) is not None:
        return True
    dash = max(map(text.rfind, _DASHES))
    return dash >= 0 and not text[dash + 1 : dash + 2].islower()


def cut_dates(text: str, begin: int = 0) -> tuple[int, int]:
    """
    Cut off a day with its year, and a count of views, that stand before or behind a headline.

    A date that goes on as a sentence, or that a short word ties to the headline, stays.

    Args:
        text: The line.
        begin: Where to begin; what stands before is not looked at.

    Returns:
        Where the rest begins and ends.

    >>> cut_dates("23.11.2023 CSTO summit opens"), cut_dates("CSTO summit opens 5 May 2024, 10:30")
    ((11, 28), (0, 17))
    >>> cut_dates("5 May 2024 was a Sunday"), cut_dates("Statement of 12.02.2020")
    ((0, 23), (0, 23))
    """
    end = len(text)
    # The searches cost far more than the tests, and most lines with digits fail both.
    views = VIEWS_AT_END.search(text, max(begin, end - _LONGEST_TAIL)) if ":" in text else None
    if views is not None:
        end = views.start()
    if _DAY_IN_NUMBERS.search(text, begin, end) is None or not may_hold_date(text):
        return begin, end
    last = max(begin, end - _LONGEST_TAIL)
    has_day = _DAY_IN_NUMBERS.search(text, last, end) is not None
    tail = DATE_AT_END.search(text, last, end) if has_day else None
    if tail is not None and tail.start() > begin and _is_apart(text, tail):
        end = tail.start()
    head = DATE_AT_START.match(text, begin, end)
    if head is not None and _is_day(head):
        is_sentence = text[head.end()].islower() and head["mark"] is None and head["time"] is None
        begin = begin if is_sentence else head.end()
    return begin, end


def _is_day(found: regex.Match[str]) -> bool:
    """
    Tell whether the words of a match are a day; digits are.
    """
    return found["worded"] is None or parse_date(found["worded"].replace(".", "")) is not None


def _is_apart(text: str, found: regex.Match[str]) -> bool:
    """
    Tell whether a date behind a line is no part of what the line says.
    """
    is_tied = found["time"] is None and _SHORT_WORD_AT_END.search(text, 0, found.start())
    return _is_day(found) and not is_tied


def trim(text: str, *, is_first: bool) -> tuple[int, int]:
    """
    Cut from a headline's line what is certainly not the headline.

    That is the crawler's prefix, the steps of a breadcrumb, a date, separators at both ends,
    and at the end of a page's first line a few words behind a bar.

    Returns:
        Where the headline begins and ends; the whole line if nothing would be left.

    >>> trim("Home » Politics » CSTO summit opens 12.02.2020", is_first=False)
    (18, 35)
    """
    start, end = 0, len(text)
    prefix = CRAWLER_PREFIX.match(text)
    if prefix is not None:
        start = prefix.end()
    shielded = _shield_quotations(text)
    for step in BREADCRUMB.finditer(shielded, start):
        if count_words(split_words(text[start : step.start()])) > _LONGEST_STEP:
            break
        start = step.end()
    lead = SEPARATOR_AT_START.match(text, start)
    start, end = cut_dates(text, start if lead is None else lead.end())
    for tail in (SITE_AT_END if is_first else None, SEPARATOR_AT_END):
        match = tail.search(shielded, start, end) if tail is not None else None
        if match is not None:
            end = match.start()
    return (start, end) if len(split_words(text[start:end])) > FEW_WORDS else (0, len(text))
