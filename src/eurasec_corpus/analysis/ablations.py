"""
Is a result an artefact of the cleaning? The corpus with one pass or rule switched off at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import unique
from functools import partial
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ..cleaning import Facts, RawPage, clean_pages
from ..corpus import Corpus
from ..labelling import PASSES
from ..labels import Choice, DateSource, FactSource, Label
from ..model import Document, Verdict
from ..page import Page, Pass, Verdicts
from ..rules.rows import OrganisationKind
from .annotations import mention_table
from .findings import Findings
from .frequencies import count_hits, count_words
from .searching import Search, as_words

BASELINE = "all"
"""The name of the variant in which nothing is switched off."""

SENSITIVITY = pa.schema(
    [
        ("variant", pa.string()),
        ("paragraphs", pa.int64()),
        ("words", pa.int64()),
        ("added", pa.int64()),
        ("removed", pa.int64()),
        ("naming_an_organisation", pa.int64()),
        ("per_mille", pa.int64()),
        ("hits", pa.int64()),
    ]
)
"""The columns of sensitivity; `per_mille` is the share of paragraphs that name one."""

# Datelines are cut off and repeats marked after the passes, blank lines before.
_NOT_OF_PASSES = [str(label) for label in (Label.DATELINE, Label.DUPLICATE, Label.BLANK)]


@unique
class Part(Choice):
    """
    What is switched off at a time.
    """

    PASS = "pass"  # noqa: S105  the word of the manual, no secret
    """A pass of the labelling; what it would have claimed is left to the others."""
    RULE = "rule"
    """A rule of these passes that has labelled something in this corpus."""


def variants(corpus: Corpus, by: Part | str = Part.PASS) -> Iterator[tuple[str, Corpus]]:
    """
    Clean the documents again, with one part of the cleaner switched off at a time.

    What was known of the pages from elsewhere is used again; what recurs on their site is
    not stored with them, so site clutter is not told anew.

    Args:
        corpus: The documents.
        by: Whether passes or single rules are switched off.

    Returns:
        Pairs of the name of what is switched off and the corpus that results, made as they
        are asked for. The first is `all`, in which nothing is.

    >>> import eurasec_corpus
    >>> found = variants(eurasec_corpus.load().where(publisher="TASS"))
    >>> [name for name, _ in found][:3]
    ['all', 'markers', 'formulas']
    """
    pages = [_page_of(document) for document in corpus]
    for name, passes in _cleaners(corpus, Part(by)):
        yield name, Corpus.from_documents(clean_pages(pages, passes))


def sensitivity(
    corpus: Corpus, wanted: str | Search | None = None, *, by: Part | str = Part.PASS
) -> Findings:
    """
    Count what changes when one part of the cleaner is switched off.

    Args:
        corpus: The documents.
        wanted: Something whose hits are counted, too.
        by: Whether passes or single rules are switched off.

    Returns:
        A row a variant: its paragraphs and words; the paragraphs that `all` does not have,
        and those that only `all` has; the paragraphs that name an international
        organisation, and their share in per mille; the hits, null if nothing is wanted.

    >>> import eurasec_corpus
    >>> corpus = eurasec_corpus.load().where(publisher="TASS")
    >>> for row in sensitivity(corpus, "SCO"):
    ...     if row["added"] or row["removed"]:
    ...         print(row["variant"], row["added"], row["removed"], row["hits"])
    title 0 1 3
    """
    search = None if wanted is None else as_words(wanted)
    base: set[str] | None = None
    rows = []
    for name, variant in variants(corpus, by):
        ids = set(variant.to_arrow()["id"].to_pylist())
        base = ids if base is None else base
        rows.append(
            _row(name, variant, search) | {"added": len(ids - base), "removed": len(base - ids)}
        )
    return Findings(pa.Table.from_pylist(rows, schema=SENSITIVITY))


def _row(name: str, variant: Corpus, search: Search | None) -> dict[str, Any]:
    """
    Count the paragraphs, words, names and hits of a variant.
    """
    paragraphs = variant.to_arrow()
    found = mention_table(paragraphs).table
    wanted = pc.equal(found["kind"], str(OrganisationKind.INTERNATIONAL))
    naming = len(found.filter(wanted)["paragraph_id"].unique())
    count = paragraphs.num_rows
    return {
        "variant": name,
        "paragraphs": count,
        "words": pc.sum(count_words(paragraphs["text"])).as_py() or 0,
        "naming_an_organisation": naming,
        "per_mille": 1000 * naming // count if count else None,
        "hits": None if search is None else pc.sum(count_hits(paragraphs, search)).as_py() or 0,
    }


def _page_of(document: Document) -> RawPage:
    """
    Return the raw page of a document, and what was known of it from elsewhere.
    """
    # What the page says itself is read from it again.
    known = {each.fact: each.value for each in document.facts if each.source is FactSource.DECLARED}
    facts = Facts(
        url=document.url,
        publisher=known.get("publisher"),
        agency=known.get("agency"),
        place=known.get("place"),
        language=known.get("language"),
        genre=known.get("genre"),
        section=known.get("section"),
        rights=document.rights,
        title=known.get("title"),
        author=known.get("author"),
        speaker=known.get("speaker"),
    )
    curated = [each for each in document.date_candidates if each.source is DateSource.CURATED]
    facts["curated_date"] = curated[0] if curated else None
    return RawPage(document.raw, document.id, facts=facts)


def _cleaners(corpus: Corpus, by: Part) -> Iterator[tuple[str, Sequence[Pass]]]:
    """
    Yield the passes of each variant.
    """
    yield BASELINE, PASSES
    if by is Part.PASS:
        for number, each in enumerate(PASSES):
            yield each.__name__, (*PASSES[:number], *PASSES[number + 1 :])
        return
    spans = corpus.to_arrow("spans")
    others = pc.is_in(spans["label"], value_set=pa.array(_NOT_OF_PASSES))
    for rule in sorted(spans.filter(pc.invert(others))["rule"].unique().to_pylist()):
        yield rule, [partial(_without, rule, each) for each in PASSES]


def _without(
    rule: str, find: Pass, page: Page, verdicts: Verdicts
) -> Iterator[tuple[int, Verdict]]:
    """
    Run a pass and drop what one rule claims.
    """
    return ((index, verdict) for index, verdict in find(page, verdicts) if verdict.rule != rule)
