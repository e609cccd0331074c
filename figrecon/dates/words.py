"""The words of dates: month, weekday and other names in seven languages, and the scan of a text into tokens."""

import re
import unicodedata
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from figrecon.errors import DateError, nearest

from . import edtf

MAX_TEXT = 200
"""No date as written needs more characters; a longer text is refused unread."""

ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

MONTHS = (
    "january januar janner janvier enero gennaio janeiro januari jan janv ene gen",
    "february februar fevrier febrero febbraio fevereiro februari feb fevr fev febr",
    "march marz mars marzo marco maart mar mrz mrt",
    "april avril abril aprile apr avr abr",
    "may mai mayo maggio maio mei mag",
    "june juni juin junio giugno junho jun giu",
    "july juli juillet julio luglio julho jul juil lug",
    "august aout agosto augustus aug ago",
    "september septembre septiembre setiembre settembre setembro sept sep set",
    "october oktober octobre octubre ottobre outubro oct okt ott out",
    "november novembre noviembre novembro nov",
    "december dezember decembre diciembre dicembre dezembro dec dez dic",
)
"""January to December in English, German, French, Spanish, Italian, Portuguese and Dutch, with the usual abbreviations
(Unicode CLDR), lower case and without accents; no name means two months, so no language need be told."""

WEEKDAYS = (
    "monday mon montag lundi lunes lunedi segunda-feira maandag",
    "tuesday tue tues dienstag mardi martes martedi terca-feira dinsdag",
    "wednesday wed weds mittwoch mercredi miercoles mercoledi quarta-feira woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedi quinta-feira donderdag",
    "friday fri freitag vendredi viernes venerdi sexta-feira vrijdag",
    "saturday sat samstag sonnabend samedi sabado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag",
)

NUMBERS = (
    "zero", "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

OTHER: dict[str, tuple[str, ...]] = {
    " ": ("the of on in at as during dated le la el il del de du di den der dem am im em do op um",),
    "n": NUMBERS,
    "O": ("", "first", "second", "third", "fourth"),
    "s": ("spring", "summer", "autumn fall", "winter"),
    "p": ("early", "mid middle", "late"),
    "e": ("start beginning", "end"),
    "t": ("today tonight now", "yesterday", "tomorrow"),
    "r": ("this current", "last previous", "next"),
    "i": ("earlier", "later"),
    "B": ("by",),
    "U": ("until till",),
    "S": ("since",),
    "F": ("from",),
    "L": ("before",),
    "G": ("after",),
    "Z": ("between",),
    "&": ("and",),
    "-": ("to through thru - – /",),
    "!": ("bc bce",),
}
"""Kind of token → words by value, which is the place in the row. A blank is noise: articles, and the prepositions of a
point in time, which change nothing."""

UNITS = {
    "day days morning afternoon evening night": "day",
    "week weeks": "week",
    "weekend weekends week-end": "weekend",
    "month months month-end": "month",
    "quarter quarters": "quarter",
    "half": "half",
    "year years year-end": "year",
    "decade decades": "decade",
}

TOKEN = re.compile(
    r"""
      (?P<iso>    \d{4}-\d{2}(?:-\d{2})? (?![-\d]) )
    | (?P<Y>      \d{4}(?P<_y>[./])\d{1,2}(?P=_y)\d{1,2} (?!\d) )          # 2024/10/23
    | (?P<P>      \d{4}[–/]\d{2} (?!\d) )                                  # 2023–24
    | (?P<D>      \d{1,2}(?P<_d>[./-])[ ]?\d{1,2}(?P=_d)[ ]?\d{4} (?!\d) ) # 23/10/2024
    | (?P<M>      \d{1,2}[./]\d{4} (?!\d) )                               # 10/2024
    | (?P<k>      \d{4}'?s\b )                                            # 1990s
    | (?P<o>      \d{1,2}(?:(?:st|nd|rd|th|er|e|o|a)\b|°) )               # 23rd, 1er, 1°
    | (?P<Q>      (?:(?<=\d{4})-)?[qh][1-4]\b )                           # Q3, H1
    | (?P<number> \d+ )
    | (?P<skip>   (?<=[a-z])-(?=\d{4}\b) | (?<=\d)-(?=[a-z]+-\d{4}\b) )   # 23-Oct-2024
    | (?P<word>   [a-z]+(?:-(?:feira|end)\b)? | [-–/] )
    | (?P<other>  \.\. | [^ .,'] )
    """,
    re.VERBOSE,
)
YEARS_AND = len("2000–10")
"""After a month or a day 2000–10 is no pair of years: 8 January 2000–10 January 2001."""

DASHES = str.maketrans("‐‑−‒–—―’", "---––––'")


class Token(NamedTuple):
    """A word or number of a date: its kind, one character, and what it stands for."""

    kind: str
    value: Any


@cache
def vocabulary() -> dict[str, Token]:
    """Every word that dates are made of."""
    rows = {"m": ("", *MONTHS), "w": WEEKDAYS, **OTHER}
    found = {
        word: Token(kind, value)
        for kind, row in rows.items()
        for value, names in enumerate(row)
        for word in names.split()
    }
    return found | {
        word: Token("E" if "-" in word else "u", unit) for words, unit in UNITS.items() for word in words.split()
    }


def plain(text: str) -> str:
    r"""The text in lower case, with ASCII digits, hyphens and en dashes, single spaces and no accents.

    Raises DateError for a text above `MAX_TEXT` characters, and for one that mixes the digits of two scripts.

    >>> plain("١٨–٢٣ Août\u00a02024")
    Traceback (most recent call last):
    figrecon.errors.DateError: the digits of two scripts are mixed
    >>> plain("  18–23 Août\u00a02024")
    '18–23 aout 2024'
    """
    if len(text) > MAX_TEXT:
        raise DateError(f"a date has at most {MAX_TEXT} characters; got {len(text)}")
    if text.isascii():
        return " ".join(text.lower().split())
    out, zeros = [], set()
    for char in text.casefold().translate(DASHES):
        digit = unicodedata.decimal(char, None)
        if digit is not None:
            zeros.add(ord(char) - digit)
            out.append(str(digit))
        elif unicodedata.category(char) != "Cf":  # marks of direction and soft hyphens show nothing
            parts = [part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)]
            out.append(char if any(part.isdigit() for part in parts) else "".join(parts))
    if len(zeros) > 1:
        raise DateError("the digits of two scripts are mixed")
    return " ".join("".join(out).split())


