"""
The headline of a page: which line it is, and which part of that line.

Candidates are the lines around the article's first line, and what is left of them when a
site's name, a breadcrumb or a date is cut off (`headlines.candidates()`). A candidate is
described by one word for each feature (`describe`); every word has points
(`rules/titles.py`), and the candidate with the most points is the headline, if it has more
than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from .headlines import Candidate, Page, candidates, is_site, read_page, rest_of
from .rules.titles import POINTS
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
from .titlepoints import NUMBERS, bucket, read_points

# A first line so far above the article stands at the head of its page, not of the article.
_FAR_ABOVE = 12
# More headlines between than any table tells apart.
_MANY = 9
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
_UNTITLED = {"first": "untitled"}
_NO_SLUG = {"slug": "no slug"}
_MOST_SLUG = ({"most slug": "no"}, {"most slug": "most"})

POINTS_OF = read_points(POINTS)
"""The points that ship. Benchmarks put others in their place; nothing else should."""


class Rivals(NamedTuple):
    """
    The best of a page's candidates in what only one can be best in, as percentages.
    """

    alike: Mapping[tuple[str, ...], int]
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

    To describe a candidate costs most, and few can win: one that is too far behind for what is
    still to be described is left out. That spares two thirds of the work, and leaves out none
    that has points and is nearly as good as the best.

    Returns:
        The points of candidates, by their number.
    """
    rivals = compare(page, found)
    early = [_points_of_numbers(page, each, rivals) for each in found]
    points: dict[int, int] = {}
    least = _NO_TITLE + 1
    # The best of them are likely to win, and then spare the others their description.
    for number in sorted(range(len(found)), key=early.__getitem__, reverse=True):
        its_points = early[number] + _points_of_stages(
            page, found[number], rivals, least - early[number]
        )
        if its_points >= least:
            points[number] = its_points
            least = max(least, its_points - _NEARLY)
    return points


def _points_of_numbers(page: Page, found: Candidate, rivals: Rivals) -> int:
    """
    Add up the points of a candidate for the number of its words, its place and the address.
    """
    table = POINTS_OF[page.mode]
    points = _at(table.words, count_words(found.words)) + table.kept[found.row.is_body]
    place = found.place
    if place >= 0:
        points += _at(table.inside, place)
    elif place != page.first:
        points += _at(table.above, -place) + _at(table.between, page.sections.get(place, _MANY))
    else:
        points += table.first if place < -_FAR_ABOVE else _at(table.above, -place)
    if not page.slug:
        return points + points_of(page.mode, _NO_SLUG)
    alike = rivals.slugs[found.words]
    is_most = alike == rivals.most_slug and alike > 20
    return points + _at(table.slug, alike) + points_of(page.mode, _MOST_SLUG[is_most])


def _at(table: Sequence[int], number: int) -> int:
    """
    Look a number up in a table whose last value is that of all larger numbers.
    """
    return table[number] if number < len(table) else table[-1]


def _points_of_stages(page: Page, found: Candidate, rivals: Rivals, least: int) -> int:
    """
    Add up the points of a candidate; not all, once it cannot reach *least* any more.
    """
    points = 0
    to_come = POINTS_OF[page.mode].most[found.cut == "whole"]
    for describe_stage, most in zip(_STAGES, to_come, strict=True):
        if points + most < least:
            return points + most
        points += points_of(page.mode, describe_stage(page, found, rivals))
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
    return sum(map(POINTS_OF[mode].of.get, features.items(), repeat(0)))


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
    of_words = {each.words: value for each, value in zip(found, alike, strict=True) if value}
    most_alike = max(alike, default=0)
    return Rivals(of_words, most_alike, most_slug, alike_above, place_above, own, slugs)


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
    out = {"words": bucket(count_words(found.words), NUMBERS["words"])}
    for describe_part in (_describe_slug, _describe_stand, *_STAGES):
        out |= describe_part(page, found, rivals)
    return out


def _describe_stand(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe how a candidate stands to the article.
    """
    place = found.place
    out = {"kept": "body" if found.row.is_body else "no"}
    if place == page.first and place < -_FAR_ABOVE:
        out["place"] = "first"
    elif place < 0:
        out["place"] = "above " + bucket(-place, NUMBERS["above"])
    else:
        out["place"] = "inside " + bucket(place, NUMBERS["inside"])
    if place < 0 and place != page.first:
        out["between"] = bucket(page.sections.get(place, _MANY), NUMBERS["between"])
    return out


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
        return _UNTITLED
    alike = rivals.alike.get(found.words, 0)
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


def _describe_neighbours(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe between what a candidate stands.
    """
    place, rows, out = found.place, page.rows, {"date": "none"}
    for name, row in (("below", rows.get(place + 1)), ("above", rows.get(place - 1))):
        out[name] = "nothing" if row is None else "same" if row.key == found.key else row.kind
    for away, name in _DATE_PLACES.items():
        row = rows.get(place + away)
        if row is not None and row.kind == "date":
            out["date"] = name
            break
    return out


def _describe_shape(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe the words and signs of a candidate.
    """
    signs = "bar" if SEPARATOR.search(found.text) else "none"
    return {
        "site": "site" if is_site(page, found.words) else "no",
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
        return _NO_SLUG
    alike = rivals.slugs[found.words]
    is_most = alike == rivals.most_slug and alike > 20
    return {"slug": bucket(alike, NUMBERS["slug"]), **_MOST_SLUG[is_most]}


def _describe_topic(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe of what share of a candidate's words the article speaks.
    """
    stems = stems_of(found.words)
    # A line that is itself among the article's first must be echoed by another.
    need = 2 if found.place in page.topic_places else 1
    known = sum(page.topic.get(stem, 0) >= need for stem in stems)
    share = bucket(percent(known, len(stems)), (1, 26, 51, 75, 100)) if stems else "no words"
    return {"topic": share}


Describe = Callable[[Page, Candidate, Rivals], dict[str, str]]
# What is cheap or tells most comes first.
_STAGES: tuple[Describe, ...] = (
    _describe_first,
    _describe_topic,
    _describe_cut,
    _describe_neighbours,
    _describe_shape,
)
