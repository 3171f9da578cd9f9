"""
Annotations in another release.
"""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import (
    Corpus,
    Document,
    DocumentError,
    Label,
    Outcome,
    Span,
    UnknownVersionError,
    clean,
    load,
    migrate,
)
from eurasec_corpus.releasing.migration import Migrated

TEXT = (
    "The summit of the leaders has ended in Minsk with a joint statement.\n"
    "The council will meet again in Bishkek, the secretariat said.\n"
)
WORDS = st.text("ab \n", min_size=1, max_size=40)


def corpus(text: str, name: str = "a") -> Corpus:
    """
    A corpus of one page.
    """
    return Corpus.from_documents([clean(text, id=name)])


def plain(text: str) -> Corpus:
    """
    A corpus of one page that nobody has read: quick to make.
    """
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    spans = (Span(0, len(text), 1, Label.META, "rule:any"),)
    return Corpus.from_documents([Document("a", text, sha256, spans)])


def note(quote: str, text: str = TEXT, **more: object) -> dict[str, Any]:
    """
    An annotation of the first place of some words.
    """
    start = text.index(quote)
    found = {"document": "a", "start": start, "end": start + len(quote), "quote": quote}
    return found | more


def move(quote: str, after: str, before: str = TEXT) -> Migrated:
    """
    Migrate one annotation.
    """
    (found,) = migrate([note(quote, before)], from_=corpus(before), to=corpus(after))
    return found


class TestMigrate:
    """
    Kept, moved, orphaned.
    """

    @given(text=WORDS, data=st.data())
    def test_same_pages_keep_everything(self, text: str, data: st.DataObject) -> None:
        """
        Where the page is the same, an annotation stays where it is.
        """
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        row = {"document": "a", "start": start, "end": end, "quote": text[start:end]}

        (found,) = migrate([row], from_=plain(text), to=plain(text))

        assert (found.outcome, found.start, found.end) == (Outcome.KEPT, start, end)

    @given(before=WORDS, after=WORDS, data=st.data())
    def test_words_are_those_of_the_quotation(
        self, before: str, after: str, data: st.DataObject
    ) -> None:
        """
        Whatever became of the page: what is kept or moved stands on the same words.
        """
        start = data.draw(st.integers(0, len(before) - 1))
        end = data.draw(st.integers(start + 1, len(before)))
        row = {"document": "a", "start": start, "end": end, "quote": before[start:end]}

        (found,) = migrate([row], from_=plain(before), to=plain(after))

        if found.outcome is Outcome.ORPHANED:
            assert (found.start, found.end) == (None, None)
        else:
            assert after[found.start : found.end] == row["quote"]
            assert (found.start == start) is (found.outcome is Outcome.KEPT)

    def test_words_that_moved(self) -> None:
        """
        What was put above them moves the words, and the result says so.
        """
        found = move("Bishkek", "Home\n" + TEXT)

        assert (found.outcome, found.start) == (Outcome.MOVED, TEXT.index("Bishkek") + 5)
        assert found.reason == "the raw page is another one"

    def test_surroundings_tell_places_apart(self) -> None:
        """
        Of several places the one with the same words around it is taken.
        """
        after = "Bishkek is a city.\n" + TEXT

        found = move("Bishkek", after)

        assert found.start == after.rindex("Bishkek")

    def test_another_place_of_common_words_is_not_taken(self) -> None:
        """
        Where the place is gone, another one of the same words will not do.
        """
        before = TEXT + "Bishkek is large.\n"

        found = move("Bishkek", before.replace("again in Bishkek, the secretariat", "soon"), before)

        assert (found.outcome, found.reason) == (Outcome.ORPHANED, "its words stand in 1 places")

    def test_equal_places_are_not_chosen_from(self) -> None:
        """
        Where two places are alike, neither is taken.
        """
        found = move("Minsk", TEXT + TEXT)

        assert found.outcome is Outcome.ORPHANED

    def test_words_that_are_gone(self) -> None:
        """
        Words that were taken out orphan their annotation.
        """
        found = move("Minsk", TEXT.replace("Minsk", "Astana"))

        assert (found.outcome, found.reason) == (Outcome.ORPHANED, "its words are gone")

    def test_words_that_stay_in_a_changed_page_are_kept(self) -> None:
        """
        A change below leaves what stands above where it was.
        """
        assert move("Minsk", TEXT.replace("Bishkek", "Astana")).outcome is Outcome.KEPT

    def test_document_that_is_gone(self) -> None:
        """
        Without the document there is no place.
        """
        (found,) = migrate([note("Minsk")], from_=corpus(TEXT), to=corpus(TEXT, "b"))

        assert (found.outcome, found.reason) == (Outcome.ORPHANED, "the document is gone")

    @pytest.mark.parametrize(
        "change",
        [{"start": 0}, {"quote": "Mensk"}, {"start": -5}, {"document": "b"}, {"end": 10_000}],
        ids=str,
    )
    def test_annotation_that_never_fitted(self, change: dict[str, Any]) -> None:
        """
        What did not stand in the first release is not looked for in the second.
        """
        row = note("Minsk") | change

        (found,) = migrate([row], from_=corpus(TEXT), to=corpus(TEXT))

        assert (found.outcome, found.reason) == (
            Outcome.ORPHANED,
            "its words do not stand there in the first",
        )

    def test_label_of_the_line_is_told(self) -> None:
        """
        The result says what the line is taken for now.
        """
        assert move("Minsk", TEXT).label == "body"

    def test_order_of_the_rows_stays(self) -> None:
        """
        Each annotation has its result, in order, also several of one document.
        """
        rows = [note("Minsk"), note("Bishkek"), note("Minsk")]

        found = migrate(rows, from_=corpus(TEXT), to=corpus(TEXT))

        assert [each.annotation for each in found] == rows

    def test_further_entries_are_kept(self) -> None:
        """
        The row is handed back as it was given.
        """
        row = note("Minsk", coder="A", value=3)

        assert migrate([row], from_=corpus(TEXT), to=corpus(TEXT))[0].annotation == row

    def test_releases_by_version(self) -> None:
        """
        Versions name releases.
        """
        document = load("0.1.0")["tass-1819123"]
        part = document.paragraphs[1]
        row = {"document": document.id, "start": part.start, "end": part.end, "quote": part.text}

        (found,) = migrate([row], from_="0.1.0", to="0.1.0")

        assert (found.outcome, found.label) == (Outcome.KEPT, part.label)

    def test_unknown_version(self) -> None:
        """
        The error lists the releases.
        """
        with pytest.raises(UnknownVersionError, match=r"'9\.9\.9'; there are"):
            migrate([], from_="0.1.0", to="9.9.9")

    @pytest.mark.parametrize("change", [{"start": "1"}, {"quote": None}, {"document": 5}], ids=str)
    def test_row_of_other_types(self, change: dict[str, Any]) -> None:
        """
        A row that is no annotation is shown.
        """
        with pytest.raises(DocumentError, match="an annotation must have "):
            migrate([note("Minsk") | change], from_=corpus(TEXT), to=corpus(TEXT))
