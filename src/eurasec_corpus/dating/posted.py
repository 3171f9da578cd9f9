"""
Lines that say when a page appeared, was changed or was fetched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum, unique
from functools import cache, lru_cache

import regex
from attrs import evolve, frozen

from ..folding import fold, is_plain
from ..linepatterns import any_of
from ..partialdate import PartialDate
from ..places import name_place
from ..rules.months import WEEKDAYS
from ..rules.posted import (
    DOCUMENT_NOUNS,
    LEAD_TAILS,
    NOUN_LEADS,
    POSTED_EXTRAS,
    POSTED_LEADS,
    WORDS_BESIDE_AUTHOR,
)
from ..rules.rows import LeadRole
from .grammar import DIGIT, letters_of, plain_text
from .stamps import Stamp, find_stamps

_LEAD_OF = {row.text: row for row in POSTED_LEADS}
_LONGEST_LEAD = max(len(text.split()) for text in _LEAD_OF)
_LONGEST_LINE = 140
_MOST_DATES = 3
_MONTHS = 12
# Of all ways to write an i, case in patterns only takes the dotless one for the plain capital.
_DOTLESS = str.maketrans("ı", "i")
_EXTRAS = regex.compile("|".join(f"(?:{row.pattern})" for row in POSTED_EXTRAS), regex.IGNORECASE)
_EACH_EXTRA = tuple(
    (tuple(need.translate(_DOTLESS) for need in row.needs), row.pattern) for row in POSTED_EXTRAS
)
_NEEDED = any_of(need for needs, _ in _EACH_EXTRA for need in needs)
_WEEKDAY_HEADS = frozenset(letters_of(name)[0].translate(_DOTLESS) for name in WEEKDAYS)
_LONGEST_WEEKDAY = max(map(len, WEEKDAYS))
# A count of views has no word: 23 ноября 23 352; 29.05.2025, 11:53 40011.
_COUNT = regex.compile(r"\s*(?:\d{1,3} \d{3}|\d{1,6})(?: \d{1,6})?\s*")
_MARKS = regex.compile(r"[\s|/·•⋅∙●#*\-–,;:()\[\]<>»«.]+")
_WEEKDAY = regex.compile(r"(?<!\p{L})\L<weekdays>\b\.?", regex.IGNORECASE, weekdays=list(WEEKDAYS))
_WEEKDAY_LAST = regex.compile(
    r"(?<!\p{L})\L<weekdays>\.?$", regex.IGNORECASE, weekdays=list(WEEKDAYS)
)
_NUMBERS = regex.compile(r"(?<![\d./])(\d{1,2})[ ]?([./])[ ]?\d{1,2}[ ]?\2[ ]?\d{4}")
# The last line of a quoted post: "— Name (@name) July 4, 2024".
_DASHES, _HANDLE = ("—", "–", "-", "―"), "(@"
_RANGE = regex.compile(r"\s*(?:-|to|until|till|по|до|bis)\s*", regex.IGNORECASE)
_BY = frozenset(("by", "von", "автор", "par", "por", "di", "af", "av", "door"))
_WRITTEN = frozenset(("written", "posted", "published", "words", "text", "story", "geschrieben"))
_SMALL = frozenset(("and", "of", "the", "in", "for", "&", "de", "der", "la", "al", "и", "і", "und"))
_BESIDE_AUTHOR = frozenset(map(fold, WORDS_BESIDE_AUTHOR))
# "Paris, le 31 octobre 2024", "Berlin, den 17. September".
_TAIL_BEHIND_COMMA = regex.compile(r",\s*(?:le|den|dnia|el|il|em|am|a)\s*$")
_NAME = regex.compile(r"(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’]*+(?:-\p{L}+)*+")
_MOST_NAMES = 6
_SIGNS = (",", "|", "/", "•", "·", "⋅")
# "Approved by the Council on 10 October 2025": no author, and no day of a page.
_DONE = frozenset(("adopted", "amended", "approved", "concluded", "ratified", "signed"))
_DOCUMENTS, _WORDS_OF_DOCUMENT = frozenset(map(fold, DOCUMENT_NOUNS)), 3
_YEAR_SIGNS = frozenset(("г.", "р.", "ж.", "й."))


@unique
class LineForm(StrEnum):
    """
    What stands on a date line beside the date.
    """

    LEAD = "lead"
    """Words that say what day it is, or another on the line: `Published: ...`."""
    BARE = "bare"
    """Nothing but time, weekday, counts and marks."""
    NAMED = "named"
    """A name in front: author, section; or a place behind."""


@frozen
class Posted:
    """
    What a line says of the day the page appeared.

    Attributes:
        date: The day; its year may be unknown; the year alone if day and month could change places.
        readings: Both readings in that case, day first; otherwise the date alone.
        text: The line, folded.
        time: The time of day, with an offset where the line names a zone; None if none is given.
        role: Which day it is.
        lead: The words that say so, folded; None if there are none.
        form: What stands beside the date.
        has_weekday: Whether a weekday stands beside it.
    """

    date: PartialDate
    readings: tuple[PartialDate, ...]
    text: str
    time: dt.time | None
    role: LeadRole
    lead: str | None
    form: LineForm
    has_weekday: bool

    @property
    def is_publication(self) -> bool:
        """
        False if the line gives the day of a change or of the fetch.
        """
        return self.role is LeadRole.PUBLICATION

    @property
    def published_at(self) -> dt.datetime | None:
        """
        Day and time; None if either is not fully known.
        """
        day = self.date.as_date()
        return None if day is None or self.time is None else dt.datetime.combine(day, self.time)

    @property
    def sign(self) -> str | None:
        """
        The slash or full stop between the numbers of the date; None if it has another form.
        """
        numbers = _NUMBERS.search(self.text)
        return None if numbers is None else numbers[2]

    @property
    def order(self) -> str | None:
        """
        `dmy` or `mdy` if the date shows which of them its page has; None if not.
        """
        numbers = _NUMBERS.search(self.text)
        day = self.date.day
        if numbers is None or day is None or day <= _MONTHS:
            return None
        return "dmy" if int(numbers[1]) == day else "mdy"

    def with_lead(self, lead: str) -> Posted:
        """
        Let words of the line above say which day it is.
        """
        return evolve(self, role=_LEAD_OF[lead].role, lead=lead, form=LineForm.LEAD)

    def with_month_first(self) -> Posted:
        """
        Read numbers between dots month first, which some American pages mean.
        """
        year, month, day = self.date.year, self.date.month, self.date.day
        if self.sign != "." or self.order is not None or day is None or month is None:
            return self
        date = PartialDate(year, day, month)
        return evolve(self, date=date, readings=(date,))


@frozen
class _Part:
    """
    One date of a line, and what the words before it say.

    Attributes:
        stamp: The date.
        lead: Words that say what day it is; None if there are none.
        names: Other words, but weekdays.
        is_by: Whether they name an author.
        has_weekday: Whether the last of them is a weekday.
    """

    stamp: Stamp
    lead: str | None
    names: tuple[str, ...]
    is_by: bool
    has_weekday: bool

    @property
    def role(self) -> LeadRole:
        """
        Which day it is; that of publication if nothing is said.
        """
        return LeadRole.PUBLICATION if self.lead is None else _LEAD_OF[self.lead].role


def parse_posted(text: str) -> Posted | None:
    """
    Read a line that says when the page appeared.

    Args:
        text: One line of a page.

    Returns:
        What it says; None if the line is not a date with what stands beside dates.
        Of several dates the one with a lead of publication counts, then one without a lead; of
        two without a lead the earlier, since a page is changed after it appeared.

    Source: the leads of `rules/posted.py`; bare dates stand above or below headlines.

    >>> parse_posted("Posted: 07.12.2023 12:18:00").published_at
    datetime.datetime(2023, 12, 7, 12, 18)
    >>> parse_posted("On 3 December 2024, the 27th meeting") is None
    True
    >>> parse_posted("— Anna Li (@annali) December 3, 2024") is None
    True
    """
    # Most lines have no digit and need no pattern.
    if len(text) > _LONGEST_LINE or DIGIT.search(text) is None:
        return None
    return None if _signs_post(text) else _read(text)


def _signs_post(text: str) -> bool:
    """
    Tell whether a line signs a post that is quoted: its day is not that of the page.
    """
    return text.startswith(_DASHES) and _HANDLE in text


def read_lead(text: str) -> str | None:
    """
    Read a line that only says which day the next line gives.

    Args:
        text: A short line of a page.

    Returns:
        The words, folded, as in `rules/posted.py`; None if the line says something else.

    >>> read_lead("Published:"), read_lead("Published by")
    ('published', None)
    """
    lead = " ".join(_keys(text))
    return lead if lead in _LEAD_OF else None


def _keys(text: str) -> list[str]:
    """
    Split a line without a date into its words, folded.
    """
    return [fold(word) for word in _MARKS.split(text) if word]


def is_other_lead(text: str) -> bool:
    """
    Tell whether a line says that the next one gives some other day than that of the page.

    Args:
        text: A short line of a page that is no lead.

    >>> is_other_lead("Day of the event:"), is_other_lead("Event date"), is_other_lead("Minsk")
    (True, True, False)
    """
    if text.endswith(":") or DIGIT.search(text):
        return text.endswith(":")
    words = _keys(text)
    return not {*words[:1], *words[-1:]}.isdisjoint(NOUN_LEADS)


# A date line is read to label it, and once more for the date. Only short lines get here, so
# that the cache stays small.
@lru_cache(maxsize=1 << 14)
def _read(text: str) -> Posted | None:
    """
    Find the dates of a line and judge what stands around them.
    """
    plain = plain_text(text)
    stamps = find_stamps(plain)
    if not 1 <= len(stamps) <= _MOST_DATES:
        return None
    ends = [0, *(stamp.end for stamp in stamps)]
    gaps = [plain[end : stamp.start] for end, stamp in zip(ends, stamps, strict=False)]
    if any(_RANGE.fullmatch(gap) for gap in gaps[1:]):
        return None
    parts = [_part(stamp, gap) for stamp, gap in zip(stamps, gaps, strict=True)]
    tail = plain[ends[-1] :]
    behind = () if _COUNT.fullmatch(tail) else _words(tail)
    if not _fits(parts, (gaps[0], tail, plain[stamps[-1].start :].rstrip()), behind):
        return None
    has_names = bool(behind) or any(part.names for part in parts)
    is_led = any(part.lead for part in parts)
    beside = LineForm.NAMED if has_names else LineForm.BARE
    return _posted(plain, _choose(parts), LineForm.LEAD if is_led else beside)


def _words(text: str) -> tuple[str, ...]:
    """
    Split what stands beside a date into words; extras, weekdays and marks are none.
    """
    # Beside most dates stand blanks and marks alone.
    if not text or _MARKS.fullmatch(text):
        return ()
    rest = _without_extras(text)
    if _may_have_weekday(rest):
        rest = _WEEKDAY.sub(" ", rest)
    return tuple(word for word in _MARKS.split(rest) if word)


def _without_extras(text: str) -> str:
    """
    Put blanks for the extras beside a date; most texts have none, or what one row could match.
    """
    if not is_plain(text):
        return _EXTRAS.sub(" ", text)
    lower = text.lower().translate(_DOTLESS)
    if _NEEDED.search(lower) is None:
        return text
    rows = [pattern for needs, pattern in _EACH_EXTRA if any(map(lower.__contains__, needs))]
    return (_compile(rows[0]) if len(rows) == 1 else _EXTRAS).sub(" ", text)


@cache
def _compile(pattern: str) -> regex.Pattern[str]:
    """
    Compile the pattern of a row.
    """
    return regex.compile(pattern, regex.IGNORECASE)


def _may_have_weekday(text: str) -> bool:
    """
    Tell quickly of most texts beside dates that no weekday is in them.
    """
    if not is_plain(text):
        return True
    return not _WEEKDAY_HEADS.isdisjoint(letters_of(text.lower().translate(_DOTLESS)))


def _ends_with_weekday(text: str) -> bool:
    """
    Tell whether the last word of a text is a weekday.
    """
    end = text.rstrip(" ,")
    # One letter in front of the longest name shows whether the name is a word of its own.
    return bool(end) and _WEEKDAY_LAST.search(end[-_LONGEST_WEEKDAY - 2 :]) is not None


def _part(stamp: Stamp, gap: str) -> _Part:
    """
    Read the words in front of a date.
    """
    words = _words(gap)
    keys = [fold(word) for word in words]
    # "Apply by 5 May" names nobody.
    by = next((at for at, key in enumerate(keys[:-1]) if key in _BY), None)
    start, stop = None, 0
    # "Posted by A. B. on": the author stands between the lead and the date.
    for stop in (len(keys), len(keys) - (keys[-1:] != [] and keys[-1] in LEAD_TAILS), by or 0):
        start = _lead_start(keys, stop)
        if start is not None:
            break
    if start and " ".join(keys[start:stop]) in NOUN_LEADS:
        start = None
    lead = None if start is None else " ".join(keys[start:stop])
    named = words if start is None else words[:start] + words[stop:]
    if len(named) > 1 and fold(named[-1]) in LEAD_TAILS:
        named = named[:-1]
    has_weekday = stamp.has_weekday or _ends_with_weekday(gap)
    return _Part(stamp, lead, named, by is not None, has_weekday)


def _lead_start(keys: Sequence[str], stop: int) -> int | None:
    """
    Find where the longest lead begins that ends at a word; None if none does.
    """
    starts = range(max(0, stop - _LONGEST_LEAD), stop)
    return next((start for start in starts if " ".join(keys[start:stop]) in _LEAD_OF), None)


def _fits(parts: Sequence[_Part], texts: tuple[str, str, str], behind: Sequence[str]) -> bool:
    """
    Tell whether the words of a line are names beside a date, and not a sentence.

    Args:
        parts: The dates with the words in front of each.
        texts: What stands before the first date; what behind the last; and that with the date.
        behind: The words behind the last.
    """
    gap, tail, end = texts
    front = parts[0].names
    names = [*(name for part in parts for name in part.names), *behind]
    if not names or _is_deadline(front) or _is_of_document(front, gap):
        return not names
    is_by = any(part.is_by for part in parts) or any(fold(word) in _BY for word in behind)
    small = _BESIDE_AUTHOR if is_by else frozenset[str]()
    others = [name for name in names if not _is_name(name)]
    if len(names) > _MOST_NAMES * (1 + is_by) or any(fold(name) not in small for name in others):
        return False
    if is_by or any(part.lead for part in parts):
        return True
    stamp = parts[0].stamp
    if stamp.time is not None or (front and (_COUNT.fullmatch(tail) or _EXTRAS.search(tail))):
        return True
    has_year = stamp.readings[0].year is not None
    if behind:
        return has_year and not front and tail.lstrip().startswith(_SIGNS)
    gap = _TAIL_BEHIND_COMMA.sub(",", gap)
    is_marked = gap.rstrip().endswith(_SIGNS)
    is_named = (len(front) > 1 or is_marked) and not _is_sentence(gap, end)
    return has_year and is_named and not stamp.is_numeric


def _is_of_document(front: Sequence[str], gap: str) -> bool:
    """
    Tell whether words say that the day behind them is that of a document.

    It was signed then, or they are its headline: "Joint Statement of the Ministers, Minsk, 15 May",
    "Minsk Declaration (31 October 2024)", "Заявление Совета, 4 июля". Two words may also be a
    kicker, with a place behind it.

    Args:
        front: The words.
        gap: The words with all that stands between them and the date.
    """
    keys = [fold(word) for word in front]
    nouns = _DOCUMENTS.intersection(keys)
    is_long = len(keys) >= _WORDS_OF_DOCUMENT or gap.rstrip().endswith("(")
    is_led = len(keys) > 1 and keys[0] in nouns and name_place(keys[-1]) is None
    return bool(nouns and (is_long or is_led)) or not _DONE.isdisjoint(keys)


def _is_sentence(gap: str, end: str) -> bool:
    """
    Tell whether names and a date make a sentence, such as "Born in Minsk on 8 December 1991".

    Args:
        gap: What stands before the date.
        end: The date, if it ends the line, and what stands behind.
    """
    last = _keys(gap)[-1]
    has_stop = end.endswith(".") and fold(end.rsplit(maxsplit=1)[-1]) not in _YEAR_SIGNS
    return has_stop or last in LEAD_TAILS or last in _SMALL


def _is_deadline(front: Sequence[str]) -> bool:
    """
    Tell whether words before a date end with "by" and no author: "Apply by", "Due by".

    Of "Written by" the name is missing, as where it is a picture.
    """
    if not front or fold(front[-1]) not in _BY:
        return False
    return len(front) == 1 or fold(front[-2]) not in _WRITTEN


def _is_name(word: str) -> bool:
    """
    Tell whether a word can be a part of a name, a place or a section.
    """
    return _NAME.fullmatch(word) is not None or fold(word) in _SMALL or fold(word) in _BY


def _choose(parts: Sequence[_Part]) -> _Part:
    """
    Choose the date that gives the day of publication, if any does.
    """
    published = [part for part in parts if part.role is LeadRole.PUBLICATION]
    led = [part for part in published if part.lead]
    # A date without its year is not comparable; the first counts then.
    for several in (led, published):
        if several:
            days = [part.stamp.readings[0].as_date() for part in several]
            known = [day for day in days if day is not None]
            return several[days.index(min(known)) if len(known) == len(days) else 0]
    return parts[0]


def _posted(plain: str, chosen: _Part, form: LineForm) -> Posted:
    """
    Put together what a line says.
    """
    readings = chosen.stamp.readings
    date = readings[0] if len(readings) == 1 else PartialDate(readings[0].year)
    return Posted(
        date=date,
        readings=readings,
        text=fold(plain),
        time=chosen.stamp.time,
        role=chosen.role,
        lead=chosen.lead,
        form=form,
        has_weekday=chosen.has_weekday,
    )
