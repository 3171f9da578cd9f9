"""
Who builds an output.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from eurasec_corpus import BusyError
from eurasec_corpus.workshop import locks
from eurasec_corpus.workshop.locks import Owner, lock_of, locked, owner_of

HOST = socket.gethostname()

# Leaves the lock of a dead process behind, as if it had been killed, and prints how often it got
# in and how often somebody else was in.
CONTENDER = """
import contextlib, sys, time
from pathlib import Path
from eurasec_corpus.errors import BusyError
from eurasec_corpus.workshop.locks import lock_of, locked
place, dead = Path(sys.argv[1]), sys.argv[2]
inside = place.with_name("inside")
got = met = 0
print("ready", flush=True)
input()
for _ in range(100):
    with contextlib.suppress(BusyError), locked(place):
        got += 1
        met += inside.exists()
        inside.touch()
        time.sleep(0.001)
        inside.unlink(missing_ok=True)
    with contextlib.suppress(FileExistsError), lock_of(place).open("x") as file:
        file.write(dead)
print(got, met)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """
    Where an output shall be.
    """
    return tmp_path / "out"


@pytest.fixture(scope="module")
def ended() -> int:
    """
    The number of a process that has ended.
    """
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        return process.pid


def enter(place: Path) -> bool:
    """
    Take a lock and give it back.
    """
    with locked(place):
        return lock_of(place).exists()


def is_entered(place: Path) -> bool:
    """
    Tell whether a lock can be taken.
    """
    try:
        return enter(place)
    except BusyError:
        return False


class TestLocked:
    """
    `locked()`.
    """

    def test_second_is_refused(self, place: Path) -> None:
        """
        The message names the process and the machine of the first, and the file.
        """
        message = rf"process {os.getpid()} on {HOST} builds it.*remove .*\.out\.lock"
        with locked(place), pytest.raises(BusyError, match=message):
            enter(place)

    def test_refusal_leaves_the_lock(self, place: Path) -> None:
        """
        Who was refused does not let a third one in.
        """
        with locked(place):
            with pytest.raises(BusyError):
                enter(place)

            assert owner_of(lock_of(place)) is not None

    def test_other_output_is_free(self, place: Path) -> None:
        """
        A lock holds for its output alone.
        """
        with locked(place):
            assert enter(place.with_name("other"))

    def test_failure_gives_it_back(self, place: Path) -> None:
        """
        What ends with an error, or Ctrl-C, holds nothing any more.
        """
        with pytest.raises(KeyboardInterrupt), locked(place):
            raise KeyboardInterrupt

        assert list(place.parent.iterdir()) == []

    def test_killed_process_holds_nothing(self, place: Path, ended: int) -> None:
        """
        The lock of a process of this machine that has ended is taken over.
        """
        lock_of(place).write_text(str(Owner(ended, HOST, "1")), encoding="utf-8")

        assert enter(place)

    @pytest.mark.parametrize(
        ("left", "is_free"),
        [
            pytest.param(True, False, id="and holds it"),
            pytest.param(False, True, id="and has given it back"),
        ],
    )
    def test_who_was_faster_keeps_it(
        self, place: Path, monkeypatch: pytest.MonkeyPatch, *, left: bool, is_free: bool
    ) -> None:
        """
        Of two that find the lock of a dead process, one takes it over while the other asks.
        """
        path = lock_of(place)
        path.write_text(str(Owner(7, HOST, "1")), encoding="utf-8")

        def overtake(*_: int) -> None:
            path.write_text(str(Owner(8, "another.example", "1")), encoding="utf-8")
            if not left:
                path.unlink()
            raise ProcessLookupError

        monkeypatch.setattr(os, "kill", overtake)

        assert is_entered(place) is is_free
        assert [file.name for file in place.parent.iterdir()] == [path.name] * left

    def test_claim_of_a_killed_process_is_taken_over(self, place: Path, ended: int) -> None:
        """
        Who was killed while it took a lock over holds nothing either, and nothing is left.
        """
        for name in (".out.lock", ".out.lock.next", ".out.lock.next.next"):
            place.with_name(name).write_text(str(Owner(ended, HOST, "1")), encoding="utf-8")

        assert enter(place)
        assert list(place.parent.iterdir()) == []

    def test_claim_holds(self, place: Path, ended: int) -> None:
        """
        While somebody takes a lock over, nobody else does.
        """
        lock_of(place).write_text(str(Owner(ended, HOST, "1")), encoding="utf-8")
        claim = place.with_name(".out.lock.next")
        claim.write_text(str(Owner(7, "another.example", "1")), encoding="utf-8")

        assert not is_entered(place)
        assert claim.exists()

    def test_one_of_many_takes_it_over(self, place: Path, ended: int) -> None:
        """
        Of processes that find the lock of a dead one in the same instant never two build.
        """
        owner = str(Owner(ended, HOST, "1"))
        lock_of(place).write_text(owner, encoding="utf-8")
        command = [sys.executable, "-c", CONTENDER, str(place), owner]
        with contextlib.ExitStack() as stack:
            contenders = [
                stack.enter_context(
                    subprocess.Popen(
                        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                    )
                )
                for _ in range(4)
            ]
            for each in contenders:
                assert each.stdout is not None
                assert each.stdout.readline() == "ready\n"
            found = [each.communicate("go\n")[0].split() for each in contenders]

        counts = [sum(map(int, column)) for column in zip(*found, strict=True)]
        assert counts[0] > 0
        assert counts[1] == 0

    @pytest.mark.parametrize(
        "said",
        [
            pytest.param("7 another.example 1", id="another machine"),
            pytest.param("", id="not yet written"),
            pytest.param("seven a 1", id="illegible"),
        ],
    )
    def test_unknown_owner_holds(self, place: Path, said: str) -> None:
        """
        Who cannot be asked counts as running.
        """
        lock_of(place).write_text(said, encoding="utf-8")

        with pytest.raises(BusyError):
            enter(place)


class TestOwner:
    """
    Whether who held a lock is gone.
    """

    def test_this_process_is_not(self, place: Path) -> None:
        """
        The owner of a lock that is held is not gone.
        """
        with locked(place):
            owner = owner_of(lock_of(place))

        assert owner is not None
        assert not owner.is_gone

    def test_number_that_was_given_again_is(self) -> None:
        """
        A process of the same number that was started at another time is another one.
        """
        assert Owner(os.getpid(), HOST, "another time").is_gone

    def test_process_of_somebody_else_is_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        A process that may not be asked runs.
        """

        def refuse(*_: int) -> None:
            raise PermissionError

        started = locks._start_of(os.getpid())
        monkeypatch.setattr(os, "kill", refuse)

        assert not Owner(os.getpid(), HOST, started).is_gone

    def test_nothing_is_asked_where_asking_kills(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ended: int
    ) -> None:
        """
        On Windows, which knows neither the question nor the start, all processes run.
        """
        monkeypatch.setattr(locks, "_PROCESSES", tmp_path)
        monkeypatch.setattr(locks, "_SYSTEM", "nt")

        assert not Owner(ended, HOST, "").is_gone

    def test_it_is_what_was_written(self, tmp_path: Path) -> None:
        """
        Written and read, an owner is the same.
        """
        owner = Owner(7, "host", "")
        (tmp_path / "lock").write_text(str(owner), encoding="utf-8")

        assert owner_of(tmp_path / "lock") == owner
