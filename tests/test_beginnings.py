"""
Where articles begin.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.beginnings import Filled, article_start, read_filled

LONG = (
    "The summit of the CSTO opened in Minsk on Thursday, with talks on security, it was reported."
)
MORE = "Leaders of the member states hold talks on collective security in the region, it was added."


def is_long(lines: list[str]) -> list[bool]:
    """
    Keep the lines of more than 80 characters as body.
    """
    return [len(line) > 80 for line in lines]


class TestReadFilled:
    """
    The lines of a page that are not blank.
    """

    def test_blank_lines_have_no_number(self) -> None:
        """
        Lines are counted without blank ones, and keep their index.
        """
        lines = ["", " Menu", "\u3000", LONG]

        expected = Filled(["Menu", LONG], [1, 3], [False, True], 1)
        assert expected == read_filled(lines, is_long(lines))

    def test_no_article(self) -> None:
        """
        Without an article there is nothing around it.
        """
        assert read_filled(["Menu"], [False]) is None


class TestArticleStart:
    """
    Where the article begins.
    """

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            pytest.param([], None, id="empty"),
            pytest.param(["", "Menu"], None, id="no body"),
            pytest.param(["Menu", "", LONG, MORE], 2, id="below a menu"),
            pytest.param([LONG, *["Menu"] * 40, LONG, "", "Share", MORE], 41, id="largest run"),
            pytest.param([LONG.rstrip("."), LONG], 1, id="headline kept"),
            pytest.param([LONG.rstrip(".")] * 7, 0, id="no sentence"),
        ],
    )
    def test_start(self, lines: list[str], expected: int | None) -> None:
        """
        The article begins with the first sentence of the largest run of body lines.
        """
        assert expected == article_start(lines, is_long(lines))
