"""
The outline of a document on a page.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.outlines import (
    find_divisions,
    find_headings,
    find_signers,
    find_stretch,
    is_listed,
    takes_up,
)

PARAGRAPH = "The Parties shall hold regular consultations on matters of regional security."
COMMENTS = "Any Party may submit its comments on this Charter in writing within ninety days."


class TestFindSigners:
    """
    Names below a document.
    """

    def test_parties_and_names(self) -> None:
        """
        Parties, names and offices below a closing are signatures.
        """
        page = [
            "Done at Minsk on 12 May 2019 in two copies.",
            "For the Republic of Belarus",
            "President of the Republic",
            "A. Lukashenko",
            "For the Republic of Kazakhstan",
            "Share this page on your network now",
        ]

        assert find_signers(page) == [1, 2, 3, 4]

    def test_copy_without_signatures(self) -> None:
        """
        Where a copy has no signatures it says so, or has a line to sign on.
        """
        page = ["За Республику Беларусь", "(подпись)", "За Республику Армения", "______", "М.П."]

        assert find_signers(page) == [0, 1, 2, 3, 4]

    def test_party_needs_a_name(self) -> None:
        """
        A party that stands alone, with no name below or behind it, is none.
        """
        assert find_signers(["For the Government of the Kyrgyz Republic", "he left."]) == []

    def test_party_with_its_name(self) -> None:
        """
        The name may stand on the line of the party.
        """
        assert find_signers(["For the Kalmic Republic: D. Sanjiev"]) == [0]
        closing = "Совершено в городе Ташкенте 15 мая 1992 года в одном экземпляре."
        names = ["За Республику Армения Л. Тер-Петросян", "За Республику Казахстан Н. Назарбаев"]
        assert find_signers([closing, *names]) == [1, 2]


class TestIsListed:
    """
    Names in a list that is announced.
    """

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            pytest.param(["Taking part were also:", "Jan Berg", "Anna Li"], True, id="announced"),
            pytest.param(["Jan Berg", "Anna Li"], False, id="not announced"),
            pytest.param(["Author of the article:", "Jan Berg"], False, id="one name"),
            pytest.param(["He left.", "Jan Berg", "Anna Li", "Li Wei"], False, id="a sentence"),
        ],
    )
    def test_is_listed(self, page: list[str], *, expected: bool) -> None:
        """
        Two names and more below a line with a colon are a list.
        """
        assert is_listed(page, 1) is expected


class TestFindStretch:
    """
    From the first heading to the last.
    """

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            pytest.param([], None, id="nothing"),
            pytest.param(["Article 1", PARAGRAPH], None, id="one heading"),
            pytest.param(["Article 1", PARAGRAPH, "Article 2", PARAGRAPH], (0, 2), id="two"),
            pytest.param(["Chapter 1", "Chapter 2", "Chapter 3"], None, id="a menu"),
            pytest.param(["Article 1", PARAGRAPH, "Article 5", PARAGRAPH], None, id="a gap"),
            pytest.param(
                ["Article 1", "It ends.", "Article 2", PARAGRAPH, "Article 3", PARAGRAPH],
                (0, 4),
                id="a short article first",
            ),
            pytest.param(
                ["Article 1", "Peace", "Article 2", "Trade", "Article 1", PARAGRAPH, "Article 2"],
                (4, 6),
                id="contents above",
            ),
            pytest.param(
                ["Home", "Chapter I", "Article 1", PARAGRAPH, "Article 2", PARAGRAPH],
                (1, 4),
                id="the chapter above",
            ),
        ],
    )
    def test_stretch(self, page: list[str], expected: tuple[int, int] | None) -> None:
        """
        The numbers go on, with prose between them.
        """
        assert find_stretch(page, find_divisions(page)) == expected


class TestFindHeadings:
    """
    Headings that are called as parts of a page are.
    """

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            pytest.param([PARAGRAPH, "Comments", COMMENTS], [1], id="taken up below"),
            pytest.param(["Article 6", "Comments", PARAGRAPH], [1], id="below a number"),
            pytest.param([PARAGRAPH, "Comments", PARAGRAPH], [], id="not taken up"),
            pytest.param(["Menu", "Comments", COMMENTS], [], id="no paragraph above"),
            pytest.param([PARAGRAPH, "Comments", "Jan Berg"], [], id="no paragraph below"),
            pytest.param([PARAGRAPH, "Comments"], [], id="last"),
        ],
    )
    def test_headings(self, page: list[str], expected: list[int]) -> None:
        """
        A heading stands above a paragraph that takes up its word, or below a number.
        """
        assert find_headings(page, [1]) == expected

    def test_short_words_tell_nothing(self) -> None:
        """
        Words of few letters stand in every paragraph.
        """
        assert not takes_up("To be", "To be or not to be.")
