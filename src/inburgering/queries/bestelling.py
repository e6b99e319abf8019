"""The orders of one person, and what may be chosen for a new one."""

import uuid
from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from django.db.models import Count, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestelling_keuzen import BESTELBAAR, LOPEND, PLEK
from inburgering.cases.bestelling_profiel import find_leerprofiel
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Bestelling, Dossier, Groep, Pip
from inburgering.cases.voorzieningen import load_aanbod
from inburgering.law.aanbodplicht import Aanbodplicht
from inburgering.law.bestellen import (
    KEURMERK_VAN,
    MODULES,
    PRODUCT_VAN_ROUTE,
    voorziening_van,
)
from inburgering.queries.bestelling_beeld import (
    Aanbodkeuze,
    Bestelbeeld,
    Bestelkeuzes,
    Bestelregel,
    Contractkeuze,
    Groepkeuze,
    Productregel,
)
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.region.aanbod import get_aanbod
from inburgering.region.contracten import Contractregel, get_contracten_van
from inburgering.region.verdeling import get_beleid, get_uitvoerders

MEEDOEN: Final = ("participatie", "taal")
"""Kinds of local offers that one joins in."""


def get_bestelbeeld(sleutel: uuid.UUID, *, bereik: Bereik, dag: date) -> Bestelbeeld | None:
    """Return the orders of a person, ``None`` if this part does not exist for this worker."""
    row = _find(sleutel, bereik)
    if row is None:
        return None
    orders = [_make_order(order, dag) for order in _orders(row)]
    running = tuple(order for order in orders if order.is_lopend)
    contracts = {c.product for c in get_contracten_van([row.gemeente_id]) if c.loopt(dag)}
    return Bestelbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        leerroute=row.leerroute,
        producten=_make_products(row, running, contracts, dag=dag),
        lopend=running,
        voorbij=tuple(reversed([order for order in orders if not order.is_lopend])),
        mag_bestellen=_may_order(row, bereik),
    )


def get_bestelkeuzes(
    sleutel: uuid.UUID,
    *,
    product: str,
    bereik: Bereik,
    dag: date,
    vervangt: uuid.UUID | None = None,
) -> Bestelkeuzes | None:
    """Return what the form for this product needs; ``None`` if one may not order it here."""
    row = _find(sleutel, bereik)
    if row is None or product not in BESTELBAAR or not _may_order(row, bereik):
        return None
    contracts = get_contracten_van([row.gemeente_id], product=product)
    usable = [c for c in contracts if c.loopt(dag) and c.organisatie]
    regels = {r.product: r for r in _make_products(row, (), {c.product for c in usable}, dag=dag)}
    if product not in regels:
        return None
    uitvoerder = get_uitvoerders([row.gemeente_id], dag=dag).get((row.gemeente_id, product))
    plan = Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD).first()
    inhoud = plan.inhoud if plan else {}
    old = _orders(row).filter(sleutel=vervangt).first() if vervangt else None
    return Bestelkeuzes(
        kop=make_kop(row, bereik=bereik, dag=dag),
        product=product,
        plicht=regels[product],
        leerprofiel=find_leerprofiel(row.pk) if product == "leerroute_b1" else None,
        uren_per_week=inhoud.get("uren_per_week") if product in KEURMERK_VAN else None,
        heeft_jong_kind=bool(inhoud.get("heeft_jong_kind")),
        contracten=tuple(_make_contract(c, uitvoerder) for c in usable),
        onderweg=tuple(
            (c.naam, c.onderdeel, c.status) for c in contracts if c.status != "getekend"
        ),
        groepen=list_groepkeuzes({c.organisatie for c in usable}, row.gemeente_id, product, dag),
        aanbod=_offers(row, dag) if product == "participatie" else (),
        vervangt=_make_order(old, dag) if old else None,
    )


def get_bestelregel(
    sleutel: uuid.UUID, bestelling: uuid.UUID, *, bereik: Bereik, dag: date
) -> Bestelregel | None:
    """Return one order, ``None`` if it does not exist for this worker or may not be changed."""
    row = _find(sleutel, bereik)
    if row is None or not _may_order(row, bereik):
        return None
    order = _orders(row).filter(sleutel=bestelling).first()
    return _make_order(order, dag) if order else None


def get_groepen_voor(
    sleutel: uuid.UUID, bestelling: uuid.UUID, *, bereik: Bereik, dag: date
) -> tuple[Groepkeuze, ...]:
    """Return the groups of the provider of an order; none if the order is not there."""
    row = _find(sleutel, bereik)
    order = _orders(row).filter(sleutel=bestelling).first() if row else None
    if row is None or order is None or order.organisatie_id is None:
        return ()
    return list_groepkeuzes([order.organisatie_id], row.gemeente_id, order.product, dag)


