"""Opens the dossier of somebody who moved here: from the notice of the old college, or by hand.

The new dossier is empty but for who it is and what DUO and the BRP tell by themselves.

Grondslag: art. 15 lid 4 Wi2021; art. 5.3 lid 3 Bi2021. Source: DUO's SS120 and SS121.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.dossier import (
    NieuwDossier,
    dossier_openen,
    require_casusregisseur,
    write_dossier,
)
from inburgering.actions.feit import Herkomst, Waarde, store_fact
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, finish, handeling
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.verhuizing import NOT_SAVED, note_elsewhere, save_move
from inburgering.actions.verhuizing_huishouden import lock_household, tie_household
from inburgering.actions.verhuizing_ontvangst import receive_facts, receive_plans
from inburgering.cases.models import Dossier, Feit, Persoon, Tijdlijnregel, Verhuizing
from inburgering.cases.naam import Naam
from inburgering.cases.verhuizing import (
    FEITEN_VAN_DUO,
    OvergedragenFeit,
    OvergedragenPip,
    list_plans,
)
from inburgering.law.invoer import LEERROUTES, NIVEAUS
from inburgering.region.models import Gemeente

DUO = "DUO"
VERHUISD = "inschrijving_na_verhuizing"


@dataclass(frozen=True, slots=True)
class Komst:
    """Where somebody came from, and what DUO says about a plan there."""

    inschrijving_op: date
    gemeente: str = ""
    """The code of a municipality that works with this system."""
    andere_gemeente: str = ""
    """The name of any other."""
    pip_dagtekening: date | None = None
    """Of the first plan, by DUO's SS121; ``None``: there was no plan (SS120), or not known."""
    leerroute: str = ""
    niveau: str = ""


