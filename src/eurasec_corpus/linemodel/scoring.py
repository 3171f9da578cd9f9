"""
Scores of lines: how much the model takes each for a part of the article.

A gate of few small trees sets aside what is plainly not: menus, headlines of other stories.
What passes gets the score of the first stage, from what a line is and where it stands; the
second stage sees the first one's scores around it, and its score is the line's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from attrs import frozen

from ..folding import WHITE_SPACE
from ..rules import trees as tables
from .batches import Columns, read_batch
from .characters import LONGEST, Ints, clip_line
from .context import compute_context
from .surroundings import compute_features
from .trees import Rows, Trees, credit_features, read_trees, sum_trees

REACH = 1024
"""How far below the best line a line may be on a page where none is above 0: e to one in odds."""

_MOST_LINES, _MOST_CHARACTERS = 16_384, 1 << 20
# What stays in the cache of a processor is faster than more at once.
_LINES_AT_ONCE, _CHARACTERS_AT_ONCE = 4_096, 1 << 19
_INT16 = -(1 << 15), (1 << 15) - 1


@frozen(eq=False)
class Model:
    """
    The gate, both stages and the features they ask for.

    Attributes:
        gate: Few small trees.
        first: The first stage.
        second: The second stage.
        gate_limit: What passes the gate is above this.
        features: Names of the features, by number.
        around: Names of those that follow in the second stage.
    """

    gate: Trees
    first: Trees
    second: Trees
    gate_limit: int
    features: tuple[str, ...]
    around: tuple[str, ...]


MODEL = Model(
    read_trees(tables.GATE),
    read_trees(tables.FIRST),
    read_trees(tables.SECOND),
    tables.GATE_LIMIT,
    tables.COLUMNS,
    tables.AROUND,
)
"""The model that ships. Benchmarks put others in its place; nothing else should."""


class Scored(NamedTuple):
    """
    The lines of a batch with all that was found out about them.

    Attributes:
        scores: Of each line.
        live: Numbers of the lines that passed the gate.
        features: Columns of the first stage.
        context: Columns of the second stage.
    """

    scores: Ints
    live: Ints
    features: Columns
    context: Columns


def score_pages(pages: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    """
    Score the lines of pages; several pages at once are faster than one by one.

    Args:
        pages: Lines of each page; any text.

    Returns:
        For each page one integer a line, in 1/1024 of log-odds: above 0 the line is more
        likely a part of the article than not. Blank lines have 0. Each page is scored as
        if it were alone, and blank lines make no difference to the others. Pages of more
        than 16,384 lines, or a million characters, are scored in parts of that size; of a
        line the first and last 8,000 characters are looked at.

    >>> first = "The leaders of the states met in Minsk on Friday and signed a treaty."
    >>> second = "The treaty, he said, is open to all states of the region."
    >>> [[score > 0 for score in page] for page in score_pages([["News", "", first, second], []])]
    [[False, False, True, True], []]
    """
    scores = [[0] * len(page) for page in pages]
    parts = [(at, part) for at, page in enumerate(pages) for part in _split_page(page)]
    for group in _group_parts(parts):
        found = iter(_score_lines([list(part.values()) for _, part in group]).scores.tolist())
        for at, part in group:
            for index in part:
                scores[at][index] = next(found)
    return [tuple(page) for page in scores]


def explain_line(page: Sequence[str], index: int) -> tuple[tuple[str, int], ...]:
    """
    Tell what gave a line its score.

    Args:
        page: Lines of the page.
        index: Number of the line, from 0.

    Returns:
        Names and points that add up to the line's score; nothing for a blank line. The
        first is what a line starts with: "gate" if the gate set the line aside, so that
        its few trees alone speak, "base" if it went on to the second stage. The features
        follow, the weightiest first; `rules/columns.py` says what they mean.

    Raises:
        IndexError: The page has no such line.

    >>> page = ["All news", "The summit in Minsk has ended."]
    >>> sum(points for _, points in explain_line(page, 0)) == score_pages([page])[0][0]
    True
    """
    if not 0 <= index < len(page):
        msg = f"line {index!r} of a page of {len(page)} lines; the first is 0"
        raise IndexError(msg)
    part = next((part for part in _split_page(page) if index in part), None)
    if part is None:
        return ()
    at = list(part).index(index)
    found = _score_lines([list(part.values())])
    columns = [found.features[name] for name in MODEL.features]
    names, trees, start = list(MODEL.features), MODEL.gate, "gate"
    if at in found.live:
        columns += [found.context[name] for name in MODEL.around]
        names += [f"around: {name}" for name in MODEL.around]
        trees, start = MODEL.second, "base"
    base, points = credit_features(trees, {n: int(row[at]) for n, row in enumerate(columns)})
    named = ((names[number], value) for number, value in points.items() if value)
    return ((start, base), *sorted(named, key=lambda each: (-abs(each[1]), each[0])))


def choose_lines(page: Sequence[str], scores: Sequence[int]) -> tuple[bool, ...]:
    """
    Tell which lines to keep: those above 0, or the best ones if there is none above 0.

    A page on which nothing convinces keeps the lines that are within `REACH` of its best
    one, since an empty article is of no use to anybody.

    Args:
        page: Lines of the page.
        scores: Their scores, from `score_pages`.

    >>> choose_lines(["News", "", "Union"], [-3000, 0, -1])
    (False, False, True)
    """
    worded = [bool(line) and not line.isspace() for line in page]
    best = max((score for score, some in zip(scores, worded, strict=True) if some), default=0)
    limit = 0 if best > 0 else best - REACH
    return tuple(some and score > limit for score, some in zip(scores, worded, strict=True))


def _split_page(page: Sequence[str]) -> Iterator[dict[int, str]]:
    """
    Yield what is looked at of the lines that are not blank, by number, in parts of bounded size.
    """
    part, size = dict[int, str](), 0
    for index, line in enumerate(page):
        text = line.strip(WHITE_SPACE)
        if not text:
            continue
        if len(text) > LONGEST:
            text = clip_line(text)
        if len(part) == _MOST_LINES or size + len(text) > _MOST_CHARACTERS:
            yield part
            part, size = {}, 0
        part[index] = text
        size += len(text)
    if part:
        yield part


def _group_parts(
    parts: Sequence[tuple[int, dict[int, str]]],
) -> Iterator[list[tuple[int, dict[int, str]]]]:
    """
    Yield neighbouring parts together, as long as they are small.
    """
    group: list[tuple[int, dict[int, str]]] = []
    lines, size = 0, 0
    for at, part in parts:
        characters = sum(map(len, part.values()))
        lines += len(part)
        size += characters
        if group and (lines > _LINES_AT_ONCE or size > _CHARACTERS_AT_ONCE):
            yield group
            group, lines, size = [], len(part), characters
        group.append((at, part))
    if group:
        yield group


def stack_columns(columns: Columns, names: Sequence[str]) -> Rows:
    """
    Put columns by name under each other, one row a feature.
    """
    values = [columns[name] for name in names]
    rows = np.concatenate(values, dtype=np.int32, casting="same_kind")
    return np.clip(rows, *_INT16, out=rows).astype(np.int16).reshape(len(names), -1)


def _score_lines(pages: Sequence[Sequence[str]]) -> Scored:
    """
    Run the gate and both stages over the lines of pages, none of them empty or blank.
    """
    batch = read_batch(pages)
    features = compute_features(batch)
    rows = stack_columns(features, MODEL.features)
    scores = sum_trees(MODEL.gate, rows)
    live = np.flatnonzero(scores > MODEL.gate_limit).astype(np.int64, copy=False)
    rows = rows.take(live, axis=1)
    scores[live] = sum_trees(MODEL.first, rows)
    context = compute_context(batch, features, scores)
    around = stack_columns(context, MODEL.around).take(live, axis=1)
    scores[live] = sum_trees(MODEL.second, np.concatenate((rows, around)))
    return Scored(scores, live, features, context)
