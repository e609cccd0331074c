"""The table of a language for the names of sources: which words tell two bodies apart, and what a name tells."""

import attrs

from figrecon._values import FrozenMapping

from .keys import a_key, name_table, phrase_list, word_list

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
