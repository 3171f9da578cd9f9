"""
A bar for whoever waits at a terminal: how far, how fast, how long still, what was skipped.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .workshop.steps import Step, Watch


@contextlib.contextmanager
def show_progress() -> Iterator[Watch]:
    """
    Show on stderr how far a build is; into a pipe nothing is written.

    Returns:
        What the build tells how far it is.
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

        def watch(step: Step) -> None:
            if not progress.tasks or progress.tasks[0].description != step.stage:
                for task in progress.task_ids:
                    progress.remove_task(task)
                progress.add_task(step.stage, rate="", skipped="")
            speed = progress.tasks[0].speed
            progress.update(
                progress.task_ids[0],
                completed=step.done,
                total=step.total,
                rate=f"{speed:.0f} pages/s" if speed else "",
                skipped=f"{step.skipped} skipped" if step.skipped else "",
            )

        yield watch
