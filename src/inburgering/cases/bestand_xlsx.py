"""Looks into an XLSX before it is read: size when unpacked, number of rows, formulas.

The sheets are searched as bytes, not parsed, so nothing in them can be expanded or evaluated.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MAX_RIJEN: Final = 5_000
MAX_UITGEPAKT: Final = 60 * 1024 * 1024
"""Bytes of all parts together; 5,000 full rows take about 10 MB."""
MAX_DELEN: Final = 500
_STUK: Final = 1024 * 1024
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ROW: Final = re.compile(rb"<(?:\w+:)?row[\s>]")
_FILLED: Final = re.compile(rb"<(?:\w+:)?(?:v|t)[\s>]")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s>/]")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"")


class Onleesbaar(ValueError):
    """A file that cannot be taken in, with what to do about it."""

    def __init__(self, melding: Promise | str) -> None:
        super().__init__(str(melding))
        self.melding = melding


def too_many_rows(max_rijen: int = MAX_RIJEN) -> Onleesbaar:
    """Return the refusal of a file with more rows than one take-over may have."""
    return Onleesbaar(
        _(
            "Dit bestand heeft meer dan %(n)s rijen. Deel het op in kleinere bestanden. "
            "Heb je minder mensen? Haal dan de lege rijen onderaan weg."
        )
        % {"n": f"{max_rijen:,}".replace(",", ".")}
    )


def check_xlsx(inhoud: bytes, *, max_rijen: int = MAX_RIJEN) -> None:
    """Check an XLSX without reading its cells.

    :raises Onleesbaar: at the first thing that stands in the way.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archive:
            _check_parts(archive)
            size = 0
            for part in archive.infolist():
                is_sheet = _SHEET.fullmatch(part.filename) is not None
                size = _check_part(archive, part, size, is_sheet=is_sheet, max_rijen=max_rijen)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise Onleesbaar(
            _("Dit Excelbestand is beschadigd of heeft een wachtwoord. Bewaar het opnieuw zonder.")
        ) from error


def _check_parts(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "xl/workbook.xml" not in names or len(names) > MAX_DELEN:
        raise Onleesbaar(_("Dit is geen Excelbestand. Gebruik het invulformulier."))
    if any("vbaproject" in name.lower() for name in names):
        raise Onleesbaar(_("Dit bestand bevat macro's. Bewaar het als Excel zonder macro's."))


def _check_part(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, size: int, *, is_sheet: bool, max_rijen: int
) -> int:
    rows = 0
    for chunk in _read(archive, part):
        size += len(chunk)
        if is_sheet:
            _refuse_formulas(chunk)
            rows += _count_rows(chunk)
            if rows > max_rijen + 1:
                raise too_many_rows(max_rijen)
        if size > MAX_UITGEPAKT:
            raise Onleesbaar(
                _("Dit bestand wordt uitgepakt te groot. Haal alles weg wat niet nodig is.")
            )
    return size


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a part in pieces that end at the end of a row, as far as there is one."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(_STUK):
            rest += piece
            cut = rest.rfind(b"row>") + 4
            if cut > 3:
                yield rest[:cut]
                rest = rest[cut:]
            elif len(rest) > 4 * _STUK:
                yield rest
                rest = b""
    if rest:
        yield rest


def _count_rows(chunk: bytes) -> int:
    """Count the rows with something in them."""
    return sum(1 for row in _ROW.split(chunk)[1:] if _FILLED.search(row))


def _refuse_formulas(chunk: bytes) -> None:
    hit = _FORMULA.search(chunk)
    if hit is None:
        return
    places = list(_CELL.finditer(chunk, 0, hit.start()))
    if not places:
        raise Onleesbaar(
            _("Dit bestand bevat formules. Plak alles als waarden en kies het bestand opnieuw.")
        )
    column, row = places[-1].groups()
    raise Onleesbaar(
        _(
            "Er staat een formule in rij %(rij)s, kolom %(kolom)s. Formules lezen we niet. "
            "Plak alles als waarden en kies het bestand opnieuw."
        )
        % {"rij": row.decode(), "kolom": column.decode()}
    )
