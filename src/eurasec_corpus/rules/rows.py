"""
The types of the rows.
"""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import min_len

from ..labels import Label


def _some() -> tuple[str, ...]:
    """
    Make a field that needs at least one entry.
    """
    some: tuple[str, ...] = field(converter=tuple, validator=min_len(1))
    return some


@frozen
class Phrase:
    """
    A line that is this phrase and nothing else says by itself what it is.

    Attributes:
        text: The phrase, folded and without punctuation or arrows around it.
        label: What such a line is.
        lang: BCP 47 code of the phrase.
        examples: Lines as met.
        never: Lines that must not match.
        opens_block: Whether other headlines and teasers follow below the phrase.
    """

    text: str
    label: Label
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    opens_block: bool = False


@frozen
class Pattern:
    """
    A short line that matches as a whole says by itself what it is.

    Attributes:
        name: Names the row in the ledger.
        pattern: A regular expression for the whole line; case does not matter.
        label: What such a line is.
        lang: BCP 47 code; `und` if it has no words.
        examples: Lines as met.
        never: Lines that must not match.
    """

    name: str
    pattern: str
    label: Label
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class Agency:
    """
    A news agency that signs its datelines.

    Attributes:
        name: The canonical name.
        tokens: Its spellings inside datelines; case matters.
        hosts: Its own sites.
        examples: Datelines as met.
        never: Text that must not be read as its dateline.
    """

    name: str
    tokens: tuple[str, ...] = _some()
    hosts: tuple[str, ...] = _some()
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class DatelineForm:
    """
    An order and punctuation of the parts of a dateline.

    Attributes:
        name: Names the form in the ledger.
        template: The form, with `{place}`, `{date}`, `{agency}` and `{dash}` (any
            hyphen or dash) for the parts; a blank stands for any number of blanks.
        lang: BCP 47 code of the languages it was met in, `und` for several.
        examples: Openings of paragraphs as met, with the dateline's end marked by `|`.
        never: Openings of paragraphs that must not match.
    """

    name: str
    template: str
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class MonthNames:
    """
    The names of one month in one language.

    Attributes:
        month: 1 to 12.
        lang: BCP 47 code.
        names: Folded: the forms used in dates, then abbreviations without the dot.
    """

    month: int
    lang: str
    names: tuple[str, ...] = _some()


@frozen
class PostedLead:
    """
    Words in front of the date on a line that says when a page appeared.

    Attributes:
        text: The words, folded, without the colon.
        lang: BCP 47 code.
        is_publication: True if the page was published then, False if it was
            changed or fetched then.
        examples: Lines as met.
        never: Lines that must not be read so.
    """

    text: str
    lang: str
    is_publication: bool
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class UrlDate:
    """
    A place in addresses where a date stands.

    Attributes:
        name: Names the row in the ledger.
        pattern: A regular expression searched in the path of the address, with the
            groups `year`, and `month` and `day` where there are such.
        host: The host it holds for, with its subdomains; empty for any.
        examples: Addresses as met, each with the date it gives after a blank.
        never: Addresses that must not match.
    """

    name: str
    pattern: str
    host: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class Speaker:
    """
    A form of headline that names who speaks.

    Attributes:
        name: Names the row.
        pattern: A regular expression matched at the start of the headline, with the
            group `who` for office and name together; case matters.
        lang: BCP 47 code.
        examples: Headlines as met, each with the name it gives after a bar.
        never: Headlines that name no speaker.
    """

    name: str
    pattern: str
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
