"""
Which quotation marks belong together.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

_MARK = regex.compile(r'["“”„‟«»＂]')
_OPENING, _CLOSING = "“„‟«", "”»"
# German also sets guillemets the other way round, as a paragraph shows whose first one so opens.
_TURNED_OPENING, _TURNED_CLOSING = "“„‟»", "”«"
_TURNED = regex.compile(r"[^«»]*+(?:^|(?<=[\s(\[„“—–-]))»(?=[^\s\p{P}]|[‚›„“…])[^«»]*+(?<!\s)«")
# Straight marks open where a word begins; sources escape some with a backslash.
_ENDS = regex.compile(r"[\s.,;:!?)]|$")
_OPENS = regex.compile(r"(?<=^\\?|[\s(\[{—–:-]\\?)[\"＂](?=[\w(\[$…‘'])")


@frozen
class Quoted:
    """
    A stretch between quotation marks.

    Attributes:
        start: The first character behind the opening mark; where the mark is missing,
            the place before which it must have stood.
        end: The closing mark, or the backslash that escapes it; where it is missing, the
            end of the text.
        is_opened: Whether the opening mark is there.
        is_closed: Whether the closing mark is there.
    """

    start: int
    end: int
    is_opened: bool = True
    is_closed: bool = True


def find_quoted(text: str) -> Iterator[Quoted]:
    """
    Pair the quotation marks of a text.

    What stands in marks inside of marks belongs to the outer pair. A closing mark without
    an opening one is paired with the end of the pair before, or with the beginning.

    Args:
        text: A paragraph.

    Returns:
        The stretches, in order; they do not overlap.

    >>> [(found.start, found.end) for found in find_quoted("a “b” c")]
    [(3, 4)]
    """
    start: int | None = None
    is_turned = _TURNED.match(text) is not None
    edges = (_TURNED_OPENING, _TURNED_CLOSING) if is_turned else (_OPENING, _CLOSING)
    depth = reached = 0
    for found in _MARK.finditer(text):
        place = found.start()
        if _opens(text, place, edges, is_inside=start is not None):
            depth += start is not None
            start = place + 1 if start is None else start
        elif depth:
            depth -= 1
        else:
            end = place - text.endswith("\\", 0, place)
            yield Quoted(reached if start is None else start, end, is_opened=start is not None)
            start, reached = None, place + 1
    if start is not None:
        yield Quoted(start, len(text), is_closed=False)


def _opens(text: str, place: int, edges: tuple[str, str], *, is_inside: bool) -> bool:
    """
    Tell whether a mark opens; “ also closes what „ has opened.
    """
    mark, (opening, closing) = text[place], edges
    if mark in closing:
        return False
    if mark in opening:
        # German closes with the mark that English opens with.
        return not (is_inside and mark == "“" and _ENDS.match(text, place + 1))
    return _OPENS.match(text, place) is not None
