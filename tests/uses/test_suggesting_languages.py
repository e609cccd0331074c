"""Suggestions in other languages: names of one body, those that are nearly that, and what the words of a note say."""

import pytest

import figrecon as fr
from tests.uses._rosters import told


def found(locale: str, *rows: tuple[int, str, object], subject: str = "dead", **more: object) -> list[str]:
    return [one.what for one in fr.suggest(told(subject, *rows, **more), locale=locale)]


def named(locale: str, *names: str) -> list[str]:
    """What is proposed for names of which each gives a figure of its own, on a day of its own."""
    return found(locale, *((n, name, 1000 * n) for n, name in enumerate(names, 1)))


ONE_BODY = {
    "de": [
        ("Gesundheitsministerium", "Sprecher des Gesundheitsministeriums"),
        ("Gesundheitsministerium", "Gesundheitsministerin Ana Blix"),
        ("Gesundheitsministerium", "Gesundheitsminister"),
        ("Ministerium für Gesundheit", "das Gesundheitsministerium"),
        ("Gesundheitsministerium", "das Ministerium"),
        ("Ministerium", "Ministeriumssprecherin Eva Lind"),
        ("Polizei", "Polizeisprecher Jan Blix"),
        ("Polizei", "ein Sprecher der Polizei"),
        ("Regierung", "Regierungssprecher"),
        ("Feuerwehr", "Feuerwehrchef Jan Blix"),
        ("Rotes Kreuz", "Sprecherin des Roten Kreuzes"),
        ("Deutsche Rote Hilfe (DRH)", "DRH"),
        ("Armee", "Vertreter der Armee"),
    ],
    "fr": [
        ("le ministère de la Santé", "porte-parole du ministère de la Santé"),
        ("ministère de la Santé", "le ministre de la Santé"),
        ("ministère de la Santé", "le ministère"),
        ("l'armée", "porte-parole de l’armée"),
        ("ministère de l'Intérieur", "ministre de l’Intérieur"),
        ("Organisation mondiale de la santé", "OMS"),
        ("Organisation mondiale de la santé (OMS)", "OMS"),
        ("préfecture du Nord", "préfet du Nord"),
        ("police", "responsables de la police"),
    ],
    "es": [
        ("Ministerio de Salud", "portavoz del Ministerio de Salud"),
        ("el Ministerio de Salud", "ministra de Salud"),
        ("Ministerio de Salud", "el ministerio"),
        ("Ejército", "voceros del Ejército"),
        ("Organización Mundial de la Salud (OMS)", "OMS"),
        ("Organización Mundial de la Salud", "OMS"),
        ("Hospital Central", "directora del Hospital Central"),
    ],
    "it": [
        ("ministero della Salute", "portavoce del ministero della Salute"),
        ("il ministero della Salute", "ministro della Salute"),
        ("ministero dell'Interno", "ministro dell’Interno"),
        ("ministero della Salute", "il ministero"),
        ("l'esercito", "portavoce dell’esercito"),
        ("Organizzazione mondiale della sanità (OMS)", "OMS"),
    ],
    "pt": [
        ("Ministério da Saúde", "porta-voz do Ministério da Saúde"),
        ("o Ministério da Saúde", "ministra da Saúde"),
        ("Ministério da Saúde", "o ministério"),
        ("Organização Mundial da Saúde", "OMS"),
    ],
    "nl": [
        ("ministerie van Volksgezondheid", "woordvoerder van het ministerie van Volksgezondheid"),
        ("ministerie van Volksgezondheid", "de minister van Volksgezondheid"),
        ("ministerie van Volksgezondheid", "het ministerie"),
        ("politie", "politiewoordvoerder Jan Blix"),
        ("Rode Kruis", "woordvoerster van het Rode Kruis"),
    ],
}


@pytest.mark.parametrize(("locale", "names"), [(code, pair) for code, pairs in ONE_BODY.items() for pair in pairs])
def test_names_that_share_a_body(locale: str, names: tuple[str, str]) -> None:
    body, other = names
    assert named(locale, body, other) in ([f"{other} is {body}"], [f"{body} is {other}"])


