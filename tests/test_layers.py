"""
The modules of the package form layers: each imports from lower ones only.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import eurasec_corpus

PACKAGE = Path(eurasec_corpus.__file__).parent
NAME = "eurasec_corpus"

# One row is one layer, the lowest first; modules of one row do not import each other.
# A package stands for all its modules, but for those that have an entry of their own.
LAYERS: tuple[tuple[str, ...], ...] = (
    (
        "_version",
        "errors",
        "labels",
        "nearness",
        "terminal",
    ),
    (
        "analysis.searching",
        "dating.calendars",
        "folding",
        "partialdate",
        "releasing.versions",
    ),
    ("breaks",),
    ("model",),
    ("rules.rows",),
    ("rules.phrasebook",),
    ("rules",),
    (
        "addresses",
        "analysis.mentions",
        "analysis.periods",
        "analysis.quotemarks",
        "linemodel.characters",
        "linepatterns",
        "lines",
        "segments",
    ),
    (
        "analysis.quotations",
        "dating.choice",
        "dating.grammar",
        "dating.prefixes",
        "dating.urls",
        "languages",
        "letters",
        "linemodel.groups",
        "linemodel.places",
        "linemodel.trees",
        "outlets",
        "places",
    ),
    (
        "clauses",
        "clutter",
        "dating.stamps",
        "formulas",
        "insets",
        "linemodel.words",
        "markers",
        "sites",
        "stretches",
        "wrapping",
    ),
    (
        "attributions",
        "beginnings",
        "datelines",
        "dating.posted",
        "documents",
        "linemodel.phrases",
        "linemodel.vocabulary",
        "outlines",
        "titlepoints",
    ),
    (
        "bylines",
        "cleanpages",
        "dating.datedlines",
        "headlines",
        "linemodel.batches",
        "stories",
    ),
    ("delegations", "interviews", "pagination"),
    ("cohesion", "dating.evidence", "linemodel.features", "pagetitles"),
    ("linemodel.surroundings", "titles"),
    ("linemodel.context",),
    ("linemodel.scoring",),
    ("linemodel",),
    ("page",),
    ("titleplaces",),
    ("heads",),
    ("labelling",),
    (
        "duplicates",
        "metadata",
    ),
    ("cleaning",),
    ("tables",),
    (
        "analysis.querying",
        "releasing.differences",
        "releasing.editions",
    ),
    (
        "releasing.changelogs",
        "releasing.changes",
        "releasing.manifests",
        "releasing.statements",
    ),
    (
        "files",
        "releasing.citation",
    ),
    (
        "analysis.findings",
        "duplication.arrays",
        "duplication.shelves",
        "duplication.survivors",
        "duplication.words",
        "stored",
    ),
    (
        "analysis.annotations",
        "analysis.concordance",
        "analysis.frequencies",
        "duplication.minhash",
        "duplication.shingles",
    ),
    ("duplication.candidates", "duplication.matches"),
    ("duplication.meetings",),
    ("duplication.grouping",),
    ("duplication.copies",),
    ("duplication.notes", "duplication.policies"),
    ("duplication.scans",),
    ("duplication.selections",),
    (
        "duplication.listing",
        "duplication.pairs",
        "duplication.resolved",
    ),
    ("duplication.syndication",),
    (
        "corpus",
        "releasing.card",
        "releasing.descriptors",
    ),
    (
        "analysis.ablations",
        "exports.writing",
        "releasing.conversion",
        "releasing.shipped",
        "sources",
    ),
    (
        "records.markup",
        "records.record",
        "records.streams",
    ),
    (
        "records.arrowfiles",
        "records.folders",
        "records.jsonlines",
        "records.wet",
    ),
    ("records.inputs",),
    ("records.headings",),
    ("records",),
    (
        "workshop.batches",
        "workshop.formers",
        "workshop.keycounts",
        "workshop.locks",
        "workshop.pools",
        "workshop.steps",
    ),
    ("workshop.recurrences",),
    (
        "workshop.parts",
        "workshop.surveys",
    ),
    (
        "workshop.copying",
        "workshop.places",
    ),
    ("workshop.finishing",),
    ("workshop",),
    (
        "report.anchors",
        "report.charts",
        "report.marks",
        "report.reasons",
    ),
    (
        "report.doubts",
        "report.evidence",
    ),
    ("report.sheets",),
    ("report.overviews",),
    ("report.rendering",),
    ("report",),
    (
        "exports.frameworks",
        "exports.graphs",
        "exports.plain",
        "exports.tei",
        "exports.vertical",
    ),
    ("exports",),
    (
        "building",
        "progress",
        "spark",
        "releasing.copies",
        "releasing.migration",
    ),
    ("releasing.cutting",),
    (
        "analysis",
        "dating",
        "duplication",
        "releasing",
    ),
    ("cli.options", "cli.output"),
    ("cli.sheets",),
    (
        "cli.analysis",
        "cli.builds",
        "cli.corpora",
        "cli.duplicates",
        "cli.pages",
        "cli.releases",
    ),
    ("cli",),
    ("__main__",),
    ("__init__",),
)
ENTRIES = {entry: rank for rank, layer in enumerate(LAYERS) for entry in layer}

# The one module that may import late: its `__getattr__` keeps `import eurasec_corpus` cheap.
LAZY = ("__init__", "__getattr__")


class Import(NamedTuple):
    """
    One import of a module of ours: by whom, of what, on which line.
    """

    importer: str
    imported: str
    line: int


def module_of(path: Path) -> str:
    """
    Return the name of a module inside the package: `rules.rows`; `rules` for its `__init__`.
    """
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def entry_of(module: str) -> str | None:
    """
    Return the entry of the table that a module falls under, its own before its package's.
    """
    if module in ENTRIES:
        return module
    parent = module.rpartition(".")[0]
    return entry_of(parent) if parent else None


def parse(module: str) -> ast.Module:
    """
    Parse the source of a module.
    """
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def base_of(node: ast.ImportFrom, module: str) -> str:
    """
    Return what stands after `from` as an absolute name.
    """
    if not node.level:
        return node.module or ""
    folder = MODULES[module].relative_to(PACKAGE).parts[:-1]
    parents = (NAME, *folder[: len(folder) - node.level + 1])
    return ".".join([*parents, *([node.module] if node.module else [])])


def inside(name: str) -> str | None:
    """
    Return a full name as seen inside the package, None for names of others.
    """
    if name == NAME:
        return "__init__"
    return name.removeprefix(f"{NAME}.") if name.startswith(f"{NAME}.") else None


def imported_names(node: ast.AST, module: str) -> Iterator[str]:
    """
    Yield the full name of each module that a statement imports.
    """
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = base_of(node, module)
        for alias in node.names:
            name = f"{base}.{alias.name}"
            yield name if inside(name) in MODULES else base


def find_imports(module: str) -> Iterator[Import]:
    """
    Yield the imports of our own modules anywhere in a module.
    """
    for node in ast.walk(parse(module)):
        for name in imported_names(node, module):
            imported = inside(name)
            if imported is not None and isinstance(node, ast.Import | ast.ImportFrom):
                yield Import(module, imported, node.lineno)


def goes_down(each: Import) -> bool:
    """
    Tell whether an import leads to a strictly lower layer.
    """
    importer, imported = entry_of(each.importer), entry_of(each.imported)
    return importer is None or imported is None or ENTRIES[imported] < ENTRIES[importer]


def find_late_imports(module: str) -> Iterator[str]:
    """
    Yield function and line of each import inside a function.
    """
    for function in ast.walk(parse(module)):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if (module, function.name) == LAZY:
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{function.name}, line {node.lineno}"


class TestTable:
    """
    The table of layers is complete.
    """

    @pytest.mark.parametrize("module", MODULES)
    def test_every_module_has_a_layer(self, module: str) -> None:
        """
        Each module of the package falls under an entry of the table.
        """
        assert entry_of(module) is not None

    @pytest.mark.parametrize("entry", ENTRIES)
    def test_every_entry_is_a_module(self, entry: str) -> None:
        """
        Each entry of the table is a module of the package.
        """
        assert entry in MODULES

    def test_no_entry_stands_twice(self) -> None:
        """
        Each module has one place in the table.
        """
        assert len(ENTRIES) == sum(len(layer) for layer in LAYERS)


class TestImports:
    """
    What modules import of each other, and when.
    """

    @pytest.mark.parametrize("module", MODULES)
    def test_imports_lead_down(self, module: str) -> None:
        """
        A module imports from strictly lower layers only.
        """
        upward = [each for each in find_imports(module) if not goes_down(each)]

        assert upward == []

    @pytest.mark.parametrize("module", MODULES)
    def test_no_import_inside_a_function(self, module: str) -> None:
        """
        Imports stand at the top, so that a cycle cannot hide in a function.
        """
        late = list(find_late_imports(module))

        assert late == []

    @pytest.mark.parametrize(
        "dependency", ["click", "jinja2", "numpy", "pandas", "pyarrow", "rich"]
    )
    def test_importing_the_package_is_cheap(self, dependency: str) -> None:
        """
        `import eurasec_corpus` leaves the heavy dependencies alone.
        """
        code = f"import sys, eurasec_corpus; print({dependency!r} in sys.modules)"
        done = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        )

        assert done.stdout.strip() == "False"


class TestFinders:
    """
    The functions of this module see what they should.
    """

    @pytest.mark.parametrize(
        ("statement", "names"),
        [
            pytest.param("import os", ["os"], id="of others"),
            pytest.param("from ..model import Line", [f"{NAME}.model"], id="relative"),
            pytest.param("from .. import model", [f"{NAME}.model"], id="module of a package"),
            pytest.param(f"from {NAME} import clean", [NAME], id="name of the package"),
            pytest.param("from .rows import Row", [f"{NAME}.rules.rows"], id="beside"),
            pytest.param(f"import {NAME}.labels", [f"{NAME}.labels"], id="absolute"),
        ],
    )
    def test_imported_names_are_absolute(self, statement: str, names: list[str]) -> None:
        """
        Each way to write an import gives the full name of the module.
        """
        (node,) = ast.parse(statement).body

        assert list(imported_names(node, "rules.rows")) == names

    @pytest.mark.parametrize(
        ("importer", "imported", "expected"),
        [
            ("model", "labels", True),
            ("labels", "model", False),
            ("lines", "dating.grammar", False),
            ("rules.markers", "rules.rows", True),
            ("rules.markers", "rules.months", False),
            ("cleaning", "duplicates", True),
            ("tables", "__init__", False),
        ],
    )
    def test_only_lower_layers_count_as_down(
        self, importer: str, imported: str, *, expected: bool
    ) -> None:
        """
        Modules of one layer, of one package and the package itself are not below.
        """
        assert goes_down(Import(importer, imported, line=1)) is expected
