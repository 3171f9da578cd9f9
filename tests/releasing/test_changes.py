"""
What changed between two corpora, and why.
"""

from __future__ import annotations

import datetime as dt
import json

import pytest
from attrs import evolve
from hypothesis import given

from eurasec_corpus import (
    Cause,
    Change,
    ChangeKind,
    Corpus,
    DateEvidence,
    DateSource,
    Diff,
    Document,
    Label,
    PartialDate,
    clean,
)
from eurasec_corpus.cleaning import Facts
from eurasec_corpus.releasing.changes import DECLARED, diff_tables
from tests.strategies import corpora

PAGE = (
    "The summit of the leaders of the member states has ended in Minsk today.\n"
    "The leaders signed a joint statement on indivisible security in Eurasia.\n"
    "The next meeting of the council will be held in Bishkek in the autumn.\n"
)


def page(text: str = PAGE) -> Document:
    """
    A document of three paragraphs.
    """
    return clean(text, id="a", url="https://example.org/1", publisher="TASS")


def relabelled(document: Document, number: int, label: Label) -> Document:
    """
    The same document, one of its stretches read otherwise.
    """
    spans = [
        evolve(span, label=label, rule="marker:new") if index == number else span
        for index, span in enumerate(document.spans)
    ]
    return evolve(document, spans=tuple(spans))


def diff(before: Document, after: Document) -> dict[tuple[str, str], Change]:
    """
    The changes between two corpora of one document, by kind and id.
    """
    found = Corpus.from_documents([before]).diff(Corpus.from_documents([after]))
    return {(change.kind, change.id): change for change in found.changes}


class TestDeclared:
    """
    The facts that can be declared.
    """

    def test_are_those_of_the_cleaner(self) -> None:
        """
        What may be declared is what the cleaner takes, but for the date.
        """
        assert {*DECLARED, "curated_date"} == set(Facts.__annotations__)


