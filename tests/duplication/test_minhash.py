"""
Buckets.
"""

from __future__ import annotations

import numpy as np

from eurasec_corpus.duplication.minhash import BANDS, MOST_UNLIKE, find_buckets
from eurasec_corpus.duplication.shingles import hash_texts
from eurasec_corpus.duplication.words import read_words
from tests.duplication.made import LONG, OTHER


def buckets_of(*texts: str) -> tuple[np.ndarray, np.ndarray]:
    """
    Find the buckets and sketches of texts.
    """
    shingles, begins, _ = hash_texts(read_words(texts), np.arange(len(texts)), 3)
    return find_buckets(shingles, begins)


class TestFindBuckets:
    """
    What shares a bucket.
    """

    def test_same_words_share_all(self) -> None:
        """
        Texts of the same words lie in the same buckets.
        """
        buckets, _ = buckets_of(LONG, LONG.upper())

        assert (buckets[0] == buckets[1]).all()

    def test_other_words_share_none(self) -> None:
        """
        Texts that have nothing in common share no bucket.
        """
        buckets, _ = buckets_of(LONG, OTHER)

        assert not (buckets[0] == buckets[1]).any()

    def test_sketches_of_others_differ(self) -> None:
        """
        The sketches of texts that have nothing in common differ in more bits than those of
        candidates may.
        """
        _, sketches = buckets_of(LONG, OTHER)

        assert np.unpackbits(sketches[0] ^ sketches[1]).sum() > MOST_UNLIKE

    def test_no_texts(self) -> None:
        """
        No texts have no buckets.
        """
        buckets, _ = find_buckets(np.zeros(0, np.uint64), np.zeros(0, np.int64))

        assert buckets.shape == (0, BANDS)
