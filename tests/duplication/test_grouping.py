"""
Which text repeats which.
"""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest

from eurasec_corpus.duplication import candidates, grouping, words
from eurasec_corpus.duplication.candidates import sign_texts
from eurasec_corpus.duplication.grouping import find_repeats
from eurasec_corpus.duplication.meetings import MOST
from eurasec_corpus.duplication.shingles import shingles_of, similarity
from tests.duplication.made import CUT, LONG, NEAR, OTHER, SHORT, THIRD


def repeats(*texts: str, least: int = 800) -> dict[int, tuple[int, str]]:
    """
    Find what texts repeat, and how.
    """
    found = find_repeats(texts, sign_texts(texts), least)
    return {number: (repeat.of, str(repeat.kind)) for number, repeat in found.items()}


class TestFindRepeats:
    """
    What counts as a repeat.
    """

    @pytest.mark.parametrize(
        ("texts", "expected"),
        [
            pytest.param((), {}, id="nothing"),
            pytest.param((LONG, OTHER, THIRD), {}, id="nothing in common"),
            pytest.param((LONG, NEAR), {1: (0, "near")}, id="a word changed"),
            pytest.param((LONG, f"{LONG} He left."), {0: (1, "cut")}, id="two words more"),
            pytest.param((LONG, LONG.replace(",", "")), {1: (0, "near")}, id="without comma"),
            pytest.param((LONG, CUT), {1: (0, "cut")}, id="cut short"),
            pytest.param((CUT, LONG), {0: (1, "cut")}, id="cut short and earlier"),
            pytest.param((LONG, f"{CUT}…"), {1: (0, "cut")}, id="cut with an ellipsis"),
            pytest.param((LONG, LONG[:97]), {1: (0, "cut")}, id="cut inside a word"),
            pytest.param((LONG, LONG[:60]), {}, id="cut too short"),
            pytest.param(
                (NEAR, LONG, LONG[:150]), {1: (0, "near"), 2: (0, "cut")}, id="cut of a copy"
            ),
            pytest.param((SHORT, SHORT[:-1]), {}, id="short"),
            pytest.param((OTHER * 7_000, f"{OTHER * 7_000}."), {}, id="too long"),
            pytest.param((LONG, f"{OTHER} {LONG}"), {}, id="inside a longer one"),
            pytest.param(
                (f"MINSK, 5 May (BelTA) - {LONG}", LONG), {1: (0, "near")}, id="another dateline"
            ),
        ],
    )
    def test_repeats(self, texts: tuple[str, ...], expected: dict[int, tuple[int, str]]) -> None:
        """
        A text of twelve words or more repeats one with mostly the same runs of words, or
        one that begins with all its words.
        """
        assert repeats(*texts) == expected

    def test_what_repeats_a_repeat_is_compared_with_what_stays(self) -> None:
        """
        There are no chains: what is similar to a repeat only, stays.
        """
        words = LONG.split()
        other = words.copy()
        other[3] = "peace"
        third = other.copy()
        third[20:22] = "two", "others"
        texts = [" ".join(each) for each in (words, other, third)]

        assert repeats(*texts) == {1: (0, "near")}

    def test_cut_of_a_copy_that_lacks_its_words_stays(self) -> None:
        """
        A text cut short of a copy stays if most of it is not in what stays.
        """
        whole = f"{LONG} {OTHER} {THIRD}"
        changed = whole.replace("third conference", "meeting").replace("Eurasia", "Asia")
        begun = changed[: len(CUT)]

        assert repeats(whole, changed, begun) == {1: (0, "near")}

    def test_similarity_is_exact(self) -> None:
        """
        The similarity given is that of the words of both.
        """
        (found,) = find_repeats([LONG, NEAR], sign_texts([LONG, NEAR])).values()

        keys = (text.lower().replace(",", "").replace(".", "") for text in (LONG, NEAR))
        assert found.similarity == similarity(*map(shingles_of, keys))

    @pytest.mark.parametrize(("least", "count"), [(800, 1), (950, 0)])
    def test_least_similarity(self, least: int, count: int) -> None:
        """
        What is less similar than wanted is no copy.
        """
        assert len(repeats(LONG, NEAR, least=least)) == count

    def test_a_giant_group_has_one_survivor(self) -> None:
        """
        A thousand texts that differ in a number repeat the first of them.
        """
        texts = [LONG.replace("Wednesday", f"day {number}") for number in range(1000)]

        assert {of for of, _ in repeats(*texts).values()} == {0}

    def test_parts_have_the_signatures_of_the_whole(self) -> None:
        """
        Signatures do not depend on what is signed together.
        """
        texts = [LONG, SHORT, "", OTHER, "上海" * 40]
        whole = sign_texts(texts)

        parts = [sign_texts([text]) for text in texts]

        for name, column in whole._asdict().items():
            assert (
                np.concatenate([getattr(part, name) for part in parts]).tolist() == column.tolist()
            )


