"""
Workers: other processes that do tasks, or this one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import Protocol, TypeVar

from ..errors import WorkerError

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")

_WAITING = 2


class Run(Protocol):
    """
    Runs a task for each job; results come as they are ready, in any order.
    """

    def __call__(
        self, task: Callable[[_Job], _Result], jobs: Iterable[_Job], /
    ) -> Iterator[_Result]:
        """
        Take a function that can be pickled, and what it is called with.
        """


@contextlib.contextmanager
def open_workers(number: int) -> Iterator[Run]:
    """
    Start workers, and end them.

    Args:
        number: How many; one stands for this process itself.

    Raises:
        WorkerError: A worker was ended by somebody else.
    """
    if number == 1:
        yield map
        return
    context = multiprocessing.get_context("spawn")
    line, end = context.Pipe(duplex=False)
    with line, end, ProcessPoolExecutor(number, context, prepare_worker, (line,)) as pool:

        def run(task: Callable[[_Job], _Result], jobs: Iterable[_Job]) -> Iterator[_Result]:
            return _run(pool, number * _WAITING, task, jobs)

        try:
            yield run
        except BrokenProcessPool as error:
            msg = (
                "a worker process was ended from outside, perhaps for want of memory; what is done "
                "is kept: go on with --resume, perhaps with fewer workers"
            )
            raise WorkerError(msg) from error
        except BaseException:
            # Nobody waits any more for what they are at, which may be long.
            end.close()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def _run(
    pool: ProcessPoolExecutor,
    most: int,
    task: Callable[[_Job], _Result],
    jobs: Iterable[_Job],
) -> Iterator[_Result]:
    """
    Run tasks; no more than *most* wait, so that the jobs are read no faster than they are done.
    """
    waiting: set[Future[_Result]] = set()
    for job in jobs:
        if len(waiting) >= most:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (each.result() for each in done)
        waiting.add(pool.submit(task, job))
    yield from (each.result() for each in wait(waiting).done)


def prepare_worker(line: Connection) -> None:
    """
    Leave Ctrl-C to the parent, and end when it breaks off, also if it is killed.

    Args:
        line: A pipe of which the parent holds the other end.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=leave_with, args=(line, os._exit), daemon=True).start()


def leave_with(line: Connection, leave: Callable[[int], object]) -> None:
    """
    Wait until the other end of a pipe is closed, then leave.

    A pool whose parent was killed would wait for work forever.

    Args:
        line: The pipe; nothing is ever sent.
        leave: Is called with the exit code.
    """
    with contextlib.suppress(EOFError, OSError):
        line.recv()
    leave(1)
