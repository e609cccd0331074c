"""The scan of a date: a text into tokens."""

import re
import unicodedata

from figrecon.errors import DateError, nearest

from . import edtf
from .kinds import Token, TokenKind
from .vocabulary import fold, vocabulary

MAX_TEXT = 200
"""No date as written needs more characters; a longer text is refused unread."""

YEARS_AND = len("2000–10")
"""After a month or a day 2000–10 is no pair of years: 8 January 2000–10 January 2001."""

DIGITS = {1: TokenKind.DAY, 2: TokenKind.DAY, 4: TokenKind.YEAR}
"""What a number is by its count of digits, if it is not just a number."""


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
    for char in text:
        digit = unicodedata.decimal(char, None)
        if digit is not None:
            zeros.add(ord(char) - digit)
            out.append(str(digit))
        elif unicodedata.category(char) != "Cf":  # marks of direction and soft hyphens show nothing
            out.append(char)
    if len(zeros) > 1:
        raise DateError("the digits of two scripts are mixed")
    return " ".join(fold("".join(out)).split())


def date_tokens(text: str) -> list[Token]:
    """The tokens of a plain text, noise left out. Raises DateError for anything that no date holds."""
    found: list[Token] = []
    for match in vocabulary().pattern.finditer(text):
        group, piece = str(match.lastgroup), match.group()
        before = found[-1].kind if found else None
        if group == "skip":
            continue
        if group == "other":
            raise DateError(f"not a date: {piece!r} is in none")
        if (
            len(piece) == YEARS_AND
            and group in ("iso", "years")
            and before in (TokenKind.DAY, TokenKind.NTH, TokenKind.MONTH)
        ):
            found += [
                Token(TokenKind.YEAR, int(piece[:4])),
                Token(TokenKind.TO, piece[4]),
                Token(TokenKind.DAY, int(piece[5:])),
            ]
            continue
        token = _word(piece, before) if group == "word" else _number(group, piece)
        hyphen = token.kind is TokenKind.TO and before in (TokenKind.THIRD, TokenKind.EDGE)  # mid-2024 is no range
        if token.kind is not TokenKind.NOISE and not hyphen:
            found.append(token)
    return found


def _word(word: str, before: TokenKind | None) -> Token:
    known = vocabulary()
    if before is TokenKind.UNIT and word in known.ago:
        return Token(TokenKind.AGO, word)  # three days ago; but 3 ago 2024 is August in Spanish, Italian and Portuguese
    if word not in known.words:
        raise DateError(f"not a date: no date holds the word {word[:20]!r}{nearest(word, known.words)}")
    return known.words[word]


def _number(group: str, piece: str) -> Token:
    """A number, or numbers with signs between them, by the group of the pattern that found it."""
    numbers = tuple(int(digits) for digits in re.findall(r"\d+", piece))
    if group == "number":
        return Token(DIGITS.get(len(piece), TokenKind.NUMBER), numbers[0])
    if group == "iso":
        span = edtf.edtf_span(piece)
        return Token(TokenKind.ISO, span) if span else Token(TokenKind.YEARS, (*numbers, "-"))
    kind = TokenKind(group.replace("_", "-"))
    if kind in (TokenKind.DECADE, TokenKind.NTH):
        return Token(kind, numbers[0])
    more: dict[TokenKind, tuple[object, ...]] = {
        TokenKind.YEARS: ("–",),
        TokenKind.NUMERIC: ("." in piece,),
        TokenKind.YEAR_PART: ("quarter" if piece.strip("-0123456789") in vocabulary().quarters else "half",),
    }
    return Token(kind, (*numbers, *more.get(kind, ())))
