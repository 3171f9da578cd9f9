"""
Short lines that look like clutter.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.clutter import (
    MARKS,
    MENU,
    has_capitals,
    has_dated,
    has_unspaced,
    is_menu,
    is_telling,
    read_short,
)


class TestReadShort:
    """
    Words of a short line.
    """

    def test_signs_around_words_are_stripped(self) -> None:
        """
        Words are lower case and without the signs around them.
        """
        assert read_short("«ФОТО»: (Reuters)").words == ("фото", "reuters")


class TestPhrases:
    """
    Phrases taken from the rows of words.
    """

    def test_marks_are_single_words(self) -> None:
        """
        No marker word holds a blank, while menu phrases may.
        """
        assert not any(" " in word for word in MARKS)
        assert any(" " in phrase for phrase in MENU)


class TestIsMenu:
    """
    Menu phrases that are the whole line.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("SHARE:", True, id="any case and signs"),
            pytest.param("Поделиться", True, id="Russian"),
            pytest.param("Share prices fell", False, id="more than the phrase"),
            pytest.param("", False, id="empty"),
        ],
    )
    def test_cases(self, text: str, *, expected: bool) -> None:
        """
        Only the whole line counts.
        """
        assert is_menu(text) is expected


class TestIsTelling:
    """
    Lines that are surely no text of an article.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("See http://example.org/", True, id="address"),
            pytest.param("See www.example.org", True, id="address without protocol"),
            pytest.param("* * *", True, id="no letters"),
            pytest.param("Subscribe", True, id="menu phrase"),
            pytest.param("Copy link to this page here", True, id="begins with two words"),
            pytest.param("Версия для печати страницы", True, id="begins with three words"),
            pytest.param("Photo of the square", True, id="credit"),
            pytest.param("© The Agency, photo", True, id="credit after a sign"),
            pytest.param("(The square)", False, id="brackets without a credit"),
            pytest.param("On 5 June 2024", True, id="word of dates"),
            pytest.param("Doors at 19:30", True, id="time"),
            pytest.param("Nr 12345", True, id="little but digits"),
            pytest.param("Room 1234 of the hotel", False, id="mostly letters"),
            pytest.param("In 2024 we saw that there was no way to do it in June", False, id="long"),
            pytest.param("In 5 days", False, id="few digits"),
            pytest.param("この記事をシェア", True, id="without blanks"),
            pytest.param("会議は終わった", False, id="other words without blanks"),
            pytest.param("He left.", False, id="sentence"),
        ],
    )
    def test_cases(self, text: str, *, expected: bool) -> None:
        """
        Each sort of telling line is seen, and its near misses are not.
        """
        assert is_telling(read_short(text)) is expected


class TestHas:
    """
    What a line holds.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("World News today", True, id="most"),
            pytest.param("World news", False, id="half"),
        ],
    )
    def test_capitals(self, text: str, *, expected: bool) -> None:
        """
        More than half of the words must begin with a capital.
        """
        assert has_capitals(read_short(text)) is expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("June 5", True, id="both"),
            pytest.param("In June", False, id="no digit"),
            pytest.param("Room 5", False, id="no word of dates"),
        ],
    )
    def test_dated(self, text: str, *, expected: bool) -> None:
        """
        A word of dates and a digit are needed.
        """
        assert has_dated(read_short(text)) is expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("分享到", True, id="phrase"),
            pytest.param("分享 to", False, id="ends in another script"),
            pytest.param("", False, id="empty"),
        ],
    )
    def test_unspaced(self, text: str, *, expected: bool) -> None:
        """
        The line must end in a script without blanks.
        """
        assert has_unspaced(read_short(text)) is expected
