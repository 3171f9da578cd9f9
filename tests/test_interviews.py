"""
Questions and answers without names and dashes.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.interviews import find_answers

from .strategies import line_pages

TALK = ["Who came?", "All of them.", "And Georgia?", "No.", "Why not?", "Ask them."]
LONG = "Somebody else reads this story with your account, and only one reader at a time may do so."


def found(page: list[str], taken: str, marked: frozenset[int] = frozenset()) -> list[int]:
    """
    Find the turns of a page of which the lines with a plus are taken.
    """
    is_free = [index not in marked for index in range(len(page))]
    return list(find_answers(page, is_free, [sign == "+" for sign in taken]))


class TestFindAnswers:
    """
    The lines of an interview.
    """

    @given(line_pages(), st.data())
    def test_finds_free_lines_once_and_in_order(self, page: list[str], data: st.DataObject) -> None:
        """
        What says by itself what it is is no turn.
        """
        texts = [text.strip() for text in page if text.strip()]
        flags = st.lists(st.booleans(), min_size=len(texts), max_size=len(texts))
        is_free, taken = data.draw(flags), data.draw(flags)

        turns = list(find_answers(texts, is_free, taken))

        assert turns == sorted({index for index in turns if is_free[index]})

    @pytest.mark.parametrize(
        ("page", "taken", "expected"),
        [
            pytest.param(TALK, "+-----", [0, 1, 2, 3, 4, 5], id="the first turn is taken"),
            pytest.param(["He spoke.", *TALK], "+------", [1, 2, 3, 4, 5, 6], id="an opening"),
            pytest.param(["News", *TALK], "--+----", [], id="below what is not taken"),
            pytest.param(TALK, "------", [], id="no turn is taken"),
            pytest.param(TALK[:4], "++--", [], id="two questions"),
            pytest.param([*TALK, "Thank you."], "+------", [0, 1, 2, 3, 4, 5, 6], id="thanks"),
            pytest.param([*TALK, "Most read"], "+------", [0, 1, 2, 3, 4, 5], id="a menu below"),
            pytest.param(
                [*TALK, "Most read", *TALK],
                "+------" + "+-----",
                [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12],
                id="two, with a heading between",
            ),
            pytest.param(
                [*TALK[:3], "Hm.", "Well. No.", *TALK[4:]],
                "+------",
                [0, 1, 2, 3, 4, 5, 6],
                id="an answer of two lines",
            ),
            pytest.param(
                [*TALK[:2], "Really?", *TALK[2:]],
                "+------",
                [0, 1, 2, 3, 4, 5, 6],
                id="a question of two lines",
            ),
            pytest.param(
                ["Why this message?", LONG, "Any limits?", LONG, *TALK[:2]],
                "+-----",
                [],
                id="long answers that are not taken",
            ),
            pytest.param([*TALK[:4], "Poll", *TALK[4:]], "+------", [], id="a menu between"),
            pytest.param([*TALK[:5], "Ask them"], "+-----", [], id="an answer that is no sentence"),
            pytest.param([*TALK[:5], "Ask..."], "+-----", [], id="an answer that breaks off"),
            pytest.param([*TALK[:5], "When?"], "+-----", [], id="a last question without answer"),
            pytest.param(
                ["Who?", "Why?", "When?", "And how?", *TALK],
                "----+-----",
                [4, 5, 6, 7, 8, 9],
                id="a list of questions above",
            ),
            pytest.param(
                ["谁来了？", "都来了。", "为什么？", "不知道。", "何时？", "明天。"],
                "+-----",
                [0, 1, 2, 3, 4, 5],
                id="Chinese",
            ),
        ],
    )
    def test_turns(self, page: list[str], taken: str, expected: list[int]) -> None:
        """
        Three answered questions are a talk, with nothing but sentences between.
        """
        assert found(page, taken) == expected

    def test_marker_between_ends_a_talk(self) -> None:
        """
        What says by itself that it is a part of the page is no answer.
        """
        assert found(TALK, "+-----", frozenset([3])) == []
