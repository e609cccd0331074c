"""Compound files, of which an .xls is one: whether their chains of sectors end. Source: MS-CFB, 2.2 to 2.4."""

import struct
from collections.abc import Iterator, Sequence
from itertools import islice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins."""

HEADER = 512
AT_SHIFT, AT_SMALL, AT_MORE, AT_FIRST, FIRST = 30, 60, 68, 76, 109
"""Where the header says how large a sector is, where the table of small sectors begins, and where the table of all
sectors lies: a list of 109 sectors, and a chain of sectors with more of the list."""

LINK = 4
"""Bytes of a number that names a sector."""

SHIFTS = (9, 12)
"""A sector has 512 bytes, or 4,096."""


def chains_end(content: bytes) -> bool:
    """Whether every chain of sectors ends: along one that does not, a reader reads until no memory is left.

    >>> chains_end(OLE + bytes(504))
    False
    """
    if len(content) < HEADER:
        return False
    (shift,) = struct.unpack_from("<H", content, AT_SHIFT)
    if shift not in SHIFTS:
        return False
    sectors = _Sectors(content, 1 << shift)
    enough = len(sectors) * LINK // sectors.size + 2  # the table has a link for each sector
    table = [link for sector in islice(_of_the_table(sectors), enough) for link in sectors[sector]]
    ends = _ends(table)
    if ends:
        ends = _ends([link for sector in _chain(table, _number(content, AT_SMALL)) for link in sectors[sector]])
    return ends


class _Sectors:
    """The sectors of a file as lists of numbers; one that is beyond the file is empty."""

    def __init__(self, content: bytes, size: int) -> None:
        self.content, self.size = content, size

    def __len__(self) -> int:
        return len(self.content) // self.size

    def __getitem__(self, sector: int) -> Sequence[int]:
        start = (sector + 1) * self.size
        part = self.content[start : start + self.size] if sector >= 0 else b""
        return struct.unpack(f"<{len(part) // LINK}i", part[: len(part) // LINK * LINK])


def _number(content: bytes, place: int) -> int:
    number: int = struct.unpack_from("<i", content, place)[0]
    return number


def _of_the_table(sectors: _Sectors) -> Iterator[int]:
    """The sectors that hold the table of all sectors."""
    listed: Sequence[int] = struct.unpack_from(f"<{FIRST}i", sectors.content, AT_FIRST)
    more = _number(sectors.content, AT_MORE)
    yield from (sector for sector in listed if sector >= 0)
    for _ in range(len(sectors)):
        *listed, more = sectors[more] or (-1,)
        yield from (sector for sector in listed if sector >= 0)


def _chain(table: Sequence[int], sector: int) -> Iterator[int]:
    while 0 <= sector < len(table):
        yield sector
        sector = table[sector]


def _ends(table: Sequence[int]) -> bool:
    """Whether no link leads, in the end, back to itself."""
    seen = [0] * len(table)  # by the walk that came first, counted from 1
    for start in range(len(table)):
        for sector in _chain(table, start):
            if seen[sector] == start + 1:
                return False
            if seen[sector]:
                break
            seen[sector] = start + 1
    return True
