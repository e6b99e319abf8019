"""Takes over a running caseload from a file: read, look, accept, and start again if need be."""

import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.overname_controle import check_rijen
from inburgering.actions.overname_uitvoeren import overname_uitvoeren_op
from inburgering.cases.bestand_bevinding import bevindingen_as_json
from inburgering.cases.bestand_lezen import Bestand, lees_bestand
from inburgering.cases.bestand_rijen import LEEG, rijen_versleutelen
from inburgering.cases.bestand_xlsx import Onleesbaar
from inburgering.cases.models import Overname
from inburgering.cases.overname_kolommen import INDELING

BEWAARTERMIJN: Final = timedelta(days=30)
"""How long rows that did not come in stay here, for somebody to correct them."""
OPNIEUW_NA: Final = timedelta(minutes=1)
"""How long a take-over may be silent before it can be started again."""
_TE_KIEZEN: Final = (Overname.Status.GELEZEN, Overname.Status.MISLUKT)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A file that was read, and whether the same file came in before."""

    sleutel: uuid.UUID
    was_bekend: bool


def check_recht(bereik: Bereik) -> None:
    """Check that the worker may take over a caseload somewhere.

    :raises NietBevoegd: if not.
    """
    if not (bereik.rol.mag_overnemen and bereik.regie_gemeenten):
        raise NietBevoegd(_("Je mag geen dossiers overnemen. Vraag het je teamleider."))


def overname_lezen(naam: str, inhoud: bytes, *, bereik: Bereik, moment: Moment) -> Gelezen:
    """Read and check a file, and keep its rows encrypted; no dossier is written yet.

    The same file gives the same take-over: while it was not carried out, it is checked anew.

    :raises NietBevoegd: if the worker may not take over dossiers.
    :raises Onvolledig: at the field ``bestand``, if the file cannot be read.
    """
    check_recht(bereik)
    try:
        bestand = lees_bestand(naam, inhoud, indeling=INDELING)
    except Onleesbaar as error:
        raise Onvolledig(error.melding, velden={"bestand": error.melding}) from error
    controle = check_rijen(bestand.rijen, bereik=bereik, dag=moment.dag)
    with transaction.atomic():
        _forget_old(bereik, moment)
        row = _find_same(bestand, bereik)
        was_known = row is not None
        if row is None or row.status in _TE_KIEZEN:
            row = row or Overname(
                organisatie_id=bereik.organisatie, created_at=moment.tijdstip, aantal=0
            )
            row.door_id = bereik.medewerker
            row.bestand_sha256 = bestand.sha256
            row.rijen_versleuteld = rijen_versleutelen(bestand.rijen)
            row.bevindingen = bevindingen_as_json(controle.bevindingen)
            row.onbekende_kolommen = list(bestand.onbekende_kolommen)
            row.aantal = len(bestand.rijen)
            row.status = Overname.Status.GELEZEN
            row.reden_mislukt = ""
            row.save()
    return Gelezen(row.sleutel, was_known)


def overname_accepteren(sleutel: uuid.UUID, *, wijze: str, bereik: Bereik, moment: Moment) -> None:
    """Hand the rows to the worker: the good ones, or all of them or none.

    :raises NietGevonden: if this take-over does not exist for this worker.
    :raises Onvolledig: at the field ``wijze``, if there is nothing to take in that way.
    :raises AlGedaan: if it was accepted before.
    """
    check_recht(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        if row.status not in _TE_KIEZEN:
            raise AlGedaan
        _check_wijze(row, wijze)
        row.wijze = wijze
        _start(row, bereik, moment)


def overname_herstarten(sleutel: uuid.UUID, *, bereik: Bereik, moment: Moment) -> None:
    """Start a take-over again whose worker broke off; two at once do the work once.

    :raises NietGevonden: if this take-over does not exist for this worker.
    :raises AlGedaan: if it is not running any more.
    :raises Geweigerd: if it was started only just now.
    """
    check_recht(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        if row.status != Overname.Status.BEZIG:
            raise AlGedaan
        if row.gestart_at and moment.tijdstip - row.gestart_at < OPNIEUW_NA:
            raise Geweigerd(_("De overname is net gestart. Wacht een minuut."))
        _start(row, bereik, moment)


def overname_wissen(sleutel: uuid.UUID, *, bereik: Bereik) -> None:
    """Throw away the rows that did not come in; dossiers that came in stay.

    :raises NietGevonden: if this take-over does not exist for this worker.
    :raises Geweigerd: while it is running.
    """
    check_recht(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        if row.status == Overname.Status.BEZIG:
            raise Geweigerd(_("De overname loopt nog. Wacht tot die klaar is."))
        if row.status == Overname.Status.KLAAR:
            row.rijen_versleuteld = LEEG
            row.save(update_fields=["rijen_versleuteld"])
        else:
            row.delete()


def _check_wijze(row: Overname, wijze: str) -> None:
    bad = {item["rij"] for item in row.bevindingen}
    fault = None
    if wijze not in Overname.Wijze.values:
        fault = _("Kies wat je wilt overnemen.")
    elif not bytes(row.rijen_versleuteld):
        fault = _("De rijen van dit bestand zijn al gewist. Kies het bestand opnieuw.")
    elif len(bad) == row.aantal:
        fault = _("Er is geen goede rij. Verbeter het bestand en kies het opnieuw.")
    elif wijze == Overname.Wijze.ALLES and bad:
        fault = _("Niet alle rijen zijn goed. Kies 'alleen de goede rijen' of verbeter ze eerst.")
    if fault is not None:
        raise Onvolledig(fault, velden={"wijze": fault})


def _start(row: Overname, bereik: Bereik, moment: Moment) -> None:
    row.status = Overname.Status.BEZIG
    row.reden_mislukt = ""
    row.door_id = bereik.medewerker
    row.gestart_at = moment.tijdstip
    row.save()
    # In this transaction: the job exists when the status does.
    overname_uitvoeren_op.enqueue(
        str(row.sleutel), moment.dag.isoformat(), moment.tijdstip.isoformat()
    )


def _lock(sleutel: uuid.UUID, bereik: Bereik) -> Overname:
    rows = Overname.objects.select_for_update()
    row = rows.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
    if row is None:
        raise NietGevonden
    return row


def _find_same(bestand: Bestand, bereik: Bereik) -> Overname | None:
    rows = Overname.objects.select_for_update().order_by("-id")
    return rows.filter(organisatie=bereik.organisatie, bestand_sha256=bestand.sha256).first()


def _forget_old(bereik: Bereik, moment: Moment) -> None:
    """Empty rows that nobody came back for; what came in is in the dossiers."""
    old = Overname.objects.filter(
        organisatie=bereik.organisatie, created_at__lt=moment.tijdstip - BEWAARTERMIJN
    )
    old.exclude(status=Overname.Status.BEZIG).update(rijen_versleuteld=LEEG)
