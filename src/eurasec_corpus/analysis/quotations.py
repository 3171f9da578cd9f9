"""
Direct speech: what stands between quotation marks, who says it, and what tells so.

Speakers are given as they are written, pronouns included; what no rule attributes stays
without a speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex
from attrs import evolve, frozen

from ..rules.cues import AFTER_SPEAKER, HELPERS, NOUNS, OPENERS, PARTICIPLES, PHRASES, TITLES, VERBS
from .quotemarks import Quoted, find_quoted

Stretch = tuple[int, int]


class Attribution(NamedTuple):
    """
    Who speaks, by which words, and which rule says so.
    """

    speaker: Stretch
    cue: Stretch
    rule: str


@frozen
class Quotation:
    """
    A stretch of direct speech; offsets count code points of the text.

    Attributes:
        start: The first character behind the opening mark.
        end: The closing mark, or where the text ends without one; blanks left out.
        speaker: Where the speaker is named; None if no rule finds one.
        cue: Where the words stand that attribute it; None likewise.
        rule: What attributed it: `after` (`"...," he said`), `inverted` (`"...," said he`),
            `before` (`he said: "..."`), `sentence` (`he said the world "..."`), `phrase`
            (`according to him, "..."`), `possessive` (`in his words, "..."`), `aside`
            (`the "..." and so on, he said`), `carried` from the one before, or `none`.
        is_balanced: Whether both quotation marks are there.
    """

    start: int
    end: int
    speaker: Stretch | None
    cue: Stretch | None
    rule: str
    is_balanced: bool


def _words(*rows: Sequence[str]) -> str:
    """
    Write a pattern for any of the words, the longest first.
    """
    words = sorted({word for row in rows for word in row}, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word, special_only=True) for word in words)


_VERB = rf"(?P<cue>\b(?:{_words(*(row.forms for row in VERBS))})\b)"
_PHRASE = rf"(?P<cue>\b(?:{_words(*(row.forms for row in PHRASES))})\b)"
_PARTICIPLE = rf"(?P<cue>\b(?:{_words(*(row.forms for row in PARTICIPLES))})\b)"
_NOUN = rf"(?P<cue>\b(?:{_words(*(row.forms for row in NOUNS))})\b)"
_OPENER = rf"(?:(?:{_words(OPENERS)})\s+)*+"
# A word of a name or description: no punctuation, and nothing that is quoted.
_WORD = r"[^\s,.;:!?—–()\"“”„«»\ue000]{1,40}"
_SPEAKER = rf"(?P<speaker>{_WORD}(?:\s{_WORD}){{0,11}}?)(?:\s+(?:{_words(HELPERS)}))*\s+"
_BETWEEN = r"[\s,—–\-\"“”„‟«»＂\\]*+"
_NOT_OF_NAME = rf"(?!(?:{_words(AFTER_SPEAKER)})\b)"

_AFTER = regex.compile(rf"{_BETWEEN}{_OPENER}{_SPEAKER}{_VERB}", regex.IGNORECASE)
_INVERTED = regex.compile(
    rf"{_BETWEEN}{_VERB}\s+(?P<speaker>{_WORD}(?:\s{_NOT_OF_NAME}{_WORD}){{0,11}})",
    regex.IGNORECASE,
)
_CLAUSE = regex.compile(
    rf"(?:\G|[,;:—–]\s*|\s(?=and\s|but\s)){_OPENER}{_SPEAKER}{_VERB}", regex.IGNORECASE
)
_ASIDE = regex.compile(rf",\s+{_SPEAKER}{_VERB}(?=[,.;]|$)", regex.IGNORECASE)
_NAMED = regex.compile(
    rf"{_PHRASE}\s+(?P<speaker>{_WORD}(?:\s{_WORD}){{0,11}}?)(?=[,.;:—–]|$)", regex.IGNORECASE
)
_POSSESSIVE = regex.compile(
    rf"\b(?P<speaker>[Hh]is|[Hh]er|[Tt]heir|\p{{Lu}}[\p{{L}}\u2024]*(?:\s\p{{Lu}}\p{{L}}*){{0,3}}"
    rf"(?=['’]))(?:['’]s?)?\s+{_NOUN}"
)
_SAYING = regex.compile(_PARTICIPLE, regex.IGNORECASE)
_SENTENCE = regex.compile(r"(?<=[.!?…][\"”»]?)\s+(?=[^\s\p{Ll}])")
_TITLE_DOT = regex.compile(rf"(?<=\b(?:{_words(TITLES)}|\p{{Lu}}))\.")
_TALK = regex.compile(r"[^\s\p{P}][^\s]*")
_GOES_ON = ",?!—–-"
_EDGES = {*_GOES_ON, ".", "…", ""}
_BESIDE = ("after", "inverted", "before", "carried")
_NEAR = 4
_FEWEST = 2
_ENOUGH = 6
_LONG_WORD = 4
_HIDDEN = "\ue000"
_MARKS = ' "“”„‟«»＂\\'
# Before a quotation this much is read, so that a text without full stops costs no more.
_REACH = 600


def find_quotations(text: str) -> Iterator[Quotation]:
    """
    Find the direct speech in a paragraph, and who says it.

    A stretch between quotation marks is a quotation if a verb or phrase of saying in its
    sentence attributes it, or if it has six words or more; titles and single words are
    none. A quotation that goes on after its attribution is `carried`.

    Args:
        text: A paragraph.

    Returns:
        The quotations, in the order of the text.

    >>> text = "“We are ready,” the minister said. “All of us.”"
    >>> for found in find_quotations(text):
    ...     print(text[found.start : found.end], text[slice(*found.speaker)], found.rule)
    We are ready, the minister after
    All of us. the minister carried
    """
    pieces = tuple(_trimmed(text, piece) for piece in find_quoted(text))
    plain = _masked(text, pieces)
    before: Quotation | None = None
    for index, piece in enumerate(pieces):
        reached = pieces[index - 1].end if index else 0
        until = pieces[index + 1].start if index + 1 < len(pieces) else len(text)
        found = _attributed(plain, piece, (reached, until), before)
        before = found if _is_speech(text[piece.start : piece.end], found) else None
        if before is not None:
            yield before


def _trimmed(text: str, piece: Quoted) -> Quoted:
    """
    Leave blanks out; let speech without an opening mark begin with a sentence of its own.
    """
    start, end = piece.start, piece.end
    if start and not piece.is_opened:
        boundary = _SENTENCE.search(text, start, end)
        start = boundary.end() if boundary else start
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return evolve(piece, start=start, end=start + len(text[start:end].rstrip()))


def _masked(text: str, pieces: Iterable[Quoted]) -> str:
    """
    Hide what is quoted but its last full stop, and full stops that end no sentence.
    """
    parts: list[str] = []
    reached = 0
    for piece in pieces:
        last = text[piece.start : piece.end][-1:]
        kept = last if last in _EDGES else _HIDDEN * len(last)
        hidden = _HIDDEN * (piece.end - piece.start - len(last))
        parts += [text[reached : piece.start], hidden, kept]
        reached = piece.end
    return _TITLE_DOT.sub("\u2024", "".join([*parts, text[reached:]]))


def _attributed(plain: str, piece: Quoted, around: Stretch, before: Quotation | None) -> Quotation:
    """
    Make a quotation of a stretch, by the first rule that finds who speaks.
    """
    sentence = _sentence_before(plain, piece.start)
    found = _after(plain, piece, around[1]) or _colon(plain, sentence, piece.start)
    is_balanced = piece.is_opened and piece.is_closed
    if found is None and before is not None and before.speaker and _follows(plain, piece, around):
        return Quotation(piece.start, piece.end, before.speaker, before.cue, "carried", is_balanced)
    found = found or _within(plain, sentence, piece.start) or _aside(plain, piece.end)
    if found is None:
        return Quotation(piece.start, piece.end, None, None, "none", is_balanced)
    return Quotation(piece.start, piece.end, found.speaker, found.cue, found.rule, is_balanced)


def _sentence_before(plain: str, place: int) -> int:
    """
    Return where the sentence begins in which a quotation stands.
    """
    first = max(0, place - _REACH)
    ends = [found.end() for found in _SENTENCE.finditer(plain, first, place + 1)]
    return ends[-1] if ends else first


def _attribution(found: regex.Match[str] | None, rule: str) -> Attribution | None:
    """
    Read a match of one of the patterns.
    """
    return found and Attribution(found.span("speaker"), found.span("cue"), rule)


def _after(plain: str, piece: Quoted, until: int) -> Attribution | None:
    """
    Find who speaks in `"...," he said` and `"...," said Putin`.
    """
    edge = plain[piece.end : piece.end + _NEAR].lstrip(_MARKS)
    beside = plain[piece.end - 1] + edge[:1]
    if not piece.is_closed or not any(mark in _GOES_ON for mark in beside):
        return None
    return _attribution(_INVERTED.match(plain, piece.end, until), "inverted") or _attribution(
        _AFTER.match(plain, piece.end, until), "after"
    )


def _colon(plain: str, sentence: int, start: int) -> Attribution | None:
    """
    Find who speaks in `he said: "..."` and `he explained, "..."`.
    """
    lead = plain[sentence:start].rstrip(_MARKS)
    if not lead.rstrip().endswith((":", ",")):
        return None
    return _within(plain, sentence, sentence + len(lead), "before")


def _follows(plain: str, piece: Quoted, around: Stretch) -> bool:
    """
    Tell whether nothing but the attribution stands between two quotations.
    """
    between = plain[around[0] : piece.start].strip(_MARKS)
    is_sentence = between.endswith((".", "!", "?")) or not between
    return is_sentence and _SENTENCE.search(between) is None


def _within(plain: str, sentence: int, start: int, rule: str = "sentence") -> Attribution | None:
    """
    Find who speaks in the words of the sentence before a quotation; the nearest counts.
    """
    found = [
        attribution
        for pattern, name in ((_CLAUSE, rule), (_NAMED, "phrase"), (_POSSESSIVE, "possessive"))
        for each in pattern.finditer(plain, sentence, start)
        if (attribution := _attribution(each, name)) is not None
    ]
    nearest = max(found, key=lambda each: each.cue, default=None)
    saying = [each.span("cue") for each in _SAYING.finditer(plain, sentence, start)]
    if nearest is not None and saying and saying[-1] > nearest.cue:
        return nearest._replace(cue=saying[-1])
    return nearest


def _aside(plain: str, end: int) -> Attribution | None:
    """
    Find who speaks in `the "rules of law" and prospects, he said, adding`.
    """
    boundary = _SENTENCE.search(plain, end, end + _REACH)
    until = boundary.start() if boundary else end + _REACH
    return _attribution(_ASIDE.search(plain, end, until), "aside")


def _is_speech(words: str, found: Quotation) -> bool:
    """
    Tell speech from titles, terms and words the author keeps at a distance.
    """
    talk = _TALK.findall(words)
    if found.rule in _BESIDE:
        return len(talk) >= _FEWEST
    long = [word for word in talk[1:] if len(word) >= _LONG_WORD]
    is_title = (
        words[:1].isupper()
        and bool(long)
        and 2 * sum(word[:1].isupper() for word in long) >= len(long)
    )
    enough = _ENOUGH if found.speaker is None else _FEWEST
    return len(talk) >= enough and not is_title
