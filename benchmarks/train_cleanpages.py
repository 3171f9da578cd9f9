"""
Learn the trees that tell whether a page is already nothing but the article.

    python benchmarks/train_cleanpages.py pages.jsonl.zst --held-out build/held-out \
        -o src/eurasec_corpus/rules/cleantrees.py

The scores that the facts of a page are made of come from models that have not seen its site,
as `train.py --held-out` writes them. What is learned is whether keeping every line of a page
wins more gold lines than it adds clutter. Figures are printed without the decision and with
it, cross-validated over the same folds of sites, whose trees go to the same folder, where
`quality.py` reads them; then everything is fitted to all pages and written. Seeds are fixed
and there is one thread: the same versions give the same file.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from heldout import models_of, score_held_out
from learning import Frozen, Settings, grow_trees
from pages import Page, folds_of, read_pages
from scorer import compare, summarise
from variants import make_clean_variants

from eurasec_corpus.cleanpages import NAMES, find_doubt, find_facts, has_menu, sum_leaves
from eurasec_corpus.linemodel.scoring import choose_lines
from eurasec_corpus.markers import is_marked
from eurasec_corpus.rules.cleanpages import CLEAN

TREES = Settings(rounds=100, depth=3, rate=0.12, l2=8, share=0.4)
WEIGHTS = {
    "page": 1.0,
    "gold text": 1.5,
    "titled gold text": 1.5,
    "half": 0.6,
    "opening": 0.7,
    "no title": 0.3,
}
_NO_NEWS = 0.6
_SMALLEST_GOLD = 4
_BASE_WEIGHT = 0.1

Rows = Sequence[Sequence[Sequence[int]]]

_HEAD = '''"""
Learned trees of the decision over a page; written by benchmarks/train_cleanpages.py, not by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

