"""
Who is named: organisations, states and capitals, by the rows of the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product

from attrs import field, frozen

from ..rules.gazetteer import PLACES
from ..rules.organisations import ORGANISATIONS
from ..rules.rows import NamedPlace, Organisation

Entry = Organisation | NamedPlace

# One character for one, so that offsets hold.
_SAME = str.maketrans("\u00a0\u202f\u2010\u2011\u2019\u2018\u02bc", "  --'''")
_BRACES = re.compile(r"\{([^{}]*)\}")
_FIRST_WORD = re.compile(r"\w+")
_WORD_GOES_ON = re.compile(r"\w")
_SHORTEST_SHOUTED = 4


@frozen
class Mention:
    """
    A stretch of a text that names something.

    Attributes:
        start: Where it begins in the text, in code points.
        end: Where it ends, exclusive.
        entry: The row of the gazetteer that it names.
    """

    start: int
    end: int
    entry: Entry


@frozen
class _Form:
    """
    A form of a name, the row it stands in, and whether its case matters.
    """

    text: str
    entry: Entry
    is_exact: bool = field(kw_only=True)


def spell_out(form: str) -> Iterator[str]:
    """
    Yield what a form with braces stands for.

    >>> list(spell_out("Organi{z,s}ation"))
    ['Organization', 'Organisation']
    """
    parts = _BRACES.split(form)
    choices = [part.split(",") if odd % 2 else [part] for odd, part in enumerate(parts)]
    yield from ("".join(chosen) for chosen in product(*choices))


def exact_forms(entry: Entry) -> Iterator[str]:
    """
    Yield the forms of a row whose case matters, those in capitals included.

    >>> from eurasec_corpus.rules.gazetteer import PLACES
    >>> list(exact_forms(PLACES[0]))[:3]
    ['Russia', 'RUSSIA', 'Russian Federation']
    """
    forms = entry.acronyms if isinstance(entry, Organisation) else entry.names
    for form in forms:
        for spelled in spell_out(form):
            yield spelled
            if len(spelled) >= _SHORTEST_SHOUTED and not spelled.isupper():
                yield spelled.upper()


def loose_forms(entry: Entry) -> Iterator[str]:
    """
    Yield the forms of a row whose case does not matter, in lower case.
    """
    for form in entry.names if isinstance(entry, Organisation) else ():
        yield from (spelled.lower() for spelled in spell_out(form))


_ENTRIES: tuple[Entry, ...] = (*ORGANISATIONS, *PLACES)


def _by_first_word() -> Mapping[str, tuple[_Form, ...]]:
    """
    Return the forms by their first word as it may be written, longest first.
    """
    forms = [_Form(text, entry, is_exact=True) for entry in _ENTRIES for text in exact_forms(entry)]
    forms += [
        _Form(text, entry, is_exact=False) for entry in _ENTRIES for text in loose_forms(entry)
    ]
    found: dict[str, list[_Form]] = {}
    for form in sorted(forms, key=lambda form: len(form.text), reverse=True):
        word = _FIRST_WORD.match(form.text)[0]  # type: ignore[index]  # a form begins with one
        spellings = {word} if form.is_exact else {word, word.upper(), word.capitalize()}
        for spelling in sorted(spellings):
            found.setdefault(spelling, []).append(form)
    return {word: tuple(rows) for word, rows in found.items()}


def _any_of(words: Iterable[str]) -> str:
    """
    Write a pattern that matches any of the words, beginnings shared.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    branches = "|".join(re.escape(first) + _any_of(rests[first]) for first in sorted(rests))
    return f"(?:{branches}){'?' if '' in words else ''}" if rests else ""


# A named list of `regex` with all forms was seventy times slower (0.19 million characters a
# second), and `regex` reads this tree of beginnings at a third of the speed of `re`.
@cache
def _gazetteer() -> tuple[re.Pattern[str], Mapping[str, tuple[_Form, ...]]]:
    """
    Compile the rows, when they are first needed: it takes longer than to open a corpus.
    """
    forms = _by_first_word()
    return re.compile(rf"(?<!\w){_any_of(forms)}(?!\w)"), forms


def find_mentions(text: str) -> Iterator[Mention]:
    """
    Find the organisations, states and capitals that a text names.

    A name is found whole and as written in the gazetteer; where one name stands inside
    another, the longer one counts. Adjectives, pronouns and descriptions are not names.

    Args:
        text: Any text.

    Returns:
        The mentions, in the order of the text; they do not overlap.

    >>> [mention.entry.name for mention in find_mentions("The UN Security Council met in Minsk.")]
    ['UN Security Council', 'Minsk']
    """
    plain = text.translate(_SAME)
    reached = 0
    beginning, forms = _gazetteer()
    for word in beginning.finditer(plain):
        if word.start() >= reached:
            mention = _mention_at(plain, word.start(), forms[word[0]])
            if mention is not None:
                reached = mention.end
                yield mention


def _mention_at(text: str, start: int, forms: Iterable[_Form]) -> Mention | None:
    """
    Return the longest name that begins at a place; None if none does, or another name does.
    """
    for form in forms:
        end = start + len(form.text)
        found = text[start:end]
        same = (found if form.is_exact else found.lower()) == form.text
        if same and _WORD_GOES_ON.match(text, end) is None:
            other = _is_another(form.entry, text, start, end)
            return None if other else Mention(start, end, form.entry)
    return None


def _is_another(entry: Entry, text: str, start: int, end: int) -> bool:
    """
    Tell whether what stands around a name makes it the name of something else.
    """
    if text.startswith(entry.not_before, end) or text.startswith(entry.not_before, end + 1):
        return True
    return isinstance(entry, NamedPlace) and text.endswith(entry.not_after, 0, max(start - 1, 0))
