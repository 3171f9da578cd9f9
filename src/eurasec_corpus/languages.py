"""
The language of a text, told by its script and its most common words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

import regex

from .folding import PLAIN
from .rules.languages import LANGUAGES

# Enough for the most common words to come; the rest of a page would only cost time.
_LONGEST_LOOK = 3_000
_FEWEST_LETTERS = 40
_WORD = regex.compile(r"[\p{L}\p{M}ʻ’']++")
_PLAIN_WORD, _NOT_PLAIN = re.compile(r"[\w']+"), re.compile(f"[^{PLAIN}]")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_BY_SCRIPT = {
    script: tuple(row for row in LANGUAGES if row.script == script)
    for script in dict.fromkeys(row.script for row in LANGUAGES)
}
_SCRIPTS = tuple(
    (name, _KANA if name == "Kana" else regex.compile(rf"\p{{{name}}}")) for name in _BY_SCRIPT
)
_OTHER = "other"
# The languages of a script by each of their words.
_WITH_WORD: dict[str, dict[str, list[int]]] = {script: {} for script in _BY_SCRIPT}
for _number, _row in enumerate(LANGUAGES):
    for _word in dict.fromkeys(_row.words):
        _WITH_WORD[_row.script].setdefault(_word, []).append(_number)
# A letter of its own says as much as half a word, up to this share of the words.
_MOST_LETTERS = 3
_FEWEST_HITS = 3
# One word in this many must be one of the common ones.
_SPARSE = 9


def detect_language(text: str) -> str | None:
    """
    Tell the language of a text.

    Args:
        text: Some sentences; only the first 3,000 characters are looked at.

    Returns:
        Its BCP 47 code; None if the text is too short, or too little speaks for one
        language more than for another.

    >>> detect_language("The summit of the organization was held in the capital on Monday.")
    'en'
    >>> detect_language(
    ...     "Саммит организации прошел в столице, и его итоги были подведены на встрече."
    ... )
    'ru'
    >>> detect_language("Minsk") is None
    True
    """
    # Folding would cost more than all the rest.
    look = text[:_LONGEST_LOOK].casefold().replace("’", "'")
    letters = Counter(look)
    counts: Counter[str] = Counter()
    for letter, count in letters.items():
        counts[_script_of(letter)] += count
    del counts[_OTHER]
    if _is_japanese(counts):
        return "ja"
    script, most = max(counts.items(), key=lambda item: item[1], default=(_OTHER, 0))
    if 2 * most <= counts.total() or most < _FEWEST_LETTERS // (4 if script == "Han" else 1):
        return None
    rows = _BY_SCRIPT[script]
    return rows[0].code if len(rows) == 1 else _most_likely(look, letters, script)


@lru_cache(maxsize=20_000)
def _script_of(letter: str) -> str:
    """
    Name the script of a character; what is no letter has none.
    """
    return next((name for name, pattern in _SCRIPTS if pattern.match(letter)), _OTHER)


def _is_japanese(counts: Mapping[str, int]) -> bool:
    """
    Tell whether there is enough of the letters that only Japanese puts between Han.
    """
    both = counts["Han"] + counts["Kana"]
    return 10 * counts["Kana"] > both > max(_FEWEST_LETTERS // 2, sum(counts.values()) // 2)


def _most_likely(text: str, letters: Mapping[str, int], script: str) -> str | None:
    """
    Choose among the languages of a script; None if two are about as likely.
    """
    words = _count_words(text)
    with_word = _WITH_WORD[script]
    hits: Counter[int] = Counter()
    for word, count in words.items():
        for number in with_word.get(word, ()):
            hits[number] += count
    points: Counter[str] = Counter()
    for number, count in hits.items():
        row = LANGUAGES[number]
        own = sum(letters.get(letter, 0) for letter in row.letters)
        if count >= _FEWEST_HITS:
            points[row.code] = max(points[row.code], 2 * count + min(own, _MOST_LETTERS * count))
    ((best, first), (_, second)) = (*points.most_common(2), ("", 0), ("", 0))[:2]
    is_sure = first * _SPARSE >= 2 * words.total() and 16 * first >= 17 * second
    return best if first and is_sure else None


def _count_words(text: str) -> Counter[str]:
    """
    Count the words of a text in lower case.
    """
    if _NOT_PLAIN.search(text) is not None:
        return Counter(_WORD.findall(text))
    # `re` is four times as fast, and finds the same but for digits and underscores.
    words = Counter(_PLAIN_WORD.findall(text))
    for word in [word for word in words if not word.isalpha()]:
        count = words.pop(word)
        for part in _WORD.findall(word):
            words[part] += count
    return words
