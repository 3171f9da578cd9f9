"""
Annotations from one release to the next: kept, moved or orphaned, never silently moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import Any

from attrs import field, frozen

from ..corpus import Corpus
from ..errors import DocumentError
from ..model import Document
from .shipped import load

# How much of the text around a quotation tells two places apart.
_CONTEXT = 32
_ENOUGH = 8
# A quotation that stands in more places is not looked for any further.
_MOST = 1_000


class Outcome(StrEnum):
    """
    What became of an annotation.
    """

    KEPT = "kept"
    """It stands where it stood."""

    MOVED = "moved"
    """The page is another one; the words stand in one other place that is clearly theirs."""

    ORPHANED = "orphaned"
    """Its words are gone, or it cannot be told where they went."""


@frozen
class Migrated:
    """
    An annotation in a later release.

    Attributes:
        annotation: The row as it was given.
        outcome: What became of it.
        start: Where it begins now, in code points of `raw_text`; None if orphaned.
        end: Where it ends now (exclusive); None likewise.
        label: What the line in which it begins is labelled now; None if orphaned. An
            annotation may be kept in a line that is now set aside.
        reason: Why it was moved or orphaned; empty if kept.
    """

    annotation: Mapping[str, Any]
    outcome: Outcome
    start: int | None = None
    end: int | None = None
    label: str | None = None
    reason: str = field(default="", kw_only=True)


def migrate(
    annotations: Iterable[Mapping[str, Any]], *, from_: str | Corpus, to: str | Corpus
) -> tuple[Migrated, ...]:
    """
    Bring annotations to another release.

    Args:
        annotations: Rows with `document` (an id), `start` and `end` (code points of
            `raw_text`) and `quote` (the words there); further entries are kept as they are.
        from_: The release in which they were made, or its corpus.
        to: The release to which they shall go, or its corpus.

    Returns:
        One result for each annotation, in order.

    Raises:
        DocumentError: A row lacks an entry, or one of another type.
        UnknownVersionError: This installation does not have such a release.

    >>> from eurasec_corpus import Corpus, clean
    >>> before = Corpus.from_documents([clean("The summit ended.", id="a")])
    >>> after = Corpus.from_documents([clean("Minsk. The summit ended.", id="a")])
    >>> rows = [{"document": "a", "start": 4, "end": 10, "quote": "summit"}]
    >>> (found,) = migrate(rows, from_=before, to=after)
    >>> found.outcome, found.start, found.end
    (<Outcome.MOVED: 'moved'>, 11, 17)
    """
    old, new = (load(each) if isinstance(each, str) else each for each in (from_, to))
    pages: dict[str, tuple[Document | None, Document | None]] = {}
    found = []
    for row in annotations:
        name = _check(row)
        if name not in pages:
            pages[name] = (_document(old, name), _document(new, name))
        found.append(_migrate_one(row, *pages[name]))
    return tuple(found)


def _document(corpus: Corpus, name: str) -> Document | None:
    """
    Return a document; None if there is none of this id.
    """
    return corpus[name] if name in corpus else None  # noqa: SIM401  a corpus is no dict


def _check(row: Mapping[str, Any]) -> str:
    """
    Refuse a row that is no annotation; return the id of its document.
    """
    kinds = {"document": str, "start": int, "end": int, "quote": str}
    for name, kind in kinds.items():
        if not isinstance(row.get(name), kind):
            msg = (
                f"an annotation must have {name} as {kind.__name__}, not {row.get(name)!r}: {row!r}"
            )
            raise DocumentError(msg)
    return str(row["document"])


def _migrate_one(row: Mapping[str, Any], old: Document | None, new: Document | None) -> Migrated:
    """
    Find an annotation again.
    """
    start, end = row["start"], row["end"]
    if old is None or not _stands(row, old):
        return Migrated(row, Outcome.ORPHANED, reason="its words do not stand there in the first")
    if new is None:
        return Migrated(row, Outcome.ORPHANED, reason="the document is gone")
    if old.raw_sha256 == new.raw_sha256:
        return _found(row, new, start)
    places = _find_all(new.raw, row["quote"])
    place = _choose(_Quotation(old.raw, start, end), new.raw, places)
    if place is None:
        reason = f"its words stand in {len(places)} places" if places else "its words are gone"
        return Migrated(row, Outcome.ORPHANED, reason=reason)
    return _found(row, new, place)


def _found(row: Mapping[str, Any], new: Document, place: int) -> Migrated:
    """
    Report an annotation that was found at a place.
    """
    label = next(str(span.label) for span in new.spans if span.start <= place < span.end)
    end = place + len(row["quote"])
    if place == row["start"]:
        return Migrated(row, Outcome.KEPT, place, end, label)
    return Migrated(row, Outcome.MOVED, place, end, label, reason="the raw page is another one")


def _stands(row: Mapping[str, Any], document: Document) -> bool:
    """
    Tell whether the words of an annotation stand where it says.
    """
    start, end = row["start"], row["end"]
    return 0 <= start < end and bool(document.raw[start:end] == row["quote"])


@frozen
class _Quotation:
    """
    A stretch of a text.
    """

    text: str
    start: int
    end: int

    def surroundings(self) -> tuple[str, str]:
        """
        Return what stands above, from its end on, and below.
        """
        above = self.text[max(0, self.start - _CONTEXT) : self.start]
        return above[::-1], self.text[self.end : self.end + _CONTEXT]


def _find_all(text: str, quote: str) -> list[int]:
    """
    Find the places of a quotation, overlapping ones too, up to more than can be told apart.
    """
    places: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(places) < _MOST:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _choose(quotation: _Quotation, text: str, places: Sequence[int]) -> int | None:
    """
    Choose the place whose surroundings are those of before; None if that is not clear.
    """
    length = quotation.end - quotation.start
    quote = quotation.text[quotation.start : quotation.end]
    if len(places) == 1 and len(_find_all(quotation.text, quote)) == 1:
        return places[0]
    scored = sorted(
        (_likeness(quotation, _Quotation(text, place, place + length)), place) for place in places
    )
    scores = [score for score, _ in scored]
    if not scores or scores[-1] < _ENOUGH or scores.count(scores[-1]) > 1:
        return None
    return scored[-1][1]


def _likeness(one: _Quotation, other: _Quotation) -> int:
    """
    Count the characters that are equal above and below two places, up to the first other one.
    """
    sides = zip(one.surroundings(), other.surroundings(), strict=True)
    return sum(
        sum(1 for _ in takewhile(_is_same, zip(mine, yours, strict=False))) for mine, yours in sides
    )


def _is_same(pair: tuple[str, str]) -> bool:
    """
    Tell whether both are the same.
    """
    return pair[0] == pair[1]
