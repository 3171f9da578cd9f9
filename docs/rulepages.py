"""
Write the pages that show the rows of the rules, with what they match and what they must not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol

from eurasec_corpus.rules.agencies import AGENCIES
from eurasec_corpus.rules.attributions import ATTRIBUTIONS
from eurasec_corpus.rules.bylines import BYLINES
from eurasec_corpus.rules.cues import NOUNS, PARTICIPLES, VERBS
from eurasec_corpus.rules.cues import PHRASES as SAYINGS
from eurasec_corpus.rules.datelines import DATELINE_ENDS, DATELINE_FORMS
from eurasec_corpus.rules.formulas import FORMULAS
from eurasec_corpus.rules.gazetteer import PLACES
from eurasec_corpus.rules.languages import LANGUAGES
from eurasec_corpus.rules.markers import PATTERNS, PHRASES
from eurasec_corpus.rules.months import MONTHS
from eurasec_corpus.rules.openings import OPENINGS
from eurasec_corpus.rules.organisations import ORGANISATIONS
from eurasec_corpus.rules.outlets import OUTLETS
from eurasec_corpus.rules.outlines import CLOSINGS, DIVISIONS, OFFICE_LINES, PARTIES, THANKS
from eurasec_corpus.rules.posted import (
    CLOCK_SIGNS,
    POSTED_EXTRAS,
    POSTED_LEADS,
    SLASH_ORDERS,
    TIME_ZONES,
    URL_DATES,
)
from eurasec_corpus.rules.sections import GENRES, SECTIONS
from eurasec_corpus.rules.speakers import SPEAKERS

EXAMPLES = ("examples", "never")


class Row(Protocol):
    """
    A row with examples and traps.
    """

    @property
    def examples(self) -> tuple[str, ...]:
        """
        What it matches.
        """

    @property
    def never(self) -> tuple[str, ...]:
        """
        What it must not match.
        """


def show(*texts: str) -> str:
    """
    Write texts as code in a cell of a table, with commas between.
    """
    return ", ".join(_as_code(text) for text in texts)


def _as_code(text: str) -> str:
    """
    Write a text as code; a bar would end the cell.
    """
    shown = text.replace("|", "\\|").replace("\n", "␤")
    fence = "``" if "`" in text else "`"
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def with_examples(row: Row, *cells: str) -> tuple[str, ...]:
    """
    Add examples and traps of a row to what is told of it.
    """
    return *cells, show(*row.examples), show(*row.never)


def write_title(title: str, *lines: str) -> Iterator[str]:
    """
    Yield a title and what stands below it.
    """
    yield from (f"# {title}", "", *lines)


def write_table(
    title: str, about: str, head: Iterable[str], rows: Iterable[tuple[str, ...]]
) -> Iterator[str]:
    """
    Yield a section with a table.
    """
    names = tuple(head)
    yield from ("", f"## {title}", "", about, "")
    for cells in (names, ("---",) * len(names), *rows):
        yield f"| {' | '.join(cells)} |"


def markers() -> Iterator[str]:
    """
    Yield the lines of the page on lines that say by themselves what they are.
    """
    head = ("label", "language", *EXAMPLES)
    yield from write_title(
        "Markers",
        "Rows that decide by themselves what a line is, before the model sees it. The rule in the",
        "ledger is `marker:` and what stands in the first column.",
    )
    for title, about, rows in (
        (
            "Whole lines",
            "`rules/markers.py`, `rules/phrasebook.py`: the line is this phrase and nothing else.",
            PHRASES,
        ),
        ("Beginnings", "`rules/openings.py`: the line begins with these words.", OPENINGS),
    ):
        cells = [with_examples(row, show(row.text), show(row.label), row.lang) for row in rows]
        yield from write_table(title, about, ("words", *head), cells)
    yield from write_table(
        "Patterns",
        "`rules/markers.py`: the whole line matches a regular expression.",
        ("name", *head),
        (with_examples(row, show(row.name), show(row.label), row.lang) for row in PATTERNS),
    )
    yield from write_table(
        "Formulas",
        "`rules/formulas.py`: a line that would be kept has such words inside.",
        ("name", *head),
        (with_examples(row, show(row.name), show(row.label), row.lang) for row in FORMULAS),
    )
    documents = (*DIVISIONS, *CLOSINGS, *PARTIES, *OFFICE_LINES, *THANKS)
    yield from write_table(
        "Documents",
        "`rules/outlines.py`: counted headings, and what stands where a document or a talk ends; "
        "such lines are kept beside others of the article.",
        ("name", *head),
        (with_examples(row, show(row.name), show(row.label), row.lang) for row in documents),
    )


def datelines() -> Iterator[str]:
    """
    Yield the lines of the page on datelines and agencies.
    """
    yield from write_title(
        "Datelines and agencies",
        "The first form that fits is taken; the ledger names it with `dateline:` in front. In the",
        "examples of forms a bar shows where dateline and news meet.",
    )
    for title, rows in (
        ("Forms at the beginning", DATELINE_FORMS),
        ("Forms at the end", DATELINE_ENDS),
    ):
        yield from write_table(
            title,
            "`rules/datelines.py`; `rows.py` says what the parts in braces are.",
            ("name", "form", "language", *EXAMPLES),
            (with_examples(row, show(row.name), show(row.template), row.lang) for row in rows),
        )
    yield from write_table(
        "Agencies",
        "`rules/agencies.py`; case matters in spellings.",
        ("name", "spellings", "own sites", *EXAMPLES),
        (with_examples(row, row.name, show(*row.tokens), show(*row.hosts)) for row in AGENCIES),
    )
    yield from write_table(
        "Words that claim a story",
        "`rules/attributions.py`; behind the bar in the examples stands the agency.",
        ("name", "language", "where", "on which sites", *EXAMPLES),
        (
            with_examples(row, show(row.name), row.lang, row.where, row.claim)
            for row in ATTRIBUTIONS
        ),
    )


def dates() -> Iterator[str]:
    """
    Yield the lines of the page on date lines, months and addresses.
    """
    yield from write_title(
        "Date lines",
        "What stands around a date, what months are called, and where addresses hold dates. How a",
        "date is chosen is on the page about [dates](../dates.md).",
    )
    yield from write_table(
        "Leads",
        "`rules/posted.py`: words in front of a date, and which day it then is.",
        ("words", "language", "day of", *EXAMPLES),
        (with_examples(row, show(row.text), row.lang, row.role) for row in POSTED_LEADS),
    )
    yield from write_table(
        "What else may stand on a date line",
        "`rules/posted.py`.",
        ("name", "language", *EXAMPLES),
        (with_examples(row, show(row.name), row.lang) for row in (*POSTED_EXTRAS, *CLOCK_SIGNS)),
    )
    yield from write_table(
        "Addresses",
        "`rules/posted.py`; behind the blank in the examples stands the date.",
        ("name", "host", *EXAMPLES),
        (with_examples(row, show(row.name), row.host or "any") for row in URL_DATES),
    )
    yield from write_table(
        "Day or month first between slashes",
        "`rules/posted.py`, by the end of the host.",
        ("name", "order", "hosts end with"),
        ((show(row.name), row.order, show(*row.ends)) for row in SLASH_ORDERS),
    )
    yield from write_table(
        "Time zones",
        "`rules/posted.py`; names of several zones give no offset.",
        ("name", "minutes east of UTC"),
        ((show(name), "" if minutes is None else str(minutes)) for name, minutes in TIME_ZONES),
    )
    yield from write_table(
        "Months",
        "`rules/months.py`: the forms used in dates, then abbreviations.",
        ("language", "calendar", "months"),
        (
            (*key, "; ".join(f"{row.month}: {show(*row.names)}" for row in rows))
            for key, rows in groupby(MONTHS, key=lambda row: (row.lang, row.calendar))
        ),
    )


def outlets() -> Iterator[str]:
    """
    Yield the lines of the page on outlets and languages.
    """
    yield from write_title(
        "Outlets, languages and genres",
        "What an address, a text or a headline says of its page. Where a page differs from what is",
        "declared, the table `facts` holds both.",
    )
    yield from write_table(
        "Outlets",
        "`rules/outlets.py`; a row speaks for all below the host, too.",
        ("host", "publisher", "languages", "numbers in dates", "agency"),
        (
            (show(row.host), row.publisher, show(*row.languages), row.order, row.agency or "")
            for row in OUTLETS
        ),
    )
    yield from write_table(
        "Languages",
        "`rules/languages.py`: the most common words, and letters that others lack.",
        ("code", "script", "words", "letters"),
        (
            (
                row.code,
                row.script,
                show(*filter(None, row.words)),
                show(*filter(None, [row.letters])),
            )
            for row in LANGUAGES
        ),
    )
    yield from write_table(
        "Genres",
        "`rules/sections.py`: what a text says of itself.",
        ("name", "language", *EXAMPLES),
        (with_examples(row, row.name, row.lang) for row in GENRES),
    )
    yield from (
        "",
        "## Sections",
        "",
        "`rules/sections.py`: where one stands alone above a story, it is the story's.",
        "",
        f"{show(*SECTIONS.words)}.",
    )


def speech() -> Iterator[str]:
    """
    Yield the lines of the page on authors, speakers and words of saying.
    """
    yield from write_title(
        "Bylines and speech",
        "Who wrote, who speaks in a speech, and whose words stand between quotation marks. Behind",
        "the bar in the examples stands the name that the row gives.",
    )
    for title, about, rows in (
        ("Bylines", "`rules/bylines.py`.", BYLINES),
        ("Headlines that name who speaks", "`rules/speakers.py`.", SPEAKERS),
    ):
        cells = [with_examples(row, show(row.name), row.lang) for row in rows]
        yield from write_table(title, about, ("name", "language", *EXAMPLES), cells)
    kinds = {"verb": VERBS, "phrase": SAYINGS, "participle": PARTICIPLES, "noun": NOUNS}
    yield from write_table(
        "Words of saying",
        "`rules/cues.py`.",
        ("kind", "language", "forms", *EXAMPLES),
        (
            with_examples(row, kind, row.lang, show(*row.forms))
            for kind, rows in kinds.items()
            for row in rows
        ),
    )


def gazetteer() -> Iterator[str]:
    """
    Yield the lines of the gazetteer page.
    """
    yield from write_title(
        "The gazetteer",
        "What mentions can name. Braces stand for endings; case matters in acronyms and in the",
        "names of states and capitals, which may be all capitals.",
    )
    yield from write_table(
        "Organisations",
        "`rules/organisations.py`.",
        ("name", "kind", "part of", "Wikidata", "acronyms", "names", *EXAMPLES),
        (
            with_examples(
                row,
                *(row.name, row.kind, row.part_of, row.wikidata),
                *(show(*row.acronyms), show(*row.names)),
            )
            for row in ORGANISATIONS
        ),
    )
    yield from write_table(
        "States and capitals",
        "`rules/gazetteer.py`.",
        ("name", "kind", "Wikidata", "names", *EXAMPLES),
        (with_examples(row, row.name, row.kind, row.wikidata, show(*row.names)) for row in PLACES),
    )
