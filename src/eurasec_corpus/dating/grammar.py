"""
Dates as pages write them, read from spans that are already known to be dates.

Nothing here looks at the clock: a part that is not written stays unknown.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache

import regex

from ..folding import INVISIBLE, fold
from ..partialdate import PartialDate
from ..rules.months import MONTHS, YEAR_WORDS
from .calendars import from_jalali

# Turkic capitals lose or gain the dot of their i when folded: NİSAN, KASIM.
_DOTS = str.maketrans({"ı": "i", "\u0307": None})
_MONTH_OF = {name.translate(_DOTS): row for row in MONTHS for name in row.names}
# How the name of a month begins, up to an apostrophe.
_MONTH_HEADS = frozenset(name.partition("'")[0] for name in _MONTH_OF)

_WORD = r"\p{L}[\p{L}\p{M}'’]{1,13}+"
# Years of the Persian calendar among them; the reading decides whether one makes sense.
_YEAR = r"(?:1[349]|20)\d\d(?!\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª)?"
_OF = r"(?:(?:of|de|del)[ ])?"
YEAR_WORD = r"(?:[ -]?\L<yearwords>\b\.?)?"
"""What may follow the number of a year."""

DAY_AND_MONTH = r"""
    (?: (?P<day>\d{1,2})(?:st|nd|rd|th)? (?: \.? [ ] | - ) (?P<month>\p{L}{3,12})\b\.?
      | (?P<month>\p{L}{3,12})\b\.? [ ] (?P<day>\d{1,2})(?:st|nd|rd|th)? (?!\d)
    ) (?: ,? [ ] (?P<year>(?:19|20)\d\d) (?!\d) )?
"""
"""A day with its month in words, and a year if one follows; verbose.

Any word may stand for the month: the table of months decides when the date is read. An
alternation of all names would cost 30 ms to compile wherever the pattern is used.
"""

DATE = rf"""
    (?: (?<![\d./-]) (?<!\d:)
        (?: # 16 May 2022, 5. Juli 2024, 16-Jul-2003, 21 de mayo de 2024, 7 апреля, 2017
            (?P<day>\d{{1,2}}){_ORDINAL}
            (?: \.? [ ] {_OF} | [ ]?[-/.][ ]? ) (?P<month>{_WORD})\.?
            (?: (?: [ ]?[-/,.]{{1,2}}[ ]? | [ ] {_OF} ) (?P<year>{_YEAR}) )?
          | # 2024 жылғы 5 шілде, 2024-жыл, 5-июль, 2024 m. kovo 31, 2024. július 5
            (?P<year>{_YEAR}) (?: [ ]?[-.,/][ ]? | [ ] )
            (?: \L<yearwords>\b[.,]?[ ] )?
            (?: (?P<day>\d{{1,2}}) (?: -[ ]? | [ ] ) (?P<month>{_WORD})
              | (?P<month>{_WORD})\.?[ ] (?P<day>\d{{1,2}}) (?!\d)
            ) \.? (?! [ ,]{{0,3}} {_YEAR})
          | # 2024年7月5日
            (?: (?P<year>{_YEAR}) [ ]?[年년][ ]? )? (?P<month>\d{{1,2}}) [ ]?[月월][ ]?
            (?P<day>\d{{1,2}}) [ ]?[日号號일]
          | # 2024-07-05, 2017-1-3, 2024.06.21, 1398/5/11
            (?P<year>{_YEAR}) [ ]?(?P<sign>[-./])[ ]? (?P<second>\d{{1,2}})
            [ ]?(?P=sign)[ ]? (?P<third>\d{{1,2}}) (?!\d)
          | # 07.12.2023, 02/ 03/ 2009, 30-10-2020
            (?P<first>\d{{1,2}}) [ ]?(?P<sign>[-./])[ ]? (?P<second>\d{{1,2}})
            [ ]?(?P=sign)[ ]? (?P<year>{_YEAR})
          | # 21.12.18: full stops are day first, so the last two digits are the year
            (?P<first>\d\d) (?P<sign>\.) (?P<second>\d\d) \. (?P<short>\d\d) (?![\d.:])
        )
      | # Nov. 22, 2023, September 5, Mar 18 2024, December 19. 2025
        (?<![\p{{L}}\d]) (?P<month>{_WORD}) (?: \.[ ]? | [ ] )
        (?P<day>\d{{1,2}}){_ORDINAL} (?! \d | : | [./-]\d )
        (?: (?: ,[ ]? | \.[ ] | [ ] {_OF} ) (?P<year>{_YEAR}) )?
    )
