"""Attribution: who says something, by which words, and how far what is said reaches."""

import attrs

from figrecon.drafting.folding import Span


@attrs.frozen
class Attribution:
    """Who is said to speak, by which words, and how far what is said reaches.

    All places are offsets in the text. `speaker` is as the text has it, and `named` the last speaker with a name where
    that is "he" or "it"; `denies` where the verb is one of denying; `relays` where the words only pass on what the
    speaker said: "citing the ministry".
    """

    speaker: str
    named: str
    span: Span
    cue: str
    cue_span: Span
    reach: Span
    denies: bool = False
    relays: bool = False
