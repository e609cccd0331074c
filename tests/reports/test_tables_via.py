"""A source and its relay in one cell: split where the user asks for it, and only at the marks that are told."""

from pathlib import Path

import pytest

import figrecon as fr
from figrecon.tables.via import split_via


@pytest.mark.parametrize(
    ("cell", "source", "relays"),
    [
        ("US officials (via NYT)", "US officials", ("NYT",)),
        ("US officials via NYT", "US officials", ("NYT",)),
        ("US officials (through NYT)", "US officials", ("NYT",)),
        ("US officials ( VIA  the NYT )", "US officials", ("the NYT",)),
        ("NYT, citing US officials", "US officials", ("NYT",)),
        ("NYT citing US officials", "US officials", ("NYT",)),
        ("NYT (citing US officials)", "US officials", ("NYT",)),
        ("BBC citing NYT citing US officials", "US officials", ("NYT", "BBC")),
        ("US officials (via: NYT)", "US officials", ("NYT",)),
        ("US officials via: NYT", "US officials", ("NYT",)),
        ("US officials [via NYT]", "US officials", ("NYT",)),
        ("US officials（via NYT）", "US officials", ("NYT",)),
        ("保健省【via NYT】", "保健省", ("NYT",)),
        ("Ministry (of Health) via NYT", "Ministry (of Health)", ("NYT",)),
        ("Ministry（statement via Reuters）", "Ministry（statement）", ("Reuters",)),
        ("A & B via NYT", "A & B", ("NYT",)),
        ("A; B (via NYT)", "A; B", ("NYT",)),
        ("army via AFP via BBC", "army", ("AFP", "BBC")),
        ("army (via AFP; BBC)", "army", ("AFP; BBC",)),
        ("Health ministry (Gaza) (via AP (Cairo))", "Health ministry (Gaza)", ("AP (Cairo)",)),
    ],
)
def test_the_marks_that_are_read(cell: str, source: str, relays: tuple[str, ...]) -> None:
    assert split_via(cell) == (source, relays)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "NYT",
            "Viacom",
            "Walk Through Media",
            "via NYT",
            "(via NYT)",
            "NYT (print)",
            "NYT via",
            "Reuters/NYT",
            " A  B ",
        ),
        *("Ministry (of Health)", "AP (Kyiv)", "保健省（ガザ）", "Ministry [of Health]"),
        *("A & B", "A and B", "A/B", "A / B", "A; B", "A + B"),  # one name, of several who speak together
        *("Ministry (via AFP", "Ministry via AFP)", "Ministry [via AFP)", "NYT) via AFP", "Ministry (Gaza via AFP"),
        "Ministry (AFP citing Reuters)",  # nobody says who stands behind whom
    ],
)
def test_any_other_cell_is_the_source_alone(cell: str) -> None:
    assert split_via(cell) == (cell, ())


def test_the_option_and_a_column_of_relays_add_up(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "subject,figure,source,via,published\n"
        "dead,12,US officials (via NYT; AP),BBC,2024-10-01\n"
        "dead,13,US officials (via NYT),,2024-10-02\n"
        "dead,14,US officials,BBC,2024-10-03\n"
    )
    split = fr.read_csv(sheet, split_via=True)
    assert [(r.source, r.via) for r in split] == [
        ("US officials", ("NYT", "AP", "BBC")),
        ("US officials", ("NYT",)),
        ("US officials", ("BBC",)),
    ]
    assert fr.reconcile(split).origins == ("US officials",)
    assert fr.read_csv(sheet)[1].source == "US officials (via NYT)"


def test_a_cell_that_is_no_text_is_left_to_the_report() -> None:
    row = {"subject": "x", "figure": 1, "source": ["A"], "published": "2024-10-01"}
    with pytest.raises(fr.ReportErrors) as caught:
        fr.Ledger.from_rows([row], split_via=True)
    assert isinstance(caught.value.exceptions[0], fr.SourceError)
