"""
The types of the rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum, StrEnum, unique

from attrs import field, frozen
from attrs.validators import min_len

from ..labels import Label


def _some() -> tuple[str, ...]:
    """
    Make a field that needs at least one entry.
    """
    some: tuple[str, ...] = field(converter=tuple, validator=min_len(1))
    return some


def _split(phrases: str) -> tuple[str, ...]:
    """
    Split phrases that are written in one string.
    """
    return tuple(phrases.split("|")) if phrases else ()


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
        is_inset: Whether a machine puts it between the paragraphs of any story, so that it says
            nothing of what stands around it: the line model looks past it.
    """

    text: str
    label: Label
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    opens_block: bool = False
    is_inset: bool = False


@frozen
class PhraseList:
    """
    Phrases of a language that say the same of a line.

    Attributes:
        label: What such a line is.
        lang: BCP 47 code of the phrases.
        phrases: The phrases as in `Phrase`, in one string with bars between.
        behind: Words that can follow each of them in prose: then the line must not match.
    """

    label: Label
    lang: str
    phrases: tuple[str, ...] = field(converter=_split)
    behind: str

    def rows(self) -> Iterator[Phrase]:
        """
        Give each phrase as a row of its own; below one for other stories these follow.
        """
        opens_block = self.label is Label.RELATED
        for text in self.phrases:
            trap = f"{text} {self.behind}"
            yield Phrase(text, self.label, self.lang, (text,), (trap,), opens_block)


@frozen
class Pattern:
    """
    A line that matches as a whole says by itself what it is.

    Attributes:
        name: Names the row in the ledger.
        pattern: A regular expression for the whole line; case does not matter.
        label: What such a line is.
        lang: BCP 47 code; `und` if it has no words.
        examples: Lines as met.
        never: Lines that must not match.
        needs: In lower case, of which every line that matches has one: a cheap test for
            a pattern that can begin with anything; empty for the others.
        is_inset: As for `Phrase`.
        longest: Characters of the longest line that a formula is looked for in.
    """

    name: str
    pattern: str
    label: Label
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    needs: tuple[str, ...] = ()
    is_inset: bool = False
    longest: int = 160


@frozen
class Opening:
    """
    A line that begins with these words says by itself what it is, however it goes on.

    Attributes:
        text: The words, folded.
        label: What such a line is.
        lang: BCP 47 code of the words.
        examples: Lines as met.
        never: Lines that must not match.
    """

    text: str
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
class WordList:
    """
    Words that are of one kind.

    Attributes:
        kind: What they are.
        words: The words, folded; written with bars between.
    """

    kind: str
    words: tuple[str, ...] = field(converter=_split, validator=min_len(1))


@unique
class DateOrder(StrEnum):
    """
    In which order a site writes the numbers of a date.
    """

    DAY_FIRST = "day-first"
    """31/10/2024, or 31 October 2024."""
    MONTH_FIRST = "month-first"
    """10/31/2024, or October 31, 2024."""
    YEAR_FIRST = "year-first"
    """2024-10-31."""


@frozen
class Outlet:
    """
    A site and who publishes it.

    Attributes:
        host: The host; the row speaks for all below it too.
        publisher: Who publishes it, in English.
        languages: BCP 47 codes of its editions, written with bars between.
        order: The order of the numbers in its dates.
        agency: The canonical name of the agency whose own site it is; None if of none.
    """

    host: str
    publisher: str
    languages: tuple[str, ...] = field(converter=_split, validator=min_len(1))
    order: DateOrder
    agency: str | None = None


