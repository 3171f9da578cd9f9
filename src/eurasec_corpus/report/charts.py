"""
Bars as inline SVG: whole numbers only, so that the same counts give the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

# As wide as a phone shows without making the letters smaller.
_WIDTH = 340
_NAMES = 130
_COUNTS = 60
_ROW = 24
_BAR = 16
_LETTERS = 18


@frozen
class Bar:
    """
    One bar, or a part of a stacked one.

    Attributes:
        kind: Name of a style.
        title: What it shows, in words.
        x: Where it begins.
        y: Its upper edge.
        width: Its length, at least 1.
        height: Its height.
    """

    kind: str
    title: str
    x: int
    y: int
    width: int
    height: int = _BAR


@frozen
class Row:
    """
    A name with its bars and its count.

    Attributes:
        name: What is counted.
        short: As much of the name as there is room for.
        text: The count in words.
        x: Where the count stands.
        y: The base line of both.
        bars: The bars, left to right.
    """

    name: str
    short: str
    text: str
    x: int
    y: int
    bars: tuple[Bar, ...]


@frozen
class Chart:
    """
    A chart of horizontal bars.

    Attributes:
        title: What it shows.
        rows: The rows, from above.
        note: What it leaves out; empty if nothing.
        width: Of the picture, in its own units.
        height: Of the picture.
        names: Where the names end.
    """

    title: str
    rows: tuple[Row, ...]
    note: str
    width: int
    height: int
    names: int = _NAMES - 8


def draw_bars(
    title: str, counts: Iterable[tuple[str, Sequence[tuple[str, int]]]], note: str = ""
) -> Chart:
    """
    Draw one bar a name, stacked of parts.

    Args:
        title: What the chart shows.
        counts: Names with their parts: kind of the part, and how many.
        note: What the chart leaves out.

    Returns:
        The chart; its longest bar fills the width.

    >>> chart = draw_bars("By label", [("body", [("kept", 30)]), ("related", [("aside", 10)])])
    >>> [row.bars[0].width for row in chart.rows]
    [150, 50]
    """
    named = [(name, [part for part in parts if part[1]]) for name, parts in counts]
    most = max((sum(count for _, count in parts) for _, parts in named), default=0)
    rows = tuple(_row(number, name, parts, most) for number, (name, parts) in enumerate(named))
    return Chart(title, rows, note, _WIDTH, _ROW * max(len(rows), 1))


def _row(number: int, name: str, parts: Sequence[tuple[str, int]], most: int) -> Row:
    """
    Draw one row.
    """
    x, bars = _NAMES, []
    for kind, count in parts:
        width = max(1, (_WIDTH - _NAMES - _COUNTS) * count // most)
        bars.append(Bar(kind, f"{name}: {count} {kind}".strip(), x, number * _ROW + 4, width))
        x += width
    short = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"
    total = " + ".join(str(count) for _, count in parts) or "0"
    return Row(name, short, total, x + 6, number * _ROW + 17, tuple(bars))
