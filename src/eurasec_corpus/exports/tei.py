"""
The corpus as TEI P5: paragraphs with their ids, and a gap with its reason for what is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import regex

from ..corpus import Corpus
from ..labels import Label
from ..model import Document, Span
from .writing import write_file

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
# What XML 1.0 cannot hold.
_FORBIDDEN = regex.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_OF_NAMES = regex.compile(r"[^A-Za-z0-9-]|^[^A-Za-z]|_x")
_HEADS = (Label.TITLE, Label.HEADING)


def write_tei(corpus: Corpus, path: str | Path) -> None:
    """
    Write the corpus as TEI P5.

    Each kept paragraph is a `p` or `head` with an `xml:id`; the number of its line is in
    `n`. What was not kept is a `gap` whose `reason` is its label, with the rule in a `desc`
    and the number of its characters; its words are not exported. Characters that XML cannot
    hold become U+FFFD.

    Args:
        corpus: The documents.
        path: A file ending in `.xml` for one `teiCorpus`; else a folder that gets a file
            for each document, named by its `xml:id`.

    Raises:
        SourceError: It cannot be written there.
    """
    place = Path(path)
    if place.suffix == ".xml":
        write_file(place, _corpus(corpus))
        return
    for document in corpus:
        head = '<?xml version="1.0" encoding="UTF-8"?>\n'
        write_file(place / f"{xml_id(document.id)}.xml", [head, *_tei(document)])


def xml_id(name: str) -> str:
    """
    Make an id that XML allows; different names give different ids.

    Args:
        name: The id of a document or paragraph. The line of a paragraph follows a dot and
            an L.

    >>> xml_id("tass-1819123"), xml_id("tass-1819123:9"), xml_id("2024/a_b")
    ('tass-1819123', 'tass-1819123.L9', '_x32_024_x2f_a_x5f_b')
    """
    document, colon, line = name.rpartition(":")
    if colon and line.isdecimal():
        return f"{_escaped(document)}.L{line}"
    return _escaped(name)


def _escaped(name: str) -> str:
    """
    Write the number of each character that may not stand in an id, or not there.
    """
    return _NOT_OF_NAMES.sub(lambda found: "".join(f"_x{ord(c):x}_" for c in found[0]), name)


def _corpus(corpus: Corpus) -> Iterator[str]:
    """
    Yield one document that holds all others.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<teiCorpus xmlns="{_NAMESPACE}">\n'
    facts = {"title": "eurasec-corpus", "publisher": "eurasec-corpus"}
    yield from _header(facts, f"Content hash {corpus.content_hash}.")
    for document in corpus:
        yield from _tei(document)
    yield "</teiCorpus>\n"


def _tei(document: Document) -> Iterator[str]:
    """
    Yield one document.
    """
    names = ("title", "author", "publisher", "rights", "url", "language", "genre")
    facts = {name: getattr(document, name) for name in names}
    facts["date"] = None if document.date is None else str(document.date)
    language = {"xml:lang": document.language} if document.language else {}
    attributes = {"xmlns": _NAMESPACE, "xml:id": xml_id(document.id), "n": document.id}
    yield _open("TEI", attributes | language)
    yield from _header(facts, f"SHA-256 of the source: {document.raw_sha256}.")
    yield "<text>\n<body>\n<div>\n"
    yield from _body(document)
    yield "</div>\n</body>\n</text>\n</TEI>\n"


def _header(facts: Mapping[str, str | None], note: str) -> Iterator[str]:
    """
    Yield the header of a document or of the corpus.
    """
    yield "<teiHeader>\n<fileDesc>\n<titleStmt>\n"
    yield _element("title", facts["title"] or "")
    yield from _if_known("author", facts.get("author"))
    yield "</titleStmt>\n<publicationStmt>\n"
    yield _element("publisher", facts.get("publisher") or "unknown")
    yield from _date(facts.get("date"))
    if facts.get("rights"):
        yield f"<availability>{_element('p', facts['rights'] or '')}</availability>\n"
    yield "</publicationStmt>\n<sourceDesc>\n"
    if facts.get("url"):
        yield "<bibl>" + _element("ref", facts["url"] or "", {"type": "source"}) + "</bibl>\n"
    else:
        yield _element("p", "The address of the source is not known.")
    yield "</sourceDesc>\n</fileDesc>\n<encodingDesc>\n"
    yield _element("p", note)
    yield "</encodingDesc>\n"
    if facts.get("language") or facts.get("genre"):
        yield from _profile(facts)
    yield "</teiHeader>\n"


def _profile(facts: Mapping[str, str | None]) -> Iterator[str]:
    """
    Yield language and genre.
    """
    yield "<profileDesc>\n"
    language = facts.get("language")
    if language:
        yield f"<langUsage>{_element('language', language, {'ident': language})}</langUsage>\n"
    genre = facts.get("genre")
    if genre:
        yield f"<textClass><keywords>{_element('term', genre)}</keywords></textClass>\n"
    yield "</profileDesc>\n"


def _date(date: str | None) -> Iterator[str]:
    """
    Yield the date, as far as it is known; a year that is not known is `--` in W3C dates.
    """
    if date is not None:
        w3c = date.replace("XXXX-", "--")
        yield _element("date", date, {"when": w3c})


def _body(document: Document) -> Iterator[str]:
    """
    Yield the paragraphs and gaps; a heading below other text begins a division.
    """
    paragraphs = iter(document.paragraphs)
    has_text = False
    for span in document.spans:
        if span.label is Label.BLANK:
            continue
        if not span.label.is_kept:
            yield _gap(document, span)
            continue
        paragraph = next(paragraphs)
        is_head = paragraph.label in _HEADS
        if is_head and has_text:
            yield "</div>\n<div>\n"
        attributes = {"xml:id": xml_id(paragraph.id), "n": str(span.line)}
        kind = {} if paragraph.label is Label.BODY else {"type": str(paragraph.label)}
        if is_head:
            yield _element("head", paragraph.text, attributes | kind)
        else:
            rend = {"rend": str(paragraph.label)} if kind else {}
            yield _element("p", paragraph.text, attributes | rend)
        has_text = True
    if not has_text:
        yield "<p/>\n"


def _gap(document: Document, span: Span) -> str:
    """
    Write what was not kept.
    """
    attributes = {
        "reason": str(span.label),
        "unit": "character",
        "quantity": str(len(document.source_of(span))),
        "n": str(span.line),
    }
    if span.duplicate_of is not None:
        attributes["corresp"] = f"#{xml_id(span.duplicate_of)}"
    return _open("gap", attributes).rstrip() + _element("desc", span.rule).rstrip() + "</gap>\n"


def _if_known(name: str, text: str | None) -> Iterable[str]:
    """
    Write an element, if there is something to write.
    """
    return [] if text is None else [_element(name, text)]


def _element(name: str, text: str, attributes: Mapping[str, Any] | None = None) -> str:
    """
    Write an element that holds text only.
    """
    plain = escape(_FORBIDDEN.sub("\ufffd", text), {"\r": "&#13;"})
    return f"{_open(name, attributes or {}).rstrip()}{plain}</{name}>\n"


def _open(name: str, attributes: Mapping[str, Any]) -> str:
    """
    Write the beginning of an element.
    """
    pairs = (
        f" {key}={quoteattr(_FORBIDDEN.sub(chr(0xFFFD), str(value)))}"
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(pairs)}>\n"
