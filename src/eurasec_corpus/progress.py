"""
A bar for whoever waits at a terminal: how far, how fast, how long still, what was skipped.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from .workshop.steps import Step, Watch


class Display(NamedTuple):
    """
    What is shown to whoever waits.

    Attributes:
        watch: What the build tells how far it is.
        say: Writes a line on stderr, above the bar if there is one.
    """

    watch: Watch
    say: Callable[[str], None]


@contextlib.contextmanager
def show_progress() -> Iterator[Display]:
    """
    Show on stderr how far a build is; into a pipe no bar is written.

    The rate, and the time that is left by it, leave out what an earlier build has done.
    """
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[skipped]}"),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        kept = 0

        def watch(step: Step) -> None:
            nonlocal kept
            if not progress.tasks or progress.tasks[0].description != step.stage:
                for task in progress.task_ids:
                    progress.remove_task(task)
                progress.add_task(step.stage, total=step.total, rate="", skipped="")
            if step.kept != kept:
                kept = step.kept
                progress.reset(progress.task_ids[0], completed=step.done, total=step.total)
            speed = progress.tasks[0].speed
            progress.update(
                progress.task_ids[0],
                completed=step.done,
                rate=f"{speed:.0f} pages/s" if speed else "",
                skipped=f"{step.skipped} skipped" if step.skipped else "",
            )

        def say(line: str) -> None:
            if console.is_terminal:
                # What is written past the console would stand in the middle of the bar.
                console.print(Text(line), soft_wrap=True)
            else:
                click.echo(line, err=True)

        yield Display(watch, say)
