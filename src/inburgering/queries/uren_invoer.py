"""What the forms on hours need: which kinds a worker may record here, and one row with its past."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Bestelling, Dossier, Uren, Verrekening
from inburgering.cases.urensoorten import (
    AFWEZIGHEDEN,
    CATEGORIEEN,
    CATEGORIENAMEN,
    SOORTNAMEN,
    URENSOORTEN,
)
from inburgering.cases.welkomstprogramma import CATEGORIE as WELKOM
from inburgering.cases.welkomstprogramma import MET_PVT
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.uren_tellers import format_minutes
from inburgering.region.aanbod import get_aanbod

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Urenkeuzes:
    """What this worker may record of this person."""

    soorten: tuple[str, ...]
    categorieen: Keuzes
    mag_keurmerk: bool
    """Whether the mark of a school may be stated: of lessons not ordered by us."""


@dataclass(frozen=True, slots=True)
class Versie:
    """One state of a row in the course of time."""

    id: int
    datum: date
    is_week: bool
    soort: str
    categorie: str
    tijd: str
    afwezig: str
    reden: str
    door: str
    op: datetime
    is_geldig: bool


@dataclass(frozen=True, slots=True)
class Urenrijbeeld:
    """One row to correct, with what it was before."""

    id: int
    soort: str
    categorie: str
    datum: date
    is_week: bool
    minuten: int
    gepland: int | None
    afwezig: str
    opmerking: str
    is_keurmerk: bool
    is_geldig: bool
    geschiedenis: tuple[Versie, ...]


def get_urenkeuzes(sleutel: uuid.UUID, *, bereik: Bereik, dag: date) -> Urenkeuzes | None:
    """Return what may be recorded, or ``None`` for who may not see the hours."""
    row = find_with_hours(sleutel, bereik=bereik)
    if row is None:
        return None
    kinds = tuple(
        code
        for code, soort in URENSOORTEN.items()
        if any(bereik.mag_doen(row.gemeente_id, taak) for taak in soort.taken)
    )
    offers = get_aanbod(row.gemeente_id, dag=dag, soort="welkomstprogramma")
    counted = ["pvt" in offer.telt_mee_voor for offer in offers]
    # Where all of it counts, or nothing, there is no part to name.
    welcome = {WELKOM: bool(offers), MET_PVT: len(set(counted)) > 1}
    has_regie = row.gemeente_id in bereik.regie_gemeenten
    outside = Bestelling.objects.filter(dossier=row, contract__isnull=True)
    return Urenkeuzes(
        soorten=kinds,
        categorieen=tuple(
            (code, str(c.naam)) for code, c in CATEGORIEEN.items() if welcome.get(code, True)
        ),
        mag_keurmerk=has_regie
        and (outside.exists() or not Bestelling.objects.filter(dossier=row).exists()),
    )


def find_with_hours(sleutel: uuid.UUID, *, bereik: Bereik) -> Dossier | None:
    """Return a dossier of which this worker may see the hours."""
    row = get_visible_dossiers(bereik).filter(sleutel=sleutel).first()
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.UREN) else None


def get_urenrij(sleutel: uuid.UUID, *, uren: int, bereik: Bereik) -> Urenrijbeeld | None:
    """Return a row with everything it was before, the newest first."""
    dossier = find_with_hours(sleutel, bereik=bereik)
    if dossier is None:
        return None
    rows = {r.pk: r for r in Uren.objects.filter(dossier=dossier).select_related("door")}
    row = rows.get(uren)
    if row is None:
        return None
    chain = []
    step: Uren | None = row
    while step is not None:
        chain.append(_as_version(step))
        step = rows.get(step.vervangt_id) if step.vervangt_id else None
    return Urenrijbeeld(
        id=row.pk,
        soort=row.soort,
        categorie=row.categorie,
        datum=row.datum,
        is_week=row.is_week,
        minuten=row.minuten,
        gepland=row.minuten_gepland,
        afwezig=row.afwezig,
        opmerking=row.opmerking,
        is_keurmerk=row.is_keurmerk,
        is_geldig=row.is_geldig,
        geschiedenis=tuple(chain),
    )


def list_vervallen(sleutel: uuid.UUID, *, bereik: Bereik) -> tuple[Versie, ...]:
    """Return rows that were taken back or replaced, the newest first; at most fifty."""
    dossier = find_with_hours(sleutel, bereik=bereik)
    if dossier is None:
        return ()
    rows = Uren.objects.filter(dossier=dossier, is_geldig=False).select_related("door")
    return tuple(_as_version(row) for row in rows.order_by("-vervallen_at")[:50])


def has_credit(sleutel: uuid.UUID, *, verrekening: int, bereik: Bereik) -> bool:
    """Tell whether this credit is of a dossier that the worker may see."""
    dossier = find_with_hours(sleutel, bereik=bereik)
    return (
        dossier is not None
        and Verrekening.objects.filter(pk=verrekening, dossier=dossier, is_geldig=True).exists()
    )


def _as_version(row: Uren) -> Versie:
    return Versie(
        id=row.pk,
        datum=row.datum,
        is_week=row.is_week,
        soort=get_word(SOORTNAMEN, row.soort),
        categorie=get_word(CATEGORIENAMEN, row.categorie),
        tijd=format_minutes(row.minuten),
        afwezig=get_word(AFWEZIGHEDEN, row.afwezig),
        reden=row.reden,
        door=row.door.naam,
        op=row.recorded_at,
        is_geldig=row.is_geldig,
    )