@frozen
class Genre:
    """
    Words by which a text says what it is.

    Attributes:
        name: The genre.
        pattern: A regular expression for a whole folded line.
        lang: BCP 47 code; `und` for several.
        examples: Lines as met.
        never: Lines that must not match.
    """

    name: str
    pattern: str
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class Language:
    """
    How a language is told from others in its script.

    Attributes:
        code: BCP 47 code.
        script: The script, by its Unicode name.
        words: Its most common short words, written with bars between; folded.
        letters: Letters that other languages in the script, or most, do without.
        lacks: Letters of its relatives that it has not; a short text with the former and without
            these is told by its letters alone. Empty if the letters never suffice.
        endings: Endings of words that say as much, where the alphabet is that of others too.
        stems: How words begin that a language with the same common words has not, with a blank
            behind whole words; of two such languages they decide.
    """

    code: str
    script: str
    words: tuple[str, ...] = field(converter=_split)
    letters: str = ""
    lacks: str = ""
    endings: tuple[str, ...] = field(default="", converter=_split)
    stems: tuple[str, ...] = field(default="", converter=_split)


@unique
class Where(StrEnum):
    """
    Where in a page words stand.
    """

    STORY = "story"
    """In one of the paragraphs of the story."""
    END = "end"
    """At the end of its last paragraph."""
    LINE = "line"
    """On a line of their own."""


@unique
class Claim(StrEnum):
    """
    On which sites words speak for an agency.
    """

    ANY_SITE = "any-site"
    """On any: only the agency's own reporters write so, and others reprint it."""
    OWN_SITE = "own-site"
    """On its own sites only: elsewhere the same words cite it."""


@frozen
class Attribution:
    """
    Words by which an agency claims a story without a dateline, or is named as its source.

    Attributes:
        name: Names the row in the ledger.
        pattern: The words, with `{agency}` where the name stands; case matters.
        lang: BCP 47 code; `und` for several.
        where: Where they stand.
        claim: On which sites they speak for the agency.
        examples: Text as met, each with the agency after the last bar.
        never: Text that must not match.
        needs: Of which every text that matches has one: a cheap test for forms that are
            looked for in many lines.
    """

    name: str
    pattern: str
    lang: str
    where: Where
    claim: Claim
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    needs: tuple[str, ...] = _some()


@frozen
class Byline:
    """
    A form of line that names who wrote a story.

    Attributes:
        name: Names the row in the ledger.
        pattern: A regular expression for the whole line, with the group `author`, absent
            where the line names none. `{name}` is a name of two to four words, `{names}`
            several, `{person}` a name with evidence that it is one, `{rest}` what may
            follow. What the groups `date` and `section` hold must be such.
        lang: BCP 47 code; `und` for several.
        examples: Lines as met, each with the author after the last bar.
        never: Lines that must not match.
        needs: Of which every line that matches has one: a cheap test for a pattern that can
            begin with any name; empty for the others.
    """

    name: str
    pattern: str
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    needs: tuple[str, ...] = ()


@frozen
class DatelineForm:
    """
    An order and punctuation of the parts of a dateline.

    Attributes:
        name: Names the form in the ledger.
        template: The form; a blank stands for any number of blanks. Its parts are
            `{place}` (any words with capital letters, a state or a note in slashes behind
            them), `{known}` (a city of `places.py`), `{capitals}` (a known city in
            capitals), `{date}`, `{agency}`, `{signed}` (an agency, perhaps with the
            reporter), `{dash}` (any hyphen or dash), `{apart}` (one with blanks around
            it), `{stop}` (a full stop or comma) and `{point}` (perhaps one), `{mark}` (a
            dash, colon, full stop or slash), `{close}` (one of these, but no dash), `{end}`
            (a mark, or nothing if the news begins as a sentence does), `{sep}` (perhaps a
            dash or comma); and for Chinese, which has no
            blanks, `{wireagency}`, `{han}`, `{handate}`, `{wire}`.
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
class Place:
    """
    A city or a state.

    Attributes:
        name: Its name in English.
        state: ISO 3166 code of the state; `UN` for the United Nations.
        names: Other names and spellings, in other languages or of other times, written
            with bars between; case makes no difference.
    """

    name: str
    state: str
    names: tuple[str, ...] = field(converter=_split, validator=min_len(1))


@frozen
class MonthNames:
    """
    The names of one month in one language.

    Attributes:
        month: 1 to 12.
        lang: BCP 47 code.
        names: Folded: the forms used in dates, then abbreviations without the dot.
        calendar: `gregorian`, or `jalali` for the months of the Persian solar year.
    """

    month: int
    lang: str
    names: tuple[str, ...] = _some()
    calendar: str = "gregorian"


@unique
class LeadRole(StrEnum):
    """
    Which day the words in front of a date give.
    """

    PUBLICATION = "publication"
    """The day on which the page appeared."""
    CHANGE = "change"
    """The day on which it was changed."""
    FETCH = "fetch"
    """The day on which it was read or fetched, as a clock in the site's head gives it."""


