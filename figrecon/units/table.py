"""The table of labels: labels.txt, peoples.txt and money.txt, read once, when the first label is."""

import functools
import unicodedata
from enum import auto

import attrs

from figrecon._values import Word

from . import nouns

FILES = ("labels.txt", "peoples.txt", "money.txt")

SPELLING = (("metre", "meter"), ("litre", "liter"), ("armour", "armor"), ("defence", "defense"), ("labour", "labor"))
"""British spelling and the American one that names are kept in."""


class Sort(Word):
    """What sort of thing a section of the table counts or measures."""

    PEOPLE = auto()
    THINGS = auto()
    MEASURES = auto()
    MONEY = auto()


@attrs.frozen
class KnownUnit:
    """One unit of the table: its canonical name, what sort it is, and how one and many of it print.

    `outcome` is what became of the people that it counts, None where it says only who they are; `proper` marks the name
    of a people, which is written in capitals.
    """

    name: str
    sort: Sort
    one: str
    many: str
    outcome: str | None = None
    proper: bool = False


@attrs.frozen
class LabelTable:
    """The units by name, by label as typed and by label in small letters; and what is doubtful about a label."""

    names: dict[str, KnownUnit]
    typed: dict[str, KnownUnit]
    folded: dict[str, KnownUnit]
    doubts: dict[str, str]
    refused: dict[str, str]


def spaced(text: str) -> str:
    """Hyphens and underscores as spaces, and characters alike as one (NFKC, and º as °), for looking a label up.

    >>> spaced("oil_barrel"), spaced("kilowatt-hour"), spaced("ºC")
    ('oil barrel', 'kilowatt hour', '°C')
    """
    return unicodedata.normalize("NFKC", text.replace("º", "°")).replace("-", " ").replace("_", " ")


def folded(text: str) -> str:
    """Small letters and American spelling.

    >>> folded("Square Kilometres")
    'square kilometers'
    """
    text = text.casefold()
    for british, american in SPELLING:
        text = text.replace(british, american)
    return text


def key(text: str) -> str:
    """A label without regard to case, spelling and number.

    >>> key("Square Kilometres"), key("Barrels-of-oil")
    ('square kilometer', 'barrel of oil')
    """
    return nouns.singular_of(folded(spaced(text)))


PEOPLES = "peoples"
"""The section of the names of peoples."""


def _entry(name: str, section: str, printed: str) -> KnownUnit:
    """One line of a section: its sort and, of people, the outcome behind a colon."""
    if section == PEOPLES:
        return KnownUnit(name, Sort.PEOPLE, name, printed.partition(", ")[2] or name + "s", proper=True)
    heading, _, outcome = section.partition(": ")
    sort = Sort(heading)
    if sort is Sort.MONEY:
        sign = printed or name + "\N{NO-BREAK SPACE}"
        return KnownUnit(name, sort, sign, sign)
    one, _, many = (form.strip() for form in printed.partition(","))
    one = one or name.replace("_", " ")
    many = (many or one) if printed else nouns.plural_of(one)
    return KnownUnit(name, sort, one, many, outcome or None)


def _fields(line: str) -> tuple[str, str, list[str]]:
    name, printed, also = (*(field.strip() for field in line.split(" :")), "", "")[:3]
    return name, printed, [alias.strip() for alias in also.split(",") if alias.strip()]


def file_text(file: str) -> str:
    """One of the files that lie beside this module."""
    from importlib.resources import files

    return files(__package__).joinpath(file).read_text("utf-8")


@functools.cache
def table() -> LabelTable:
    """The whole of all files."""
    found = LabelTable({}, {}, {}, {}, {})
    section = ""
    lines = [line for file in FILES for line in file_text(file).splitlines()]
    for line in lines:
        if line.startswith("["):
            section = line.strip("[]")
        elif section in ("doubtful", "refused"):
            _add_remark(found.doubts if section == "doubtful" else found.refused, line)
        elif line and not line.startswith("#"):
            _add_unit(found, section, line)
    return found


LONGEST_CODE = 4
"""Letters of a code of money that may hang on a numeral: RM5, KSh500, USD34.6m."""

SHORTEST_CODE = 2
"""Letters of the shortest such code: of one letter alone, a name is as likely."""


def money_codes() -> frozenset[str]:
    """The codes and abbreviations of money in letters, as they may hang on a numeral.

    >>> sorted(money_codes() & {"USD", "usd", "Rs", "zł", "$", "euro", "Q"})
    ['Rs', 'USD', 'usd', 'zł']
    """
    return frozenset(label for label, entry in table().typed.items() if entry.sort is Sort.MONEY and _is_code(label))


def _is_code(label: str) -> bool:
    """Whether a label is short, of letters, and no word: USD, usd, Rs, zł."""
    if not label.isalpha() or not SHORTEST_CODE <= len(label) <= LONGEST_CODE:
        return False
    return not label.islower() or label.upper() in table().names or len(label) == SHORTEST_CODE


def _add_remark(remarks: dict[str, str], line: str) -> None:
    labels, _, message = line.partition(" : ")
    if message and not line.startswith("#"):
        for label in labels.split(","):
            remarks[spaced(label.strip())] = message.strip()
            remarks.setdefault(key(label.strip()), message.strip())


def _add_unit(found: LabelTable, section: str, line: str) -> None:
    name, printed, also = _fields(line)
    entry = _entry(name, section, printed)
    found.names[name] = entry
    for label in (name, entry.one, entry.many, *also):
        found.typed.setdefault(spaced(label.strip()), entry)
        in_capitals = entry.proper or (entry.sort is Sort.MONEY and label.strip() == name)
        if not in_capitals:  # CUP is a currency, a cup is none; Poles are people, poles are not
            found.folded.setdefault(key(label.strip()), entry)


def find_unit(label: str) -> KnownUnit | None:
    """The unit that a cleaned label names, if the table has it: as typed, else in small letters and the singular.

    A label of one letter counts as typed only: m is a meter, M none.
    """
    units = table()
    found = units.typed.get(spaced(label))
    if found is not None or len(label) == 1:
        return found
    if label[:1] == "m" and label != label.lower() and f"M{label[1:]}" in units.typed:
        return None  # mW is no MW
    found = units.folded.get(key(label))
    if found is None and len(label) >= nouns.SHORTEST and label.endswith("s"):  # cedis, TEUs, which look like no plural
        found = units.folded.get(folded(spaced(label))[:-1])
    if found is not None and len(label) == nouns.SHORTEST and found.name == label[:-1].upper() and label[-1] == "s":
        return found if label[:-1].isupper() else None  # Gbps are no GBP
    return found


def remark(remarks: dict[str, str], label: str) -> str | None:
    """What the table remarks on a cleaned label."""
    typed, small = spaced(label), key(label)
    if typed in remarks or len(label) == 1:
        return remarks.get(typed)
    own = table().typed.get(typed)
    return remarks.get(small) if own is None or own is table().typed.get(small, own) else None  # MB is no mb
