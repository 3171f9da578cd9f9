"""
What changes when a part of the cleaner is switched off.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Corpus, clean, load, sensitivity, variants
from eurasec_corpus.analysis.ablations import BASELINE, SENSITIVITY
from eurasec_corpus.labelling import PASSES


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


class TestVariants:
    """
    Corpora of a cleaner that lacks something.
    """

    def test_baseline_is_the_corpus(self, corpus: Corpus) -> None:
        """
        Nothing switched off gives the corpus as it was shipped.
        """
        name, variant = next(variants(corpus))

        assert (name, variant) == (BASELINE, corpus)

    def test_one_for_each_pass(self, corpus: Corpus) -> None:
        """
        There is a variant without each of the passes.
        """
        names = [name for name, _ in variants(corpus[:1])]

        assert names == [BASELINE, *(each.__name__ for each in PASSES)]

    def test_rule_that_is_off_labels_nothing(self, corpus: Corpus) -> None:
        """
        In the variant without a rule no stretch bears its name.
        """
        for name, variant in variants(corpus[-1:], by="rule"):
            assert name not in variant.to_arrow("spans")["rule"].to_pylist()

    def test_unknown_part(self, corpus: Corpus) -> None:
        """
        Passes and rules are what can be switched off.
        """
        with pytest.raises(ValueError, match="'row' is not a valid Part"):
            list(variants(corpus, by="row"))


class TestSensitivity:
    """
    The table of what changes.
    """

    def test_columns(self, corpus: Corpus) -> None:
        """
        The table has the columns of the schema.
        """
        assert sensitivity(corpus[:1]).table.schema.equals(SENSITIVITY)

    def test_added_and_removed_explain_the_count(self, corpus: Corpus) -> None:
        """
        Paragraphs of a variant are those of the baseline, plus what is new, less what is gone.
        """
        base, *rows = sensitivity(corpus)

        assert all(
            row["paragraphs"] == base["paragraphs"] + row["added"] - row["removed"] for row in rows
        )

    def test_line_model_keeps_other_stories_out(self, corpus: Corpus) -> None:
        """
        Without the pass that sets other stories aside there are 86 paragraphs more.
        """
        rows = {row["variant"]: row for row in sensitivity(corpus, "CSTO")}

        assert (rows["foreign"]["added"], rows["all"]["hits"], rows["foreign"]["hits"]) == (
            86,
            39,
            72,
        )

    def test_nothing_wanted_no_hits(self, corpus: Corpus) -> None:
        """
        Without a search the hits are null.
        """
        assert {row["hits"] for row in sensitivity(corpus[:1])} == {None}

    def test_empty_corpus(self) -> None:
        """
        Where there are no paragraphs there is no share.
        """
        empty = Corpus.from_documents([clean("", id="a")])

        assert {row["per_mille"] for row in sensitivity(empty, "SCO")} == {None}
