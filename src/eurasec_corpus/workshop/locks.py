"""
Who builds an output: a file beside it, so that nobody else does meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from ..errors import BusyError

_SYSTEM = os.name
_PROCESSES = Path("/proc")
_STARTED = 19
"""The place of the start behind the name of a process in what Linux says of it."""


@frozen
class Owner:
    """
    A process that builds.

    Attributes:
        process: Its number.
        host: The machine that it runs on.
        started: When it was started, as that machine counts; empty where this cannot be asked.
    """

    process: int
    host: str
    started: str

    @property
    def is_gone(self) -> bool:
        """
        Whether it is known to have ended: nothing is known of other machines.
        """
        if self.host != socket.gethostname():
            return False
        return not _is_running(self.process) or self.started != _start_of(self.process)

    def __str__(self) -> str:
        """
        Write it as it stands in the file.
        """
        return f"{self.process} {self.host} {self.started}"


def owner_of(path: Path) -> Owner | None:
    """
    Read who holds a lock; None if it is no more, or nothing legible is in it.
    """
    with contextlib.suppress(OSError, ValueError):
        process, host, started = path.read_text(encoding="utf-8").split(" ")
        return Owner(int(process), host, started)
    return None


def lock_of(place: Path) -> Path:
    """
    Return the file that says who builds an output.

    >>> lock_of(Path("data/news")).name
    '.news.lock'
    """
    return place.with_name(f".{place.name}.lock")


@contextlib.contextmanager
def locked(place: Path) -> Iterator[None]:
    """
    Let nobody else build an output meanwhile.

    Args:
        place: The output; the folder in which it is must be there.

    Raises:
        BusyError: Another process builds it. One that was killed counts no more, if it was
            on this machine.
    """
    path = lock_of(place)
    own = os.getpid()
    if not _take(path, Owner(own, socket.gethostname(), _start_of(own))):
        holder = owner_of(path)
        who = f"process {holder.process} on {holder.host}" if holder else "another process"
        msg = (
            f"{place}: {who} builds it; wait until it is done, or name another folder. "
            f"If no such process runs any more, remove {path}"
        )
        raise BusyError(msg)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _take(path: Path, own: Owner) -> bool:
    """
    Take a lock if nobody holds it, or a process that has ended.

    Who takes one over must hold a claim to it, which is a lock like any other, so that one
    alone can; the claim then becomes the lock by one renaming, so that it never is away.

    Returns:
        Whether it was free.
    """
    if _make(path, own):
        return True
    holder = owner_of(path)
    if holder is None or not holder.is_gone:
        return False
    claim = path.with_name(f"{path.name}.next")
    if not _take(claim, own):
        return False
    if owner_of(path) == holder:
        claim.replace(path)
        return True
    # Somebody was faster, and may have given it back.
    claim.unlink()
    return _make(path, own)


def _make(path: Path, own: Owner) -> bool:
    """
    Make a lock; tell whether there was none.
    """
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(str(own))
    except FileExistsError:
        return False
    return True


def _is_running(process: int) -> bool:
    """
    Tell whether a process of this machine runs, as far as that can be asked.
    """
    # Elsewhere the question would end the process.
    if _SYSTEM != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _start_of(process: int) -> str:
    """
    Return when a process was started, for numbers are given again; empty if nobody says it.
    """
    with contextlib.suppress(OSError):
        said = (_PROCESSES / str(process) / "stat").read_text(encoding="utf-8", errors="replace")
        return said.rpartition(")")[2].split()[_STARTED]
    return ""
