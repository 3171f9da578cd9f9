"""
What belongs to the article because of what stands beside it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.cohesion import find_own, is_speaker, is_turn, is_year

from .strategies import line_pages

PARAGRAPH = (
    "The ministers of the five states met in Dushanbe and discussed the security of borders."
)
OTHER = (
    "They thanked the Tajik side for its hospitality and will meet again in spring, it was said."
)
SCORE = {"+": 1000, "-": -900, "~": -1500, "=": -3000}


def own(page: list[str], signs: str, marked: frozenset[int] = frozenset()) -> dict[int, str]:
    """
    Find the lines of a page of which the model takes those with a plus.
    """
    is_free = [index not in marked for index in range(len(page))]
    found = find_own(
        page, [SCORE[sign] for sign in signs], is_free, [sign == "+" for sign in signs]
    )
    return dict(found)


class TestFindOwn:
    """
    Lines that are kept for the lines beside them.
    """

    @given(line_pages(), st.data())
    def test_takes_only_free_lines(self, page: list[str], data: st.DataObject) -> None:
        """
        What says by itself what it is, and what is taken already, is left alone.
        """
        texts = [text.strip() for text in page if text.strip()]
        flags = st.lists(st.booleans(), min_size=len(texts), max_size=len(texts))
        is_free, taken = data.draw(flags), data.draw(flags)

        found = find_own(texts, [-500] * len(texts), is_free, taken)

        assert all(is_free[index] and not taken[index] for index in found)

    @given(line_pages())
    def test_takes_nothing_without_an_article(self, page: list[str]) -> None:
        """
        Where nothing is taken, nothing stands beside it.
        """
        texts = [text.strip() for text in page if text.strip()]

        assert find_own(texts, [0] * len(texts), [True] * len(texts), [False] * len(texts)) == {}

    @pytest.mark.parametrize(
        ("page", "signs", "expected"),
        [
            pytest.param(
                [PARAGRAPH, "They agreed on these points:", "- patrols", "- drills"],
                "++==",
                [2, 3],
                id="announced list",
            ),
            pytest.param(
                [PARAGRAPH, "They agreed on these points:", "- patrols", "- drills"],
                "+-==",
                [1, 2, 3],
                id="announcement that is nearly taken",
            ),
            pytest.param([PARAGRAPH, "- patrols", "- drills"], "+==", [], id="not announced"),
            pytest.param(
                ["They agreed on these points:", "- patrols", "- drills"],
                "~++",
                [0],
                id="announcement above a list",
            ),
            pytest.param(
                ["They agreed on these points:", "Share", "Print", PARAGRAPH],
                "===+",
                [],
                id="announcement the model is sure against",
            ),
            pytest.param([PARAGRAPH, "They agreed on it:", "- drills"], "++=", [], id="one item"),
            pytest.param(
                [PARAGRAPH, "1. Peace", "2. Trade", "3. Water", "5. Share"],
                "++===",
                [2, 3],
                id="numbers go on",
            ),
            pytest.param(["1. Peace", "2. Trade", PARAGRAPH], "-++", [0], id="numbers before"),
            pytest.param(
                [PARAGRAPH, "4 May 2022: Talks begin.", "13 March – Talks end.", "5 May in Minsk"],
                "++==",
                [2],
                id="entries of a chronicle",
            ),
            pytest.param(
                [
                    PARAGRAPH,
                    *(f"{name}, minister" for name in ("Ivan Petrov", "Anna Li", "Jan Berg")),
                ],
                "+===",
                [1, 2, 3],
                id="persons with their offices",
            ),
            pytest.param([PARAGRAPH, "<…>", OTHER], "+-+", [1], id="an omission"),
            pytest.param([PARAGRAPH, "<…>", "Share"], "+==", [], id="an omission at the end"),
            pytest.param(
                [PARAGRAPH, "► patrols", "► drills", OTHER], "++-+", [2], id="items with arrows"
            ),
            pytest.param(
                ["1. Peace", *[PARAGRAPH] * 15, "2. Trade"], "+" * 16 + "=", [], id="far below"
            ),
            pytest.param(
                [
                    PARAGRAPH,
                    "They agreed on these points:",
                    "- patrols",
                    "- drills",
                    "He left too, soon.",
                ],
                "++++=",
                [4],
                id="sentence below an announced list",
            ),
            pytest.param(
                [PARAGRAPH, "- patrols", "- drills", "He left too, very soon."],
                "+++=",
                [],
                id="sentence below another list",
            ),
            pytest.param(
                [
                    PARAGRAPH,
                    "They signed the following papers:",
                    "Minsk Declaration",
                    "Plan of action",
                    OTHER,
                ],
                "++==+",
                [2, 3],
                id="short lines up to the next paragraph",
            ),
            pytest.param(
                [
                    PARAGRAPH,
                    "They signed the following papers:",
                    "Minsk Declaration",
                    "Plan of action",
                ],
                "++==",
                [],
                id="short lines at the end, the model is sure",
            ),
            pytest.param(
                [PARAGRAPH, "They signed the following:", "Minsk Declaration", "Plan of action"],
                "++--",
                [2, 3],
                id="short lines at the end",
            ),
            pytest.param(
                [
                    PARAGRAPH,
                    "They signed the following papers:",
                    "Minsk Declaration...",
                    "Plan",
                    OTHER,
                ],
                "++==+",
                [],
                id="teasers",
            ),
            pytest.param(
                [PARAGRAPH, "The meeting was attended by:", "Jan Berg", "Anna Petrova", "Li Wei"],
                "++===",
                [2, 3, 4],
                id="names",
            ),
            pytest.param(
                [PARAGRAPH, "The meeting was attended by:", "Home", "News"], "++==", [], id="a menu"
            ),
        ],
    )
    def test_lists(self, page: list[str], signs: str, expected: list[int]) -> None:
        """
        A list that is announced, or that goes on, is of one text.
        """
        assert list(own(page, signs)) == expected

    @pytest.mark.parametrize(("marked", "expected"), [({4}, [2, 3]), (set(), [])])
    def test_list_that_ends_the_article(self, marked: set[int], expected: list[int]) -> None:
        """
        What says that it is none of the article ends the list; any other line may be one of a menu.
        """
        page = [
            PARAGRAPH,
            "They signed the following:",
            "Declaration",
            "Plan of action",
            "Share...",
        ]

        assert list(own(page, "++---", frozenset(marked))) == expected

    @pytest.mark.parametrize(
        ("page", "signs", "expected"),
        [
            pytest.param(["guided by the Charter,", PARAGRAPH], "-+", [0], id="comma above"),
            pytest.param(["Menu,", PARAGRAPH], "=+", [], id="comma the model is sure against"),
            pytest.param(
                [PARAGRAPH + " They,", "have agreed as follows:"],
                "+=",
                [1],
                id="goes on in lower case",
            ),
            pytest.param([PARAGRAPH + " They,", "Share"], "+=", [], id="a button"),
        ],
    )
    def test_open_lines(self, page: list[str], signs: str, expected: list[int]) -> None:
        """
        A line that ends with a comma goes on below.
        """
        assert list(own(page, signs)) == expected

    @pytest.mark.parametrize(
        ("page", "signs", "expected"),
        [
            pytest.param(
                ["Question: Did you agree?", "Answer: Yes.", PARAGRAPH], "+-+", [1], id="answer"
            ),
            pytest.param(
                ["Question: Did you agree?", "Answer: Yes.", PARAGRAPH], "-++", [0], id="question"
            ),
            pytest.param(["Did you agree?", "Yes.", PARAGRAPH], "+-+", [1], id="without names"),
            pytest.param(["Did you agree?", "Share", PARAGRAPH], "+-+", [], id="no sentence"),
            pytest.param(["Did you agree?", "Yes."], "+-", [], id="at the end"),
            pytest.param(
                ["Q: One?", "A: Two.", "Q: Three?", PARAGRAPH, "A: Four."],
                "++++=",
                [4],
                id="below a paragraph of a talk",
            ),
            pytest.param(
                ["Q: One?", PARAGRAPH, "A: Four."], "++=", [], id="below a paragraph of no talk"
            ),
            pytest.param([PARAGRAPH, "Thank you."], "+=", [1], id="thanks"),
        ],
    )
    def test_talk(self, page: list[str], signs: str, expected: list[int]) -> None:
        """
        Short turns stay between those that are taken.
        """
        assert list(own(page, signs)) == expected

    @pytest.mark.parametrize(
        ("page", "signs", "expected"),
        [
            pytest.param(
                ["Jan Berg", PARAGRAPH, "Jan Berg", OTHER, "Jan Berg", "Agreed."],
                "-+-+==",
                [0, 2, 4, 5],
                id="someone speaks twice",
            ),
            pytest.param(
                ["Jan Berg", PARAGRAPH, "Anna Petrova", OTHER], "-+-+", [], id="each speaks once"
            ),
            pytest.param(
                ["Jan Berg", PARAGRAPH, "Jan Berg", OTHER, "Jan Berg", "Share"],
                "-+-+==",
                [0, 2],
                id="a button below a name",
            ),
            pytest.param(
                ["Jan Berg", PARAGRAPH, "Jan Berg", OTHER, "Jan Berg"],
                "-+-+=",
                [0, 2],
                id="a name that is last",
            ),
        ],
    )
    def test_names_above_speech(self, page: list[str], signs: str, expected: list[int]) -> None:
        """
        In a transcript names stand above what was said.
        """
        assert sorted(own(page, signs)) == expected

    @pytest.mark.parametrize(
        ("page", "signs", "expected"),
        [
            pytest.param(
                ["Article 1", PARAGRAPH, "Article 2", OTHER], "-+-=", [0, 2], id="a stretch"
            ),
            pytest.param(
                ["The Parties,", "Article 1", PARAGRAPH, "Article 2", OTHER, "Home"],
                "~-+~~=",
                [0, 1, 3, 4],
                id="what stands beside",
            ),
            pytest.param(
                [
                    "have now agreed:",
                    "Article 1",
                    PARAGRAPH,
                    "Article 2",
                    "Done at Minsk in one copy.",
                ],
                "--+-=",
                [0, 1, 3, 4],
                id="what stands above, and a closing",
            ),
            pytest.param(
                [PARAGRAPH, "Home", "Article 1", PARAGRAPH, "Article 2", OTHER],
                "+=~=~=",
                [],
                id="nothing of it taken",
            ),
            pytest.param(["Article 7", "Privacy", PARAGRAPH], "=-+", [0, 1], id="a title below"),
            pytest.param(["Article 7", "He left it.", PARAGRAPH], "=-+", [], id="no title below"),
            pytest.param(["Article 7"], "+", [], id="nothing below"),
        ],
    )
    def test_outline(self, page: list[str], signs: str, expected: list[int]) -> None:
        """
        What stands between counted headings is one text.
        """
        assert sorted(own(page, signs)) == expected

    @pytest.mark.parametrize(
        ("page", "signs", "expected"),
        [
            pytest.param([PARAGRAPH, "Hospitality", OTHER], "+-+", [1], id="taken up below"),
            pytest.param([PARAGRAPH, "Conclusion", OTHER], "+-+", [], id="not taken up"),
            pytest.param([PARAGRAPH, "Hospitality", OTHER], "+=+", [], id="the model is sure"),
            pytest.param([PARAGRAPH, "Hospitality", OTHER], "+--", [], id="nothing taken below"),
            pytest.param([PARAGRAPH, "hospitality", OTHER], "+-+", [], id="lower case"),
            pytest.param(
                [PARAGRAPH, "One", OTHER, "Two", OTHER, "Conclusion", OTHER],
                "+++++-+",
                [5],
                id="others have headings",
            ),
            pytest.param(
                [PARAGRAPH, "One", OTHER, "Two", OTHER, "Conclusion", OTHER],
                "+++++~+",
                [],
                id="not near",
            ),
            pytest.param(
                ["1991", PARAGRAPH, "1992", PARAGRAPH, "1993", PARAGRAPH, "1994", "Home"],
                "=+=+=+==",
                [0, 2, 4],
                id="years",
            ),
            pytest.param(["1991", PARAGRAPH, "1992", PARAGRAPH], "=+=+", [], id="two years"),
        ],
    )
    def test_headings(self, page: list[str], signs: str, expected: list[int]) -> None:
        """
        A few words between two paragraphs may be a heading.
        """
        assert sorted(own(page, signs)) == expected

    def test_signatures(self) -> None:
        """
        What stands below the closing of a treaty stays.
        """
        page = [
            PARAGRAPH,
            "Done at Minsk in one copy.",
            "N. Nazarbayev",
            "A. Lukashenko",
            "Home page of us",
        ]

        assert list(own(page, "+====")) == [1, 2, 3]

    def test_markers_stay_what_they_are(self) -> None:
        """
        A line that says by itself what it is is no item of a list.
        """
        page = [PARAGRAPH, "They agreed on these points:", "- patrols", "- drills", "- share"]

        assert list(own(page, "++===", frozenset([4]))) == [2, 3]


class TestLines:
    """
    What single lines are.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Question: When?", True),
            ("Vladimir Putin: Soon.", True),
            ("Ответ: Нет.", True),
            ("Price: 5", False),
            ("He left.", False),
        ],
    )
    def test_is_turn(self, text: str, *, expected: bool) -> None:
        """
        A turn begins with who speaks.
        """
        assert is_turn(text) is expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("Vladimir Putin", True), ("Main Menu", False), ("He left.", False), ("Putin", False)],
    )
    def test_is_speaker(self, text: str, *, expected: bool) -> None:
        """
        A speaker's line is a name.
        """
        assert is_speaker(text) is expected

    @pytest.mark.parametrize(
        ("text", "expected"), [("1991", True), ("0800", False), ("١٩٩١", False)]
    )
    def test_is_year(self, text: str, *, expected: bool) -> None:
        """
        A year is of the last centuries.
        """
        assert is_year(text) is expected
