"""
Learn the trees of the line model from labelled pages.

    python benchmarks/train.py pages.jsonl.zst -o src/eurasec_corpus/rules/trees.py
    python benchmarks/train.py pages.jsonl.zst --held-out build/held-out

The first prints scores cross-validated over sites, fits everything to all pages and writes
the tables. The second writes one module of tables for each fold of sites, learned without
any page of the fold; `quality.py --held-out` scores the whole library with them. Seeds are
fixed and there is one thread: the same versions of NumPy and CatBoost give the same tables.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from learning import COLUMNS, CONTEXT, Lines, Settings, fit_trees, join_rows
from pages import Page, folds_of, read_pages
from scorer import Counts, compare, summarise
from tables import Tables, write_tables
from variants import make_small, make_variants

from eurasec_corpus.linemodel.characters import Flags, Ints
from eurasec_corpus.linemodel.trees import Rows, read_trees, sum_trees
from eurasec_corpus.rules.rows import TreeTable

FOLDS = 5
GATE_LIMIT = -3072
# The page whose story is put below another: not the next, which may be of the same site.
_NEXT = 7
GATE = Settings(rounds=60, depth=4, rate=0.2, l2=5, share=0.5)
FIRST = Settings(rounds=300, depth=6, rate=0.1, l2=10, share=0.3)
SECOND = Settings(rounds=200, depth=6, rate=0.08, l2=10, share=0.3)


class Stage(NamedTuple):
    """
    One stage: the rows and which lines of each set it sees, and how it is learned.
    """

    rows: list[Rows]
    live: list[Flags]
    how: Settings


def fit(sets: Sequence[Lines], stage: Stage, chosen: Callable[[Lines], Flags]) -> TreeTable:
    """
    Fit a stage to the chosen lines.
    """
    flags = [live & chosen(lines) for lines, live in zip(sets, stage.live, strict=True)]
    rows = join_rows(stage.rows, flags)
    gold = np.concatenate([lines.gold[each] for lines, each in zip(sets, flags, strict=True)])
    weight = np.concatenate([lines.weight[each] for lines, each in zip(sets, flags, strict=True)])
    return fit_trees(rows, gold, weight, stage.how)


def score_out_of_fold(
    sets: Sequence[Lines], stage: Stage, scores: Sequence[Ints], fitted: int
) -> list[Ints]:
    """
    Score each line with trees that were fitted without its fold.

    Args:
        sets: Pages and their variants.
        stage: The stage.
        scores: What lines that the stage does not see keep.
        fitted: Number of sets that the stage is fitted to.
    """
    out = [each.copy() for each in scores]
    for fold in range(FOLDS):
        part = Stage(stage.rows[:fitted], stage.live[:fitted], stage.how)
        table = fit(sets[:fitted], part, lambda lines, fold=fold: lines.fold != fold)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        trees = read_trees(table)
        for lines, rows, live, found in zip(sets, stage.rows, stage.live, out, strict=True):
            at = live & (lines.fold == fold)
            found[at] = sum_trees(trees, rows[:, at])
    return out


def learn(pages: Sequence[Page], seed: int, *, talk: bool) -> Tables:
    """
    Learn all tables from pages, and print what each stage reaches if asked to talk.
    """
    sets = _make_sets(pages, folds_of([page.site for page in pages], seed, FOLDS))
    rows = [lines.rows for lines in sets]
    every = [np.ones(len(lines.gold), np.bool_) for lines in sets]
    none = [np.zeros(len(lines.gold), np.int64) for lines in sets]
    gate = Stage(rows, every, GATE)
    # The gate is fitted to pages with clutter: the others would make it let everything pass.
    scores = score_out_of_fold(sets, gate, none, fitted=2)
    reached = [("gate", scores[0])]
    live = [each > GATE_LIMIT for each in scores]
    first = Stage(rows, live, FIRST)
    scores = score_out_of_fold(sets, first, scores, fitted=3)
    reached.append(("first stage", scores[0]))
    both = [
        np.concatenate((lines.rows, lines.context(each)))
        for lines, each in zip(sets, scores, strict=True)
    ]
    second = Stage(both, live, SECOND)
    if talk:
        reached.append(("second stage", score_out_of_fold(sets, second, scores, fitted=3)[0]))
        for name, found in reached:
            report(name, sets[0], found)
    cluttered = Stage(rows[:2], every[:2], GATE)
    stages = ((sets[:2], cluttered), (sets, first), (sets, second))
    tables = [fit(chosen, stage, lambda lines: lines.fold >= 0) for chosen, stage in stages]
    return Tables(tables[0], tables[1], tables[2], GATE_LIMIT, COLUMNS, CONTEXT)


def _make_sets(pages: Sequence[Page], folds: Sequence[int]) -> list[Lines]:
    """
    Make the lines of the pages, of small pages and of other variants, with weights of mean 1.
    """
    groups: dict[tuple[int, str], list[Page]] = {}
    for page, fold in zip(pages, folds, strict=True):
        groups.setdefault((fold, page.dataset), []).append(page)
    small = [
        (variant, fold)
        for (fold, _), group in sorted(groups.items())
        for at, page in enumerate(group)
        for variant in make_small(page, group[(at + _NEXT) % len(group)])
    ]
    made = [
        (variant, fold)
        for page, fold in zip(pages, folds, strict=True)
        for variant in make_variants(page)
    ]
    sets = [
        Lines([page for page, _ in each], [fold for _, fold in each])
        for each in (list(zip(pages, folds, strict=True)), small, made)
    ]
    mean = float(np.concatenate([lines.weight for lines in sets]).mean())
    for lines in sets:
        lines.weight /= mean
    return sets


def report(name: str, lines: Lines, scores: Ints) -> None:
    """
    Print the shingle scores of the lines above 0, by data set.
    """
    by_set: dict[str, list[Counts]] = {}
    for page, start in zip(lines.pages, lines.starts, strict=False):
        kept = scores[start : start + len(page.lines)] > 0
        text = "\n".join(line for line, keep in zip(page.lines, kept, strict=True) if keep)
        by_set.setdefault(page.dataset, []).append(compare(page.gold_text, text))
    for dataset, counts in [*by_set.items(), ("all", [*chain.from_iterable(by_set.values())])]:
        found = summarise(counts)
        print(
            f"{name:12} {dataset:12} {len(counts):5} pages  P {found.precision:.4f}  "
            f"R {found.recall:.4f}  F1 {found.f1:.4f} ({found.low:.4f} to {found.high:.4f})",
            flush=True,
        )


def main() -> None:
    """
    Learn and write the tables.
    """
    parser = argparse.ArgumentParser(description="Learn the trees of the line model.")
    parser.add_argument("files", nargs="+", type=Path, help="labelled pages, JSONL or JSONL.zst")
    parser.add_argument("-o", "--out", type=Path, help="module to write")
    parser.add_argument("--held-out", type=Path, help="folder for tables learned without a fold")
    parser.add_argument("--seed", type=int, default=23, help="of the split of sites into folds")
    args = parser.parse_args()
    if args.out is None and args.held_out is None:
        parser.error("say where to write: -o MODULE or --held-out FOLDER")
    pages = list(read_pages(args.files))
    if args.out is not None:
        write_tables(learn(pages, args.seed, talk=True), args.out)
    if args.held_out is not None:
        args.held_out.mkdir(parents=True, exist_ok=True)
        folds = folds_of([page.site for page in pages], args.seed, FOLDS)
        for fold in range(FOLDS):
            others = [page for page, other in zip(pages, folds, strict=True) if other != fold]
            write_tables(learn(others, args.seed, talk=False), args.held_out / f"fold{fold}.py")
            print(f"fold {fold}: learned from {len(others)} of {len(pages)} pages", flush=True)


if __name__ == "__main__":
    main()
