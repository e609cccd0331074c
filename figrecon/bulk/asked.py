"""What is asked of a table, and how its cells are read: one value, which goes to every process as it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from figrecon import units
from figrecon.errors import PolicyError, shown
from figrecon.policies import REPORTED, Policy, as_policy
from figrecon.reconciliation import as_day
from figrecon.reports import Course, Roster


def _day(value: Any) -> date | None:
    return None if value is None else as_day(value, "as_of")


def _known_by(value: Any) -> date | None:
    return None if value is None else as_day(value, "known_by")


def _policy(value: Any) -> Policy:
    return as_policy(value)


def _unit(value: Any) -> str | None:
    return None if value is None else units.canonical(value)


def _roster(value: Any) -> Roster:
    return Roster.of(value)


def _course(value: Any) -> Course | None:
    return None if value is None else Course.read(value)


def _is_word(_: Any, __: Any, value: Any) -> None:
    if value not in ("raise", "collect"):
        raise PolicyError(f"errors must be 'raise' or 'collect'; got {shown(value)}")


@attrs.frozen(kw_only=True)
class Asked:
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
