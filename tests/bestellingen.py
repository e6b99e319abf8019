"""Contracts, orders and groups of the test region."""

import uuid
from datetime import date, timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.bestelling import bestelling_plaatsen
from inburgering.actions.bestelling_controle import Bestelgegevens
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Bestelling, Dossier, Groep, Taak
from inburgering.law.werkstand import Stand
from inburgering.region.models import Contract

SCHOOL = "taalschool"
ROUTES = {"leerroute_onderwijs": "onderwijs", "leerroute_z": "Z"}


def make_contract(**changes: Any) -> Contract:
    """Return a signed contract of the school for the B1-route, for both municipalities."""
    values: dict[str, Any] = {
        "regio_id": "proefregio",
        "code": "b1",
        "naam": "B1-route",
        "organisatie_id": SCHOOL,
        "product": "leerroute_b1",
        "gemeenten": ["9001", "9002"],
        "status": "getekend",
        "ondertekend_op": date(2021, 12, 1),
        "begin": date(2022, 1, 1),
        "keurmerk": "blik_op_werk",
        "prijs_cent": 560_000,
        "financiering": "SPUK leerroutes",
        "plaats": "Boslanden",
    }
    return Contract.objects.create(**{**values, **changes})


def make_groep(**changes: Any) -> Groep:
    """Return a group of the school for both municipalities."""
    values: dict[str, Any] = {
        "organisatie_id": SCHOOL,
        "product": "leerroute_b1",
        "naam": "B1 ochtend",
        "plaats": "Boslanden",
        "gemeenten": ["9001", "9002"],
        "begin": date(2026, 1, 5),
        "rooster": [{"dag": 1, "begin": "09:00", "minuten": 180}],
        "max_deelnemers": 12,
    }
    return Groep.objects.create(**{**values, **changes})


def set_route(dossier: uuid.UUID, leerroute: str = "B1") -> None:
    """Give the dossier the route of a plan in force, without the way to it."""
    Dossier.objects.filter(sleutel=dossier).update(leerroute=leerroute)


def order(
    dossier: uuid.UUID, bereik: Bereik, moment: Moment, *, vervangt: Any = None, **changes: Any
) -> Bestelling:
    """Order the B1-route under the first contract, unless ``changes`` say otherwise.

    The dossier gets the route that is ordered: every handeling takes it from the plan again.
    """
    values: dict[str, Any] = {"product": "leerroute_b1", "gewenste_start": moment.dag}
    set_route(dossier, ROUTES.get(changes.get("product", "leerroute_b1"), "B1"))
    if "contract" not in changes and not changes.get("is_eigen_rekening"):
        product = changes.get("product", "leerroute_b1")
        values["contract"] = (
            Contract.objects.filter(product=product).values_list("pk", flat=True).first()
        )
    key = bestelling_plaatsen(
        dossier,
        gegevens=Bestelgegevens(**{**values, **changes}),
        bereik=bereik,
        moment=moment,
        vervangt=vervangt,
        reden_vervangen="Past niet",
    )
    return Bestelling.objects.get(sleutel=key)


def yesterday(moment: Moment) -> date:
    """Return the day before the day of work."""
    return moment.dag - timedelta(days=1)


def step(row: Bestelling, action: Any, bereik: Bereik, moment: Moment, **values: Any) -> Bestelling:
    """Carry out one act on an order as it is now."""
    row.refresh_from_db()
    action(row.sleutel, gezien=row.versie, bereik=bereik, moment=moment, **values)
    row.refresh_from_db()
    return row


def stand_of(dossier: uuid.UUID, moment: Moment) -> Stand:
    """Return what the law knows of a dossier."""
    row = Dossier.objects.get(sleutel=dossier)
    return load_standen([row], peildatum=moment.dag, beleid={})[row.pk]


def work_of(dossier: uuid.UUID) -> set[str]:
    """Return the codes of the open work."""
    rows = Taak.objects.filter(dossier__sleutel=dossier, status=Taak.Status.OPEN)
    return set(rows.values_list("code", flat=True))
