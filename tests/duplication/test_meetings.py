"""
Which texts meet.
"""

from __future__ import annotations

import numpy as np
import pytest

from eurasec_corpus.duplication.candidates import Signatures, sign_texts
from eurasec_corpus.duplication.meetings import MOST, find_meetings, pair_up, recurring
from tests.duplication.made import CUT, LONG, NEAR, OTHER, THIRD


def in_one_bucket(count: int, *, alike: bool = True) -> Signatures:
    """
    Sign texts that share their first bucket alone, the sketches all alike or all unlike.
    """
    buckets = np.zeros((count, 14), np.uint64)
    buckets[:, 0] = 1
    sketches = np.zeros((count, 56), np.uint8)
    sketches[1:] = 0 if alike else 255
    empty = np.zeros(count, np.uint64)
    return Signatures(empty.astype(np.int64), buckets, sketches, empty)


class TestFindMeetings:
    """
    `find_meetings()`.
    """

    def test_similar_texts_are_paired_once(self) -> None:
        """
        Texts that share many buckets are one pair, the earlier text first.
        """
        found = find_meetings(sign_texts([OTHER, LONG, THIRD, NEAR]))

        assert found.pairs.tolist() == [[1], [3]]

    def test_unlike_sketches_are_not(self) -> None:
        """
        Texts that share a bucket by chance are told by their sketches, and need not be read.
        """
        found = find_meetings(in_one_bucket(2, alike=False))

        assert found.texts.tolist() == []

    def test_texts_that_begin_alike_meet(self) -> None:
        """
        What may be cut short meets what goes on from it.
        """
        found = find_meetings(sign_texts([CUT, OTHER, LONG]))

        assert found.openings.tolist() == [[0, 2], [0, 0]]

    @pytest.mark.parametrize(("count", "expected"), [(MOST, 0), (MOST + 1, MOST + 1)])
    def test_crowded_buckets_are_found(self, count: int, expected: int) -> None:
        """
        A bucket is crowded when one of its texts could not be compared with all others.
        """
        found = find_meetings(in_one_bucket(count))

        assert found.crowds[0].tolist() == list(range(expected))
        assert (found.pairs.shape[1] == 0) == (expected > 0)

    @pytest.mark.parametrize("most", [1, 2, 5, 50])
    def test_ranges_make_no_difference(self, most: int) -> None:
        """
        However many hashes are sorted at once, the same texts meet.
        """
        texts = [f"{LONG} {number % 9}" for number in range(30)]
        texts += [OTHER, f"{OTHER} Yes.", THIRD, THIRD.replace("house", "home"), CUT]
        signatures = sign_texts(texts)
        expected = find_meetings(signatures)

        found = find_meetings(signatures, most)

        assert found.texts.tolist() == expected.texts.tolist()
        assert found.pairs.tolist() == expected.pairs.tolist()
        assert buckets_of(found.crowds) == buckets_of(expected.crowds)
        assert buckets_of(found.openings) == buckets_of(expected.openings)


def buckets_of(rows: np.ndarray) -> list[list[int]]:
    """
    List the texts of each bucket or opening, whatever its number is.
    """
    return sorted(rows[0][rows[1] == number].tolist() for number in np.unique(rows[1]))


class TestRecurring:
    """
    `recurring()`.
    """

    @pytest.mark.parametrize("most", [1, 3, 100])
    def test_hashes_that_occur_again_are_found(self, most: int) -> None:
        """
        Each with all its places, in order; 0 and what occurs once are left out.
        """
        top = 2**63
        hashes = np.array([top, 0, 5, top, 7, 0, 5, top], np.uint64)
        found = {}
        for places, begins, sizes in recurring(hashes, most):
            for begin, size in zip(begins.tolist(), sizes.tolist(), strict=True):
                own = places[begin : begin + size]
                found[int(hashes[own[0]])] = own.tolist()

        assert found == {top: [0, 3, 7], 5: [2, 6]}


class TestPairUp:
    """
    `pair_up()`.
    """

    def test_all_texts_of_a_full_bucket_are_paired(self) -> None:
        """
        Each text of a bucket that is not crowded meets each other once.
        """
        found = pair_up(np.arange(MOST), np.array([MOST]), MOST)

        assert len(set(found.tolist())) == len(found) == MOST * (MOST - 1) // 2
