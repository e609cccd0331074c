"""A flag: a doubt that is voiced and changes no number."""

from collections.abc import Iterable

import attrs

from ._values import Word, number_of
from ._visible import visible
from .display import Listed, Row, Section, Sheet, card, excerpt
from .errors import FigreconError, one_of, shown


class Doubt(Word):
    """What a flag is about.

    >>> Doubt.FALLING
    Doubt.FALLING
    """

    AMBIGUOUS = "ambiguous"
    """The words can be read in another way, which the message names."""
    KIND = "kind"
    """The kind given contradicts the words: "another 1,500" given as a total."""
    AS_OF_AFTER_PUBLISHED = "as of after published"
    """A count that speaks of a day after it was published."""
    OTHER_QUANTITY = "other quantity"
    """Some reports count something else than the subject: the injured among the dead, a percentage among troops."""
    REPRINT = "reprint"
    """A newer print of an older figure of the same origin."""
    TIE = "tie"
    """Two figures of one origin and date that differ: the position is their hull."""
    FALLING = "falling"
    """An origin's total is lower than its earlier one: legal, and worth a look."""
    HIGHER_BEFORE = "higher before"
    """An origin's later publication gives a count that only grows more for an earlier time: it stands."""
    BACKLOG = "backlog"
    """An increment published after a total speaks of a time that was over before it: it is added all the same."""
    OVERLAP = "overlap"
    """Increments of one origin, or an increment and its total, speak of times that overlap."""
    ALIKE = "alike"
    """Two increments of one origin and date are equal: each has a key of its own, so both count."""
    DOES_NOT_ADD_UP = "does not add up"
    """An earlier total and the increments since do not make the new total."""
    PART_EXCEEDS_WHOLE = "part exceeds whole"
    """A part is larger than the whole it belongs to."""
    OPEN_PART = "open part"
    """A part of a whole has an open end: the sum counts its numeral, and is at least or at most."""
    MISSING_PART = "missing part"
    """Nothing is known of a part of a whole."""
    STALE = "stale"
    """A position is much older than the newest."""
    ONLY_INTERESTED = "only interested"
    """Only parties to the matter give a figure."""
    MISSING_REPORT = "missing report"
    """A report is derived from, replaces or denies one that is not at hand here."""
    SCALE = "scale"
    """Two figures differ by a factor of 10, 100 or 1,000, or by the ratio of two units."""
    SWAPPED_DIGITS = "swapped digits"
    """Two figures differ by two digits that changed places."""
    SAME_FIGURE = "same figure"
    """Two sources give the same unround figure: perhaps one origin."""
    EXTRA_DIGIT = "extra digit"
    """An origin's total is about ten times its earlier one, and near it without one of its digits."""
    MISSING_CODE = "missing code"
    """A count of -9, -99, -999 or -9999: what tables write where a value is missing."""
    ALIKE_NAMES = "alike names"
    """Sources whose names are nearly the same: perhaps one origin."""
    LINK_AS_SOURCE = "link as source"
    """A source that is a link: a link is where a figure is found, not who stands behind it."""
    TWO_CAMPS = "two camps"
    """The positions fall into two groups, further apart than either is wide."""


def _doubt(value: Doubt | str) -> Doubt:
    return value if type(value) is Doubt else one_of(Doubt, value, value, "a doubt", FigreconError)


def _keys(keys: Iterable[str]) -> tuple[str, ...]:
    given = tuple(keys) if isinstance(keys, Iterable) else (None,)
    if isinstance(keys, str) or not all(isinstance(key, str) for key in given):
        raise FigreconError(f"the keys of a flag are a list of texts; got {shown(keys)}")
    return given


def _message(message: str) -> str:
    if not isinstance(message, str):
        raise FigreconError(f"the message of a flag is a text; got {shown(message)}")
    return message


@attrs.frozen
class Flag:
    """One doubt: what it is about, a sentence, and the keys of the reports that it concerns.

    >>> print(Flag(Doubt.FALLING, "lowered from 160 to 140", keys=("a1", "a2")))
    falling: lowered from 160 to 140
    """

    doubt: Doubt = attrs.field(converter=_doubt)
    message: str = attrs.field(default="", converter=_message)
    keys: tuple[str, ...] = attrs.field(default=(), converter=_keys)

    def __str__(self) -> str:
        return visible(f"{self.doubt.value}: {self.message}") if self.message else self.doubt.value

    def _repr_html_(self) -> str:
        return card({"doubt": self.doubt.value, "what": self.message, "reports": ", ".join(self.keys)})


def flags_of(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Doubts as a figure keeps them. Raises FigreconError for anything else.

    >>> flags_of([]), len(flags_of([Flag("tie")]))
    ((), 1)
    """
    if flags == ():
        return ()
    given = tuple(flags) if isinstance(flags, Iterable) else (None,)
    if not all(isinstance(flag, Flag) for flag in given):
        raise FigreconError(f"flags must be Flag objects; got {shown(flags)}")
    return Flags(given) if given else ()


class Flags(Listed[Flag]):
    """Doubts as a notebook shows them, one on each line."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        shown, more = excerpt(self)
        rows = [Row((flag.doubt.value, flag.message, ", ".join(flag.keys))) for flag in shown]
        return Sheet(
            title=number_of(len(self), "doubt"),
            head=("doubt", "what", "reports"),
            sections=[Section("", rows, more=more)] if rows else [],
            whole=("doubt",),
            prose=("what",),
        )
