"""
Write the pages that say what the code says: labels, tables, rules, releases, command line.

`python docs/generate.py` writes them all; so does each build of the documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
import pyarrow as pa
import rulepages

from eurasec_corpus.cli import commands
from eurasec_corpus.labels import (
    DateKind,
    DateReason,
    DateSource,
    DuplicateKind,
    FactSource,
    Label,
    Precision,
)
from eurasec_corpus.releasing.editions import Edition
from eurasec_corpus.releasing.shipped import release_manifest, releases
from eurasec_corpus.tables import KEYS, OFFSET_UNIT, SCHEMA_VERSION, SCHEMAS

_KINDS = {
    pa.string(): "text",
    pa.int32(): "int32",
    pa.bool_(): "bool",
    pa.date32(): "date32",
    pa.timestamp("ms"): "timestamp[ms]",
}


def label_manual() -> Iterator[str]:
    """
    Yield the lines of the label manual.
    """
    yield "# The labels"
    yield ""
    yield "Every stretch of a source has exactly one label and the rule that gave it."
    yield "*Kept* stretches become paragraphs; *read* ones gave a date, a place or a name; the"
    yield "others are *set aside*. All that is not kept is in `document.set_aside`."
    yield ""
    yield "| label | fate | what it is |"
    yield "| --- | --- | --- |"
    for label in Label:
        yield f"| `{label}` | {label.fate} | {label.manual} |"
    yield ""
    yield "## Where a date comes from"
    yield ""
    yield (
        "`date_source`, most trusted first: " + ", ".join(f"`{item}`" for item in DateSource) + "."
    )
    yield "A part that one source leaves unknown is completed by the next that agrees with it."
    yield ""
    yield "`kind` of a piece of evidence, most trusted first; from the last ones no date follows:"
    yield ""
    yield "| kind | source | counts | what it is |"
    yield "| --- | --- | --- | --- |"
    for kind in DateKind:
        yield f"| `{kind}` | `{kind.source}` | {'yes' if kind.counts else 'no'} | {kind.manual} |"
    yield ""
    yield "`reason`, what became of it:"
    yield ""
    yield "| reason | what it means |"
    yield "| --- | --- |"
    for reason in DateReason:
        yield f"| `{reason}` | {reason.manual} |"
    yield ""
    yield "`date_precision`: " + _listed(Precision)
    yield ""
    yield "## How a paragraph repeats another"
    yield ""
    yield "The rule in the ledger is `duplicate:` and one of these: " + _listed(DuplicateKind)
    yield ""
    yield "## Where other facts come from"
    yield ""
    yield "`source` in the table `facts`, most trusted first: " + _listed(FactSource)
    yield "The most trusted is used; the others stay in the table, for everyone to see."


def _listed(words: Iterable[str]) -> str:
    """
    List the members of a vocabulary.
    """
    return ", ".join(f"`{word}`" for word in words) + "."


def table_schema() -> Iterator[str]:
    """
    Yield the lines of the schema page.
    """
    yield "# The tables"
    yield ""
    yield f"Schema version {SCHEMA_VERSION}. Offsets count from 0, in units of one {OFFSET_UNIT};"
    yield "lines count from 1. Rows are sorted by their key; absence is null."
    for name, schema in SCHEMAS.items():
        yield ""
        yield f"## `{name}`"
        yield ""
        yield "Key: " + ", ".join(f"`{key}`" for key in KEYS[name]) + "."
        yield ""
        yield "| column | type | null | meaning |"
        yield "| --- | --- | --- | --- |"
        for field in schema:
            null = "yes" if field.nullable else "no"
            meaning = field.metadata[b"description"].decode()
            yield f"| `{field.name}` | {_KINDS[field.type]} | {null} | {meaning} |"


def command_line() -> Iterator[str]:
    """
    Yield the lines of the page on the command line.
    """
    yield "# The command line"
    yield ""
    yield "Results go to stdout, messages to stderr. Exit codes: 0 all well, 1 the input or the"
    yield "data is at fault, 2 the call is. Colours and the progress bar are for terminals only;"
    yield "`NO_COLOR` is honoured."
    for name, command in sorted(commands.commands.items()):
        context = click.Context(command, info_name=f"eurasec-corpus {name}")
        yield ""
        yield f"## `eurasec-corpus {name}`"
        yield ""
        yield command.get_short_help_str(limit=1_000)
        yield ""
        yield "```"
        yield " ".join([context.command_path, *command.collect_usage_pieces(context)])
        yield "```"
        options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
        records = [each.get_help_record(context) for each in options]
        yield ""
        yield "| option | meaning |"
        yield "| --- | --- |"
        for option, meaning in filter(None, records):
            yield f"| `{option.replace('|', chr(92) + '|')}` | {meaning} |"


def release_list() -> Iterator[str]:
    """
    Yield the lines of the page that names what was released.
    """
    yield from rulepages.write_title(
        "The releases",
        "What comes with the package, oldest first. The content hash is that of the rows, however",
        "they are written; SHA-256 is that of the file. `eurasec-corpus verify FILE` compares any",
        "copy.",
    )
    for version in releases():
        manifest = release_manifest(version, Edition.FULL)
        state = f"Released on {manifest.released}" if manifest.released else "A preview, not final"
        rows = (
            (f"`{name}`", f"{table.rows:,}", f"`{table.content_hash}`", f"`{table.sha256}`")
            for name, table in manifest.tables.items()
        )
        yield from rulepages.write_table(
            f"`{version}`",
            f"{state}; schema {manifest.schema_version}. Content hash `{manifest.content_hash}`.",
            ("table", "rows", "content hash", "SHA-256 of the file"),
            rows,
        )


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "cli": command_line,
    "gazetteer": rulepages.gazetteer,
    "labels": label_manual,
    "releases": release_list,
    "rules-datelines": rulepages.datelines,
    "rules-dates": rulepages.dates,
    "rules-markers": rulepages.markers,
    "rules-outlets": rulepages.outlets,
    "rules-speech": rulepages.speech,
    "schema": table_schema,
}


def write_pages(folder: Path) -> None:
    """
    Write the pages into a folder.
    """
    folder.mkdir(exist_ok=True)
    for name, lines in PAGES.items():
        text = "\n".join(lines()) + "\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(Path(__file__).parent / "reference")
