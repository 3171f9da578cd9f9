"""
Labelled pages: reading them, and telling which of their lines the gold text has.
"""

from __future__ import annotations

import io
import json
import random
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import zstandard
from attrs import frozen
from scorer import split_tokens

_WINDOW = 1 << 27
_SHINGLE = 4
_MOST_PLACES = 20
_BEYOND = 10**9

Grams = dict[tuple[str, ...], list[int]]


@frozen
class Page:
    """
    A labelled page.

    Attributes:
        id: Names the page.
        dataset: Where it is from; pages of `wcxb` weigh half, since many are no news.
        site: Its site; pages of a site stay together in cross-validation.
        lines: Its lines that are not blank.
        gold: For each line 1 if the gold text has it, else 0; -1 if that is not to be judged.
        tokens: Number of tokens of each line.
        gold_text: The article as people or the publisher's own tags give it.
        weight: Of the page in training.
        kind: "page", or the kind of variant that was made of one.
        title: Its headline; empty if unknown.
        url: Its address; empty if unknown.
    """

    id: str
    dataset: str
    site: str
    lines: tuple[str, ...]
    gold: tuple[int, ...]
    tokens: tuple[int, ...]
    gold_text: str
    weight: float
    kind: str = "page"
    title: str = ""
    url: str = ""

    @property
    def is_news(self) -> bool:
        """
        Whether the page is surely news.
        """
        return self.dataset != "wcxb"


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """
    Yield the objects of a JSONL file, also of one compressed with Zstandard.
    """
    with path.open("rb") as file:
        if path.suffix == ".zst":
            stream = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(file)
            yield from map(json.loads, io.TextIOWrapper(stream, encoding="utf-8"))
        else:
            yield from map(json.loads, io.TextIOWrapper(file, encoding="utf-8"))


def read_pages(paths: Sequence[Path]) -> Iterator[Page]:
    """
    Yield the labelled pages of files, for training.
    """
    for row in (row for path in paths for row in read_rows(path)):
        lines = tuple(line for line in row["raw_text"].split("\n") if line.strip())
        gold, tokens = label_lines(lines, row["gold_text"])
        yield Page(
            row["id"],
            row["dataset"],
            row["site"],
            lines,
            gold,
            tokens,
            row["gold_text"],
            1.0 if row["dataset"] == "wcxb" else 2.0,
            title=row.get("gold_title") or "",
            url=row.get("url") or "",
        )


def folds_of(sites: Sequence[str], seed: int, count: int) -> list[int]:
    """
    Return the fold of each page, whole sites together.
    """
    names = sorted(set(sites))
    random.Random(seed).shuffle(names)  # noqa: S311  no secret, and the seed makes it repeat
    fold = {name: number % count for number, name in enumerate(names)}
    return [fold[site] for site in sites]


def label_lines(lines: Sequence[str], gold_text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """
    Align lines to the gold text in order: gold flag and number of tokens of each line.

    A line of four tokens or more is gold if half of its shingles are in the gold text, in
    the heaviest chain of lines whose places rise, or besides it where the gold text has them
    more often than the chain; a shorter one if the gold has it between its gold neighbours.
    """
    gold = split_tokens(gold_text)
    tokens = [split_tokens(line) for line in lines]
    where = _grams(gold, _SHINGLE)
    flags = [0] * len(lines)
    items = list(_candidates(tokens, where))
    anchors: dict[int, tuple[int, int]] = {}
    used: Counter[tuple[str, ...]] = Counter()
    for line, place, size in (items[number] for number in _rising_chain(items)):
        flags[line] = 1
        anchors[line] = (place, place + size)
        used.update(_shingles(tokens[line]))
    for line in sorted({line for line, _, _ in items}):
        shingles = _shingles(tokens[line])
        if not flags[line] and 2 * sum(used[s] < len(where[s]) for s in shingles) >= len(shingles):
            flags[line] = 1
            used.update(shingles)
    _label_short(tokens, flags, anchors, gold)
    return tuple(flags), tuple(map(len, tokens))


def _shingles(tokens: Sequence[str], size: int = _SHINGLE) -> list[tuple[str, ...]]:
    return [tuple(tokens[k : k + size]) for k in range(len(tokens) - size + 1)]


def _grams(tokens: Sequence[str], *sizes: int) -> Grams:
    """
    Return the places of the runs of tokens of these sizes.
    """
    where: Grams = defaultdict(list)
    for size in sizes:
        for place, gram in enumerate(_shingles(tokens, size)):
            where[gram].append(place)
    return where


def _candidates(tokens: Sequence[Sequence[str]], where: Grams) -> Iterator[tuple[int, int, int]]:
    """
    Yield line, place in the gold and tokens of lines that may be gold, late places first.
    """
    for line, each in enumerate(tokens):
        shingles = _shingles(each)
        hits = [shingle for shingle in shingles if shingle in where]
        if shingles and 2 * len(hits) >= len(shingles):
            for place in where[hits[0]][:_MOST_PLACES][::-1]:
                yield line, place, len(each)


def _rising_chain(items: Sequence[tuple[int, int, int]]) -> list[int]:
    """
    Return the numbers of the heaviest chain of items whose places rise.
    """
    front: list[tuple[int, int, int]] = []  # place, weight so far, item
    back = [-1] * len(items)
    for number, (_, place, weight) in enumerate(items):
        at = bisect_left(front, (place + 1, -1, -1)) - 1
        total = weight + (front[at][1] if at >= 0 else 0)
        back[number] = front[at][2] if at >= 0 else -1
        if at >= 0 and front[at][1] >= total:
            continue
        where = bisect_left(front, (place, -1, -1))
        while where < len(front) and front[where][1] <= total:
            front.pop(where)
        front.insert(where, (place, total, number))
    chain, number = [], front[-1][2] if front else -1
    while number >= 0:
        chain.append(number)
        number = back[number]
    return chain[::-1]


def _label_short(
    tokens: Sequence[Sequence[str]],
    flags: list[int],
    anchors: dict[int, tuple[int, int]],
    gold: Sequence[str],
) -> None:
    """
    Flag the lines of one to three tokens that the gold has between their gold neighbours.
    """
    places = _grams(gold, 1, 2, 3)
    above, below = [-1] * len(tokens), [_BEYOND] * len(tokens)
    for line in range(1, len(tokens)):
        above[line] = anchors[line - 1][1] if line - 1 in anchors else above[line - 1]
    for line in range(len(tokens) - 2, -1, -1):
        below[line] = anchors[line + 1][0] if line + 1 in anchors else below[line + 1]
    taken = -1
    for line, each in enumerate(tokens):
        size, first, last = len(each), above[line], below[line]
        if not 0 < size < _SHINGLE or first < 0 or last == _BEYOND or last - first < size:
            continue
        for place in places.get(tuple(each), ()):
            if place >= max(first - 1, taken) and place + size <= last + 1:
                flags[line], taken = 1, place + size
                break
