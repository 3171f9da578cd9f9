"""
What the words that describe a headline are worth.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.rules.titles import MODES, POINTS
from eurasec_corpus.titlepoints import MOST, NUMBERS, bucket, read_points


class TestBucket:
    """
    Ranges of numbers.
    """

    @pytest.mark.parametrize(
        ("value", "expected"), [(0, "<1"), (1, "1"), (2, "2-4"), (4, "2-4"), (5, "5+"), (9, "5+")]
    )
    def test_bucket(self, value: int, expected: str) -> None:
        """
        A range is named by its first and last number.
        """
        assert expected == bucket(value, (1, 2, 5))


class TestReadPoints:
    """
    Tables that are ready to be added up.
    """

    @pytest.mark.parametrize("mode", MODES)
    @pytest.mark.parametrize(
        ("table", "feature", "before"),
        [
            ("words", "words", ""),
            ("slug", "slug", ""),
            ("above", "place", "above "),
            ("inside", "place", "inside "),
            ("between", "between", ""),
        ],
    )
    def test_numbers_have_the_points_of_their_range(
        self, mode: str, table: str, feature: str, before: str
    ) -> None:
        """
        Each number has the points of the row that names its range.
        """
        rows = {row[:2]: row[2:][MODES.index(mode)] for row in POINTS}
        edges = NUMBERS[table]
        expected = [
            rows.get((feature, before + bucket(number, edges)), 0) for number in range(MOST + 1)
        ]

        assert expected == list(getattr(read_points(POINTS)[mode], table))

    def test_a_stage_promises_no_more_than_those_from_it_on(self) -> None:
        """
        What can still come gets less with each stage, and is never below nothing.
        """
        promised = [most for points in read_points(POINTS).values() for most in points.most]

        assert all(list(most) == sorted(most, reverse=True) and most[-1] >= 0 for most in promised)
