"""
Paragraphs that repeat one of another document.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Corpus, Label, load
from eurasec_corpus.duplication.copies import compare_texts, find_copies
from tests.duplication.made import (
    CUT,
    LONG,
    NEAR,
    OTHER,
    SHORT,
    label_document,
    make_corpus,
    make_document,
)


def copies_of(corpus: Corpus) -> list[tuple[str, str, str]]:
    """
    Return each copy, what it repeats, and how.
    """
    paragraphs = corpus.to_arrow()
    ids = paragraphs["id"].to_pylist()
    rows = find_copies(paragraphs).to_pylist()
    return [(ids[row["row"]], ids[row["survivor"]], row["kind"]) for row in rows]


class TestFindCopies:
    """
    What is a copy.
    """

    @pytest.mark.parametrize(
        ("documents", "expected"),
        [
            pytest.param({}, [], id="no documents"),
            pytest.param({"a": (LONG,), "b": (OTHER,)}, [], id="nothing in common"),
            pytest.param(
                {"a": (LONG,), "b": (OTHER, LONG)},
                [("b:2", "a:1", "across-documents")],
                id="same words",
            ),
            pytest.param(
                {"a": (LONG,), "b": (LONG.replace("Eurasia", "«Eurasia»"),)},
                [("b:1", "a:1", "near")],
                id="other signs",
            ),
            pytest.param({"a": (LONG,), "b": (NEAR,)}, [("b:1", "a:1", "near")], id="near"),
            pytest.param({"a": (LONG,), "b": (CUT,)}, [("b:1", "a:1", "cut")], id="cut"),
            pytest.param({"a": (CUT,), "b": (LONG,)}, [("a:1", "b:1", "cut")], id="cut first"),
            pytest.param({"a": (LONG, NEAR)}, [], id="near in one document"),
            pytest.param({"a": (LONG, LONG)}, [], id="twice in one document"),
            pytest.param({"a": (SHORT,), "b": (SHORT,)}, [], id="short"),
            pytest.param({"a": ("He said.",), "b": ("He said.",)}, [], id="very short"),
            pytest.param(
                {"a": (LONG,), "b": (NEAR, LONG), "c": (NEAR,)},
                [
                    ("b:1", "a:1", "near"),
                    ("b:2", "a:1", "across-documents"),
                    ("c:1", "a:1", "near"),
                ],
                id="near copies of one",
            ),
        ],
    )
    def test_copies(
        self, documents: dict[str, tuple[str, ...]], expected: list[tuple[str, str, str]]
    ) -> None:
        """
        A paragraph of eight words or more is a copy if another document has it before.
        """
        assert copies_of(make_corpus(**documents)) == expected

    def test_the_earliest_stays(self) -> None:
        """
        The paragraph with the earliest date stays, whatever the ids.
        """
        documents = [
            make_document("a", LONG, date="2024-10-31"),
            make_document("b", LONG),
            make_document("c", LONG, date="2024-10-30"),
        ]

        found = copies_of(Corpus.from_documents(documents))

        assert [(copy, survivor) for copy, survivor, _ in found] == [("a:1", "c:1"), ("b:1", "c:1")]

    @pytest.mark.parametrize("label", [Label.TITLE, Label.HEADING])
    def test_headlines_are_no_copies(self, label: Label) -> None:
        """
        Headlines and section headings name what they stand over, and stay.
        """
        documents = [label_document(name, (LONG, label), (OTHER, Label.BODY)) for name in "ab"]

        assert copies_of(Corpus.from_documents(documents)) == [("b:2", "a:2", "across-documents")]

    def test_nothing_in_the_five_sources(self) -> None:
        """
        No paragraph of the shipped documents repeats one of another document.
        """
        assert copies_of(load()) == []


class TestCompareTexts:
    """
    Similarity of two texts.
    """

    @pytest.mark.parametrize(
        ("one", "other", "expected"), [("Yes.", "“Yes”", 1000), ("Yes.", "No.", 0), ("", "", 1000)]
    )
    def test_short_texts(self, one: str, other: str, expected: int) -> None:
        """
        Texts too short for a run of words are the same or not.
        """
        assert compare_texts(one, other) == expected
