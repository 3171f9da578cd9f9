"""
Lines that say by themselves what they are.
"""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.linepatterns import LinePatterns
from eurasec_corpus.markers import read_marker, says_inset
from eurasec_corpus.rules.markers import PATTERNS, PHRASES

MARKERS = LinePatterns.of(PATTERNS, regex.IGNORECASE)


class TestReadMarker:
    """
    Phrases and patterns.
    """

    @given(
        st.sampled_from([row.text for row in PHRASES]),
        st.sampled_from(["", "> ", "**", "|", "— "]),
        st.sampled_from(["", ":", " >>", "...", " |"]),
    )
    def test_decoration_makes_no_difference(self, phrase: str, before: str, behind: str) -> None:
        """
        A phrase is read whatever bullets, bars or dots stand around it.
        """
        assert read_marker(phrase) == read_marker(f"{before}{phrase}{behind}")

    @given(st.sampled_from([row.text for row in PHRASES]))
    def test_case_makes_no_difference(self, phrase: str) -> None:
        """
        A phrase is read in upper case, too, where that can be undone.
        """
        upper = phrase.upper() if phrase.upper().casefold() == phrase.casefold() else phrase

        assert read_marker(phrase) == read_marker(upper)

    @pytest.mark.parametrize("line", ["Read also the book", "word " * 40, "- a"])
    def test_other_lines_say_nothing(self, line: str) -> None:
        """
        A sentence, a long line and an item of a list are no markers.
        """
        assert read_marker(line) is None

    def test_long_legal_prose(self) -> None:
        """
        A paragraph that opens with a legal formula is a notice, however long it is.
        """
        found = read_marker("All rights to the materials belong to the agency. " * 5)

        assert found is not None
        assert found.rule == "marker:all rights to the materials"


class TestSaysInset:
    """
    Lines that a machine puts between the paragraphs of a story.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ADVERTISEMENT", True),
            ("Story continues below this advertisement", True),
            ("Реклама", True),
            ("Subscribe", False),
            ("Advertisement revenue fell", False),
            ("Advertisement " * 20, False),
        ],
    )
    def test_advertisements_are_insets(self, text: str, *, expected: bool) -> None:
        """
        What the rows call an inset is one; other markers and prose are none.
        """
        assert says_inset(text, read_marker(text)) is expected


class TestCost:
    """
    How many patterns are tried, which is what the pass costs.
    """

    @pytest.mark.parametrize("opening", ["Qxjq", "Жщжщ", "qx jq", "峰峰峰峰"])
    def test_rows_that_may_begin_with_any_letters_may_begin_with_anything(
        self, opening: str
    ) -> None:
        """
        Only then is one look for what they need enough for nearly all lines; no row names signs of
        private use.
        """
        names = {row.name for row, _ in MARKERS.possible(opening)}

        assert names <= {row.name for row, _ in MARKERS.possible("\ue000\ue001")}
