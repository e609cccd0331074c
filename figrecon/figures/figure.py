"""Figure: a number as it was worded."""

import functools
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypedDict, Unpack

import attrs

from figrecon import units
from figrecon._values import brief
from figrecon.conventions import DEFAULT, Convention, Qualifier
from figrecon.errors import FigureError, one_of, shown
from figrecon.flags import Doubt, Flag, flags_of
from figrecon.ranges import NumberLike, Range, number, optional_number

from .printing import in_words, takes_away
from .statuses import FigureStatus


def optional_unit(label: str | None) -> str | None:
    """The canonical name of a unit; no label is no unit."""
    if not label:
        return None
    return _canonical(label) if type(label) is str else units.canonical(label)


_canonical = functools.lru_cache(4096)(units.canonical)
"""Names kept: more units than any one set of reports has."""


def _qualifier(value: Qualifier | str) -> Qualifier:
    return value if type(value) is Qualifier else one_of(Qualifier, value, value, "a qualifier", FigureError)


def _status(status: FigureStatus | str | None) -> FigureStatus | None:
    return None if status is None else FigureStatus.read(status)


class FigureFields(TypedDict, total=False):
    """What may be said of a figure beside its numbers and its unit, as `Figure` has it."""

    increment: bool
    grain: NumberLike | None
    word: str | None
    earlier: NumberLike | None
    status: FigureStatus | str | None
    flags: Iterable[Flag]
    text: str


