"""
The command line, as people and scripts meet it.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from eurasec_corpus import (
    Corpus,
    __version__,
    cite,
    clean,
    dataset_path,
    load,
    releases,
    render_report,
)
from eurasec_corpus.cli import builds, main
from eurasec_corpus.releasing import shipped
from eurasec_corpus.releasing.manifests import MANIFEST
from eurasec_corpus.tables import SCHEMAS
from eurasec_corpus.terminal import visible
from eurasec_corpus.workshop import surveys
from tests.duplication.made import LONG, NEAR, OTHER, make_corpus

DATA = Path(__file__).parents[1] / "data"
NEWS = "The summit of the leaders has ended in Minsk with a joint statement on trade today.\n"
# What a terminal would obey: clear screen, window title, C1 controls, bidi override, bell.
HOSTILE = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202egnp.exe\u2066\x08\x7f"
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Result = tuple[int, str, str]
Run = Callable[..., Result]


PAGES = Path(__file__).parent / "pages"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """
    Run a command in this process; return exit code, stdout and stderr.
    """
    monkeypatch.chdir(tmp_path)

    def run_here(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["eurasec-corpus", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        found = capsys.readouterr()
        return int(ended.value.code or 0), found.out, found.err

    return run_here


def run_outside(*arguments: str | Path, cwd: Path, stdin: bytes = b"") -> Result:
    """
    Run a command in a process of its own; return exit code, stdout and stderr.
    """
    code = "from eurasec_corpus.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Terminal(io.StringIO):
    """
    A terminal that shows nothing and remembers everything.
    """

    def isatty(self) -> bool:
        """
        Say that somebody is watching.
        """
        return True


class TestBuild:
    """
    `build`.
    """

    def test_audit_counts_each_document(self, run: Run) -> None:
        """
        What was kept and set aside is printed for each document.
        """
        code, out, _ = run("build", DATA / "raw", "-o", "out")

        row = next(line.split() for line in out.splitlines() if line.startswith(" openkg"))
        assert (code, row[:4]) == (0, ["openkg-54719", "unknown", "34", "87"])

    def test_data_set_is_written(self, run: Run, tmp_path: Path) -> None:
        """
        The output is the shipped corpus.
        """
        run("build", DATA / "raw", "-o", "out")

        assert load("0.1.0") == Corpus.read_parquet(tmp_path / "out")

    def test_what_is_gone_is_said(self, run: Run, tmp_path: Path) -> None:
        """
        A page that is no longer among the pages is gone from the data set, and that is said.
        """
        files(raw__a_txt=NEWS, raw__b_txt=NEWS)(tmp_path)
        first = run("build", "raw", "-o", "out")[2]
        (tmp_path / "raw" / "b.txt").unlink()

        err = run("build", "raw", "-o", "out")[2]

        assert "gone: 1 document of the data set that was there\n" in err
        assert "gone" not in first

    def test_json_is_the_manifest(self, run: Run, tmp_path: Path) -> None:
        """
        A script gets the manifest that was written.
        """
        _, out, _ = run("build", DATA / "raw", "-o", "out", "--json")

        assert (tmp_path / "out" / MANIFEST).read_text(encoding="utf-8") == out

    def test_release_is_signed(self, run: Run) -> None:
        """
        The version is in the manifest.
        """
        _, out, _ = run("build", DATA / "raw", "-o", "out", "--json", "--release", "9.9.9")

        assert json.loads(out)["version"] == "9.9.9"

    @pytest.mark.parametrize("named", [True, False])
    def test_facts_are_named(self, run: Run, tmp_path: Path, *, named: bool) -> None:
        """
        Which facts were used is said on stderr.
        """
        (tmp_path / "raw").mkdir()
        (tmp_path / "raw" / "a.txt").write_text(NEWS)
        (tmp_path / "f.toml").write_text('[a]\nurl = "u"\n')
        facts = ("--facts", "f.toml") if named else ()

        _, _, err = run("build", "raw", "-o", "out", *facts)

        assert err == ("facts: f.toml\n" if named else "facts: none\n")

    def test_columns_that_are_facts_are_named(self, run: Run, tmp_path: Path) -> None:
        """
        Columns that were read as facts are named, and those that look like facts and were not.
        """
        row = {"id": "a", "text": NEWS, "publisher": "BelTA", "date": "2025-11-28"}
        (tmp_path / "a.jsonl").write_text(json.dumps(row))

        _, _, err = run("build", "a.jsonl", "-o", "out")

        assert err == (
            "facts: columns publisher\n"
            "not read: column 'date'; if it holds the fact published, "
            "add --fact-column published=date\n"
        )

    def test_column_that_is_named_is_read(self, run: Run, tmp_path: Path) -> None:
        """
        The way out that is told reads the column.
        """
        row = {"id": "a", "text": NEWS, "date": "2025-11-28"}
        (tmp_path / "a.jsonl").write_text(json.dumps(row))

        _, out, err = run("build", "a.jsonl", "-o", "out", "--fact-column", "published=date")

        assert (err, "2025-11-28" in out) == ("facts: columns date\n", True)

    def test_many_rules_are_counted(self, run: Run, tmp_path: Path) -> None:
        """
        Of many rules the audit names the most frequent and counts the rest.
        """
        lines = ["All news", "Share", "Subscribe", "Sign In", "Log in", "Top Stories"]
        (tmp_path / "raw").mkdir()
        (tmp_path / "raw" / "a.txt").write_text("\n".join(lines))

        _, out, _ = run("build", "raw", "-o", "out")

        assert "and 2 more" in out

    @pytest.mark.parametrize("width", [60, 80, 120])
    def test_audit_fits_the_width(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, width: int
    ) -> None:
        """
        The table of documents is no wider than the terminal.
        """
        monkeypatch.setenv("COLUMNS", str(width))

        _, out, _ = run("build", DATA / "raw", "-o", "out")

        table = out.partition("out/")[0].splitlines()
        assert max(map(len, table)) <= width

    def test_narrow_audit_names_labels_alone(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Where there is no room for rules, they do not take it from the ids.
        """
        monkeypatch.setenv("COLUMNS", "60")

        _, out, _ = run("build", DATA / "raw", "-o", "out")

        assert ("87 related" in out, "model:below-marker" in out) == (True, False)

    def test_summary_says_what_to_look_at(self, run: Run) -> None:
        """
        Documents that lack something are named at the end, with the way to read them.
        """
        _, out, _ = run("build", DATA / "raw", "-o", "out")

        assert out.splitlines()[-3:] == [
            "no headline: 1 of 5: belta-173030",
            "no date: 1 of 5: openkg-54719",
            "to read and check it: eurasec-corpus report out -o report.html",
        ]

    def test_summary_is_bounded(self, run: Run, tmp_path: Path) -> None:
        """
        Of many documents that lack something five are named and the rest is counted.
        """
        (tmp_path / "raw").mkdir()
        for number in range(7):
            (tmp_path / "raw" / f"{number}.txt").write_text(NEWS)

        _, out, _ = run("build", "raw", "-o", "out")

        assert "no date: 7 of 7: 0, 1, 2, 3, 4 and 2 more\n" in out


