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
    BusyError,
    DamagedFileError,
    DecodeError,
    DocumentError,
    EurasecError,
    ForeignFileError,
    MetadataError,
    MissingPackageError,
    PatternError,
    SearchTimeoutError,
    SourceError,
    UndecidedDatesWarning,
    UnknownColumnError,
    UnknownDocumentError,
    UnknownStyleError,
    UnknownValueError,
    UnknownVersionError,
    VersionError,
    WorkerError,
)
from .labels import (
    DateKind,
    DateReason,
    DateSource,
    DuplicateKind,
    DuplicatePolicy,
    FactSource,
    Fate,
    Label,
    Precision,
)
from .model import DateEvidence, Dateline, Document, FactEvidence, Paragraph, Span
from .partialdate import PartialDate

if TYPE_CHECKING:
    from .analysis.ablations import sensitivity, variants
    from .analysis.concordance import Concordance
    from .analysis.findings import Findings
    from .analysis.frequencies import Dispersion
    from .analysis.mentions import Mention, find_mentions
    from .analysis.quotations import Quotation, find_quotations
    from .analysis.searching import Search
    from .building import build
    from .cleaning import RawPage, clean, clean_pages
    from .corpus import Corpus
    from .exports.frameworks import to_datasets, to_spacy
    from .exports.graphs import write_graphml
    from .exports.plain import write_csv, write_jsonl
    from .exports.tei import write_tei
    from .exports.vertical import write_vertical
    from .records.record import Columns, Flaw
    from .releasing.changes import Cause, Change, Diff
    from .releasing.differences import ChangeKind
    from .releasing.editions import Edition
    from .releasing.migration import Migrated, Outcome, migrate
    from .releasing.shipped import cite, dataset_path, load, releases
    from .report.rendering import render_report, write_report
    from .sites import SiteProfile
    from .workshop.steps import Step

__all__ = [
    "BusyError",
    "Cause",
    "Change",
    "ChangeKind",
    "Columns",
    "Concordance",
    "Corpus",
    "DamagedFileError",
    "DateEvidence",
    "DateKind",
    "DateReason",
    "DateSource",
    "Dateline",
    "DecodeError",
    "Diff",
    "Dispersion",
    "Document",
    "DocumentError",
    "DuplicateKind",
    "DuplicatePolicy",
    "Edition",
    "EurasecError",
    "FactEvidence",
    "FactSource",
    "Fate",
    "Findings",
    "Flaw",
    "ForeignFileError",
    "Label",
    "Mention",
    "MetadataError",
    "Migrated",
    "MissingPackageError",
    "Outcome",
    "Paragraph",
    "PartialDate",
    "PatternError",
    "Precision",
    "Quotation",
    "RawPage",
    "Search",
    "SearchTimeoutError",
    "SiteProfile",
    "SourceError",
    "Span",
    "Step",
    "UndecidedDatesWarning",
    "UnknownColumnError",
    "UnknownDocumentError",
    "UnknownStyleError",
    "UnknownValueError",
    "UnknownVersionError",
    "VersionError",
    "WorkerError",
    "__version__",
    "build",
    "cite",
    "clean",
    "clean_pages",
    "dataset_path",
    "find_mentions",
    "find_quotations",
    "load",
    "migrate",
    "releases",
    "render_report",
    "sensitivity",
    "to_datasets",
    "to_spacy",
    "variants",
    "write_csv",
    "write_graphml",
    "write_jsonl",
    "write_report",
    "write_tei",
    "write_vertical",
]

# Arrow takes longer to import than all else together, and the patterns of the cleaner longer
# than the values; who needs only some of it waits only for that.
_LATE = {
    "Cause": "releasing.changes",
    "Change": "releasing.changes",
    "ChangeKind": "releasing.differences",
    "Columns": "records.record",
    "Concordance": "analysis.concordance",
    "Corpus": "corpus",
    "Diff": "releasing.changes",
    "Dispersion": "analysis.frequencies",
    "Edition": "releasing.editions",
    "Findings": "analysis.findings",
    "Flaw": "records.record",
    "Mention": "analysis.mentions",
    "Migrated": "releasing.migration",
    "Outcome": "releasing.migration",
    "Quotation": "analysis.quotations",
    "RawPage": "cleaning",
    "Search": "analysis.searching",
    "SiteProfile": "sites",
    "Step": "workshop.steps",
    "build": "building",
    "cite": "releasing.shipped",
    "clean": "cleaning",
    "clean_pages": "cleaning",
    "dataset_path": "releasing.shipped",
    "find_mentions": "analysis.mentions",
    "find_quotations": "analysis.quotations",
    "load": "releasing.shipped",
    "migrate": "releasing.migration",
    "releases": "releasing.shipped",
    "sensitivity": "analysis.ablations",
    "variants": "analysis.ablations",
    "to_datasets": "exports.frameworks",
    "to_spacy": "exports.frameworks",
    "write_csv": "exports.plain",
    "write_graphml": "exports.graphs",
    "write_jsonl": "exports.plain",
    "write_tei": "exports.tei",
    "write_vertical": "exports.vertical",
    "render_report": "report.rendering",
    "write_report": "report.rendering",
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
