"""
Lines that repeat the page's <title>.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.beginnings import Filled
from eurasec_corpus.pagetitles import find_repeated
from eurasec_corpus.stretches import cuts, split_words

TITLE = "CSTO summit opens in Minsk with talks on security"
URL = "https://tass.com/world/csto-summit-opens-in-minsk"
LONG = "The summit of the CSTO opened in Minsk on Thursday, with talks on security."
MENU = ["Home", "All news", "World"]
LINE = st.sampled_from(
    [
        TITLE,
        f"{TITLE} | TASS",
        f"“{TITLE}”",
        f"TASS - {TITLE}",
        f"12.05.2024 {TITLE}",
        "Summit opens in Minsk",
        LONG,
        LONG * 5,
        *MENU,
        "***",
    ]
)


def place(lines: list[str], begin: int, url: str | None = None) -> int | None:
    """
    Find the line that repeats the first one of a page whose article begins at a line.
    """
    return find_repeated(Filled(lines, range(len(lines)), [False] * len(lines), begin), url)


class TestFindRepeated:
    """
    The headline that is the page's <title>.
    """

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            pytest.param([f"{TITLE} | TASS", *MENU, TITLE, LONG], 4, id="without the site"),
            pytest.param([f"{TITLE} | TASS", *MENU, TITLE.upper(), LONG], 4, id="in capitals"),
            pytest.param([f"{TITLE} | TASS", *MENU, f"• {TITLE}", LONG], 4, id="behind a sign"),
            pytest.param([f"{TITLE} | TASS", TITLE, *MENU, TITLE, LONG], 1, id="the first"),
            pytest.param(
                [f"{TITLE} | TASS", TITLE, *MENU * 25, TITLE, LONG], 1, id="the first, far above"
            ),
            pytest.param([f"12.05.2024 {TITLE}", *MENU, TITLE, LONG], 4, id="without a date"),
            pytest.param([TITLE, *MENU, TITLE, LONG], 0, id="the <title> itself"),
        ],
    )
    def test_repeated(self, lines: list[str], expected: int) -> None:
        """
        The line is found above the article, whatever stands between.
        """
        assert expected == place(lines, len(lines) - 1)

    @pytest.mark.parametrize(
        "lines",
        [
            pytest.param([f"{TITLE} | TASS", *MENU, "TASS", LONG], id="the site's name"),
            pytest.param(
                ["Summit in Minsk | TASS", *MENU, "Summit in Minsk", LONG], id="few words"
            ),
            pytest.param([f"TASS - {TITLE}", *MENU, TITLE, LONG], id="its end"),
            pytest.param([f"{TITLE} | TASS", *MENU, LONG], id="nowhere"),
            pytest.param([f"{TITLE} | TASS", TITLE, *MENU * 25, LONG], id="far above"),
            pytest.param([f"{LONG * 5} | TASS", *MENU, LONG * 5, LONG], id="too long"),
            pytest.param([f"{TITLE} | TASS", *MENU, f"{TITLE}?", LONG], id="other end"),
            pytest.param([LONG, *MENU, LONG, LONG], id="a sentence"),
            pytest.param([TITLE, LONG], id="right above the article"),
            pytest.param([f"{TITLE} | TASS", LONG], id="no line between"),
            pytest.param(
                [f"{TITLE} | TASS | World", f"{TITLE} | TASS", TITLE, LONG], id="two parts"
            ),
            pytest.param(
                [f"{TITLE} | TASS", TITLE, "Summit opens in Minsk", LONG], id="a part below"
            ),
        ],
    )
    def test_doubtful(self, lines: list[str]) -> None:
        """
        Where one could doubt it, no line is found.
        """
        assert place(lines, len(lines) - 1) is None

    def test_line_below_the_first_of_the_article(self) -> None:
        """
        A line inside the article is not its headline.
        """
        assert place([f"{TITLE} | TASS", "Home", LONG, TITLE], 2) is None

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            pytest.param(URL, 1, id="of the same"),
            pytest.param("https://tass.com/world/1234567", 1, id="without words"),
            pytest.param("https://tass.com/weather-is-fine-today", None, id="of something else"),
        ],
    )
    def test_address(self, url: str, expected: int | None) -> None:
        """
        The address may say otherwise.
        """
        assert expected == place([f"{TITLE} | TASS", TITLE, LONG], 2, url)

    @given(st.lists(LINE, min_size=1, max_size=9), st.data())
    def test_it_is_a_stretch_of_the_first_line(self, lines: list[str], data: st.DataObject) -> None:
        """
        Whatever stands on a page, what is found has the words of a stretch of its first line.
        """
        begin = data.draw(st.integers(0, len(lines) - 1))

        number = place(lines, begin)

        if number is not None:
            words = [split_words(lines[0][start:end]) for start, end, _ in cuts(lines[0])]
            assert number <= begin
            assert split_words(lines[number]) in words
