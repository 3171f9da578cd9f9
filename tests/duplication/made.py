"""
Documents made of given paragraphs.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pyarrow.parquet as pq

from eurasec_corpus import Corpus, DateEvidence, DateSource, Document, Label, PartialDate, Span
from eurasec_corpus.dating.choice import combine
from eurasec_corpus.spark import seal
from eurasec_corpus.tables import SCHEMAS

LONG = (
    "The third conference on security in Eurasia ended in Minsk on Wednesday evening with a "
    "joint statement of the ministers, who want to meet again in the autumn of next year."
)
OTHER = (
    "Members of the organisation agreed to exchange data on drug trafficking and on illegal "
    "migration, and the secretariat was told to write a report on both before the summer."
)
THIRD = (
    "According to the expert, nobody can build a house without asking the neighbours whether "
    "the road to it will bear the weight of all the stones that are needed for the walls."
)
NEAR = LONG.replace("Wednesday", "Thursday")
CUT = LONG[:100]
SHORT = "Thank you for your attention."


def make_document(
    name: str, *texts: str, date: str | None = None, publisher: str | None = None
) -> Document:
    """
    Make a document of paragraphs, one a line, all of them body.
    """
    return label_document(
        name, *((text, Label.BODY) for text in texts), date=date, publisher=publisher
    )


def label_document(
    name: str, *lines: tuple[str, Label], date: str | None = None, publisher: str | None = None
) -> Document:
    """
    Make a document of lines and their labels.
    """
    raw, spans = "", []
    for number, (text, label) in enumerate(lines, start=1):
        spans.append(Span(len(raw), len(raw) + len(text) + 1, number, label, "rule"))
        raw += f"{text}\n"
    said = (
        [DateEvidence(DateSource.CURATED, "It is known.", PartialDate.from_edtf(date))]
        if date
        else []
    )
    day, candidates = combine(said)
    return Document(
        name,
        raw,
        hashlib.sha256(raw.encode()).hexdigest(),
        tuple(spans),
        publisher=publisher,
        date=day,
        date_candidates=candidates,
    )


def make_corpus(**documents: tuple[str, ...]) -> Corpus:
    """
    Make a corpus of the paragraphs of each document, by its id.
    """
    return Corpus.from_documents(make_document(name, *texts) for name, texts in documents.items())


def store(corpus: Corpus, folder: Path, rows: int) -> Corpus:
    """
    Write a corpus in files of so many rows, also if that cuts documents, and open it.
    """
    for name in SCHEMAS:
        table = corpus.to_arrow(name)
        place = folder / name
        place.mkdir()
        for number, start in enumerate(range(0, max(table.num_rows, 1), rows)):
            pq.write_table(table.slice(start, rows), place / f"part-{number:05}.parquet")
    seal(folder)
    return Corpus.read_parquet(folder)
