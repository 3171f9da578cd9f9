"""
From raw pages to a data set on disk, of any size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from .corpus import Corpus
from .errors import SourceError
from .files import Signature, refuse_foreign
from .labels import DuplicatePolicy
from .records.inputs import Input, open_input
from .records.record import Columns, Flaw, Record
from .releasing.versions import parse_version
from .sources import Source, clean_sources, profile_sites
from .workshop.batches import cut_batches
from .workshop.finishing import Assembly, assemble
from .workshop.formers import read_former
from .workshop.locks import locked
from .workshop.parts import PARTS, BatchJob, clean_batch
from .workshop.places import fresh_folder, keep_only, open_workshop, put_in_place
from .workshop.pools import Run, open_workers
from .workshop.steps import Step, Watch, unwatched
from .workshop.surveys import Survey, survey, without_repeats

Skip = Callable[[Flaw], None]
"""Is told of a page that cannot be read and is left out."""


def build_corpus(sources: Iterable[Source]) -> Corpus:
    """
    Clean pages and put them into a corpus in memory.

    What recurs on the pages of one site is told from the articles; the order of the
    pages makes no difference.

    Args:
        sources: The pages.

    Raises:
        SourceError: A page cannot be read; the message names it.
    """
    pages = tuple(sources)
    return Corpus.from_documents(clean_sources(pages, profile_sites(pages)))


def build(  # noqa: PLR0913  what a build takes, how it is done, and who is waiting for it
    source: str | Path,
    out: str | Path,
    *,
    facts: str | Path | None = None,
    version: str | None = None,
    columns: Columns | None = None,
    duplicates: DuplicatePolicy | str = DuplicatePolicy.NONE,
    workers: int = 1,
    resume: bool = False,
    replace: bool = False,
    skip: Skip | None = None,
    watch: Watch = unwatched,
) -> Corpus:
    """
    Build a data set from raw pages.

    The memory it takes does not grow with the pages. What is done lies in a hidden folder
    beside the output until all is; whatever interrupts it, the output is the former one or
    the new one.

    Args:
        source: A folder of `.txt` files, of saved HTML, or of files of JSON Lines, Parquet,
            Arrow or WET; or one such file. See `docs/how-to/large.md`.
        out: The folder to write; an earlier data set there, of whose documents half at least
            are among the pages, is replaced when the new one is whole.
        facts: The file with what is known of the pages; if None, `sources.toml` in the
            folder or beside it, where there is one.
        version: The version of the data, for a release; else None.
        columns: Which columns of tables hold what; None for `id`, `text` and the names of facts.
        duplicates: What becomes of paragraphs that repeat one of another document; see
            `Corpus.deduplicate`.
        workers: How many processes clean; the rows are the same for any number.
        resume: Whether to go on with what a broken-off build has left.
        replace: Whether to replace an earlier data set of other pages, too.
        skip: Is told of each page that cannot be read, which is then left out; if None, the
            first such page stops the build, before anything is cleaned. If none can be read,
            nothing is built.
        watch: Is told how far the build is.

    Returns:
        The corpus that was written.

    Raises:
        SourceError: The source or a page cannot be read, or *out* holds something else, or
            other pages, or cannot be written.
        MetadataError: The facts cannot be read, or speak of a page that is not there.
        BusyError: Another process builds *out*.
        WorkerError: A worker process was ended by somebody else.
        VersionError: *version* is no version, or *out* holds a release.
    """
    if version is not None:
        parse_version(version)
    wanted = open_input(Path(source), columns, Path(facts) if facts else None)
    place = Path(out).resolve()
    refuse_foreign(place)
    policy = DuplicatePolicy(duplicates)
    told = skip or _unheard
    order = _Order(wanted, place, Signature(version), policy, replace, skip is None, told, watch)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with (
            locked(place),
            open_workshop(place, resume=resume) as folder,
            open_workers(workers) as run,
        ):
            _build(order, folder, run)
    except OSError as error:
        why = error.strerror or error
        msg = f"{out}: cannot be written ({why}); {_way_out(error)}, or name another folder"
        raise SourceError(msg) from error
    return Corpus.read_parquet(place)


def _way_out(error: OSError) -> str:
    """
    Say what to do where an output cannot be written.

    >>> _way_out(PermissionError()), _way_out(OSError())
    ('ask for the right to write', 'what is done is kept: make room and go on with --resume')
    """
    if isinstance(error, PermissionError):
        return "ask for the right to write"
    return "what is done is kept: make room and go on with --resume"


def _unheard(_: Flaw) -> None:
    """
    Tell nobody; the build stops instead.
    """


@frozen
class _Order:
    """
    What is to be built.
    """

    input: Input
    place: Path
    signature: Signature
    duplicates: DuplicatePolicy
    replaces: bool
    stops: bool
    skip: Skip
    watch: Watch


def _build(order: _Order, folder: Path, run: Run) -> None:
    """
    Read all pages once, clean them, put the data set together, and put it in place.
    """
    found, gone = _survey(order, folder, run)
    keep_only(folder, found.fingerprint)
    names = _clean(order, folder, run, found)
    new = fresh_folder(folder)
    order.watch(Step("writing", 0, found.documents, gone=gone))
    places = tuple(folder / PARTS / name for name in sorted(names))
    assemble(Assembly(places, found.bounds, new, order.signature, order.duplicates), run)
    put_in_place(folder, order.place)


def _survey(order: _Order, folder: Path, run: Run) -> tuple[Survey, int]:
    """
    Read all pages once; what cannot be read is reported the second time, unless it stops us.

    Returns:
        What was found, and how many documents of the former data set are not among the pages.
    """
    flaws, seen = 0, set[str]()
    first: Flaw | None = None

    def count(flaw: Flaw) -> None:
        nonlocal flaws, first
        flaws, first = flaws + 1, first or flaw

    def watch(done: int) -> None:
        order.watch(Step("reading", done, None, flaws))

    former = read_former(order.place)
    read = order.input.read()
    records = former.look_for(_sound(_until_flaw(read) if order.stops else read, count))
    found = survey(_noted(records, order.input.ids_of_facts(), seen), folder, run, watch)
    if order.stops and (flaws or found.repeated):
        # Of a page that cannot be read and an id that repeats, the one that comes first counts.
        list(_sound(without_repeats(order.input.read(), found.repeated), None))
    if not found.documents:
        raise SourceError(_say_empty(order.input.source, flaws, first))
    if not order.replaces:
        former.refuse_loss(order.place)
    if not flaws:
        order.input.check_facts(seen)
    return found, former.gone


def _until_flaw(records: Iterable[Record | Flaw]) -> Iterator[Record | Flaw]:
    """
    Hand records on up to the first flaw.
    """
    for record in records:
        yield record
        if isinstance(record, Flaw):
            return


def _say_empty(source: Path, flaws: int, first: Flaw | None) -> str:
    """
    Say that there is nothing to build, given how many pages cannot be read, and the first.
    """
    if first is None:
        return f"{source}: no page in it; name a folder or a file of raw pages"
    which = "its only page cannot" if flaws == 1 else f"none of its {flaws} pages can"
    return f"{source}: {which} be read, so nothing is built; the first: {first}"


def _noted(records: Iterable[Record], wanted: frozenset[str], seen: set[str]) -> Iterator[Record]:
    """
    Hand records on and note which of the wanted ids they have.
    """
    for record in records:
        if record.id in wanted:
            seen.add(record.id)
        yield record


def _clean(order: _Order, folder: Path, run: Run, found: Survey) -> set[str]:
    """
    Clean all pages; return the names of the batches.
    """
    step = Step("cleaning", 0, found.documents)

    def skip(flaw: Flaw) -> None:
        nonlocal step
        step = evolve(step, skipped=step.skipped + 1)
        order.skip(flaw)

    records = without_repeats(order.input.read(), found.repeated)
    batches = cut_batches(_sound(records, None if order.stops else skip), found.batch_size)
    jobs = (BatchJob(batch, folder, found.bounds) for batch in batches)
    before = {path.name for path in (folder / PARTS).glob("*")}
    names = set()
    order.watch(step)
    for done, name in run(clean_batch, jobs):
        names.add(name)
        kept = step.kept + done * (name in before)
        step = evolve(step, done=step.done + done, kept=kept)
        order.watch(step)
    return names


def _sound(records: Iterable[Record | Flaw], skip: Skip | None) -> Iterator[Record]:
    """
    Hand sound records on; a flaw stops the build, or is reported.
    """
    for record in records:
        if isinstance(record, Record):
            yield record
        elif skip is None:
            raise SourceError(str(record))
        else:
            skip(record)