class TestBuildOfTables:
    """
    `build` from a file of many pages.
    """

    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        """
        Twenty pages and one that is none.
        """
        pages = [
            {"key": f"p{number:02}", "text": NEWS, "day": "2024-07-19"} for number in range(20)
        ]
        path = tmp_path / "a.jsonl"
        path.write_text("".join(json.dumps(page) + "\n" for page in [*pages, 7]), encoding="utf-8")
        return path

    def test_interrupt_says_how_to_go_on(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        After Ctrl-C the last words name the option.
        """
        with pytest.raises(KeyboardInterrupt), builds._saying_what_is_kept():
            raise KeyboardInterrupt

        assert capsys.readouterr().err.endswith("what is done is kept: go on with --resume\n")

    @pytest.mark.parametrize("most", [20, 19])
    def test_many_documents_are_not_listed(
        self, run: Run, source: Path, monkeypatch: pytest.MonkeyPatch, most: int
    ) -> None:
        """
        Of thousands of documents no table is made, which takes long and which nobody reads.
        """
        monkeypatch.setattr(builds, "_MOST_AUDITED", most)

        _, out, _ = run("build", source, "-o", "out", "--id-column", "key", "--on-error", "skip")

        listed = sum(line.startswith(" p") for line in out.splitlines())
        assert (listed, "documents one by one" in out) == ((20, False) if most == 20 else (0, True))

    def test_all_documents_are_listed_if_wanted(
        self, run: Run, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        `--verbose` gives a row a document, however many there are.
        """
        monkeypatch.setattr(builds, "_MOST_AUDITED", 3)
        options = ("--id-column", "key", "--on-error", "skip", "--verbose")

        _, out, _ = run("build", source, "-o", "out", *options)

        assert sum(line.startswith(" p") for line in out.splitlines()) == 20

    def test_totals_are_printed(self, run: Run) -> None:
        """
        How much was kept and set aside of all documents stands in two lines.
        """
        _, out, _ = run("build", DATA / "raw", "-o", "out")

        assert (
            "\nkept: 90 paragraphs of 5 documents\nnot kept: 100 (87 related, 5 duplicate, 3 sidebar, "
            in out
        )

    @pytest.mark.parametrize(("more", "count"), [((), 6), (("--verbose",), 7)])
    def test_warnings_are_bounded(
        self, run: Run, tmp_path: Path, more: tuple[str, ...], count: int
    ) -> None:
        """
        Of many documents without an article five are named and the rest counted, unless all are
        wanted.
        """
        rows = ({"id": f"p{number}", "text": "All news"} for number in range(7))
        (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))

        _, _, err = run("build", "a.jsonl", "-o", "out", *more)

        lines = [line for line in err.splitlines() if not line.startswith("facts")]
        assert (len(lines), "and 2 more like these" in lines[-1]) == (count, not more)

    def test_skipped_pages_are_counted(self, run: Run, source: Path) -> None:
        """
        Each is named on stderr, and their number stands in the summary.
        """
        options = ("--id-column", "key", "--fact-column", "published=day", "--on-error", "skip")

        code, out, err = run("build", source, "-o", "out", *options)

        assert (code, "skipped: 1 of 21 pages" in out, " 2024-07-19 " in out) == (0, True, True)
        assert f"skipped: {source}:21: no JSON object but 7" in err

    def test_large_build_has_a_short_summary(
        self, run: Run, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Where tables have several files the documents are not listed.
        """
        monkeypatch.setattr(surveys, "DOCUMENTS_A_PART", 8)
        options = ("--id-column", "key", "--on-error", "skip", "--url-column", "day")

        code, out, _ = run("build", source, "-o", "out", *options)

        assert (code, "p07" in out, "content hash" in out) == (0, False, True)

    def test_fact_without_column_is_a_wrong_call(self, run: Run, source: Path) -> None:
        """
        The message shows how it is said.
        """
        code, _, err = run("build", source, "-o", "out", "--fact-column", "published")

        assert (code, "say FACT=COLUMN" in err) == (2, True)


class TestReport:
    """
    `report`.
    """

    def test_page_of_the_newest_release(self, run: Run, tmp_path: Path) -> None:
        """
        Without a data set the newest release is written, and named.
        """
        corpus = load()

        code, out, _ = run("report", "-o", "r.html")

        page = (tmp_path / "r.html").read_text(encoding="utf-8")
        assert (code, out, page) == (
            0,
            f"r.html: {len(page.encode()):,} bytes; open it in a browser\n",
            render_report(
                corpus,
                version=releases()[-1],
                mentions=corpus.mentions(),
                quotations=corpus.quotations(),
            ),
        )

    def test_page_of_a_data_set(self, run: Run, tmp_path: Path) -> None:
        """
        A data set on disk is written under its own version.
        """
        run("build", DATA / "raw", "-o", "out", "--release", "9.9.9")

        run("report", "out", "-o", "r.html")

        assert "release 9.9.9" in (tmp_path / "r.html").read_text(encoding="utf-8")

    def test_page_is_bounded(self, run: Run, tmp_path: Path) -> None:
        """
        `--most` says how much the file may hold.
        """
        run("report", "-o", "r.html", "--most", "0")

        assert "5 of 5 documents stand here" in (tmp_path / "r.html").read_text(encoding="utf-8")

    def test_foreign_folder_is_an_error(self, run: Run, tmp_path: Path) -> None:
        """
        A folder that is no data set is refused in one line.
        """
        code, out, err = run("report", tmp_path, "-o", "r.html")

        assert (code, out, err.count("\n")) == (1, "", 1)

    def test_missing_package_is_named(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Without the extra one line says what to install.
        """
        monkeypatch.setitem(sys.modules, "jinja2", None)

        code, _, err = run("report", "-o", "r.html")

        assert (code, "pip install 'eurasec-corpus[report]'" in err) == (1, True)


class TestClean:
    """
    `clean`.
    """

    def test_text_is_printed(self, run: Run, tmp_path: Path) -> None:
        """
        The text of the page, and nothing that was set aside.
        """
        (tmp_path / "a.txt").write_text(f"All news\n{NEWS}")

        assert run("clean", "a.txt") == (0, NEWS, "")

    def test_headline_comes_first(self, run: Run, tmp_path: Path) -> None:
        """
        The headline stands above the text.
        """
        (tmp_path / "a.txt").write_text(f"The summit has ended in Minsk\n{NEWS}{NEWS}Yes.")

        _, out, _ = run("clean", "a.txt")

        assert out.startswith("The summit has ended in Minsk\n\nThe summit of the leaders")

    def test_stdin_is_a_page(self, run: Run) -> None:
        """
        A dash stands for stdin.
        """
        assert run("clean", "-", stdin=NEWS.encode()) == (0, NEWS, "")

    def test_url_gives_the_date(self, run: Run) -> None:
        """
        The address takes part in the dating.
        """
        url = "https://a.by/2024/10/31/x"

        _, out, _ = run("clean", "-", "--json", "--url", url, stdin=NEWS.encode())

        assert (json.loads(out)["date"], json.loads(out)["url"]) == ("2024-10-31", url)

    def test_json_has_all_rows(self, run: Run) -> None:
        """
        The record holds the document with its paragraphs, stretches, dates and facts.
        """
        _, out, _ = run("clean", "-", "--json", stdin=NEWS.encode())

        tables = {"paragraphs", "spans", "dates", "facts"}
        expected = {*SCHEMAS["documents"].names, "text", *tables}
        assert expected == set(json.loads(out))

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            pytest.param("a.txt", "a", id="name"),
            pytest.param("a b.txt", "a-b", id="blank"),
            pytest.param("a\u202eb.txt", clean(NEWS).id, id="invisible"),
            pytest.param(" .txt", clean(NEWS).id, id="nothing"),
        ],
    )
    def test_id_is_the_name(self, run: Run, tmp_path: Path, name: str, expected: str) -> None:
        """
        The document is named after the file, or after its content if that makes no id.
        """
        (tmp_path / name).write_bytes(NEWS.encode())

        _, out, _ = run("clean", name, "--json")

        assert json.loads(out)["id"] == expected

    def test_page_without_article_is_noted(self, run: Run, tmp_path: Path) -> None:
        """
        Where nothing was kept, stderr says so.
        """
        (tmp_path / "a.txt").write_text("All news")

        assert run("clean", "a.txt") == (0, "\n", "a: no article found; see explain\n")


