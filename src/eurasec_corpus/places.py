"""
Names of cities and states, whatever the language, the spelling or the time.
"""

from __future__ import annotations

import regex

from .folding import fold
from .rules.places import CITIES, STATES

_NAME_OF_CITY = {fold(name): row.name for row in CITIES for name in (row.name, *row.names)}
_STATES = frozenset(fold(name) for row in STATES for name in (row.name, *row.names))
_BETWEEN = regex.compile(r"\s*[/,–—]\s*")


def name_place(text: str) -> str | None:
    """
    Name a city as English does today.

    Args:
        text: The city as a page spells it; of several, with a slash or comma between,
            the first counts.

    Returns:
        The name; None if `rules/places.py` does not know the city.

    >>> name_place("NUR-SULTAN"), name_place("Алма-Ата"), name_place("UNIED NATIONS")
    ('Astana', 'Almaty', None)
    """
    found = _NAME_OF_CITY.get(fold(text))
    return found or _NAME_OF_CITY.get(fold(_BETWEEN.split(text, maxsplit=1)[0]))


def is_state(text: str) -> bool:
    """
    Tell whether a text is the name of a state.

    >>> is_state("Azerbaijan"), is_state("Baku")
    (True, False)
    """
    return fold(text) in _STATES
