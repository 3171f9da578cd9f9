"""
The names under which links find documents and lines on the page.
"""

from __future__ import annotations

from urllib.parse import quote

import regex

# What looks like a part of the page or a line, and what looks like the way out.
_AMBIGUOUS = regex.compile(r"room:.*|.*:[0-9]+|.*'", regex.DOTALL)


def anchor_of(document: str, line: int | None = None) -> str:
    """
    Name the place of a document, or of one of its lines.

    Args:
        document: The id of the document.
        line: The number of a line; None for the document as a whole.

    Returns:
        A name that no other document or line has, and no part of the page, which all
        begin with `room:`.

    >>> anchor_of("belta-173030", 4), anchor_of("belta-173030:4"), anchor_of("room:top")
    ('belta-173030:4', "belta-173030:4'", "room:top'")
    """
    name = f"{document}'" if _AMBIGUOUS.fullmatch(document) else document
    return name if line is None else f"{name}:{line}"


def link_to(document: str, line: int | None = None) -> str:
    """
    Write the link that leads to a document, or to one of its lines.

    >>> link_to("a%<b>", 4)
    '#a%25%3Cb%3E:4'
    """
    return "#" + quote(anchor_of(document, line), safe=":")


def place_of(paragraph: str) -> tuple[str, int]:
    """
    Take the id of a paragraph apart.

    Returns:
        The id of its document, and its line.

    >>> place_of("belta-173030:4")
    ('belta-173030', 4)
    """
    document, _, line = paragraph.rpartition(":")
    return document, int(line)
