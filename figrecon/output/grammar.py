"""Names in a sentence: the article before them, and the number of the verb behind them.

A small rule, for names are endless. Where it knows nothing it prints the name as it was given, with a verb in the
singular, which a reader forgives.
"""

import re
from collections.abc import Iterable

from figrecon._values import MOST_NAMED, among
from figrecon.reports import together_in

TAKES_THE = re.compile(
    r"(United|Department|Government|Office|World|Red|International|European|African|Arab) |"
    r"(Netherlands|Philippines|Bahamas|Maldives|Pentagon|Kremlin|Vatican|Ministry|opposition|police|army)\b|"
    r"(US|UK|UN|EU|WHO|IOM)( |$)|White House|"
    r".*\b(Ministry|Department|Office|University) of |"
    r".*\b(Republic|Union|Islands|States|Nations|Agency|Bank|Commission|Service)$",
)
"""Names that English prints with an article: "the United States", "the Ministry of Health"."""

COMMON = re.compile(
    r"government|opposition|ministry|department|parliament|presidency|embassy|council|court|committee|commission|"
    r"administration|agency|authority|bureau|office|directorate|inspectorate|institute|observatory|registry|army|"
    r"navy|air force|military|police|guard|gendarmerie|garrison|command|brigade|service|hospital|municipality|"
    r"governorate|junta|regime|party|union|federation|association|organi[sz]ation|company|"
    r"president|prime minister|minister|governor|mayor|premier|chancellor|secretary|spokes(?:man|woman|person)|"
    r"commander|general staff|prosecutor|coroner|sheriff|ambassador|ombuds(?:man|person)|director|chief",
    re.IGNORECASE,
)
"""Offices and those who hold them: where a name says only which, English says "the": "the interior ministry", "the
Governor of Hamra". "Governor Smith" and "Ukraine's government" do without."""

PLURAL = re.compile(
    r"police|people|houthis|taliban|medics|media|rebels|authorities|officials|residents|witnesses|eyewitnesses|doctors|activists|"
    r"forces|troops|soldiers|militants|insurgents|fighters|separatists|organi[sz]ers|protesters|rescuers|firefighters|"
    r"prosecutors|investigators|scientists|researchers|experts|analysts|workers|reporters|journalists|diplomats|"
    r"ministers|lawmakers|leaders|relatives|families|survivors|sources|hospitals|organi[sz]ations|agencies|"
    r"governments|groups|unions|charities|outlets|newspapers",
    re.IGNORECASE,
)
"""Heads of a name with which the verb is in the plural, however they are written."""

NO_PLURAL = re.compile(r".*(?:ss|us|is)|news|headquarters|customs|politics|affairs|reuters|sports", re.IGNORECASE)
"""Words in -s that are none."""

HEAD_ENDS = re.compile(r" (?:of|in|from|for|at|on|to|near|under|with|close) |,| \(")
"""Behind it the name says where, and no longer who: "officials in Hamra"."""

BETWEEN = re.compile(r"[/;+]")


def with_article(name: str) -> str:
    """The name as it stands in running text.

    >>> with_article("United States"), with_article("Russia"), with_article("government"), with_article("the NGO")
    ('the United States', 'Russia', 'the government', 'the NGO')
    """
    if name[:4].casefold() == "the ":
        return name
    return f"the {name}" if TAKES_THE.match(name) or _is_office(name) else name


def _is_office(name: str) -> bool:
    head = _head(name)
    whose = re.search(r"['’](?:s )|s['’] ", head)
    last = " ".join(head.split()[-2:])  # "prime minister", "general staff"
    return whose is None and any(COMMON.fullmatch(words) for words in (last, last.rpartition(" ")[2]))


def takes_plural(name: str) -> bool:
    """Whether the verb behind a name is in the plural.

    So it is behind several who speak together, and behind a name whose head is a plural: a word of a list, or a small
    one in -s.

    >>> [takes_plural(name) for name in ("US officials", "police in Hamra", "United Nations", "A / B", "news agency")]
    [True, True, False, True, False]
    """
    if len(together_in(name)) > 1 and (BETWEEN.search(name) or not HEAD_ENDS.search(name)):
        return True
    last = _head(name).rpartition(" ")[2]
    small = last.islower() and last.endswith("s") and len(last) > len("WHO")
    return PLURAL.fullmatch(last) is not None or (small and NO_PLURAL.fullmatch(last) is None)


def _head(name: str) -> str:
    return HEAD_ENDS.split(name, maxsplit=1)[0].strip()


def says(name: str, verb: str) -> str:
    """A name with its verb, which is given in the plural.

    >>> says("Army", "deny"), says("US officials", "deny")
    ('the Army denies', 'the US officials deny')
    """
    return f"{with_article(name)} {verb if takes_plural(name) else in_singular(verb)}"


def in_singular(verb: str) -> str:
    """The verb behind one: gives, denies."""
    return f"{verb[:-1]}ies" if verb.endswith("y") else f"{verb}s"


def possessive(name: str) -> str:
    """Whose it is.

    >>> possessive("the Ministry"), possessive("rescuers"), possessive("the Red Cross")
    ("the Ministry's", "rescuers'", "the Red Cross's")
    """
    plural = name.endswith("s") and not name.endswith("ss")
    return f"{name}'" if plural else f"{name}'s"


def listed(names: Iterable[str]) -> str:
    """Names in order, each once, as a sentence lists them; of many, how many and the first few.

    >>> listed(["Russia", "North Korea", "Russia"])
    'North Korea and Russia'
    """
    return among([with_article(name) for name in sorted(set(names))])


def all_say(names: Iterable[str], verb: str) -> str:
    """Names in order with one verb for all of them.

    >>> all_say(["Russia"], "give"), all_say(["Russia", "US officials"], "give")
    ('Russia gives', 'Russia and the US officials give')
    """
    each = sorted(set(names))
    return says(each[0], verb) if len(each) == 1 else f"{listed(each)} {verb}"


def first_few(clauses: list[str], rest: str) -> list[str]:
    """Clauses of one kind; of many the first few, and how many there are besides.

    >>> first_few(["a"] * 8, "others say so")
    ['a', 'a', 'a', 'a', 'a', '3 others say so']
    """
    if len(clauses) <= MOST_NAMED:
        return clauses
    return [*clauses[: MOST_NAMED - 1], f"{len(clauses) - MOST_NAMED + 1:,} {rest}"]
