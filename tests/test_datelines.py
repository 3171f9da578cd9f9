"""
Datelines in front of paragraphs.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Dateline, PartialDate
from eurasec_corpus.datelines import find_inside, read_alone, split_dateline, split_end


class TestSplitDateline:
    """
    What is split off, and where the news begins.
    """

    def test_parts_are_read(self) -> None:
        """
        Place, date and agency are read from one dateline.
        """
        found = split_dateline("Bishkek, Nov. 22, 2023. / Kabar/. The President left.")

        assert found == (
            Dateline(
                "Bishkek, Nov. 22, 2023. / Kabar/.",
                place="Bishkek",
                agency="Kabar",
                date=PartialDate(2023, 11, 22),
                date_text="Nov. 22, 2023",
                rule="dateline:place-date-slashes",
                place_name="Bishkek",
            ),
            34,
        )

    def test_without_year_keeps_year_unknown(self) -> None:
        """
        A dateline that names no year gives none.
        """
        found = split_dateline("MOSCOW, January 5. /TASS/. Russia said")

        assert found is not None
        assert found[0].date == PartialDate(None, 1, 5)

    def test_armenian_full_stop_ends_a_dateline(self) -> None:
        """
        A dateline in Armenian ends with the full stop of its script as with a colon.
        """
        found = split_dateline("ԵՐԵՎԱՆ, 4 ԴԵԿՏԵՄԲԵՐԻ, ԱՐՄԵՆՊՐԵՍ։ Վարչապետը մեկնել է։")

        assert found is not None
        assert (found[0].place_name, found[0].date) == ("Yerevan", PartialDate(None, 12, 4))

    def test_impossible_day_is_no_dateline(self) -> None:
        """
        Where a day that does not exist stands, nothing is split off.
        """
        assert split_dateline("MOSCOW, February 31. /TASS/. Russia said") is None

    def test_dateline_alone_is_the_line(self) -> None:
        """
        A line that is a dateline is split off whole.
        """
        line = "MOSCOW, January 5. /TASS/."

        found = split_dateline(line)

        assert found is not None
        assert found[1] == len(line)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("", id="nothing"),
            pytest.param("moscow, January 5. /TASS/. Russia", id="lower case"),
            pytest.param("The MOSCOW summit in Russia (TASS) said", id="no dash"),
            pytest.param("One Two Three Four Five (TASS) - x", id="five words"),
            pytest.param(" MOSCOW (TASS) - x", id="not at the start"),
            pytest.param("MOSCOW (tass) - x", id="agency in lower case"),
            pytest.param("M" + "o" * 200 + " (TASS) - x", id="too long"),
        ],
    )
    def test_is_no_dateline(self, text: str) -> None:
        """
        What does not begin as a dateline does is none.
        """
        assert split_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("YEREVAN", "YEREVAN"),
        ("MOSCOW, January 5. /TASS/.", "MOSCOW"),
        ("Yerevan", None),
        ("SUMMIT", None),
        ("MOSCOW, January 5. /TASS/. Russia said", None),
    ],
)
def test_read_alone(text: str, place: str | None) -> None:
    """
    A whole dateline, or a known city in capitals; nothing with news behind it.
    """
    found = read_alone(text)

    assert place == (found.place if found else None)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("He left. ///OSCE, 30 October 2023", 9),
        ("He left. ///OSCE, 31 February 2023", None),
        ("He left. (He will return.)", None),
        ("", None),
    ],
)
def test_split_end(text: str, start: int | None) -> None:
    """
    Where a dateline at the end begins; None for a day that is none.
    """
    found = split_end(text)

    assert start == (found[1] if found else None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He praised the SCO DUSHANBE, July 28. /TASS/. The leaders", "DUSHANBE"),
        ("He praised the SCO PATRIOT PARK, July 28. /TASS/. The leaders", "PARK"),
        ("He praised it. NEW DELHI, July 28 (Xinhua) -- The leaders", "NEW DELHI"),
        ("He praised the SCO DUSHANBE, July 48. /TASS/. The leaders", None),
        ("He praised the SCO in Dushanbe on July 28.", None),
    ],
)
def test_find_inside(text: str, place: str | None) -> None:
    """
    In mid-paragraph the last words in capitals that make a known city are the place.
    """
    found = find_inside(text)

    assert place == (found.place if found else None)