class TestDiffTables:
    """
    Finding the changes.
    """

    @given(corpus=corpora())
    def test_a_corpus_is_itself(self, corpus: Corpus) -> None:
        """
        Nothing differs from itself.
        """
        assert not corpus.diff(corpus)

    @given(one=corpora(), other=corpora())
    def test_no_difference_is_no_change(self, one: Corpus, other: Corpus) -> None:
        """
        There are changes exactly where documents or paragraphs differ.
        """
        tables = ("documents", "paragraphs")
        differs = any(
            one.to_arrow(name).to_pylist() != other.to_arrow(name).to_pylist() for name in tables
        )

        assert bool(one.diff(other)) is differs

    def test_document_that_is_new_or_gone(self) -> None:
        """
        Whole documents come and go with their pages.
        """
        before, after = (Corpus.from_documents([clean(PAGE, id=name)]) for name in "ab")

        found = before.diff(after).changes

        assert [(each.kind, each.table, each.id, each.detail) for each in found] == [
            ("removed", "documents", "a", "the page is gone"),
            ("added", "documents", "b", "the page is new"),
        ]

    def test_changed_page_is_the_cause(self) -> None:
        """
        Where the raw page is another one, it caused whatever changed.
        """
        found = diff(page(), page(PAGE.replace("Minsk", "Astana")))

        assert {change.causes for change in found.values()} == {(Cause.SOURCE,)}
        assert found["changed", "a:1"].columns == ("text", "end", "digest")

    def test_paragraph_that_moved_is_followed_by_its_words(self) -> None:
        """
        A line put above others moves their ids, and is itself the only one that is new.
        """
        above = "Leaders of the states met in Minsk to speak about their common borders.\n"

        found = diff(page(), page(above + PAGE))

        assert found["changed", "a:2"].before["id"] == "a:1"
        assert [key for key in found if key[0] == ChangeKind.ADDED] == [("added", "a:1")]

    def test_rule_is_named(self) -> None:
        """
        A paragraph that another rule set aside says which one did it.
        """
        found = diff(page(), relabelled(page(), 1, Label.RELATED))

        gone = found["removed", "a:2"]
        assert gone.causes == (Cause.RULE,)
        assert gone.detail.endswith("-> related (marker:new)")

    def test_rule_changes_the_counts_of_the_document(self) -> None:
        """
        A document whose paragraphs a rule changed is changed by that rule.
        """
        found = diff(page(), relabelled(page(), 1, Label.RELATED))

        assert found["changed", "a"].causes == (Cause.RULE,)

    def test_other_label_is_a_rule(self) -> None:
        """
        A paragraph of another label is changed by a rule, though its document is not.
        """
        found = diff(page(), relabelled(page(), 1, Label.HEADING))

        assert set(found) == {("changed", "a:2")}
        assert found["changed", "a:2"].causes == (Cause.RULE,)

    def test_declared_fact(self) -> None:
        """
        What was declared otherwise is a curated fact, in document and paragraphs.
        """
        found = diff(page(), evolve(page(), publisher="BelTA"))

        assert len(found) == 4
        assert {change.causes for change in found.values()} == {(Cause.FACT,)}

    def test_curated_date(self) -> None:
        """
        A date that follows from a curated fact is changed by that fact.
        """
        proof = DateEvidence(DateSource.CURATED, "It was so.", PartialDate(2025, 5, 4), used=True)
        dated = evolve(page(), date=PartialDate(2025, 5, 4), date_candidates=(proof,))

        found = diff(page(), dated)

        assert found["changed", "a"].causes == (Cause.FACT,)
        assert found["changed", "a"].after["date"] == dt.date(2025, 5, 4)

    def test_date_that_the_page_says(self) -> None:
        """
        A date that is read otherwise from the page is changed by a rule.
        """
        read = DateEvidence(DateSource.POSTED, "today", PartialDate(2025, 5, 4), 0, 5, used=True)
        dated = evolve(page(), date=PartialDate(2025, 5, 4), date_candidates=(read,))

        assert diff(page(), dated)["changed", "a"].causes == (Cause.RULE,)

    def test_rule_and_fact_at_once(self) -> None:
        """
        A declared value that the page does not say is a fact also where rules changed.
        """
        after = evolve(relabelled(page(), 1, Label.RELATED), publisher="SB. Belarus Today")

        assert diff(page(), after)["changed", "a"].causes == (Cause.RULE, Cause.FACT)

    def test_value_that_the_page_says(self) -> None:
        """
        Where rules changed, a value that stands on the page was read there.
        """
        after = evolve(relabelled(page(), 1, Label.RELATED), author="Minsk")

        assert diff(page(), after)["changed", "a"].causes == (Cause.RULE,)

    def test_tables_of_an_older_schema(self) -> None:
        """
        Columns and tables that only one side has are left alone.
        """
        after = Corpus.from_documents([relabelled(page(), 1, Label.RELATED)]).tables.named()
        before = Corpus.from_documents([page()]).tables.named()
        before["documents"] = before["documents"].drop_columns(["genre"])
        del before["spans"]

        found = diff_tables(before, after)

        assert found.changes[1].detail == "not labelled -> related (marker:new)"


@pytest.fixture(scope="module")
def changed() -> Diff:
    """
    A diff with a paragraph gone and one that moved up.
    """
    before, after = page(), relabelled(page(), 1, Label.RELATED)
    return Corpus.from_documents([before]).diff(Corpus.from_documents([after]))


