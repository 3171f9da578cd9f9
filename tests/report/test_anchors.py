"""
Anchors: every document and every line has one of its own.
"""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.report.anchors import anchor_of, link_to, place_of

# Pieces of which ids are made that could be taken for lines, for each other or for the page.
IDS = st.lists(
    st.sampled_from(["a", "room:", "top", ":", "1", "'", "%", "#", "<", '"', "é"]), min_size=1
).map("".join)
PLACES = st.tuples(IDS, st.none() | st.integers(min_value=1, max_value=12))


class TestAnchorOf:
    """
    `anchor_of()`.
    """

    @given(PLACES, PLACES)
    def test_no_two_places_share_an_anchor(
        self, one: tuple[str, int | None], other: tuple[str, int | None]
    ) -> None:
        """
        Documents and lines have different anchors unless they are the same.
        """
        assert (anchor_of(*one) == anchor_of(*other)) is (one == other)

    @given(PLACES)
    def test_no_place_takes_a_name_of_the_page(self, place: tuple[str, int | None]) -> None:
        """
        Parts of the page have names that no document and no line has.
        """
        assert anchor_of(*place) not in {"room:top", "room:search", "room:top-1", "room:a"}

    def test_plain_ids_are_their_own_anchors(self) -> None:
        """
        Links can be written by hand.
        """
        assert (anchor_of("belta-173030"), link_to("belta-173030", 4)) == (
            "belta-173030",
            "#belta-173030:4",
        )


class TestLinkTo:
    """
    `link_to()`.
    """

    @given(PLACES)
    def test_browser_reads_the_anchor_back(self, place: tuple[str, int | None]) -> None:
        """
        The fragment, decoded as browsers do, is the anchor.
        """
        assert unquote(link_to(*place)[1:]) == anchor_of(*place)

    def test_link_holds_nothing_that_ends_an_attribute(self) -> None:
        """
        Quotes and angle brackets are encoded.
        """
        assert set(link_to("""a"'<>&""")) & set("\"'<>&") == set()


class TestPlaceOf:
    """
    `place_of()`.
    """

    @given(IDS, st.integers(min_value=1))
    def test_id_of_a_paragraph_comes_apart(self, name: str, line: int) -> None:
        """
        Document and line are found again, whatever colons the id holds.
        """
        assert place_of(f"{name}:{line}") == (name, line)
