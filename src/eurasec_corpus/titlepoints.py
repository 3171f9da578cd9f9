"""
What the words that describe a candidate for the headline are worth.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from .rules.titles import MODES

NUMBERS = {
    "words": (2, 3, 4, 5, 7, 10, 16, 22, 30),
    "slug": (1, 20, 40, 60, 80),
    "like": (1, 20, 40, 60, 80),
    "again": (1, 2, 3),
    "above": (1, 2, 3, 4, 6, 9, 16, 31, 61),
    "inside": (0, 1, 2, 4, 8),
    "between": (1, 2, 4, 8),
}
"""
Edges of the ranges that a description names, by what is counted: words, percent in common with the
address and with the <title>, lines with the same words, lines above and inside the article,
headlines between.
"""

MOST = 500
"""
More than any number is: of words in 300 characters, of lines that are looked at, of percent.
"""

# What each of the late stages of `titles` describes, in the same order.
_FEATURES = (
    ("below", "above", "date", "end"),
    ("site", "shape", "numbers", "signs"),
    ("topic",),
)


def bucket(value: int, edges: tuple[int, ...]) -> str:
    """
    Name the range a number lies in.

    >>> bucket(3, (1, 2, 5)), bucket(9, (1, 2, 5))
    ('2-4', '5+')
    """
    return _names_of(edges)[bisect_right(edges, value)]


@cache
def _names_of(edges: tuple[int, ...]) -> tuple[str, ...]:
    """
    Name the ranges between edges, of which there are a dozen here and in `titles`.
    """
    inner = (str(low) if high == low + 1 else f"{low}-{high - 1}" for low, high in pairwise(edges))
    return (f"<{edges[0]}", *inner, f"{edges[-1]}+")


class Points(NamedTuple):
    """
    The learned points of a mode, ready to be added up.

    Attributes:
        of: The points of a feature that has a value.
        words: The points of so many words; the tables of numbers go to `MOST`.
        slug: The points of so many percent in common with the address.
        above: The points of a line so many lines above the article.
        inside: The points of a line so many lines below its first.
        between: The points of so many headlines between a line and the article.
        kept: The points of a line outside the article, and of one that is a part of it.
        first: The points of a page's first line, if the article begins far below.
        no_slug: The points where an address says nothing.
        most_slug: The points of a line that others exceed in what it has in common with the
            address, and of the line that has most.
        untitled: The points of a line where the page's first is no <title>.
        like: The points of so many percent in common with the <title>.
        most_like: As `most_slug`, of the <title>.
        again: The points of a whole line that stands again so many times.
        most: The most points that each late stage and those behind it can bring to a candidate
            that stands nowhere else, and to one that does.
    """

    of: Mapping[tuple[str, str], int]
    words: tuple[int, ...]
    slug: tuple[int, ...]
    above: tuple[int, ...]
    inside: tuple[int, ...]
    between: tuple[int, ...]
    kept: tuple[int, int]
    first: int
    no_slug: int
    most_slug: tuple[int, int]
    untitled: int
    like: tuple[int, ...]
    most_like: tuple[int, int]
    again: tuple[int, ...]
    most: tuple[tuple[int, ...], tuple[int, ...]]


def read_points(rows: Iterable[tuple[str, str, *tuple[int, ...]]]) -> dict[str, Points]:
    """
    Read the rows of `rules/titles.py`; the points by mode.
    """
    table = [(feature, word, points) for feature, word, *points in rows]
    found = {}
    for column, mode in enumerate(MODES):
        of = {(feature, word): points[column] for feature, word, points in table}
        whole = of.get(("cut", "whole"), 0)
        found[mode] = Points(
            of,
            _points_of_ranges(of, "words", "words"),
            _points_of_ranges(of, "slug", "slug"),
            _points_of_ranges(of, "place", "above", "above "),
            _points_of_ranges(of, "place", "inside", "inside "),
            _points_of_ranges(of, "between", "between"),
            (of.get(("kept", "no"), 0), of.get(("kept", "body"), 0)),
            of.get(("place", "first"), 0),
            of.get(("slug", "no slug"), 0),
            (of.get(("most slug", "no"), 0), of.get(("most slug", "most"), 0)),
            of.get(("first", "untitled"), 0),
            _points_of_ranges(of, "first", "like", "like "),
            (of.get(("most like", "no"), 0), of.get(("most like", "most"), 0)),
            tuple(whole + more for more in _points_of_ranges(of, "again", "again", "whole ")),
            (_most_points(of, "same"), _most_points(of, "")),
        )
    return found


def _points_of_ranges(
    table: Mapping[tuple[str, str], int], feature: str, counted: str, before: str = ""
) -> tuple[int, ...]:
    """
    Spread the points of ranges over all numbers.
    """
    edges = NUMBERS[counted]
    names = (before + bucket(number, edges) for number in range(MOST + 1))
    return tuple(table.get((feature, name), 0) for name in names)


def _most_points(table: Mapping[tuple[str, str], int], without: str) -> tuple[int, ...]:
    """
    Return the most points that each late stage and those behind it can bring without a word.
    """
    # A word without a row has no points.
    best = {
        feature: max(
            [
                0,
                *(
                    points
                    for (of, word), points in table.items()
                    if of == feature != word != without
                ),
            ]
        )
        for features in _FEATURES
        for feature in features
    }
    stages = [sum(map(best.__getitem__, features)) for features in _FEATURES]
    return tuple(sum(stages[first:]) for first in range(len(stages)))
