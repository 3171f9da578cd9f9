"""
The documentation is true: its code runs, its output is what is printed, and nothing is missing.
"""

from __future__ import annotations

import contextlib
import doctest
import importlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from eurasec_corpus import Label
from eurasec_corpus.cli import commands, main
from eurasec_corpus.tables import SCHEMAS
from tests.tools import ON_SPARK, is_there, skip_without

ROOT = Path(__file__).parents[1]
OF_ROOT = ("CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "README.md", "SECURITY.md")
PAGES = [
    path
    for path in (*(ROOT / name for name in OF_ROOT), *sorted(ROOT.glob("docs/**/*.md")))
    if path.is_file()
]
FORMS = sorted(ROOT.glob(".github/ISSUE_TEMPLATE/[!c]*.yml"))
LOCAL_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)[^)\s]*\)")
FENCE = re.compile(r"^( *)(`{3,})([^\n`]*)\n(.*?)^\1\2`* *$", re.MULTILINE | re.DOTALL)
# The terminal of a reader has another width than a pipe, and his files lie elsewhere.
OMISSION = "..."
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


# A page that needs a tool says so, in a comment: programs, packages, and packages of R. So does a
# block that alone needs one, in the line above it.
NEEDS = re.compile(r"^% needs: (.+)$", re.MULTILINE)
BLOCK_NEEDS = re.compile(r"^% the next block needs: (.+)\n\Z", re.MULTILINE)
PYTHON_OF_CHECKOUT = ".venv/bin/python"


# The command line is printed by click, whose versions differ; its options are tested below.
GENERATED = [
    "gazetteer.md",
    "labels.md",
    "releases.md",
    "rules-datelines.md",
    "rules-dates.md",
    "rules-markers.md",
    "rules-outlets.md",
    "rules-speech.md",
    "schema.md",
]


class Block(NamedTuple):
    """
    A fenced block of a page.
    """

    language: str
    text: str
    line: int
    needs: tuple[str, ...] = ()


class Call(NamedTuple):
    """
    A command of a console block and the output shown below it.
    """

    command: str
    output: str


def find_blocks(text: str) -> Iterator[Block]:
    """
    Yield the fenced blocks of a page.
    """
    for match in FENCE.finditer(text):
        indent, _, language, body = match.groups()
        lines = (line.removeprefix(indent) for line in body.splitlines(keepends=True))
        words = language.strip().strip("{}").split()
        above = BLOCK_NEEDS.search(text, 0, match.start())
        yield Block(
            words[0] if words else "",
            "".join(lines),
            text.count("\n", 0, match.start()) + 1,
            tuple(above[1].split()) if above else (),
        )


def find_calls(block: str) -> Iterator[Call]:
    """
    Yield the commands of a console block; a backslash at the end of a line continues it.
    """
    for part in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield Call(command, output)


def run_python(blocks: list[Block], name: str) -> Iterator[str]:
    """
    Run the Python blocks of a page in one namespace; yield what went wrong.
    """
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks:
        if ">>>" in block.text:
            parsed = doctest.DocTestParser().get_doctest(
                block.text, namespace, name, name, block.line
            )
            report = io.StringIO()
            runner = doctest.DocTestRunner(optionflags=OPTIONS)
            runner.run(parsed, out=report.write, clear_globs=False)
            namespace.update(parsed.globs)
            yield from filter(None, [report.getvalue()])
        else:
            source = "\n" * block.line + block.text
            exec(compile(source, name, "exec"), namespace)  # noqa: S102  our own pages


