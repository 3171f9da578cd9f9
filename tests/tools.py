"""
Programs and packages that some tests need and that are large: who has not got them is told which.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterable

import pytest

R_PACKAGE = "R:"
"""What a package of R is named with."""
OLDEST_JAVA = 17
"""Spark 4 starts with no older one."""
WAYS = {"java": f"Java {OLDEST_JAVA} or newer", "pyspark": "pyspark (make spark installs it)"}
"""What is said of a tool that is not there, if more than its name."""
ON_SPARK = pytest.mark.filterwarnings(
    "ignore:PySpark does not yet fully support pandas:FutureWarning"
)
"""Of tests that start Spark; what it warns of is not used here."""


def version_of_java() -> int:
    """
    Ask the Java that Spark would start for its version; 0 if there is none.
    """
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=os.path.join(home, "bin") if home else None)  # noqa: PTH118  a search path is text
    if java is None:
        return 0
    said = subprocess.run([java, "-version"], check=False, capture_output=True, text=True).stderr
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


def is_there(tool: str) -> bool:
    """
    Tell whether a program, a package of Python or a package of R is installed.
    """
    if tool == "java":
        return version_of_java() >= OLDEST_JAVA
    if tool.startswith(R_PACKAGE):
        name = tool.removeprefix(R_PACKAGE)
        code = f"quit(status = !requireNamespace('{name}', quietly = TRUE))"
        rscript = shutil.which("Rscript")
        return rscript is not None and subprocess.call([rscript, "-e", code]) == 0
    return shutil.which(tool) is not None or importlib.util.find_spec(tool) is not None


def skip_without(tools: Iterable[str]) -> None:
    """
    Skip what needs tools that are not installed, and say which.
    """
    missing = [WAYS.get(tool, tool) for tool in tools if not is_there(tool)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
