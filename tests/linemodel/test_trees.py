"""
Sums of frozen trees.
"""

from __future__ import annotations

import base64

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.linemodel.trees import credit_features, read_trees, sum_trees
from eurasec_corpus.rules import trees as tables
from eurasec_corpus.rules.rows import TreeTable


def encoded(kind: str, *numbers: int) -> str:
    """
    Write numbers as tables hold them.
    """
    return base64.b64encode(np.array(numbers, kind).tobytes()).decode()


# Above 10: the first bit; above -3: the second. The other tree asks the other way round.
TABLE = TreeTable(
    depth=2,
    base=1000,
    features=encoded("<i2", 0, 1, 1, 0),
    thresholds=encoded("<i2", 10, -3, -3, 10),
    leaves=encoded("<i2", 1, 2, 3, 4, 10, 20, 30, 40),
)
TREES = read_trees(TABLE)


class TestSumTrees:
    """
    Scores of rows.
    """

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ([10, -3], 1000 + 1 + 10),
            ([11, -3], 1000 + 2 + 30),
            ([10, -2], 1000 + 3 + 20),
            ([11, -2], 1000 + 4 + 40),
        ],
    )
    def test_answers_are_bits_of_the_leaf(self, row: list[int], expected: int) -> None:
        """
        The first question is the lowest bit, and a feature at its threshold is not above it.
        """
        rows = np.array([row], np.int16).T

        assert sum_trees(TREES, rows).tolist() == [expected]

    def test_lines_do_not_depend_on_their_block(self) -> None:
        """
        More lines than fit into a block have the scores they have alone.
        """
        rows = np.arange(-1000, 1000, dtype=np.int16).reshape(2, 1000)
        alone = [int(sum_trees(TREES, rows[:, at : at + 1])[0]) for at in range(1000)]

        assert alone == sum_trees(TREES, rows).tolist()

    def test_no_line_has_no_score(self) -> None:
        """
        Where nothing passes the gate there is nothing to add up.
        """
        assert sum_trees(TREES, np.zeros((2, 0), np.int16)).tolist() == []


class TestCreditFeatures:
    """
    Points of the features.
    """

    @pytest.mark.parametrize("table", [TABLE, tables.GATE, tables.FIRST, tables.SECOND])
    @given(value=st.integers(min_value=-100, max_value=1000), step=st.integers(-9, 9))
    def test_points_add_up(self, table: TreeTable, value: int, step: int) -> None:
        """
        What each feature gives adds up to the score.
        """
        trees = read_trees(table)
        row = [value + step * at for at in range(int(trees.feature.max()) + 1)]
        base, points = credit_features(trees, dict(enumerate(row)))
        rows = np.array([row], np.int16).T

        assert base + sum(points.values()) == int(sum_trees(trees, rows)[0])
