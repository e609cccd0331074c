"""The table of a language for the names of sources: which words tell two bodies apart, and what a name tells."""

import attrs

from figrecon._values import FrozenMapping

from .keys import a_key, name_table, phrase_list, word_list, yes_or_no

NO_NAMES: FrozenMapping[str, str] = FrozenMapping()


@attrs.frozen(kw_only=True)
class SourceWords:
    """[sources]: words in the names of sources, and in the notes on their reports; all in small letters."""

    small: tuple[str, ...] = a_key(word_list, ())
    """Words that tell no two names apart: ministry OF health, THE army."""
    of: tuple[str, ...] = a_key(word_list, ())
    """Behind it stands whose title it is: minister OF health."""
    speakers: tuple[str, ...] = a_key(word_list, ())
    """Those who speak for a body under its name: army SPOKESMAN, health ministry OFFICIALS."""
    offices: tuple[str, ...] = a_key(word_list, ())
    """What stands behind the name of whose it is: the governor's OFFICE."""
    titles: FrozenMapping[str, str] = a_key(name_table, NO_NAMES)
    """Offices, and the body that each stands for: a MINISTER for a ministry."""
    abbreviations: FrozenMapping[str, str] = a_key(name_table, NO_NAMES)
    """Names of bodies that are usually shortened: MOH for ministry of health."""
    in_other_words: FrozenMapping[str, str] = a_key(name_table, NO_NAMES)
    """Phrases in names, and what they are compared as: a PRESS SECRETARY is a spokesman, and no department's."""
    peoples: FrozenMapping[str, str] = a_key(name_table, NO_NAMES)
    """Names of peoples, and the land that each stands for in a body's name: the UKRAINIAN ministry."""
    posts: tuple[str, ...] = a_key(word_list, ())
    """Offices that one person has in a place at a time, so that a title may stand for a name: the PRESIDENT."""
    no_bodys: tuple[str, ...] = a_key(word_list, ())
    """Words of a title by which nobody speaks for a body: FORMER director, PRIME minister."""
    informal: FrozenMapping[str, str] = a_key(name_table, NO_NAMES)
    """Words that name a body of a land in short, and what its full name may have more: Utopian INTELLIGENCE."""
    elided: tuple[str, ...] = a_key(word_list, ())
    """Articles and prepositions that are written together with a word: L'armée."""
    compounds: bool = a_key(yes_or_no, default=False)
    """Whether a word for a body or a speaker may end another word: GesundheitsMINISTERIUM."""
    endings: tuple[str, ...] = a_key(word_list, ())
    """Endings of case that make no other name: des MinisteriumS."""
    general: tuple[str, ...] = a_key(word_list, ())
    """Bodies of which a story has one, so that a shorter name is enough: THE MINISTRY for the health ministry."""
    bodies: tuple[str, ...] = a_key(word_list, ())
    """Words for any body. A name that has one is no person's."""
    others: tuple[str, ...] = a_key(word_list, ())
    """What makes another body of a body: the REGIONAL ministry, the FORMER minister."""
    outlets: tuple[str, ...] = a_key(word_list, ())
    """Words in the names of outlets, which pass figures on: Hill RADIO; and the names of some."""
    tallies: tuple[str, ...] = a_key(word_list, ())
    """Words in the names of those who add up what others publish: a TRACKER."""
    tally_notes: tuple[str, ...] = a_key(phrase_list, ())
    """What a note says of them: ADDS UP WHAT the governments publish."""
    together: tuple[str, ...] = a_key(phrase_list, ())
    """What a note or a figure says of a sum: COMBINED, TAKEN TOGETHER."""
    replaces: tuple[str, ...] = a_key(phrase_list, ())
    """What a note says before the name of those whose figure gives way: REPLACES that of the bureau."""
    not_: tuple[str, ...] = a_key(word_list, ())
    """Before such a phrase it says the contrary: does NOT replace that of the bureau."""
    of_replaced: tuple[str, ...] = a_key(word_list, ())
    """Words that may stand before that name: replaces THE EARLIER COUNT OF the bureau."""
    groups: tuple[str, ...] = a_key(word_list, ())
    """Whom a figure may count apart from the rest: CHILDREN, WOMEN."""
    crowds: tuple[str, ...] = a_key(word_list, ())
    """Words of a subject that is a crowd in public: demonstrators, marchers."""
    sides_of_crowds: tuple[str, ...] = a_key(phrase_list, ())
    """Names of those who are parties to the size of a crowd: POLICE, ORGANIZERS."""
    fights: tuple[str, ...] = a_key(word_list, ())
    """Words of a subject that two sides fight over: soldiers, killed, battle."""
    sides_of_fights: tuple[str, ...] = a_key(phrase_list, ())
    """Names of those who are parties to a fight: ARMY, REBELS."""
