"""
The vocabulary: what a stretch of a source can be, and where a fact came from.

The values of these enums are the only spelling in code, tables, documentation and gold.
Each member carries the sentence that the label manual prints.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Self


@unique
class Fate(StrEnum):
    """
    What becomes of a stretch of text with a given label.
    """

    KEPT = "kept"
    READ = "read"
    SET_ASIDE = "set aside"


@unique
class Label(StrEnum):
    """
    What a stretch of a source is.

    Attributes:
        fate: Whether such text is kept as a paragraph, read for a fact, or set aside.
        manual: What the label means, in one sentence.
        is_kept: Whether text with this label is a paragraph of the document.

    >>> Label.SIDEBAR
    <Label.SIDEBAR: 'sidebar'>
    >>> Label.SIDEBAR.fate
    <Fate.SET_ASIDE: 'set aside'>
    >>> Label.HEADING.is_kept, Label.DATELINE.is_kept
    (True, False)
    """

    fate: Fate
    manual: str
    is_kept: bool

    def __new__(cls, value: str, fate: Fate = Fate.KEPT, manual: str = "") -> Self:
        """
        Make a member that carries its fate and its sentence in the manual.
        """
        member = str.__new__(cls, value)
        member._value_ = value
        member.fate = fate
        member.manual = manual
        member.is_kept = fate is Fate.KEPT
        return member

    TITLE = "title", Fate.KEPT, "The headline."
    STANDFIRST = "standfirst", Fate.KEPT, "The summary between the headline and the body."
    HEADING = "heading", Fate.KEPT, "A section heading inside the article."
    BODY = "body", Fate.KEPT, "A paragraph, list item, salutation, quotation or closing."
    DATELINE = (
        "dateline",
        Fate.READ,
        "Place, date and agency in front of the first paragraph, or alone on a line.",
    )
    POSTED = "posted", Fate.READ, "A line that says when the page was published or updated."
    BYLINE = "byline", Fate.READ, "Author, editor or source, on a line of its own."
    META = (
        "meta",
        Fate.SET_ASIDE,
        "Keywords, section kicker, view counter, reading time, crawler prefix, end code.",
    )
    NAVIGATION = (
        "navigation",
        Fate.SET_ASIDE,
        "Menus, breadcrumbs, share bars, player chrome, pagination.",
    )
    SIDEBAR = (
        "sidebar",
        Fate.SET_ASIDE,
        "Other stories around the article, or the next article on the page.",
    )
    RELATED = (
        "related",
        Fate.SET_ASIDE,
        "A read-also block: its marker, headlines and teasers.",
    )
    CAPTION = "caption", Fate.SET_ASIDE, "The caption or credit of a picture."
    NOTICE = (
        "notice",
        Fate.SET_ASIDE,
        "Cookies, copyright, subscription, comments, contacts.",
    )
    DUPLICATE = (
        "duplicate",
        Fate.SET_ASIDE,
        "Repeats an earlier kept paragraph; the ledger names which.",
    )
    BLANK = "blank", Fate.SET_ASIDE, "White space and invisible characters only."


@unique
class DateSource(StrEnum):
    """
    Where the evidence for a date was found; the members stand in their order of trust.
    """

    CURATED = "curated"
    """Known from outside the page; the evidence is a sentence in the sources file."""
    POSTED = "posted"
    """A line that says when the page was published."""
    DATELINE = "dateline"
    """The dateline in front of the first paragraph."""
    URL = "url"
    """The address of the page."""


@unique
class Precision(StrEnum):
    """
    Which parts of a date are known.
    """

    DAY = "day"
    """Year, month and day."""
    MONTH = "month"
    """Year and month."""
    YEAR = "year"
    """The year alone."""
    NO_YEAR = "no-year"
    """Month, or month and day, of an unknown year."""
