"""
HTML as lines.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.records.markup import lines_of_html

pytest.importorskip("resiliparse", reason="resiliparse is not installed")

PAGE = """
<html><head><title>The  talks</title><script>var a = 1;</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li>News</li></ul></nav>
<h1>Talks</h1><p>They <b>met</b> in
Minsk.<br>It ended.</p><footer>© 2024</footer></body></html>
"""


class TestLinesOfHtml:
    """
    What a reader sees, block by block.
    """

    def test_blocks_are_lines(self) -> None:
        """
        The title comes first; menus and footers stay; scripts are not seen.
        """
        lines = [line for line in lines_of_html(PAGE.encode()).split("\n") if line]

        assert lines == [
            "The talks", "Home", "News", "Talks", "They met in Minsk.", "It ended.", "© 2024",
        ]  # fmt: skip

    @pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
    def test_declared_encoding_is_read(self, encoding: str) -> None:
        """
        A page need not be UTF-8.
        """
        page = f'<meta charset="{encoding}"><p>Встреча в Минске завершилась сегодня.</p>'

        assert lines_of_html(page.encode(encoding)) == "Встреча в Минске завершилась сегодня.\n"

    @pytest.mark.parametrize("raw", [b"", b"<", b"\0\xff<p>", b"<div>" * 20_000])
    def test_any_bytes_are_read(self, raw: bytes) -> None:
        """
        What is no HTML gives some text, and no error.
        """
        assert lines_of_html(raw).endswith("\n")
