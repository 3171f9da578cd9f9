"""
The <title> of a page, which is its first line in most crawls, and the line that repeats it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .beginnings import Filled
from .headlines import read_url
from .stretches import count_words, cuts, ending, likeness, slug_stems, split_words

# Filled lines above and below the article's first that are compared with the <title>.
_ABOVE, _BELOW = 60, 8
_LONGEST = 300
_FEW_WORDS = 3
_TITLE_AND_HEADLINE = 2
_LITTLE_ALIKE = 20
# How a stretch is cut that begins where the line or its headline begins.
_FROM_THE_START = frozenset(("whole", "front", "prefix", "date", "mark"))

Words = tuple[str, ...]


def find_repeated(filled: Filled, url: str | None) -> int | None:
    """
    Find the line above the article that is the page's <title>, or that without the site's name.

    Nothing else need be known of such a page, and this costs a tenth of rating all its lines.

    Args:
        filled: The lines of the page.
        url: Its address, if known.

    Returns:
        The number of the line, of equal ones the first; None if there is none, or if one could
        doubt it: parts of the <title> stand in several lines, the line has but a few words or
        ends otherwise or with a full stop, or the address speaks of something else.

    >>> page = ["CSTO meets in Minsk - TASS", "Menu", "CSTO meets in Minsk", "It met on Friday."]
    >>> find_repeated(Filled(page, range(4), [False, False, False, True], 3), None)
    2
    """
    begin, top = filled.begin, filled.texts[0]
    if begin < _TITLE_AND_HEADLINE or len(top) > _LONGEST:
        return None
    spans = [(top[start:end], cut) for start, end, cut in cuts(top)]
    parts = {split_words(text): (text, cut) for text, cut in reversed(spans)}
    parts = {words: part for words, part in parts.items() if count_words(words) > _FEW_WORDS}
    near = range(max(begin - _ABOVE, 1), min(begin + _BELOW, len(filled.texts)))
    lines = _read_lines(filled, reversed(near), {words[0][0] for words in parts})
    found = {words: number for number, words in lines if words in parts}
    if len(found) != 1:
        return None
    ((words, number),) = found.items()
    text, cut = parts[words]
    # A question mark more, say, and it is for the others to say which is the headline.
    is_same = filled.texts[number].lower().endswith(text[-1].lower()) and ending(text) != "stop"
    if number > begin or not is_same or cut not in _FROM_THE_START or _is_of_else(words, url):
        return None
    if any(_is_part(words, filled.texts[between]) for between in range(number + 1, begin)):
        return None
    first = _read_lines(filled, range(1, number), {words[0][0]})
    return 0 if cut == "whole" else next((at for at, others in first if others == words), number)


def _read_lines(
    filled: Filled, numbers: Iterable[int], letters: set[str]
) -> Iterator[tuple[int, Words]]:
    """
    Yield the words of the lines among some that begin with one of some letters, or a sign.
    """
    for number in numbers:
        text = filled.texts[number]
        first = text[0]
        if (not first.isalnum() or first.lower()[0] in letters) and len(text) <= _LONGEST:
            yield number, split_words(text)


def _is_of_else(words: Words, url: str | None) -> bool:
    """
    Tell whether the words of an address are others.
    """
    _, slug = read_url(url)
    return bool(slug) and likeness(slug_stems(words), slug) < _LITTLE_ALIKE


def _is_part(words: Words, text: str) -> bool:
    """
    Tell whether a line is a part of a headline: it may be the headline proper.
    """
    others = split_words(text[:_LONGEST])
    inner, whole = (" ".join(("", *some, "")) for some in (others, words))
    return count_words(others) > _FEW_WORDS and inner != whole and inner in whole
