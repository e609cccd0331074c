"""What the command line prints and draws: answers by subject as text, Markdown, HTML, JSON, CSV, or a plot."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from . import _render
from .dates import Period
from .errors import ExportError, SubjectError, TableError, shown
from .exports import band, footnotes, json_text, range_plot
from .exports.footnotes import MARKED
from .narrate import amount, flag_line
from .reconciliation import Answers, Entry, Reconciliation, Timeline, display
from .reports import Kind

Groups = Sequence[Answers]
"""The answers, subject by subject: a Timeline where one was asked for, else a single answer each."""

# --- text


def text(groups: Groups) -> str:
    """A block a subject, or over time a line a date."""
    return _plain(_dates(group) if isinstance(group, Timeline) else block(group[0]) for group in groups)


def defended(groups: Groups) -> str:
    """Every answer line by line, as `Reconciliation.explain` has it."""
    return _plain(answer.explain() for group in groups for answer in group)


def block(answer: Reconciliation) -> str:
    """One subject on a few lines, the sentence last."""
    beside = [
        (str(kind), f"{amount(other.range, other.unit, '')}, {other.verdict.value}: {'; '.join(other.origins)}")
        for kind, other in answer.beside.items()
    ]
    rows = [
        ("range", amount(answer.range, answer.unit, "")),
        ("verdict", _verdict(answer)),
        *beside,
        ("denied by", "; ".join(answer.denied_by)),
        ("withdrawn", ", ".join(r.key for r in answer.denials if r.kind is Kind.WITHDRAWAL)),
        ("reports", _accounted(answer)),
        ("doubts", "; ".join(map(str, answer.flags))),
    ]
    width = max(len(name) for name, _ in rows)
    lines = [f"  {name:<{width}}  {value}" for name, value in rows if value]
    return "\n".join([_head(answer), *lines, f"  {answer.sentence()}"])


def _dates(answers: Timeline) -> str:
    ranges = [amount(answer.range, answer.unit, "") for answer in answers]
    width = max(map(len, ranges))
    lines = [f"  {a.as_of}  {told:<{width}}  {_verdict(a)}" for a, told in zip(answers, ranges, strict=True)]
    return "\n".join([answers[0].subject, *lines])


def _plain(blocks: Iterable[str]) -> str:
    """Blocks with a line between them."""
    return _seen("\n\n".join(blocks)) + "\n"


def _seen(told: str) -> str:
    """Lines in which nothing that others wrote is invisible or moves the cursor of a terminal."""
    return "\n".join(_render.clean(line, len(line)) for line in told.split("\n"))


def _head(answer: Reconciliation) -> str:
    return f"{answer.subject}, as of {Period.of(answer.as_of)}"


def _verdict(answer: Reconciliation) -> str:
    return ": ".join(filter(None, [answer.verdict.value, "; ".join(answer.origins)]))


def _accounted(answer: Reconciliation) -> str:
    places = Counter(entry.reason.value if entry.reason is not None else entry.place for entry in answer.account)
    counted = ", ".join(f"{n} {place}" for place, n in sorted(places.items()))
    return f"{len(answer.account)} ({counted})"


# --- Markdown


def markdown(groups: Groups) -> str:
    """A section a subject: a table of the reports, the doubts, and the sentence with its footnotes.

    Over time the table has a row a date. Footnotes are numbered through.
    """
    sections: list[str] = []
    first = 1
    for group in groups:
        if isinstance(group, Timeline):
            sections.append(_section(group[0].subject, _table_of_dates(group)))
        else:
            told = footnotes(group[0], first=first)
            first += sum(line.startswith("[^") for line in told.split("\n"))
            doubts = "".join(f"- {_cell(flag_line(flag))}\n" for flag in group[0].flags)
            sections.append(_section(_head(group[0]), _table_of_reports(group[0]), doubts, told))
    return _seen("\n".join(sections))


def _section(title: str, *paragraphs: str) -> str:
    return "\n".join(filter(None, [f"## {_cell(title)}\n", *paragraphs]))


def _table_of_reports(answer: Reconciliation) -> str:
    """The positions first, then every other report with the reason why it is none."""
    rows: list[Sequence[str]] = [
        (p.origin, str(p.figure), str(p.as_of), ", ".join(r.key for r in p.reports), "stands") for p in answer.positions
    ]
    rows += [_elsewhere(entry) for entry in answer.account if entry.place != "position"]
    return _table(("source", "figure", "as of", "report", "where it went"), rows)


def _elsewhere(entry: Entry) -> tuple[str, ...]:
    report = entry.report
    source = f"{report.source} via {', '.join(report.via)}" if report.via else report.source
    place = report.kind.value if entry.place == "denial" else entry.place
    reason = "" if entry.reason is None or entry.reason.value == place else entry.reason.value
    told = reason if entry.place == "set aside" else ", ".join(filter(None, [place, reason]))
    by = f" (see {entry.by.key})" if entry.by is not None else ""
    return source, display.said(report.figure), str(report.as_of), report.key, told + by


def _table_of_dates(answers: Timeline) -> str:
    rows = [
        (str(a.as_of), amount(a.range, a.unit, ""), a.verdict.value, "; ".join(a.origins), "; ".join(map(str, a.flags)))
        for a in answers
    ]
    return _table(("as of", "range", "verdict", "sources", "doubts"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([_cell(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(words: str) -> str:
    return MARKED.sub(r"\\\g<0>", _render.clean(words, len(words)))


# --- for programs and pages


def html(groups: Groups) -> str:
    """One page that stands alone, a part a subject."""
    sheets = [
        display.timeline_sheet(group) if isinstance(group, Timeline) else display.answer_sheet(group[0])
        for group in groups
    ]
    title = f"{len(sheets):,} subjects"
    if len(sheets) == 1:  # its name is the title of the page
        title, sheets = sheets[0].title, [sheets[0]._replace(title="")]
    return _render.page(title, map(_render.html, sheets))


def json(groups: Groups) -> str:
    """All answers as one document, as `exports.json_text` has it."""
    return json_text(answer for group in groups for answer in group)


def csv(groups: Groups) -> str:
    """For chart tools: a range plot, or over time a line with a band. Raises SubjectError for several over time."""
    if any(isinstance(group, Timeline) for group in groups):
        return band(only(groups, "a line over time"))
    return range_plot(groups[0][0] if len(groups) == 1 else [group[0] for group in groups])


FORMS: Mapping[str, Callable[[Groups], str]] = {
    "text": text,
    "markdown": markdown,
    "html": html,
    "json": json,
    "csv": csv,
}


def only(groups: Groups, what: str) -> Answers:
    """The answers of the one subject that there must be. Raises SubjectError."""
    if len(groups) > 1:
        subjects = ", ".join(group[0].subject for group in groups[:MOST_NAMED])
        raise SubjectError(f"{what} is of one subject; choose it by --subject; got {len(groups)}: {shown(subjects)}")
    return groups[0]


MOST_NAMED = 10
"""Subjects that an error looks at: more than it has room for."""

# --- plots

PICTURES: Mapping[str, Mapping[str, None]] = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}, ".png": {}}
"""The endings of a plot's file, and what matplotlib is told so that no date of making is in it."""

