"""
What a line is, as integers: the columns of both stages that depend on the line alone.

`rules/columns.py` says what each column means. Blank lines take no part, so a page with and
without them has the same rows for its other lines.
"""

from __future__ import annotations

import numpy as np

from ..rules.rows import Kind
from ..rules.words import KINDS
from .batches import Batch, Columns
from .characters import Bytes, Flags, Ints

CLUTTER = (
    *("share", "subscribe", "related", "comments", "legal", "cookie", "login", "advert"),
    *("posted", "social", "menu", "reading", "promo", "video", "contact"),
)
"""Kinds of marker words that speak against a line."""

_OPENINGS = {
    "o_clutter": (
        *("share", "subscribe", "legal", "cookie", "login"),
        *("advert", "social", "menu", "contact", "promo"),
    ),
    "o_related": ("related",),
    "o_photo": ("photo", "video"),
    "o_byline": ("byline", "source", "posted"),
    "o_comment": ("comments",),
    "o_function": ("function", "you"),
    "o_month": ("month",),
}
_SIGNS = {
    "n_stop": Kind.STOP,
    "n_comma": Kind.COMMA,
    "n_colon": Kind.COLON,
    "n_dash": Kind.DASH,
    "n_quote": Kind.QUOTE,
    "n_bar": Kind.BAR,
    "n_slash": Kind.SLASH,
    "n_open": Kind.OPEN,
    "n_digit": Kind.DIGIT,
    "n_bang": Kind.BANG,
    "n_rights": Kind.RIGHTS,
    "n_money": Kind.MONEY,
}
_LONGEST_WORD = 99


def _table(*kinds: Kind) -> Flags:
    """
    Make a table that tells these kinds from the others.
    """
    table = np.zeros(len(Kind), np.bool_)
    table[list(kinds)] = True
    return table


_ENDS = _table(Kind.STOP, Kind.BANG)
_CLOSES = _table(Kind.QUOTE, Kind.CLOSE, Kind.APOSTROPHE)
_LAST_OF_SENTENCE = _CLOSES | _table(Kind.LOWER, Kind.UNCASED, Kind.DIGIT)
_FIRST_OF_SENTENCE = _table(
    *(Kind.UPPER, Kind.UNCASED, Kind.DIGIT, Kind.QUOTE, Kind.OPEN, Kind.DASH, Kind.APOSTROPHE)
)
_WIDE_SIGNS = 0x3000


def permille(part: Ints, whole: Ints) -> Ints:
    """
    Return shares per mille, rounded down; a share of nothing is the part times 1000.

    >>> permille(np.array([1, 0]), np.array([3, 0])).tolist()
    [333, 0]
    """
    return 1000 * part // np.maximum(whole, 1)


def line_columns(batch: Batch) -> Columns:
    """
    Return what each line is by itself.

    >>> from .batches import read_batch
    >>> columns = line_columns(read_batch([["All news", "The summit in Minsk has ended."]]))
    >>> columns["words"].tolist(), columns["ends"].tolist()
    ([2, 6], [0, 1])
    """
    return {
        **_character_columns(batch),
        **_word_columns(batch),
        **_end_columns(batch),
        **_marker_columns(batch),
    }


def letters_of(batch: Batch) -> Ints:
    """
    Count the letters of each line.
    """
    return batch.characters.count(Kind.LOWER, Kind.UPPER, Kind.UNCASED, Kind.CJK)


def _character_columns(batch: Batch) -> Columns:
    """
    Return shares and numbers of characters.
    """
    characters = batch.characters
    chars, letters = characters.end - characters.start, letters_of(batch)
    return {
        "chars": chars,
        "letters": permille(letters, chars),
        "digits": permille(characters.count(Kind.DIGIT), chars),
        "uppers": permille(characters.count(Kind.UPPER), letters),
        **{name: characters.counts[kind] for name, kind in _SIGNS.items()},
        "n_symbol": characters.count(Kind.SYMBOL, Kind.AT, Kind.HASH, Kind.OTHER),
    }


def titled_words(batch: Batch) -> Ints:
    """
    Count the words of each line that begin with an upper-case letter.
    """
    return _count_words(batch, batch.words.kind == np.uint8(Kind.UPPER))


