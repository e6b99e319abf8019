"""Tasks on dossiers, written straight to the tables where a test needs many or odd ones."""

import uuid
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from inburgering.cases.models import Dossier, Persoon, Taak
from inburgering.cases.naam import Naam, make_zoeknaam

GEEN_EINDE = date(9999, 12, 31)


def make_case(gemeente: str, naam: str = "Amina Yusuf", **changes: Any) -> Dossier:
    """Return a dossier without facts: nothing follows from it."""
    voornamen, _, geslachtsnaam = naam.rpartition(" ")
    name = Naam(geslachtsnaam=geslachtsnaam, voornamen=voornamen)
    person = Persoon.objects.create(
        voornamen=voornamen,
        geslachtsnaam=geslachtsnaam,
        geboortedatum=date(1990, 5, 4),
        zoeknaam=make_zoeknaam(name),
        is_synthetisch=True,
    )
    return Dossier.objects.create(
        nummer=uuid.uuid4().hex[:9],
        persoon=person,
        gemeente_id=gemeente,
        created_at=timezone.now(),
        **changes,
    )


def make_task(
    dossier: Dossier,
    organisatie: str | None,
    *,
    uiterlijk: date | None,
    code: str = "pip_vaststellen",
    **changes: Any,
) -> Taak:
    """Return an open task that can be done since long."""
    values: dict[str, Any] = {
        "taak": "pip",
        "vanaf": date(2022, 1, 1),
        "uitleg": [],
        "grondslag": [],
        **changes,
    }
    return Taak.objects.create(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        organisatie_id=organisatie,
        code=code,
        uiterlijk=uiterlijk or GEEN_EINDE,
        created_at=timezone.now(),
        **values,
    )


def make_many(gemeente: str, organisatie: str, days: Sequence[date], **changes: Any) -> list[Taak]:
    """Return one task on one dossier per day."""
    return [
        make_task(make_case(gemeente, f"Persoon {n}"), organisatie, uiterlijk=day, **changes)
        for n, day in enumerate(days)
    ]


def days_from(dag: date, *offsets: int) -> list[date]:
    """Return the days that lie so many days from a day."""
    return [dag + timedelta(days=offset) for offset in offsets]
