"""The table of a language for who says what."""

import attrs

from .keys import a_key, phrase_list, word_list


@attrs.frozen(kw_only=True)
class Speech:
    """[speech]: verbs of saying, the nouns that speak, and the words around them."""

    says: tuple[str, ...] = a_key(word_list, ())
    """Verbs in the forms that have a speaker before them: the ministry SAID, officials REPORT."""
    says_first: tuple[str, ...] = a_key(word_list, ())
    """Those that stand before their speaker behind a quotation, too: "…," SAID Cho."""
    says_of_all: tuple[str, ...] = a_key(word_list, ())
    """Those whose subject speaks whoever it is: the harbor master SAID."""
    saying: tuple[str, ...] = a_key(word_list, ())
    """Those that say so only behind a form of "to be": the army IS REPORTING."""
    counting: tuple[str, ...] = a_key(word_list, ())
    """Verbs that say so only where what they are about is one of `claims`: the agency RAISED its toll to 61."""
    cites: tuple[str, ...] = a_key(word_list, ())
    """Verbs of those who pass on what another is quoted as saying: Lee CITED Cho as saying."""
    as_saying: tuple[str, ...] = a_key(word_list, ())
    """Between the two: cited Cho AS saying."""
    audiences: tuple[str, ...] = a_key(word_list, ())
    """Those who are told: Cho told REPORTERS."""
    titles: tuple[str, ...] = a_key(word_list, ())
    """What stands before the name of a person: defense SECRETARY Lloyd Austin, GEN. Cho."""
    claims: tuple[str, ...] = a_key(word_list, ())
    """What one who speaks has: the rebels' CLAIM that."""
    documents: tuple[str, ...] = a_key(word_list, ())
    """What speaks for those by whom it is: according to a REPORT released by the ministry."""
    described: tuple[str, ...] = a_key(word_list, ())
    """What stands before a document, so that it is no verb: EARLY reports of, MEDIA reports."""
    denies: tuple[str, ...] = a_key(word_list, ())
    """Verbs of denying: Russia DENIED that."""
    cited: tuple[str, ...] = a_key(phrase_list, ())
    """What stands before the name of a speaker: ACCORDING TO Cho."""
    passed_on: tuple[str, ...] = a_key(phrase_list, ())
    """What stands before the name of whom the speaker repeats: CITING the ministry."""
    that: tuple[str, ...] = a_key(word_list, ())
    """Before what is said: the ministry said THAT 46 had died."""
    by: tuple[str, ...] = a_key(word_list, ())
    """Behind a verb of saying, before its speaker: announced BY the ministry."""
    was: tuple[str, ...] = a_key(word_list, ())
    """Before a verb of saying, so that what is before it is said, and does not speak: it WAS announced."""
    helpers: tuple[str, ...] = a_key(word_list, ())
    """Between a speaker and the verb: the army HAS ALSO said."""
    nouns: tuple[str, ...] = a_key(word_list, ())
    """Nouns that speak: OFFICIALS, the MINISTRY, a SPOKESMAN."""
    pronouns: tuple[str, ...] = a_key(word_list, ())
    """Pronouns that speak: SHE said."""
    persons: tuple[str, ...] = a_key(word_list, ())
    """Those that are persons: SHE."""
    of_persons: tuple[str, ...] = a_key(word_list, ())
    """What stands before what is a person's: HIS agency."""
    of_bodies: tuple[str, ...] = a_key(word_list, ())
    """What stands before what is a body's: ITS spokesman."""
    general: tuple[str, ...] = a_key(word_list, ())
    """Nouns that stand for the body named before: the GROUP, the AGENCY."""
    name_parts: tuple[str, ...] = a_key(word_list, ())
    """Small words within the names of persons: Ana DE LA Cruz."""
    determiners: tuple[str, ...] = a_key(word_list, ())
    """What a noun phrase begins with: THE ministry, ITS spokesman."""
    within: tuple[str, ...] = a_key(word_list, ())
    """What may stand within one: the ministry OF health, Médecins Sans Frontières IN Chad."""
    stops: tuple[str, ...] = a_key(word_list, ())
    """Words at which a noun phrase ends: BUT the army said."""
    joining: tuple[str, ...] = a_key(word_list, ())
    """Behind who says so, what joins another statement, of nobody: 12 died, the army said, AND 300 fled."""
    questions: tuple[str, ...] = a_key(word_list, ())
    """What a clause begins with in which nobody is quoted: WHAT the hospitals report."""
    circumstances: tuple[str, ...] = a_key(word_list, ())
    """What tells where and when somebody spoke: told reporters DURING a visit."""
    firsts: tuple[str, ...] = a_key(word_list, ())
    """Pronouns of those who speak of themselves, which are part of no name: I, WE."""
    relative: tuple[str, ...] = a_key(word_list, ())
    """What stands for the one named before it: from Governor Lind, WHO said."""
    abbreviations: tuple[str, ...] = a_key(word_list, ())
    """Words whose point ends no sentence: GEN. Cho."""
