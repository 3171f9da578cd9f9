"""
Who is quoted.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import Corpus, clean, find_quotations, load
from eurasec_corpus.analysis.annotations import QUOTATIONS
from eurasec_corpus.rules.cues import NOUNS, PARTICIPLES, PHRASES, VERBS
from eurasec_corpus.rules.rows import Cue
from tests.gold.reading import (
    Stretch,
    found_quotations,
    gold_quotations,
    labelled_pages,
    paragraphs_of,
)
from tests.steps import count_steps
from tests.strategies import pages

ROWS: Sequence[Cue] = (*VERBS, *PARTICIPLES, *PHRASES, *NOUNS)


def read(text: str) -> list[tuple[str, str | None, str]]:
    """
    Return the words, the speaker and the rule of each quotation.
    """
    return [
        (
            text[found.start : found.end],
            None if found.speaker is None else text[slice(*found.speaker)],
            found.rule,
        )
        for found in find_quotations(text)
    ]


class TestFindQuotations:
    """
    Direct speech in paragraphs.
    """

    @given(st.one_of(pages(), st.text('ab said he ,.:"“”«»?-\n')))
    def test_quotations_are_ordered_stretches_of_any_text(self, text: str) -> None:
        """
        Whatever the text, quotations lie in it, in order and apart, and so do speakers.
        """
        found = list(find_quotations(text))

        edges = [edge for each in found for edge in (each.start, each.end)]
        assert edges == sorted(edges)
        assert all(text[slice(*each.speaker)].strip() for each in found if each.speaker)
        assert all((each.speaker is None) is (each.rule == "none") for each in found)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("“We are ready,” he said.", ("We are ready,", "he", "after"), id="after"),
            pytest.param(
                "«Мы готовы», — заявил Путин.", ("Мы готовы", "Путин", "inverted"), id="inverted"
            ),
            pytest.param(
                'He said: "We are ready."', ("We are ready.", "He", "before"), id="before"
            ),
            pytest.param(
                'Mr. Bordyuzha said the world "is close to war."',
                ("is close to war.", "Mr. Bordyuzha", "sentence"),
                id="sentence",
            ),
            pytest.param(
                "According to F. Ivanov, it is “an open door”.",
                ("an open door", "F. Ivanov", "phrase"),
                id="phrase",
            ),
            pytest.param(
                "This is, in his words, “an open door”.",
                ("an open door", "his", "possessive"),
                id="possessive",
            ),
            pytest.param(
                'They want "rules of law" and more, he said, adding.',
                ("rules of law", "he", "aside"),
                id="aside",
            ),
            pytest.param(
                "“We see no reason to leave the table.”",
                ("We see no reason to leave the table.", None, "none"),
                id="none",
            ),
        ],
    )
    def test_rules(self, text: str, expected: tuple[str, str | None, str]) -> None:
        """
        Each rule finds the speaker where it says.
        """
        assert read(text) == [expected]

    def test_speech_goes_on(self) -> None:
        """
        What follows directly upon an attribution is of the same speaker.
        """
        assert read("“We are ready,” he said. “All of us.”")[1] == ("All of us.", "he", "carried")

    def test_speech_does_not_go_on_beyond_a_sentence(self) -> None:
        """
        After another sentence the speaker is not carried over.
        """
        text = "“We are ready,” he said. The talks ended. “There is much more that we can do.”"

        assert read(text)[1][1:] == (None, "none")

    def test_missing_opening_mark(self) -> None:
        """
        Speech whose opening mark is missing begins with the sentence after the attribution.
        """
        text = '"We are ready," he explained. We invite all countries to join."'

        assert read(text)[1] == ("We invite all countries to join.", "he", "carried")

    def test_missing_closing_mark(self) -> None:
        """
        Speech whose closing mark is missing goes on to the end, and is told.
        """
        (found,) = find_quotations("He said: “We are ready to talk")

        assert (found.end, found.is_balanced) == (30, False)

    @pytest.mark.parametrize(
        "text",
        [
            "The “middle powers” play a role.",
            "He said so at the event “Prospects for Collective Security”.",
            "He called it “hot”.",
            "“”",
            "a ” b",
        ],
    )
    def test_terms_and_titles_are_no_speech(self, text: str) -> None:
        """
        Terms, titles and single words between quotation marks are no quotations.
        """
        assert read(text) == []

    @pytest.mark.parametrize(
        "text", ["“a ", "” ", "he said, “a b” ", '"a," he said. ', "a " * 5 + "said "]
    )
    def test_cost_is_linear(self, text: str) -> None:
        """
        Twice the text takes about twice the steps.
        """
        once = count_steps(lambda: list(find_quotations(text * 500)))
        twice = count_steps(lambda: list(find_quotations(text * 1_000)))

        assert twice <= 2.2 * once + 100


class TestRows:
    """
    The cues.
    """

    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            pytest.param(*example.rsplit("|", 1), id=example)
            for row in ROWS
            for example in row.examples
        ],
    )
    def test_example_gives_its_speaker(self, text: str, speaker: str) -> None:
        """
        Each example is a quotation of the speaker behind the bar.
        """
        assert [found[1] for found in read(text)] == [speaker]

    @pytest.mark.parametrize("text", [text for row in ROWS for text in row.never])
    def test_trap_gives_no_speaker(self, text: str) -> None:
        """
        No trap is attributed to anyone.
        """
        assert [found[1] for found in read(text) if found[1]] == []

    def test_forms_differ(self) -> None:
        """
        No form stands in two rows.
        """
        forms = [form for row in (*VERBS, *PHRASES, *NOUNS) for form in row.forms]

        assert len(forms) == len(set(forms))


class TestTable:
    """
    Quotations of a corpus.
    """

    def test_columns(self) -> None:
        """
        The table has the columns of the schema, also without quotations.
        """
        empty = Corpus.from_documents([clean("He left.", id="a")])

        assert empty.quotations().table.schema.equals(QUOTATIONS)

    def test_offsets_point_into_the_source(self) -> None:
        """
        Offsets give the words and the speaker as they stand in the source.
        """
        corpus = load("0.1.0")
        raws = {document.id: document.raw for document in corpus}

        for row in corpus.quotations():
            raw = raws[row["document_id"]]
            assert raw[row["start"] : row["end"]] == row["text"]
            assert raw[row["speaker_start"] : row["speaker_end"]] == row["speaker"]

    def test_unknown_speaker_is_null(self) -> None:
        """
        Who is not found is null, and so are the offsets.
        """
        corpus = Corpus.from_documents(
            [clean("“We see no reason to leave the table.”", id="a", passes=())]
        )

        (row,) = corpus.quotations()

        assert (row["speaker"], row["speaker_start"], row["cue"]) == (None, None, None)


def spans(stretches: set[Stretch]) -> set[Stretch]:
    """
    Forget speaker and cue.
    """
    return {each._replace(name="", kind="") for each in stretches}


class TestGold:
    """
    What persons saw; the bars only rise.
    """

    def test_five_sources(self) -> None:
        """
        In the five sources all quotations are found with their speakers, and nothing else.
        """
        texts = paragraphs_of(load("0.1.0"))

        found = {each._replace(kind="") for each in found_quotations(texts)}

        assert found == {each._replace(kind="") for each in gold_quotations(texts)}

    def test_forty_pages(self) -> None:
        """
        On the labelled pages 37 of 38 quotations are found, and two things that are none.
        """
        texts = labelled_pages()
        gold, found = set(gold_quotations(texts)), set(found_quotations(texts))

        assert len(spans(gold) & spans(found)) >= 37
        assert len(spans(found) - spans(gold)) <= 2
