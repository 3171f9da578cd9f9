"""
What each line of a page is.

The scores of the line model are given here, so that these tests are about the passes alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eurasec_corpus import Label
from eurasec_corpus.heads import byline, headline_over_date, posted, title
from eurasec_corpus.labelling import PASSES, body, clutter, label_lines
from eurasec_corpus.lines import split_lines
from eurasec_corpus.model import Verdict
from eurasec_corpus.page import Findings, Page, Verdicts
from eurasec_corpus.sites import SiteProfile

SENTENCE = "The summit of the leaders has ended in Minsk with a joint statement on security.\n"
OTHER = "The next meeting of the council will be held in Moscow, the secretariat said later.\n"
SIGNED = "Astana, 4 July 2024\n"
THIRD = "All the members of the council have been invited to the talks, he added later on.\n"
HEADLINE = "Leaders end their summit in Minsk\n"
TEASER = "Leaders of the member states met in Astana on Wednesday to talk of trade\n"
STRANGE = "Start of a Talk with Guests of Nine Houses in the Old Hall"
PLAIN = SENTENCE * 20 + "Two questions more\n" + SENTENCE
LONG = "word " * 30 + "ends here.\n"
# Below "=" the model is sure, too sure even for what stands alone.
SCORE = {"+": 1000, "-": -1100, "'": -900, "~": -2300, "=": -3000, " ": 0}


def page_of(text: str, scores: str, site: SiteProfile | None = None) -> Page:
    """
    Make a page whose lines have high (+) or low (-) scores.
    """
    lines = split_lines(text)
    return Page(lines, tuple(SCORE[sign] for sign in scores.ljust(len(lines), "-")), site=site)


def labels_of(page: Page) -> str:
    """
    Label a page; blank lines are left out.
    """
    found = [verdict.label for verdict in label_lines(page)]
    return " ".join(label for label in found if label is not Label.BLANK)


class TestLabelLines:
    """
    The passes together.
    """

    @pytest.mark.parametrize(
        ("text", "scores", "expected"),
        [
            pytest.param("", "", "", id="nothing"),
            pytest.param("\n \n", "  ", "", id="blanks"),
            pytest.param("Word.", "+", "body", id="a word"),
            pytest.param(HEADLINE + SENTENCE + OTHER, "-++", "title body body", id="headline"),
            pytest.param(
                "All news\n" + HEADLINE + SENTENCE + OTHER,
                "--++",
                "navigation title body body",
                id="menu",
            ),
            pytest.param(
                HEADLINE + TEASER + SENTENCE + OTHER,
                "--++",
                "title standfirst body body",
                id="summary that the model takes for a teaser",
            ),
            pytest.param(
                "All news\n" + HEADLINE + TEASER + SENTENCE + OTHER,
                "--=++",
                "navigation title sidebar body body",
                id="what the model is sure of is no summary",
            ),
            pytest.param(
                "All news\n" + HEADLINE + THIRD + "Two lines more\n" + SENTENCE + OTHER,
                "----++",
                "navigation title standfirst navigation body body",
                id="a sentence below the headline is a summary, a menu below it or not",
            ),
            pytest.param(
                "All news\n" + HEADLINE + THIRD + "Two lines more\n" + SENTENCE + OTHER,
                "--~-++",
                "navigation title sidebar navigation body body",
                id="it is none if the model is surer",
            ),
            pytest.param(
                "All news\n" + HEADLINE + TEASER + "Two lines more\n" + SENTENCE + OTHER,
                "----++",
                "navigation title sidebar navigation body body",
                id="a line without full stop is none above a menu",
            ),
            pytest.param(
                HEADLINE + THIRD + "Two lines more\n" * 12 + SENTENCE + OTHER,
                "-" * 14 + "++",
                "title sidebar " + "navigation " * 12 + "body body",
                id="above a long menu it is none",
            ),
            pytest.param(
                f"All news\n{HEADLINE}{TEASER.strip()} | Old Archive\n{SENTENCE}{OTHER}",
                "---++",
                "navigation title sidebar body body",
                id="a bar stands before a credit",
            ),
            pytest.param(
                "All news\n" + HEADLINE + SENTENCE + OTHER + "Armenia did not take part.\nShare\n",
                "--++~-",
                "navigation title body body navigation navigation",
                id="a short sentence that the model is sure of is no end of the story",
            ),
            pytest.param(
                "All news\n" + HEADLINE + SENTENCE + OTHER + "Armenia did not take part.\nShare\n",
                "--++'-",
                "navigation title body body body navigation",
                id="a short sentence right below a paragraph goes on with the story",
            ),
            pytest.param(
                "All news\n" + HEADLINE + SENTENCE + OTHER + "Armenia did not take part.\nShare\n",
                "--+''-",
                "navigation title body body body navigation",
                id="so does one below a paragraph that goes on with it",
            ),
            pytest.param(
                "All news\n" + HEADLINE + SENTENCE + OTHER + "Armenia did not take...\nShare\n",
                "--++'-",
                "navigation title body body navigation navigation",
                id="a teaser that breaks off does not",
            ),
            pytest.param(
                HEADLINE + "About us\n" + SENTENCE + OTHER,
                "--++",
                "title navigation body body",
                id="a few words are no summary",
            ),
            pytest.param(
                HEADLINE + LONG.rstrip(".\n") + "\n" + SENTENCE + OTHER,
                "-+++",
                "title standfirst body body",
                id="standfirst without full stop",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "MINSK (Sputnik) - " + OTHER,
                "-++",
                "title standfirst body",
                id="standfirst before dateline",
            ),
            pytest.param(
                HEADLINE + "MINSK (Sputnik) - Leaders meet\n" + SENTENCE + OTHER,
                "-+++",
                "title body body body",
                id="a dateline is no standfirst",
            ),
            pytest.param(
                HEADLINE + "MOSCOW, July 19. /TASS/. " + SENTENCE + OTHER,
                "--+",
                "title body body",
                id="a signed paragraph is article whatever its score",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "Conclusion\n" + OTHER,
                "-+++",
                "title body heading body",
                id="section heading",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "What comes next?\n" + OTHER,
                "-+++",
                "title body heading body",
                id="a question as heading",
            ),
            pytest.param(
                f"{HEADLINE}{TEASER}© Ivan Petrov/TASS\n{SENTENCE}{OTHER}",
                "---++",
                "title standfirst caption body body",
                id="a credit below the standfirst",
            ),
            pytest.param(
                f"{HEADLINE}{TEASER}Messenger\nOther Network\n{SENTENCE}{OTHER}",
                "----++",
                "title standfirst navigation navigation body body",
                id="a share bar below the standfirst",
            ),
            pytest.param(
                f"{HEADLINE}{TEASER}{TEASER}Messenger\n{SENTENCE}{OTHER}",
                "----++",
                "title sidebar sidebar navigation body body",
                id="of two teasers none is the standfirst",
            ),
            pytest.param(
                f"{HEADLINE}\n{SENTENCE}Minister speaks of the charter\nYesterday, 12:15\n{OTHER}",
                "- ++++",
                "title body related meta body",
                id="a teaser with its time inside",
            ),
            pytest.param(
                f"{HEADLINE}Today, 09:00\n{SENTENCE}{OTHER}",
                "--++",
                "title meta body body",
                id="a time above the article has no teaser",
            ),
            pytest.param(
                f"{HEADLINE}\n{SENTENCE}The minister left for Minsk.\nToday, 09:00\n{OTHER}",
                "- ++++",
                "title body body meta body",
                id="a sentence above a time is no teaser",
            ),
            pytest.param(
                f"{HEADLINE}\n{SENTENCE}\nThe members of the council and the\nministers left.\n",
                "- + ++",
                "title body body body",
                id="a line that goes on below is no heading",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "Good afternoon!\n" + OTHER,
                "-+++",
                "title body body body",
                id="a call is no heading",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "he said on Friday\n" + OTHER,
                "-+++",
                "title body body body",
                id="the middle of a sentence is no heading",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "Conclusion\nTwo of three\n" + OTHER,
                "-++++",
                "title body body heading body",
                id="a heading stands over prose",
            ),
            pytest.param(
                HEADLINE + SENTENCE + OTHER + "Read also:\n" + TEASER + "\n" + TEASER,
                "-++-- -",
                "title body body related related related",
                id="below a marker",
            ),
            pytest.param(
                HEADLINE + SENTENCE + "Read also:\n" + TEASER + OTHER + TEASER,
                "-+--+-",
                "title body related related body sidebar",
                id="the article goes on below a marker",
            ),
            pytest.param(
                HEADLINE + SENTENCE + OTHER + "About us\n" + TEASER,
                "-++--",
                "title body body navigation sidebar",
                id="surroundings",
            ),
            pytest.param(
                HEADLINE + "\n" + HEADLINE + SENTENCE + OTHER,
                "- -++",
                "title title body body",
                id="headline twice",
            ),
            pytest.param(
                TEASER.strip()
                + " in peace.\n"
                + HEADLINE
                + "31.10.2024\n"
                + (SENTENCE + OTHER) * 4,
                "+--++++++++",
                "sidebar title posted" + " body" * 8,
                id="other stories above headline and date",
            ),
            pytest.param(
                (TEASER + "31.10.2024\n" + LONG + "30.10.2024\n") * 2 + HEADLINE + SENTENCE + OTHER,
                "+-+-+-+--++",
                "title posted body posted heading posted body posted navigation body body",
                id="a list of dated news is no headline over its date",
            ),
        ],
    )
    def test_page(self, text: str, scores: str, expected: str) -> None:
        """
        Each line of a page has the label that a reader gives it.
        """
        assert expected == labels_of(page_of(text, scores))

    def test_a_later_pass_does_not_relabel(self) -> None:
        """
        The verdict of the first pass stands, whatever later ones find.
        """

        def first(_page: Page, _: Verdicts) -> Findings:
            yield 0, Verdict(Label.NOTICE, "first")

        def second(_page: Page, _: Verdicts) -> Findings:
            yield 0, Verdict(Label.BODY, "second")

        (verdict,) = label_lines(page_of("a", "-"), [first, second])

        assert verdict.rule == "first"

    def test_a_pass_sees_what_was_found_before(self) -> None:
        """
        A pass is given the verdicts of the earlier ones.
        """
        seen: list[Verdicts] = []

        def look(_page: Page, verdicts: Verdicts) -> Iterator[tuple[int, Verdict]]:
            seen.append(verdicts)
            return iter(())

        label_lines(page_of("By Joshua Kucera\n\nx", "- -"), [byline, look])

        assert [[verdict and verdict.rule for verdict in seen[0]]] == [["byline:by", "blank", None]]

    def test_points_are_kept(self) -> None:
        """
        Where points decided, the verdict says how many.
        """
        verdicts = label_lines(page_of("He left the room.", "+"))

        assert [(found.rule, found.score) for found in verdicts] == [("model:article", 1000)]

    def test_what_the_page_decided_does_not_name_the_model(self) -> None:
        """
        On a page that is nothing but the article a low line is kept by a rule of the page.
        """
        page = page_of(PLAIN, "+" * 20 + "-+")

        assert [found.rule for found in label_lines(page, [body])][-2:] == [
            "page:article",
            "model:article",
        ]

    def test_what_an_agency_signed_does_not_name_the_model(self) -> None:
        """
        A low paragraph that begins with a dateline is kept because of that.
        """
        page = page_of("All news\nMOSCOW, July 19. /TASS/. " + SENTENCE + OTHER, "--+")

        assert label_lines(page)[1].rule == "page:signed"


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
            ("All news " + "." * 200, "model:article"),
            ("Editor´s choice", "marker:editor's choice"),
        ],
        ids=["decorated phrase", "pattern", "no words", "too long", "other apostrophe"],
    )
    def test_rule(self, line: str, rule: str) -> None:
        """
        Decoration and case do not matter; length does.
        """
        assert [rule] == [verdict.rule for verdict in label_lines(page_of(line, "+"))]


class TestPosted:
    """
    Lines that say when the page appeared.
    """

    def test_rule_names_the_lead(self) -> None:
        """
        The rule says which words stand in front of the date.
        """
        page = page_of("Posted: 31.10.2024\n31.10.2024", "--")

        found = [verdict.rule for _, verdict in posted(page, [None, None])]

        assert found == ["posted:posted", "posted:bare-date"]

    def test_dates_of_a_chronicle_stay(self) -> None:
        """
        A date alone on its line, inside an article, is a heading of it.
        """
        page = page_of(SENTENCE * 3 + "12 March 2022\n" + OTHER, "+++++")

        assert labels_of(page) == "body body body heading body"

    def test_dateline_is_none(self) -> None:
        """
        A dateline with its agency and its date is no posted line.
        """
        dateline = "DUSHANBE (UrduPoint News / Sputnik - 15th September, 2021)"
        page = page_of(f"{dateline}\n{SENTENCE}", "++")

        assert list(posted(page, [None] * len(page.lines))) == []


class TestModelTexts:
    """
    What the line model reads of a page.
    """

    def test_advertisements_do_not_hide_the_story(self) -> None:
        """
        Between advertisements the paragraphs have the scores that they have without.
        """
        without = Page.of(split_lines(SENTENCE * 4))
        among = Page.of(split_lines(f"{SENTENCE}Advertisement\n" * 4))

        assert without.scores == among.scores[::2]
        assert among.takes == (True, False) * 4


class TestHeadlineOverDate:
    """
    A headline on its date line.
    """

    @pytest.mark.parametrize(
        ("text", "scores"),
        [
            pytest.param(HEADLINE + SENTENCE, "-+", id="no date"),
            pytest.param(HEADLINE + "31.10.2024\n" + SENTENCE, "--+", id="nothing above"),
            pytest.param(SENTENCE * 3 + HEADLINE + "31.10.2024\n", "+++--", id="article above"),
            pytest.param(
                f"{SENTENCE}31 October 2024 - 16:48\nUpdated: 1.11.2024\n{SENTENCE * 6}",
                "+--++++++",
                id="a date over its change",
            ),
            pytest.param(
                f"{HEADLINE.strip()} | News\n{HEADLINE}{SENTENCE}Jan van Beck\n31.10.2024\n"
                + SENTENCE * 6,
                "-++--++++++",
                id="an author below the headline of the page's title",
            ),
            pytest.param(
                f"{HEADLINE.strip()} by Jan van Beck\n{HEADLINE}{SENTENCE}Jan van Beck\n31.10.2024\n"
                + SENTENCE * 6,
                "-++--++++++",
                id="an author whom the page's title names, too",
            ),
            pytest.param(
                f"World: {HEADLINE.strip()} | News\n{HEADLINE}{SENTENCE}The Associated Press\n"
                f"31.10.2024\n{SENTENCE * 6}",
                "-++--++++++",
                id="an agency below a headline that is the end of the page's title",
            ),
        ],
    )
    def test_finds_nothing(self, text: str, scores: str) -> None:
        """
        Without a need the pass leaves the page to the others.
        """
        page = page_of(text, scores)

        assert list(headline_over_date(page, [None] * len(page.lines))) == []


class TestTitle:
    """
    The headline.
    """

    def test_found_headline_stands(self) -> None:
        """
        Where an earlier pass has found the headline, there is no other.
        """
        page = page_of(HEADLINE + SENTENCE + OTHER, "-++")

        assert list(title(page, [Verdict(Label.TITLE, "test"), None, None])) == []

    def test_part_of_a_line(self) -> None:
        """
        Of a line that also bears a date only the headline has the label.
        """
        page = page_of(HEADLINE.strip() + " 12.02.2020\n" + SENTENCE + OTHER, "-++")

        (found,) = [verdict for _, verdict in title(page, [None] * 3)]

        assert found.part == (0, len(HEADLINE) - 1)

    @pytest.mark.parametrize(
        ("above", "expected"),
        [
            pytest.param(f"View\nSize\nTexts /\n{STRANGE}\n30.11.2005\n", [3], id="above the date"),
            pytest.param(f"30.11.2005\n{STRANGE}\n", [1], id="below the date"),
            pytest.param(f"30.11.2005\n{STRANGE}\n31.11.2005\nTexts\n", [1], id="no other date"),
            pytest.param(f"30.11.2005\n{STRANGE}\n30.12.2005\nTexts\n", [], id="two dates"),
            pytest.param("Joshua Kucera\n30.11.2005\n", [], id="a name"),
            pytest.param("Old hall opens again\n30.11.2005\n", [0], id="short, on the date"),
            pytest.param("Old hall opens again\n30.11.2005\nTexts\n", [], id="short, farther up"),
            pytest.param("30.11.2005\nOld hall opens again\n", [], id="short, below the date"),
            pytest.param("House of Old Halls\n30.11.2005\n", [], id="short, without a verb"),
            pytest.param("30.11.2005\n", [], id="the date alone"),
        ],
    )
    def test_headline_without_words_of_the_article_stands_on_its_date(
        self, above: str, expected: list[int]
    ) -> None:
        """
        Where nothing else tells, the line that touches the one date is the headline.
        """
        page = page_of(above + SENTENCE + OTHER, "-" * above.count("\n") + "++")
        verdicts = [
            None if verdict.rule == "unclaimed" else verdict
            for verdict in label_lines(page, [posted])
        ]

        assert expected == [line for line, _ in title(page, verdicts)]

    @pytest.mark.parametrize(
        ("above", "expected"),
        [
            pytest.param("Council meets in Bishkek\n", [0], id="headline"),
            pytest.param("He left.\n", [], id="sentence"),
            pytest.param("All news\n", [], id="menu"),
            pytest.param("", [], id="nothing"),
        ],
    )
    def test_short_headline_above_a_dateline(self, above: str, expected: list[int]) -> None:
        """
        On a short page the dateline tells that the line above it is the headline.
        """
        page = page_of(
            above + "MOSCOW, July 19. /TASS/. " + SENTENCE + OTHER, "--+" if above else "-+"
        )
        verdicts = [
            None if verdict.rule == "unclaimed" else verdict
            for verdict in label_lines(page, PASSES[:1])
        ]

        assert expected == [index for index, _ in title(page, verdicts)]


class TestOverArticle:
    """
    The headline right above an article that nothing else tells.
    """

    @pytest.mark.parametrize(
        ("above", "expected"),
        [
            pytest.param("Joint statement on the old summit\n", [0], id="words of the article"),
            pytest.param("Old stories from nine halls\n", [], id="other words"),
            pytest.param("Chapter 1. The joint statement on security\n", [], id="counted"),
            pytest.param("Old stories from nine halls\nChapter 1\n", [0], id="of a document"),
            pytest.param("", [], id="nothing"),
        ],
    )
    def test_headline_is_of_the_article(self, above: str, expected: list[int]) -> None:
        """
        It has words of the article, or stands above its first counted heading.
        """
        page = page_of(above + SENTENCE + OTHER, "-" * above.count("\n") + "++")

        verdicts: Verdicts = [None] * len(page.lines)

        assert expected == [line for line, _ in title(page, verdicts)]

    def test_headline_above_a_summary(self) -> None:
        """
        Above a summary on which the author stands nothing but the headline can be.
        """
        page = page_of(f"Nine halls\n{STRANGE}\n{SENTENCE}By Ann Lee\n{OTHER}{THIRD}", "--+-++")
        byline_found = Verdict(Label.BYLINE, "byline:by")

        found = title(page, [None, None, None, byline_found, None, None])

        assert [line for line, _ in found] == [1]


class TestDocuments:
    """
    Headings, summaries and insets of documents.
    """

    @pytest.mark.parametrize(
        ("text", "scores", "expected"),
        [
            pytest.param(
                f"Chapter I\nOld halls\nArticle 1\n{SENTENCE}Article 2\n{OTHER}",
                "-" * 3 + "+-+",
                "heading heading heading body heading body",
                id="counted headings and a title",
            ),
            pytest.param(
                f"{SENTENCE}They signed these new papers:\nOld plan\nNew plan\n{OTHER}",
                "+++++",
                "body body body body body",
                id="items of a list are no headings",
            ),
            pytest.param(
                f"{SENTENCE}They signed these new papers:\nThe hall\n{OTHER}",
                "++++",
                "body body heading body",
                id="one line is no list",
            ),
            pytest.param(
                f"{SENTENCE}Question: What next?\n{OTHER}", "+++", "body body body", id="a turn"
            ),
            pytest.param(
                f"{HEADLINE}{THIRD}By Ann Lee\n{SENTENCE}{OTHER}",
                "-+-++",
                "title standfirst byline body body",
                id="summary above the author",
            ),
            pytest.param(
                f"{HEADLINE}By Ann Lee\n{THIRD}6 May 2024\n{SENTENCE}{OTHER}",
                "--+-++",
                "title byline body posted body body",
                id="a first paragraph below the author",
            ),
            pytest.param(
                f"{SENTENCE}Read also\n{HEADLINE}{OTHER}",
                "+-++",
                "body related related body",
                id="headline below an inset",
            ),
            pytest.param(
                f"{SENTENCE}Read also\n{OTHER}{THIRD}",
                "+-++",
                "body related body body",
                id="sentence below an inset",
            ),
        ],
    )
    def test_labels(self, text: str, scores: str, expected: str) -> None:
        """
        Lines of a document have the labels that a reader would give them.
        """
        page = page_of("All news\n" + text, "=" + scores)

        assert labels_of(page) == f"navigation {expected}"

    def test_sentences_below_the_dates_of_a_chronicle(self) -> None:
        """
        Of the lines below the dates half at least are taken: the others are of the chronicle too.
        """
        text = "All news\n" + SENTENCE
        entries = [
            ("5 May 2021", OTHER),
            ("6 May 2022", "They met in Osh.\n"),
            ("7 May 2023", THIRD),
        ]
        page = page_of(text + "".join(f"{day}\n{line}" for day, line in entries), "-+-+---+")

        assert labels_of(page) == "navigation body" + " heading body" * 3

    def test_dates_above_other_stories_are_no_chronicle(self) -> None:
        """
        Where most lines below dates are not of the article, they stand in a list of news.
        """
        text = "All news\n" + SENTENCE
        entries = [
            ("5 May 2021", OTHER),
            ("6 May 2022", "They met in Osh.\n"),
            ("7 May 2023", THIRD),
        ]
        page = page_of(text + "".join(f"{day}\n{line}" for day, line in entries), "-+" + "-=" * 3)

        assert "heading" not in labels_of(page)


class TestDatesOfStories:
    """
    Dates that a story tells of.
    """

    @pytest.mark.parametrize(
        ("text", "scores", "expected"),
        [
            pytest.param(
                f"{HEADLINE}15 May 1992\n{SENTENCE}7 October 2002\n{OTHER}13 September 2022\n{THIRD}",
                "-++++++",
                ["heading:dated-entry"] * 3,
                id="chronicle",
            ),
            pytest.param(
                f"{HEADLINE}15 May 1992\n{SENTENCE}15 May 1992\n{OTHER}15 May 1992\n{THIRD}",
                "-++++++",
                ["posted:bare-date"] * 2,
                id="one day again and again",
            ),
            pytest.param(
                f"All news\n{HEADLINE}15 May 1992\n{SENTENCE}7 October 2002\n{OTHER}13 September 2022\n{THIRD}",
                "--+-+-+-",
                ["posted:bare-date"] * 3,
                id="list of news",
            ),
            pytest.param(
                f"{SENTENCE}15 May 1992\n{OTHER}", "+++", ["posted:bare-date"], id="below a summary"
            ),
            pytest.param(
                f"MOSCOW, July 19. /TASS/. {SENTENCE}15 May 1992\n{OTHER}", "+++", [], id="signed"
            ),
            pytest.param(
                f"{SENTENCE}{OTHER}15 May 1992\n{THIRD}", "++++", [], id="below two paragraphs"
            ),
        ],
    )
    def test_dates(self, text: str, scores: str, expected: list[str]) -> None:
        """
        A date inside a story, or above an entry of a chronicle, is not the day of the page.
        """
        page = page_of(text, scores)

        assert [found.rule for _, found in posted(page, [None] * len(page.lines))] == expected


class TestDaysOfSignature:
    """
    Place and day at the end of a text.
    """

    @pytest.mark.parametrize(
        ("text", "scores", "is_kept"),
        [
            pytest.param(
                f"Astana Declaration\n{SENTENCE}{OTHER}{SIGNED}", "-++-", True, id="named"
            ),
            pytest.param(f"{HEADLINE}Article 1\n{SENTENCE}{SIGNED}", "-++-", True, id="counted"),
            pytest.param(
                f"Treaty of Minsk\n{SENTENCE}A. Berg\n{SIGNED}", "-+--", True, id="below a signer"
            ),
            pytest.param(f"{HEADLINE}{SENTENCE}{OTHER}{SIGNED}", "-++-", False, id="news"),
            pytest.param(f"Treaty of Minsk\n{SIGNED}{SENTENCE}", "--+", False, id="above"),
            pytest.param(f"Treaty of Minsk\n{SIGNED}", "--", False, id="no text"),
        ],
    )
    def test_day(self, text: str, scores: str, is_kept: bool) -> None:  # noqa: FBT001  the answer under test
        """
        Below a document they are a part of it; elsewhere they may be the day of the page.
        """
        page = page_of(text, scores)
        rules = [found.rule for _, found in posted(page, [None] * len(page.lines))]

        assert is_kept == ("page:day-of-signature" in rules)


class TestClutter:
    """
    What recurs on a site.
    """

    def test_without_a_profile_nothing_is_clutter(self) -> None:
        """
        A page alone says nothing of its site.
        """
        assert list(clutter(page_of(SENTENCE, "+"), [None])) == []

    @pytest.mark.parametrize(
        ("text", "pages", "expected"),
        [
            pytest.param(LONG + SENTENCE + OTHER * 4, 3, ["site:seen-on-3-pages"], id="above"),
            pytest.param(SENTENCE + OTHER * 4 + LONG, 3, [], id="background below"),
            pytest.param(SENTENCE + OTHER * 4 + LONG, 6, [], id="background on most pages"),
            pytest.param(
                SENTENCE + OTHER * 4 + "Share\n" + LONG,
                6,
                ["site:seen-on-6-pages"],
                id="apart on most pages",
            ),
            pytest.param(SENTENCE + OTHER * 4 + "Share\n" + LONG, 3, [], id="apart on few pages"),
            pytest.param(LONG + SENTENCE + OTHER * 4, 2, [], id="two pages"),
            pytest.param(LONG + SENTENCE, 6, [], id="copy of a page"),
        ],
    )
    def test_long_lines(self, text: str, pages: int, expected: list[str]) -> None:
        """
        What stands above is clutter; what stands below if most pages bear it apart from stories.
        """
        profile = SiteProfile.of_pages([split_lines(LONG)] * pages + [split_lines("x")] * 4)
        page = page_of(text, "+" * 9, profile)
        aside = Verdict(Label.NAVIGATION, "marker:share")
        verdicts = [aside if line.text == "Share" else None for line in page.lines]

        found = [verdict.rule for _, verdict in clutter(page, verdicts)]

        assert expected == found

    def test_short_lines_are_clutter_anywhere(self) -> None:
        """
        A few words that recur are no background.
        """
        profile = SiteProfile.of_pages([split_lines("Our channel")] * 3)
        page = page_of(SENTENCE + "Our channel\n" + OTHER, "+++", profile)

        assert [found for _, found in clutter(page, [None] * 3)] == [
            Verdict(Label.NAVIGATION, "site:seen-on-3-pages", 1000)
        ]


class TestPasses:
    """
    The passes in their order.
    """

    def test_order_is_the_precedence(self) -> None:
        """
        The order in which passes run is written down here as well; changing it changes the data.
        """
        assert [find.__name__ for find in PASSES] == [
            "markers",
            "formulas",
            "byline",
            "headline_over_date",
            "posted",
            "next_story",
            "dateline",
            "title",
            "summary",
            "foreign",
            "clutter",
            "standfirst",
            "heading",
            "body",
        ]