class TestExplain:
    """
    `explain`.
    """

    def test_each_line_has_label_and_rule(self, run: Run) -> None:
        """
        A line of the ledger names line, label, rule, points and text.
        """
        _, out, _ = run("explain", "-", stdin=f"All news\n\n{NEWS}".encode())

        rows = [line.split() for line in out.splitlines() if line[:6].strip().isdigit()]
        assert [row[:4] for row in rows] == [
            ["1", "navigation", "marker:all", "news"],
            ["3", "body", "model:article", "2343"],
        ]

    @pytest.mark.parametrize(
        ("document", "summary"),
        [
            ("openkg-54719", "34 kept; not kept: 87 related"),
            ("belta-173030", "6 kept; not kept: 2 blank, 1 dateline, 5 duplicate"),
        ],
    )
    def test_summary_counts(self, run: Run, document: str, summary: str) -> None:
        """
        The last line counts what was kept and what was not.
        """
        _, out, _ = run("explain", document)

        assert out.splitlines()[-1] == summary

    def test_narrow_terminal_shows_words_rather_than_reasons(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Where there is little room, rules and points give way to the text.
        """
        monkeypatch.setenv("COLUMNS", "60")

        _, out, _ = run("explain", "tass-1819123")

        line = next(line for line in out.splitlines() if line.split()[:1] == ["3"])
        assert line.split()[:6] == ["3", "title", "Russia", "ready", "for", "dialogue"]

    def test_repeat_names_what_it_repeats(self, run: Run) -> None:
        """
        The rule of a repeat is replaced by what it repeats.
        """
        _, out, _ = run("explain", "belta-173030")

        assert "repeats belta-173030:2" in out

    @pytest.mark.parametrize("more", [[], ["--all"]])
    def test_points_of_a_line_add_up(self, run: Run, more: list[str]) -> None:
        """
        The points of the features of a line are its score, all listed or the rest in one sum.
        """
        _, out, _ = run("explain", "tass-1819123", "--line", "9", *more)

        *points, total = [int(line.split()[0]) for line in out.splitlines()[2:]]
        assert sum(points) == total > 0
        assert ("smaller ones; --all lists them" in out) is not bool(more)

    def test_id_of_a_line_stands_for_its_option(self, run: Run) -> None:
        """
        The id of a paragraph asks for its line.
        """
        assert run("explain", "tass-1819123:9") == run("explain", "tass-1819123", "--line", "9")

    def test_line_that_a_rule_decided_says_so(self, run: Run) -> None:
        """
        Points that had no part in a decision are not passed off as its reason.
        """
        _, out, _ = run("explain", "tass-1819123:1")

        assert out.splitlines()[1:3] == [
            "navigation, by marker:all news",
            "the points below did not decide it: a rule goes before them",
        ]

    @pytest.mark.parametrize("line", ["4", "6", "7"])
    def test_line_of_a_wrapped_paragraph_stands_for_all_of_it(self, run: Run, line: str) -> None:
        """
        Each line of a hard-wrapped paragraph gives the points of the paragraph.
        """
        _, out, _ = run("explain", PAGES / "124.txt", "--line", line)

        assert "ШОС во время своего председательства" in out.splitlines()[0]

    def test_wrapped_paragraph_names_its_lines(self, run: Run) -> None:
        """
        The ledger shows first and last line and the running text of a hard-wrapped paragraph.
        """
        _, out, _ = run("explain", PAGES / "124.txt")

        (row,) = (row for row in out.splitlines() if "содействовать развитию" in row)
        assert row.split()[0] == "3-7"
        assert "ШОС во время своего председательства" in row

    @pytest.mark.parametrize("line", ["0", "99"])
    def test_line_must_be_there(self, run: Run, line: str) -> None:
        """
        A page has no line beyond its last.
        """
        code, _, err = run("explain", "tass-1819123", "--line", line)

        assert (code, f"no line {line}; there are 15" in err) == (1, True)

    def test_what_is_nowhere_is_no_document(self, run: Run) -> None:
        """
        A name that is neither a file nor a document is refused.
        """
        code, _, err = run("explain", "a.txt")

        assert (code, "a.txt: neither a file nor a document" in err) == (1, True)

    def test_nothing_set_aside(self, run: Run) -> None:
        """
        A page that was kept whole says so.
        """
        _, out, _ = run("explain", "-", stdin=NEWS.encode())

        assert out.splitlines()[-1] == "1 kept; not kept: nothing"

    def test_json_is_the_record(self, run: Run) -> None:
        """
        A script gets the rows of the document.
        """
        _, out, _ = run("explain", "openkg-54719", "--json")

        assert len(json.loads(out)["spans"]) == 121

    def test_id_in_a_data_set_on_disk(self, run: Run, tmp_path: Path) -> None:
        """
        With a data set named, a file of the same name is not meant.
        """
        Corpus.from_documents([clean(NEWS, id="a.txt")]).write_parquet(tmp_path / "set")
        (tmp_path / "a.txt").write_text("All news")

        _, out, _ = run("explain", "a.txt", "--corpus", "set")

        assert out.splitlines()[-1] == "1 kept; not kept: nothing"


class TestList:
    """
    `list`.
    """

    def test_each_document_has_a_line(self, run: Run) -> None:
        """
        Ids stand in order in front.
        """
        _, out, _ = run("list")

        first = (line[:20].split() for line in out.splitlines()[1:])
        assert list(load().ids) == [words[0] for words in first if words]

    def test_json_has_a_record_each(self, run: Run) -> None:
        """
        A script gets id, publisher, date, title, address and count.
        """
        _, out, _ = run("list", "--json")

        assert [list(load().ids), 33] == [
            [record["id"] for record in json.loads(out)],
            json.loads(out)[1]["paragraph_count"],
        ]

    def test_data_set_on_disk(self, run: Run, tmp_path: Path) -> None:
        """
        Another data set may be listed.
        """
        Corpus.from_documents([clean(NEWS, id="mine")]).write_parquet(tmp_path / "set")

        _, out, _ = run("list", "--corpus", "set", "--json")

        assert [record["id"] for record in json.loads(out)] == ["mine"]


def test_module_is_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    `python -m eurasec_corpus` does what the command does.
    """
    monkeypatch.setattr(sys, "argv", ["eurasec-corpus", "--version"])

    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("eurasec_corpus", run_name="__main__")

    assert (stopped.value.code, __version__ in capsys.readouterr().out) == (0, True)


class TestShow:
    """
    `show`.
    """

    def test_head_and_text(self, run: Run) -> None:
        """
        What is known of the document stands above its text.
        """
        _, out, _ = run("show", "tass-1819123")

        assert out.startswith("id:         tass-1819123\ntitle:      Russia ready for dialogue")
        assert out.endswith(load()["tass-1819123"].text + "\n")

    def test_id_of_a_paragraph_shows_it_alone(self, run: Run) -> None:
        """
        The id of a paragraph shows its text.
        """
        paragraph = load()["tass-1819123"].paragraphs[-1]

        assert run("show", paragraph.id)[1] == f"{paragraph.text}\n"

    def test_line_without_paragraph_is_refused(self, run: Run) -> None:
        """
        Where no paragraph begins there is nothing to show but the reason.
        """
        code, _, err = run("show", "tass-1819123:1")

        assert (code, "no paragraph begins in line 1; see explain --line 1" in err) == (1, True)

    def test_what_agrees_is_not_called_unused(self, run: Run) -> None:
        """
        A source that says the same is not one that was turned down.
        """
        _, out, _ = run("show", "tass-1819123")

        assert "url says publisher 'TASS' (agrees)" in out

    def test_evidence_is_shown(self, run: Run) -> None:
        """
        Each piece of evidence says whether the date follows from it.
        """
        _, out, _ = run("show", "tass-1819123")

        assert "dateline says XXXX-07-19 (used): July 19" in out

    def test_unused_evidence_is_shown(self, run: Run) -> None:
        """
        Evidence from which nothing follows is shown as such.
        """
        page = f"31.10.2024\n{NEWS}"
        url = "https://a.by/2023/10/31/x"

        _, out, _ = run("explain", "-", "--url", url, stdin=page.encode())

        assert "url says 2023-10-31 (not used): 2023/10/31" in out

    def test_evidence_says_why_it_does_not_count(self, run: Run) -> None:
        """
        Where all evidence is of kinds that do not count, the date says that, and each piece why.
        """
        page = f"Updated: 31.10.2024\n{NEWS}"

        _, out, _ = run("explain", "-", stdin=page.encode())

        assert "date:       unknown: of the dates below none gives it" in out
        assert "[change: other-day, such a date is not that of publication" in out

    def test_no_evidence_is_said(self, run: Run) -> None:
        """
        Where nothing gives a date, that is said.
        """
        _, out, _ = run("explain", "-", stdin=NEWS.encode())

        assert "date:       unknown: no posted line, dateline or address gives one" in out

    def test_json_is_the_record(self, run: Run) -> None:
        """
        A script gets the record; a time is in ISO 8601.
        """
        _, out, _ = run("show", "sb-avlasenko-2023", "--json")

        assert json.loads(out)["published_at"] == "2023-12-07T12:18:00"


class TestVerify:
    """
    `verify`.
    """

    @pytest.mark.parametrize("version", [(), ("0.1.0",)], ids=["newest", "named"])
    def test_release_is_confirmed(self, run: Run, version: Sequence[str]) -> None:
        """
        The shipped release is what the pages give.
        """
        code, out, err = run("verify", *version)

        assert (code, err) == (0, "")
        assert re.search(r"^release \d+\.\d+\.\d+: OK$", out, re.MULTILINE)

    def test_changed_page_is_noticed(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A changed page gives another content hash, and exit code 1.
        """
        shutil.copytree(DATA, tmp_path / "data")
        page = tmp_path / "data" / "raw" / "tass-1819123.txt"
        page.write_bytes(page.read_bytes().replace(b"Russia", b"Belarus", 1))
        monkeypatch.setattr(shipped, "_PLACES", (tmp_path / "data",))

        code, out, _ = run("verify", "--json")

        found = json.loads(out)
        assert (code, found["ok"]) == (1, False)
        assert found["promised"] == found["shipped"] != found["rebuilt"]

    def test_damaged_release_is_noticed(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A file that is not what the manifest promises is named.
        """
        shutil.copytree(DATA, tmp_path / "data")
        with (tmp_path / "data" / "releases" / releases()[-1] / "spans.parquet").open("ab") as file:
            file.write(b"x")
        monkeypatch.setattr(shipped, "_PLACES", (tmp_path / "data",))

        code, _, err = run("verify")

        assert (code, "spans.parquet: damaged" in err) == (1, True)

    def test_older_release_is_not_built_again(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        The rules of today did not make an older release; its files are checked all the same.
        """
        folder = tmp_path / "data" / "releases"
        Corpus.from_documents([clean(NEWS, id="a")]).write_parquet(folder / "0.9.0")
        manifest = json.loads((folder / "0.9.0" / MANIFEST).read_text()) | {"version": "0.9.0"}
        (folder / "0.9.0" / MANIFEST).write_text(json.dumps(manifest))
        Corpus.from_documents([]).write_parquet(folder / "0.10.0")
        monkeypatch.setattr(shipped, "_PLACES", (tmp_path / "data",))

        code, out, _ = run("verify", "0.9.0")

        assert (code, "rebuilt:  not tried" in out, "release 0.9.0: OK" in out) == (0, True, True)


class TestVerifyCopies:
    """
    `verify PATH`.
    """

    def test_release_is_named(self, run: Run) -> None:
        """
        Each file of a folder is named.
        """
        code, out, _ = run("verify", dataset_path().parent)

        named = re.findall(r", full edition: release (?:.*, )?(\S+)\n", out)
        assert (code, named) == (0, [releases()[-1]] * len(SCHEMAS))

    def test_differing_rows_are_listed(self, run: Run, tmp_path: Path) -> None:
        """
        A file of other rows ends with exit code 1 and shows the first of them.
        """
        table = pq.read_table(dataset_path("spans"))
        pq.write_table(table.slice(12), "a.parquet")

        code, out, _ = run("verify", "a.parquet")

        assert code == 1
        assert "a.parquet: table spans, full edition: none of the releases here" in out
        assert "  12 rows differ from release" in out
        assert "  and 2 more; --json lists them all" in out

    def test_columns_and_repeats(self, run: Run) -> None:
        """
        What is missing and what stands twice is said.
        """
        table = pq.read_table(dataset_path("spans")).drop_columns(["score"])
        pq.write_table(pa.concat_tables([table, table.slice(0, 1)]), "a.parquet")

        code, out, _ = run("verify", "a.parquet")

        assert code == 1
        assert "  lacks the columns score\n" in out
        assert "  rows that stand in it a second time: 1\n" in out
        assert "  no rows differ from release" in out

    def test_nothing_to_compare_with(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Without any release the table is named all the same.
        """
        shutil.copy(dataset_path("spans"), "a.parquet")
        monkeypatch.setattr(shipped, "_PLACES", (tmp_path,))

        code, out, _ = run("verify", "a.parquet")

        assert (code, out.count("\n")) == (1, 1)

    def test_json(self, run: Run) -> None:
        """
        A script gets one record a file.
        """
        code, out, _ = run("verify", dataset_path("spans"), "--json")

        (record,) = json.loads(out)
        assert (code, record["is_release"], record["table"]) == (0, True, "spans")


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    """
    Two data sets, in one of which a word is another one.
    """
    for name, text in (("one", NEWS), ("two", NEWS.replace("Minsk", "Astana"))):
        Corpus.from_documents([clean(text, id="a")]).write_parquet(tmp_path / name)
    return "one", "two"


class TestDiff:
    """
    `diff`.
    """

    def test_text(self, run: Run, two: tuple[str, str]) -> None:
        """
        Each change has a line with its cause.
        """
        code, out, err = run("diff", *two)

        assert (code, err) == (0, "")
        assert "changed paragraph a:1 [source] text" in out
        assert out.endswith("1 document changed, 1 paragraph changed\n")

    def test_json(self, run: Run, two: tuple[str, str]) -> None:
        """
        A script gets an array.
        """
        assert [each["id"] for each in json.loads(run("diff", *two, "--json")[1])] == ["a", "a:1"]

    @pytest.mark.parametrize("ending", ["parquet", "csv"])
    def test_table(self, run: Run, two: tuple[str, str], tmp_path: Path, ending: str) -> None:
        """
        A table is written to a file, and nothing to stdout.
        """
        code, out, err = run("diff", *two, "--table", f"changes.{ending}")

        assert (code, out, err) == (0, "", f"changes.{ending}: 2 rows\n")
        assert (tmp_path / f"changes.{ending}").stat().st_size > 0

    def test_versions(self, run: Run) -> None:
        """
        Releases are named by their versions.
        """
        version = releases()[-1]

        assert run("diff", version, version) == (0, "no difference\n", "")


class TestCite:
    """
    `cite`.
    """

    @pytest.mark.parametrize("style", ["text", "bibtex", "csl-json"])
    def test_is_that_of_the_library(self, run: Run, style: str) -> None:
        """
        The command prints what the function gives.
        """
        assert run("cite", "0.1.0", "--style", style) == (0, cite("0.1.0", style) + "\n", "")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """
    A checkout with one page.
    """
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "a.txt").write_text(NEWS)
    shutil.copy(DATA / "statement.toml", tmp_path / "data")
    shutil.copy(DATA.parent / "LICENSE-DATA.md", tmp_path)
    (tmp_path / "CHANGELOG.md").write_text("## [Unreleased]\n")
    return tmp_path


class TestRelease:
    """
    `release`.
    """

    def test_release_is_cut(self, run: Run, checkout: Path) -> None:
        """
        The files are listed with the content hash.
        """
        code, out, _ = run("release", "1.0.0", "--date", "2026-11-22")

        assert code == 0
        assert "1.0.0/spans.parquet: " in out.replace(os.sep, "/")
        assert (checkout / "data" / "releases" / "1.0.0" / "README.md").is_file()

    def test_day_of_a_reproducible_build(
        self, run: Run, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        SOURCE_DATE_EPOCH is the day where none is given.
        """
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")

        assert json.loads(run("release", "1.0.0", "--json")[1])["released"] == "2025-11-22"

    def test_today_is_the_default(
        self, run: Run, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A release bears a day.
        """
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

        assert json.loads(run("release", "1.0.0", "--json")[1])["released"] >= "2026"


class TestConvert:
    """
    `convert`.
    """

    def test_data_set_is_written(self, run: Run, two: tuple[str, str], tmp_path: Path) -> None:
        """
        A data set of any schema comes out in ours.
        """
        code, out, _ = run("convert", "one", "-o", "new")

        assert (code, "content hash" in out) == (0, True)
        assert Corpus.read_parquet(tmp_path / "new") == Corpus.read_parquet(tmp_path / "one")


class TestVersion:
    """
    `--version`.
    """

    def test_version(self, run: Run) -> None:
        """
        The version of the package is printed.
        """
        assert run("--version") == (0, f"eurasec-corpus, version {__version__}\n", "")


def nothing(folder: Path) -> None:
    """
    Leave the folder empty.
    """


def files(**contents: str | bytes) -> Callable[[Path], None]:
    """
    Return what writes files: `a_txt="..."` is `a.txt`, `raw__a_txt` is `raw/a.txt`.
    """

    def write(folder: Path) -> None:
        for key, content in contents.items():
            path = folder / key.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    return write


def empty_folder(folder: Path) -> None:
    """
    Make a folder with nothing in it.
    """
    (folder / "raw").mkdir()


def data_set(change: Callable[[Path], None] | None = None) -> Callable[[Path], None]:
    """
    Return what writes a data set and then changes it.
    """

    def write(folder: Path) -> None:
        Corpus.from_documents([clean(NEWS, id="a")]).write_parquet(folder / "set")
        if change is not None:
            change(folder / "set")

    return write


LONG_LINE = b"word " * 10_000_000
TEXT, PAGE = "a.txt", files(a_txt=NEWS)
BAD_INPUT = {
    "clean a missing file": (nothing, ["clean", TEXT], r"a\.txt: no such file; name"),
    "clean an empty file": (files(a_txt=""), ["clean", TEXT], r"a\.txt: empty; remove it"),
    "clean a folder": (empty_folder, ["clean", "raw"], r"raw: cannot be read: .*; name"),
    "clean what is not UTF-8": (
        files(a_txt=b"caf\xe9"),
        ["clean", TEXT],
        r"a\.txt: not UTF-8 at byte 3 \(0xe9\).*; convert it",
    ),
    "clean UTF-16": (
        files(a_txt="Word".encode("utf-16")),
        ["clean", TEXT],
        r"a\.txt: not UTF-8 at byte 0 .*; convert it",
    ),
    "clean a NUL byte": (
        files(a_txt="a\0b"),
        ["clean", TEXT],
        r"a\.txt: NUL at byte 1: .*; convert it",
    ),
    "clean a line of 50 MB": (
        files(a_txt=LONG_LINE),
        ["clean", TEXT],
        r"a\.txt: line 1 has 50,000,000 bytes.*; split it",
    ),
    "explain a NUL byte": (files(a_txt="a\0b"), ["explain", TEXT], r"a\.txt: NUL at byte 1"),
    "explain what is nowhere": (
        nothing,
        ["explain", TEXT],
        r"a\.txt: neither a file nor a document; the documents are belta-173030",
    ),
    "show an unknown id": (nothing, ["show", "x"], "no document 'x'; there are 5: belta-173030"),
    "verify an unknown version": (nothing, ["verify", "9.9.9"], r"'9\.9\.9'; there are 0\.1\.0"),
    "verify an unknown file": (
        nothing,
        ["verify", "x.parquet"],
        r"x\.parquet: no such file or folder",
    ),
    "verify a foreign file": (
        files(a_parquet="hello"),
        ["verify", "a.parquet"],
        r"a\.parquet: not a Parquet file",
    ),
    "diff an unknown version": (
        nothing,
        ["diff", "0.1.0", "9.9.9"],
        r"'9\.9\.9'; there are 0\.1\.0",
    ),
    "diff a folder of others": (nothing, ["diff", "0.1.0", "."], r"this folder is not a data set"),
    "diff into another kind of file": (
        nothing,
        ["diff", "0.1.0", "0.1.0", "--table", "a.xlsx"],
        r"a\.xlsx: a table is written as \.parquet or \.csv",
    ),
    "diff into a folder that is not there": (
        nothing,
        ["diff", "0.1.0", "0.1.0", "--table", "no/a.csv"],
        r"a\.csv: cannot be written",
    ),
    "cite an unknown version": (nothing, ["cite", "9.9.9"], r"'9\.9\.9'; there are 0\.1\.0"),
    "release outside a checkout": (
        nothing,
        ["release", "1.0.0"],
        r"statement\.toml: cannot be read",
    ),
    "release something else than a version": (nothing, ["release", "v1"], "not a version: 'v1'"),
    "convert a folder of others": (
        nothing,
        ["convert", ".", "-o", "out"],
        "this folder is not a data set",
    ),
    "build from nowhere": (nothing, ["build", "raw", "-o", "out"], "raw: no such folder; name"),
    "build from a file": (PAGE, ["build", TEXT, "-o", "out"], r"a\.txt: is a file, not a folder"),
    "build from no text": (empty_folder, ["build", "raw", "-o", "out"], "raw: no .txt file in it"),
    "build from an empty file": (
        files(raw__a_txt=""),
        ["build", "raw", "-o", "out"],
        r"a\.txt: empty; remove it",
    ),
    "build from a NUL byte": (
        files(raw__a_txt=NEWS, raw__b_txt="a\0b"),
        ["build", "raw", "-o", "out"],
        r"b\.txt: NUL at byte 1",
    ),
    "build from a line of 50 MB": (
        files(raw__a_txt=LONG_LINE),
        ["build", "raw", "-o", "out"],
        r"a\.txt: line 1 has 50,000,000 bytes",
    ),
    "build from a name with a bidi override": (
        files(**{"raw__a\u202eb_txt": NEWS}),
        ["build", "raw", "-o", "out"],
        "a\ufffdb.txt: a name with blanks or invisible characters",
    ),
    "build with bad facts": (
        files(raw__a_txt=NEWS, raw__sources_toml="[a]\nulr = 'u'"),
        ["build", "raw", "-o", "out"],
        r"sources\.toml: \[a\]: unknown fact 'ulr'; known are url",
    ),
    "build with facts of no page": (
        files(raw__a_txt=NEWS, raw__sources_toml="[b]\nurl = 'u'"),
        ["build", "raw", "-o", "out"],
        r"sources\.toml: speaks of 'b', but .*b\.txt does not exist",
    ),
    "build with facts from nowhere": (
        files(raw__a_txt=NEWS),
        ["build", "raw", "-o", "out", "--facts", "f.toml"],
        r"f\.toml: cannot be read",
    ),
    "build into a file": (
        files(raw__a_txt=NEWS, out="mine"),
        ["build", "raw", "-o", "out"],
        "out: is a file; name a folder",
    ),
    "build into a folder of others": (
        files(raw__a_txt=NEWS, out__thesis_doc="mine"),
        ["build", "raw", "-o", "out"],
        "out: is not empty and no data set .*; name another folder",
    ),
    "build into a web site": (
        files(raw__a_txt=NEWS, out__manifest_json="{}", out__index_html="mine"),
        ["build", "raw", "-o", "out"],
        "out: is not empty and no data set .*; name another folder",
    ),
    "build below a file": (
        files(raw__a_txt=NEWS, out="mine"),
        ["build", "raw", "-o", "out/deeper"],
        "out",
    ),
    "list a folder of others": (
        files(set__a_parquet="PAR1"),
        ["list", "--corpus", "set"],
        r"manifest\.json: no such file; this folder is not a data set",
    ),
    "list a file": (
        PAGE,
        ["list", "--corpus", TEXT],
        r"manifest\.json: not a manifest .*a\.txt is a file; name its folder",
    ),
    "list a folder that is not there": (
        PAGE,
        ["list", "--corpus", "nowhere"],
        r"manifest\.json: no such file; .*; there is no such folder",
    ),
    "build of nothing that can be read": (
        files(a_jsonl='{"id": "a"}\n7\n'),
        ["build", "a.jsonl", "-o", "out", "--on-error", "skip"],
        r"a\.jsonl: none of its 2 pages can be read, so nothing is built; the first: a\.jsonl:1",
    ),
    "list a manifest of others": (
        files(set__manifest_json='{"name": "web app"}'),
        ["list", "--corpus", "set"],
        r"manifest\.json: not a manifest of eurasec-corpus",
    ),
    "list a damaged data set": (
        data_set(files(spans_parquet="PAR1")),
        ["list", "--corpus", "set"],
        r"spans\.parquet: damaged: .*; fetch or build the data set again",
    ),
    "list a data set without a file": (
        data_set(lambda folder: (folder / "spans.parquet").unlink()),
        ["list", "--corpus", "set"],
        r"spans\.parquet: cannot be read",
    ),
}
USAGE = {
    "no such command": ["nonsense"],
    "no source": ["build"],
    "no output": ["build", "raw"],
    "no such option": ["list", "--nonsense"],
    "too many arguments": ["show", "a", "b"],
    "no page": ["clean"],
}


class TestBadInput:
    """
    What is wrong with the input is said in one line, and nothing is written.
    """

    @pytest.mark.parametrize(("arrange", "arguments", "message"), BAD_INPUT.values(), ids=BAD_INPUT)
    def test_one_line_and_exit_code_1(
        self, run: Run, arrange: Callable[[Path], None], arguments: list[str], message: str
    ) -> None:
        """
        One line on stderr names the file and the way out; stdout and the disk stay as they are.
        """
        here = Path.cwd()
        arrange(here)
        before = sorted(here.rglob("*"))

        code, out, err = run(*arguments)

        assert (code, out, before) == (1, "", sorted(here.rglob("*")))
        assert re.fullmatch(rf"eurasec-corpus: .*{message}.*\n", err)

    @pytest.mark.parametrize("raw", [b"", b" \n", b"a\0b", b"\xff"], ids=ascii)
    def test_bad_stdin(self, tmp_path: Path, raw: bytes) -> None:
        """
        What comes on stdin is checked like a file.
        """
        code, out, err = run_outside("clean", "-", cwd=tmp_path, stdin=raw)

        assert (code, out, err.count("\n")) == (1, "", 1)
        assert err.startswith("eurasec-corpus: stdin: ")

    @pytest.mark.parametrize("arguments", USAGE.values(), ids=USAGE)
    def test_wrong_calls_have_exit_code_2(self, tmp_path: Path, arguments: list[str]) -> None:
        """
        A wrong call shows how to call, on stderr, and has exit code 2.
        """
        code, out, err = run_outside(*arguments, cwd=tmp_path)

        assert (code, out) == (2, "")
        assert err.startswith("Usage: eurasec-corpus")

    @pytest.mark.parametrize("arguments", [["clean", TEXT], ["build", ".", "-o", "out"]])
    def test_the_same_in_a_process_of_its_own(self, tmp_path: Path, arguments: list[str]) -> None:
        """
        Errors of this package end the process with code 1, and nothing else is said.
        """
        code, out, err = run_outside(*arguments, cwd=tmp_path)

        assert (code, out, err.count("\n")) == (1, "", 1)

    def test_bad_stdin_in_this_process(self, run: Run) -> None:
        """
        Bad bytes on stdin end the command with code 1.
        """
        expected = "eurasec-corpus: stdin: empty; remove it or put the text of a page into it\n"

        assert run("clean", "-") == (1, "", expected)

    def test_failed_build_leaves_the_earlier_data_set(self, tmp_path: Path) -> None:
        """
        A build that fails does not touch what stands there.
        """
        data_set()(tmp_path)
        files(raw__a_txt="a\0b")(tmp_path)
        before = {path.name: path.read_bytes() for path in (tmp_path / "set").iterdir()}

        code, _, _ = run_outside("build", "raw", "-o", "set", cwd=tmp_path)

        after = {path.name: path.read_bytes() for path in (tmp_path / "set").iterdir()}
        assert (code, before) == (1, after)


class TestHostileText:
    """
    What a terminal would obey does not reach it.
    """

    @pytest.fixture
    def corpus(self, tmp_path: Path) -> Path:
        """
        A data set whose every text is hostile.
        """
        page = f"The summit {HOSTILE} has ended\nBy Anna Li\n31.10.2024\n{HOSTILE} {NEWS * 2}"
        facts = dict.fromkeys(("url", "publisher", "title", "author", "speaker"), HOSTILE)
        document = clean(page, id="a", **facts)  # type: ignore[arg-type]  # all are text
        Corpus.from_documents([document]).write_parquet(tmp_path / "set")
        (tmp_path / "a.txt").write_bytes(page.encode())
        return tmp_path / "set"

    @pytest.mark.parametrize("json_flag", [(), ("--json",)], ids=["text", "JSON"])
    @pytest.mark.parametrize(
        "arguments",
        [
            ("clean", "a.txt"),
            ("explain", "a.txt"),
            ("explain", "a", "--corpus", "set"),
            ("show", "a", "--corpus", "set"),
            ("list", "--corpus", "set"),
        ],
        ids=" ".join,
    )
    def test_terminal_is_safe(
        self,
        corpus: Path,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
        json_flag: tuple[str, ...],
    ) -> None:
        """
        On a terminal, no character of the page is a control or a bidi override.
        """
        monkeypatch.chdir(corpus.parent)
        monkeypatch.setenv("NO_COLOR", "1")  # the one who colours is the library itself
        monkeypatch.setenv("TERM", "dumb")
        monkeypatch.setattr(sys, "argv", ["eurasec-corpus", *arguments, *json_flag])
        terminal = Terminal()

        with contextlib.redirect_stdout(terminal), pytest.raises(SystemExit):
            main()

        assert "gnp.exe" in terminal.getvalue() or arguments[0] == "list"
        assert OBEYED.findall(terminal.getvalue()) == []

    @pytest.mark.parametrize(
        ("kind", "environment", "is_coloured"),
        [
            (Terminal, {}, True),
            (Terminal, {"NO_COLOR": "1"}, False),
            (io.StringIO, {}, False),
        ],
        ids=["terminal", "terminal that wants none", "pipe"],
    )
    @pytest.mark.parametrize(
        "command", [("explain", "belta-173030"), ("build", DATA / "raw", "-o", "o")]
    )
    def test_colour_is_for_terminals(
        self,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
        *,
        kind: type[io.StringIO],
        environment: dict[str, str],
        command: tuple[str, ...],
        is_coloured: bool,
    ) -> None:
        """
        Tables are coloured on a terminal, unless NO_COLOR is set, and nowhere else.
        """
        monkeypatch.chdir(tmp_path)
        monkeypatch.delenv("NO_COLOR", raising=False)
        for name, value in ({"TERM": "xterm-256color"} | environment).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["eurasec-corpus", *map(str, command)])
        screen = kind()

        with contextlib.redirect_stdout(screen), pytest.raises(SystemExit):
            main()

        assert ("\x1b[3" in screen.getvalue()) is is_coloured

    def test_json_is_still_the_text(self, run: Run, corpus: Path) -> None:
        """
        What is escaped in JSON is read back as it was.
        """
        _, out, _ = run("show", "a", "--corpus", corpus, "--json")

        assert json.loads(out)["title"] == HOSTILE

    def test_error_messages_are_safe(self, tmp_path: Path) -> None:
        """
        A hostile file name is not obeyed when an error names it.
        """
        _, _, err = run_outside("show", "\x1b[2J\u202e", cwd=tmp_path)

        assert OBEYED.findall(err.rstrip("\n")) == []

    def test_visible_keeps_what_is_named(self) -> None:
        """
        Line ends may stay where they are wanted.
        """
        assert visible("a\nb\tc\x07", keep="\n\t") == "a\nb\tc\ufffd"


class TestConcordance:
    """
    `concordance`.
    """

    def test_places_are_shown(self, run: Run) -> None:
        """
        A line a place goes to stdout, their number to stderr.
        """
        code, out, err = run("concordance", "indivisible security")

        assert (code, len(out.splitlines()), err) == (0, 4, "4 places in 3 documents\n")

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            (("secur", "--kind", "part"), 106),
            (("secur",), 0),
            (("SECURITY", "--case"), 0),
            ((r"secur\w+\W+architecture", "--kind", "pattern"), 10),
            (("NATO", "--by", "document"), 4),
        ],
    )
    def test_options(self, run: Run, options: tuple[str, ...], expected: int) -> None:
        """
        Parts of words, patterns, case and the unit can be chosen.
        """
        _, out, _ = run("concordance", *options)

        assert len(out.splitlines()) == expected

    def test_json_is_the_rows(self, run: Run) -> None:
        """
        A script gets the rows.
        """
        _, out, _ = run("concordance", "zero-sum", "--json")

        (row,) = json.loads(out)
        assert (row["paragraph_id"], row["match"]) == ("tass-1819123:9", "zero-sum")

    @pytest.mark.parametrize("width", [40, 72, 120])
    def test_lines_fit_the_terminal(
        self, run: Run, width: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        No line is wider than the terminal.
        """
        monkeypatch.setenv("COLUMNS", str(width))

        _, out, _ = run("concordance", "security")

        assert max(map(len, out.splitlines())) <= width

    def test_bad_pattern_is_the_callers_fault(self, run: Run) -> None:
        """
        A pattern that does not compile ends with a line on stderr.
        """
        code, _, err = run("concordance", "(a", "--kind", "pattern")

        assert (code, "does not compile at character 2" in err) == (1, True)


class TestDuplicates:
    """
    `duplicates`.
    """

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """
        A data set of two documents with one story.
        """
        texts = (NEAR, f"\x1b{OTHER}")
        corpus = make_corpus(a=(LONG, OTHER), b=texts)
        corpus.write_parquet(tmp_path / "corpus")
        return tmp_path / "corpus"

    def test_groups_are_listed(self, run: Run, folder: Path) -> None:
        """
        What stays stands above its copies, each with kind and similarity.
        """
        code, out, err = run("duplicates", "--corpus", str(folder))

        rows = [line.split()[:4] for line in out.splitlines()[1:]]
        assert (code, err) == (0, "copies: 2, of paragraphs that stay: 2\n")
        assert rows[:2] == [
            ["a:1", "unknown", "stays", "The"],
            ["b:1", "unknown", "near", "0.812"],
        ]

    def test_of_very_many_the_first_are_listed(
        self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A table of all of them would take longer to draw than to find; all are counted.
        """
        module = import_module("eurasec_corpus.cli.duplicates")  # the command has this name, too
        monkeypatch.setattr(module, "_MOST_SHOWN", 3)

        _, out, err = run("duplicates", "--corpus", str(folder))

        assert len(out.splitlines()) == len(["heading"]) + 3
        assert err.splitlines() == [
            "... and 1 more; --json gives all",
            "copies: 2, of paragraphs that stay: 2",
        ]

    def test_similarity_can_be_chosen(self, run: Run, folder: Path) -> None:
        """
        What is less similar is no copy.
        """
        _, _, err = run("duplicates", "--corpus", str(folder), "--similarity", "900")

        assert err == "copies: 1, of paragraphs that stay: 1\n"

    @pytest.mark.parametrize(
        ("similarity", "hint"),
        [
            ("0.9", "; for 0.9 write 900"),
            (".85", "; for .85 write 850"),
            ("90%", "; for 90% write 900"),
            ("1.", ""),
            ("90", ""),
            ("1001", ""),
            ("much", ""),
            ("0.5", ""),
        ],
    )
    def test_other_similarities_are_refused(self, run: Run, similarity: str, hint: str) -> None:
        """
        The message says what is wanted, and how what was meant is written.
        """
        code, _, err = run("duplicates", "--similarity", similarity)

        message = f"{similarity!r} is no number of thousandths from 800 to 1000{hint}"
        assert (code, err.splitlines()[-1].partition(": ")[2].endswith(message)) == (2, True)

    def test_explain_says_what_is_repeated(self, run: Run) -> None:
        """
        The kind of a repeat is said in words, with the paragraph that it repeats.
        """
        _, out, _ = run("explain", "belta-173030:8")

        assert out.splitlines()[1:3] == [
            "duplicate, by duplicate:same-words",
            "it has the words of an earlier paragraph of this page: belta-173030:2",
        ]

    def test_explain_says_what_was_marked(self, run: Run, folder: Path) -> None:
        """
        What repeats another paragraph and stays is told, too.
        """
        Corpus.read_parquet(folder).deduplicate("mark").write_parquet(folder)

        _, out, _ = run("explain", "b:1", "--corpus", str(folder))

        assert "it repeats: a:1" in out.splitlines()

    def test_the_release_has_five_repeats(self, run: Run) -> None:
        """
        Without a corpus the newest release is read.
        """
        _, out, err = run("duplicates")

        assert (len(out.splitlines()), err) == (11, "copies: 5, of paragraphs that stay: 5\n")

    @pytest.mark.parametrize("width", [50, 72, 120])
    def test_rows_fit_the_terminal(
        self, run: Run, folder: Path, width: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        No line is wider than the terminal, and none is wrapped.
        """
        monkeypatch.setenv("COLUMNS", str(width))

        _, out, _ = run("duplicates", "--corpus", str(folder))

        assert max(map(len, out.splitlines())) <= width
        assert len(out.splitlines()) == 5

    def test_nothing_is_obeyed(self, run: Run, folder: Path) -> None:
        """
        What a terminal would obey is not printed.
        """
        _, out, _ = run("duplicates", "--corpus", str(folder))

        assert "\x1b" not in out

    def test_json_is_the_rows(self, run: Run, folder: Path) -> None:
        """
        A script gets the rows.
        """
        _, out, _ = run("duplicates", "--corpus", str(folder), "--json")

        assert json.loads(out) == list(Corpus.read_parquet(folder).duplicates())

    @pytest.mark.parametrize(
        ("policy", "kept"), [((), 2), (("--duplicates", "mark"), 2), (("--duplicates", "first"), 1)]
    )
    def test_build_takes_a_policy(
        self, run: Run, tmp_path: Path, policy: tuple[str, ...], kept: int
    ) -> None:
        """
        `build` keeps all copies if it is not told to keep the first.
        """
        for name in "ab":
            page = tmp_path / "pages" / f"{name}.txt"
            page.parent.mkdir(exist_ok=True)
            page.write_text(f"{LONG}\n", encoding="utf-8")

        run("build", str(tmp_path / "pages"), "-o", str(tmp_path / "out"), *policy)

        assert Corpus.read_parquet(tmp_path / "out").to_arrow().num_rows == kept


class TestMentions:
    """
    `mentions`.
    """

    def test_names_are_counted(self, run: Run) -> None:
        """
        The most frequent name comes first, with its mentions and documents.
        """
        _, out, _ = run("mentions")

        assert out.splitlines()[1].split() == ["CSTO", "international", "46", "5"]

    def test_one_kind(self, run: Run) -> None:
        """
        Only names of one kind are counted.
        """
        _, out, _ = run("mentions", "--kind", "capital")

        assert out.splitlines()[1].split() == ["Minsk", "capital", "7", "4"]

    def test_json_is_the_rows(self, run: Run) -> None:
        """
        A script gets the mentions.
        """
        _, out, _ = run("mentions", "--kind", "capital", "--json")

        assert len(json.loads(out)) == 13

    def test_unknown_kind(self, run: Run) -> None:
        """
        The message names the kind that was meant.
        """
        code, _, err = run("mentions", "--kind", "internatonal")

        assert (code, "did you mean 'international'" in err) == (1, True)
