"""
The vocabulary.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import DateSource, Fate, Label


class TestLabel:
    """
    The labels and what becomes of text that bears them.
    """

    @pytest.mark.parametrize(
        ("fate", "labels"),
        [
            (Fate.KEPT, {"title", "standfirst", "heading", "body"}),
            (Fate.READ, {"dateline", "posted", "byline"}),
            (
                Fate.SET_ASIDE,
                {"meta", "navigation", "sidebar", "related", "caption", "notice"}
                | {"duplicate", "blank"},
            ),
        ],
    )
    def test_fate_of_each_label(self, fate: Fate, labels: set[str]) -> None:
        """
        The labels of each fate are those of the manual.
        """
        assert labels == {str(label) for label in Label if label.fate is fate}

    @pytest.mark.parametrize("label", Label)
    def test_value_is_the_spelling(self, label: Label) -> None:
        """
        A label is read from its own value, as from a column.
        """
        assert label is Label(str(label))

    @pytest.mark.parametrize("label", Label)
    def test_manual_has_a_sentence(self, label: Label) -> None:
        """
        Each label is explained in one sentence.
        """
        assert label.manual.endswith(".")

    @pytest.mark.parametrize("label", Label)
    def test_kept_is_a_fate(self, label: Label) -> None:
        """
        Text is kept if and only if that is its label's fate.
        """
        assert label.is_kept is (label.fate is Fate.KEPT)


class TestDateSource:
    """
    The sources of dates.
    """

    def test_members_stand_in_order_of_trust(self) -> None:
        """
        What a person has proved comes first, what a crawler has set in front last.
        """
        assert list(DateSource) == ["curated", "posted", "dateline", "url", "prefix"]
