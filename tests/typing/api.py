"""
The public names with their types; a type checker reads this, and it runs as a test.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any, assert_type

import eurasec_corpus as ec


def read_labels() -> None:
    """
    The vocabulary.
    """
    assert_type(ec.Label("body"), ec.Label)
    assert_type(ec.Label.BODY.fate, ec.Fate)
    assert_type(ec.Label.BODY.manual, str)
    assert_type(ec.Label.BODY.is_kept, bool)


def read_dates() -> None:
    """
    Dates of which parts may be unknown.
    """
    date = ec.PartialDate.from_edtf("XXXX-10-29")
    assert_type(date, ec.PartialDate)
    assert_type(date.year, int | None)
    assert_type(date.precision, ec.Precision)
    assert_type(date.earliest, dt.date | None)
    assert_type(date.latest, dt.date | None)
    assert_type(date.as_date(), dt.date | None)
    assert_type(date.could_be(date), bool)
    assert_type(date.merged(ec.PartialDate(2025)), ec.PartialDate | None)


def build_corpora(folder: Path) -> None:
    """
    Pages become a data set; bad ones and the time it takes are told.
    """
    flaws: list[ec.Flaw] = []
    steps: list[ec.Step] = []
    columns = ec.Columns("key", "body", {"published": "day"})
    assert_type(columns.facts["published"], str)
    built = ec.build(
        folder, folder, columns=columns, workers=2, skip=flaws.append, watch=steps.append
    )
    assert_type(built, ec.Corpus)
    assert_type([flaw.place for flaw in flaws], list[str])
    assert_type([step.total for step in steps], list[int | None])


def clean_pages() -> None:
    """
    A page becomes a document.
    """
    proof = ec.DateEvidence(ec.DateSource.CURATED, "It is known.", ec.PartialDate(2025))
    document = ec.clean("He left.", id="a", url="https://a.by/x", curated_date=proof)
    assert_type(document, ec.Document)
    assert_type(ec.clean(b"He left."), ec.Document)
    assert_type(document.paragraphs, tuple[ec.Paragraph, ...])
    assert_type(document.spans, tuple[ec.Span, ...])
    assert_type(document.set_aside, tuple[ec.Span, ...])
    assert_type(document.date, ec.PartialDate | None)
    assert_type(document.date_evidence, tuple[ec.DateEvidence, ...])
    assert_type(document.dateline, ec.Dateline | None)
    assert_type(document.published_at, dt.datetime | None)
    assert_type(document.title, str | None)
    assert_type(document.text, str)
    assert_type(document.running_text, str)
    assert_type(document.running_text_of(document.paragraphs[0]), str)
    assert_type(document.running_text_of(document.spans[0]), str)
    assert_type(document.paragraphs[0].label, ec.Label)
    assert_type(document.spans[0].score, int | None)


def refuse_misuse() -> None:
    """
    What a type checker notices; the comments are unused, and so errors, if it does not.
    """
    try:
        ec.clean("He left.", publishr="TASS")  # type: ignore[call-arg]
    except TypeError as error:
        assert_type(error, TypeError)


def use_corpora(folder: Path) -> None:
    """
    Releases and corpora.
    """
    corpus = ec.load()
    assert_type(corpus, ec.Corpus)
    assert_type(ec.load("0.1.0").where(language="en"), ec.Corpus)
    assert_type(ec.releases(), tuple[str, ...])
    assert_type(ec.dataset_path("paragraphs"), Path)
    assert_type(len(corpus), int)
    assert_type(corpus.ids, tuple[str, ...])
    assert_type(corpus[0], ec.Document)
    assert_type(corpus[corpus.ids[0]], ec.Document)
    assert_type(list(corpus), list[ec.Document])
    assert_type(list(corpus.paragraphs()), list[ec.Paragraph])
    assert_type(corpus.content_hash, str)
    assert_type(corpus.to_pandas(), Any)
    corpus.write_parquet(folder / "out", replace=True)
    assert_type(ec.Corpus.read_parquet(folder / "out"), ec.Corpus)
    assert_type(ec.Corpus.from_documents(corpus), ec.Corpus)
    pages = folder / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text("He left.")
    assert_type(ec.build(pages, folder / "built", replace=True), ec.Corpus)


def use_releases(folder: Path) -> None:
    """
    What a release promises, and what changed between two.
    """
    corpus = ec.load("0.1.0")
    assert_type(ec.cite("0.1.0", style="bibtex"), str)
    assert_type(corpus.edition, ec.Edition)
    assert_type(corpus.without_text(), ec.Corpus)
    (folder / "tass-1819123.txt").write_bytes(corpus["tass-1819123"].raw.encode())
    part = corpus.where(id="tass-1819123")
    assert_type(part.without_text().attach(folder), ec.Corpus)
    found = part.diff(corpus)
    assert_type(found, ec.Diff)
    assert_type(found.changes, tuple[ec.Change, ...])
    assert_type(found.changes[0].kind, ec.ChangeKind)
    assert_type(found.changes[0].causes, tuple[ec.Cause, ...])
    assert_type(found.to_text(), str)
    assert_type(found.to_json(), str)
    rows = [{"document": "tass-1819123", "start": 0, "end": 3, "quote": "All"}]
    migrated = ec.migrate(rows, from_="0.1.0", to=corpus)
    assert_type(migrated, tuple[ec.Migrated, ...])
    assert_type(migrated[0].outcome, ec.Outcome)
    assert_type(migrated[0].start, int | None)


def query_corpora() -> None:
    """
    Queries and what they find.
    """
    corpus = ec.load("0.1.0")
    assert_type(corpus[1:], ec.Corpus)
    assert_type(corpus.where(date=("2023", None), unknown_dates="only"), ec.Corpus)
    assert_type(corpus.where(matches=ec.Search("SCO"), label=ec.Label.BODY), ec.Corpus)
    assert_type(corpus.sort_by("date").sample(1), ec.Corpus)
    assert_type(corpus[:1] + corpus[1:], ec.Corpus)
    assert_type(corpus.group_by("genre"), dict[Any, ec.Corpus])
    assert_type(corpus.values("genre"), dict[Any, int])
    assert_type(corpus.concordance("SCO", width=20, by="document"), ec.Concordance)
    assert_type(corpus.frequencies("SCO"), ec.Findings)
    assert_type(corpus.dispersion("SCO").dp, Fraction | None)
    assert_type(corpus.mentions(), ec.Findings)
    assert_type(corpus.quotations(), ec.Findings)
    assert_type(corpus.duplicates(similarity=900), ec.Findings)
    assert_type(corpus.deduplicate(ec.DuplicatePolicy.MARK), ec.Corpus)
    assert_type(corpus.dedup_against(corpus), ec.Findings)
    assert_type(corpus.syndication(), ec.Findings)
    assert_type(ec.DuplicateKind.NEAR.rule, str)
    assert_type(list(ec.find_mentions("Minsk")), list[ec.Mention])
    assert_type(list(ec.find_quotations("Minsk")), list[ec.Quotation])
    assert_type(next(ec.variants(corpus[:1])), tuple[str, ec.Corpus])
    assert_type(ec.sensitivity(corpus[:1], "SCO", by="pass"), ec.Findings)


def export_corpora(folder: Path) -> None:
    """
    Files for other tools.
    """
    corpus = ec.load("0.1.0")
    ec.write_csv(corpus.mentions(), folder / "mentions.csv")
    ec.write_jsonl(corpus, folder / "spans.jsonl", "spans")
    ec.write_tei(corpus, folder / "corpus.xml")
    ec.write_vertical(corpus, folder / "corpus.vert")


def read_corpora(folder: Path) -> None:
    """
    The reading room.
    """
    mention = {"document_id": "a", "start": 0, "end": 2, "name": "He", "kind": "person"}
    assert_type(ec.render_report(ec.load(), version="0.1.0", most=10**6), str)
    ec.write_report(ec.load(), folder / "report.html", mentions=[mention])


def catch_errors() -> None:
    """
    Errors and what they carry.
    """
    try:
        ec.clean(b"\xff")
    except ec.DecodeError as error:
        assert_type(error.offset, int)
