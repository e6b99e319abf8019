"""One dossier after its plan: what stands in it, and what the law should count of its hours."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.cases.models import (
    Afronding,
    Afspraakstand,
    Bericht,
    Bestelling,
    Dossier,
    Duobesluit,
    Feit,
    Handhavingszaak,
    Nazorgcontact,
    Pauze,
    Taak,
    Termijn,
    Tijdlijnregel,
    Uren,
    Urensignaal,
    Verrekening,
    Voortgangsgesprek,
)
from inburgering.region.models import Aanbod
from tests.bestellingen import make_contract
from tests.handhaving import open_with_plan

TABLES = (
    Afronding,
    Bericht,
    Bestelling,
    Duobesluit,
    Feit,
    Handhavingszaak,
    Nazorgcontact,
    Pauze,
    Taak,
    Termijn,
    Tijdlijnregel,
    Uren,
    Urensignaal,
    Verrekening,
    Voortgangsgesprek,
)
PLAN_OP = date(2023, 1, 9)
BALANS_OP, BALANS_UREN = date(2023, 1, 20), 2
KREDIET_TOT, KREDIET_MINUTEN = date(2023, 4, 19), 300
COUNTS_AS = {
    "nt2": ("nt2",),
    "map_les": ("map",),
    "map_praktijk": ("map", "map_praktijk"),
    "pvt": ("pvt",),
    "participatie": ("participatie",),
}
"""The kinds of hours that are recorded here, and what the law counts them as."""


@dataclass(frozen=True)
class Stretch:
    """Time that stands, as it was typed last."""

    soort: str
    dag: date
    minuten: int


def make_traject(bereik: Bereik, moment: Moment) -> uuid.UUID:
    """Open a dossier with a plan, contracts, local offers and hours from before for the PVT."""
    key = open_with_plan(bereik, moment, gemeente="9001")
    make_contract()
    make_contract(code="map", product="map", keurmerk="geen", organisatie_id="partner")
    for code in ("taalcafe", "buurthuis"):
        Aanbod.objects.create(
            gemeente_id="9001",
            code=code,
            naam=code,
            soort="participatie",
            organisatie_id="partner",
            begin=date(2022, 1, 1),
            telt_mee_voor=["participatie"],
        )
    return key


def give_balance(key: uuid.UUID, bereik: Bereik, moment: Moment) -> None:
    """Record hours for the PVT that were made up to and including ``BALANS_OP``."""
    value = Waarde(getal=BALANS_UREN, datum=BALANS_OP)
    feit_vastleggen(key, soort="uren_pvt", waarde=value, bereik=bereik, moment=moment)


def picture(pk: int) -> dict[str, list[dict[str, Any]]]:
    """Return every row of the dossier that its acts can write."""
    rows = {
        model.__name__: list(model.objects.filter(dossier=pk).order_by("pk").values())
        for model in TABLES
    }
    standen = Afspraakstand.objects.filter(gesprek__dossier=pk).order_by("pk")
    dossier = Dossier.objects.filter(pk=pk)
    return {**rows, "Dossier": list(dossier.values()), "Afspraakstand": list(standen.values())}


def count_by_hand(rows: Iterable[Stretch], *, is_credited: bool) -> dict[str, int]:
    """Return the whole hours per kind: from the plan on, after the balance, nothing twice."""
    minutes = {"pvt": BALANS_UREN * 60}
    counted = [
        row
        for row in rows
        if row.dag >= PLAN_OP and not (row.soort == "pvt" and row.dag <= BALANS_OP)
    ]
    for row in counted:
        for als in COUNTS_AS[row.soort]:
            minutes[als] = minutes.get(als, 0) + row.minuten
    if is_credited:
        same = sum(r.minuten for r in counted if r.soort == "map_les" and r.dag <= KREDIET_TOT)
        minutes["map"] = minutes.get("map", 0) + max(KREDIET_MINUTEN - same, 0)
    return {als: total // 60 for als, total in minutes.items() if total >= 60}
