"""
Addresses of pages.
"""

from __future__ import annotations

from urllib.parse import urlsplit

_LONGEST = 2000


def split_address(url: str | None) -> tuple[str, str]:
    """
    Split an address into its host and its path.

    Args:
        url: The address; None if unknown.

    Returns:
        The host in lower case and the path; both empty if there is no such thing.

    >>> split_address("https://Eng.belta.by/politics/view/1?a=b")
    ('eng.belta.by', '/politics/view/1')
    >>> split_address("http://[")
    ('', '')
    """
    if url is None or len(url) > _LONGEST:
        return "", ""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "", ""
    return host, parts.path
