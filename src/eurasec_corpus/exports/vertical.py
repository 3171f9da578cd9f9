"""
The corpus with one token a line, as corpus managers read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import regex

from ..corpus import Corpus
from .writing import write_file

# A number with its separators, a word with hyphens and apostrophes inside, or one sign.
_TOKEN = regex.compile(r"\d+(?:[.,:]\d+)*|[\p{L}\p{M}\d_]+(?:['’\-‑][\p{L}\p{M}\d_]+)*|\S")
_OF_DOCUMENTS = ("id", "publisher", "date_edtf", "language", "genre", "title", "url")
_OF_PARAGRAPHS = ("id", "label", "line")


def write_vertical(corpus: Corpus, path: str | Path) -> None:
    """
    Write the corpus with one token a line.

    Documents are `<doc>`, paragraphs `<p>`, their facts attributes. `<g/>` stands between
    tokens that no blank divides. In tokens `&`, `<` and `>` are written as entities.

    Args:
        corpus: The documents.
        path: The file; an earlier one is replaced.

    Raises:
        SourceError: It cannot be written there.
    """
    write_file(path, _lines(corpus))


def tokens_of(text: str) -> Iterator[tuple[str, bool]]:
    """
    Split a text into tokens, and tell of each whether it follows the one before directly.

    >>> list(tokens_of("Russia's, 3.5"))
    [("Russia's", False), (',', True), ('3.5', False)]
    """
    reached = -1
    for found in _TOKEN.finditer(text):
        yield found[0], found.start() == reached
        reached = found.end()


def _lines(corpus: Corpus) -> Iterator[str]:
    """
    Yield the lines of the file.
    """
    paragraphs = iter(corpus.to_arrow("paragraphs").to_pylist())
    for document in corpus.to_arrow("documents").to_pylist():
        yield _structure("doc", document, _OF_DOCUMENTS)
        for _ in range(document["paragraph_count"]):
            paragraph = next(paragraphs)
            yield _structure("p", paragraph, _OF_PARAGRAPHS)
            for token, is_glued in tokens_of(paragraph["text"]):
                yield ("<g/>\n" if is_glued else "") + escape(token) + "\n"
            yield "</p>\n"
        yield "</doc>\n"


def _structure(name: str, facts: Mapping[str, Any], wanted: tuple[str, ...]) -> str:
    """
    Write the beginning of a structure with the facts that are known.
    """
    known = ((key, facts[key]) for key in wanted if facts[key] is not None)
    return f"<{name}{''.join(f' {key}={quoteattr(str(value))}' for key, value in known)}>\n"
