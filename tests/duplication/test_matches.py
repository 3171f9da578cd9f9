"""
Pairs of texts.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.duplication import matches
from eurasec_corpus.duplication.matches import containments, count_shingles, similarities
from eurasec_corpus.duplication.shelves import HeldTexts
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

        counts = count_shingles(HeldTexts(texts), pairs)

        assert similarities(counts).tolist() == [similarity(*each) for each in both]
        assert containments(counts).tolist() == [containment(*each[::-1]) for each in both]

    def test_parts_have_the_counts_of_the_whole(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        How many pairs are compared at once makes no difference.
        """
        texts = [LONG, NEAR, OTHER, f"{OTHER} {THIRD}", ""]
        expected = count_shingles(HeldTexts(texts), all_pairs(5))

        monkeypatch.setattr(matches, "_CHARACTERS_AT_ONCE", 500)

        found = count_shingles(HeldTexts(texts), all_pairs(5))
        assert [each.tolist() for each in found] == [each.tolist() for each in expected]

    def test_no_pairs(self) -> None:
        """
        Without pairs there is nothing to count, also of texts.
        """
        assert (
            similarities(count_shingles(HeldTexts([LONG]), np.zeros((2, 0), np.int64))).tolist()
            == []
        )
