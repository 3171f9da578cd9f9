"""
Syndication as GraphML.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from eurasec_corpus import Corpus, load, write_graphml
from tests.duplication.made import LONG, OTHER, make_document

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture
def graph(tmp_path: Path) -> ET.Element:
    """
    The graph of two documents, one of them with a publisher that XML must escape.
    """
    documents = [
        make_document('a"<', LONG, OTHER, date="2024-10-30", publisher="A & B\x0b"),
        make_document("b", LONG),
    ]
    write_graphml(Corpus.from_documents(documents).syndication(), tmp_path / "graph.graphml")
    return ET.parse(tmp_path / "graph.graphml").getroot()  # noqa: S314  our own file


class TestWriteGraphml:
    """
    The file.
    """

    def test_nodes(self, graph: ET.Element) -> None:
        """
        Documents are nodes, with what is known of them.
        """
        nodes = {
            node.get("id"): [(part.get("key"), part.text) for part in node]
            for node in graph.iter(f"{NAMESPACE}node")
        }

        assert nodes == {
            'a"<': [("publisher", "A & B\ufffd"), ("date", "2024-10-30")],
            "b": [],
        }

    def test_edges(self, graph: ET.Element) -> None:
        """
        An edge leads from the source to the carrier.
        """
        (edge,) = graph.iter(f"{NAMESPACE}edge")

        assert (edge.get("source"), edge.get("target")) == ('a"<', "b")
        assert [part.text for part in edge] == ["1", "31", "516", "1000"]

    def test_keys_are_declared(self, graph: ET.Element) -> None:
        """
        Every value has a key with a type.
        """
        declared = {key.get("id") for key in graph.iter(f"{NAMESPACE}key")}

        assert {part.get("key") for part in graph.iter(f"{NAMESPACE}data")} <= declared

    def test_refuses_other_findings(self, tmp_path: Path) -> None:
        """
        Only syndication is a graph.
        """
        with pytest.raises(ValueError, match=r"made of Corpus.syndication\(\)"):
            write_graphml(load("0.1.0").mentions(), tmp_path / "graph.graphml")
