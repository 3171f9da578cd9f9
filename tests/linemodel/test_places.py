"""
Places of lines on their pages.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.linemodel.places import (
    FAR,
    best_runs,
    lines_since,
    lines_until,
    page_maxima,
    page_sums,
    places_of,
    run_lengths,
    shift_lines,
    sum_up,
    sums_above,
    window_edges,
    window_sums,
)

SMALL = st.integers(min_value=-9, max_value=9)
PAGES = st.lists(st.lists(SMALL, min_size=1, max_size=8), min_size=1, max_size=4)


def flat(pages: list[list[int]]) -> list[int]:
    """
    Return the values of all pages.
    """
    return [value for page in pages for value in page]


class TestSums:
    """
    Sums over pages and windows.
    """

    @given(PAGES, st.integers(min_value=0, max_value=9), st.integers(min_value=0, max_value=9))
    def test_window_stays_on_the_page(self, pages: list[list[int]], back: int, ahead: int) -> None:
        """
        A window takes the lines around, as far as the page goes.
        """
        places = places_of([len(page) for page in pages])
        values = np.array(flat(pages), np.int64)
        expected = [
            page[max(at - back, 0) : at + ahead + 1] for page in pages for at in range(len(page))
        ]
        edges = window_edges(places, [(back, ahead)])
        (sums,) = window_sums(sum_up(values), edges).tolist()
        (sizes,) = (edges[1] - edges[0]).tolist()

        assert [(sum(each), len(each)) for each in expected] == list(zip(sums, sizes, strict=True))

    @given(PAGES)
    def test_pages_have_their_own_sums(self, pages: list[list[int]]) -> None:
        """
        Sums of the page, of the lines above and the maximum see one page only.
        """
        places = places_of([len(page) for page in pages])
        values = np.array(flat(pages), np.int64)
        expected = [
            (sum(page), sum(page[:at]), max(page)) for page in pages for at in range(len(page))
        ]
        sums = sum_up(values)
        found = (page_sums(places, sums), sums_above(places, sums), page_maxima(places, values))

        assert expected == list(zip(*(each.tolist() for each in found), strict=True))


class TestShiftLines:
    """
    Values of neighbours.
    """

    @given(PAGES, st.integers(min_value=-9, max_value=9).filter(bool))
    def test_neighbours_are_of_the_page(self, pages: list[list[int]], by: int) -> None:
        """
        A line at the edge of its page has no neighbour there.
        """
        values = np.array(flat(pages), np.int64)
        expected = [
            page[at + by] if 0 <= at + by < len(page) else -99
            for page in pages
            for at in range(len(page))
        ]

        assert expected == shift_lines(places_of([*map(len, pages)]), values, by, -99).tolist()


class TestDistances:
    """
    Distances to flagged lines.
    """

    @given(PAGES)
    def test_nearest_flag_of_the_page(self, pages: list[list[int]]) -> None:
        """
        The nearest flagged line above and below counts, that of the line itself does not.
        """
        flags = np.array([value > 3 for value in flat(pages)])
        places = places_of([len(page) for page in pages])
        above = [
            min((at - k for k in range(at) if page[k] > 3), default=FAR)
            for page in pages
            for at in range(len(page))
        ]
        below = [
            min((k - at for k in range(at + 1, len(page)) if page[k] > 3), default=FAR)
            for page in pages
            for at in range(len(page))
        ]

        assert above == lines_since(places, flags).tolist()
        assert below == lines_until(places, flags).tolist()


class TestBestRuns:
    """
    The best run through each line.
    """

    @given(PAGES)
    def test_no_run_through_a_line_is_better(self, pages: list[list[int]]) -> None:
        """
        The sum is that of the best run of lines of the page that holds the line.
        """
        values = np.array(flat(pages), np.int64)
        expected = [
            max(sum(page[a:b]) for a in range(at + 1) for b in range(at + 1, len(page) + 1))
            for page in pages
            for at in range(len(page))
        ]
        through, best = best_runs(places_of([len(page) for page in pages]), values)

        assert expected == through.tolist()
        assert best.tolist() == page_maxima(places_of([*map(len, pages)]), through).tolist()


class TestRunLengths:
    """
    Runs of equal keys.
    """

    @pytest.mark.parametrize(
        ("sizes", "keys", "lengths", "inside"),
        [
            pytest.param([3], [1, 1, 2], [2, 2, 1], [0, 1, 0], id="one page"),
            pytest.param([1, 2], [1, 1, 1], [1, 2, 2], [0, 0, 1], id="two pages"),
        ],
    )
    def test_run_ends_with_its_page(
        self, sizes: list[int], keys: list[int], lengths: list[int], inside: list[int]
    ) -> None:
        """
        Equal keys on two pages are two runs.
        """
        length, place = run_lengths(places_of(sizes), np.array(keys, np.int64))

        assert (lengths, inside) == (length.tolist(), place.tolist())
