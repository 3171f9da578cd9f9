"""
The laws of `docs/`: what holds for every text, every date, every corpus.

Each test bears the name of its law.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import random
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import overload

import pyarrow.parquet as pq
import pytest
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from eurasec_corpus import (
    Corpus,
    DecodeError,
    Document,
    Label,
    PartialDate,
    Precision,
    clean,
    load,
)
from eurasec_corpus.breaks import blank_breaks, join_breaks
from eurasec_corpus.bylines import parse_byline, parse_speaker
from eurasec_corpus.datelines import split_dateline
from eurasec_corpus.dating.grammar import parse_date
from eurasec_corpus.dating.posted import parse_posted
from eurasec_corpus.dating.urls import date_of_url
from eurasec_corpus.files import read_dataset, with_pandas_types, write_dataset
from eurasec_corpus.folding import INVISIBLE, WHITE_SPACE, digest, fold
from eurasec_corpus.labelling import PASSES, label_lines
from eurasec_corpus.lines import decode, split_lines
from eurasec_corpus.model import Line
from eurasec_corpus.page import Page
from eurasec_corpus.tables import SCHEMAS, document_of, rows_of, to_tables
from eurasec_corpus.wrapping import read_lines
from tests.steps import count_steps
from tests.strategies import (
    MONTH_NAMES,
    corpora,
    dateline_paragraphs,
    document_lists,
    documents,
    filled_datelines,
    pages,
    partial_dates,
    prose,
)

ANY_TEXT = st.text(st.characters(), max_size=200)
"""Any string at all, lone surrogates included."""
SURROGATES = st.text(st.characters(categories=["Cs", "Cf", "Nd", "Mn"]), max_size=50)
# Documents are large to draw; the laws of tables show with few.
FEWER = settings(max_examples=min(settings().max_examples, 200) // 3)
RAW = Path(__file__).parents[2] / "data" / "raw"


class TestSpansTileTheText:
    """
    Law 1: spans are sorted, disjoint and complete.
    """

    @given(pages() | ANY_TEXT)
    def test_spans_tile_the_text(self, raw: str) -> None:
        """
        The stretches of the ledger, joined, are the source.
        """
        document = clean(raw)
        event(f"labels: {len({span.label for span in document.spans})}")

        assert raw == "".join(raw[span.start : span.end] for span in document.spans)

    @given(pages())
    def test_spans_stand_in_order(self, raw: str) -> None:
        """
        Each stretch begins where the one before ends, the first at 0.
        """
        spans = clean(raw).spans

        assert [0, *(span.end for span in spans)] == [*(span.start for span in spans), len(raw)]

    @given(pages())
    def test_paragraphs_are_slices(self, raw: str) -> None:
        """
        A paragraph is the slice of the source that its offsets name.
        """
        parts = clean(raw).paragraphs
        event(f"paragraphs: {min(len(parts), 5)}")

        assert [raw[part.start : part.end] for part in parts] == [part.text for part in parts]

    @given(pages() | ANY_TEXT)
    def test_lines_tile_the_text(self, raw: str) -> None:
        """
        The physical lines, joined, are the text.
        """
        assert raw == "".join(raw[line.start : line.end] for line in split_lines(raw))


class TestAnyTextIsAccepted:
    """
    Law 2: no text raises; bytes decode or say where they do not.
    """

    @given(ANY_TEXT | SURROGATES)
    @example("")
    @example("\ud800")
    @example("29 October 2024, 1\u0662:18")
    @example("29 apr\u0131l 2024")
    def test_any_text_is_accepted(self, raw: str) -> None:
        """
        `clean` makes a document of any string, lone surrogates included.
        """
        event("has a surrogate" if any(unicodedata.category(c) == "Cs" for c in raw) else "none")

        assert raw == clean(raw).raw

    @pytest.mark.parametrize(
        "read",
        [
            fold,
            digest,
            parse_date,
            parse_posted,
            date_of_url,
            split_dateline,
            parse_byline,
            parse_speaker,
            split_lines,
            read_lines,
            blank_breaks,
            join_breaks,
        ],
        ids=lambda read: read.__name__,
    )
    @given(text=ANY_TEXT | SURROGATES)
    def test_any_text_can_be_read(self, read: Callable[[str], object], text: str) -> None:
        """
        Each reader of lines gives the same answer twice instead of raising.
        """
        assert read(text) == read(text)

    @given(st.binary() | pages().map(str.encode) | pages().map(lambda page: page.encode("utf-16")))
    def test_any_bytes_decode_or_say_where_not(self, raw: bytes) -> None:
        """
        Bytes give a text that encodes to the same bytes, or a `DecodeError` with its offset.
        """
        try:
            found = decode(raw).encode()
        except DecodeError as error:
            event("refused")
            found = raw if 0 <= error.offset < len(raw) else b""

        assert raw == found

    @given(prose(), st.sampled_from((b"\xff", b"\0", b"\xd0", b"\xed\xa0\x80")), prose())
    def test_the_offset_is_where_the_text_ends(self, head: str, foreign: bytes, tail: str) -> None:
        """
        The offset of a `DecodeError` is that of the first byte that is no text.
        """
        with pytest.raises(DecodeError) as caught:
            decode(head.encode() + foreign + tail.encode())

        assert len(head.encode()) == caught.value.offset


# Whoever looks at the clock, the locale or an unseeded generator while cleaning, fails.
NO_CLOCK = """
import datetime, random, sys, time
import eurasec_corpus.tables, eurasec_corpus.cleaning
import dateutil.parser, dateutil.relativedelta

