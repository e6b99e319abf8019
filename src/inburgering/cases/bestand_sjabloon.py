"""Writes the form to fill, and the rows that stayed out with what is wrong with each."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from inburgering.cases.bestand_bevinding import Bevinding, Uitlegtabel, explain
from inburgering.cases.bestand_kolommen import Indeling
from inburgering.cases.bestand_lezen import BEVINDINGKOP, GEVAARLIJK, Rij

UITLEGBLAD: Final = "Uitleg"
_KOPSTIJL: Final = PatternFill("solid", fgColor="FFE3ECF5")
_FOUTSTIJL: Final = PatternFill("solid", fgColor="FFFBE3D6")


def render_sjabloon_xlsx(indeling: Indeling) -> bytes:
    """Return the empty form as XLSX, with a sheet that explains each column."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    _start_sheet(sheet, indeling, _koppen(indeling))
    _write_uitleg(workbook.create_sheet(UITLEGBLAD), indeling)
    return _save(workbook)


def render_sjabloon_csv(indeling: Indeling) -> bytes:
    """Return the empty form as CSV, in the way Dutch spreadsheets open it."""
    return _write_csv([_koppen(indeling)])


def render_ingevuld_xlsx(indeling: Indeling, rijen: Sequence[Rij], *, erbij: str) -> bytes:
    """Return the form as XLSX with what is known filled in.

    ``erbij`` is the heading of one column more, for who fills it in; it is not read again.
    """
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    _start_sheet(sheet, indeling, [*_koppen(indeling), erbij])
    for place, rij in enumerate(rijen, start=2):
        for column, code in enumerate([*indeling.kolommen, erbij], start=1):
            _put_text(sheet.cell(row=place, column=column), rij.waarden.get(code, ""))
    _write_uitleg(workbook.create_sheet(UITLEGBLAD), indeling)
    return _save(workbook)


def render_ingevuld_csv(indeling: Indeling, rijen: Sequence[Rij], *, erbij: str) -> bytes:
    """Return the form as CSV with what is known filled in."""
    lines = [[*_koppen(indeling), erbij]]
    lines += [[rij.waarden.get(code, "") for code in [*indeling.kolommen, erbij]] for rij in rijen]
    return _write_csv(lines)


def render_rest_xlsx(
    rijen: Sequence[Rij],
    bevindingen: Iterable[Bevinding],
    *,
    indeling: Indeling,
    uitleg: Uitlegtabel,
) -> bytes:
    """Return rows that stayed out as XLSX: the same form, wrong cells marked, what to do behind.

    Every cell is text, so that nothing in it can become a formula.
    """
    per_row = _group(bevindingen)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    _start_sheet(sheet, indeling, [*_koppen(indeling), BEVINDINGKOP])
    for place, rij in enumerate(rijen, start=2):
        wrong = {item.kolom for item in per_row.get(rij.nummer, ())}
        for column, code in enumerate(indeling.kolommen, start=1):
            cell = sheet.cell(row=place, column=column)
            _put_text(cell, rij.waarden.get(code, ""))
            if code in wrong:
                cell.fill = _FOUTSTIJL
        last = sheet.cell(row=place, column=len(indeling.kolommen) + 1)
        _put_text(last, _describe(per_row.get(rij.nummer, ()), indeling, uitleg))
    sheet.column_dimensions[get_column_letter(len(indeling.kolommen) + 1)].width = 90
    _write_uitleg(workbook.create_sheet(UITLEGBLAD), indeling)
    return _save(workbook)


def render_rest_csv(
    rijen: Sequence[Rij],
    bevindingen: Iterable[Bevinding],
    *,
    indeling: Indeling,
    uitleg: Uitlegtabel,
) -> bytes:
    """Return rows that stayed out as CSV, safe to open in a spreadsheet."""
    per_row = _group(bevindingen)
    lines = [[*_koppen(indeling), BEVINDINGKOP]]
    for rij in rijen:
        values = [rij.waarden.get(code, "") for code in indeling.kolommen]
        lines.append([*values, _describe(per_row.get(rij.nummer, ()), indeling, uitleg)])
    return _write_csv(lines)


def _koppen(indeling: Indeling) -> list[str]:
    return [kolom.kop for kolom in indeling.kolommen.values()]


def _start_sheet(sheet: Worksheet, indeling: Indeling, heads: Sequence[str]) -> None:
    sheet.title = indeling.blad
    sheet.append(list(heads))
    for column, cell in enumerate(sheet[1], start=1):
        cell.font = Font(bold=True)
        cell.fill = _KOPSTIJL
        sheet.column_dimensions[get_column_letter(column)].width = max(14, len(str(cell.value)) + 2)
        # Text, so that a spreadsheet keeps the zero in front of a number.
        sheet.column_dimensions[get_column_letter(column)].number_format = "@"
    sheet.freeze_panes = "A2"


def _write_uitleg(sheet: Worksheet, indeling: Indeling) -> None:
    sheet.append([_("Kolom"), _("Verplicht"), _("Wat vul je in?"), _("Keuzes"), _("Voorbeeld")])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = _KOPSTIJL
    for kolom in indeling.kolommen.values():
        needed = _("ja") if kolom.verplicht else ""
        choices = ", ".join(kolom.keuzes)
        sheet.append([kolom.kop, needed, str(kolom.uitleg), choices, kolom.voorbeeld])
    sheet.append([])
    for line in indeling.regels:
        sheet.append([str(line)])
    for letter, width in zip("ABCDE", (26, 12, 70, 48, 24), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(min_row=2, max_row=len(indeling.kolommen) + 1):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _put_text(cell: Cell | MergedCell, text: str) -> None:
    cell.number_format = "@"
    if text and isinstance(cell, Cell):
        cell.value = text
        cell.data_type = "s"
        # The quote that a spreadsheet puts before text, so that it stays text when it is edited.
        cell.quotePrefix = text.startswith(GEVAARLIJK)


def _describe(items: Iterable[Bevinding], indeling: Indeling, uitleg: Uitlegtabel) -> str:
    lines = []
    for item in items:
        words = explain(item, uitleg)
        lines.append(f"{indeling.kolommen[item.kolom].kop}: {words.wat} {words.doe}")
    return " ".join(lines)


def _group(items: Iterable[Bevinding]) -> Mapping[int, Sequence[Bevinding]]:
    found: dict[int, list[Bevinding]] = {}
    for item in items:
        found.setdefault(item.rij, []).append(item)
    return found


def _write_csv(lines: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerows([[_make_safe(cell) for cell in line] for line in lines])
    # The mark in front tells Excel that this is UTF-8.
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _make_safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(GEVAARLIJK) else cell


def _save(workbook: Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()
