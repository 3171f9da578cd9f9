"""
Hard-wrapped text: what is joined, and what never is.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from eurasec_corpus import clean
from eurasec_corpus.breaks import blank_breaks, join_breaks
from eurasec_corpus.folding import BLANKS, fold
from eurasec_corpus.lines import split_lines
from eurasec_corpus.model import trim
from eurasec_corpus.wrapping import join_wrapped, read_lines, read_texts

from .strategies import pages, wrapped_lines

ROOT = Path(__file__).parents[1]
STORY = (
    (
        "The ministers of the six states met in Minsk on Monday and spoke about the treaty on "
        "collective security, which all but one of the parliaments have ratified since the spring."
    ),
    (
        "The last of them, as the secretary said after the meeting, will vote on it before the end "
        "of the year. He added that nobody had asked for another round of talks, and that the text "
        "of the treaty stays as it was signed by the presidents in November. Whether the members have "
        "to open their airspace to each other, and at whose expense, is left to a protocol that the "
        "experts are to write in the coming months; until then the rules of the older agreement, "
        "which was made for a much smaller union, remain in force for all of the members."
    ),
    (
        "Observers had expected a longer debate about the costs, since the budget of the "
        "organisation has not been settled yet and two members have announced that they would "
        "rather pay in kind."
    ),
)
# Lines as made for a terminal: indented, with a list and a table.
NEWS = (
    (
        "The third conference on security has opened in Minsk with more than six hundred guests "
        "from forty countries, among them ministers and the heads of several organizations."
    ),
    (
        "Nobody should be safe at the expense of others, the Secretary General of the council said. "
        "The guests also spoke about the draft of a charter, on which both states have been "
        "working together for two years."
    ),
)
RUSSIAN = (
    (
        "О неделимой безопасности говорят давно. Но лишь теперь она стала предметом переговоров: "
        "несколько организаций приняли совместные заявления, к которым присоединились соседи."
    ),
    (
        "Столица, по мнению автора, могла бы стать площадкой для встреч. «Мы не можем жить за счет "
        "наших соседей», — говорит эксперт, который участвовал в конференции в Минске и "
        "выступал там с докладом."
    ),
)
MEMO = """\
Network Working Group                                      A. Author
Category: Informational                                   June 2024


              A Note on the Joining of Broken Lines

Status of This Memo

   This memo provides information for the readers of old texts.  It
   does not specify a standard of any kind.  Distribution of this memo
   is unlimited, and everyone is invited to send remarks about it to
   the author.

1.  Introduction

   Text that was made for a terminal is broken into lines.  The reader
   of today does not need the breaks, and programs that count words or
   compare paragraphs stumble over them.

   o  The first item of this list is long enough to need more than one
      line, and its second line is indented.
   o  The second item is short.

   field of the header      meaning of the field     length in bits
   version of the memo      number of its draft      eight or more
   length of the header     where the text begins    sixteen at most
"""
VERSE = """\
The river runs beside the silent town at night,
and all the lamps along the bridge again are lit;
a boat goes slowly by without a sail or a light,
and no one on the quay takes any note of it.