def refuse(*_, **__):
    raise SystemExit("looked at the clock")

class Day(datetime.date):
    today = classmethod(refuse)

class Moment(datetime.datetime):
    now = today = utcnow = classmethod(refuse)

for module in list(sys.modules.values()):
    if getattr(module, "__name__", "").partition(".")[0] in ("eurasec_corpus", "dateutil"):
        for name, value in list(vars(module).items()):
            if value is datetime.date:
                setattr(module, name, Day)
            elif value is datetime.datetime:
                setattr(module, name, Moment)
datetime.date, datetime.datetime = Day, Moment
time.time = time.time_ns = time.localtime = time.gmtime = refuse
"""
# The clock stands in another year, for Python itself and for the parser of dates it could ask.
SET_CLOCK = """
import datetime, sys, time
import eurasec_corpus.tables, eurasec_corpus.cleaning
import dateutil.parser, dateutil.relativedelta

YEAR = {year}
SECONDS = (YEAR - 1970) * 31_556_952.0 + 5_000_000
localtime, gmtime = time.localtime, time.gmtime

class Day(datetime.date):
    today = classmethod(lambda cls: cls(YEAR, 2, 28))

class Moment(datetime.datetime):
    now = classmethod(lambda cls, tz=None: cls(YEAR, 2, 28, 23, 59, tzinfo=tz))
    today = utcnow = classmethod(lambda cls: cls(YEAR, 2, 28, 23, 59))

for module in list(sys.modules.values()):
    if getattr(module, "__name__", "").partition(".")[0] in ("eurasec_corpus", "dateutil"):
        for name, value in list(vars(module).items()):
            if value is datetime.date:
                setattr(module, name, Day)
            elif value is datetime.datetime:
                setattr(module, name, Moment)
