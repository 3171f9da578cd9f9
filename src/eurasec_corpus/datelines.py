"""
Datelines: place, date and agency in front of the first paragraph.
"""

from __future__ import annotations

import re

import regex

from .dates import DAY_AND_MONTH, parse_date
from .model import Dateline
from .rules.agencies import AGENCIES
from .rules.datelines import DATELINE_FORMS

# A dateline is short; what is longer is a sentence, and the search stays bounded.
_LONGEST_DATELINE = 160
_AGENCY_OF = {token: row.name for row in AGENCIES for token in row.tokens}
# One to four words that begin with a capital letter: MINSK, UNITED NATIONS, Nur-Sultan.
# Pages set no-break and thin blanks as well.
_GAP = r"[ \u00a0\u2009\u202f]"
_PLACE = (
    rf"(?P<place>(?:S[Tt]\.{_GAP})?\p{{Lu}}[\p{{L}}'’-]*+(?:{_GAP}\p{{Lu}}[\p{{L}}'’-]*+){{0,3}})"
)
_DAY = regex.sub(r"\s+|\[ \]", lambda blank: _GAP if "[" in blank[0] else "", DAY_AND_MONTH)
_PARTS = {
    "{place}": _PLACE,
    "{date}": rf"(?P<date>(?i:{_DAY}))",
    "{agency}": r"(?P<agency>\L<tokens>)",
    "{dash}": r"(?:--?|[–—-])",
}


def _compile(template: str) -> regex.Pattern[str]:
    """
    Turn the template of a form into a pattern for the start of a paragraph.
    """
    parts = regex.split(r"(\{\w+\})", template)
    body = "".join(
        _PARTS.get(part) or regex.escape(part, literal_spaces=True).replace(" ", r"\s*+")
        for part in parts
    )
    return regex.compile(rf"{body}(?![\p{{L}}\p{{N}}])\s*+(?=\S|$)", tokens=list(_AGENCY_OF))


# Every form names an agency, and few lines do: a cheap test before a dozen patterns.
_TOKEN = re.compile("|".join(map(re.escape, _AGENCY_OF)))
_FORMS = tuple((row.name, _compile(row.template)) for row in DATELINE_FORMS)


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
    if _TOKEN.search(head) is None:
        return None
    for name, pattern in _FORMS:
        match = pattern.match(head)
        dateline = None if match is None else _dateline(match, name)
        if match is not None and dateline is not None:
            return dateline, match.end()
    return None


def _dateline(match: regex.Match[str], name: str) -> Dateline | None:
    """
    Read the parts of a dateline; None if what stands where the date should be is none.
    """
    found = match.groupdict()
    date_text = found.get("date")
    date = parse_date(date_text) if date_text else None
    if date_text and date is None:
        return None
    return Dateline(
        text=match[0].strip(),
        place=found["place"],
        agency=_AGENCY_OF[found["agency"]],
        date=date,
        date_text=date_text,
        rule=f"dateline:{name}",
    )
