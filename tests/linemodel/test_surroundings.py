"""
Where a line stands.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from eurasec_corpus.linemodel.batches import read_batch
from eurasec_corpus.linemodel.characters import clip_line
from eurasec_corpus.linemodel.surroundings import compute_features
from eurasec_corpus.rules import trees
from eurasec_corpus.rules.columns import FEATURES
from tests.strategies import line_pages

SENTENCE = "The leaders of the states met in Minsk on Friday and signed a treaty of peace."
PAGE = ["Treaty of Minsk signed", "5 March 2024", SENTENCE, "Read also", SENTENCE, "Read also"]


def columns_of(*pages: list[str]) -> dict[str, list[int]]:
    """
    Return the columns of the first stage.
    """
    return {name: row.tolist() for name, row in compute_features(read_batch(pages)).items()}


class TestComputeFeatures:
    """
    Columns that depend on the page.
    """

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("place", [0, 1, 2, 3, 4, 5]),
            ("from_end", [5, 4, 3, 2, 1, 0]),
            ("page_lines", [6] * 6),
            ("page_long", [2] * 6),
            ("words-1", [-1, 4, 3, 16, 2, 16]),
            ("since_stop", [999, 999, 999, 1, 2, 1]),
            ("until_related", [3, 2, 1, 2, 1, 999]),
            ("since_dated", [999, 999, 1, 2, 3, 4]),
            ("w2_dated", [1, 1, 1, 1, 0, 0]),
            ("related_above", [0, 0, 0, 0, 1, 1]),
            ("run_gap", [16, 8, 0, 0, 0, 10]),
            ("run_place", [-1, -1, 0, 1, 2, -1]),
            ("repeats", [1, 1, 2, 2, 2, 2]),
            ("repeat_number", [0, 0, 0, 0, 1, 1]),
            ("same_opening", [1, 1, 2, 2, 2, 2]),
            ("head_words", [0, 0, 3, 0, 3, 0]),
            ("head_cover", [0, 0, 1000, 0, 1000, 0]),
        ],
    )
    def test_column(self, name: str, expected: list[int]) -> None:
        """
        Each column counts what its row says.
        """
        assert expected == columns_of(PAGE)[name]

    @given(line_pages(), line_pages())
    def test_page_does_not_see_another(self, page: list[str], other: list[str]) -> None:
        """
        A page has the same rows alone and among others.
        """
        first, second = ([clip_line(line) for line in lines] for lines in (page, other))
        first, second = [*filter(None, first), "end"], [*filter(None, second), "end"]
        batch = columns_of(second, first, second)
        size = len(second)

        assert columns_of(first) == {
            name: row[size : size + len(first)] for name, row in batch.items()
        }

    def test_each_row_is_a_column(self) -> None:
        """
        What is explained is computed, and what the trees ask for is explained.
        """
        names = {row.name for row in FEATURES}

        assert names <= set(columns_of(PAGE))
        assert set(trees.COLUMNS) <= names

    def test_numbers_are_wide(self) -> None:
        """
        No column has the width that the platform prefers.
        """
        columns = compute_features(read_batch([PAGE]))

        assert {row.dtype for row in columns.values()} == {np.dtype(np.int64)}
