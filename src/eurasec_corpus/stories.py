"""
A second story on a page: some pages go on with the next one below the first.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from .dating.posted import Posted
from .segments import SHORTEST_PARAGRAPH, ends_sentence, is_headline

# The date of a page stands among its first paragraphs; what has fewer than a story is an entry
# of a live blog or a comment.
_AT_HEAD = 3
_FEWEST_PARAGRAPHS = 5
_LONGEST_HEAD, _FEWEST_TIMES = 8, 2


def second_story(
    texts: Sequence[str], dates: Sequence[Posted | None], takes: Sequence[bool]
) -> int | None:
    """
    Find where a second story begins below the first.

    The page says of the first story when it was published, and below its paragraphs says so
    again with another time, above as many paragraphs. It says so in words, or both times by a day
    and a time of day right below a headline: documents inside a story have a day at most. An
    entry of a live blog has a time, too, but few paragraphs.

    Args:
        texts: The lines of a page.
        dates: Of each, what it says of the day when the page appeared.
        takes: Of each, whether it is taken for a part of the article.

    Returns:
        The index of the first line of the second story's head; None if there is no such story.

    >>> from .dating.posted import parse_posted
    >>> paragraph = "The summit of the organization has opened in Minsk on Friday, it was said."
    >>> page = ["Published 6 May 2024", *[paragraph] * 6, "Next", "Published 5 May 2024"]
    >>> page += [paragraph] * 6
    >>> second_story(page, [parse_posted(text) for text in page], [True] * len(page))
    7
    """
    led = {
        index: (found.date, found.time)
        for index, found in enumerate(dates)
        if found is not None and found.lead is not None and found.is_publication
    }
    stamped = {
        index: (found.date, found.time)
        for index, found in enumerate(dates)
        if found is not None and found.lead is None and found.time
    }
    begin = _begin_other(texts, takes, led)
    if begin is None and len(stamped) > 1:
        below = {index: time for index, time in stamped.items() if _has_headline(texts, index)}
        begin = _begin_other(texts, takes, below)
    return begin


def _begin_other(
    texts: Sequence[str], takes: Sequence[bool], times: Mapping[int, object]
) -> int | None:
    """
    Find where a story begins that has another time than the first, and as many paragraphs.
    """
    if len(times) < _FEWEST_TIMES:
        return None
    paragraphs = [
        index
        for index, (text, taken) in enumerate(zip(texts, takes, strict=True))
        if taken and len(text) > SHORTEST_PARAGRAPH
    ]
    head = paragraphs[_AT_HEAD] if len(paragraphs) > _AT_HEAD else 0
    own = {time for index, time in times.items() if index < head}
    others = [index for index, time in times.items() if index > head and time not in own]
    edges = [-1, *others, len(texts)]
    sizes = [
        bisect_left(paragraphs, high) - bisect(paragraphs, low) for low, high in pairwise(edges)
    ]
    if not own or not others or min(sizes) < _FEWEST_PARAGRAPHS:
        return None
    return _head_above(texts, others[0])


def _has_headline(texts: Sequence[str], date_line: int) -> bool:
    """
    Tell whether a headline stands right above a date line.
    """
    above = next((texts[at] for at in range(date_line - 1, -1, -1) if texts[at]), "")
    return is_headline(above)


def _head_above(texts: Sequence[str], date_line: int) -> int:
    """
    Find the first of the lines right above a date line that are no sentences: headline, author.
    """
    begin = date_line
    filled = [index for index in range(date_line) if texts[index]]
    for index in reversed(filled[-_LONGEST_HEAD:]):
        if ends_sentence(texts[index]):
            break
        begin = index
    return begin
