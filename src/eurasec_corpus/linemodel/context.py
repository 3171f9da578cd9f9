"""
How the lines around fared in the first stage: the columns of the second one.

A line is known by its company: by the scores around it, by the words it shares with strong
lines of the page, by the scores of lines of its kind. `rules/columns.py` says what each
column means.
"""

from __future__ import annotations

import numpy as np

from .batches import Batch, Columns
from .characters import Flags, Hashes, Ints
from .features import permille
from .groups import Groups, group_hashes
from .places import (
    best_runs,
    lines_since,
    lines_until,
    page_maxima,
    page_sums,
    run_lengths,
    shift_lines,
    sum_up,
    sums_above,
    window_edges,
    window_sums,
)
from .surroundings import is_dated, name_windows, size_of
from .words import hash_lines, hash_openings, mix_hashes

_MOST = 6144
"""Scores are cut to this, six units of log-odds, so that one line cannot outweigh a page."""
_NOWHERE = -7000
_ALONE = -9000
_WINDOWS = {"w2": (2, 2), "w5": (5, 5), "w12": (12, 12), "up8": (8, 0), "down8": (0, 8)}
_TOPIC_WINDOWS = ("w2", "w5", "up8", "down8")
_LIKES = ("opening", "opening2", "closing", "shape")


def compute_context(batch: Batch, columns: Columns, scores: Ints) -> Columns:
    """
    Return the columns of the second stage.

    Args:
        batch: The lines.
        columns: Their columns of the first stage.
        scores: Their scores of the first stage, in 1/1024 of log-odds.

    >>> from .batches import read_batch
    >>> from .surroundings import compute_features
    >>> batch = read_batch([["All news", "The summit in Minsk has ended."]])
    >>> context = compute_context(batch, compute_features(batch), np.array([-2000, 3000]))
    >>> context["score+1"].tolist(), context["good_total"].tolist()
    ([3000, -7000], [6, 6])
    """
    cut = np.clip(scores, -_MOST, _MOST).astype(np.int64, copy=False)
    core = _core(batch, cut)
    return {
        **_score_columns(batch, cut),
        **_good_columns(batch, cut),
        **_distance_columns(batch, cut),
        **_run_columns(batch, cut),
        **_shared_columns(batch, cut),
        **_like_columns(batch, columns, cut),
        **_topic_columns(batch, columns, core),
        **_passed_columns(batch, columns, cut),
        **_strong_columns(batch, cut),
    }


def is_strong(scores: Ints) -> Flags:
    """
    Tell which lines are very likely the article's.
    """
    strong: Flags = scores > 1024
    return strong


def _weights(batch: Batch, scores: Ints) -> Ints:
    """
    Return scores times words, as points of runs.
    """
    return scores * np.minimum(batch.words.count + 2, 60) // 512


def _core(batch: Batch, scores: Ints) -> Flags:
    """
    Tell which lines with a good score lie in the best run of the page.
    """
    through, best = best_runs(batch.places, _weights(batch, scores))
    core: Flags = (through == best) & (scores > 0)
    return core


