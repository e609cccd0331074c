"""English nouns: the singular of a plural, and back."""

from collections.abc import Callable

IRREGULAR = {
    "people": "person",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "oxen": "ox",
    "wolves": "wolf",
    "knives": "knife",
    "lives": "life",
    "wives": "wife",
    "housewives": "housewife",
    "midwives": "midwife",
    "halves": "half",
    "leaves": "leaf",
    "thieves": "thief",
    "loaves": "loaf",
    "shelves": "shelf",
    "calves": "calf",
    "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie",
    "rookies": "rookie",
    "zombies": "zombie",
    "shoes": "shoe",
    "canoes": "canoe",
    "ties": "tie",
    "pies": "pie",
    "caches": "cache",
    "axes": "axe",
    "buses": "bus",
    "minibuses": "minibus",
    "campuses": "campus",
    "censuses": "census",
    "viruses": "virus",
    "gases": "gas",
    "lenses": "lens",
    "crises": "crisis",
    "analyses": "analysis",
    "diagnoses": "diagnosis",
    "bacteria": "bacterium",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "alumni": "alumnus",
    "kroner": "krone",
    "kr": "krone",
    "kronor": "krona",
}
"""Plurals that no rule below undoes. The list is short: a noun that it lacks is still one unit, only oddly spelled."""

ENDINGS = (
    ("children", "child"),
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("zzes", "zz"),
    ("xes", "x"),
    ("oes", "o"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("'s", "'s"),
    ("s", ""),
)
"""How a plural ends and how its singular does; the first that fits counts."""

INVARIANT = frozenset(
    {"barracks", "canvas", "chaos", "gallows", "headquarters", "lens", "means", "news", "series", "species"}
)
"""Nouns that end in a plain s and are no plural, or are their own."""

MEN = ("abdomen", "acumen", "bitumen", "regimen", "specimen", "yemen")
"""Nouns in -men that are no plural."""

MAN = ("german", "human", "ottoman", "roman", "shaman")
"""Nouns in -man whose plural is regular."""

OES = frozenset({"buffalo", "cargo", "echo", "embargo", "hero", "mosquito", "potato", "tomato", "torpedo", "volcano"})
"""Nouns in -o that take -es."""

PREPOSITIONS = frozenset(["at", "by", "for", "from", "in", "of", "on", "per", "to", "under", "who", "with", "without"])
PARTICIPLES = frozenset(
    [
        "abducted",
        "affected",
        "arrested",
        "burned",
        "burnt",
        "captured",
        "damaged",
        "dead",
        "deployed",
        "deported",
        "destroyed",
        "detained",
        "died",
        "displaced",
        "drowned",
        "evacuated",
        "executed",
        "flooded",
        "homeless",
        "hospitalised",
        "hospitalized",
        "hurt",
        "infected",
        "injured",
        "involved",
        "kidnapped",
        "killed",
        "lost",
        "martyred",
        "missing",
        "murdered",
        "present",
        "quarantined",
        "recovered",
        "released",
        "rescued",
        "returned",
        "shot",
        "slain",
        "stranded",
        "trapped",
        "unaccounted",
        "vaccinated",
        "wounded",
    ]
)
"""What may follow a noun and say more about it: people in need, houses destroyed."""

DEGREE = "degree"
"""What a raised circle alone counts: a slope of 20°."""

SHORTEST = 4
"""A word of fewer letters keeps its final s: gas, bus, yes."""


def _undo(word: str) -> str:
    """One step towards the singular."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and not word.endswith(MEN):
        return word.removesuffix("men") + "man"
    if word.endswith("s") and word[-2:-1].isdigit():  # Leopard 2s, M1s
        return word[:-1]
    if len(word) < SHORTEST or word in INVARIANT:
        return word
    many, one = next(((many, one) for many, one in ENDINGS if word.endswith(many)), ("", ""))
    return word.removesuffix(many) + one


def singular(word: str) -> str:
    """The singular of one word in small letters; a word that is no plural comes back as it is.

    The rules are those of any English grammar; what they miss is a matter of spelling only.

    >>> [singular(w) for w in ("drones", "companies", "churches", "losses", "houses", "women", "bus")]
    ['drone', 'company', 'church', 'loss', 'house', 'woman', 'bus']
    """
    while (undone := _undo(word)) != word:  # "peoples" takes two steps; each step but that from a list shortens
        word = undone
    return word


def plural_noun(word: str) -> str:
    """The plural of one word in small letters; where none leads back to the word, the word itself.

    >>> [plural_noun(w) for w in ("drone", "company", "church", "loss", "woman", "person", "series", "hero")]
    ['drones', 'companies', 'churches', 'losses', 'women', 'people', 'series', 'heroes']
    """
    listed = [many for many, one in IRREGULAR.items() if one == word]
    for many in (*listed, _regular(word), word + "s", word + "es"):
        if singular(many) == word:
            return many
    return word


def _regular(word: str) -> str:
    if word in INVARIANT:
        return word
    if word.endswith("man") and not word.endswith(MAN):
        return word.removesuffix("man") + "men"
    if word.endswith("child"):
        return word + "ren"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word.removesuffix("y") + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in OES:
        return word + "es"
    return word + "s"


def cut(text: str) -> tuple[str, str]:
    """A noun, and what follows it and says more about it.

    >>> cut("houses destroyed"), cut("armored vehicles"), cut("killed")
    (('houses', 'destroyed'), ('armored vehicles', ''), ('killed', ''))
    """
    words = text.split(" ")
    low = [word.lower() for word in words]
    end = len(words)
    for i in range(1, len(words)):
        last = i + 1 == len(words)
        if low[i] in PREPOSITIONS or (low[i] in PARTICIPLES and (last or low[i + 1] in PREPOSITIONS | PARTICIPLES)):
            end = i
            break
    return " ".join(words[:end]), " ".join(words[end:])


def is_quoted(word: str) -> bool:
    """Whether a word is taken as it is written: the noun of another language, which has no English plural.

    >>> is_quoted("“Zelte”"), is_quoted("tents")
    (True, False)
    """
    return word.startswith("“") and word.endswith("”")


def unquoted(name: str) -> str:
    """A name without the quotes around its words.

    >>> unquoted("“Zelte” destroyed")
    'Zelte destroyed'
    """
    return name.replace("“", "").replace("”", "")


def head(noun: str) -> str:
    """The word of a noun that says what sort of thing it is.

    >>> head("north korean troops"), head("ex-soldiers"), head("members of parliament")
    ('troops', 'soldiers', 'members')
    """
    return cut(noun)[0].rpartition(" ")[2].rpartition("-")[2]


def _inflect(text: str, how: Callable[[str], str]) -> str:
    noun, after = cut(text)
    before, space, last = noun.rpartition(" ")
    return before + space + how(last) + (" " + after if after else "")


def singular_of(text: str) -> str:
    """The singular of a noun of several words in small letters.

    >>> singular_of("armored vehicles"), singular_of("people in need")
    ('armored vehicle', 'person in need')
    """
    return _inflect(text, singular)


def plural_of(text: str) -> str:
    """The plural of a noun of several words in small letters.

    >>> plural_of("house destroyed")
    'houses destroyed'
    """
    return _inflect(text, plural_noun)
