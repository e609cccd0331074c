"""Laws of display on hostile input.

Names change the words on a display and nothing else: its elements and attributes are those that tame names give. No
control, no bidirectional override and no lone surrogate reaches a page or a terminal. A display's size is bounded,
whatever the length of the names. Each report is on it. A number of any size has its place on the strip.
"""

import math
import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon import display
from figrecon.errors import FigreconError
from figrecon.output import sheets
from figrecon.ranges import LARGEST
from figrecon.testing import ledgers
from tests._markup import Markup

HOSTILE = (
    "<script>alert(1)</script>",
    '"onmouseover="alert(1)',
    "' onload='alert(1)",
    "</style><style>*{background:url(//evil)}",
    "--><!--",
    "]]></svg><svg onload=alert(1)>",
    "&lt;b&gt;&#60;",
    "javascript:alert(1)",
    "exe.\u202egnp\u2066\u2069\u200f",
    "\x1b[31mred\x1b]0;title\x07\x00\x9b",
    "\ud800 lone",
    "$\\frac{1}{0}$ \\input{/etc/passwd}",
    "z" + "\u0301" * 500,
    "N" * 9_999,
    "{title} {0} %s",
)
names = st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=80).filter(lambda text: text.split())
numbers = st.floats(-1e100, 1e100, allow_nan=False) | st.integers(-LARGEST, LARGEST)


def told_by(words: tuple[str, ...]) -> tuple[fr.Report, ...]:
    """Two rivals, a plan, a denial and a relay, with a name in every field that takes one."""
    subject, a, b, via, note, column = words
    # No name is of several sources: those of one who speaks in both would be marked as alike.
    a, b = (re.sub(r"[/;&+]|\band\b", "|", name, flags=re.IGNORECASE) for name in (a, b))
    shared: dict[str, Any] = {
        "subject": subject,
        "via": [via],
        "note": note,
        "reference": note,
        "extra": {column: note},
    }
    day = "2024-10-23"
    vague = fr.Figure(1, 2, 99, qualifier="vague", word=f"{note} or so")  # no word that conventions know
    return (
        fr.Report(figure=fr.Figure.exactly(1500, text=note), source=f"A{a}", published=day, key=f"1{note}x", **shared),
        fr.Report(figure=vague, source=f"B{b}", published=day, **shared),
        fr.Report(figure=fr.Figure.at_least(3), source=f"A{a}", published=day, kind="plan", **shared),
        fr.Report(source=f"C{a}", published=day, kind="denial", denies=[f"1{note}x"], **shared),
        fr.Report(figure=9, source=f"B{b}", published="2024-10-20", **shared),
    )


ONCE: dict[str, Any] = {"subject": "dead", "published": "2024-10-23"}


def shown(reports: tuple[fr.Report, ...]) -> dict[str, str]:
    """Every display of them as HTML."""
    answer, answers = fr.reconcile(reports), fr.timeline(reports)
    subject, source = reports[0].subject, reports[0].source
    policy = fr.policies.Reported(name=subject, version=source)
    comparison = fr.Comparison([attrs.evolve(answer, policy=policy)])
    roster, flag = fr.Roster([fr.Source(source, aliases=["B"])]), fr.Flag("kind", subject, keys=[source])
    rejects = fr.Ledger.from_rows([{"figure": "x", "source": source, subject: source}], errors="collect", **ONCE)[1]
    values: dict[str, Any] = {
        "account": answer.account,
        "positions": answer.positions,
        "set aside": answer.set_aside,
        "denials": answer.denials,
        "normalized": fr.normalize(reports),
        "doubts": type(answer.flags)([flag]),
        "a doubt": flag,
        "a policy": policy,
        "a roster": roster,
        "a source": roster.resolve(source),
        "a subject": fr.Subject(subject),
        "by subject": fr.reconcile_each(reports),
        "rejects": rejects,
        "a reject": rejects[0],
        "failures": type(fr.reconcile_each([], errors="collect")[1])([fr.Failure(subject, FigreconError(source))]),
    }
    return {name: value._repr_html_() for name, value in values.items()} | {
        "report": reports[0]._repr_html_(),
        "figure": (reports[1].figure or fr.Figure())._repr_html_(),
        "ledger": fr.Ledger(reports)._repr_html_(),
        "answer": answer._repr_html_(),
        "page": answer.to_html(),
        "timeline": answers._repr_html_(),
        "policies": comparison._repr_html_(),
        "range": answer.range._repr_html_(),
    }


def in_characters(reports: tuple[fr.Report, ...]) -> list[str]:
    """Every display of them for a terminal."""
    answer = fr.reconcile(reports)
    every = (
        sheets.answer_sheet(answer),
        sheets.timeline_sheet(fr.timeline(reports)),
        sheets.comparison_sheet([answer]),
    )
    return [display.plain_text(sheet) for sheet in every]


