"""What is asked of a table, and how its cells are read: one value, which goes to every process as it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, TypedDict

import attrs

from figrecon import units
from figrecon.dates import DateLike
from figrecon.errors import PolicyError, TableError, nearest, shown
from figrecon.policies import REPORTED, Policy, as_policy
from figrecon.reconciliation import as_day
from figrecon.reports import Course, Roster, RosterLike


class BulkOptions(TypedDict, total=False):
    """The keywords of `reconcile_table`, `reconcile_batch` and `spark.reconcile`.

    `as_of`, `known_by`, `policy`, `unit`, `roster` and `course` are the question, as `reconcile` takes them. `columns`,
    `locale`, `day_first` and `split_via` say how the table is read, as `Ledger.from_frame` takes them; a mark between
    thousands is read by the locale alone, never by what else stands in its column. With `account=True` comes out one
    row a report. `errors` is "collect", or "raise" for the first 100 problems and the count of all.
    """

    as_of: DateLike | None
    known_by: DateLike | None
    policy: Policy | str
    unit: str | None
    roster: RosterLike | None
    course: Course | str | None
    columns: Mapping[str, str] | None
    locale: str
    day_first: bool | None
    split_via: bool
    account: bool
    errors: Literal["raise", "collect"]


def _day(value: DateLike | None) -> date | None:
    return None if value is None else as_day(value, "as_of")


def _known_by(value: DateLike | None) -> date | None:
    return None if value is None else as_day(value, "known_by")


def _policy(value: Policy | str) -> Policy:
    return as_policy(value)


def _unit(value: str | None) -> str | None:
    return None if value is None else units.canonical(value)


def _roster(value: RosterLike | None) -> Roster:
    return Roster.of(value)


def _course(value: Course | str | None) -> Course | None:
    return None if value is None else Course.read(value)


def _is_word(_: Any, __: Any, value: Any) -> None:
    if value not in ("raise", "collect"):
        raise PolicyError(f"errors must be 'raise' or 'collect'; got {shown(value)}")


@attrs.frozen(kw_only=True)
class Request:
    """The question, the same for every subject. Raises what `reconcile` raises for what it cannot take."""

    as_of: date | None = attrs.field(default=None, converter=_day)
    """None where the table is to say it: the day of its last publication."""
    known_by: date | None = attrs.field(default=None, converter=_known_by)
    policy: Policy = attrs.field(default=REPORTED, converter=_policy)
    unit: str | None = attrs.field(default=None, converter=_unit)
    roster: Roster = attrs.field(default=None, converter=_roster)
    course: Course | None = attrs.field(default=None, converter=_course)
    columns: Mapping[str, str] | None = None
    locale: str = "en"
    day_first: bool | None = None
    split_via: bool = False
    account: bool = False
    errors: str = attrs.field(default="collect", validator=_is_word)

    @property
    def options(self) -> dict[str, Any]:
        """How the table is read."""
        read = {"locale": self.locale, "day_first": self.day_first, "split_via": self.split_via}
        return {"columns": self.columns, **read} if self.columns else read

    @classmethod
    def of(cls, how: BulkOptions) -> "Request":
        """The question by its keywords. Raises TableError for one that there is not."""
        for name in how:
            if name not in BulkOptions.__annotations__:
                allowed = tuple(BulkOptions.__annotations__)
                raise TableError(
                    f"a table is asked with {', '.join(allowed)}; got {shown(name)}{nearest(name, allowed)}"
                )
        return cls(**how)
