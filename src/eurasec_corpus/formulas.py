"""
Lines that read like the article and have words inside that say what they are.
"""

from __future__ import annotations

from functools import cache

import regex

from .linepatterns import holds_any
from .model import Verdict
from .rules.formulas import FORMULAS

_LONGEST = max(row.longest for row in FORMULAS)
_NEEDED = tuple(dict.fromkeys(need for row in FORMULAS for need in row.needs))
# Patterns compile when a line has their words: all of them at once take as long as ten pages.
_compile = cache(regex.compile)


def read_formula(text: str) -> Verdict | None:
    """
    Read a line by words that say what it is wherever they stand.

    Args:
        text: One line of a page.

    Returns:
        What it is; None if the line does not say.

    >>> read_formula("Opinions expressed are solely those of the author.").rule
    'marker:author-opinions'
    """
    size, lower = len(text), text.lower()
    if size > _LONGEST or not holds_any(lower, _NEEDED):
        return None
    for row in FORMULAS:
        if size > row.longest or not holds_any(lower, row.needs):
            continue
        if _compile(row.pattern, regex.IGNORECASE).fullmatch(text) is not None:
            return Verdict(row.label, f"marker:{row.name}")
    return None