datetime.date, datetime.datetime = Day, Moment
time.time, time.time_ns = lambda: SECONDS, lambda: int(SECONDS) * 10**9
time.localtime = lambda seconds=None: localtime(SECONDS if seconds is None else seconds)
time.gmtime = lambda seconds=None: gmtime(SECONDS if seconds is None else seconds)
"""
READS_CLOCK = """
from dateutil.parser import parse
print(datetime.date.today().year, time.localtime().tm_year, parse("29 October").year)
"""
SET_LOCALE = """
import locale
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    raise SystemExit("no such locale here")
"""
TRIES_CLOCK = "import datetime\ndatetime.datetime.now()\n"
HASHES = """
import hashlib, json, sys
from pathlib import Path
from eurasec_corpus import clean
from eurasec_corpus.tables import rows_of
found = [
    rows_of(clean(path.read_bytes(), id=path.stem, url="https://a.by/2024/10/31/x"))
    for path in sorted(Path(sys.argv[1]).iterdir())
]
print(hashlib.sha256(json.dumps(found, default=str, sort_keys=True).encode()).hexdigest())
"""
WORLDS = {
    "another seed": {"PYTHONHASHSEED": "1"},
    "a third seed": {"PYTHONHASHSEED": "4711"},
    "east": {"TZ": "Asia/Kamchatka", "PYTHONHASHSEED": "2"},
    "west": {"TZ": "America/Adak", "PYTHONHASHSEED": "3"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "C": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
}
LOCALES = ("C", "ru_RU.UTF-8", "tr_TR.UTF-8")


def run_python(
    code: str, *arguments: str, world: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """
    Run code in a fresh process whose environment differs.
    """
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=dict(os.environ) | {"PYTHONPATH": paths} | world,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The sources, and a page with everything that a cleaner might guess from the day.
    """
    folder = tmp_path_factory.mktemp("pages")
    for path in RAW.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    tricky = "Summit of the SCO ends today\n29 October, 12:18\n\nMINSK, 5 May (BelTA) - It ended.\n"
    (folder / "undated.txt").write_text(tricky + "İstanbul Iı. " * 30, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def here(folder: Path) -> str:
    """
    The hash of what this environment gives.
    """
    return run_python(HASHES, str(folder), world={"PYTHONHASHSEED": "0"}).stdout


class TestCleaningIsDeterministic:
    """
    Law 3: neither process nor day nor place changes the result.
    """

    @pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
    def test_cleaning_is_deterministic(
        self, folder: Path, here: str, world: dict[str, str]
    ) -> None:
        """
        Another hash seed, time zone or locale gives the same rows.
        """
        elsewhere = run_python(HASHES, str(folder), world=world)

        assert (here, "") == (elsewhere.stdout, elsewhere.stderr)

    def test_cleaning_never_looks_at_the_clock(self, folder: Path, here: str) -> None:
        """
        With a clock that raises when looked at, cleaning gives the same rows.
        """
        blind = run_python(NO_CLOCK + HASHES, str(folder), world={})

        assert (here, "") == (blind.stdout, blind.stderr)

    @pytest.mark.parametrize(
        ("year", "zone"), [(1999, "Pacific/Kiritimati"), (2040, "America/Adak")]
    )
    def test_cleaning_is_the_same_in_every_year(
        self, folder: Path, here: str, year: int, zone: str
    ) -> None:
        """
        A clock that stands in another year, in any zone, changes nothing.
        """
        code = SET_CLOCK.format(year=year) + HASHES
        then = run_python(code, str(folder), world={"TZ": zone})

        assert (here, "") == (then.stdout, then.stderr)

    @pytest.mark.parametrize("year", [1999, 2040])
    def test_the_clock_that_is_set_is_read(self, year: int) -> None:
        """
        The test above would notice a date that is completed from the clock.
        """
        seen = run_python(SET_CLOCK.format(year=year) + READS_CLOCK, world={"TZ": "UTC"})

        assert (f"{year} {year} {year}\n", "") == (seen.stdout, seen.stderr)

    @pytest.mark.parametrize("name", LOCALES)
    def test_cleaning_is_the_same_in_every_locale(self, folder: Path, here: str, name: str) -> None:
        """
        A process that has taken over the locale of its user gives the same rows.
        """
        world = {"LC_ALL": name, "LANG": name}
        there = run_python(SET_LOCALE + HASHES, str(folder), world=world)
        if "no such locale" in there.stderr:
            pytest.skip(f"{name} is not installed")

        assert (here, "") == (there.stdout, there.stderr)

    def test_the_clock_that_raises_does_raise(self) -> None:
        """
        The test above would notice a look at the clock.
        """
        caught = run_python(NO_CLOCK + TRIES_CLOCK, world={})

        assert "looked at the clock" in caught.stderr


class TestCleaningIsIdempotent:
    """
    Law 4: what was kept is kept again.
    """

    @pytest.mark.parametrize("document", load(), ids=lambda document: document.id)
    def test_cleaning_is_idempotent(self, document: Document) -> None:
        """
        Cleaning the text of a shipped document keeps every paragraph of it.
        """
        expected = [part.text for part in document.paragraphs if part.label is not Label.TITLE]

        assert expected == [part.text for part in clean(document.text).paragraphs]

    @pytest.mark.parametrize("document", load(), ids=lambda document: document.id)
    def test_cleaning_is_idempotent_with_the_title(self, document: Document) -> None:
        """
        Cleaning title and text of a shipped document keeps every paragraph of it.
        """
        expected = [part.text for part in document.paragraphs]
        whole = document.text if document.title is None else f"{document.title}\n\n{document.text}"

        assert expected == [part.text for part in clean(whole).paragraphs]


PASS_NUMBERS = st.integers(min_value=0, max_value=len(PASSES) - 1)


class TestPasses:
    """
    Law 5: a pass labels what is free and nothing else.
    """

    @given(pages(), PASS_NUMBERS)
    def test_passes_never_relabel(self, raw: str, number: int) -> None:
        """
        One more pass changes no verdict but those of lines that were unclaimed.
        """
        page = Page.of(split_lines(raw))
        before = label_lines(page, PASSES[:number])
        after = label_lines(page, PASSES[: number + 1])
        changed = [old.rule for old, new in zip(before, after, strict=True) if old != new]
        event(f"{PASSES[number].__name__} changed {min(len(changed), 2)}")

        assert set(changed) <= {"unclaimed"}

    @given(pages(), PASS_NUMBERS)
    def test_dropping_a_pass_only_frees_its_lines(self, raw: str, number: int) -> None:
        """
        Without a pass, the lines that earlier passes have labelled keep their verdict.
        """
        page = Page.of(split_lines(raw))
        earlier = label_lines(page, PASSES[:number])
        without = label_lines(page, PASSES[:number] + PASSES[number + 1 :])
        kept = [
            (old, new) for old, new in zip(earlier, without, strict=True) if old.rule != "unclaimed"
        ]
        event(f"without {PASSES[number].__name__}: {min(len(kept), 2)} lines of earlier passes")

        assert [old for old, _ in kept] == [new for _, new in kept]

    @given(pages())
    def test_without_passes_everything_is_body(self, raw: str) -> None:
        """
        What no pass claims is kept, so that nothing is lost for want of a rule.
        """
        found = {verdict.rule for verdict in label_lines(Page.of(split_lines(raw)), ())}

        assert found <= {"unclaimed", "blank"}

    @given(pages())
    def test_kept_lines_keep_their_order(self, raw: str) -> None:
        """
        Paragraphs stand in the order of the source and are numbered from 0.
        """
        parts = clean(raw).paragraphs

        assert list(parts) == sorted(parts, key=lambda part: part.start)
        assert [part.index for part in parts] == list(range(len(parts)))


DATE_FORMS = (
    "{day} {name} {year}",
    "{day} {name}, {year}",
    "{day:02} {name} {year}",
    "{name} {day}, {year}",
    "{name} {day} {year}",
    "{name}. {day}, {year}",
    "{day}th {name} {year}",
    "{day}.{month}.{year}",
    "{day:02}.{month:02}.{year}",
    "{year}-{month:02}-{day:02}",
)
YEARLESS_FORMS = ("{day} {name}", "{name} {day}", "{name}. {day}", "{day}th {name}")
NAMES = [
    pytest.param(month, name, id=f"{month}-{name}") for name, month in dict.fromkeys(MONTH_NAMES)
]


class TestDatesRoundTrip:
    """
    Law 6: dates are read as they are written, and never completed by a guess.
    """

    @given(partial_dates())
    def test_dates_round_trip(self, date: PartialDate) -> None:
        """
        Reading what was written gives the same date.
        """
        event(date.precision)

        assert date == PartialDate.from_edtf(str(date))

    @given(partial_dates())
    def test_notation_round_trips(self, date: PartialDate) -> None:
        """
        Writing what was read gives the same notation.
        """
        notation = str(date)

        assert notation == str(PartialDate.from_edtf(notation))

    @pytest.mark.parametrize(("month", "name"), NAMES)
    def test_every_form_is_read_with_every_name(self, month: int, name: str) -> None:
        """
        Each form with each name of each month gives the day it was written for.
        """
        parts = {"day": 9, "month": month, "name": name, "year": 2024}

        found = [parse_date(form.format(**parts)) for form in DATE_FORMS]

        assert [PartialDate(2024, month, 9)] * len(DATE_FORMS) == found

    @pytest.mark.parametrize("form", DATE_FORMS)
    @given(
        st.sampled_from(MONTH_NAMES),
        st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)),
        st.sampled_from((str.lower, str.title, str.upper)),
    )
    def test_every_day_is_read(
        self, form: str, named: tuple[str, int], day: dt.date, case: Callable[[str], str]
    ) -> None:
        """
        Each form gives any day of two centuries back, however it is capitalised.
        """
        name, month = named
        expected = PartialDate(day.year, month, min(day.day, 28))
        event(f"month {month}")

        written = form.format(day=expected.day, month=month, name=name, year=day.year)

        assert expected == parse_date(case(written))

    @pytest.mark.parametrize("form", YEARLESS_FORMS)
    @given(st.sampled_from(MONTH_NAMES), st.integers(min_value=1, max_value=28))
    def test_a_date_without_a_year_never_gains_one(
        self, form: str, named: tuple[str, int], day: int
    ) -> None:
        """
        A day whose year is not written has no year.
        """
        name, month = named

        assert PartialDate(None, month, day) == parse_date(form.format(day=day, name=name))

    @given(pages())
    def test_a_page_without_a_year_gives_none(self, raw: str) -> None:
        """
        A page in which no year is written has no date with one.
        """
        yearless = "".join("x" if character.isdecimal() else character for character in raw)
        date = clean(yearless + "\nPosted: 29 October\n").date
        event(str(date))

        assert date is None or date.precision is Precision.NO_YEAR

    @given(st.lists(partial_dates(), min_size=2, max_size=2))
    def test_merging_adds_and_never_changes(self, both: list[PartialDate]) -> None:
        """
        A completed date agrees with both that it was made of.
        """
        one, other = both
        merged = one.merged(other)
        event("merged" if merged else "contradicts")

        assert merged is None or (merged.could_be(one) and merged.could_be(other))