def _score_columns(batch: Batch, scores: Ints) -> Columns:
    """
    Return the scores of the line and of those around it.
    """
    places, words = batch.places, batch.words.count
    found = {"score": scores}
    for by in (-3, -2, -1, 1, 2, 3):
        found[f"score{by:+d}"] = shift_lines(places, scores, by, _NOWHERE)
    sums = sum_up(np.stack((scores, scores * words, words)))
    edges = window_edges(places, tuple(_WINDOWS.values()))
    total, weighted, size = window_sums(sums, edges)
    means = {"mean": total // (edges[1] - edges[0]), "weighted": weighted // np.maximum(size, 1)}
    return {**found, **name_windows(means, tuple(_WINDOWS))}


def _good_columns(batch: Batch, scores: Ints) -> Columns:
    """
    Return how much of the page scored well, and how much of that stands above.
    """
    places, words = batch.places, batch.words.count
    yes, sure = scores > 0, scores > 2560
    sums = sum_up(np.stack((np.where(yes, words, 0), yes, np.where(sure, words, 0))))
    total, lines, sure_total = page_sums(places, sums)
    above = sums_above(places, sums)
    mean = total // np.maximum(lines, 1)
    return {
        "good_total": total,
        "good_lines": lines,
        "good_mean": mean,
        "size_ratio": np.minimum(100 * words // np.maximum(mean, 1), 2000),
        "good_before": permille(above[0], total),
        "sure_before": permille(above[2], sure_total),
        "sure_share": permille(sure_total, total),
        "page_best": page_maxima(places, scores),
    }


def _distance_columns(batch: Batch, scores: Ints) -> Columns:
    """
    Return the distances to lines that scored well or badly.
    """
    places = batch.places
    limits = {"yes": 0, "strong": 1024, "sure": 2560}
    flags = np.stack((*(scores > limit for limit in limits.values()), scores < -2048))
    since, until = lines_since(places, flags), lines_until(places, flags)
    names = (*limits, "no")
    yes = flags[0]
    run, place = run_lengths(places, yes.astype(np.int64))
    return {
        **{f"since_{name}": row for name, row in zip(names, since, strict=True)},
        **{f"until_{name}": row for name, row in zip(names, until, strict=True)},
        "run_length": np.where(yes, run, -run),
        "run_place": place,
        "near_strong": np.minimum(since[1], until[1]),
    }


def _run_columns(batch: Batch, scores: Ints) -> Columns:
    """
    Return how each line lies to the best runs of the page.
    """
    weights = _weights(batch, scores)
    through, best = best_runs(batch.places, np.stack((scores // 64, weights, weights + 40)))
    inside = through == best
    since, until = lines_since(batch.places, inside), lines_until(batch.places, inside)
    gap = np.minimum(best - through, 30_000)
    share = permille(np.maximum(through, 0), np.maximum(best, 1))
    found: Columns = {}
    for row, tag in enumerate(("lines", "words", "loose")):
        found[f"best_{tag}_gap"], found[f"best_{tag}_share"] = gap[row], share[row]
        found[f"best_{tag}_since"], found[f"best_{tag}_until"] = since[row], until[row]
    return found


def _shared_columns(batch: Batch, scores: Ints) -> Columns:
    """
    Return the words shared with strong lines and with clutter.
    """
    vocabulary = batch.vocabulary
    size = vocabulary.size
    support = vocabulary.support(is_strong(scores))
    against = vocabulary.support(scores < -1024)
    supported = support >= 1
    likely = np.clip((scores + 3072) // 48, 0, 128)
    (soft,) = vocabulary.add_up(np.minimum(vocabulary.total(likely), 512))
    shared, two, four, own, worse, only, names, named = vocabulary.add_up(
        *(supported, support >= 2, support >= 4, supported & (against == 0)),
        *(against > support, (against > 0) & ~supported),
        *(vocabulary.name, vocabulary.name & supported),
    )
    return {
        "shared1": permille(shared, size),
        "shared2": permille(two, size),
        "shared4": permille(four, size),
        "shared_count": shared,
        "own_count": own,
        "own_share": permille(own, size),
        "against": permille(worse, size),
        "against_only": permille(only, size),
        "names": names,
        "names_shared": permille(named, names),
        "soft": soft // np.maximum(size, 1),
    }


def hash_closings(batch: Batch) -> Hashes:
    """
    Hash the last word of each line; in lines without words that of a line above.

    On pages without words it is the whole line.
    """
    words, places = batch.words, batch.places
    texts = hash_lines(batch.characters, words)
    if not len(words.hash):
        return texts
    first = words.first.take(places.low)
    beyond = words.first.take(places.high) + words.count.take(places.high)
    at = np.minimum(np.maximum(words.first + words.count - 1, first), len(words.hash) - 1)
    return np.where(beyond > first, words.hash.take(at), texts)


def like_groups(batch: Batch, columns: Columns) -> Groups:
    """
    Group the lines of each page that have the same opening, closing or shape.

    Returns:
        Groups of the lines counted anew for each of `_LIKES`.
    """
    kinds = columns["first_kind"] * 100 + columns["last_kind"]
    shapes = kinds * 16 + np.minimum(size_of(columns), 12)
    keys = (
        hash_openings(batch.words, 1),
        hash_openings(batch.words, 2),
        hash_closings(batch),
        mix_hashes(shapes.astype(np.uint64)),
    )
    places = batch.places
    page = places.page + len(places.firsts) * np.arange(len(keys))[:, None]
    return group_hashes(np.concatenate(keys), page.ravel())


def _like_columns(batch: Batch, columns: Columns, scores: Ints) -> Columns:
    """
    Return how the page's other lines of the same kind fared.
    """
    texts, _ = _other_scores(batch.texts, scores)
    means, others = _other_scores(like_groups(batch, columns), np.tile(scores, len(_LIKES)))
    found = {"like_text": texts}
    rows = zip(_LIKES, means.reshape(len(_LIKES), -1), others.reshape(len(_LIKES), -1), strict=True)
    for tag, mean, number in rows:
        found[f"like_{tag}"], found[f"like_{tag}_n"] = mean, number
    return found


def _other_scores(groups: Groups, scores: Ints) -> tuple[Ints, Ints]:
    """
    Return mean score and number of the other members of each one's group.
    """
    total = np.add.reduceat(scores.take(groups.order), groups.first)
    rest = groups.spread(total.take(groups.group)) - scores
    others = groups.sizes() - 1
    return np.where(others > 0, rest // np.maximum(others, 1), _ALONE), others


def _topic_columns(batch: Batch, columns: Columns, core: Flags) -> Columns:
    """
    Return the words that the line and those around it share with the best run of the page.
    """
    vocabulary = batch.vocabulary
    support = vocabulary.support(core)
    one, three = vocabulary.add_up(support >= 1, support >= 3)
    sums = sum_up(np.stack((vocabulary.size, one, three, columns["head_words"])))
    edges = window_edges(batch.places, [_WINDOWS[tag] for tag in _TOPIC_WINDOWS])
    size, *shared = window_sums(sums, edges)
    names = ("core1", "core3", "head")
    around = {name: permille(words, size) for name, words in zip(names, shared, strict=True)}
    own = {"core1": permille(one, vocabulary.size), "core3": permille(three, vocabulary.size)}
    return {**own, **name_windows(around, _TOPIC_WINDOWS)}


def _passed_columns(batch: Batch, columns: Columns, scores: Ints) -> Columns:
    """
    Return the markers passed since the first strong line of the page.
    """
    words, strong = columns["words"], is_strong(scores)
    begun = sums_above(batch.places, sum_up(strong)) > 0
    flags = {
        "dated": is_dated(columns),
        "byline": (columns["o_byline"] > 0) & (words <= 12),
        "related": (columns["m_related"] > 0) & (words <= 8),
        "comments": (columns["m_comments"] > 0) & (words <= 6),
        "share": (columns["m_share"] > 0) & (words <= 8),
        "bad": scores < -2048,
    }
    above = sums_above(batch.places, sum_up(np.stack(list(flags.values())) & begun))
    return {f"passed_{name}": row for name, row in zip(flags, above, strict=True)}


def _strong_columns(batch: Batch, scores: Ints) -> Columns:
    """
    Return the copies among strong lines, and what lies between the line and a strong one.
    """
    places, strong = batch.places, is_strong(scores)
    groups = batch.texts
    among = strong.take(groups.order)
    sums = sum_up(among)
    first = sums.take(groups.first)
    copies = groups.spread(sums[:-1] - first.take(groups.group))
    sizes = groups.spread((sums.take(groups.first + groups.size) - first).take(groups.group))
    small = scores // 256
    totals = page_sums(places, sum_up(np.stack((np.where(strong, small, 0), strong))))
    bad = sums_above(places, sum_up(np.where(scores < 0, batch.words.count, 0)))
    last = np.maximum.accumulate(np.where(strong, places.number, -1))
    last[1:], last[:1] = last[:-1].copy(), -1
    since = bad - bad.take(np.maximum(last, 0))
    return {
        "strong_repeat": np.where(strong, copies, 0),
        "strong_repeats": np.where(strong, sizes, 1),
        "rank": small - totals[0] // np.maximum(totals[1], 1),
        "bad_since_strong": np.where(last >= places.low, since, -1),
    }
