"""
How to cite a release of the data.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ..errors import UnknownStyleError
from .manifests import FORMAT, Manifest

AUTHOR = f"The {FORMAT} authors"
TITLE = f"{FORMAT}: texts on Eurasian security"
"""The title of the data set, whatever its version."""

_NO_DATE = "n.d."


def write_citation(manifest: Manifest, style: str) -> str:
    """
    Write the citation of a data set.

    Args:
        manifest: What is cited.
        style: `bibtex`, `csl-json` or `text`.

    Returns:
        The citation. It names the version of the data and the content hash, so that a
        reader can tell whether a copy is the one that was cited.

    Raises:
        UnknownStyleError: There is no such style.
    """
    if style not in STYLES:
        msg = f"no style of citation {style!r}; there are {', '.join(STYLES)}"
        raise UnknownStyleError(msg)
    return STYLES[style](manifest)


def _year(manifest: Manifest) -> str:
    """
    Return the year of the release.
    """
    return manifest.released[:4] if manifest.released else _NO_DATE


def _number(manifest: Manifest) -> str:
    """
    Return the version, or say that there is none.
    """
    return manifest.version or "unreleased"


def _text(manifest: Manifest) -> str:
    """
    Write a sentence.
    """
    return (
        f"{AUTHOR} ({_year(manifest)}). {TITLE} (data release {_number(manifest)}) [Data set]. "
        f"Content hash sha256:{manifest.content_hash}"
    )


def _bibtex(manifest: Manifest) -> str:
    """
    Write an entry for BibTeX and biblatex.
    """
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{TITLE}}}",
        "version": _number(manifest),
        "howpublished": f"Data set, release {_number(manifest)}",
        "note": f"Content hash sha256:{manifest.content_hash}",
    }
    if manifest.released is not None:
        fields |= {"year": _year(manifest), "date": manifest.released}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{_key(manifest)},", *lines, "}"])


def _key(manifest: Manifest) -> str:
    """
    Name the entry.
    """
    return f"{FORMAT}-{_number(manifest)}"


def _csl_json(manifest: Manifest) -> str:
    """
    Write an array of one item for reference managers.
    """
    item: dict[str, Any] = {
        "id": _key(manifest),
        "type": "dataset",
        "title": TITLE,
        "author": [{"literal": AUTHOR}],
        "version": _number(manifest),
        "note": f"Content hash sha256:{manifest.content_hash}",
    }
    if manifest.released is not None:
        item["issued"] = {"date-parts": [[int(part) for part in manifest.released.split("-")]]}
    return json.dumps([item], ensure_ascii=False, indent=2)


STYLES: Mapping[str, Callable[[Manifest], str]] = {
    "bibtex": _bibtex,
    "csl-json": _csl_json,
    "text": _text,
}
"""What writes each style."""
