"""The table of a language for what a figure in the news counts, of what kind it is, and of which day."""

import attrs

from figrecon._values import FrozenMapping

from .keys import a_key, a_text, phrase_list, phrase_table, word_list

NO_PHRASES: FrozenMapping[str, tuple[str, ...]] = FrozenMapping()


@attrs.frozen(kw_only=True)
class DraftWords:
    """[drafting]: the words around a figure that tell what kind of report it makes, and of what."""

    becomes: FrozenMapping[str, tuple[str, ...]] = a_key(phrase_table, NO_PHRASES)
    """What people become, and the words that say so beside the labels of units: a storm KILLS, the TOLL."""
    takes: FrozenMapping[str, tuple[str, ...]] = a_key(phrase_table, NO_PHRASES)
    """The same for words that say so only right before a figure of people: they LOST six men."""
    alike: tuple[str, ...] = a_key(phrase_list, ())
    """Nouns that a newspaper takes for one another, one array for each sort of people: troops, soldiers."""
    at_events: str = a_key(a_text, "")
    """One of `alike` who are at an event: people at a festival may be VISITORS."""
    same_nations: tuple[str, ...] = a_key(phrase_list, ())
    """Words for one nation that do not begin alike, in small letters: U.S, AMERICAN."""
    anybody: tuple[str, ...] = a_key(word_list, ())
    """Nouns that say of no people who they are: PEOPLE, PERSONS."""
    again: tuple[str, ...] = a_key(word_list, ())
    """Nouns for the count told before: the FIGURE, the NUMBER."""
    measured: FrozenMapping[str, tuple[str, ...]] = a_key(phrase_table, NO_PHRASES)
    """Nouns of a subject that is measured and not counted, by a unit in which it may be: OIL in barrels."""
    labels: tuple[str, ...] = a_key(word_list, ())
    """Before a number that counts nothing: AGED 52, MAGNITUDE 7."""
    pronouns: tuple[str, ...] = a_key(word_list, ())
    """Numbers that stand for a noun: ONE of them says."""
    leads: tuple[str, ...] = a_key(word_list, ())
    """Other words before a number that counts what another counts: the toll REACHED 12, ANOTHER 12, NOW 12."""
    has: tuple[str, ...] = a_key(word_list, ())
    """Behind a number of those who do something: 300 HAVE left."""
    of: tuple[str, ...] = a_key(word_list, ())
    """Between a number and what it is of: the NUMBER OF deaths, 12 OF them."""
    out_of: tuple[str, ...] = a_key(word_list, ())
    """Before the second number of a ratio: one IN forty."""
    breaks: tuple[str, ...] = a_key(word_list, ())
    """Words at which another clause begins: WHILE, BUT."""
    plans: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure that is planned: PLANS TO send 300."""
    planned: tuple[str, ...] = a_key(phrase_list, ())
    """Behind a figure that is planned: 10,000 soldiers WERE BEING PREPARED."""
    projected: tuple[str, ...] = a_key(phrase_list, ())
    """Behind a figure that is expected: 300 ARE EXPECTED TO die."""
    wills: tuple[str, ...] = a_key(word_list, ())
    """Verbs that are plans before one of `acts`: WILL deploy 300."""
    acts: tuple[str, ...] = a_key(word_list, ())
    """What one does by a plan: DEPLOY, CUT."""
    projections: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure that is expected: IS EXPECTED TO reach 300."""
    modals: tuple[str, ...] = a_key(word_list, ())
    """Verbs that are projections before one of `rises`: COULD still reach 300."""
    rises: tuple[str, ...] = a_key(word_list, ())
    """How a count moves: REACH, EXCEED."""
    worst_cases: tuple[str, ...] = a_key(phrase_list, ())
    """Before or behind a figure of a scenario: in the WORST CASE 300."""
    capacities: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure of what there is room for: CAN HOLD 300."""
    hypotheticals: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure of what would be: WOULD HAVE KILLED 300."""
    conditions: tuple[str, ...] = a_key(word_list, ())
    """What a condition begins with: IF the dam breaks, 500 would have to leave."""
    would: tuple[str, ...] = a_key(word_list, ())
    """What a condition has with it where it is none that is expected: 500 WOULD have to leave."""
    alone: tuple[str, ...] = a_key(word_list, ())
    """What a clause has that counts one part: in Gao ALONE."""
    part_opens: tuple[str, ...] = a_key(phrase_list, ())
    """What a sentence begins with that counts parts: OF THE homes lost, 172 stood here."""
    part_near: tuple[str, ...] = a_key(phrase_list, ())
    """What a clause of a part has behind its figure: 20 soldiers WERE AMONG the dead."""
    places: tuple[str, ...] = a_key(word_list, ())
    """Before the name of a place of which a figure counts a part: 16 IN Iraq."""
    part_before: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure of a part: INCLUDING 12 children."""
    part_behind: tuple[str, ...] = a_key(phrase_list, ())
    """Behind a figure of a part: 12 OF THEM, 300 in Gao ALONE."""
    windows: tuple[str, ...] = a_key(phrase_list, ())
    """Beside the count of one day: IN THE PAST 24 HOURS."""
    earlier_before: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure that was told earlier: UP FROM 31."""
    earlier_behind: tuple[str, ...] = a_key(phrase_list, ())
    """Behind one: 131 REPORTED on Wednesday."""
    excluded: tuple[str, ...] = a_key(phrase_list, ())
    """Before a figure that the count leaves out: NOT INCLUDING 40 missing."""
    elsewhere: tuple[str, ...] = a_key(phrase_list, ())
    """What a sentence on another event has: A SIMILAR, THE DEADLIEST SINCE."""
    long_ago: tuple[str, ...] = a_key(phrase_list, ())
    """Beside a figure of another time, where a count only grows: nine YEARS AGO."""
    since: tuple[str, ...] = a_key(phrase_list, ())
    """Before a time from which on it is counted, or compared: SINCE 1998."""
    last: tuple[str, ...] = a_key(word_list, ())
    """Before a time that is over: LAST week."""
    events: tuple[str, ...] = a_key(word_list, ())
    """Before what happened, beside a figure with a time of its own: killed 74 WHEN a hotel collapsed."""
    objects: tuple[str, ...] = a_key(word_list, ())
    """What stands for a figure that the sentence has told: issued a toll, but withdrew IT."""
    withdraws: tuple[str, ...] = a_key(word_list, ())
    """Verbs of taking a figure back: RETRACTED its toll."""
    withdrawn: tuple[str, ...] = a_key(phrase_list, ())
    """Phrases that say so alone: BACKED AWAY FROM the figure."""
    denied: tuple[str, ...] = a_key(word_list, ())
    """What a denial of a figure is about, beside the claims of [speech]: the LOSSES, the DEPLOYMENT."""
    numberless: tuple[str, ...] = a_key(phrase_list, ())
    """What a report without a number has: EVIDENCE that, DID NOT SAY HOW MANY."""
    negations: tuple[str, ...] = a_key(word_list, ())
    """Before one of those, so that there is none: WITHOUT providing evidence, NO evidence."""
    as_of: tuple[str, ...] = a_key(phrase_list, ())
    """Before the day of which a figure speaks: AS OF Tuesday."""
    until: tuple[str, ...] = a_key(phrase_list, ())
    """Before the day by which something is planned: BY December."""
    relative: tuple[str, ...] = a_key(word_list, ())
    """Before a span of time, by the day of the text: THIS month, LAST week."""
    spans: tuple[str, ...] = a_key(word_list, ())
    """Spans of time behind one of `relative`: last WEEK."""
    named_days: tuple[str, ...] = a_key(word_list, ())
    """Days with a name of their own: YESTERDAY."""
    at: tuple[str, ...] = a_key(word_list, ())
    """Before one of `ends`, where a figure speaks of that time: AT the end of October."""
    ends: tuple[str, ...] = a_key(word_list, ())
    """What a time may begin with: the END of December, NOON today."""
    denials: tuple[str, ...] = a_key(phrase_list, ())
    """What a denial says without a verb of denying: the reports are WITHOUT FOUNDATION, PURE FABRICATION."""
