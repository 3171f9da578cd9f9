"""
Words by which an agency claims a story.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.attributions import (
    Attribution,
    best_attribution,
    find_attributions,
    find_claims,
)
from eurasec_corpus.rules.attributions import ATTRIBUTIONS
from eurasec_corpus.rules.rows import Attribution as Row
from eurasec_corpus.rules.rows import Where


class TestFindAttributions:
    """
    What claims a story, and what cites only.
    """

    @pytest.mark.parametrize(
        ("text", "home", "agencies"),
        [
            ("He left, BelTA has learned.", None, ["BelTA"]),
            ("He left, передает ТАСС.", None, []),
            ("Он уехал, передает ТАСС.", "TASS", ["TASS"]),
            ("Он уехал, передает ТАСС.", "Kazinform", []),
            ("He told Trend that he left.", None, []),
            ("He told Trend that he left.", "Trend", ["Trend"]),
            ("No agency is named.", "Trend", []),
            ("", None, []),
        ],
    )
    def test_story(self, text: str, home: str | None, agencies: list[str]) -> None:
        """
        The agencies' own words count anywhere, those that cite on their own sites.
        """
        found = find_attributions(text, Where.STORY, home)

        assert agencies == [each.agency for each in found]

    def test_words_are_a_slice(self) -> None:
        """
        The words stand in the text where it is said.
        """
        text = "The summit has ended, BelTA has learned."

        (found,) = find_attributions(text, Where.STORY)

        assert text[found.start :].startswith(found.text)

    def test_long_line_is_no_source_line(self) -> None:
        """
        A line longer than a source line can be is not searched.
        """
        assert list(find_attributions("Source: Xinhua| " + "x" * 200, Where.LINE)) == []

    def test_sign_off_of_a_long_paragraph(self) -> None:
        """
        The end of a paragraph is searched, however long it is.
        """
        found = find_attributions("He left. " * 1000 + "(RIA Novosti)", Where.END)

        assert [each.agency for each in found] == ["RIA Novosti"]


class TestFindClaim:
    """
    The search for lines that may attribute a story.
    """

    @pytest.mark.parametrize("row", [row for row in ATTRIBUTIONS if row.where is Where.LINE])
    def test_no_line_end_can_stand_in_what_is_sought(self, row: Row) -> None:
        """
        What a line needs has no blank, so that a source can be searched with its line ends.
        """
        assert not any(need.split() != [need] for need in row.needs)

    def test_finds_the_first_from_a_place_on(self) -> None:
        """
        Places in front of the start do not count.
        """
        assert find_claims("Source: TASS\nSource: BelTA", 1, 26) == [len("Source: TASS\n")]


class TestBestAttribution:
    """
    The choice among several.
    """

    BELTA = (0, Attribution("BelTA", "BelTA has learned", 0, "attribution:has-learned"))
    TREND = (1, Attribution("Trend", ", Trend reports", 9, "attribution:agency-reports"))

    def test_first_counts(self) -> None:
        """
        Where none is at home, the first is taken.
        """
        assert best_attribution([self.BELTA, self.TREND], None) == self.BELTA

    def test_home_counts_most(self) -> None:
        """
        The agency whose site it is comes before the others.
        """
        assert best_attribution([self.BELTA, self.TREND], "Trend") == self.TREND

    def test_none_of_none(self) -> None:
        """
        Without attributions there is nothing to choose.
        """
        assert best_attribution([], "Trend") is None