The morning comes with carts and with a single bell,
the market fills with voices and with smell of fish,
and what the boat has brought there no one now will tell,
for everyone has all that he could ever wish.
"""


def wrap(blocks: tuple[str, ...], width: int, first: str = "", rest: str = "") -> list[str]:
    """
    Wrap blocks greedily.
    """
    return [
        textwrap.fill(
            block,
            width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for block in blocks
    ]


def texts_of(raw: str) -> list[str]:
    """
    Return the words of the lines that are not blank.
    """
    return [" ".join(line.text.split()) for line in read_lines(raw) if line.text]


# All words of two scripts that a step through their letters gives, in any length that words have.
LETTERS = "abcdeшюя"
MADE = [
    "".join(LETTERS[(first + step * at) % len(LETTERS)] for at in range(length))
    for length in range(3, 12)
    for first in range(len(LETTERS))
    for step in range(1, len(LETTERS))
]


def sentences(least: int, most: int) -> st.SearchStrategy[str]:
    """
    Sentences of so many words.
    """
    words = st.lists(st.sampled_from(MADE), min_size=least, max_size=most)
    return words.map(lambda words: " ".join(words).capitalize() + ".")


def blocks() -> st.SearchStrategy[tuple[str, ...]]:
    """
    Paragraphs of sentences, among them one that fills five lines of any width.
    """
    paragraphs = st.lists(sentences(9, 30), min_size=1, max_size=5)
    return st.builds(lambda some, long: (*some, long), paragraphs, sentences(130, 150))


def short_articles() -> st.SearchStrategy[tuple[str, ...]]:
    """
    A headline and two or three ordinary paragraphs of one sentence.
    """
    paragraphs = st.lists(sentences(75, 90), min_size=2, max_size=3)
    return paragraphs.map(lambda some: ("Short headline", *some))


class TestWrappedIsJoined:
    """
    Wrapping a page changes nothing in what is read.
    """

    @given(short_articles(), st.integers(min_value=60, max_value=100))
    def test_short_articles_come_back(self, parts: tuple[str, ...], width: int) -> None:
        """
        With blank lines between, two or three paragraphs are enough.
        """
        assert list(parts) == texts_of("\n\n".join(wrap(parts, width)))

    @pytest.mark.parametrize("width", [60, 72, 80])
    @pytest.mark.parametrize("parts", [NEWS, RUSSIAN], ids=["English", "Russian"])
    def test_two_ordinary_paragraphs_come_back(self, parts: tuple[str, ...], width: int) -> None:
        """
        Two paragraphs of two sentences are enough, direct speech among them.
        """
        assert list(parts) == texts_of("\n\n".join(wrap(parts, width)))

    def test_a_paragraph_of_two_lines_is_joined_beside_another(self) -> None:
        """
        What one paragraph has proved holds for the others, headlines of two lines among them.
        """
        headline = "Ministers of the six states meet in Minsk to speak about the treaty on security"
        parts = (
            headline,
            *NEWS,
            "The ministers will meet again in spring, said the hosts of the meeting.",
        )

        assert list(parts) == texts_of("\n\n".join(wrap(parts, 60)))

    @given(blocks(), st.integers(min_value=50, max_value=100), st.sampled_from(["\n", "\r\n"]))
    def test_long_paragraphs_come_back(self, parts: tuple[str, ...], width: int, end: str) -> None:
        """
        With blank lines between, a paragraph of three lines or more is one line again.
        """
        hard = wrap(parts, width)
        raw = "\n\n".join(hard).replace("\n", end)

        expected = [part for part, lines in zip(parts, hard, strict=True) if lines.count("\n") > 1]
        event(f"{len(expected)} of {len(parts)}")

        assert [part for part in expected if part not in texts_of(raw)] == []

    @given(blocks(), st.integers(min_value=50, max_value=100))
    def test_no_line_holds_parts_of_two_paragraphs(
        self, parts: tuple[str, ...], width: int
    ) -> None:
        """
        With blank lines between, nothing is joined that was not one.
        """
        raw = "\n\n".join(wrap(parts, width))

        assert [text for text in texts_of(raw) if text not in "\n".join(parts)] == []

    @pytest.mark.parametrize("width", range(50, 101, 5))
    @pytest.mark.parametrize(
        ("first", "rest"),
        [("", ""), ("    ", ""), ("   ", "   "), ("> ", "> "), (">> ", ">> ")],
        ids=["plain", "first line indented", "indented", "quoted", "quoted twice"],
    )
    def test_marked_paragraphs_come_back(self, width: int, first: str, rest: str) -> None:
        """
        A story comes back as it was, whatever marks its paragraphs.
        """
        gap = f"\n{rest}\n" if rest == first else "\n"
        raw = gap.join(wrap(STORY, width, first, rest))

        found = [text.strip("> ") for text in texts_of(raw) if text.strip("> ")]

        assert list(STORY) == found

    @pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank lines", "blank lines"])
    def test_both_styles_give_the_same_body(self, gap: str) -> None:
        """
        With and without blank lines between the blocks, the article is that of the page.
        """
        page = ("All news", "Ministers speak about the treaty", *STORY, "Read also:", "Sport")

        wanted, found = clean("\n".join(page)), clean(gap.join(wrap(page, 72)))

        assert wanted.text == found.running_text
        assert wanted.title == found.title
        assert [part.digest for part in wanted.paragraphs] == [
            part.digest for part in found.paragraphs
        ]

    def test_three_widths_are_found(self) -> None:
        """
        A page may have up to three widths; the most frequent is found first.
        """
        times = {100: 12, 75: 4, 55: 1}
        hard = [text for width in times for text in wrap(STORY[1:2], width) * times[width]]

        assert [STORY[1]] * 17 == texts_of("\n\n".join(hard))

    def test_a_longer_line_below_is_no_part(self) -> None:
        """
        What does not fit into the width begins something new.
        """
        below = "and this line has been set by somebody who knew nothing of the width of the page"
        raw = wrap(STORY[1:2], 60)[0] + "\n" + below

        assert [STORY[1], below] == texts_of(raw)

    def test_items_with_dashes_stay_beside_joined_lines(self) -> None:
        """
        A dash below a comma begins an item, unless the comma follows a quotation.
        """
        items = (
            "— copies of the letters that were sent to the members,",
            "— lists of the guests and of those who speak for them,",
        )
        raw = "\n\n".join((*wrap(STORY[1:2], 60), "\n".join(items)))

        assert [STORY[1], *items] == texts_of(raw)

    def test_cyrillic_with_dashes(self) -> None:
        """
        A dash that begins a line inside a sentence begins no item.
        """
        part = (
            "Главы государств обсудили в Минске вопросы безопасности, а также ход переговоров "
            "о новом договоре. По словам участников встречи, все шесть стран — каждая по-своему "
            "— готовы к уступкам, однако до подписания пройдёт ещё немало времени, и "
            "следующая встреча назначена на весну. Проект, как пояснили в секретариате, содержит "
            "положения о совместных учениях, о закупках и о помощи при наводнениях и пожарах."
        )

        assert [part] == texts_of(wrap((part,), 72)[0])

    def test_hyphenated_lines_are_joined(self) -> None:
        """
        A line that ends in a broken word goes on; the page's other words mend it.
        """
        raw = (
            "The ministers of the six states spoke in Minsk about the secu-\n"
            "rity of the borders and about the treaty, which has been rati-\n"
            "fied by all but one of the parliaments. The last one will vote\n"
            "before the end of the year, and then the security of the whole\n"
            "region will be in the hands of the council.\n"
        )
        document = clean(raw)

        assert document.running_text == (
            "The ministers of the six states spoke in Minsk about the security of the borders and "
            "about the treaty, which has been rati-fied by all but one of the parliaments. The last "
            "one will vote before the end of the year, and then the security of the whole region "
            "will be in the hands of the council."
        )

    def test_memo(self) -> None:
        """
        Of an indented memo the paragraphs and items are joined, headlines and tables are not.
        """
        found = {line.number: len(split_lines(line.text)) for line in read_lines(MEMO) if line.text}
        first = [number for number in found if number > 8]

        assert first == [9, 14, 16, 20, 22, 24, 25, 26]


class TestNeverJoined:
    """
    What stands in lines for another reason stays in lines.
    """

    @pytest.mark.parametrize(
        "raw",
        [
            pytest.param(VERSE, id="verse"),
            pytest.param("home page\nlatest news of the day\nabout us\n" * 9, id="menu"),
            pytest.param(
                "Leaders of the council meet in Minsk to speak of security\n"
                "Ministers sign the treaty on transport in the six states\n"
                "Experts expect little of the summit in the next weeks\n" * 9,
                id="headlines",
            ),
            pytest.param(
                "two large spoons of the very best flour that is to be had,\n"
                "one small glass of milk and another one of lukewarm water,\n"
                "four eggs of middling size and a pinch of salt for each,\n" * 9,
                id="list with commas",
            ),
            pytest.param(
                "- flour of the best kind that can be had in the town today\n"
                "- milk and water as much as will go into a middling glass\n" * 9,
                id="bullets",
            ),
            pytest.param(
                "https://example.org/pages/about/us/and/our/work/index.html\n"
                "www.example.org/pages/about/us/and/our/work/in/the/region\n" * 9,
                id="addresses",
            ),
            pytest.param(
                "january of last year    the prices rose     by two in a hundred\n"
                "february of last year   the prices fell     by one in a hundred\n" * 9,
                id="columns",
            ),
            pytest.param(
                "მინისტრები შეხვდნენ მინსკში და ისაუბრეს უსაფრთხოების შესახებ\n" * 9,
                id="Georgian has no capitals",
            ),
            pytest.param(
                "Items that the members of the council have to bring along:\n\n"
                "The papers of the last session of the council, signed by all,\n"
                "— copies of the letters that were sent to the other members,\n"
                "— lists of the guests and of those who will speak for them.\n",
                id="dashes after commas",
            ),
            pytest.param(
                "The ministers of the six states who met in Minsk on Monday\n"
                "and those who came from the states that are only watching\n"
                "and the guests\n",
                id="no full stop in a short page",
            ),
            pytest.param(
                "The ministers of the six states who met in Minsk on Monday\n"
                "were glad.\n\n"
                "The guests of the council who came from the other countries\n"
                "were glad, too.\n",
                id="two lines in each block of a short page",
            ),
            pytest.param("\n".join(STORY), id="one paragraph a line"),
            pytest.param(("a" * 50 + "\n") * 9, id="one word a line"),
        ],
    )
    def test_stays(self, raw: str) -> None:
        """
        The lines are the physical lines.
        """
        assert split_lines(raw) == read_lines(raw)

    @pytest.mark.parametrize(
        "path", sorted(ROOT.glob("data/raw/*.txt")), ids=lambda path: path.stem
    )
    def test_sources_stay(self, path: Path) -> None:
        """
        None of the five sources is hard-wrapped.
        """
        raw = path.read_bytes().decode()

        assert split_lines(raw) == read_lines(raw)

    def test_one_of_forty_pages_is_wrapped(self) -> None:
        """
        Of the forty labelled pages, one has a quotation in short lines.
        """
        raws = {path.stem: path.read_bytes().decode() for path in ROOT.glob("tests/pages/*.txt")}

        assert [n for n, raw in raws.items() if split_lines(raw) != read_lines(raw)] == ["124"]


class TestLaws:
    """
    What holds for any text.
    """

    @given(pages() | wrapped_lines())
    def test_lines_tile_the_text(self, raw: str) -> None:
        """
        Joined or not, the stretches of the lines are the text.
        """
        lines = read_lines(raw)
        event("joined" if lines != split_lines(raw) else "as it was")

        assert raw == "".join(raw[line.start : line.end] for line in lines)

    @given(pages() | wrapped_lines())
    def test_lines_are_runs_of_physical_lines(self, raw: str) -> None:
        """
        A line begins with a physical one and has its number.
        """
        starts = {line.start: line.number for line in split_lines(raw)}

        assert all(starts[line.start] == line.number for line in read_lines(raw))

    @given(wrapped_lines())
    def test_offsets_in_the_text_are_offsets_in_the_source(self, raw: str) -> None:
        """
        The text of a line is the trimmed slice with blanks for line ends.
        """
        for line in read_lines(raw):
            start, end = trim(raw, line.start, line.end)
            assert blank_breaks(raw[start:end]) == line.text.strip(BLANKS)

    @given(st.lists(st.text(st.sampled_from("ab ."), max_size=34)))
    def test_short_lines_stay(self, lines: list[str]) -> None:
        """
        A page without three lines in a row of 35 to 110 characters comes back as it is.
        """
        physical = split_lines("\n".join(lines))

        assert join_wrapped("\n".join(lines), physical) is physical

    @given(st.lists(st.text(st.sampled_from("AБ12 .,"), max_size=120)))
    def test_lines_that_begin_no_word_in_lower_case_stay(self, lines: list[str]) -> None:
        """
        A page on which no line begins in lower case comes back as it is.
        """
        physical = split_lines("\n".join(lines))

        assert join_wrapped("\n".join(lines), physical) is physical

    @given(wrapped_lines())
    def test_a_document_accounts_for_all(self, raw: str) -> None:
        """
        Spans tile the source, and paragraphs are slices of it.
        """
        document = clean(raw, id="page")

        assert raw == "".join(raw[span.start : span.end] for span in document.spans)
        assert all(raw[part.start : part.end] == part.text for part in document.paragraphs)

    @given(wrapped_lines())
    def test_running_text_says_the_same(self, raw: str) -> None:
        """
        Without hyphens and quotations the running text folds to what the source folds to.
        """
        plain = raw.replace("-", "").replace(">", "")

        assert fold(plain) == fold(join_breaks(plain))


class TestReadTexts:
    """
    The texts of lines alone.
    """

    @given(pages() | wrapped_lines())
    @example("All\rnews")
    @example("ministers of the six states met in Minsk on Monday and\n" * 3)
    def test_texts_are_those_of_the_lines(self, raw: str) -> None:
        """
        What is not blank is what the lines have, whatever ends them and wherever they break.
        """
        expected = [line.text for line in read_lines(raw) if line.text]

        assert expected == [text for text in read_texts(raw) if text]


class TestDocuments:
    """
    What follows for documents.
    """

    def test_dateline_may_be_broken(self) -> None:
        """
        A dateline over two lines is read; its words in the source keep the line end.
        """
        place = "PETROPAVLOVSK-KAMCHATSKIY UNITED NATIONS"
        raw = "\n".join(wrap((f"{place}, 29 October (BelTA) - {STORY[1]}",), 50))
        document = clean(raw, url="https://eng.belta.by/view/summit-17303-2025")

        assert str(document.date) == "2025-10-29"
        assert [piece.text for piece in document.date_evidence] == ["29\nOctober", "-17303-2025"]
        assert document.dateline is not None
        assert document.dateline.text == f"{place}, 29\nOctober (BelTA) -"

    def test_a_repeat_may_be_wrapped(self) -> None:
        """
        A wrapped paragraph and the same in one line are duplicates.
        """
        raw = "\n\n".join((*STORY, *wrap(STORY, 72)))
        repeats = [span.duplicate_of for span in clean(raw, id="x").spans if span.duplicate_of]

        assert repeats == ["x:1", "x:3", "x:5"]

    def test_title_has_no_line_end(self) -> None:
        """
        A headline over two lines is running text in the field, and a slice as a paragraph.
        """
        title = "Ministers of the six states of the union met in Minsk to speak about peace"
        document = clean("\n\n".join(wrap((title, *STORY), 60)))

        assert title == document.title
        assert title.replace("to speak", "to\nspeak").count("\n") == 1
        assert "\n" in document.paragraphs[0].text
