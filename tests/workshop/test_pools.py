"""
Workers.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from eurasec_corpus import WorkerError
from eurasec_corpus.workshop.pools import leave_with, open_workers, prepare_worker


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

    def test_broken_off_work_is_not_waited_for(self) -> None:
        """
        After Ctrl-C nobody waits for the end of what workers are at.
        """

        def jobs() -> Iterator[int]:
            yield 300
            yield 300
            raise KeyboardInterrupt

        start = time.monotonic()

        with pytest.raises(KeyboardInterrupt), open_workers(2) as run:
            list(run(time.sleep, jobs()))

        assert time.monotonic() - start < 200

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
        When the other end is closed, as it is when the parent ends, the worker leaves.
        """
        codes: list[int] = []
        line, end = multiprocessing.Pipe(duplex=False)
        end.close()

        with line:
            leave_with(line, codes.append)

        assert codes == [1]

    def test_worker_stays_as_long(self) -> None:
        """
        As long as the other end is open the worker does not leave.
        """
        codes: list[int] = []
        line, end = multiprocessing.Pipe(duplex=False)
        waiting = threading.Thread(target=leave_with, args=(line, codes.append))
        with line:
            with end:
                waiting.start()
                waiting.join(0.1)
                before = codes.copy()
            waiting.join()

        assert (before, codes) == ([], [1])


class TestPrepareWorker:
    """
    `prepare_worker()`.
    """

    def test_interrupts_are_left_to_the_parent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Ctrl-C does not reach a worker.
        """
        before = signal.getsignal(signal.SIGINT)
        started: list[object] = []

        def note(thread: threading.Thread) -> None:
            started.append(thread)

        monkeypatch.setattr(threading.Thread, "start", note)
        line, end = multiprocessing.Pipe(duplex=False)
        try:
            with line, end:
                prepare_worker(line)

            assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
            assert len(started) == 1
        finally:
            signal.signal(signal.SIGINT, before)
