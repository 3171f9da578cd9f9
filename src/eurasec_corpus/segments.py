"""
The shape of a line: how many words, and how it ends.
"""

from __future__ import annotations

import re

FULL_STOPS = (".", "!", "?", "。", "！", "？", "։", "।", "۔", "؟")
"""Signs that end a sentence."""

_SENTENCE_ENDS = (*FULL_STOPS, "…")
_CLOSING = "\"'”’»)]*"
_PAUSES = (":", ";", ",", "：", "；", "，", "、", "—")
_ELLIPSES = ("...", "…")

# Few lines end with a sign with which the mark of a footnote may end.
_NOTED = frozenset("])⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTES = re.compile(r"(?<=[.!?…»”\"])(?: ?\[\d{1,3}\]| ?\(\d{1,2}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){1,4}$")

# Scripts without spaces between words come to about this many characters a word.
_CHARACTERS_A_WORD = 4
_LONG_WORD = 20

SHORTEST_PARAGRAPH = 60
"""Characters; what has fewer may be a heading or a button, however it ends."""

_HEADLINE_WORDS = range(3, 31)
_LONGEST_HEADLINE = 250


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


def without_notes(text: str) -> str:
    """
    Cut off the marks of footnotes behind the end of a sentence.

    >>> (
    ...     without_notes("It has ended.[1]"),
    ...     without_notes("It has ended in 2024"),
    ...     without_notes("10²"),
    ... )
    ('It has ended.', 'It has ended in 2024', '10²')
    """
    return _NOTES.sub("", text) if text[-1:] in _NOTED else text


def ends_sentence(text: str) -> bool:
    """
    Tell whether a line ends as a sentence does, closing quotation marks aside.

    >>> ends_sentence("he said.”"), ends_sentence("Conclusion")
    (True, False)
    """
    return without_notes(text).rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def ends_paragraph(text: str) -> bool:
    """
    Tell whether a line is as long as a paragraph and ends with a sentence.

    >>> ends_paragraph("It has ended."), ends_paragraph("It has ended, " * 5 + "they say.")
    (False, True)
    """
    return len(text) > SHORTEST_PARAGRAPH and ends_sentence(text)


def ends_open(text: str) -> bool:
    """
    Tell whether a line ends in a way that announces more: a colon, a comma, a dash.

    >>> ends_open("Dear participants,")
    True
    """
    return text.rstrip(_CLOSING).endswith(_PAUSES)


def is_paragraph(text: str) -> bool:
    """
    Tell whether a line is as long as a paragraph and ends like one, or like a part of one.

    >>> is_paragraph("The ministers of the five states have agreed on these things:" + " x," * 3)
    True
    """
    return len(text) > SHORTEST_PARAGRAPH and (ends_sentence(text) or ends_open(text))


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
    first = text.lstrip("\"'“‘«( \u00a0\u202f")[:1]
    return first.isdigit() or (first.isalpha() and not first.islower())
