"""
Datelines: place, date and agency in front of the first paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex
from attrs import evolve

from .dating.grammar import DAY_AND_MONTH, DIGIT, parse_date
from .linepatterns import any_of
from .model import Dateline
from .partialdate import PartialDate
from .places import is_state, name_place
from .rules.agencies import AGENCIES
from .rules.datelines import DATELINE_ENDS, DATELINE_FORMS
from .rules.rows import DatelineForm
from .segments import SHORTEST_PARAGRAPH, ends_sentence

# A dateline is short; what is longer is a sentence, and the search stays bounded.
_LONGEST_DATELINE = 160
_AGENCY_OF = {token: row.name for row in AGENCIES for token in row.tokens}
# Pages set no-break and thin blanks as well.
_GAP = r"[ \u00a0\u2009\u202f]"
# One to four words that begin with a capital letter: MINSK, UNITED NATIONS, Rio de Janeiro.
_WORDS = (
    rf"(?:S[Tt]\.{_GAP}?)?\p{{Lu}}[\p{{L}}'’-]*+"
    rf"(?:{_GAP}(?:(?:de|es|am|on|la|el){_GAP})?\p{{Lu}}[\p{{L}}'’-]*+){{0,3}}"
)
_STATE = rf"(?P<state>\p{{Lu}}[\p{{L}}.'’-]*+(?:{_GAP}\p{{Lu}}[\p{{L}}.'’-]*+){{0,2}})"
# Two places, then a note such as /Moscow Region/, or the state: BAKU, Azerbaijan.
_PLACE = (
    rf"(?P<place>{_WORDS}(?:{_GAP}?/{_GAP}?{_WORDS})?)"
    rf"(?:{_GAP}?/(?!{_GAP}?\L<tokens>)[^/\d]{{3,30}}/)?(?:,{_GAP}{_STATE}|{_GAP}?\[{_STATE}\])?"
)
_DAY = regex.sub(r"\s+|\[ \]", lambda blank: _GAP if "[" in blank[0] else "", DAY_AND_MONTH)
_NUMBERS = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?!\d)"
_ORDINAL = rf"\d{{1,2}}\.{_GAP}\p{{L}}{{3,12}}\b"
_DATE = (
    rf"(?:\p{{L}}{{3,12}},?{_GAP})??(?P<date>(?i:{_DAY}|{_ORDINAL}|{_NUMBERS}))"
    rf"(?:{_GAP}г(?:\.|ода\b))?(?:,?{_GAP}\d{{1,2}}:\d\d(?!\d))?"
)
_AGENCY = rf"(?P<agency>\L<tokens>)(?![\p{{L}}\p{{N}}])(?:{_GAP}?[/,–-]{_GAP}?\L<tokens>)?"
_REPORTER = (
    rf"(?:[,.]?{_GAP}(?:(?:correspondent|корр\.|корреспондент){_GAP})?"
    rf"(?P<reporter>(?:\p{{Lu}}\.{_GAP}?|\p{{Lu}}\p{{Ll}}++{_GAP})\p{{Lu}}[\p{{L}}'’-]{{2,}}+))?"
)
_BEGINS = r"(?=\s+[\p{Lu}\p{Lo}\d\"'“«‘]|\s*$)"
# A slash with another one near is the front of brackets, not an end.
_CLOSED = r"[^/]{1,40}/[.:\s]"
_PARTS = {
    "{place}": _PLACE,
    "{known}": _PLACE,
    "{capitals}": _PLACE,
    "{date}": _DATE,
    "{agency}": _AGENCY,
    "{signed}": rf"(?:(?i:корр|corr)(?:\.|\p{{L}}+){_GAP})?{_AGENCY}{_REPORTER}",
    "{dash}": r"(?:--?|[–—-])",
    "{apart}": rf"{_GAP}++(?:--?|[–—-])(?={_GAP}*+[\p{{Lu}}\"“«])",
    "{stop}": r"[.,]",
    "{point}": r"[.,]?",
    "{mark}": r"\s*+(?:--?|[–—-]|[:.։/])",
    "{close}": r"[.:,/]",
    "{end}": rf"(?:\s*+(?:\.\s?[–—-](?=\s)|--?|[–—-]|[:.։]|/(?!{_CLOSED}))|{_BEGINS})",
    "{sep}": r"\s*+[,–—-]?\s*+",
    "{wireagency}": r"(?P<agency>\L<tokens>)",
    "{han}": r"(?P<place>\p{Han}{2,8}?)",
    "{handate}": r"(?P<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)",
    "{wire}": r"[電电讯訊](?:[（(](?:記者|记者)\s*+(?P<reporter>[^)）]{2,40})[)）])?",
}
_HAN_DATE = regex.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_ORDINAL_STOP = regex.compile(r"(?<=^\d{1,2})\.(?=\s)")
_SHORT_YEAR = regex.compile(r"(?<=^\d{1,2}\.\d{1,2}\.)(?=\d\d$)")
# No dateline is older than the web.
_FIRST_SHORT_YEAR = 90
# What stands behind a place at the front: most lines need no form.
_OPENING = regex.compile(
    rf"{_WORDS}\s*+[.,(/:\[–—-]|\d|\p{{Lu}}\p{{L}}{{2,11}}\.?{_GAP}\d|\p{{Han}}"
)


@cache
def _compile(template: str) -> regex.Pattern[str]:
    """
    Turn the template of a form into a pattern for the start of a paragraph.

    Each is compiled when it is first tried: all at once take a second, which who only reads
    a corpus should not wait.
    """
    parts = regex.split(r"(\{\w+\})", template)
    body = "".join(
        _PARTS.get(part) or regex.escape(part, literal_spaces=True).replace(" ", r"\s*+")
        for part in parts
    )
    return regex.compile(rf"{body}\s*+(?=\S|$)", tokens=list(_AGENCY_OF))


# Few lines name an agency, and few have a digit: the others need no form that has one.
_UNSIGNED_FORMS = tuple(
    row
    for row in DATELINE_FORMS
    if not any(part in row.template for part in ("agency}", "{signed}"))
)
_UNDATED_FORMS = tuple(row for row in _UNSIGNED_FORMS if "{date}" not in row.template)
_NAMED = any_of(_AGENCY_OF)
_LAST_SENTENCE = regex.compile(r"(?<=[.!?…»”\")]\s{0,3})[/(\[—–-]")
# Inside a paragraph only the strictest form counts: capitals, a date, an agency in brackets.
_INSIDE = (
    rf"(?<=[\p{{L}}\d.!?…»”\")]{_GAP})(?P<place>\p{{Lu}}{{2}}[\p{{Lu}}'’-]*+(?:{_GAP}\p{{Lu}}{{2}}[\p{{Lu}}'’-]*+){{0,3}})"
    rf"[.,]{_GAP}{_DATE}[.,]?{_GAP}?[/(]{_GAP}?{_AGENCY}{_GAP}?[/)]\s*+(?:--?|[–—.-])\s*+(?=\S)"
)
_LONGEST_STANDFIRST = 1_000


def split_dateline(text: str) -> tuple[Dateline, int] | None:
    """
    Split an agency dateline off the front of a paragraph.

    Args:
        text: One line of an article, as in the source.

    Returns:
        The dateline and the offset, in code points, where the news begins;
        None if the line does not begin with a dateline.

    Source: the forms of `rules/datelines.py`, met at the outlets of `rules/agencies.py`.

    >>> split_dateline("MOSCOW, January 5. /TASS/. Russia said")[1]
    27
    >>> split_dateline("MOSCOW, January 5. /TASS/. Russia said")[0].place
    'MOSCOW'
    """
    head = text[:_LONGEST_DATELINE]
    if _OPENING.match(head) is None:
        return None
    forms: Sequence[DatelineForm] = DATELINE_FORMS
    if _NAMED.search(head) is None:
        forms = _UNDATED_FORMS if DIGIT.search(head) is None else _UNSIGNED_FORMS
    for row in forms:
        match = _compile(row.template).match(head)
        if match is None or not _allows(row.template, match, text):
            continue
        dateline = _dateline(match, row.name)
        if dateline is not None:
            return dateline, match.end()
    return None


def may_name_agency(text: str) -> bool:
    """
    Tell cheaply of most lines that no dateline at their front names an agency.

    >>> may_name_agency("MOSCOW, January 5. /TASS/. Russia said"), may_name_agency("It ended.")
    (True, False)
    """
    return _NAMED.search(text, 0, _LONGEST_DATELINE) is not None


def read_alone(text: str) -> Dateline | None:
    """
    Read a line that is a dateline and nothing else.

    Args:
        text: One line of a page.

    Returns:
        The dateline: one in a known form, or a known city in capitals; None if the line
        is neither.

    >>> read_alone("YEREVAN").place_name, read_alone("Москва, 23 ноября - АиФ-Москва.").agency
    ('Yerevan', 'AiF')
    """
    # Without an agency, a form needs news behind it.
    if len(text) > _LONGEST_DATELINE or not (text.isupper() or _NAMED.search(text)):
        return None
    found = split_dateline(text)
    if found is not None:
        return found[0] if found[1] == len(text) else None
    name = name_place(text) if text.isupper() else None
    return Dateline(text, text, rule="dateline:alone", place_name=name) if name else None


def split_end(text: str) -> tuple[Dateline, int] | None:
    """
    Split a dateline off the end of the last paragraph.

    Args:
        text: One line of an article, as in the source.

    Returns:
        The dateline and the offset where it begins; None if the line does not end with one.

    >>> split_end("She will meet the minister. ///OSCE, 30 October 2023")[1]
    28
    """
    first = max(0, len(text) - _LONGEST_DATELINE)
    for opening in _LAST_SENTENCE.finditer(text, first):
        for row in DATELINE_ENDS:
            match = _compile(row.template).fullmatch(text, opening.start())
            dateline = None if match is None else _dateline(match, row.name)
            if dateline is not None:
                return dateline, opening.start()
    return None


@cache
def _inside() -> regex.Pattern[str]:
    """
    Compile the form that counts inside a paragraph.
    """
    return regex.compile(_INSIDE, tokens=list(_AGENCY_OF))


def find_inside(text: str) -> Dateline | None:
    """
    Find a dateline in mid-paragraph, where a summary and the first paragraph were joined.

    Args:
        text: One line of an article, as in the source.

    Returns:
        The dateline; None if there is none. The words in front of the place may be
        capitals too: of several the last that make a known city are the place.

    >>> find_inside("He praised the SCO DUSHANBE, July 28. /TASS/. The leaders").place
    'DUSHANBE'
    """
    # Most paragraphs have no slash or bracket: seeing that is ten times as fast as the pattern.
    may_have = "/" in text or "(" in text
    match = _inside().search(text, 0, _LONGEST_STANDFIRST) if may_have else None
    if match is None:
        return None
    found = _dateline(match, "inside")
    words = match["place"].split()
    if found is None:
        return None
    tails = [" ".join(words[start:]) for start in range(len(words))]
    place = next((tail for tail in tails if name_place(tail)), words[-1])
    cut = match["place"].rindex(place) if place in match["place"] else 0
    return evolve(found, text=match[0][cut:].strip(), place=place, place_name=name_place(place))


def _allows(template: str, match: regex.Match[str], text: str) -> bool:
    """
    Tell whether a match of a form has the evidence that the form needs.
    """
    if "{known}" in template or "{capitals}" in template:
        place, state = match["place"], match["state"]
        if name_place(place) is None or (state and not (is_state(state) or name_place(state))):
            return False
        if "{capitals}" in template and not place.isupper():
            return False
    return "agency" in match.groupdict() or _is_news(template, match, text)


def _is_news(template: str, match: regex.Match[str], text: str) -> bool:
    """
    Tell whether what follows a dateline without an agency reads as news.

    It begins with a capital letter and is no headline in capitals; where only a known city
    and punctuation speak for the dateline, it is a whole paragraph.
    """
    news = text[match.end() :]
    first = news.lstrip("\"'“«‘(")[:1]
    if not news or first.islower() or first.isdecimal() or news.isupper():
        return False
    if template == "{capitals}{apart}" or "{date}" in template:
        return any(character.islower() for character in news[:40])
    return len(text) > SHORTEST_PARAGRAPH and ends_sentence(text)


def _dateline(match: regex.Match[str], name: str) -> Dateline | None:
    """
    Read the parts of a dateline; None if what stands where the date should be is none.
    """
    found = match.groupdict()
    date_text = found.get("date")
    date = _read_date(date_text) if date_text else None
    if date_text and date is None:
        return None
    place = _read_place(match, found.get("place"), found.get("state"))
    return Dateline(
        text=match[0].strip(),
        place=place,
        agency=_AGENCY_OF[found["agency"]] if found.get("agency") else None,
        date=date,
        date_text=date_text,
        rule=f"dateline:{name}",
        place_name=name_place(place) if place else None,
        reporter=found.get("reporter"),
    )


def _read_place(match: regex.Match[str], place: str | None, state: str | None) -> str | None:
    """
    Tell the city from the state beside it; two cities are one place.
    """
    if place is None or state is None or is_state(state):
        return place
    if is_state(place):
        return state
    return match.string[match.start("place") : match.end("state")] if name_place(state) else place


def _read_date(text: str) -> PartialDate | None:
    """
    Read the date of a dateline, which has forms that no other line has.
    """
    han = _HAN_DATE.fullmatch(text)
    if han is None:
        plain = _ORDINAL_STOP.sub("", text)
        return parse_date(_SHORT_YEAR.sub(_century, plain))
    year, month, day = (int(part) if part else None for part in han.group("year", "month", "day"))
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _century(match: regex.Match[str]) -> str:
    """
    Return the first digits of a year that is written with two.
    """
    return "19" if int(match.string[-2:]) >= _FIRST_SHORT_YEAR else "20"
