"""English nouns: the singular of a plural, and back."""

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

PREPOSITIONS = frozenset({"at", "by", "for", "from", "in", "of", "on", "per", "to", "under", "who", "with", "without"})
"""What may follow the head of a noun: people in need, members of parliament."""

SHORTEST = 4
"""A word of fewer letters keeps its final s: gas, bus, yes."""


def _undo(word: str) -> str:
    """One step towards the singular."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and not word.endswith(MEN):
        return word.removesuffix("men") + "man"
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


def plural(word: str) -> str:
    """The plural of one word in small letters; where none leads back to the word, the word itself.

    >>> [plural(w) for w in ("drone", "company", "church", "loss", "woman", "person", "series", "hero")]
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


def _cut(text: str) -> tuple[str, str, str]:
    """A noun of several words as what stands before its head, its head, and what follows."""
    words = text.split(" ")
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return "".join(word + " " for word in words[: end - 1]), words[end - 1], "".join(" " + word for word in words[end:])


def head(text: str) -> str:
    """The word that says what sort of thing a noun of several words is.

    >>> head("north korean troops"), head("members of parliament"), head("ex-soldiers")
    ('troops', 'members', 'soldiers')
    """
    return _cut(text)[1].rpartition("-")[2]


def singular_of(text: str) -> str:
    """The singular of a noun of several words in small letters: that of its head.

    >>> singular_of("armored vehicles"), singular_of("people in need")
    ('armored vehicle', 'person in need')
    """
    before, word, after = _cut(text)
    return before + singular(word) + after


def plural_of(text: str) -> str:
    """The plural of a noun of several words in small letters: that of its head."""
    before, word, after = _cut(text)
    return before + plural(word) + after
