"""
People a page names as its author or its speaker.
"""

from __future__ import annotations

import regex

from .linepatterns import LinePatterns
from .rules.markers import BYLINES
from .rules.speakers import OFFICES, SPEAKERS

_LONGEST_BYLINE = 100
_LONGEST_TITLE = 400
_BYLINES = LinePatterns.of(BYLINES)
_SPEAKERS = tuple(regex.compile(row.pattern) for row in SPEAKERS)
_OFFICE = regex.compile(r"\b(?:\L<offices>) ", offices=list(OFFICES))
_NAME = regex.compile(r"\p{Lu}[\p{L}'’.-]*+(?: \p{Lu}[\p{L}'’.-]*+){1,3}")


def parse_byline(text: str) -> tuple[str, str] | None:
    """
    Read a line that names the author and nothing else.

    Args:
        text: One line of a page.

    Returns:
        The author as written and the name of the row that matched; None if the line
        is no byline.

    >>> parse_byline("By Joshua Kucera")
    ('Joshua Kucera', 'by')
    """
    if len(text) > _LONGEST_BYLINE:
        return None
    found = _BYLINES.match(text)
    return None if found is None else (found[1]["author"], found[0].name)


def parse_speaker(title: str) -> str | None:
    """
    Read from a headline who speaks.

    Args:
        title: The headline of a speech or statement.

    Returns:
        The name without the office; None if the headline is of no known form or what
        follows the office is not just a name.

    >>> parse_speaker("Speech by the CSTO Secretary General Imangali Tasmagambetov at the UN")
    'Imangali Tasmagambetov'
    >>> parse_speaker("Speech by the Secretary General at the UN") is None
    True
    """
    for pattern in _SPEAKERS:
        match = pattern.match(title[:_LONGEST_TITLE])
        if match is None:
            continue
        offices = list(_OFFICE.finditer(match["who"]))
        name = match["who"][offices[-1].end() :] if offices else ""
        if _NAME.fullmatch(name):
            return name
    return None
