"""
Rows that queries give.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace

import pandas as pd
import pytest

from eurasec_corpus import Corpus, Findings, MissingPackageError, load
from eurasec_corpus.exports.frameworks import to_datasets, to_spacy


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


class TestFindings:
    """
    A table with ways out.
    """

    def test_rows(self, corpus: Corpus) -> None:
        """
        It counts its rows and gives them one by one.
        """
        found = corpus.mentions()

        assert len(list(found)) == len(found) == found.to_arrow().num_rows

    def test_repr(self, corpus: Corpus) -> None:
        """
        What is shown counts the rows and names the columns.
        """
        shown = repr(corpus.where(publisher="TASS").frequencies("SCO"))

        assert shown.startswith("<Findings: 1 rows of group, documents, ")

    def test_to_pandas_has_real_types(self, corpus: Corpus) -> None:
        """
        Integers that may be missing stay integers, and truth values are no objects.
        """
        frame = corpus.quotations().to_pandas()

        assert (str(frame["speaker_start"].dtype), str(frame["is_balanced"].dtype)) == (
            "Int32",
            "bool",
        )

    def test_to_pandas_has_the_same_rows(self, corpus: Corpus) -> None:
        """
        The frame has the columns and rows of the table.
        """
        found: Findings = corpus.mentions()

        expected = pd.DataFrame(list(found))

        assert found.to_pandas()["name"].tolist() == expected["name"].tolist()


class Pipeline:
    """
    A pipeline without a model.
    """

    def make_doc(self, text: str, /) -> SimpleNamespace:
        """
        Make something that holds user data.
        """
        return SimpleNamespace(text=text, user_data={})


class TestForeign:
    """
    Packages that may be missing.
    """

    @pytest.mark.parametrize(
        ("package", "use"),
        [
            ("polars", lambda corpus: corpus.to_polars()),
            ("polars", lambda corpus: corpus.concordance("SCO").to_polars()),
            ("datasets", to_datasets),
            ("spacy", lambda corpus: to_spacy(corpus, Pipeline())),
        ],
    )
    def test_missing_package_is_named(
        self,
        corpus: Corpus,
        package: str,
        use: Callable[[Corpus], object],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """
        What is not installed is named, and how to install it.
        """
        for name in (package, f"{package}.tokens"):
            monkeypatch.setitem(sys.modules, name, None)

        with pytest.raises(MissingPackageError, match=f"pip install {package}$"):
            use(corpus)
