"""
Line ends inside a paragraph, as hard-wrapped text has them: read as blanks, or taken out.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import regex

from .folding import fold

_GAP = r"[ \t\u00a0]"
# A line end inside a paragraph, and blanks and marks of a quotation below it.
_END = rf"(?:\r\n|\n|\r)(?:{_GAP}*>)*+{_GAP}*+"
_STRETCH = regex.compile(rf"(?P<soft>\u00ad)?{_END}")
# A run of blanks is entered at its first one only, or long runs would cost their square.
_JOINT = regex.compile(
    rf"""
    (?: (?P<soft>\u00ad)
      | (?<=(?P<left>\p{{L}}{{1,40}}+)) (?P<hyphen>[-\u2010])
      | (?<!{_GAP})
    )
    {_GAP}*+ (?:{_END})++
    (?=(?P<right>\p{{L}}{{0,40}}+))
    """.replace(_GAP, _GAP.replace(" ", r"\ ")),
    regex.VERBOSE,
)
_QUOTATION = regex.compile(r"(?:>[ \t\u00a0]?)*+")
_WORD = regex.compile(r"\p{L}++")


def blank_breaks(text: str) -> str:
    r"""
    Put blanks for line ends, and for marks of a quotation below them, one for each character.

    Returns:
        A text as long as *text*, so that offsets in one are offsets in the other. After a
        soft hyphen soft hyphens stand for the line end: the broken word stays one word.

    >>> blank_breaks("> an old\r\n> text")
    '> an old    text'
    """
    if not has_breaks(text):
        return text
    return _STRETCH.sub(lambda found: ("\u00ad" if found["soft"] else " ") * len(found[0]), text)


def has_breaks(text: str) -> bool:
    """
    Tell whether there is a line end in a text.
    """
    return "\n" in text or "\r" in text


def words_of(text: str) -> frozenset[str]:
    """
    Collect the words of a text, folded: runs of letters.
    """
    return frozenset(_WORD.findall(fold(text)))


def join_breaks(text: str, words: AbstractSet[str] = frozenset()) -> str:
    r"""
    Take the line ends out of a text: what a reader would read.

    Args:
        text: A paragraph; if it is quoted line by line, the marks go, too.
        words: Words, as `words_of()` gives them, that prove a hyphen at a line end to be
            that of a broken word.

    Returns:
        The text with one blank for each line end and the indentation around it. A soft hyphen
        goes with its line end, and so does a hyphen if the joined word is known; a hyphen
        between letters otherwise stays, without a blank.

    >>> join_breaks("the secu-\n  rity of non-\naligned\nstates", {"security"})
    'the security of non-aligned states'
    """
    if not has_breaks(text):
        return text
    quoted = _QUOTATION.match(text)
    begin = 0 if quoted is None else quoted.end()
    return _JOINT.sub(lambda found: _joint(found, words), text[begin:])


def _joint(found: regex.Match[str], words: AbstractSet[str]) -> str:
    """
    Return what a line end is read as.
    """
    if found["soft"]:
        return ""
    if not found["hyphen"] or not found["right"]:
        return f"{found['hyphen'] or ''} "
    is_broken = found["right"][0].islower() and fold(found["left"] + found["right"]) in words
    return "" if is_broken else str(found["hyphen"])
