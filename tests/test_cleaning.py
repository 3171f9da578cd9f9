"""
The whole way from a page to a document.
"""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from eurasec_corpus import DateEvidence, DateSource, DecodeError, Label, PartialDate, clean
from eurasec_corpus.labelling import PASSES, markers
from eurasec_corpus.model import Verdict
from eurasec_corpus.page import Findings, Page, Verdicts

NEWS = "The summit of the leaders has ended in Minsk with a joint statement on security."


class TestClean:
    """
    One page.
    """

    def test_bytes_and_text_give_the_same(self) -> None:
        """
        A page is the same document as bytes and as text.
        """
        assert clean(NEWS) == clean(NEWS.encode())

    @pytest.mark.parametrize("kind", [bytearray, memoryview])
    def test_other_buffers_are_bytes(self, kind: Any) -> None:  # noqa: ANN401  two types
        """
        What holds bytes is taken as bytes.
        """
        assert clean(NEWS) == clean(kind(NEWS.encode()))

    @pytest.mark.parametrize("raw", [None, 5, ["a"]])
    def test_other_things_are_refused(self, raw: Any) -> None:  # noqa: ANN401  whatever is wrong
        """
        What is neither text nor bytes is misuse.
        """
        with pytest.raises(TypeError):
            clean(raw)

    def test_id_is_made_of_the_source(self) -> None:
        """
        Without an id the document is named by the hash of its bytes.
        """
        sha256 = hashlib.sha256(NEWS.encode()).hexdigest()

        document = clean(NEWS)

        assert (document.id, document.raw_sha256) == (f"sha256-{sha256[:12]}", sha256)

    def test_id_without_white_space(self) -> None:
        """
        An id with white space is refused.
        """
        with pytest.raises(ValueError, match="id must be visible text"):
            clean(NEWS, id="a b")

    def test_bytes_that_are_no_text_are_refused(self) -> None:
        """
        The error names the byte.
        """
        with pytest.raises(DecodeError, match="byte 3"):
            clean(b"abc\xff")

    def test_unknown_fact_is_refused(self) -> None:
        """
        A misspelt keyword is an error that names those there are.
        """
        with pytest.raises(TypeError, match="unexpected fact 'publishr'; it takes url, publisher"):
            clean(NEWS, publishr="TASS")  # type: ignore[call-arg]

    @pytest.mark.parametrize(
        ("fact", "value"), [("url", 5), ("title", b"T"), ("curated_date", "2024")]
    )
    def test_fact_of_another_type_is_refused(self, fact: str, value: object) -> None:
        """
        A fact that is no text, or evidence that is none, is misuse.
        """
        facts: Any = {fact: value}

        with pytest.raises(TypeError, match=f"takes {fact} as "):
            clean(NEWS, **facts)

    def test_fact_may_be_none(self) -> None:
        """
        None is the same as not naming the fact.
        """
        assert clean(NEWS) == clean(NEWS, url=None, curated_date=None)

    def test_declared_facts_come_first(self) -> None:
        """
        What is declared of title, author and speaker stands against what the page says.
        """
        page = f"Speech by President Ivan Petrov at the UN\nBy Joshua Kucera\n{NEWS}\n{NEWS}"

        document = clean(page, title="T", author="A", speaker="S")

        assert (document.title, document.author, document.speaker) == ("T", "A", "S")

    def test_facts_are_read_from_the_page(self) -> None:
        """
        What is not declared is read.
        """
        page = (
            f"Speech by President Ivan Petrov at the UN\nBy Joshua Kucera\nMINSK (BelTA) - {NEWS}\n"
        )

        document = clean(page)

        expected = ("Speech by President Ivan Petrov at the UN", "Joshua Kucera", "Ivan Petrov")
        assert (document.title, document.author, document.speaker) == expected

    @pytest.mark.parametrize("fact", ["url", "publisher", "language", "genre", "rights"])
    def test_facts_are_kept(self, fact: str) -> None:
        """
        What is declared is in the document as it was declared.
        """
        facts: Any = {fact: "words"}

        assert getattr(clean(NEWS, **facts), fact) == "words"

    def test_curated_date_completes(self) -> None:
        """
        A curated year completes the dateline, and the evidence shows both.
        """
        proof = DateEvidence(DateSource.CURATED, "It is known.", PartialDate(2024))

        document = clean(f"MINSK, 29 October (BelTA) - {NEWS}", curated_date=proof)

        found = [piece.source for piece in document.date_evidence]
        assert (str(document.date), found) == ("2024-10-29", ["curated", "dateline"])

    def test_passes_can_be_chosen(self) -> None:
        """
        With the first pass alone nothing but markers is set aside.
        """
        page = f"All news\nAbout us\n{NEWS}"

        labels = [span.label for span in clean(page, passes=[markers]).spans]

        assert labels == [Label.NAVIGATION, Label.BODY, Label.BODY]

    def test_all_passes_are_the_default(self) -> None:
        """
        Naming all passes gives what naming none gives.
        """
        page = f"All news\nAbout us\n{NEWS}"

        assert clean(page) == clean(page, passes=PASSES)

    @pytest.mark.parametrize(
        ("part", "expected"),
        [
            pytest.param(None, [(0, 13, Label.TITLE)], id="whole"),
            pytest.param((0, 4), [(0, 6, Label.TITLE), (6, 13, Label.META)], id="front"),
            pytest.param((7, 10), [(0, 9, Label.META), (9, 13, Label.TITLE)], id="back"),
            pytest.param(
                (2, 4),
                [(0, 4, Label.META), (4, 6, Label.TITLE), (6, 13, Label.META)],
                id="middle",
            ),
        ],
    )
    def test_part_of_a_line(
        self, part: tuple[int, int] | None, expected: list[tuple[int, int, Label]]
    ) -> None:
        """
        What stands beside a headline on its line is set aside; blanks go with their neighbour.
        """

        def call_it_a_title(_page: Page, _: Verdicts) -> Findings:
            yield 0, Verdict(Label.TITLE, "test", None, part)

        spans = clean("  News | One \n", passes=[call_it_a_title]).spans
        assert spans[-1].end == 14

        found = [(span.start, min(span.end, 13), span.label) for span in spans]

        assert expected == found

    def test_author_needs_a_name(self) -> None:
        """
        A line that another pass calls a byline may name nobody.
        """

        def call_it_a_byline(_page: Page, _: Verdicts) -> Findings:
            yield 0, Verdict(Label.BYLINE, "test")

        assert clean("Anonymous\n" + NEWS, passes=[call_it_a_byline]).author is None

    def test_author_stands_next_to_the_article(self) -> None:
        """
        Of several bylines above, the lowest names the author.
        """
        document = clean(f"By Anna Lee\nBy Boris Kim\n{NEWS}\n{NEWS} Yes.\nBy Carl May")

        assert document.author == "Boris Kim"

    def test_author_may_stand_below(self) -> None:
        """
        Where no byline stands above, the first below counts.
        """
        assert clean(f"{NEWS}\n{NEWS} Yes.\nBy Carl May\nBy Dora Ott").author == "Carl May"


