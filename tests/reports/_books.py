"""Workbooks for the tests: made by openpyxl, by hand, or held here in small."""

import base64
import io
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tests.reports._frames import library

XLS = """
c-rk)O=uHQ5dPjKY0{A9r>0^nlv1#2Z3XorNZnS@oGeiUMFdT<tH!2D**1rG&}!{b5CuW;Qm6+nRWJUah~7L16+H-o&?uh7gP`D{%{p&(x1?2}
0WDVcTi(2RGjHb2zW?2q)3KR}yDeob!cKTlG3!xRB@>kDokA3(H%-Ypd4Q7XVnv}oKm%Fl!=r{5emRD6yvtB<$NP*Z@Sf5U457b}*V~p6yEulF
kTLWS6}Ul?Fq%24My462tC-&Anva?Gvg9Ju9;!Pd4r5yF@7!+B;zLS1>%x$J@3YNYmTW;2p37N$_L8vb`p{=&Q@ItUX!V9L2^!FZp4Saoj^HMO
K#9;jIM}UeGl<h*PvV=|27Gl^_0u+2zPxe)l7C+)_y0y7pg~+LzoK}7QJBYgk&GjR&0eYT;y@vnn?*uS11Aj^)2H;z2rcsC*%L)WCuX=%G%`AE
>qEtKE<1cu*T`JcQyS@#g<LkHQ@PI=ECuE6&$~r*!EVvOt0+WNLxlMlucau3JA3QPtG(%@dXy!jd_q{~$T}G|Oq`PzWE^IV2Uh4nCtGY{dY-+m
Wxj=JoF+Qu9myt}*)zs<F0i(P+S$f<t*)=)HxNJmY2Sm^@ek@o;-?bj)A6Y{>IB;9T+_&2K4a(-UE=yRiHE9_3wzIb$F%vU{U@MA?buEGu#8|%
t~f%Bsa2A_Bj!tr-B(u0LnV*xOZ>u@U|+I#&L}~SHHNLWwP0Vqd7X#iz5H2WU&<n1Pw3qhJ1$w<8nYd1EKdr1s+-qIPglv)M_6qt*8M<f#64zv
t8NHExNzaZg$oxhT)6nRA@~+*-Mr<^(r4f5{q}#IIZ74xH_3mC{V32gLLZg8k*C~1siyg}8b0Cp5=*pk{ufFdq}B}#AkA?M)I5Lbt4vhC&yo$J
e{KoY+J2>$IRA3{KLAF6=2H
"""
"""A sheet "Toll" of the old format, made by xlwt: two reports of the dead, the subject merged over both."""


def xls() -> bytes:
    return zlib.decompress(base64.b85decode("".join(XLS.split())))


def ods(rows: Iterable[Sequence[Any]]) -> bytes:
    """An OpenDocument sheet of texts, numbers and days."""
    cells = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Toll">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def _ods_cell(cell: Any) -> str:
    if isinstance(cell, int):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'


def book(path: Path, sheets: dict[str, list[list[Any]]], merged: Iterable[str] = ()) -> Any:
    """A workbook by openpyxl, saved; errors such as #N/A are errors, and texts with "=" formulas."""
    made = library("openpyxl").Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for block in merged:
            sheet.merge_cells(block)
    made.save(path)
    return made
