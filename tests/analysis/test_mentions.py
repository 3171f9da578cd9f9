"""
Who is named.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import Corpus, clean, find_mentions, load
from eurasec_corpus.analysis.annotations import MENTIONS
from eurasec_corpus.analysis.mentions import Entry, exact_forms, loose_forms, spell_out
from eurasec_corpus.rules.gazetteer import PLACES
from eurasec_corpus.rules.organisations import ORGANISATIONS
from eurasec_corpus.rules.rows import Organisation, OrganisationKind
from tests.gold.reading import (
    Stretch,
    found_mentions,
    gold_mentions,
    labelled_pages,
    paragraphs_of,
)
from tests.strategies import pages, prose

ENTRIES: tuple[Entry, ...] = (*ORGANISATIONS, *PLACES)
FORMS = [(entry, form) for entry in ENTRIES for form in (*exact_forms(entry), *loose_forms(entry))]


def names_in(text: str) -> list[str]:
    """
    Return the names of what a text names.
    """
    return [found.entry.name for found in find_mentions(text)]


class TestFindMentions:
    """
    Names in texts.
    """

    @given(st.one_of(pages(), prose(), st.text()))
    def test_mentions_are_ordered_stretches_of_any_text(self, text: str) -> None:
        """
        Whatever the text, mentions lie in it, in order and apart.
        """
        edges = [edge for each in find_mentions(text) for edge in (each.start, each.end)]

        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)

    @given(st.sampled_from(FORMS), prose(), st.sampled_from(["", "x", "é", "1", "_"]))
    def test_names_stand_alone(self, named: tuple[Entry, str], after: str, glued: str) -> None:
        """
        Each form is found between other words, and not if it is part of a word.
        """
        _, form = named

        found = {each.start for each in find_mentions(f"zu {form}{glued} {after}")}

        assert (3 in found) is (not glued)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("the OSCE Minsk Group", ["OSCE Minsk Group"], id="longest"),
            pytest.param("the OSCE, Minsk", ["OSCE", "Minsk"], id="apart"),
            pytest.param("SHANGHAI COOPERATION ORGANISATION", ["SCO"], id="capitals"),
            pytest.param("the\u00a0United\u00a0Nations’ role", ["UN"], id="other blanks"),
            pytest.param("МОСКВА", ["Moscow"], id="Russian capitals"),
            pytest.param("non-NATO, UN-led, BRICS+", ["NATO", "UN", "BRICS"], id="hyphens"),
            pytest.param("sco, un, eu, us, nato", [], id="lower case"),
            pytest.param("Inner Mongolia", [], id="another name"),
            pytest.param("Mongolia", ["Mongolia"], id="at the beginning"),
            pytest.param("I\u0307ran, İran", [], id="letters that grow in lower case"),
        ],
    )
    def test_forms(self, text: str, expected: list[str]) -> None:
        """
        The longest name counts, acronyms need their case, names need none.
        """
        assert names_in(text) == expected


class TestRows:
    """
    The rows of the gazetteer.
    """

    @pytest.mark.parametrize(
        ("entry", "text"),
        [
            pytest.param(entry, text, id=f"{entry.name}: {text}")
            for entry in ENTRIES
            for text in entry.examples
        ],
    )
    def test_example_names_its_row(self, entry: Entry, text: str) -> None:
        """
        Each example names its own row.
        """
        assert entry.name in names_in(text)

    @pytest.mark.parametrize(
        ("entry", "text"),
        [
            pytest.param(entry, text, id=f"{entry.name}: {text}")
            for entry in ENTRIES
            for text in entry.never
        ],
    )
    def test_trap_does_not_name_its_row(self, entry: Entry, text: str) -> None:
        """
        No trap names its row.
        """
        assert entry.name not in names_in(text)

    def test_each_form_stands_in_one_row(self) -> None:
        """
        No form names two things.
        """
        owners: dict[str, set[str]] = {}
        for entry, form in FORMS:
            owners.setdefault(form, set()).add(entry.name)

        assert {form: names for form, names in owners.items() if len(names) > 1} == {}

    @pytest.mark.parametrize("key", ["name", "wikidata"])
    def test_names_and_ids_differ(self, key: str) -> None:
        """
        No two rows have one name or one Wikidata id.
        """
        counts = Counter(getattr(entry, key) for entry in ENTRIES)

        assert [value for value, count in counts.items() if value and count > 1] == []

    def test_whole_of_a_part_is_a_row(self) -> None:
        """
        What an organisation is part of has a row of its own.
        """
        names = {row.name for row in ORGANISATIONS}

        assert {row.part_of for row in ORGANISATIONS} - {""} <= names

    def test_row_without_trap_cannot_be(self) -> None:
        """
        A row needs an example and a trap.
        """
        with pytest.raises(ValueError, match="Length of 'never' must be >= 1"):
            Organisation("X", OrganisationKind.AGENCY, ("X met",), ())

    def test_braces_stand_for_either(self) -> None:
        """
        All combinations are spelled out.
        """
        assert list(spell_out("{a,b}c{,d}")) == ["ac", "acd", "bc", "bcd"]


class TestTable:
    """
    Mentions of a corpus.
    """

    def test_columns(self) -> None:
        """
        The table has the columns of the schema, also without mentions.
        """
        empty = Corpus.from_documents([clean("He left.", id="a")])

        assert empty.mentions().table.schema.equals(MENTIONS)

    def test_offsets_point_into_the_source(self) -> None:
        """
        Start and end give the name as it stands in the source.
        """
        corpus = load("0.1.0")

        found = list(corpus.mentions())

        raws = {document.id: document.raw for document in corpus}
        assert [raws[row["document_id"]][row["start"] : row["end"]] for row in found] == [
            row["text"] for row in found
        ]

    def test_part_of(self) -> None:
        """
        A body says whose it is.
        """
        corpus = Corpus.from_documents([clean("The UN Security Council met the press.", id="a")])

        (row,) = corpus.mentions()

        assert (row["name"], row["part_of"], row["wikidata"]) == (
            "UN Security Council",
            "UN",
            "Q37470",
        )


def organisations(stretches: set[Stretch]) -> set[Stretch]:
    """
    Leave places out.
    """
    return {each for each in stretches if each.kind not in {"state", "capital"}}


class TestGold:
    """
    What persons saw; the bars only rise.
    """

    def test_five_sources(self) -> None:
        """
        In the five sources every organisation, state and capital is found, and nothing else.
        """
        texts = paragraphs_of(load("0.1.0"))

        assert set(found_mentions(texts)) == set(gold_mentions(texts))

    def test_forty_pages(self) -> None:
        """
        On the labelled pages no organisation is found wrongly, and nine in ten are found.
        """
        texts = labelled_pages()
        gold = organisations(set(gold_mentions(texts)))

        found = organisations(set(found_mentions(texts)))

        assert found <= gold
        assert len(found) >= 139
