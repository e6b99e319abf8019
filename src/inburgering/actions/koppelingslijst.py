"""Takes in a list of koppelingen from COA: read, look, accept, throw away."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.dossier import require_casusregisseur
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
)
from inburgering.actions.koppelingslijst_controle import (
    Koppeling,
    check_koppelingen,
    list_bevindingen,
)
from inburgering.actions.koppelingslijst_schrijven import Bron, write_koppelingen
from inburgering.cases.bestand_bevinding import Bevinding, bevindingen_as_json
from inburgering.cases.bestand_lezen import Bestand, lees_bestand
from inburgering.cases.bestand_rijen import LEEG, rijen_ontsleutelen, rijen_versleutelen
from inburgering.cases.bestand_xlsx import Onleesbaar
from inburgering.cases.koppelingslijst import INDELING, MAX_RIJEN
from inburgering.cases.koppelingslijst_bevindingen import KOPRIJ
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.models import Koppelingslijst

BEWAARTERMIJN: Final = timedelta(days=30)
"""How long rows that did not come in stay here, for somebody to correct them."""
WIJZEN: Final = ("goede_rijen", "alles")


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A list that was read, and whether the same list came in before."""

    sleutel: uuid.UUID
    was_bekend: bool


@dataclass(frozen=True, slots=True)
class Akkoord:
    """What the worker chose at the preview."""

    wijze: str
    anders: frozenset[int] = frozenset()
    """Rows that are somebody else than the dossier they look like."""
    casusregisseur: int | None = None
    """Of new dossiers, where the own party has the casusregie."""


def check_recht(bereik: Bereik) -> None:
    """Check that the worker takes in newcomers somewhere.

    :raises NietBevoegd: if not.
    """
    if not get_instroom_gemeenten(bereik):
        raise NietBevoegd(_("Je mag geen koppelingen ontvangen. Vraag het je teamleider."))


def koppelingslijst_lezen(naam: str, inhoud: bytes, *, bereik: Bereik, moment: Moment) -> Gelezen:
    """Read and check a file, and keep its rows encrypted; no dossier changes yet.

    :raises NietBevoegd: if the worker takes in nobody.
    :raises Onvolledig: at the field ``bestand``, if the file cannot be read.
    """
    check_recht(bereik)
    try:
        bestand = lees_bestand(naam, inhoud, indeling=INDELING)
    except Onleesbaar as error:
        raise Onvolledig(error.melding, velden={"bestand": error.melding}) from error
    if len(bestand.rijen) > MAX_RIJEN:
        fault = _("Deze lijst heeft meer dan 500 mensen. Deel hem op in kleinere lijsten.")
        raise Onvolledig(fault, velden={"bestand": fault})
    return koppelingslijst_bewaren(bestand, bereik=bereik, moment=moment)


def koppelingslijst_bewaren(bestand: Bestand, *, bereik: Bereik, moment: Moment) -> Gelezen:
    """Check rows and keep them encrypted until somebody accepts them.

    The same list gives the same row: as long as it was not accepted it is checked anew, and once
    everything came in there is nothing left to do.

    :raises NietBevoegd: if the worker takes in nobody.
    """
    check_recht(bereik)
    alle = check_koppelingen(bestand.rijen, bereik=bereik, dag=moment.dag)
    with transaction.atomic():
        _forget_old(bereik, moment)
        row = _find_same(bestand, bereik)
        was_known = row is not None
        if row is None or row.status != Koppelingslijst.Status.GELEZEN:
            if row is not None and not bytes(row.rijen_versleuteld):
                return Gelezen(row.sleutel, was_bekend=True)
            row = Koppelingslijst(organisatie_id=bereik.organisatie, created_at=moment.tijdstip)
        row.door_id = bereik.medewerker
        row.bestand_sha256 = bestand.sha256
        row.rijen_versleuteld = rijen_versleutelen(bestand.rijen)
        row.bevindingen = bevindingen_as_json([*_columns(bestand), *list_bevindingen(alle)])
        row.aantal = len(bestand.rijen)
        row.save()
    return Gelezen(row.sleutel, was_known)


