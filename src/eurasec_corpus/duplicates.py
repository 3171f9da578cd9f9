"""
Repeats: what says the same as something that is kept, and what it repeats.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .folding import BLANKS, fold
from .labels import Label
from .model import Span
from .segments import count_words

# Short turns and salutations repeat rightly in a speech or an interview.
_FEWEST_WORDS = 8


def mark_duplicates(document_id: str, raw: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    r"""
    Mark the kept stretches of a document that repeat an earlier kept one.

    A repeat has the same comparison key. A short one counts only if it repeats the headline
    or stands in a run of repeats, as where a block of the page is there twice.

    Args:
        document_id: The id that the paragraphs bear.
        raw: The source.
        spans: Stretches that tile it.

    Returns:
        The same stretches; a repeat has the label `duplicate` and names the first
        occurrence.

    >>> line = "The third conference in Minsk ended on Wednesday evening.\n"
    >>> spans = [Span(0, 58, 1, Label.BODY, "a"), Span(58, 116, 2, Label.BODY, "a")]
    >>> mark_duplicates("x", line * 2, spans)[1].duplicate_of
    'x:1'
    """
    first_of: dict[str, int] = {}
    marked = list(spans)
    run: list[tuple[int, int, int]] = []
    for index, span in enumerate(spans):
        if not span.label.is_kept:
            continue
        text = raw[span.start : span.end].strip(BLANKS)
        survivor = first_of.setdefault(fold(text), index)
        if survivor != index:
            run.append((index, survivor, count_words(text)))
        elif run:
            _mark(document_id, marked, run)
            run = []
    _mark(document_id, marked, run)
    return tuple(marked)


def _mark(document_id: str, spans: list[Span], run: Sequence[tuple[int, int, int]]) -> None:
    """
    Mark a run of repeats, given as index, survivor and number of words.
    """
    is_block = any(words >= _FEWEST_WORDS for _, _, words in run)
    for index, survivor, _ in run:
        if is_block or spans[survivor].label is Label.TITLE:
            spans[index] = evolve(
                spans[index],
                label=Label.DUPLICATE,
                rule="duplicate:same-words",
                duplicate_of=f"{document_id}:{spans[survivor].line}",
            )
