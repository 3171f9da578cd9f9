"""
The shape of lines.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.segments import (
    count_words,
    ends_cut,
    ends_open,
    ends_sentence,
    is_headline,
)


class TestNotes:
    """
    Marks of footnotes behind a sentence.
    """

    @pytest.mark.parametrize(
        "mark", ["[1]", " [12]", "(1)", "\u00b9", "\u00b9\u2074", "[1][2]", "\u201d[3]"]
    )
    def test_sentence_ends_before_the_mark(self, mark: str) -> None:
        """
        A mark is no part of the sentence.
        """
        assert ends_sentence(f"The summit has ended.{mark}")

    @pytest.mark.parametrize("text", ["Heading (1)", "Area in km\u00b2", "See [1]"])
    def test_a_mark_alone_ends_no_sentence(self, text: str) -> None:
        """
        Behind a word it may be anything.
        """
        assert not ends_sentence(text)


class TestCountWords:
    """
    Words of a line.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", 0, id="nothing"),
            pytest.param("a b\u00a0c", 3, id="blanks of all kinds"),
            pytest.param("a" * 100, 1, id="a long ASCII word"),
            pytest.param("上海合作组织" * 4, 6, id="no spaces"),
            pytest.param("上海合作组织", 1, id="a short word without spaces"),
        ],
    )
    def test_count(self, text: str, expected: int) -> None:
        """
        Words are counted, or estimated where a script has no spaces.
        """
        assert expected == count_words(text)


class TestEnds:
    """
    How a line ends.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He left.", "sentence"),
            ("“He left.”)", "sentence"),
            ("他走了。", "sentence"),
            ("He left...", "sentence cut"),
            ("He left…", "sentence cut"),
            ("Dear friends,", "open"),
            ("He said:", "open"),
            ("Conclusion", ""),
            ("", ""),
        ],
    )
    def test_ends(self, text: str, expected: str) -> None:
        """
        The end of a line is that of a sentence, open, or cut.
        """
        ends = {"sentence": ends_sentence, "open": ends_open, "cut": ends_cut}

        assert expected == " ".join(name for name, test in ends.items() if test(text))


class TestIsHeadline:
    """
    Lines that could be a headline.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Summit of SCO begins", True),
            ("“Summit” of SCO begins", True),
            ("27th summit begins", True),
            ("Will the summit begin?", True),
            ("« La paix » à Minsk", True),
            ("summit of SCO begins", False),
            ("Summit begins", False),
            ("The summit has ended.", False),
            ("The summit has ended:", False),
            ("The summit has ended…", False),
            ("— the summit ends", False),
            ("Word " * 31, False),
            ("Longword" * 31 + " of two", False),
        ],
    )
    def test_is_headline(self, text: str, *, expected: bool) -> None:
        """
        A few words, a capital or a digit first, and no full stop.
        """
        assert expected is is_headline(text)
