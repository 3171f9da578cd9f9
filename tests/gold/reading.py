"""
Read the gold of mentions and quotations, and the texts that it speaks of.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import regex

from eurasec_corpus import Document, RawPage, clean_pages
from eurasec_corpus.analysis.mentions import find_mentions
from eurasec_corpus.analysis.quotations import find_quotations
from eurasec_corpus.labels import Label

FOLDER = Path(__file__).parent
PAGES = FOLDER.parent / "pages"

Place = tuple[str, int]
Texts = Mapping[Place, str]


class Stretch(NamedTuple):
    """
    Something found in a paragraph, by document and line.
    """

    document: str
    line: int
    start: int
    end: int
    name: str
    kind: str = ""


def read_rows(name: str) -> list[dict[str, str]]:
    """
    Read a table of the gold.
    """
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def paragraphs_of(documents: Iterable[Document]) -> dict[Place, str]:
    """
    Return the kept paragraphs by document and line.
    """
    return {
        (document.id, int(part.id.rpartition(":")[2])): part.text
        for document in documents
        for part in document.paragraphs
    }


def labelled_pages() -> dict[Place, str]:
    """
    Return the lines of the labelled pages that a person keeps, datelines cut off.

    Where the cleaner splits a line, its part is taken; a line it wrongly drops is whole. The
    lines of a hard-wrapped paragraph are one text, which has the number of the first.
    """
    rows = [json.loads(row) for row in (PAGES / "gold.jsonl").read_text("utf-8").splitlines()]
    pages = [
        RawPage((PAGES / f"{row['id']}.txt").read_bytes(), row["id"], facts={"url": row["url"]})
        for row in rows
    ]
    texts: dict[Place, str] = {}
    for row, document in zip(rows, clean_pages(pages), strict=True):
        kept = paragraphs_of([document])
        lines = document.raw.split("\n")
        elsewhere = {span.line for span in document.spans if span.label is Label.DUPLICATE}
        for (_, first), text in kept.items():
            elsewhere |= set(range(first + 1, first + 1 + text.count("\n")))
        for number, (label, line) in enumerate(zip(row["lines"], lines, strict=False), start=1):
            if label in {"keep", "any"} and number not in elsewhere:
                texts[row["id"], number] = kept.get((row["id"], number), line)
    return texts


def gold_mentions(texts: Texts) -> Iterator[Stretch]:
    """
    Yield the mentions that persons saw in the texts.
    """
    reached: Counter[tuple[Place, bool]] = Counter()
    organisations: dict[Place, list[Stretch]] = {}
    for row in read_rows("mentions.tsv"):
        place, is_place = (row["document"], int(row["line"])), row["kind"] in {"state", "capital"}
        if place not in texts:
            continue
        form = regex.compile(rf"(?<!\w){regex.escape(row['surface'])}(?!\w)")
        inside = organisations.setdefault(place, [])
        start, end = next(
            found.span()
            for found in form.finditer(texts[place], reached[place, is_place])
            if not (is_place and any(each.start <= found.start() < each.end for each in inside))
        )
        reached[place, is_place] = end
        stretch = Stretch(*place, start, end, row["name"], row["kind"])
        inside += [] if is_place else [stretch]
        yield stretch


def gold_quotations(texts: Texts) -> Iterator[Stretch]:
    """
    Yield the quotations that persons saw in the texts, with the speaker as kind.
    """
    for row in read_rows("quotations.tsv"):
        place = (row["document"], int(row["line"]))
        if place in texts:
            start = texts[place].index(row["begin"])
            end = texts[place].index(row["end"], start) + len(row["end"])
            yield Stretch(*place, start, end, row["speaker"], row["cue"])


def found_mentions(texts: Texts) -> Iterator[Stretch]:
    """
    Yield what the gazetteer finds in the texts.
    """
    for place, text in texts.items():
        for each in find_mentions(text):
            yield Stretch(*place, each.start, each.end, each.entry.name, str(each.entry.kind))


def found_quotations(texts: Texts) -> Iterator[Stretch]:
    """
    Yield what the rules of quotations find in the texts.
    """
    for place, text in texts.items():
        for each in find_quotations(text):
            speaker = text[slice(*each.speaker)] if each.speaker else ""
            cue = text[slice(*each.cue)] if each.cue else ""
            yield Stretch(*place, each.start, each.end, speaker, cue)