@attrs.frozen(repr=False)
class Figure:
    """A number as worded: what was said, not what it may mean.

    `low`, `best` and `high` are in `unit` (None: a bare number). `best` is the number named, None for a bare range;
    a low or high of None is an open end. "about 3,000" says 3,000 three times; its width is `interval()`'s business.
    `grain` is the value of the numeral's last significant digit (by default from its trailing zeros), `word` the vague
    word of "dozens of", `earlier` the first number of "rose from 350 to 680", `increment` marks "another 1,500" and, of
    numbers below zero, "30 fewer", and `status` is how sure it is said to be: "12 confirmed dead", "300 feared dead".
    Two figures are equal that say the same; the `text` that said it and the `flags` on it do not count.
    Raises RangeError for numbers out of order or not finite, UnitError for a unit that cannot be one.

    >>> Figure.at_least(140, "people")
    Figure(low=140, best=140, high=None, unit='person', qualifier=Qualifier.AT_LEAST)
    >>> print(Figure.between(1500, 3000, "troops"), "|", Figure.about(3000))
    1,500–3,000 troops | about 3,000
    """

    low: int | float | None = attrs.field(default=None, converter=optional_number)
    best: int | float | None = attrs.field(default=None, converter=optional_number)
    high: int | float | None = attrs.field(default=None, converter=optional_number)
    unit: str | None = attrs.field(default=None, converter=optional_unit)
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, converter=_qualifier)
    increment: bool = attrs.field(default=False, kw_only=True)
    grain: int | float | None = attrs.field(default=None, converter=optional_number, kw_only=True)
    word: str | None = attrs.field(default=None, kw_only=True)
    earlier: int | float | None = attrs.field(default=None, converter=optional_number, kw_only=True)
    status: FigureStatus | None = attrs.field(default=None, converter=_status, kw_only=True)
    flags: tuple[Flag, ...] = attrs.field(default=(), converter=flags_of, kw_only=True, eq=False)
    text: str = attrs.field(default="", kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        low, best, high = self.low, self.best, self.high
        middle = low if best is None else best
        if (low is not None and middle < low) or (high is not None and middle is not None and high < middle):  # type: ignore[operator]
            Range(low, best, high)  # raises, for they are out of order
        if not isinstance(self.increment, bool):
            raise FigureError(f"increment must be True or False; got {shown(self.increment)}")
        if self.grain is not None and self.grain <= 0:
            raise FigureError(f"the grain of a numeral must be positive; got {shown(self.grain)}")

    # --- ways in

    @classmethod
    def exactly(cls, value: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]) -> "Figure":
        """A bare number.

        >>> print(Figure.exactly(1500, "troops", increment=True))
        another 1,500 troops
        """
        return cls(value, value, value, unit, **more)

    @classmethod
    def about(cls, value: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]) -> "Figure":
        """A number with a hedge on both sides: about, some, roughly."""
        return cls(value, value, value, unit, Qualifier.ABOUT, **more)

    @classmethod
    def at_least(cls, value: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]) -> "Figure":
        """The number or more: no upper end."""
        return cls(value, value, None, unit, Qualifier.AT_LEAST, **more)

    @classmethod
    def more_than(cls, value: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]) -> "Figure":
        """Strictly more than the number."""
        return cls(value, value, None, unit, Qualifier.MORE_THAN, **more)

    @classmethod
    def at_most(cls, value: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]) -> "Figure":
        """The number or less: no lower end."""
        return cls(None, value, value, unit, Qualifier.AT_MOST, **more)

    @classmethod
    def up_to(cls, value: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]) -> "Figure":
        """A soft upper bound."""
        return cls(None, value, value, unit, Qualifier.UP_TO, **more)

    @classmethod
    def between(
        cls, low: NumberLike | None, high: NumberLike | None, unit: str | None = None, **more: Unpack[FigureFields]
    ) -> "Figure":
        """Two ends, and no number named best."""
        return cls(low, None, high, unit, Qualifier.BETWEEN, **more)

    @classmethod
    def of(cls, value: "Figure | Range | NumberLike | units.QuantityLike") -> "Figure":
        """A figure from a Figure, a Range, a number or a pint Quantity; text is `read`'s business.

        Raises FigureError for anything else, RangeError for NaN and infinity.

        >>> Figure.of(3000)
        Figure(low=3000, best=3000, high=3000)
        """
        if type(value) is int or type(value) is float:  # as in most tables
            return cls.exactly(value)
        if isinstance(value, Figure):
            return value
        if isinstance(value, Range):
            kind = Qualifier.BETWEEN if value.best is None else Qualifier.EXACT
            return cls(value.low, value.best, value.high, qualifier=kind)
        if units.is_quantity(value):
            amount, unit = units.from_quantity(value)
            return cls.exactly(amount, unit)
        if isinstance(value, (str, bytes)) or value is None:
            raise FigureError(f"a figure must be a number, a Quantity or a Figure; got {shown(value)}")
        amount_of: Any = value  # whatever else is a number
        return cls.exactly(amount_of)

    # --- what it says and what it may mean

    @property
    def range(self) -> Range:
        """Low, best and high without the unit."""
        return Range(self.low, self.best, self.high)

    @property
    def numerals(self) -> tuple[int | float, int | float] | None:
        """The outermost numbers that were said, the numeral of a bound for its open end; None where none was said.

        >>> Figure.at_least(140).numerals
        (140, 140)
        """
        named = [n for n in (self.low, self.best, self.high) if n is not None]
        return (named[0], named[-1]) if named else None

    @property
    def words(self) -> str:
        """The figure in the words that gave it; one made of numbers, as it prints.

        >>> Figure.at_least(140).words
        'at least 140'
        """
        return self.text or str(self)

    @property
    def says_nothing(self) -> bool:
        """Whether no number was said: "many", or a vague word that the convention does not know."""
        return self.best is None and self.low is None and self.high is None

    def interval(self, convention: Convention = DEFAULT) -> Range:
        """What the figure may mean by a convention; its open ends stay open.

        >>> print(Figure.about(3000).interval())
        3,000 (2,700–3,300)
        """
        return convention.meaning(self.qualifier, self.range, self.word)

    def rounding(self) -> Range:
        """The interval implied by the numeral's last significant digit: half of it to either side.

        Raises FigureError where no best number was named.

        >>> print(Figure.exactly(3000).rounding(), "|", Figure.exactly(1520).rounding())
        3,000 (2,500–3,500) | 1,520 (1,515–1,525)
        """
        if self.best is None:
            raise FigureError(f"rounding needs a number named best; got {self}")
        half = number((self.grain or last_digit(self.best)) / 2)
        return Range.around(self.best, half)

    def read_with(self, convention: Convention) -> "Figure":
        """The same words under another convention: only a vague word's numbers change."""
        if self.qualifier is not Qualifier.VAGUE:
            return self
        meaning = convention.meaning(self.qualifier, self.range, self.word)
        return attrs.evolve(self, low=meaning.low, best=meaning.best, high=meaning.high)

    # --- units

    def to(self, unit: str) -> "Figure":
        """The same figure in another unit; a bare number takes it. Raises IncommensurableError, UnitError.

        >>> print(Figure.exactly(2, "km").to("m"))
        2,000 m
        """
        target = units.canonical(unit)
        if self.unit is None or self.unit == target:
            return attrs.evolve(self, unit=target)
        return attrs.evolve(self._times(units.factor(self.unit, target)), unit=target)

    def counted_in(self, label: str) -> "Figure":
        """A bare number in what a table prints over its numbers, the scale included; a unit of its own is kept.

        Words that name a scale themselves are taken by it alone, and flagged. Raises UnitError where
        `units.scaled_label` does.

        >>> print(Figure.exactly(1234).counted_in("million USD"), "|", Figure.about(3.5).counted_in("'000 people"))
        $1,234,000,000 | about 3,500 people
        >>> print(Figure.exactly(5, "km").counted_in("miles"), "|", Figure.exactly(5, "dead").counted_in("thousands"))
        5 km | 5,000 deaths
        """
        factor, unit = units.scaled_label(label)
        if self.unit is not None and unit is not None:
            return self
        own = self.unit or unit
        if factor == 1:
            return attrs.evolve(self, unit=own)
        if units.names_scale(self.text):
            message = f"{shown(self.text)} in {shown(label)} is read by its own scale alone; both may be meant"
            return attrs.evolve(self, unit=own, flags=(*self.flags, Flag(Doubt.AMBIGUOUS, message)))
        scaled = self._times(factor)
        told_by_zeros = scaled.best is not None and scaled.grain == last_digit(scaled.best)
        text = f"{self.text} {label}" if self.text else ""
        return attrs.evolve(scaled, unit=own, grain=None if told_by_zeros else scaled.grain, text=text)

    def _times(self, factor: float) -> "Figure":
        """All its numbers multiplied, the grain of its numeral included."""
        if factor == 1:
            return self
        grain = self.grain or (None if self.best is None else last_digit(self.best))
        said = self.range.scaled(factor)
        return attrs.evolve(
            self,
            low=said.low,
            best=said.best,
            high=said.high,
            grain=None if grain is None else grain * factor or None,
            earlier=None if self.earlier is None else self.earlier * factor,
        )

    def to_pint(self, ureg: units.RegistryLike | None = None) -> Any:
        """The best number (or low, or high) as a Quantity of a pint registry, by default of our own."""
        named = self.best if self.best is not None else self.low if self.low is not None else self.high
        if named is None:
            raise FigureError(f"a Quantity needs a number; got {self}")
        if self.unit is None:
            raise FigureError(f"a Quantity needs a unit; {self} has none, give it one by `to`")
        return units.to_pint(named, self.unit, ureg)

    # --- words out

    def _repr_html_(self) -> str:
        from figrecon.display import Mark, inline

        return inline(str(self), Mark(self.low, self.best, self.high))

    def __repr__(self) -> str:
        return brief(self, always=3)

    def __str__(self) -> str:
        return format(self, "")

    def __format__(self, spec: str) -> str:
        """The figure in words, with a number format for its numerals: `f"{figure:,.1f}"`."""
        return in_words(negative(self), spec, " fewer") if takes_away(self) else in_words(self, spec)