TWO_BODIES = {
    "de": [
        ("Gesundheitsministerium", "Innenministerium"),
        ("Gesundheitsministerium", "Innenminister"),
        ("Gesundheitsministerium", "Innenministerium", "das Ministerium"),
        ("Gesundheitsministerium", "ehemaliger Gesundheitsminister"),
        ("Gesundheitsministerium", "Landesgesundheitsministerium"),
        ("Gesundheitsministerium", "regionales Gesundheitsministerium"),
        ("Polizei", "Polizeigewerkschaft"),
        ("Polizei", "Bundespolizei"),
        ("Regierung", "Landesregierung"),
        ("Ministerpräsident", "Ministerium"),
        ("Minister Blix", "Minister Lind"),
        ("Feuerwehr", "Bürgerwehr"),
        ("Vertreter", "ein Sprecher"),
    ],
    "fr": [
        ("ministère de la Santé", "ministère de l'Intérieur"),
        ("ministère de la Santé", "ministère de l'Intérieur", "le ministère"),
        ("ministère de la Santé", "ancien ministre de la Santé"),
        ("ministère de la Santé", "ministère régional de la Santé"),
        ("ministère de la Santé", "premier ministre"),
        ("police", "syndicat de police"),
        ("préfecture du Nord", "préfecture du Gard"),
        ("responsables", "un porte-parole"),
    ],
    "es": [
        ("Ministerio de Salud", "Ministerio del Interior"),
        ("Ministerio de Salud", "Ministerio del Interior", "el ministerio"),
        ("Ministerio de Salud", "exministro de Salud"),
        ("Ministerio de Salud", "Ministerio Regional de Salud"),
        ("Ministerio de Salud", "primer ministro"),
        ("Policía", "sindicato de policía"),
        ("funcionarios", "un portavoz"),
    ],
    "it": [
        ("ministero della Salute", "ministero dell'Interno", "il ministero"),
        ("ministero della Salute", "ex ministro della Salute"),
        ("ministero della Salute", "ministero regionale della Salute"),
        ("ministero della Salute", "primo ministro"),
        ("polizia", "sindacato di polizia"),
    ],
    "pt": [
        ("Ministério da Saúde", "Ministério do Interior", "o ministério"),
        ("Ministério da Saúde", "ex-ministro da Saúde"),
        ("Ministério da Saúde", "Ministério Regional da Saúde"),
        ("Ministério da Saúde", "primeiro-ministro"),
    ],
    "nl": [
        ("ministerie van Volksgezondheid", "ministerie van Defensie", "het ministerie"),
        ("ministerie van Volksgezondheid", "voormalig minister van Volksgezondheid"),
        ("ministerie van Volksgezondheid", "minister-president"),
        ("politie", "politievakbond"),
        ("regering", "deelregering"),
    ],
}


@pytest.mark.parametrize(("locale", "names"), [(code, pair) for code, pairs in TWO_BODIES.items() for pair in pairs])
def test_names_that_are_nearly_one_bodys(locale: str, names: tuple[str, ...]) -> None:
    assert named(locale, *names) == []


WORDS = {  # an outlet, a tally, a note of one, a sum in a note, "replaces", its denial, a crowd with its sides
    "de": (
        "Neue Abendzeitung",
        "Opferdatenbank",
        "addiert was die Kreise melden",
        "zusammen",
        "ersetzt die Zahl des Kreisamtes",
        "ersetzt nicht die Zahl des Kreisamtes",
        ("Demonstranten in Bonn", "Polizei", "Veranstalter"),
    ),
    "fr": (
        "Radio des Collines",
        "Compteur des victimes",
        "compilé à partir de la presse",
        "ensemble",
        "remplace le bilan du Kreisamt",
        "ne remplace pas le bilan du Kreisamt",
        ("manifestants à Lyon", "police", "organisateurs"),
    ),
    "es": (
        "Diario de la Sierra",
        "Recuento de víctimas",
        "suma lo que publican los distritos",
        "en total",
        "reemplaza la cifra del Kreisamt",
        "no reemplaza la cifra del Kreisamt",
        ("manifestantes en Soria", "policía", "organizadores"),
    ),
    "it": (
        "Gazzetta dei Colli",
        "Conteggio delle vittime",
        "somma quanto dicono i comuni",
        "insieme",
        "sostituisce la cifra del Kreisamt",
        "non sostituisce la cifra del Kreisamt",
        ("manifestanti a Pisa", "polizia", "organizzatori"),
    ),
    "pt": (
        "Folha da Serra",
        "Contagem das vítimas",
        "soma o que dizem os distritos",
        "ao todo",
        "substitui o número do Kreisamt",
        "não substitui o número do Kreisamt",
        ("manifestantes em Braga", "polícia", "organizadores"),
    ),
    "nl": (
        "Nieuw Avonddagblad",
        "Slachtofferteller",
        "telt op wat de gemeenten melden",
        "samen",
        "vervangt het cijfer van Kreisamt",
        "vervangt niet het cijfer van Kreisamt",
        ("betogers in Delft", "politie", "organisatoren"),
    ),
}


