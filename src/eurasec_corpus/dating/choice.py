"""
The date of a page, from everything that speaks for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, groupby
from operator import not_

from attrs import evolve

from ..labels import DateKind, DateReason
from ..model import DateEvidence
from ..partialdate import PartialDate

_TRUST = tuple(DateKind)


def combine(
    candidates: Iterable[DateEvidence],
) -> tuple[PartialDate | None, tuple[DateEvidence, ...]]:
    """
    Derive the date from what speaks for it.

    The most trusted kind counts (`labels.DateKind` is the order of trust). Where pieces of one
    kind contradict each other, only what they share counts. What is still open is completed
    by less trusted pieces that agree in what both know.

    Args:
        candidates: The evidence, the curated included, in any order.

    Returns:
        The date, None if nothing counts or all is disputed; and all the evidence in order of
        trust, each with its reason, that from which the date follows marked as used.

    >>> from eurasec_corpus.labels import DateSource
    >>> line = DateEvidence(DateSource.DATELINE, "29 October", PartialDate(None, 10, 29), 7, 17)
    >>> address = DateEvidence(DateSource.URL, "-173030-2025", PartialDate(2025))
    >>> date, evidence = combine([address, line])
    >>> str(date), [(str(piece.source), str(piece.reason)) for piece in evidence]
    ('2025-10-29', [('dateline', 'gives'), ('url', 'completes')])
    """
    pieces = sorted(candidates, key=lambda piece: _TRUST.index(piece.kind))
    settled = [_settle(piece, pieces) for piece in pieces]
    date: PartialDate | None = None
    evidence: list[DateEvidence] = []
    unsettled = [piece for piece in settled if piece.readings and piece.kind.counts]
    for kind, group in groupby(settled, key=lambda piece: piece.kind):
        if kind.counts:
            same = list(group)
            fits = [_fits(piece, unsettled) for piece in same]
            date, judged = _weigh(date, list(compress(same, fits)))
            evidence += judged
            others = compress(same, map(not_, fits))
            evidence += [evolve(piece, reason=DateReason.CONTRADICTED) for piece in others]
        else:
            date, judged = _weigh_changes(date, list(group))
            evidence += judged
    # Less trusted evidence may have decided a dispute.
    return date, tuple(
        evolve(piece, used=piece.used and date is not None and date.could_be(piece.date))
        for piece in evidence
    )


def _settle(piece: DateEvidence, pieces: Sequence[DateEvidence]) -> DateEvidence:
    """
    Decide between two readings if other evidence gives the day of one of them.
    """
    if not piece.readings:
        return piece
    days = {other.date for other in pieces if other.kind.counts and other.date.month is not None}
    agreed = [reading for reading in piece.readings if any(map(reading.could_be, days))]
    return evolve(piece, date=agreed[0], readings=()) if len(agreed) == 1 else piece


def _fits(piece: DateEvidence, unsettled: Sequence[DateEvidence]) -> bool:
    """
    Tell whether a piece can be one of the two readings of each open date that is trusted more.
    """
    trust = _TRUST.index(piece.kind)
    return all(
        any(map(piece.date.could_be, other.readings))
        for other in unsettled
        if _TRUST.index(other.kind) < trust
    )


def _weigh(
    date: PartialDate | None, pieces: Sequence[DateEvidence]
) -> tuple[PartialDate | None, list[DateEvidence]]:
    """
    Complete a date with what pieces of one kind say, or share if they contradict each other.
    """
    agreeing = [piece for piece in pieces if date is None or date.could_be(piece.date)]
    together = _merged([piece.date for piece in agreeing])
    is_disputed = bool(agreeing) and together is None
    shared = _shared([piece.date for piece in agreeing]) if is_disputed else None
    before, judged = date, []
    for piece in pieces:
        says = shared if is_disputed else piece.date
        merged = says if date is None or says is None else date.merged(says)
        adds = merged is not None and merged != (before if is_disputed else date)
        if before is not None and not before.could_be(piece.date):
            judged.append(evolve(piece, reason=DateReason.CONTRADICTED))
            continue
        gives = DateReason.GIVES if date is None else DateReason.COMPLETES
        plain = gives if adds else DateReason.AGREES
        reason = DateReason.DISPUTED if is_disputed else plain
        judged.append(evolve(piece, used=adds, reason=reason))
        date = merged if adds else date
    return date, judged


def _weigh_changes(
    date: PartialDate | None, pieces: Sequence[DateEvidence]
) -> tuple[PartialDate | None, list[DateEvidence]]:
    """
    Let a day of a change give the year to a date that is the same day of a year.

    No other part follows from it. Two changes on that day in different years give none.
    Whatever its kind, evidence of the same day agrees.
    """
    same_day = [
        piece.kind is DateKind.CHANGE
        and date is not None
        and date.year is None
        and (date.month, date.day) == (piece.date.month, piece.date.day)
        and piece.date.day is not None
        for piece in pieces
    ]
    whole = _merged([piece.date for piece in compress(pieces, same_day)])
    judged = [
        evolve(piece, used=True, reason=DateReason.COMPLETES)
        if is_same and whole is not None
        else evolve(piece, reason=_reason_beside(date, piece.date))
        for piece, is_same in zip(pieces, same_day, strict=True)
    ]
    return (date if whole is None else whole), judged


def _reason_beside(date: PartialDate | None, other: PartialDate) -> DateReason:
    """
    Say of evidence that does not count whether it is of the day that was found.
    """
    if date is None or date.day is None or other.day is None:
        return DateReason.OTHER_DAY
    return DateReason.AGREES if date.could_be(other) else DateReason.OTHER_DAY


def _merged(dates: Iterable[PartialDate]) -> PartialDate | None:
    """
    Join all that dates know; None if two contradict each other, or there is none.
    """
    together: PartialDate | None = None
    for date in dates:
        together = date if together is None else together.merged(date)
        if together is None:
            return None
    return together


def _shared(dates: Sequence[PartialDate]) -> PartialDate | None:
    """
    Return the parts in which no two dates differ; None if the years differ or nothing is left.
    """
    years, months, days = (
        {part for date in dates if (part := getattr(date, name)) is not None}
        for name in ("year", "month", "day")
    )
    # A 29 February and a common year differ in no part and still are not the same.
    if len(years) > 1 or (len(months) <= 1 and len(days) <= 1):
        return None
    year = next(iter(years), None)
    month = next(iter(months)) if len(months) == 1 else None
    # Where the month is shared, the days are what differs.
    return None if year is None and month is None else PartialDate(year, month)
