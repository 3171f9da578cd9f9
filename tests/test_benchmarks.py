"""
The scripts of benchmarks/ ask the package for names that it has.
"""

import ast
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "benchmarks"


def borrowed(path: Path) -> Iterator[tuple[str, str]]:
    """
    Yield each name that a script imports from the package, with its module.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("eurasec_corpus"):
            yield from ((str(node.module), alias.name) for alias in node.names)


BORROWED = sorted({(path.name, *pair) for path in FOLDER.glob("*.py") for pair in borrowed(path)})


@pytest.mark.parametrize(("script", "module", "name"), BORROWED)
def test_names_that_scripts_import_exist(script: str, module: str, name: str) -> None:
    """
    Nobody runs the long trainings on every change, so that a name that moved would go unseen.
    """
    found = import_module(module)
    assert hasattr(found, name) or find_spec(f"{module}.{name}"), script
