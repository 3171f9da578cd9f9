"""
Every row of `rules/` matches its own examples and none of its traps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
import regex

from eurasec_corpus.bylines import parse_byline, parse_speaker
from eurasec_corpus.calendars import from_jalali
from eurasec_corpus.datelines import split_dateline
from eurasec_corpus.dates import parse_date
from eurasec_corpus.folding import fold
from eurasec_corpus.labelling import Page, label_lines, markers
from eurasec_corpus.labels import Label
from eurasec_corpus.lines import split_lines
from eurasec_corpus.posted import parse_posted
from eurasec_corpus.rules.agencies import AGENCIES
from eurasec_corpus.rules.datelines import DATELINE_FORMS
from eurasec_corpus.rules.markers import BYLINES, PATTERNS, PHRASES
from eurasec_corpus.rules.months import MONTHS, WEEKDAYS, YEAR_WORDS
from eurasec_corpus.rules.openings import OPENINGS
from eurasec_corpus.rules.posted import (
    CLOCK_SIGNS,
    LEAD_TAILS,
    POSTED_EXTRAS,
    POSTED_LEADS,
    SLASH_ORDERS,
    TIME_ZONES,
    URL_DATES,
)
from eurasec_corpus.rules.rows import LeadRole, Opening, Pattern, Phrase
from eurasec_corpus.rules.speakers import OFFICES, SPEAKERS
from eurasec_corpus.urldates import date_of_url

Found = tuple[object, ...]


def read_marker(line: str) -> Found:
    """
    Return the label and the rule that the first pass gives a line.
    """
    (verdict,) = label_lines(Page(split_lines(line), (0,)), [markers])
    return verdict.label, verdict.rule


def read_byline(line: str) -> Found:
    """
    Return the name of the row that reads a line as a byline.
    """
    found = parse_byline(line)
    return (found[1] if found else None,)


def read_lead(line: str) -> Found:
    """
    Return the lead of a posted line and whether it gives the day of publication.
    """
    found = parse_posted(line)
    return (found.lead, found.is_publication) if found else (None, None)


def read_extra(text: str) -> Found:
    """
    Return the first row that has a pattern for a whole thing beside a date.
    """
    rows = (*POSTED_EXTRAS, *CLOCK_SIGNS)
    found = (row.name for row in rows if regex.fullmatch(row.pattern, text, regex.IGNORECASE))
    return (next(found, None),)


def read_url(url: str) -> Found:
    """
    Return the row that finds a date in an address, and the date.
    """
    found = date_of_url(url)
    return (found.rule, str(found.date)) if found else (None, None)


def read_form(line: str) -> Found:
    """
    Return the form of a dateline and where it ends.
    """
    found = split_dateline(line)
    return (found[0].rule, found[1]) if found else (None, None)


def read_agency(line: str) -> Found:
    """
    Return the agency of a dateline.
    """
    found = split_dateline(line)
    return (found[0].agency if found else None,)


def read_speaker(title: str) -> Found:
    """
    Return who speaks.
    """
    return (parse_speaker(title),)


def read_months(date: str) -> Found:
    """
    Return the month of a date.
    """
    found = parse_date(date)
    return (found.month if found else None,)


def read_jalali(date: str) -> Found:
    """
    Return the month of the Persian calendar in which a date lies.
    """
    found = parse_date(date)
    day = found.as_date() if found else None
    months = (month for month in range(1, 13) if from_jalali(1400, month, 9) == day)
    return (next(months, None),)


def split_example(example: str, bar: str) -> tuple[str, str]:
    """
    Split what a row's example must give off the example.
    """
    line, _, found = example.partition(bar)
    return line, found


# Name of the row, line, reader, and what the reader must find.
EXAMPLES: list[tuple[str, str, Callable[[str], Found], Found]] = [
    *(
        (row.text, line, read_marker, (row.label, f"marker:{row.text}"))
        for row in (*PHRASES, *OPENINGS)
        for line in row.examples
    ),
    *(
        (row.name, line, read_marker, (row.label, f"marker:{row.name}"))
        for row in PATTERNS
        for line in row.examples
    ),
    *((row.name, line, read_byline, (row.name,)) for row in BYLINES for line in row.examples),
    *(
        (row.text, line, read_lead, (row.text, row.role is LeadRole.PUBLICATION))
        for row in POSTED_LEADS
        for line in row.examples
    ),
    *(
        (row.name, url, read_url, (row.name, date))
        for row in URL_DATES
        for url, date in (split_example(example, " ") for example in row.examples)
    ),
    *(
        (row.name, dateline + news, read_form, (f"dateline:{row.name}", len(dateline)))
        for row in DATELINE_FORMS
        for dateline, news in (split_example(example, "|") for example in row.examples)
    ),
    *((row.name, line, read_agency, (row.name,)) for row in AGENCIES for line in row.examples),
    *(
        (row.name, title, read_speaker, (name,))
        for row in SPEAKERS
        for title, name in (split_example(example, "|") for example in row.examples)
    ),
    *(
        (f"{row.lang} {name}", f"9 {name} 2024", read_months, (row.month,))
        for row in MONTHS
        for name in row.names
        if row.calendar == "gregorian"
    ),
    *(
        (f"{row.lang} {name}", f"9 {name} 1400", read_jalali, (row.month,))
        for row in MONTHS
        for name in row.names
        if row.calendar == "jalali"
    ),
    *(
        (row.name, text, read_extra, (row.name,))
        for row in (*POSTED_EXTRAS, *CLOCK_SIGNS)
        for text in row.examples
    ),
]

# Name of the row, line, reader, and what the reader must not find.
TRAPS: list[tuple[str, str, Callable[[str], Found], object]] = [
    *((row.name, line, read_url, row.name) for row in URL_DATES for line in row.never),
    *((row.name, line, read_agency, row.name) for row in AGENCIES for line in row.never),
]

# A line that must not be read at all, by any row of the table.
NOTHING: list[tuple[str, str, Callable[[str], Found]]] = [
    *((row.text, line, read_marker) for row in (*PHRASES, *OPENINGS) for line in row.never),
    *((row.name, line, read_marker) for row in PATTERNS for line in row.never),
    *((row.name, line, read_byline) for row in BYLINES for line in row.never),
    *((row.text, line, read_lead) for row in POSTED_LEADS for line in row.never),
    *((row.name, line, read_extra) for row in (*POSTED_EXTRAS, *CLOCK_SIGNS) for line in row.never),
    *((row.name, line, read_form) for row in DATELINE_FORMS for line in row.never),
    *((row.name, line, read_agency) for row in AGENCIES for line in row.never),
    *((row.name, line, read_speaker) for row in SPEAKERS for line in row.never),
]

FOLDED = [
    *(row.text for row in (*PHRASES, *OPENINGS)),
    *(row.text for row in POSTED_LEADS),
    *dict.fromkeys(name for row in MONTHS for name in row.names),
    *WEEKDAYS,
    *LEAD_TAILS,
    *YEAR_WORDS,
    *(name for name, _ in TIME_ZONES),
]
NAMES = {
    "phrases": [row.text for row in PHRASES],
    "openings": [row.text for row in OPENINGS],
    "patterns": [row.name for row in PATTERNS],
    "bylines": [row.name for row in BYLINES],
    "leads": [row.text for row in POSTED_LEADS],
    "url dates": [row.name for row in URL_DATES],
    "dateline forms": [row.name for row in DATELINE_FORMS],
    "templates": [row.template for row in DATELINE_FORMS],
    "agencies": [row.name for row in AGENCIES],
    "agency tokens": [token for row in AGENCIES for token in row.tokens],
    "agency hosts": [host for row in AGENCIES for host in row.hosts],
    "speakers": [row.name for row in SPEAKERS],
    "offices": list(OFFICES),
    "date line extras": [row.name for row in (*POSTED_EXTRAS, *CLOCK_SIGNS)],
    "slash orders": [row.name for row in SLASH_ORDERS],
    "ends of hosts": [end for row in SLASH_ORDERS for end in row.ends],
    "weekdays": list(WEEKDAYS),
    "time zones": [name for name, _ in TIME_ZONES],
    # Languages share names; none may stand for two months.
    "month names": [
        name
        for name, _ in {
            (name, (row.month, row.calendar)): None for row in MONTHS for name in row.names
        }
    ],
}

# Of the region, and those its news are read in.
LANGUAGES = [
    "az",
    "be",
    "de",
    "en",
    "fa",
    "hy",
    "ka",
    "kk",
    "ky",
    "ru",
    "tg",
    "tr",
    "uk",
    "uz",
    "zh",
]


class TestRows:
    """
    Rows keep what they promise.
    """

    @pytest.mark.parametrize(
        ("line", "read", "expected"),
        [pytest.param(line, *case, id=f"{name}: {line[:40]}") for name, line, *case in EXAMPLES],
    )
    def test_example_is_matched_by_its_row(
        self, line: str, read: Callable[[str], Found], expected: Found
    ) -> None:
        """
        An example is read by its own row, and by none that stands before.
        """
        assert expected == read(line)

    @pytest.mark.parametrize(
        ("line", "read", "unwanted"),
        [pytest.param(line, *case, id=f"{name}: {line[:40]}") for name, line, *case in TRAPS],
    )
    def test_trap_is_not_matched_by_its_row(
        self, line: str, read: Callable[[str], Found], unwanted: object
    ) -> None:
        """
        A `never` is not read by its row.
        """
        assert unwanted not in read(line)

    @pytest.mark.parametrize(
        ("line", "read"),
        [pytest.param(line, read, id=f"{name}: {line[:40]}") for name, line, read in NOTHING],
    )
    def test_trap_is_matched_by_no_row(self, line: str, read: Callable[[str], Found]) -> None:
        """
        A `never` is read by no row of its table.
        """
        assert set(read(line)) <= {None, *read("x")}

    @pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
    def test_no_name_stands_twice(self, names: list[str]) -> None:
        """
        No two rows of a table have one name or one phrase.
        """
        assert [name for name, count in Counter(names).items() if count > 1] == []

    @pytest.mark.parametrize("text", FOLDED)
    def test_compared_text_is_folded(self, text: str) -> None:
        """
        What is compared with folded text is folded.
        """
        assert fold(text) == text

    @pytest.mark.parametrize("row", PHRASES, ids=lambda row: row.text)
    def test_phrase_has_nothing_around_it(self, row: Phrase) -> None:
        """
        A phrase neither begins nor ends with punctuation, which is no part of it.
        """
        assert row.text[0].isalnum()
        assert row.text[-1].isalnum()

    @pytest.mark.parametrize(
        "lang", sorted({(row.lang, row.calendar) for row in MONTHS}), ids="-".join
    )
    def test_every_language_has_twelve_months(self, lang: tuple[str, str]) -> None:
        """
        A language that has month names has those of all months of the calendar.
        """
        assert list(range(1, 13)) == [
            row.month for row in MONTHS if (row.lang, row.calendar) == lang
        ]

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_language_has_the_usual_markers(self, lang: str) -> None:
        """
        Each language of the region has rows that share, ask for something, and point elsewhere.
        """
        labels = {row.label for row in PHRASES if row.lang == lang}

        assert {Label.NAVIGATION, Label.NOTICE, Label.RELATED} <= labels

    @pytest.mark.parametrize("row", [*PHRASES, *PATTERNS, *OPENINGS], ids=lambda row: row.label)
    def test_examples_and_traps_differ(self, row: Phrase | Pattern | Opening) -> None:
        """
        No line is both example and trap of a row.
        """
        assert not set(row.examples) & set(row.never)
