"""
The table of groups.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Corpus, DocumentError, clean, load
from eurasec_corpus.duplication.listing import DUPLICATES
from tests.duplication.made import CUT, LONG, NEAR, OTHER, SHORT, make_corpus, make_document

CORPUS = make_corpus(a=(OTHER, LONG), b=(NEAR, SHORT), c=(CUT, OTHER))


class TestDuplicateTable:
    """
    `Corpus.duplicates()`.
    """

    def test_groups(self) -> None:
        """
        What stays comes first in its group, then the copies, each with its kind.
        """
        rows = [
            (row["group"], row["paragraph_id"], row["kind"], row["is_survivor"])
            for row in CORPUS.duplicates()
        ]

        assert rows == [
            (0, "a:1", None, True),
            (0, "c:2", "across-documents", False),
            (1, "a:2", None, True),
            (1, "b:1", "near", False),
            (1, "c:1", "cut", False),
        ]

    def test_columns(self) -> None:
        """
        The columns are those of the schema, also if there are no rows.
        """
        assert make_corpus().duplicates().table.schema == DUPLICATES

    def test_offsets_are_those_of_the_source(self) -> None:
        """
        Each row names a stretch of its document's source, what was set aside included.
        """
        corpus = Corpus.from_documents([clean(f"{LONG}\n\n {LONG} \n", id="a")])

        rows = list(corpus.duplicates())

        assert [corpus["a"].raw[row["start"] : row["end"]] for row in rows] == [LONG, LONG]

    def test_the_five_known_repeats(self) -> None:
        """
        In the shipped documents five paragraphs repeat another of their own document.
        """
        rows = [row for row in load("0.1.0").duplicates() if not row["is_survivor"]]

        assert [(row["paragraph_id"], row["kind"], row["similarity"]) for row in rows] == [
            (f"belta-173030:{line}", "same-words", 1000) for line in (8, 9, 10, 11, 13)
        ]

    def test_what_was_set_aside_stays_in_its_group(self) -> None:
        """
        After the copies were set aside the table has the same rows, no longer kept.
        """
        before = [row | {"is_kept": row["is_survivor"]} for row in CORPUS.duplicates()]

        assert list(CORPUS.deduplicate().duplicates()) == before

    def test_a_repeat_of_a_copy_names_what_stays(self) -> None:
        """
        What repeats a paragraph of its own document that is a copy itself, belongs to the
        group of the one that stays.
        """
        early = make_document("z", LONG, date="2024-10-30")
        corpus = Corpus.from_documents([clean(f"{LONG}\n\n{LONG}\n", id="a"), early])

        rows = list(corpus.duplicates())

        assert [(row["paragraph_id"], row["survivor"]) for row in rows] == [
            ("z:1", "z:1"),
            ("a:1", "z:1"),
            ("a:3", "z:1"),
        ]

    def test_what_stays_may_be_missing(self) -> None:
        """
        In a part of a corpus, a copy that was set aside still names what it repeats.
        """
        rows = list(CORPUS.deduplicate().where(id="c").duplicates())

        assert [(row["survivor"], row["similarity"]) for row in rows] == [
            ("a:1", None),
            ("a:2", None),
        ]

    @pytest.mark.parametrize("similarity", [799, 1001])
    def test_refuses_other_similarities(self, similarity: int) -> None:
        """
        Below 800 thousandths nobody looks for copies, and above 1000 there are none.
        """
        with pytest.raises(ValueError, match=f"800 to 1000 thousandths, not {similarity}"):
            CORPUS.duplicates(similarity=similarity)

    def test_citation_edition_has_no_texts(self) -> None:
        """
        Without texts nothing can be compared, and the message says so.
        """
        with pytest.raises(DocumentError, match="attach"):
            CORPUS.without_text().duplicates()
