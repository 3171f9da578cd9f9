"""
The comparison key.
"""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.folding import BLANKS, INVISIBLE, PLAIN, WHITE_SPACE, digest, fold, fold_opening

PLAIN_LINES = st.from_regex(f"[{PLAIN}、。「」ぁ-ゖァ-ー一-\u9fff]*", fullmatch=True)


class TestFold:
    """
    What makes no difference, and what does.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", "", id="nothing"),
            pytest.param(" Read\t also\n", "read also", id="white space"),
            pytest.param("МИНСК", "минск", id="case"),
            pytest.param("Straße", "strasse", id="full case folding"),
            pytest.param("“SCO” – «ШОС»", '"sco" - "шос"', id="quotes and dashes"),
            pytest.param("it´s", "it's", id="acute accent as apostrophe"),
            pytest.param("it`s", "it's", id="grave accent as apostrophe"),
            pytest.param("5″", '5"', id="double prime"),
            pytest.param("ﬁnance", "finance", id="ligature"),
            pytest.param("e\u0301tat", "\u00e9tat", id="decomposed"),
            pytest.param("Eur\u00adasia\u200b", "eurasia", id="invisible"),
            pytest.param("I\u0345", "i\u03b9", id="iota below"),
            pytest.param("U.S., 2024!", "u.s., 2024!", id="punctuation and digits stay"),
        ],
    )
    def test_key(self, text: str, expected: str) -> None:
        """
        A text has this key.
        """
        assert expected == fold(text)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r   "], ids=["LF", "CR LF", "CR"])
    def test_soft_hyphen_holds_a_broken_word_together(self, end: str) -> None:
        """
        A word broken by a soft hyphen at the end of a line is the word.
        """
        assert fold(f"secu\u00ad{end}rity") == "security"

    def test_long_runs_of_marks_are_bounded(self) -> None:
        """
        Runs of marks are cut by a joiner, so that sorting them stays cheap.
        """
        assert fold("a" + "\u0316" * 61) == "a" + ("\u0316" * 30 + "\u034f") * 2 + "\u0316"

    @given(PLAIN_LINES | st.text(st.characters(max_codepoint=0x17F)))
    def test_plain_text_is_folded_as_any_other(self, text: str) -> None:
        """
        The short way for plain text gives what the long way gives, which a word with a mark takes.
        """
        assert fold(f"{text} e\u0301") == f"{fold(text)} \u00e9".lstrip()


class TestFoldOpening:
    """
    The first words of the key.
    """

    @given(
        st.text() | st.text(st.sampled_from("aB \n\u00a0\u2003\u00ad\u0301…ßİ“`ﬁ")) | PLAIN_LINES
    )
    def test_is_what_the_key_begins_with(self, text: str) -> None:
        """
        It is the first three words of the key, whatever stands behind them.
        """
        assert fold_opening(text) == " ".join(fold(text).split()[:3])


class TestBlanks:
    """
    The characters that are no text.
    """

    def test_white_space_is_all_white_space(self) -> None:
        """
        The table has every character that Python takes for white space.
        """
        found = "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))

        assert found == WHITE_SPACE

    def test_blanks_are_both(self) -> None:
        """
        Blanks are white space and invisible characters, each once.
        """
        assert sorted(set(WHITE_SPACE) | set(INVISIBLE)) == sorted(BLANKS)


class TestDigest:
    """
    The hash of the key.
    """

    def test_digest_is_pinned(self) -> None:
        """
        The digest is that of the data sets that are out.
        """
        assert digest("The SCO") == "7dee92bfa86080265139d2641b7caaee"

    def test_long_texts_have_one_too(self) -> None:
        """
        Texts too long to be remembered are hashed by their key, too.
        """
        assert digest("The SCO " * 400) == digest("the  sco " * 400)

    def test_same_words_have_one_digest(self) -> None:
        """
        Texts with one key have one digest.
        """
        assert digest("“The SCO”") == digest('"the  sco"')

    def test_other_words_have_another(self) -> None:
        """
        Texts that differ in a letter differ.
        """
        assert digest("The SCO") != digest("The SCP")

    def test_surrogates_have_a_digest(self) -> None:
        """
        A lone surrogate, which has no UTF-8, can be hashed.
        """
        assert len(digest("\ud800")) == 32
