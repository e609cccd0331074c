"""Source and Roster: who stands behind a number, by what names, and what the user knows of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, ValuesView
from collections.abc import Set as AbstractSet
from typing import Any

import attrs

from figrecon import display
from figrecon._values import FrozenMapping, NamesLike, brief, number_of, remembered
from figrecon.errors import RangeError, SourceError, nearest, shown
from figrecon.ranges import NumberLike, number

from .spelling import folded_name, host_of, tidy, together_in

LONGEST_NAME = 10_000
"""No name of a source is longer: a cell that holds a page of text is no name."""

MOST_DIGITS = 9
"""No rank is written with more digits: no roster lists a billion sources."""

MOST_RELAYS = 100
"""No chain of sources that relay each other is followed further; real ones have two or three links."""


def as_name(value: str) -> str:
    r"""A name with its white space folded. Raises SourceError for an empty one or for anything but text.

    >>> as_name("  Ministry of\n Health ")
    'Ministry of Health'
    """
    return _folded(value)


@remembered
def _folded(value: str) -> str:
    name = " ".join(value[: LONGEST_NAME + 1].split()) if isinstance(value, str) else ""
    if not name or len(name) > LONGEST_NAME:
        raise SourceError(f"a source must be a name of 1 to {LONGEST_NAME:,} characters; got {shown(value)}")
    return name


def names(value: NamesLike | None) -> tuple[str, ...]:
    """Names from one text, in which `;` separates them, or from several.

    >>> names("Cho Tae-yong; Park Sunwon"), names(["BBC"]), names(None)
    (('Cho Tae-yong', 'Park Sunwon'), ('BBC',), ())
    """
    if value is None or value == ():
        return ()
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, Iterable):
        raise SourceError(f"names must be text or a list of texts; got {shown(value)}")
    parts = [part for entry in listed for part in (entry.split(";") if isinstance(entry, str) else [entry])]
    return tuple(as_name(part) for part in parts if part != "" and not (isinstance(part, str) and part.isspace()))


def attribution(source: str, via: Sequence[str]) -> str:
    """A source and those who passed its word on, as a table names them.

    >>> attribution("NIS", ["Yonhap", "BBC"]), attribution("NIS", [])
    ('NIS via Yonhap, BBC', 'NIS')
    """
    return f"{source} via {', '.join(via)}" if via else source


def _optional_name(value: str | None) -> str | None:
    return None if value is None else as_name(value)


def as_rank(value: NumberLike | str | None) -> int | None:
    """A place in the user's trust, 1 the best; None for none, and for an empty cell. Raises SourceError.

    >>> as_rank(2), as_rank("2"), as_rank("")
    (2, 2, None)
    """
    if value is None or value == "":
        return None
    try:
        digits = isinstance(value, str) and len(value) <= MOST_DIGITS and value.strip().isdecimal()
        place = number(int(value) if digits else value, "a rank")
    except RangeError:
        place = 0
    if not isinstance(place, int) or not 1 <= place < 10**MOST_DIGITS:
        most = f"{10**MOST_DIGITS - 1:,}"
        raise SourceError(f"a rank must be a whole number from 1, the best, to {most}; got {shown(value)}")
    return place


def _interested(value: bool | NamesLike | None) -> bool | tuple[str, ...]:
    return value if isinstance(value, bool) else names(value)


@attrs.frozen(repr=False)
class Source:
    """Who stands behind a number: a canonical name and what the user says of it.

    `aliases` are other names of the same source, `relays` the source that it always repeats (an agency's wire, a
    spokesman), `interested` marks a party to the matter (True: in all subjects, or the subjects named), `tally` one
    that adds up what others published, `rank` its place in the user's trust, 1 the best.
    Raises SourceError for a name that is empty, or a rank below 1.

    >>> Source("NIS", aliases="Cho Tae-yong; Park Sunwon")
    Source(name='NIS', aliases=('Cho Tae-yong', 'Park Sunwon'))
    """

    name: str = attrs.field(converter=as_name)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=names)
    relays: str | None = attrs.field(default=None, converter=_optional_name, kw_only=True)
    interested: bool | tuple[str, ...] = attrs.field(default=False, converter=_interested, kw_only=True)
    tally: bool = attrs.field(default=False, kw_only=True)
    rank: int | None = attrs.field(default=None, converter=as_rank, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.tally, bool):
            raise SourceError(f"tally must be True or False; got {shown(self.tally)}")

    def __repr__(self) -> str:
        return brief(self)

    def _repr_html_(self) -> str:
        return display.card(dict(zip(HEAD, _told(self), strict=True)))

    def is_party_to(self, subject: str) -> bool:
        """Whether the user marked it as interested in this subject."""
        if isinstance(self.interested, bool):
            return self.interested
        return subject in self.interested


HEAD = ("source", "aliases", "relays", "a party to the matter", "a tally", "rank")
"""What a display says of a source."""


def _told(source: Source) -> tuple[str, ...]:
    listed = (source.name, source.aliases, source.relays, source.interested, source.tally, source.rank)
    return tuple(display.said(value) for value in listed)


Several = Sequence[Source | str] | AbstractSet[Source | str] | Iterator[Source | str] | ValuesView[Source]
"""A list of sources. Not `Iterable`: a mapping is one of its keys, and mypy would take `{**names, ...}` for that."""

SourcesLike = Mapping[str, object] | Several
"""What a roster is made of: a mapping of names to aliases, a Source or the fields of one, or a list of sources.

