"""
Dates in addresses.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.dating.urls import date_of_url, slash_order


class TestDateOfUrl:
    """
    Dates in addresses.
    """

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("https://a.by/2024/10/31/x", "2024-10-31"),
            ("https://a.by/2024/10/31", "2024-10-31"),
            ("https://a.by/20241031/x", "2024-10-31"),
            ("https://a.by/2024/10/x", "2024-10"),
            ("https://belta.by/x-173030-2025", "2025"),
        ],
    )
    def test_reads(self, url: str, expected: str) -> None:
        """
        What the address says, and no more.
        """
        found = date_of_url(url)

        assert found is not None
        assert expected == str(found.date)

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "https://a.by/x",
            "https://a.by/2024/02/31/x",
            "https://notbelta.by/x-173030-2025",
            "https://[::1/2024/10/31/x",
            "https://a.by/x?date=/2024/10/31/",
            "https://a.by/2024/10/31/" + "x" * 2000,
        ],
    )
    def test_is_without_date(self, url: str) -> None:
        """
        Impossible days, other hosts, queries and broken addresses give nothing.
        """
        assert date_of_url(url) is None

    def test_words_are_those_of_the_address(self) -> None:
        """
        The evidence is the part of the address that says the date.
        """
        found = date_of_url("https://a.by/2024/10/31/x")

        assert found is not None
        assert (found.text, found.rule) == ("2024/10/31", "path-day")

    def test_unknown_month_is_none(self) -> None:
        """
        A word that is no month gives no date.
        """
        assert date_of_url("https://a.by/2024/foo/03/x") is None


class TestSlashOrder:
    """
    What comes first between slashes.
    """

    @pytest.mark.parametrize(
        ("url", "order"),
        [
            ("https://a.tj/x", "dmy"),
            ("https://www.nato.int/x", "dmy"),
            ("https://www.state.gov/x", "mdy"),
            ("https://a.com/x", None),
            (None, None),
        ],
    )
    def test_host_says(self, url: str | None, order: str | None) -> None:
        """
        The end of the host tells, or nothing does.
        """
        assert order == slash_order(url)
