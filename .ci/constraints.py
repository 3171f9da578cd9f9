"""
Print constraints.txt: what the package and the groups that `make` installs resolve to today.

Each interpreter named on the command line (default: python3.11 to python3.14)
resolves in a throw-away environment of its own; where they differ, the lines
carry markers. Only names and versions are printed, never where they came from.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = ROOT / "pyproject.toml"
GROUPS = ("dev", "browser", "spark")
INTERPRETERS = ("python3.11", "python3.12", "python3.13", "python3.14")
HEADER = """\
# The versions that .venv and continuous integration install: names and versions, nothing else.
# Renew with `make constraints`, which resolves pyproject.toml in throw-away environments, one for
# each Python of {pythons}; where they differ, lines carry markers.
"""


def run(*command: str | Path) -> str:
    """
    Return what a command prints; its messages go to stderr.
    """
    done = subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()


def is_there(interpreter: str) -> bool:
    """
    Tell whether an interpreter starts; a version manager may list it and still refuse.
    """
    found = shutil.which(interpreter)
    if found is None:
        return False
    done = subprocess.run([found, "--version"], check=False, capture_output=True)
    return done.returncode == 0


def resolve(interpreter: str) -> tuple[str, dict[str, str]]:
    """
    Return the version of an interpreter and what it resolves to, version by name.
    """
    with tempfile.TemporaryDirectory() as scratch:
        run(interpreter, "-m", "venv", scratch)
        python = Path(scratch) / ("Scripts" if os.name == "nt" else "bin") / "python"
        run(python, "-m", "pip", "install", "--quiet", "--upgrade", "pip")
        report = Path(scratch) / "report.json"
        run(
            *(python, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"),
            *(option for group in GROUPS for option in ("--group", f"{PROJECT}:{group}")),
            *("--report", report, ROOT, "pip"),
        )
        installed = json.loads(report.read_text(encoding="utf-8"))["install"]
        version = run(python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    pairs = [(item["metadata"]["name"], item["metadata"]["version"]) for item in installed]
    return version, {
        re.sub(r"[-_.]+", "-", name).lower(): number
        for name, number in pairs
        if name != "eurasec-corpus"
    }


def write_lines(name: str, by_python: dict[str, str]) -> list[str]:
    """
    Return the lines for one package, given its version for each Python, oldest Python first.
    """
    pythons = list(by_python)
    starts = [
        python
        for before, python in zip([None, *pythons], pythons, strict=False)
        if before is None or by_python[before] != by_python[python]
    ]
    lines = []
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        bounds = [f'python_version >= "{start}"'] if start != starts[0] else []
        bounds += [f'python_version < "{end}"'] if end else []
        marker = f" ; {' and '.join(bounds)}" if bounds else ""
        lines.append(f"{name}=={by_python[start]}{marker}")
    return lines


def main() -> None:
    """
    Print the file.
    """
    interpreters = [each for each in sys.argv[1:] or INTERPRETERS if is_there(each)]
    resolved = dict(resolve(interpreter) for interpreter in interpreters)
    print(HEADER.format(pythons=", ".join(resolved)), end="")
    for name in sorted({name for versions in resolved.values() for name in versions}):
        by_python = {
            python: versions[name] for python, versions in resolved.items() if name in versions
        }
        print(*write_lines(name, by_python), sep="\n")


if __name__ == "__main__":
    main()
