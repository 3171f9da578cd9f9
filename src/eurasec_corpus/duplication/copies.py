"""
The paragraphs of many documents that repeat one of another document.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from ..labels import Label
from ..linemodel.characters import Ints
from .candidates import sign_texts
from .grouping import FEWEST_WORDS, KINDS, LEAST, Repeats, find_repeats
from .shingles import shingles_of, similarity
from .survivors import survival_order
from .words import batches, read_words

LABELS = pa.array([Label.BODY, Label.STANDFIRST])
"""What can be carried from one document to another; headlines name their document."""

COPIES = pa.schema(
    [
        ("row", pa.int64()),
        ("survivor", pa.int64()),
        ("kind", pa.string()),
        ("similarity", pa.int32()),
    ]
)
"""Numbers of rows, how the one repeats the other, and their similarity in thousandths."""

SAME = 1000
"""The similarity of equal texts."""


@frozen(eq=False)
class Groups:
    """
    Paragraphs long enough to be copies, in the order in which they survive.

    Attributes:
        rows: Their rows in the table that they are from.
        texts: The number of the text of each; texts are numbered as they first occur.
        firsts: For each text the place, in `rows`, where it first occurs.
        leaders: For each text the text that it repeats; itself if it stays.
        repeats: How texts repeat others.
    """

    rows: Ints
    texts: Ints
    firsts: Ints
    leaders: Ints
    repeats: Repeats


def group_paragraphs(paragraphs: pa.Table, least: int = LEAST) -> Groups:
    """
    Group the paragraphs that have the same or similar words.

    Args:
        paragraphs: Rows of the paragraphs table, in any order.
        least: The similarity of copies in thousandths, of their runs of three words.
    """
    is_wanted = pc.is_in(paragraphs["label"], value_set=LABELS)
    # `indices_nonzero` of Arrow 15 breaks the process where there is no row.
    wanted = np.flatnonzero(is_wanted.to_numpy())
    order = wanted[survival_order(paragraphs.take(pa.array(wanted)))]
    # The dictionary is in the order of first occurrence, so that of survival.
    digests = paragraphs["digest"].take(pa.array(order)).combine_chunks().dictionary_encode()
    texts = digests.indices.to_numpy()
    _, firsts = np.unique(texts, return_index=True)
    words = paragraphs["text"].take(pa.array(order[firsts])).to_pylist()
    signatures = sign_texts(words)
    repeats = find_repeats(words, signatures, least)
    leaders = np.arange(len(words))
    leaders[repeats.texts] = repeats.leaders
    is_long = signatures.sizes[texts] >= FEWEST_WORDS
    # Short texts repeat nothing and are repeated by none but their like.
    places = np.cumsum(is_long) - 1
    return Groups(order[is_long], texts[is_long], places[firsts], leaders, repeats)


def find_copies(paragraphs: pa.Table, least: int = LEAST) -> pa.Table:
    """
    Find the paragraphs that repeat one of another document.

    Args:
        paragraphs: Rows of the paragraphs table, in any order.
        least: The similarity of copies in thousandths, of their runs of three words.

    Returns:
        One row a paragraph that repeats another; columns `COPIES`, sorted by `row`. No
        `survivor` repeats another one itself.
    """
    groups = group_paragraphs(paragraphs, least)
    documents = paragraphs["document_id"].combine_chunks().dictionary_encode().indices.to_numpy()
    return copies_among(groups, documents[groups.rows])


def copies_among(groups: Groups, documents: Ints) -> pa.Table:
    """
    List the paragraphs of groups that repeat one of another document.

    Args:
        groups: Paragraphs in groups.
        documents: The number of the document of each.

    Returns:
        As `find_copies`.
    """
    places = groups.firsts[groups.leaders[groups.texts]]
    found = np.flatnonzero(documents != documents[places])
    found = found[np.argsort(groups.rows[found])]
    survivors = groups.rows[places[found]]
    return copies_of(groups.rows[found], survivors, groups.texts[found], groups.repeats)


def copies_of(rows: Ints, survivors: Ints, texts: Ints, repeats: Repeats) -> pa.Table:
    """
    Say of paragraphs how they repeat others.

    Args:
        rows: The paragraphs.
        survivors: What each repeats.
        texts: The number of the text of each.
        repeats: How texts repeat others; one that repeats none is the same.

    Returns:
        Columns `COPIES`.
    """
    kinds, scores = np.zeros(len(texts), np.int8), np.full(len(texts), SAME, np.int32)
    own, places = repeats.find(texts)
    kinds[own], scores[own] = repeats.kinds[places], repeats.similarities[places]
    named = pa.array(KINDS, pa.string()).take(pa.array(kinds))
    return pa.table([rows, survivors, named, scores], schema=COPIES)


def compare_texts(one: str, other: str) -> int:
    """
    Return the similarity of two texts in thousandths: of their runs of three words.

    >>> compare_texts("He said: “We are ready.”", "he said we are ready")
    1000
    """
    return compare_pairs([one], [other])[0]


def compare_pairs(ones: Sequence[str], others: Sequence[str]) -> list[int]:
    """
    Return the similarities of texts and others, each with the one at its place.
    """
    texts = [*ones, *others]
    keys = [key for batch in batches(texts) for key in read_words(batch).to_keys()]
    return [
        SAME if one == other else similarity(shingles_of(one), shingles_of(other))
        for one, other in zip(keys[: len(ones)], keys[len(ones) :], strict=True)
    ]
