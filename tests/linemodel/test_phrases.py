"""
Marker words and phrases.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from eurasec_corpus.linemodel.characters import read_characters
from eurasec_corpus.linemodel.phrases import find_phrases, phrase_table
from eurasec_corpus.linemodel.words import read_words
from eurasec_corpus.rules.words import KINDS, WORDS


def kinds_in(line: str) -> set[str]:
    """
    Return the kinds of the phrases in a line.
    """
    hits, _ = find_phrases(read_words(read_characters([line])))
    return {kind for kind, count in zip(KINDS, hits[:, 0].tolist(), strict=True) if count}


class TestRows:
    """
    Rows of marker words keep what they promise.
    """

    @pytest.mark.parametrize(
        ("kind", "line"), [(row.kind, line) for row in WORDS for line in row.examples]
    )
    def test_example_has_the_kind(self, kind: str, line: str) -> None:
        """
        An example holds a phrase of its row's kind.
        """
        assert kind in kinds_in(line)

    @pytest.mark.parametrize(
        ("kind", "line"), [(row.kind, line) for row in WORDS for line in row.never]
    )
    def test_trap_has_not_the_kind(self, kind: str, line: str) -> None:
        """
        A `never` holds no phrase of its row's kind.
        """
        assert kind not in kinds_in(line)

    def test_each_kind_has_an_example_and_a_trap(self) -> None:
        """
        No kind is without a row that shows what it is.
        """
        shown = {row.kind for row in WORDS if row.examples and row.never}

        assert set(KINDS) == shown == {row.kind for row in WORDS}

    def test_each_phrase_is_found(self) -> None:
        """
        Each phrase gives its kind, wherever it stands.
        """
        phrases = [(row.kind, phrase) for row in WORDS for phrase in row.phrases]
        words = read_words(read_characters([f"— {phrase.upper()} —" for _, phrase in phrases]))
        hits, _ = find_phrases(words)
        lost = [
            phrase
            for at, (kind, phrase) in enumerate(phrases)
            if not hits[KINDS.index(kind), at] and phrase.upper().lower() == phrase
        ]

        assert lost == []

    def test_each_phrase_has_one_to_three_words(self) -> None:
        """
        Longer phrases would never be found.
        """
        phrases = [phrase for row in WORDS for phrase in row.phrases]

        assert set(read_words(read_characters(phrases)).count.tolist()) <= {1, 2, 3}

    def test_no_phrase_stands_twice(self) -> None:
        """
        A phrase stands once in its row, and a kind and language have one row.
        """
        keys = Counter((row.kind, row.lang) for row in WORDS)
        doubled = [row for row in WORDS if len(set(row.phrases)) < len(row.phrases)]

        assert ([key for key, count in keys.items() if count > 1], doubled) == ([], [])


class TestFindPhrases:
    """
    Phrases of lines.
    """

    def test_phrase_does_not_span_lines(self) -> None:
        """
        A phrase that is broken between lines is none.
        """
        hits, _ = find_phrases(read_words(read_characters(["all rights", "reserved"])))

        assert hits[KINDS.index("legal")].tolist() == [0, 1]

    def test_opening_is_the_first_word(self) -> None:
        """
        A line opens with a phrase if that begins with its first word.
        """
        _, opens = find_phrases(read_words(read_characters(["- Read also: it", "To read also"])))

        assert [bool(mask >> KINDS.index("related") & 1) for mask in opens.tolist()] == [
            True,
            False,
        ]

    def test_lines_without_words_have_none(self) -> None:
        """
        Signs are no words.
        """
        assert kinds_in("— …") == set()


class TestPhraseTable:
    """
    Hashes that share a slot.
    """

    def test_crowded_slot_tells_hashes_apart(self) -> None:
        """
        Two hashes with the same upper bits are both found, and a third is not.
        """
        table = phrase_table({1 << 60: 1, (1 << 60) + 1: 2})
        at, masks = table.find(np.array([(1 << 60) + 1, (1 << 60) + 2, 1 << 60], np.uint64))

        assert (at.tolist(), masks.tolist()) == ([0, 2], [2, 1])