class TestDatelines:
    """
    Law 7: what is split off plus the rest is the line.
    """

    @given(dateline_paragraphs() | prose() | ANY_TEXT)
    def test_dateline_is_a_prefix(self, line: str) -> None:
        """
        The line begins with the dateline, and only blanks stand between it and the news.
        """
        found = split_dateline(line)
        event("dateline" if found else "none")
        dateline, length = (found[0].text, found[1]) if found else ("", 0)

        assert line[:length].strip() == dateline

    @given(filled_datelines())
    def test_filled_form_is_a_prefix(self, filled: tuple[str, str]) -> None:
        """
        Whatever month and agency a form is filled with, what is split off is a prefix.
        """
        text, news = filled
        line = f"{text} {news}".strip()

        found = split_dateline(line)
        event("dateline" if found else "none")
        dateline, length = (found[0].text, found[1]) if found else ("", 0)

        assert line[:length].strip() == dateline

    @given(dateline_paragraphs().filter(lambda line: split_dateline(line) is not None))
    def test_dateline_and_news_are_the_page(self, line: str) -> None:
        """
        In a document, the stretch of the dateline and the paragraph behind it are the line.
        """
        spans = clean(line).spans
        event(f"stretches: {len(spans)}")

        assert spans[0].label is Label.DATELINE
        assert line == "".join(line[span.start : span.end] for span in spans)


