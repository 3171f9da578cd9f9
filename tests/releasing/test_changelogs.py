"""
The entry of a release in the changelog.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eurasec_corpus import MetadataError
from eurasec_corpus.releasing.changelogs import add_entry

OURS = (Path(__file__).parents[2] / "CHANGELOG.md").read_text(encoding="utf-8")


class TestAddEntry:
    """
    Where it goes.
    """

    def test_rest_stays_as_it_is(self) -> None:
        """
        Without the entry our changelog is what it was.
        """
        assert add_entry(OURS, "Release `9.9.9`.").replace("- Release `9.9.9`.\n", "", 1) == OURS

    def test_entry_stands_on_top_of_data(self) -> None:
        """
        The entry is the first item of the first section Data.
        """
        text = "## [Unreleased]\n\n### Data\n\n- Old.\n\n## [0.1.0]\n\n### Data\n\n- Older.\n"

        assert add_entry(text, "New.") == text.replace("- Old.", "- New.\n- Old.")

    def test_data_of_an_earlier_version_is_left_alone(self) -> None:
        """
        Where only an earlier version has the section, the newest one gets its own.
        """
        text = "## [Unreleased]\n\n### Fixed\n\n- Bug.\n\n## [0.1.0]\n\n### Data\n\n- Old.\n"

        expected = text.replace("- Bug.\n", "- Bug.\n\n### Data\n\n- New.\n")
        assert add_entry(text, "New.") == expected

    def test_no_section(self) -> None:
        """
        A text without a version is no changelog.
        """
        with pytest.raises(MetadataError, match=r"no section of a version; begin one"):
            add_entry("# Changelog\n", "New.")
