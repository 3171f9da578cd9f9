"""
How far a build is, for whoever waits.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen


@frozen
class Step:
    """
    How far a build is.

    Attributes:
        stage: What is being done: `reading`, `cleaning` or `writing`.
        done: How many pages it was done for.
        total: How many there are; None while they are counted.
        skipped: How many pages could not be read.
        kept: For how many of them a build that was broken off had done it.
        gone: How many documents of the data set that is to be replaced are not among them.
    """

    stage: str
    done: int
    total: int | None
    skipped: int = 0
    kept: int = 0
    gone: int = 0


Watch = Callable[[Step], None]
"""Is told how far a build is."""


def unwatched(_: Step) -> None:
    """
    Tell nobody.
    """
