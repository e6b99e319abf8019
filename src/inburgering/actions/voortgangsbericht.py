"""Asks a provider how a participant is doing, takes the answer, and judges it.

Grondslag: art. 9.2 lid 4 Bi2021: of an asielstatushouder a school reports always, of others only
when the college asks. Source: R-SV-043.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.taalniveau import Niveaugegevens, check_niveaus, store_niveaus
from inburgering.cases.feiten import REGIE
from inburgering.cases.leren import INZET
from inburgering.cases.models import Bestelling, Voortgangsbericht

TEKST_MIN, TEKST_MAX, ADVIES_MAX = 10, 1000, 500
MET_LES = (
    Bestelling.Status.GESTART,
    Bestelling.Status.GESTOPT,
    Bestelling.Status.AFGEROND,
)
"""The orders about which something can be told."""


@dataclass(frozen=True, slots=True)
class Berichtgegevens:
    """What the provider tells."""

    van: date | None
    tot_en_met: date | None
    inzet: str
    haalt_doel: bool | None
    tekst: str
    advies: str = ""
    niveaus: Mapping[str, str] = field(default_factory=dict)
    """Per skill the level that the school sees now; may be empty."""


def voortgangsbericht_vragen(
    dossier: uuid.UUID,
    *,
    bestelling: uuid.UUID,
    uiterlijk: date | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Ask the provider of an order for a report before a day; it sees the question at once.

    :raises NietGevonden: if the order is not of this dossier.
    :raises Geweigerd: if a question is open already, or no lessons were given yet.
    :raises Onvolledig: at the day.
    """
    with handeling(
        "voortgangsbericht.gevraagd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        order = _get_order(stuk, bestelling)
        if order.status not in MET_LES:
            raise Geweigerd(_("De lessen zijn nog niet begonnen. Vraag later om een bericht."))
        if _open_request(order) is not None:
            raise Geweigerd(_("Je vroeg dit al. Wacht op het antwoord of bel de aanbieder."))
        if uiterlijk is None or uiterlijk < moment.dag:
            text = _("Kies een dag vanaf vandaag.")
            raise Onvolledig(text, velden={"uiterlijk": text})
        row = Voortgangsbericht.objects.create(
            dossier=stuk.dossier,
            bestelling=order,
            gevraagd_op=moment.dag,
            uiterlijk=uiterlijk,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens["bericht"] = row.pk


def voortgangsbericht_geven(
    dossier: uuid.UUID,
    *,
    bestelling: uuid.UUID,
    gegevens: Berichtgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take a report from the provider itself, or from the casusregie on its behalf.

    It answers the open question, if there is one.

    :raises NietGevonden: if the order is not of this dossier or not of this provider.
    :raises Geweigerd: if nobody asked, of somebody whose school reports only when asked.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    product = _get_product(dossier, bestelling, bereik)
    with handeling(
        "voortgangsbericht.ontvangen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(product, *REGIE),
        eenmalig=eenmalig,
    ) as stuk:
        order = _get_order(stuk, bestelling)
        row = _open_request(order)
        if row is None and stuk.dossier.doelgroep != "asielstatushouder":
            raise Geweigerd(
                _("Over deze deelnemer stuur je alleen een bericht als de gemeente erom vraagt.")
            )
        levels = Niveaugegevens(op=gegevens.tot_en_met, bron="school", niveaus=gegevens.niveaus)
        _check(gegevens, levels, moment.dag)
        row = row or Voortgangsbericht(dossier=stuk.dossier, bestelling=order)
        row.ontvangen_op = moment.dag
        row.van = gegevens.van
        row.tot_en_met = gegevens.tot_en_met
        row.inzet = gegevens.inzet
        row.haalt_doel = gegevens.haalt_doel
        row.tekst = gegevens.tekst.strip()
        row.advies = gegevens.advies.strip()
        row.door_id = bereik.medewerker
        row.recorded_at = moment.tijdstip
        row.save()
        if any(gegevens.niveaus.values()):
            store_niveaus(stuk, levels)
        stuk.gegevens["bericht"] = row.pk


def voortgangsbericht_beoordelen(
    dossier: uuid.UUID,
    *,
    bericht: uuid.UUID,
    is_resultaat_gehaald: bool | None,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that the report was read, and whether the agreement of the contract is kept.

    ``None``: the contract says nothing on results for this participant.

    :raises NietGevonden: if the report is not of this dossier or did not come in.
    :raises Geweigerd: if it was judged before.
    """
    with handeling(
        "voortgangsbericht.beoordeeld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Voortgangsbericht.objects.filter(
            dossier=stuk.dossier, sleutel=bericht, ontvangen_op__isnull=False
        ).first()
        if row is None:
            raise NietGevonden
        if row.beoordeeld_op is not None:
            raise Geweigerd(_("Dit bericht is al gelezen door een collega."))
        row.is_resultaat_gehaald = is_resultaat_gehaald
        row.beoordeeld_op = moment.dag
        row.save(update_fields=["is_resultaat_gehaald", "beoordeeld_op"])
        stuk.gegevens["bericht"] = row.pk


def _get_product(dossier: uuid.UUID, bestelling: uuid.UUID, bereik: Bereik) -> str:
    """Return the task of the order; who does not steer cases reports on the own orders only."""
    row = Bestelling.objects.filter(sleutel=bestelling, dossier__sleutel=dossier).first()
    if row is None:
        raise NietGevonden
    is_regie = row.dossier.gemeente_id in bereik.regie_gemeenten
    if not is_regie and row.organisatie_id != bereik.organisatie:
        raise NietGevonden
    return row.product


def _get_order(stuk: Werkstuk, sleutel: uuid.UUID) -> Bestelling:
    row = Bestelling.objects.filter(dossier=stuk.dossier, sleutel=sleutel).first()
    if row is None:
        raise NietGevonden
    return row


def _open_request(order: Bestelling) -> Voortgangsbericht | None:
    rows = order.voortgangsberichten.filter(gevraagd_op__isnull=False, ontvangen_op__isnull=True)
    return rows.order_by("pk").first()


def _check(gegevens: Berichtgegevens, levels: Niveaugegevens, dag: date) -> None:
    velden = {**_check_levels(gegevens, levels, dag), **_check_days(gegevens, dag)}
    if gegevens.inzet not in INZET:
        velden["inzet"] = _("Kies hoe de inzet is.")
    if gegevens.haalt_doel is None:
        velden["haalt_doel"] = _("Kies of de deelnemer het doel haalt.")
    if not TEKST_MIN <= len(gegevens.tekst.strip()) <= TEKST_MAX:
        velden["tekst"] = _("Schrijf in een paar zinnen hoe het gaat, hoogstens %(n)s tekens.") % {
            "n": TEKST_MAX
        }
    if len(gegevens.advies.strip()) > ADVIES_MAX:
        velden["advies"] = _("Maak dit korter: hoogstens %(n)s tekens.") % {"n": ADVIES_MAX}
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_levels(gegevens: Berichtgegevens, levels: Niveaugegevens, dag: date) -> dict[str, Tekst]:
    if not any(gegevens.niveaus.values()) or gegevens.tot_en_met is None:
        return {}
    try:
        check_niveaus(levels, dag=max(dag, gegevens.tot_en_met))
    except Onvolledig as fault:
        return dict(fault.velden)
    return {}


def _check_days(gegevens: Berichtgegevens, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if gegevens.van is None:
        velden["van"] = _("Vul in vanaf welke dag dit bericht gaat.")
    if gegevens.tot_en_met is None:
        velden["tot_en_met"] = _("Vul in tot en met welke dag dit bericht gaat.")
    elif gegevens.tot_en_met > dag:
        velden["tot_en_met"] = _("Deze datum ligt na vandaag.")
    elif gegevens.van is not None and gegevens.van > gegevens.tot_en_met:
        velden["van"] = _("De eerste dag ligt na de laatste. Controleer de dagen.")
    return velden
