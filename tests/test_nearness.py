"""
Names that were probably meant.
"""

from __future__ import annotations

from eurasec_corpus.nearness import did_you_mean


class TestDidYouMean:
    """
    The end of a message.
    """

    def test_case_is_near(self) -> None:
        """
        A name in another case is near.
        """
        assert did_you_mean("tass", ["TASS", "BelTA"]) == "; did you mean 'TASS'?"

    def test_several_are_named(self) -> None:
        """
        Several near names are all named, the nearest first.
        """
        assert did_you_mean("titl", ["title", "titel"]) == "; did you mean 'title' or 'titel'?"

    def test_nothing_is_near(self) -> None:
        """
        Without a near name there is nothing to say.
        """
        assert did_you_mean(5, ["title"]) == ""
