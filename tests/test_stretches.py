"""
Stretches of a line, their words and their shape.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eurasec_corpus.folding import PLAIN
from eurasec_corpus.stretches import (
    count_words,
    cut_dates,
    cuts,
    ending,
    join_words,
    kind_of,
    kind_of_body,
    likeness,
    percent,
    place_in,
    shape,
    share_of_numbers,
    slug_stems,
    split_words,
    stems_of,
    trim,
)


class TestSplitWords:
    """
    Words of a line.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", (), id="nothing"),
            pytest.param("-- *", (), id="signs"),
            pytest.param("SCO: summit", ("sco", "summit"), id="English"),
            pytest.param("Саммит ОДКБ", ("саммит", "одкб"), id="Russian"),
            pytest.param("上合 SCO", ("上", "合", "sco"), id="Chinese"),
        ],
    )
    def test_words(self, text: str, expected: tuple[str, ...]) -> None:
        """
        Words are in lower case; a character of a script without blanks is one.
        """
        assert expected == split_words(text)

    @given(st.text(st.characters(max_codepoint=0x2200)) | st.from_regex(f"[{PLAIN}]*"))
    def test_plain_words_are_split_as_any_others(self, text: str) -> None:
        """
        The short ways for ASCII and plain text give what the long way gives.
        """
        assert (*split_words(text), "上") == split_words(f"{text} 上")


class TestJoinWords:
    """
    The words of many lines at once.
    """

    @given(st.lists(st.text(st.characters() | st.sampled_from("aB 1_.\0é峰"))))
    def test_many_lines_are_cut_as_each_alone(self, texts: list[str]) -> None:
        """
        Whatever stands in the lines, each has the words that it has alone.
        """
        assert [" ".join(split_words(text)) for text in texts] == join_words(texts)


class TestCountWords:
    """
    How many words there are.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("", 0, id="nothing"),
            pytest.param("a SCO summit", 3, id="English"),
            pytest.param("上海合作组", 3, id="Chinese"),
            pytest.param("SCO 峰会", 2, id="both"),
        ],
    )
    def test_count(self, text: str, expected: int) -> None:
        """
        Two characters of a script without blanks count as one word.
        """
        assert expected == count_words(split_words(text))


class TestStems:
    """
    Openings of words.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("The security of 2024", {"securi"}, id="longer words only"),
            pytest.param("上合组", {"上合", "合组"}, id="pairs of characters"),
            pytest.param("", set(), id="nothing"),
        ],
    )
    def test_stems_of_a_text(self, text: str, expected: set[str]) -> None:
        """
        Short words and numbers have no stem.
        """
        assert expected == stems_of(split_words(text))

    def test_stems_of_an_address(self) -> None:
        """
        An address spells out short words, too.
        """
        assert slug_stems(["the", "security", "of", "2024"]) == ["the", "securi"]


class TestShares:
    """
    Shares in percent.
    """

    @pytest.mark.parametrize(
        ("words", "others", "expected"),
        [
            pytest.param(["a", "b"], {"a", "b"}, 100, id="equal"),
            pytest.param(["a", "b"], {"c"}, 0, id="nothing in common"),
            pytest.param(["a", "a", "b"], {"a"}, 66, id="repeated words count once"),
            pytest.param([], set(), 0, id="nothing"),
        ],
    )
    def test_likeness(self, words: list[str], others: set[str], expected: int) -> None:
        """
        Likeness is the share of words in common, of both together.
        """
        assert expected == likeness(words, frozenset(others))

    @pytest.mark.parametrize(("part", "whole", "expected"), [(1, 3, 33), (0, 5, 0), (0, 0, 0)])
    def test_percent(self, part: int, whole: int, expected: int) -> None:
        """
        A share is rounded down; of nothing it is 0.
        """
        assert expected == percent(part, whole)

    def test_share_of_numbers(self) -> None:
        """
        Numbers are words of digits.
        """
        assert share_of_numbers(["12", "may", "2024", "4th"]) == 50


class TestPlaceIn:
    """
    Where in a line another stands.
    """

    @pytest.mark.parametrize(
        ("inner", "expected"),
        [
            ("summit opens today", "equal"),
            ("summit opens", "front"),
            ("today", "back"),
            ("opens", "inside"),
            ("open", "no"),
        ],
    )
    def test_place(self, inner: str, expected: str) -> None:
        """
        Only whole words count.
        """
        assert expected == place_in("summit opens today", inner)


