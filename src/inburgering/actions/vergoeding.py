"""A reimbursement: asked for, decided, paid. Amounts are whole eurocents.

Source: R-SV-026. Grondslag: art. 4:13 and 4:87 Awb.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.vergoeding_brief import store_decision
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import FINANCIERING, VERGOEDINGSOORTEN
from inburgering.cases.models import Vergoeding
from inburgering.cases.zichtbaar import get_visible_dossiers

Stand = Vergoeding.Status
MEESTE_CENT: Final = 99_999_999


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """What was asked for."""

    soort: str
    omschrijving: str
    gevraagd_op: date
    cent: int
    van: date | None = None
    tot_en_met: date | None = None


@dataclass(frozen=True, slots=True)
class Besluit:
    """What was decided."""

    is_toegekend: bool
    besloten_op: date
    cent: int | None = None
    reden: str = ""
    financiering: str = ""


def vergoeding_vragen(
    dossier: uuid.UUID,
    *,
    aanvraag: Aanvraag,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Record a request; return its key. The term to decide runs from the day it was asked.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "vergoeding.gevraagd", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        _check_aanvraag(aanvraag, moment.dag)
        row = Vergoeding.objects.create(
            dossier=stuk.dossier,
            soort=aanvraag.soort,
            omschrijving=aanvraag.omschrijving.strip(),
            gevraagd_op=aanvraag.gevraagd_op,
            gevraagd_cent=aanvraag.cent,
            van=aanvraag.van,
            tot_en_met=aanvraag.tot_en_met,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"vergoeding": str(row.sleutel), "soort": row.soort}
    return row.sleutel


def vergoeding_beslissen(
    dossier: uuid.UUID,
    *,
    vergoeding: uuid.UUID,
    besluit: Besluit,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Grant or refuse; never more than was asked, and with a reason when it is less.

    The letter with the decision is made at once and waits to be sent.

    :raises GeenBeslisbasis: if the party has no power to decide on this here today.
    :raises Geweigerd: if it was decided before.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        choose_handeling(dossier, bereik),
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find(stuk, vergoeding, Stand.GEVRAAGD, _("Hierover is al beslist."))
        _check_besluit(besluit, row, moment.dag)
        row.status = Stand.TOEGEKEND if besluit.is_toegekend else Stand.AFGEWEZEN
        row.besloten_op = besluit.besloten_op
        row.toegekend_cent = besluit.cent if besluit.is_toegekend else 0
        row.reden = besluit.reden.strip()
        row.financiering = besluit.financiering if besluit.is_toegekend else ""
        row.document = store_decision(stuk, row)
        _save(stuk, row)


def vergoeding_betalen(
    dossier: uuid.UUID,
    *,
    vergoeding: uuid.UUID,
    betaald_op: date,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that what was granted was paid.

    :raises Geweigerd: if it was not granted, or paid before.
    :raises Onvolledig: if the day cannot be right.
    """
    with handeling(
        "vergoeding.betaald",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find(
            stuk,
            vergoeding,
            Stand.TOEGEKEND,
            _("Alleen wat is toegekend kun je betalen, één keer."),
        )
        assert row.besloten_op is not None
        if not row.besloten_op <= betaald_op <= moment.dag:
            fault = _("Kies een dag vanaf het besluit, tot en met vandaag.")
            raise Onvolledig(NOG_NIET, velden={"betaald_op": fault})
        row.status = Stand.BETAALD
        row.betaald_op = betaald_op
        _save(stuk, row)


def vergoeding_intrekken(
    dossier: uuid.UUID,
    *,
    vergoeding: uuid.UUID,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take a request back, for the person who asked.

    :raises Geweigerd: if it was decided before.
    """
    with handeling(
        "vergoeding.ingetrokken", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        row = _find(stuk, vergoeding, Stand.GEVRAAGD, _("Hierover is al beslist."))
        row.status = Stand.INGETROKKEN
        _save(stuk, row)


def choose_handeling(dossier: uuid.UUID, bereik: Bereik) -> str:
    """Return under which task this worker decides here: the casusregie, else the bijstand."""
    gemeente = (
        get_visible_dossiers(bereik).filter(sleutel=dossier).values_list("gemeente_id", flat=True)
    ).first()
    is_bijstand = (
        gemeente is not None
        and not bereik.mag_doen(gemeente, "voortgang")
        and bereik.mag_doen(gemeente, "bijstand")
    )
    return "vergoeding.besloten_bijstand" if is_bijstand else "vergoeding.besloten"


def _find(stuk: Werkstuk, sleutel: uuid.UUID, stand: str, fault: Tekst) -> Vergoeding:
    row = Vergoeding.objects.filter(dossier=stuk.dossier, sleutel=sleutel).first()
    if row is None:
        raise Geweigerd(_("Dit staat niet meer in het dossier. Laad de pagina opnieuw."))
    if row.status != stand:
        raise Geweigerd(fault)
    return row


def _save(stuk: Werkstuk, row: Vergoeding) -> None:
    row.versie += 1
    row.save()
    stuk.gegevens |= {"vergoeding": str(row.sleutel), "soort": row.soort, "status": row.status}


def _check_aanvraag(aanvraag: Aanvraag, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if aanvraag.soort not in VERGOEDINGSOORTEN:
        velden["soort"] = _("Kies waar de vergoeding voor is.")
    if not aanvraag.omschrijving.strip():
        velden["omschrijving"] = _("Schrijf op wat er vergoed moet worden.")
    if aanvraag.gevraagd_op > dag:
        velden["gevraagd_op"] = _("Kies vandaag of een eerdere dag.")
    if not 1 <= aanvraag.cent <= MEESTE_CENT:
        velden["bedrag"] = _("Vul een bedrag in dat meer is dan 0.")
    if aanvraag.tot_en_met and (aanvraag.van is None or aanvraag.tot_en_met < aanvraag.van):
        velden["tot_en_met"] = _("Vul eerst de eerste dag in, en daarna een latere laatste dag.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)


def _check_besluit(besluit: Besluit, row: Vergoeding, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if not row.gevraagd_op <= besluit.besloten_op <= dag:
        velden["besloten_op"] = _("Kies een dag vanaf de aanvraag, tot en met vandaag.")
    if besluit.is_toegekend:
        velden |= _check_granted(besluit, row)
    elif not besluit.reden.strip():
        velden["reden"] = _("Schrijf op waarom niet. Dit komt in het besluit.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)


def _check_granted(besluit: Besluit, row: Vergoeding) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    cent = besluit.cent or 0
    if not 1 <= cent <= row.gevraagd_cent:
        velden["bedrag"] = _("Vul een bedrag in van meer dan 0, en niet meer dan er gevraagd is.")
    elif cent < row.gevraagd_cent and not besluit.reden.strip():
        velden["reden"] = _("Schrijf op waarom het minder is dan er gevraagd is.")
    if besluit.financiering not in FINANCIERING:
        velden["financiering"] = _("Kies uit welk geld dit wordt betaald.")
    return velden
