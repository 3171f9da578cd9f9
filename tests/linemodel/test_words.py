"""
Words of many lines as hashes.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus.linemodel.characters import read_characters
from eurasec_corpus.linemodel.words import (
    Words,
    hash_lines,
    hash_openings,
    hash_runs,
    mix_hashes,
    read_words,
)


def words_of(*lines: str) -> Words:
    """
    Read the words of lines.
    """
    return read_words(read_characters(lines))


class TestReadWords:
    """
    Words and their hashes.
    """

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param("non-aligned", ["non", "aligned"], id="hyphen"),
            pytest.param("Минск, 2024", ["Минск", "2024"], id="letters and digits"),
            pytest.param("上海and", ["上", "海", "and"], id="no blanks"),
            pytest.param("e\u0301tat", ["e\u0301tat"], id="combining accent"),
            pytest.param("— …", [], id="no words"),
        ],
    )
    def test_words(self, line: str, expected: list[str]) -> None:
        """
        A word is a run of letters, marks and digits, or one character without blanks.
        """
        words = words_of(line)
        spans = zip(words.start.tolist(), words.end.tolist(), strict=True)

        assert expected == [line[start:end] for start, end in spans]

    @given(st.lists(st.sampled_from(["ab", "ba", "Ab", "2", "ж", "—"]), min_size=1, max_size=9))
    def test_equal_words_have_equal_hashes(self, lines: list[str]) -> None:
        """
        A hash tells words apart, wherever they stand and whatever their case.
        """
        words = words_of(*lines)
        texts = [line.lower() for line in lines if line != "—"]

        assert len(set(texts)) == len(set(words.hash.tolist()))

    def test_stem_is_seven_letters(self) -> None:
        """
        Forms of a long word that differ in the end have one stem.
        """
        first, second, third = words_of("security securities secular").stem.tolist()

        assert (first == second, first == third) == (True, False)

    def test_words_do_not_span_lines(self) -> None:
        """
        A word ends with its line.
        """
        assert words_of("one", "two").count.tolist() == [1, 1]


class TestHashes:
    """
    Hashes of lines, openings and runs.
    """

    def test_line_hash_has_no_case(self) -> None:
        """
        Lines that differ in case alone are the same.
        """
        characters = read_characters(["All News", "ALL NEWS", "All News."])
        first, second, third = hash_lines(characters, read_words(characters)).tolist()

        assert (first == second, first == third) == (True, False)

    def test_opening_is_the_first_words(self) -> None:
        """
        Lines with the same first words have the same opening.
        """
        characters = read_characters(["The news of May", "The news: June", "- The new", "…"])
        first, second, third, none = hash_openings(read_words(characters), 2).tolist()

        assert (first == second, first == third, none) == (True, False, 0)

    def test_run_depends_on_order(self) -> None:
        """
        Runs of the same words in another order differ.
        """
        there, _, back = hash_runs(words_of("a b", "b a").hash, 2)[1].tolist()

        assert there != back

    def test_runs_of_too_few_words_are_none(self) -> None:
        """
        One word makes no run of two or three.
        """
        assert [len(run) for run in hash_runs(words_of("a").hash, 3)] == [1, 0, 0]

    def test_mixing_keeps_numbers_apart(self) -> None:
        """
        Different numbers stay different.
        """
        hashes = words_of("a b c d e f").hash

        assert len(set(mix_hashes(hashes).tolist())) == 6
