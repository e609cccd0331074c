"""Language: all the words of one language that decide a reading, from one file."""

import functools
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

import attrs

from figrecon._values import FrozenMapping
from figrecon.errors import LanguageError, nearest, shown

from .beside import Changes, Hedges, Increments, LookAlikes, Nouns, Ranges, Rates, Statuses
from .drafting import DraftWords
from .keys import a_key, a_table, a_text, named_tables, one_character, structured, word_list
from .numbers import Fractions, NumberWords, Ordinals, Scales, Vague
from .sources import SourceWords
from .speech import Speech
from .times import DateWords

SUFFIX = ".toml"


@attrs.frozen(kw_only=True)
class Signs:
    """The signs in numerals: what separates groups of three digits, and what stands before decimals."""

    group: str = a_key(one_character)
    decimal: str = a_key(one_character)


@attrs.frozen(kw_only=True)
class Digits:
    """[digits]: the signs in numerals, and those of regions that differ, from the Unicode CLDR 45 (numbers/symbols).

    A space stands for any space, and ' for any apostrophe.
    """

    group: str = a_key(one_character)
    decimal: str = a_key(one_character)
    regions: FrozenMapping[str, Signs] = named_tables(Signs)
    """By the name of the region in small letters: de-ch."""


@attrs.frozen(kw_only=True)
class Language:
    """All the words of one language that decide a reading; each table of its file is one attribute.

    A file is named by the code of its language (ISO 639-1) and lies beside this module; one more file is one more
    language. What a file leaves out is empty, but for the keys that every language needs.

    >>> german = Language.load("de")
    >>> german.name, german.digits.decimal, german.ranges.between
    ('German', ',', ('zwischen',))
    """

    code: str
    name: str = a_key(a_text)
    not_english: tuple[str, ...] = a_key(word_list, ())
    """English words that are other words in this language, and are not understood beside it: Dutch "TEN zuiden van"."""
    digits: Digits = a_table(Digits)
    dates: DateWords = a_table(DateWords)
    numbers: NumberWords = a_table(NumberWords)
    scales: Scales = a_table(Scales)
    fractions: Fractions = a_table(Fractions)
    ordinals: Ordinals = a_table(Ordinals)
    vague: Vague = a_table(Vague)
    hedges: Hedges = a_table(Hedges)
    increments: Increments = a_table(Increments)
    statuses: Statuses = a_table(Statuses)
    ranges: Ranges = a_table(Ranges)
    changes: Changes = a_table(Changes)
    rates: Rates = a_table(Rates)
    nouns: Nouns = a_table(Nouns)
    look_alikes: LookAlikes = a_table(LookAlikes)
    sources: SourceWords = a_table(SourceWords)
    speech: Speech = a_table(Speech)
    drafting: DraftWords = a_table(DraftWords)

    @classmethod
    def load(cls, code: str) -> "Language":
        """The language with this code, read from its file anew; `language` keeps what it has read.

        Raises LanguageError for a code that no file has, and for a file that is no language: one that is not TOML, or
        has a key that is not known, is missing or holds a value of another kind.
        """
        if code not in codes():
            raise LanguageError(
                f"a language is one of {', '.join(codes())}; got {shown(code)}{nearest(str(code), codes())}"
            )
        return cls.parse(code, _folder().joinpath(code + SUFFIX).read_text("utf-8"))

    @classmethod
    def parse(cls, code: str, toml: str) -> "Language":
        """The language that the text of a file holds. Raises LanguageError as `load` does.

        >>> Language.parse("xx", 'title = "Esperanto"')
        Traceback (most recent call last):
        figrecon.errors.LanguageError: xx.toml: no key is called 'title'
        """
        file = code + SUFFIX
        try:
            given = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as why:
            raise LanguageError(f"{file}: not TOML: {why}") from None
        return structured(cls, given, file, code=code)


@functools.cache
def language(code: str) -> Language:
    """The language with this code, read from its file when it is first needed. Raises LanguageError as `load` does.

    >>> language("fr").nouns.elided
    ("d'", 'd’')
    """
    return Language.load(code)


@functools.cache
def codes() -> tuple[str, ...]:
    """The codes of all languages, in order: the names of the files in the folder.

    >>> codes()
    ('de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt')
    """
    names = (file.name for file in _folder().iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def _folder() -> Traversable:
    return files(__package__)
