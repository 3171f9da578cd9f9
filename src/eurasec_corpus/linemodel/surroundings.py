"""
Where a line stands, as integers: the columns of both stages that depend on the page.

`rules/columns.py` says what each column means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..rules.words import KINDS
from .batches import Batch, Columns
from .characters import Flags, Ints
from .features import clutter_words, lettered_words, line_columns, permille, titled_words
from .groups import group_hashes
from .places import (
    best_runs,
    lines_since,
    lines_until,
    page_sums,
    run_lengths,
    shift_lines,
    sum_up,
    sums_above,
    window_edges,
    window_sums,
)
from .words import hash_openings

_NEIGHBOURS = {
    -2: ("words", "titled", "ends"),
    -1: ("words", "titled", "ends", "chars", "function", "marked"),
    1: ("words", "titled", "ends", "chars", "function", "marked"),
    2: ("words", "titled", "ends"),
}
_WINDOWS = {"w2": (2, 2), "w6": (6, 6), "w12": (12, 12), "up5": (5, 0), "down5": (0, 5)}
_MARKERS = ("comments", "related", "share", "subscribe", "byline", "legal", "photo", "advert")
_MARKER_ROWS = [KINDS.index(kind) for kind in _MARKERS]


def compute_features(batch: Batch) -> Columns:
    """
    Return all columns of the first stage.

    >>> from .batches import read_batch
    >>> columns = compute_features(read_batch([["All news", "The summit in Minsk has ended."]]))
    >>> columns["until_stop"].tolist(), columns["words-1"].tolist()
    ([1, 999], [-1, 2])
    """
    columns = line_columns(batch)
    for compute in (
        *(_place_columns, _neighbour_columns, _window_columns, _distance_columns),
        *(_run_columns, _repeat_columns, _shape_columns, _shared_columns),
    ):
        columns.update(compute(batch, columns))
    return columns


def is_ended(columns: Columns) -> Flags:
    """
    Tell which lines end like a sentence.
    """
    ended: Flags = columns["ends"] == 1
    return ended


def is_long(columns: Columns) -> Flags:
    """
    Tell which lines are sentences of twelve words or more.
    """
    return is_ended(columns) & (columns["words"] >= 12)


def is_sure(columns: Columns) -> Flags:
    """
    Tell which lines are sentences of twenty words or more without many clutter phrases.
    """
    return is_ended(columns) & (columns["words"] >= 20) & (columns["marked"] < 100)


def is_dated(columns: Columns) -> Flags:
    """
    Tell which lines are short and have a month and a digit.
    """
    return (columns["m_month"] > 0) & (columns["n_digit"] > 0) & (columns["words"] <= 12)


def size_of(columns: Columns) -> Ints:
    """
    Return the size of each line in steps: its words up to three, then by fours.
    """
    words = columns["words"]
    return np.where(words <= 3, words, 3 + words // 4)


def _place_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return the place on the page, and what the page is like.
    """
    places = batch.places
    chars, long = columns["chars"], is_long(columns)
    sums = sum_up(np.stack((chars, np.where(long, chars, 0), long.astype(np.int64))))
    above, (text, long_text, sentences) = sums_above(places, sums), page_sums(places, sums)
    place, lines = places.number - places.low, places.high - places.low + 1
    return {
        "place": place,
        "from_end": places.high - places.number,
        "place_permille": permille(place, lines),
        "text_before": permille(above[0], text),
        "long_before": permille(above[1], long_text),
        "page_lines": lines,
        "page_long": sentences,
        "page_long_share": permille(long_text, text),
        "page_mean_long": long_text // np.maximum(sentences, 1),
    }


def _neighbour_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return what the lines above and below are.
    """
    return {
        f"{name}{by:+d}": row
        for by, names in _NEIGHBOURS.items()
        for name, row in zip(
            names,
            shift_lines(batch.places, np.stack([columns[name] for name in names]), by),
            strict=True,
        )
    }


def _window_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return means and shares over the lines around.
    """
    counted = (
        columns["words"],
        titled_words(batch),
        lettered_words(batch),
        is_long(columns).astype(np.int64),
        clutter_words(batch),
        batch.hit("function"),
        is_dated(columns).astype(np.int64),
    )
    sums = sum_up(np.stack(counted))
    edges = window_edges(batch.places, tuple(_WINDOWS.values()))
    words, titled, lettered, long, clutter, function, dated = window_sums(sums, edges)
    lines = edges[1] - edges[0]
    found = {
        "words": 10 * words // lines,
        "titled": permille(titled, lettered),
        "long": permille(long, lines),
        "marked": permille(clutter, words),
        "function": permille(function, words),
        "dated": dated,
    }
    return name_windows(found, tuple(_WINDOWS))


