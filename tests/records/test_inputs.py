"""
Files and folders of every kind.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from eurasec_corpus import MetadataError, MissingPackageError, SourceError
from eurasec_corpus.records.folders import find_paths
from eurasec_corpus.records.inputs import open_input
from eurasec_corpus.records.record import Columns, Record


def write(folder: Path, files: Mapping[str, str]) -> None:
    """
    Write files into a folder.
    """
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def line(name: str) -> str:
    """
    Return an object of JSON Lines.
    """
    return json.dumps({"id": name, "text": "Word"}) + "\n"


class TestRead:
    """
    What there is to read.
    """

    @pytest.mark.parametrize(
        ("files", "ids"),
        [
            pytest.param({"b.txt": "W", "a/c.txt": "W", "a.md": "W"}, ["b", "a/c"], id="text"),
            pytest.param({"a.txt": "W", "a.jsonl": line("b")}, ["a"], id="text before all"),
            pytest.param({"b.jsonl": line("1"), "a.JSONL": line("2")}, ["2", "1"], id="lines"),
        ],
    )
    def test_folder_is_read(self, tmp_path: Path, files: dict[str, str], ids: list[str]) -> None:
        """
        Files are read in the order of their names, folders after the files beside them.
        """
        write(tmp_path, files)

        found = [each for each in open_input(tmp_path).read() if isinstance(each, Record)]

        assert [each.id for each in found] == ids

    def test_saved_pages_are_read(self, tmp_path: Path) -> None:
        """
        HTML becomes lines, with the facts beside it.
        """
        pytest.importorskip("resiliparse", reason="resiliparse is not installed")
        write(tmp_path, {"a.html": "<p>Word", "a.toml": 'url = "https://a.by"', "b.htm": " "})

        found, flaw = open_input(tmp_path).read()

        assert isinstance(found, Record)
        assert (found.raw, found.facts) == (b"Word\n", {"url": "https://a.by"})
        assert str(flaw).startswith(f"{tmp_path / 'b.htm'}: empty")

    def test_unreadable_page_is_named(self, tmp_path: Path) -> None:
        """
        A link to nowhere is a flaw.
        """
        (tmp_path / "a.html").symlink_to(tmp_path / "gone")

        (flaw,) = open_input(tmp_path).read()

        assert str(flaw).startswith(f"{tmp_path / 'a.html'}: cannot be read: No such file")

    def test_missing_package_is_no_flaw_of_a_page(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Without the package for HTML nothing is read, and the error says what to install.
        """
        write(tmp_path, {"a.html": "<p>Word"})
        monkeypatch.setitem(sys.modules, "resiliparse.parse.encoding", None)

        with pytest.raises(MissingPackageError, match=r"pip install 'eurasec-corpus\[html\]'"):
            list(open_input(tmp_path).read())

    @pytest.mark.parametrize(
        ("files", "name", "message"),
        [
            pytest.param({}, "x", "x: no such folder; name", id="nothing"),
            pytest.param({"a.md": ""}, ".", "no .txt file in it, nor any of .html", id="no page"),
            pytest.param({"a.txt": "W"}, "a.txt", "is a file, not a folder", id="one text"),
            pytest.param({"a.md": "W"}, "a.md", "is a file, not a folder", id="another file"),
            pytest.param(
                {"a.jsonl": "", "a.html": ""}, ".", "several kinds, .html, .jsonl", id="mixture"
            ),
        ],
    )
    def test_other_sources_are_refused(
        self, tmp_path: Path, files: dict[str, str], name: str, message: str
    ) -> None:
        """
        The error says what is there and what could be.
        """
        write(tmp_path, files)

        with pytest.raises(SourceError, match=message):
            list(open_input(tmp_path / name).read())

    def test_unreadable_folder_is_refused(self, tmp_path: Path) -> None:
        """
        A folder that cannot be listed does not vanish from the count.
        """
        with pytest.raises(SourceError, match="cannot be read: No such file"):
            list(find_paths(tmp_path / "gone", lambda _: True))

    @pytest.mark.parametrize(
        ("files", "flaw"),
        [
            pytest.param({"a b.txt": "Word"}, "a b.txt: a name with blanks", id="name"),
            pytest.param({"a.txt": ""}, "a.txt: empty; remove it", id="empty"),
            pytest.param(
                {"a.txt": "W", "a.toml": "x = 1"}, "a.txt: {}/a.toml: unknown", id="facts"
            ),
        ],
    )
    def test_bad_file_is_named(self, tmp_path: Path, files: dict[str, str], flaw: str) -> None:
        """
        A page that cannot be read is named once.
        """
        write(tmp_path, files)

        (found,) = open_input(tmp_path).read()

        assert str(found).startswith(f"{tmp_path}/{flaw.format(tmp_path)}")


class TestFacts:
    """
    What a file knows of all pages.
    """

    def test_facts_are_joined_by_id(self, tmp_path: Path) -> None:
        """
        Facts of the file join those of the record, for pages of any kind.
        """
        write(tmp_path, {"a.jsonl": line("1"), "f.toml": '[1]\npublisher = "BelTA"\n'})

        (found,) = open_input(tmp_path / "a.jsonl", None, tmp_path / "f.toml").read()

        assert isinstance(found, Record)
        assert found.facts == {"publisher": "BelTA"}

    def test_one_fact_in_two_places(self, tmp_path: Path) -> None:
        """
        A fact that both give is a flaw that names both.
        """
        row = json.dumps({"id": "1", "text": "Word", "from": "TASS"})
        write(tmp_path, {"a.jsonl": row, "f.toml": '[1]\npublisher = "BelTA"\n'})
        columns = Columns(facts={"publisher": "from"})

        (found,) = open_input(tmp_path / "a.jsonl", columns, tmp_path / "f.toml").read()

        expected = f"{tmp_path}/a.jsonl:1: {tmp_path}/f.toml speaks of publisher too"
        assert str(found).startswith(expected)

    @pytest.mark.parametrize(
        ("files", "name", "message"),
        [
            pytest.param(
                {"a.txt": "W"}, ".", "speaks of 'x', but .*x.txt does not exist", id="text"
            ),
            pytest.param({"a.jsonl": "W"}, "a.jsonl", "has no page with this id", id="table"),
        ],
    )
    def test_facts_of_no_page(
        self, tmp_path: Path, files: dict[str, str], name: str, message: str
    ) -> None:
        """
        Facts of a page that is not there are refused.
        """
        write(tmp_path, {**files, "sources.toml": "[x]\n"})
        wanted = open_input(tmp_path / name, None, tmp_path / "sources.toml")

        with pytest.raises(MetadataError, match=message):
            wanted.check_facts(())

    def test_facts_of_pages_that_are_there(self, tmp_path: Path) -> None:
        """
        Without facts, or with facts of known pages, there is nothing to refuse.
        """
        write(tmp_path, {"sources.toml": "[x]\n"})

        open_input(tmp_path / "a.jsonl").check_facts(())
        open_input(tmp_path).check_facts({"x"})

        assert open_input(tmp_path).ids_of_facts() == {"x"}