TREES: Sequence[Sequence[Sequence[int]]] = (
'''
_FOOT = ''')
"""
A row is a tree: the fact each level asks for, what it must be above, and the points of the leaves.

Bit k of a leaf's number is the answer of level k.
"""
'''


class Case(NamedTuple):
    """
    A page or a variant of one, as the decision sees it.

    Attributes:
        page: The lines and their gold.
        fold: The fold of its site.
        chosen: What the line model keeps by itself.
        facts: By number; empty if no tree is asked: nothing is set aside, or a marker or
            menu says that the page is not clean.
        doubt: Points that it loses for being short.
    """

    page: Page
    fold: int
    chosen: tuple[bool, ...]
    facts: tuple[int, ...]
    doubt: int

    @property
    def gain(self) -> int:
        """
        Gold lines that keeping everything wins, less the lines of clutter that it adds.
        """
        pairs = zip(self.page.gold, self.chosen, strict=True)
        return sum((gold == 1) - (gold == 0) for gold, kept in pairs if not kept)


def read_case(page: Page, fold: int, scores: Sequence[int]) -> Case:
    """
    Read a page with scores as the library does.
    """
    chosen = choose_lines(page.lines, scores)
    pairs = [(score, text.strip()) for score, text in zip(scores, page.lines, strict=True)]
    texts = [text for _, text in pairs]
    if min(scores) > 0 or has_menu(pairs) or any(map(is_marked, texts)):
        return Case(page, fold, chosen, (), 0)
    facts = find_facts(texts, scores)
    doubt = find_doubt(facts, sum(map(len, texts)))
    return Case(page, fold, chosen, tuple(facts[name] for name in NAMES), doubt)


def learn(cases: Sequence[Case]) -> Rows:
    """
    Learn trees from cases.
    """
    asked = [case for case in cases if case.facts]
    facts = np.array([case.facts for case in asked], np.int64).T
    gains = np.array([case.gain for case in asked], np.int64)
    weight = np.array([_weigh(case) for case in asked])
    return _rows_of(grow_trees(facts, (gains > 0).astype(np.int64), weight, TREES))


def _weigh(case: Case) -> float:
    """
    Weigh a case by its kind and by how much the decision matters to it.
    """
    gold = max(case.page.gold.count(1), _SMALLEST_GOLD)
    much: float = _BASE_WEIGHT + min(abs(case.gain) / gold, 1) ** 0.5
    return WEIGHTS[case.page.kind] * (1 if case.page.is_news else _NO_NEWS) * much


def _rows_of(trees: Frozen) -> Rows:
    """
    Return trees as rows; what the sum starts with goes into the first tree.
    """
    leaf: npt.NDArray[np.int32] = trees.leaf.copy()
    leaf[0] += trees.base
    arrays = (trees.feature, trees.threshold, leaf)
    return tuple(
        tuple(tuple(row) for row in each)
        for each in zip(*(array.tolist() for array in arrays), strict=True)
    )


def is_clean(case: Case, trees: Rows) -> bool:
    """
    Decide on a case with trees.
    """
    return bool(case.facts) and sum_leaves(trees, case.facts) - case.doubt > CLEAN


def learn_by_fold(cases: Sequence[Case]) -> dict[int, Rows]:
    """
    Learn trees without each of the folds.
    """
    folds = sorted({case.fold for case in cases})
    return {fold: learn([case for case in cases if case.fold != fold]) for fold in folds}


def report(name: str, cases: Sequence[Case], clean: Sequence[bool]) -> None:
    """
    Print what is kept if the pages told are clean.
    """
    for group in ("news", "others"):
        pairs = [
            (case, (True,) * len(case.chosen) if whole else case.chosen)
            for case, whole in zip(cases, clean, strict=True)
            if case.page.is_news == (group == "news")
        ]
        full = [_compare(case, kept) for case, kept in pairs if case.page.kind == "page"]
        counts: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for case, kept in pairs:
            counts[case.page.kind].append(_count(case, kept))
        print(f"{name:8} {group:7}  full pages F1 {summarise(full).f1:.4f}", end="")
        for kind in ("gold text", "titled gold text"):
            print(f"  {kind}: {_kept_lines(counts[kind])}", end="")
        for kind in ("opening", "half", "no title"):
            print(f"  {kind} F1 {_line_f1(counts[kind]):.4f}", end="")
        print(flush=True)


def _compare(case: Case, kept: Sequence[bool]) -> tuple[float, float, float]:
    lines = zip(case.page.lines, kept, strict=True)
    return compare(case.page.gold_text, "\n".join(line for line, keep in lines if keep))


def _count(case: Case, kept: Sequence[bool]) -> tuple[int, int, int]:
    """
    Count the lines kept rightly, kept wrongly and lost.
    """
    pairs = list(zip(case.page.gold, kept, strict=True))
    return pairs.count((1, True)), pairs.count((0, True)), pairs.count((1, False))


def _kept_lines(counts: Sequence[tuple[int, int, int]]) -> str:
    """
    Say how many lines are kept and how many pages stay whole.
    """
    right, lost = (sum(each[at] for each in counts) for at in (0, 2))
    whole = sum(each[2] == 0 for each in counts)
    return f"lines {right / max(right + lost, 1):.4f} whole {whole / max(len(counts), 1):.3f}"


def _line_f1(counts: Sequence[tuple[int, int, int]]) -> float:
    right, wrong, lost = (sum(each[at] for each in counts) for at in range(3))
    return 2 * right / max(2 * right + wrong + lost, 1)


def write_trees(trees: Rows, path: Path) -> None:
    """
    Write trees as a module of rows.
    """
    rows = "".join(f"    {row},\n" for row in trees)
    path.write_text(f"{_HEAD}{rows}{_FOOT}", encoding="utf-8")


def read_cases(pages: Sequence[Page], folder: Path, seed: int) -> Iterator[Case]:
    """
    Yield pages and their variants with scores of models that have not seen their sites.
    """
    models = models_of(folder)
    folds = folds_of([page.site for page in pages], seed, len(models))
    every = [
        (each, fold)
        for page, fold in zip(pages, folds, strict=True)
        for each in (page, *make_clean_variants(page))
    ]
    scores = score_held_out([page for page, _ in every], [fold for _, fold in every], models)
    for (page, fold), found in zip(every, scores, strict=True):
        yield read_case(page, fold, found)


def main() -> None:
    """
    Learn, measure and write the trees.
    """
    parser = argparse.ArgumentParser(description="Learn the decision over pages.")
    parser.add_argument("files", nargs="+", type=Path, help="labelled pages, JSONL or JSONL.zst")
    parser.add_argument("--held-out", type=Path, required=True, help="folder of train.py")
    parser.add_argument("--seed", type=int, default=23, help="the seed given to train.py")
    parser.add_argument("-o", "--out", type=Path, required=True, help="module to write")
    args = parser.parse_args()
    cases = list(read_cases(list(read_pages(args.files)), args.held_out, args.seed))
    report("without", cases, [False] * len(cases))
    by_fold = learn_by_fold(cases)
    report("with", cases, [is_clean(case, by_fold[case.fold]) for case in cases])
    for fold, trees in by_fold.items():
        write_trees(trees, args.held_out / f"cleantrees{fold}.py")
    write_trees(learn(cases), args.out)


if __name__ == "__main__":
    main()
