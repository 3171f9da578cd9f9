"""
A bar for whoever waits at a terminal: how far, how fast, how long still.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .model import Document


def show_progress(documents: Iterable[Document], total: int) -> Iterator[Document]:
    """
    Hand documents on, and show on stderr how far it is; into a pipe nothing is written.

    Args:
        documents: The documents, which may take a while.
        total: How many there will be.

    Returns:
        The same documents.
    """
    console = Console(stderr=True)
    columns = (
        TextColumn("cleaning"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        task = progress.add_task("cleaning", total=total, rate="")
        for document in documents:
            progress.advance(task)
            progress.update(task, rate=f"{progress.tasks[0].speed or 0:.0f} pages/s")
            yield document
