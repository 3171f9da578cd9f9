"""
The values of the library: frozen, typed, and checked when they are made.

Offsets count code points of the decoded text, from 0; line numbers count from 1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import Any

import regex
from attrs import Attribute, field, fields, frozen
from attrs.validators import deep_iterable, ge, instance_of, optional

from .breaks import has_breaks, join_breaks, words_of
from .folding import BLANKS, digest, fold
from .labels import DateKind, DateReason, DateSource, FactSource, Label
from .partialdate import PartialDate

# Unassigned characters are let through: which ones are depends on the version of Unicode.
_IDENTIFIER = regex.compile(r"[^\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]+")
_TEXT_OR_NONE = optional(instance_of(str))
# A member looked up by name span by span would cost as much as the other checks.
_DUPLICATE = Label.DUPLICATE

FACTS = (
    "publisher",
    "agency",
    "place",
    "place_name",
    "title",
    "author",
    "speaker",
    "language",
    "genre",
    "section",
)
"""The facts with evidence, in the order of the ledger."""


def is_identifier(text: str) -> bool:
    r"""
    Tell whether a text can be an id: not empty, no white space, nothing invisible.

    >>> is_identifier("belta-173030"), is_identifier("a b"), is_identifier("a\x07b")
    (True, False, False)
    """
    return _IDENTIFIER.fullmatch(text) is not None


def _is_plain_identifier(value: object) -> bool:
    """
    Tell cheaply of most ids that they are sound.
    """
    if type(value) is not str or not value or " " in value:
        return False
    return value.isascii() and value.isprintable()


def _identifier(_: object, attribute: Attribute[str], value: object) -> None:
    """
    Refuse ids that would not survive a command line, a URL fragment or a table.
    """
    if not isinstance(value, str) or not is_identifier(value):
        msg = f"{attribute.name} must be visible text without white space, not {value!r}"
        raise ValueError(msg)


def _nonempty(_: object, attribute: Attribute[str], value: str) -> None:
    """
    Refuse the empty string where a word is needed.
    """
    if not value:
        msg = f"{attribute.name} must not be empty"
        raise ValueError(msg)


def _all_of(kind: type) -> Callable[[object, Attribute[Any], tuple[Any, ...]], None]:
    """
    Make a validator for tuples of one type.
    """
    check_each = deep_iterable(instance_of(kind), instance_of(tuple))

    def check(instance: object, attribute: Attribute[Any], value: tuple[Any, ...]) -> None:
        # The set of the types of hundreds of values costs little; only where it is not
        # the one expected must each be looked at.
        if type(value) is not tuple or not set(map(type, value)) <= {kind}:
            check_each(instance, attribute, value)

    return check


@frozen
class Line:
    """
    A line of a source: a physical one, or those of a hard-wrapped paragraph.

    Attributes:
        number: Of the (first) physical line, counted from 1.
        start: Where the line begins.
        end: Where the next line begins; the line's terminator is inside.
        text: The line without blanks around it; empty for a blank line. A line end inside
            is read as blanks, as many as it has characters.
    """

    number: int
    start: int
    end: int
    text: str


@frozen
class Verdict:
    """
    What a line is and which rule says so.

    Attributes:
        label: What the line is.
        rule: `pass:name`, for example `marker:read-also`.
        score: What the line model gives the line; None where it was not asked.
        part: Start and end, within the text of the line, of what has the label, if it
            is not all of it; the rest of the line is `meta`.
    """

    label: Label
    rule: str
    score: int | None = None
    part: tuple[int, int] | None = None


@frozen
class Span:
    """
    A stretch of a source with its label and the rule that gave it.

    The spans of a document lie end to end and are the whole source.

    Attributes:
        start: Where the stretch begins.
        end: Where it ends (exclusive).
        line: The number of the line in which it begins.
        label: What it is.
        rule: What gave it the label.
        score: What the line model gives the line; None where it was not asked.
        duplicate_of: The id of the paragraph that it repeats, if the label is `duplicate`;
            of a kept stretch, one of another document that it was found to repeat; else None.

    Raises:
        ValueError: The stretch is empty, or a duplicate does not say of what.

    >>> Span(0, 10, 1, Label.BODY, "model:article", 3122).label
    <Label.BODY: 'body'>
    """

    start: int
    end: int
    line: int
    label: Label
    rule: str
    score: int | None = None
    duplicate_of: str | None = None

    def __attrs_post_init__(self) -> None:
        """
        Check all fields at once: spans are many, and a validator a field costs twice as much.
        """
        is_duplicate = self.label is _DUPLICATE
        if (
            0 <= self.start < self.end
            and self.line > 0
            and self.rule
            and type(self.label) is Label
            and (self.duplicate_of is None) is not is_duplicate
        ):
            return
        if self.start < 0 or self.line < 1 or not self.rule:
            msg = (
                f"start must be 0 or more and line 1 or more, not {self.start!r} and "
                f"{self.line!r}, and rule must not be empty"
            )
            raise ValueError(msg)
        if type(self.label) is not Label:
            msg = f"label must be a Label, not {self.label!r}"
            raise TypeError(msg)
        if self.end <= self.start:
            msg = f"a span must not be empty: start={self.start!r}, end={self.end!r}"
            raise ValueError(msg)
        if self.duplicate_of is None or not self.label.is_kept:
            msg = f"duplicate_of={self.duplicate_of!r} does not go with label {self.label!r}"
            raise ValueError(msg)


@frozen
class Dateline:
    """
    The dateline of an article, as it stands in the source.

    Attributes:
        text: The whole dateline, without the blanks around it.
        place: The place as spelled; None if there is none.
        agency: The canonical name of the agency; None if there is none.
        date: What it says of the date; None if nothing.
        date_text: The words that say it; None if nothing.
        rule: The form it has, for example `dateline:place-date-slashes`.
        place_name: The name of the place in English today; None if it is not known.
        reporter: Who filed the story, where the dateline says it.
    """

    text: str = field(validator=_nonempty)
    place: str | None = None
    agency: str | None = None
    date: PartialDate | None = None
    date_text: str | None = None
    rule: str = field(default="dateline", validator=_nonempty)
    place_name: str | None = None
    reporter: str | None = None


@frozen
class DateEvidence:
    """
    Something that speaks for the date of a document.

    Attributes:
        source: Where it was found.
        text: The words that say it; for a curated fact the sentence that proves it.
        date: What they say.
        start: Where the words stand in the source; None if they stand outside it.
        end: Where they end (exclusive); None likewise.
        used: Whether the date of the document follows from it.
        kind: What kind of evidence it is, which says how far it is trusted; the first
            that its source has, if not given.
        reason: Why it was used or not.
        readings: Both dates, day first, if day and month could change places; else none.

    Raises:
        ValueError: The kind is not one of the source.
    """

    source: DateSource = field(validator=instance_of(DateSource))
    text: str = field(validator=_nonempty)
    date: PartialDate = field(validator=instance_of(PartialDate))
    start: int | None = None
    end: int | None = None
    used: bool = False
    kind: DateKind = field(validator=instance_of(DateKind))
    reason: DateReason = field(default=DateReason.OPEN, validator=instance_of(DateReason))
    readings: tuple[PartialDate, ...] = ()

    @kind.default
    def _first_kind(self) -> DateKind:
        """
        Take the most trusted kind that the source has.
        """
        return next((kind for kind in DateKind if kind.source == self.source), DateKind.CURATED)

    def __attrs_post_init__(self) -> None:
        """
        Check what involves two fields.
        """
        if self.kind.source is not self.source:
            msg = f"evidence of kind {self.kind!r} is not of the source {self.source!r}"
            raise ValueError(msg)


@frozen
class FactEvidence:
    """
    Something that speaks for a fact about a document, such as its author.

    Attributes:
        fact: Which fact: the name of a field of `Document`.
        source: Where it was found.
        value: What it says.
        text: The words that say it.
        rule: The row that reads them, for example `byline:by`.
        start: Where the words stand in the source; None if they stand outside it.
        end: Where they end (exclusive); None likewise.
        used: Whether the document has it from here.

    >>> FactEvidence("author", FactSource.BYLINE, "Anna Li", "By Anna Li", "byline:by").used
    False
    """

    fact: str = field(validator=_nonempty)
    source: FactSource = field(validator=instance_of(FactSource))
    value: str = field(validator=_nonempty)
    text: str = field(validator=_nonempty)
    rule: str = field(validator=_nonempty)
    start: int | None = None
    end: int | None = None
    used: bool = False


_KEPT = frozenset(label for label in Label if label.is_kept)
_PARAGRAPH_CHECKS: tuple[tuple[str, Callable[[object, Attribute[Any], Any], None]], ...] = (
    ("id", _identifier),
    ("index", ge(0)),
    ("label", instance_of(Label)),
    ("text", _nonempty),
    ("start", ge(0)),
    ("end", ge(1)),
    ("digest", _nonempty),
)


@frozen
class Paragraph:
    """
    A kept stretch of a source.

    Attributes:
        id: `<document id>:<line>`; it numbers lines of the source, not survivors,
            so it outlives changes of the rules.
        index: The position among the kept paragraphs, from 0.
        label: `title`, `standfirst`, `heading` or `body`.
        text: The slice `raw[start:end]`. A hard-wrapped paragraph has its line ends in it;
            `Document.running_text_of()` gives the text without them.
        start: Where it begins in the source.
        end: Where it ends (exclusive).
        digest: `digest(text)`; paragraphs that say the same have the same.

    Raises:
        ValueError: The label is not a kept one or the text does not fit the offsets.
    """

    id: str
    index: int
    label: Label
    text: str
    start: int
    end: int
    digest: str = field(repr=False)

    def __attrs_post_init__(self) -> None:
        """
        Check all fields at once: of a good paragraph this costs a third of a validator each.
        """
        if (
            _is_plain_identifier(self.id)
            and self.index >= 0
            and type(self.label) is Label
            and self.label in _KEPT
            and self.text
            and 0 <= self.start == self.end - len(self.text)
            and self.digest
        ):
            return
        for name, check in _PARAGRAPH_CHECKS:
            check(self, getattr(fields(Paragraph), name), getattr(self, name))
        if not self.label.is_kept:
            msg = f"{self.id}: label {self.label!r} is not that of a kept paragraph"
            raise ValueError(msg)
        if self.end - self.start != len(self.text):
            msg = f"{self.id}: [{self.start}:{self.end}] does not hold {len(self.text)} characters"
            raise ValueError(msg)

    @property
    def line(self) -> int:
        """
        The line of the source on which it begins, from 1.
        """
        return int(self.id.rpartition(":")[2])


def trim(raw: str, start: int, end: int) -> tuple[int, int]:
    r"""
    Narrow a stretch to what is left without the blanks around it.

    Returns:
        The new start and end; both equal if only blanks stand there.

    >>> trim("  a b\n", 0, 6)
    (2, 5)
    """
    stretch = raw[start:end].rstrip(BLANKS)
    end = start + len(stretch)
    return end - len(stretch.lstrip(BLANKS)), end


@frozen(repr=False)
class Document:
    """
    A page: its source, what every stretch of it is, and what is known about it.

    Attributes:
        id: Names the document within a corpus; no white space.
        raw: The decoded source, whole and unchanged.
        raw_sha256: SHA-256 of the source's bytes, 64 hexadecimal digits.
        spans: The ledger: stretches that tile `raw`, in order.
        url: The address of the page; None if unknown.
        publisher: Who published it; None if unknown.
        agency: The canonical name of the agency in the dateline, or of the one that claims
            the story; None if none.
        place: The place in the dateline as spelled; None if none.
        place_name: The name of that place in English today; None if it is not known.
        title: The headline as running text; None if the source has none.
        author: As written; None if not named.
        speaker: Who speaks, in a speech; None otherwise or if not named.
        language: BCP 47 code, declared or told from the text; None if not sure.
        genre: `news`, `speech`, `analysis`, ...; None if neither declared nor said.
        section: The section of the site; None if the page does not name it.
        date: When it was published, as far as known; None if nothing is.
        date_candidates: Everything that speaks for a date, in order of trust.
        published_at: Day and time as the clock of the page gives them, to the
            millisecond, with an offset where the page names a zone; None if it gives no time.
        facts: Everything that speaks for a fact, fact by fact, in order of trust.
        rights: Who holds the rights in the text; None if not stated.

    Raises:
        ValueError: The spans do not tile the source, or two facts contradict.
    """

    id: str = field(validator=_identifier)
    raw: str = field(validator=instance_of(str))
    raw_sha256: str = field(validator=_nonempty)
    spans: tuple[Span, ...] = field(validator=_all_of(Span))
    url: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    publisher: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    agency: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    place: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    place_name: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    title: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    author: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    speaker: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    language: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    genre: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    section: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    date: PartialDate | None = field(
        default=None, kw_only=True, validator=optional(instance_of(PartialDate))
    )
    date_candidates: tuple[DateEvidence, ...] = field(
        default=(), kw_only=True, validator=_all_of(DateEvidence)
    )
    published_at: dt.datetime | None = field(
        default=None, kw_only=True, validator=optional(instance_of(dt.datetime))
    )
    rights: str | None = field(default=None, kw_only=True, validator=_TEXT_OR_NONE)
    facts: tuple[FactEvidence, ...] = field(
        default=(), kw_only=True, validator=_all_of(FactEvidence)
    )

    def __attrs_post_init__(self) -> None:
        """
        Check what involves two fields.
        """
        self._check_tiling()
        if (self.date is None) is not (not self.date_evidence):
            msg = f"{self.id}: a date and its evidence come together, not {self.date!r} alone"
            raise ValueError(msg)
        self._check_time()

    def _check_time(self) -> None:
        """
        Refuse a time that the tables cannot hold, or that is not on the day.
        """
        time = self.published_at
        if time is None:
            return
        offset = time.utcoffset() or dt.timedelta()
        if time.microsecond % 1000 or offset % dt.timedelta(minutes=1):
            msg = (
                f"{self.id}: published_at {time} must have whole milliseconds, "
                "its offset whole minutes"
            )
            raise ValueError(msg)
        if self.date is None or self.date.as_date() != time.date():
            msg = f"{self.id}: published_at {time} is not on the date {self.date}"
            raise ValueError(msg)

    def _check_tiling(self) -> None:
        """
        Refuse spans that overlap, leave a gap, or do not end with the source.
        """
        reached = 0
        kept: set[str] = set()
        for span in self.spans:
            if span.start != reached:
                msg = f"{self.id}: a span starts at {span.start}, the one before ends at {reached}"
                raise ValueError(msg)
            reached = span.end
            repeated = span.duplicate_of
            if repeated is not None and self._is_own(repeated) and repeated not in kept:
                msg = f"{self.id}: line {span.line} repeats {repeated!r}, no paragraph above"
                raise ValueError(msg)
            if span.label.is_kept:
                self._check_kept(span, kept)
        if reached != len(self.raw):
            msg = f"{self.id}: the spans end at {reached}, the source at {len(self.raw)}"
            raise ValueError(msg)

    def _is_own(self, paragraph: str) -> bool:
        """
        Tell whether an id is that of a paragraph of this document.
        """
        return paragraph.rpartition(":")[0] == self.id

    def _check_kept(self, span: Span, kept: set[str]) -> None:
        """
        Refuse a kept stretch without words, or a second one on the same line.
        """
        name = f"{self.id}:{span.line}"
        # Of nearly all the first character is none.
        begins_blank = self.raw[span.start] in BLANKS
        is_blank = begins_blank and not self.raw[span.start : span.end].strip(BLANKS)
        if is_blank or name in kept:
            what = "holds blanks only" if is_blank else "is the second one on its line"
            msg = f"{self.id}: the kept span at {span.start} {what}"
            raise ValueError(msg)
        kept.add(name)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """
        The kept stretches, in the order of the source.
        """
        kept = (span for span in self.spans if span.label.is_kept)
        return tuple(self._paragraph(index, span) for index, span in enumerate(kept))

    def _paragraph(self, index: int, span: Span) -> Paragraph:
        """
        Make the paragraph of a kept span.
        """
        start, end = trim(self.raw, span.start, span.end)
        text = self.raw[start:end]
        return Paragraph(
            f"{self.id}:{span.line}", index, span.label, text, start, end, digest(text)
        )

    @property
    def date_evidence(self) -> tuple[DateEvidence, ...]:
        """
        What the date follows from: the first gives it, the others complete it.
        """
        return tuple(piece for piece in self.date_candidates if piece.used)

    @property
    def dateline(self) -> Dateline | None:
        """
        The dateline that was split off; None if there is none.
        """
        span = next((span for span in self.spans if span.label is Label.DATELINE), None)
        if span is None:
            return None
        sources = {piece.source: piece for piece in reversed(self.date_candidates)}
        dated = sources.get(DateSource.DATELINE)
        said = {each.fact: each.value for each in self.facts if each.source is FactSource.DATELINE}
        return Dateline(
            self.source_of(span),
            place=said.get("place"),
            agency=said.get("agency"),
            date=dated.date if dated else None,
            date_text=dated.text if dated else None,
            rule=span.rule,
            place_name=said.get("place_name"),
            reporter=said.get("author"),
        )

    @property
    def contradictions(self) -> tuple[str, ...]:
        """
        What is known from outside and the page says otherwise, a sentence each.

        What is declared counts all the same; the page's own word stands in `facts` and
        `date_candidates`.
        """
        declared = {
            each.fact: each.value
            for each in self.facts
            if each.used and each.source is FactSource.DECLARED
        }
        facts = [
            f"{each.fact}: declared {declared[each.fact]!r}, "
            f"but the {each.source} says {each.value!r}"
            for each in self.facts
            if each.fact in declared and fold(each.value) != fold(declared[each.fact])
        ]
        curated = [each for each in self.date_evidence if each.source is DateSource.CURATED]
        dates = [
            f"date: declared {known.date}, but the {piece.source} says {piece.date}"
            for known in curated
            for piece in self.date_candidates
            if not piece.used and not piece.date.could_be(known.date)
        ]
        return (*facts, *dates)

    @property
    def set_aside(self) -> tuple[Span, ...]:
        """
        The ledger entries that are not paragraphs, in the order of the source.
        """
        return tuple(span for span in self.spans if not span.label.is_kept)

    @property
    def set_aside_count(self) -> int:
        """
        How many stretches are not paragraphs, blank ones left out.
        """
        return sum(span.label is not Label.BLANK for span in self.set_aside)

    @property
    def standfirst(self) -> str | None:
        """
        The summary between headline and body; None if the source has none.
        """
        found = [part.text for part in self.paragraphs if part.label is Label.STANDFIRST]
        return "\n\n".join(found) or None

    @property
    def text(self) -> str:
        """
        Standfirst, headings and body, joined by a blank line.

        The headline is in `title`; the dateline is in `dateline`.
        """
        return "\n\n".join(part.text for part in self.paragraphs if part.label is not Label.TITLE)

    @cached_property
    def _words(self) -> frozenset[str]:
        """
        The words of the page, folded.
        """
        return words_of(self.raw)

    @property
    def running_text(self) -> str:
        """
        `text` without the line ends of hard-wrapped paragraphs.
        """
        parts = (part for part in self.paragraphs if part.label is not Label.TITLE)
        return "\n\n".join(map(self.running_text_of, parts))

    def running_text_of(self, stretch: Paragraph | Span) -> str:
        r"""
        Return the words of a paragraph or a ledger entry as running text.

        A view to read and to count words in, stored nowhere: line ends of hard-wrapped text
        are blanks, marks of a quoted letter are left out, and a hyphen at a line end is, too,
        if the page has the word in one piece elsewhere. One physical line stays as it is.

        >>> raw = "On secu-\nrity\n\nSecurity"
        >>> spans = (Span(0, 15, 1, Label.BODY, "a"), Span(15, 23, 4, Label.BODY, "a"))
        >>> document = Document("x", raw, "0" * 64, spans)
        >>> document.running_text_of(document.paragraphs[0])
        'On security'
        """
        text = self.raw[slice(*trim(self.raw, stretch.start, stretch.end))]
        return join_breaks(text, self._words) if has_breaks(text) else text

    def source_of(self, span: Span) -> str:
        """
        Return the words of a ledger entry, without the blanks around them.
        """
        return self.raw[slice(*trim(self.raw, span.start, span.end))]

    def __repr__(self) -> str:
        """
        Say which document it is and how much of it was kept.
        """
        return (
            f"<Document {self.id!r}: {self.title or 'no title'!r}, "
            f"{self.publisher or 'publisher unknown'}, {self.date or 'date unknown'}, "
            f"{len(self.paragraphs)} paragraphs kept, {self.set_aside_count} stretches set aside>"
        )
