"""Frame: what the words of a date are read against."""

from datetime import date

import attrs

from figrecon.errors import DateError, shown


@attrs.frozen
class Frame:
    """What words are read against: the reference, who decides 03/04, the hemisphere, and the day to be near to."""

    reference: date | None = None
    day_first: bool | None = None
    hemisphere: str | None = None
    anchor: date | None = None
    future: bool = False

    def __attrs_post_init__(self) -> None:
        if self.hemisphere not in (None, "north", "south"):
            raise DateError(f"hemisphere must be 'north' or 'south'; got {shown(self.hemisphere)}")

    @property
    def now(self) -> date:
        """The reference date; DateError where none is given."""
        if self.reference is None:
            raise DateError("needs a reference date (pass reference=)")
        return self.reference

    @property
    def near(self) -> date:
        """The day that a date without a year lies next to: another date of the phrase, else the reference."""
        return self.anchor or self.now