FigureLike = Figure | Range | NumberLike | units.QuantityLike | str
"""A figure as people have it: one of ours, a number, a quantity of pint, or words for `read`."""


def last_digit(value: float) -> int | float:
    """The value of a numeral's last significant digit as it is usually printed; 1 for zero.

    >>> last_digit(1520), last_digit(3000), last_digit(2.5)
    (10, 1000, 0.1)
    """
    if type(value) is int:
        return int(10 ** _zeros(str(value))) if value and not value % 10 else 1
    _, digits, exponent = Decimal(repr(value)).as_tuple()
    place = int(exponent) + _zeros("".join(map(str, digits)))
    return 10**place if place >= 0 else float(f"1e{place}")


def _zeros(digits: str) -> int:
    return len(digits) - len(digits.rstrip("0"))


SWAPPED = {
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.MORE_THAN: Qualifier.LESS_THAN,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
    Qualifier.UP_TO: Qualifier.AT_LEAST,
    Qualifier.LESS_THAN: Qualifier.MORE_THAN,
    Qualifier.NEARLY: Qualifier.JUST_OVER,
    Qualifier.JUST_OVER: Qualifier.NEARLY,
}
"""What a qualifier is of the number with the other sign: at least 5 becomes at most -5."""


def negative(figure: Figure) -> Figure:
    """The figure with its sign changed; its lower bounds become upper ones.

    >>> negative(Figure.at_least(5)).high
    -5
    """
    low, best, high = (None if n is None else -n for n in (figure.low, figure.best, figure.high))
    qualifier = SWAPPED.get(figure.qualifier, figure.qualifier)
    return attrs.evolve(figure, low=high, best=best, high=low, qualifier=qualifier, earlier=None)
