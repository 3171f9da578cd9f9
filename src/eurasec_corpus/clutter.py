"""
What clutter around an article looks like: menus, credits, dates, addresses in short lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .letters import begins_upper, count_digits, has_letters, lower_letters
from .rules import cleanpages as tables
from .rules.words import WORDS

SHORT = 90
"""Characters that a short line has at most."""

_DIGITS_OF_DATE, _WORDS_OF_DATE = 4, 9


def _phrases_of(kinds: Sequence[str]) -> frozenset[str]:
    """
    Collect the phrases of kinds of `rules/words.py`.
    """
    return frozenset(phrase for row in WORDS if row.kind in kinds for phrase in row.phrases)


def _words_of(kinds: Sequence[str]) -> frozenset[str]:
    """
    Collect the phrases of one word.
    """
    return frozenset(phrase for phrase in _phrases_of(kinds) if " " not in phrase)


MENU = _phrases_of(tables.MENU_KINDS)
MARKS, PICTURES = _words_of(tables.MARK_KINDS), _words_of(tables.PICTURE_KINDS)
DATES, CREDITS = _words_of(tables.DATE_KINDS), frozenset(tables.CREDITS)


class Short(NamedTuple):
    """
    A short line as it is compared with words.

    Attributes:
        text: The line.
        low: The line in lower case.
        words: Words of *low*, signs around them stripped.
    """

    text: str
    low: str
    words: tuple[str, ...]


def read_short(text: str) -> Short:
    """
    Read a short line.

    >>> read_short("«Photo»: Reuters").words
    ('photo', 'reuters')
    """
    low = lower_letters(text)
    return Short(text, low, tuple(word.strip(tables.EDGES) for word in low.split()))


def is_menu(text: str) -> bool:
    """
    Tell whether a line is a menu phrase and nothing else.

    >>> is_menu("Log in »"), is_menu("Log in to read on")
    (True, False)
    """
    return lower_letters(text).strip(tables.EDGES) in MENU


def has_unspaced(line: Short) -> bool:
    """
    Tell whether a line ends in a script without blanks and holds one of its menu phrases.
    """
    ends = line.low[-1:] >= tables.UNSPACED_FROM
    return ends and any(phrase in line.low for phrase in tables.UNSPACED)


def is_telling(line: Short) -> bool:
    """
    Tell whether a short line is surely no text of an article.

    It has an address, no letters, a date with a time, a credit, or begins with a menu phrase.

    >>> [is_telling(read_short(text)) for text in ("Photo: Reuters", "12:30", "He left.")]
    [True, True, False]
    """
    return (
        "http" in line.low
        or "www." in line.low
        or not has_letters(line.text)
        or is_menu(line.text)
        or " ".join(line.words[:2]) in MENU
        or " ".join(line.words[:3]) in MENU
        or _is_credit(line)
        or _is_date(line)
        or has_unspaced(line)
    )


def _is_credit(line: Short) -> bool:
    """
    Tell whether a line with a letter begins with a credit, or holds one in brackets.
    """
    return line.words[0] in CREDITS or (
        line.low.startswith(("(", "©")) and not CREDITS.isdisjoint(line.words)
    )


def _is_date(line: Short) -> bool:
    """
    Tell whether a line is a date, a time or little but digits.
    """
    digits = count_digits(line.text)
    return (
        digits >= _DIGITS_OF_DATE
        and len(line.words) <= _WORDS_OF_DATE
        and (not DATES.isdisjoint(line.words) or ":" in line.text or 3 * digits >= len(line.text))
    )


def has_capitals(line: Short) -> bool:
    """
    Tell whether most words of a line begin with an upper-case letter.
    """
    words = line.text.split()
    return 2 * sum(map(begins_upper, words)) > len(words)


def has_dated(line: Short) -> bool:
    """
    Tell whether a line has a word of dates and a digit.
    """
    return not DATES.isdisjoint(line.words) and count_digits(line.text) > 0
