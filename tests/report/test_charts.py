"""
Charts: bars that stand for their counts.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.report.charts import draw_bars

COUNTS = st.lists(
    st.tuples(
        st.text(max_size=30),
        st.lists(st.tuples(st.sampled_from(["kept", "aside"]), st.integers(0, 10**6)), max_size=3),
    ),
    max_size=8,
)


class TestDrawBars:
    """
    `draw_bars()`.
    """

    @given(COUNTS)
    def test_bars_stay_inside(self, counts: list[tuple[str, list[tuple[str, int]]]]) -> None:
        """
        No bar leaves the picture, and there is room for the count behind the longest.
        """
        chart = draw_bars("x", counts)

        ends = [bar.x + bar.width for row in chart.rows for bar in row.bars]
        assert all(end <= chart.width - 50 for end in ends)

    @given(COUNTS)
    def test_what_counts_is_seen(self, counts: list[tuple[str, list[tuple[str, int]]]]) -> None:
        """
        Each part that stands for something has a bar, and no other has.
        """
        chart = draw_bars("x", counts)

        seen = [[bar.kind for bar in row.bars if bar.width > 0] for row in chart.rows]
        assert seen == [[kind for kind, count in parts if count] for _, parts in counts]

    def test_long_names_are_cut(self) -> None:
        """
        A name that has no room ends with dots, and is kept whole beside.
        """
        (row,) = draw_bars("x", [("a" * 30, [("kept", 1)])]).rows

        assert (row.short, row.name) == ("a" * 17 + "…", "a" * 30)

    def test_stacked_counts_stand_apart(self) -> None:
        """
        The count of a stacked bar names each part.
        """
        (row,) = draw_bars("x", [("a", [("kept", 6), ("aside", 5)])]).rows

        assert row.text == "6 + 5"

    def test_nothing_has_no_bar(self) -> None:
        """
        A name without a count has a nought.
        """
        (row,) = draw_bars("x", [("a", [("kept", 0)])]).rows

        assert (row.text, row.bars) == ("0", ())
