"""
Lines of documents, lists and talks: counted headings, numbers of clauses, closings, signatures.

All that this module says of a line follows from its text alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from .dating.grammar import parse_date
from .folding import fold
from .linepatterns import LinePatterns
from .rules.outlines import (
    CHINESE_DIGITS,
    CLOSINGS,
    DIVISIONS,
    NUMBER_WORDS,
    OFFICE_LINES,
    ORDINALS,
    PARTIES,
    THANKS,
)
from .rules.rows import Pattern

_LONGEST_HEADING, _LONGEST_SIGNATURE, _LONGEST_THANKS = 130, 260, 80
_COLONS = (":", "：", "՝")
_FEW_BLANKS, _LONG_WORD = 1, 25
_WORDED = (NUMBER_WORDS, *ORDINALS)
_ROMAN = "ivxlc"
_ROMAN_VALUES = dict(zip(_ROMAN, (1, 5, 10, 50, 100), strict=True))
_NUMBER = (
    r"(?P<number>\d{{1,3}}(?:[-.]\d{{1,2}}|er|re)?(?![\d%])"
    r"|(?i:(?=[ivxlc])(?:xc|xl|l?x{{0,3}})(?:ix|iv|v?i{{0,3}}))(?:er|re)?(?![\p{{L}}'’-])"
    r"|(?i:{words})(?!\p{{L}})|[{chinese}]{{1,3}})"
).format(words="|".join(word for each in _WORDED for word in each.words), chinese=CHINESE_DIGITS)
_PARTS = {
    "{number}": _NUMBER,
    # A title begins with a capital, or with a letter of a script without them.
    "{title}": (
        r"(?:[.:]?|(?P<title>[.:)]{0,2} ?[-–—]? ?(?=[\"“«(]?[\p{Lu}\p{Lt}\p{Lo}])(?<=[ .:)-])"
        r"[^.;!?]{1,110}(?<![,:])))"
    ),
}

# Initials and a family name, or two to four words with capitals.
_SIGNER = regex.compile(
    r"(?:\(signed\) )?(?:\p{Lu}\.[ -]?){1,3} ?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?"
    r"|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}"
    # Where the copy of a document has no signature.
    r"|[(\[](?i:подпись|подписано|signed|signature|signé|gezeichnet)[)\]]|(?i:м\. ?п\.)|_{3,}"
)
_INITIALS = regex.compile(r"(?:\p{Lu}\.[ -]?){1,3} ?\p{Lu}[\p{L}'’-]+")
_SIGNED_FOR = regex.compile(rf" {_INITIALS.pattern}$")
_MARK = regex.compile(
    r"(?P<bullet>[-–—•·▪●■◦*►▶➤✓✔›>])\s?(?=[^\s\d-–—•·▪●■◦*►▶➤✓✔›>])"
    r"|(?P<open>\(?)(?:(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})|(?P<letter>\p{L}|[ivx]{1,5}))"
    r"(?P<close>[.)]?\)?)\s(?=\S)"
)
_OMISSION, _LONGEST_OMISSION = regex.compile(r"[\[(<‹{]\s?(?:…|\.{2,4})\s?[\])>›}]"), 8
# A day with its month, or a month with its day, the year or not; what happened begins a sentence.
_MAY_BE_ENTRY = re.compile(r"[^:–—-]{4,24}(?::| [–—-]) ")
_ENTRY = regex.compile(
    r"(?P<day>(?:\d{1,2}\.? \p{L}{3,12}|\p{L}{3,12} \d{1,2}|\d{1,2}\.\d{2})(?:,? \d{4}|\.\d{4})?)"
    r"(?: г\.| года| год)?(?::| [–—-]) (?=[\"'“‘«(„]?[\p{Lu}\p{Lo}])"
)
_MARKS = frozenset("-–—•·▪●■◦*►▶➤✓✔›>(0123456789")


class Division(NamedTuple):
    """
    A counted heading.

    Attributes:
        row: The name of the row it matches, and the word it counts.
        number: Its number.
    """

    row: str
    number: int


class Mark(NamedTuple):
    """
    What stands before an item of a list or a clause.

    Attributes:
        style: The sign, or what stands around the number or letter.
        number: The parts of the number; empty for signs and letters.
    """

    style: str
    number: tuple[int, ...]


def _compile(rows: Sequence[Pattern]) -> LinePatterns[Pattern]:
    """
    Compile rows with the parts that they name.
    """
    pairs = []
    for row in rows:
        pattern = row.pattern
        for part, meaning in _PARTS.items():
            pattern = pattern.replace(part, meaning)
        pairs.append((row, regex.compile(pattern)))
    return LinePatterns(tuple(pairs))


_DIVISIONS = _compile(DIVISIONS)
_CLOSINGS = _compile(CLOSINGS)
_PARTIES = _compile(PARTIES)
_OFFICES = _compile(OFFICE_LINES)
_THANKS = _compile(THANKS)
_ENDS = _compile((*CLOSINGS, *PARTIES, *OFFICE_LINES))


@lru_cache(maxsize=1 << 14)
def read_opening(opening: str) -> tuple[bool, bool]:
    """
    Tell whether a line that begins so may be a counted heading, or stand at the end of a document.
    """
    return bool(_DIVISIONS.possible(opening)), bool(_ENDS.possible(opening))


def read_division(text: str) -> Division | None:
    """
    Read a counted heading of a document.

    Args:
        text: One line of a page.

    Returns:
        Which word it counts, and its number; None if the line is no such heading.

    >>> read_division("Article 4. Privacy").number, read_division("Глава II").number
    (4, 2)
    >>> read_division("Article 5 was not invoked.") is None
    True
    """
    if len(text) > _LONGEST_HEADING:
        return None
    found = _DIVISIONS.match_rows(_DIVISIONS.possible(text), text)
    if found is None:
        return None
    row, match = found
    end = match.start("title") if match["title"] else len(text)
    around = text[: match.start("number")] + text[match.end("number") : end]
    word = "".join(filter(str.isalpha, fold(around)))
    return Division(f"{row.name} {word}", _count(match["number"]))


def _count(number: str) -> int:
    """
    Read a number in digits, Roman or Chinese numerals, or words.
    """
    low = fold(number)
    digits = regex.match(r"\d+", low)
    if digits is not None:
        return int(digits[0])
    for words in _WORDED:
        if low in words.words:
            return words.words.index(low) + 1
    if low[0] in CHINESE_DIGITS:
        return _count_chinese(low)
    # "Ier" is the first in French.
    values = [_ROMAN_VALUES[letter] for letter in low.rstrip("er")]
    return sum(-one if one < two else one for one, two in pairwise([*values, 0]))


def _count_chinese(number: str) -> int:
    """
    Read a Chinese number below a hundred.
    """
    tens, ten, ones = number.rpartition(CHINESE_DIGITS[-1])
    high = CHINESE_DIGITS.find(tens) + 1 if tens else 1
    return (10 * high if ten else 0) + (CHINESE_DIGITS.find(ones) + 1 if ones else 0)


@lru_cache(maxsize=1 << 12)
def _style(sign: str) -> str:
    """
    Name a sign of a list; dashes are one.
    """
    return "-" if sign in "-–—" else sign


def read_mark(text: str) -> Mark | None:
    """
    Read what stands before an item of a list.

    Args:
        text: One line of a page.

    Returns:
        Its sign, number or letter; None if the line begins with none.

    >>> read_mark("- joint patrols"), read_mark("1.2. The Parties")
    (Mark(style='-', number=()), Mark(style='.', number=(1, 2)))
    >>> read_mark("2019 was a good year") is None
    True
    """
    if text[:1] not in _MARKS and text[1:2] not in {")", "."}:
        return None
    match = _MARK.match(text)
    if match is None:
        return None
    if match["bullet"]:
        return Mark(_style(match["bullet"]), ())
    around = match["open"] + match["close"]
    if match["letter"]:
        # "A. Lukashenko" has an initial.
        return Mark(f"{around} letter", ()) if ")" in around else None
    parts = tuple(map(int, match["number"].split(".")))
    return Mark(around, parts) if around or len(parts) > 1 else None


def goes_on(first: Mark, second: Mark) -> bool:
    """
    Tell whether one item may be the next of a list after another.

    >>> goes_on(read_mark("1. Peace"), read_mark("2. Trade"))
    True
    >>> goes_on(read_mark("1. Peace"), read_mark("1. Trade"))
    False
    """
    if not first.number or not second.number:
        return first == second
    one, two = first.number, second.number
    steps = [(*one[:place], one[place] + 1) for place in range(len(one))]
    return two in steps or two == (*one, 1)


def is_closing(text: str) -> bool:
    """
    Tell whether a line is what stands above signatures.

    >>> is_closing("Done at Minsk on 12 May 2019 in two copies."), is_closing("Done well.")
    (True, False)
    """
    return len(text) <= _LONGEST_SIGNATURE and _match(_CLOSINGS, text)


def is_party(text: str) -> bool:
    """
    Tell whether a line says for whom a signature stands.

    >>> is_party("За Республику Армения Л. Тер-Петросян"), is_party("За последние годы")
    (True, False)
    """
    if len(text) > _LONGEST_HEADING:
        return False
    return _match(_PARTIES, text) or _match(_PARTIES, _SIGNED_FOR.sub("", text))


def is_signer(text: str) -> bool:
    """
    Tell whether a line has the form of a signature: a name or an office, and no more.

    >>> is_signer("A. Lukashenko"), is_signer("President of the Republic of Belarus")
    (True, True)
    >>> is_signer("He signed it.")
    False
    """
    if len(text) > _LONGEST_HEADING:
        return False
    return _SIGNER.fullmatch(text) is not None or _match(_OFFICES, text)


def has_initials(text: str) -> bool:
    """
    Tell whether a line is a name with initials, and nothing else.

    >>> has_initials("A. Lukashenko"), has_initials("Alexander Lukashenko")
    (True, False)
    """
    return _INITIALS.fullmatch(text) is not None


def is_thanks(text: str) -> bool:
    """
    Tell whether a line thanks, as speeches and interviews end.

    >>> is_thanks("Thank you for the interview."), is_thanks("Thanks to him, they left.")
    (True, False)
    """
    return len(text) <= _LONGEST_THANKS and _match(_THANKS, text)


def is_entry(text: str) -> bool:
    """
    Tell whether a line is an entry of a chronicle: a day, a colon or a dash, and what happened.

    >>> is_entry("13 March – The agreement is signed."), is_entry("December 4: Talks end.")
    (True, True)
    >>> is_entry("13 March was a Thursday."), is_entry("Room 4: Talks end.")
    (False, False)
    """
    found = _ENTRY.match(text) if _MAY_BE_ENTRY.match(text) is not None else None
    return found is not None and parse_date(found["day"]) is not None


def is_omission(text: str) -> bool:
    """
    Tell whether a line says that something was left out of what is quoted.

    >>> is_omission("<…>"), is_omission("[...]"), is_omission("* * *")
    (True, True, False)
    """
    return len(text) <= _LONGEST_OMISSION and _OMISSION.fullmatch(text) is not None


def _match(patterns: LinePatterns[Pattern], text: str) -> bool:
    """
    Tell whether a line matches one of some patterns.
    """
    return patterns.match_rows(patterns.possible(text), text) is not None


def is_announcement(text: str) -> bool:
    """
    Tell whether a line of some words ends with a colon and so announces what follows.

    >>> is_announcement("Taking part in the meeting were:"), is_announcement("Tags:")
    (True, False)
    """
    return text.endswith(_COLONS) and (text.count(" ") >= _FEW_BLANKS or len(text) > _LONG_WORD)
