"""
The agency of a story without a dateline, from the words by which it claims the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import regex
from attrs import frozen

from .linepatterns import any_of, holds_any
from .rules.agencies import AGENCIES
from .rules.attributions import ATTRIBUTIONS
from .rules.rows import Claim, Where

_AGENCY_OF = {token: row.name for row in AGENCIES for token in (*row.tokens, row.name)}
_LONGEST_LINE = 160
# A claim stands at the end of the first paragraph, or in one of the next.
_LONGEST_LOOK = 2_000


@cache
def _compile(pattern: str) -> regex.Pattern[str]:
    """
    Put the names of the agencies into the pattern of a row.
    """
    names: dict[str, Any] = {"tokens": list(_AGENCY_OF)} if "{agency}" in pattern else {}
    agency = r"(?P<agency>\L<tokens>)(?![\p{L}\p{N}])"
    return regex.compile(pattern.replace("{agency}", agency), **names)


_ROWS = {where: tuple(row for row in ATTRIBUTIONS if row.where is where) for where in Where}
_NEEDS = {
    where: tuple(dict.fromkeys(need for row in rows for need in row.needs))
    for where, rows in _ROWS.items()
}
_NEED_OF_LINE = any_of(_NEEDS[Where.LINE])
# Few paragraphs name an agency at all.
_NAMED = any_of(_AGENCY_OF)


@frozen
class Attribution:
    """
    Words that attribute a story to an agency.

    Attributes:
        agency: The canonical name.
        text: The words.
        start: Where they begin in the text that was searched.
        rule: The row of `rules/attributions.py`.
    """

    agency: str
    text: str
    start: int
    rule: str


def find_attributions(text: str, where: Where, home: str | None = None) -> Iterator[Attribution]:
    """
    Yield what in a text attributes the story to an agency, in the order of the rows.

    Args:
        text: A paragraph, or a line.
        where: What it is.
        home: The agency on whose own site the page stands; None if on none.

    >>> [found.agency for found in find_attributions("He left, APA reports.", Where.STORY)]
    ['APA']
    >>> list(find_attributions("He left, Reuters reports.", Where.STORY))
    []
    """
    if not may_attribute(text, where):
        return
    start = max(0, len(text) - _LONGEST_LOOK) if where is Where.END else 0
    if _NAMED.search(text, start, start + _LONGEST_LOOK) is None:
        return
    for row in _ROWS[where]:
        if not holds_any(text, row.needs):
            continue
        match = _compile(row.pattern).search(text, start, start + _LONGEST_LOOK)
        if match is None:
            continue
        agency = _AGENCY_OF[match["agency"]]
        if row.claim is Claim.ANY_SITE or agency == home:
            yield Attribution(agency, match[0], match.start(), f"attribution:{row.name}")


def may_attribute(text: str, where: Where) -> bool:
    """
    Tell cheaply of most texts that they attribute the story to nobody.

    >>> may_attribute("He left, APA reports.", Where.STORY), may_attribute("He left.", Where.LINE)
    (True, False)
    """
    is_short = where is not Where.LINE or len(text) <= _LONGEST_LINE
    # In one paragraph the words are found one by one in half the time of a pattern of them all.
    return is_short and holds_any(text, _NEEDS[where])


def find_claims(raw: str, start: int, end: int) -> list[int]:
    r"""
    Find the places of a stretch of a source where a line may attribute the story to somebody.

    >>> find_claims("Home\nSource: TASS", 0, 17), find_claims("Home", 0, 4)
    ([5], [])
    """
    return [found.start() for found in _NEED_OF_LINE.finditer(raw, start, end)]


def best_attribution(
    found: Iterable[tuple[int, Attribution]], home: str | None
) -> tuple[int, Attribution] | None:
    """
    Choose among attributions, each with the place of its text: the home agency's, else the first.
    """
    candidates = list(found)
    own = [each for each in candidates if each[1].agency == home]
    return next(iter(own or candidates), None)
