"""
Letters and digits by frozen tables.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eurasec_corpus.letters import (
    begins_lower,
    begins_upper,
    count_digits,
    has_letters,
    lower_letters,
)
from eurasec_corpus.linemodel.characters import KIND_OF
from eurasec_corpus.rules.rows import Kind

TEXT = st.text(max_size=30)


class TestLowerLetters:
    """
    Lower case.
    """

    @given(TEXT)
    @example("İ\ud800𐐀ß")
    def test_length_stays(self, text: str) -> None:
        """
        Each character stays one character.
        """
        assert len(lower_letters(text)) == len(text)

    @given(TEXT)
    @example("ǅ")
    def test_twice_is_once(self, text: str) -> None:
        """
        What is lower case stays as it is.
        """
        assert lower_letters(lower_letters(text)) == lower_letters(text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("МИНСК, May 5", "минск, may 5", id="Cyrillic and Latin"),
            pytest.param("ԵՐԵՒԱՆ", "երեւան", id="Armenian"),
            pytest.param("北京", "北京", id="no case"),
            pytest.param("", "", id="empty"),
        ],
    )
    def test_cases(self, text: str, expected: str) -> None:
        """
        Letters of all scripts with case become lower case.
        """
        assert lower_letters(text) == expected


class TestHas:
    """
    What a text has or begins with.
    """

    @pytest.mark.parametrize(
        ("text", "letters", "digits"),
        [
            pytest.param("* 5 *", False, 1, id="no letters"),
            pytest.param("第5届", True, 1, id="Chinese"),
            pytest.param("۲۰۲۴", False, 4, id="Persian digits"),
            pytest.param("²", False, 0, id="superscript"),
            pytest.param("😀\ud800", False, 0, id="beyond the table"),
            pytest.param("", False, 0, id="empty"),
        ],
    )
    def test_letters_and_digits(self, text: str, digits: int, *, letters: bool) -> None:
        """
        Letters are those of all scripts, digits the decimal ones.
        """
        assert (has_letters(text), count_digits(text)) == (letters, digits)

    @pytest.mark.parametrize(
        ("text", "upper", "lower"),
        [
            pytest.param("Minsk", True, False, id="upper"),
            pytest.param("minsk", False, True, id="lower"),
            pytest.param("«Minsk»", False, False, id="sign"),
            pytest.param("მინსკი", False, True, id="Georgian"),
            pytest.param("", False, False, id="empty"),
        ],
    )
    def test_beginning(self, text: str, *, upper: bool, lower: bool) -> None:
        """
        The first character counts.
        """
        assert (begins_upper(text), begins_lower(text)) == (upper, lower)

    @given(TEXT)
    def test_beginning_is_of_one_case(self, text: str) -> None:
        """
        Nothing begins with an upper-case and a lower-case letter.
        """
        assert not (begins_upper(text) and begins_lower(text))

    @given(st.characters(max_codepoint=0xFFFF))
    def test_digits_are_those_of_the_line_model(self, sign: str) -> None:
        """
        A digit is what the line model counts as one.
        """
        assert count_digits(sign) == (KIND_OF[ord(sign)] == Kind.DIGIT)