class TestDiff:
    """
    Writing the changes.
    """

    def test_text_counts_what_only_moved(self, changed: Diff) -> None:
        """
        Paragraphs of which only the position changed are counted, not listed.
        """
        lines = changed.to_text().splitlines()

        assert lines[-2:] == [
            "moved up or down in a: 1",
            "1 document changed, 1 paragraph removed, 1 paragraph changed",
        ]

    def test_text_of_no_difference(self) -> None:
        """
        Nothing is said to be nothing.
        """
        assert Diff(()).to_text() == "no difference"

    def test_long_values_are_cut(self) -> None:
        """
        A line of the text shows the beginning of a long value.
        """
        after = page(PAGE.replace("Minsk", "Astana"))

        assert max(map(len, str(diff(page(), after)["changed", "a:1"]).split("; "))) < 250

    def test_dates_are_shown_in_iso(self) -> None:
        """
        A changed day is readable.
        """
        change = Change(
            ChangeKind.CHANGED,
            "documents",
            "a",
            "a",
            (Cause.RULE,),
            "",
            {"date": None},
            {"date": dt.date(2025, 5, 4)},
        )

        assert str(change) == 'changed document a [rule] date null -> "2025-05-04"'

    def test_json_has_every_change(self, changed: Diff) -> None:
        """
        The array has what the values have.
        """
        found = json.loads(changed.to_json())

        assert [each["id"] for each in found] == [each.id for each in changed.changes]
        assert found[0]["before"] == dict(changed.changes[0].before)

    def test_table_has_every_change(self, changed: Diff) -> None:
        """
        The table is flat, one row a change.
        """
        rows = changed.to_arrow().to_pylist()

        assert [row["causes"] for row in rows] == ["rule"] * len(changed.changes)
        assert json.loads(rows[0]["after"]) == dict(changed.changes[0].after)
        assert rows[0]["columns"].split("+") == list(changed.changes[0].columns)


class TestRepeats:
    """
    What repeats what.
    """

    @pytest.fixture
    def corpus(self) -> Corpus:
        """
        Three documents of one text.
        """
        line = PAGE.splitlines()[0]
        return Corpus.from_documents(clean(line, id=name) for name in ("a", "b", "c"))

    def test_marked_copies_are_shown(self, corpus: Corpus) -> None:
        """
        Where copies are marked, each says of what, and where they no longer are.
        """
        there = corpus.diff(corpus.deduplicate("mark"))
        back = corpus.deduplicate("mark").diff(corpus)

        assert [str(change) for change in there.changes] == [
            f'changed span {name}:1 [copies: body (model:article)] duplicate_of null -> "a:1"'
            for name in ("b", "c")
        ]
        assert [change.after for change in back.changes] == [{"duplicate_of": None}] * 2
        assert there.summary == "2 spans changed"

    def test_another_survivor_is_shown(self, corpus: Corpus) -> None:
        """
        When the paragraph that stays is gone, its copies repeat another one.
        """
        later = Corpus.from_documents(list(corpus)[1:]).deduplicate("mark")

        found = corpus.deduplicate("mark").diff(later)

        assert [(change.kind, change.id, change.causes) for change in found.changes] == [
            (ChangeKind.REMOVED, "a", (Cause.SOURCE,)),
            (ChangeKind.CHANGED, "b:1", (Cause.COPIES,)),
            (ChangeKind.CHANGED, "c:1", (Cause.COPIES,)),
        ]

    def test_copies_set_aside_name_what_stays(self, corpus: Corpus) -> None:
        """
        A paragraph that is set aside as a copy is removed, and the detail says of what it is one.
        """
        found = {change.id: change for change in corpus.diff(corpus.deduplicate()).changes}

        assert found["b:1"].kind is ChangeKind.REMOVED
        assert found["b:1"].detail.endswith("-> duplicate (duplicate:across-documents) of a:1")

    def test_other_pages_have_other_stretches(self, corpus: Corpus) -> None:
        """
        Of a page that has changed nothing is said of its stretches.
        """
        other = [clean(f"{PAGE.splitlines()[0]} ", id=name) for name in ("a", "b", "c")]

        found = corpus.diff(Corpus.from_documents(other).deduplicate("mark"))

        assert {change.table for change in found.changes} == {"documents"}