What a mapping holds is checked at run time: to mypy, one of aliases here and fields there is a `dict[str, object]`.
"""


def _sources(value: SourcesLike) -> FrozenMapping[str, Source]:
    if isinstance(value, Mapping):
        items = [_source(name, entry) for name, entry in value.items()]
    elif isinstance(value, Iterable) and not isinstance(value, str):
        items = [s if isinstance(s, Source) else Source(s) for s in value]
    else:
        raise SourceError(f"a roster must map names to aliases, or list sources; got {shown(value)}")
    named: dict[str, Source] = {}
    for source in items:
        if named.setdefault(source.name, source) != source:
            raise SourceError(f"a source must be listed once; got {shown(source.name)} twice, with other marks")
    return FrozenMapping(named)


def _source(name: str, entry: Any) -> Source:
    if isinstance(entry, Source):
        return entry
    if not isinstance(entry, Mapping):
        return Source(name, entry)
    allowed = [f.name for f in attrs.fields(Source) if f.name != "name"]
    for key in entry:
        if key not in allowed:
            hint = nearest(str(key), allowed)
            raise SourceError(f"{shown(name)}: a source has {', '.join(allowed)}; got {shown(key)}{hint}")
    return Source(name, **entry)


@attrs.frozen
class Roster(display.Displayed):
    """The sources known by name; resolves any name or alias to the origin that stands behind it.

    Made from sources, or from a plain mapping of name to aliases, or to the fields of `Source`. Case, width, white
    space, the form of dashes and quotes, stray marks at the ends and a leading "the" make no other name. "A / B" is
    "B / A", one joint origin; it has a mark where all of them have it, and the best of their ranks where all have one.
    A link is looked up by its host, where that is listed. A name that nobody listed is a source of its own.
    Raises SourceError where one name is listed twice, one alias belongs to two sources or relays run in a circle.

    >>> roster = Roster({"NIS": ["Cho Tae-yong"], "Yonhap wire": {"relays": "NIS"}})
    >>> roster.origin("cho  tae-yong").name, roster.origin("Yonhap wire").name, roster.origin("BBC").name
    ('NIS', 'NIS', 'BBC')
    """

    sources: FrozenMapping[str, Source] = attrs.field(factory=FrozenMapping, converter=_sources)
    _by_alias: Mapping[str, Source] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        by_alias: dict[str, Source] = {}
        for source in self.sources.values():
            for alias, key in [(a, key) for a in (source.name, *source.aliases) for key in _looked_up(a)]:
                other = by_alias.setdefault(key, source)
                if other is not source:
                    both = f"{shown(other.name)} and {shown(source.name)}"
                    raise SourceError(f"one name, two sources: {shown(alias)} is listed for {both}")
        object.__setattr__(self, "_by_alias", by_alias)
        for source in self.sources.values():
            if source.relays is not None:
                by_alias.setdefault(folded_name(source.relays), Source(tidy(source.relays)))
        for source in self.sources.values():
            self.origin(source.name)

    def _sheet(self) -> display.Sheet:
        first, more = display.excerpt([*self.sources.values()])
        rows = [display.Row(_told(source)) for source in first]
        return display.Sheet(
            title=f"a roster of {number_of(len(self.sources), 'source')}",
            head=HEAD,
            sections=[display.Section("", rows, more=more)] if rows else [],
            prose=("aliases",),
        )

    @classmethod
    def of(cls, value: "RosterLike | None") -> "Roster":
        """A roster from whatever names sources; None is the empty roster."""
        return value if isinstance(value, Roster) else cls({} if value is None else value)

    def resolve(self, name: str) -> Source:
        """The source of this name or alias; one that nobody listed is a source of its own.

        >>> Roster({"WHO": ["who.int"]}).resolve("https://www.who.int/bulletin-3").name
        'WHO'
        """
        clean = as_name(name)
        return self._listed(clean) or self._joint(clean) or Source(tidy(clean))

    def key(self, name: str) -> str:
        """What two names share exactly where they are one source.

        >>> roster = Roster({"NIS": ["Cho Tae-yong"]})
        >>> roster.key("WHO,") == roster.key("the who"), roster.key("Cho Tae-yong / WHO") == roster.key("WHO / NIS")
        (True, True)
        """
        if not self._by_alias:  # nobody is listed: a name is its own source
            return folded_name(tidy(as_name(name)))
        source = self.resolve(name)
        if self._listed(source.name) is not None:
            return folded_name(source.name)
        return folded_name(" / ".join(self.resolve(part).name for part in together_in(source.name)))

    def lists(self, name: str) -> bool:
        """Whether the roster names this source, by any of its names."""
        return self._listed(as_name(name)) is not None

    def _listed(self, clean: str) -> Source | None:
        if not self._by_alias:
            return None
        found = self._by_alias.get(folded_name(clean))
        host = host_of(clean) or ""
        while found is None and "." in host:
            found = self._by_alias.get(folded_name(host))
            host = host.partition(".")[2]  # the next domain up
        return found

    def _joint(self, clean: str) -> Source | None:
        """Several in one name, of whom the roster knows one at least; of two names of one source, that source."""
        parts = together_in(clean) if self._by_alias else []
        if len(parts) < 2 or not any(self.lists(part) for part in parts):  # noqa: PLR2004  one name is no joint one
            return None
        sources = [self.resolve(part) for part in parts]
        if all(source == sources[0] for source in sources):
            return sources[0]
        listed = self._by_alias.get(folded_name(" / ".join(source.name for source in sources)))
        return listed or _in_common(tidy(clean), sources)

    def origin(self, name: str) -> Source:
        """The source at the end of the relays: one that always repeats another is that other.

        Raises SourceError where relays run in a circle: a relays b relays a.
        """
        source = self.resolve(name)
        passed = [source.name]
        while source.relays is not None:
            source = self.resolve(source.relays)
            if source.name in passed or len(passed) > MOST_RELAYS:
                chain = " relays ".join(map(shown, [*passed[-3:], source.name]))
                raise SourceError(f"relays must end, after {MOST_RELAYS} links at most; got {chain}")
            passed.append(source.name)
        return source


RosterLike = Roster | SourcesLike
"""A roster as people have it: a Roster, or what one is made of."""


def _looked_up(alias: str) -> Iterable[str]:
    """By what an alias is looked up: by itself, and where it is the address of a whole site, by its host."""
    host = host_of(alias)
    yield folded_name(alias)
    if host is not None and folded_name(alias).endswith(host):
        yield host


def _in_common(name: str, sources: Sequence[Source]) -> Source:
    """A joint source with the marks that all who speak together have."""
    ranks = [source.rank for source in sources if source.rank is not None]
    named = [set(source.interested) for source in sources if not isinstance(source.interested, bool)]
    interested = all(source.interested for source in sources)
    return Source(
        name,
        interested=sorted(set.intersection(*named)) if interested and named else interested,
        tally=all(source.tally for source in sources),
        rank=min(ranks) if len(ranks) == len(sources) else None,
    )


def roster_of(reports: object, roster: "RosterLike | None" = None) -> Roster:
    """The roster that is given or, where none is, the one that a Ledger brings; else the empty one.

    >>> roster_of([], {"NIS": ["Cho Tae-yong"]}).origin("Cho Tae-yong").name
    'NIS'
    """
    return Roster.of(roster if roster is not None else getattr(reports, "roster", None))