WIDE, TALL, A_LINE, TALLEST = 8.0, 4.5, 0.35, 200.0
"""Inches: as wide as a column of a page; a line a source; a bitmap of 100 dots an inch has at most 65,536 of them."""


IN_A_ROW = 5
"""Entries of the legend that fit the width."""


def draw(groups: Groups, path: str) -> None:
    """Draw the sources of an answer, or answers over time, into a file whose ending says the format.

    Raises SubjectError for several subjects, ExportError for another ending or without matplotlib, TableError where the
    file cannot be written.
    """
    answers = only(groups, "a plot")
    ending = Path(path).suffix.lower()
    if ending not in PICTURES:
        raise ExportError(f"the file of a plot must end in {', '.join(PICTURES)}; got {shown(path)}")
    picture = _picture(answers, ending)  # drawn before the file is touched
    try:
        Path(path).write_bytes(picture)
    except (OSError, ValueError) as error:
        raise TableError(f"cannot write {shown(path)}: {getattr(error, 'strerror', None) or error}") from None


def _picture(answers: Answers, ending: str) -> bytes:
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError:
        raise ExportError("plots need matplotlib: pip install 'figrecon[plot]'") from None
    import io
    import warnings

    from . import plot

    out = io.BytesIO()
    # The same names inside at every run, text that stays text, and no other program called.
    drawn = rc_context({"svg.hashsalt": "figrecon", "svg.fonttype": "none", "text.usetex": False})
    with drawn, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a script that the font lacks: an SVG keeps the text, the rest shows boxes
        figure = Figure(figsize=(WIDE, TALL), layout="constrained")
        axes = figure.subplots()
        if isinstance(answers, Timeline):
            plot.timeline(answers, axes)
        else:
            plot.sources(answers[0], axes)
            figure.set_figheight(min(TALLEST, max(TALL, A_LINE * len(axes.get_yticks()))))
        figure.legend(loc="outside lower center", ncols=IN_A_ROW, frameon=False)
        figure.savefig(out, format=ending[1:], metadata=dict(PICTURES[ending]))
    return out.getvalue()
