"""
Second stories on a page.
"""

from __future__ import annotations

from functools import partial

import pytest

from eurasec_corpus import Label, clean
from eurasec_corpus.dating.posted import parse_posted
from eurasec_corpus.stories import second_story

from .steps import count_steps

FIRST = "The leaders of the member states met in Minsk on Thursday and talked about security."
OTHER = "A football club from the capital has won its match against the guests by three goals."
PUBLISHED, EARLIER = "Published 6 May 2024, 17:29", "Published 6 May 2024, 16:25"


def find(*lines: str, outside: frozenset[int] = frozenset()) -> int | None:
    """
    Find the second story of a page of which the line model takes all but some lines.
    """
    takes = [bool(line) and index not in outside for index, line in enumerate(lines)]
    return second_story(lines, [parse_posted(line) for line in lines], takes)


class TestSecondStory:
    """
    Where a second story begins.
    """

    def test_begins_at_its_headline(self) -> None:
        """
        Headline and author stand right above the date line.
        """
        page = ["Summit", PUBLISHED, *[FIRST] * 6, "", "The match is won", "", "Jan Berg", EARLIER]

        assert find(*page, *[OTHER] * 6) == page.index("The match is won")

    def test_begins_at_the_headline_over_a_time(self) -> None:
        """
        Where both stories have a headline right above a day and a time, no word need lead these.
        """
        page = ["Summit opens in Minsk", "6 May 2024, 17:29", *[FIRST] * 6, "The match is won", ""]

        assert find(*page, "6 May 2024, 16:25", *[OTHER] * 6) == page.index("The match is won")

    def test_no_paragraph_of_the_first_is_lost(self) -> None:
        """
        The head goes no further up than the last sentence, be it a summary of the second story.
        """
        page = [PUBLISHED, *[FIRST] * 6, "The match is won", "It was close.", "Jan Berg", EARLIER]

        assert find(*page, *[OTHER] * 6) == page.index("Jan Berg")

    def test_a_head_has_eight_lines_at_most(self) -> None:
        """
        A menu between the stories is not all of the second one's head.
        """
        page = [PUBLISHED, *[FIRST] * 6, *["Menu"] * 20, EARLIER]

        assert find(*page, *[OTHER] * 6) == page.index(EARLIER) - 8

    @pytest.mark.parametrize(
        "lines",
        [
            pytest.param([], id="nothing"),
            pytest.param([PUBLISHED, EARLIER], id="no paragraphs"),
            pytest.param([PUBLISHED, *[FIRST] * 6, PUBLISHED, *[OTHER] * 6], id="the same time"),
            pytest.param(
                [PUBLISHED, *[FIRST] * 6, "Updated 6 May 2024, 18:00", *[OTHER] * 6],
                id="the time of a change",
            ),
            pytest.param(
                [PUBLISHED, *[FIRST] * 6, "6 May 2024, 16:25", *[OTHER] * 6], id="a bare date"
            ),
            pytest.param(
                [
                    "Summit opens in Minsk",
                    "6 May 2024",
                    *([FIRST] * 6),
                    "Declaration of the states",
                    "5 May 2024",
                    *([OTHER] * 6),
                ],
                id="a document of another day",
            ),
            pytest.param(
                ["6 May 2024, 17:29", *[FIRST] * 6, "6 May 2024, 16:25", *[OTHER] * 6],
                id="times without headlines",
            ),
            pytest.param(
                [*[FIRST] * 7, PUBLISHED, *[OTHER] * 6, EARLIER, *[OTHER] * 6],
                id="no date at the head",
            ),
            pytest.param(
                [PUBLISHED, *[FIRST] * 3, EARLIER, *[OTHER] * 6], id="both dates at the head"
            ),
            pytest.param([PUBLISHED, *[FIRST] * 6, EARLIER, *[OTHER] * 2], id="a comment below"),
            pytest.param(
                [PUBLISHED, *[FIRST] * 6]
                + [
                    line
                    for minute in range(10, 20)
                    for line in (f"Published 6 May 2024, 16:{minute}", OTHER, OTHER)
                ],
                id="entries of a live blog",
            ),
        ],
    )
    def test_other_dates_begin_none(self, lines: list[str]) -> None:
        """
        Without a time of its own and paragraphs of its own there is no second story.
        """
        assert find(*lines) is None

    def test_lines_outside_the_article_do_not_count(self) -> None:
        """
        Teasers below a second date are no story.
        """
        lines = [PUBLISHED, *[FIRST] * 6, EARLIER, *[OTHER] * 6]

        assert find(*lines, outside=frozenset(range(8, 14))) is None


class TestClean:
    """
    Pages with two stories.
    """

    def test_the_second_story_is_set_aside(self) -> None:
        """
        Of two whole stories the first is kept, and the ledger says why the second is not.
        """
        first = [f"{FIRST[:-1]} of region {letter}, it was said." for letter in "ABCDEFG"]
        other = [f"{OTHER[:-1]} in the season {letter}, it was said." for letter in "ABCDEFG"]
        page = [
            "CSTO summit opens in Minsk",
            PUBLISHED,
            *first,
            "The match is won",
            EARLIER,
            *other,
        ]
        document = clean("\n\n".join(page))

        rules = {span.rule for span in document.spans if span.label is Label.SIDEBAR}
        assert document.text.split("\n\n") == first
        assert rules == {"sidebar:next-story"}


def test_cost_grows_with_the_times() -> None:
    """
    Twice the stories with a time of their own take about twice the steps.
    """
    once, twice = map(steps_for, (200, 400))

    assert twice <= 2.2 * once


def steps_for(stories: int) -> int:
    """
    Count the steps to find the second of so many short stories.
    """
    times = [f"29.10.2024, {number // 60:02}:{number % 60:02}" for number in range(stories)]
    lines = [line for time in times for line in ("Summit opens in Minsk", time, FIRST)]
    dates = [parse_posted(line) for line in lines]
    return count_steps(partial(second_story, lines, dates, [line == FIRST for line in lines]))
