"""
Headlines of pages.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import titles
from eurasec_corpus.headlines import Candidate, Page, candidates, read_page
from eurasec_corpus.rules.titles import MODES, POINTS
from eurasec_corpus.titles import (
    choose,
    compare,
    describe,
    find_title,
    is_of_title,
    points_of,
    rate,
)

TITLE = "CSTO summit opens in Minsk with talks on collective security"
URL = "https://tass.com/world/csto-summit-opens-in-minsk-with-talks"
BODY = [
    "MINSK, November 23. /TASS/. The summit of the CSTO opened in Minsk on Thursday, its press service said.",
    "Leaders of the member states hold talks on collective security in the Eurasian region, it reported.",
    "The previous summit of the organization was held in Yerevan a year ago, the press service added.",
]
RUSSIAN = "В Минске открылся саммит ОДКБ по вопросам коллективной безопасности"
RUSSIAN_BODY = [
    "МИНСК, 23 ноября. /ТАСС/. Саммит ОДКБ открылся в Минске в четверг, сообщила пресс-служба организации.",
    "Лидеры государств обсудят вопросы коллективной безопасности в евразийском регионе, говорится в сообщении.",
]
CHINESE = "上海合作组织峰会在阿斯塔纳开幕讨论地区安全合作"
CHINESE_BODY = [
    "上海合作组织峰会七月三日在阿斯塔纳开幕,成员国领导人就地区安全合作和经济发展问题进行讨论。" * 3,
    "峰会期间,各国领导人将签署关于安全合作的多项文件,并发表联合声明,新闻处在声明中表示。" * 3,
]
STANDFIRST = "Leaders of the states hold talks on collective security"
UPPER = "Summit of CSTO begins in Minsk"
MENU = ["Home", "All news", "World", "Contacts"]

FILLED = st.sampled_from(
    [
        *BODY,
        *MENU,
        TITLE,
        RUSSIAN,
        RUSSIAN_BODY[0],
        CHINESE,
        CHINESE_BODY[0],
        f"{TITLE} | TASS",
        f"Home » World » {TITLE}",
        f"12.05.2024 {TITLE}",
        f"date 2024-05 {TITLE} -",
        "***",
        "23 November 2023, 12:18",
    ]
)
LINE = st.one_of(FILLED, st.sampled_from(["", " ", "\u3000"]), st.text(max_size=40))
PADDED = st.tuples(st.sampled_from(["", " ", "\t"]), LINE).map("".join)
PAGE = st.lists(st.tuples(PADDED, st.booleans()), max_size=30)


def is_long(lines: list[str]) -> list[bool]:
    """
    Keep the lines of more than 80 characters as body.
    """
    return [len(line) > 80 for line in lines]


def read_title(lines: list[str], url: str | None = None) -> tuple[int, str] | None:
    """
    Return the index of the headline's line, and the headline.
    """
    found = find_title(lines, is_long(lines), url)
    if found is None:
        return None
    line, start, end = found
    return line, lines[line].strip()[start:end]


def read(lines: list[str], url: str | None = None) -> Page:
    """
    Read a page that has an article.
    """
    page = read_page(lines, is_long(lines), url)
    assert page is not None
    return page


def describe_all(page: Page) -> list[tuple[Candidate, dict[str, str]]]:
    """
    Describe all candidates of a page.
    """
    found = candidates(page)
    rivals = compare(page, found)
    return [(candidate, describe(page, candidate, rivals)) for candidate in found]


def words_of(page: Page, text: str, feature: str) -> set[str | None]:
    """
    Return the words of one feature for the candidates with a text.
    """
    return {words.get(feature) for found, words in describe_all(page) if found.text == text}


class TestFindTitle:
    """
    The headline of a page.
    """

    @pytest.mark.parametrize(
        ("lines", "url", "expected"),
        [
            pytest.param([*MENU, TITLE, *BODY], None, (4, TITLE), id="above the article"),
            pytest.param(
                [*MENU, TITLE, "Share", TITLE, *BODY], None, (4, TITLE), id="repeated: the first"
            ),
            pytest.param(
                [*MENU, f"{TITLE} 23.11.2023", *BODY], None, (4, TITLE), id="glued to a date"
            ),
            pytest.param(
                [*MENU, f"23.11.2023 {TITLE}", *BODY],
                None,
                (4, TITLE),
                id="glued to a date in front",
            ),
            pytest.param(
                ["TASS", f"Home » World » {TITLE}", *BODY], None, (1, TITLE), id="in a breadcrumb"
            ),
            pytest.param(
                [f"{TITLE} | TASS", *MENU, *BODY], URL, (0, TITLE), id="site's name behind a bar"
            ),
            pytest.param(
                [f"{TITLE} - World - TASS", *MENU, TITLE, *BODY],
                URL,
                (5, TITLE),
                id="<title> first, headline below",
            ),
            pytest.param(
                [TITLE, *MENU, TITLE, *BODY], URL, (0, TITLE), id="<title> is the headline"
            ),
            pytest.param([*MENU, RUSSIAN, *RUSSIAN_BODY], None, (4, RUSSIAN), id="Russian"),
            pytest.param([*MENU, CHINESE, *CHINESE_BODY], None, (4, CHINESE), id="Chinese"),
            pytest.param(
                [*MENU, TITLE, "23 November 2023, 12:18", *BODY], None, (4, TITLE), id="date below"
            ),
            pytest.param(
                [*MENU, TITLE, "By Ivan Petrov", *BODY], None, (4, TITLE), id="byline below"
            ),
            pytest.param(
                [*MENU, TITLE, "© Photo: Press service", *BODY],
                None,
                (4, TITLE),
                id="caption below",
            ),
            pytest.param(
                [
                    *MENU,
                    "CSTO summit opens in Minsk on Thursday",
                    STANDFIRST,
                    *BODY,
                ],
                None,
                (4, "CSTO summit opens in Minsk on Thursday"),
                id="standfirst below",
            ),
            pytest.param(
                ["", *MENU, "", f"  {TITLE} ", " ", *BODY], None, (6, TITLE), id="blank lines"
            ),
        ],
    )
    def test_headline(self, lines: list[str], url: str | None, expected: tuple[int, str]) -> None:
        """
        The headline is found whatever stands around it.
        """
        assert expected == read_title(lines, url)

    @pytest.mark.parametrize(
        "lines",
        [
            pytest.param(BODY, id="begins with the article"),
            pytest.param([], id="empty page"),
            pytest.param(["", " "], id="blank page"),
            pytest.param([*MENU, TITLE], id="no article"),
            pytest.param(["***", *BODY], id="no words above"),
            pytest.param([word * 60 for word in ("word ", "word ", "word ")], id="no candidate"),
        ],
    )
    def test_no_headline(self, lines: list[str]) -> None:
        """
        A page may have no headline.
        """
        assert read_title(lines) is None

    @given(PAGE, st.sampled_from([None, URL, "http://[", "https://上合.cn/峰会"]))
    def test_headline_is_a_slice_of_its_line(
        self, page: list[tuple[str, bool]], url: str | None
    ) -> None:
        """
        Whatever the lines and flags, there is no headline or it is a part of a line.
        """
        lines = [line for line, _ in page]

        found = find_title(lines, [flag for _, flag in page], url)

        if found is not None:
            line, start, end = found
            assert 0 <= start < end <= len(lines[line].strip())


class TestIsOfTitle:
    """
    Whether a line could be the headline that the page's <title> names.
    """

    @pytest.mark.parametrize(
        "is_body", [pytest.param(False, id="no article"), pytest.param(True, id="no title")]
    )
    def test_nobody_knows_without_a_title(self, *, is_body: bool) -> None:
        """
        Of a page without article or <title> nothing is said.
        """
        assert is_of_title(["It has opened."], [is_body], None, "It has opened.") is None


class TestChoose:
    """
    The best candidate.
    """

    @pytest.mark.parametrize(
        ("points", "most", "expected"),
        [
            pytest.param(5, 9, UPPER, id="near"),
            pytest.param(0, 9, STANDFIRST, id="no headline"),
            pytest.param(5, 20, STANDFIRST, id="far"),
        ],
    )
    def test_standfirst_gives_way_to_the_line_above(
        self, points: int, most: int, expected: str
    ) -> None:
        """
        A shorter headline right above is taken if its points are near the best.
        """
        page = read([*MENU, UPPER, STANDFIRST, *BODY])
        found = {each.text: each for each in candidates(page) if each.cut == "whole"}
        upper, best = found[UPPER], found[STANDFIRST]

        chosen = titles._above_standfirst(best, most, [(upper, points), (best, most)])

        assert chosen.text == expected

    @given(PAGE, st.sampled_from([None, URL]))
    def test_none_that_could_win_is_left_out(
        self, page: list[tuple[str, bool]], url: str | None
    ) -> None:
        """
        All candidates with points and nearly as many as the best are rated.
        """
        read = read_page([line for line, _ in page], [flag for _, flag in page], url)
        if read is not None:
            points = [points_of(read.mode, words) for _, words in describe_all(read)]
            least = max(1, max(points, default=0) - 10)
            near = {number: each for number, each in enumerate(points) if each >= least}

            assert near.items() <= rate(read, candidates(read)).items()

    @pytest.mark.parametrize("url", [None, URL])
    @pytest.mark.parametrize(
        "line", ["CSTO summit opens in Minsk", "on collective security", TITLE, "talks: CSTO"]
    )
    def test_tables_say_what_descriptions_say(self, line: str, url: str | None) -> None:
        """
        The points of a candidate are those of the words that describe it.
        """
        page = read([f"{TITLE} | TASS", *MENU, line, *BODY], url)
        described = [points_of(page.mode, words) for _, words in describe_all(page)]

        rated = rate(page, candidates(page))

        assert rated == {number: described[number] for number in rated}
        assert max(described) == max(rated.values())

    def test_no_candidate_is_better_than_none(self) -> None:
        """
        Where no candidate has points, none is chosen.
        """
        assert choose(read(BODY)) is None


class TestPoints:
    """
    Points of what describes a candidate.
    """

    def test_every_row_has_a_column_for_each_mode(self) -> None:
        """
        A row is a feature, a word and the points in each mode.
        """
        assert {2 + len(MODES)} == {len(row) for row in POINTS}

    def test_no_row_stands_twice(self) -> None:
        """
        Feature and word name a row; the rows are sorted.
        """
        assert sorted({row[:2] for row in POINTS}) == [row[:2] for row in POINTS]

    def test_points_add_up(self) -> None:
        """
        Words without a row have no points.
        """
        features = {"end": "stop", "shape": "capitals", "sign": "?"}
        rows = {row[:2]: row[2:] for row in POINTS}
        sums = zip(rows["end", "stop"], rows["shape", "capitals"], strict=True)

        assert [points_of(mode, features) for mode in MODES] == [sum(pair) for pair in sums]


class TestDescribe:
    """
    What describes a candidate.
    """

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param("CSTO summit opens", "front", id="front"),
            pytest.param("on collective security", "back", id="back"),
            pytest.param("Minsk with talks", "inside", id="inside"),
            pytest.param("CSTO summit", "short front", id="a few words"),
            pytest.param("Weather in Moscow", "like 1-19", id="another"),
            pytest.param(TITLE, "equal", id="equal"),
        ],
    )
    def test_relation_to_the_first_line(self, line: str, expected: str) -> None:
        """
        Lines are compared with the page's <title>.
        """
        page = read([TITLE, *MENU, "CSTO summit opens in Minsk", line, *BODY], URL)

        assert page.mode != "untitled"
        assert expected in words_of(page, line, "first")

    def test_page_without_title_compares_nothing(self) -> None:
        """
        Where the first line is no <title>, lines are not compared with it.
        """
        page = read([*MENU, TITLE, *BODY])

        assert words_of(page, TITLE, "first") == {"untitled"}
        assert compare(page, candidates(page)).alike == {}

    @pytest.mark.parametrize(
        ("line", "place"),
        [
            pytest.param("CSTO summit in Minsk: talks on security", "4-8", id="like it"),
            pytest.param("Weather today", "none", id="unlike it"),
        ],
    )
    def test_title_that_stands_once_has_a_rival(self, line: str, place: str) -> None:
        """
        A <title> is compared with the line above the article most like it.
        """
        page = read([f"{TITLE} | TASS", line, *MENU[:3], *BODY], URL)

        assert page.mode == "once"
        assert words_of(page, f"{TITLE} | TASS", "rival place") == {place}

    @pytest.mark.parametrize(
        ("line", "text", "feature", "expected"),
        [
            pytest.param(f"{TITLE} | TASS", TITLE, "rest", "site", id="the site is left out"),
            pytest.param(f"{TITLE} | TASS", TITLE, "sign", "bar", id="cut at a bar"),
            pytest.param(f"{TITLE} - TASS", TITLE, "sign", "dash", id="cut at a dash"),
            pytest.param(f"World » {TITLE}", TITLE, "sign", "»", id="cut at an arrow"),
            pytest.param(
                f"{TITLE} - the end", TITLE, "rest case", "lower", id="goes on in lower case"
            ),
            pytest.param(
                f"{TITLE} - The end", TITLE, "rest case", None, id="goes on in upper case"
            ),
            pytest.param(f"{TITLE} - News", TITLE, "own line", "this", id="a line of its own"),
            pytest.param(
                f"{TITLE} - News", f"{TITLE} - News", "own line", "shorter", id="holds such a line"
            ),
            pytest.param(
                "By the TASS - News", "News", "own line", "longer", id="beside such a line"
            ),
        ],
    )
    def test_cut(self, line: str, text: str, feature: str, expected: str | None) -> None:
        """
        What is cut off and what stands elsewhere describe a stretch of the first line.
        """
        page = read([line, TITLE, "By the TASS", *MENU, *BODY], URL)

        mine = [
            words.get(feature)
            for found, words in describe_all(page)
            if found.place == page.first and found.text == text
        ]

        assert mine == [expected]

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            pytest.param([TITLE, *MENU * 4, *BODY], "first", id="far above"),
            pytest.param([TITLE, *BODY], "above 1", id="right above"),
            pytest.param([BODY[0], TITLE, *BODY[1:]], "inside 1", id="inside"),
        ],
    )
    def test_place(self, lines: list[str], expected: str) -> None:
        """
        A candidate is described by its distance from the article.
        """
        assert words_of(read(lines), TITLE, "place") == {expected}

    def test_line_without_longer_words_has_no_topic(self) -> None:
        """
        Where there are no stems, there is nothing to compare with the article.
        """
        page = read(["He is on it", *BODY])

        assert words_of(page, "He is on it", "topic") == {"no words"}

    @pytest.mark.parametrize(("url", "expected"), [(URL, "80+"), (None, "no slug")])
    def test_slug(self, url: str | None, expected: str) -> None:
        """
        A candidate is compared with the address, if that is known.
        """
        assert words_of(read([*MENU, TITLE, *BODY], url), TITLE, "slug") == {expected}