class TestShape:
    """
    How a line is capitalised.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("LATEST NEWS", "capitals"),
            ("上合峰会 2024", "no case"),
            ("“he said", "lower"),
            ("Summit Opens", "all title"),
            ("Summit Opens in Minsk", "title"),
            ("Summit", "title"),
            ("Summit opens in the city", "sentence"),
            ("Саммит открылся в Минске вчера", "sentence"),
        ],
    )
    def test_shape(self, text: str, expected: str) -> None:
        """
        The shape follows from case alone.
        """
        assert expected == shape(text)


class TestEnding:
    """
    How a line ends.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He left.", "stop"),
            ("“He left.”)", "stop"),
            ("他走了。", "stop"),
            ("वह चला गया।", "stop"),
            ("Why?", "question"),
            ("He said:", "pause"),
            ("And then...", "dots"),
            ("And then…", "dots"),
            ("Conclusion", "none"),
            ("”", "none"),
            ("", "none"),
        ],
    )
    def test_ending(self, text: str, expected: str) -> None:
        """
        The last sign counts, closing quotation marks aside.
        """
        assert expected == ending(text)


class TestKindOf:
    """
    What a line is, roughly.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("12 May 2024", "date", id="date"),
            pytest.param("He left.", "prose", id="sentence"),
            pytest.param("word " * 25, "prose", id="many words"),
            pytest.param("SCO summit opens in Astana", "headline", id="headline"),
            pytest.param("All news", "short", id="two words"),
            pytest.param("News", "word", id="word"),
            pytest.param("***", "word", id="no word"),
        ],
    )
    def test_kind(self, text: str, expected: str) -> None:
        """
        Words, numbers and the last sign tell the kind.
        """
        assert expected == kind_of(text, split_words(text))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("He left.", "body", id="sentence"),
            pytest.param("Who left?", "body", id="question"),
            pytest.param("Dear friends,", "body open", id="no stop"),
        ],
    )
    def test_kind_of_the_article(self, text: str, expected: str) -> None:
        """
        Of a line of the article its end alone counts.
        """
        assert expected == kind_of_body(text)


class TestCuts:
    """
    Where a line can be cut.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Summit opens", [("whole", "Summit opens")], id="nowhere"),
            pytest.param("", [("whole", "")], id="nothing"),
            pytest.param(
                "date 2024-05 Summit opens",
                [("whole", "date 2024-05 Summit opens"), ("prefix", "Summit opens")],
                id="crawler's prefix",
            ),
            pytest.param(
                "12.05.2024 Summit opens",
                [("whole", "12.05.2024 Summit opens"), ("date", "Summit opens")],
                id="date in front",
            ),
            pytest.param(
                "Summit opens, 12.05.2024",
                [("whole", "Summit opens, 12.05.2024"), ("date", "Summit opens")],
                id="date behind",
            ),
            pytest.param(
                "Summit opens |",
                [("whole", "Summit opens |"), ("mark", "Summit opens")],
                id="mark at the end",
            ),
            pytest.param(
                "A - B | C",
                [
                    ("whole", "A - B | C"),
                    ("front", "A"),
                    ("back", "B | C"),
                    ("front", "A - B"),
                    ("back", "C"),
                    ("middle", "B"),
                ],
                id="marks",
            ),
            pytest.param("non-aligned", [("whole", "non-aligned")], id="hyphen"),
            pytest.param(
                "la « paix » | Le Temps",
                [
                    ("whole", "la « paix » | Le Temps"),
                    ("front", "la « paix »"),
                    ("back", "Le Temps"),
                ],
                id="quotation",
            ),
        ],
    )
    def test_cuts(self, text: str, expected: list[tuple[str, str]]) -> None:
        """
        Dates, prefixes and separators are where a line can be cut.
        """
        assert expected == [(cut, text[start:end]) for start, end, cut in cuts(text)]

    def test_only_the_outer_marks_of_many_count(self) -> None:
        """
        Of many marks three on either side are tried.
        """
        text = " | ".join("ABCDEFGHIJ")

        fronts = [text[start:end] for start, end, cut in cuts(text) if cut == "front"]

        assert fronts[:3] == ["A", "A | B", "A | B | C"]
        assert len(fronts) == 6
        assert fronts[-1] == text[:-4]


