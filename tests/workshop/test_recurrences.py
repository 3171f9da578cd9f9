"""
What recurs on sites, from disk.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from eurasec_corpus import SiteProfile
from eurasec_corpus.lines import decode
from eurasec_corpus.workshop.keycounts import KeyCounts, as_keys
from eurasec_corpus.workshop.recurrences import Recurrences, count_site_lines, save_recurrences
from eurasec_corpus.wrapping import read_lines

PAGES = [
    ("a.by", b"Menu\nOne\nMenu\n"),
    ("a.by", b"MENU\nTwo\n"),
    ("b.by", b"Menu\nOne\n"),
    ("c.by", b"Menu\nThree"),
    ("c.by", b"Three"),
]


@pytest.fixture(params=[True, False], ids=["in memory", "on disk"])
def recurrences(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Recurrences:
    """
    What recurs on the pages, counted in two batches; few keys are held in memory.
    """
    if not request.param:
        monkeypatch.setattr("eurasec_corpus.workshop.recurrences._FEW", 0)
    counts = KeyCounts(tmp_path / "runs")
    counts.add(*count_site_lines(PAGES[:2]))
    counts.add(*count_site_lines(PAGES[2:]))
    counts.add(*count_site_lines([]))
    save_recurrences(counts, tmp_path)
    return Recurrences.open(tmp_path)


class TestRecurrences:
    """
    `Recurrences`.
    """

    @pytest.mark.parametrize("few", [0, 9], ids=["on disk", "in memory"])
    def test_keys_may_end_with_zeros(self, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        A key of which NumPy drops the end is found as every other.
        """
        monkeypatch.setattr("eurasec_corpus.workshop.recurrences._FEW", few)
        keys = [bytes([1] * 15 + [0]), bytes([2] * 16)]
        found = Recurrences(as_keys(keys), np.array([3, 4], np.int64))

        assert [found.number_of(key) for key in (*keys, bytes([1] * 16))] == [3, 4, 0]

    @pytest.mark.parametrize("site", ["a.by", "c.by"])
    def test_profiles_are_those_of_the_pages(self, recurrences: Recurrences, site: str) -> None:
        """
        Each line is on as many pages as the profile of the pages themselves says.
        """
        expected = SiteProfile.of_pages(
            read_lines(decode(raw)) for name, raw in PAGES if name == site
        )

        found = recurrences.profiles([site])[site]

        words = ("menu", "one", "two", "Three", "none")
        assert found.pages == expected.pages
        assert [found.pages_with(word) for word in words] == [
            expected.pages_with(word) for word in words
        ]

    def test_sites_of_one_page_have_no_profile(self, recurrences: Recurrences) -> None:
        """
        Neither has a site that is unknown.
        """
        assert list(recurrences.profiles(["b.by", "", "d.by", "a.by"])) == ["a.by"]

    def test_lines_are_looked_up_only(self, recurrences: Recurrences) -> None:
        """
        The counts cannot be listed, since keys do not give the digests back.
        """
        counts = recurrences.profiles(["a.by"])["a.by"].counts

        assert (list(counts), len(counts)) == ([], 0)

    def test_fingerprint_follows_the_content(self, tmp_path: Path) -> None:
        """
        Other lines give another fingerprint, another order of pages the same.
        """
        prints = []
        for pages in (PAGES, PAGES[::-1], PAGES[1:]):
            counts = KeyCounts(tmp_path / "runs")
            counts.add(*count_site_lines(pages))
            prints.append(save_recurrences(counts, tmp_path))

        assert (prints[0] == prints[1], prints[0] == prints[2]) == (True, False)
