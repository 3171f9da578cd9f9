"""
Datelines in front of paragraphs.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Dateline, PartialDate
from eurasec_corpus.datelines import split_dateline


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