def list_groepkeuzes(
    organisaties: Collection[str], gemeente: str, product: str, dag: date
) -> tuple[Groepkeuze, ...]:
    """Return the groups of these parties for people of this municipality. One query."""
    rows = (
        Groep.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=dag),
            organisatie__in=organisaties,
            product=product,
            is_actief=True,
        )
        .select_related("organisatie")
        .annotate(bezet=Count("bestellingen", filter=Q(bestellingen__status__in=PLEK)))
        .order_by("begin", "naam")
    )
    return tuple(
        Groepkeuze(
            sleutel=row.sleutel,
            naam=row.naam,
            plaats=row.plaats,
            begin=row.begin,
            aanbieder=row.organisatie.naam,
            bezet=row.bezet,
            maximum=row.max_deelnemers,
        )
        for row in rows
        if not row.gemeenten or gemeente in row.gemeenten
    )


def _find(sleutel: uuid.UUID, bereik: Bereik) -> Dossier | None:
    row = find_dossier(sleutel, bereik=bereik)
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.LEREN) else None


def _may_order(row: Dossier, bereik: Bereik) -> bool:
    is_open = row.status == Dossier.Status.OPEN
    return is_open and any(bereik.mag_doen(row.gemeente_id, taak) for taak in REGIE)


def _orders(row: Dossier) -> QuerySet[Bestelling]:
    return (
        Bestelling.objects.filter(dossier=row)
        .select_related("organisatie", "groep", "contract")
        .order_by("besteld_op", "pk")
    )


def _make_products(
    row: Dossier,
    running: Collection[Bestelregel],
    contracts: Collection[str],
    *,
    dag: date,
) -> tuple[Productregel, ...]:
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    plichten: Mapping[str, Aanbodplicht] = load_aanbod(row, beleid=beleid)
    own_route = next((p for r, p in PRODUCT_VAN_ROUTE.items() if r == row.leerroute), None)
    found = []
    for product in BESTELBAAR:
        if product in KEURMERK_VAN and product != own_route:
            continue
        code = voorziening_van(product)
        plicht = plichten[code] if code else None
        found.append(
            Productregel(
                product=product,
                plicht=plicht.plicht if plicht else "aanbieden",
                uitleg=plicht.uitleg if plicht else (),
                grondslag=plicht.grondslag if plicht else (),
                stand=_find_furthest(running, product),
                mag=plicht is None or plicht.plicht != "geen",
                heeft_contract=product == "participatie" or product in contracts,
                mag_eigen=product not in MODULES,
            )
        )
    return tuple(found)


def _find_furthest(running: Collection[Bestelregel], product: str) -> str:
    found = {order.status for order in running if order.product == product}
    return next((str(stand) for stand in reversed(LOPEND) if stand in found), "")


def _offers(row: Dossier, dag: date) -> tuple[Aanbodkeuze, ...]:
    rows = get_aanbod(row.gemeente_id, dag=dag)
    return tuple(
        Aanbodkeuze(code=item.code, naam=item.naam, aanbieder=item.organisatie_naam)
        for item in rows
        if item.soort in MEEDOEN or "participatie" in item.telt_mee_voor
    )


def _make_contract(contract: Contractregel, uitvoerder: str | None) -> Contractkeuze:
    return Contractkeuze(
        id=contract.id,
        aanbieder=contract.organisatie_naam,
        onderdeel=contract.onderdeel,
        plaats=contract.plaats,
        dagen=contract.dagen,
        vervoer=contract.vervoer,
        heeft_kinderopvang=contract.heeft_kinderopvang,
        prijs_cent=contract.prijs_cent,
        resultaat=contract.resultaat,
        is_aangenomen=contract.is_aangenomen,
        is_eigen=contract.organisatie == uitvoerder,
    )


def _make_order(order: Bestelling, dag: date) -> Bestelregel:
    groep, contract = order.groep, order.contract
    party = order.organisatie.naam if order.organisatie else order.aanbieder_naam
    return Bestelregel(
        sleutel=order.sleutel,
        versie=order.versie,
        product=order.product,
        onderdeel=order.onderdeel,
        status=order.status,
        aanbieder=party,
        is_eigen_rekening=order.is_eigen_rekening,
        is_bij_partij=order.organisatie is not None,
        groep=groep.sleutel if groep else None,
        groep_naam=groep.naam if groep else "",
        besteld_op=order.besteld_op,
        gewenste_start=order.gewenste_start,
        antwoord_op=order.antwoord_op,
        start_op=order.start_op,
        stop_op=order.stop_op,
        reden=order.reden,
        reden_perceel=order.reden_perceel,
        reden_wachten=order.reden_wachten,
        wacht_dagen=max(0, (dag - order.besteld_op).days)
        if order.status == Bestelling.Status.WACHT
        else 0,
        uren_per_week=order.uren_per_week,
        prijs_cent=order.prijs_cent,
        financiering=order.financiering,
        vervoer=order.vervoer,
        heeft_vervoer_nodig=order.heeft_vervoer_nodig,
        heeft_opvang_nodig=order.heeft_opvang_nodig,
        plaats=groep.plaats if groep else contract.plaats if contract else "",
    )