def verhuizing_openen(
    verhuizing: uuid.UUID,
    *,
    casusregisseur: int | None,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Open the dossier of somebody whose old college reported the move, and return its key.

    A dossier that this college opened already, without knowing of the move, is tied to it.

    :raises NietGevonden: if nobody moved here by this notice, for this worker, on this day.
    :raises Geweigerd: if a colleague was first.
    """
    with transaction.atomic():
        move = _lock_notice(verhuizing, bereik, moment.dag)
        _check_new(eenmalig)
        if move.dossier_nieuw_id is not None or move.dossier_oud is None:
            raise Geweigerd(_("Een collega opende dit dossier net. Zoek de persoon op naam."))
        require_casusregisseur(casusregisseur, bereik=bereik)
        old = move.dossier_oud
        lock_household(old)
        person = Persoon.objects.select_for_update().get(pk=old.persoon_id)
        gemeente = str(move.gemeente_nieuw_id)
        origin = Herkomst(moment, bereik.medewerker, DUO)
        row = _find_open(person, gemeente)
        if row is None:
            nieuw = NieuwDossier(
                gemeente=gemeente,
                persoon=_describe(person),
                feiten={**_read_duo(old), VERHUISD: Waarde(datum=move.inschrijving_op)},
                casusregisseur=casusregisseur,
            )
            row = write_dossier(person, nieuw, bereik=bereik, moment=moment)
        elif not Feit.objects.filter(dossier=row, soort=VERHUISD, is_geldig=True).exists():
            store_fact(row, VERHUISD, Waarde(datum=move.inschrijving_op), herkomst=origin)
        receive_plans(row, list_plans(old), verhuisd_op=move.inschrijving_op)
        receive_facts(row, _read_end(old), herkomst=origin)
        save_move(move, dossier_nieuw=row)
        tie_household(row, old, bereik=bereik, moment=moment)
        stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=None)
        stuk.gegevens |= {"verhuizing": move.pk, "gemeente": old.gemeente.naam}
        finish(stuk, "verhuizing.gekomen", eenmalig=eenmalig)
    return row.sleutel


def verhuizing_komst(
    nieuw: NieuwDossier,
    *,
    komst: Komst,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Open the dossier of somebody who moved here and of whom no notice came; return its key.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    naam = _check_komst(komst, nieuw.gemeente)
    facts = {**nieuw.feiten, VERHUISD: Waarde(datum=komst.inschrijving_op)}
    with transaction.atomic():
        key = dossier_openen(
            replace(nieuw, feiten=facts), bereik=bereik, moment=moment, eenmalig=eenmalig
        )
        with handeling("verhuizing.gekomen", dossier=key, bereik=bereik, moment=moment) as stuk:
            receive_plans(stuk.dossier, _make_plan(komst), verhuisd_op=komst.inschrijving_op)
            move = _find_move(stuk, komst)
            save_move(move, dossier_nieuw=stuk.dossier, gemeente_nieuw_id=nieuw.gemeente)
            if move.dossier_oud is not None:
                tie_household(stuk.dossier, move.dossier_oud, bereik=bereik, moment=moment)
            stuk.gegevens |= {"verhuizing": move.pk, "gemeente": naam}
        if move.dossier_oud_id is not None:
            note_elsewhere(
                move.dossier_oud_id,
                "verhuizing.gemeld",
                {"verhuizing": move.pk, "gemeente": stuk.dossier.gemeente.naam},
                bereik=bereik,
                moment=moment,
            )
    return key


def _lock_notice(verhuizing: uuid.UUID, bereik: Bereik, dag: date) -> Verhuizing:
    """Return the notice; before the legal arrival there is nobody to find."""
    row = (
        Verhuizing.objects.select_for_update()
        .filter(
            sleutel=verhuizing,
            gemeente_nieuw__in=bereik.regie_gemeenten,
            inschrijving_op__lte=dag,
        )
        .exclude(status=Verhuizing.Status.VERVALLEN)
        .first()
    )
    if row is None or not bereik.rol.mag_dossier_aanmaken:
        raise NietGevonden
    return row


def _find_open(person: Persoon, gemeente: str) -> Dossier | None:
    return (
        Dossier.objects.select_for_update()
        .filter(persoon=person, gemeente=gemeente, status=Dossier.Status.OPEN)
        .first()
    )


def _check_new(eenmalig: uuid.UUID | None) -> None:
    if eenmalig is not None and Tijdlijnregel.objects.filter(sleutel=eenmalig).exists():
        raise AlGedaan


def _describe(person: Persoon) -> Persoonsgegevens:
    naam = Naam(geslachtsnaam=person.geslachtsnaam, voornamen=person.voornamen)
    return Persoonsgegevens(naam=naam, geboortedatum=person.geboortedatum)


def _read_duo(old: Dossier) -> dict[str, Waarde]:
    """Return the facts that come from DUO and the BRP; the end of the term needs a plan first."""
    rows = Feit.objects.filter(dossier=old, is_geldig=True, soort__in=FEITEN_VAN_DUO)
    return {
        row.soort: Waarde(datum=row.datum, code=row.code, getal=row.getal)
        for row in rows
        if row.soort != "einddatum_duo"
    }


def _read_end(old: Dossier) -> tuple[OvergedragenFeit, ...]:
    rows = Feit.objects.filter(dossier=old, is_geldig=True, soort="einddatum_duo")
    return tuple(OvergedragenFeit(row.soort, datum=row.datum, bron=row.bron) for row in rows)


def _make_plan(komst: Komst) -> tuple[OvergedragenPip, ...]:
    if komst.pip_dagtekening is None:
        return ()
    return (
        OvergedragenPip(
            volgnummer=1,
            status="vastgesteld",
            dagtekening=komst.pip_dagtekening,
            leerroute=next(code for code in LEERROUTES if code == komst.leerroute),
            niveau=next((code for code in NIVEAUS if code == komst.niveau), None),
        ),
    )


def _find_move(stuk: Werkstuk, komst: Komst) -> Verhuizing:
    """Return the row of this move: of the old college that was first, or a new one.

    A dossier at the college that was named is tied to it; the dossier itself is not shown.
    """
    old = (
        Dossier.objects.filter(persoon=stuk.dossier.persoon_id, gemeente=komst.gemeente or None)
        .order_by("-id")
        .first()
    )
    if old is not None:
        known = Verhuizing.objects.select_for_update().filter(dossier_oud=old).first()
        is_done = known is not None and known.status == Verhuizing.Status.VERSTREKT
        if known is not None and known.dossier_nieuw_id is None and not is_done:
            known.status = Verhuizing.Status.GEMELD
            known.inschrijving_op = komst.inschrijving_op
            return known
        if known is not None:
            old = None
    return Verhuizing(
        dossier_oud=old,
        gemeente_oud_id=komst.gemeente or None,
        andere_gemeente=komst.andere_gemeente.strip(),
        inschrijving_op=komst.inschrijving_op,
        created_at=stuk.moment.tijdstip,
        versie=0,
    )


def _check_komst(komst: Komst, gemeente: str) -> str:
    """Check what was typed about the move and return the name of the old municipality."""
    velden: dict[str, Tekst] = {}
    naam = komst.andere_gemeente.strip()
    if bool(komst.gemeente) == bool(naam):
        velden["van_gemeente"] = _("Kies de vorige gemeente, of vul de naam van de gemeente in.")
    elif komst.gemeente:
        found = Gemeente.objects.filter(pk=komst.gemeente).first()
        naam = found.naam if found else ""
        if found is None or komst.gemeente == gemeente:
            velden["van_gemeente"] = _("Kies een andere gemeente uit de lijst.")
    if komst.pip_dagtekening is not None and komst.pip_dagtekening >= komst.inschrijving_op:
        velden["pip_dagtekening"] = _("Het PIP moet van voor de inschrijving hier zijn.")
    if bool(komst.pip_dagtekening) != bool(komst.leerroute in LEERROUTES):
        field = "leerroute" if komst.pip_dagtekening else "pip_dagtekening"
        velden[field] = _("Vul bij een PIP de dagtekening en de leerroute in.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)
    return naam
