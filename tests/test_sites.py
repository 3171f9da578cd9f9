"""
What recurs on the pages of a site.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import ForeignFileError
from eurasec_corpus.lines import split_lines
from eurasec_corpus.sites import SiteProfile

PAGES = ["Menu\nMenu\nOne story.", "MENU\nAnother story.", "menu\nOne story."]


class TestOfPages:
    """
    Counting.
    """

    @pytest.mark.parametrize(
        ("text", "expected"), [("Menu", 3), ("One story.", 2), ("Another story.", 0), ("x", 0)]
    )
    def test_pages_are_counted_not_lines(self, text: str, expected: int) -> None:
        """
        A line counts once a page, whatever its case; what stands on one page is left out.
        """
        profile = SiteProfile.of_pages(map(split_lines, PAGES))

        assert expected == profile.pages_with(text)

    @given(st.permutations(PAGES))
    def test_order_makes_no_difference(self, pages: list[str]) -> None:
        """
        The same pages in another order give the same profile.
        """
        found = SiteProfile.of_pages(map(split_lines, pages))

        assert SiteProfile.of_pages(map(split_lines, PAGES)) == found


class TestLoad:
    """
    Profiles on disk.
    """

    def test_round_trip(self, tmp_path: Path) -> None:
        """
        What was saved is loaded.
        """
        profile = SiteProfile.of_pages(map(split_lines, PAGES))

        profile.save(tmp_path / "site.json")

        assert SiteProfile.load(tmp_path / "site.json") == profile

    @pytest.mark.parametrize(
        "content",
        [
            "{",
            "[]",
            "{}",
            json.dumps({"format": "other", "pages": 1, "counts": {}}),
            json.dumps({"format": "eurasec-corpus site profile 1", "pages": "x", "counts": {}}),
            "[" * 100_000,
        ],
        ids=["cut", "list", "empty", "other", "words", "deep"],
    )
    def test_other_files_are_refused(self, tmp_path: Path, content: str) -> None:
        """
        What is no profile is named, with the way out.
        """
        (tmp_path / "site.json").write_text(content)

        with pytest.raises(ForeignFileError, match=r"site\.json: not a site profile .*of_pages"):
            SiteProfile.load(tmp_path / "site.json")

    def test_missing_file_is_refused(self, tmp_path: Path) -> None:
        """
        A file that is not there is no profile.
        """
        with pytest.raises(ForeignFileError, match="not a site profile"):
            SiteProfile.load(tmp_path / "none.json")
