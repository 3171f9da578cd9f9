"""
Every row of `rules/` matches its own examples and none of its traps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from unicodedata import category

import pytest
import regex

from eurasec_corpus.attributions import find_attributions
from eurasec_corpus.bylines import parse_byline, parse_speaker
from eurasec_corpus.clauses import is_closing, is_party, is_signer, is_thanks, read_division
from eurasec_corpus.datelines import split_dateline, split_end
from eurasec_corpus.dating.calendars import from_jalali
from eurasec_corpus.dating.grammar import parse_date
from eurasec_corpus.dating.posted import LineForm, parse_posted
from eurasec_corpus.dating.urls import date_of_url
from eurasec_corpus.folding import fold
from eurasec_corpus.formulas import read_formula as read_inside
from eurasec_corpus.labelling import label_lines, markers
from eurasec_corpus.labels import Label
from eurasec_corpus.lines import split_lines
from eurasec_corpus.metadata import read_genre
from eurasec_corpus.outlets import find_outlet
from eurasec_corpus.page import Page
from eurasec_corpus.places import is_state, name_place
from eurasec_corpus.rules.agencies import AGENCIES
from eurasec_corpus.rules.attributions import ATTRIBUTIONS
from eurasec_corpus.rules.bylines import BYLINES, DESKS
from eurasec_corpus.rules.datelines import DATELINE_ENDS, DATELINE_FORMS
from eurasec_corpus.rules.formulas import FORMULAS
from eurasec_corpus.rules.languages import LANGUAGES
from eurasec_corpus.rules.markers import PATTERNS, PHRASES
from eurasec_corpus.rules.months import MONTHS, WEEKDAYS, YEAR_WORDS
from eurasec_corpus.rules.names import CHINESE_FAMILY_NAMES, FAMILY_ENDINGS, GIVEN_NAMES
from eurasec_corpus.rules.openings import OPENINGS
from eurasec_corpus.rules.outlets import OUTLETS
from eurasec_corpus.rules.outlines import (
    CLOSINGS,
    DIVISIONS,
    NUMBER_WORDS,
    OFFICE_LINES,
    ORDINALS,
    PARTIES,
    THANKS,
    TOPICS,
)
from eurasec_corpus.rules.places import CITIES, STATES
from eurasec_corpus.rules.posted import (
    CLOCK_SIGNS,
    LEAD_TAILS,
    POSTED_EXTRAS,
    POSTED_LEADS,
    SLASH_ORDERS,
    TIME_ZONES,
    URL_DATES,
)
from eurasec_corpus.rules.rows import (
    Attribution,
    Claim,
    LeadRole,
    Opening,
    Outlet,
    Pattern,
    Phrase,
    Place,
    PostedExtra,
)
from eurasec_corpus.rules.sections import GENRES, SECTIONS
from eurasec_corpus.rules.speakers import OFFICES, SPEAKERS

Found = tuple[object, ...]


def read_marker(line: str) -> Found:
    """
    Return the label and the rule that the first pass gives a line.
    """
    (verdict,) = label_lines(Page(split_lines(line), (0,)), [markers])
    return verdict.label, verdict.rule


def read_formula(line: str) -> Found:
    """
    Return the label and the rule that a formula gives a line.
    """
    verdict = read_inside(line)
    return (verdict.label, verdict.rule) if verdict else (None, None)


def read_byline(line: str) -> Found:
    """
    Return the author of a byline and the name of the row that reads it.
    """
    return parse_byline(line) or (None, None)


def read_lead(line: str) -> Found:
    """
    Return the lead of a posted line and whether it gives the day of publication.
    """
    found = parse_posted(line)
    return (found.lead, found.is_publication) if found else (None, None)


def read_counted(line: str) -> Found:
    """
    Return the row of a counted heading.
    """
    found = read_division(line)
    return (found.row.partition(" ")[0] if found else None,)


def read_signed(line: str) -> Found:
    """
    Return which of the lines around signatures a line is.
    """
    tests = {"closing": is_closing, "party": is_party, "thanks": is_thanks}
    return (next((kind for kind, test in tests.items() if test(line)), None),)


def read_office(line: str) -> Found:
    """
    Tell whether a line may be an office below a signature.
    """
    return (is_signer(line) or None,)


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


def read_end(line: str) -> Found:
    """
    Return the form of a dateline at the end, and where it begins.
    """
    found = split_end(line)
    return (found[0].rule, found[1]) if found else (None, None)


def read_genre_of(line: str) -> Found:
    """
    Return what a line says of its genre.
    """
    return (read_genre(line),)


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


def split_last(example: str) -> tuple[str, str]:
    """
    Split what a row's example must give off behind the last bar.
    """
    line, _, found = example.rpartition("|")
    return line, found


WORDED: tuple[Phrase | Opening, ...] = (*PHRASES, *OPENINGS)

# Name of the row, line, reader, and what the reader must find.
EXAMPLES: list[tuple[str, str, Callable[[str], Found], Found]] = [
    *(
        (row.text, line, read_marker, (row.label, f"marker:{row.text}"))
        for row in WORDED
        for line in row.examples
    ),
    *(
        (row.name, line, read_formula, (row.label, f"marker:{row.name}"))
        for row in FORMULAS
        for line in row.examples
    ),
    *(
        (row.name, line, read_marker, (row.label, f"marker:{row.name}"))
        for row in PATTERNS
        for line in row.examples
    ),
    *((row.name, line, read_counted, (row.name,)) for row in DIVISIONS for line in row.examples),
    *(
        (row.name, line, read_signed, (row.name.partition("-")[0],))
        for row in (*CLOSINGS, *PARTIES, *THANKS)
        for line in row.examples
    ),
    *((row.name, line, read_office, (True,)) for row in OFFICE_LINES for line in row.examples),
    *(
        (row.name, line, read_byline, (author or None, row.name))
        for row in BYLINES
        for line, author in (split_last(example) for example in row.examples)
    ),
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
        (row.name, news + dateline, read_end, (f"dateline:{row.name}", len(news)))
        for row in DATELINE_ENDS
        for news, dateline in (split_example(example, "|") for example in row.examples)
    ),
    *((row.name, line, read_genre_of, (row.name,)) for row in GENRES for line in row.examples),
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
    *((row.text, line, read_marker) for row in WORDED for line in row.never),
    *((row.name, line, read_marker) for row in PATTERNS for line in row.never),
    *((row.name, line, read_formula) for row in FORMULAS for line in row.never),
    *((row.name, line, read_counted) for row in DIVISIONS for line in row.never),
    *(
        (row.name, line, read_signed)
        for row in (*CLOSINGS, *PARTIES, *THANKS)
        for line in row.never
    ),
    *((row.name, line, read_office) for row in OFFICE_LINES for line in row.never),
    *((row.name, line, read_byline) for row in BYLINES for line in row.never),
    *((row.text, line, read_lead) for row in POSTED_LEADS for line in row.never),
    *((row.name, line, read_extra) for row in (*POSTED_EXTRAS, *CLOCK_SIGNS) for line in row.never),
    *((row.name, line, read_form) for row in DATELINE_FORMS for line in row.never),
    *((row.name, line, read_end) for row in DATELINE_ENDS for line in row.never),
    *((row.name, line, read_genre_of) for row in GENRES for line in row.never),
    *((row.name, line, read_agency) for row in AGENCIES for line in row.never),
    *((row.name, line, read_speaker) for row in SPEAKERS for line in row.never),
]

WORD_LISTS = (
    CHINESE_FAMILY_NAMES,
    DESKS,
    FAMILY_ENDINGS,
    GIVEN_NAMES,
    NUMBER_WORDS,
    *ORDINALS,
    SECTIONS,
    TOPICS,
)
FOLDED = [
    *(row.text for row in WORDED),
    *(row.text for row in POSTED_LEADS),
    *dict.fromkeys(name for row in MONTHS for name in row.names),
    *WEEKDAYS,
    *LEAD_TAILS,
    *YEAR_WORDS,
    *(name for name, _ in TIME_ZONES),
    *(word for row in WORD_LISTS for word in row.words),
]
NAMES = {
    "phrases": [row.text for row in PHRASES],
    "openings": [row.text for row in OPENINGS],
    "patterns": [row.name for row in PATTERNS],
    "divisions": [row.name for row in DIVISIONS],
    "signatures": [row.name for row in (*CLOSINGS, *PARTIES, *THANKS, *OFFICE_LINES)],
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
    "attributions": [row.name for row in ATTRIBUTIONS],
    "outlets": [row.host for row in OUTLETS],
    "genres": [row.name for row in GENRES],
    "languages": [f"{row.code} {row.script}" for row in LANGUAGES],
    "cities": [fold(name) for row in CITIES for name in (row.name, *row.names)],
    "states": [fold(name) for row in STATES for name in (row.name, *row.names)],
    **{row.kind: list(row.words) for row in WORD_LISTS},
}

# Of the region, and those its news are read in.
REGION = [
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
        # Words of Hindi end with a vowel sign.
        assert row.text[-1].isalnum() or category(row.text[-1]).startswith("M")

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

    @pytest.mark.parametrize("lang", REGION)
    def test_every_language_has_the_usual_markers(self, lang: str) -> None:
        """
        Each language of the region has rows that share, ask for something, and point elsewhere.
        """
        labels = {row.label for row in PHRASES if row.lang == lang}

        assert {Label.NAVIGATION, Label.NOTICE, Label.RELATED} <= labels

    @pytest.mark.parametrize("row", FORMULAS, ids=lambda row: row.name)
    def test_formulas_need_a_word(self, row: Pattern) -> None:
        """
        What is tried on every paragraph has a cheap test before it.
        """
        assert row.needs

    @pytest.mark.parametrize(
        "row", [*PHRASES, *PATTERNS, *OPENINGS, *FORMULAS], ids=lambda row: row.label
    )
    def test_examples_and_traps_differ(self, row: Phrase | Pattern | Opening) -> None:
        """
        No line is both example and trap of a row.
        """
        assert not set(row.examples) & set(row.never)


def home_of(row: Attribution, agency: str) -> str | None:
    """
    Return the agency on whose site the words of a row speak.
    """
    return agency if row.claim is Claim.OWN_SITE else None


@pytest.mark.parametrize("row", [*POSTED_EXTRAS, *CLOCK_SIGNS], ids=lambda row: row.name)
def test_what_a_row_needs_is_in_its_examples(row: PostedExtra) -> None:
    """
    Each example has one of the strings that the row needs, and the strings are in lower case.
    """
    assert all(any(need in text.lower() for need in row.needs) for text in row.examples)
    assert all(need == need.lower() for need in row.needs)


@pytest.mark.parametrize("row", POSTED_EXTRAS, ids=lambda row: row.name)
def test_extras_are_found_beside_dates_in_any_case(row: PostedExtra) -> None:
    """
    What stands beside a date is no name there, whatever its case.
    """
    texts = [form for text in row.examples for form in (text, text.upper(), text.title())]
    found = [parse_posted(f"5 May 2024 | {text}") for text in texts]

    assert [each and each.form for each in found] == [LineForm.BARE] * len(texts)


@pytest.mark.parametrize("row", ATTRIBUTIONS, ids=lambda row: row.name)
class TestAttribution:
    """
    Words by which an agency claims a story.
    """

    def test_example_is_matched_by_its_row(self, row: Attribution) -> None:
        """
        Each example names its agency, by this row.
        """
        for example in row.examples:
            text, agency = split_last(example)

            found = find_attributions(text, row.where, home_of(row, agency))

            assert (agency, f"attribution:{row.name}") in [(x.agency, x.rule) for x in found]

    def test_trap_is_not_matched_by_its_row(self, row: Attribution) -> None:
        """
        No `never` is matched by this row, on any agency's site.
        """
        homes = [None, *(agency.name for agency in AGENCIES)]
        rules = {
            found.rule
            for text in row.never
            for home in homes
            for found in find_attributions(text, row.where, home)
        }

        assert f"attribution:{row.name}" not in rules

    def test_own_words_count_on_own_sites_alone(self, row: Attribution) -> None:
        """
        Words that cite an agency elsewhere attribute nothing there.
        """
        found = [
            each.rule
            for example in row.examples
            for each in find_attributions(split_last(example)[0], row.where, None)
        ]

        assert (f"attribution:{row.name}" in found) is (row.claim is Claim.ANY_SITE)


@pytest.mark.parametrize("row", CITIES, ids=lambda row: row.name)
def test_every_spelling_names_its_city(row: Place) -> None:
    """
    Each spelling of a city gives its name, in capitals too.
    """
    spellings = (row.name, *row.names, *(name.upper() for name in row.names))

    assert {name_place(spelling) for spelling in spellings} == {row.name}


@pytest.mark.parametrize("row", STATES, ids=lambda row: row.name)
def test_every_spelling_is_a_state(row: Place) -> None:
    """
    Each spelling of a state is known, and names no city.
    """
    assert [name for name in (row.name, *row.names) if not is_state(name) or name_place(name)] == []


@pytest.mark.parametrize("row", OUTLETS, ids=lambda row: row.host)
class TestOutlet:
    """
    Sites and who publishes them.
    """

    def test_host_is_found(self, row: Outlet) -> None:
        """
        The host and the ones below it belong to the row.
        """
        assert find_outlet(f"https://{row.host}/x") == find_outlet(f"http://m.{row.host}") == row

    def test_agency_is_known(self, row: Outlet) -> None:
        """
        The agency of a site is one of the table.
        """
        assert row.agency in {None, *(agency.name for agency in AGENCIES)}
