"""
Marks: what is cut apart can be joined again, and no character is dangerous.
"""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.report.marks import CONTROL, Mark, cut_pieces, share_out

TEXTS = st.text(st.sampled_from("ab \u202e\x00\u2028\u200d\n<"), max_size=20)


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    """
    Marks on a text of at most twenty characters, over each other in any way.
    """
    bounds = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted)
    kinds = st.sampled_from(["mention", "quotation"])
    found = draw(st.lists(st.tuples(bounds, kinds), max_size=5))
    return [Mark(start, end, kind, f"{start}.", f"n{end}") for (start, end), kind in found]


class TestCutPieces:
    """
    `cut_pieces()`.
    """

    @given(TEXTS, marks())
    def test_pieces_are_the_text(self, text: str, seen: list[Mark]) -> None:
        """
        Joined, with control characters put back, the pieces are the stretch.
        """
        pieces = cut_pieces(text, 0, len(text), seen)

        joined = "".join(
            f"\\u{piece.text[2:]}".encode().decode("unicode-escape")
            if piece.control
            else piece.text
            for piece in pieces
        )
        assert joined == text

    @given(TEXTS, marks())
    def test_no_piece_turns_the_text_around_it(self, text: str, seen: list[Mark]) -> None:
        """
        What a page would obey is shown by its number.
        """
        pieces = cut_pieces(text, 0, len(text), seen)

        assert [piece.text for piece in pieces if CONTROL.search(piece.text)] == []

    @given(st.lists(st.integers(0, 12), min_size=3, max_size=3).map(sorted), marks())
    def test_each_character_bears_its_marks(self, bounds: list[int], seen: list[Mark]) -> None:
        """
        A character is styled by the marks around it and by no other.
        """
        start, _, end = bounds
        held = next(iter(share_out(seen, [(start, end)])))

        styles = [
            set(piece.kinds.split())
            for piece in cut_pieces("x" * 20, start, end, held)
            for _ in piece.text
        ]

        expected = [
            {mark.kind for mark in seen if mark.start <= at < mark.end} for at in range(start, end)
        ]
        assert styles == expected

    def test_marks_over_each_other_say_all(self) -> None:
        """
        Notes and names of all marks of a piece are there.
        """
        seen = [Mark(0, 8, "quotation", "Said by him."), Mark(3, 8, "mention", "Minsk.", "Minsk")]

        last = cut_pieces("in Minsk", 0, 8, seen)[-1]

        assert (last.kinds, last.note, last.names) == (
            "quotation mention",
            "Said by him. Minsk.",
            ("Minsk",),
        )


class TestShareOut:
    """
    `share_out()`.
    """

    @given(st.lists(st.integers(0, 20), min_size=2, max_size=6, unique=True).map(sorted), marks())
    def test_stretches_get_what_overlaps_them(self, edges: list[int], seen: list[Mark]) -> None:
        """
        Every stretch gets the marks that share a character with it.
        """
        stretches = list(pairwise(edges))

        shared = [set(found) for found in share_out(seen, stretches)]

        expected = [
            {mark for mark in seen if max(mark.start, start) < min(mark.end, end)}
            for start, end in stretches
        ]
        assert shared == expected
