"""
Pairs of texts.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.duplication import matches
from eurasec_corpus.duplication.candidates import shared_buckets, sign_texts
from eurasec_corpus.duplication.matches import (
    MOST,
    containments,
    count_shingles,
    find_crowded,
    pair_up,
    similarities,
)
from eurasec_corpus.duplication.shingles import containment, shingles_of, similarity
from eurasec_corpus.duplication.words import read_words
from tests.duplication.made import LONG, NEAR, OTHER, THIRD

WORDS = st.lists(
    st.sampled_from(("peace", "Eurasia", "«SCO»", "上海", "and", "—", "ß")), max_size=9
)
TEXTS = st.lists(WORDS.map(" ".join), min_size=1, max_size=5)


def all_pairs(count: int) -> np.ndarray:
    """
    Pair each text with each, itself included.
    """
    return np.indices((count, count)).reshape(2, -1)


class TestCountShingles:
    """
    `count_shingles()`.
    """

    @given(TEXTS)
    def test_pairs_are_as_similar_as_their_words(self, texts: list[str]) -> None:
        """
        Compared at once, texts are as similar and hold as much as one by one.
        """
        runs = [shingles_of(key) for key in read_words(texts).to_keys()]
        pairs = all_pairs(len(texts))
        both = [(runs[one], runs[other]) for one, other in pairs.T.tolist()]

        counts = count_shingles(texts, pairs)

        assert similarities(counts).tolist() == [similarity(*each) for each in both]
        assert containments(counts).tolist() == [containment(*each[::-1]) for each in both]

    def test_parts_have_the_counts_of_the_whole(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        How many pairs are compared at once makes no difference.
        """
        texts = [LONG, NEAR, OTHER, f"{OTHER} {THIRD}", ""]
        expected = count_shingles(texts, all_pairs(5))

        monkeypatch.setattr(matches, "_CHARACTERS_AT_ONCE", 500)

        found = count_shingles(texts, all_pairs(5))
        assert [each.tolist() for each in found] == [each.tolist() for each in expected]

    def test_no_pairs(self) -> None:
        """
        Without pairs there is nothing to count, also of texts.
        """
        assert similarities(count_shingles([LONG], np.zeros((2, 0), np.int64))).tolist() == []


class TestPairUp:
    """
    `pair_up()` and `find_crowded()`.
    """

    def test_similar_texts_are_paired_once(self) -> None:
        """
        Texts that share many buckets are one pair, the earlier text first.
        """
        signatures = sign_texts([OTHER, LONG, THIRD, NEAR])

        pairs = pair_up(shared_buckets(signatures.buckets), signatures.sketches)

        assert pairs.tolist() == [[1], [3]]

    def test_unlike_sketches_are_not(self) -> None:
        """
        Texts that share a bucket by chance are told by their sketches.
        """
        shared = np.zeros((2, 1), np.int64)
        sketches = np.array([[0] * 56, [255] * 56], np.uint8)

        assert pair_up(shared, sketches).tolist() == [[], []]

    @pytest.mark.parametrize(("count", "expected"), [(MOST, False), (MOST + 1, True)])
    def test_crowded_buckets_are_found(self, count: int, *, expected: bool) -> None:
        """
        A bucket is crowded when one of its texts could not be compared with all others.
        """
        shared = np.array([[0, -1]] * count)

        assert find_crowded(shared).tolist() == [[expected, False]] * count
