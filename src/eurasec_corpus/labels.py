"""
The vocabulary: what a stretch of a source can be, and where a fact came from.

The values of these enums are the only spelling in code, tables, documentation and gold.
Each member carries the sentence that the label manual prints.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Never, Self


class Choice(StrEnum):
    """
    Values of which an argument takes one.

    Raises:
        ValueError: There is no such value; the message lists those there are.
    """

    @classmethod
    def _missing_(cls, value: object) -> Never:
        """
        Say which values there are.
        """
        known = ", ".join(repr(each.value) for each in cls)
        msg = f"{value!r} is not a valid {cls.__name__}; there are {known}"
        raise ValueError(msg)


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
    PREFIX = "prefix"
    """The date that a crawler has set in front of the text."""


@unique
class DateKind(StrEnum):
    """
    What kind of evidence for a date it is; the members stand in their order of trust.

    Attributes:
        source: Where such evidence is found.
        counts: Whether a date may follow from it.
        manual: What it is, in one sentence.

    >>> DateKind.HEAD.source, DateKind.CHANGE.counts
    (<DateSource.POSTED: 'posted'>, False)
    """

    source: DateSource
    counts: bool
    manual: str

    def __new__(
        cls, value: str, source: DateSource = DateSource.POSTED, manual: str = "", counts: int = 1
    ) -> Self:
        """
        Make a member that carries its source and its sentence in the manual.
        """
        member = str.__new__(cls, value)
        member._value_ = value
        member.source = source
        member.counts = bool(counts)
        member.manual = manual
        return member

    CURATED = "curated", DateSource.CURATED, "A fact from outside with its proof."
    LEAD = (
        "lead",
        DateSource.POSTED,
        "A line at the head of the article that says what it is: `Published: ...`.",
    )
    HEAD = (
        "head",
        DateSource.POSTED,
        "A date, alone or with a name, between headline and article or right above the headline.",
    )
    DATELINE = "dateline", DateSource.DATELINE, "The dateline of the first paragraph."
    URL = "url", DateSource.URL, "A part of the address."
    FOOT = "foot", DateSource.POSTED, "The only date right below the article."
    PREFIX = "prefix", DateSource.PREFIX, "What a crawler has set in front of the text."
    CHANGE = "change", DateSource.POSTED, "The day on which the page was changed.", 0
    FETCH = (
        "fetch",
        DateSource.POSTED,
        "The day on which the page was fetched, as the clock of the site gives it.",
        0,
    )
    ELSEWHERE = (
        "elsewhere",
        DateSource.POSTED,
        "A date among menus, other stories or comments, or inside the article.",
        0,
    )
    ARTIFACT = (
        "artifact",
        DateSource.PREFIX,
        "A prefix that is the same on all pages of its site.",
        0,
    )


@unique
class DateReason(StrEnum):
    """
    What became of a piece of evidence for a date.

    Attributes:
        manual: What it means, in one sentence.

    >>> DateReason.GIVES.manual
    'The date follows from it.'
    """

    manual: str

    def __new__(cls, value: str, manual: str = "") -> Self:
        """
        Make a member that carries its sentence in the manual.
        """
        member = str.__new__(cls, value)
        member._value_ = value
        member.manual = manual
        return member

    GIVES = "gives", "The date follows from it."
    COMPLETES = "completes", "It adds what more trusted evidence leaves open."
    AGREES = "agrees", "It adds nothing to more trusted evidence, and does not contradict it."
    CONTRADICTED = "contradicted", "More trusted evidence says otherwise."
    DISPUTED = (
        "disputed",
        "Evidence of the same trust says otherwise; only what both say counts.",
    )
    OTHER_DAY = (
        "other-day",
        "Such a date is not that of publication, and of another day or of one that is not known.",
    )
    OPEN = "open", "No date was derived yet."


@unique
class FactSource(StrEnum):
    """
    Where a fact about a document was found; the members stand in their order of trust.
    """

    DECLARED = "declared"
    """Known from outside the page: the sources file, a sidecar, or the caller."""
    DATELINE = "dateline"
    """The dateline of the story."""
    HEADLINE = "headline"
    """The headline, or its wording."""
    BYLINE = "byline"
    """A line that names the author."""
    ATTRIBUTION = "attribution"
    """Words by which an agency claims the story."""
    TURN = "turn"
    """The names in front of the turns of a transcript."""
    LINE = "line"
    """A line above the story: the section, or day and place."""
    URL = "url"
    """The address of the page."""
    TEXT = "text"
    """The words of the story as a whole."""


@unique
class DuplicateKind(StrEnum):
    """
    In which way a paragraph repeats another.

    >>> DuplicateKind.NEAR.rule
    'duplicate:near'
    """

    SAME_WORDS = "same-words"
    """The same words as an earlier paragraph of its own document."""
    ACROSS_DOCUMENTS = "across-documents"
    """The same words as a paragraph of another document."""
    NEAR = "near"
    """Most of its runs of three words are those of a paragraph of another document."""
    CUT = "cut"
    """The beginning of a longer paragraph of another document."""

    @property
    def rule(self) -> str:
        """
        The rule that stands in the ledger.
        """
        return f"duplicate:{self}"


@unique
class DuplicatePolicy(Choice):
    """
    What becomes of paragraphs that repeat one of another document.
    """

    FIRST = "first"
    """The first stays; the others are set aside, and the ledger names the first."""
    MARK = "mark"
    """All stay; the ledger names the first beside the others."""
    NONE = "none"
    """Nothing."""


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
