"""
Lines that hold a date, by where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import pytest

from eurasec_corpus import DateKind, Label, Span, clean
from eurasec_corpus.dating.datedlines import dated_lines
from tests.dating.pages import PAGE, TITLE

BODY = "\nThe summit of the leaders has ended in Minsk with a joint statement.\n"
TEASER = "Experts of nine states have talked about roads and rivers of Asia"


def kinds_of(above: str = "", head: str = "", foot: str = "", url: str | None = None) -> list[str]:
    """
    Return the kinds of evidence of a page, in the order of the source.
    """
    raw = PAGE.format(above=above, title=TITLE, head=head, foot=foot)
    pieces = clean(raw, url=url, title=None).date_candidates
    return [str(piece.kind) for piece in sorted(pieces, key=lambda piece: piece.start or 0)]


def kind_among(labels: Sequence[Label]) -> str:
    """
    Return the kind of the date in a page of lines with these labels.
    """
    lines = ["5 May 2024\n" if label is Label.POSTED else f"A {label}\n" for label in labels]
    ends = [*accumulate(map(len, lines))]
    spans = [
        Span(end - len(line), end, number, label, "rule")
        for number, (line, end, label) in enumerate(zip(lines, ends, labels, strict=True), 1)
    ]
    (line,) = dated_lines("".join(lines), spans)
    return str(line.kind)


class TestKinds:
    """
    What a date line is by where it stands.
    """

    @pytest.mark.parametrize(
        ("above", "head", "foot", "expected"),
        [
            pytest.param("", "5 May 2024", "", ["head"], id="below the headline"),
            pytest.param("5 May 2024", "", "", ["head"], id="above the headline"),
            pytest.param("", "Published: 5 May 2024", "", ["lead"], id="with a lead"),
            pytest.param("", "", "5 May 2024", ["foot"], id="below the article"),
            pytest.param("", "", "5 May 2024\n7 May 2024", ["foot", "elsewhere"], id="two below"),
            pytest.param(
                "", "", "Read also:\nA story\nB story\n5 May 2024", ["elsewhere"], id="far below"
            ),
            pytest.param("", "5 May 2024\n6 May 2024", "", ["head", "change"], id="two days"),
            pytest.param(
                "", "5 May 2024\nTuesday, 7 May 2024", "", ["head", "fetch"], id="a clock beside"
            ),
            pytest.param(
                "5 May 2024\nMoscow: 23:59\nLondon: 21:59", "", "", ["fetch"], id="clocks below"
            ),
            pytest.param(
                "1 May 2024\nA\n2 May 2024\nB\n3 May 2024",
                "",
                "",
                ["elsewhere"] * 3,
                id="a list above",
            ),
            pytest.param("", "\n".join(["5 May 2024"] * 30), "", ["elsewhere"] * 30, id="too many"),
            pytest.param(
                "", "\n".join(["Date: 5 May 2024"] * 30), "", ["elsewhere"] * 30, id="many leads"
            ),
            pytest.param("Today: 5 May 2024", "", "", ["fetch"], id="today"),
            pytest.param("", "Published\n5 May 2024", "", ["lead"], id="lead on its own line"),
            pytest.param(
                "", "Last updated:\n5 May 2024", "", ["change"], id="change on its own line"
            ),
            pytest.param(
                "", "Day of the event:\n5 May 2024", "", ["elsewhere"], id="another label"
            ),
            pytest.param(
                "", "5 May 2024 (updated 7 May 2024)", "", ["lead"], id="its change beside it"
            ),
            pytest.param(
                "", "", "Tags\nMinsk\n5 May 2024\n7 May 2024", ["elsewhere"] * 2, id="two far below"
            ),
            pytest.param("", "", "Read also:\n5 May 2024", ["elsewhere"], id="other stories"),
            pytest.param("", "", "5 May 2024\n" + TEASER, ["elsewhere"], id="above a teaser"),
            pytest.param(
                "", "", TEASER + "\nPublished: 5 May 2024", ["foot"], id="lead at the foot"
            ),
            pytest.param("", "", "2024-05-05T10:45:07-04:00", ["change"], id="of a machine"),
            pytest.param("", "Event date\n5 May 2024", "", ["elsewhere"], id="noun of another day"),
            pytest.param(
                "", "", "5 May 2024\nMinisters meet in Yerevan", ["elsewhere"], id="over a headline"
            ),
            pytest.param(
                "", "", "5 May 2024 10:15\nThank you, Ivan.", ["elsewhere"], id="over a comment"
            ),
            pytest.param("", "", "5 May 2024\nTags", ["foot"], id="over a menu"),
            pytest.param("", "", "Archive\n5 May 2024", ["elsewhere"], id="under a menu"),
            pytest.param(
                "1 May 2024\nTalks begin\n2 May 2024\nNews",
                "",
                "",
                ["elsewhere"] * 2,
                id="two above",
            ),
            pytest.param("", "Photo: AP, 5 May 2024", "", [], id="caption"),
        ],
    )
    def test_kind(self, above: str, head: str, foot: str, expected: list[str]) -> None:
        """
        Place, lead and neighbours tell the kind.
        """
        assert expected == kinds_of(above, head, foot)

    def test_clock_that_the_address_contradicts(self) -> None:
        """
        A weekday shows a clock if the address gives another day.
        """
        url = "https://a.com/2024/05/05/x"

        assert kinds_of(head="Tuesday, 7 May 2024", url=url) == ["url", "fetch"]

    def test_far_above_is_another_story(self) -> None:
        """
        What stands forty lines above the article is not its date line.
        """
        raw = "5 May 2024\n" + "\n" * 50 + BODY.strip()

        assert [piece.kind for piece in clean(raw).date_candidates] == [DateKind.ELSEWHERE]

    @pytest.mark.parametrize(
        ("between", "expected"),
        [(Label.NAVIGATION, "head"), (Label.SIDEBAR, "elsewhere")],
    )
    def test_teaser_between_date_and_headline(self, between: Label, expected: str) -> None:
        """
        A section may stand between a date and the headline; a teaser has the date of its own.
        """
        labels = (Label.POSTED, between, Label.TITLE, Label.BODY)

        assert expected == kind_among(labels)

    @pytest.mark.parametrize(
        ("between", "expected"),
        [
            (Label.BYLINE, "foot"),
            (Label.NAVIGATION, "elsewhere"),
            (Label.SIDEBAR, "elsewhere"),
            (Label.RELATED, "elsewhere"),
            (Label.NOTICE, "elsewhere"),
        ],
    )
    def test_line_between_article_and_date(self, between: Label, expected: str) -> None:
        """
        Without a lead a date must touch the article, but for what is said of the article.
        """
        assert expected == kind_among((Label.TITLE, Label.BODY, between, Label.POSTED))

    def test_dates_of_the_site_stand_far_above_the_visible_headline(self) -> None:
        """
        Where the page's <title> comes first, what stands above the headline that readers see
        is the site's, if a date stands below it.
        """
        menu = "News\nPolitics\nEconomy\nSport"
        raw = PAGE.format(
            above=f"{TITLE}\n6 May 2024\n{menu}", title=TITLE, head="5 May 2024", foot=""
        )

        kinds = {str(piece.date): str(piece.kind) for piece in clean(raw).date_candidates}
        assert kinds == {"2024-05-06": "elsewhere", "2024-05-05": "head"}

    @pytest.mark.parametrize(
        ("foot", "expected"),
        [
            pytest.param("", "2024-06-05", id="alone"),
            pytest.param("Read also:\n11.24.2024", "2024-05-06", id="another shows it"),
            pytest.param("Read also:\n24.11.2024", "2024-06-05", id="another shows the usual"),
            pytest.param(
                "Read also:\n24.11.2024\n11.24.2024", "2024-06-05", id="others do not agree"
            ),
        ],
    )
    def test_dots_are_month_first_only_where_the_page_shows_it(
        self, foot: str, expected: str
    ) -> None:
        """
        Day comes first between dots, but on a page with a date that can only be month first.
        """
        raw = PAGE.format(above="", title=TITLE, head="05.06.2024", foot=foot)

        assert expected == str(clean(raw).date)
