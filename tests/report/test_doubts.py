"""
Doubts: what is worth a look comes first, and is bounded.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from eurasec_corpus import (
    Corpus,
    DateEvidence,
    DateSource,
    Document,
    Label,
    PartialDate,
    Span,
    clean,
    load,
)
from eurasec_corpus.report import doubts
from eurasec_corpus.report.doubts import MOST_SHOWN, Doubts, find_doubts


def lined(name: str, scores: Sequence[int | None], text: str = "x") -> Document:
    """
    Make a document with a line for each score, kept if the score is above 0.
    """
    size = len(text) + 1
    spans = tuple(
        Span(
            at * size,
            (at + 1) * size,
            at + 1,
            Label.BODY if (score or 0) > 0 else Label.RELATED,
            "model:x",
            score,
        )
        for at, score in enumerate(scores)
    )
    return Document(name, f"{text}\n" * len(scores), "0", spans, title="T")


def doubts_of(corpus: Corpus, here: set[str] | None = None) -> Doubts:
    """
    Find the doubts of a corpus.
    """
    rows = corpus.to_arrow("documents").to_pylist()
    return find_doubts(corpus, rows, set(corpus.ids) if here is None else here)


class TestLacking:
    """
    Documents that lack something.
    """

    def test_of_the_corpus(self) -> None:
        """
        One page has no headline and one no date.
        """
        found = [(doubt.id, doubt.why) for doubt in doubts_of(load()).lacking]

        assert found == [("belta-173030", "no headline"), ("openkg-54719", "no date")]

    def test_empty_document_is_named(self) -> None:
        """
        A document of which nothing was kept is the first thing to look at.
        """
        (doubt,) = doubts_of(Corpus.from_documents([lined("a", [-1])])).lacking

        assert (doubt.why, doubt.text) == ("nothing was kept, no date", "T")

    def test_many_are_counted(self) -> None:
        """
        The list is bounded and says how many there are.
        """
        documents = [lined(f"d{number}", [1]) for number in range(MOST_SHOWN + 1)]

        found = doubts_of(Corpus.from_documents(documents))

        assert (len(found.lacking), found.lacking_count) == (MOST_SHOWN, MOST_SHOWN + 1)


class TestClose:
    """
    Lines that were nearly decided otherwise.
    """

    def test_nearest_come_first(self) -> None:
        """
        Points near 0 stand first, whatever their sign; far ones and none not at all.
        """
        corpus = Corpus.from_documents([lined("a", [300, -20, None, 9000, 100])])

        found = [doubt.id for doubt in doubts_of(corpus).close]

        assert found == ["a:2", "a:5", "a:1"]

    @pytest.mark.parametrize("rule", ["page:article", "heading:no-full-stop"])
    def test_what_points_have_not_decided_is_not_close(self, rule: str) -> None:
        """
        A line that is kept for another reason than its points is no doubt.
        """
        spans = (Span(0, 1, 1, Label.BODY, rule, -3),)

        assert doubts_of(Corpus.from_documents([Document("a", "x", "0", spans)])).close == ()

    def test_verdict_is_in_words(self) -> None:
        """
        Label, fate and points are said.
        """
        (doubt,) = doubts_of(Corpus.from_documents([lined("a", [-20])])).close

        assert doubt.why == "related, set aside by -20 points"

    @pytest.mark.parametrize(("size", "end"), [(160, "x"), (161, "…")])
    def test_long_lines_are_cut(self, size: int, end: str) -> None:
        """
        Of a long line its first 160 characters stand there.
        """
        (doubt,) = doubts_of(Corpus.from_documents([lined("a", [1], "x" * size)])).close

        assert doubt.text == "x" * 160 + end.removeprefix("x")


class TestContradictions:
    """
    Pages that say otherwise than what is declared.
    """

    PAGE = "MINSK, 29 October (BelTA) - The summit of the leaders has ended in Minsk."

    def test_corpus_has_none(self) -> None:
        """
        What is declared of the five pages is what they say.
        """
        found = doubts_of(load())

        assert (found.contradictions, found.contradiction_count) == ((), 0)

    def test_each_is_a_sentence(self) -> None:
        """
        Fact, declared value, and what the page says are named, with a link to the document.
        """
        corpus = Corpus.from_documents([clean(self.PAGE, id="a", agency="TASS")])

        found = [(doubt.link, doubt.why) for doubt in doubts_of(corpus).contradictions]

        assert found == [("#a", "agency: declared 'TASS', but the dateline says 'BelTA'")]

    def test_they_are_those_of_the_documents(self) -> None:
        """
        All that `Document.contradictions` says is there, of dates too; nothing else is.
        """
        curated = DateEvidence(DateSource.CURATED, "x", PartialDate(2024, 10, 30))
        corpus = Corpus.from_documents(
            [
                clean(self.PAGE, id="a", agency="TASS", place="minsk", curated_date=curated),
                clean(self.PAGE, id="b", agency="BelTA"),
            ]
        )

        found = doubts_of(corpus)

        expected = [each for document in corpus for each in document.contradictions]
        assert [doubt.why for doubt in found.contradictions] == expected
        assert {doubt.id for doubt in found.contradictions} == {"a"}
        assert [each.partition(":")[0] for each in expected] == ["agency", "date"]

    def test_many_are_counted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        The list is bounded and says how many there are.
        """
        monkeypatch.setattr(doubts, "MOST_SHOWN", 1)
        pages = [clean(self.PAGE, id=name, agency="TASS") for name in "ab"]

        found = doubts_of(Corpus.from_documents(pages))

        assert (len(found.contradictions), found.contradiction_count) == (1, 2)


class TestRepeats:
    """
    What repeats a paragraph.
    """

    def test_of_the_corpus(self) -> None:
        """
        The five repeats of BelTA lead to line and survivor.
        """
        found = doubts_of(load())

        (first, *_) = found.repeats
        assert (found.repeat_count, first.link, first.survivor_link) == (
            5,
            "#belta-173030:8",
            "#belta-173030:2",
        )

    def test_what_is_not_on_the_page_has_no_link(self) -> None:
        """
        No link leads nowhere.
        """
        found = doubts_of(load(), here=set())

        links = [each.link for each in (*found.lacking, *found.close)]
        links += [link for each in found.repeats for link in (each.link, each.survivor_link)]
        assert [link for link in links if link] == []
