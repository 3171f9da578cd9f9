"""
Work counted in steps, so that no test depends on how fast its machine is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable


def count_steps(work: Callable[[], object]) -> int:
    """
    Count the calls, into Python and into C, that a piece of work takes.
    """
    steps = 0

    def step(_frame: object, kind: str, _argument: object) -> None:
        nonlocal steps
        steps += kind in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        work()
    finally:
        sys.setprofile(before)
    return steps
