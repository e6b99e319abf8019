"""Takes in a file with hours: read, look, accept, throw away."""

import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
)
from inburgering.actions.herverdeling_stapel import open_stapel, split
from inburgering.actions.uren_bestand_controle import Urencontrole, check_uren, lock_people
from inburgering.actions.uren_schrijven import Schrijver, write_uren
from inburgering.actions.uren_signaal import note_attendance
from inburgering.cases.bestand_bevinding import bevindingen_as_json
from inburgering.cases.bestand_lezen import Rij, lees_bestand
from inburgering.cases.bestand_rijen import LEEG, rijen_ontsleutelen, rijen_versleutelen
from inburgering.cases.bestand_xlsx import Onleesbaar
from inburgering.cases.models import Urenbestand
from inburgering.cases.uren_bestand import INDELING
from inburgering.cases.urenboek import Opgave
from inburgering.cases.urensoorten import UREN_TAKEN

BEWAARTERMIJN: Final = timedelta(days=30)
"""How long rows that did not come in stay here, for somebody to correct them."""
WIJZEN: Final = ("goede_rijen", "alles")
PER_KEER: Final = 200
"""Dossiers that are computed anew at a time."""


@dataclass(frozen=True, slots=True)
class Urengelezen:
    """A file that was read."""

    sleutel: uuid.UUID
    aantal: int
    goed: int


def may_upload(bereik: Bereik) -> bool:
    """Return whether the worker records hours somewhere."""
    return Deel.UREN in bereik.rol.delen and any(w.taak in UREN_TAKEN for w in bereik.werkvelden)


def urenbestand_lezen(naam: str, inhoud: bytes, *, bereik: Bereik, moment: Moment) -> Urengelezen:
    """Read and check a file, and keep its rows encrypted; no hours come in yet.

    :raises NietBevoegd: if the worker records no hours.
    :raises Onvolledig: at ``bestand``, if it cannot be read, came in before, or is from elsewhere.
    """
    _require(bereik)
    try:
        bestand = lees_bestand(naam, inhoud, indeling=INDELING)
    except Onleesbaar as error:
        raise Onvolledig(error.melding, velden={"bestand": error.melding}) from error
    same = Urenbestand.objects.filter(organisatie=bereik.organisatie, bestand_sha256=bestand.sha256)
    if same.filter(status=Urenbestand.Status.VERWERKT).exists():
        _refuse_file(_("Dit bestand is al verwerkt. Kies een ander bestand."))
    controle = check_uren(bestand.rijen, bereik=bereik, dag=moment.dag)
    if controle.is_vreemd:
        _refuse_file(
            _(
                "Geen enkele deelnemer in dit bestand hoort bij jouw organisatie. Is het van een "
                "andere regio of partij? Stuur het dan daarheen."
            )
        )
    with transaction.atomic():
        _forget_old(bereik, moment)
        same.filter(status=Urenbestand.Status.GELEZEN).update(
            status=Urenbestand.Status.AFGEBROKEN, rijen_versleuteld=LEEG
        )
        row = Urenbestand.objects.create(
            organisatie_id=bereik.organisatie,
            door_id=bereik.medewerker,
            bestand_sha256=bestand.sha256,
            rijen_versleuteld=rijen_versleutelen(bestand.rijen),
            bevindingen=bevindingen_as_json(controle.bevindingen),
            aantal=len(bestand.rijen),
            created_at=moment.tijdstip,
        )
    return Urengelezen(row.sleutel, row.aantal, len(controle.goed))


def urenbestand_verwerken(sleutel: uuid.UUID, *, wijze: str, bereik: Bereik, moment: Moment) -> int:
    """Take in the good rows, or all of them or none, in one transaction; return how many.

    Every row is checked again: what changed since the preview counts. A killed process leaves
    everything as it was.

    :raises NietGevonden: if this file does not exist for this worker.
    :raises AlGedaan: if it was taken in before.
    :raises Onvolledig: at ``wijze``.
    """
    _require(bereik)
    try:
        with transaction.atomic():
            return _take_in(sleutel, wijze, bereik, moment)
    except IntegrityError:
        raise Geweigerd(
            _("Iemand anders legt net dezelfde uren vast. Wacht even en probeer opnieuw.")
        ) from None


