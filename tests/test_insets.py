"""
Headlines and sentences below a marker of other stories.
"""

from __future__ import annotations

import pytest
from hypothesis import given

from eurasec_corpus import clean
from eurasec_corpus.insets import find_boxed, read_links, read_sentences

from .strategies import line_pages

PARAGRAPH = (
    "Armenia says it has passed the point of no return in its relations with the alliance of six."
)
HEADLINE, OTHER = "What Is the Alliance of Six", "Farewell Mission Leaves Karabakh"
SENTENCE = "The alliance hopes for a dialogue."


class TestReadLinks:
    """
    The headlines below a marker.
    """

    @given(line_pages())
    def test_gives_free_lines_from_the_first(self, page: list[str]) -> None:
        """
        The lines stand together, and what says by itself what it is is none of them.
        """
        texts = [text.strip() for text in page if text.strip()]
        is_free = [len(text) % 2 == 0 for text in texts]

        found = read_links(texts, is_free, 0)

        assert found.start == 0
        assert all(is_free[index] for index in found)

    @pytest.mark.parametrize(
        ("texts", "expected"),
        [
            pytest.param([HEADLINE, OTHER, SENTENCE], range(2), id="two headlines"),
            pytest.param([SENTENCE, HEADLINE], range(0), id="a sentence first"),
            pytest.param(["塔利班在喷赤河附近举行阅兵", "他们走了。"], range(1), id="Chinese"),
            pytest.param([], range(0), id="nothing below"),
        ],
    )
    def test_links(self, texts: list[str], expected: range) -> None:
        """
        Headlines end where a sentence begins.
        """
        assert read_links(texts, [True] * len(texts), 0) == expected


class TestReadSentences:
    """
    The sentences below those headlines.
    """

    @pytest.mark.parametrize(
        ("texts", "expected"),
        [
            pytest.param([SENTENCE, SENTENCE, HEADLINE], range(2), id="two sentences"),
            pytest.param([HEADLINE], range(0), id="a headline"),
            pytest.param(["Not so soon."], range(0), id="few words"),
            pytest.param(["The alliance hopes for a dialogue..."], range(0), id="a teaser"),
            pytest.param(["杜尚别今年三月请求援助。"], range(1), id="Chinese"),
        ],
    )
    def test_sentences(self, texts: list[str], expected: range) -> None:
        """
        Sentences have some words and do not break off.
        """
        assert read_sentences(texts, [True] * len(texts), 0) == expected


class TestFindBoxed:
    """
    The text of a box that asks for an address.
    """

    @pytest.mark.parametrize(
        ("texts", "expected"),
        [
            pytest.param(["Newsletter", "All news.", "Subscribe"], [1], id="one line"),
            pytest.param(["Наш Telegram-канал", "Главное.", "Подписаться »"], [1], id="Russian"),
            pytest.param(["Newsletter", "All news.", "Free.", "Subscribe"], [], id="two lines"),
            pytest.param(["Newsletter", "All news.", "He left."], [], id="no button"),
            pytest.param(["Newsletter", "All news. " * 20, "Subscribe"], [], id="a paragraph"),
            pytest.param(["Terms of use", "All news.", "Subscribe"], [], id="another notice"),
            pytest.param(["Newsletter", "Subscribe"], [], id="a box without text"),
            pytest.param(
                ["Newsletter", "All news.", "Subscribe " * 9], [], id="a line too long for a button"
            ),
        ],
    )
    def test_boxed(self, texts: list[str], expected: list[int]) -> None:
        """
        One line stands between what heads a box and its button.
        """
        assert list(find_boxed(texts, [0])) == expected


class TestPage:
    """
    Insets on whole pages.
    """

    @pytest.mark.parametrize("marker", ["See also:", "READ MORE", "Related:"])
    def test_article_goes_on_below_an_inset(self, marker: str) -> None:
        """
        What is set aside is the headline, not the sentences below it.
        """
        page = [PARAGRAPH, PARAGRAPH[:-5] + " five.", marker, HEADLINE, SENTENCE, SENTENCE[4:]]

        document = clean("\n".join(page), id="page")

        assert HEADLINE not in document.text
        assert SENTENCE in document.text

    def test_last_headlines_are_all_of_other_stories(self) -> None:
        """
        Below them stands nothing that one of them could head.
        """
        page = [PARAGRAPH, SENTENCE, "Related stories", HEADLINE, OTHER, "Uzbek Customs Seize Load"]

        document = clean("\n".join(page), id="page")

        assert "Uzbek" not in document.text
        assert OTHER not in document.text

    def test_heading_below_an_inset_stays(self) -> None:
        """
        Of two lines below a marker the second may head the paragraph below it.
        """
        page = [PARAGRAPH, SENTENCE, "Related stories", HEADLINE, "The farewell", PARAGRAPH[8:]]

        document = clean("\n".join(page), id="page")

        assert "The farewell" in document.text

    def test_text_of_a_box_is_a_notice(self) -> None:
        """
        It reads like a sentence of the story, and stands between two markers.
        """
        boxed = "The most important stories of the region in your telephone."
        page = [PARAGRAPH, "Subscribe to our newsletter", boxed, "Subscribe", PARAGRAPH[8:]]

        document = clean("\n".join(page), id="page")

        assert boxed not in document.text

    def test_button_below_another_button_is_no_text(self) -> None:
        """
        What is a marker by itself stays one.
        """
        page = [PARAGRAPH, "Newsletter", "All news", "Subscribe", PARAGRAPH[8:]]

        document = clean("\n".join(page), id="page")

        assert [span.rule for span in document.spans][2] == "marker:all news"
