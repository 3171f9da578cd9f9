"""
What a careful human reads in the five sources, written down by hand line by line.

Lines count from 1. A line not named in a table is blank.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import field, frozen

from eurasec_corpus import DateSource, Document, Label, clean
from eurasec_corpus.sources import clean_sources, read_folder

RAW = Path(__file__).parents[1] / "data" / "raw"


@frozen
class Gold:
    """
    What is to be read in one source.
    """

    lines: Mapping[int, Label]
    repeats: Mapping[int, int] = field(factory=dict)
    facts: Mapping[str, object] = field(factory=dict)
    date: str | None = None
    date_sources: tuple[DateSource, ...] = ()
    date_from_text_alone: str | None = None
    dateline: str | None = None


def each(label: Label, *lines: int) -> dict[int, Label]:
    """
    Give one label to several lines.
    """
    return dict.fromkeys(lines, label)


GOLD = {
    "belta-173030": Gold(
        lines=each(Label.BODY, 1, 2, 3, 4, 5, 7) | each(Label.DUPLICATE, 8, 9, 10, 11, 13),
        repeats={8: 2, 9: 3, 10: 4, 11: 5, 13: 7},
        facts={
            "title": None,
            "standfirst": None,
            "place": "MINSK",
            "agency": "BelTA",
            "speaker": None,
            "author": None,
            "publisher": "BelTA",
            "language": "en",
            "genre": "news",
            "published_at": None,
        },
        date="2025-10-29",
        date_sources=(DateSource.DATELINE, DateSource.URL),
        date_from_text_alone="XXXX-10-29",
        dateline="MINSK, 29 October (BelTA) -",
    ),
    "tass-1819123": Gold(
        lines=each(Label.NAVIGATION, 1)
        | each(Label.TITLE, 3)
        | each(Label.STANDFIRST, 5)
        | each(Label.BODY, 7, 9, 11, 13, 15),
        facts={
            "title": (
                "Russia ready for dialogue with all countries interested in Eurasian security"
                " — diplomat"
            ),
            "place": "UNIED NATIONS",
            "agency": "TASS",
            "speaker": None,
            "author": None,
            "publisher": "TASS",
            "language": "en",
            "genre": "news",
            "published_at": None,
        },
        date="2024-07-19",
        date_sources=(DateSource.CURATED, DateSource.DATELINE),
        date_from_text_alone="XXXX-07-19",
        dateline="UNIED NATIONS, July 19. /TASS/.",
    ),
    "odkb-minsk-2024": Gold(
        lines=each(Label.SIDEBAR, 1, 2, 3)
        | each(Label.TITLE, 4)
        | each(Label.POSTED, 5)
        | each(Label.BODY, *range(6, 38)),
        facts={
            "title": (
                "Speech by the CSTO Secretary General Imangali Tasmagambetov"
                " at the II Minsk Conference on Eurasian Security"
            ),
            "standfirst": None,
            "place": None,
            "agency": None,
            "speaker": "Imangali Tasmagambetov",
            "author": None,
            "publisher": "CSTO",
            "language": "en",
            "genre": "speech",
            "published_at": None,
        },
        date="2024-10-31",
        date_sources=(DateSource.POSTED,),
        date_from_text_alone="2024-10-31",
    ),
    "sb-avlasenko-2023": Gold(
        lines=each(Label.POSTED, 1)
        | each(Label.TITLE, 3)
        | each(Label.STANDFIRST, 5)
        | each(Label.BODY, *range(7, 22, 2)),
        facts={
            "title": (
                "Expert: Belarus supports inclusion of CSTO into new Eurasian security architecture"
            ),
            "place": None,
            "agency": None,
            "speaker": None,
            "author": None,
            "publisher": "SB. Belarus Today",
            "language": "en",
            "genre": "news",
            "published_at": dt.datetime(2023, 12, 7, 12, 18),  # noqa: DTZ001  the page gives no zone
        },
        date="2023-12-07",
        date_sources=(DateSource.POSTED,),
        date_from_text_alone="2023-12-07",
    ),
    "openkg-54719": Gold(
        lines=each(Label.TITLE, 1)
        | each(Label.BODY, *range(2, 35))
        | each(Label.HEADING, 6, 13, 26, 31)
        | each(Label.RELATED, *range(35, 122)),
        facts={
            "title": "Prospects for the Formation of a Eurasian Security System",
            "standfirst": None,
            "place": None,
            "agency": None,
            "speaker": None,
            "author": None,
            "publisher": "Open.KG",
            "language": "en",
            "genre": "analysis",
            "published_at": None,
        },
    ),
}
CASES = [pytest.param(name, gold, id=name) for name, gold in GOLD.items()]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """
    Clean the five sources with what `data/sources.toml` knows of them.
    """
    return {document.id: document for document in clean_sources(read_folder(RAW))}


@pytest.mark.parametrize(("name", "gold"), CASES)
class TestSource:
    """
    Each source comes out as it was read by hand.
    """

    def test_every_line_has_its_label(
        self, documents: dict[str, Document], name: str, gold: Gold
    ) -> None:
        """
        Every line that is not blank has the label that was read.
        """
        spans = documents[name].spans

        found = {span.line: span.label for span in spans if span.label is not Label.DATELINE}

        expected = dict.fromkeys(found, Label.BLANK) | dict(gold.lines)
        assert expected == found

    def test_repeats_name_what_they_repeat(
        self, documents: dict[str, Document], name: str, gold: Gold
    ) -> None:
        """
        Every repeat names the line that it repeats.
        """
        spans = documents[name].spans

        found = {span.line: span.duplicate_of for span in spans if span.duplicate_of}

        assert {line: f"{name}:{first}" for line, first in gold.repeats.items()} == found

    def test_facts_are_read(self, documents: dict[str, Document], name: str, gold: Gold) -> None:
        """
        Title, place, agency, speaker and the rest are as read.
        """
        found = {fact: getattr(documents[name], fact) for fact in gold.facts}

        assert gold.facts == found

    def test_date_has_its_evidence(
        self, documents: dict[str, Document], name: str, gold: Gold
    ) -> None:
        """
        The date is as read and follows from the evidence that was read.
        """
        document = documents[name]

        found = (
            str(document.date) if document.date else None,
            tuple(piece.source for piece in document.date_evidence),
        )

        assert (gold.date, gold.date_sources) == found

    def test_text_alone_gives_no_more_than_it_says(self, name: str, gold: Gold) -> None:
        """
        Without address and curated facts the date is what the text says.
        """
        date = clean((RAW / f"{name}.txt").read_bytes()).date

        assert gold.date_from_text_alone == (str(date) if date else None)

    def test_dateline_is_split_off(
        self, documents: dict[str, Document], name: str, gold: Gold
    ) -> None:
        """
        The dateline is the one that was read and is not part of the text.
        """
        dateline = documents[name].dateline

        assert gold.dateline == (dateline.text if dateline else None)
        assert gold.dateline is None or gold.dateline not in documents[name].text


def test_standfirsts_are_the_lines_read() -> None:
    """
    The standfirst is the text of the lines read as such.
    """
    raw = (RAW / "tass-1819123.txt").read_text(encoding="utf-8")

    assert clean(raw).standfirst == raw.splitlines()[4]


def test_text_begins_with_the_news() -> None:
    """
    The text of a page with a dateline begins behind it.
    """
    text = clean((RAW / "belta-173030.txt").read_bytes()).text

    assert text.startswith("The experience of the CSTO will underpin")


def test_clean_is_the_same_without_facts() -> None:
    """
    What is declared of a page does not change what its lines are.
    """
    with_facts = {document.id: document.spans for document in clean_sources(read_folder(RAW))}

    without = {name: clean((RAW / f"{name}.txt").read_bytes(), id=name).spans for name in GOLD}

    assert without == with_facts
