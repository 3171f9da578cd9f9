"""
What could be the headline of a page.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eurasec_corpus.beginnings import read_filled
from eurasec_corpus.headlines import (
    Candidate,
    Page,
    Row,
    candidates,
    count_told,
    has_support,
    is_site,
    is_told,
    kinds_around,
    read_page,
    read_rows,
    read_url,
    rest_of,
    stands_again,
)
from eurasec_corpus.stretches import split_words, stems_of

TITLE = "CSTO summit opens in Minsk with talks on collective security"
URL = "https://tass.com/world/csto-summit-opens-in-minsk-with-talks"
LONG = (
    "The summit of the CSTO opened in Minsk on Thursday, with talks on security, it was reported."
)
MORE = "Leaders of the member states hold talks on collective security in the region, it was added."
MENU = ["Home", "All news", "World", "Contacts"]
TEXT = st.text(st.sampled_from("aB1 .峰会上合")) | st.text()


def is_long(lines: list[str]) -> list[bool]:
    """
    Keep the lines of more than 80 characters as body.
    """
    return [len(line) > 80 for line in lines]


def read(lines: list[str], url: str | None = None) -> Page:
    """
    Read a page that has an article.
    """
    page = read_page(lines, is_long(lines), url)
    assert page is not None
    return page


def rows_of(lines: list[str]) -> dict[int, Row]:
    """
    Return the lines around an article by place.
    """
    filled = read_filled(lines, is_long(lines))
    assert filled is not None
    return read_rows(filled)


def texts(page: Page, place: int) -> list[tuple[str, str]]:
    """
    Return cut and text of the candidates of one line.
    """
    return [(found.cut, found.text) for found in candidates(page) if found.place == place]


class TestReadRows:
    """
    The filled lines around the article.
    """

    def test_places_count_from_the_article(self) -> None:
        """
        Blank lines have no place; lines above have negative ones.
        """
        lines = ["Menu", "", TITLE, " ", LONG, MORE]

        rows = rows_of(lines)

        assert {place: row.line for place, row in rows.items()} == {-2: 0, -1: 2, 0: 4, 1: 5}

    def test_first_line_stays_on_a_long_page(self) -> None:
        """
        The first line is read even where more lines stand above than are looked at.
        """
        lines = [TITLE, *["Menu"] * 500, LONG, MORE]

        rows = rows_of(lines)

        assert (min(rows), rows[min(rows)].text) == (-401, TITLE)

    def test_long_line_has_no_key(self) -> None:
        """
        A line too long for a headline is not compared.
        """
        assert rows_of([LONG * 5])[0].key == ""

    def test_long_line_outside_the_article_is_prose(self) -> None:
        """
        What a line is that stands beside another follows from its words, however long it is.
        """
        filled = read_filled([LONG * 5, TITLE, LONG], [False, False, True])
        assert filled is not None

        rows = read_rows(filled)

        assert [row.kind for row in rows.values()] == ["prose", "headline", "body"]


class TestReadPage:
    """
    What candidates are compared with.
    """

    def test_no_article_no_page(self) -> None:
        """
        Without body lines there is no page to read.
        """
        assert read_page(["Menu"], [False], None) is None

    def test_slug_of_other_words_says_nothing(self) -> None:
        """
        An address in another language is left aside.
        """
        url = "https://tass.com/v-minske-otkrylsya-sammit-odkb"

        assert read([TITLE, LONG, MORE], url).slug == frozenset()

    @pytest.mark.parametrize(
        ("lines", "url", "expected"),
        [
            pytest.param([TITLE, *MENU, TITLE, LONG], None, "again", id="stands again"),
            pytest.param([f"{TITLE} | TASS", *MENU, TITLE, LONG], URL, "again", id="a part again"),
            pytest.param([TITLE, *MENU, LONG, MORE], None, "once", id="of the article"),
            pytest.param([TITLE, *MENU, LONG, MORE], URL, "once", id="of the address"),
            pytest.param(["Weather is fine - TASS", *MENU, LONG], URL, "once", id="with the site"),
            pytest.param(["Weather is fine today", *MENU, LONG], None, "untitled", id="of neither"),
            pytest.param(["TASS", *MENU, LONG], URL, "untitled", id="a word"),
            pytest.param([TITLE, LONG], None, "untitled", id="right above the article"),
            pytest.param([LONG, MORE], None, "untitled", id="nothing above"),
            pytest.param(["***", *MENU, LONG], None, "untitled", id="no word"),
        ],
    )
    def test_mode(self, lines: list[str], url: str | None, expected: str) -> None:
        """
        The first line is a <title> if it speaks of the article or names the site.
        """
        assert expected == read(lines, url).mode


class TestCountSections:
    """
    Headlines between a line and the article.
    """

    def test_different_headlines_count(self) -> None:
        """
        A headline that stands twice counts once, the line itself does not.
        """
        lines = [TITLE, "Weather in Moscow is fine today", "Menu", TITLE, LONG, MORE]

        assert read(lines).sections == {-1: 0, -2: 1, -3: 1, -4: 2}

    def test_nothing_above(self) -> None:
        """
        Without lines above there is nothing to count.
        """
        assert read([LONG]).sections == {}


class TestKindsAround:
    """
    What lines around a candidate are.
    """

    @pytest.mark.parametrize("place", [-74, -3, 0])
    def test_near_and_far_lines_are_known(self, place: int) -> None:
        """
        The lines beside any candidate are what each of them is by itself.
        """
        page = read([f"{TITLE} | TASS", "12 May 2024", TITLE, *MENU * 18, LONG, MORE])

        kinds = kinds_around(page, place)

        beside = range(max(place - 3, page.first), min(place + 6, 2))
        assert [kinds.get(at) for at in beside] == [page.rows[at].kind for at in beside]


class TestTopic:
    """
    What the article speaks of.
    """

    @given(TEXT, TEXT)
    @example("20231123 summit", "20231123a summits")
    @example("上合组", "合上 合组")
    def test_a_stem_is_looked_up_as_if_all_were_made(self, one: str, two: str) -> None:
        """
        A text has a stem if its words have it.
        """
        mine, others = split_words(one), stems_of(split_words(two))
        text = " ".join(("", *mine, ""))

        told = {stem for stem in others | stems_of(mine) if is_told(text, stem)}

        assert told == stems_of(mine)

    @pytest.mark.parametrize(("place", "expected"), [(-1, 2), (0, 1)])
    def test_line_of_the_article_does_not_echo_itself(self, place: int, expected: int) -> None:
        """
        Of a line of the article, what another line says counts.
        """
        page = read([TITLE, LONG, f"{LONG[:40]} {'x' * 300}."])

        assert count_told(page, {"summit", "thursd"}, place) == expected


class TestReadUrl:
    """
    Addresses.
    """

    @pytest.mark.parametrize(
        ("url", "host", "slug"),
        [
            pytest.param(None, "", set(), id="unknown"),
            pytest.param("http://[", "", set(), id="broken"),
            pytest.param("https://eng.belta.by/", "engbeltaby", set(), id="no path"),
            pytest.param("https://tass.com/world/12", "tasscom", set(), id="too few words"),
            pytest.param(
                "https://tass.com/world/summit_opens-in-minsk",
                "tasscom",
                {"summit", "opens", "minsk"},
                id="words",
            ),
            pytest.param(
                "https://odkb-csto.org/%D1%81%D0%B0%D0%BC-%D1%81%D0%B0%D0%B4-%D1%81%D1%83%D0%B4",
                "odkbcstoorg",
                {"сам", "сад", "суд"},
                id="escaped",
            ),
        ],
    )
    def test_read(self, url: str | None, host: str, slug: set[str]) -> None:
        """
        The longest step of a path gives the words, if there are three.
        """
        assert (host, frozenset(slug)) == read_url(url)


class TestStandsAgain:
    """
    Stretches that are lines of their own.
    """

    @pytest.mark.parametrize(
        ("text", "cut", "expected"),
        [
            pytest.param("csto summit opens", "front", True, id="a line elsewhere"),
            pytest.param("csto summit opens", "whole", False, id="the line itself"),
            pytest.param("all news", "front", False, id="too few words"),
            pytest.param("by the tass", "front", False, id="the site"),
            pytest.param("talks in minsk", "front", False, id="nowhere"),
        ],
    )
    def test_again(self, text: str, cut: str, *, expected: bool) -> None:
        """
        A few words or the site's name do not count.
        """
        page = read(["All news", "By the TASS", "CSTO summit opens", LONG], URL)

        assert expected is stands_again(page, text, text.split(), cut)


class TestIsSite:
    """
    The name of the site.
    """

    @pytest.mark.parametrize(
        ("words", "url", "expected"),
        [
            pytest.param(["tass"], URL, True, id="host"),
            pytest.param(["ta", "ss"], URL, True, id="host in parts"),
            pytest.param(["news", "by", "tass"], "https://newsby.com/", True, id="longest word"),
            pytest.param(["rt", "com"], "https://rt.org/", False, id="short words"),
            pytest.param(["summit"], URL, False, id="others"),
            pytest.param([], URL, False, id="no words"),
            pytest.param(["tass"], None, False, id="no address"),
        ],
    )
    def test_site(self, words: list[str], url: str | None, *, expected: bool) -> None:
        """
        Words name the site if they stand in its host.
        """
        assert expected is is_site(read([LONG], url), words)


class TestCandidates:
    """
    Lines and stretches that could be the headline.
    """

    def test_whole_line(self) -> None:
        """
        A line without a mark is one candidate.
        """
        assert texts(read(["Menu", TITLE, LONG]), -1) == [("whole", TITLE)]

    def test_first_line_is_cut_everywhere(self) -> None:
        """
        All stretches of the first line are tried, the longest first.
        """
        page = read(["CSTO summit opens - TASS", *MENU, LONG])

        assert texts(page, page.first) == [
            ("whole", "CSTO summit opens - TASS"),
            ("front", "CSTO summit opens"),
            ("back", "TASS"),
        ]

    def test_first_line_is_not_cut_inside_another_line(self) -> None:
        """
        What lies inside a stretch that stands elsewhere is no candidate.
        """
        page = read(["CSTO summit opens - Minsk | TASS", *MENU, "CSTO summit opens - Minsk", LONG])

        assert texts(page, page.first) == [
            ("whole", "CSTO summit opens - Minsk | TASS"),
            ("front", "CSTO summit opens - Minsk"),
        ]

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param(f"Summit - {TITLE}", [], id="a dash says little"),
            pytest.param(f"{TITLE} 12.05.2024", [("date", TITLE)], id="a date is clear"),
            pytest.param(f"{TITLE} | TASS", [("front", TITLE)], id="the site is left out"),
            pytest.param(
                f"Home » World » {TITLE}",
                [("back", f"World » {TITLE}"), ("back", TITLE)],
                id="breadcrumb",
            ),
        ],
    )
    def test_other_lines_are_cut_with_a_reason(
        self, line: str, expected: list[tuple[str, str]]
    ) -> None:
        """
        A mark alone does not cut a line below the first.
        """
        found = texts(read(["Menu", line, LONG], URL), -1)

        assert [("whole", line), *expected] == found

    def test_line_that_stands_twice_is_not_cut(self) -> None:
        """
        A repeated line is whole.
        """
        page = read(["Menu", f"{TITLE} | TASS", f"{TITLE} | TASS", LONG], URL)

        assert texts(page, -1) == [("whole", f"{TITLE} | TASS")]

    def test_mark_without_words_is_no_candidate(self) -> None:
        """
        A stretch needs a word.
        """
        page = read(["CSTO summit opens - *", *MENU, LONG])

        assert texts(page, page.first) == [
            ("whole", "CSTO summit opens - *"),
            ("front", "CSTO summit opens"),
        ]

    def test_line_far_above_counts_if_the_title_has_it(self) -> None:
        """
        Beyond sixty lines above only a part of the <title> is a candidate.
        """
        page = read([f"{TITLE} | TASS", "Weather is fine today", TITLE, *["Menu"] * 70, LONG], URL)

        far = [found.text for found in candidates(page) if page.first < found.place < -60]

        assert far == [TITLE]

    def test_page_of_signs_has_no_candidate(self) -> None:
        """
        Lines without words are no candidates.
        """
        assert list(candidates(read(["***", LONG * 5]))) == []


class TestSupport:
    """
    Reasons to cut a line.
    """

    @pytest.mark.parametrize(
        ("text", "cut", "parts", "expected"),
        [
            pytest.param("CSTO summit opens", "front", set(), True, id="stands in the first line"),
            pytest.param("Weather is fine", "front", {"weather is fine"}, True, id="a part"),
            pytest.param("Weather today", "front", {"weather today"}, False, id="too few words"),
            pytest.param("Weather is fine", "front", set(), False, id="nowhere"),
        ],
    )
    def test_support(self, text: str, cut: str, parts: set[str], *, expected: bool) -> None:
        """
        Words that stand elsewhere speak for a cut.
        """
        page = read([TITLE, f"{text} - Minsk", LONG])
        words = tuple(text.lower().split())
        found = Candidate(-1, page.rows[-1], 0, len(text), text, words, " ".join(words), cut)

        assert expected is has_support(page, found, parts)
        assert rest_of(found) == ("minsk",)
