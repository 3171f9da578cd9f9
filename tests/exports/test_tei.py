"""
TEI P5, read with an XML parser and held against the schema where lxml is installed.
"""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import Corpus, Label, clean, load, write_tei
from eurasec_corpus.exports.tei import _corpus, xml_id
from tests.strategies import pages

TEI = "{http://www.tei-c.org/ns/1.0}"
RELAX_NG = "{http://relaxng.org/ns/structure/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SCHEMA = Path(__file__).parents[1] / "tei" / "tei_all.rng.xz"
HOSTILE = "<p>&amp;</p> ]]> \x00\x0b\ufffe said “we are here”.\r\n\nMenu\n\nSection\n"


def hostile() -> Corpus:
    """
    Make a corpus of pages and ids that XML does not like.
    """
    return Corpus.from_documents(
        [
            clean(HOSTILE, id="1/a_x:b", title="<&>\x01", author='"A"', genre="news"),
            clean(HOSTILE * 2, id="é.L4", language="ru", passes=()),
            clean("", id="z"),
            clean("MINSK, 29 October (BelTA) - It has ended.", id="d"),
        ]
    )


def parse(corpus: Corpus) -> ET.Element:
    """
    Parse the export of a corpus.
    """
    return ET.fromstring("".join(_corpus(corpus)))  # noqa: S314  our own file


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus and a hostile one.
    """
    return load("0.1.0") + hostile()


@pytest.fixture(scope="module")
def schema(corpus: Corpus) -> Any:  # noqa: ANN401  lxml has no types
    """
    The RELAX NG schema of TEI P5, without the elements that no export of the corpus has.

    What is valid without them is valid with them, since no pattern of RELAX NG is the contrary of
    another; libxml2 takes 7 s to read the whole schema.
    """
    etree = pytest.importorskip("lxml.etree", reason="lxml checks XML against RELAX NG")
    met = {each.tag.removeprefix(TEI) for each in parse(corpus).iter()}
    root = etree.fromstring(lzma.decompress(SCHEMA.read_bytes()))
    for element in list(root.iter(f"{RELAX_NG}element")):
        if element.get("name") is not None and element.get("name") not in met:
            element.getparent().replace(element, etree.Element(f"{RELAX_NG}notAllowed"))
    return etree.RelaxNG(root)


class TestWriteTei:
    """
    Documents as TEI.
    """

    def test_paragraphs_come_back(self, corpus: Corpus) -> None:
        """
        Ids and texts of `head` and `p` are those of the paragraphs.
        """
        root = parse(load("0.1.0"))

        found = {
            part.get(XML_ID): part.text
            for part in root.iter()
            if part.get("n") and part.tag in {TEI + "p", TEI + "head"}
        }

        assert found == {xml_id(part.id): part.text for part in load("0.1.0").paragraphs()}

    def test_what_was_not_kept_is_a_gap(self, corpus: Corpus) -> None:
        """
        Each stretch not kept is a gap with its label, rule, line and length, without its words.
        """
        found = [
            (gap.get("reason"), gap.findtext(TEI + "desc"), gap.get("n"), gap.get("quantity"))
            for gap in parse(corpus).iter(TEI + "gap")
        ]

        assert found == [
            (str(span.label), span.rule, str(span.line), str(len(document.source_of(span))))
            for document in corpus
            for span in document.set_aside
            if span.label is not Label.BLANK
        ]

    def test_repeat_points_to_what_it_repeats(self) -> None:
        """
        A gap for a repeated paragraph names the paragraph.
        """
        belta = load("0.1.0").where(publisher="BelTA")

        targets = {gap.get("corresp") for gap in parse(belta).iter(TEI + "gap")} - {None}

        assert targets == {f"#belta-173030.L{line}" for line in (2, 3, 4, 5, 7)}

    def test_facts_stand_in_the_header(self) -> None:
        """
        Title, publisher, date and address are those of the document.
        """
        (tei,) = parse(load("0.1.0").where(publisher="TASS")).iter(TEI + "TEI")

        found = [tei.findtext(f".//{TEI}{name}") for name in ("publisher", "date", "ref", "term")]

        assert found == ["TASS", "2024-07-19", "https://tass.com/politics/1819123", "news"]

    @given(pages())
    def test_any_page_is_well_formed(self, page: str) -> None:
        """
        Whatever is on a page, the export can be parsed.
        """
        corpus = Corpus.from_documents([clean(page, id="a")])

        assert parse(corpus).find(f".//{TEI}body") is not None

    def test_corpus_is_valid(self, corpus: Corpus, schema: Any, tmp_path: Path) -> None:  # noqa: ANN401  lxml
        """
        The file of a whole corpus is valid TEI P5.
        """
        etree = pytest.importorskip("lxml.etree", reason="lxml checks XML against RELAX NG")
        write_tei(corpus, tmp_path / "corpus.xml")

        schema.validate(etree.parse(tmp_path / "corpus.xml"))

        assert list(schema.error_log) == []

    def test_documents_are_valid(self, corpus: Corpus, schema: Any, tmp_path: Path) -> None:  # noqa: ANN401  lxml
        """
        Each file of a folder is valid TEI P5.
        """
        etree = pytest.importorskip("lxml.etree", reason="lxml checks XML against RELAX NG")
        write_tei(corpus, tmp_path / "tei")

        wrong = [
            path.name for path in tmp_path.glob("tei/*") if not schema.validate(etree.parse(path))
        ]

        assert wrong == []

    @pytest.mark.parametrize("place", ["body", "gap", "titleStmt"])
    def test_schema_notices(self, corpus: Corpus, schema: Any, place: str) -> None:  # noqa: ANN401  lxml
        """
        A known element where it must not be makes a file invalid.
        """
        etree = pytest.importorskip("lxml.etree", reason="lxml checks XML against RELAX NG")
        root = etree.fromstring("".join(_corpus(corpus)).encode())
        root.find(f".//{TEI}{place}").append(etree.Element(f"{TEI}teiHeader"))

        assert not schema.validate(root)

    def test_folder_has_a_file_for_each_document(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        Files are named by the id of the document.
        """
        write_tei(corpus, tmp_path / "tei")

        names = {path.name for path in tmp_path.glob("tei/*")}

        assert names == {f"{xml_id(name)}.xml" for name in corpus.ids}


class TestXmlId:
    """
    Ids that XML allows.
    """

    @given(st.text("ab1:/._-xL é", min_size=1), st.text("ab1:/._-xL é", min_size=1))
    def test_ids_differ_if_names_do(self, one: str, other: str) -> None:
        """
        Different names give different ids.
        """
        assert (xml_id(one) == xml_id(other)) is (one == other)

    @given(st.text(min_size=1))
    def test_ids_are_names(self, name: str) -> None:
        """
        An id begins with a letter or underscore and holds nothing that XML does not allow.
        """
        found = xml_id(name)

        assert found[0].isalpha() or found[0] == "_"
        assert found.isascii()
        assert set(found) <= set(
            "_.-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        )
