"""
Line ends inside a paragraph.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.breaks import blank_breaks, has_breaks, join_breaks, words_of
from eurasec_corpus.folding import fold

BROKEN = st.text(st.sampled_from("aбZ- \t>\u00ad\u00a0\r\n"), max_size=40)


class TestBlankBreaks:
    """
    Line ends read as blanks.
    """

    @given(BROKEN | st.text())
    def test_offsets_stay(self, text: str) -> None:
        """
        The text stays as long as it is, and characters other than line ends stay in place.
        """
        found = blank_breaks(text)

        assert len(text) == len(found)
        assert not has_breaks(found)
        assert all(old in (new, *"\r\n> \t\u00a0") for old, new in zip(text, found, strict=True))

    @given(BROKEN)
    def test_says_the_same(self, text: str) -> None:
        """
        Where nothing is quoted, the comparison key is that of the source.
        """
        plain = text.replace(">", "")

        assert fold(plain) == fold(blank_breaks(plain))


class TestJoinBreaks:
    """
    Running text.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("one line", "one line", id="no line end"),
            pytest.param("> one line", "> one line", id="one line is not touched"),
            pytest.param("two \r\n   lines", "two lines", id="CR LF and indentation"),
            pytest.param("> two\n> > lines", "two lines", id="quoted"),
            pytest.param("the secu-\nrity", "the security", id="word known"),
            pytest.param("the Secu\u2010\nrity", "the Security", id="word known, other case"),
            pytest.param("non-\naligned", "non-aligned", id="word unknown"),
            pytest.param("secu-\nRity", "secu-Rity", id="capital below"),
            pytest.param("he said -\nand left", "he said - and left", id="dash"),
            pytest.param("pages 7-\n9", "pages 7- 9", id="digits"),
            pytest.param("word-\n(sic)", "word- (sic)", id="no letter below"),
            pytest.param("un\u00ad\n  known", "unknown", id="soft hyphen"),
            pytest.param("безо-\nпасность", "безопасность", id="Cyrillic"),
        ],
    )
    def test_reads(self, text: str, expected: str) -> None:
        """
        A line end is a blank, or nothing where a word is broken.
        """
        assert expected == join_breaks(text, {"security", "безопасность"})

    @given(BROKEN | st.text())
    def test_no_line_end_is_left(self, text: str) -> None:
        """
        Running text has no line end.
        """
        assert not has_breaks(join_breaks(text))

    @given(st.lists(st.text(st.sampled_from("aбZ,."), min_size=1), min_size=1))
    def test_plain_lines_are_joined_by_blanks(self, lines: list[str]) -> None:
        """
        Without hyphens running text says what the source says.
        """
        assert " ".join(lines) == join_breaks("\n".join(lines))


def test_words_are_folded() -> None:
    """
    Words are runs of letters, in the form that comparisons use.
    """
    assert frozenset({"no", "сша", "x"}) == words_of("No-США 7x")
