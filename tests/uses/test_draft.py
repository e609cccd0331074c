"""What is drafted from a text: a table of short invented texts, and what the drafts stand on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import figrecon as fr
from figrecon.errors import DateError, FigureError, LanguageError, RowError

CASES = Path(__file__).parent / "cases" / "drafts.txt"
PUBLISHED, SUBJECT = "2031-05-07", "dead in the flood"


def cases() -> Iterator[tuple[str, list[str]]]:
    """Each text of the table with the lines below it."""
    text, lines = "", list[str]()
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            lines.append(line.strip())
        elif line and not line.startswith("#"):
            if text:
                yield text, lines
            text, lines = line, []
    yield text, lines


def told(draft: fr.Draft) -> str:
    """A draft as a line of the table."""
    report = draft.report
    words = draft.quote if report.figure is not None else f"({draft.quote})"
    is_of_the_day = report.as_of.is_day and report.as_of.first == report.published
    as_of = "" if is_of_the_day else report.as_of.isoformat()
    return " | ".join([words, report.source, ", ".join(report.via), report.kind.value, as_of]).rstrip(" |")


@pytest.mark.parametrize(("case", "lines"), list(cases()))
def test_what_is_drafted(case: str, lines: list[str]) -> None:
    text, _, subject = case.partition(" @@ ")
    drafts = fr.draft(text.replace("\\n", "\n"), published=PUBLISHED, subject=subject or SUBJECT)
    assert [*map(told, drafts), *(f"- {each.quote}: {each.aside}" for each in drafts.aside)] == lines


def test_the_table_has_every_case_once() -> None:
    texts = [text for text, _ in cases()]
    assert len(texts) == len(set(texts)) > 140


DOUBTS = [
    ("Mayor Ana Ruiz came. She said 12 died.", "who is “She”?"),
    ("Mayor Ana Ruiz said 9 died. She said 12 died.", "“She” is read as Ana Ruiz"),
    ("The army said 9 died. Its spokesman said 12 died.", "“Its spokesman” is read as army"),
    ("At least 12 died.", "nobody is named for it"),
    ("It was far above the 12 dead reported.", "an earlier figure, of a day that is not told"),
    ("In the port of Brenec, 12 people died.", "of one place: a part, or of another event?"),
    ("Casualties rose to 12.", "casualties are the dead and the injured"),
    (
        "The toll is 9. The union said 12.",
        "nothing beside it says what it counts; read like the figure before: the dead",
    ),
]


@pytest.mark.parametrize(("text", "doubt"), DOUBTS)
def test_what_is_doubtful_is_told(text: str, doubt: str) -> None:
    assert doubt in fr.draft(text, published=PUBLISHED, subject=SUBJECT)[-1].doubts


def test_each_draft_stands_on_words_of_the_text() -> None:
    text = "Army spokesman Ana Ruiz told Radio Norte on Monday that the toll could rise to 40."
    (draft,) = fr.draft(text, published=PUBLISHED, subject=SUBJECT)
    evidence = {each.role.value: text[slice(*each.span)] for each in draft.evidence}
    assert evidence == {
        "figure": "40",
        "source": "Army spokesman Ana Ruiz",
        "kind": "could rise",
        "as of": "Monday",
    }
    assert draft.report.extra == {"title": "Army spokesman", "sentence": text, "quote": "40", "span": "79:81"}
    assert draft.report.via == ("Radio Norte",)


def test_without_a_subject_each_figure_has_what_it_counts() -> None:
    text = "The mayor spoke of 12 dead, 30 injured and 3,000 troops after 14 days, a third of them. Russia denied it."
    drafts = fr.draft(text, published=PUBLISHED)
    assert [(each.report.subject, each.quote) for each in drafts] == [
        ("dead", "12 dead"),
        ("hurt", "30 injured"),
        ("troops", "3,000 troops"),
        ("dead", "denied it"),
    ]
    assert [each.aside for each in drafts.aside] == ["measures days", "a share"]
    assert fr.draft("Nobody came, and Russia denied it.", published=PUBLISHED) == fr.Drafts(
        text="Nobody came, and Russia denied it."
    )


def test_several_subjects_are_shown_apart() -> None:
    shown = fr.draft("The mayor spoke of 12 dead and 3,000 troops.", published=PUBLISHED).to_text()
    assert shown.index("\ndead\n") < shown.index("12 dead ") < shown.index("\ntroops\n") < shown.index("3,000 troops ")


def test_the_outlet_is_the_source_of_what_nobody_is_named_for() -> None:
    (draft,) = fr.draft("At least 12 died.", published=PUBLISHED, subject=SUBJECT, outlet="Evening Post")
    assert draft.report.source == "Evening Post"
    (denial,) = fr.draft("He denied it.", published=PUBLISHED, subject=SUBJECT, outlet="Evening Post")
    assert (denial.report.source, denial.doubts) == ("Evening Post", ("which figure is denied?", "who is “He”?"))


def test_what_is_set_aside_is_taken_in_by_its_number() -> None:
    drafts = fr.draft("The mayor spoke of 12 dead and 30 injured.", published=PUBLISHED, subject=SUBJECT)
    assert (len(drafts), [each.number for each in drafts.aside]) == (1, [2])
    taken = drafts.accept(2)
    assert [(each.number, each.accepted, each.aside) for each in taken] == [(1, False, ""), (2, True, "")]
    assert (taken.aside, len(taken.ledger())) == ((), 1)
    assert drafts.change(2, subject="injured in the flood")[1].report.subject == "injured in the flood"
    assert drafts.drop(2).aside == ()
    assert str(drafts.accept().ledger()[0].figure) == "12 deaths"  # all but those set aside
    with pytest.raises(RowError, match="no draft has the number 3"):
        drafts.accept(3)


def test_what_is_set_aside_is_shown() -> None:
    drafts = fr.draft("The mayor spoke of 12 dead and 30 injured.", published=PUBLISHED, subject=SUBJECT)
    assert repr(drafts) == "<Drafts: 1, none accepted, 1 set aside>"
    assert "2 set aside: 30 injured: counts the injured" in drafts.to_text()
    assert "counts the injured" in drafts.to_html()


def test_the_roster_goes_with_the_drafts() -> None:
    roster = {"Government": ["Mayor Ruiz", "Ruiz"]}
    drafts = fr.draft("Mayor Ruiz said 12 died.", published=PUBLISHED, subject=SUBJECT, roster=roster)
    assert fr.reconcile(drafts.accept().ledger()).positions[0].source.name == "Government"


def test_in_a_language_without_words_for_speakers_the_figures_are_found() -> None:
    drafts = fr.draft("Der Minister sprach von 12 Toten.", published=PUBLISHED, subject="Tote", locale="de")
    assert [each.quote for each in (*drafts, *drafts.aside)] == ["von 12 Toten"]
    (tanks,) = fr.draft("Der Minister sprach von 40 Panzern.", published=PUBLISHED, locale="de")
    assert (tanks.report.subject, tanks.report.source) == ("Panzern", "the article")


def test_a_text_whose_lines_are_broken_to_fit_is_one_paragraph() -> None:
    text = "The mayor said on Tuesday\nthat 12 people had died in the\nflood. The army said 14 had died.\nIt rained."
    drafts = fr.draft(text, published=PUBLISHED, subject=SUBJECT)
    assert [each.report.source for each in drafts] == ["mayor", "army"]
    lines = "The mayor said 12 people had died\nThe army said 14 people had died"
    assert [each.report.source for each in fr.draft(lines, published=PUBLISHED, subject=SUBJECT)] == ["mayor", "army"]


def test_control_sequences_of_a_terminal_are_not_drafted() -> None:
    text = "\x1b]0;5 men\x07\x1b[2JThe mayor said \x1b[1;31m12 people\x1b[0m died on Monday.\x1b[3J"
    (draft,) = fr.draft(text, published=PUBLISHED, subject=SUBJECT)
    assert (str(draft.report.figure), draft.report.source) == ("12 deaths", "mayor")
    assert text[slice(*draft.span)] == draft.quote == "12 people\x1b[0m died"
    assert not fr.draft("\x1b[2J", published=PUBLISHED)


@pytest.mark.parametrize(
    ("text", "more", "error"),
    [
        (12, {}, RowError),
        (b"12 dead", {}, RowError),
        ("12 dead", {"published": "soon"}, DateError),
        ("12 dead", {"locale": 12}, FigureError),
        ("12 dead", {"locale": "xx"}, LanguageError),
    ],
)
def test_what_is_no_text_and_no_date_is_refused(text: object, more: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        fr.draft(text, **{"published": date(2031, 5, 7), "subject": SUBJECT, **more})  # type: ignore[arg-type]
