"""
Learn the points that tell the headline of a page.

    python benchmarks/train_titles.py pages.jsonl.zst --html html.jsonl.zst \
        --held-out build/held-out -o src/eurasec_corpus/rules/titles.py

Verdicts on lines come from models that have not seen the page's site, as `train.py --held-out`
writes them. Points are the weights of a choice among a page's candidates and "none", with L2,
in whole tenths of a nat. What the library finds with points learned without a fold of sites is
printed by variant; the points of each fold go to the same folder, where `quality.py` reads them.
With `--html` a page's only <h1> is right, too, in training and in a column of its own.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse
from heldout import Placed, models_of, place, score_held_out
from pages import folds_of, read_pages
from scipy.optimize import minimize
from titlecases import Case, fold_words, make_cases, read_headings

from eurasec_corpus.headlines import candidates, read_page
from eurasec_corpus.rules.titles import MODES
from eurasec_corpus.titlepoints import read_points
from eurasec_corpus.titles import compare, describe, find_title

_L2 = 2.0
_NEWS = 2.0
_STEPS = 120
_POINTS_A_NAT = 10
_LEAST = 1

Floats = npt.NDArray[np.float64]
Points = dict[tuple[str, str], tuple[int, ...]]

_HEAD = '''"""
What speaks for and against a headline: points for each word that describes a candidate.

