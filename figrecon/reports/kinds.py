"""Kind: what a figure is of."""

from figrecon._values import Word
from figrecon.errors import KindError, one_of


class Kind(Word):
    """What a figure is of: a count, a part of it, something beside it, or no figure but a word on other reports.

    `printed` is how print introduces a figure beside the count: "Planned: 10,000".

    >>> Kind.read("Worst case")
    Kind.WORST_CASE
    """

    TOTAL = "total"
    """A count of the whole subject."""
    INCREMENT = "increment"
    """What came on top of an earlier count: "another 1,500"."""
    PART = "part"
    """A count of a part of the subject: a floor for the whole."""
    PLAN = "plan", "Planned"
    """An intention: troops to be sent."""
    PROJECTION = "projection", "Projected"
    """A forecast or a model's result for a date to come."""
    CAPACITY = "capacity", "Capacity"
    """What could be, not what is: beds, seats."""
    WORST_CASE = "worst case", "Worst case"
    """The upper end of a scenario."""
    HYPOTHETICAL = "hypothetical", "Hypothetical"
    """What would be under a condition."""
    PROXY = "proxy", "Counted in its place"
    """Something else, counted in its place: the missing for the dead."""
    DENIAL = "denial"
    """A source says that others' figures are wrong; it gives none."""
    WITHDRAWAL = "withdrawal"
    """A figure is taken back by its origin, or was not found where it was cited."""

    @classmethod
    def read(cls, text: "Kind | str") -> "Kind":
        """A kind from its name in any case, with spaces, hyphens or underscores. Raises KindError."""
        if isinstance(text, cls):
            return text
        word = " ".join(text.replace("_", " ").replace("-", " ").casefold().split()) if isinstance(text, str) else ""
        return one_of(cls, word, text, "a kind", KindError)

    @property
    def counts(self) -> bool:
        """Whether such a figure counts the subject or a part of it."""
        return self in COUNTS

    @property
    def is_beside(self) -> bool:
        """Whether such a figure stands beside the count and never enters its range."""
        return self in BESIDE


COUNTS = (Kind.TOTAL, Kind.INCREMENT, Kind.PART)
BESIDE = (Kind.PLAN, Kind.PROJECTION, Kind.CAPACITY, Kind.WORST_CASE, Kind.HYPOTHETICAL, Kind.PROXY)
ABOUT_REPORTS = (Kind.DENIAL, Kind.WITHDRAWAL)
