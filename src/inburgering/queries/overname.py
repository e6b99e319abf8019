"""Take-overs of a caseload, as the pages about them show them."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.cases.bestand_bevinding import bevindingen_from_json, explain
from inburgering.cases.bestand_rijen import rijen_ontsleutelen
from inburgering.cases.bestand_sjabloon import render_rest_csv, render_rest_xlsx
from inburgering.cases.models import Overname
from inburgering.cases.overname_bevindingen import UITLEG
from inburgering.cases.overname_kolommen import INDELING, KOLOMMEN
from inburgering.cases.overname_voortgang import get_voortgang

MEEST: Final = 50
"""Findings on one page; the download holds them all."""
LAATSTE: Final = 20
STATUS: Final[Mapping[str, Promise]] = {
    "gelezen": _("nog niet overgenomen"),
    "bezig": _("bezig"),
    "klaar": _("klaar"),
    "mislukt": _("niet gelukt"),
}
REDENEN: Final[Mapping[str, Promise]] = {
    "geen_recht": _("Wie de overname startte, mag dit nu niet meer. Laat een teamleider starten."),
    "geen_goede_rijen": _("Er is geen goede rij meer. Kijk bij de punten hieronder."),
    "niet_alles_goed": _(
        "Je koos 'alles of niets', en intussen zijn niet meer alle rijen goed. "
        "Kijk bij de punten hieronder."
    ),
    "storing": _("Er ging iets mis bij het opslaan. Probeer het nog een keer."),
}


@dataclass(frozen=True, slots=True)
class Punt:
    """One finding in words."""

    rij: int
    kolom: str
    wat: str
    doe: str


@dataclass(frozen=True, slots=True)
class Overnameregel:
    """A take-over in the list of earlier ones."""

    sleutel: uuid.UUID
    created_at: datetime
    door: str
    aantal: int
    gedaan: int
    status: str
    status_naam: Promise | str


@dataclass(frozen=True, slots=True)
class Overnamebeeld:
    """One take-over: what is in the file, what is wrong with it, and how far it is."""

    sleutel: uuid.UUID
    status: str
    wijze: str
    aantal: int
    goed: int
    """Rows without a finding."""
    fout: int
    """Rows with one or more findings."""
    punten: tuple[Punt, ...]
    aantal_punten: int
    gedaan: int
    voortgang: int | None
    """Rows written so far, ``None`` when nobody knows."""
    onbekende_kolommen: str
    reden: Promise | str
    heeft_rijen: bool
    created_at: datetime
    gestart_at: datetime | None

    @property
    def geschreven(self) -> int:
        """Rows written as far as is known, for the bar."""
        return self.voortgang or 0


def list_overnames(bereik: Bereik) -> tuple[Overnameregel, ...]:
    """Return the latest take-overs of the own organisation, the newest first."""
    rows = Overname.objects.filter(organisatie=bereik.organisatie).select_related("door")
    return tuple(
        Overnameregel(
            sleutel=row.sleutel,
            created_at=row.created_at,
            door=row.door.naam,
            aantal=row.aantal,
            gedaan=row.gedaan,
            status=row.status,
            status_naam=STATUS[row.status],
        )
        for row in rows.defer("rijen_versleuteld", "bevindingen").order_by("-id")[:LAATSTE]
    )


def get_overname(sleutel: uuid.UUID, *, bereik: Bereik) -> Overnamebeeld | None:
    """Return one take-over of the own organisation, without personal data."""
    row = _find(sleutel, bereik)
    if row is None:
        return None
    bevindingen = bevindingen_from_json(row.bevindingen)
    bad = len({item.rij for item in bevindingen})
    return Overnamebeeld(
        sleutel=row.sleutel,
        status=row.status,
        wijze=row.wijze,
        aantal=row.aantal,
        goed=row.aantal - bad,
        fout=bad,
        punten=tuple(
            Punt(item.rij, KOLOMMEN[item.kolom].kop, str(uitleg.wat), str(uitleg.doe))
            for item in bevindingen[:MEEST]
            for uitleg in (explain(item, UITLEG),)
        ),
        aantal_punten=len(bevindingen),
        gedaan=row.gedaan,
        voortgang=get_voortgang(row.sleutel) if row.status == Overname.Status.BEZIG else None,
        onbekende_kolommen=", ".join(row.onbekende_kolommen),
        reden=REDENEN.get(row.reden_mislukt, ""),
        heeft_rijen=bool(bytes(row.rijen_versleuteld)),
        created_at=row.created_at,
        gestart_at=row.gestart_at,
    )


def get_rest(sleutel: uuid.UUID, *, bereik: Bereik, soort: str) -> bytes | None:
    """Return the rows with findings as a file to correct, ``xlsx`` or ``csv``; else ``None``."""
    row = _find(sleutel, bereik)
    if row is None or not bytes(row.rijen_versleuteld):
        return None
    bevindingen = bevindingen_from_json(row.bevindingen)
    bad = {item.rij for item in bevindingen}
    rijen = [rij for rij in rijen_ontsleutelen(row.rijen_versleuteld) if rij.nummer in bad]
    render = render_rest_csv if soort == "csv" else render_rest_xlsx
    return render(rijen, bevindingen, indeling=INDELING, uitleg=UITLEG) if rijen else None


def _find(sleutel: uuid.UUID, bereik: Bereik) -> Overname | None:
    return Overname.objects.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
