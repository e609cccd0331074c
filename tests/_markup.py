"""Reads the markup of a display back: its elements, its attributes, its words; raises where it is not well formed."""

from html.parser import HTMLParser

VOID = ("meta", "col")
ALLOWED = {
    "a": {"href", "target", "rel"},
    "bdi": {"title"},
    "body": set(),
    "circle": {"cx", "cy", "r", "fill"},
    "col": {"style"},
    "colgroup": set(),
    "desc": set(),
    "details": {"class"},
    "div": {"class"},
    "g": {"fill", "stroke", "stroke-width", "opacity", "font-size"},
    "h1": set(),
    "head": set(),
    "html": {"lang"},
    "li": set(),
    "mark": {"class"},
    "meta": {"charset", "name", "content", "http-equiv"},
    "p": {"class"},
    "path": {"d", "stroke"},
    "span": {"class"},
    "style": set(),
    "summary": set(),
    "sup": set(),
    "svg": {"xmlns", "width", "height", "viewbox", "role", "aria-label"},
    "table": {"class", "style"},
    "tbody": set(),
    "td": {"class", "style", "colspan", "data-label"},
    "text": {"x", "y", "text-anchor"},
    "th": {"class", "scope"},
    "thead": set(),
    "title": set(),
    "tr": set(),
    "u": set(),
    "ul": {"class"},
}
"""What a display is made of; nothing here runs, and nothing loads."""

LINK = {"target": "_blank", "rel": "noopener noreferrer"}
"""How a link leads out: the page is not told of, and not within reach."""


class Markup(HTMLParser):
    """The elements and words of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.cells: list[list[str]] = []
        self.titles: list[str] = []
        self.told: list[str] = []  # what is told of pictures to those who do not see them
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        assert set(told) <= ALLOWED[tag], (tag, told)
        if tag == "a":
            assert told["href"].lower().startswith(("http://", "https://")), told
            assert LINK.items() <= told.items(), told
        self.elements.append((tag, told))
        self.titles += [told["title"]] if "title" in told else []
        if tag not in VOID:
            self._open.append(tag)
        if tag == "tr":
            self.cells.append([])
        elif tag in ("td", "th"):
            self.cells[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop()
        assert opened == tag

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        if "svg" in self._open and self._open[-1] in ("title", "desc"):
            self.told.append(data)
            return
        self.words.append(data)
        if {"td", "th"}.intersection(self._open):
            self.cells[-1][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(self.words)

    def count(self, tag: str, **attributes: str) -> int:
        """How many elements of a kind have these attributes."""
        return sum(t == tag and attributes.items() <= told.items() for t, told in self.elements)
