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

from .beginnings import read_filled
from .headlines import (
    Candidate,
    Page,
    candidates,
    count_told,
    is_site,
    kinds_around,
    page_of,
    rest_of,
)
from .pagetitles import find_repeated
from .rules.titles import POINTS
from .stretches import (
    FEW_WORDS,
    SEPARATOR,
    STEM,
    count_words,
    ending,
    likeness,
    percent,
    place_in,
    shape,
    share_of_numbers,
    slug_stems,
    split_words,
    stems_of,
    trim,
)
from .titlepoints import NUMBERS, bucket, read_points

# A first line so far above the article stands at the head of its page, not of the article.
_FAR_ABOVE = 12
# Percent of words in common with another that say nothing.
_LITTLE = 20
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

POINTS_OF = read_points(POINTS)
"""The points that ship. Benchmarks put others in their place; nothing else should."""


class Rivals(NamedTuple):
    """
    The best of a page's candidates in what only one can be best in, as percentages.

    Only what shares a word with the page's <title> or its address is like it.
    """

    alike: Mapping[str, int]
    most_alike: int
    most_slug: int
    alike_above: int
    place_above: int
    own_lines: Mapping[int, int]
    slugs: Mapping[str, int]


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
    filled = read_filled(lines, is_body)
    if filled is None:
        return None
    number = find_repeated(filled, url)
    if number is not None:
        return filled.lines[number], *trim(filled.texts[number], is_first=number == 0)
    page = page_of(filled, url)
    best = choose(page)
    if best is None:
        return None
    if best.cut != "whole":
        return best.row.line, best.start, best.end
    same = next(row for row in page.rows.values() if row.key == best.key)
    return same.line, *trim(same.text, is_first=best.place == page.first)


def is_of_title(
    lines: Sequence[str], is_body: Sequence[bool], url: str | None, line: str
) -> bool | None:
    """
    Tell whether a line could be the headline that the <title> of its page names.

    Args:
        lines: The physical lines of the page.
        is_body: For each line, whether it is kept as part of the article.
        url: The address of the page, if known.
        line: One of them.

    Returns:
        Whether a fifth at least of the longer words of both are in common to it and the page's
        first line; None if that is no <title>.

    >>> page = [
    ...     "CSTO summit opens - TASS",
    ...     "By A. Ivanova",
    ...     "CSTO summit opens",
    ...     "The summit opened.",
    ... ]
    >>> [is_of_title(page, [False, False, False, True], None, line) for line in page[1:3]]
    [False, True]
    """
    filled = read_filled(lines, is_body)
    page = None if filled is None else page_of(filled, url)
    if page is None or page.mode == "untitled":
        return None
    words = frozenset(stems_of(page.rows[page.first].words))
    return likeness(stems_of(split_words(line)), words) >= _LITTLE


