"""
What documents are called, and the line that says where and when one was signed.

All that this module says of a line follows from its text alone.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from .dating.grammar import DIGIT, parse_date
from .folding import fold
from .places import name_place
from .rules.posted import ADOPTED_NOUNS, LEAD_TAILS
from .segments import ends_cut, ends_open, ends_sentence

_LONGEST_NAME, _LONGEST_DAY = 160, 70
_FIRST_WORDS = 3
_NOUNS = frozenset(map(fold, ADOPTED_NOUNS))
# A day may stand behind a name, with a place before it, in brackets or not.
_BEFORE_DAY = regex.compile(r"[^\d(,]+")
_PLACE_AND_DAY = regex.compile(
    r"(?i:(?:done|signed|fait|hecho|fatto|sporządzono|совершено|принято|adopted) )?"
    r"(?P<before>(?i:г\.|гор\.|город|м\.|місто|горад|city of|at|in|à|a|en|em|w|в|у|zu))? ?"
    r"(?P<place>\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,2}),? "
    rf"(?:(?:{'|'.join(LEAD_TAILS)}|dnia) )?(?P<day>[\p{{L}}\d][^()]{{5,40}}?)"
    r"(?: (?:roku|р\.|г\.))?\.?"
)
_OF_TOWNS = frozenset(("г.", "гор.", "город", "м.", "місто", "горад", "city of"))
_QUOTED_DAY = str.maketrans("", "", '«»"“”')


def names_document(text: str) -> bool:
    """
    Tell whether a line is called like a document that is adopted: the first or last word says so.

    Args:
        text: One line of a page.

    >>> names_document("Minsk Declaration (31 October 2024)"), names_document("ДЕКЛАРАЦИЯ")
    (True, True)
    >>> names_document("The minister signed a declaration."), names_document("Declarations")
    (False, False)
    """
    if len(text) > _LONGEST_NAME or not text[:1].isupper():
        return False
    if ends_sentence(text) or ends_open(text) or ends_cut(text):
        return False
    name = _BEFORE_DAY.match(text)
    words = fold(name[0]).split() if name else []
    return not _NOUNS.isdisjoint((*words[:_FIRST_WORDS], *words[-1:]))


def is_day_of_signature(text: str) -> bool:
    """
    Tell whether a line says where and when a document was signed, and nothing else.

    Args:
        text: One line of a page.

    >>> is_day_of_signature("г. Минск, 31 октября 2024 года"), is_day_of_signature("Minsk, 2024")
    (True, False)
    """
    # Few lines are so short and have a digit.
    if len(text) > _LONGEST_DAY or " " not in text or DIGIT.search(text) is None:
        return False
    return _is_day_of_signature(text)


@lru_cache(maxsize=1 << 12)
def _is_day_of_signature(text: str) -> bool:
    """
    Match a short line with a digit.
    """
    match = _PLACE_AND_DAY.fullmatch(text.translate(_QUOTED_DAY))
    if match is None:
        return False
    day = parse_date(match["day"])
    is_whole = day is not None and day.year is not None
    is_town = (match["before"] or "").lower() in _OF_TOWNS
    return is_whole and (is_town or name_place(match["place"]) is not None)