SAME_GLYPHS = (
    "'‘’‚‛′`´ʼʻ＇",
    '"“”„‟«»″＂〝〞',
    "-‐‑‒–—―−﹣－",
)


class TestFolding:
    """
    Law 8: the comparison key is stable and blind to looks.
    """

    @given(ANY_TEXT | prose() | SURROGATES)
    @example("\u0345\u0301" * 40)
    @example("\u0344" * 40)
    @example("a\u034f\u0301")
    def test_fold_is_idempotent(self, text: str) -> None:
        """
        Folding a key gives the key.
        """
        key = fold(text)
        event("changed" if key != text else "was folded")

        assert key == fold(key)

    @given(prose(), st.sampled_from(SAME_GLYPHS), st.data())
    def test_fold_ignores_glyphs(self, text: str, glyphs: str, data: st.DataObject) -> None:
        """
        Which quotation mark, apostrophe or dash stands there makes no difference.
        """
        one, other = (data.draw(st.sampled_from(glyphs)) for _ in range(2))

        assert fold(f"{text}{one}s {one}") == fold(f"{text}{other}s {other}")

    @given(prose(), st.text(st.sampled_from(INVISIBLE)), st.text(st.sampled_from(WHITE_SPACE)))
    def test_fold_ignores_what_nobody_sees(self, text: str, invisible: str, blanks: str) -> None:
        """
        Invisible characters and the amount of white space make no difference.
        """
        assert fold(f"{text} {text}") == fold(f"{text}{invisible} {blanks}{text}{blanks}")

    @given(prose())
    def test_fold_ignores_forms(self, text: str) -> None:
        """
        Composed or not, wide or not: the key is the same.
        """
        assert fold(text) == fold(unicodedata.normalize("NFD", text))


