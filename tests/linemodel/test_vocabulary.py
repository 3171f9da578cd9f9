"""
Content words and who shares them.
"""

from __future__ import annotations

import numpy as np

from eurasec_corpus.linemodel.batches import read_batch
from eurasec_corpus.linemodel.vocabulary import Vocabulary


def vocabulary_of(*pages: list[str]) -> Vocabulary:
    """
    Read the content words of pages.
    """
    return read_batch(pages).vocabulary


class TestReadVocabulary:
    """
    Which words count.
    """

    def test_long_words_count_once_a_line(self) -> None:
        """
        Words of five letters and more count once a line, short ones and numbers do not.
        """
        vocabulary = vocabulary_of(["Security for security of 20240 maps", "The end"])

        assert vocabulary.size.tolist() == [1, 0]

    def test_pairs_count_in_scripts_without_blanks(self) -> None:
        """
        Two characters side by side are a word, one alone is none.
        """
        assert vocabulary_of(["上海合", "海 上", "上海"]).size.tolist() == [2, 0, 1]

    def test_name_does_not_open_the_line(self) -> None:
        """
        The first word has its capital anyway.
        """
        vocabulary = vocabulary_of(["Leaders visited Minsk again"])

        assert vocabulary.name.tolist() == [False, False, True, False]

    def test_word_of_another_page_is_another(self) -> None:
        """
        Pages share no words.
        """
        assert vocabulary_of(["security"], ["security"]).spread.tolist() == [1, 1]


class TestVocabulary:
    """
    Sums over words and lines.
    """

    def test_support_is_that_of_other_lines(self) -> None:
        """
        A line does not support its own words.
        """
        vocabulary = vocabulary_of(["treaty", "treaty", "treaty summit"])
        support = vocabulary.support(np.array([True, False, True]))

        assert support.tolist() == [1, 2, 1, 0]

    def test_total_weighs_other_lines(self) -> None:
        """
        The weights of the other lines with the word are summed.
        """
        vocabulary = vocabulary_of(["treaty", "treaty", "treaty summit"])

        assert vocabulary.total(np.array([1, 2, 4])).tolist() == [6, 5, 3, 0]

    def test_pairs_are_counted_by_line(self) -> None:
        """
        Flags and values of pairs are summed by line, also where a line has none.
        """
        vocabulary = vocabulary_of(["treaty", "of", "treaty summit"])
        pairs = np.array([False, True, True])

        assert vocabulary.add_up(pairs).tolist() == [[0, 0, 2]]
        assert vocabulary.add_up(np.array([1, 2, 4])).tolist() == [[1, 0, 6]]
