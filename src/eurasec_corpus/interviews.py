"""
Interviews whose turns bear no name and no dash: questions and answers, line by line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from .clauses import is_thanks
from .segments import SHORTEST_PARAGRAPH, ends_cut, ends_sentence

_MARKS = frozenset("?？؟")
_FEWEST_QUESTIONS = 3
_MOST_ASKED_TWICE = 1


def find_answers(
    texts: Sequence[str], is_free: Sequence[bool], taken: Sequence[bool]
) -> Iterator[int]:
    """
    Find the questions and answers of an interview that begins in the article or right below.

    Nothing else goes on for several lines with a question and what is none in turn, and all of
    them sentences: a poll or a list of questions has answers that are none, or none at all.

    Args:
        texts: The lines of a page that are not blank.
        is_free: Of each, whether it says by itself nothing of what it is.
        taken: Of each, whether it is taken for a part of the article.

    Returns:
        The indices of the lines from the first question to the answer to the last, or to thanks.

    >>> page = ["Who came?", "All.", "And Georgia?", "No.", "Why?", "Ask them.", "Most read"]
    >>> list(find_answers(page, [True] * 7, [True] + [False] * 6))
    [0, 1, 2, 3, 4, 5]
    """
    asked = [index for index, text in enumerate(texts) if text[-1] in _MARKS and is_free[index]]
    if len(asked) < _FEWEST_QUESTIONS:
        return
    questions = frozenset(asked)
    said = (index + 1 not in questions and _is_said(texts, is_free, index + 1) for index in asked)
    for run in _runs(texts, is_free, list(compress(asked, said)), questions):
        end = run[-1] + 2
        if _is_own(texts, taken, range(run[0], end)):
            yield from range(run[0], end + any(map(is_thanks, texts[end : end + 1])))


def _runs(
    texts: Sequence[str],
    is_free: Sequence[bool],
    answered: Sequence[int],
    questions: frozenset[int],
) -> Iterator[list[int]]:
    """
    Yield several answered questions between which there are but sentences, few of them asked.
    """
    run: list[int] = []
    for index in answered:
        between = range(run[-1] + 1, index) if run else range(0)
        is_list = len(questions.intersection(between)) > _MOST_ASKED_TWICE
        if is_list or not all(_is_said(texts, is_free, place) for place in between):
            if len(run) >= _FEWEST_QUESTIONS:
                yield run
            run = []
        run.append(index)
    if len(run) >= _FEWEST_QUESTIONS:
        yield run


def _is_own(texts: Sequence[str], taken: Sequence[bool], stretch: range) -> bool:
    """
    Tell whether turns are of the article: they begin where it is, and most long ones are.

    The line model doubts short turns; of long ones it is sure, but for one at the end.
    """
    long = [taken[index] for index in stretch if len(texts[index]) > SHORTEST_PARAGRAPH]
    is_doubted = long.count(False) > max(long.count(True), 1)
    begin = stretch[0]
    return any(taken[max(begin - 1, 0) : begin + 1]) and not is_doubted


def _is_said(texts: Sequence[str], is_free: Sequence[bool], index: int) -> bool:
    """
    Tell whether there is such a line, and it is a sentence that does not break off.
    """
    if index >= len(texts) or not is_free[index]:
        return False
    return ends_sentence(texts[index]) and not ends_cut(texts[index])
