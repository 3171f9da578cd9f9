"""
Versions of the data: three numbers, and what each of them promises.
"""

from __future__ import annotations

from enum import IntEnum

import regex

from ..errors import VersionError

VERSION = regex.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", regex.ASCII)
"""The form of a version of the data."""


class Step(IntEnum):
    """
    How far one version is from the next, and what may then be different.
    """

    PATCH = 3
    """The same rows, written otherwise."""

    MINOR = 2
    """Rows, columns or tables were added; what was there is there unchanged."""

    MAJOR = 1
    """A value that somebody could have analysed was changed or is gone."""


def parse_version(text: str) -> tuple[int, int, int]:
    """
    Read a version.

    Args:
        text: Three numbers with dots between them.

    Returns:
        The numbers, which order versions as people do.

    Raises:
        VersionError: It has another form.

    >>> parse_version("1.10.0") > parse_version("1.9.2")
    True
    """
    found = VERSION.fullmatch(text)
    if found is None:
        msg = f"not a version: {text!r}; write three numbers, such as 1.0.0"
        raise VersionError(msg)
    major, minor, patch = map(int, found.groups())
    return major, minor, patch


def next_version(version: str, step: Step) -> str:
    """
    Return the smallest version that is one step later.

    >>> next_version("1.4.2", Step.MINOR)
    '1.5.0'
    """
    kept = parse_version(version)[: step - 1]
    raised = parse_version(version)[step - 1] + 1
    return ".".join(map(str, (*kept, raised, *([0] * (len(Step) - step)))))


def check_step(version: str, before: str, step: Step, reason: str) -> None:
    """
    Refuse a version that promises more than is true.

    Args:
        version: The version that is wanted.
        before: The one that it follows.
        step: How much has changed since.
        reason: What has changed, in words.

    Raises:
        VersionError: The version is too small for what has changed.

    >>> check_step("2.0.0", "1.4.2", Step.MINOR, "5 documents were added")
    """
    least = next_version(before, step)
    if parse_version(version) < parse_version(least):
        msg = (
            f"{version} is too small after {before}: {reason}, which is a {step.name} change; "
            f"name {least} or a later version"
        )
        raise VersionError(msg)