class TestDuplicatesPointBack:
    """
    Law 9: a repeat names what it repeats.
    """

    @given(pages())
    def test_duplicates_point_back(self, raw: str) -> None:
        """
        What is repeated is a kept paragraph that stands before and says the same.
        """
        document = clean(raw, id="page")
        kept = {part.id: part for part in document.paragraphs}
        repeats = [span for span in document.spans if span.label is Label.DUPLICATE]
        event(f"repeats: {min(len(repeats), 3)}")

        for span in repeats:
            first = kept[str(span.duplicate_of)]
            assert first.start < span.start
            assert first.digest == digest(document.source_of(span))

    @given(pages(max_lines=8))
    def test_a_page_twice_keeps_nothing_twice(self, raw: str) -> None:
        """
        No long paragraph is kept twice.
        """
        parts = clean(raw + "\n" + raw).paragraphs
        long = [part.digest for part in parts if len(part.text.split()) >= 8]

        assert len(long) == len(set(long))


class TestRowsRoundTrip:
    """
    Law 10: rows hold all of a document, and files all of the rows.
    """

    @given(documents() | pages().map(clean))
    def test_rows_round_trip(self, document: Document) -> None:
        """
        The document made of a document's rows is the document.
        """
        rows = rows_of(document)
        event(f"spans: {min(len(rows['spans']), 4)}, dates: {len(rows['dates'])}")

        assert document == document_of(
            rows["documents"][0], rows["spans"], rows["dates"], rows["facts"]
        )

    @FEWER
    @given(document_lists(), st.sampled_from(list(SCHEMAS)))
    def test_table_round_trips_through_parquet(self, some: list[Document], name: str) -> None:
        """
        A table written to Parquet is read back as it was.
        """
        table = to_tables(some).named()[name]
        buffer = io.BytesIO()
        pq.write_table(with_pandas_types(table), buffer)

        assert table.equals(pq.read_table(buffer).replace_schema_metadata(None))

    @FEWER
    @given(corpora())
    def test_corpus_is_a_sequence(self, corpus: Corpus) -> None:
        """
        `corpus[i]` is `list(corpus)[i]`, from either end, and is found by its id.
        """
        listed = list(corpus)
        event(f"documents: {len(listed)}")

        assert listed == [corpus[number] for number in range(len(corpus))]
        assert listed == [corpus[number - len(corpus)] for number in range(len(corpus))]
        assert listed == [corpus[name] for name in corpus.ids]

    @FEWER
    @given(document_lists())
    def test_documents_come_out_of_a_corpus_as_they_went_in(self, some: list[Document]) -> None:
        """
        A corpus holds the documents, sorted by id.
        """
        assert sorted(some, key=lambda document: document.id) == list(Corpus.from_documents(some))

    @FEWER
    @given(document_lists(), st.randoms(use_true_random=False))
    def test_content_hash_does_not_depend_on_order(
        self, some: list[Document], chance: random.Random
    ) -> None:
        """
        The same documents in another order have the same content hash.
        """
        shuffled = list(some)
        chance.shuffle(shuffled)
        event("moved" if shuffled != some else "same order")

        assert Corpus.from_documents(some) == Corpus.from_documents(shuffled)

    @FEWER
    @given(document_lists().filter(bool), st.data())
    def test_content_hash_sees_every_document(
        self, some: list[Document], data: st.DataObject
    ) -> None:
        """
        Without one of its documents a corpus has another content hash.
        """
        left_out = data.draw(st.integers(min_value=0, max_value=len(some) - 1))
        fewer = some[:left_out] + some[left_out + 1 :]

        assert Corpus.from_documents(some) != Corpus.from_documents(fewer)

    def test_data_set_round_trips_through_files(self, tmp_path: Path) -> None:
        """
        The shipped tables, written and read again, are the same tables.
        """
        tables = load().tables

        write_dataset(tables, tmp_path / "out")

        assert tables.named() == read_dataset(tmp_path / "out").named()


