"""
Scores of lines.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from eurasec_corpus.linemodel import scoring
from eurasec_corpus.linemodel.scoring import REACH, choose_lines, explain_line, score_pages
from tests.strategies import line_pages

SENTENCE = "The leaders of the states met in Minsk on Friday and signed a treaty of peace."
PAGE = ["Home", "Sports", "", "Leaders sign treaty", SENTENCE, SENTENCE[::-1], SENTENCE * 2]
PAGE += ["Read also", "Storm hits coast", "Cup final tonight", "Subscribe", "© 2024"] * 2


class TestScorePages:
    """
    Scores of whole pages.
    """

    @given(st.lists(line_pages(), max_size=4))
    @example([[], ["", " "], ["\ud800"], ["…"], ["a\nb"]])
    def test_batch_is_like_each_page_alone(self, pages: list[list[str]]) -> None:
        """
        Any text is accepted, and a page has the same scores alone and among others.
        """
        alone = [score_pages([page])[0] for page in pages]
        event(f"{len(pages)} pages")

        assert alone == score_pages(pages)

    @given(st.lists(line_pages(), max_size=3))
    def test_order_of_pages_is_irrelevant(self, pages: list[list[str]]) -> None:
        """
        Pages in another order have the same scores.
        """
        assert score_pages(pages)[::-1] == score_pages(pages[::-1])

    @given(line_pages(), st.integers(min_value=0, max_value=12))
    def test_blank_lines_are_irrelevant(self, page: list[str], at: int) -> None:
        """
        A blank line has 0 and makes no difference to the others.
        """
        (scores,) = score_pages([page])
        (spaced,) = score_pages([[*page[:at], " \u3000", *page[at:]]])

        assert spaced == (*scores[:at], 0, *scores[at:])

    def test_sentences_are_above_menus(self) -> None:
        """
        The article is above 0 and what surrounds it is not.
        """
        (scores,) = score_pages([PAGE])

        assert [score > 0 for score in scores[:5]] == [False, False, False, False, True]
        assert max(scores[7:]) <= 0

    def test_middle_of_a_long_line_is_not_looked_at(self) -> None:
        """
        Beyond a limit, a longer line has the same score.
        """
        first, second = score_pages([["word " * 10_000], ["word " * 20_000]])

        assert first == second

    @pytest.mark.parametrize("limit", ["_MOST_LINES", "_MOST_CHARACTERS"])
    def test_long_page_is_scored_in_parts(
        self, monkeypatch: pytest.MonkeyPatch, limit: str
    ) -> None:
        """
        Each part has the scores that it has as a page.
        """
        monkeypatch.setattr(scoring, limit, 3 if limit == "_MOST_LINES" else 3 * len(SENTENCE))
        lines = [SENTENCE] * 5

        assert score_pages([lines])[0] == (
            *score_pages([lines[:3]])[0],
            *score_pages([lines[3:]])[0],
        )

    @pytest.mark.parametrize("limit", ["_LINES_AT_ONCE", "_CHARACTERS_AT_ONCE"])
    def test_many_pages_are_scored_in_groups(
        self, monkeypatch: pytest.MonkeyPatch, limit: str
    ) -> None:
        """
        The size of a group makes no difference.
        """
        together = score_pages([PAGE] * 3)
        monkeypatch.setattr(scoring, limit, len(PAGE))

        assert together == score_pages([PAGE] * 3)

    def test_scores_are_whole_numbers_of_python(self) -> None:
        """
        No number of NumPy leaves the module.
        """
        assert {type(score) for score in score_pages([PAGE])[0]} == {int}


class TestFrozenScores:
    """
    What the shipped trees give; a snapshot, renewed when they are learned again.
    """

    def test_scores_are_frozen(self) -> None:
        """
        Every machine and version of Python and NumPy gives these scores.
        """
        page = [
            "All news",
            "Саммит ОДКБ в Минске",
            SENTENCE,
            "上海合作组织成员国元首举行会议。",
            "© 2024",
        ]

        assert score_pages([page]) == [(-3058, -2921, 2279, 94, -604)]


class TestExplainLine:
    """
    Reasons for a score.
    """

    @given(line_pages())
    def test_points_add_up_to_the_score(self, page: list[str]) -> None:
        """
        The points of a line are its score, and a blank line has none.
        """
        found = tuple(
            sum(points for _, points in explain_line(page, at)) for at in range(len(page))
        )

        assert score_pages([page]) == [found]

    def test_gate_speaks_alone(self) -> None:
        """
        What the gate sets aside is explained by the gate.
        """
        (scores,) = score_pages([PAGE])
        lowest = int(np.argmin(scores))

        assert explain_line(PAGE, lowest)[0][0] == "gate"
        assert explain_line(PAGE, 4)[0][0] == "base"

    def test_weightiest_come_first(self) -> None:
        """
        After the base, points fall.
        """
        sizes = [abs(points) for _, points in explain_line(PAGE, 4)[1:]]

        assert sizes == sorted(sizes, reverse=True)
        assert all(sizes)

    @pytest.mark.parametrize("index", [-1, 1])
    def test_no_such_line(self, index: int) -> None:
        """
        A number beyond the page is an error that names it.
        """
        with pytest.raises(IndexError, match=f"line {index} of a page of 1 lines"):
            explain_line(["a"], index)


class TestChooseLines:
    """
    Lines to keep.
    """

    @pytest.mark.parametrize(
        ("page", "scores", "expected"),
        [
            pytest.param([], [], (), id="no lines"),
            pytest.param([" "], [0], (False,), id="a blank line"),
            pytest.param(["a", "b", ""], [1, 0, 0], (True, False, False), id="above 0"),
            pytest.param(["a", "b", ""], [-9, -9 - REACH, 0], (True, False, False), id="best"),
            pytest.param(["a", "b"], [0, -REACH + 1], (True, True), id="within reach of 0"),
        ],
    )
    def test_cases(self, page: list[str], scores: list[int], expected: tuple[bool, ...]) -> None:
        """
        Lines above 0 are kept, else the best ones; blank ones never.
        """
        assert expected == choose_lines(page, scores)

    @given(line_pages())
    def test_page_with_text_keeps_something(self, page: list[str]) -> None:
        """
        No page with a line that is not blank comes back empty.
        """
        (scores,) = score_pages([page])

        assert any(choose_lines(page, scores)) is any(line.strip() for line in page)
