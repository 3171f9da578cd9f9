"""
Typed, cleaned and accounted-for texts on Eurasian security.

`clean` turns the raw text of a page into a `Document`; `load` opens the data set that
comes with the package. What takes long to import is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__
from .errors import (
    DamagedFileError,
    DecodeError,
    DocumentError,
    EurasecError,
    ForeignFileError,
    MetadataError,
    SourceError,
    UnknownColumnError,
    UnknownDocumentError,
    UnknownVersionError,
)
from .labels import DateKind, DateReason, DateSource, FactSource, Fate, Label, Precision
from .model import DateEvidence, Dateline, Document, FactEvidence, Paragraph, Span
from .partialdate import PartialDate

if TYPE_CHECKING:
    from .building import build
    from .cleaning import RawPage, clean, clean_pages
    from .corpus import Corpus
    from .releasing import dataset_path, load, releases
    from .sites import SiteProfile

__all__ = [
    "Corpus",
    "DamagedFileError",
    "DateEvidence",
    "DateKind",
    "DateReason",
    "DateSource",
    "Dateline",
    "DecodeError",
    "Document",
    "DocumentError",
    "EurasecError",
    "FactEvidence",
    "FactSource",
    "Fate",
    "ForeignFileError",
    "Label",
    "MetadataError",
    "Paragraph",
    "PartialDate",
    "Precision",
    "RawPage",
    "SiteProfile",
    "SourceError",
    "Span",
    "UnknownColumnError",
    "UnknownDocumentError",
    "UnknownVersionError",
    "__version__",
    "build",
    "clean",
    "clean_pages",
    "dataset_path",
    "load",
    "releases",
]

# Arrow takes longer to import than all else together, and the patterns of the cleaner longer
# than the values; who needs only some of it waits only for that.
_LATE = {
    "Corpus": "corpus",
    "build": "building",
    "RawPage": "cleaning",
    "SiteProfile": "sites",
    "clean": "cleaning",
    "clean_pages": "cleaning",
    "dataset_path": "releasing",
    "load": "releasing",
    "releases": "releasing",
}


def __getattr__(name: str) -> object:
    """
    Import what takes long when it is first asked for.
    """
    if name not in _LATE:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f".{_LATE[name]}", __name__), name)


def __dir__() -> list[str]:
    """
    List the public names.
    """
    return __all__
