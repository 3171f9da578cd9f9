"""
Numbers of pages, and heads that run over all of them, in text that was taken from paper.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from .letters import begins_lower
from .rules.outlines import PAGE_WORDS
from .segments import SHORTEST_PARAGRAPH, ends_sentence, is_paragraph

_LONGEST_NUMBER, _LONGEST_HEAD = 9, 100
_NUMBER = re.compile(r"(\d{1,3})(?: ?/ ?\d{1,3})?", re.ASCII)
_WORDS = "|".join(map(re.escape, PAGE_WORDS.words))
_HEAD = re.compile(
    rf"(.{{2,}}?)[ \t|•·–—-]+(?:{_WORDS}) (\d{{1,3}})(?:.{{1,5}}\d{{1,3}})?", re.IGNORECASE
)
_FEWEST, _FEWEST_INSIDE = 3, 2


def find_page_numbers(texts: Sequence[str]) -> list[int]:
    """
    Find the numbers that stand alone on a line and count the pages, and the heads with one.

    They count one by one, with paragraphs between. The first page seldom has one: those that count
    from 1 may be the numbers of sections, unless one of them breaks a sentence.

    Args:
        texts: The lines of a page; blank ones are passed over.

    >>> paragraph = "Each State Party shall consult the others whenever one of them is threatened."
    >>> find_page_numbers([paragraph, "2", paragraph, "3", paragraph, "4", paragraph])
    [1, 3, 5]
    """
    alone, heads = _candidates(texts)
    if max(map(len, (alone, *heads.values()))) < _FEWEST_INSIDE:
        return []
    paragraphs = [index for index, text in enumerate(texts) if is_paragraph(text)]
    runs = [run for run in _runs(alone, paragraphs) if _is_paged(texts, alone, run)]
    for numbers in heads.values():
        runs += [run for run in _runs(numbers, paragraphs) if len(run) >= _FEWEST]
    return [index for run in runs for index in run]


def _candidates(texts: Sequence[str]) -> tuple[dict[int, int], dict[str, dict[int, int]]]:
    """
    Find the lines that end in a number of few digits: those alone, and those of each head.
    """
    alone: dict[int, int] = {}
    heads: dict[str, dict[int, int]] = {}
    for index, text in enumerate(texts):
        # Of most lines the last character tells enough.
        if not text[-1:].isdigit() or len(text) > _LONGEST_HEAD:
            continue
        number = _NUMBER.fullmatch(text) if len(text) <= _LONGEST_NUMBER else None
        if number is not None:
            alone[index] = int(number[1])
            continue
        head = _HEAD.fullmatch(text)
        if head is not None:
            heads.setdefault(head[1], {})[index] = int(head[2])
    return alone, heads


def _runs(numbers: Mapping[int, int], paragraphs: Sequence[int]) -> Iterator[list[int]]:
    """
    Yield the lines whose numbers go on by one, if there are paragraphs between all of them.
    """
    run: list[int] = []
    for index, number in (*numbers.items(), (-1, 0)):
        if run and number != numbers[run[-1]] + 1:
            places = [bisect(paragraphs, at) for at in run]
            if all(above < below for above, below in pairwise(places)):
                yield run
            run = []
        run.append(index)


def _is_paged(texts: Sequence[str], numbers: Mapping[int, int], run: Sequence[int]) -> bool:
    """
    Tell whether numbers that go on by one are those of pages.
    """
    if len(run) >= _FEWEST and numbers[run[0]] > 1:
        return True
    return len(run) >= _FEWEST_INSIDE and any(_is_inside(texts, index) for index in run)


def _is_inside(texts: Sequence[str], index: int) -> bool:
    """
    Tell whether a sentence goes on below a line.
    """
    above = next((texts[at] for at in range(index - 1, -1, -1) if texts[at]), "")
    below = next((texts[at] for at in range(index + 1, len(texts)) if texts[at]), "")
    return begins_lower(below) and len(above) > SHORTEST_PARAGRAPH and not ends_sentence(above)
