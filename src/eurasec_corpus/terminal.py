"""
What may be shown on a terminal.
"""

from __future__ import annotations

import regex

# Soft hyphens and joiners do no harm, and Persian and emoji need them.
UNPRINTABLE = regex.compile(
    r"[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\u00ad\u200c\u200d]]", regex.VERSION1
)
"""What a terminal would obey instead of show. Pages are hostile: it must not reach one."""


def visible(text: str, keep: str = "") -> str:
    r"""
    Replace what a terminal would obey instead of show.

    Args:
        text: Any text.
        keep: Control characters that may stay.

    >>> visible("a\x1b[2Jb"), visible("a\tb")
    ('a\ufffd[2Jb', 'a b')
    """
    # A tab is a blank and nothing to be warned of.
    text = text if "\t" in keep else text.replace("\t", " ")
    return UNPRINTABLE.sub(lambda found: found[0] if found[0] in keep else "\ufffd", text)
