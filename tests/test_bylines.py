"""
Authors and speakers.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.bylines import (
    author_of,
    find_bylines,
    is_person,
    parse_byline,
    parse_speaker,
    parse_turn,
)


class TestParseByline:
    """
    Lines that name the author.
    """

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("By Joshua Kucera", ("Joshua Kucera", "by")),
            ("by Jean-Paul O’Neill Jr.", ("Jean-Paul O’Neill Jr.", "by")),
            ("Автор: Анна Ли", ("Анна Ли", "author")),
            ("By Joshua", None),
            ("Avaz Yuldoshev | Politics", ("Avaz Yuldoshev", "name-and-section")),
            ("Avaz Yuldoshev | Politicsnews", None),
            ("By Joshua Kucera " + "X" * 100, None),
            ("", None),
        ],
    )
    def test_byline(self, line: str, expected: tuple[str, str] | None) -> None:
        """
        The name and the row that matched; nothing for other lines.
        """
        assert expected == parse_byline(line)


class TestParseSpeaker:
    """
    Headlines that name who speaks.
    """

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Speech by President Vladimir Putin at the summit", "Vladimir Putin"),
            ("Remarks by the Deputy Foreign Minister Igor Petrov on security", "Igor Petrov"),
            ("Speech by President and Chairman Xi Jinping at the SCO", "Xi Jinping"),
            ("Speech by Vladimir Putin at the summit", None),
            ("Speech by the President at the summit", None),
            ("The speech of the year", None),
            ("", None),
        ],
    )
    def test_speaker(self, title: str, expected: str | None) -> None:
        """
        The name behind the last office; nothing without an office or a name.
        """
        assert expected == parse_speaker(title)


class TestNames:
    """
    The names on the line of an author.
    """

    @pytest.mark.parametrize(
        ("text", "author"),
        [
            ("By Joshua Kucera.", "Joshua Kucera"),
            ("By Martin Luther King Jr.", "Martin Luther King Jr."),
            ("Door Jan de Vries, Den Haag, 31 oktober 2024", "Jan de Vries"),
            ("Von Ulrich Exner Korrespondent", "Ulrich Exner"),
            ("Por Quxu Ruiz | Madrid | 31 oct 2024", "Quxu Ruiz"),
        ],
    )
    def test_author(self, text: str, author: str) -> None:
        """
        A full stop is no part of a name, and a name between "by" and a day need not be known.
        """
        found = parse_byline(text)

        assert found is not None
        assert author == found[0]

    def test_place_with_a_day_is_no_author(self) -> None:
        """
        Behind "by" no place is an author.
        """
        assert parse_byline("Von Minsk Mitte, 31. Oktober 2024") is None


class TestIsPerson:
    """
    Names of persons.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Avaz Yuldoshev", True),
            ("Nurmaganbetova Zhanna", True),
            ("Armen Mirzoyan", True),
            ("Юлия Воробьева", True),
            ("Hua Xia", True),
            ("Main Menu", False),
            ("Foreign Affairs", False),
            ("Moscow Petrov", False),
            ("Anna", False),
            ("Anna Maria Li Petrova", False),
            ("Ministry Petrov", False),
            ("Anna " + "L" * 80, False),
        ],
    )
    def test_person(self, text: str, expected: bool) -> None:  # noqa: FBT001  the answer under test
        """
        A given name or the ending of a family name is needed, and no place or office.
        """
        assert is_person(text) is expected


class TestFindBylines:
    """
    Lines of a page that name its author.
    """

    STORY = "The leaders of the states have arrived in the capital, and they will meet on Monday."

    def test_name_below_its_lead(self) -> None:
        """
        A name on the line below the word for author is the author's.
        """
        texts = [self.STORY, "", "Author:", "", "Adlet Seilkhanov"]

        found = list(find_bylines(texts, [True, False, False, False, False]))

        assert found == [(2, "author-lead"), (4, "name-below-lead")]

    @pytest.mark.parametrize("below", [[], ["the desk"]], ids=["nothing", "no name"])
    def test_lead_without_a_name(self, below: list[str]) -> None:
        """
        The word for author alone names nobody.
        """
        texts = ["Author:", *below]

        assert list(find_bylines(texts, [False] * len(texts))) == []

    @given(st.lists(st.sampled_from(["", "By Ann Lee", "Author:", "Avaz Yuldoshev", STORY * 2])))
    def test_only_short_lines_are_found(self, texts: list[str]) -> None:
        """
        Whatever stands on a page, lines that name an author are found, no blank or long ones.
        """
        found = {number for number, _ in find_bylines(texts, [len(text) > 99 for text in texts])}

        assert found >= {number for number, text in enumerate(texts) if text == "By Ann Lee"}
        assert {len(texts[number]) for number in found} <= set(range(1, 99))

    def test_name_alone_beside_the_story(self) -> None:
        """
        A name alone right above the story is the author's.
        """
        assert list(find_bylines(["Avaz Yuldoshev", self.STORY], [False, True])) == [
            (0, "name-alone")
        ]

    @pytest.mark.parametrize(
        "below",
        [
            pytest.param(["Done at Minsk in one copy.", "Avaz Yuldoshev"], id="signatory"),
            pytest.param(
                ["Those present were also:", "Avaz Yuldoshev", "Adlet Seilkhanov"], id="participant"
            ),
        ],
    )
    def test_name_in_a_document_is_no_author(self, below: list[str]) -> None:
        """
        Who signs a treaty or takes part in a meeting has not written the page.
        """
        texts = [self.STORY, *below]

        assert list(find_bylines(texts, [True, *[False] * len(below)])) == []

    def test_speaker_is_no_author(self) -> None:
        """
        A name that stands alone again and again is that of a speaker.
        """
        texts = ["Avaz Yuldoshev", self.STORY] * 3

        assert list(find_bylines(texts, [False, True] * 3)) == []

    def test_subject_of_the_story_is_no_author(self) -> None:
        """
        A name that the story speaks of stands under a picture or is a tag.
        """
        texts = ["Sergey Lavrov", self.STORY + " Lavrov left."]

        assert list(find_bylines(texts, [False, True])) == []


@pytest.mark.parametrize(
    ("text", "rule", "author"),
    [
        ("Avaz Yuldoshev", "name-alone", "Avaz Yuldoshev"),
        ("Adlet Seilkhanov", "name-below-lead", "Adlet Seilkhanov"),
        ("By Joshua Kucera", "by", "Joshua Kucera"),
        ("Author:", "author-lead", None),
        ("Editor: Hua Xia", "editor", None),
    ],
)
def test_author_of(text: str, rule: str, author: str | None) -> None:
    """
    The author that a line names, by the rule that found it.
    """
    assert author == author_of(text, rule)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President of Russia Vladimir Putin: Colleagues,", "Vladimir Putin"),
        ("Sergey Lavrov: Good afternoon", "Sergey Lavrov"),
        ("Question: What next?", ""),
        ("Вопрос: Что дальше?", ""),
        ("The agenda: security", None),
        ("No colon here", None),
    ],
)
def test_parse_turn(text: str, who: str | None) -> None:
    """
    Who takes the floor; empty for a question; None for a sentence with a colon.
    """
    assert who == parse_turn(text)
