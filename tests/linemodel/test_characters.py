"""
Characters of many lines as arrays.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eurasec_corpus.folding import WHITE_SPACE
from eurasec_corpus.linemodel.characters import (
    KIND_OF,
    LONGEST,
    LOWER_OF,
    clip_line,
    expand_ranges,
    read_characters,
)
from eurasec_corpus.rules.codepoints import KINDS
from eurasec_corpus.rules.rows import Kind
from eurasec_corpus.rules.signs import SIGNS

SIGN_CODES = {ord(char) for sign in SIGNS for char in sign.characters}
CASED = (Kind.LOWER, Kind.UPPER)
# What Unicode 14, that of Python 3.11, does not know is newer than the table.
KNOWN = [
    code
    for code in range(0x10000)
    if unicodedata.category(chr(code)) not in {"Cn", "Cs"} and code not in SIGN_CODES
]
UNICODE_14 = unicodedata.unidata_version == "14.0.0"


def codes_of(name: str) -> set[int]:
    """
    Return the code points of a kind in the frozen table.
    """
    return {code for codes in expand_ranges(KINDS[name]) for code in codes}


@pytest.mark.skipif(not UNICODE_14, reason="the table is that of Unicode 14")
class TestTable:
    """
    The frozen table is what Python 3.11 knows.
    """

    @pytest.mark.parametrize(
        ("name", "is_kind"),
        [("SPACE", str.isspace), ("DIGIT", str.isdecimal), ("LOWER", str.islower)],
    )
    def test_kind_is_that_of_str(self, name: str, is_kind: object) -> None:
        """
        Blanks, digits and lower-case letters are those of the methods of `str`.
        """
        assert callable(is_kind)
        unspaced = codes_of("CJK")
        expected = {
            code
            for code in range(0x10000)
            if is_kind(chr(code))
            and code not in unspaced
            and (name != "LOWER" or chr(code).isalpha())
        }

        assert expected == codes_of(name)

    def test_letters_are_those_of_str(self) -> None:
        """
        What `str.isalpha` takes for a letter has the kind of one.
        """
        letters = (Kind.LOWER, Kind.UPPER, Kind.UNCASED, Kind.CJK)
        others = [code for code in KNOWN if chr(code).isalpha() and KIND_OF[code] not in letters]

        assert others == []

    def test_lower_case_is_that_of_str(self) -> None:
        """
        Letters have the lower case of `str.lower` where that is one character.
        """
        wrong = [
            code
            for code in KNOWN
            if KIND_OF[code] in CASED
            and len(chr(code).lower()) == 1
            and chr(LOWER_OF[code]) != chr(code).lower()
        ]

        assert wrong == []


class TestFrozenTable:
    """
    What the tables hold under any Python.
    """

    def test_blanks_are_those_of_folding(self) -> None:
        """
        White space is the same here and where lines are read.
        """
        assert set(map(ord, WHITE_SPACE)) == codes_of("SPACE")

    def test_sign_has_its_kind(self) -> None:
        """
        Each sign has the kind of its row.
        """
        found = {char: Kind(KIND_OF[ord(char)]) for sign in SIGNS for char in sign.characters}

        assert {char: sign.kind for sign in SIGNS for char in sign.characters} == found

    def test_no_sign_stands_twice(self) -> None:
        """
        A sign has one kind.
        """
        assert len(SIGN_CODES) == sum(len(sign.characters) for sign in SIGNS)

    def test_turkish_capital_has_a_lower_case(self) -> None:
        """
        The dotted capital is lowered to a plain letter.
        """
        assert chr(LOWER_OF[ord("İ")]) == "i"


class TestClipLine:
    """
    What is looked at of a line.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", "", id="nothing"),
            pytest.param(" \u3000\x1c", "", id="blanks"),
            pytest.param("\u00a0a b\t", "a b", id="blanks around"),
        ],
    )
    def test_blanks_around_go(self, text: str, expected: str) -> None:
        """
        White space around the text is left out.
        """
        assert expected == clip_line(text)

    def test_middle_of_a_long_line_goes(self) -> None:
        """
        Beginning and end of a long line stay.
        """
        half = LONGEST // 2

        assert "a" * half + "b" * half == clip_line("a" * half + "c" + "b" * half)

    def test_line_at_the_limit_stays(self) -> None:
        """
        The longest line that is not cut is as long as what is left of longer ones.
        """
        assert clip_line("a" * LONGEST) == "a" * LONGEST


class TestReadCharacters:
    """
    Code points and kinds of lines.
    """

    def test_lines_are_slices(self) -> None:
        """
        Start and end cut each line out, without its line end.
        """
        characters = read_characters(["He left.", "So"])
        spans = zip(characters.start.tolist(), characters.end.tolist(), strict=True)
        codes = characters.codes.tolist()

        assert ["".join(map(chr, codes[a:b])) for a, b in spans] == ["He left.", "So"]

    @given(st.lists(st.text(st.characters(), min_size=1, max_size=20), min_size=1, max_size=5))
    @example(["\ud800", "\U0001f54a", "\U0010ffff\n"])
    def test_counts_are_complete(self, texts: list[str]) -> None:
        """
        Each character of a line has one kind.
        """
        characters = read_characters(texts)

        assert [len(text) for text in texts] == characters.counts.sum(axis=0).tolist()

    def test_kinds_add_up(self) -> None:
        """
        Several kinds are counted together.
        """
        characters = read_characters(["No. 5!", "?"])

        assert characters.count(Kind.STOP, Kind.BANG).tolist() == [2, 1]

    def test_widths_are_fixed(self) -> None:
        """
        No array has the width that the platform prefers.
        """
        characters = read_characters(["a"])
        arrays = (characters.start, characters.end, characters.counts)

        assert {array.dtype for array in arrays} == {np.dtype(np.int64)}
