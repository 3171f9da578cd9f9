"""
Repeats: what says the same as something that is kept, and what it repeats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from .folding import BLANKS, fold, fold_opening
from .labels import DuplicateKind, Label
from .model import Span
from .segments import count_words

# Short turns and salutations repeat rightly in a speech or an interview.
_FEWEST_WORDS = 8
# So do the headings and items of a plan whose days are much alike.
_FEWEST_OF_BLOCK = 6


class _Repeat(NamedTuple):
    """
    A repeat: which stretch, of which, which kept one that is in order, and how many words.
    """

    stretch: int
    survivor: int
    order: int
    words: int


def mark_duplicates(document_id: str, raw: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    r"""
    Mark the kept stretches of a document that repeat an earlier kept one.

    A repeat has the same comparison key. One below eight words counts only if it repeats the
    headline or stands in a run of repeats, as where a block of the page is there twice; one
    below six only if it there stands beside the same long repeat as before.

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
    kept = [(number, span) for number, span in enumerate(spans) if span.label.is_kept]
    texts = [raw[span.start : span.end].strip(BLANKS) for _, span in kept]
    openings = [fold_opening(text) for text in texts]
    times = Counter(openings)
    if len(times) == len(openings):
        return tuple(spans)
    first_of: dict[str, tuple[int, int]] = {}
    marked = list(spans)
    run: list[_Repeat] = []
    for order, ((index, _), text, opening) in enumerate(zip(kept, texts, openings, strict=True)):
        # What begins like nothing else on the page repeats nothing: it need not be folded.
        key = fold(text) if times[opening] > 1 else opening
        survivor, survivor_order = first_of.setdefault(key, (index, order))
        if survivor != index:
            run.append(_Repeat(index, survivor, survivor_order, count_words(text)))
        elif run:
            _mark(document_id, marked, run)
            run = []
    _mark(document_id, marked, run)
    return tuple(marked)


def _mark(document_id: str, spans: list[Span], run: Sequence[_Repeat]) -> None:
    """
    Mark what counts of a run of repeats.
    """
    is_block = any(repeat.words >= _FEWEST_WORDS for repeat in run)
    for place, (index, survivor, _, words) in enumerate(run):
        counts = is_block and (words >= _FEWEST_OF_BLOCK or _goes_along(run, place))
        if counts or spans[survivor].label is Label.TITLE:
            spans[index] = evolve(
                spans[index],
                label=Label.DUPLICATE,
                rule=DuplicateKind.SAME_WORDS.rule,
                duplicate_of=f"{document_id}:{spans[survivor].line}",
            )


def _goes_along(run: Sequence[_Repeat], place: int) -> bool:
    """
    Tell whether a short repeat stands beside the same long one as it did before.
    """
    return any(
        near.words >= _FEWEST_WORDS and abs(near.order - run[place].order) == 1
        for near in run[max(place - 1, 0) : place + 2]
    )
