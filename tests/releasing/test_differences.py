"""
Rows that two tables do not have in common.
"""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import ChangeKind, Corpus, Document
from eurasec_corpus.releasing.differences import find_differences, needed_step
from eurasec_corpus.releasing.versions import Step
from eurasec_corpus.tables import KEYS, SCHEMAS
from tests.strategies import document_lists


def dates(*rows: tuple[str, int, str]) -> pa.Table:
    """
    A table with the key of `dates` and one more column.
    """
    return pa.table(
        {
            "document_id": pa.array([row[0] for row in rows], pa.string()),
            "index": pa.array([row[1] for row in rows], pa.int32()),
            "text": pa.array([row[2] for row in rows], pa.string()),
        }
    )


BEFORE = dates(("a", 0, "x"), ("a", 1, "y"), ("b", 0, "z"))


class TestFindDifferences:
    """
    Row by row.
    """

    @given(documents=document_lists(), name=st.sampled_from([*SCHEMAS]))
    def test_a_table_is_itself(self, documents: list[Document], name: str) -> None:
        """
        Nothing differs, whatever the order of the rows.
        """
        table = Corpus.from_documents(documents).to_arrow(name)
        backwards = table.sort_by([(key, "descending") for key in KEYS[name]])

        assert list(find_differences(name, table, backwards)) == []

    @pytest.mark.parametrize(
        ("after", "expected"),
        [
            pytest.param(dates(("a", 0, "x"), ("b", 0, "z")), "dates a, 1: removed", id="gone"),
            pytest.param(
                dates(("a", 0, "x"), ("a", 1, "q"), ("b", 0, "z")),
                "dates a, 1: changed (text)",
                id="changed",
            ),
            pytest.param(
                dates(("a", 0, "x"), ("a", 1, "y"), ("b", 0, "z"), ("b", 1, "n")),
                "dates b, 1: added",
                id="added",
            ),
        ],
    )
    def test_difference_is_named(self, after: pa.Table, expected: str) -> None:
        """
        A row is named by its key, with the columns that changed.
        """
        assert [expected] == [str(each) for each in find_differences("dates", BEFORE, after)]

    @given(one=document_lists(), other=document_lists(), name=st.sampled_from([*SCHEMAS]))
    def test_added_is_removed_seen_from_the_other_side(
        self, one: list[Document], other: list[Document], name: str
    ) -> None:
        """
        What is added one way is removed the other way.
        """
        tables = [Corpus.from_documents(each).to_arrow(name) for each in (one, other)]
        there, back = (list(find_differences(name, *pair)) for pair in (tables, reversed(tables)))

        added = {each.key for each in there if each.kind is ChangeKind.ADDED}
        removed = {each.key for each in back if each.kind is ChangeKind.REMOVED}
        assert added == removed


class TestNeededStep:
    """
    How far a version must go.
    """

    def test_nothing_changed(self) -> None:
        """
        The same rows need a patch.
        """
        assert needed_step({"dates": BEFORE}, {"dates": BEFORE}) == (
            Step.PATCH,
            "no value has changed",
        )

    @pytest.mark.parametrize(
        ("after", "step", "reason"),
        [
            pytest.param({}, Step.MAJOR, "the table dates is gone", id="no table"),
            pytest.param(
                {"dates": BEFORE.drop_columns(["text"])},
                Step.MAJOR,
                "the column text of dates is gone",
                id="no column",
            ),
            pytest.param(
                {"dates": BEFORE.slice(1)}, Step.MAJOR, "dates a, 0: removed", id="no row"
            ),
            pytest.param(
                {"dates": dates(("a", 0, "q"), ("a", 1, "y"), ("b", 0, "z"))},
                Step.MAJOR,
                "dates a, 0: changed (text)",
                id="other value",
            ),
            pytest.param(
                {"dates": pa.concat_tables([BEFORE, dates(("c", 0, "n"))])},
                Step.MINOR,
                "dates c, 0: added",
                id="more rows",
            ),
            pytest.param(
                {"dates": BEFORE.append_column("more", [["a", "b", "c"]])},
                Step.MINOR,
                "the column more of dates was added",
                id="more columns",
            ),
            pytest.param(
                {"dates": BEFORE, "more": BEFORE},
                Step.MINOR,
                "the table more was added",
                id="more tables",
            ),
        ],
    )
    def test_step(self, after: dict[str, pa.Table], step: Step, reason: str) -> None:
        """
        What is gone or changed is a major step, what was added a minor one.
        """
        assert (step, reason) == needed_step({"dates": BEFORE}, after)

    @given(documents=document_lists())
    def test_more_documents_are_a_minor_step(self, documents: list[Document]) -> None:
        """
        Added documents leave all that was there as it was.
        """
        before = Corpus.from_documents(documents[:-1]).tables.named()
        after = Corpus.from_documents(documents).tables.named()

        assert needed_step(before, after)[0] == (Step.MINOR if documents else Step.PATCH)

    @given(documents=document_lists())
    def test_fewer_documents_are_a_major_step(self, documents: list[Document]) -> None:
        """
        A document that is gone could have been analysed.
        """
        before = Corpus.from_documents(documents).tables.named()
        after = Corpus.from_documents(documents[:-1]).tables.named()

        assert needed_step(before, after)[0] == (Step.MAJOR if documents else Step.PATCH)
