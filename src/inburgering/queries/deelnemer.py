"""What a school may know of its own participants, and nothing else.

Grondslag: art. 9.2 lid 3 Besluit inburgering 2021: name and address, leerroute, intensity and term.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestelling_keuzen import PLEK
from inburgering.cases.models import Bestelling, Termijn
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.naam_apart import name_apart


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """One participant as the school may see it; every field stands on the list of the law."""

    bestelling: uuid.UUID
    versie: int
    dossier: uuid.UUID
    """For the log alone; it never stands on a page."""
    naam: str
    adres_regels: tuple[str, ...]
    taal: str
    product: str
    onderdeel: str
    uren_per_week: int | None
    termijn_tot: date | None
    """The last day of the inburgeringstermijn."""
    status: str
    gevraagd_op: date
    gewenste_start: date | None
    start_op: date | None
    groep: uuid.UUID | None
    groep_naam: str
    betaalt_zelf: bool
    """Whether the person pays the school, so that it knows to whom the bill goes."""


@dataclass(frozen=True, slots=True)
class Deelnemersbeeld:
    """The participants of one school."""

    aanvragen: tuple[Deelnemer, ...]
    """Asked, not answered; the oldest first."""
    beginnen: tuple[Deelnemer, ...]
    """Accepted, not begun."""
    bezig: tuple[Deelnemer, ...]

    @property
    def dossiers(self) -> tuple[uuid.UUID, ...]:
        """Everybody on the page, for the log of reading."""
        rows = (*self.aanvragen, *self.beginnen, *self.bezig)
        return tuple(dict.fromkeys(row.dossier for row in rows))


def get_deelnemersbeeld(*, bereik: Bereik) -> Deelnemersbeeld:
    """Return the participants of the own party, for who may see them. Two queries."""
    rows = _list(bereik)
    return Deelnemersbeeld(
        aanvragen=tuple(row for row in rows if row.status == "gevraagd"),
        beginnen=tuple(row for row in rows if row.status == "aanvaard"),
        bezig=tuple(row for row in rows if row.status == "gestart"),
    )


def get_deelnemer(bestelling: uuid.UUID, *, bereik: Bereik) -> Deelnemer | None:
    """Return one participant of the own party, ``None`` for anybody else."""
    return next((row for row in _list(bereik) if row.bestelling == bestelling), None)


def _list(bereik: Bereik) -> tuple[Deelnemer, ...]:
    gemeenten = [code for code, delen in bereik.delen.items() if Deel.DEELNEMER in delen]
    visible = get_visible_dossiers(bereik).filter(gemeente__in=gemeenten, status="open")
    orders = list(
        Bestelling.objects.filter(
            organisatie=bereik.organisatie,
            status__in=PLEK,
            dossier__in=visible.values("pk"),
        )
        .select_related("dossier__persoon", "groep")
        .order_by("besteld_op", "pk")
    )
    terms = dict(
        Termijn.objects.filter(
            dossier__in={row.dossier_id for row in orders}, code="inburgeringstermijn"
        ).values_list("dossier_id", "uiterlijk")
    )
    names = name_apart(row.dossier for row in orders)
    return tuple(_make(row, names[row.dossier_id], terms.get(row.dossier_id)) for row in orders)


def _make(row: Bestelling, naam: str, termijn_tot: date | None) -> Deelnemer:
    dossier = row.dossier
    return Deelnemer(
        bestelling=row.sleutel,
        versie=row.versie,
        dossier=dossier.sleutel,
        naam=naam,
        adres_regels=tuple(dossier.adres_regels),
        taal=dossier.taal,
        product=row.product,
        onderdeel=row.onderdeel,
        uren_per_week=row.uren_per_week,
        termijn_tot=termijn_tot,
        status=row.status,
        gevraagd_op=row.besteld_op,
        gewenste_start=row.gewenste_start,
        start_op=row.start_op,
        groep=row.groep.sleutel if row.groep else None,
        groep_naam=row.groep.naam if row.groep else "",
        betaalt_zelf=row.is_eigen_rekening,
    )
