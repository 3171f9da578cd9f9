"""
Marked stretches of a text, cut so that they can overlap in any way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import regex
from attrs import frozen

# What would turn, hide or erase text around it. Joiners and soft hyphens do no harm.
CONTROL = regex.compile(
    r"[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\t\n\u00ad\u200c\u200d]]", regex.VERSION1
)


@frozen
class Mark:
    """
    A stretch of a source that is to be seen.

    Attributes:
        start: Where it begins in the source.
        end: Where it ends, exclusive.
        kind: What it is; the name of a style.
        note: What is said of it.
        name: Who is named there; empty if nobody is.
    """

    start: int
    end: int
    kind: str
    note: str
    name: str = ""


@frozen
class Piece:
    """
    A run of characters that bear the same marks.

    Attributes:
        text: The characters; one control character by its code point if `control` is true.
        kinds: Names of styles, joined by blanks.
        note: What is said of it, one sentence a mark.
        names: Who is named by it.
        control: Whether this stands for a character that cannot be shown.
    """

    text: str
    kinds: str = ""
    note: str = ""
    names: tuple[str, ...] = ()
    control: bool = False


def shorten(text: str, most: int = 300) -> str:
    """
    Cut a text that would take the room of others.

    >>> shorten("The summit has ended.", 10)
    'The summit…'
    """
    return text if len(text) <= most else f"{text[:most]}…"


def share_out(
    marks: Iterable[Mark], stretches: Iterable[tuple[int, int]]
) -> Iterator[tuple[Mark, ...]]:
    """
    Give to each stretch of a source the marks that it holds a part of.

    Args:
        marks: Marks anywhere in the source.
        stretches: Starts and ends, in order, none over another.

    Returns:
        The marks of each stretch, the first to begin first.

    >>> marks = [Mark(3, 8, "place", ""), Mark(0, 8, "quotation", "")]
    >>> [len(found) for found in share_out(marks, [(0, 2), (2, 5), (8, 9)])]
    [1, 2, 0]
    """
    seen = (mark for mark in marks if mark.start < mark.end)
    waiting = deque(sorted(seen, key=lambda mark: (mark.start, mark.end, mark.kind)))
    reached: list[Mark] = []
    for start, end in stretches:
        while waiting and waiting[0].start < end:
            reached.append(waiting.popleft())
        reached = [mark for mark in reached if mark.end > start]
        yield tuple(reached)


def cut_pieces(raw: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """
    Cut a stretch of a source wherever a mark begins or ends, or a control character stands.

    Args:
        raw: The source.
        start: Where the stretch begins.
        end: Where it ends, exclusive.
        marks: Marks anywhere in the source.

    Returns:
        Pieces whose texts, control characters aside, make up the stretch.

    >>> [
    ...     (piece.text, piece.kinds)
    ...     for piece in cut_pieces("in Minsk", 0, 8, [Mark(3, 8, "place", "")])
    ... ]
    [('in ', ''), ('Minsk', 'place')]
    """
    edges = {edge for mark in marks for edge in (mark.start, mark.end) if start < edge < end}
    runs = list(pairwise([start, *sorted(edges), end]))
    return tuple(
        piece
        for (first, last), found in zip(runs, share_out(marks, runs), strict=True)
        for piece in _pieces(raw[first:last], found)
    )


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """
    Yield the pieces of a run under the same marks.
    """
    kinds = " ".join(dict.fromkeys(mark.kind for mark in marks))
    note = " ".join(mark.note for mark in marks if mark.note)
    names = tuple(dict.fromkeys(mark.name for mark in marks if mark.name))
    at = 0
    for found in CONTROL.finditer(text):
        if found.start() > at:
            yield Piece(text[at : found.start()], kinds, note, names)
        yield Piece(f"U+{ord(found[0]):04X}", kinds, note, names, control=True)
        at = found.end()
    if at < len(text):
        yield Piece(text[at:], kinds, note, names)
