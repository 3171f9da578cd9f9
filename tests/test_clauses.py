"""
Lines of documents, lists and talks: what each says of itself.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.clauses import goes_on, is_announcement, read_division, read_mark


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


class TestIsAnnouncement:
    """
    Lines that announce a list.
    """

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