@pytest.mark.parametrize("locale", WORDS)
def test_relays_tallies_sums_and_sides(locale: str) -> None:
    outlet, tally, tally_note, together, _, _, (crowd, police, organizers) = WORDS[locale]
    assert found(locale, (1, "Kreisamt", 200), (2, outlet, 200)) == [f"{outlet} relays Kreisamt"]
    assert found(locale, (1, "Kreisamt", 1024), (1, tally, 900)) == [f"{tally} is a tally"]
    noted = fr.Report("dead", 900, source="Union", published="2031-05-01", note=tally_note)
    assert [one.what for one in fr.suggest([noted], locale=locale)] == ["Union is a tally"]
    terms = told("dead", (1, "A", 12), (1, "B", 24))
    total = fr.Report("dead", 36, source="Union", published="2031-05-01", note=f"{together}, A & B")
    assert [one.what for one in fr.suggest([*terms, total], locale=locale)] == ["36 of Union is a sum"]
    sides = found(locale, (1, police, 2000), (1, organizers, 9000), subject=crowd)
    one, other = sorted([organizers, police])
    assert sides == [f"{one} and {other} are parties to the matter: {crowd}"]


@pytest.mark.parametrize("locale", WORDS)
def test_a_note_says_whose_figure_gives_way(locale: str) -> None:
    *_, replaces, denied, _ = WORDS[locale]
    (before,) = told("dead", (1, "Kreisamt", 1024))
    for note, proposed in ((replaces, ["1,100 of Union takes the place of 1,024 of Kreisamt"]), (denied, [])):
        after = fr.Report("dead", 1100, source="Union", published="2031-05-02", note=note)
        assert [one.what for one in fr.suggest([before, after], locale=locale)] == proposed


@pytest.mark.parametrize("locale", ["de", "fr", "es", "it", "pt", "nl", "en", "pl"])
def test_odd_numbers_and_copies_need_no_words(locale: str) -> None:
    rows = [(n, "A", value) for n, value in enumerate((1011, 1132, 1247), 1)]
    again = [(n + 1, "B", value) for n, _, value in rows]
    assert found(locale, *rows, *again) == ["B relays A"]
    assert found(locale, (1, "A", 1247), (3, "B", 1247)) == ["1,247 of B is that of A"]


TITLES = {
    "de": [
        ("Sprecher des Gesundheitsministeriums", "Gesundheitsministerium"),
        ("Gesundheitsministerin", "Gesundheitsministerium"),
        ("Direktorin der Uniklinik", "Uniklinik"),
        ("ehemaliger Direktor der Klinik", None),
        ("Präsident", None),
    ],
    "fr": [
        ("porte-parole du ministère de la Santé", "ministère de la Santé"),
        ("ministre de la Santé", "ministère de la Santé"),
        ("ancien ministre de la Santé", None),
        ("député", None),
    ],
    "es": [
        ("directora del Hospital Central", "Hospital Central"),
        ("ministro de Salud", "ministerio de Salud"),
        ("exministro de Salud", None),
        ("diputada", None),
    ],
}


@pytest.mark.parametrize(("locale", "case"), [(code, case) for code, cases in TITLES.items() for case in cases])
def test_a_person_by_his_title(locale: str, case: tuple[str, str | None]) -> None:
    title, own = case
    report = fr.Report("dead", 9, source="Ana Blix", published="2031-05-01", extra={"title": title})
    proposed = [one.what for one in fr.suggest([report], locale=locale)]
    assert proposed == ([f"Ana Blix is {own}"] if own else [])
