"""Makes from the tables what the law must know of orders at providers.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from inburgering.cases.models import Bestelling, Pip
from inburgering.law.bestellen import PRODUCT_VAN_ROUTE
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.stand_bestelling import Bestelstand
from inburgering.law.werkstand import Stand
from inburgering.region.models import Contract

Status = Bestelling.Status
BESTELD: Final = (Status.GEVRAAGD, Status.AANVAARD, Status.GESTART, Status.AFGEROND)
"""What was ordered and was not refused, withdrawn or broken off."""
BEGONNEN: Final = (Status.GESTART, Status.GESTOPT, Status.AFGEROND)
ROUTE_VAN_PRODUCT: Final[Mapping[str, Leerroute]] = {
    product: route for route, product in PRODUCT_VAN_ROUTE.items()
}


@dataclass(slots=True)
class _Rijen:
    """What the tables hold of one dossier."""

    orders: list[Bestelling] = field(default_factory=list)
    zonder_contract: bool = False


def load_bestelling(pks: Collection[int]) -> Mapping[int, Bestelstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out.

    Three queries: orders, the plans in force, and the contracts of their municipalities.
    """
    found: dict[int, _Rijen] = defaultdict(_Rijen)
    for order in Bestelling.objects.filter(dossier__in=pks).order_by("besteld_op", "pk"):
        found[order.dossier_id].orders.append(order)
    for pk in _without_contract(pks):
        found[pk].zonder_contract = True
    return {pk: _make(rows) for pk, rows in found.items()}


def add_orders(stand: Stand) -> Stand:
    """Return the stand in which an order counts as the fact that nobody recorded apart."""
    order = stand.bestelling
    return replace(
        stand,
        cursus_besteld_op=stand.cursus_besteld_op or order.leerroute_besteld_op,
        pvt_gestart_op=stand.pvt_gestart_op or order.pvt_gestart_op,
        map_gestart_op=stand.map_gestart_op or order.map_gestart_op,
    )


def _without_contract(pks: Collection[int]) -> Iterable[int]:
    """Yield dossiers whose route has no signed contract on or after the day of the plan.

    Where the register holds no contracts at all nothing is said: it may not have been filled.
    """
    plans = list(
        Pip.objects.filter(dossier__in=pks, status=Pip.Status.VASTGESTELD).values_list(
            "dossier_id", "dossier__gemeente_id", "dagtekening", "inhoud__leerroute"
        )
    )
    if not plans:
        return
    registered: set[str] = set()
    ends: dict[tuple[str, str], date] = {}
    contracts = Contract.objects.filter(regio__gemeenten__in={row[1] for row in plans}).distinct()
    for contract in contracts.only("gemeenten", "product", "status", "eind"):
        for gemeente in contract.gemeenten:
            registered.add(gemeente)
            if contract.status == Contract.Status.GETEKEND:
                key = (gemeente, contract.product)
                ends[key] = max(ends.get(key, date.min), contract.eind or date.max)
    for pk, gemeente, dagtekening, route in plans:
        product = PRODUCT_VAN_ROUTE.get(route)
        if product is None or dagtekening is None or gemeente not in registered:
            continue
        if ends.get((gemeente, product), date.min) < dagtekening:
            yield pk


def _make(rows: _Rijen) -> Bestelstand:
    orders = rows.orders
    routes = [row for row in orders if row.product in ROUTE_VAN_PRODUCT]
    ordered = [row for row in routes if row.status in BESTELD]
    waiting = [row for row in orders if row.status == Status.WACHT]
    return Bestelstand(
        leerroute_besteld=ROUTE_VAN_PRODUCT[ordered[-1].product] if ordered else None,
        leerroute_besteld_op=ordered[0].besteld_op if ordered else None,
        leerroute_gestart_op=_begun(routes),
        pvt_besteld_op=_ordered(orders, "pvt"),
        pvt_gestart_op=_begun(row for row in orders if row.product == "pvt"),
        map_besteld_op=_ordered(orders, "map"),
        map_gestart_op=_begun(row for row in orders if row.product == "map"),
        wacht_sinds=_first(row.besteld_op for row in waiting if row.organisatie_id),
        zonder_aanbieder_sinds=_first(
            row.besteld_op for row in waiting if row.organisatie_id is None
        ),
        onbeantwoord_sinds=_first(
            row.besteld_op for row in orders if row.status == Status.GEVRAAGD
        ),
        aanvaard_start_op=_first(
            row.start_op or row.gewenste_start or row.antwoord_op
            for row in orders
            if row.status == Status.AANVAARD
        ),
        route_zonder_contract=rows.zonder_contract,
    )


def _begun(orders: Iterable[Bestelling]) -> date | None:
    return _first(row.start_op for row in orders if row.status in BEGONNEN)


def _ordered(orders: Iterable[Bestelling], product: str) -> date | None:
    return _first(
        row.besteld_op for row in orders if row.product == product and row.status in BESTELD
    )


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
