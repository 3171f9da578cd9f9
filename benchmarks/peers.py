"""
What finds the article of a page: the library, its line model alone, and the peers installed.
"""

from __future__ import annotations

import importlib
import importlib.metadata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from typing import Any, NamedTuple

from eurasec_corpus import SiteProfile, clean
from eurasec_corpus.linemodel.scoring import choose_lines, score_pages
from eurasec_corpus.lines import split_lines

Row = dict[str, str]
"""A labelled page, with its `html` if that is known."""


class Found(NamedTuple):
    """
    Text and title of an article.
    """

    text: str
    title: str | None


class Tool(NamedTuple):
    """
    A tool, its name, and what it sees of a page.
    """

    name: str
    sees: str
    extract: Callable[[Row], Found]


def by_library(row: Row) -> Found:
    """
    Clean the text of a page as users do.
    """
    document = clean(row["raw_text"], url=row.get("url") or None)
    return Found(document.text, document.title)


def by_library_with_sites(rows: Iterable[Row]) -> Callable[[Row], Found]:
    """
    Clean the text of a page as a build does that knows the other pages of its site.
    """
    pages = defaultdict(list)
    for row in rows:
        pages[row["site"]].append(split_lines(row["raw_text"]))
    profiles = {site: SiteProfile.of_pages(own) for site, own in pages.items()}

    def extract(row: Row) -> Found:
        document = clean(row["raw_text"], url=row.get("url") or None, site=profiles[row["site"]])
        return Found(document.text, document.title)

    return extract


def by_model(row: Row) -> Found:
    """
    Keep what the line model keeps, without any other pass; it knows no title.
    """
    page = row["raw_text"].split("\n")
    (scores,) = score_pages([page])
    chosen = choose_lines(page, scores)
    return Found("\n".join(line for line, keep in zip(page, chosen, strict=True) if keep), None)


def _trafilatura(module: Any, *, favor_precision: bool) -> Callable[[Row], Found]:  # noqa: ANN401  a module without types
    def extract(row: Row) -> Found:
        text = module.extract(row["html"], include_comments=False, favor_precision=favor_precision)
        facts = module.extract_metadata(row["html"])
        return Found(text or "", facts.title if facts else None)

    return extract


def _newspaper(module: Any) -> Callable[[Row], Found]:  # noqa: ANN401  a module without types
    def extract(row: Row) -> Found:
        article = module.Article(row.get("url") or "http://example.org/")
        article.download(input_html=row["html"])
        article.parse()
        return Found(article.text, article.title)

    return extract


def _resiliparse(extracting: Any, parsing: Any) -> Callable[[Row], Found]:  # noqa: ANN401  a module without types
    def extract(row: Row) -> Found:
        tree = parsing.HTMLTree.parse(row["html"])
        text = extracting.extract_plain_text(tree, main_content=True, alt_texts=False)
        return Found(text, tree.title)

    return extract


def _readability(module: Any, lxml_html: Any) -> Callable[[Row], Found]:  # noqa: ANN401  a module without types
    def extract(row: Row) -> Found:
        document = module.Document(row["html"])
        text = lxml_html.fromstring(document.summary()).text_content()
        return Found(text, document.short_title())

    return extract


def _justext(module: Any) -> Callable[[Row], Found]:  # noqa: ANN401  a module without types
    words = {language: module.get_stoplist(language) for language in ("English", "German")}

    def extract(row: Row) -> Found:
        language = "German" if row.get("lang") == "de" else "English"
        paragraphs = module.justext(row["html"].encode(), words[language], encoding="utf-8")
        return Found("\n".join(p.text for p in paragraphs if not p.is_boilerplate), None)

    return extract


def _version(distribution: str) -> str:
    return f"{distribution} {importlib.metadata.version(distribution)}"


def find_peers() -> Iterator[Tool]:
    """
    Yield the peers that are installed; all of them see the HTML.
    """
    load = importlib.import_module
    if find_spec("trafilatura"):
        module, name = load("trafilatura"), _version("trafilatura")
        yield Tool(name, "HTML", _trafilatura(module, favor_precision=False))
        yield Tool(f"{name} precise", "HTML", _trafilatura(module, favor_precision=True))
    if find_spec("newspaper"):
        yield Tool(_version("newspaper4k"), "HTML", _newspaper(load("newspaper")))
    if find_spec("resiliparse"):
        modules = load("resiliparse.extract.html2text"), load("resiliparse.parse.html")
        yield Tool(_version("resiliparse"), "HTML", _resiliparse(*modules))
    if find_spec("readability"):
        modules = load("readability"), load("lxml.html")
        yield Tool(_version("readability-lxml"), "HTML", _readability(*modules))
    if find_spec("justext"):
        yield Tool(_version("justext"), "HTML", _justext(load("justext")))
