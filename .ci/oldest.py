"""
Print constraints with the oldest supported version of each run-time dependency.

The lower bounds come from pyproject.toml, everything else from constraints.txt.
"""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)>=(?P<oldest>[\w.]+)")


def read_oldest() -> dict[str, str]:
    """
    Read name and lower bound of each run-time dependency and extra.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    requirements = [*project["dependencies"], *(each for extra in extras for each in extra)]
    found = [REQUIREMENT.match(requirement) for requirement in requirements]
    return {match["name"]: match["oldest"] for match in found if match}


def main() -> None:
    """
    Print one constraint a line.
    """
    oldest = read_oldest()
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        name = line.partition("==")[0]
        if not line.startswith("#") and name not in oldest:
            print(line)
    for name, version in sorted(oldest.items()):
        print(f"{name}=={version}")


if __name__ == "__main__":
    main()
