"""
What documents are called, and where and when they were signed.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.documents import is_day_of_signature, names_document


class TestNamesDocument:
    """
    Lines that are called like a document.
    """

    @pytest.mark.parametrize(
        "text",
        [
            "Minsk Declaration",
            "Joint Communiqué",
            "ДЕКЛАРАЦИЯ",
            "Совместное заявление (Минск, 31 октября 2024 года)",
            "Erklärung des Rates, 4. Juli 2024",
            "Türk Devletleri Teşkilatı Bişkek Bildirisi",
            "Treaty between the Republic of Belarus and the Kyrgyz Republic",
        ],
    )
    def test_first_or_last_word_is_a_document(self, text: str) -> None:
        """
        What a document is called stands among the first three words or is the last before a day.
        """
        assert names_document(text)

    @pytest.mark.parametrize(
        "text",
        [
            "The ministers have signed the declaration.",
            "declaration of the ministers",
            "Declaration of the ministers:",
            "Declarations",
            "Interview",
            "(31 October 2024)",
            "Declaration " * 20,
        ],
    )
    def test_other_lines(self, text: str) -> None:
        """
        A sentence, an announcement, what begins in lower case or is long, and a plural are none.
        """
        assert not names_document(text)

    @given(st.text())
    def test_any_line_with_a_full_stop_is_none(self, text: str) -> None:
        """
        No sentence names a document, whatever its words.
        """
        assert not names_document(f"Declaration {text}.")


class TestIsDayOfSignature:
    """
    Lines that say where and when a document was signed.
    """

    @pytest.mark.parametrize(
        "text",
        [
            "Astana, 4 July 2024",
            "Minsk, October 31, 2024",
            "город Минск, 31 октября 2024 года",
            "г. Энск, «4» июля 2024 г.",
            "Minsk, den 31. Oktober 2024",
            "Fait à Minsk, le 31 octobre 2024",
            "Mińsk, dnia 31 października 2024 roku",
        ],
    )
    def test_place_and_day(self, text: str) -> None:
        """
        A known place, or one that is called a town, with a whole day is one.
        """
        assert is_day_of_signature(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Politics, 31 October 2024",
            "Anna Nowak, 31 October 2024",
            "Minsk, 31 October",
            "Minsk, 31 February 2024",
            "31 October 2024",
            "Minsk",
            "The parties met in Minsk on 31 October 2024 and signed the treaty, they say",
        ],
    )
    def test_other_lines(self, text: str) -> None:
        """
        Without a known place or with half a day or none a line is none.
        """
        assert not is_day_of_signature(text)

    @given(st.text(st.characters(exclude_categories=["Nd"])))
    def test_without_a_digit(self, text: str) -> None:
        """
        A line without a digit gives no day.
        """
        assert not is_day_of_signature(text)
