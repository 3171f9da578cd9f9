"""
What becomes of copies.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Corpus, DuplicatePolicy, Label, clean, load
from eurasec_corpus.tables import SCHEMAS
from tests.duplication.made import CUT, LONG, NEAR, OTHER, SHORT, label_document, make_corpus

CORPUS = make_corpus(a=(OTHER, LONG), b=(NEAR, SHORT), c=(CUT, OTHER, SHORT))


class TestDeduplicate:
    """
    `Corpus.deduplicate()`.
    """

    def test_first_sets_copies_aside(self) -> None:
        """
        The ledger names what stays, and the rule how it is repeated.
        """
        aside = [
            (span.label, span.rule, span.duplicate_of)
            for document in CORPUS.deduplicate()
            for span in document.set_aside
        ]

        assert aside == [
            (Label.DUPLICATE, "duplicate:near", "a:2"),
            (Label.DUPLICATE, "duplicate:cut", "a:2"),
            (Label.DUPLICATE, "duplicate:across-documents", "a:1"),
        ]

    def test_mark_keeps_everything(self) -> None:
        """
        Copies stay paragraphs, and the ledger names what they repeat.
        """
        marked = CORPUS.deduplicate("mark")

        assert [span.duplicate_of for span in marked["c"].spans] == ["a:2", "a:1", None]
        assert marked.to_arrow().equals(CORPUS.to_arrow())

    @pytest.mark.parametrize("policy", DuplicatePolicy)
    def test_tables_are_those_of_the_documents(self, policy: DuplicatePolicy) -> None:
        """
        The tables that are made are those that the documents give.
        """
        found = CORPUS.deduplicate(policy)

        again = Corpus.from_documents(list(found))

        assert all(found.to_arrow(name).equals(again.to_arrow(name)) for name in SCHEMAS)

    def test_none_changes_nothing(self) -> None:
        """
        Without a policy the corpus is as it was.
        """
        assert CORPUS.deduplicate("none") == CORPUS

    def test_nothing_to_do_changes_nothing(self) -> None:
        """
        The shipped documents have no copies, so that none is set aside.
        """
        assert load("0.1.0").deduplicate() == load("0.1.0")

    def test_twice_is_once(self) -> None:
        """
        What stays has no copies any more.
        """
        once = CORPUS.deduplicate()

        assert once.deduplicate() == once

    def test_standfirst_is_made_anew(self) -> None:
        """
        Of two paragraphs of a standfirst the one that stays is left.
        """
        lines = [(LONG, Label.STANDFIRST), (OTHER, Label.STANDFIRST), (SHORT, Label.BODY)]
        documents = [
            label_document("a", (LONG, Label.BODY)),
            label_document("b", *lines),
            label_document("c", lines[0]),
        ]

        found = Corpus.from_documents(documents).deduplicate()

        assert found.to_arrow("documents")["standfirst"].to_pylist() == [None, OTHER, None]

    @pytest.mark.parametrize(
        ("policy", "expected"),
        [
            pytest.param("first", [(1, "a:1"), (3, "a:1"), (5, "a:1")], id="first"),
            pytest.param("mark", [(1, "a:1"), (3, "a:1"), (5, "b:3")], id="mark"),
        ],
    )
    def test_repeat_of_a_copy_names_what_stays(
        self, policy: str, expected: list[tuple[int, str]]
    ) -> None:
        """
        What repeats a copy in its own document names what that one repeats, if it is set aside.
        """
        page = f"{NEAR}\n\n{LONG}\n\n{LONG}\n"
        corpus = Corpus.from_documents([clean(LONG, id="a"), clean(page, id="b")])

        (_, found) = corpus.deduplicate(policy)

        named = [(span.line, span.duplicate_of) for span in found.spans if span.duplicate_of]
        assert named == expected

    def test_unknown_policy(self) -> None:
        """
        A policy that there is not is refused.
        """
        with pytest.raises(ValueError, match="'all' is not a valid DuplicatePolicy"):
            CORPUS.deduplicate("all")

    def test_a_part_can_be_deduplicated(self) -> None:
        """
        In a part of a corpus only its own documents count.
        """
        part = CORPUS.where(id=["b", "c"]).deduplicate()

        assert [span.duplicate_of for span in part["c"].spans] == [None, None, None]