def koppelingslijst_verwerken(
    sleutel: uuid.UUID, *, akkoord: Akkoord, bereik: Bereik, moment: Moment
) -> None:
    """Take in the good rows, or all of them or none, in one transaction.

    Every row is checked again: what changed since the preview counts. A killed process leaves the
    list as it was.

    :raises NietGevonden: if this list does not exist for this worker.
    :raises AlGedaan: if it was taken in before.
    :raises Onvolledig: at the field ``wijze`` or ``casusregisseur``, if that cannot be done.
    """
    check_recht(bereik)
    if akkoord.casusregisseur is not None:
        require_casusregisseur(akkoord.casusregisseur, bereik=bereik)
    act = partial(_take_in, sleutel, akkoord=akkoord, bereik=bereik, moment=moment)
    try:
        act()
    except IntegrityError:
        # Two lists with the same people at once: the constraints let one through. Looking again
        # finds the people of the other as known.
        try:
            act()
        except IntegrityError:
            raise Geweigerd(
                _("Iemand anders verwerkt net dezelfde mensen. Wacht even en probeer opnieuw.")
            ) from None


def koppelingslijst_wegdoen(sleutel: uuid.UUID, *, bereik: Bereik) -> None:
    """Throw away the rows that did not come in; dossiers stay as they are.

    :raises NietGevonden: if this list does not exist for this worker.
    """
    check_recht(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        row.rijen_versleuteld = LEEG
        if row.status == Koppelingslijst.Status.GELEZEN:
            row.status = Koppelingslijst.Status.WEGGEDAAN
        row.save(update_fields=["rijen_versleuteld", "status"])


def _take_in(sleutel: uuid.UUID, *, akkoord: Akkoord, bereik: Bereik, moment: Moment) -> None:
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        if row.status != Koppelingslijst.Status.GELEZEN:
            raise AlGedaan
        rijen = rijen_ontsleutelen(row.rijen_versleuteld)
        alle = check_koppelingen(
            rijen, bereik=bereik, dag=moment.dag, anders=akkoord.anders, lock=True
        )
        goed = [k for k in alle if k.is_goed]
        _check_wijze(akkoord.wijze, alle, goed)
        loten = [k.lot for k in alle]
        found = list_bevindingen(alle)
        came_in = {k.rij.nummer for k in goed}
        bron = Bron(row, bereik, moment, akkoord.casusregisseur)
        write_koppelingen(goed, bron=bron)
        row.nieuw, row.bijgewerkt = loten.count("nieuw"), loten.count("aanvullen")
        row.rijen_versleuteld = rijen_versleutelen(r for r in rijen if r.nummer not in came_in)
        row.bevindingen = [
            *(item for item in row.bevindingen if item["rij"] == KOPRIJ),
            *bevindingen_as_json(found),
        ]
        row.status = Koppelingslijst.Status.KLAAR
        row.door_id = bereik.medewerker
        row.afgerond_at = moment.tijdstip
        row.save()


def _check_wijze(wijze: str, alle: Sequence[Koppeling], goed: Collection[Koppeling]) -> None:
    fault: Tekst | None = None
    if wijze not in WIJZEN:
        fault = _("Kies wat je wilt verwerken.")
    elif not alle:
        fault = _("De rijen van deze lijst zijn al gewist. Kies het bestand opnieuw.")
    elif not goed:
        fault = _("Er is geen goede rij. Verbeter het bestand en kies het opnieuw.")
    elif wijze == "alles" and len(goed) < len(alle):
        fault = _("Niet alle rijen zijn goed. Kies 'alleen de goede rijen' of verbeter ze eerst.")
    if fault is not None:
        raise Onvolledig(fault, velden={"wijze": fault})


def _columns(bestand: Bestand) -> list[Bevinding]:
    return [
        *(Bevinding(KOPRIJ, letter, "kolom_onbekend") for letter in bestand.onbekende_kolommen),
        *(Bevinding(KOPRIJ, letter, "kolom_overbodig") for letter in bestand.overbodige_kolommen),
    ]


def _lock(sleutel: uuid.UUID, bereik: Bereik) -> Koppelingslijst:
    rows = Koppelingslijst.objects.select_for_update()
    row = rows.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
    if row is None:
        raise NietGevonden
    return row


def _find_same(bestand: Bestand, bereik: Bereik) -> Koppelingslijst | None:
    rows = Koppelingslijst.objects.select_for_update().order_by("-id")
    same = rows.filter(organisatie=bereik.organisatie, bestand_sha256=bestand.sha256)
    return same.exclude(status=Koppelingslijst.Status.WEGGEDAAN).first()


def _forget_old(bereik: Bereik, moment: Moment) -> None:
    """Empty rows that nobody came back for; what came in is in the dossiers."""
    old = Koppelingslijst.objects.filter(
        organisatie=bereik.organisatie, created_at__lt=moment.tijdstip - BEWAARTERMIJN
    )
    old.update(rijen_versleuteld=LEEG)
