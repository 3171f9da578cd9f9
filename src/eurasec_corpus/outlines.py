"""
The outline of a document on a page: where its counted headings stand, and its signatures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .clauses import (
    Division,
    has_initials,
    is_announcement,
    is_closing,
    is_party,
    is_signer,
    read_division,
    read_opening,
)
from .linepatterns import LETTERS_OF_OPENING
from .segments import SHORTEST_PARAGRAPH, ends_open, ends_paragraph, ends_sentence
from .stretches import split_words, stems_of

_FEW_NAMES, _LONGEST_LIST = 2, 60
_DIVISION, _END = range(2)


def find_signers(texts: Sequence[str]) -> list[int]:
    """
    Find the lines of names and offices below a closing, a party or an office.

    Args:
        texts: The lines of a page that are not blank.

    Returns:
        Their indices, the parties among them; the closing is none.

    >>> find_signers(["Done at Minsk in one copy.", "For the Republic of Belarus", "A. Lukashenko"])
    [1, 2]
    """
    return _signers_among(texts, _candidates(texts)[_END])


def _signers_among(texts: Sequence[str], candidates: Sequence[int]) -> list[int]:
    """
    Find the lines below those that may be a closing, a party or an office, see `find_signers()`.
    """
    found: list[int] = []
    for begin in candidates:
        if found and begin <= found[-1]:
            continue
        is_end = is_closing(texts[begin])
        below = begin + 1 if is_end else begin
        while below < len(texts) and (is_party(texts[below]) or is_signer(texts[below])):
            below += 1
        # A party is one above a name, or with one behind it; an office only above initials.
        is_signed = is_party(texts[begin]) and (below > begin + 1 or ":" in texts[begin])
        is_named = any(map(has_initials, texts[begin + 1 : begin + 2]))
        if is_end or is_signed or (is_named and is_signer(texts[begin])):
            found.extend(range(begin + is_end, below))
    return found


def is_listed(texts: Sequence[str], index: int) -> bool:
    """
    Tell whether a name stands in a list of names that a line with a colon announces.

    >>> is_listed(["Taking part were also:", "Jan Berg", "Anna Li"], 2)
    True
    """
    above, below = index, index
    while above >= 0 and index - above < _LONGEST_LIST and is_signer(texts[above]):
        above -= 1
    while below < len(texts) and below - index < _LONGEST_LIST and is_signer(texts[below]):
        below += 1
    has_several = below - above - 1 >= _FEW_NAMES
    return above >= 0 and has_several and is_announcement(texts[above])


def _candidates(texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """
    Find the lines that begin as those of each kind do, see `read_opening()`: few, and cheaply.
    """
    openings = [text[:LETTERS_OF_OPENING] for text in texts]
    told = {opening: opens for opening in set(openings) if any(opens := read_opening(opening))}
    places = [index for index, opening in enumerate(openings) if opening in told] if told else []
    counted, ends = ([i for i in places if told[openings[i]][kind]] for kind in (_DIVISION, _END))
    return counted, ends


def find_divisions(texts: Sequence[str]) -> dict[int, Division]:
    """
    Find the counted headings of a page, by their indices.

    >>> find_divisions(["Home", "Chapter II"])[1].number
    2
    """
    return _divisions_among(texts, _candidates(texts)[_DIVISION])


def _divisions_among(texts: Sequence[str], candidates: Iterable[int]) -> dict[int, Division]:
    """
    Find the lines that are counted headings among those that may be, see `find_divisions()`.
    """
    found = ((index, read_division(texts[index])) for index in candidates)
    return {index: division for index, division in found if division is not None}


def find_parts(texts: Sequence[str]) -> tuple[dict[int, Division], list[int]]:
    """
    Find the counted headings and the signers of a page at once: its lines are looked at once.

    Returns:
        What `find_divisions()` and `find_signers()` return.

    >>> find_parts(["Chapter II", "Done at Minsk in one copy.", "A. Lukashenko"])[1]
    [2]
    """
    counted, ends = _candidates(texts)
    return _divisions_among(texts, counted), _signers_among(texts, ends)


def _runs(heads: Iterable[int], divisions: Mapping[int, Division]) -> Iterator[list[int]]:
    """
    Yield the runs of counted headings whose numbers go on, with something below each.
    """
    run: list[int] = []
    for index in heads:
        goes_on = run and divisions[index].number == divisions[run[-1]].number + 1
        if run and (not goes_on or index == run[-1] + 1):
            yield run
            run = []
        run.append(index)
    yield run


def _has_prose(texts: Sequence[str], divisions: Mapping[int, Division], run: Sequence[int]) -> bool:
    """
    Tell whether there is prose below the counted headings of a run.
    """
    return _is_prose([texts[at] for at in range(run[0], run[-1]) if at not in divisions])


def find_stretch(texts: Sequence[str], divisions: Mapping[int, Division]) -> tuple[int, int] | None:
    """
    Find the stretch of a page from its first counted heading to its last.

    The numbers of one word go on, with prose between them: a menu of chapters is none.

    Args:
        texts: The lines of a page that are not blank.
        divisions: Their counted headings, see `find_divisions()`.

    Returns:
        The indices of the first and the last such heading; None if there is no such stretch.

    >>> page = ["Home", "Article 1", "x" * 70 + ".", "Article 2", "y" * 70 + "."]
    >>> find_stretch(page, find_divisions(page))
    (1, 3)
    """
    led: dict[str, list[int]] = {}
    for index, division in divisions.items():
        led.setdefault(division.row, []).append(index)
    runs = (run for heads in led.values() for run in _runs(heads, divisions))
    documents = [run for run in runs if _has_prose(texts, divisions, run)]
    edges = [edge for run in documents for edge in (run[0], run[-1])]
    if not edges:
        return None
    first = min(edges)
    # A chapter stands right above its first article.
    while first - 1 in divisions:
        first -= 1
    return first, max(edges)


def _is_prose(texts: Sequence[str]) -> bool:
    """
    Tell whether lines are as long as a paragraph and half of them end as parts of a text do.
    """
    ended = sum(ends_sentence(text) or ends_open(text) for text in texts)
    return sum(map(len, texts)) > SHORTEST_PARAGRAPH and 2 * ended >= len(texts)


def takes_up(heading: str, text: str) -> bool:
    """
    Tell whether a paragraph takes up a word of the line above it.

    >>> takes_up("Comments", "Any State may submit written comments within ninety days.")
    True
    """
    return not stems_of(split_words(heading)).isdisjoint(stems_of(split_words(text)))


def find_headings(texts: Sequence[str], indices: Sequence[int]) -> list[int]:
    """
    Find of some lines that name a part of any page those that head a part of the text.

    Such a heading has paragraphs above and below, and the one below takes up its word; or it is the
    title of a counted heading, above a paragraph.

    Args:
        texts: The lines of a page that are not blank.
        indices: Lines such as "Comments".

    >>> find_headings(["Article 4", "Comments", "Any State may submit comments. " * 3 + "No."], [1])
    [1]
    """
    found = []
    for index in indices:
        if not 0 < index < len(texts) - 1 or not ends_paragraph(texts[index + 1]):
            continue
        above, below = texts[index - 1], texts[index + 1]
        if read_division(above) is not None or (
            ends_paragraph(above) and takes_up(texts[index], below)
        ):
            found.append(index)
    return found
