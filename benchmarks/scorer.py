"""
Scores of extracted text against gold text: bags of 4-token shingles, page by page.

After the article extraction benchmark of Scrapinghub: a page's true positives are the shingles
that gold and prediction share, counted with their number; precision is the mean over the pages
with any output, recall over the pages with gold, F1 their harmonic mean.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
# Runs of word characters; characters of scripts without blanks one by one.
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_SHINGLE = 4
_SAMPLES, _SEED, _LEVEL = 1000, 20240501, 0.95

Shingles = Counter[tuple[str, ...]]


class Counts(NamedTuple):
    """
    True positives, false positives and false negatives of one page, as shares of their sum.
    """

    tp: float
    fp: float
    fn: float

    @property
    def precision(self) -> float | None:
        """
        Share of the output that is gold; None without output.
        """
        return self.tp / (self.tp + self.fp) if self.tp + self.fp > 0 else None

    @property
    def recall(self) -> float | None:
        """
        Share of the gold that is in the output; None without gold.
        """
        return self.tp / (self.tp + self.fn) if self.tp + self.fn > 0 else None

    @property
    def f1(self) -> float:
        """
        Harmonic mean of both; 0 where nothing is shared.
        """
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp else 0.0


class Scores(NamedTuple):
    """
    Scores over pages.

    `low` and `high` bound the 95 % interval of `f1`; `macro_f1` is the mean of the pages'
    own F1, `exact` the share of pages without any error, `empty` counts pages without output.
    """

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    macro_f1: float
    exact: float
    empty: int


def split_tokens(text: str) -> list[str]:
    """
    Split a text into tokens, case kept.
    """
    return _TOKEN.findall(text)


def count_shingles(tokens: Sequence[str]) -> Shingles:
    """
    Count runs of four tokens; a shorter text is one run, an empty one none.
    """
    if len(tokens) < _SHINGLE:
        return Counter([tuple(tokens)] if tokens else [])
    return Counter(zip(*(tokens[k:] for k in range(_SHINGLE)), strict=False))


def compare(gold: str, found: str) -> Counts:
    """
    Compare an extracted text with the gold text.
    """
    wanted, had = count_shingles(split_tokens(gold)), count_shingles(split_tokens(found))
    shared = sum((wanted & had).values())
    surplus, missing = sum(had.values()) - shared, sum(wanted.values()) - shared
    total = shared + surplus + missing
    if not total:
        return Counts(0.0, 0.0, 0.0)
    return Counts(shared / total, surplus / total, missing / total)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _means(pairs: Sequence[tuple[float | None, float | None]]) -> tuple[float, float]:
    """
    Return mean precision and mean recall over the pages that have them.
    """
    precision = _mean([p for p, _ in pairs if p is not None])
    return precision, _mean([r for _, r in pairs if r is not None])


def interval(pages: Sequence[Counts]) -> tuple[float, float]:
    """
    Return the 95 % interval of F1 by resampling pages, with a fixed seed.
    """
    if not pages:
        return 0.0, 0.0
    pairs = [(page.precision, page.recall) for page in pages]
    rng = random.Random(_SEED)  # noqa: S311  no secret, and the seed makes it repeat
    found = [_harmonic(*_means(rng.choices(pairs, k=len(pairs)))) for _ in range(_SAMPLES)]
    found.sort()
    edges = ((1 - _LEVEL) / 2, (1 + _LEVEL) / 2)
    low, high = (found[int(edge * (_SAMPLES - 1))] for edge in edges)
    return low, high


def summarise(pages: Sequence[Counts]) -> Scores:
    """
    Return the scores over pages.
    """
    precision, recall = _means([(page.precision, page.recall) for page in pages])
    own = [page.f1 for page in pages]
    exact = [float(tp > 0 and fp == 0 and fn == 0) for tp, fp, fn in pages]
    return Scores(
        precision,
        recall,
        _harmonic(precision, recall),
        *interval(pages),
        _mean(own),
        _mean(exact),
        sum(page.precision is None for page in pages),
    )