def choose(page: Page) -> Candidate | None:
    """
    Choose the candidate with the most points; None if it has no more than none.
    """
    found = candidates(page)
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

    Few can win: what is cheap and tells most is added up for all of them, the rest only for one
    that it can still bring nearly as far as the best. That spares nine tenths of the work, and
    leaves out none that has points and is nearly as good as the best.

    Returns:
        The points of candidates, by their number.
    """
    rivals = compare(page, found)
    early = _early_points(page, found, rivals)
    most = POINTS_OF[page.mode].most
    limits = [
        points + most[_is_again(page, each)][0] for points, each in zip(early, found, strict=True)
    ]
    points: dict[int, int] = {}
    least = _NO_TITLE + 1
    # The best of them are likely to win, and then spare the others the rest.
    for number in sorted(range(len(found)), key=limits.__getitem__, reverse=True):
        if limits[number] < least:
            break
        its_points = early[number] + _late_points(
            page, found[number], rivals, least - early[number]
        )
        if its_points >= least:
            points[number] = its_points
            least = max(least, its_points - _NEARLY)
    return points


def _is_again(page: Page, found: Candidate) -> bool:
    """
    Tell whether the words of a candidate are also a line of their own elsewhere.
    """
    return page.keys.get(found.key, 0) > (found.cut == "whole")


def _early_points(page: Page, found: Sequence[Candidate], rivals: Rivals) -> list[int]:
    """
    Add up the points of candidates for what tables tell: words, place and likeness.

    What they do not tell is described: how the first line and stretches of lines were cut.
    """
    table, early = POINTS_OF[page.mode], []
    has_slug, slugs, keys, own = bool(page.slug), rivals.slugs, page.keys, rivals.own_lines
    first, mode = page.first, page.mode
    for each in found:
        place, row, _, _, _, words, key, cut = each
        number = len(words) if key.isascii() else count_words(words)
        points = table.words[number] + table.kept[row.is_body] + _points_of_place(page, place)
        if has_slug:
            alike = slugs.get(key, 0)
            is_most = alike == rivals.most_slug and alike > _LITTLE
            points += table.slug[alike] + table.most_slug[is_most]
        else:
            points += table.no_slug
        if place == first or cut != "whole" or place in own:
            points += points_of(mode, _describe_first(page, each, rivals))
            points += points_of(mode, _describe_cut(page, each, rivals))
        else:
            points += table.again[keys[key] - 1]
            points += table.untitled if mode == "untitled" else _like_first(page, each, rivals)
        early.append(points)
    return early


def _points_of_place(page: Page, place: int) -> int:
    """
    Add up the points of a line for where it stands.
    """
    table = POINTS_OF[page.mode]
    if place >= 0:
        return table.inside[place]
    if place == page.first:
        return table.first if place < -_FAR_ABOVE else table.above[-place]
    return table.above[-place] + table.between[page.sections.get(place, _MANY)]


def _like_first(page: Page, found: Candidate, rivals: Rivals) -> int:
    """
    Add up the points of a whole line for its likeness to the page's <title>.
    """
    table, alike = POINTS_OF[page.mode], rivals.alike.get(found.key)
    if alike is None:
        return table.most_like[0] + table.like[0]
    points = table.most_like[alike == rivals.most_alike and alike > _LITTLE]
    relation = place_in(page.rows[page.first].key, found.key)
    if relation == "no":
        return points + table.like[alike]
    return points + table.of.get(("first", _name_relation(relation, found.words)), 0)


def _late_points(page: Page, found: Candidate, rivals: Rivals, least: int) -> int:
    """
    Add up the other points of a candidate; not all, once it cannot reach *least* any more.
    """
    points = 0
    to_come = POINTS_OF[page.mode].most[_is_again(page, found)]
    for describe_stage, most in zip(_LATE, to_come, strict=True):
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
    alike: dict[str, int] = {}
    above = (0, 0)
    for each in found if page.mode != "untitled" else ():
        # Most lines share no word with the page's <title>.
        if each.place != page.first and not page.opening.isdisjoint(each.words):
            value = alike[each.key] = likeness(each.words, page.opening)
            if each.cut == "whole" and page.first < each.place < 0:
                above = max(above, (value, each.place))
    own: dict[int, int] = {}
    for each in found:
        if _is_again(page, each) and len(each.words) > FEW_WORDS:
            own[each.place] = max(own.get(each.place, 0), each.end - each.start)
    slugs = likeness_to_slug(page, found) if page.slug else {}
    most_alike, most_slug = max(alike.values(), default=0), max(slugs.values(), default=0)
    return Rivals(alike, most_alike, most_slug, *above, own, slugs)


def likeness_to_slug(page: Page, found: Sequence[Candidate]) -> dict[str, int]:
    """
    Compare candidates with the address of the page; the likeness of those that are like it.
    """
    alike = {}
    for each in found:
        # Most lines share no word with it.
        if not page.slug.isdisjoint([word[:STEM] for word in each.words]):
            alike[each.key] = likeness(slug_stems(each.words), page.slug)
    return alike


def describe(page: Page, found: Candidate, rivals: Rivals) -> dict[str, str]:
    """
    Describe a candidate in one word for each feature.
    """
    out = {"words": bucket(count_words(found.words), NUMBERS["words"])}
    for describe_part in (*_EARLY, *_LATE):
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
    alike = rivals.alike.get(found.key, 0)
    is_most = alike == rivals.most_alike and alike > _LITTLE
    out = {"most like": "most" if is_most else "no"}
    relation = place_in(page.rows[page.first].key, found.key)
    if relation == "no":
        out["first"] = "like " + bucket(alike, NUMBERS["like"])
    else:
        out["first"] = _name_relation(relation, found.words)
    return out


def _name_relation(relation: str, words: Sequence[str]) -> str:
    """
    Name how a candidate stands in the page's first line; of few words that says less.
    """
    return relation if len(words) > FEW_WORDS else "short " + relation


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
    out["again"] = ("whole " if is_whole else "slice ") + bucket(others, NUMBERS["again"])
    return out


def _describe_neighbours(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe how a candidate ends and between what it stands.
    """
    place, rows, kinds = found.place, page.rows, kinds_around(page, found.place)
    out = {"end": ending(found.text)}
    for name, at in (("below", place + 1), ("above", place - 1)):
        is_same = at in rows and rows[at].key == found.key
        out[name] = "same" if is_same else kinds.get(at, "nothing")
    if kinds is not page.kinds or page.has_dates:
        dates = (name for away, name in _DATE_PLACES.items() if kinds.get(place + away) == "date")
        return {**out, "date": next(dates, "none")}
    return {**out, "date": "none"}


def _describe_shape(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe the words and signs of a candidate.
    """
    signs = "bar" if SEPARATOR.search(found.text) else "none"
    return {
        "site": "site" if is_site(page, found.words) else "no",
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
    alike = rivals.slugs.get(found.key, 0)
    is_most = alike == rivals.most_slug and alike > _LITTLE
    return {"slug": bucket(alike, NUMBERS["slug"]), "most slug": "most" if is_most else "no"}


def _describe_topic(page: Page, found: Candidate, _: Rivals) -> dict[str, str]:
    """
    Describe of what share of a candidate's words the article speaks.
    """
    stems = stems_of(found.words)
    known = count_told(page, stems, found.place)
    share = bucket(percent(known, len(stems)), (1, 26, 51, 75, 100)) if stems else "no words"
    return {"topic": share}


Describe = Callable[[Page, Candidate, Rivals], dict[str, str]]
_EARLY: tuple[Describe, ...] = (_describe_slug, _describe_stand, _describe_first, _describe_cut)
# What is cheap or tells most comes first.
_LATE: tuple[Describe, ...] = (_describe_neighbours, _describe_shape, _describe_topic)
