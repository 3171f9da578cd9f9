"""
Numbers of pages in text that was taken from paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from eurasec_corpus.pagination import find_page_numbers

from .strategies import line_pages

TEXT = "Each State Party shall consult the others whenever one of them is threatened."
OPEN = "Each State Party shall consult the others whenever one of them sees that the"
REST = "security of its territory is threatened, and shall do so at once, without delay."


class TestFindPageNumbers:
    """
    Numbers alone on a line, and heads with one.
    """

    @given(line_pages())
    def test_finds_lines_that_end_in_a_digit(self, page: list[str]) -> None:
        """
        Nothing else is the number of a page.
        """
        assert all(page[index][-1:].isdigit() for index in find_page_numbers(page))

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            pytest.param([TEXT, "2", TEXT, "3", TEXT, "4", TEXT], [1, 3, 5], id="from the second"),
            pytest.param([TEXT, "1", TEXT, "2", TEXT, "3", TEXT], [], id="sections from the first"),
            pytest.param([OPEN, "1", "", REST, "2", TEXT], [1, 4], id="inside a sentence"),
            pytest.param(["Menu", "1", "item", TEXT, "2", TEXT], [], id="below a short line"),
            pytest.param([TEXT, "2", TEXT, "3", TEXT], [], id="two"),
            pytest.param([TEXT, "2", TEXT, "4", TEXT, "6", TEXT], [], id="not one by one"),
            pytest.param([TEXT, "2", "One", "3", "Two", "4", "Three"], [], id="no paragraphs"),
            pytest.param(
                [TEXT, "2/9", TEXT, "3 / 9", TEXT, "4/9", TEXT], [1, 3, 5], id="of so many"
            ),
            pytest.param([TEXT, "2019", TEXT, "2020", TEXT, "2021", TEXT], [], id="years"),
            pytest.param(
                [f"Charter | Page {n}" if part else TEXT for n in (1, 2, 3) for part in (0, 1)],
                [1, 3, 5],
                id="heads with a number",
            ),
            pytest.param(
                [f"Устав  стр. {n} из 9" if part else TEXT for n in (1, 2, 3) for part in (0, 1)],
                [1, 3, 5],
                id="heads in Russian",
            ),
            pytest.param(
                [f"Article {n}" if part else TEXT for n in (1, 2, 3) for part in (0, 1)],
                [],
                id="headings with a number",
            ),
            pytest.param([TEXT, "Charter | Page 1", TEXT, "Charter | Page 2"], [], id="two heads"),
            pytest.param([], [], id="nothing"),
        ],
    )
    def test_numbers(self, page: list[str], expected: list[int]) -> None:
        """
        Numbers of pages go on by one, with paragraphs between.
        """
        assert find_page_numbers(page) == expected


class CountingTexts(list[str]):
    """
    Lines that count how many of them are looked at.
    """

    looked = 0

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401  as in a list
        """
        Return a line, or a slice of them.
        """
        self.looked += len(range(*index.indices(len(self)))) if isinstance(index, slice) else 1
        return super().__getitem__(index)

    def __iter__(self) -> Iterator[str]:
        """
        Yield the lines.
        """
        for text in super().__iter__():
            self.looked += 1
            yield text


class TestCost:
    """
    Many numbers.
    """

    def test_no_line_is_looked_at_for_each_number(self) -> None:
        """
        Of a page of nothing but short runs each line is looked at a few times.
        """
        texts = CountingTexts(["1", TEXT, "2", TEXT] * 500)

        find_page_numbers(texts)

        assert texts.looked < 10 * len(texts)
