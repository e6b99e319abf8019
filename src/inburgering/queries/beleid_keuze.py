"""The value of a setting in a municipality on a day, with where it comes from."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.region.beleid import BELEIDSSOORTEN, describe_waarde
from inburgering.region.models import Beleid, Beleidsdocument


@dataclass(frozen=True, slots=True)
class Documentnaam:
    """Which version of which document something comes from."""

    code: str
    titel: str
    versie: str


@dataclass(frozen=True, slots=True)
class Keuze:
    """What one municipality chose."""

    code: str
    naam: str
    uitleg: str
    waarde: str
    """In words."""
    sinds: date
    document: Documentnaam | None
    bron: str
    toelichting: str
    is_aangenomen: bool


def name_document(row: Beleidsdocument | None) -> Documentnaam | None:
    """Return how a document is called, or ``None`` without one."""
    if row is None:
        return None
    return Documentnaam(code=row.code, titel=row.titel, versie=row.versie)


def load_beleid(
    gemeenten: Collection[str], *, codes: Collection[str] | None = None
) -> Mapping[tuple[str, str], list[Beleid]]:
    """Return the rows of known settings by municipality and code, each by first day. One query."""
    rows = Beleid.objects.filter(gemeente__in=gemeenten, sleutel__in=codes or BELEIDSSOORTEN)
    found: dict[tuple[str, str], list[Beleid]] = {}
    for row in rows.select_related("document").order_by("begin"):
        found.setdefault((row.gemeente_id, row.sleutel), []).append(row)
    return found


def get_keuzes(gemeente: str, *, codes: Collection[str], dag: date) -> tuple[Keuze, ...]:
    """Return what this municipality chose of these settings on this day. One query, or none."""
    if not codes:
        return ()
    rows = load_beleid([gemeente], codes=codes)
    held = {code: current(rows.get((gemeente, code), ()), dag) for code in codes}
    return tuple(make_keuze(row) for row in held.values() if row)


def current(rows: Iterable[Beleid], dag: date) -> Beleid | None:
    """Return the row in force on this day, from rows by first day."""
    held = [row for row in rows if row.begin <= dag]
    return held[-1] if held else None


def make_keuze(row: Beleid) -> Keuze:
    """Return a row in words."""
    soort = BELEIDSSOORTEN[row.sleutel]
    waarde: Any = row.waarde
    return Keuze(
        code=row.sleutel,
        naam=str(soort.naam),
        uitleg=str(soort.uitleg),
        waarde=describe_waarde(soort, waarde),
        sinds=row.begin,
        document=name_document(row.document),
        bron=row.bron,
        toelichting=row.toelichting,
        is_aangenomen=row.is_aangenomen,
    )
