"""
What machines put inside an article: headlines of other stories, and boxes that ask for an address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .folding import fold
from .rules.boxes import BUTTONS, HEADS
from .segments import FULL_STOPS, count_words, ends_cut, is_headline

_SHORT_SENTENCE = 4
_LONGEST_BOXED, _LONGEST_BUTTON = 160, 30
_BUTTONS, _SIGNS = frozenset(BUTTONS.words), ' :!.→»›>"'
_FIRST_UNSPACED, _SHORT_UNSPACED = "\u2e80", 8


def read_links(texts: Sequence[str], is_free: Sequence[bool], begin: int) -> range:
    """
    Find the headlines that stand one below the other from a line on.

    Args:
        texts: The lines of a page that are not blank.
        is_free: Of each, whether it says by itself nothing of what it is.
        begin: The index of the line below the marker.

    >>> read_links(["Lavrov lands in Minsk", "He landed at noon."], [True, True], 0)
    range(0, 1)
    """
    end = begin
    while end < len(texts) and is_free[end] and _is_link(texts[end]):
        end += 1
    return range(begin, end)


def read_sentences(texts: Sequence[str], is_free: Sequence[bool], begin: int) -> range:
    """
    Find the sentences of some words that stand one below the other from a line on.

    >>> read_sentences(["He landed at noon today.", "Most read"], [True, True], 0)
    range(0, 1)
    """
    end = begin
    while end < len(texts) and is_free[end] and _is_sentence(texts[end]):
        end += 1
    return range(begin, end)


def _is_link(text: str) -> bool:
    """
    Tell whether a line may be the headline of another story; few characters may be several words.
    """
    return is_headline(text) or (_is_unspaced(text) and not text.endswith(FULL_STOPS))


def _is_unspaced(text: str) -> bool:
    """
    Tell whether a line is some words in a script without blanks.
    """
    return text[0] >= _FIRST_UNSPACED and len(text) >= _SHORT_UNSPACED


def _is_sentence(text: str) -> bool:
    """
    Tell whether a line is a sentence of some words that does not break off.
    """
    has_words = count_words(text) >= _SHORT_SENTENCE or _is_unspaced(text)
    return has_words and text.endswith(FULL_STOPS) and not ends_cut(text)


def find_boxed(texts: Sequence[str], heads: Sequence[int]) -> Iterator[int]:
    """
    Find the one line between what heads a box and the button of the box.

    Args:
        texts: The lines of a page that are not blank.
        heads: The indices of lines that say that they are none of the article.

    >>> list(find_boxed(["Newsletter", "All news on Fridays.", "Subscribe"], [0]))
    [1]
    """
    for head in heads:
        button = texts[head + 2 : head + 3]
        if not button or len(button[0]) > _LONGEST_BUTTON or len(texts[head + 1]) > _LONGEST_BOXED:
            continue
        if fold(button[0]).strip(_SIGNS) in _BUTTONS and _heads_box(texts[head]):
            yield head + 1


def _heads_box(text: str) -> bool:
    """
    Tell whether a line names what one may subscribe to.
    """
    key = fold(text)
    return any(part in key for part in HEADS.words)
