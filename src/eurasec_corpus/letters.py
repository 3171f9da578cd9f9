"""
Letters and digits of a text, told by frozen tables and not by the Python that runs.

The methods of `str` follow the version of Unicode that a Python knows; what is learned from
letters must not.
"""

from __future__ import annotations

from .linemodel.characters import KIND_OF, LOWER_OF
from .rules.rows import Kind

# `str.translate` reads a string as a table, too, and leaves what lies beyond its end.
_KINDS = "".join(map(chr, KIND_OF.tolist()))
_LOWER = "".join(map(chr, LOWER_OF.tolist()))
_DIGIT = chr(Kind.DIGIT)
_LETTERS = frozenset(map(chr, (Kind.LOWER, Kind.UPPER, Kind.UNCASED, Kind.CJK)))
# One letter is found in a set in a fifth of the time that a translation of it takes.
_UPPER_LETTERS = frozenset(map(chr, (KIND_OF == Kind.UPPER).nonzero()[0].tolist()))
_LOWER_LETTERS = frozenset(map(chr, (KIND_OF == Kind.LOWER).nonzero()[0].tolist()))


def lower_letters(text: str) -> str:
    """
    Write a text in lower case, one letter for each.

    >>> lower_letters("МИНСК, May 5")
    'минск, may 5'
    """
    # Of ASCII all versions agree.
    return text.lower() if text.isascii() else text.translate(_LOWER)


def has_letters(text: str) -> bool:
    """
    Tell whether a text has a letter of any script.

    >>> has_letters("* 5 *"), has_letters("第5")
    (False, True)
    """
    first = text[:1]
    if first in _UPPER_LETTERS or first in _LOWER_LETTERS:
        return True
    return not _LETTERS.isdisjoint(text.translate(_KINDS))


def count_digits(text: str) -> int:
    """
    Count the decimal digits of a text.

    >>> count_digits("5 May 2024"), count_digits("٥")
    (5, 1)
    """
    return text.translate(_KINDS).count(_DIGIT)


def begins_upper(text: str) -> bool:
    """
    Tell whether a text begins with an upper-case letter.

    >>> begins_upper("Минск"), begins_upper("«Минск»")
    (True, False)
    """
    return text[:1] in _UPPER_LETTERS


def begins_lower(text: str) -> bool:
    """
    Tell whether a text begins with a lower-case letter.

    >>> begins_lower("he left"), begins_lower("")
    (True, False)
    """
    return text[:1] in _LOWER_LETTERS
