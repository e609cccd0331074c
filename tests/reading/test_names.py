"""Names in the reading rooms: one meaning a name, and no word of a natural language in the code that reads."""

import ast
from collections import defaultdict
from pathlib import Path

import attrs

from figrecon.dates.kinds import TokenKind
from figrecon.languages import Language, codes, language
from figrecon.languages.times import DateWords
from figrecon.wording.lexicon import Lexicon
from tests._examples import ROOT
from tests.reading.test_languages import texts

ROOMS = ("languages", "units", "dates", "figures", "wording", "conventions.py")
PACKAGE = ROOT / "figrecon"


def modules(*rooms: str) -> list[Path]:
    folders = [PACKAGE / room for room in rooms]
    return sorted(path for folder in folders for path in ([folder] if folder.is_file() else folder.glob("*.py")))


def defined(paths: list[Path], kinds: tuple[type[ast.stmt], ...]) -> dict[str, list[str]]:
    """The public names that modules define at their top, and where."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, kinds) and isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                found[node.name].append(path.relative_to(PACKAGE).as_posix())
    return found


def test_no_public_name_is_defined_twice() -> None:
    found = defined(modules(*ROOMS), (ast.ClassDef, ast.FunctionDef))
    assert {name: at for name, at in found.items() if len(at) > 1 and not name.startswith("_")} == {}


def test_no_class_has_the_name_of_one_elsewhere() -> None:
    own = defined(modules(*ROOMS), (ast.ClassDef,))
    every = defined(sorted(PACKAGE.rglob("*.py")), (ast.ClassDef,))
    assert {name: every[name] for name in own if len(every[name]) > 1 and not name.startswith("_")} == {}


def test_no_module_is_long() -> None:
    assert [path.name for path in modules(*ROOMS) if len(path.read_text(encoding="utf-8").splitlines()) > 350] == []


QUALIFIERS = {"about", "nearly", "exact", "between", "vague", "increment"}
JOINTS = {"from", "to", "or"}
CONVENTIONS = {"several", "dozen", "score", "hundred", "thousand", "million", "billion", "trillion"}
CONVENTIONS |= {"dozens", "hundreds", "thousands"}
UNITS = {"second", "minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade", "century"}
UNITS |= {"percent", "weekend"}
PRINTED = {"spring", "summer", "autumn", "winter", "since", "by", "north", "south"}
OWN = {"find", "other", "m", "mm", "k", "x", "e", "en", "us", "is", *"lodhi"}
NAMES = QUALIFIERS | JOINTS | CONVENTIONS | UNITS | PRINTED | OWN | {kind.value for kind in TokenKind}
NAMES |= {field.name for group in (Lexicon, DateWords, Language) for field in attrs.fields(group)}
"""What the code may say: names of qualifiers, joints, vague words, units, kinds of tokens and keys of language files,
which are compared with each other and never with a text; what is printed; and symbols, endings and letters."""


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
