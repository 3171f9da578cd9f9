"""
Facts about documents, and what speaks for them.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import DateEvidence, DateSource, Document, FactSource, Label, PartialDate, clean
from eurasec_corpus.metadata import read_genre
from eurasec_corpus.model import FACTS
from eurasec_corpus.rules.speakers import QUESTIONERS

NEWS = (
    "The leaders of the member states have arrived in the capital, and the talks will begin on "
    "Monday, the press service of the president said."
)
MORE = (
    "More than ten documents are to be signed after the meeting, among them a declaration on "
    "the security of the region, which the ministers prepared in the spring."
)


def page(*lines: str) -> str:
    """
    Put lines above a story of two paragraphs.
    """
    return "\n\n".join((*lines, NEWS, MORE))


def said(document: Document, fact: str) -> list[tuple[FactSource, str, bool]]:
    """
    List the evidence for a fact.
    """
    return [(each.source, each.value, each.used) for each in document.facts if each.fact == fact]


class TestLedger:
    """
    The evidence of a document.
    """

    def test_declared_counts_and_the_page_is_heard(self) -> None:
        """
        A declared author is used; the byline stays in the ledger.
        """
        document = clean(page("By Joshua Kucera"), author="Anna Li")

        assert said(document, "author") == [
            (FactSource.DECLARED, "Anna Li", True),
            (FactSource.BYLINE, "Joshua Kucera", False),
        ]

    def test_words_are_slices_of_the_source(self) -> None:
        """
        Evidence from the page names the stretch that says it.
        """
        raw = page("By Joshua Kucera", "MINSK, 29 October (BelTA) - The summit has ended well.")
        document = clean(raw)

        inside = [each for each in document.facts if each.start is not None]

        assert [raw[each.start : each.end] for each in inside] == [each.text for each in inside]

    def test_facts_stand_in_order(self) -> None:
        """
        The ledger goes fact by fact, and one piece of each is used.
        """
        document = clean(page("By Joshua Kucera"), url="https://apa.az/en/x", title="A title")

        facts = [each.fact for each in document.facts]

        assert facts == sorted(facts, key=FACTS.index)
        assert [each.fact for each in document.facts if each.used] == list(dict.fromkeys(facts))

    def test_declared_place_is_named(self) -> None:
        """
        A declared place has its name of today too, if it is known.
        """
        document = clean(page(), place="Nur-Sultan")

        assert (document.place, document.place_name) == ("Nur-Sultan", "Astana")

    def test_unknown_declared_place_has_no_name(self) -> None:
        """
        A declared place that is not known has no name.
        """
        assert clean(page(), place="Patriot Park").place_name is None


class TestContradictions:
    """
    What is declared and what the page says.
    """

    def test_other_author(self) -> None:
        """
        Another author on the page is reported.
        """
        document = clean(page("By Joshua Kucera"), author="Anna Li")

        assert document.contradictions == (
            "author: declared 'Anna Li', but the byline says 'Joshua Kucera'",
        )

    def test_case_makes_no_difference(self) -> None:
        """
        The same name in other letters is no contradiction.
        """
        assert clean(page("BY JOSHUA KUCERA"), author="Joshua Kucera").contradictions == ()

    def test_other_date(self) -> None:
        """
        A date line that cannot be the declared day is reported.
        """
        known = DateEvidence(DateSource.CURATED, "It is known.", PartialDate(2023))
        document = clean(page("Posted: 07.12.2024 12:18:00"), curated_date=known)

        assert document.contradictions == ("date: declared 2023, but the posted says 2024-12-07",)

    def test_agreeing_date(self) -> None:
        """
        A date line within the declared year is no contradiction.
        """
        known = DateEvidence(DateSource.CURATED, "It is known.", PartialDate(2024))

        assert clean(page("Posted: 07.12.2024 12:18:00"), curated_date=known).contradictions == ()


class TestDatelines:
    """
    Where a dateline stands besides the front.
    """

    def test_at_the_end(self) -> None:
        """
        A dateline at the end is split off, and the paragraph goes without it.
        """
        document = clean(page() + " ///OSCE, 30 October 2023")

        assert (document.agency, str(document.date)) == ("OSCE", "2023-10-30")
        assert document.text.endswith("in the spring.")
        assert document.dateline is not None
        assert document.dateline.text == "///OSCE, 30 October 2023"

    def test_in_mid_paragraph(self) -> None:
        """
        Behind a summary that was joined to it, a dateline is read and nothing is cut.
        """
        lede = f"The minister praised the SCO DUSHANBE, July 28. /TASS/. {NEWS}"
        document = clean(f"{lede}\n\n{MORE}")

        assert (document.place, document.agency, str(document.date)) == (
            "DUSHANBE",
            "TASS",
            "XXXX-07-28",
        )
        assert document.paragraphs[0].text == lede

    def test_behind_a_crawlers_prefix(self) -> None:
        """
        The prefix of a crawler is cut off in front of the dateline.
        """
        document = clean(f" date 2017-06-09 Astana. 9 June.REPORT.AZ/ {NEWS}\n\n{MORE}")

        assert (document.place, document.agency) == ("Astana", "Report")
        assert document.paragraphs[0].text == NEWS
        assert [span.rule for span in document.spans][:2] == [
            "prefix:crawler",
            "dateline:place-date-agency",
        ]

    def test_alone_on_its_line(self) -> None:
        """
        A city in capitals right above the story is its dateline.
        """
        document = clean(page("YEREVAN"))

        assert (document.place, document.place_name) == ("YEREVAN", "Yerevan")
        assert document.spans[0].label is Label.DATELINE

    def test_prefix_alone_is_no_prefix(self) -> None:
        """
        A first line that is nothing but a prefix stays whole.
        """
        document = clean("date 2017-06-09")

        assert len(document.spans) == 1

    def test_reporter_is_the_author(self) -> None:
        """
        Who filed the story, as the dateline says, is its author.
        """
        document = clean(f"Azerbaijan, Baku, Sept. 13 / Trend E. Mehdiyev /. {NEWS}\n{MORE}")

        assert (document.author, document.agency) == ("E. Mehdiyev", "Trend")
        assert document.dateline is not None
        assert document.dateline.reporter == "E. Mehdiyev"


class TestAgency:
    """
    Agencies of stories without a dateline.
    """

    @pytest.mark.parametrize(
        ("line", "url", "agency"),
        [
            pytest.param(NEWS[:-1] + ", BelTA has learned.", None, "BelTA", id="claimed"),
            pytest.param(NEWS[:-1] + ", Reuters reports.", None, None, id="cited"),
            pytest.param(
                NEWS[:-1] + ", Reuters reports.", "https://reuters.com/x", "Reuters", id="at home"
            ),
        ],
    )
    def test_words_of_the_story(self, line: str, url: str | None, agency: str | None) -> None:
        """
        A claim counts, a citation only on the agency's own site.
        """
        assert agency == clean(f"{line}\n\n{MORE}", url=url).agency

    def test_source_line(self) -> None:
        """
        A line that names the source names the agency.
        """
        assert clean(page("Source: Xinhua")).agency == "Xinhua"

    def test_sign_off(self) -> None:
        """
        An agency in brackets at the very end signs the story.
        """
        assert clean(page() + " (RIA Novosti)").agency == "RIA Novosti"

    @pytest.mark.parametrize(
        ("below", "agency"),
        [
            pytest.param("Read also\n\nSource: BelTA\n\nHome", "BelTA", id="between others"),
            pytest.param("Copyright 2024\n\nHome\n\nSource: BelTA", "BelTA", id="after a sign"),
            pytest.param(f"Home\n\n{MORE} Source unknown.", None, id="in the story only"),
        ],
    )
    def test_lines_below(self, below: str, agency: str | None) -> None:
        """
        A line below the story claims it, wherever there; a word in the story does not.
        """
        assert agency == clean(f"{page()}\n\n{below}").agency


class TestLines:
    """
    What stands above the story.
    """

    def test_section_over_the_date(self) -> None:
        """
        A section right above the date line is the story's.
        """
        assert clean(page("Politics", "Posted: 07.12.2023 12:18:00")).section == "Politics"

    def test_menu_is_no_section(self) -> None:
        """
        Sections one below the other are a menu.
        """
        document = clean(page("Politics", "World", "Posted: 07.12.2023 12:18:00"))

        assert document.section is None

    @pytest.mark.parametrize(
        ("above", "section"),
        [
            (("Home", "News", "Contact", "Politics"), None),
            (("Home", "World", "Politics", "Contact", "Politics"), "Politics"),
            (("Contact", "Home", "Politics"), "Politics"),
            (("Contact", "/", "Politics"), "Politics"),
        ],
        ids=["menu", "twice", "breadcrumb", "slash"],
    )
    def test_last_entry_of_a_menu(self, above: tuple[str, ...], section: str | None) -> None:
        """
        Below a menu a section is the story's if it stands there twice or in a breadcrumb.
        """
        assert section == clean(page(*above, "Posted: 07.12.2023 12:18:00")).section

    def test_who_asks(self) -> None:
        """
        A line that names who asked names the author, and the genre.
        """
        document = clean(page("Interviewed by Daniel Reeves"))

        assert (document.author, document.genre) == ("Daniel Reeves", "interview")

    def test_filed_under(self) -> None:
        """
        A line may say under which section the story was filed.
        """
        assert clean(page("Published in News Digest")).section == "News Digest"

    def test_press_release(self) -> None:
        """
        A press release that says so above its headline is one.
        """
        document = clean(page("PRESS RELEASE", "Posted: 07.12.2023 12:18:00"))

        assert document.genre == "press-release"

    @pytest.mark.parametrize(
        ("line", "place"),
        [
            ("November 30, 2005, The Kremlin, Moscow", "Moscow"),
            ("December 2, 2020, Novo-Ogaryovo, Moscow Region", "Novo-Ogaryovo"),
            ("December 2, 2020, Bocharov Ruchei", "Bocharov Ruchei"),
            ("Summit 30, 2005, The Kremlin, Moscow", None),
        ],
    )
    def test_day_and_place(self, line: str, place: str | None) -> None:
        """
        A line of day and place gives the city, or the first place if none is known.
        """
        assert place == clean(page(line)).place


class TestTurns:
    """
    Speakers of transcripts.
    """

    def test_first_word(self) -> None:
        """
        Who has the first word in a transcript is its speaker.
        """
        document = clean(f"President of Russia Vladimir Putin: {NEWS}\n\n{MORE}")

        assert document.speaker == "Vladimir Putin"

    def test_office_in_brackets(self) -> None:
        """
        An office in brackets behind the name is no part of it.
        """
        document = clean(f"Sergey Lavrov (Minister of Foreign Affairs): {NEWS}\n\n{MORE}")

        assert document.speaker == "Sergey Lavrov"

    def test_who_asks_is_one_word(self) -> None:
        """
        Words for who asks are single, so that a capital begins the last word before the colon.
        """
        assert all(word.isalpha() for word in QUESTIONERS)

    def test_questions_make_an_interview(self) -> None:
        """
        Questions to one person are an interview.
        """
        turns = [
            f"Question: {NEWS}",
            f"Sergey Lavrov: {MORE}",
            "Question: What do you expect of the meeting that the ministers will hold on Friday?",
            "Sergey Lavrov: We expect that it will bring us closer to what we have agreed upon.",
        ]
        document = clean("\n\n".join(turns))

        assert (document.speaker, document.genre) == ("Sergey Lavrov", "interview")

    def test_speech_in_the_headline(self) -> None:
        """
        The headline of a speech names genre and speaker.
        """
        title = "Speech by President Vladimir Putin at the summit of the organization"
        document = clean(page(title, "Posted: 07.12.2023 12:18:00", "Menu", title))

        assert (document.title, document.genre, document.speaker) == (
            title,
            "speech",
            "Vladimir Putin",
        )

    def test_quotation_below_is_no_turn(self) -> None:
        """
        A name and a colon further down make no speaker.
        """
        assert clean(f"{NEWS}\n\nSergey Lavrov: {MORE}\n\n{NEWS[4:]}").speaker is None


@pytest.mark.parametrize(
    ("line", "genre"), [("Interview with the minister", "interview"), ("Menu", None), ("", None)]
)
def test_read_genre(line: str, genre: str | None) -> None:
    """
    A line says its genre, or nothing.
    """
    assert genre == read_genre(line)


def test_language_is_told_from_what_is_kept() -> None:
    """
    The language of the story counts, not that of the menu around it.
    """
    assert clean(page("Главная", "Новости")).language == "en"


def test_publisher_follows_from_the_address() -> None:
    """
    The publisher of a known site is known.
    """
    assert clean(page(), url="https://eng.belta.by/x").publisher == "BelTA"
