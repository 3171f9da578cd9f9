"""
Words, parts and patterns.
"""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import PatternError, Search, SearchTimeoutError
from eurasec_corpus.analysis import searching
from eurasec_corpus.analysis.searching import SearchKind, as_pattern, as_words, find_in_all
from tests.strategies import prose


def found_words(search: Search, text: str) -> list[str]:
    """
    Return what a search finds in a text.
    """
    return [text[start:end] for start, end in search.find_in(text)]


class TestSearch:
    """
    What is looked for.
    """

    @given(prose(), st.sampled_from(list(SearchKind)))
    def test_places_hold_what_matches(self, text: str, kind: SearchKind) -> None:
        """
        Matches are in order, do not overlap, are not empty and match by themselves.
        """
        search = Search("s\\w*" if kind is SearchKind.PATTERN else "se", kind)

        spans = list(search.find_in(text))

        assert all(start < end for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert all(search.pattern.fullmatch(text[start:end]) for start, end in spans)

    @pytest.mark.parametrize(
        ("search", "expected"),
        [
            pytest.param(Search("the sco"), ["the SCO", "The\u00a0SCO"], id="words"),
            pytest.param(Search("The SCO", is_cased=True), ["The\u00a0SCO"], id="cased"),
            pytest.param(Search("sco", "part"), ["sco", "SCO", "SCO"], id="part"),
            pytest.param(
                Search(r"\b[A-Z]{2,}\b", "pattern", is_cased=True), ["SCO", "SCO"], id="pattern"
            ),
            pytest.param(Search("x*", "pattern"), [], id="empty matches"),
            pytest.param(Search("S.O"), [], id="dot is a dot"),
        ],
    )
    def test_kinds(self, search: Search, expected: list[str]) -> None:
        """
        Words stand alone, parts anywhere, patterns as they say.
        """
        assert found_words(search, "Moscow: the SCO; The\u00a0SCO.") == expected

    @pytest.mark.parametrize(
        ("pattern", "offset", "reason"),
        [
            pytest.param("(abc", 4, "missing )", id="open group"),
            pytest.param("a{2,1}", 2, "min repeat greater than max repeat", id="repeat"),
            pytest.param("*a", 0, "nothing to repeat", id="nothing to repeat"),
        ],
    )
    def test_pattern_that_does_not_compile(self, pattern: str, offset: int, reason: str) -> None:
        """
        The message says where a pattern fails, and why.
        """
        with pytest.raises(PatternError) as error:
            Search(pattern, "pattern")

        assert error.value.offset == offset
        assert f"does not compile at character {offset}: {reason}" in str(error.value)

    @pytest.mark.parametrize("text", ["", " \t", "a" * 2001], ids=["empty", "blank", "long"])
    def test_length_is_bounded(self, text: str) -> None:
        """
        Nothing cannot be searched for, nor can a book.
        """
        with pytest.raises(PatternError, match="a search has 1 to 2,000 characters"):
            Search(text)

    def test_deep_pattern_is_refused(self) -> None:
        """
        A pattern too deep for the compiler is refused like any other.
        """
        with pytest.raises(PatternError, match="does not compile: RecursionError"):
            Search("(" * 900 + ")" * 900, "pattern")

    def test_unknown_kind(self) -> None:
        """
        A kind is one of three.
        """
        with pytest.raises(ValueError, match="'word' is not a valid SearchKind"):
            Search("a", "word")

    def test_error_travels(self) -> None:
        """
        The error survives the way out of a process.
        """
        error = pickle.loads(pickle.dumps(PatternError("bad", 3)))  # noqa: S301  our own bytes

        assert (str(error), error.offset) == ("bad", 3)


class TestFindInAll:
    """
    Many texts.
    """

    def test_numbers_of_texts(self) -> None:
        """
        Each match names its text.
        """
        assert list(find_in_all(Search("a"), ["a b", "b", "b a a"])) == [
            (0, 0, 1),
            (2, 2, 3),
            (2, 4, 5),
        ]

    @given(
        st.lists(st.text("ab \0", max_size=6), max_size=600), st.sampled_from(["a", "a b", "b\0"])
    )
    def test_many_texts_are_as_one_by_one(self, texts: list[str], words: str) -> None:
        """
        What stands in a text does not depend on the texts around it.
        """
        search = Search(words)

        expected = [
            (number, *span) for number, text in enumerate(texts) for span in search.find_in(text)
        ]

        assert list(find_in_all(search, texts)) == expected

    @pytest.mark.parametrize("pattern", [r"(a+)+b", r"(a|aa)+$b", r"(\w+\s?)+$^"])
    def test_hostile_pattern_ends(self, pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        A pattern that tries too many ways ends with an error of its own.
        """
        monkeypatch.setattr(searching, "_SECONDS", 0.05)

        with pytest.raises(SearchTimeoutError, match="at text 2 of 2; avoid repeats inside"):
            list(find_in_all(Search(pattern, "pattern"), ["c", "a" * 5000 + "c"]))


class TestAs:
    """
    What a plain text means.
    """

    def test_plain_text(self) -> None:
        """
        Where words are expected it is words, where a pattern is expected a pattern.
        """
        assert (as_words("a").kind, as_pattern("a").kind) == (SearchKind.WORDS, SearchKind.PATTERN)

    def test_search_stays(self) -> None:
        """
        A search is what it is.
        """
        search = Search("a", "part")

        assert as_words(search) is as_pattern(search) is search


class TestDoesNotCompile:
    """
    Messages.
    """

    def test_without_place(self) -> None:
        """
        An error without a place is reported without one.
        """
        assert searching._does_not_compile("a", None, "why") == "'a' does not compile: why"
