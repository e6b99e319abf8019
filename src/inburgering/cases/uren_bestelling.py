"""Which order hours belong to, and whether the lessons have a keurmerk; two queries for many."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from inburgering.cases.models import Bestelling
from inburgering.cases.urenboek import Opgave
from inburgering.law.uren_tellen import LESSEN
from inburgering.region.models import Contract

PRODUCTEN: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(LESSEN, ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")),
    "map_les": ("map",),
    "map_praktijk": ("map",),
    "pvt": ("pvt",),
    "participatie": ("participatie", "begeleiding"),
}
"""Per kind of hours the products under which they are given."""
GEGEVEN: Final = (
    Bestelling.Status.GESTART,
    Bestelling.Status.GESTOPT,
    Bestelling.Status.AFGEROND,
    Bestelling.Status.AANVAARD,
)


@dataclass(slots=True)
class Bestelboek:
    """The orders of people and the marks of parties."""

    orders: Mapping[int, Sequence[Bestelling]] = field(default_factory=dict)
    contracten: Mapping[str, Sequence[Contract]] = field(default_factory=dict)

    def find(self, item: Opgave) -> Bestelling | None:
        """Return the order under which this time was spent, that of the own party first."""
        fits = [
            order
            for order in self.orders.get(item.dossier, ())
            if order.product in PRODUCTEN.get(item.soort, ())
            and covers(order, item.datum, item.laatste_dag)
        ]
        own = [order for order in fits if order.organisatie_id == item.organisatie]
        return next(iter(own or fits), None)

    def has_keurmerk(self, item: Opgave, order: Bestelling | None) -> bool:
        """Return whether the law counts these lessons, by the contract of who gave them."""
        if item.soort not in LESSEN:
            return False
        party = order.organisatie_id if order is not None else item.organisatie
        known = list(self.contracten.get(party or "", ()))
        if order is not None and order.contract is not None:
            known.append(order.contract)
        return any(_is_marked(contract, item.datum) for contract in known)


def covers(order: Bestelling, dag: date, laatste_dag: date | None = None) -> bool:
    """Return whether a day, or one up to ``laatste_dag``, lies within the lessons of an order."""
    begun = order.start_op is not None and order.start_op <= (laatste_dag or dag)
    return begun and (order.stop_op is None or dag <= order.stop_op)


def _is_marked(contract: Contract, dag: date) -> bool:
    marked = contract.keurmerk != Contract.Keurmerk.GEEN
    return marked and (contract.keurmerk_tot is None or dag <= contract.keurmerk_tot)


def load_bestelboek(pks: Collection[int], *, organisatie: str) -> Bestelboek:
    """Return the orders of these people and the marks of the parties in them."""
    orders: dict[int, list[Bestelling]] = defaultdict(list)
    rows = Bestelling.objects.filter(dossier__in=pks, status__in=GEGEVEN)
    parties = {organisatie}
    for row in rows.select_related("contract").order_by("-start_op", "-id"):
        orders[row.dossier_id].append(row)
        if row.organisatie_id:
            parties.add(row.organisatie_id)
    marked: dict[str, list[Contract]] = defaultdict(list)
    found = Contract.objects.filter(organisatie__in=parties)
    for contract in found.exclude(keurmerk=Contract.Keurmerk.GEEN):
        marked[contract.organisatie_id or ""].append(contract)
    return Bestelboek(orders, marked)
