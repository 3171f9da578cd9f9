"""
The entry of a data release in the changelog.
"""

from __future__ import annotations

import regex

from ..errors import MetadataError

_SECTION = regex.compile(r"^## .*\n", regex.MULTILINE)
_DATA = regex.compile(r"^### Data[ \t]*\n+", regex.MULTILINE)


def add_entry(changelog: str, entry: str) -> str:
    r"""
    Put an entry on top of the section Data of the newest version in a changelog.

    Args:
        changelog: A text in the form of Keep a Changelog.
        entry: One item without the hyphen; may have several lines.

    Returns:
        The changelog with the entry; the section is made where there is none.

    Raises:
        MetadataError: The text has no section of any version.

    >>> print(add_entry("# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A.\n", "Release 1."))
    # Changelog
    <BLANKLINE>
    ## [Unreleased]
    <BLANKLINE>
    ### Added
    <BLANKLINE>
    - A.
    <BLANKLINE>
    ### Data
    <BLANKLINE>
    - Release 1.
    <BLANKLINE>
    """
    first = _SECTION.search(changelog)
    if first is None:
        msg = "the changelog has no section of a version; begin one with '## [Unreleased]'"
        raise MetadataError(msg)
    second = _SECTION.search(changelog, first.end())
    end = second.start() if second else len(changelog)
    item = f"- {entry}\n"
    data = _DATA.search(changelog, first.end(), end)
    if data is not None:
        return changelog[: data.end()] + item + changelog[data.end() :]
    body = changelog[:end].rstrip("\n")
    rest = f"\n{changelog[end:]}" if second else ""
    return f"{body}\n\n### Data\n\n{item}{rest}"