def run_command(command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """
    Run a line of a console block and return all that it prints.
    """
    line, _, page = command.partition(" < ")
    raw = Path(page.strip()).read_bytes() if page else b""
    printed = io.StringIO()
    monkeypatch.setattr(sys, "argv", shlex.split(line))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    with (
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(printed),
        contextlib.suppress(SystemExit),
    ):
        main()
    return printed.getvalue()


def has_output(wanted: str, found: str) -> bool:
    """
    Compare output as doctest does: `...` stands for anything, white space does not matter.
    """
    return doctest.OutputChecker().check_output(wanted, found, OPTIONS)


def apply_diff(diff: str, folder: Path) -> None:
    """
    Apply a diff by its words alone: rows around them may have moved since it was written.
    """
    for part in re.split(r"^--- .*\n", diff, flags=re.MULTILINE)[1:]:
        name, _, hunks = part.partition("\n")
        path = folder / name.removeprefix("+++ b/")
        text = path.read_text(encoding="utf-8")
        for hunk in re.split(r"^@@.*\n", hunks, flags=re.MULTILINE)[1:]:
            lines = hunk.splitlines(keepends=True)
            before = "".join(line[1:] for line in lines if not line.startswith("+"))
            after = "".join(line[1:] for line in lines if not line.startswith("-"))
            assert text.count(before) == 1, f"{path}: does not have once: {before}"
            text = text.replace(before, after)
        path.write_text(text, encoding="utf-8")


def run_tests(command: str, checkout: Path) -> subprocess.CompletedProcess[str]:
    """
    Run a line of a console block that runs tests, in a checkout of its own.
    """
    words = shlex.split(command)
    assert words[0] == PYTHON_OF_CHECKOUT, words
    return subprocess.run(
        [sys.executable, *words[1:], "-p", "no:cacheprovider"],
        cwd=checkout,
        env=os.environ | {"PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def skip_without_tools(text: str) -> None:
    """
    Skip a page whose tools are not installed, and say which.
    """
    skip_without([tool for match in NEEDS.finditer(text) for tool in match[1].split()])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    A working directory with the raw pages, as in a checkout.
    """
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def name_of(path: Path) -> str:
    """
    Name a page by its place in the checkout.
    """
    return path.relative_to(ROOT).as_posix()


def starts_spark(path: Path) -> bool:
    """
    Tell whether a page needs PySpark, which costs much to start.
    """
    needs = NEEDS.findall(path.read_text(encoding="utf-8"))
    return "pyspark" in " ".join(needs).split()


@pytest.mark.parametrize(
    "page",
    [pytest.param(page, marks=ON_SPARK if starts_spark(page) else ()) for page in PAGES],
    ids=name_of,
)
class TestPage:
    """
    Each page of the documentation.
    """

    def test_python_runs(self, page: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Python blocks run in order, and examples give what they show.
        """
        text = page.read_text(encoding="utf-8")
        blocks = [block for block in find_blocks(text) if block.language in {"python", "pycon"}]
        if blocks:
            skip_without_tools(text)
        able = [block for block in blocks if all(map(is_there, block.needs))]

        assert list(run_python(able, name_of(page))) == []
        skip_without(tool for block in blocks for tool in block.needs)

    def test_r_runs(self, page: Path, desk: Path) -> None:
        """
        R blocks run in order, and a check that does not hold stops them; a page of R says what it needs.
        """
        text = page.read_text(encoding="utf-8")
        blocks = [block.text for block in find_blocks(text) if block.language == "r"]
        if blocks:
            skip_without_tools(text)
            (desk / "page.R").write_text("\n".join(blocks), encoding="utf-8")
            subprocess.run(["Rscript", "page.R"], check=True)  # noqa: S607  wherever it is installed

        assert "library(" not in "\n".join(blocks) or NEEDS.search(text)

    def test_commands_print_what_is_shown(
        self, page: Path, desk: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Commands of console blocks run, and print what stands below them.
        """
        found = list(find_blocks(page.read_text(encoding="utf-8")))
        blocks = [block for block in found if block.language == "console"]
        calls = [call for block in blocks for call in find_calls(block.text)]
        ours = [call for call in calls if call.command.startswith("eurasec-corpus")]
        code = [block for block in found if block.language in {"python", "pycon"}]
        if ours and any(block.language == "python" for block in code):  # it may write their files
            list(run_python([block for block in code if all(map(is_there, block.needs))], "page"))

        printed = [(call, run_command(call.command, monkeypatch)) for call in ours]

        wrong = [
            (call.command, call.output, output)
            for call, output in printed
            if (call.output and not has_output(call.output, output)) or "Usage: " in output
        ]
        assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_to_files(page: Path) -> None:
    """
    Each link to a page or picture of ours leads to one.
    """
    links = LOCAL_LINK.findall(page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


class TestForms:
    """
    The forms for issues.
    """

    def test_forms_are_those_of_the_documentation(self) -> None:
        """
        Wrong removals, wrong dates and new outlets have a form each.
        """
        names = [yaml.safe_load(form.read_text(encoding="utf-8"))["name"] for form in FORMS]

        assert names == ["New outlet", "Wrong date", "Wrong removal"]

    @pytest.mark.parametrize("form", FORMS, ids=name_of)
    def test_fields_have_names_of_their_own(self, form: Path) -> None:
        """
        Each field has an id that no other has, and a label.
        """
        fields = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]

        ids = [field["id"] for field in fields]

        assert len(ids) == len(set(ids))
        assert all(field["attributes"]["label"] for field in fields)


CHANGES = [page for page in PAGES if "```diff\n" in page.read_text(encoding="utf-8")]


@pytest.mark.parametrize("page", CHANGES, ids=name_of)
class TestChange:
    """
    Pages that change the project.
    """

    def test_tests_pass_when_it_is_changed(self, page: Path, tmp_path: Path) -> None:
        """
        The diffs of a page fit, and its commands then print what is shown.
        """
        for name in ("data", "src", "tests"):
            shutil.copytree(
                ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        shutil.copy(ROOT / "pyproject.toml", tmp_path)
        blocks = list(find_blocks(page.read_text(encoding="utf-8")))
        for block in blocks:
            if block.language == "diff":
                apply_diff(block.text, tmp_path)
        calls = [
            call for each in blocks if each.language == "console" for call in find_calls(each.text)
        ]

        done = [(call, run_tests(call.command, tmp_path)) for call in calls]

        assert [
            run.stdout
            for call, run in done
            if run.returncode or not has_output(call.output, run.stdout)
        ] == []
        assert calls


@pytest.fixture(scope="module")
def manual() -> str:
    """
    All the documentation.
    """
    return "\n".join(path.read_text(encoding="utf-8") for path in PAGES)


class TestCompleteness:
    """
    Nothing is left out.
    """

    @pytest.mark.parametrize("label", Label)
    def test_label_is_mentioned(self, manual: str, label: Label) -> None:
        """
        Each label stands in the documentation as code.
        """
        assert f"`{label}`" in manual

    @pytest.mark.parametrize(
        ("table", "column"),
        [(table, column) for table, schema in SCHEMAS.items() for column in schema.names],
    )
    def test_column_is_mentioned(self, manual: str, table: str, column: str) -> None:
        """
        Each column stands in the documentation as code.
        """
        assert f"`{column}`" in manual

    @pytest.mark.parametrize("command", sorted(commands.commands))
    def test_command_is_mentioned(self, manual: str, command: str) -> None:
        """
        Each command stands in the documentation as it is called.
        """
        assert f"eurasec-corpus {command}" in manual

    @pytest.mark.parametrize(
        ("command", "option"),
        [
            (name, option)
            for name, command in sorted(commands.commands.items())
            for parameter in command.params
            for option in (*parameter.opts, *parameter.secondary_opts)
            if option.startswith("-")
        ],
    )
    def test_option_is_mentioned(self, command: str, option: str) -> None:
        """
        Each option stands in the reference of its command.
        """
        page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
        section = page.partition(f"## `eurasec-corpus {command}`")[2].partition("\n## ")[0]

        assert re.search(rf"`[^`\n]*{option}\b", section)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The pages as they would be written now.
    """
    folder = tmp_path_factory.mktemp("reference")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "docs"))
        importlib.import_module("generate").write_pages(folder)
    return folder


class TestReference:
    """
    The pages that are generated.
    """

    @pytest.mark.parametrize("name", GENERATED)
    def test_page_is_what_would_be_written(self, generated: Path, name: str) -> None:
        """
        What stands in the repository follows from the code; `python docs/generate.py` renews it.
        """
        found = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")

        assert found == (generated / name).read_text(encoding="utf-8")

    def test_each_page_is_compared(self, generated: Path) -> None:
        """
        No generated page is left out above.
        """
        assert sorted(path.name for path in generated.iterdir()) == sorted([*GENERATED, "cli.md"])


class TestMachinery:
    """
    The functions of this module notice what they should.
    """

    PAGE = (
        "```python\nx = 1\n```\n\n"
        "- item\n\n  ```pycon\n  >>> x\n  2\n  ```\n\n"
        "```console\n$ eurasec-corpus \\\n  --version\n1.0\n$ other\n```\n"
    )

    def test_blocks_are_found(self) -> None:
        """
        Blocks are found with language and text, indented ones too.
        """
        found = [(block.language, block.text) for block in find_blocks(self.PAGE)]

        assert found[:2] == [("python", "x = 1\n"), ("pycon", ">>> x\n2\n")]

    def test_needs_of_a_block_stand_right_above(self) -> None:
        """
        A comment speaks for the block below it, and for no other.
        """
        text = f"% the next block needs: one two\n{self.PAGE}"

        assert [block.needs for block in find_blocks(text)] == [("one", "two"), (), ()]

    def test_calls_are_found(self) -> None:
        """
        Commands are found with the output below them.
        """
        block = list(find_blocks(self.PAGE))[2]

        found = [(" ".join(call.command.split()), call.output) for call in find_calls(block.text)]

        assert found == [("eurasec-corpus --version", "1.0\n"), ("other", "")]

    def test_diffs_are_applied(self, tmp_path: Path) -> None:
        """
        A hunk is found by its words, whatever stands around it.
        """
        (tmp_path / "x.py").write_text("a\nb\nc\nd\n", encoding="utf-8")

        apply_diff("--- a/x.py\n+++ b/x.py\n@@\n b\n-c\n+C\n@@ -9,9 @@\n d\n+e\n", tmp_path)

        assert (tmp_path / "x.py").read_text(encoding="utf-8") == "a\nb\nC\nd\ne\n"

    def test_diffs_that_do_not_fit_are_noticed(self, tmp_path: Path) -> None:
        """
        A hunk whose words stand nowhere is refused.
        """
        (tmp_path / "x.py").write_text("a\n", encoding="utf-8")

        with pytest.raises(AssertionError, match="does not have once"):
            apply_diff("--- a/x.py\n+++ b/x.py\n@@\n b\n+c\n", tmp_path)

    def test_wrong_examples_are_noticed(self) -> None:
        """
        An example that gives something else is reported.
        """
        blocks = list(find_blocks(self.PAGE))[:2]

        (report,) = run_python(blocks, "page")

        assert "Expected:\n    2\nGot:\n    1\n" in report

    def test_wrong_output_is_noticed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        A command that prints something else is noticed.
        """
        printed = run_command("eurasec-corpus --version", monkeypatch)

        assert [
            has_output("eurasec-corpus, version ...", printed),
            has_output("1.0", printed),
        ] == [True, False]

    def test_missing_tools_are_named(self) -> None:
        """
        Who lacks a tool reads which.
        """
        with pytest.raises(pytest.skip.Exception, match=r"^not installed: no-such-tool$"):
            skip_without(["pytest", "no-such-tool"])

    @pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
    @pytest.mark.parametrize(("said", "enough"), [("11.0.2", False), ("17.0.15", True)])
    def test_java_must_be_new_enough(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, enough: object
    ) -> None:
        """
        A Java that Spark does not start with is as good as none.
        """
        java = tmp_path / "bin" / "java"
        java.parent.mkdir()
        java.write_text(f"#!/bin/sh\necho 'openjdk version \"{said}\"' >&2\n", encoding="utf-8")
        java.chmod(0o755)
        monkeypatch.setenv("JAVA_HOME", str(tmp_path))

        assert is_there("java") is enough
