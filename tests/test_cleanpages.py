"""
Pages that are already nothing but the article.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eurasec_corpus.cleanpages import find_doubt, has_menu, is_clean_page, sum_leaves
from eurasec_corpus.rules.cleanpages import FACTS, MENU_LINES
from eurasec_corpus.rules.cleantrees import TREES
from tests.strategies import lines as any_lines

SENTENCE = "The leaders of the states met in Minsk on Friday and signed a treaty of peace."
ARTICLE = [f"{SENTENCE} It was the meeting number {at} of the year." for at in range(30)]
ADDRESS = "See https://example.org/"

SCORED_LINES = st.lists(
    st.tuples(
        st.one_of(any_lines(), st.text(max_size=40)), st.integers(min_value=-9000, max_value=9000)
    ),
    max_size=12,
)


class TestTables:
    """
    The trees and what they ask for.
    """

    def test_names_of_facts_differ(self) -> None:
        """
        No two facts have one name.
        """
        assert len({fact.name for fact in FACTS}) == len(FACTS)

    def test_trees_ask_for_facts(self) -> None:
        """
        Each number of a fact is one of the table.
        """
        assert {fact for row in TREES for fact in row[0]} <= set(range(len(FACTS)))

    def test_leaves_are_as_many_as_answers(self) -> None:
        """
        Each tree has a limit for each fact and a leaf for each way to answer.
        """
        shapes = {(len(facts), len(limits), len(leaves)) for facts, limits, leaves in TREES}

        assert shapes == {(3, 3, 8)}


class TestIsCleanPage:
    """
    The decision over a page.
    """

    @pytest.mark.parametrize(
        ("lines", "scores", "expected"),
        [
            pytest.param([], [], True, id="no lines"),
            pytest.param(["a", "b"], [1, 9000], True, id="all above 0"),
            pytest.param(["Log in", "Menu"], [-3000, -3000], False, id="none above 0"),
            pytest.param(
                ["How it began", *ARTICLE], [-300, *[2000] * 30], True, id="heading of a long page"
            ),
            pytest.param(
                [*["Subscribe"] * MENU_LINES, *ARTICLE],
                [*[-300] * MENU_LINES, *[2000] * 30],
                False,
                id="menu",
            ),
            pytest.param(
                ["Sports", "Politics", "Culture", "Weather", *ARTICLE[:4]],
                [*[-3000] * 4, *[2000] * 4],
                False,
                id="menu of a short page",
            ),
        ],
    )
    def test_cases(self, lines: list[str], scores: list[int], *, expected: bool) -> None:
        """
        Pages of an article alone are clean, those with clutter are not.
        """
        assert is_clean_page(lines, scores) is expected

    @pytest.mark.parametrize(
        ("first", "expected"),
        [
            pytest.param("How it began", True, id="heading"),
            pytest.param(ADDRESS, False, id="telling line"),
        ],
    )
    def test_telling_line_counts_on_a_short_page(self, first: str, *, expected: bool) -> None:
        """
        One telling line set aside is enough for a short page not to be clean.
        """
        assert is_clean_page([first, *ARTICLE[:12]], [-300, *[2000] * 12]) is expected

    @given(SCORED_LINES)
    @example([("", 0), (" ", -1), ("\ud800", -1), ("²", 0), ("İ", -1)])
    def test_any_page_is_decided_on_the_same_way_twice(self, page: list[tuple[str, int]]) -> None:
        """
        Any text with any scores is accepted, and the answer is always the same.
        """
        lines, scores = [text for text, _ in page], [score for _, score in page]

        assert is_clean_page(lines, scores) is is_clean_page(tuple(lines), tuple(scores))

    def test_scores_are_as_many_as_lines(self) -> None:
        """
        A line without a score is an error.
        """
        with pytest.raises(ValueError, match="argument 2 is longer"):
            is_clean_page(["a", "b"], [1])

    def test_long_page_is_decided_on(self) -> None:
        """
        Twenty thousand lines are no trouble.
        """
        clean = is_clean_page(["The summit", "Storm hits coast"] * 10_000, [1, -3000] * 10_000)

        assert isinstance(clean, bool)


class TestHasMenu:
    """
    Menu phrases among the lines set aside.
    """

    @pytest.mark.parametrize(
        ("text", "score", "expected"),
        [
            pytest.param("Subscribe", -1, True, id="set aside"),
            pytest.param("Subscribe", 1, False, id="kept"),
            pytest.param("Subscribing", -1, False, id="another word"),
            pytest.param("Subscribe" + " " * 40, -1, False, id="long line"),
        ],
    )
    def test_menu(self, text: str, score: int, *, expected: bool) -> None:
        """
        Only short lines that are set aside and a menu phrase count.
        """
        assert has_menu([(score, text)] * MENU_LINES) is expected


class TestFindDoubt:
    """
    Points that short pages lose.
    """

    def test_evidence_costs_up_to_a_limit(self) -> None:
        """
        More telling lines than the limit cost no more.
        """
        few, many = (
            find_doubt({"evidence": count, "kept_evidence": count}, 100) for count in (4, 90)
        )

        assert find_doubt({"evidence": 0, "kept_evidence": 0}, 100) < few == many

    def test_long_page_loses_nothing(self) -> None:
        """
        A page of some length is judged by the trees alone.
        """
        assert find_doubt({"evidence": 9, "kept_evidence": 9}, 2600) == 0


class TestSumLeaves:
    """
    Points of trees.
    """

    @given(st.lists(st.integers(-9, 9), min_size=2, max_size=2))
    def test_order_of_trees_makes_no_difference(self, facts: list[int]) -> None:
        """
        The sum is the same in any order.
        """
        trees = (((0, 1), (0, 3), (1, 2, 3, 4)), ((1, 1), (2, -2), (10, 20, 30, 40)))

        assert sum_leaves(trees, facts) == sum_leaves(trees[::-1], facts)
