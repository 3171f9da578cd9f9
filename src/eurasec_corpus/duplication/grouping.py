"""
Groups of copies: which text repeats which.

Texts stand in the order in which copies survive, so that the first of two is the one that
stays. A text repeats the earliest text that stays and is similar to it, word by word; a text
that is cut short repeats one that begins with all its words. There are no chains: whatever
repeats a text was compared with that very text.

Only texts that share a bucket are compared, and a text with the first `MOST` that stay in each
bucket. Pairs in buckets of no more texts are compared at once before anything is known to stay;
in crowded ones a giant group so costs one comparison a text, and the worst input a bounded number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from ..labels import DuplicateKind
from ..linemodel.characters import Ints
from .candidates import Candidates, Signatures, read_keys, shared_buckets, shared_values
from .matches import (
    MOST,
    containments,
    count_shingles,
    find_crowded,
    pair_up,
    similarities,
)

FEWEST_WORDS = 8
"""Words of the shortest paragraph that counts as carried from another document."""

LEAST = 800
"""Similarity of the least similar copies, in thousandths."""


class Repeat(NamedTuple):
    """
    What a text repeats.

    Attributes:
        of: The number of a text that stays.
        kind: `near` or `cut`.
        similarity: In thousandths.
    """

    of: int
    kind: DuplicateKind
    similarity: int


def find_repeats(
    texts: Sequence[str], signatures: Signatures, least: int = LEAST
) -> dict[int, Repeat]:
    """
    Find the texts that repeat others.

    Args:
        texts: Different texts, in the order in which copies survive.
        signatures: Their signatures.
        least: The similarity of copies in thousandths.

    Returns:
        What is repeated, by the number of the text that repeats it; all others stay.

    >>> from eurasec_corpus.duplication.candidates import sign_texts
    >>> said = "The third conference on security in Eurasia has ended in Minsk on {} evening."
    >>> texts = [said.format("Friday"), said.format("Wednesday"), said.format("Friday")[:74]]
    >>> for number, repeat in find_repeats(texts, sign_texts(texts), 600).items():
    ...     print(number, "repeats", repeat.of, repeat.kind)
    1 repeats 0 near
    2 repeats 0 cut
    """
    shared = shared_buckets(signatures.buckets)
    openings = shared_values(signatures.openings)
    is_crowded = find_crowded(shared)
    begun = np.flatnonzero(openings >= 0)
    keys = read_keys(texts, begun)
    hosts = _find_hosts(keys, zip(openings[begun].tolist(), begun.tolist(), strict=True))
    # What is cut short repeats its whole, and nothing repeats it.
    shared[list(hosts)] = -1
    pairs = pair_up(np.where(is_crowded, -1, shared), signatures.sketches)
    matches = _find_matches(texts, pairs, least)
    crowded = np.where(is_crowded, shared, -1)
    meeting = np.flatnonzero((crowded >= 0).any(axis=1))
    candidates = Candidates.of(texts, meeting, signatures.sketches)
    buckets = dict(zip(meeting.tolist(), crowded[meeting].tolist(), strict=True))
    near = _find_near(candidates, matches, buckets, least)
    return dict(sorted((near | _find_cut(texts, hosts, near, least)).items()))


def _find_matches(texts: Sequence[str], pairs: Ints, least: int) -> dict[int, dict[int, int]]:
    """
    Find for each text the earlier ones it is paired with and similar to, and how similar.
    """
    scores = similarities(count_shingles(texts, pairs))
    matches: dict[int, dict[int, int]] = defaultdict(dict)
    found = np.flatnonzero(scores >= least)
    for one, other, score in zip(*pairs[:, found].tolist(), scores[found].tolist(), strict=True):
        matches[other][one] = score
    return matches


def _find_cut(
    texts: Sequence[str], hosts: Mapping[int, int], near: Mapping[int, Repeat], least: int
) -> dict[int, Repeat]:
    """
    Find for each text that is cut short the text that stays and has its words.
    """
    wholes = [near[host].of if host in near else host for host in hosts.values()]
    counts = count_shingles(texts, np.array([wholes, list(hosts)], np.int64).reshape(2, -1))
    scores = np.where(containments(counts) >= least, similarities(counts), 0).tolist()
    return {
        row: Repeat(of, DuplicateKind.CUT, score)
        for row, of, score in zip(hosts, wholes, scores, strict=True)
        if score
    }


def _find_near(
    candidates: Candidates,
    matches: Mapping[int, Mapping[int, int]],
    crowded: Mapping[int, Sequence[int]],
    least: int,
) -> dict[int, Repeat]:
    """
    Find for each text the earliest one that stays and is similar, if there is one.

    Args:
        candidates: The texts in crowded buckets.
        matches: The earlier texts that each is similar to, with their similarity, where they
            share a bucket that is not crowded.
        crowded: Those in crowded buckets, by number, each with these; -1 is none.
        least: The similarity of copies.
    """
    kept_in: dict[int, list[int]] = defaultdict(list)
    near: dict[int, Repeat] = {}
    for row in sorted({*matches, *crowded}):
        known = {of: score for of, score in matches.get(row, {}).items() if of not in near}
        its = [kept_in[bucket] for bucket in crowded.get(row, ()) if bucket >= 0]
        others = candidates.open_of(row, set().union(*its)) if its else []
        scores = (
            (each, known[each] if each in known else candidates.compare(each, row, least))
            for each in sorted({*known, *others})
        )
        found = next((Repeat(of, DuplicateKind.NEAR, score) for of, score in scores if score), None)
        if found is not None:
            near[row] = found
            continue
        for kept in its:
            if len(kept) < MOST:
                kept.append(row)
    return near


def _find_hosts(keys: Mapping[int, str], openings: Iterable[tuple[int, int]]) -> dict[int, int]:
    """
    Find for each text that is cut short the earliest whole text that goes on from it.

    Args:
        keys: The words of the texts, by number.
        openings: Opening and number of each.
    """
    hosts: dict[int, int] = {}
    for _, members in groupby(sorted(openings), key=lambda each: each[0]):
        first_of: dict[str, int] = {}
        rows = [row for _, row in members]
        for row in rows:
            first_of.setdefault(keys[row], row)
        wholes = _wholes_of(first_of)
        hosts |= {row: wholes[keys[row]] for row in rows if keys[row] in wholes}
    return hosts


def _wholes_of(first_of: Mapping[str, int]) -> dict[str, int]:
    """
    Find for each key that others go on from the earliest of those that none goes on from.
    """
    earliest: dict[str, int] = {}
    longer: list[str] = []
    # Backwards in the order of the alphabet, what goes on from a key stands right before it.
    for key in sorted(first_of, reverse=True):
        going_on = []
        while longer and longer[-1].startswith(key):
            going_on.append(longer.pop())
        longer.append(key)
        if going_on:
            earliest[key] = min(earliest.get(each, first_of[each]) for each in going_on)
    return earliest
