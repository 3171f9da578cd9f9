"""
Lists of persons with their offices.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.delegations import find_members

from .strategies import line_pages

TEXT = "The ministers of the five states met in Dushanbe and discussed the security of borders."
MENU = ["News", "Video", "Search", "About us"]
MEMBERS = [
    "Armen Grigoryan, Secretary of the Security Council",
    "Alexander Volfovich, State Secretary",
    "Nikolai Patrushev – Secretary",
]


def found(page: list[str], taken: str, marked: frozenset[int] = frozenset()) -> list[int]:
    """
    Find the members of a page of which the lines with a plus are taken.
    """
    is_free = [index not in marked for index in range(len(page))]
    return list(find_members(page, is_free, [sign == "+" for sign in taken]))


class TestFindMembers:
    """
    The persons, and what stands between them.
    """

    @given(line_pages(), st.data())
    def test_finds_free_lines_once_and_in_order(self, page: list[str], data: st.DataObject) -> None:
        """
        What says by itself what it is is no part of such a list.
        """
        texts = [text.strip() for text in page if text.strip()]
        flags = st.lists(st.booleans(), min_size=len(texts), max_size=len(texts))
        is_free, taken = data.draw(flags), data.draw(flags)

        members = list(find_members(texts, is_free, taken))

        assert members == sorted({index for index in members if is_free[index]})

    @pytest.mark.parametrize(
        ("page", "taken", "expected"),
        [
            pytest.param([TEXT, *MEMBERS], "+---", [1, 2, 3], id="below a paragraph"),
            pytest.param(MEMBERS, "-+-", [0, 1, 2], id="around a line that is taken"),
            pytest.param([*MENU, *MEMBERS], "-------", [], id="beside nothing that is taken"),
            pytest.param(["Names", *MEMBERS], "----", [0, 1, 2, 3], id="most of a page"),
            pytest.param(
                [
                    TEXT,
                    "CSTO – Imangali Tasmagambetov, Secretary General",
                    "SCO – Nurlan Yermekbayev",
                    "Russian Federation – Sergei Lavrov, minister",
                ],
                "+---",
                [1, 2, 3],
                id="whom they stand for",
            ),
            pytest.param([TEXT, *MEMBERS[:2]], "+--", [], id="two persons"),
            pytest.param(
                [TEXT, *MEMBERS, "Republic of Nowhere – Qwzrt Xkcdov"],
                "+----",
                [1, 2, 3, 4],
                id="a name that nobody knows among others",
            ),
            pytest.param(
                [
                    TEXT,
                    "Armenia",
                    MEMBERS[0],
                    "Belarus",
                    MEMBERS[1],
                    "Russia",
                    MEMBERS[2],
                    *MENU * 2,
                ],
                "+--------------",
                [1, 2, 3, 4, 5, 6],
                id="states between",
            ),
            pytest.param(
                [TEXT, MEMBERS[0], TEXT, *MEMBERS[1:]], "+----", [], id="a paragraph between"
            ),
            pytest.param(
                [TEXT, "А.Г. Аскарян – начальник штаба", "В.В. Гулевич – начальник", MEMBERS[2]],
                "+---",
                [1, 2, 3],
                id="initials",
            ),
            pytest.param(
                [TEXT, "Xo Qi, Oxford", "Um Ra, Bern", "Ny Tu, Lund"],
                "+---",
                [],
                id="names that may be anything",
            ),
            pytest.param(
                [TEXT, "Speakers:", "Xo Qi, Oxford", "Um Ra, Bern", "Ny Tu, Lund"],
                "+----",
                [1, 2, 3, 4],
                id="names below a word for such a list",
            ),
            pytest.param(
                [TEXT, *(f"{name}." for name in MEMBERS)], "+---", [], id="sentences on persons"
            ),
            pytest.param([TEXT, *(f"{name}, " * 9 for name in MEMBERS)], "+---", [], id="too long"),
            pytest.param(
                [TEXT, "Baku, Azerbaijan", "Minsk, Belarus", "Bishkek, Kyrgyzstan"],
                "+---",
                [],
                id="towns",
            ),
        ],
    )
    def test_members(self, page: list[str], taken: str, expected: list[int]) -> None:
        """
        Three persons with what they are make a list, beside a line of the article.
        """
        assert found(page, taken) == expected

    def test_marker_between_ends_a_list(self) -> None:
        """
        What says by itself that it is a part of the page stands in no such list.
        """
        assert found([TEXT, *MEMBERS], "+---", frozenset([2])) == []
