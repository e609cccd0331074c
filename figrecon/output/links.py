"""Links: a reference that is one, safe to stand in any markup."""

import re
from urllib.parse import quote

LINK = re.compile(r"https?://\S", re.IGNORECASE)

IN_A_LINK = ":/?#@!$&()+,;=%~"
"""What a link may hold as it is. All else is percent-encoded: the quotes, brackets and bars that end a link in HTML,
Markdown, wikitext or QuickStatements, and the asterisk, for there `/*` begins a comment."""


def link(reference: str | None) -> str | None:
    """The reference as a link, percent-encoded where need be; None where it is no link of the web.

    >>> link(" https://example.org/a b|c "), link("javascript:alert(1)"), link("Bulletin 4")
    ('https://example.org/a%20b%7Cc', None, None)
    """
    address = (reference or "").strip()
    return quote(address, safe=IN_A_LINK, errors="replace") if LINK.match(address) else None
