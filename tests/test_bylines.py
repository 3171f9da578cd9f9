"""
Authors and speakers.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.bylines import parse_byline, parse_speaker


class TestParseByline:
    """
    Lines that name the author.
    """

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("By Joshua Kucera", ("Joshua Kucera", "by")),
            ("by Jean-Paul O’Neill Jr.", ("Jean-Paul O’Neill Jr.", "by")),
            ("Автор: Анна Ли", ("Анна Ли", "author")),
            ("By Joshua", None),
            ("By Joshua Kucera " + "X" * 100, None),
            ("", None),
        ],
    )
    def test_byline(self, line: str, expected: tuple[str, str] | None) -> None:
        """
        The name and the row that matched; nothing for other lines.
        """
        assert expected == parse_byline(line)


class TestParseSpeaker:
    """
    Headlines that name who speaks.
    """

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Speech by President Vladimir Putin at the summit", "Vladimir Putin"),
            ("Remarks by the Deputy Foreign Minister Igor Petrov on security", "Igor Petrov"),
            ("Speech by President and Chairman Xi Jinping at the SCO", "Xi Jinping"),
            ("Speech by Vladimir Putin at the summit", None),
            ("Speech by the President at the summit", None),
            ("The speech of the year", None),
            ("", None),
        ],
    )
    def test_speaker(self, title: str, expected: str | None) -> None:
        """
        The name behind the last office; nothing without an office or a name.
        """
        assert expected == parse_speaker(title)
