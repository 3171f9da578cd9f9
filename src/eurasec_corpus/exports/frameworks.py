"""
The corpus as objects of spaCy and of Hugging Face datasets.
"""

from __future__ import annotations

from typing import Any, Protocol

from ..analysis.findings import foreign
from ..corpus import Corpus

_FACTS = ("id", "document_id", "label", "start", "end", "publisher", "date_edtf", "url")


class Pipeline(Protocol):
    """
    What is needed of a `spacy.Language`.
    """

    def make_doc(self, text: str, /) -> Any:  # noqa: ANN401  spaCy is optional
        """
        Split a text into tokens.
        """


def to_spacy(corpus: Corpus, nlp: Pipeline) -> Any:  # noqa: ANN401  spaCy is optional
    """
    Make a spaCy `DocBin` with a `Doc` for each paragraph.

    Args:
        corpus: The documents.
        nlp: A pipeline, such as `spacy.blank("en")`; its tokeniser is used.

    Returns:
        The `DocBin`; `user_data["paragraph"]` of each `Doc` has its id, its document, label
        and offsets.

    Raises:
        MissingPackageError: spaCy is not installed.
    """
    docs = []
    for row in corpus.to_arrow("paragraphs").to_pylist():
        doc = nlp.make_doc(row["text"])
        doc.user_data["paragraph"] = {name: row[name] for name in _FACTS}
        docs.append(doc)
    return foreign("spacy.tokens").DocBin(docs=docs, store_user_data=True)


def to_datasets(corpus: Corpus, table: str = "paragraphs") -> Any:  # noqa: ANN401  optional
    """
    Make a Hugging Face `Dataset` of a table, without copying it.

    Args:
        corpus: The documents.
        table: `documents`, `paragraphs`, `spans`, `dates` or `facts`.

    Raises:
        MissingPackageError: The package `datasets` is not installed.
        UnknownColumnError: There is no such table.
    """
    rows = corpus.to_arrow(table)
    return foreign("datasets").Dataset(rows)
