"""
Names of places.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.places import is_state, name_place


class TestNamePlace:
    """
    Spellings of cities.
    """

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("MOSCOW", "Moscow"),
            ("НУР-СУЛТАН", "Astana"),
            ("Ташкент", "Tashkent"),
            ("阿斯塔納", "Astana"),
            ("BEIRUT/THE HAGUE", "Beirut"),
            ("Minsk, Gomel", "Minsk"),
            ("UNIED NATIONS", None),
            ("Belarus", None),
            ("", None),
        ],
    )
    def test_name(self, text: str, name: str | None) -> None:
        """
        The name in English today; None for what is no known city.
        """
        assert name == name_place(text)


@pytest.mark.parametrize(("text", "expected"), [("AZERBAIJAN", True), ("Baku", False), ("", False)])
def test_is_state(text: str, expected: bool) -> None:  # noqa: FBT001  the answer under test
    """
    States are told from cities, whatever the case.
    """
    assert is_state(text) is expected
