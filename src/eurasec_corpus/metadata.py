"""
What is known of a document besides its text: from outside, and from the page.

Each fact keeps everything that speaks for it; what is most trusted is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import regex
from attrs import evolve

from .attributions import best_attribution, find_attributions, may_attribute
from .breaks import blank_breaks, join_breaks
from .bylines import author_of, parse_speaker, parse_turn
from .dating.grammar import DIGIT, parse_date
from .folding import BLANKS, fold
from .labels import FactSource, Label
from .languages import detect_language
from .model import FACTS, Dateline, FactEvidence, Span
from .outlets import find_home, find_outlet
from .places import name_place
from .rules.rows import Where
from .rules.sections import GENRES, SECTIONS
from .segments import ends_sentence

_TRUST = tuple(FactSource)
_SECTIONS = frozenset(SECTIONS.words)
_GENRES = tuple((row.name, regex.compile(row.pattern)) for row in GENRES)
_LONGEST_TITLE = 300
_LONGEST_SECTION = 60
# A claim stands in one of the first paragraphs, or closes the last.
_PARAGRAPHS_WITH_CLAIMS = 4
_LEAST_TURNS = 2
_DAY_AND_PLACE = regex.compile(
    r"(?P<day>[^,]{3,20}(?:, \d{4})?), "
    r"(?P<places>\p{Lu}[\p{L}'’ -]{2,40}(?:, \p{Lu}[\p{L}'’ -]{2,40}){0,2})"
)
_SECTION_AND_DATE = regex.compile(
    r"(?P<section>\p{Lu}[\p{L}&' -]{2,60}?) (?=\d|\p{Lu}\p{L}{2,11}\.? \d)"
)

_PREFIX = regex.compile(r"^date \d{4}-\d\d(?:-\d\d)?\s+")
_FILED_UNDER = regex.compile(
    r"(?:Published in|Posted in|Filed under|Section|Category|Рубрика|Раздел):? (?P<section>.{3,60})"
)


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

    def says(self, fact: str, source: FactSource, value: str, rule: str) -> FactEvidence:
        """
        Make evidence of the stretch.
        """
        end = self.start + len(self.text)
        return FactEvidence(fact, source, value, self.text, rule, self.start, end)


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
    pieces = list(_pieces(raw, spans))
    found = [
        *_of_declared(declared),
        *_of_dateline(pieces, dateline),
        *_of_headline(raw, pieces),
        *_of_bylines(pieces),
        *_of_attributions(pieces, url),
        *_of_turns(pieces),
        *_of_lines(pieces),
        *_of_url(url),
        *_of_text(pieces),
    ]
    ordered = sorted(found, key=lambda each: (FACTS.index(each.fact), _TRUST.index(each.source)))
    used: set[str] = set()
    ledger = []
    for each in ordered:
        ledger.append(each if each.fact in used else evolve(each, used=True))
        used.add(each.fact)
    return tuple(ledger)


def _pieces(raw: str, spans: Sequence[Span]) -> Iterator[_Piece]:
    """
    Yield the words of the stretches that have some.
    """
    for span in spans:
        stretch = raw[span.start : span.end]
        text = stretch.strip(BLANKS)
        if text:
            start = span.start if stretch[0] == text[0] else span.start + stretch.index(text)
            # A line end of hard-wrapped text is read as blanks, so that places stay.
            yield _Piece(blank_breaks(text), start, span.label, span.rule)


def _of_declared(declared: Mapping[str, str]) -> Iterator[FactEvidence]:
    """
    Yield what is known from outside.
    """
    values = {fact: declared[fact] for fact in FACTS if fact in declared}
    name = name_place(values["place"]) if "place" in values else None
    if name is not None:
        values["place_name"] = name
    for fact, value in values.items():
        yield FactEvidence(fact, FactSource.DECLARED, value, value, "declared")


def _of_dateline(pieces: Sequence[_Piece], dateline: Dateline | None) -> Iterator[FactEvidence]:
    """
    Yield place, agency and reporter of the dateline.
    """
    if dateline is None:
        return
    text = dateline.text
    bearer = next(each for each in pieces if text in each.text)
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


def _of_headline(raw: str, pieces: Sequence[_Piece]) -> Iterator[FactEvidence]:
    """
    Yield the headline, and what its wording says of speaker and genre.
    """
    piece = next((each for each in pieces if each.label is Label.TITLE), None)
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


def _of_bylines(pieces: Sequence[_Piece]) -> Iterator[FactEvidence]:
    """
    Yield the authors, the lowest above the article first: those above belong to other stories.
    """
    body = next((number for number, each in enumerate(pieces) if each.label is Label.BODY), 0)
    bylines = [(at, each) for at, each in enumerate(pieces) if each.label is Label.BYLINE]
    above = [each for at, each in bylines if at < body]
    below = [each for at, each in bylines if at >= body]
    for piece in (*reversed(above), *below):
        author = author_of(piece.text, piece.rule.removeprefix("byline:"))
        if author:
            yield piece.says("author", FactSource.BYLINE, author, piece.rule)


def _of_attributions(pieces: Sequence[_Piece], url: str | None) -> Iterator[FactEvidence]:
    """
    Yield the agency that claims the story.
    """
    home = find_home(url)
    story = [
        number for number, each in enumerate(pieces) if each.label in {Label.BODY, Label.STANDFIRST}
    ]
    places = [(number, Where.STORY) for number in story[:_PARAGRAPHS_WITH_CLAIMS]]
    places += [(number, part) for number in story[-1:] for part in (Where.STORY, Where.END)]
    top = next((at for at, each in enumerate(pieces) if each.label is Label.TITLE), len(pieces))
    first = min(story, default=0)
    for number, each in enumerate(pieces):
        if not each.label.is_kept:
            is_summary = top < number < first and ends_sentence(each.text)
            where = Where.STORY if is_summary else Where.LINE
            # Many lines are looked at, and nearly all say nothing.
            if may_attribute(each.text, where):
                places.append((number, where))
    found = [
        (number, each)
        for number, where in places
        for each in find_attributions(pieces[number].text, where, home)
    ]
    best = best_attribution(found, home)
    if best is not None:
        number, chosen = best
        words = pieces[number].part(chosen.start, len(chosen.text))
        yield words.says("agency", FactSource.ATTRIBUTION, chosen.agency, chosen.rule)


def _of_turns(pieces: Sequence[_Piece]) -> Iterator[FactEvidence]:
    """
    Yield speaker and genre of a transcript: one who answers questions, or has the first word.
    """
    body = [each for each in pieces if each.label in {Label.BODY, Label.HEADING}]
    turns = [(each, parse_turn(each.text)) for each in body]
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


def _of_lines(pieces: Sequence[_Piece]) -> Iterator[FactEvidence]:
    """
    Yield section, genre and place from the lines above the story.
    """
    top = next((at for at, each in enumerate(pieces) if each.label is Label.BODY), 0)
    filled = [each for each in pieces[:top] if each.label is not Label.BLANK]
    for number, piece in enumerate(filled):
        is_over = filled[number + 1 : number + 2] == [] or _is_head(filled[number + 1])
        if is_over and read_genre(_PREFIX.sub("", piece.text)) == "press-release":
            yield piece.says("genre", FactSource.LINE, "press-release", "genre:press-release")
        if ", " in piece.text:
            yield from _of_day_and_place(piece)
    sections = [(each, _section(filled, number)) for number, each in enumerate(filled)]
    # Of several the lowest stands at the story; the others at teasers.
    for piece, section in [each for each in sections if each[1]][-1:]:
        assert section is not None
        at = piece.text.index(section)
        yield piece.part(at, len(section)).says("section", FactSource.LINE, section, "line:section")


def _is_head(piece: _Piece) -> bool:
    """
    Tell whether a stretch is the headline or its date line.
    """
    return piece.label in {Label.TITLE, Label.POSTED}


def _of_day_and_place(piece: _Piece) -> Iterator[FactEvidence]:
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
    if piece.label is Label.TITLE or len(piece.text) > _LONGEST_SECTION:
        return None
    match = _FILED_UNDER.fullmatch(piece.text)
    if match is None and DIGIT.search(piece.text):
        match = _SECTION_AND_DATE.match(piece.text)
    if match is not None:
        return match["section"] if fold(match["section"]) in _SECTIONS else None
    # Few lines stand over the headline or its date line: the others need no folding.
    if not any(map(_is_head, filled[number + 1 : number + 2])) or not _is_section(piece):
        return None
    beside = [filled[at] for at in (number - 1, number + 1) if 0 <= at < len(filled)]
    # Beside another section it is an entry of a menu.
    return None if any(map(_is_section, beside)) else piece.text


def _is_section(piece: _Piece) -> bool:
    """
    Tell whether a stretch is the name of a section.
    """
    return fold(piece.text) in _SECTIONS


def _of_url(url: str | None) -> Iterator[FactEvidence]:
    """
    Yield the publisher of the site.
    """
    outlet = find_outlet(url)
    if outlet is not None and url:
        yield FactEvidence("publisher", FactSource.URL, outlet.publisher, url, "outlet:host")


def _of_text(pieces: Sequence[_Piece]) -> Iterator[FactEvidence]:
    """
    Yield the language of what is kept.
    """
    kept = [each for each in pieces if each.label.is_kept]
    language = detect_language(" ".join(each.text for each in kept))
    if language:
        yield kept[0].says("language", FactSource.TEXT, language, "language:words")
