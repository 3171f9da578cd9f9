"""
The outline of a document: what its lines say of it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.outlines import (
    find_divisions,
    find_headings,
    find_signers,
    find_stretch,
    goes_on,
    is_announcement,
    is_listed,
    read_division,
    read_mark,
    takes_up,
)

PARAGRAPH = "The Parties shall hold regular consultations on matters of regional security."
COMMENTS = "Any Party may submit its comments on this Charter in writing within ninety days."


class TestReadDivision:
    """
    Counted headings.
    """

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            pytest.param("Article 17", 17, id="digits"),
            pytest.param("CHAPTER XIV. FINAL PROVISIONS", 14, id="Roman"),
            pytest.param("Chapter Three", 3, id="a word"),
            pytest.param("Раздел второй", 2, id="a masculine ordinal"),
            pytest.param("Глава вторая", 2, id="an ordinal"),
            pytest.param("Titre Ier", 1, id="first in French"),
            pytest.param("Article 1er", 1, id="first in French, digits"),
            pytest.param("第十二条", 12, id="Chinese above ten"),
            pytest.param("第三十章", 30, id="Chinese tens"),
            pytest.param("Article 5 was invoked", None, id="a sentence"),
            pytest.param("Article civil", None, id="letters of Roman numbers"),
            pytest.param("Article 1 " + "X" * 150, None, id="too long"),
        ],
    )
    def test_number(self, text: str, number: int | None) -> None:
        """
        The number is read from digits, numerals and words.
        """
        found = read_division(text)

        assert number == (found.number if found else None)

    def test_title_does_not_change_what_is_counted(self) -> None:
        """
        Headings with and without a title count the same word.
        """
        rows = {
            found.row
            for text in ("Article 1", "Article 2. Privacy")
            if (found := read_division(text))
        }

        assert len(rows) == 1

    def test_words_are_counted_apart(self) -> None:
        """
        Chapters and articles have numbers of their own.
        """
        rows = {found.row for text in ("Article 1", "Chapter 1") if (found := read_division(text))}

        assert len(rows) == 2


class TestReadMark:
    """
    What stands before an item.
    """

    @pytest.mark.parametrize(
        ("text", "style"),
        [
            pytest.param("– patrols", "-", id="dashes are one"),
            pytest.param("• patrols", "•", id="bullet"),
            pytest.param("(b) patrols", "() letter", id="letter"),
            pytest.param("3) patrols", ")", id="number"),
            pytest.param("A. Lukashenko", None, id="an initial"),
            pytest.param("2,500 servicemen", None, id="an amount"),
            pytest.param("5 posts", None, id="a number without sign"),
            pytest.param("*", None, id="a sign alone"),
            pytest.param("", None, id="nothing"),
        ],
    )
    def test_style(self, text: str, style: str | None) -> None:
        """
        The sign or what stands around the number names the style.
        """
        found = read_mark(text)

        assert style == (found.style if found else None)

    @given(st.integers(1, 900), st.sampled_from([".", ")"]))
    def test_next_number_goes_on(self, number: int, sign: str) -> None:
        """
        A number goes on with the next one, and not with itself.
        """
        one, two = (read_mark(f"{each}{sign} Peace") for each in (number, number + 1))

        assert one is not None
        assert two is not None
        assert (goes_on(one, two), goes_on(one, one)) == (True, False)

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            pytest.param("1.2. Peace", "1.3. Trade", True, id="next part"),
            pytest.param("1.2. Peace", "2. Trade", True, id="next whole"),
            pytest.param("1. Peace", "1.1. Trade", True, id="first part"),
            pytest.param("1. Peace", "3. Trade", False, id="a gap"),
            pytest.param("a) peace", "b) trade", True, id="letters"),
            pytest.param("- peace", "1. Trade", False, id="signs and numbers"),
        ],
    )
    def test_goes_on(self, first: str, second: str, *, expected: bool) -> None:
        """
        Lists go on in steps of one.
        """
        one, two = read_mark(first), read_mark(second)

        assert one is not None
        assert two is not None
        assert goes_on(one, two) is expected


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

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The meeting was attended by:", True),
            ("Tags:", False),
            ("会议通过了以下文件并发表了联合声明就有关问题达成一致：", True),
            ("They met.", False),
        ],
    )
    def test_announcement(self, text: str, *, expected: bool) -> None:
        """
        Some words and a colon announce what follows.
        """
        assert is_announcement(text) is expected


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
