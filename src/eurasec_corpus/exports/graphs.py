"""
Syndication as a graph of documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import regex

from ..analysis.findings import Findings
from ..duplication.syndication import SYNDICATION
from .writing import write_file

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
)
_NODE = ("publisher", "date")
_EDGE = {
    "paragraphs": "int",
    "words": "int",
    "share_of_source": "int",
    "share_of_carrier": "int",
    "earlier": "string",
}
_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(syndication: Findings, path: str | Path) -> None:
    """
    Write who carried whose text as a GraphML file.

    Documents are nodes, with publisher and date where they are known; an edge leads from
    the source to the carrier, with the counts and shares of the row and which of them is earlier.

    Args:
        syndication: What `Corpus.syndication` gives.
        path: The file; an earlier one is replaced.

    Raises:
        ValueError: The findings are others.
        SourceError: The file cannot be written.
    """
    if syndication.table.schema.names != SYNDICATION.names:
        msg = f"a graph is made of Corpus.syndication(), not of {syndication!r}"
        raise ValueError(msg)
    write_file(path, _graph(list(syndication)))


def _graph(rows: list[dict[str, Any]]) -> Iterator[str]:
    """
    Yield the lines of the file.
    """
    yield _HEAD
    for name in _NODE:
        yield f'<key id="{name}" for="node" attr.name="{name}" attr.type="string"/>\n'
    for name, kind in _EDGE.items():
        yield f'<key id="{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="syndication" edgedefault="directed">\n'
    nodes = {
        row[f"{role}_id"]: [row[f"{role}_{name}"] for name in _NODE]
        for row in rows
        for role in ("source", "carrier")
    }
    for name, values in sorted(nodes.items()):
        yield f"<node id={_quoted(name)}>\n"
        yield from (_value(key, value) for key, value in zip(_NODE, values, strict=True))
        yield "</node>\n"
    for row in rows:
        ends = f"source={_quoted(row['source_id'])} target={_quoted(row['carrier_id'])}"
        yield f"<edge {ends}>\n"
        yield from (_value(key, row[key]) for key in _EDGE)
        yield "</edge>\n"
    yield "</graph>\n</graphml>\n"


def _value(key: str, value: object) -> str:
    """
    Write a value, if there is one.
    """
    plain = escape(_FORBIDDEN.sub("\ufffd", str(value)))
    return "" if value is None else f'<data key="{key}">{plain}</data>\n'


def _quoted(name: str) -> str:
    """
    Write an id as the value of an attribute.
    """
    return quoteattr(_FORBIDDEN.sub("\ufffd", name))
