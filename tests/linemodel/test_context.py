"""
How the lines around fared.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.linemodel.batches import read_batch
from eurasec_corpus.linemodel.context import compute_context
from eurasec_corpus.linemodel.surroundings import compute_features
from eurasec_corpus.rules import trees
from eurasec_corpus.rules.columns import AROUND

PAGE = ["Treaty signed", "The treaty was signed in Minsk.", "Read also", "The Minsk treaty"]
SCORES = [500, 3000, -3000, 2000]
# The second page has lines without words, so that a closing is missing.
PAGES = [PAGE, ["…", "News", "—", "News"], ["*"]]


def context_of(pages: list[list[str]], scores: list[int]) -> dict[str, list[int]]:
    """
    Return the columns of the second stage.
    """
    batch = read_batch(pages)
    context = compute_context(batch, compute_features(batch), np.array(scores, np.int64))
    return {name: row.tolist() for name, row in context.items()}


class TestComputeContext:
    """
    Columns of the second stage.
    """

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("score", SCORES),
            ("score-1", [-7000, 500, 3000, -3000]),
            ("w2_mean", [166, 625, 625, 666]),
            ("good_total", [11] * 4),
            ("good_lines", [3] * 4),
            ("good_before", [0, 181, 727, 727]),
            ("page_best", [3000] * 4),
            ("since_strong", [999, 999, 1, 2]),
            ("near_strong", [1, 2, 1, 2]),
            ("run_length", [2, 2, -1, 1]),
            ("run_place", [0, 1, 0, 0]),
            ("shared1", [1000, 666, 0, 1000]),
            ("shared2", [500, 0, 0, 0]),
            ("names", [0, 1, 0, 1]),
            ("names_shared", [0, 1000, 0, 1000]),
            ("like_opening", [-9000, 2000, -9000, 3000]),
            ("like_opening_n", [0, 1, 0, 1]),
            ("passed_related", [0, 0, 0, 1]),
            ("strong_repeat", [0] * 4),
            ("strong_repeats", [1] * 4),
            ("rank", [-8, 2, -21, -2]),
            ("bad_since_strong", [-1, -1, 0, 2]),
        ],
    )
    def test_column(self, name: str, expected: list[int]) -> None:
        """
        Each column counts what its row says.
        """
        assert expected == context_of([PAGE], SCORES)[name]

    def test_copies_are_counted_among_strong_lines(self) -> None:
        """
        Copies that scored badly are none.
        """
        context = context_of([["News"] * 4], [2000, -2000, 2000, 500])

        assert context["strong_repeat"] == [0, 0, 1, 0]
        assert context["strong_repeats"] == [2, 1, 2, 1]

    @given(st.permutations(range(len(PAGES))))
    def test_page_does_not_see_another(self, order: list[int]) -> None:
        """
        A page has the same rows alone and among others, in any order.
        """
        scores = [[(7919 * at) % 9000 - 4500 for at in range(len(page))] for page in PAGES]
        alone = [context_of([page], each) for page, each in zip(PAGES, scores, strict=True)]
        batch = context_of([PAGES[at] for at in order], [s for at in order for s in scores[at]])

        assert batch == {name: [v for at in order for v in alone[at][name]] for name in alone[0]}

    def test_scores_are_cut(self) -> None:
        """
        One line cannot outweigh a page.
        """
        assert context_of([["a", "b"]], [-99_999, 99_999])["score"] == [-6144, 6144]

    def test_rows_are_columns(self) -> None:
        """
        What is explained is computed but for one, and what the trees ask for is explained.
        """
        names = {row.name for row in AROUND}

        assert set(context_of([PAGE], SCORES)) - names == {"like_opening2_n"}
        assert set(trees.AROUND) <= names
