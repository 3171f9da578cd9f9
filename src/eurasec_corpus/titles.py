"""
The headline of a page: which line it is, and which part of that line.

Candidates are the lines around the article's first line, and what is left of them when a
site's name, a breadcrumb or a date is cut off (`headlines.candidates()`). A candidate is
described by one word for each feature (`describe`); every word has points
(`rules/titles.py`), and the candidate with the most points is the headline, if it has more
than none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise, repeat
from typing import NamedTuple

from .headlines import Candidate, Page, candidates, is_site, read_page, rest_of
from .rules.titles import MODES, POINTS
from .stretches import (
    FEW_WORDS,
    SEPARATOR,
    count_words,
    ending,
    likeness,
    percent,
    place_in,
    shape,
    share_of_numbers,
    slug_stems,
    stems_of,
    trim,
)

# Points that a headline may be behind the standfirst below it.
_NEARLY = 10
_MARKS = ("©", "@", "http", "www.", "#")
_DATE_PLACES = {
    1: "below",
    -1: "above",
    2: "close below",
    3: "close below",
    -2: "close above",
    -3: "close above",
    4: "further below",
    5: "further below",
    6: "further below",
}

# Points a candidate must exceed; more of them give fewer wrong headlines and fewer headlines.
_NO_TITLE = 0
# What `describe_words` describes.
_OF_WORDS = frozenset(("site", "words", "end", "shape", "numbers", "signs", "topic"))


class Points(NamedTuple):
    """
    The learned points, ready to be added up.

    Attributes:
        of: By mode, the points of a feature that has a value.
        most: By mode, the most points that what `describe_words` describes can bring.
    """

    of: Mapping[str, Mapping[tuple[str, str], int]]
    most: Mapping[str, int]


def read_points(rows: Iterable[tuple[str, str, *tuple[int, ...]]]) -> Points:
    """
    Read the rows of `rules/titles.py`.
    """
    table = [(feature, word, points) for feature, word, *points in rows]
    of = {
        mode: {(feature, word): points[column] for feature, word, points in table}
        for column, mode in enumerate(MODES)
    }
    return Points(of, {mode: _most_points(points) for mode, points in of.items()})


def _most_points(table: Mapping[tuple[str, str], int]) -> int:
    """
    Return the most points that the words of a candidate can bring.
    """
    best = dict.fromkeys(_OF_WORDS, 0)
    for (feature, _), points in table.items():
        if feature in _OF_WORDS:
            best[feature] = max(best[feature], points)
    return sum(best.values())


POINTS_OF = read_points(POINTS)
"""The points that ship. Benchmarks put others in their place; nothing else should."""


class Rivals(NamedTuple):
    """
    The best of a page's candidates in what only one can be best in, as percentages.
    """

    most_alike: int
    most_slug: int
    alike_above: int
    place_above: int
    own_lines: Mapping[int, int]
    slugs: Mapping[tuple[str, ...], int]


def find_title(
    lines: Sequence[str], is_body: Sequence[bool], url: str | None
) -> tuple[int, int, int] | None:
    """
    Find the headline of a page.

    Args:
        lines: The physical lines of the page, blank ones too.
        is_body: For each line, whether it is kept as part of the article; the headline
            itself may be kept or not.
        url: The address of the page, if known.

    Returns:
        The index of the line, and where in the line without the blanks around it the
        headline begins and ends, in code points; None if the page has no headline. Of
        equal lines it is the first.

    >>> page = ["All news", "CSTO summit opens in Minsk", "The CSTO summit opened in Minsk."]
    >>> find_title(page, [False, False, True], None)
    (1, 0, 26)
    >>> find_title(page[2:], [True], None) is None
    True
    """
    page = read_page(lines, is_body, url)
    if page is None:
        return None
    best = choose(page)
    if best is None:
        return None
    if best.cut != "whole":
        return best.row.line, best.start, best.end
    same = min(row.line for row in page.rows.values() if row.key == best.key)
    return same, *trim(lines[same].strip(), is_first=best.place == page.first)


def choose(page: Page) -> Candidate | None:
    """
    Choose the candidate with the most points; None if it has no more than none.
    """
    found = list(candidates(page))
    points = rate(page, found)
    most = max(points.values(), default=_NO_TITLE)
    if most <= _NO_TITLE:
        return None
    best = found[min(number for number, its_points in points.items() if its_points == most)]
    if page.mode == "untitled" and best.cut == "whole":
        near = [(found[number], its_points) for number, its_points in points.items()]
        return _above_standfirst(best, most, near)
    return best


def rate(page: Page, found: Sequence[Candidate]) -> dict[int, int]:
    """
    Rate the candidates that could be the headline.

    Words and shape cost most to describe, and few candidates can still win by them: those
    that are too far behind by where they stand are left out. That halves the time, and leaves
    out none that has points and is nearly as good as the best.

    Returns:
        The points of candidates, by their number.
    """
    rivals = compare(page, found)
    early = [
        sum(points_of(page.mode, words) for words in describe_place(page, each, rivals))
        for each in found
    ]
    most_to_come = POINTS_OF.most[page.mode]
    points: dict[int, int] = {}
    most = _NO_TITLE
    for number in sorted(range(len(found)), key=early.__getitem__, reverse=True):
        bound = early[number] + most_to_come
        if bound <= _NO_TITLE or bound < most - _NEARLY:
            break
        late = describe_words(page, found[number])
        points[number] = early[number] + points_of(page.mode, late)
        most = max(most, points[number])
    return points


def _above_standfirst(
    best: Candidate, most: int, points: Iterable[tuple[Candidate, int]]
) -> Candidate:
    """
    Choose the shorter line right above, if it is nearly as good: below it is the standfirst.
    """
    for upper, its_points in points:
        is_next = upper.place == best.place - 1 and upper.cut == "whole" and best.place < 0
        is_near = most - _NEARLY <= its_points and its_points > _NO_TITLE
        is_short = upper.row.kind == "headline" and len(upper.words) < len(best.words)
        if is_next and is_near and is_short:
            return upper
    return best


def points_of(mode: str, features: Mapping[str, str]) -> int:
    """
    Add up the points of a candidate.
    """
    return sum(map(POINTS_OF.of[mode].get, features.items(), repeat(0)))


def compare(page: Page, found: Sequence[Candidate]) -> Rivals:
    """
    Find the best candidates in what only one can be best in.
    """
    alike = [likeness_to_first(page, candidate) for candidate in found]
    above = [
        (value, candidate.place)
        for value, candidate in zip(alike, found, strict=True)
        if candidate.cut == "whole" and page.first < candidate.place < 0
    ]
    own: dict[int, int] = {}
    for candidate in found:
        others = page.keys.get(candidate.key, 0) - (candidate.cut == "whole")
        if others > 0 and len(candidate.words) > FEW_WORDS:
            size = candidate.end - candidate.start
            own[candidate.place] = max(own.get(candidate.place, 0), size)
    words_of_all = {each.words for each in found} if page.slug else ()
    slugs = {words: likeness(slug_stems(words), page.slug) for words in words_of_all}
    alike_above, place_above = max(above, default=(0, 0))
    most_slug = max(slugs.values(), default=0)
    return Rivals(max(alike, default=0), most_slug, alike_above, place_above, own, slugs)


def likeness_to_first(page: Page, found: Candidate) -> int:
    """
    Compare a candidate with the page's <title>; 0 if it is that line or there is none.
    """
    if page.mode == "untitled" or found.place == page.first:
        return 0
    return likeness(found.words, page.opening)


def describe(page: Page, found: Candidate, rivals: Rivals) -> dict[str, str]:
    """
    Describe a candidate in one word for each feature.
    """
    out = describe_words(page, found)
    for words in describe_place(page, found, rivals):
        out |= words
    return out


def describe_place(page: Page, found: Candidate, rivals: Rivals) -> tuple[dict[str, str], ...]:
    """
    Describe where a candidate stands, and how it compares with the others.
    """
    return (
        _describe_first(page, found, rivals),
        _describe_cut(page, found, rivals),
        _describe_neighbours(page, found),
        _describe_slug(page, found, rivals),
    )


def describe_words(page: Page, found: Candidate) -> dict[str, str]:
    """
    Describe the words of a candidate, its signs, and whether the article speaks of the same.
    """
    return _describe_shape(page, found) | {"topic": _name_topic(page, found)}


def _describe_first(page: Page, found: Candidate, rivals: Rivals) -> dict[str, str]:
    """
    Describe how a candidate relates to the page's first line.
    """
    if found.place == page.first:
        out = {"first": "is it"}
        if page.mode == "once":
            out["rival"] = bucket(rivals.alike_above, (1, 20, 40, 50, 60, 70, 80))
            place = bucket(-rivals.place_above, (1, 2, 4, 9, 31))
            out["rival place"] = place if rivals.alike_above >= 20 else "none"
        return out
    if page.mode == "untitled":
        return {"first": "untitled"}
    alike = likeness_to_first(page, found)
    is_most = alike == rivals.most_alike and alike > 20
    out = {"most like": "most" if is_most else "no"}
    relation = place_in(page.rows[page.first].key, found.key)
    if relation == "no":
        out["first"] = "like " + bucket(alike, (1, 20, 40, 60, 80))
    else:
        out["first"] = relation if len(found.words) > FEW_WORDS else "short " + relation
    return out


def _describe_cut(page: Page, found: Candidate, rivals: Rivals) -> dict[str, str]:
    """
    Describe what was cut off a candidate, and whether it stands elsewhere.
    """
    is_whole = found.cut == "whole"
    out = {"cut": found.cut + (" of first line" if found.place == page.first else "")}
    if not is_whole:
        rest = rest_of(found)
        few = "words " + bucket(count_words(rest), (1, 2, 3, 5, 9))
        out["rest"] = "site" if is_site(page, rest) else few
        before, behind = found.row.text[: found.start].strip(), found.row.text[found.end :].strip()
        if found.cut == "front" and behind.lstrip(" -–—|:·•")[:1].islower():
            out["rest case"] = "lower"
        sign = behind[:1] if found.cut == "front" else before[-1:] if found.cut == "back" else ""
        if sign:
            out["sign"] = "dash" if sign in "-–—" else "bar" if sign in "|｜" else sign
    longest = rivals.own_lines.get(found.place, 0)
    if longest:
        size = found.end - found.start
        out["own line"] = "this" if size == longest else "longer" if size < longest else "shorter"
    others = page.keys.get(found.key, 0) - is_whole
    out["again"] = ("whole " if is_whole else "slice ") + bucket(others, (1, 2, 3))
    return out


def _describe_neighbours(page: Page, found: Candidate) -> dict[str, str]:
    """
    Describe where a candidate stands, and between what.
    """
    place = found.place
    out = {"kept": "body" if found.row.is_body else "no"}
    if place == page.first and place < -12:
        out["place"] = "first"
    elif place < 0:
        out["place"] = "above " + bucket(-place, (1, 2, 3, 4, 6, 9, 16, 31, 61))
    else:
        out["place"] = "inside " + bucket(place, (0, 1, 2, 4, 8))
    for name, row in (("below", page.rows.get(place + 1)), ("above", page.rows.get(place - 1))):
        out[name] = "nothing" if row is None else "same" if row.key == found.key else row.kind
    out["date"] = "none"
    for away, name in _DATE_PLACES.items():
        row = page.rows.get(place + away)
        if row is not None and row.kind == "date":
            out["date"] = name
            break
    if place < 0 and place != page.first:
        out["between"] = bucket(page.sections.get(place, 9), (1, 2, 4, 8))
    return out


def _describe_shape(page: Page, found: Candidate) -> dict[str, str]:
    """
    Describe the words and signs of a candidate.
    """
    signs = "bar" if SEPARATOR.search(found.text) else "none"
    return {
        "site": "site" if is_site(page, found.words) else "no",
        "words": bucket(count_words(found.words), (2, 3, 4, 5, 7, 10, 16, 22, 30)),
        "end": ending(found.text),
        "shape": shape(found.text),
        "numbers": bucket(share_of_numbers(found.words), (1, 25, 45)),
        "signs": "marks" if any(mark in found.text for mark in _MARKS) else signs,
    }


def _describe_slug(page: Page, found: Candidate, rivals: Rivals) -> dict[str, str]:
    """
    Describe whether a candidate speaks of what the address speaks of.
    """
    if not page.slug:
        return {"slug": "no slug"}
    alike = rivals.slugs[found.words]
    return {
        "slug": bucket(alike, (1, 20, 40, 60, 80)),
        "most slug": "most" if alike == rivals.most_slug and alike > 20 else "no",
    }


def _name_topic(page: Page, found: Candidate) -> str:
    """
    Name the share of a candidate's words of which the article speaks.
    """
    stems = stems_of(found.words)
    # A line that is itself among the article's first must be echoed by another.
    need = 2 if found.place in page.topic_places else 1
    known = sum(page.topic.get(stem, 0) >= need for stem in stems)
    return bucket(percent(known, len(stems)), (1, 26, 51, 75, 100)) if stems else "no words"


def bucket(value: int, edges: tuple[int, ...]) -> str:
    """
    Name the range a number lies in.

    >>> bucket(3, (1, 2, 5)), bucket(9, (1, 2, 5))
    ('2-4', '5+')
    """
    return _names_of(edges)[bisect_right(edges, value)]


@cache
def _names_of(edges: tuple[int, ...]) -> tuple[str, ...]:
    """
    Name the ranges between edges, of which there are a dozen in this module.
    """
    inner = (str(low) if high == low + 1 else f"{low}-{high - 1}" for low, high in pairwise(edges))
    return (f"<{edges[0]}", *inner, f"{edges[-1]}+")
