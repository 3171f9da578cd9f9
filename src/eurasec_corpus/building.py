"""
From raw pages to a data set on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from .corpus import Corpus
from .files import write_dataset
from .labels import DuplicatePolicy
from .model import Document
from .sources import Source, clean_sources, profile_sites, read_folder

Watch = Callable[[Iterable[Document], int], Iterable[Document]]
"""Takes the documents and how many there will be, and hands them on one by one."""


def _unwatched(documents: Iterable[Document], _: int) -> Iterable[Document]:
    """
    Hand the documents on; nobody is waiting.
    """
    return documents


def build_corpus(sources: Iterable[Source], watch: Watch = _unwatched) -> Corpus:
    """
    Clean pages and put them into a corpus.

    What recurs on the pages of one site is told from the articles; the order of the
    pages makes no difference.

    Args:
        sources: The pages.
        watch: Sees every document as soon as it is made, for whoever is waiting.

    Raises:
        SourceError: A page cannot be read; the message names it.
    """
    pages = tuple(sources)
    return Corpus.from_documents(watch(clean_sources(pages, profile_sites(pages)), len(pages)))


def build(  # noqa: PLR0913  what a build takes, and who is waiting for it
    source: str | Path,
    out: str | Path,
    *,
    facts: str | Path | None = None,
    version: str | None = None,
    duplicates: DuplicatePolicy | str = DuplicatePolicy.NONE,
    watch: Watch = _unwatched,
) -> Corpus:
    """
    Build a data set from a folder of raw pages.

    Args:
        source: The folder of `.txt` files.
        out: The folder to write; an earlier data set there is replaced when the new one
            is whole.
        facts: The file with what is known of the pages; if None, `sources.toml` in the
            folder or beside it, where there is one.
        version: The version of the data, for a release; else None.
        duplicates: What becomes of paragraphs that repeat one of another document; see
            `Corpus.deduplicate`.
        watch: Takes the documents and how many there will be and hands them on one by one,
            for whoever is waiting.

    Returns:
        The corpus that was written.

    Raises:
        SourceError: The folder or a page cannot be read, or *out* holds something else.
        MetadataError: The facts cannot be read.
    """
    sources = read_folder(Path(source), Path(facts) if facts else None)
    policy = DuplicatePolicy(duplicates)
    corpus = build_corpus(sources, watch).deduplicate(policy)
    write_dataset(corpus.tables, Path(out), version)
    return corpus