def skeleton(html: str) -> Counter[tuple[str, ...]]:
    """The elements with the names of their attributes; `title` is there only where a name was cut."""
    return Counter((tag, *sorted(set(told) - {"title"})) for tag, told in Markup(html).elements)


@cache
def tame_skeletons() -> dict[str, Counter[tuple[str, ...]]]:
    """What the same reports show under harmless names."""
    return {name: skeleton(html) for name, html in shown(told_by(("apples", "a", "b", "c", "d", "e"))).items()}


def bad(text: str) -> list[str]:
    """The characters that no display may hold."""
    joiners = "\u200c\u200d"
    return [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in joiners and c != "\n"]


@st.composite
def six(draw: st.DrawFn) -> tuple[str, ...]:
    """Six hostile names, without the `;` at which lists of names and keys are split."""
    return tuple(draw(names).replace(";", ",") for _ in range(6))


@given(six())
@example(HOSTILE[:6])
@example(HOSTILE[6:12])
@example((*HOSTILE[12:], "x", "y", "z"))
def test_names_change_the_words_and_nothing_else(hostile: tuple[str, ...]) -> None:
    tame = tame_skeletons()
    for name, html in shown(told_by(hostile)).items():
        assert skeleton(html) == tame[name], name
        assert bad(html) == [], name
        assert len(html.encode()) < 60_000, name
        assert not [t for t in Markup(html).titles if len(t) > 500]


@given(st.text(max_size=80) | st.sampled_from(HOSTILE))
def test_a_link_holds_nothing_but_an_address(rest: str) -> None:
    """Whatever stands behind the host: an address of the web in its quotes, or none where it is too long."""
    said = fr.Report("x", 1, source="A", published="2024-10-23", reference=f"https://example.org/{rest}")
    address = display.link(said.reference) or ""
    for value in (said, fr.Ledger([said]), fr.reconcile([said])):
        markup = Markup(value._repr_html_())  # which lets only links of the web pass
        found = [told["href"] for tag, told in markup.elements if tag == "a"]
        assert found == [address] * (len(address) <= 1000)
        assert re.fullmatch(r"https://example\.org/[!-~]*", address)
        assert bad(value._repr_html_()) == []


@given(six())
@example(HOSTILE[:6])
@example(HOSTILE[6:12])
@example((*HOSTILE[12:], "x", "y", "z"))
def test_a_terminal_is_told_nothing_but_text(hostile: tuple[str, ...]) -> None:
    for text in in_characters(told_by(hostile)):
        assert bad(text) == []
        assert max(map(len, text.splitlines())) <= 300


@given(ledgers(min_size=1))
def test_each_report_is_on_the_display_of_the_answer(ledger: fr.Ledger) -> None:
    keyed = fr.Ledger([attrs.evolve(report, key=f"<{report.key}>") for report in unlinked(ledger)])
    answer = fr.reconcile(keyed)
    cells = [cell for row in Markup(answer._repr_html_()).cells for cell in row]
    shown = {key for cell in cells for key in cell.split(", ")}
    assert {report.key for report in keyed} <= shown


def unlinked(ledger: fr.Ledger) -> list[fr.Report]:
    """The reports without the links that would name keys."""
    return [attrs.evolve(report, replaces=(), denies=(), derived_from=()) for report in ledger]


@given(st.lists(numbers, min_size=1), st.lists(numbers))
@example([5e-324, 1e100], [])
@example([5e-324], [1e-323])
@example([1e-300], [])
@example([1.5, 1.5 + 2**-52], [])
def test_a_number_of_any_size_has_its_place(used: list[float], others: list[float]) -> None:
    scale = display.Scale.of(used, others)
    assert scale is not None
    assert all(scale.holds(n) for n in map(float, used))
    places = [scale.at(n) for n in sorted([*used, *others])]
    assert places == sorted(places)
    assert all(0 <= at <= 1 for at in places)
    ticks = scale.ticks()
    assert all(math.isfinite(n) and scale.holds(n) for n in ticks)
    assert len({display.compact(n) for n in ticks}) == len(ticks) <= 12
    for style in (display.Style.USED, display.Style.ASIDE, display.Style.BESIDE):
        drawn = display.strip(display.Mark(None, used[0], None, style), scale)
        assert "nan" not in drawn
        assert "inf" not in drawn


@given(st.text())
def test_clean_text_is_one_visible_line_and_clean_again(text: str) -> None:
    cleaned = display.clean(text)
    assert bad(cleaned) == []
    assert "\n" not in cleaned
    assert len(cleaned) <= 60
    assert display.clean(cleaned) == cleaned


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), max_size=60))
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert display.clean(text) == text


def test_the_hostile_names_are_names() -> None:
    for name in HOSTILE:
        try:
            fr.Report("x", 1, source=name, published="2024-10-23")
        except FigreconError as error:  # a name that the library refuses would test nothing
            raise AssertionError(name) from error