def urenbestand_wegdoen(sleutel: uuid.UUID, *, bereik: Bereik) -> None:
    """Throw away the rows that did not come in; hours that did stay.

    :raises NietGevonden: if this file does not exist for this worker.
    """
    _require(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        row.rijen_versleuteld = LEEG
        if row.status == Urenbestand.Status.GELEZEN:
            row.status = Urenbestand.Status.AFGEBROKEN
        row.save(update_fields=["rijen_versleuteld", "status"])


def _take_in(sleutel: uuid.UUID, wijze: str, bereik: Bereik, moment: Moment) -> int:
    row = _lock(sleutel, bereik)
    if row.status != Urenbestand.Status.GELEZEN:
        raise AlGedaan
    rijen = rijen_ontsleutelen(row.rijen_versleuteld)
    lock_people(rijen)
    controle = check_uren(rijen, bereik=bereik, dag=moment.dag)
    _check_wijze(wijze, rijen, controle)
    write_uren(
        controle.goed, boek=controle.boek, schrijver=Schrijver(bereik.medewerker, moment, row.pk)
    )
    _tell(controle.goed, row, bereik, moment)
    came_in = {k.rij.nummer for k in controle.kandidaten if k.is_goed}
    row.rijen_versleuteld = rijen_versleutelen(r for r in rijen if r.nummer not in came_in)
    row.bevindingen = bevindingen_as_json(controle.bevindingen)
    row.gedaan = len(came_in)
    row.status = Urenbestand.Status.VERWERKT
    row.door_id = bereik.medewerker
    row.verwerkt_at = moment.tijdstip
    row.save()
    return row.gedaan


def _tell(items: list[Opgave], row: Urenbestand, bereik: Bereik, moment: Moment) -> None:
    per_dossier = Counter(item.dossier for item in items)
    for part in split(sorted(per_dossier), PER_KEER):
        with open_stapel(
            part, moment=moment, door=bereik.medewerker, organisatie=bereik.organisatie
        ) as stapel:
            note_attendance(stapel.dossiers, moment=moment)
            for pk in part:
                stapel.note(pk, "uren.bestand", {"aantal": per_dossier[pk], "bestand": row.pk})


def _check_wijze(wijze: str, rijen: tuple[Rij, ...], controle: Urencontrole) -> None:
    fault: Tekst | None = None
    if wijze not in WIJZEN:
        fault = _("Kies wat je wilt verwerken.")
    elif not rijen:
        fault = _("De rijen van dit bestand zijn al gewist. Kies het bestand opnieuw.")
    elif not controle.goed:
        fault = _("Er is geen goede rij. Verbeter het bestand en kies het opnieuw.")
    elif wijze == "alles" and len(controle.goed) < len(rijen):
        fault = _("Niet alle rijen zijn goed. Kies 'alleen de goede rijen' of verbeter ze eerst.")
    if fault is not None:
        raise Onvolledig(fault, velden={"wijze": fault})


def _refuse_file(fault: Tekst) -> None:
    raise Onvolledig(fault, velden={"bestand": fault})


def _require(bereik: Bereik) -> None:
    if not may_upload(bereik):
        raise NietBevoegd(_("Je legt geen uren vast. Vraag het je teamleider."))


def _lock(sleutel: uuid.UUID, bereik: Bereik) -> Urenbestand:
    rows = Urenbestand.objects.select_for_update()
    row = rows.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
    if row is None:
        raise NietGevonden
    return row


def _forget_old(bereik: Bereik, moment: Moment) -> None:
    """Empty rows that nobody came back for; what came in is in the dossiers."""
    old = Urenbestand.objects.filter(
        organisatie=bereik.organisatie, created_at__lt=moment.tijdstip - BEWAARTERMIJN
    )
    old.exclude(rijen_versleuteld=LEEG).update(rijen_versleuteld=LEEG)
