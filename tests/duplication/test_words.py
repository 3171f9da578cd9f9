"""
Words of many texts.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.duplication.words import batches, read_words
from eurasec_corpus.folding import fold


class TestReadWords:
    """
    What words are.
    """

    @pytest.mark.parametrize(
        ("text", "key"),
        [
            pytest.param("", "", id="nothing"),
            pytest.param(" - ", "", id="no word"),
            pytest.param("He said: “We are ready.”", "he said we are ready", id="signs"),
            pytest.param("МИНСК, 5 мая", "минск 5 мая", id="Cyrillic"),
            pytest.param("Straße STRASSE", "strasse strasse", id="sharp s"),
            pytest.param("e\u0301tat ÉTAT", "état état", id="combining accent"),
            pytest.param("secu\u00adrity", "security", id="soft hyphen"),
            pytest.param("上海a合 作", "上 海 a 合 作", id="without blanks"),
            pytest.param("a 😀b\ud800c", "a b c", id="beyond the plane"),
            pytest.param("a\0b", "a b", id="null"),
        ],
    )
    def test_key(self, text: str, key: str) -> None:
        """
        Letters and digits make words, in lower case; all else parts them.
        """
        assert [key, "x"] == list(read_words([text, "x"]).to_keys())

    @pytest.mark.parametrize(
        ("text", "size"),
        [("one two three", 3), ("上海合作组织", 1), ("SCO 上海合作", 2), ("", 0)],
    )
    def test_size(self, text: str, size: int) -> None:
        """
        Four characters that are words count as one.
        """
        assert read_words(["a b", text]).sizes.tolist() == [2, size]

    def test_no_texts(self) -> None:
        """
        No texts have no words.
        """
        assert read_words([]).counts.tolist() == []

    def test_folding_keeps_the_words(self) -> None:
        """
        A text and its comparison key have the same words.
        """
        text = "«Ｗide» ﬁnance — İstanbul’s “Straße”…"

        assert len(set(read_words([text, fold(text)]).to_keys())) == 1


class TestBatches:
    """
    Runs of a bounded length.
    """

    @pytest.mark.parametrize(
        ("lengths", "expected"),
        [([], []), ([1], [1]), ([300_000], [1]), ([300_000, 300_000], [1, 1]), ([9] * 5, [5])],
    )
    def test_batches(self, lengths: list[int], expected: list[int]) -> None:
        """
        Texts are put together up to a bound; none is left out.
        """
        assert expected == [len(run) for run in batches(["a" * length for length in lengths])]
