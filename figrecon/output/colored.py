"""Text in color: what `text` and `explanations` print, with its verdicts, doubts and set-asides in their tones."""

import re
from collections.abc import Mapping

from figrecon.display import Tone, toned
from figrecon.select import Reason, Verdict

VERDICTS: Mapping[str, Tone] = {
    Verdict.AGREED.value: Tone.FIRM,
    Verdict.COMPATIBLE.value: Tone.FIRM,
    Verdict.SINGLE.value: Tone.DOUBTFUL,
    Verdict.DISPUTED.value: Tone.DISPUTED,
    Verdict.NOTHING.value: Tone.ASIDE,
}

_VERDICT = "|".join(map(re.escape, VERDICTS))
_REASON = "|".join(re.escape(reason.value) for reason in Reason)

VERDICT_STANDS = re.compile(
    r"(?:^  verdict +|^  \d{4}-\d\d-\d\d  .*  |: (?=[a-z]+ \(policy )"
    r"|^ *(?:Part: |[A-Z][a-z ]+, beside the count: ).*, |^  [a-z][a-z ]{0,30}  [^:]*, )"
    rf"({_VERDICT})(?=:| \(policy |$)"
)
"""Where lines of ours have a verdict: behind its label, the range of a day, or the amount of a part."""

REASON_STANDS = re.compile(rf"(?<=: )(?:{_REASON})(?: \(see [^()]*\))?$")
"""Where a line has the reason for which a report was set aside: at its end."""

COUNTED = re.compile(rf"[\d,]+ (?:{_REASON})(?=[,)])")
"""The same in a count of all reports."""

DOUBTS = "  doubts  "
REPORTS = "  reports  "
LISTED = "Doubts:"
"""The doubts of one answer: behind a label, or each on a line further in than this one."""

NOWHERE = 10**6
"""An indent that no line has."""


def colored(text: str) -> str:
    r"""A text of ours with its tones; nothing else in it is changed.

    >>> colored("dead\n  2024-10-01  5  agreed: A; B\n")
    '\x1b[1mdead\x1b[0m\n  2024-10-01  5  \x1b[32magreed\x1b[0m: A; B\n'
    """
    lines, before, doubts = [], "", NOWHERE
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if indent <= doubts:
            doubts = NOWHERE
        lines.append(_line(line, begins=not before, doubt=indent > doubts))
        if line.strip() == LISTED:
            doubts = indent
        before = line
    return "\n".join(lines)


def _line(line: str, *, begins: bool, doubt: bool) -> str:
    if not line:
        return line
    if begins:
        return toned(line, Tone.HEADING)
    if doubt or line.startswith(DOUBTS):
        indent = len(line) - len(line.lstrip())
        return line[:indent] + toned(line[indent:], Tone.DOUBTFUL)
    if line.startswith(REPORTS):
        return COUNTED.sub(lambda found: toned(found[0], Tone.ASIDE), line)
    line = REASON_STANDS.sub(lambda found: toned(found[0], Tone.ASIDE), line)
    found = VERDICT_STANDS.search(line)
    if found is None:
        return line
    return line[: found.start(1)] + toned(found[1], VERDICTS[found[1]]) + line[found.end(1) :]
