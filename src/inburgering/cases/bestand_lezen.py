"""Reads a file that was filled in, XLSX or CSV, into rows of text. Nothing in it is ever evaluated.

Source: OWASP ASVS V5: size, type by content and by name, and archives are checked before parsing.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from python_calamine import CalamineError, CalamineWorkbook

from inburgering.cases.bestand_kolommen import Indeling
from inburgering.cases.bestand_xlsx import Onleesbaar, check_xlsx, too_many_rows
from inburgering.cases.naam import simplify

MAX_BYTES: Final = 10 * 1024 * 1024
LANGSTE_CEL: Final = 500
GEVAARLIJK: Final = ("=", "+", "-", "@")
"""Beginnings that make a spreadsheet read a text as a formula."""
BEVINDINGKOP: Final = "Verbeter dit"
"""Heading of our own remarks in the rows to correct; left out when these come back."""
_ZIP: Final = b"PK\x03\x04"

Cel = object


@dataclass(frozen=True, slots=True)
class Rij:
    """One row of the file: its number in the spreadsheet, and text per column code."""

    nummer: int
    waarden: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file that was read."""

    sha256: str
    rijen: tuple[Rij, ...]
    onbekende_kolommen: tuple[str, ...]
    """The letters of columns whose heading is not known; these are left out."""
    overbodige_kolommen: tuple[str, ...] = ()
    """The headings of columns that we know and do not need."""


def lees_bestand(naam: str, inhoud: bytes, *, indeling: Indeling) -> Bestand:
    """Return the rows of a file.

    :raises Onleesbaar: if it is too large, not what its name says, holds formulas, has more than
        rows than its form may have, or misses columns.
    """
    if len(inhoud) > MAX_BYTES:
        raise Onleesbaar(TE_GROOT)
    if not inhoud.strip():
        raise Onleesbaar(_("Dit bestand is leeg. Kies het bestand dat je hebt ingevuld."))
    kind = PurePath(naam.lower()).suffix
    if kind not in {".xlsx", ".csv"}:
        raise Onleesbaar(
            _("Dit soort bestand kunnen we niet lezen. Bewaar het als Excel (.xlsx) of als CSV.")
        )
    if inhoud.startswith(_ZIP) != (kind == ".xlsx"):
        raise Onleesbaar(
            _(
                "De inhoud past niet bij de naam van het bestand. "
                "Open het, bewaar het opnieuw als Excel (.xlsx) of CSV, en kies dat bestand."
            )
        )
    cells = _read_xlsx(inhoud, indeling) if kind == ".xlsx" else _read_csv(inhoud, indeling)
    return _take_apart(cells, hashlib.sha256(inhoud).hexdigest(), indeling)


def make_bestand(rijen: Sequence[Mapping[str, str]]) -> Bestand:
    """Return rows that were typed instead of read, as if they had come in a file."""
    sha256 = hashlib.sha256(json.dumps([*rijen], sort_keys=True).encode()).hexdigest()
    return Bestand(sha256, tuple(Rij(n, values) for n, values in enumerate(rijen, start=2)), ())


TE_GROOT: Final[Promise | str] = _(
    "Dit bestand is groter dan 10 MB. Haal plaatjes en lege rijen weg, of deel het op."
)


def _read_xlsx(inhoud: bytes, indeling: Indeling) -> Sequence[Sequence[Cel]]:
    check_xlsx(inhoud, max_rijen=indeling.max_rijen)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        names = workbook.sheet_names
        sheet = workbook.get_sheet_by_name(indeling.blad if indeling.blad in names else names[0])
        return sheet.to_python(skip_empty_area=False)
    except (CalamineError, IndexError, OSError, ValueError) as error:
        raise Onleesbaar(
            _("Dit Excelbestand is beschadigd. Open het in Excel en bewaar het opnieuw.")
        ) from error


def _read_csv(inhoud: bytes, indeling: Indeling) -> Sequence[Sequence[Cel]]:
    text = _decode(inhoud)
    if "\x00" in text:
        raise Onleesbaar(_("Dit is geen CSV-bestand. Bewaar het opnieuw als CSV (UTF-8)."))
    head = text.split("\n", 1)[0]
    sign = max(";,\t", key=head.count)
    rows: list[list[str]] = []
    filled = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            rows.append(row)
            filled += any(cell.strip() for cell in row)
            if filled > indeling.max_rijen + 1:
                raise too_many_rows(indeling.max_rijen)
    except csv.Error as error:
        raise Onleesbaar(
            _("Dit CSV-bestand kunnen we niet lezen. Bewaar het opnieuw als CSV (UTF-8).")
        ) from error
    return rows


def _decode(inhoud: bytes) -> str:
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Excel on Windows writes CSV in its own code page; bytes without a letter are replaced.
        return inhoud.decode("cp1252", errors="replace")


def _take_apart(cells: Sequence[Sequence[Cel]], sha256: str, indeling: Indeling) -> Bestand:
    if not cells:
        raise Onleesbaar(_("Dit bestand is leeg. Kies het bestand dat je hebt ingevuld."))
    heads = [_as_text(cell) for cell in cells[0]]
    columns = _read_head(heads, indeling)
    rows = tuple(
        Rij(number, values)
        for number, row in enumerate(cells[1:], start=2)
        if any((values := _pick(row, columns)).values())
    )
    if len(rows) > indeling.max_rijen:
        raise too_many_rows(indeling.max_rijen)
    if not rows:
        raise Onleesbaar(_("Er staan geen mensen in dit bestand. Vul de rijen onder de kop in."))
    rest = {
        place: simplify(head) in indeling.overbodig
        for place, head in enumerate(heads)
        if place not in columns and head not in ("", BEVINDINGKOP)
    }
    return Bestand(
        sha256,
        rows,
        onbekende_kolommen=tuple(_letter(place) for place, known in rest.items() if not known),
        overbodige_kolommen=tuple(heads[place] for place, known in rest.items() if known),
    )


def _read_head(heads: Sequence[str], indeling: Indeling) -> dict[int, str]:
    columns = {place: code for place, head in enumerate(heads) if (code := indeling.find(head))}
    twice = {code for code in columns.values() if list(columns.values()).count(code) > 1}
    if twice:
        raise Onleesbaar(
            _("Deze kolom staat er twee keer in: %(kolommen)s. Haal er een weg.")
            % {"kolommen": _join(sorted(twice), indeling)}
        )
    missing = [code for code in indeling.verplicht if code not in columns.values()]
    if missing:
        raise Onleesbaar(
            _(
                "Deze kolommen ontbreken: %(kolommen)s. "
                "Gebruik het invulformulier. De koppen staan in rij 1."
            )
            % {"kolommen": _join(missing, indeling)}
        )
    return columns


def _join(codes: Iterable[str], indeling: Indeling) -> str:
    return ", ".join(indeling.kolommen[code].kop for code in codes)


def _pick(row: Sequence[Cel], columns: Mapping[int, str]) -> dict[str, str]:
    found = {code: _as_text(row[place]) for place, code in columns.items() if place < len(row)}
    return {code: text for code, text in found.items() if text}


def _as_text(cell: Cel) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, timedelta | time):
        return str(cell)
    text = "".join(sign if sign.isprintable() else " " for sign in str(cell))
    plain = " ".join(text.split())[: LANGSTE_CEL + 1]
    # The quote that we put before such a text ourselves, in the rows to correct.
    return plain[1:] if plain[:1] == "'" and plain[1:2] in GEVAARLIJK else plain


def _letter(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
