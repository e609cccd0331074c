"""What a word of a date means in its place: the same word between others may be another thing, or nothing."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from figrecon.errors import DateError

from .kinds import Token, TokenKind
from .spans import full_year
from .vocabulary import LAST_TENS, MAX_ORDINAL, vocabulary

COUNTS = (TokenKind.DAY, TokenKind.NUMBER, TokenKind.YEAR)
"""Kinds of numbers that units may be counted with."""

WITH_SHORT_YEAR = (TokenKind.MONTH, TokenKind.SEASON, TokenKind.YEAR_PART, TokenKind.DAY, TokenKind.NTH, TokenKind.UNIT)
"""What a year of two digits may follow; behind anything else an apostrophe is a quotation mark."""

DATED = (TokenKind.DAY, TokenKind.NTH, TokenKind.MONTH, TokenKind.WEEKDAY, TokenKind.YEAR)
"""What a word such as the Portuguese "a" may stand between."""


TWO_DIGITS = 10


UNCOUNTED = (TokenKind.RELATION, TokenKind.ORDINAL, TokenKind.NTH)
"""What a plural unit does not follow by itself: the first days of May, the last months."""


class Piece(NamedTuple):
    """A token as it was scanned, with its word where it is one."""

    token: Token
    word: str = ""


END = Piece(Token(TokenKind.NOISE, 0))
"""What stands behind the last piece."""

BY_NEIGHBORS = frozenset(
    {
        TokenKind.SHORT_YEAR,
        TokenKind.DAY,
        TokenKind.NTH,
        TokenKind.ORDINAL,
        TokenKind.PART_OF_DAY,
        TokenKind.THIRD,
        TokenKind.RELATION,
        TokenKind.UNIT,
    }
)
"""Kinds that the kinds beside them may change."""


class Beside(NamedTuple):
    """Where a token stands: the two kept before it, the word behind it, and the tokens behind it without noise."""

    first: bool
    before: TokenKind | None
    earlier: TokenKind | None
    next_word: str
    after: list[Token]

    @property
    def behind(self) -> TokenKind | None:
        """The kind of the next token."""
        return self.after[0].kind if self.after else None

    @property
    def counted(self) -> bool:
        """Whether a number of units is next."""
        return self.behind in COUNTS and len(self.after) > 1 and self.after[1].kind is TokenKind.UNIT


IN_WORDS: tuple[tuple[str, TokenKind, Callable[[Beside], bool]], ...] = (
    # three days ago; but 3 ago 2024 is August in Spanish, Italian and Portuguese
    ("ago", TokenKind.AGO, lambda at: at.before is TokenKind.UNIT),
    ("ago_before", TokenKind.AGO, lambda at: at.counted),
    ("in_", TokenKind.IN, lambda at: at.counted and at.before is None),
    ("over", TokenKind.NOISE, lambda at: at.behind in (TokenKind.RELATION, TokenKind.UNIT)),
    ("morning", TokenKind.PART_OF_DAY, lambda at: at.before in (TokenKind.WEEKDAY, TokenKind.TODAY)),
    (
        "starting",
        TokenKind.STARTING,
        lambda at: (at.first or at.before is TokenKind.UNIT) and at.next_word not in vocabulary().in_place["of"],
    ),
    ("to_between", TokenKind.TO, lambda at: at.before in DATED and at.behind in DATED),
    ("to_between", TokenKind.NOISE, lambda at: at.behind is TokenKind.TIME),  # le 23 octobre à 14h30
)
"""The keys of `IN_PLACE` with what their words mean, and where."""


def settled(pieces: list[Piece], near: date | None = None) -> list[Token]:
    """The tokens, each as it is meant in its place; noise is left out. Raises DateError for what says no period."""
    found: list[Token] = []
    known = vocabulary()
    for i, piece in enumerate(pieces):
        token = piece.token
        if token.kind in BY_NEIGHBORS or piece.word in known.by_place:
            at = _beside(pieces, i, found)
            token = _placed(_worded(piece, at) if piece.word else token, at, near)
            if token.kind is TokenKind.NTH and at.before is TokenKind.NUMBER and found[-1].value in LAST_TENS:
                token = Token(TokenKind.NTH, found.pop().value + token.value)  # twenty first of June
        if token.kind is not TokenKind.NOISE:
            found.append(token)
    return found


def _beside(pieces: list[Piece], i: int, found: list[Token]) -> Beside:
    """What stands beside a piece; DateError for neighbors that make no part and no length of it."""
    token, follows = pieces[i].token, pieces[i + 1] if i + 1 < len(pieces) else END
    if token.kind is TokenKind.THIRD and i and follows.word and pieces[i - 1].word == follows.word:
        raise DateError("as early as and as late as are no part of a period")
    if token == (TokenKind.UNIT, "half") and follows.token.kind is TokenKind.UNIT:
        raise DateError("half years are not counted")  # the last half year; but the last half of the year
    after = [later.token for later in pieces[i + 1 : i + 4] if later.token.kind is not TokenKind.NOISE]
    kinds = [None, None, *(token.kind for token in found[-2:])]
    return Beside(i == 0, kinds[-1], kinds[-2], follows.word, after)


def _worded(piece: Piece, at: Beside) -> Token:
    """A word that means one thing in one place and another in the next."""
    known = vocabulary()
    for key, kind, fits in IN_WORDS:
        if piece.word in known.in_place[key] and fits(at):
            return Token(kind, piece.word)
    if piece.word == "-" and at.before in (TokenKind.ORDINAL, TokenKind.NTH) and at.behind is TokenKind.UNIT:
        return Token(TokenKind.NOISE, 0)  # third-quarter 2024
    if piece.word in known.in_place["plural_units"] and at.before in UNCOUNTED and at.earlier not in COUNTS:
        raise DateError(f"{piece.word} without a number are no length")
    if piece.word in known.numbers and at.behind is TokenKind.UNIT:
        return Token(TokenKind.NUMBER, known.numbers[piece.word])
    return piece.token


def _placed(token: Token, at: Beside, near: date | None) -> Token:
    """A token by the kinds beside it."""
    kind, value = token
    if kind is TokenKind.SHORT_YEAR and at.before not in WITH_SHORT_YEAR:
        token = Token(TokenKind.DAY, value)
    elif kind is TokenKind.SHORT_YEAR or (
        kind is TokenKind.DAY and at.before is TokenKind.YEAR_PART and value >= TWO_DIGITS
    ):
        token = Token(TokenKind.YEAR, full_year(value, near))  # Oct '24, 3Q24
    elif kind is TokenKind.PART_OF_DAY and (
        at.before is TokenKind.RELATION or at.next_word in vocabulary().in_place["ago"]
    ):
        token = Token(TokenKind.UNIT, "day")  # this morning is today
    elif kind is TokenKind.ORDINAL and value <= MAX_ORDINAL and TokenKind.MONTH in (at.before, at.behind):
        token = Token(TokenKind.NTH, value)
    elif (kind is TokenKind.THIRD and at.behind is TokenKind.PART_OF_DAY) or (
        token == (TokenKind.RELATION, 0) and at.after[:1] == [(TokenKind.RELATION, 3)]
    ):
        token = Token(TokenKind.NOISE, 0)  # early morning is no other day, and this past week is the past one
    return token
