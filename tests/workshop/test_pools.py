"""
Workers.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from eurasec_corpus import WorkerError
from eurasec_corpus.workshop.pools import leave_with, open_workers, prepare_worker


class Parent:
    """
    A process that has ended.
    """

    def join(self) -> None:
        """
        Return at once.
        """


class TestOpenWorkers:
    """
    `open_workers()`.
    """

    @pytest.mark.parametrize("number", [1, 2])
    def test_each_job_is_done_once(self, number: int) -> None:
        """
        The results are those of the task, in whatever order.
        """
        with open_workers(number) as run:
            found = sorted(run(abs, range(-20, 0)))

        assert found == list(range(1, 21))

    def test_jobs_are_read_as_they_are_done(self) -> None:
        """
        No more jobs are read than workers can soon take.
        """
        read = []

        def jobs() -> Iterator[int]:
            for number in range(50):
                read.append(number)
                yield number

        with open_workers(2) as run:
            next(run(abs, jobs()))

            assert len(read) < 10

    def test_killed_worker_is_an_error(self) -> None:
        """
        The error says what to do.
        """
        with pytest.raises(WorkerError, match="go on with --resume"), open_workers(2) as run:
            list(run(os._exit, [1]))


class TestLeaveWith:
    """
    `leave_with()`.
    """

    def test_worker_ends_with_its_parent(self) -> None:
        """
        When the parent has ended the worker leaves.
        """
        codes: list[int] = []

        leave_with(Parent(), codes.append)

        assert codes == [1]

    def test_without_a_parent_nothing_ends(self) -> None:
        """
        A process that nobody started goes on.
        """
        codes: list[int] = []

        leave_with(None, codes.append)

        assert codes == []


class TestPrepareWorker:
    """
    `prepare_worker()`.
    """

    def test_interrupts_are_left_to_the_parent(self) -> None:
        """
        Ctrl-C does not reach a worker.
        """
        before = signal.getsignal(signal.SIGINT)
        try:
            prepare_worker()

            assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        finally:
            signal.signal(signal.SIGINT, before)
