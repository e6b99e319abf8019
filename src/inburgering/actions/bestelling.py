"""Orders lessons, MAP, PVT and local offers for a person, or registers what the person pays.

Source: R-KEMP-015, R-KEMP-016, R-KEMP-066 to R-KEMP-070, R-SV-046.
"""

import uuid
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.bestelling_controle import (
    Bestelgegevens,
    check_contract,
    check_gegevens,
    check_law,
    check_perceel,
)
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.groep_plek import find_room
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.bestelling_keuzen import LOPEND
from inburgering.cases.models import Bestelling, Dossier, Groep
from inburgering.region.aanbod import Aanbodregel, get_aanbod
from inburgering.region.contracten import Contractregel, get_contract

Status = Bestelling.Status


@dataclass(frozen=True, slots=True)
class _Keuze:
    """What was chosen, looked up."""

    contract: Contractregel | None = None
    groep: Groep | None = None
    aanbod: Aanbodregel | None = None
    reden_wachten: str = ""
    """Why it goes to the waiting list; empty: it does not."""


def bestelling_plaatsen(
    dossier: uuid.UUID,
    *,
    gegevens: Bestelgegevens,
    bereik: Bereik,
    moment: Moment,
    vervangt: uuid.UUID | None = None,
    reden_vervangen: str = "",
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Order it, put the person on the waiting list, or register an own course; returns its key.

    Without a contract the order waits. Who pays himself at a school with a contract is asked for
    at that school, without a price for the municipality. ``vervangt`` is an order that stops for
    this one: one that runs ends today, another is withdrawn.

    Grondslag: art. 16 lid 1 Wi2021.
    :raises Onvolledig: with all faults at their fields.
    :raises Geweigerd: when law or contract do not allow it, with what to do.
    """
    with handeling(
        _name_act(gegevens),
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_gegevens(stuk.dossier, gegevens)
        keuze = _look_up(stuk, gegevens)
        check_law(stuk.dossier, gegevens, keuze.contract, dag=moment.dag)
        onderdeel = keuze.contract.onderdeel if keuze.contract else ""
        onderdeel = onderdeel or gegevens.onderdeel
        if gegevens.product == "leerroute_b1" and not gegevens.is_eigen_rekening:
            check_perceel(stuk.dossier, onderdeel, gegevens.reden_perceel)
        earlier = _end_earlier(stuk, vervangt, reden_vervangen)
        _check_single(stuk.dossier, gegevens)
        row = _make(stuk, gegevens, keuze, onderdeel)
        row.vervangt = earlier
        row.save()
        stuk.gegevens |= {"product": row.product, "bestelling": str(row.sleutel)}
        return row.sleutel


def _name_act(gegevens: Bestelgegevens) -> str:
    if gegevens.is_eigen_rekening:
        return "bestelling.eigen_rekening"
    if gegevens.contract is None and not gegevens.aanbod:
        return "bestelling.wachtlijst"
    return "bestelling.geplaatst"


def _look_up(stuk: Werkstuk, gegevens: Bestelgegevens) -> _Keuze:
    if gegevens.product == "participatie":
        return _Keuze(aanbod=_find_offer(stuk, gegevens))
    if gegevens.is_eigen_rekening and gegevens.contract is None:
        return _Keuze()
    contract = get_contract(gegevens.contract) if gegevens.contract is not None else None
    if contract is None:
        reason = gegevens.reden_wachten.strip()
        if not reason:
            fault = _("Kies een contract, of schrijf op waarom de persoon op de wachtlijst komt.")
            raise Onvolledig(fault, velden={"contract": fault})
        return _Keuze(reden_wachten=reason)
    check_contract(gegevens, stuk.dossier, contract)
    if not gegevens.groep:
        return _Keuze(contract, reden_wachten=gegevens.reden_wachten.strip())
    groep = find_room(
        gegevens.groep,
        organisatie=contract.organisatie,
        product=gegevens.product,
        gemeente=stuk.dossier.gemeente_id,
        dag=stuk.moment.dag,
    )
    return _Keuze(contract, groep)


def _find_offer(stuk: Werkstuk, gegevens: Bestelgegevens) -> Aanbodregel | None:
    if gegevens.is_eigen_rekening and not gegevens.aanbod:
        return None
    rows = get_aanbod(stuk.dossier.gemeente_id, dag=stuk.moment.dag)
    found = next((row for row in rows if row.code == gegevens.aanbod), None)
    if found is None:
        fault = _("Dit aanbod is er niet in deze gemeente. Kies iets uit de lijst.")
        raise Onvolledig(fault, velden={"aanbod": fault})
    return found


def _end_earlier(stuk: Werkstuk, key: uuid.UUID | None, reden: str) -> Bestelling | None:
    if key is None:
        return None
    row = Bestelling.objects.filter(dossier=stuk.dossier, sleutel=key).first()
    if row is None:
        raise NietGevonden
    if hasattr(row, "vervangen_door"):
        raise Geweigerd(_("Deze bestelling is al vervangen. Kijk in de lijst."))
    if row.status == Status.GESTART:
        if not reden.strip():
            fault = _("Schrijf op waarom de persoon wisselt.")
            raise Onvolledig(fault, velden={"reden": fault})
        row.status = Status.GESTOPT
        row.stop_op = max(stuk.moment.dag, row.start_op or stuk.moment.dag)
    elif row.status in LOPEND:
        row.status = Status.INGETROKKEN
    else:
        # It was over already: why it ended stays as it was written.
        return row
    row.reden = reden.strip() or row.reden
    row.versie += 1
    row.save()
    return row


def _check_single(row: Dossier, gegevens: Bestelgegevens) -> None:
    """Keep one running order per product, and one leerroute at a time."""
    same = Q(product=gegevens.product, aanbod=gegevens.aanbod)
    if gegevens.product.startswith("leerroute_"):
        same = Q(product__startswith="leerroute_")
    if Bestelling.objects.filter(same, dossier=row, status__in=LOPEND).exists():
        raise Geweigerd(
            _("Dit loopt al voor deze persoon. Stop of vervang eerst de andere bestelling.")
        )


def _make(stuk: Werkstuk, gegevens: Bestelgegevens, keuze: _Keuze, onderdeel: str) -> Bestelling:
    contract, dag = keuze.contract, stuk.moment.dag
    is_own = gegevens.is_eigen_rekening
    is_outside = keuze.aanbod is not None or (is_own and contract is None)
    start = gegevens.gewenste_start or dag
    if is_outside:
        status = Status.GESTART if start <= dag else Status.AANVAARD
    else:
        status = Status.WACHT if keuze.reden_wachten else Status.GEVRAAGD
    party = keuze.aanbod.organisatie if keuze.aanbod else contract and contract.organisatie
    return Bestelling(
        dossier=stuk.dossier,
        product=gegevens.product,
        onderdeel=onderdeel,
        contract_id=contract.id if contract else None,
        organisatie_id=party or None,
        aanbieder_naam=gegevens.aanbieder_naam.strip() if is_own else "",
        groep=keuze.groep,
        aanbod=gegevens.aanbod,
        is_eigen_rekening=is_own,
        status=status,
        besteld_op=dag,
        gewenste_start=gegevens.gewenste_start,
        start_op=start if is_outside and start <= dag else None,
        reden_perceel=gegevens.reden_perceel.strip() if onderdeel else "",
        reden_wachten=keuze.reden_wachten,
        uren_per_week=gegevens.uren_per_week,
        prijs_cent=contract.prijs_cent if contract and not is_own else None,
        financiering=contract.financiering if contract and not is_own else "",
        vervoer=gegevens.vervoer,
        heeft_vervoer_nodig=gegevens.heeft_vervoer_nodig,
        heeft_opvang_nodig=gegevens.heeft_opvang_nodig,
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )
