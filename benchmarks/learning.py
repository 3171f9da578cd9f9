"""
Learning: pages as arrays, trees fitted to them and frozen as integers.
"""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from catboost import CatBoostClassifier, Pool
from pages import Page
from tables import Numbers, make_table

from eurasec_corpus.linemodel.batches import Batch, Columns, read_batch
from eurasec_corpus.linemodel.characters import Flags, Ints, clip_line
from eurasec_corpus.linemodel.context import compute_context
from eurasec_corpus.linemodel.scoring import stack_columns
from eurasec_corpus.linemodel.surroundings import compute_features
from eurasec_corpus.linemodel.trees import Rows
from eurasec_corpus.rules.columns import AROUND, FEATURES
from eurasec_corpus.rules.rows import TreeTable

COLUMNS = tuple(row.name for row in FEATURES)
CONTEXT = tuple(row.name for row in AROUND)

_SCALE = 1024
_PAGES_AT_ONCE = 64
_SMALLEST_ARTICLE = 50
# Clean and short pages are judged by the line, so that their short lines count.
_TOKENS_A_LINE = {"gold": 10, "opening": 6, "half": 6, "short": 4, "two": 4}


class Settings(NamedTuple):
    """
    Number and depth of the trees of a stage, and how they are learned.
    """

    rounds: int
    depth: int
    rate: float
    l2: int
    share: float


class Lines:
    """
    The lines of pages with features, gold and weights; the features stay for the second stage.
    """

    def __init__(self, pages: Sequence[Page], folds: Sequence[int]) -> None:
        """
        Compute the features of all lines.
        """
        self.pages = pages
        self.parts: list[tuple[Batch, Columns]] = []
        for at in range(0, len(pages), _PAGES_AT_ONCE):
            part = pages[at : at + _PAGES_AT_ONCE]
            batch = read_batch([[clip_line(line) for line in page.lines] for page in part])
            self.parts.append((batch, compute_features(batch)))
        rows = [stack_columns(columns, COLUMNS) for _, columns in self.parts]
        self.rows: Rows = np.concatenate(rows, axis=1)
        sizes = [len(page.lines) for page in pages]
        self.fold: Ints = np.repeat(np.array(folds, np.int64), sizes)
        self.gold: Ints = np.array([gold for page in pages for gold in page.gold], np.int64)
        self.weight = np.concatenate([_weigh(page) for page in pages])
        self.starts = np.cumsum([0, *sizes])

    def context(self, scores: Ints) -> Rows:
        """
        Compute the rows of the second stage from scores of the first.
        """
        found, start = [], 0
        for batch, columns in self.parts:
            end = start + len(batch.places.number)
            found.append(stack_columns(compute_context(batch, columns, scores[start:end]), CONTEXT))
            start = end
        return np.concatenate(found, axis=1)


def _weigh(page: Page) -> npt.NDArray[np.float64]:
    """
    Weigh lines by their share of the gold tokens, so that long articles do not outweigh others.
    """
    tokens = np.array(page.tokens, np.float64)
    gold = tokens[np.array(page.gold) == 1].sum()
    extra = _TOKENS_A_LINE.get(page.kind, 1)
    weights: npt.NDArray[np.float64] = page.weight * (tokens + extra) / max(gold, _SMALLEST_ARTICLE)
    return weights


class Frozen(NamedTuple):
    """
    Symmetric trees in integers: arrays with one row a tree, and what every sum starts with.
    """

    feature: Numbers
    threshold: Numbers
    leaf: Numbers
    base: int


def fit_trees(rows: Rows, gold: Ints, weight: npt.NDArray[np.float64], how: Settings) -> TreeTable:
    """
    Fit symmetric trees and freeze them as a table.
    """
    return make_table(*grow_trees(rows, gold, weight, how))


def grow_trees(
    rows: npt.NDArray[np.integer], gold: Ints, weight: npt.NDArray[np.float64], how: Settings
) -> Frozen:
    """
    Fit symmetric trees and freeze them; one thread and fixed seeds give the same numbers again.
    """
    model = CatBoostClassifier(
        iterations=how.rounds,
        depth=how.depth,
        learning_rate=how.rate,
        l2_leaf_reg=how.l2,
        rsm=how.share,
        random_seed=1,
        thread_count=1,
        border_count=63,
        bootstrap_type="MVS",
        subsample=0.6,
        boosting_type="Plain",
        leaf_estimation_iterations=2,
        allow_writing_files=False,
        verbose=0,
    )
    model.fit(Pool(np.ascontiguousarray(rows.T, np.float32), gold, weight=weight))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.json")
        model.save_model(str(path), format="json")
        return freeze_trees(json.loads(path.read_text(encoding="utf-8")), how.depth)


def freeze_trees(raw: dict[str, Any], depth: int) -> Frozen:
    """
    Freeze trees as integers: an integer is above a border if it is above the border's floor.
    """
    trees = raw["oblivious_trees"]
    feature = np.zeros((len(trees), depth), np.int32)
    threshold = np.zeros((len(trees), depth), np.int32)
    leaf = np.zeros((len(trees), 1 << depth), np.int32)
    scale, bias = raw["scale_and_bias"]
    for row, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"]):
            feature[row, level] = split["float_feature_index"]
            threshold[row, level] = math.floor(split["border"])
        values = np.rint(np.array(tree["leaf_values"]) * scale * _SCALE).astype(np.int32)
        # A tree of fewer questions: the answers to those that fill it up do not matter.
        leaf[row] = np.tile(values, (1 << depth) // len(values))
    return Frozen(feature, threshold, leaf, round(float(np.ravel(bias)[0]) * _SCALE))


def join_rows(parts: Sequence[Rows], chosen: Sequence[Flags]) -> Rows:
    """
    Put the chosen lines of several sets together.
    """
    return np.concatenate([rows[:, each] for rows, each in zip(parts, chosen, strict=True)], axis=1)
