"""
Addresses.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.addresses import split_address


class TestSplitAddress:
    """
    Host and path.
    """

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            pytest.param("https://Eng.Belta.by/a/b?c=d#e", ("eng.belta.by", "/a/b"), id="whole"),
            pytest.param("https://user@tass.com:443/", ("tass.com", "/"), id="user and port"),
            pytest.param("/politics/1", ("", "/politics/1"), id="path"),
            pytest.param(None, ("", ""), id="unknown"),
            pytest.param("", ("", ""), id="empty"),
            pytest.param("http://[", ("", ""), id="broken"),
            pytest.param("http://a/" + "b" * 3000, ("", ""), id="endless"),
        ],
    )
    def test_split(self, url: str | None, expected: tuple[str, str]) -> None:
        """
        An address gives its host in lower case and its path, or nothing.
        """
        assert expected == split_address(url)
