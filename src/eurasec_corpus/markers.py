"""
Lines that say by themselves what they are: phrases, patterns and openings of `rules/`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from .folding import fold, is_plain
from .linepatterns import LINES_REMEMBERED, SHORT_LINE, LinePatterns
from .model import Verdict
from .rules.cleanpages import HARMLESS
from .rules.markers import PATTERNS, PHRASES
from .rules.openings import OPENINGS
from .rules.outlines import TOPICS
from .rules.rows import Pattern

OPENERS = frozenset(f"marker:{row.text}" for row in PHRASES if row.opens_block)
"""Rules of the phrases that stand above a block of other stories."""

_INSETS = frozenset(
    (
        *(f"marker:{row.text}" for row in PHRASES if row.is_inset),
        *(f"marker:{row.name}" for row in PATTERNS if row.is_inset),
    )
)
_TOPICS = frozenset(TOPICS.words)
_TOPIC_RULES = frozenset(f"marker:{word}" for word in TOPICS.words)
LONGEST_TOPIC = max(map(len, TOPICS.words))
"""Characters of the longest word that may head a part of a document as well."""

_HARMLESS = frozenset(f"marker:{name}" for name in HARMLESS)
_LONGEST_MARKER = 160
# A paragraph of legal prose, not a page in one line.
_LONGEST_OPENED = 1_000
_LONGEST_PHRASE = max(len(row.text) for row in PHRASES) + 10
# Decoration around a phrase: bullets, arrows, bars, colons, dots, exclamation marks.
_DECORATION = " \t#*|:;.!>•·—-→▶►»«"
_PHRASE_OF = {row.text.strip(_DECORATION): row for row in PHRASES}
_OPENINGS = tuple(row.text for row in OPENINGS)
# Blanks and decoration may stand in front.
_LONGEST_OPENING = max(map(len, _OPENINGS)) + 10
_PHRASES = sorted(_PHRASE_OF)
_SORTED_OPENINGS = sorted(_OPENINGS)
# What begins like no marker in so many letters is none.
_LETTERS = 4
_PATTERNS = LinePatterns.of(PATTERNS, regex.IGNORECASE)


class _Beginning(NamedTuple):
    """
    What a line may be by its first letters.

    Attributes:
        may_be_phrase: Whether it may be a phrase, if folding it begins with folding these.
        may_open: Whether it may begin with one of the openings.
        rows: The patterns that it could match.
    """

    may_be_phrase: bool
    may_open: bool
    rows: tuple[tuple[Pattern, regex.Pattern[str]], ...]


@lru_cache(maxsize=1 << 14)
def _read_beginning(opening: str) -> _Beginning:
    """
    Tell what a line may be that begins like this.
    """
    key = fold(opening)
    return _Beginning(
        _has_beginning(_PHRASES, key.strip(_DECORATION)),
        _has_beginning(_SORTED_OPENINGS, key.lstrip(_DECORATION).rstrip()),
        _PATTERNS.possible(opening),
    )


def read_marker(text: str) -> Verdict | None:
    """
    Read a line that says by itself what it is.

    Args:
        text: One line of a page.

    Returns:
        What it is; None if the line does not say.

    >>> read_marker("Read also:").rule, read_marker("Read also the book.")
    ('marker:read also', None)
    """
    if len(text) <= SHORT_LINE:
        return _read_short(text)
    return _read_opening(text) if len(text) > _LONGEST_MARKER else _read_line(text)


@lru_cache(maxsize=LINES_REMEMBERED)
def _read_short(text: str) -> Verdict | None:
    """
    Read a short line, as menus are made of: on the pages of a site most of them recur.
    """
    return _read_line(text)


def _read_line(text: str) -> Verdict | None:
    """
    Read a line that is not too long for a phrase or pattern.
    """
    begins = _read_beginning(text[:_LETTERS])
    if len(text) <= _LONGEST_PHRASE and (begins.may_be_phrase or not _is_told(text)):
        phrase = _PHRASE_OF.get(fold(text).strip(_DECORATION))
        if phrase is not None:
            return Verdict(phrase.label, f"marker:{phrase.text}")
    found = _PATTERNS.match_rows(begins.rows, text)
    if found is not None:
        return Verdict(found[0].label, f"marker:{found[0].name}")
    return _match_opening(text) if begins.may_open else None


def _is_told(text: str) -> bool:
    """
    Tell whether a line that is folded begins with its first letters folded.

    So do nearly all lines, and few of them need to be folded at all.
    """
    return text.isascii() or is_plain(text[: _LETTERS + 1])


def says_inset(text: str, verdict: Verdict | None) -> bool:
    """
    Tell whether a machine has put a line between the paragraphs of a story.

    Args:
        text: The line.
        verdict: What it says that it is, see `read_marker()`.

    >>> [says_inset(text, read_marker(text)) for text in ("Advertisement", "Read also:")]
    [True, False]
    """
    return verdict is not None and verdict.rule in _INSETS and len(text) <= SHORT_LINE


def names_topic(verdict: Verdict | None) -> bool:
    """
    Tell whether a marker is a word that may head a part of a document as well.

    >>> names_topic(read_marker("Comments")), names_topic(read_marker("Read also:"))
    (True, False)
    """
    return verdict is not None and verdict.rule in _TOPIC_RULES


def is_topic(text: str) -> bool:
    """
    Tell whether a line is such a word and nothing else.
    """
    return text.lower() in _TOPICS


def is_marked(text: str) -> bool:
    """
    Tell whether a line is a marker that no page has that is nothing but the article.

    >>> is_marked("Read also:"), is_marked("* * *")
    (True, False)
    """
    return says_clutter(read_marker(text))


def says_clutter(verdict: Verdict | None) -> bool:
    """
    Tell whether a marker has words, so that it proves clutter on its page.
    """
    return verdict is not None and verdict.rule not in _HARMLESS


def _read_opening(text: str) -> Verdict | None:
    """
    Read a line whose first words say what it is.
    """
    if len(text) > _LONGEST_OPENED or not _read_beginning(text[:_LETTERS]).may_open:
        return None
    return _match_opening(text)


def _match_opening(text: str) -> Verdict | None:
    """
    Find the opening that a line begins with.
    """
    head = fold(text[:_LONGEST_OPENING]).lstrip(_DECORATION)
    if not head.startswith(_OPENINGS):
        return None
    row = next(row for row in OPENINGS if head.startswith(row.text))
    return Verdict(row.label, f"marker:{row.text}")


def _has_beginning(texts: Sequence[str], key: str) -> bool:
    """
    Tell whether one of the sorted texts begins with a key.
    """
    place = bisect_left(texts, key)
    return place < len(texts) and texts[place].startswith(key)
