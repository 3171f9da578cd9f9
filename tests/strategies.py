"""
Hypothesis strategies; what they build is valid, so that a property needs no filter.

Strategies are made once and not while drawing: hypothesis examines each new one, which takes more
time than all that is drawn from it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import textwrap
from collections.abc import Sequence
from functools import cache

import regex
from hypothesis import strategies as st

from eurasec_corpus import (
    Corpus,
    DateEvidence,
    DateSource,
    Document,
    FactEvidence,
    FactSource,
    Label,
    PartialDate,
    Span,
)
from eurasec_corpus.dating.choice import combine
from eurasec_corpus.folding import BLANKS
from eurasec_corpus.rules.agencies import AGENCIES
from eurasec_corpus.rules.bylines import BYLINES
from eurasec_corpus.rules.datelines import DATELINE_FORMS
from eurasec_corpus.rules.markers import PATTERNS, PHRASES
from eurasec_corpus.rules.months import MONTHS
from eurasec_corpus.rules.posted import POSTED_LEADS
from eurasec_corpus.rules.rows import Pattern, Phrase

# One word for each thing that goes wrong with words.
WORDS = (
    *[
        "the",
        "of",
        "and",
        "in",
        "security",
        "Eurasia",
        "Минск",
        "саммит",
        "ОДКБ",
        "2024",
        "SCO",
        "said",
        "leaders",
        "“union”",
        "non-aligned",
    ],
    *(
        "İstanbul",
        "ŞÖS",
        "Straße",
        "上海合作组织",
        "القمة",
        "e\u0301tat",
        "zero\u200bwidth",
        "«союз»",
    ),
    *(
        "soft\u00adhyphen",
        "\u202etxen\u202c",
        "ﬁnance",
        "ＷＩＤＥ",
        "\U0001f54a",
        "I\u0345",
        "²9",
        "٢٩",
    ),
)
ENDS = (".", "!", "?", "…", "...", ":", ",", ";", "", "”", ".”", " —", "。")
# Of sentences, in words.
LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 40)
LINE_ENDS = ("\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n")
BLANK_LINES = ("", " ", "\t", "\u00a0", "\u200b", "\ufeff", "\u3000 \u200f", "\u2028")

LINE_ROWS: tuple[Phrase | Pattern, ...] = (*PHRASES, *PATTERNS)
MARKERS = (
    tuple(example for row in LINE_ROWS for example in row.examples)
    + tuple(example.rpartition("|")[0] for row in BYLINES for example in row.examples)
    + tuple(example for lead in POSTED_LEADS for example in lead.examples)
)
TRAPS = tuple(
    trap
    for never in (*(row.never for row in LINE_ROWS), *(row.never for row in BYLINES))
    for trap in never
)
DATELINES = tuple(
    example.partition("|")[0] for form in DATELINE_FORMS for example in form.examples
) + tuple(example for agency in AGENCIES for example in agency.examples)

# Parts of datelines, by the part of the template that they fill.
DATELINE_PARTS = {
    "{place}": ("UNIED NATIONS", "Nur-Sultan", "ST. PETERSBURG", "Бишкек", "NEW DELHI, India"),
    "{known}": ("Tashkent", "МОСКВА", "BAKU, Azerbaijan"),
    "{capitals}": ("BEIJING", "МИНСК"),
    "{dash}": ("-", "--", "–", "—"),
    "{apart}": (" - ", " – "),
    "{stop}": (".", ","),
    "{point}": ("", ".", ","),
    "{mark}": (" -", ":", "."),
    "{close}": (".", ":"),
    "{end}": (" -", ".", ":", ""),
    "{sep}": (", ", " - ", " "),
    "{han}": ("阿斯塔納", "北京"),
    "{handate}": ("7月4日", "2024年10月16日"),
    "{wire}": ("電", "电(记者 李明)"),
}
AGENCY_NAMES = tuple(token for row in AGENCIES for token in row.tokens)

MONTH_NAMES = tuple(
    (name, row.month) for row in MONTHS for name in row.names if row.calendar == "gregorian"
)


def running(words: Sequence[str], counts: st.SearchStrategy[int]) -> st.SearchStrategy[str]:
    """
    So many words, in the order that a step through them gives; 0 repeats one word.

    A choice for each word would take more time than all that is tested with it.
    """
    numbers = st.integers(min_value=0, max_value=len(words) - 1)
    return st.builds(
        lambda first, step, count: " ".join(
            words[(first + step * at) % len(words)] for at in range(count)
        ),
        numbers,
        numbers,
        counts,
    )


@cache
def prose() -> st.SearchStrategy[str]:
    """
    Sentences, headlines and fragments of 1 to 40 words in several scripts.
    """
    return st.builds(
        lambda words, end: words[:1].upper() + words[1:] + end,
        running(WORDS, st.sampled_from(LENGTHS)),
        st.sampled_from(ENDS),
    )


@cache
def long_lines() -> st.SearchStrategy[str]:
    """
    Lines of up to several thousand characters.
    """
    return st.builds(
        lambda words, count: words * count, prose(), st.integers(min_value=10, max_value=30)
    )


@cache
def date_lines() -> st.SearchStrategy[str]:
    """
    A day as pages write it, with or without year and time.
    """
    return st.builds(
        lambda form, day, name, year, time: (
            form.format(day=day, month=name[0].title(), year=year) + time
        ),
        st.sampled_from(
            (
                "{day} {month} {year}",
                "{month} {day}, {year}",
                "{day} {month}",
                "Posted: {day}.07.{year}",
            )
        ),
        st.integers(min_value=1, max_value=31),
        st.sampled_from(MONTH_NAMES),
        st.integers(min_value=1990, max_value=2030),
        st.sampled_from(("", " 12:18", ", 9:05:59", " | 23:59")),
    )


@cache
def dateline_paragraphs() -> st.SearchStrategy[str]:
    """
    First paragraphs: a dateline as met, and the news, which may be missing.
    """
    return st.builds(
        lambda dateline, news: dateline + news,
        st.sampled_from(DATELINES),
        st.one_of(st.just(""), prose()),
    )


FORMS = st.sampled_from((*DATELINE_FORMS,))
NAMES_OF_MONTHS = st.sampled_from(MONTH_NAMES)
DAYS_OF_MONTHS = st.integers(min_value=1, max_value=31)
DAYS_OF_DATELINES = st.sampled_from(("{day} {name}", "{name} {day}, 2024", "{day} {name}"))
AGENCIES_OF_DATELINES = st.sampled_from(AGENCY_NAMES)
FILLINGS = {part: st.sampled_from(texts) for part, texts in DATELINE_PARTS.items()}
NEWS = st.sampled_from(("The summit has begun in the capital of the state, he said.", ""))


@st.composite
def filled_datelines(draw: st.DrawFn) -> tuple[str, str]:
    """
    A form of dateline filled with any month and any agency, and the news behind it.
    """
    text = ""
    for part in regex.split(r"(\{\w+\})", draw(FORMS).template):
        if part == "{date}":
            name, _ = draw(NAMES_OF_MONTHS)
            text += draw(DAYS_OF_DATELINES).format(day=draw(DAYS_OF_MONTHS), name=name)
        elif part in {"{agency}", "{signed}", "{wireagency}"}:
            text += draw(AGENCIES_OF_DATELINES)
        else:
            text += draw(FILLINGS[part]) if part[:1] == "{" else part
    return text, draw(NEWS)


@cache
def lines() -> st.SearchStrategy[str]:
    """
    One line of a page.
    """
    return st.one_of(
        prose(),
        prose(),
        st.sampled_from(MARKERS),
        st.sampled_from(TRAPS),
        date_lines(),
        dateline_paragraphs(),
        st.sampled_from(BLANK_LINES),
        st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=30),
        long_lines(),
    )


@cache
def line_lists(max_lines: int) -> st.SearchStrategy[list[str]]:
    """
    Lines of all kinds.
    """
    return st.lists(lines(), min_size=1, max_size=max_lines)


@cache
def orders(max_lines: int) -> st.SearchStrategy[list[int]]:
    """
    Which lines stand one below the other; numbers beyond the last count on from the first.
    """
    return st.lists(st.integers(min_value=0, max_value=99), min_size=1, max_size=max_lines)


TIMES = st.sampled_from(("once", "any", "twice"))
MARKS = st.sampled_from(("", "", "\ufeff"))
ENDINGS = st.sampled_from(LINE_ENDS)


@st.composite
def pages(draw: st.DrawFn, max_lines: int = 12) -> str:
    """
    A page: lines of all kinds, some of them twice, ended in all ways.
    """
    chosen = distinct = draw(line_lists(max_lines))
    times = draw(TIMES)
    if times == "any":
        chosen = [distinct[at % len(distinct)] for at in draw(orders(max_lines))]
    elif times == "twice":
        chosen = distinct * 2
    mark = draw(MARKS)
    return mark + "".join(line + draw(ENDINGS) for line in chosen)


ALL_DAYS = st.dates()
PARTS = st.sampled_from(("day", "month", "year", "day of any year", "month of any year"))


@st.composite
def partial_dates(draw: st.DrawFn, days: st.SearchStrategy[dt.date] = ALL_DAYS) -> PartialDate:
    """
    Dates of every precision, of some days or of any.
    """
    day = draw(days)
    match draw(PARTS):
        case "day":
            return PartialDate(day.year, day.month, day.day)
        case "month":
            return PartialDate(day.year, day.month)
        case "year":
            return PartialDate(day.year)
        case "day of any year" if draw(st.booleans()):
            return PartialDate(None, 2, 29)
        case "day of any year":
            return PartialDate(None, day.month, day.day)
        case _:
            return PartialDate(None, day.month)


LABELS = st.sampled_from([*Label])
FIRST_LABELS = st.sampled_from([label for label in Label if label is not Label.DUPLICATE])
NUMBERS = st.integers(min_value=0, max_value=99)
CUTS = st.sets(NUMBERS, max_size=8)
SCORES = st.none() | st.integers(min_value=-60, max_value=60)
IDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12)


@st.composite
def tilings(draw: st.DrawFn, name: str, raw: str) -> tuple[Span, ...]:
    """
    Spans of any label that tile the text of a document; a repeat has something above.
    """
    cuts = {1 + cut % (len(raw) - 1) for cut in draw(CUTS)} if len(raw) > 1 else set()
    edges = [0, *sorted(cuts), len(raw)] if raw else []
    spans: list[Span] = []
    kept: list[str] = []
    for number, start in enumerate(edges[:-1]):
        end = edges[number + 1]
        label = Label.BLANK
        if raw[start:end].strip(BLANKS):
            label = draw(LABELS if kept else FIRST_LABELS)
        duplicate_of = kept[draw(NUMBERS) % len(kept)] if label is Label.DUPLICATE else None
        if label.is_kept:
            kept.append(f"{name}:{number + 1}")
        spans.append(Span(start, end, number + 1, label, "rule:any", draw(SCORES), duplicate_of))
    return tuple(spans)


FACTS = st.none() | prose()


@cache
def fact_ledgers() -> st.SearchStrategy[tuple[FactEvidence, ...]]:
    """
    Evidence for facts, at most one piece of a fact used.
    """
    pieces = st.builds(
        lambda fact, value, is_used: FactEvidence(
            fact, FactSource.DECLARED, value, value, "rule:any", used=is_used
        ),
        st.sampled_from(("author", "agency", "language")),
        prose(),
        st.booleans(),
    )
    return st.lists(pieces, max_size=3, unique_by=lambda piece: piece.fact).map(tuple)


@cache
def evidence() -> st.SearchStrategy[DateEvidence]:
    """
    A piece of evidence that no date follows from yet.
    """
    places = st.integers(min_value=0, max_value=99)
    inside = st.builds(
        DateEvidence, st.sampled_from(DateSource), prose(), partial_dates(), places, places
    )
    outside = st.builds(DateEvidence, st.sampled_from(DateSource), prose(), partial_dates())
    return inside | outside


TEXTS = st.text(st.sampled_from("aбZя \n\u200b"), max_size=60)
LEDGERS = st.lists(evidence(), max_size=4)
CLOCKS = st.none() | st.times().map(lambda time: time.replace(microsecond=0))
LANGUAGES = st.sampled_from((None, "en", "ru"))
GENRES = st.sampled_from((None, "news", "speech"))


@st.composite
def documents(draw: st.DrawFn, ids: st.SearchStrategy[str] = IDS) -> Document:
    """
    A document with spans of any label, any facts and a date that follows from its evidence.
    """
    raw = draw(TEXTS)
    date, candidates = combine(draw(LEDGERS))
    day = date.as_date() if date else None
    clock = draw(CLOCKS)
    name = draw(ids)
    return Document(
        name,
        raw,
        hashlib.sha256(raw.encode()).hexdigest(),
        draw(tilings(name, raw)),
        url=draw(FACTS),
        publisher=draw(FACTS),
        agency=draw(FACTS),
        place=draw(FACTS),
        place_name=draw(FACTS),
        title=draw(FACTS),
        author=draw(FACTS),
        speaker=draw(FACTS),
        language=draw(LANGUAGES),
        genre=draw(GENRES),
        section=draw(FACTS),
        date=date,
        date_candidates=candidates,
        published_at=dt.datetime.combine(day, clock) if day and clock else None,
        rights=draw(FACTS),
        facts=draw(fact_ledgers()),
    )


@cache
def document_lists() -> st.SearchStrategy[list[Document]]:
    """
    Documents whose ids differ, in any order.
    """
    return st.lists(documents(), max_size=4, unique_by=lambda document: document.id)


@cache
def corpora() -> st.SearchStrategy[Corpus]:
    """
    Corpora of up to four documents.
    """
    return document_lists().map(Corpus.from_documents)


@cache
def line_pages() -> st.SearchStrategy[list[str]]:
    """
    Pages as lines, with any text and lone surrogates among them.
    """
    return st.lists(st.one_of(lines(), st.text(st.characters(), max_size=40)), max_size=12)


@cache
def wrapped_lines() -> st.SearchStrategy[str]:
    """
    Pages whose lines have much the same length, as hard-wrapped ones have; some are odd.
    """
    words = running(
        ("peace", "of", "Minsk", "and", "treaty,", "ended.", "secu-", "rity", "мир", "its", "-"),
        st.integers(min_value=60, max_value=160),
    )
    margins = st.sampled_from(("", "", "> ", "   "))
    filled = st.builds(
        lambda text, width, margin, end: end.join(
            textwrap.wrap(text, width, initial_indent=margin, subsequent_indent=margin)
        ),
        words,
        st.integers(min_value=50, max_value=100),
        margins,
        st.sampled_from(("\n", "\n", "\r\n")),
    )
    return st.lists(st.one_of(filled, filled, lines()), min_size=1, max_size=4).map("\n".join)
