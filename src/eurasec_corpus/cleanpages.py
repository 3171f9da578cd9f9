"""
Pages that are already nothing but the article, so that every line of them stays.

The line model looks for the article among clutter. Where there is no clutter, it still sets
aside what looks like some: headings, short answers, items of a list. Facts of the page about
what it set aside, and small trees, tell one from the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from . import clutter
from .letters import begins_lower
from .rules import cleanpages as tables
from .rules.cleantrees import TREES
from .segments import ends_sentence

_Ints = npt.NDArray[np.int64]

_SHORT_KEPT, _SHORT_MENU, _TINY = 45, 40, 3
_LOWEST, _HIGHEST, _HALF = -8000, 8000, 4000
_SHALLOW, _MIDDLE, _DEEPER = -1024, -2048, -3072
_WEAK = 1024
_SIGNS, _BULLETS = frozenset(tables.SIGNS), tuple(tables.BULLETS)
NAMES = tuple(fact.name for fact in tables.FACTS)
"""Names of the facts, by number."""


class _Page(NamedTuple):
    """
    Lines and scores of a page, and the numbers of the lines set aside and kept.
    """

    lines: Sequence[str]
    scores: Sequence[int]
    dropped: Sequence[int]
    kept: Sequence[int]


def is_clean_page(lines: Sequence[str], scores: Sequence[int]) -> bool:
    """
    Tell whether a page is already nothing but the article.

    Args:
        lines: Its lines without blanks around, those that are blank left out.
        scores: Their scores, from `score_pages`.

    Returns:
        True if every line is above 0, or if the lines that are not are more likely a part
        of the article than clutter. Few full pages are taken for clean ones.

    Raises:
        ValueError: There are more lines than scores, or fewer.

    Source: learned from pages of gold alone, full, half cleaned and cut; docs/decisions.md.

    >>> is_clean_page(["Menu", "The summit in Minsk has ended."], [-3000, 1500])
    False
    >>> is_clean_page(["The summit has ended.", "It was short."], [1500, 20])
    True
    """
    pairs = list(zip(scores, lines, strict=True))
    if min(scores, default=1) > 0:
        return True
    if has_menu(pairs):
        return False
    facts = find_facts(lines, scores)
    points = _add_leaves(_clean_trees(), [facts[name] for name in NAMES])
    return points - find_doubt(facts, sum(map(len, lines))) > tables.CLEAN


def has_menu(pairs: Iterable[tuple[int, str]]) -> bool:
    """
    Tell whether so many of the lines set aside are a menu phrase that a page is surely not clean.

    Args:
        pairs: Score and text of each line.

    >>> has_menu([(-3000, "Subscribe")] * 6), has_menu([(1500, "Subscribe")] * 6)
    (True, False)
    """
    short = (text for score, text in pairs if score <= 0 and len(text) <= _SHORT_MENU)
    found = islice(filter(clutter.is_menu, short), tables.MENU_LINES)
    return len(list(found)) == tables.MENU_LINES


def find_doubt(facts: Mapping[str, int], characters: int) -> int:
    """
    Find how many points a page loses for being short; 0 for one of some length.

    A short page may be an opening with clutter around, and then telling lines say so.

    >>> find_doubt({"evidence": 1, "kept_evidence": 0}, 2000), find_doubt({}, 9000)
    (3584, 0)
    """
    if characters >= tables.SHORT_PAGE:
        return 0
    dropped = tables.DOUBT_DROPPED * min(facts["evidence"], tables.MOST_DROPPED)
    return (
        tables.DOUBT + dropped + tables.DOUBT_KEPT * min(facts["kept_evidence"], tables.MOST_KEPT)
    )


def sum_leaves(trees: Sequence[Sequence[Sequence[int]]], facts: Sequence[int]) -> int:
    """
    Sum the points of the leaves that the facts lead to.

    Args:
        trees: Rows as in `rules/cleantrees.py`.
        facts: By number.

    >>> sum_leaves((((0, 1), (5, 5), (1, 20, 300, 4000)),), [6, 2])
    20
    """
    return _add_leaves(_columns(tuple(trees)), facts)


class _Columns(NamedTuple):
    """
    Trees of one depth as arrays, so that their answers are one comparison.
    """

    features: _Ints
    limits: _Ints
    leaves: _Ints
    bits: _Ints


def _add_leaves(trees: _Columns, facts: Sequence[int]) -> int:
    """
    Sum the points of the leaves that the facts lead to.
    """
    answers = np.array(facts, np.int64).take(trees.features) > trees.limits
    leaf = answers.astype(np.int64) @ trees.bits
    return int(trees.leaves[np.arange(len(leaf)), leaf].sum())


@lru_cache(maxsize=8)
def _columns(trees: tuple[Sequence[Sequence[int]], ...]) -> _Columns:
    """
    Turn trees of one depth into arrays.
    """
    features, limits, leaves = (np.array(column, np.int64) for column in zip(*trees, strict=True))
    return _Columns(features, limits, leaves, 1 << np.arange(features.shape[1], dtype=np.int64))


@cache
def _clean_trees() -> _Columns:
    """
    Turn the trees that ship into arrays; to look them up by what they hold would cost more.
    """
    return _columns(tuple(TREES))


def find_facts(lines: Sequence[str], scores: Sequence[int]) -> dict[str, int]:
    """
    Find the facts of a page that the trees ask for.

    Args:
        lines: Its lines, as for `is_clean_page`; at least one must be set aside.
        scores: Their scores.

    Returns:
        A number for each name of `FACTS` in `rules/cleanpages.py`.

    >>> find_facts(["Menu", "The summit in Minsk has ended."], [-3000, 1500])["dropped"]
    1
    """
    page = _Page(
        lines,
        scores,
        [at for at, score in enumerate(scores) if score <= 0],
        [at for at, score in enumerate(scores) if score > 0],
    )
    times = Counter(page.lines)
    dropped = [page.lines[at] for at in page.dropped]
    kept = [page.lines[at] for at in page.kept]
    short = [clutter.read_short(text) for text in dropped if len(text) <= clutter.SHORT]
    evidence = sum(times[line.text] > 1 or clutter.is_telling(line) for line in short)
    kept_short = (clutter.read_short(text) for text in kept if len(text) <= clutter.SHORT)
    return {
        **_place_facts(page),
        **_edge_facts(page),
        **_dropped_scores([max(page.scores[at], _LOWEST) for at in page.dropped]),
        **_kept_scores(sorted(min(page.scores[at], _HIGHEST) for at in page.kept)),
        **_dropped_texts(dropped),
        **_short_texts(short, dropped),
        **_kept_texts(kept),
        "repeats": len(page.lines) - len(times),
        "evidence": evidence,
        "evidence_share": _share(evidence, len(dropped)),
        "kept_evidence": sum(map(clutter.is_telling, kept_short)),
    }


def _place_facts(page: _Page) -> dict[str, int]:
    """
    Find how much is set aside, and in what runs.
    """
    runs: list[list[int]] = []
    for at in page.dropped:
        if not runs or runs[-1][-1] != at - 1:
            runs.append([])
        runs[-1].append(at)
    sizes = [sum(len(page.lines[at]) for at in run) for run in runs]
    total, size = len(page.lines), sum(sizes)
    return {
        "lines": total,
        "dropped": len(page.dropped),
        "dropped_chars": size,
        "dropped_share": _share(len(page.dropped), total),
        "char_share": _share(size, sum(map(len, page.lines))),
        "runs": len(runs),
        "max_run": max(map(len, runs)),
        "max_run_chars": max(sizes),
    }


def _edge_facts(page: _Page) -> dict[str, int]:
    """
    Find what is set aside before the first kept line and after the last one.
    """
    total = len(page.lines)
    lead = page.kept[0] if page.kept else total
    tail = total - 1 - page.kept[-1] if page.kept else total
    return {
        "lead": lead,
        "lead_chars": sum(map(len, page.lines[:lead])),
        "tail": tail,
        "tail_chars": sum(map(len, page.lines[total - tail :])),
        "inner": len(page.dropped) - lead - tail,
        "first": page.scores[0],
        "last": page.scores[-1],
        "lead_min": min(page.scores[:lead], default=0),
        "tail_min": min(page.scores[total - tail :], default=0),
        "half": _mean([max(min(score, _HALF), -_HALF) for score in page.scores]),
    }


def _dropped_scores(scores: Sequence[int]) -> dict[str, int]:
    """
    Find how low the lines set aside are.
    """
    return {
        "min": min(scores),
        "mean_dropped": _mean(scores),
        "shallow": sum(score > _SHALLOW for score in scores),
        "middle": sum(_MIDDLE < score <= _SHALLOW for score in scores),
        "deep": sum(score <= _MIDDLE for score in scores),
        "deeper": sum(score <= _DEEPER for score in scores),
    }


def _kept_scores(scores: Sequence[int]) -> dict[str, int]:
    """
    Find how high the kept lines are, from their scores in order.
    """
    return {
        "kept_mean": _mean(scores),
        "kept_mid": scores[len(scores) // 2] if scores else 0,
        "max": max(scores, default=0),
        "best3": sum(scores[-3:]) // 3,
        "weak": sum(score < _WEAK for score in scores),
    }


def _dropped_texts(texts: Sequence[str]) -> dict[str, int]:
    """
    Find what the lines set aside look like.
    """
    sizes = [len(text) for text in texts]
    return {
        "ends_share": _share(sum(map(ends_sentence, texts)), len(texts)),
        "listed_share": _share(sum(text.startswith(_BULLETS) for text in texts), len(texts)),
        "lower_share": _share(sum(map(begins_lower, texts)), len(texts)),
        "signs": sum(not _SIGNS.isdisjoint(text) for text in texts),
        "longest_dropped": max(sizes),
        "mean_chars": _mean(sizes),
    }


def _short_texts(lines: Sequence[clutter.Short], texts: Sequence[str]) -> dict[str, int]:
    """
    Find what the short ones among the lines set aside say.
    """
    marks = sum(not clutter.MARKS.isdisjoint(line.words) for line in lines)
    tiny = sum(len(text) <= _TINY for text in texts)
    return {
        "marks": marks,
        "mark_share": _share(marks, len(texts)),
        "hard": sum(clutter.is_menu(line.text) or clutter.has_unspaced(line) for line in lines),
        "pics": sum(not clutter.PICTURES.isdisjoint(line.words) for line in lines),
        "dated": sum(map(clutter.has_dated, lines)),
        "tiny": tiny + sum(len(line.words) <= 2 for line in lines),
        "cased_share": _share(sum(map(clutter.has_capitals, lines)), len(texts)),
    }


def _kept_texts(texts: Sequence[str]) -> dict[str, int]:
    """
    Find what the kept lines look like.
    """
    short = [text for text in texts if len(text) <= _SHORT_KEPT]
    return {
        "kept_ends": _share(sum(map(ends_sentence, texts)), len(texts)),
        "kept_hard": sum(map(clutter.is_menu, short)),
        "kept_short": _share(len(short), len(texts)),
        "kept_chars": _mean([len(text) for text in texts]),
    }


def _share(part: int, whole: int) -> int:
    """
    Return a share per mille, of nothing 0.
    """
    return 1000 * part // (whole or 1)


def _mean(values: Sequence[int]) -> int:
    """
    Return a mean rounded down, of nothing 0.
    """
    return sum(values) // (len(values) or 1)
