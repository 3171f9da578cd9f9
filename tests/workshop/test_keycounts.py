"""
Counting keys in bounded memory.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.workshop.keycounts import KeyCounts, as_keys, count_keys, key_of, list_keys

KEYS = st.lists(st.lists(st.integers(0, 9), max_size=8), max_size=8)


def count_all(batches: list[list[int]], most: int) -> dict[bytes, int]:
    """
    Count keys with so many in memory at most.
    """
    with TemporaryDirectory() as folder:
        counts = KeyCounts(Path(folder) / "runs", most)
        for batch in batches:
            counts.add(*count_keys(as_keys([key_of(str(number)) for number in batch])))
        return {
            key: number
            for keys, numbers in counts.recurring()
            for key, number in zip(list_keys(keys), numbers.tolist(), strict=True)
        }


class TestKeyCounts:
    """
    `KeyCounts`.
    """

    @given(batches=KEYS, most=st.integers(0, 20))
    def test_disk_makes_no_difference(self, batches: list[list[int]], most: int) -> None:
        """
        However few keys are held in memory, the counts of recurring keys are right.
        """
        expected = Counter(key_of(str(number)) for batch in batches for number in batch)

        found = count_all(batches, most)

        assert found == {key: number for key, number in expected.items() if number > 1}

    def test_keys_come_sorted(self) -> None:
        """
        The recurring keys are sorted over all ranges.
        """
        found = list(count_all([list(range(300))] * 2, 100))

        assert found == sorted(found)
        assert len(found) == 300
