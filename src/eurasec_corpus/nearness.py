"""
The names that were probably meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 3


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """
    Write the end of a message about an unknown name.

    Args:
        name: What was asked for.
        known: The names there are.

    Returns:
        `; did you mean 'publisher'?`, or nothing if no name is near.

    >>> did_you_mean("publishr", ["url", "publisher"])
    "; did you mean 'publisher'?"
    >>> did_you_mean("x", ["url", "publisher"])
    ''
    """
    by_key = {each.casefold(): each for each in known}
    near = get_close_matches(str(name).casefold(), by_key, n=_MOST)
    return f"; did you mean {' or '.join(repr(by_key[key]) for key in near)}?" if near else ""
