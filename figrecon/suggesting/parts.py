"""Parts: a figure that counts a group of those whom the subject counts, such as the children among the dead."""

from figrecon.languages import language
from figrecon.reports import Kind, Report

from .suggestion import Hint, Suggestion
from .testimony import Speaker, Testimony, keys
from .words import name_words, subject_words


def parts(told: Testimony, code: str) -> list[Suggestion]:
    """The totals whose words name a group that the subject does not name, where others count the whole."""
    groups = set(language(code).sources.groups)
    by_subject: dict[str, list[tuple[Speaker, Report, float, set[str]]]] = {}
    for speaker in told.speakers:
        for report in speaker.reports:
            number = told.number(report)
            if number is not None:
                named = groups & set(name_words(report.words))
                by_subject.setdefault(report.subject, []).append((speaker, report, number.value, named))
    found = []
    for subject, own in sorted(by_subject.items()):
        wholes = [(value, report.key, report) for _, report, value, named in own if not named]
        if not wholes or groups & subject_words(subject):
            continue
        greatest, _, whole = max(wholes, key=lambda one: one[:2])
        found += [
            Suggestion(
                Hint.PART,
                f"{report.words} of {speaker.name} is a part",
                f"it counts {' and '.join(sorted(named))}, and {told.shown(whole)} counts all: {whole.words}",
                keys([whole, report]),
                corrections={report.key: {"kind": Kind.PART}},
            )
            for speaker, report, value, named in own
            if named and not report.has_kind and value < greatest
        ]
    return found