class TestDateline:
    """
    Datelines inside pages.
    """

    def test_dateline_alone_on_its_line(self) -> None:
        """
        A dateline on a line of its own is split off, and no empty paragraph remains.
        """
        document = clean(f"MOSCOW, January 5. /TASS/.\n{NEWS}", passes=())

        assert [span.label for span in document.spans] == [Label.DATELINE, Label.BODY]

    def test_dateline_stands_near_the_top(self) -> None:
        """
        What looks like a dateline in the fourth paragraph is text.
        """
        document = clean(f"{NEWS}\n" * 3 + f"MOSCOW, January 5. /TASS/. {NEWS} Again.", passes=())

        assert document.dateline is None

    def test_repeated_first_paragraph_repeats_its_dateline(self) -> None:
        """
        A first paragraph that is there twice loses its dateline twice.
        """
        document = clean(f"MOSCOW, January 5. /TASS/. {NEWS}\n" * 2)

        labels = [span.label for span in document.spans]
        assert labels == [Label.DATELINE, Label.BODY, Label.DATELINE, Label.DUPLICATE]

    def test_blanks_around_a_dateline_are_its_own(self) -> None:
        """
        The stretch of a dateline reaches from the start of the line to the news.
        """
        spans = clean(f"  MOSCOW (Sputnik) -   {NEWS}").spans

        assert [(0, 23), (23, 23 + len(NEWS))] == [(span.start, span.end) for span in spans]
