"""
Which quotation marks belong together.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.analysis.quotemarks import find_quoted


class TestFindQuoted:
    """
    Stretches between marks.
    """

    @given(st.text('ab ,."“”„«»\\('))
    def test_stretches_lie_apart(self, text: str) -> None:
        """
        Whatever the marks, stretches lie in the text, in order and apart.
        """
        edges = [edge for each in find_quoted(text) for edge in (each.start, each.end)]

        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("a “b” c", ["b"], id="English"),
            pytest.param("a „b“ c", ["b"], id="German"),
            pytest.param("a «b „c“ d» e", ["b „c“ d"], id="Russian, nested"),
            pytest.param("»b«, c »d „e“ f« g", ["b", "d „e“ f"], id="German, turned"),
            pytest.param("a» b «c»", ["a", "c"], id="French, opened before"),
            pytest.param("»a «b» c»", ["", "b", " c"], id="Spanish, goes on"),
            pytest.param('a "b" c "d"', ["b", "d"], id="straight"),
            pytest.param('“b," he said', ["b,"], id="mixed"),
            pytest.param('a \\"b,\\" c', ["b,"], id="escaped"),
            pytest.param("a “b “c” d” e", ["b “c” d"], id="nested"),
            pytest.param('5" wide', ["5"], id="closing alone"),
            pytest.param("a “b", ["b"], id="opening alone"),
            pytest.param("a” b” c", ["a", " b"], id="closing twice"),
            pytest.param("it's Belarus’ own", [], id="apostrophes"),
        ],
    )
    def test_marks(self, text: str, expected: list[str]) -> None:
        """
        Marks pair as readers pair them.
        """
        assert [text[each.start : each.end] for each in find_quoted(text)] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("“a”", (True, True)), ("“a", (True, False)), ("a”", (False, True))],
    )
    def test_missing_marks_are_told(self, text: str, expected: tuple[bool, bool]) -> None:
        """
        Each stretch says which of its marks are there.
        """
        (found,) = find_quoted(text)

        assert (found.is_opened, found.is_closed) == expected
