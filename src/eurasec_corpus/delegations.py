"""
Lists of persons with their offices: who took part, who was appointed, who sat on a panel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from .bylines import is_person
from .folding import fold
from .letters import begins_upper
from .rules.outlines import ROLLS
from .segments import count_words
from .stretches import ending

# A name of two words or more, or one with initials; a comma or a dash; and what the person is.
_MEMBER = regex.compile(
    r"""
    (?: [-–—•][ ]? | \d{1,2}[.)][ ] )?
    (?: \p{Lu}\p{Ll}{0,3} \.?[ ] (?=\p{Lu}) )?  # Mr, Dr., M.
    (?: (?: \p{Lu}\p{Ll}?\.[ -]? ){1,3} [ ]? \p{Lu}[\p{L}'’-]+
      | \p{Lu}[\p{L}'’-]+ [ ] (?: \p{Lu}\.[ -]? ){1,3}
      | (?P<name> \p{Lu}[\p{L}'’.-]+ (?: [ ] \p{Lu}[\p{L}'’.-]* ){1,3} ) )
    (?: , | [ ][-–—] ) [ ] .{3,} (?<![,:.!?…])
    """,
    regex.VERBOSE,
)
# What a person stands for, the name, and perhaps the office.
_SENT = regex.compile(
    r"[^,:–—]{2,60} [-–—] (?P<name>\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3})"
    r"(?:, .{3,}(?<![,:.!?…]))?"
)
# A full stop may be that of an initial.
_LONGEST_MEMBER, _NO_END = 220, ",:!?…"
_FEWEST_MEMBERS = 3
_MOST_HEADS, _HEAD_WORDS = 3, 8
_ROLLS, _COLONS = frozenset(ROLLS.words), ":："


def find_members(
    texts: Sequence[str], is_free: Sequence[bool], taken: Sequence[bool]
) -> Iterator[int]:
    """
    Find the lists of persons with their offices beside a line of the article, or all over a page.

    Menus and lists of news have no such lines one below the other. Names of states or of what
    the persons do may stand between them, and above the first.

    Args:
        texts: The lines of a page that are not blank.
        is_free: Of each, whether it says by itself nothing of what it is.
        taken: Of each, whether it is taken for a part of the article.

    Returns:
        The indices of the persons, and of what stands between them and above.

    >>> page = ["The panel was held in Bern.", "Speakers", "Anna Berg, University of Oxford"]
    >>> page += ["Ivan Petrov, Minsk Dialogue", "Moderator", "Maria Ivanova, King's College"]
    >>> list(find_members(page, [True] * 6, [True] + [False] * 5))
    [1, 2, 3, 4, 5]
    """
    # Of most lines the signs tell enough, and a call for each line would cost as much as all else.
    able = [
        index
        for index, text in enumerate(texts)
        if len(text) <= _LONGEST_MEMBER
        and text[-1] not in _NO_END
        and (", " in text or " – " in text or " — " in text or " - " in text)
    ]
    found = {index: _is_named(texts[index]) for index in able if is_free[index]}
    listed = [index for index, is_named in found.items() if is_named is not None]
    if len(listed) < _FEWEST_MEMBERS:
        return
    for run in _runs(texts, is_free, listed):
        begin, end = _begin(texts, is_free, run[0]), run[-1] + 1
        is_page = 2 * (end - run[0]) >= len(texts)
        if len(run) >= _FEWEST_MEMBERS and (is_page or any(taken[max(begin - 1, 0) : end])):
            named = sum(bool(found[index]) for index in run)
            if 2 * named >= len(run) or any(map(_is_roll, texts[begin : run[0]])):
                yield from range(begin, end)


def _is_named(text: str) -> bool | None:
    """
    Tell whether a line names a person for sure; None if it has not the form of one that does.
    """
    found = _MEMBER.fullmatch(text)
    if found is not None and (found["name"] is None or is_person(found["name"])):
        return True
    sent = _SENT.fullmatch(text)
    if sent is not None and is_person(sent["name"]):
        return True
    return None if found is sent is None else False


def _runs(
    texts: Sequence[str], is_free: Sequence[bool], members: Sequence[int]
) -> Iterator[list[int]]:
    """
    Yield the members of which one stands below the other, with few short lines between.
    """
    run: list[int] = []
    for index in members:
        if run and not _are_heads(texts, is_free, range(run[-1] + 1, index)):
            yield run
            run = []
        run.append(index)
    yield run


def _are_heads(texts: Sequence[str], is_free: Sequence[bool], indices: range) -> bool:
    """
    Tell whether lines are few and each may be a state or a part of a list.
    """
    return len(indices) <= _MOST_HEADS and all(is_free[i] and _is_head(texts[i]) for i in indices)


def _is_roll(text: str) -> bool:
    """
    Tell whether a line announces persons and says nothing else.
    """
    return fold(text).rstrip(_COLONS) in _ROLLS


def _is_head(text: str) -> bool:
    """
    Tell whether a line is a few words that begin with a capital, without a full stop.
    """
    is_short = count_words(text) <= _HEAD_WORDS
    return is_short and begins_upper(text) and ending(text.rstrip(_COLONS)) == "none"


def _begin(texts: Sequence[str], is_free: Sequence[bool], first: int) -> int:
    """
    Find the first of the short lines above a list.
    """
    begin = first
    while (
        begin and first - begin < _MOST_HEADS and is_free[begin - 1] and _is_head(texts[begin - 1])
    ):
        begin -= 1
    return begin
