"""
Where the article of a page begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from .stretches import count_words, ending, split_words

_GAP = -4
_FEW_HEADS = 5
_LONG_LINE = 25
_MOST_POINTS = 60
_CHARACTERS_A_POINT = 6


class Filled(NamedTuple):
    """
    The lines of a page that are not blank, and where its article begins among them.

    Attributes:
        texts: The lines, without the blanks around them.
        lines: The index of each in the page.
        is_body: Of each, whether it is kept as part of the article.
        begin: The number of the article's first line among them.
    """

    texts: Sequence[str]
    lines: Sequence[int]
    is_body: Sequence[bool]
    begin: int


def read_filled(lines: Sequence[str], is_body: Sequence[bool]) -> Filled | None:
    """
    Read the lines of a page that are not blank; None if none of them is body.

    >>> read_filled(["", "Menu ", "The summit has opened."], [False, False, True]).begin
    1
    """
    texts = [line.strip() for line in lines]
    numbers = [number for number, text in enumerate(texts) if text]
    flags = list(compress(is_body, texts))
    filled = [text for text in texts if text]
    begin = _largest_run(filled, flags)
    if begin is None:
        return None
    return Filled(filled, numbers, flags, _first_sentence(filled, flags, begin))


def article_start(lines: Sequence[str], is_body: Sequence[bool]) -> int | None:
    """
    Find the line of a page with which its article begins.

    >>> article_start(["", "Menu", "The summit has opened."], [False, False, True])
    2
    """
    filled = read_filled(lines, is_body)
    return None if filled is None else filled.lines[filled.begin]


def _largest_run(texts: Sequence[str], is_body: Sequence[bool]) -> int | None:
    """
    Find where the largest run of body lines begins; lines left out count against a run.

    One line kept by mistake far above does not move it.
    """
    best, where = 0, None
    total, begin = 0, 0
    for number, (text, is_of_body) in enumerate(zip(texts, is_body, strict=True)):
        if not is_of_body:
            # A run begins with a line of the body; nearly all others are above it.
            if total > 0:
                total += _GAP
            continue
        if total <= 0:
            total, begin = 0, number
        total += min(len(text) // _CHARACTERS_A_POINT + 1, _MOST_POINTS)
        if total > best:
            best, where = total, begin
    return where


def _first_sentence(texts: Sequence[str], is_body: Sequence[bool], begin: int) -> int:
    """
    Find the first line that reads like running text, a few lines from *begin* on.

    A headline may be kept as part of the article; it is not where the article begins.
    """
    for number in range(begin, min(begin + _FEW_HEADS, len(texts))):
        text = texts[number]
        if is_body[number] and (
            ending(text) != "none" or count_words(split_words(text)) >= _LONG_LINE
        ):
            return number
    return begin
