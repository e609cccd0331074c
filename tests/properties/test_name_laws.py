"""Laws of names.

Another spelling of a name changes nothing but the spelling shown. The spelling that is shown depends neither on the
order of the reports nor on those published later. Folding is settled at once. A cell is never cut within a bracket.
"""

from datetime import date
from random import Random
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import figrecon as fr
from figrecon.reports import folded_name, names
from figrecon.tables.links import split_links
from figrecon.tables.via import split_via
from figrecon.testing import ORIGINS, days, ledgers
from tests.properties.test_policy_laws import policies

some = ledgers(min_size=1)
VARIANTS: tuple[Any, ...] = (
    str.upper,
    str.lower,
    "the {}".format,
    "{},".format,
    "“{}”".format,
    "({})".format,
    " - {} -".format,
    lambda name: name.replace(" ", "\N{NO-BREAK SPACE}\t"),
    lambda name: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name),  # full width
)
spellings = st.lists(st.sampled_from(VARIANTS), min_size=1, max_size=3)


def respelled(name: str, how: list[Any]) -> str:
    for variant in how:
        name = variant(name)
    return name


def shape(answer: fr.Reconciliation) -> object:
    """All of an answer but the spelling of names."""
    return (
        (answer.range, answer.verdict, answer.unit),
        {folded_name(p.origin): (p.figure, tuple(r.key for r in p.reports), p.as_of, p.how) for p in answer.positions},
        {entry.report.key: (entry.place, entry.reason) for entry in answer.account},
        sorted(flag.doubt for flag in answer.flags),
        sorted(map(folded_name, answer.denied_by)),
        {kind: shape(other) for kind, other in answer.beside.items()},
    )


@given(some, st.data(), days(), policies)
def test_another_spelling_changes_nothing_but_the_spelling(
    ledger: fr.Ledger, data: st.DataObject, as_of: date, policy: fr.Policy
) -> None:
    varied = [attrs.evolve(r, source=respelled(r.source, data.draw(spellings))) for r in ledger]
    plain, other = (fr.reconcile(told, as_of=as_of, policy=policy) for told in (ledger, varied))
    assert shape(plain) == shape(other)


@given(some, st.data(), days())
def test_another_spelling_is_the_same_source_of_a_roster(ledger: fr.Ledger, data: st.DataObject, as_of: date) -> None:
    roster = {name: {"interested": name == "Army", "rank": None} for name in ORIGINS}
    varied = [attrs.evolve(r, source=respelled(r.source, data.draw(spellings))) for r in ledger]
    plain, other = (fr.reconcile(told, as_of=as_of, roster=roster) for told in (ledger, varied))
    assert shape(plain) == shape(other)
    assert plain.origins == other.origins
    assert plain.sentence() == other.sentence()


@given(some, st.data(), st.randoms(use_true_random=False), days(), days())
def test_the_spelling_shown_depends_on_no_order_and_on_nothing_later(
    ledger: fr.Ledger, data: st.DataObject, random: Random, as_of: date, known_by: date
) -> None:
    varied = [attrs.evolve(r, source=respelled(r.source, data.draw(spellings))) for r in ledger]
    known = [r for r in varied if r.day <= known_by]
    assume(known)
    shuffled = list(varied)
    random.shuffle(shuffled)
    now = fr.reconcile(varied, as_of=as_of, known_by=known_by)
    assert now == fr.reconcile(shuffled, as_of=as_of, known_by=known_by)
    then = fr.reconcile(known, as_of=as_of, known_by=known_by)
    assert (now.origins, now.denied_by, now.sentence()) == (then.origins, then.denied_by, then.sentence())
    assert (now.flags, now.positions) == (then.flags, then.positions)


@given(st.text(min_size=1).filter(str.strip))
def test_folding_is_settled_at_once(name: str) -> None:
    once = folded_name(" ".join(name.split()))
    assert once
    assert folded_name(once) == once


@given(st.lists(st.sampled_from(("the", "and", "a", "WHO", "Army 3", "ministry", "K", "x")), min_size=1, max_size=5))
def test_a_name_of_plain_words_folds_as_it_does_with_a_stray_mark(words: list[str]) -> None:
    name = " ".join(words)
    assert folded_name(name) == folded_name(f"{name},")


@given(st.lists(st.sampled_from(["A", "B c", "WHO", "the D"]), min_size=2, max_size=4), st.randoms())
def test_who_speak_together_are_one_in_any_order(names: list[str], random: Random) -> None:
    other = list(names)
    random.shuffle(other)
    assert folded_name(" / ".join(names)) == folded_name("/".join(other))


CELLS = st.lists(st.sampled_from(["A", "B", " via ", ", via ", "(", ")", " (via ", " citing ", "; ", " "]), max_size=9)


@given(CELLS.map("".join).filter(str.strip))
def test_no_bracket_is_cut(cell: str) -> None:
    source, relays = split_via(cell)
    assert source
    if is_closed(cell):
        assert is_closed(source)
        assert all(map(is_closed, relays))
    if not relays:
        assert source == cell


def is_closed(text: str) -> bool:
    """Whether every bracket is closed behind where it was opened."""
    depth = 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return False
    return depth == 0


NAMES = st.sampled_from(["A", "the B", "Ministry (of Health)", "AP (Kyiv)", "A & B", "C/D", "保健省（ガザ）"])
URLS = st.sampled_from(["https://example.org/1", "http://example.net/?a=b#c", "www.example.org", "https://e.org/x_(y)"])


@given(NAMES, st.lists(NAMES, min_size=1, max_size=3), st.sampled_from(["{} (via {})", "{} via {}", "{}, via {}"]))
def test_what_is_joined_is_split_again(source: str, relays: list[str], form: str) -> None:
    found, told = split_via(form.format(source, "; ".join(relays)))
    assert (found, names(told)) == (source, tuple(relays))
    found, told = split_via(" via ".join([source, *relays]))
    assert (found, told) == (source, tuple(relays))
    found, told = split_via(" citing ".join([*reversed(relays), source]))
    assert (found, told) == (source, tuple(relays))


@given(NAMES)
def test_a_cell_without_a_mark_is_the_source_and_one_without_a_link_the_name(name: str) -> None:
    assert split_via(name) == (name, ())
    assert split_links(name) == (name, ())


LINKED = st.sampled_from(["{} ({})", "{} [{}]", "{} <{}>", "{} {}", "{}: {}", "{} – {}", "[{}]({})"])


@given(NAMES, URLS, LINKED)
def test_a_name_and_its_link_come_apart_again(name: str, link: str, form: str) -> None:
    assert split_links(form.format(name, link)) == (name, (link,))


PIECES = ["A", "B", "https://x.org/1", "www.y.org", "(", ")", "[", "]", "<", ">", " ", " via ", ", ", ": ", "http://"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join).filter(str.strip))
def test_a_name_that_is_left_has_no_more_links_to_take(cell: str) -> None:
    name, links = split_links(cell)
    assert split_links(name) == (name, ()) or not links
    assert all(link in cell for link in links)
    assert links or name == cell
