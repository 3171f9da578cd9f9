"""
The shape of a line and the best run of lines of a page.
"""

from __future__ import annotations

from collections.abc import Iterable

_CLOSING = "\"'”’»)]*"
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "։", "۔", "؟")
_PAUSES = (":", ";", ",", "：", "；", "，", "、", "—")
_ELLIPSES = ("...", "…")

# Scripts without spaces between words come to about this many characters a word.
_CHARACTERS_A_WORD = 4
_LONG_WORD = 20

_LONG_LINE = 25
_HEADLINE_WORDS = range(3, 31)
_LONGEST_HEADLINE = 250
_POINTS_OF_LABELS = -8
_MOST_POINTS = 60


def count_words(text: str) -> int:
    """
    Count the words of a line, estimating them where a script has no spaces.

    >>> count_words("Dear participants of the Conference,"), count_words("")
    (5, 0)
    """
    words = len(text.split())
    if text.isascii() or len(text) <= _LONG_WORD * words:
        return words
    return len(text) // _CHARACTERS_A_WORD


def ends_sentence(text: str) -> bool:
    """
    Tell whether a line ends as a sentence does, closing quotation marks aside.

    >>> ends_sentence("he said.”"), ends_sentence("Conclusion")
    (True, False)
    """
    return text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def ends_open(text: str) -> bool:
    """
    Tell whether a line ends in a way that announces more: a colon, a comma, a dash.

    >>> ends_open("Dear participants,")
    True
    """
    return text.rstrip(_CLOSING).endswith(_PAUSES)


def ends_cut(text: str) -> bool:
    """
    Tell whether a line breaks off with an ellipsis, as teasers do.

    >>> ends_cut("An expert discussion took place at the regional office of...")
    True
    """
    return text.rstrip(_CLOSING).endswith(_ELLIPSES)


def is_headline(text: str) -> bool:
    """
    Tell whether a line could be a headline: a few words, a capital first, no full stop.

    >>> is_headline("Summit of SCO begins in Astana"), is_headline("He left.")
    (True, False)
    """
    if len(text) > _LONGEST_HEADLINE or count_words(text) not in _HEADLINE_WORDS:
        return False
    if text.endswith((".", "。")) or ends_open(text) or ends_cut(text):
        return False
    first = text.lstrip("\"'“‘«(")[:1]
    return first.isdigit() or (first.isalpha() and not first.islower())


def points_of(text: str) -> int:
    """
    Give the points a line speaks for being part of an article.

    The words of a line that ends like a sentence count for it, half of them where a
    long line does not; short lines without an end and cut teasers count against it.

    >>> points_of("He left."), points_of("All news")
    (2, -8)
    """
    words = count_words(text)
    if ends_cut(text):
        return -words
    if ends_sentence(text) or ends_open(text):
        return min(words, _MOST_POINTS)
    return min(words // 2, _MOST_POINTS) if words >= _LONG_LINE else _POINTS_OF_LABELS


def best_segment(points: Iterable[int]) -> tuple[int, int]:
    """
    Find the run with the highest sum; of equal ones the first, and the shortest.

    Returns:
        Its first index and the one after its last; both 0 if no sum is above zero.

    >>> best_segment([-8, 20, -8, 12, -8])
    (1, 4)
    """
    best, best_run = 0, (0, 0)
    total, start = 0, 0
    for index, value in enumerate(points):
        if total <= 0:
            total, start = 0, index
        total += value
        if total > best:
            best, best_run = total, (start, index + 1)
    return best_run
