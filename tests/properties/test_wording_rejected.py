"""A rejected reading leaves no mark: what does not join with another amount is read as if it stood alone."""

import importlib
import pkgutil

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figrecon.dates
import figrecon.figures
import figrecon.languages
import figrecon.wording
from figrecon.wording import find

AMOUNTS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "about ", "at least ", "more than ", "$", "€", "up to ", "another "]),
    st.sampled_from(["2", "5", "60", "300", "1,500", "2.5", "five", "sixty", "10,000"]),
    st.sampled_from(
        ["", " thousand", " million", " dozen", "k", "m", " people", " million people", " men", "%", " km"]
    ),
)
JOINTS = st.sampled_from([" or ", " to ", "-", "–", " and ", ", ", " but ", " ± ", " (", " up from ", " from ", " of "])
Said = tuple[float | None, float | None, float | None, str | None, str]


def said(text: str) -> list[tuple[int, Said]]:
    return [
        (m.end, (m.figure.low, m.figure.best, m.figure.high, m.figure.unit, m.figure.qualifier)) for m in find(text)
    ]


@settings(max_examples=1_000)  # a thousand short texts take a tenth of a second; few of them are rejected readings
@given(AMOUNTS, JOINTS, AMOUNTS, st.sampled_from(["", ")", " people", " left"]))
def test_what_does_not_join_is_read_as_if_alone(first: str, joint: str, last: str, end: str) -> None:
    whole = said(f"{first}{joint}{last}{end}")
    if len(whole) == 2 and whole[0][0] == len(first):  # two figures, and the first is the first amount
        assert whole[0] == said(f"{first}, he said")[0]


@given(st.lists(st.tuples(AMOUNTS, JOINTS), min_size=1, max_size=4), AMOUNTS)
def test_a_text_before_changes_nothing(pairs: list[tuple[str, str]], last: str) -> None:
    """A sentence after another is read as by itself, whatever was tried in the first."""
    before = "".join(f"{amount}{joint}" for amount, joint in pairs) + "they went. They saw "
    alone = [figure for _, figure in said(f"They saw {last}.")]
    found = [figure for _, figure in said(f"{before}{last}.")]
    assert found[len(found) - len(alone) :] == alone


ROOMS = (figrecon.wording, figrecon.dates, figrecon.figures, figrecon.languages)
MODULES = [f"{room.__name__}.{module.name}" for room in ROOMS for module in pkgutil.iter_modules(room.__path__)]


@pytest.mark.parametrize("module", MODULES)
def test_every_class_of_a_reading_is_frozen(module: str) -> None:
    """All but the builders, whose names begin with an underscore and which no function hands on."""
    public = [value for name, value in vars(importlib.import_module(module)).items() if not name.startswith("_")]
    classes = [value for value in public if isinstance(value, type) and attrs.has(value)]
    assert [each.__name__ for each in classes if each.__setattr__ is object.__setattr__] == []
