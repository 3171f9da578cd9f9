"""
The page: whole, the same each time, and closed to what the texts hold.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from eurasec_corpus import (
    Corpus,
    Document,
    DocumentError,
    Label,
    MissingPackageError,
    SourceError,
    Span,
    clean,
    load,
    render_report,
    write_report,
)
from eurasec_corpus.report import rendering
from tests.report.hostile import IDS, hostile_corpus
from tests.strategies import corpora

Row = dict[str, object]

MENTION: Row = {
    "document_id": "belta-173030",
    "start": 30,
    "end": 40,
    "name": "CSTO",
    "kind": "international",
}
PLACE: Row = MENTION | {"name": "Minsk", "kind": "capital"}
QUOTATION: Row = {
    "document_id": "belta-173030",
    "start": 50,
    "end": 60,
    "speaker": None,
    "rule": "none",
}
VOID = {"br", "img", "input", "link", "meta"}


class Outline(HTMLParser):
    """
    The elements of a page, and whether each is closed.
    """

    def __init__(self, page: str) -> None:
        """
        Read a page.
        """
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """
        Remember an element.
        """
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """
        Close the element that was opened last.
        """
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def values(self, name: str) -> Iterator[str]:
        """
        Yield the values of an attribute.
        """
        return (attrs[name] or "" for _, attrs in self.elements if name in attrs)


@pytest.fixture(scope="module")
def page() -> str:
    """
    The page of the newest release.
    """
    return render_report(load(), version="0.1.0")


@pytest.fixture(scope="module")
def hostile() -> Outline:
    """
    The page of the hostile corpus.
    """
    return Outline(render_report(hostile_corpus()))


class TestRenderReport:
    """
    `render_report()`.
    """

    @given(corpora())
    @settings(max_examples=20)
    def test_any_corpus_makes_a_sound_page(self, corpus: Corpus) -> None:
        """
        Whatever the texts hold, every element is closed where it should be.
        """
        outline = Outline(render_report(corpus))

        assert (outline.open, outline.wrong) == ([], [])

    @given(corpora())
    @settings(max_examples=20)
    def test_every_link_leads_somewhere(self, corpus: Corpus) -> None:
        """
        Each id is there once, and each link within the page finds one.
        """
        outline = Outline(render_report(corpus))

        ids = list(outline.values("id"))
        links = {each for each in outline.values("href") if each.startswith("#")}
        assert (len(ids), {each for each in links if unquote(each[1:]) not in ids}) == (
            len(set(ids)),
            set(),
        )

    def test_empty_corpus_has_a_page(self) -> None:
        """
        A corpus without documents is said to be empty.
        """
        assert "0 documents, 0 kept paragraphs" in render_report(Corpus.from_documents([]))

    def test_citation_edition_is_refused(self) -> None:
        """
        Without texts there is nothing to read, and the way out is said.
        """
        with pytest.raises(DocumentError, match=r"has no texts to read; attach\(\)"):
            render_report(load().without_text())

    def test_same_corpus_same_page(self, page: str) -> None:
        """
        The page of a corpus is the same, byte for byte.
        """
        assert render_report(load(), version="0.1.0") == page

    def test_same_page_in_another_process(self, page: str) -> None:
        """
        Neither hash seed nor time zone nor locale shows.
        """
        code = (
            "import hashlib, eurasec_corpus as ec;"
            "page = ec.render_report(ec.load(), version='0.1.0');"
            "print(hashlib.sha256(page.encode()).hexdigest())"
        )
        other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Bishkek", "LC_ALL": "C", "PYTHONUTF8": "0"}
        path = os.pathsep.join(filter(None, sys.path))

        done = subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | other | {"PYTHONPATH": path},
            capture_output=True,
            check=True,
            text=True,
        )

        assert done.stdout.strip() == hashlib.sha256(page.encode()).hexdigest()

    def test_page_is_small(self, page: str) -> None:
        """
        The five documents make less than a megabyte.
        """
        assert len(page.encode()) < 1_000_000

    def test_nothing_is_fetched(self, page: str) -> None:
        """
        No element of the page names a file of elsewhere; addresses are links to follow.
        """
        outline = Outline(page)

        fetching = [
            tag
            for tag, attrs in outline.elements
            if {"src", "srcset", "data", "action", "poster"} & attrs.keys()
            or tag in {"link", "base"}
        ]
        assert fetching == []

    def test_policy_allows_what_is_there(self, page: str) -> None:
        """
        The hashes of the policy are those of the one style and the one script.
        """
        policy = next(Outline(page).values("content"))
        parts = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL)

        hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()) for part in parts]
        assert re.findall(r"'sha256-(.+?)'", policy.replace("&#39;", "'")) == [
            each.decode() for each in hashes
        ]

    def test_release_and_hash_are_named(self, page: str) -> None:
        """
        The page says of which data it is.
        """
        assert [each in page for each in ("release 0.1.0", load().content_hash)] == [True, True]

    def test_no_release_is_named_if_there_is_none(self) -> None:
        """
        A corpus of one's own has no release.
        """
        assert "release" not in render_report(load()).partition("</header>")[0]


class TestFacts:
    """
    What speaks for facts, and where it contradicts what is declared.
    """

    def test_evidence_is_on_the_sheet(self, page: str) -> None:
        """
        Each piece of evidence is a row, used or not.
        """
        classes = Counter(Outline(page).values("class"))

        facts = [piece for document in load() for piece in document.facts]
        assert (classes["fact-used"], classes["fact-agrees"], classes["fact-rejected"]) == (
            sum(piece.used for piece in facts),
            sum(not piece.used for piece in facts),
            0,
        )

    def test_contradictions_stand_in_front_and_on_the_sheet(self) -> None:
        """
        A document whose page says otherwise is listed, and says so itself.
        """
        text = "MINSK, 29 October (BelTA) - The summit of the leaders has ended in Minsk."

        page = render_report(Corpus.from_documents([clean(text, id="a", agency="TASS")]))

        sentence = "agency: declared &#39;TASS&#39;, but the dateline says &#39;BelTA&#39;"
        assert page.count(sentence) == 2
        assert "None: no page contradicts" not in page

    def test_agreement_is_said(self, page: str) -> None:
        """
        Where nothing contradicts, the list says so and no sheet has a notice.
        """
        assert "None: no page contradicts" in page
        assert "The page says otherwise" not in page


class TestMost:
    """
    How much a page holds.
    """

    @pytest.mark.parametrize(("most", "sheets"), [(0, 0), (60_000, 2), (10**9, 5)])
    def test_page_is_bounded(self, most: int, sheets: int) -> None:
        """
        As many documents as fit have a sheet; others are listed alone.
        """
        classes = list(Outline(render_report(load(), most=most)).values("class"))

        assert classes.count("sheet") == sheets

    def test_page_says_what_it_leaves_out(self) -> None:
        """
        Documents without a sheet are counted, and the list says so of each.
        """
        page = render_report(load(), most=0)

        assert (page.count("(text not in this file)"), "5 of 5 documents stand here" in page) == (
            5,
            True,
        )

    def test_one_large_document_does_not_keep_others_out(self) -> None:
        """
        What does not fit is passed over.
        """
        page = render_report(hostile_corpus(), most=200_000)

        assert Outline(page).elements.count(("h3", {})) > len(IDS)

    @pytest.mark.parametrize("most", [100_000, 300_000])
    def test_documents_cost_about_what_was_said(self, most: int) -> None:
        """
        The documents take no more room than allowed.
        """
        frame = len(render_report(load(), most=0))

        assert len(render_report(load(), most=most)) - frame < most

    @pytest.mark.parametrize("character", ["<", '"', "\u202e", "\x00", "a\u2066", "\U000e0001"])
    def test_signs_cost_what_they_take(self, character: str) -> None:
        """
        A text of nothing but signs to be escaped takes no more room than it was counted for.
        """
        raw = f"{character * 5_000}x\n"
        spans = tuple(
            Span(at * len(raw), (at + 1) * len(raw), at + 1, Label.BODY, "model:x")
            for at in range(4)
        )
        corpus = Corpus.from_documents([Document("a", raw * 4, "0", spans)])
        frame = len(render_report(corpus, most=0))

        most = next(most for most in range(0, 10**7, 10_000) if [*rendering._fitting(corpus, most)])
        assert len(render_report(corpus, most=most)) - frame < most


class TestHostile:
    """
    Texts, facts and ids that would run something.
    """

    def test_page_is_sound(self, hostile: Outline) -> None:
        """
        Every element is closed where it should be.
        """
        assert (hostile.open, hostile.wrong) == ([], [])

    def test_there_is_one_script(self, hostile: Outline) -> None:
        """
        No element of a text became one of the page.
        """
        tags = [tag for tag, _ in hostile.elements]

        assert [tags.count(tag) for tag in ("script", "style", "iframe", "img")] == [1, 1, 0, 0]

    def test_nothing_runs_on_an_event(self, hostile: Outline) -> None:
        """
        No element has an attribute that would run something.
        """
        names = {name for _, attrs in hostile.elements for name in attrs}

        assert sorted(name for name in names if name.startswith("on")) == []

    def test_no_link_runs_anything(self, hostile: Outline) -> None:
        """
        Links lead within the page, since the addresses are scripts.
        """
        assert [each for each in hostile.values("href") if not each.startswith("#")] == []

    def test_each_id_is_there_once(self, hostile: Outline) -> None:
        """
        Hostile ids take no other's place.
        """
        ids = list(hostile.values("id"))

        assert len(ids) == len(set(ids))

    def test_nothing_turns_the_text(self) -> None:
        """
        No character that turns or hides text reaches the page.
        """
        page = render_report(hostile_corpus())

        assert (
            re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", page)
            == []
        )


class TestMarks:
    """
    Mentions and quotations that are handed over.
    """

    def test_without_them_there_is_no_switch(self, page: str) -> None:
        """
        A page without mentions does not offer to show them.
        """
        assert [each in page for each in ("> names<", "> quotations<", 'data-filter="name"')] == [
            False
        ] * 3

    def test_organisations_are_a_filter(self) -> None:
        """
        Organisations can be chosen, places not.
        """
        found = render_report(load(), mentions=[MENTION, PLACE])

        assert ("<option>CSTO</option>" in found, "<option>Minsk</option>" in found) == (
            True,
            False,
        )

    @pytest.mark.parametrize(
        ("kind", "rows", "note"),
        [
            ("mention", ([MENTION], []), "CSTO (international)."),
            ("quotation", ([], [QUOTATION]), "Said by nobody that is named (none)."),
            (
                "quotation",
                ([], [QUOTATION | {"speaker": "he", "rule": "after"}]),
                "Said by he (after).",
            ),
        ],
        ids=["mention", "quotation", "speaker"],
    )
    def test_they_are_marked(self, kind: str, rows: tuple[list[Row], list[Row]], note: str) -> None:
        """
        What is handed over is marked where it stands, with what is said of it.
        """
        outline = Outline(render_report(load(), mentions=rows[0], quotations=rows[1]))

        titles = {
            attrs.get("title") for tag, attrs in outline.elements if attrs.get("class") == kind
        }
        assert titles == {note}

    def test_documents_that_are_not_there_are_passed_over(self) -> None:
        """
        Rows of documents that are not on the page do no harm.
        """
        other = {"document_id": "other"}

        found = render_report(load(), mentions=[MENTION | other], quotations=[QUOTATION | other])

        assert 'class="mention"' not in found


class TestWriteReport:
    """
    `write_report()`.
    """

    def test_file_is_the_page(self, page: str, tmp_path: Path) -> None:
        """
        What is written is what is rendered, in a folder that is made.
        """
        write_report(load(), tmp_path / "new" / "r.html", version="0.1.0")

        assert (tmp_path / "new" / "r.html").read_bytes() == page.encode()

    def test_file_has_the_rights_of_any_file(self, tmp_path: Path) -> None:
        """
        Others may read it as they may read what an editor writes.
        """
        (tmp_path / "other").write_text("x")
        write_report(load(), tmp_path / "r.html")

        modes = {path.stat().st_mode for path in tmp_path.iterdir()}
        assert len(modes) == 1

    def test_former_file_is_replaced(self, tmp_path: Path) -> None:
        """
        A report takes the place of an earlier one, and nothing else is left.
        """
        (tmp_path / "r.html").write_text("old")
        write_report(load(), tmp_path / "r.html")

        assert [path.name for path in tmp_path.iterdir() if path.stat().st_size > 3] == ["r.html"]

    def test_folder_in_the_way_is_an_error(self, tmp_path: Path) -> None:
        """
        What cannot be written is said, with the way out, and nothing is left behind.
        """
        with pytest.raises(SourceError, match=r"cannot be written \(.+\); name another file"):
            write_report(load(), tmp_path)

        assert list(tmp_path.iterdir()) == list(tmp_path.parent.glob(".*-*")) == []

    def test_missing_package_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Without Jinja2 the error says what to install.
        """
        monkeypatch.setitem(sys.modules, "jinja2", None)

        with pytest.raises(MissingPackageError, match=r"pip install 'eurasec-corpus\[report\]'"):
            render_report(load())
