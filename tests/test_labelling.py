"""
What each line of a page is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from eurasec_corpus import Label
from eurasec_corpus.labelling import (
    PASSES,
    Findings,
    Verdicts,
    byline,
    headline_over_date,
    label_lines,
    posted,
    related,
)
from eurasec_corpus.lines import split_lines
from eurasec_corpus.model import Line, Verdict

SENTENCE = "The summit of the leaders has ended in Minsk with a joint statement on security.\n"
PARAGRAPH = "word " * 30 + "ends here.\n"
TEASER = "Leaders of the member states met in Astana on Wednesday to talk\n"
HEADLINE = "Summit of the SCO begins\n"


def label_page(page: str) -> list[str]:
    """
    Label a page; blank lines are left out.
    """
    verdicts = label_lines(split_lines(page))
    return [str(verdict.label) for verdict in verdicts if verdict.label is not Label.BLANK]


def rules_of(page: str) -> list[str]:
    """
    Return the rules that decided.
    """
    return [verdict.rule for verdict in label_lines(split_lines(page))]


class TestLabelLines:
    """
    The passes together.
    """

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            pytest.param("", "", id="nothing"),
            pytest.param("\n \n", "", id="blanks"),
            pytest.param("Word", "body", id="a word"),
            pytest.param(HEADLINE + SENTENCE * 2, "title body body", id="headline and body"),
            pytest.param(
                "All news\n" + HEADLINE + SENTENCE * 2, "navigation title body body", id="menu"
            ),
            pytest.param(
                "SCO leaders meet\nSCO leaders met in Astana to talk of trade\n" + SENTENCE * 2,
                "title standfirst body body",
                id="longer second headline",
            ),
            pytest.param(
                "SCO leaders met in Astana to talk of trade\nSCO leaders meet\n" + SENTENCE * 2,
                "sidebar title body body",
                id="shorter second headline",
            ),
            pytest.param(HEADLINE * 2 + SENTENCE * 2, "title title body body", id="twice"),
            pytest.param(
                HEADLINE + "31.10.2024\nPhoto: BelTA\n" + SENTENCE * 2,
                "title posted caption body body",
                id="headline over date",
            ),
            pytest.param(
                "Top headline of another story\n" + HEADLINE + "31.10.2024\n" + SENTENCE * 2,
                "sidebar title posted body body",
                id="other stories above",
            ),
            pytest.param(
                "31.10.2024\n" + HEADLINE + SENTENCE * 2, "posted title body body", id="date above"
            ),
            pytest.param(
                (HEADLINE + "31.10.2024\n") * 2, "body posted body posted", id="list of news"
            ),
            pytest.param(
                SENTENCE * 3 + HEADLINE + "31.10.2024\n",
                "body body body navigation posted",
                id="date below the article",
            ),
            pytest.param(
                HEADLINE + SENTENCE * 3 + "Conclusion\n" + SENTENCE * 3,
                "title body body body heading body body body",
                id="section heading",
            ),
            pytest.param(
                HEADLINE + "A summary without a stop\n" + "31.10.2024\n" + SENTENCE * 2,
                "sidebar title posted body body",
                id="summary over date",
            ),
            pytest.param(
                HEADLINE + "31.10.2024\n" + "word " * 40 + "\n" + SENTENCE * 2,
                "title posted standfirst body body",
                id="standfirst without full stop",
            ),
            pytest.param(
                HEADLINE + "31.10.2024\n" + SENTENCE + "MINSK (Sputnik) - " + SENTENCE,
                "title posted standfirst body",
                id="standfirst before dateline",
            ),
            pytest.param(
                SENTENCE * 3 + "Read also:\n" + HEADLINE + TEASER,
                "body body body related related related",
                id="read also",
            ),
            pytest.param(
                SENTENCE + "Read also:\n" + HEADLINE + PARAGRAPH * 2,
                "body related related body body",
                id="article goes on below a block",
            ),
            pytest.param(
                SENTENCE * 3 + "Read also:\n" + HEADLINE + PARAGRAPH + HEADLINE,
                "body body body related related related related",
                id="one full paragraph does not end a block",
            ),
            pytest.param(
                SENTENCE * 3 + "About us\n" + TEASER,
                "body body body navigation sidebar",
                id="surroundings below",
            ),
            pytest.param(
                "By Joshua Kucera\n" + SENTENCE * 2, "byline body body", id="byline above"
            ),
            pytest.param(
                "lower case of words\n" + SENTENCE * 2, "navigation body body", id="no headline"
            ),
        ],
    )
    def test_page(self, page: str, expected: str) -> None:
        """
        Each line of a page has the label that a reader gives it.
        """
        assert expected == " ".join(label_page(page))

    def test_a_later_pass_does_not_relabel(self) -> None:
        """
        The verdict of the first pass stands, whatever later ones find.
        """

        def first(lines: Sequence[Line], _: Verdicts) -> Findings:
            yield 0, Verdict(Label.NOTICE, "first")

        def second(lines: Sequence[Line], _: Verdicts) -> Findings:
            yield 0, Verdict(Label.BODY, "second")

        (verdict,) = label_lines(split_lines("a"), [first, second])

        assert verdict.rule == "first"

    def test_a_pass_sees_what_was_found_before(self) -> None:
        """
        A pass is given the verdicts of the earlier ones.
        """
        seen: list[Verdicts] = []

        def look(lines: Sequence[Line], verdicts: Verdicts) -> Iterator[tuple[int, Verdict]]:
            seen.append(verdicts)
            return iter(())

        label_lines(split_lines("By Joshua Kucera\n\nx"), [byline, look])

        assert [[verdict and verdict.rule for verdict in seen[0]]] == [["byline:by", "blank", None]]

    def test_points_are_kept(self) -> None:
        """
        Where points decided, the verdict says how many.
        """
        verdicts = label_lines(split_lines("He left the room."))

        assert [(found.rule, found.score) for found in verdicts] == [("article:segment", 4)]


class TestMarkers:
    """
    Lines that say what they are.
    """

    @pytest.mark.parametrize(
        ("line", "rule"),
        [
            ("→ READ\u00a0ALSO:", "marker:read also"),
            ("Views: 5 690", "marker:view-counter"),
            ("* * *", "marker:rule"),
            ("All news " + "." * 200, "unclaimed"),
            ("Editor´s choice", "marker:editor's choice"),
        ],
        ids=["decorated phrase", "pattern", "no words", "too long", "other apostrophe"],
    )
    def test_rule(self, line: str, rule: str) -> None:
        """
        Decoration and case do not matter; length does.
        """
        assert [rule] == rules_of(line)


class TestPasses:
    """
    Single passes.
    """

    def test_related_needs_a_marker(self) -> None:
        """
        Without a marker no block is open.
        """
        found = list(related(split_lines(HEADLINE), [None]))

        assert found == []

    def test_posted_names_its_lead(self) -> None:
        """
        The rule says which words stand in front of the date.
        """
        lines = split_lines("Posted: 31.10.2024\n31.10.2024")

        found = [verdict.rule for _, verdict in posted(lines, [None, None])]

        assert found == ["posted:posted", "posted:bare-date"]

    def test_headline_needs_a_date_below(self) -> None:
        """
        A headline over a sentence is not this pass's business.
        """
        found = list(headline_over_date(split_lines(HEADLINE + SENTENCE), [None, None]))

        assert found == []

    def test_order_is_the_precedence(self) -> None:
        """
        The order in which passes run is written down here as well; changing it changes the data.
        """
        names = ["markers", "related", "posted", "byline", "headline_over_date", "article"]

        assert [*names, "surroundings"] == [find.__name__ for find in PASSES]