def name_windows(found: Mapping[str, Ints], tags: Sequence[str]) -> Columns:
    """
    Return what was found for windows as columns: `w2_words` is row `w2` of `words`.
    """
    return {
        f"{tag}_{name}": row
        for name, rows in found.items()
        for tag, row in zip(tags, rows, strict=True)
    }


def _distance_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return the distances to the nearest lines of some kinds.
    """
    words, ends, long = columns["words"], is_ended(columns), is_long(columns)
    short = (words <= 25) & ~long
    flags = {
        "long": long,
        "sure": is_sure(columns),
        "stop": ends,
        **dict(zip(_MARKERS, short & (batch.hits[_MARKER_ROWS] > 0), strict=True)),
        "dated": is_dated(columns),
    }
    stacked = np.stack(list(flags.values()))
    since, until = lines_since(batch.places, stacked), lines_until(batch.places, stacked)
    comments = (batch.hit("comments") > 0) & (words <= 5)
    related = (batch.hit("related") > 0) & (words <= 6) & ~ends
    above = sums_above(batch.places, sum_up(np.stack((comments, related))))
    return {
        **{f"since_{name}": row for name, row in zip(flags, since, strict=True)},
        **{f"until_{name}": row for name, row in zip(flags, until, strict=True)},
        "comments_above": above[0],
        "related_above": above[1],
    }


def _run_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return how each line lies to the best run of lines, with points set by hand.
    """
    places, words, ends = batch.places, columns["words"], is_ended(columns)
    unended = np.where(words >= 25, words // 2, -8)
    points = np.where(ends, np.minimum(words, 60), unended)
    points -= np.minimum(clutter_words(batch), 10) * 2
    wide = np.where(ends, np.minimum(words, 80), -3)
    through, best = best_runs(places, np.stack((points, wide)))
    inside = through == best
    since, until = lines_since(places, inside), lines_until(places, inside)
    share = permille(np.maximum(through, 0), np.maximum(best, 1))
    gap = np.minimum(best - through, 5000)
    found: Columns = {}
    for row, tag in enumerate(("run", "wide")):
        found[f"{tag}_gap"], found[f"{tag}_share"] = gap[row], share[row]
        found[f"{tag}_since"], found[f"{tag}_until"] = since[row], until[row]
    sums = sum_up(inside[0])
    found["run_size"] = page_sums(places, sums)
    found["run_place"] = np.where(inside[0], sums_above(places, sums), -1)
    return found


def _repeat_columns(batch: Batch, columns: Columns) -> Columns:  # noqa: ARG001
    """
    Return how often the line's text and opening occur on the page.
    """
    page = batch.places.page
    openings = group_hashes(hash_openings(batch.words, 3), page)
    return {
        "repeats": batch.texts.sizes(),
        "repeat_number": batch.texts.copies(),
        "same_opening": openings.sizes(),
    }


def _shape_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return the runs of lines that look alike.
    """
    inner = columns["inner_kind"]
    shape = columns["first_kind"] * 1000 + inner * 20 + np.minimum(size_of(columns), 8)
    shape += 100_000 * (columns["titled"] > 600)
    plain = is_ended(columns) + 2 * (columns["words"] >= 12)
    shape_run, shape_place = run_lengths(batch.places, shape)
    plain_run, plain_place = run_lengths(batch.places, plain.astype(np.int64))
    return {
        "same_shape_run": shape_run,
        "same_shape_place": shape_place,
        "plain_run": plain_run,
        "plain_place": plain_place,
    }


def _shared_columns(batch: Batch, columns: Columns) -> Columns:
    """
    Return the words shared with the rest of the page, and with its first line, mostly its title.
    """
    places, vocabulary = batch.places, batch.vocabulary
    size = vocabulary.size
    sure = vocabulary.support(is_sure(columns))
    heads = np.zeros(len(size), np.bool_)
    heads[places.firsts] = True
    flags = (vocabulary.support(heads) > 0, sure > 0, sure > 1, vocabulary.is_shared())
    head_words, with_sure, with_two, with_any = vocabulary.add_up(*flags)
    share, cover = permille(head_words, size), permille(head_words, size.take(places.low))
    like_head = (cover >= 600) & (share >= 600) & (columns["place"] > 0)
    return {
        "content": size,
        "shared_sure": permille(with_sure, size),
        "shared_sure2": permille(with_two, size),
        "shared_any": permille(with_any, size),
        "head_words": head_words,
        "head_share": share,
        "head_cover": cover,
        "since_head": lines_since(places, like_head),
        "until_head": lines_until(places, like_head),
    }