@frozen
class PostedLead:
    """
    Words in front of the date on a line that says when a page appeared.

    Attributes:
        text: The words, folded, without the colon.
        lang: BCP 47 code.
        role: Which day the date is.
        examples: Lines as met.
        never: Lines that must not be read so.
    """

    text: str
    lang: str
    role: LeadRole
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class PostedExtra:
    """
    Something that stands on a date line beside the date and says nothing of it.

    Attributes:
        name: Names the row.
        pattern: A regular expression; case does not matter.
        lang: BCP 47 code; `und` if it is met in several languages.
        examples: Such things as met.
        never: What must not match as a whole.
        needs: In lower case, of which every text that matches has one: a cheap test, without
            which nearly every date line would be searched for all rows.
    """

    name: str
    pattern: str
    lang: str
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    needs: tuple[str, ...] = _some()


@frozen
class SlashOrder:
    """
    Hosts on whose pages it is known whether day or month comes first between slashes.

    Attributes:
        name: Names the row.
        order: `dmy` or `mdy`.
        ends: What their hosts end with, without the dot before it.
    """

    name: str
    order: str
    ends: tuple[str, ...] = _some()


@frozen
class UrlDate:
    """
    A place in addresses where a date stands.

    Attributes:
        name: Names the row in the ledger.
        pattern: A regular expression searched in path and query of the address, with the
            groups `year`, and `month` (or `name`) and `day` where there are such, or `unix`
            for seconds since 1970.
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


class Kind(IntEnum):
    """
    What a character is; the values are numbers of the frozen trees.
    """

    OTHER = 0
    """Anything without a kind of its own: emoji, controls, what lies beyond U+FFFF."""
    LOWER = 1
    """A lower-case letter."""
    UPPER = 2
    """An upper-case letter."""
    UNCASED = 3
    """A letter or vowel sign of a script without case."""
    CJK = 4
    """A character of a script written without blanks, Thai and Khmer included."""
    DIGIT = 5
    """A decimal digit."""
    SPACE = 6
    """White space."""
    STOP = 7
    """A full stop."""
    BANG = 8
    """An exclamation or question mark."""
    COMMA = 9
    """A comma."""
    COLON = 10
    """A colon."""
    SEMICOLON = 11
    """A semicolon."""
    DASH = 12
    """A dash or hyphen."""
    QUOTE = 13
    """A quotation mark."""
    OPEN = 14
    """An opening bracket."""
    CLOSE = 15
    """A closing bracket."""
    BAR = 16
    """A bar, bullet or the like, as stands between the entries of a menu."""
    SLASH = 17
    """A slash."""
    DOTS = 18
    """An ellipsis."""
    AT = 19
    """The sign of addresses."""
    HASH = 20
    """The sign of tags."""
    RIGHTS = 21
    """A sign of copyright or trademark."""
    MONEY = 22
    """A currency sign, the per cent sign or the ampersand."""
    SYMBOL = 23
    """An arrow, star or tick."""
    APOSTROPHE = 24
    """An apostrophe or single quotation mark."""


@frozen
class Sign:
    """
    The characters of one kind.

    Attributes:
        kind: What they are.
        characters: All of them.
    """

    kind: Kind
    characters: str


@frozen
class MarkerWords:
    """
    Words and phrases that speak for or against a line, without deciding.

    Attributes:
        kind: What they hint at; one of the kinds named in `words.py`.
        lang: BCP 47 code.
        phrases: One to three words each, lower case, compared word by word; where
            a script has no blanks, one to three characters. Written with bars between.
        examples: Lines that hold one of them.
        never: Lines that hold none.
    """

    kind: str
    lang: str
    phrases: tuple[str, ...] = field(converter=_split, validator=min_len(1))
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()


@frozen
class Column:
    """
    A feature of a line, or a fact of a page.

    Attributes:
        name: Names it in explanations; a tag in front (`w6_`, `up5_`, `run_`) says
            over which lines it is taken.
        meaning: What it counts. Shares are per mille, rounded down; -1 says that
            there is no such line.
    """

    name: str
    meaning: str


@frozen
class TreeTable:
    """
    Symmetric trees of one stage as numbers, written by `benchmarks/train.py`.

    All nodes of one level ask the same question, "is feature f above t?", so the
    answers are the bits of the leaf's number, the first question's the lowest.

    Attributes:
        depth: Questions a tree asks.
        base: What every line starts with, in 1/1024 of log-odds.
        features: Number of the feature, a row of *depth* for each tree.
        thresholds: What it is compared with, in the same order.
        leaves: Points of the leaves, a row of 2 ** *depth* for each tree.

    The numbers are little-endian with a sign, 16 bits each, in base 64.
    """

    depth: int
    base: int
    features: str
    thresholds: str
    leaves: str


@unique
class OrganisationKind(StrEnum):
    """
    What an organisation is.
    """

    INTERNATIONAL = "international"
    """An alliance, union or format of states, or a body of one with a name of its own."""
    AGENCY = "agency"
    """A news agency."""
    INSTITUTION = "institution"
    """A ministry, university, fund or the like of one state."""
    ARMED_GROUP = "armed group"
    """An armed group that is no state."""


@unique
class PlaceKind(StrEnum):
    """
    What a place is.
    """

    STATE = "state"
    """A state, by any of its names."""
    CAPITAL = "capital"
    """A capital; also where it stands for the government in it."""


@frozen
class Organisation:
    """
    An organisation and how texts name it.

    Attributes:
        name: The name that tables show.
        kind: What it is.
        examples: Texts that name it.
        never: Texts that do not.
        acronyms: Forms whose case matters; all may be capitals. `{a,b}` stands for either.
        names: Forms whose case does not matter.
        part_of: The organisation that it is a body of; empty if none.
        wikidata: Its id there, where it is certain; else empty.
        not_before: What must not follow; it then is another name.
    """

    name: str
    kind: OrganisationKind
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    acronyms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    part_of: str = ""
    wikidata: str = ""
    not_before: tuple[str, ...] = ()


@frozen
class NamedPlace:
    """
    A state or capital and how texts name it; case matters, but all may be capitals.

    Attributes:
        name: The name that tables show.
        kind: What it is.
        wikidata: Its id there.
        names: Its names and their forms; `{a,b}` stands for either.
        examples: Texts that name it.
        never: Texts that do not.
        not_before: What must not follow; it then is another name.
        not_after: What must not stand in front.
    """

    name: str
    kind: PlaceKind
    wikidata: str
    names: tuple[str, ...] = _some()
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@frozen
class Cue:
    """
    A verb or phrase that says whose words stand between quotation marks.

    Attributes:
        lang: BCP 47 code.
        forms: The forms that are met, lower case; written with bars between.
        examples: Sentences, each with the speaker it gives after a bar.
        never: Sentences in which it gives no speaker.
    """

    lang: str
    forms: tuple[str, ...] = field(converter=_split, validator=min_len(1))
    examples: tuple[str, ...] = _some()
    never: tuple[str, ...] = _some()