class TestCost:
    """
    How often texts are compared.
    """

    def test_a_giant_group_costs_one_comparison_a_text(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Equal but for a word, each text is compared with the one that stays and no other.
        """
        assert count_comparisons(monkeypatch, similar=True) == 999

    def test_a_crowded_bucket_costs_a_bounded_number(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Texts that share a bucket and are not similar are compared with the first few.
        """
        assert count_comparisons(monkeypatch, similar=False) <= 1000 * MOST


def count_comparisons(monkeypatch: pytest.MonkeyPatch, *, similar: bool) -> int:
    """
    Count the comparisons of a thousand texts in one bucket of equal sketches.
    """
    calls = []

    def compare(one: frozenset[object], other: frozenset[object]) -> int:
        calls.append(1)
        return 1000 if similar else 0

    texts = [LONG.replace("Wednesday", f"day {number}") for number in range(1000)]
    signatures = sign_texts(texts)
    first = signatures._replace(
        buckets=signatures.buckets[:1].repeat(1000, axis=0),
        sketches=signatures.sketches[:1].repeat(1000, axis=0),
    )
    monkeypatch.setattr(candidates, "similarity", compare)
    find_repeats(texts, first)
    return len(calls) // 2 if similar else len(calls)


class TestReading:
    """
    How texts are read.
    """

    @pytest.mark.parametrize(
        ("module", "name", "value"),
        [
            pytest.param(candidates, "_MOST_READ", 0, id="all are forgotten at once"),
            pytest.param(candidates, "_REMEMBERED", 1, id="one set of hashes is remembered"),
            pytest.param(words, "_MOST", 300, id="few are cut into words at once"),
            pytest.param(grouping, "_ROWS_AT_ONCE", 3, id="few are compared at once"),
            pytest.param(grouping, "_CHARACTERS_AT_ONCE", 200, id="few openings at once"),
        ],
    )
    def test_how_many_are_read_at_once_makes_no_difference(
        self, monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, value: int
    ) -> None:
        """
        Texts in crowded buckets, copies and cuts among them, repeat the same.
        """
        texts = [LONG.replace("Wednesday", f"day {number}") for number in range(40)]
        texts += [f"{text[: 90 + 3 * number]}" for number, text in enumerate(texts[:20])]
        texts += [f"{OTHER} {number}" for number in range(5)] + [OTHER[:120], THIRD]
        expected = repeats(*texts)

        monkeypatch.setattr(module, name, value)

        assert repeats(*texts) == expected
        assert {kind for _, kind in expected.values()} == {"near", "cut"}

    def test_what_was_forgotten_is_read_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Where nothing read is held, what stays is read whenever a text is compared with it.
        """
        texts = [LONG.replace("Wednesday", f"day {number}") for number in range(40)]
        expected = repeats(*texts)

        monkeypatch.setattr(candidates, "_MOST_READ", 0)
        monkeypatch.setattr(candidates, "_REMEMBERED", 1)
        monkeypatch.setattr(grouping, "_ROWS_AT_ONCE", 3)

        assert repeats(*texts) == expected

    def test_repeats_are_found_by_their_text(self) -> None:
        """
        What repeats nothing is not among them.
        """
        found = find_repeats([LONG, OTHER, NEAR], sign_texts([LONG, OTHER, NEAR]))

        assert (list(found), len(found), 1 in found, 5 in found) == ([2], 1, False, False)
        assert found.leaders_of(np.array([2, 1, 0])).tolist() == [0, 1, 0]
