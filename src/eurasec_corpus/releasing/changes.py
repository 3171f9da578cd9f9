"""
What changed between two data sets, and why: the source, a rule, or a curated fact.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

import pyarrow as pa
from attrs import asdict, frozen

from ..labels import DateSource
from ..model import FACTS
from ..tables import KEYS, SCHEMAS, iso_text
from .differences import ChangeKind, Row, changed_columns, keyed_rows

_DOCUMENTS, _PARAGRAPHS, _SPANS = "documents", "paragraphs", "spans"
# Evidence that is not in the text of the page.
_OUTSIDE = (DateSource.CURATED, DateSource.URL)
# What may be declared of a page; a test compares it with `cleaning.Facts`, which is not imported
# because its patterns would make opening a corpus slow.
DECLARED = ("url", *(name for name in FACTS if name != "place_name"), "rights")
_SHOWN = 60
_PLACE_ONLY = ("index",)
_REPEATED = "duplicate_of"


class Cause(StrEnum):
    """
    Why something changed.
    """

    SOURCE = "source"
    """The raw page is another one, is new or is gone."""

    RULE = "rule"
    """The page is the same and was read otherwise."""

    FACT = "curated fact"
    """What is known of the page from elsewhere was changed."""

    COPIES = "copies"
    """Another paragraph stays of those that say the same, or copies are marked or no longer are."""


@frozen
class Change:
    """
    A document or paragraph that two data sets do not have in common, or a stretch of a source
    that repeats something else.

    Attributes:
        kind: What became of it.
        table: `documents`, `paragraphs`, or `spans` where only what a stretch repeats differs.
        document_id: The document.
        id: The id of the document or paragraph; that in the later data set if it was
            changed. Of a stretch that of the paragraph on its line, whether it is kept or not.
        causes: Why, in the order of `Cause`.
        detail: What did it, in words; for a rule the labels and rules before and after.
        before: The values that were changed, by column; all of them if it was removed.
        after: Likewise, afterwards; all of them if it was added.
    """

    kind: ChangeKind
    table: str
    document_id: str
    id: str
    causes: tuple[Cause, ...]
    detail: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def columns(self) -> tuple[str, ...]:
        """
        The columns whose values differ; empty unless it was changed.
        """
        return tuple(self.before) if self.kind is ChangeKind.CHANGED else ()

    def __str__(self) -> str:
        """
        Say it in one line.
        """
        why = "+".join(self.causes) + (f": {self.detail}" if self.detail else "")
        what = "; ".join(
            f"{name} {_short(self.before[name])} -> {_short(self.after[name])}"
            for name in self.columns
        )
        return f"{self.kind} {self.table[:-1]} {self.id} [{why}]" + (f" {what}" if what else "")


@frozen
class Diff:
    """
    All that changed from one data set to another.

    Attributes:
        changes: Documents first, then paragraphs, then stretches that repeat something else; by
            document, in the order of the text.

    >>> from eurasec_corpus import Corpus, clean
    >>> before = Corpus.from_documents([clean("The summit has ended.", id="a")])
    >>> after = Corpus.from_documents([clean("The summit has begun.", id="a")])
    >>> for change in before.diff(after).changes:
    ...     print(change.kind, change.table, change.id, change.causes[0])
    changed documents a source
    changed paragraphs a:1 source
    """

    changes: tuple[Change, ...]

    def __bool__(self) -> bool:
        """
        Tell whether anything changed.
        """
        return bool(self.changes)

    def to_text(self) -> str:
        """
        Write it for people: a line a change, paragraphs that only moved up or down counted.
        """
        moved = Counter(
            change.document_id for change in self.changes if change.columns == _PLACE_ONLY
        )
        lines = [str(change) for change in self.changes if change.columns != _PLACE_ONLY]
        lines += [f"moved up or down in {name}: {count}" for name, count in moved.items()]
        return "\n".join([*lines, self.summary])

    @property
    def summary(self) -> str:
        """
        How much changed, in one line.
        """
        counts = Counter((change.table, change.kind) for change in self.changes)
        parts = [
            f"{counts[table, kind]} {table[: -1 if counts[table, kind] == 1 else None]} {kind}"
            for table in (_DOCUMENTS, _PARAGRAPHS, _SPANS)
            for kind in ChangeKind
            if counts[table, kind]
        ]
        return ", ".join(parts) or "no difference"

    def to_json(self) -> str:
        """
        Write it for programs: an array of changes, dates in ISO 8601.
        """
        records = [asdict(change, recurse=False) for change in self.changes]
        return json.dumps(records, ensure_ascii=False, indent=2, default=iso_text)

    def to_arrow(self) -> pa.Table:
        """
        Write it as a table: one row a change, in the order of `changes`.

        Returns:
            Text columns `kind`, `table`, `document_id`, `id`, `causes` and `columns`
            (joined by `+`), `detail`, `before` and `after` (JSON objects).
        """
        names = ("kind", "table", "document_id", "id", "causes", "columns", "detail")
        schema = pa.schema([(name, pa.string()) for name in (*names, "before", "after")])
        rows = [
            {name: getattr(change, name) for name in names}
            | {"causes": "+".join(change.causes), "columns": "+".join(change.columns)}
            | {side: _compact(getattr(change, side)) for side in ("before", "after")}
            for change in self.changes
        ]
        return pa.Table.from_pylist(rows, schema)


def _compact(values: Mapping[str, Any]) -> str:
    """
    Write values as one line of JSON.
    """
    return json.dumps(dict(values), ensure_ascii=False, default=iso_text)


def _short(value: object) -> str:
    """
    Write a value so that it fits into a line.
    """
    plain = iso_text(value) if isinstance(value, dt.date) else value
    text = json.dumps(plain, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


@frozen
class _Side:
    """
    The rows of one document in one data set.
    """

    document: Row
    paragraphs: tuple[Row, ...]
    spans: tuple[Row, ...]
    dates: tuple[Row, ...]


def diff_tables(before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]) -> Diff:
    """
    Find the documents and paragraphs that were added, removed or changed.

    Args:
        before: The tables of one data set by name, of any schema and edition.
        after: Those of another.

    Returns:
        The changes. Columns that only one of the two has are left alone.
    """
    olds, news = _sides(before), _sides(after)
    documents: list[Change] = []
    paragraphs: list[Change] = []
    repeats: list[Change] = []
    for name in sorted(olds.keys() | news.keys()):
        old, new = olds.get(name), news.get(name)
        if old is not None and new is not None:
            change = _changed_document(old, new)
            documents += [change] if change else []
            paragraphs += _changed_paragraphs(old, new, change.causes if change else ())
            repeats += _changed_repeats(old, new)
        else:
            documents.append(_whole(_DOCUMENTS, old, new))
    return Diff((*documents, *paragraphs, *repeats))


def _sides(tables: Mapping[str, pa.Table]) -> dict[str, _Side]:
    """
    Sort the rows of all tables by document.
    """
    more: dict[str, dict[str, list[Row]]] = {}
    for name in SCHEMAS:
        if name in tables:
            for row in tables[name].to_pylist():
                kept = more.setdefault(row[KEYS[name][0]], {})
                kept.setdefault(name, []).append(row)
    return {
        name: _Side(
            rows[_DOCUMENTS][0],
            *(tuple(rows.get(table, ())) for table in (_PARAGRAPHS, "spans", "dates")),
        )
        for name, rows in more.items()
    }


def _whole(table: str, old: _Side | None, new: _Side | None) -> Change:
    """
    Report a document that only one side has.
    """
    row = new.document if new else old.document if old else {}
    kind = ChangeKind.ADDED if new else ChangeKind.REMOVED
    detail = "the page is new" if new else "the page is gone"
    before, after = ({}, row) if new else (row, {})
    return Change(kind, table, row["id"], row["id"], (Cause.SOURCE,), detail, before, after)


def _changed_document(old: _Side, new: _Side) -> Change | None:
    """
    Report what changed in the row of a document that both sides have.
    """
    columns = changed_columns(old.document, new.document)
    if not columns:
        return None
    causes = _causes(old, new, columns)
    name = new.document["id"]
    before, after = ({column: side.document[column] for column in columns} for side in (old, new))
    detail = "the raw page is another one" if Cause.SOURCE in causes else ""
    return Change(ChangeKind.CHANGED, _DOCUMENTS, name, name, causes, detail, before, after)


def _causes(old: _Side, new: _Side, columns: Sequence[str]) -> tuple[Cause, ...]:
    """
    Tell why columns of a document changed.

    A declared fact counts as curated if the page was read as before, or does not say it.
    """
    if old.document["raw_sha256"] != new.document["raw_sha256"]:
        return (Cause.SOURCE,)
    outside = any(name in DECLARED for name in columns) or _evidence(old, _OUTSIDE) != _evidence(
        new, _OUTSIDE
    )
    inside = tuple(source for source in DateSource if source not in _OUTSIDE)
    read_alike = old.spans == new.spans and _evidence(old, inside) == _evidence(new, inside)
    raw = new.document.get("raw_text") or ""
    found = set()
    for name in columns:
        is_fact = outside
        if not read_alike:
            is_fact = name in DECLARED and str(new.document[name]) not in raw
        found.add(Cause.FACT if is_fact else Cause.RULE)
    return tuple(cause for cause in Cause if cause in found)


def _evidence(side: _Side, sources: Sequence[str]) -> list[tuple[Any, ...]]:
    """
    Return what evidence of some sources says of the date.
    """
    return [
        (row["source"], row["text"], row["date_edtf"])
        for row in side.dates
        if row["source"] in sources
    ]


def _changed_paragraphs(old: _Side, new: _Side, of_document: tuple[Cause, ...]) -> Iterator[Change]:
    """
    Yield the paragraphs in which a document differs, in the order of the later text.
    """
    pairs = _pair_up(old.paragraphs, new.paragraphs)
    is_source = Cause.SOURCE in of_document
    shared = set(new.document)
    for before, after in pairs:
        columns = changed_columns(before or {}, after or {})
        if before and after and not columns:
            continue
        copied = before and after and set(columns) <= shared - {"id"}
        causes = of_document if is_source or copied else (Cause.RULE,)
        detail = "" if is_source or copied else _ruling(old, new, after or before or {})
        yield _paragraph_change(before, after, causes, detail)


def _paragraph_change(
    before: Row | None, after: Row | None, causes: tuple[Cause, ...], detail: str
) -> Change:
    """
    Report one paragraph.
    """
    row = after or before or {}
    place = (_PARAGRAPHS, row["document_id"], row["id"], causes, detail)
    if before is None:
        return Change(ChangeKind.ADDED, *place, {}, row)
    if after is None:
        return Change(ChangeKind.REMOVED, *place, row, {})
    columns = changed_columns(before, after)
    sides = ({column: side[column] for column in columns} for side in (before, after))
    return Change(ChangeKind.CHANGED, *place, *sides)


def _pair_up(before: Sequence[Row], after: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """
    Pair the paragraphs of a document: same id and words, then same words, then same id.
    """
    partner: dict[str, Row] = {}
    left = {row["id"]: row for row in before}
    for key in (("id", "digest"), ("digest",), ("id",)):
        free = keyed_rows(reversed(list(left.values())), key)
        for row in after:
            found = free.pop(tuple(row[name] for name in key), None)
            if found is not None and row["id"] not in partner:
                partner[row["id"]] = left.pop(found["id"])
    paired = [(partner.get(row["id"]), row) for row in after]
    return [*((row, None) for row in left.values()), *paired]


def _ruling(old: _Side, new: _Side, row: Row) -> str:
    """
    Say how the line of a paragraph was labelled, and how it is now.
    """
    sides = (_label_at(side, row["start"]) for side in (old, new))
    return " -> ".join(dict.fromkeys(sides))


def _label_at(side: _Side, start: int) -> str:
    """
    Say what the stretch of a source is, and by which rule.
    """
    span = next((span for span in side.spans if span["start"] <= start < span["end"]), None)
    if span is None:
        return "not labelled"
    repeated = span.get(_REPEATED)
    return f"{span['label']} ({span['rule']})" + (f" of {repeated}" if repeated else "")


def _changed_repeats(old: _Side, new: _Side) -> Iterator[Change]:
    """
    Yield the stretches that are read as before and repeat something else, or nothing any more.

    Of a page that is another one nothing is said: its stretches are others.
    """
    if old.document["raw_sha256"] != new.document["raw_sha256"]:
        return
    name = new.document["id"]
    before = {_stretch(span): span for span in old.spans}
    for span in new.spans:
        former = before.get(_stretch(span), span)
        one, other = (each.get(_REPEATED) for each in (former, span))
        if one != other:
            detail = f"{span['label']} ({span['rule']})"
            place = (_SPANS, name, f"{name}:{span['line']}", (Cause.COPIES,), detail)
            yield Change(ChangeKind.CHANGED, *place, {_REPEATED: one}, {_REPEATED: other})


def _stretch(span: Row) -> tuple[Any, ...]:
    """
    Tell stretches apart by where they are and what they are.
    """
    return span["start"], span["end"], span["label"]
