"""
Sites and their publishers.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.outlets import find_home, find_outlet


class TestFindOutlet:
    """
    The row of an address.
    """

    @pytest.mark.parametrize(
        ("url", "publisher"),
        [
            ("https://eng.belta.by/politics/1", "BelTA"),
            ("https://BELTA.by", "BelTA"),
            ("https://belta.by.example.org/", None),
            ("https://notbelta.by/", None),
            ("http://[", None),
            (None, None),
        ],
    )
    def test_publisher(self, url: str | None, publisher: str | None) -> None:
        """
        The host and those above it are looked up, nothing else.
        """
        found = find_outlet(url)

        assert publisher == (found.publisher if found else None)

    def test_longest_host_counts(self) -> None:
        """
        Of two rows that fit, the one with the longer host is found.
        """
        found = find_outlet("https://eng.globalaffairs.ru/articles/x")

        assert found is not None
        assert found.languages == ("en",)


@pytest.mark.parametrize(
    ("url", "agency"),
    [("https://apa.az/en/x", "APA"), ("https://lenta.ru/x", None), (None, None)],
)
def test_find_home(url: str | None, agency: str | None) -> None:
    """
    The agency whose own site it is; None elsewhere.
    """
    assert agency == find_home(url)
