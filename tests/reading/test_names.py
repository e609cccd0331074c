"""Names in the reading rooms: one meaning a name, and no word of a natural language in the code that reads."""

import ast
from pathlib import Path

import attrs

import figrecon
from figrecon.dates.kinds import TokenKind
from figrecon.languages import Language, codes, language
from figrecon.languages.times import DateWords
from figrecon.wording.lexicon import Lexicon
from tests.reading.test_languages import texts

ROOMS = ("languages", "units", "dates", "figures", "wording", "conventions.py")
PACKAGE = Path(figrecon.__file__).parent


def modules(*rooms: str) -> list[Path]:
    folders = [PACKAGE / room for room in rooms]
    return sorted(path for folder in folders for path in ([folder] if folder.is_file() else folder.glob("*.py")))


QUALIFIERS = {"about", "nearly", "exact", "between", "vague", "increment"}
JOINTS = {"from", "to", "or"}
CONVENTIONS = {"several", "dozen", "score", "hundred", "thousand", "million", "billion", "trillion"}
CONVENTIONS |= {"tens", "dozens", "hundreds", "thousands"}
UNITS = {"second", "minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade", "century"}
UNITS |= {"percent", "weekend", "zone", "head"}
PRINTED = {"spring", "summer", "autumn", "winter", "since", "by", "north", "south", "figure"}
OWN = {"find", "other", "head", "locale", "m", "mm", "k", "x", "e", "en", "us", "is", *"lodhi"}
NAMES = QUALIFIERS | JOINTS | CONVENTIONS | UNITS | PRINTED | OWN | {kind.value for kind in TokenKind}
NAMES |= {field.name for group in (Lexicon, DateWords, Language) for field in attrs.fields(group)}
"""What the code may say: names of qualifiers, joints, vague words, units, kinds of tokens and keys of language files,
which are compared with each other and never with a text; what is printed; and symbols, endings, letters and the
unit of "per head" and the option "locale", words that also stand in the names of sources, English and French."""


def strings(path: Path) -> set[str]:
    """The string constants of a module, without its docstrings and the texts of its messages."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    formatted = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {str(node.value) for node in found if id(node) not in docs | formatted}


def test_no_word_of_a_language_stands_in_the_code() -> None:
    words = {text for code in codes() for text in texts(language(code)) if text.isalpha()}
    assert len(words) > 2_000
    stray = {path.name: strings(path) & words - NAMES for path in modules("wording", "dates")}
    assert {name: found for name, found in stray.items() if found} == {}
