"""Names as a text tells them: a person and his title, a short form, a pronoun, "the agency", by the names before."""

import attrs

from figrecon.drafting.speech.speakers import Grammar, bare
from figrecon.errors import shown
from figrecon.languages import language
from figrecon.languages.speech import Speech
from figrecon.reports import LONGEST_NAME

from .article import Article

LONGEST_PERSON = 5
"""Words of a person's name behind his title."""


@attrs.frozen
class Named:
    """A source by its name, the title that a person has, and a doubt where it is read from another word.

    What somebody else is, `title` says too: of Antara, the news agency, it is "news agency".
    """

    name: str
    title: str = ""
    doubt: str = ""
    is_person: bool = False

    @classmethod
    def read_as(cls, name: str, words: str) -> "Named":
        """A name that other words stand for, with the doubt that they do."""
        return cls(name, "", f"“{words}” is read as {name}")


@attrs.define
class NamesTold:
    """The names of a text so far, in the order in which they were told last."""

    grammar: Grammar
    code: str
    persons: dict[str, str] = attrs.field(factory=dict)
    """The title of each person, or an empty text."""
    bodies: dict[str, frozenset[str]] = attrs.field(factory=dict)
    """The words of the name of each body, in small letters."""
    known: dict[str, str] = attrs.field(factory=dict)
    """The last full name that has a word, by the word in small letters."""

    @classmethod
    def of(cls, article: Article) -> "NamesTold":
        """None so far."""
        return cls(article.grammar, article.code)

    @property
    def _words(self) -> Speech:
        return language(self.code).speech

    def named(self, speaker: str) -> Named:
        """Whose name a speaker's words are, and remember it; what is too long for any name is nobody's."""
        words = " ".join(speaker.split())
        if len(words) > LONGEST_NAME:
            return Named("", "", f"{shown(words)} is no name")
        found = self._resolved(words)
        if found.name:
            self._remember(found)
        return found

    def _resolved(self, speaker: str) -> Named:
        words = speaker.lower().split()
        if speaker.lower() in self.grammar.pronouns:
            return self._pronoun(speaker)
        if len(words) > 1 and "," not in speaker and words[0] in {*self._words.of_persons, *self._words.of_bodies}:
            return self._possessed(words[0], speaker)
        found = self._split(speaker)
        if not found.title and not any(word[0].isupper() for word in found.name.split()):
            return self._general(found.name)
        return attrs.evolve(found, name=self._full(found.name))

    def _pronoun(self, word: str) -> Named:
        """He, she, it: the last person, or the last body, named before."""
        of_persons = word.lower() in self._words.persons
        names = [*self.bodies, *self.persons] if of_persons else [*self.persons, *self.bodies]
        return Named.read_as(names[-1], word) if names else Named("", "", f"who is “{word}”?")

    def _possessed(self, owner: str, speaker: str) -> Named:
        """His agency, its spokesman: who it is of, where that was told."""
        names = list(self.persons if owner in self._words.of_persons else self.bodies)
        return Named.read_as(names[-1], speaker) if names else Named(self._split(speaker).name)

    def _general(self, name: str) -> Named:
        """The front, the ministry, the spokesman: the last one named that is such."""
        words, noun = name.lower().split(), bare(name.lower())
        if len(words) == 1:
            person = next((one for one, title in reversed(self.persons.items()) if noun in title.lower().split()), "")
            if person:
                return Named.read_as(person, f"the {name}")
        longer = next((body for body, told in reversed(self.bodies.items()) if set(words) < told), "")
        if longer:
            return Named(longer)
        if len(words) == 1 and noun in self._words.general:
            body = next((body for body in reversed(self.bodies) if body[0].isupper()), "")
            if body:
                return Named.read_as(body, f"the {name}")
        return Named(name)

    def _full(self, name: str) -> str:
        """The longer name told before of which a name is one word: Jusuf Kalla, later Kalla."""
        if len(name.split()) > 1:
            return name
        return self.known.get(bare(name).lower(), bare(name))

    def _split(self, speaker: str) -> Named:
        """A name and a title: defense secretary Lloyd Austin; Antara, the news agency; the minister, Moussa Doumgor."""
        told, _, aside = speaker.partition(",")
        head, aside = self._without_article(told), self._without_article(aside)
        name, title = self._person(head)
        if name and (title or head == told):  # the Blue Line is no person
            return Named(name, " ".join(filter(None, (title, aside))), is_person=True)
        name, title = self._person(aside)
        if name:
            return Named(name, " ".join(filter(None, (head, title))), is_person=True)
        return Named(head, aside, is_person=bool(aside) and self._is_person(head.split()) and head == told)

    def _person(self, words: str) -> tuple[str, str]:
        """A person's name and his title; two empty texts where no person is named."""
        parts = words.split()
        of = next((n for n, part in enumerate(parts) if n and part.lower() in self.grammar.within), len(parts))
        if 1 < of < len(parts):
            name, title = self._person(" ".join(parts[:of]))
            if name:  # Nadia Sukarto of the disaster board, President Andrei Tolan of Arvane
                return name, " ".join(filter(None, (title, *parts[of:])))
        titled = (n for n in range(len(parts) - 1, 0, -1) if parts[n - 1].lower().rstrip(".") in self.grammar.titles)
        at = next(titled, 0)
        at = at or self._behind_an_occupation(parts)
        if at or len(parts) > 1:
            return (" ".join(parts[at:]), " ".join(parts[:at])) if self._is_person(parts[at:]) else ("", "")
        return "", ""

    def _behind_an_occupation(self, parts: list[str]) -> int:
        """Where a name of several words begins behind small ones that say what the person is: trader PAUL OSINDE."""
        at = next((n for n in range(len(parts) - 2, 0, -1) if parts[n - 1][0].islower()), 0)
        return 0 if at and parts[at - 1].lower() in self.grammar.within else at

    def _is_person(self, parts: list[str]) -> bool:
        """Whether words are a person's name: a few with capitals, none a noun for a body, an outlet or an office."""
        said = language(self.code).sources
        others = self.grammar.nouns | self.grammar.titles | self.grammar.within | self.grammar.determiners
        others |= {*said.bodies, *said.outlets}
        small = self._words.name_parts
        fits = (
            (word[0].isupper() and word.lower().rstrip(".") not in others) or word.lower() in small for word in parts
        )
        return 0 < len(parts) <= LONGEST_PERSON and all(fits)

    def _without_article(self, words: str) -> str:
        parts = words.strip(" ,").split()
        while len(parts) > 1 and parts[0].lower() in self.grammar.determiners:
            parts = parts[1:]
        return " ".join(parts)

    def _remember(self, found: Named) -> None:
        name, parts = found.name, found.name.split()
        if name in self.persons or (found.is_person and name not in self.bodies):
            title = self.persons.pop(name, "")
            self.persons[name] = found.title or title
            if len(parts) > 1:
                self.known.update({word.lower(): name for word in parts if word.lower() not in self._words.name_parts})
        else:
            self.bodies.pop(name, None)
            self.bodies[name] = frozenset(bare(word) for word in name.lower().replace(",", " ").split())
