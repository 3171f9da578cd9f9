"""
What was learned without a fold of sites, put in the place of what ships.
"""

from __future__ import annotations

import runpy
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pages import Page
from tables import load_model

from eurasec_corpus import cleanpages, titlepoints, titles
from eurasec_corpus.linemodel import scoring


class Placed(NamedTuple):
    """
    All that was learned without one fold; None stands for what ships.

    Attributes:
        model: Of the lines, by `train.py`.
        trees: Of the decision over pages, by `train_cleanpages.py`.
        points: Of headlines, by `train_titles.py`.
    """

    model: scoring.Model
    trees: Sequence[Sequence[Sequence[int]]] | None = None
    points: Mapping[str, titlepoints.Points] | None = None


@contextmanager
def place(learned: Placed) -> Iterator[None]:
    """
    Let the library use what was learned, for a while.
    """
    shipped = scoring.MODEL, cleanpages.TREES, titles.POINTS_OF
    scoring.MODEL = learned.model
    cleanpages.TREES = cleanpages.TREES if learned.trees is None else learned.trees
    titles.POINTS_OF = titles.POINTS_OF if learned.points is None else learned.points
    try:
        yield
    finally:
        scoring.MODEL, cleanpages.TREES, titles.POINTS_OF = shipped


def read_placed(folder: Path) -> list[Placed]:
    """
    Read all that the training scripts wrote for each fold.
    """
    return [
        Placed(model, _rows_in(folder / f"cleantrees{fold}.py"), _points_in(folder, fold))
        for fold, model in enumerate(models_of(folder))
    ]


def _rows_in(path: Path) -> Sequence[Sequence[Sequence[int]]] | None:
    """
    Return the trees of a module of `train_cleanpages.py`; None if there is none.
    """
    return runpy.run_path(str(path))["TREES"] if path.exists() else None


def _points_in(folder: Path, fold: int) -> Mapping[str, titlepoints.Points] | None:
    """
    Return the points of a module of `train_titles.py`; None if there is none.
    """
    path = folder / f"titles{fold}.py"
    return titlepoints.read_points(runpy.run_path(str(path))["POINTS"]) if path.exists() else None


def models_of(folder: Path) -> list[scoring.Model]:
    """
    Load the models that `train.py --held-out` wrote, by fold.
    """
    return [load_model(path) for path in sorted(folder.glob("fold*.py"))]


def score_held_out(
    pages: Sequence[Page], folds: Sequence[int], models: Sequence[scoring.Model]
) -> list[tuple[int, ...]]:
    """
    Score the lines of each page with the model that has not seen its fold.
    """
    scores: list[tuple[int, ...]] = [()] * len(pages)
    for fold, model in enumerate(models):
        chosen = [at for at, own in enumerate(folds) if own == fold]
        with place(Placed(model)):
            found = scoring.score_pages([pages[at].lines for at in chosen])
        for at, each in zip(chosen, found, strict=True):
            scores[at] = each
    return scores