class TestTrim:
    """
    What is certainly not the headline.
    """

    @pytest.mark.parametrize(
        ("text", "is_first", "expected"),
        [
            pytest.param("CSTO summit opens", False, "CSTO summit opens", id="nothing"),
            pytest.param("date 2024-05 CSTO summit opens", False, "CSTO summit opens", id="prefix"),
            pytest.param("Home » News » CSTO summit opens", False, "CSTO summit opens", id="steps"),
            pytest.param(
                "CSTO summit opens in Minsk » News",
                False,
                "CSTO summit opens in Minsk » News",
                id="a long first step",
            ),
            pytest.param("CSTO summit opens 12.05.2024", False, "CSTO summit opens", id="date"),
            pytest.param("CSTO summit opens |", False, "CSTO summit opens", id="separator"),
            pytest.param("/ CSTO summit opens", False, "CSTO summit opens", id="separator first"),
            pytest.param(": The CSTO summit opens ⋆", False, "The CSTO summit opens", id="both"),
            pytest.param("– We met in Minsk", False, "– We met in Minsk", id="dash of speech"),
            pytest.param("CSTO summit opens | TASS", True, "CSTO summit opens", id="site"),
            pytest.param("CSTO summit opens | TASS", False, "CSTO summit opens | TASS", id="bar"),
            pytest.param("Home » CSTO summit", False, "Home » CSTO summit", id="nothing left"),
            pytest.param(
                "Minsk et la « paix »", False, "Minsk et la « paix »", id="quotation at the end"
            ),
            pytest.param(
                "La « paix » de Minsk", False, "La « paix » de Minsk", id="quotation, no step"
            ),
            pytest.param(
                "Accueil » La « paix » de Minsk",
                False,
                "La « paix » de Minsk",
                id="step, quotation",
            ),
        ],
    )
    def test_trim(self, text: str, expected: str, *, is_first: bool) -> None:
        """
        Prefix, steps, date and separator go, unless too little is left.
        """
        start, end = trim(text, is_first=is_first)

        assert expected == text[start:end]


class TestCutDates:
    """
    Days and counts of views around a headline.
    """

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("23.11.2023 |CSTO summit opens|", id="digits in front"),
            pytest.param("2024-05-12 10:30 |CSTO summit opens|", id="time in front"),
            pytest.param("Monday, 5 May 2024 - |CSTO summit opens|", id="weekday in front"),
            pytest.param("23 ноября 2023: |открылся саммит|", id="a mark before lower case"),
            pytest.param("29.05.2025, 11:53 40011 |Открылся саммит ОДКБ|", id="views in front"),
            pytest.param("|CSTO summit opens| 12.02.2020", id="digits behind"),
            pytest.param("|Открылся саммит ОДКБ| - 5 мая 2024, 10:30", id="words behind"),
            pytest.param("|Summit of| 12.02.2020 10:30", id="a time unties it"),
            pytest.param("|CSTO summit opens| 5 May 2024 Views: 5690", id="views behind"),
            pytest.param("|CSTO summit opens| Прочитано: 2326", id="views alone"),
            pytest.param("5 May 2024 |CSTO summit opens| 12.02.2020", id="both ends"),
            pytest.param("|Statement of 12.02.2020|", id="tied by a short word"),
            pytest.param("|5 May 2024 was a Sunday|", id="a sentence"),
            pytest.param("|5 abcde 2024 CSTO summit|", id="no month in front"),
            pytest.param("|CSTO summit 5 abcde 2024|", id="no month behind"),
            pytest.param("|CSTO summit opens on 16 May|", id="no year"),
            pytest.param("|CSTO summit opens|", id="no date"),
            pytest.param("|12.02.2020|", id="a date alone"),
            pytest.param("||", id="empty"),
        ],
    )
    def test_rest(self, text: str) -> None:
        """
        What stands between the bars is left.
        """
        before, rest, after = text.split("|")

        start, end = cut_dates(before + rest + after)

        assert (before + rest + after)[start:end] == rest

    @given(st.text(max_size=80))
    @example("1.1.2020 1.1.2020")
    def test_rest_is_a_part(self, text: str) -> None:
        """
        Any text is accepted, and the rest is not empty unless the text is.
        """
        start, end = cut_dates(text)

        assert 0 <= start <= end <= len(text)
        assert start < end or not text
