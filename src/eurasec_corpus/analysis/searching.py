"""
What to look for in texts: words, parts of words, or a pattern; no search can hang.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import unique
from functools import cached_property
from itertools import accumulate
from typing import Any

import regex
from attrs import field, frozen
from attrs.validators import instance_of

from ..errors import PatternError, SearchTimeoutError
from ..labels import Choice

_LONGEST = 2_000
# Ordinary patterns read a paragraph in microseconds.
_SECONDS = 10.0
_SECONDS_A_TEXT = 0.001
_INSTANT = 1e-6
# A call costs more than the search of a paragraph. Words cannot match beyond this character,
# which is neither a blank nor part of a word; patterns could.
_BETWEEN = "\0"
_BATCH = 256


@unique
class SearchKind(Choice):
    """
    What the text of a search is.
    """

    WORDS = "words"
    """Words that follow each other; nothing of a word may stand around them."""
    PART = "part"
    """Characters, also within a word."""
    PATTERN = "pattern"
    """A regular expression of the package `regex`."""


@frozen
class Search:
    """
    What to look for.

    Attributes:
        text: The words, the characters or the pattern.
        kind: Which of them it is.
        is_cased: Whether case matters.

    Raises:
        PatternError: The pattern does not compile, is longer than 2,000 characters or empty.

    >>> search = Search("security", "part")
    >>> list(search.find_in("Insecurity and security"))
    [(2, 10), (15, 23)]
    """

    text: str = field(validator=instance_of(str))
    kind: SearchKind = field(default=SearchKind.WORDS, converter=SearchKind)
    is_cased: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """
        Refuse what cannot be searched for.
        """
        if not self.text.strip() or len(self.text) > _LONGEST:
            msg = (
                f"a search has 1 to {_LONGEST:,} characters, not all blank; "
                f"not {len(self.text):,}: {self.text[:40]!r}"
            )
            raise PatternError(msg, None)
        # The compiled pattern is kept; asking for it here makes the error come early.
        _ = self.pattern

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """
        The compiled pattern.
        """
        flags = regex.VERSION0 if self.is_cased else regex.VERSION0 | regex.IGNORECASE
        try:
            return regex.compile(self._source(), flags)
        except regex.error as error:
            # The stubs do not know what the package documents.
            known: Any = error
            msg = _does_not_compile(self.text, known.pos, known.msg)
            raise PatternError(msg, known.pos) from None
        except (OverflowError, RecursionError, MemoryError) as error:
            msg = f"{self.text[:40]!r} does not compile: {type(error).__name__}; make it simpler"
            raise PatternError(msg, None) from None

    def _source(self) -> str:
        """
        Write the pattern.
        """
        if self.kind is SearchKind.PATTERN:
            return self.text
        words = r"\s+".join(map(regex.escape, self.text.split()))
        return words if self.kind is SearchKind.PART else rf"(?<!\w){words}(?!\w)"

    def find_in(self, text: str) -> Iterator[tuple[int, int]]:
        """
        Find all places in one text, as `find_in_all` does.
        """
        return ((start, end) for _, start, end in find_in_all(self, [text]))


def find_in_all(search: Search, texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """
    Find all places in many texts.

    Args:
        search: What to look for.
        texts: Where.

    Returns:
        The number of the text, and where the match begins and ends in it; matches do not
        overlap, and empty ones do not count.

    Raises:
        SearchTimeoutError: The pattern needs more than ten seconds and a millisecond a text.

    >>> list(find_in_all(Search("the SCO"), ["The SCO", "the SCOs"]))
    [(0, 0, 7)]
    """
    find = search.pattern.finditer
    allowed = left = _SECONDS + _SECONDS_A_TEXT * len(texts)
    size = 1 if search.kind is SearchKind.PATTERN or _BETWEEN in search.text else _BATCH
    for first in range(0, len(texts), size):
        batch = texts[first : first + size]
        begun = time.monotonic()
        try:
            # All of a text at once: what is done with a match must not count.
            joined = _BETWEEN.join(batch)
            spans = [found.span() for found in find(joined, timeout=max(left, _INSTANT))]
        except TimeoutError:
            msg = (
                f"{search.text[:80]!r} took more than {allowed:.0f} seconds, at text {first + 1} "
                f"of {len(texts)}; avoid repeats inside of repeats, such as (a+)+"
            )
            raise SearchTimeoutError(msg) from None
        left -= time.monotonic() - begun
        yield from _placed(batch, first, spans)


def _placed(
    batch: Sequence[str], first: int, spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """
    Tell for places in a batch in which of its texts they are, and where there.
    """
    starts = list(accumulate((len(text) + 1 for text in batch), initial=0))
    for start, end in spans:
        number = bisect_right(starts, start) - 1
        if start < end:
            yield first + number, start - starts[number], end - starts[number]


def as_pattern(wanted: str | Search) -> Search:
    """
    Make a search for a pattern of a plain text.
    """
    return wanted if isinstance(wanted, Search) else Search(wanted, SearchKind.PATTERN)


def as_words(wanted: str | Search) -> Search:
    """
    Make a search for words of a plain text.
    """
    return wanted if isinstance(wanted, Search) else Search(wanted)


def _does_not_compile(text: str, place: int | None, why: str) -> str:
    """
    Say where a pattern fails.
    """
    if place is None:
        return f"{text!r} does not compile: {why}"
    here = f"{text[:place]}\N{BLACK RIGHT-POINTING TRIANGLE}{text[place:]}"
    return (
        f"{text!r} does not compile at character {place}: {why} ({here}); "
        "Search(text) looks for the words as they are"
    )