class CountingLines(Sequence[Line]):
    """
    Lines that count how many of them slices copy.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        """
        Hold the lines of a page.
        """
        self.lines, self.copied = lines, 0

    def __len__(self) -> int:
        """
        Count the lines.
        """
        return len(self.lines)

    @overload
    def __getitem__(self, key: int) -> Line: ...
    @overload
    def __getitem__(self, key: slice) -> Sequence[Line]: ...
    def __getitem__(self, key: int | slice) -> Line | Sequence[Line]:
        """
        Give a line, or a copy of some.
        """
        found = self.lines[key]
        self.copied += 0 if isinstance(found, Line) else len(found)
        return found


def steps_to_clean(raw: str) -> int:
    """
    Count the calls that cleaning a text takes.
    """
    return count_steps(lambda: clean(raw, id="page"))


SHAPES = {
    "one long line": "word ",
    "one word": "a",
    "tiny lines": "a\n",
    "blank lines": "\n",
    "lines of blanks": "\u00a0\r\n",
    "breadcrumbs": "Home > News > Summit\n",
    "one deep breadcrumb": "Home > ",
    "brackets": "(",
    "digits": "1",
    "dates": "29 October 2024\n",
    "headlines over dates": "Summit of the SCO ends\n29 October 2024\n",
    "datelines": "MINSK, 29 October (BelTA) - The summit.\n",
    "markers": "Read also\n",
    "a marker above": "x\nRead also\n",
    "sentences": "He left the room.\n",
    "paragraphs": "word " * 30 + "ends.\n",
    "repeats": "This is a sentence of more than eight words.\n",
    "bylines": "By Adlet Seilkhanov\n",
    "marks": "\u0345\u0301",
    "quotes": "“",
    "wrapped": "about the treaty and about the price of peace in all of the region\n",
    "quoted": "> about the treaty and about the price of peace in the region\n",
    "hyphens": "about the treaty and about the price of peace in all of the regi-\n",
    "page numbers": "about the treaty and about the price of peace in all the regi\n2\n",
    "running heads": "Charter | Page 2\n" + "word " * 15 + "ends.\nCharter | Page 3\n",
    "stories": "Summit opens\n29.10.2024, 12:18\n" + "word " * 15 + "ends.\n1.11.2024, 9:30\n",
    "lists of persons": "Anna Berg, University of Minsk\n",
    "questions": "Who came?\nAll of them.\n",
    "insets": "See also\nSummit opens in Minsk\nHe left the room.\n",
}


class TestCostIsLinear:
    """
    Law 11: twice the text costs about twice, counted in steps.
    """

    @pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES)
    def test_cost_is_linear(self, unit: str) -> None:
        """
        Twice a text of an adversarial shape takes at most 2.2 times the steps.
        """
        count = max(1, 4_000 // len(unit))
        once, twice = steps_to_clean(unit * count), steps_to_clean(unit * (2 * count))

        assert twice <= 2.2 * once + 100

    @pytest.mark.parametrize("below", ["a\n", "He left the room.\n"])
    def test_cost_is_linear_below_a_marker(self, below: str) -> None:
        """
        A block of related stories takes steps in proportion to its length.
        """
        once, twice = (steps_to_clean("Read also\n" + below * count) for count in (300, 600))

        assert twice <= 2.2 * once + 100

    @pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES)
    def test_a_large_page_ends(self, unit: str) -> None:
        """
        A page of 40,000 characters of an adversarial shape is cleaned, all of it.
        """
        raw = unit * (40_000 // len(unit))

        assert len(raw) == clean(raw, id="page").spans[-1].end

    def test_slices_of_the_page_are_not_copied_line_by_line(self) -> None:
        """
        Below a marker, lines are labelled without a copy of the rest of the page for each.
        """
        lines = CountingLines(split_lines("Read also\n" + "a\n" * 2_000))

        label_lines(Page(lines, (0,) * len(lines)))

        assert len(lines) >= lines.copied