Learned by benchmarks/train_titles.py: conditional choice among a page's candidates and
"none", L2, ten points a nat, rounded; rows of one point and less are left out.
"""

from __future__ import annotations

# How the page begins: with its <title>, of which a part stands again as a line of its own;
# with a <title> that does not; without one.
MODES = ("again", "once", "untitled")

POINTS: tuple[tuple[str, str, int, int, int], ...] = (
    # Feature, word, and the points on a page of each of `MODES`.
'''


class Described(NamedTuple):
    """
    The candidates of a case: how the page begins, words that describe each, which are right.
    """

    fold: int
    weight: float
    mode: str
    features: Sequence[Mapping[str, str]]
    right: Sequence[bool]


def describe_case(case: Case) -> Described | None:
    """
    Describe the candidates of a case; None if it teaches nothing.
    """
    page = read_page(case.lines, case.is_body, case.url)
    if page is None:
        return None
    found = list(candidates(page))
    right = [fold_words(each.text) in case.keys for each in found]
    if not found or (case.keys and not any(right)):
        return None
    rivals = compare(page, found)
    features = [describe(page, each, rivals) for each in found]
    weight = case.weight * (_NEWS if case.page.is_news else 1.0)
    return Described(case.fold, weight, page.mode, features, right)


class Choices(NamedTuple):
    """
    Many choices as arrays: one row a candidate, in groups.
    """

    matrix: scipy.sparse.csr_matrix
    group: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    right: Floats
    has_right: npt.NDArray[np.bool_]
    weight: Floats


def fit_points(cases: Sequence[Described]) -> Points:
    """
    Fit points to choices: weights all modes share, and what each mode adds.
    """
    index: dict[tuple[str, ...], int] = {}
    choices = _stack(cases, index)
    found = minimize(
        _loss,
        np.zeros(len(index)),
        (choices, choices.matrix.T.tocsr()),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": _STEPS},
    )
    weights = dict(zip(index, found.x.tolist(), strict=True))
    points = {}
    for pair in sorted({key[:2] for key in index}):
        shared = weights[pair]
        row = tuple(
            round(_POINTS_A_NAT * (shared + weights.get((*pair, mode), 0.0))) for mode in MODES
        )
        if max(map(abs, row)) > _LEAST:
            points[pair[0], pair[1]] = row
    return points


def _stack(cases: Sequence[Described], index: dict[tuple[str, ...], int]) -> Choices:
    """
    Put choices into arrays; *index* is filled with the columns.
    """
    columns: list[int] = []
    ends = [0]
    for case in cases:
        for features in case.features:
            for pair in features.items():
                columns.append(index.setdefault(pair, len(index)))
                columns.append(index.setdefault((*pair, case.mode), len(index)))
            ends.append(len(columns))
    sizes = [len(case.right) for case in cases]
    parts = (np.ones(len(columns)), np.array(columns), np.array(ends))
    return Choices(
        scipy.sparse.csr_matrix(parts, shape=(len(ends) - 1, len(index))),
        np.repeat(np.arange(len(cases)), sizes),
        np.cumsum([0, *sizes[:-1]]),
        np.array([float(right) for case in cases for right in case.right]),
        np.array([any(case.right) for case in cases]),
        np.array([case.weight for case in cases]),
    )


def _loss(
    weights: Floats, choices: Choices, turned: scipy.sparse.csr_matrix
) -> tuple[float, Floats]:
    """
    Return what the right choices cost, with L2, and its gradient; "none" always has 0 points.
    """
    points = choices.matrix @ weights
    most = np.maximum(np.maximum.reduceat(points, choices.starts), 0)
    share, none = np.exp(points - most[choices.group]), np.exp(-most)
    total = np.add.reduceat(share, choices.starts) + none
    right = np.add.reduceat(share * choices.right, choices.starts)
    right = np.maximum(np.where(choices.has_right, right, none), 1e-300)
    cost = -(choices.weight * np.log(right / total)).sum() + _L2 * weights @ weights / 2
    wanted = np.where(
        choices.has_right[choices.group], share * choices.right / right[choices.group], 0.0
    )
    away = choices.weight[choices.group] * (share / total[choices.group] - wanted)
    return float(cost), turned @ away + _L2 * weights


def measure(cases: Sequence[Case], placed: Sequence[Placed]) -> None:
    """
    Print by variant how often the library finds the headline with the points of each fold.
    """
    counts: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0] * 5)
    for fold, each in enumerate(placed):
        with place(each):
            for case in (case for case in cases if case.fold == fold):
                found = find_title(case.lines, case.is_body, case.url)
                text = None if found is None else case.lines[found[0]][found[1] : found[2]]
                group = "news" if case.page.is_news else "others"
                if case.page.is_news and not case.page.title:
                    group = "only <h1>"
                row = counts[case.kind, case.source, group]
                for at, hit in enumerate(_judge(case, text)):
                    row[at] += hit
    print(f"{'variant':16}{'verdicts':10}{'set':10}    n  exact  strict  or <h1>   none")
    for (kind, source, group), (number, *hits) in sorted(counts.items()):
        shares = "  ".join(f"{hit / number:.3f}" for hit in hits)
        print(f"{kind:16}{source:10}{group:10} {number:4}  {shares}")


def _judge(case: Case, text: str | None) -> tuple[bool, bool, bool, bool, bool]:
    """
    Tell that a case counts, and whether what was found is right: by words, by letter, or an <h1>.
    """
    if not case.keys or text is None:
        is_right = not case.keys and text is None
        return True, is_right, is_right, is_right, text is None
    key = fold_words(text)
    return True, key == case.keys[0], text == case.page.title, key in case.keys, False


def write_points(points: Points, path: Path) -> None:
    """
    Write points as a module of rows.
    """
    rows = []
    for (feature, word), row in sorted(points.items()):
        values = ", ".join(map(str, row))
        rows.append(f'    ("{feature}", "{word}", {values}),\n')
    path.write_text(f"{_HEAD}{''.join(rows)})\n", encoding="utf-8")


def main() -> None:
    """
    Learn, measure and write the points.
    """
    parser = argparse.ArgumentParser(description="Learn the points of headlines.")
    parser.add_argument("files", nargs="+", type=Path, help="labelled pages, JSONL or JSONL.zst")
    parser.add_argument("--held-out", type=Path, required=True, help="folder of train.py")
    parser.add_argument("--html", type=Path, help="JSONL or JSONL.zst with id and html")
    parser.add_argument("--seed", type=int, default=23, help="the seed given to train.py")
    parser.add_argument("-o", "--out", type=Path, required=True, help="module to write")
    args = parser.parse_args()
    pages = list(read_pages(args.files))
    models = models_of(args.held_out)
    folds = folds_of([page.site for page in pages], args.seed, len(models))
    headings = read_headings(args.html) if args.html else {}
    scores = score_held_out(pages, folds, models)
    cases = list(make_cases(pages, folds, scores, headings))
    described = [each for each in map(describe_case, cases) if each is not None]
    placed = []
    for fold, model in enumerate(models):
        points = fit_points([each for each in described if each.fold != fold])
        write_points(points, args.held_out / f"titles{fold}.py")
        rows = [(*pair, *row) for pair, row in points.items()]
        placed.append(Placed(model, points=read_points(rows)))
    measure(cases, placed)
    write_points(fit_points(described), args.out)


if __name__ == "__main__":
    main()
