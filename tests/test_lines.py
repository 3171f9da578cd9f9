"""
From bytes to text to physical lines.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import DecodeError
from eurasec_corpus.lines import decode, split_lines


class TestDecode:
    """
    Bytes that are text, and bytes that are not.
    """

    def test_byte_order_mark_stays(self) -> None:
        """
        The mark of UTF-8 stays in the text, so that encoding gives the same bytes.
        """
        assert decode(b"\xef\xbb\xbfa") == "\ufeffa"

    def test_zip_files_are_named(self) -> None:
        """
        What is a word processor's file cannot be converted; the error says what to do.
        """
        with pytest.raises(DecodeError, match=r"byte 0 .*\.docx .*; save the page as plain text"):
            decode(b"PK\x03\x04\x14\0")

    @pytest.mark.parametrize(
        ("raw", "offset", "message"),
        [
            pytest.param(b"ab\xd1", 2, r"byte 2 \(0xd1\): unexpected end", id="cut off"),
            pytest.param(b"\xe9ab", 0, "invalid continuation byte", id="no text"),
            pytest.param(b"\xed\xa0\x80", 0, "invalid continuation", id="surrogate"),
            pytest.param("Ю\0".encode(), 2, "NUL at byte 2", id="NUL"),
            pytest.param(b"\0\xff", 0, "NUL at byte 0", id="NUL and no text"),
            pytest.param("a".encode("utf-16"), 0, "begins as UTF-16", id="UTF-16"),
            pytest.param(b"\xfe\xff\0a", 0, "begins as UTF-16", id="UTF-16 BE"),
            pytest.param("a".encode("utf-32"), 0, "begins as UTF-32", id="UTF-32"),
            pytest.param(b"\0\0\xfe\xff", 0, "begins as UTF-32", id="UTF-32 BE"),
        ],
    )
    def test_refuses(self, raw: bytes, offset: int, message: str) -> None:
        """
        The error names the byte and the way out.
        """
        with pytest.raises(DecodeError, match=message + ".*; convert it to UTF-8") as caught:
            decode(raw)

        assert offset == caught.value.offset


class TestSplitLines:
    """
    Physical lines.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", [], id="nothing"),
            pytest.param("a", [(1, 0, 1, "a")], id="no end"),
            pytest.param("a\n", [(1, 0, 2, "a")], id="an end"),
            pytest.param("a\r\nb", [(1, 0, 3, "a"), (2, 3, 4, "b")], id="CR LF is one end"),
            pytest.param("a\rb", [(1, 0, 2, "a"), (2, 2, 3, "b")], id="CR alone"),
            pytest.param("\n\r", [(1, 0, 1, ""), (2, 1, 2, "")], id="LF CR are two"),
            pytest.param("a\x0bb\u2028c\x85d", [(1, 0, 7, "a\x0bb\u2028c\x85d")], id="no end"),
            pytest.param("\ufeff a\u00a0\n", [(1, 0, 5, "a")], id="blanks around"),
        ],
    )
    def test_lines(self, text: str, expected: list[tuple[int, int, int, str]]) -> None:
        """
        A line has number, start, end and its text without blanks.
        """
        found = [(line.number, line.start, line.end, line.text) for line in split_lines(text)]

        assert expected == found
