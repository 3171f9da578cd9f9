"""
What is known of a document besides its text: from outside, and from the page.

Each fact keeps everything that speaks for it; what is most trusted is used.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from .attributions import best_attribution, find_attributions, find_claims
from .breaks import blank_breaks, join_breaks
from .bylines import author_of, parse_speaker, parse_turn
from .dating.grammar import DIGIT, parse_date
from .folding import BLANKS, fold
from .labels import FactSource, Label
from .languages import detect_language
from .model import FACTS, Dateline, FactEvidence, Span, trim
from .outlets import find_home, find_outlet
from .places import name_place
from .rules.rows import Where
from .rules.sections import GENRES, HOMES, SECTIONS
from .segments import ends_sentence

_TRUST = tuple(FactSource)
_SECTIONS = frozenset(SECTIONS.words)
_GENRES = tuple((row.name, regex.compile(row.pattern)) for row in GENRES)
_LONGEST_TITLE = 300
_LONGEST_SECTION, _LONGEST_ENTRY = 60, 30
# "Home / News / Politics".
_STEPS, _STEP_SIGNS = 2, ("/", ">", "›", "»", "→")
_HOMES = frozenset(HOMES.words)
# A claim stands in one of the first paragraphs, or closes the last.
_PARAGRAPHS_WITH_CLAIMS = 4
_LEAST_TURNS = 2
_INTERVIEWER = "byline:interviewer"
_DAY_AND_PLACE = regex.compile(
    r"(?P<day>[^,]{3,20}(?:, \d{4})?), "
    r"(?P<places>\p{Lu}[\p{L}'’ -]{2,40}(?:, \p{Lu}[\p{L}'’ -]{2,40}){0,2})"
)
_SECTION_AND_DATE = regex.compile(
    r"(?P<section>\p{Lu}[\p{L}&' -]{2,60}?) (?=\d|\p{Lu}\p{L}{2,11}\.? \d)"
)

_PREFIX = regex.compile(r"^date \d{4}-\d\d(?:-\d\d)?\s+")
_FILED = ("Published in", "Posted in", "Filed under", "Section", "Category", "Рубрика", "Раздел")
_FILED_UNDER = regex.compile(rf"(?:{'|'.join(_FILED)}):? (?P<section>.{{3,60}})")
# Members looked up by name line by line would cost more than what is done with them.
_TITLE, _BODY, _BYLINE, _BLANK = Label.TITLE, Label.BODY, Label.BYLINE, Label.BLANK
_ABOVE = (Label.BODY, Label.STANDFIRST)
_STORY = frozenset(_ABOVE)
_SPOKEN = frozenset((Label.BODY, Label.HEADING))
_HEAD = frozenset((Label.TITLE, Label.POSTED))
_KEPT = frozenset(label for label in Label if label.is_kept)
_READ = _KEPT | {Label.BYLINE}
_SILENT = _KEPT | {Label.BLANK}


class _Said(NamedTuple):
    """
    What speaks for a fact, as in `FactEvidence`, before it is known whether it is used.
    """

    fact: str
    source: FactSource
    value: str
    text: str
    rule: str
    start: int | None = None
    end: int | None = None


class _Piece(NamedTuple):
    """
    The words of a stretch, and where they stand.

    Attributes:
        text: The words.
        start: Where they begin in the source.
        label: What the stretch is.
        rule: The rule that gave it its label.
    """

    text: str
    start: int
    label: Label
    rule: str

    def part(self, start: int, length: int) -> _Piece:
        """
        Narrow the stretch to a part of its words.
        """
        return self._replace(text=self.text[start : start + length], start=self.start + start)

    def says(self, fact: str, source: FactSource, value: str, rule: str) -> _Said:
        """
        Let the stretch speak for a fact.
        """
        end = self.start + len(self.text)
        return _Said(fact, source, value, self.text, rule, self.start, end)


def fact_candidates(
    raw: str,
    spans: Sequence[Span],
    dateline: Dateline | None,
    known: Mapping[str, object],
) -> tuple[FactEvidence, ...]:
    """
    Collect what speaks for the facts of a document, and choose.

    Args:
        raw: The source.
        spans: Its labelled stretches.
        dateline: The dateline that was found; None if there is none.
        known: What is known from outside, by the name of the fact; its `url` is where the
            page stands.

    Returns:
        The evidence, fact by fact and in order of trust; the first for each fact is used.
    """
    declared = {fact: value for fact, value in known.items() if isinstance(value, str) and value}
    url = declared.get("url")
    pieces = _read_pieces(raw, spans)
    found = [
        *_of_declared(declared),
        *_of_dateline(raw, spans, dateline),
        *_of_headline(raw, pieces),
        *_of_bylines(pieces),
        *_of_attributions(raw, spans, pieces, url),
        *_of_turns(pieces),
        *_of_lines(pieces),
        *_of_url(url),
        *_of_text(pieces),
    ]
    found.sort(key=lambda each: (FACTS.index(each.fact), _TRUST.index(each.source)))
    used: set[str] = set()
    ledger = []
    for each in found:
        ledger.append(FactEvidence(*each, used=each.fact not in used))
        used.add(each.fact)
    return tuple(ledger)


def _read_pieces(raw: str, spans: Sequence[Span]) -> list[_Piece]:
    """
    Read the words of the stretches above the article, and below of those that say something.
    """
    labels = [span.label for span in spans]
    body = next((labels.index(label) for label in _ABOVE if label in labels), 0)
    below = [
        span for span, label in zip(spans[body:], labels[body:], strict=True) if label in _READ
    ]
    return list(_pieces(raw, (*spans[:body], *below)))


def _pieces(raw: str, spans: Iterable[Span]) -> Iterator[_Piece]:
    """
    Yield the stretches that have words.
    """
    for span in spans:
        start, end = span.start, span.end
        text = raw[start:end].strip(BLANKS)
        if not text:
            continue
        if raw[start] != text[0]:
            start = trim(raw, start, end)[0]
        # A line end of hard-wrapped text is read as blanks, so that places stay.
        if "\n" in text or "\r" in text:
            text = blank_breaks(text)
        # Pieces are many: made by name, each would take three times as long.
        yield _Piece._make((text, start, span.label, span.rule))


def _claims(raw: str, spans: Sequence[Span]) -> Iterator[_Piece]:
    """
    Yield the lines outside the article that may attribute the story to somebody.

    Many are looked at, and nearly all say nothing: one search goes over all that stand together.
    """
    others = [span for span in spans if span.label not in _SILENT]
    starts = [span.start for span in others]
    ends = [span.end for span in others]
    apart = [at for at in range(1, len(others)) if starts[at] != ends[at - 1]]
    for first, last in pairwise((0, *apart, len(others)) if others else ()):
        places = find_claims(raw, starts[first], ends[last - 1])
        claiming = dict.fromkeys(bisect(starts, place) - 1 for place in places)
        yield from _pieces(raw, [others[at] for at in claiming])


def _of_declared(declared: Mapping[str, str]) -> Iterator[_Said]:
    """
    Yield what is known from outside.
    """
    values = {fact: declared[fact] for fact in FACTS if fact in declared}
    name = name_place(values["place"]) if "place" in values else None
    if name is not None:
        values["place_name"] = name
    for fact, value in values.items():
        yield _Said(fact, FactSource.DECLARED, value, value, "declared")


def _of_dateline(raw: str, spans: Sequence[Span], dateline: Dateline | None) -> Iterator[_Said]:
    """
    Yield place, agency and reporter of the dateline.
    """
    if dateline is None:
        return
    text = dateline.text
    bearer = next(each for each in _pieces(raw, spans) if text in each.text)
    piece = bearer.part(bearer.text.index(text), len(text))
    values = {
        "agency": dateline.agency,
        "place": dateline.place,
        "place_name": dateline.place_name,
        "author": dateline.reporter,
    }
    for fact, value in values.items():
        if value:
            yield piece.says(fact, FactSource.DATELINE, value, dateline.rule)


def _of_headline(raw: str, pieces: Sequence[_Piece]) -> Iterator[_Said]:
    """
    Yield the headline, and what its wording says of speaker and genre.
    """
    piece = next((each for each in pieces if each.label is _TITLE), None)
    if piece is None:
        return
    title = join_breaks(raw[piece.start : piece.start + len(piece.text)])
    yield piece.says("title", FactSource.HEADLINE, title, piece.rule)
    speaker = parse_speaker(piece.text)
    if speaker:
        yield piece.says("speaker", FactSource.HEADLINE, speaker, "headline:speaker")
    genre = read_genre(piece.text)
    if genre:
        yield piece.says("genre", FactSource.HEADLINE, genre, f"genre:{genre}")


def read_genre(line: str) -> str | None:
    """
    Read the genre from a headline or a line above the story.

    Args:
        line: The line.

    Returns:
        `speech`, `interview`, `statement` or `press-release`; None if it says none.

    >>> read_genre("Joint Statement of the Foreign Ministers")
    'statement'
    """
    key = fold(line[:_LONGEST_TITLE])
    return next((name for name, pattern in _GENRES if pattern.fullmatch(key)), None)


def _of_bylines(pieces: Sequence[_Piece]) -> Iterator[_Said]:
    """
    Yield the authors, the lowest above the article first: those above belong to other stories.

    If the first line names who asked, it says of what genre the story is.
    """
    body = next((each.start for each in pieces if each.label is _BODY), 0)
    bylines = [each for each in pieces if each.label is _BYLINE]
    above = [each for each in bylines if each.start < body]
    below = [each for each in bylines if each.start >= body]
    ordered = [*reversed(above), *below]
    for piece in ordered:
        author = author_of(piece.text, piece.rule.removeprefix("byline:"))
        if author:
            yield piece.says("author", FactSource.BYLINE, author, piece.rule)
    if ordered and ordered[0].rule == _INTERVIEWER:
        yield ordered[0].says("genre", FactSource.BYLINE, "interview", _INTERVIEWER)


def _of_attributions(
    raw: str, spans: Sequence[Span], pieces: Sequence[_Piece], url: str | None
) -> Iterator[_Said]:
    """
    Yield the agency that claims the story.
    """
    home = find_home(url)
    story = [each for each in pieces if each.label in _STORY]
    places = [(each, Where.STORY) for each in story[:_PARAGRAPHS_WITH_CLAIMS]]
    places += [(each, part) for each in story[-1:] for part in (Where.STORY, Where.END)]
    summaries = _summaries(pieces, story)
    known = {each.start for each in summaries}
    lines = [(each, Where.LINE) for each in _claims(raw, spans) if each.start not in known]
    others = [*((each, Where.STORY) for each in summaries), *lines]
    places += sorted(others, key=lambda place: place[0].start)
    found = [
        (number, claim)
        for number, (each, where) in enumerate(places)
        for claim in find_attributions(each.text, where, home)
    ]
    best = best_attribution(found, home)
    if best is not None:
        number, chosen = best
        words = places[number][0].part(chosen.start, len(chosen.text))
        yield words.says("agency", FactSource.ATTRIBUTION, chosen.agency, chosen.rule)


def _summaries(pieces: Sequence[_Piece], story: Sequence[_Piece]) -> list[_Piece]:
    """
    Find the sentences between the headline and the story that are not kept.
    """
    top = next((each.start for each in pieces if each.label is _TITLE), None)
    if not story or top is None:
        return []
    return [
        each
        for each in pieces
        if top < each.start < story[0].start and not each.label.is_kept and ends_sentence(each.text)
    ]


def _of_turns(pieces: Sequence[_Piece]) -> Iterator[_Said]:
    """
    Yield speaker and genre of a transcript: one who answers questions, or has the first word.
    """
    body = [each for each in pieces if each.label in _SPOKEN]
    turns = [
        (each, parse_turn(each.text))
        for each in body
        if ":" in each.text and _may_be_turn(each.text)
    ]
    names = list(dict.fromkeys(name for _, name in turns if name))
    questions = [each for each, name in turns if name == ""]
    if not names:
        return
    first = next(each for each, name in turns if name)
    if len(questions) >= _LEAST_TURNS and len(names) == 1:
        yield first.says("genre", FactSource.TURN, "interview", "turn:questions")
    opens = first is body[0] and len(names[0].split()) > 1
    if opens or (questions and len(names) == 1):
        yield first.says("speaker", FactSource.TURN, names[0], "turn:name")


def _may_be_turn(text: str) -> bool:
    """
    Tell cheaply of most paragraphs with a colon that nobody takes the floor there.
    """
    head, _, rest = text.partition(":")
    if "(" in head:
        return True
    # Names end in a capitalised word, and who asks is one word: "He has said: it is over."
    ends_lower = head.rpartition(" ")[2][:1].islower()
    return not ends_lower and "," not in head and rest[:1] in {"", " "}


def _of_lines(pieces: Sequence[_Piece]) -> Iterator[_Said]:
    """
    Yield section, genre and place from the lines above the story.
    """
    labels = [each.label for each in pieces]
    filled = pieces[: labels.index(_BODY)] if _BODY in labels else ()
    over = [
        number + 1 < len(filled) and labels[number + 1] in _HEAD for number in range(len(filled))
    ]
    for piece, is_over in zip(filled, (*over[:-1], True), strict=False):
        if is_over and read_genre(_PREFIX.sub("", piece.text)) == "press-release":
            yield piece.says("genre", FactSource.LINE, "press-release", "genre:press-release")
        if ", " in piece.text:
            yield from _of_day_and_place(piece)
    # Of several the lowest stands at the story; the others at teasers.
    for number in range(len(filled) - 1, -1, -1):
        piece = filled[number]
        if not (over[number] or _may_name_section(piece.text)):
            continue
        section = _section(filled, number)
        if section is not None:
            at = piece.text.index(section)
            part = piece.part(at, len(section))
            yield part.says("section", FactSource.LINE, section, "line:section")
            return


def _may_name_section(text: str) -> bool:
    """
    Tell cheaply of most lines that they name no section, unless they stand over the headline.
    """
    has_form = text.startswith(_FILED) or DIGIT.search(text) is not None
    return has_form and len(text) <= _LONGEST_SECTION


def _of_day_and_place(piece: _Piece) -> Iterator[_Said]:
    """
    Yield the place of a line that gives day and place.
    """
    match = _DAY_AND_PLACE.fullmatch(piece.text)
    if match is None or parse_date(match["day"]) is None:
        return
    place = _city(match["places"])
    start = match["places"].rindex(place) + match.start("places")
    values = {"place": place, "place_name": name_place(place)}
    for fact, value in values.items():
        if value:
            yield piece.part(start, len(place)).says(
                fact, FactSource.LINE, value, "line:day-and-place"
            )


def _city(places: str) -> str:
    """
    Return the city of an address: the last part that is known, else the first part.
    """
    parts = places.split(", ")
    known = [part for part in parts if name_place(part)]
    return (known or parts)[-1 if known else 0]


def _section(filled: Sequence[_Piece], number: int) -> str | None:
    """
    Read a section in front of a date, or alone beside a date line or the headline.
    """
    piece = filled[number]
    if len(piece.text) > _LONGEST_SECTION or piece.label is _TITLE:
        return None
    match = _FILED_UNDER.fullmatch(piece.text) if piece.text.startswith(_FILED) else None
    if match is None and DIGIT.search(piece.text):
        match = _SECTION_AND_DATE.match(piece.text)
    if match is not None:
        return match["section"] if fold(match["section"]) in _SECTIONS else None
    # Few lines stand over the headline or its date line: the others need no folding.
    is_over = number + 1 < len(filled) and filled[number + 1].label in _HEAD
    if not is_over or not _is_section(piece):
        return None
    beside = [filled[at] for at in (number - 1, number + 1) if 0 <= at < len(filled)]
    # Beside another section it is an entry of a menu.
    if any(map(_is_section, beside)) or _is_entry(filled, number):
        return None
    return piece.text


def _is_entry(filled: Sequence[_Piece], number: int) -> bool:
    """
    Tell whether a section may be the last entry of the menu that ends right above it.

    It is the story's if it stands above once more, as in the menu, or in a breadcrumb.
    """
    above = filled[max(number - _STEPS, 0) : number]
    if not above or above[-1].label is not Label.NAVIGATION or len(above[-1].text) > _LONGEST_ENTRY:
        return False
    if any(piece.text.startswith(_STEP_SIGNS) or fold(piece.text) in _HOMES for piece in above):
        return False
    name = fold(filled[number].text)
    return all(len(each.text) != len(name) or fold(each.text) != name for each in filled[:number])


def _is_section(piece: _Piece) -> bool:
    """
    Tell whether a stretch is the name of a section.
    """
    return fold(piece.text) in _SECTIONS


def _of_url(url: str | None) -> Iterator[_Said]:
    """
    Yield the publisher of the site.
    """
    outlet = find_outlet(url)
    if outlet is not None and url:
        yield _Said("publisher", FactSource.URL, outlet.publisher, url, "outlet:host")


def _of_text(pieces: Sequence[_Piece]) -> Iterator[_Said]:
    """
    Yield the language of what is kept.
    """
    kept = [each for each in pieces if each.label.is_kept]
    language = detect_language(" ".join(each.text for each in kept))
    if language:
        yield kept[0].says("language", FactSource.TEXT, language, "language:words")
