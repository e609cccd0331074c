"""Status: how sure those who count are that what they count is so."""

from figrecon._values import Word
from figrecon.errors import FigureError, one_of


class FigureStatus(Word):
    """How sure a figure is said to be of what it counts: 12 confirmed dead, 300 feared dead.

    The firmest come first. Confirmed and verified figures are as firm as those of which nothing is said; the others are
    softer, each than the one before it. `printed` is how print introduces one that stands beside a firmer count.

    >>> FigureStatus("feared").printed, FigureStatus.CONFIRMED.is_firm, FigureStatus.FEARED.is_firm
    ('Feared', True, False)
    """

    CONFIRMED = "confirmed", "Confirmed"
    VERIFIED = "verified", "Verified"
    PROBABLE = "probable", "Probable"
    PRESUMED = "presumed", "Presumed"
    BELIEVED = "believed", "Believed"
    SUSPECTED = "suspected", "Suspected"
    FEARED = "feared", "Feared"
    POSSIBLE = "possible", "Possible"
    ALLEGED = "alleged", "Alleged"
    UNCONFIRMED = "unconfirmed", "Unconfirmed"
    UNVERIFIED = "unverified", "Unverified"

    @property
    def is_firm(self) -> bool:
        """Whether such a figure is a count, as one is of which no status is said."""
        return self in FIRM

    @classmethod
    def read(cls, value: "FigureStatus | str | None") -> "FigureStatus | None":
        """A status from its word in any case, None for no word. Raises FigureError."""
        if value is None or isinstance(value, cls):
            return value
        word = value.strip().casefold() if isinstance(value, str) else value
        return one_of(cls, word, value, "a status", FigureError) if word else None


FIRM = (FigureStatus.CONFIRMED, FigureStatus.VERIFIED)
OF_ROLES = (*FIRM, FigureStatus.UNCONFIRMED, FigureStatus.UNVERIFIED)
"""What can be said of a number of people told by their role: suspected terrorists are suspected of something else."""
