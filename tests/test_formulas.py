"""
Lines that read like the article and have words inside that say what they are.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import clean
from eurasec_corpus.formulas import read_formula

STORY = (
    "The leaders of the states met in Minsk on Friday and signed a treaty on security.",
    "The treaty, they said, is open to all states that share its aims and its principles.",
    "Trade between them grew by a tenth last year, and they want it to grow further.",
)


class TestReadFormula:
    """
    Formulas of law and of captions.
    """

    def test_a_paragraph_is_read(self) -> None:
        """
        A formula tells of a paragraph as of a short line.
        """
        found = read_formula("He writes of the union. " * 8 + "Views expressed are the author's.")

        assert found is not None
        assert found.rule == "marker:author-opinions"

    @pytest.mark.parametrize(("words", "expected"), [(8, "marker:caption-places"), (10, None)])
    def test_captions_have_a_length(self, words: int, expected: str | None) -> None:
        """
        What tells of a caption tells of no line that is longer than a caption.
        """
        found = read_formula("The president (l.)" + " of the new state" * words)

        assert (found and found.rule) == expected

    def test_no_long_line_is_read(self) -> None:
        """
        A page in one line is not set aside for a formula in it.
        """
        assert read_formula("Views expressed are the author's." + " word" * 300) is None


class TestClean:
    """
    What becomes of such a line on a page.
    """

    def test_a_line_with_a_formula_is_set_aside(self) -> None:
        """
        A caption among paragraphs is set aside, with the formula as its rule.
        """
        caption = "The president of the republic (l.) arrives for the summit in the new palace."

        document = clean("\n\n".join((STORY[0], STORY[1], caption, STORY[2])))

        rules = [span.rule for span in document.set_aside if span.rule != "blank"]
        assert rules == ["marker:caption-places"]
