"""Names as a text tells them: a person and his title, a short form, a pronoun, "the agency", by what was named before."""

import attrs

from figrecon.languages import language

from .article import Article
from .speakers import Grammar, bare

ALONE = ("'s", "’s")

LONGEST_PERSON = 5
"""Words of a person's name behind his title."""

CLASSES = frozenset({"he", "she"})
NAME_PARTS = frozenset(
    [
        "al",
        "bin",
        "ibn",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "y",
        "e",
    ]
)
"""Small words within a person's name."""


@attrs.frozen
class Named:
    """A source by its name, the title that a person has, and a doubt where it is read from another word."""

    name: str
    title: str = ""
    doubt: str = ""


@attrs.define
class NamesTold:
    """The names of a text so far, in the order in which they are told."""

    grammar: Grammar
    code: str
    persons: list[str] = attrs.field(factory=list)
    bodies: list[str] = attrs.field(factory=list)
    titles: dict[str, str] = attrs.field(factory=dict)
    known: dict[str, str] = attrs.field(factory=dict)
    """The last full name that has a word, by the word in small letters."""

    @classmethod
    def of(cls, article: Article) -> "NamesTold":
        """None so far."""
        return cls(article.grammar, article.code)

    def named(self, speaker: str) -> Named:
        """Whose name a speaker's words are, and remember it."""
        found = self._resolved(speaker)
        if found.name:
            self._remember(found)
        return found

    def _resolved(self, speaker: str) -> Named:
        words = speaker.split()
        first = words[0].lower() if words else ""
        if speaker.lower() in self.grammar.pronouns:
            return self._pronoun(speaker.lower())
        if first in OF_SOMEBODY and len(words) > 1 and "," not in speaker:
            return self._possessed(first, speaker)
        name, title = self._split(speaker)
        if not title and not any(word[0].isupper() for word in name.split()):
            return self._general(name)
        return Named(self._full(name), title)

    def _pronoun(self, word: str) -> Named:
        of = self.persons if word in CLASSES else self.bodies
        name = of[-1] if of else (self.bodies + self.persons or [""])[-1]
        return Named(name, "", f"“{word}” is read as {name}" if name else f"who is “{word}”?")

    def _possessed(self, first: str, speaker: str) -> Named:
        """His agency, its spokesman: who it is of, where that was told."""
        of = self.persons if first in ("his", "her") else self.bodies
        if not of:
            return Named(self._split(speaker)[0])
        return Named(of[-1], "", f"“{speaker}” is read as {of[-1]}")

    def _general(self, name: str) -> Named:
        """The front, the ministry, the spokesman: the last one named that is such."""
        noun = bare(name.rsplit(maxsplit=1)[-1].lower()) if name else ""
        holder = next(
            (person for person in reversed(self.persons) if noun in self.titles.get(person, "").lower().split()), ""
        )
        if holder and len(name.split()) == 1:
            return Named(holder, "", f"“the {name}” is read as {holder}")
        of_kind = [
            body
            for body in self.bodies
            if body.lower() != name.lower() and set(name.lower().split()) <= set(_words(body))
        ]
        if of_kind:
            return Named(of_kind[-1])
        if len(name.split()) == 1 and noun in GENERAL and self.bodies:
            named = next((body for body in reversed(self.bodies) if body[0].isupper()), "")
            if named:
                return Named(named, "", f"“the {name}” is read as {named}")
        return Named(name)

    def _full(self, name: str) -> str:
        """The longer name told before of which a name is one word: Jusuf Kalla, later Kalla."""
        if len(name.split()) > 1:
            return name
        return self.known.get(bare(name).lower(), bare(name))

    def _split(self, speaker: str) -> tuple[str, str]:
        """A name and a title: defense secretary Lloyd Austin; Antara, the news agency; the minister, Moussa Doumgor."""
        head, _, aside = speaker.partition(",")
        head, aside = self._without_article(head), self._without_article(aside)
        name, title = self._person(head)
        if name:
            return name, " ".join(filter(None, (title, aside)))
        name, title = self._person(aside)
        return (name, " ".join(filter(None, (head, title)))) if name else (head, aside)

    def _person(self, words: str) -> tuple[str, str]:
        """A person's name and his title before it; two empty texts where none is named."""
        parts = words.split()
        of = next((n for n, part in enumerate(parts) if n and part.lower() in self.grammar.within), len(parts))
        if 1 < of < len(parts) and self._is_person(" ".join(parts[:of])):
            return " ".join(parts[:of]), " ".join(parts[of:])  # Nadia Sukarto of the disaster board
        at = next(
            (n for n in range(len(parts) - 1, 0, -1) if parts[n - 1].lower().rstrip(".") in self.grammar.titles), 0
        )
        name = " ".join(parts[at:])
        is_one = self._is_person(name) and (at or len(parts) > 1) and not _is_place(name, self.code)
        return (name, " ".join(parts[:at])) if is_one else ("", "")

    def _is_person(self, name: str) -> bool:
        """Whether words are a person's name: a few with capitals, none a noun for a body or an office."""
        words = name.split()
        others = self.grammar.nouns | self.grammar.titles | self.grammar.within | self.grammar.determiners
        return 0 < len(words) <= LONGEST_PERSON and all(
            (word[0].isupper() and word.lower().rstrip(".") not in others) or word.lower() in NAME_PARTS
            for word in words
        )

    def _without_article(self, words: str) -> str:
        parts = words.strip(" ,").split()
        while len(parts) > 1 and parts[0].lower() in self.grammar.determiners:
            parts = parts[1:]
        return " ".join(parts)

    def _remember(self, found: Named) -> None:
        is_person = (
            found.name in self.persons
            or bool(self._person(found.name)[0])
            or bool(found.title and self._is_person(found.name))
        )
        told = self.persons if is_person else self.bodies
        if found.name in told:
            told.remove(found.name)
        told.append(found.name)
        if found.title:
            self.titles[found.name] = found.title
        if is_person and len(found.name.split()) > 1:
            for word in found.name.split():
                if word.lower() not in NAME_PARTS:
                    self.known[word.lower()] = found.name


OF_SOMEBODY = frozenset({"his", "her", "its", "their"})
GENERAL = frozenset(
    [
        "group",
        "agency",
        "organization",
        "organisation",
        "front",
        "union",
        "body",
        "alliance",
        "mission",
        "charity",
        "company",
        "party",
        "airline",
        "ministry",
        "government",
    ]
)


def _words(name: str) -> list[str]:
    return [bare(word) for word in name.lower().replace(",", " ").split()]


def _is_place(name: str, code: str) -> bool:
    """Whether a name has a word for a body, and is no person's: United Nations, Red Cross."""
    said = language(code).sources
    return bool({*said.bodies, *said.outlets} & set(_words(name)))
