"""
Groups of equal hashes.
"""

from __future__ import annotations

from itertools import groupby

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from eurasec_corpus.linemodel.groups import group_hashes, sort_hashes

HASHES = st.lists(st.integers(min_value=0, max_value=2**64 - 1) | st.integers(0, 9), max_size=12)


class TestSortHashes:
    """
    The order of hashes.
    """

    @given(HASHES)
    @example([1, 0, 1, 0])
    @example([2**63 + 1, 2**63, 2**63 + 1])
    def test_equal_hashes_stand_together(self, hashes: list[int]) -> None:
        """
        Equal hashes follow each other in the order of their numbers, close ones apart.
        """
        order = sort_hashes(np.array(hashes, np.uint64)).tolist()
        runs = [[*members] for _, members in groupby(order, key=lambda at: hashes[at])]
        expected = [[at for at, other in enumerate(hashes) if other == key] for key in set(hashes)]

        assert sorted(expected) == sorted(runs)


class TestGroupHashes:
    """
    Groups on pages.
    """

    @given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=1, max_size=12))
    def test_group_is_of_one_page(self, members: list[tuple[int, int]]) -> None:
        """
        Members of one hash and page count each other, and those before them.
        """
        members = sorted(members, key=lambda member: member[0])
        page = np.array([page for page, _ in members], np.int64)
        groups = group_hashes(np.array([key for _, key in members], np.uint64), page)

        assert [members.count(each) for each in members] == groups.sizes().tolist()
        assert [
            members[:at].count(each) for at, each in enumerate(members)
        ] == groups.copies().tolist()