"""
"""Every form of a date that is read; verbose."""

FLAGS = regex.VERBOSE | regex.IGNORECASE
DIGIT = re.compile(r"\d")
_LONGEST_DATE = 60
_LONGEST_HEAD = 14
_NUMBERS = re.compile(r"\d ?[-./] ?\d{1,2} ?[-./] ?\d|[月월]")
_ASCII_LETTERS, _LETTERS = re.compile(r"[A-Za-z]+"), regex.compile(r"\p{L}+")
_MARK = regex.compile(r"\p{M}")
_SPAN = regex.compile(DATE + YEAR_WORD, FLAGS, yearwords=list(YEAR_WORDS))
_DROPPED = regex.compile(f"[{INVISIBLE}]")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | {"：": ":", "’": "'", "،": ","})
# Digits of Arabic, Persian and Devanagari. A number that mixes scripts is none.
_ZEROS = "٠۰०"
_NATIVE = re.compile(
    r"(?<!\d)(?:" + "|".join(f"[{zero}-{chr(ord(zero) + 9)}]+" for zero in _ZEROS) + r")(?!\d)"
)
_DIGITS = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}
# Two digits of a year: 70 to 99 are of the last century.
_FIRST_SHORT_YEAR = 70
_MONTHS = 12


def plain_text(text: str) -> str:
    r"""
    Prepare a line for the grammar: one form of blanks, dashes and digits.

    Case is kept, since it tells names from words.

    >>> plain_text("29\u00a0Oct.\u2009–  12:05"), plain_text("۱۰ آبان ۱۴۰۳")
    ('29 Oct. - 12:05', '10 آبان 1403')
    """
    if not text.isascii():
        text = _DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(_DASHES)
        text = _NATIVE.sub(lambda number: number[0].translate(_DIGITS), text)
    return " ".join(text.split())


def letters_of(text: str) -> list[str]:
    """
    List the runs of letters in a text.

    >>> letters_of("16-Jul-2003, 5 шілде")
    ['Jul', 'шілде']
    """
    return (_ASCII_LETTERS if text.isascii() else _LETTERS).findall(text)


def may_hold_date(text: str) -> bool:
    """
    Tell quickly of most lines with digits that no date is in them.

    A date has a word that begins as a month does, or numbers with signs between. This costs a
    tenth of a search for `DATE`, and three of four lines with digits have neither.

    Args:
        text: A line as `plain_text()` gives it.

    >>> may_hold_date("May 5"), may_hold_date("5/3/2024"), may_hold_date("5 of 7 states")
    (True, True, False)
    """
    if text.isascii():
        words = map(str.lower, letters_of(text))
        return not _MONTH_HEADS.isdisjoint(words) or _NUMBERS.search(text) is not None
    if _NUMBERS.search(text) is not None or _MARK.search(text) is not None:
        return True
    return any(_begins_month(word[:_LONGEST_HEAD]) for word in letters_of(text))


@lru_cache(maxsize=1 << 12)
def _begins_month(word: str) -> bool:
    """
    Tell whether letters are the name of a month, or all of it before an apostrophe.
    """
    return fold(word).translate(_DOTS).partition("'")[0] in _MONTH_HEADS


def parse_date(text: str) -> PartialDate | None:
    """
    Read a span that is a date and nothing else.

    Numbers with dots are day, month, year if they can be; with slashes or hyphens they are
    read only if one of them cannot be a month.

    Args:
        text: The span.

    Returns:
        The date; None if *text* is not a date in a known form, or can be read in two ways.

    >>> parse_date("07.12.2023"), parse_date("29 October")
    (PartialDate.from_edtf('2023-12-07'), PartialDate.from_edtf('XXXX-10-29'))
    >>> parse_date("31 February 2024") is None, parse_date("07/12/2023") is None
    (True, True)
    """
    if len(text) > _LONGEST_DATE:
        return None
    match = _SPAN.fullmatch(plain_text(text))
    readings = () if match is None else readings_of(match)
    return readings[0] if len(readings) == 1 else None


def readings_of(match: regex.Match[str]) -> tuple[PartialDate, ...]:
    """
    Read the groups of a match of `DATE`.

    Returns:
        The date; both if day and month could change places, day first; none if there
        is no such month or day.
    """
    if match["month"] is None:
        return _numeric(match)
    year = int(match["year"]) if match["year"] else None
    day = int(match["day"])
    if match["month"].isdecimal():
        return _dates((year, int(match["month"]), day))
    row = _MONTH_OF.get(fold(match["month"]).translate(_DOTS))
    if row is None:
        return ()
    if row.calendar == "jalali":
        return _jalali(year, row.month, day)
    return _dates((year, row.month, day))


def _numeric(match: regex.Match[str]) -> tuple[PartialDate, ...]:
    """
    Read a date of numbers only.
    """
    second = int(match["second"])
    if match["third"] is not None:
        year, third = int(match["year"]), int(match["third"])
        return _jalali(year, second, third) or _dates((year, second, third))
    first = int(match["first"])
    year = _full_year(int(match["short"])) if match["year"] is None else int(match["year"])
    day_first = (year, second, first)
    month_first = (year, first, second)
    # Dots are day first, but for some American pages, which 06.18.2025 gives away.
    if match["sign"] == ".":
        return _dates(day_first) or (() if match["short"] else _dates(month_first))
    return _dates(day_first) if first == second else _dates(day_first, month_first)


def _full_year(short: int) -> int:
    """
    Complete a year of two digits.
    """
    return short + (1900 if short >= _FIRST_SHORT_YEAR else 2000)


def _dates(*parts: tuple[int | None, int, int]) -> tuple[PartialDate, ...]:
    """
    Make those dates that there are; none of a year that only another calendar has.
    """
    return tuple(
        PartialDate(year, month, day)
        for year, month, day in parts
        if (year is None or year >= 1900) and _is_day(year, month, day)
    )


def _is_day(year: int | None, month: int, day: int) -> bool:
    """
    Tell whether there is such a day.
    """
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _jalali(year: int | None, month: int, day: int) -> tuple[PartialDate, ...]:
    """
    Read a day of the Persian calendar; without a year it is no known day of ours.
    """
    found = None if year is None else from_jalali(year, month, day)
    return () if found is None else (PartialDate(found.year, found.month, found.day),)
