"""
Pages and variants of them from which the points of headlines are learned.

A page as it is teaches the finder its easy half. Crawls leave pages without their <title>,
without their headline, with a menu or beginning with the article: each is a variant, and on
some of them the right answer is that there is no headline.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import regex
from pages import Page, read_rows

from eurasec_corpus.beginnings import article_start
from eurasec_corpus.heads import title
from eurasec_corpus.labelling import PASSES, label_lines
from eurasec_corpus.lines import split_lines
from eurasec_corpus.page import Page as Labelled

_HEADING = regex.compile(r"<h1\b[^>]*>(.*?)</h1>", regex.DOTALL | regex.IGNORECASE)
_TAG = regex.compile(r"<[^>]+>")
_NO_WORD = regex.compile(r"[^\w]+")
_SHORTEST_HEADING = 8
_FLIPPED = 0.05
_MOVED = 3

# Variant, verdicts on lines, weight in training.
SPECS = (
    ("as is", "model", 1.0),
    ("as is", "noise", 0.5),
    ("no first line", "model", 0.7),
    ("no first line", "noise", 0.3),
    ("no headline", "model", 0.3),
    ("article first", "model", 0.6),
    ("headline first", "model", 0.6),
    ("headline first", "noise", 0.4),
    ("menu, article", "noise", 0.3),
    ("menu, headline", "model", 0.6),
    ("menu, headline", "noise", 0.4),
)
_WITHOUT = ("no headline", "article first", "menu, article")
_URL_MAY_BE_UNKNOWN = ("article first", "headline first", "menu, article", "menu, headline")


class Case(NamedTuple):
    """
    A page or a variant of one, as the finder sees it.

    Attributes:
        page: The page.
        fold: The fold of its site.
        kind: The variant.
        source: Whose verdicts on the lines: the line model's that has not seen the site, or
            the gold flags with some of them turned.
        weight: In training.
        lines: Its lines.
        is_body: Which of them are kept.
        url: The address, unless left out.
        keys: What is right, folded: the gold headline first, then the page's only <h1>;
            empty if no headline is right.
    """

    page: Page
    fold: int
    kind: str
    source: str
    weight: float
    lines: Sequence[str]
    is_body: Sequence[bool]
    url: str | None
    keys: tuple[str, ...]


def fold_words(text: str) -> str:
    """
    Return the words of a text in lower case, one blank between.
    """
    return _NO_WORD.sub(" ", text.lower()).strip()


def read_headings(path: Path) -> dict[str, str]:
    """
    Return the text of the only <h1> of each page that has just one.
    """
    found = {}
    for row in read_rows(path):
        texts = (html.unescape(_TAG.sub(" ", inner)) for inner in _HEADING.findall(row["html"]))
        keys = {fold_words(text): " ".join(text.split()) for text in texts}
        long = [text for key, text in keys.items() if len(key) > _SHORTEST_HEADING]
        if len(long) == 1:
            found[row["id"]] = long[0]
    return found


def make_cases(
    pages: Sequence[Page],
    folds: Sequence[int],
    scores: Sequence[Sequence[int]],
    headings: Mapping[str, str],
) -> Iterator[Case]:
    """
    Yield the cases of all pages whose headline is known, the same ones each time.

    A page without gold takes its only <h1>, if that is a line.
    """
    for page, fold, found in zip(pages, folds, scores, strict=True):
        heading = fold_words(headings.get(page.id, ""))
        known = {fold_words(line) for line in page.lines}
        gold = fold_words(page.title) or (heading if heading in known else "")
        if gold:
            keys = tuple(dict.fromkeys(key for key in (gold, heading) if key))
            yield from _cases_of(page, fold, _body_of(page, found), keys)


def _body_of(page: Page, scores: Sequence[int]) -> list[bool]:
    """
    Tell which lines the library takes for article when it looks for the headline.
    """
    labelled = Labelled(split_lines("\n".join(page.lines)), tuple(scores), page.url or None)
    before = PASSES[: PASSES.index(title)]
    verdicts = label_lines(labelled, before)
    return [
        taken and verdict.rule == "unclaimed"
        for taken, verdict in zip(labelled.chosen, verdicts, strict=True)
    ]


def _cases_of(
    page: Page, fold: int, is_body: Sequence[bool], keys: tuple[str, ...]
) -> Iterator[Case]:
    rng = random.Random(f"{page.id} titles")  # noqa: S311  no secret, and the seed makes it repeat
    lines = [line.strip() for line in page.lines]
    for kind, source, weight in SPECS:
        flags = list(is_body) if source == "model" else _turn_some(page.gold, rng)
        rows = VARIANTS[kind](lines, flags, keys)
        is_unknown = kind in _URL_MAY_BE_UNKNOWN and rng.random() < 0.5
        if rows:
            yield Case(
                page,
                fold,
                kind,
                source,
                weight,
                [lines[row] for row in rows],
                [flags[row] for row in rows],
                None if is_unknown else page.url or None,
                () if kind in _WITHOUT else keys,
            )


def _turn_some(gold: Sequence[int], rng: random.Random) -> list[bool]:
    """
    Return gold flags with some of them turned and the article's beginning moved a little.
    """
    flags = [each == 1 for each in gold]
    if any(flags):
        start, away = flags.index(True), rng.randint(-_MOVED, _MOVED)
        first = [row for row in range(start, len(flags)) if flags[row]][: max(away, 0)]
        for row in first:
            flags[row] = False
        for row in range(max(0, start + away), start):
            flags[row] = True
    return [flag != (rng.random() < _FLIPPED) for flag in flags]


def _is_like(line: str, key: str) -> bool:
    """
    Tell whether a line holds a headline or most of its words.
    """
    words, wanted = set(line.split()), set(key.split())
    if f" {key} " in f" {line} ":
        return True
    few = len(words) <= 3 * len(wanted) + 3
    return len(wanted) > 2 and few and 5 * len(words & wanted) >= 3 * len(wanted)


Rows = Sequence[int]
Variant = Callable[[Sequence[str], Sequence[bool], tuple[str, ...]], Rows]


def _others(lines: Sequence[str], rows: Rows, keys: tuple[str, ...]) -> list[int]:
    """
    Return the rows that are not like the headline.
    """
    return [row for row in rows if not any(_is_like(fold_words(lines[row]), key) for key in keys)]


def _as_is(lines: Sequence[str], _flags: Sequence[bool], _keys: tuple[str, ...]) -> Rows:
    return range(len(lines))


def _no_first_line(lines: Sequence[str], _flags: Sequence[bool], _keys: tuple[str, ...]) -> Rows:
    return range(1, len(lines))


def _no_headline(lines: Sequence[str], _flags: Sequence[bool], keys: tuple[str, ...]) -> Rows:
    return _others(lines, range(1, len(lines)), keys)


def _article_first(lines: Sequence[str], flags: Sequence[bool], keys: tuple[str, ...]) -> Rows:
    start = article_start(lines, flags)
    return () if start is None else _others(lines, range(start, len(lines)), keys)


def _last_above(lines: Sequence[str], flags: Sequence[bool], keys: tuple[str, ...]) -> int | None:
    """
    Return the last line above the article that is the headline.
    """
    start = article_start(lines, flags) or 0
    return max((row for row in range(1, start) if fold_words(lines[row]) in keys), default=None)


def _headline_first(lines: Sequence[str], flags: Sequence[bool], keys: tuple[str, ...]) -> Rows:
    top = _last_above(lines, flags, keys[:1])
    return () if top is None else range(top, len(lines))


def _menu_article(lines: Sequence[str], flags: Sequence[bool], keys: tuple[str, ...]) -> Rows:
    start = article_start(lines, flags)
    if start is None:
        return ()
    return _others(lines, [*range(1, min(5, start)), *range(start, len(lines))], keys)


def _menu_headline(lines: Sequence[str], flags: Sequence[bool], keys: tuple[str, ...]) -> Rows:
    top = _last_above(lines, flags, keys)
    if top is None:
        return ()
    menu = range(1, min(top, 2 + len(lines) % 6))
    return [*_others(lines, menu, keys), *range(top, len(lines))]


VARIANTS: Mapping[str, Variant] = {
    "as is": _as_is,
    "no first line": _no_first_line,
    "no headline": _no_headline,
    "article first": _article_first,
    "headline first": _headline_first,
    "menu, article": _menu_article,
    "menu, headline": _menu_headline,
}