def tokens(text: str) -> list[Token]:
    """The tokens of a plain text, noise left out; DateError for anything that no date holds."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        kind, piece = str(match.lastgroup), match.group()
        before = found[-1].kind if found else ""
        if kind == "skip":
            continue
        if kind == "other":
            raise DateError(f"not a date: {piece!r} is in none")
        if len(piece) == YEARS_AND and kind in ("iso", "P") and before in ("d", "o", "m"):
            found += [Token("y", int(piece[:4])), Token("-", piece[4]), Token("d", int(piece[5:]))]
            continue
        token = _word(piece, before) if kind == "word" else _number(kind, piece)
        if token.kind != " " and not (token.kind == "-" and before in ("p", "e")):  # mid-2024 is no range
            found.append(token)
    return found


def _word(word: str, before: str) -> Token:
    if word == "ago" and before == "u":
        return Token("g", word)  # three days ago; but 3 ago 2024 is August in Spanish, Italian and Portuguese
    if word not in vocabulary():
        raise DateError(f"not a date: no date holds the word {word[:20]!r}{nearest(word, vocabulary())}")
    return vocabulary()[word]


def _number(kind: str, piece: str) -> Token:
    numbers = tuple(int(digits) for digits in re.findall(r"\d+", piece))
    if kind == "iso":
        span = edtf.span(piece)
        return Token("X", span) if span else Token("P", (*numbers, "-"))
    if kind == "number":
        return Token({1: "d", 2: "d", 4: "y"}.get(len(piece), "n"), numbers[0])
    if kind in ("k", "o"):
        return Token(kind, numbers[0])
    about = {"P": ("–",), "D": ("." in piece,), "Q": ("quarter" if "q" in piece else "half",)}
    return Token(kind, (*numbers, *about.get(kind, ())))


def written(first: date | None, last: date | None) -> str:
    """A period as it is printed.

    >>> print(written(date(2024, 10, 18), date(2024, 10, 23)), "|", written(None, date(2024, 12, 31)))
    18–23 October 2024 | by December 2024
    """
    size = edtf.precision(first, last)
    start, end = _parts(first, size), _parts(last, size)
    if last is None:
        return " ".join(["since", *start])
    if first is None:
        return " ".join(["by", *end])
    start = [part for i, part in enumerate(start) if start[i:] != end[i:]]  # what both ends share is said once
    return "–".join(" ".join(parts) for parts in (start, end) if parts)


def _parts(when: date | None, size: int) -> list[str]:
    if when is None:
        return []
    parts = [str(when.day), ENGLISH[when.month - 1], f"{when.year:04}"]
    return parts[{edtf.TO_DAY: 0, edtf.TO_MONTH: 1, edtf.TO_YEAR: 2}[size] :]
