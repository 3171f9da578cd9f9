"""
Runs of three words.
"""

from __future__ import annotations

import numpy as np
import pytest

from eurasec_corpus.duplication.shingles import (
    containment,
    hash_texts,
    shingles_of,
    similarity,
)
from eurasec_corpus.duplication.words import read_words


class TestSimilarity:
    """
    What two sets have in common.
    """

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("a b c d", "a b c d", 1000),
            ("a b c d e", "a b c d f", 500),
            ("a b c d", "e f g h", 0),
            ("a b", "a b", 0),
            ("", "", 0),
        ],
    )
    def test_similarity(self, one: str, other: str, expected: int) -> None:
        """
        The shared runs are counted against those of either.
        """
        assert similarity(shingles_of(one), shingles_of(other)) == expected

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [("a b c", "a b c d", 1000), ("a b c d", "a b c", 500), ("", "a b c", 0)],
    )
    def test_containment(self, one: str, other: str, expected: int) -> None:
        """
        The shared runs are counted against those of the first.
        """
        assert containment(shingles_of(one), shingles_of(other)) == expected


class TestHashTexts:
    """
    Hashes of runs.
    """

    def test_each_text_has_its_runs(self) -> None:
        """
        There is a hash for each run of three words of the texts that are wanted.
        """
        words = read_words(["a b c d", "x", "e f g"])

        hashes, begins, openings = hash_texts(words, np.array([0, 2]), 3)

        assert (len(hashes), begins.tolist(), len(openings)) == (3, [0, 2], 2)

    def test_place_makes_no_difference(self) -> None:
        """
        The same run has the same hash wherever it stands.
        """
        words = read_words(["we are ready to talk", "they say we are ready"])

        hashes, begins, _ = hash_texts(words, np.array([0, 1]), 3)

        assert hashes[0] == hashes[begins[1] + 2]

    def test_hashes_are_the_same_everywhere(self) -> None:
        """
        A snapshot: buckets that are stored must be those of another machine.
        """
        hashes, _, _ = hash_texts(read_words(["Мы are 上"]), np.array([0]), 1)

        assert hashes.tolist() == [10145457850280397608]
