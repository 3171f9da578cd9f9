"""
Patterns that say what a whole line is, tried in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Generic, TypeVar

import regex
from attrs import field, frozen

from .rules.rows import Pattern

Row = TypeVar("Row")

SHORT_LINE, LINES_REMEMBERED = 80, 1 << 14
"""
Characters of lines that recur, and how many of them are remembered with what they say.

Of the lines of 701 pages of 567 sites four of five are so short, and 45 % of those stood on a
page before; of pages of one site nearly all. What is remembered is bounded: 16 MB.
"""

LETTERS_OF_OPENING = 4
"""Letters of a line that tell which rows it could match."""

# Openings so different that a row which allows them all allows any.
_PROBES = ("\ue000\ue001\ue000\ue001", "Qxjq", "Жщжщ", "峰峰峰峰", "7171", "-|-|")


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """
    Compile a pattern that finds whether one of some words stands in a text.

    With the words grouped by their first letters, places where none begins are passed over
    at once: twenty times as fast as a named list of `regex`.

    >>> any_of(["TASS", "Trend"]).search("says TASSR") is not None
    True
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return re.compile("|".join(groups))


def holds_any(text: str, words: Iterable[str]) -> bool:
    """
    Tell whether one of some words stands in a text.

    >>> holds_any("BelTA has learned", ("reports", "learned"))
    True
    """
    for word in words:  # noqa: SIM110  `any()` takes three times as long
        if word in text:
            return True
    return False


def _may_begin(pattern: regex.Pattern[str], opening: str) -> bool:
    """
    Tell whether a line that matches a pattern as a whole may begin like this.
    """
    return pattern.fullmatch(opening, partial=True) is not None


def _begins_anyhow(pattern: regex.Pattern[str]) -> bool:
    """
    Tell whether a line that matches a pattern may begin with anything.
    """
    return all(map(partial(_may_begin, pattern), _PROBES))


@frozen(eq=False)
class LinePatterns(Generic[Row]):
    """
    Rows of patterns, compiled.

    Attributes:
        rows: The rows with their patterns, in order.
        needed: Words in lower case, of which every line has one that matches a row that may
            begin with anything.
    """

    rows: tuple[tuple[Row, regex.Pattern[str]], ...]
    needed: tuple[str, ...] = ("",)
    # Four letters tell for nearly all lines that no row can match, and lines begin alike: ten
    # times as fast as to try all patterns. What is remembered is bounded, and four letters long.
    _begin: Callable[[str], tuple[tuple[Row, regex.Pattern[str]], ...]] = field(
        init=False, repr=False
    )

    # The rows that may begin with anything.
    _free: tuple[tuple[Row, regex.Pattern[str]], ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """
        Make the memory of how lines begin.
        """
        object.__setattr__(self, "_begin", lru_cache(maxsize=1 << 14)(self._rows_that_begin))
        free = tuple(each for each in self.rows if _begins_anyhow(each[1]))
        object.__setattr__(self, "_free", free)

    def _rows_that_begin(self, opening: str) -> tuple[tuple[Row, regex.Pattern[str]], ...]:
        """
        Choose the rows of which a line could begin like this.
        """
        # What cannot begin with one letter cannot begin with that and a second one.
        rows = self._begin(opening[:-1]) if opening else self.rows
        if rows is self._free:
            return rows
        possible = tuple(each for each in rows if _may_begin(each[1], opening))
        return self._free if possible == self._free else possible

    @staticmethod
    def of(rows: Iterable[Pattern], flags: int = 0) -> LinePatterns[Pattern]:
        """
        Compile the patterns of rows.
        """
        compiled = tuple((row, regex.compile(row.pattern, flags)) for row in rows)
        needs = [row.needs for row, pattern in compiled if _begins_anyhow(pattern)]
        needed = sorted({need for each in needs for need in each}) if all(needs) else [""]
        return LinePatterns(compiled, tuple(needed))

    def possible(self, text: str) -> tuple[tuple[Row, regex.Pattern[str]], ...]:
        """
        Return the rows that a line which begins like this one could match, in order.
        """
        # There are few pairs of letters, and after most of them only what begins anyhow is left.
        rows = self._begin(text[:2])
        return rows if rows is self._free else self._begin(text[:LETTERS_OF_OPENING])

    def match(self: LinePatterns[Pattern], text: str) -> tuple[Pattern, regex.Match[str]] | None:
        """
        Find the first row whose pattern matches a whole line; None if there is none.

        >>> row = Pattern("hi", "hello [a-z]+", "body", "en", ("hello you",), ("hello",))
        >>> LinePatterns.of([row]).match("hello you")[0].name
        'hi'
        """
        return self.match_rows(self.possible(text), text)

    def match_rows(
        self: LinePatterns[Pattern],
        rows: tuple[tuple[Pattern, regex.Pattern[str]], ...],
        text: str,
    ) -> tuple[Pattern, regex.Match[str]] | None:
        """
        Find the first of some rows whose pattern matches a whole line, as `match()` does.
        """
        if not rows:
            return None
        lower = text.lower()
        # Of most lines only the rows are left that begin anyhow, and nothing one of them needs
        # is there: seen at once, that is a fifth of the time.
        if rows is self._free and not holds_any(lower, self.needed):
            return None
        for row, pattern in rows:
            if row.needs and not holds_any(lower, row.needs):
                continue
            match = pattern.fullmatch(text)
            if match is not None:
                return row, match
        return None
