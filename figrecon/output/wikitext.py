"""Wikitext: the sentence of an answer with each note behind the claim that it bears out, as a template where one fits.

The templates are those of the English Wikipedia: Template:Cite news for what an outlet printed, Template:Cite web for
any other page. Both need a title, so that a report without one is cited in words.
"""

import re
from collections.abc import Mapping

from figrecon._visible import visible
from figrecon.answer import Answer, Place
from figrecon.dates import Period

from .citations import Citation, citation
from .notes import Note, notes
from .placing import Spot, mentions, spot
from .sentences import passages

SCHEMES = ("bitcoin", "geo", "magnet", "mailto", "matrix", "news", "sip", "sips", "sms", "tel", "urn", "xmpp")
"""What makes a link of the words behind it where MediaWiki has it in $wgUrlProtocols, without any bracket or slash."""

BEHIND_A_SCHEME = "|".join(rf"(?<=(?<![^\W_]){scheme})" for scheme in SCHEMES)
"""A scheme that is no end of a word, such as "tel" in "hotel"; what stands behind the text may be a mark of ours."""

MAGIC = r"(?<=\b(?:ISBN|PMID)) (?=\d)|(?<=\bRFC) (?=\d)"
"""The blank of what MediaWiki makes a link of by itself (Help:Magic links)."""

MARKED = re.compile(rf"[&<>\[\]{{}}|=~]|''|__|^[-*#:;]|{MAGIC}|(?<=:)//|(?:{BEHIND_A_SCHEME}):(?=\S|$)", re.IGNORECASE)
"""What wikitext could take for markup; its own escape is the character's number."""


def wikitext(answer: Answer) -> str:
    """The sentence, and each note as a <ref> behind what it bears out.

    >>> import figrecon as fr
    >>> columns = {"title": "Toll rises", "outlet": "Daily News"}
    >>> said = fr.Report("dead", 140, source="Army", published="2031-05-04", reference="https://a.org", extra=columns)
    >>> wikitext(fr.reconcile([said])).split("<ref>")[1].strip()
    '{{cite news |title=Toll rises |url=https://a.org |work=Daily News |date=4 May 2031}} Army: “140”</ref>'
    """
    told = passages(answer)
    listed = notes(answer)
    alike: dict[Place, set[str]] = {}
    for note in listed:
        alike.setdefault(note.entry.place, set()).add(note.origin)
    named = mentions(answer, told, {note.origin for note in listed})
    refs: dict[Spot, str] = {}
    for note in listed:
        at = spot(note, answer, told, named, alike)
        refs[at] = refs.get(at, "") + f"<ref>{_cited(note)}</ref>"
    clauses = [
        _with_refs(clause + (";" if n < len(sentence) - 1 else "."), kind, n, refs)
        for kind, sentence in told.items()
        for n, clause in enumerate(sentence)
    ]
    return " ".join(clauses) + "\n"


def _with_refs(text: str, kind: str, n: int, refs: Mapping[Spot, str]) -> str:
    """A clause, in_wikitext, with its notes in their places."""
    spots = sorted(at for at in refs if (at.passage, at.clause) == (kind, n))
    ends = [at.behind for at in spots]
    pieces = [in_wikitext(text[start:end]) for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return pieces[0] + "".join(refs[at] + piece for at, piece in zip(spots, pieces[1:], strict=True))


def _cited(note: Note) -> str:
    """A note by its template and who said what, else in words with its link."""
    found = citation(note.entry.report)
    if found.title and (found.outlet or found.url):
        return f"{_template(found)} {in_wikitext(', '.join(filter(None, [note.words, found.beside])))}"
    return in_wikitext(note.text) + (f", [{_address(note.link)}]" if note.link else "")


def _template(found: Citation) -> str:
    """Of what an outlet printed {{cite news}}, of any other page {{cite web}}; an access date is that of a link."""
    accessed = found.accessed if found.url else None
    fields = {
        "author": found.author,
        "title": found.title,
        "url": None,
        "work": found.outlet,
        "publisher": found.publisher,
        "date": str(Period.of(found.published)),
        "access-date": None if accessed is None else str(Period.of(accessed)),
    }
    told = {name: in_wikitext(value) for name, value in fields.items() if value}
    if found.url:
        told["url"] = _address(found.url)
    ordered = "".join(f" |{name}={told[name]}" for name in fields if name in told)
    return f"{{{{cite {'news' if found.outlet else 'web'}{ordered}}}}}"


def _address(link: str) -> str:
    """A link in which no tilde signs the page, and no magic word is between two underscores."""
    return link.replace("~", "%7E").replace("__", "_%5F")


def in_wikitext(text: str) -> str:
    """A text of others as wikitext: none of it is markup.

    >>> in_wikitext("[[A|B]] = {{c}}"), in_wikitext("mailto:a@b.org")
    ('&#91;&#91;A&#124;B&#93;&#93; &#61; &#123;&#123;c&#125;&#125;', 'mailto&#58;a@b.org')
    """
    return MARKED.sub(lambda mark: "".join(f"&#{ord(character)};" for character in mark[0]), visible(text))
