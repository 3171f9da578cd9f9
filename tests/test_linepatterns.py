"""
Patterns for whole lines.
"""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import Label
from eurasec_corpus.linepatterns import LinePatterns, any_of
from eurasec_corpus.rules.markers import PATTERNS
from eurasec_corpus.rules.rows import Pattern

EXAMPLES = [line for row in PATTERNS for line in (*row.examples, *row.never)]
# Real lines, cut, turned and glued, so that many nearly match.
LINES = st.lists(
    st.sampled_from(EXAMPLES) | st.text("aA \u0131\u017f\u212a\u00a9-5:.", max_size=8), max_size=2
).map("".join)


class TestAnyOf:
    """
    Whether one of some words stands in a text.
    """

    @given(
        st.sets(st.text("aA.(-ж", min_size=1, max_size=3), min_size=1),
        st.text("aA.(-ж", max_size=8),
    )
    def test_finds_what_the_text_holds(self, words: set[str], text: str) -> None:
        """
        Something is found exactly if the text holds one of the words.
        """
        found = any_of(words).search(text)

        assert (found is not None) is any(word in text for word in words)


class TestMatch:
    """
    The first row that matches.
    """

    @given(
        LINES.flatmap(lambda line: st.sampled_from([line, line.upper(), line[:4], line[1:]])),
        st.sampled_from([(PATTERNS, regex.IGNORECASE), (PATTERNS, 0)]),
    )
    def test_shortcuts_change_nothing(self, line: str, table: tuple[tuple[Pattern], int]) -> None:
        """
        The row found is the first whose pattern matches, whatever the line begins with.
        """
        rows, flags = table
        slow = [row for row in rows if regex.fullmatch(row.pattern, line, flags)]
        found = LinePatterns.of(rows, flags).match(line)

        assert (slow[0] if slow else None) == (found[0] if found else None)

    @pytest.mark.parametrize(("line", "expected"), [("ab", "first"), ("abb", "second")])
    def test_order_decides(self, line: str, expected: str) -> None:
        """
        Of two rows that match, the first counts.
        """
        rows = [
            Pattern("first", "ab", Label.META, "en", ("ab",), ("b",)),
            Pattern("second", "ab+", Label.META, "en", ("abb",), ("b",)),
        ]
        found = LinePatterns.of(rows).match(line)

        assert found is not None
        assert expected == found[0].name

    def test_line_that_begins_otherwise(self) -> None:
        """
        A line that begins as no row can matches none.
        """
        (row,) = (row for row in PATTERNS if row.name == "rule")

        assert LinePatterns.of([row]).match("A word") is None

    @pytest.mark.parametrize("needs", [(), ("b",)])
    def test_row_that_begins_with_anything_is_found(self, needs: tuple[str, ...]) -> None:
        """
        A row that may begin with anything is tried, whether or not it needs a word.
        """
        row = Pattern("any", ".{1,9}b", Label.META, "en", ("ab",), ("a",), needs)
        patterns = LinePatterns.of([row])

        assert [patterns.match(line) is not None for line in ("zb", "zc")] == [True, False]