def lettered_words(batch: Batch) -> Ints:
    """
    Count the words of each line that do not begin with a digit.
    """
    return _count_words(batch, batch.words.kind != np.uint8(Kind.DIGIT))


def _count_words(batch: Batch, flags: Flags) -> Ints:
    """
    Count the flagged words of each line.
    """
    counts = np.bincount(batch.words.line[flags], minlength=len(batch.words.count))
    return counts.astype(np.int64, copy=False)


def _word_columns(batch: Batch) -> Columns:
    """
    Return number, size and case of the words.
    """
    words = batch.words
    longest = np.zeros(len(words.count), np.int64)
    worded = np.flatnonzero(words.count)
    if len(worded):
        lengths = np.minimum(words.end - words.start, _LONGEST_WORD)
        longest[worded] = np.maximum.reduceat(lengths, words.first[worded])
    signs = letters_of(batch) + batch.characters.count(Kind.DIGIT)
    return {
        "words": words.count,
        "titled": permille(titled_words(batch), lettered_words(batch)),
        "word_chars": 10 * signs // np.maximum(words.count, 1),
        "longest_word": longest,
    }


def _end_columns(batch: Batch) -> Columns:
    """
    Return how the line begins and ends, and how many sentences are in it.
    """
    first, last, previous, inner = edge_kinds(batch)
    dots = (last == np.uint8(Kind.DOTS)) | (
        (last == np.uint8(Kind.STOP)) & (previous == np.uint8(Kind.STOP))
    )
    sentences = _count_sentences(batch)
    return {
        "first_kind": first.astype(np.int64),
        "last_kind": last.astype(np.int64),
        "inner_kind": inner.astype(np.int64),
        "ends": np.where(dots, 2, _ENDS.take(inner)).astype(np.int64, copy=False),
        "sentences": sentences,
        "per_sentence": 10 * batch.words.count // (sentences + 1),
    }


def edge_kinds(batch: Batch) -> tuple[Bytes, Bytes, Bytes, Bytes]:
    """
    Return the kinds of the first and last character, of the last but one, and of the last
    under closing quotes and brackets.
    """
    kinds, start, end = batch.characters.kinds, batch.characters.start, batch.characters.end
    last = kinds.take(end - 1)
    previous = kinds.take(np.maximum(end - 2, start))
    third = kinds.take(np.maximum(end - 3, start))
    under = np.where(_CLOSES.take(previous), third, previous)
    return kinds.take(start), last, previous, np.where(_CLOSES.take(last), under, last)


def _count_sentences(batch: Batch) -> Ints:
    """
    Count the places where a sentence ends and another begins, in the line or below it.
    """
    characters, places = batch.characters, batch.places
    kinds = characters.kinds
    stops = (kinds == np.uint8(Kind.STOP)) | (kinds == np.uint8(Kind.BANG))
    at = np.flatnonzero(stops[1:]) + 1
    at = at[_LAST_OF_SENTENCE.take(kinds.take(at - 1))]
    # The two characters that follow must be of the same page.
    page_ends = characters.end.take(places.high.take(characters.line.take(at)))
    at = at[at + 2 < page_ends]
    gap = kinds.take(at + 1) == np.uint8(Kind.SPACE)
    opens = _FIRST_OF_SENTENCE.take(kinds.take(at + 2))
    at = at[np.where(gap, opens, characters.codes.take(at) > _WIDE_SIGNS)]
    counts = np.bincount(characters.line.take(at), minlength=len(places.number))
    return counts.astype(np.int64, copy=False)


def _marker_columns(batch: Batch) -> Columns:
    """
    Return marker words by kind, and those that the line opens with.
    """
    words = batch.words.count
    columns = {f"m_{kind}": batch.hit(kind) for kind in KINDS if kind != "function"}
    columns["function"] = permille(batch.hit("function"), words)
    columns["marked"] = permille(clutter_words(batch), words)
    for name, kinds in _OPENINGS.items():
        mask = np.uint32(sum(1 << KINDS.index(kind) for kind in kinds))
        columns[name] = ((batch.opens & mask) != 0).astype(np.int64)
    return columns


def clutter_words(batch: Batch) -> Ints:
    """
    Count the phrases of each line that speak against it.
    """
    rows = [KINDS.index(kind) for kind in CLUTTER]
    total: Ints = batch.hits[rows].sum(axis=0, dtype=np.int64)
    return total
