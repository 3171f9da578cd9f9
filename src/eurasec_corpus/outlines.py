"""
The outline of a document: its counted headings, the numbers of its clauses, its signatures.

All that this module says of a line follows from its text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from .dating.grammar import parse_date
from .folding import fold
from .linepatterns import LETTERS_OF_OPENING, LinePatterns
from .rules.outlines import (
    CHINESE_DIGITS,
    CLOSINGS,
    DIVISIONS,
    NUMBER_WORDS,
    OFFICE_LINES,
    ORDINALS,
    PARTIES,
    THANKS,
)
from .rules.rows import Pattern
from .segments import SHORTEST_PARAGRAPH, ends_open, ends_paragraph, ends_sentence
from .stretches import split_words, stems_of

_LONGEST_HEADING, _LONGEST_SIGNATURE, _LONGEST_THANKS = 130, 260, 80
_COLONS = (":", "：", "՝")
_FEW_BLANKS, _LONG_WORD = 1, 25
_FEW_NAMES, _LONGEST_LIST = 2, 60
_DIVISION, _END = range(2)
_WORDED = (NUMBER_WORDS, *ORDINALS)
_ROMAN = "ivxlc"
_ROMAN_VALUES = dict(zip(_ROMAN, (1, 5, 10, 50, 100), strict=True))
_NUMBER = (
    r"(?P<number>\d{{1,3}}(?:[-.]\d{{1,2}}|er|re)?(?![\d%])"
    r"|(?i:(?=[ivxlc])(?:xc|xl|l?x{{0,3}})(?:ix|iv|v?i{{0,3}}))(?:er|re)?(?![\p{{L}}'’-])"
    r"|(?i:{words})(?!\p{{L}})|[{chinese}]{{1,3}})"
).format(words="|".join(word for each in _WORDED for word in each.words), chinese=CHINESE_DIGITS)
_PARTS = {
    "{number}": _NUMBER,
    # A title begins with a capital, or with a letter of a script without them.
    "{title}": (
        r"(?:[.:]?|(?P<title>[.:)]{0,2} ?[-–—]? ?(?=[\"“«(]?[\p{Lu}\p{Lt}\p{Lo}])(?<=[ .:)-])"
        r"[^.;!?]{1,110}(?<![,:])))"
    ),
}

# Initials and a family name, or two to four words with capitals.
_SIGNER = regex.compile(
    r"(?:\(signed\) )?(?:\p{Lu}\.[ -]?){1,3} ?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?"
    r"|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}"
    # Where the copy of a document has no signature.
    r"|[(\[](?i:подпись|подписано|signed|signature|signé|gezeichnet)[)\]]|(?i:м\. ?п\.)|_{3,}"
)
_INITIALS = regex.compile(r"(?:\p{Lu}\.[ -]?){1,3} ?\p{Lu}[\p{L}'’-]+")
_MARK = regex.compile(
    r"(?P<bullet>[-–—•·▪●■◦*►▶➤✓✔›>])\s?(?=[^\s\d-–—•·▪●■◦*►▶➤✓✔›>])"
    r"|(?P<open>\(?)(?:(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})|(?P<letter>\p{L}|[ivx]{1,5}))"
    r"(?P<close>[.)]?\)?)\s(?=\S)"
)
_OMISSION, _LONGEST_OMISSION = regex.compile(r"[\[(<‹{]\s?(?:…|\.{2,4})\s?[\])>›}]"), 8
# A day with its month, or a month with its day, the year or not; what happened begins a sentence.
_MAY_BE_ENTRY = re.compile(r"[^:–—-]{4,24}(?::| [–—-]) ")
_ENTRY = regex.compile(
    r"(?P<day>(?:\d{1,2}\.? \p{L}{3,12}|\p{L}{3,12} \d{1,2}|\d{1,2}\.\d{2})(?:,? \d{4}|\.\d{4})?)"
    r"(?: г\.| года| год)?(?::| [–—-]) (?=[\"'“‘«(„]?[\p{Lu}\p{Lo}])"
)
_MARKS = frozenset("-–—•·▪●■◦*►▶➤✓✔›>(0123456789")


class Division(NamedTuple):
    """
    A counted heading.

    Attributes:
        row: The name of the row it matches, and the word it counts.
        number: Its number.
    """

    row: str
    number: int


class Mark(NamedTuple):
    """
    What stands before an item of a list or a clause.

    Attributes:
        style: The sign, or what stands around the number or letter.
        number: The parts of the number; empty for signs and letters.
    """

    style: str
    number: tuple[int, ...]


def _compile(rows: Sequence[Pattern]) -> LinePatterns[Pattern]:
    """
    Compile rows with the parts that they name.
    """
    pairs = []
    for row in rows:
        pattern = row.pattern
        for part, meaning in _PARTS.items():
            pattern = pattern.replace(part, meaning)
        pairs.append((row, regex.compile(pattern)))
    return LinePatterns(tuple(pairs))


_DIVISIONS = _compile(DIVISIONS)
_CLOSINGS = _compile(CLOSINGS)
_PARTIES = _compile(PARTIES)
_OFFICES = _compile(OFFICE_LINES)
_THANKS = _compile(THANKS)
_ENDS = _compile((*CLOSINGS, *PARTIES, *OFFICE_LINES))


@lru_cache(maxsize=1 << 14)
def _opens(opening: str) -> tuple[bool, bool]:
    """
    Tell whether a line that begins so may be a counted heading, or stand at the end of a document.
    """
    return bool(_DIVISIONS.possible(opening)), bool(_ENDS.possible(opening))


def read_division(text: str) -> Division | None:
    """
    Read a counted heading of a document.

    Args:
        text: One line of a page.

    Returns:
        Which word it counts, and its number; None if the line is no such heading.

    >>> read_division("Article 4. Privacy").number, read_division("Глава II").number
    (4, 2)
    >>> read_division("Article 5 was not invoked.") is None
    True
    """
    if len(text) > _LONGEST_HEADING:
        return None
    found = _DIVISIONS.match_rows(_DIVISIONS.possible(text), text)
    if found is None:
        return None
    row, match = found
    end = match.start("title") if match["title"] else len(text)
    around = text[: match.start("number")] + text[match.end("number") : end]
    word = "".join(filter(str.isalpha, fold(around)))
    return Division(f"{row.name} {word}", _count(match["number"]))


def _count(number: str) -> int:
    """
    Read a number in digits, Roman or Chinese numerals, or words.
    """
    low = fold(number)
    digits = regex.match(r"\d+", low)
    if digits is not None:
        return int(digits[0])
    for words in _WORDED:
        if low in words.words:
            return words.words.index(low) + 1
    if low[0] in CHINESE_DIGITS:
        return _count_chinese(low)
    # "Ier" is the first in French.
    values = [_ROMAN_VALUES[letter] for letter in low.rstrip("er")]
    return sum(-one if one < two else one for one, two in pairwise([*values, 0]))


def _count_chinese(number: str) -> int:
    """
    Read a Chinese number below a hundred.
    """
    tens, ten, ones = number.rpartition(CHINESE_DIGITS[-1])
    high = CHINESE_DIGITS.find(tens) + 1 if tens else 1
    return (10 * high if ten else 0) + (CHINESE_DIGITS.find(ones) + 1 if ones else 0)


@lru_cache(maxsize=1 << 12)
def _style(sign: str) -> str:
    """
    Name a sign of a list; dashes are one.
    """
    return "-" if sign in "-–—" else sign


def read_mark(text: str) -> Mark | None:
    """
    Read what stands before an item of a list.

    Args:
        text: One line of a page.

    Returns:
        Its sign, number or letter; None if the line begins with none.

    >>> read_mark("- joint patrols"), read_mark("1.2. The Parties")
    (Mark(style='-', number=()), Mark(style='.', number=(1, 2)))
    >>> read_mark("2019 was a good year") is None
    True
    """
    if text[:1] not in _MARKS and text[1:2] not in {")", "."}:
        return None
    match = _MARK.match(text)
    if match is None:
        return None
    if match["bullet"]:
        return Mark(_style(match["bullet"]), ())
    around = match["open"] + match["close"]
    if match["letter"]:
        # "A. Lukashenko" has an initial.
        return Mark(f"{around} letter", ()) if ")" in around else None
    parts = tuple(map(int, match["number"].split(".")))
    return Mark(around, parts) if around or len(parts) > 1 else None


def goes_on(first: Mark, second: Mark) -> bool:
    """
    Tell whether one item may be the next of a list after another.

    >>> goes_on(read_mark("1. Peace"), read_mark("2. Trade"))
    True
    >>> goes_on(read_mark("1. Peace"), read_mark("1. Trade"))
    False
    """
    if not first.number or not second.number:
        return first == second
    one, two = first.number, second.number
    steps = [(*one[:place], one[place] + 1) for place in range(len(one))]
    return two in steps or two == (*one, 1)


def is_closing(text: str) -> bool:
    """
    Tell whether a line is what stands above signatures.

    >>> is_closing("Done at Minsk on 12 May 2019 in two copies."), is_closing("Done well.")
    (True, False)
    """
    return len(text) <= _LONGEST_SIGNATURE and _match(_CLOSINGS, text)


def is_party(text: str) -> bool:
    """
    Tell whether a line says for whom a signature stands.

    >>> is_party("За Республику Армения"), is_party("За последние годы")
    (True, False)
    """
    return len(text) <= _LONGEST_HEADING and _match(_PARTIES, text)


def is_signer(text: str) -> bool:
    """
    Tell whether a line has the form of a signature: a name or an office, and no more.

    >>> is_signer("A. Lukashenko"), is_signer("President of the Republic of Belarus")
    (True, True)
    >>> is_signer("He signed it.")
    False
    """
    if len(text) > _LONGEST_HEADING:
        return False
    return _SIGNER.fullmatch(text) is not None or _match(_OFFICES, text)


def is_thanks(text: str) -> bool:
    """
    Tell whether a line thanks, as speeches and interviews end.

    >>> is_thanks("Thank you for the interview."), is_thanks("Thanks to him, they left.")
    (True, False)
    """
    return len(text) <= _LONGEST_THANKS and _match(_THANKS, text)


def is_entry(text: str) -> bool:
    """
    Tell whether a line is an entry of a chronicle: a day, a colon or a dash, and what happened.

    >>> is_entry("13 March – The agreement is signed."), is_entry("December 4: Talks end.")
    (True, True)
    >>> is_entry("13 March was a Thursday."), is_entry("Room 4: Talks end.")
    (False, False)
    """
    found = _ENTRY.match(text) if _MAY_BE_ENTRY.match(text) is not None else None
    return found is not None and parse_date(found["day"]) is not None


def is_omission(text: str) -> bool:
    """
    Tell whether a line says that something was left out of what is quoted.

    >>> is_omission("<…>"), is_omission("[...]"), is_omission("* * *")
    (True, True, False)
    """
    return len(text) <= _LONGEST_OMISSION and _OMISSION.fullmatch(text) is not None


def _match(patterns: LinePatterns[Pattern], text: str) -> bool:
    """
    Tell whether a line matches one of some patterns.
    """
    return patterns.match_rows(patterns.possible(text), text) is not None


def is_announcement(text: str) -> bool:
    """
    Tell whether a line of some words ends with a colon and so announces what follows.

    >>> is_announcement("Taking part in the meeting were:"), is_announcement("Tags:")
    (True, False)
    """
    return text.endswith(_COLONS) and (text.count(" ") >= _FEW_BLANKS or len(text) > _LONG_WORD)


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
        has_initials = any(map(_INITIALS.fullmatch, texts[begin + 1 : begin + 2]))
        if is_end or is_signed or (has_initials and is_signer(texts[begin])):
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
    Find the lines that begin as those of each kind do, see `_opens()`: few, and cheaply.
    """
    openings = [text[:LETTERS_OF_OPENING] for text in texts]
    told = {opening: opens for opening in set(openings) if any(opens := _opens(opening))}
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


def is_paragraph(text: str) -> bool:
    """
    Tell whether a line is as long as a paragraph and ends like one, or like a part of one.
    """
    return len(text) > SHORTEST_PARAGRAPH and (ends_sentence(text) or ends_open(text))


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
