"""
The shape of lines.
"""

from __future__ import annotations

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from eurasec_corpus.segments import (
    best_segment,
    count_words,
    ends_cut,
    ends_open,
    ends_sentence,
    is_headline,
    points_of,
)


class TestCountWords:
    """
    Words of a line.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", 0, id="nothing"),
            pytest.param("a b\u00a0c", 3, id="blanks of all kinds"),
            pytest.param("a" * 100, 1, id="a long ASCII word"),
            pytest.param("上海合作组织" * 4, 6, id="no spaces"),
            pytest.param("上海合作组织", 1, id="a short word without spaces"),
        ],
    )
    def test_count(self, text: str, expected: int) -> None:
        """
        Words are counted, or estimated where a script has no spaces.
        """
        assert expected == count_words(text)


class TestEnds:
    """
    How a line ends.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He left.", "sentence"),
            ("“He left.”)", "sentence"),
            ("他走了。", "sentence"),
            ("He left...", "sentence cut"),
            ("He left…", "sentence cut"),
            ("Dear friends,", "open"),
            ("He said:", "open"),
            ("Conclusion", ""),
            ("", ""),
        ],
    )
    def test_ends(self, text: str, expected: str) -> None:
        """
        The end of a line is that of a sentence, open, or cut.
        """
        ends = {"sentence": ends_sentence, "open": ends_open, "cut": ends_cut}

        assert expected == " ".join(name for name, test in ends.items() if test(text))


class TestIsHeadline:
    """
    Lines that could be a headline.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Summit of SCO begins", True),
            ("“Summit” of SCO begins", True),
            ("27th summit begins", True),
            ("Will the summit begin?", True),
            ("summit of SCO begins", False),
            ("Summit begins", False),
            ("The summit has ended.", False),
            ("The summit has ended:", False),
            ("The summit has ended…", False),
            ("— the summit ends", False),
            ("Word " * 31, False),
            ("Longword" * 31 + " of two", False),
        ],
    )
    def test_is_headline(self, text: str, *, expected: bool) -> None:
        """
        A few words, a capital or a digit first, and no full stop.
        """
        assert expected is is_headline(text)


class TestPointsOf:
    """
    What a line says for being part of an article.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He left.", 2),
            ("Dear friends,", 2),
            ("word " * 80 + "end.", 60),
            ("All news", -8),
            ("word " * 26, 13),
            ("word " * 200, 60),
            ("word " * 5 + "end...", -6),
        ],
        ids=["sentence", "open", "capped", "label", "long without end", "capped half", "cut"],
    )
    def test_points(self, text: str, expected: int) -> None:
        """
        Words of a sentence count for it, labels and teasers against it.
        """
        assert expected == points_of(text)


class TestBestSegment:
    """
    The run with the highest sum.
    """

    @pytest.mark.parametrize(
        ("points", "expected"),
        [
            pytest.param([], (0, 0), id="nothing"),
            pytest.param([-1, 0, -2], (0, 0), id="nothing above zero"),
            pytest.param([0, 5, 0], (1, 2), id="no zeros at the edges"),
            pytest.param([5, -9, 5], (0, 1), id="the first of equals"),
            pytest.param([5, -2, 5], (0, 3), id="over a dip"),
        ],
    )
    def test_cases(self, points: list[int], expected: tuple[int, int]) -> None:
        """
        The run begins and ends where its sum does.
        """
        assert expected == best_segment(points)

    @given(st.lists(st.integers(min_value=-9, max_value=9), max_size=12))
    def test_no_run_is_better(self, points: list[int]) -> None:
        """
        No other run has a higher sum.
        """
        start, end = best_segment(points)
        sums = [sum(points[a:b]) for a in range(len(points)) for b in range(a, len(points) + 1)]
        event("empty" if start == end else "some")

        assert sum(points[start:end]) == max([0, *sums])
