"""Hours in the tests: orders that run, a group with a timetable, a lesson."""

import uuid
from datetime import date, time
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Bestelling, Dossier, Groep, Les
from inburgering.region.models import Contract

BEGIN = date(2026, 1, 5)
ROOSTER = [
    {"dag": 0, "begin": "09:00", "minuten": 180},
    {"dag": 3, "begin": "13:30", "minuten": 150},
]


def make_contract(organisatie: str = "taalschool", **changes: Any) -> Contract:
    """Return a signed contract of a school with keurmerk."""
    values: dict[str, Any] = {
        "regio_id": "proefregio",
        "code": f"c-{uuid.uuid4().hex[:8]}",
        "naam": "Contract",
        "organisatie_id": organisatie,
        "product": "leerroute_b1",
        "gemeenten": ["9001", "9002"],
        "status": Contract.Status.GETEKEND,
        "begin": BEGIN,
        "keurmerk": Contract.Keurmerk.BLIK_OP_WERK,
    }
    return Contract.objects.create(**values | changes)


def make_groep(organisatie: str = "taalschool", **changes: Any) -> Groep:
    """Return a group with lessons on Monday and Thursday."""
    values: dict[str, Any] = {
        "organisatie_id": organisatie,
        "product": "leerroute_b1",
        "naam": "B1 ochtend",
        "plaats": "Boslanden",
        "gemeenten": ["9001", "9002"],
        "begin": BEGIN,
        "rooster": ROOSTER,
    }
    return Groep.objects.create(**values | changes)


def make_bestelling(dossier: uuid.UUID, door: Bereik, **changes: Any) -> Bestelling:
    """Return an order that runs."""
    row = Dossier.objects.get(sleutel=dossier)
    values: dict[str, Any] = {
        "dossier": row,
        "product": "leerroute_b1",
        "organisatie_id": "taalschool",
        "status": Bestelling.Status.GESTART,
        "besteld_op": BEGIN,
        "start_op": BEGIN,
        "door_id": door.medewerker,
        "recorded_at": row.created_at,
    }
    return Bestelling.objects.create(**values | changes)


def make_les(groep: Groep, dag: date, **changes: Any) -> Les:
    """Return a lesson of three hours."""
    values: dict[str, Any] = {"begin": time(9), "minuten": 180, "soort": "nt2"}
    return Les.objects.create(groep=groep, datum=dag, **values | changes)
