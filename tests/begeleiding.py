"""Volunteers and others who only see their own people, and the settings around guidance."""

import uuid
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.betrokkene import Betrokkenheid, betrokkene_toevoegen
from inburgering.actions.checklist import checklist_beginnen
from inburgering.cases.models import Checklistpunt
from inburgering.region.models import Aanbod, Beleid, Taakverdeling
from tests.personas import BEGIN, hashed_password

NIVEAUS = {
    "begeleiding": [],
    "startpunt": [],
    "raadslieden": [],
    "vroegsignalering": [],
    "eurowijzer": ["matig", "intensief"],
    "thuisadministratie": ["intensief"],
    "bewind": ["intensief"],
}
"""The seven local offers around money, each with the levels for which it is meant."""


def make_worker(naam: str, organisatie: str, rol: str) -> Medewerker:
    """Give an account with a role in a party, from the first day of the act on."""
    worker = Medewerker.objects.create(
        email=f"{naam.lower().replace(' ', '.')}@proef.example",
        naam=naam,
        password=hashed_password(),
        date_joined=datetime(2022, 1, 1, tzinfo=timezone.get_default_timezone()),
    )
    Aanstelling.objects.create(medewerker=worker, organisatie_id=organisatie, rol=rol, begin=BEGIN)
    return worker


def bereik_of(worker: Medewerker, dag: date) -> Bereik:
    found = get_bereik(worker.pk, dag=dag)
    assert found is not None
    return found


def add_task(gemeente: str, taak: str, organisatie: str, rol: str = "uitvoerder") -> None:
    """Let a party do a task in a municipality as well."""
    Taakverdeling.objects.create(
        gemeente_id=gemeente,
        taak=taak,
        rol=rol,
        organisatie_id=organisatie,
        begin=BEGIN,
        niveau="lokaal",
        grond="afspraak",
    )


def set_beleid(gemeente: str, **settings: Any) -> None:
    """Choose local settings from the first day of the act on."""
    for sleutel, waarde in settings.items():
        Beleid.objects.create(gemeente_id=gemeente, sleutel=sleutel, begin=BEGIN, waarde=waarde)


def add_offers(gemeente: str, organisatie: str = "partner") -> None:
    """Put the seven offers around money on the list of a municipality."""
    for code, niveaus in NIVEAUS.items():
        Aanbod.objects.create(
            gemeente_id=gemeente,
            code=code,
            naam=code.capitalize(),
            soort="geldzaken",
            organisatie_id=organisatie,
            niveaus=niveaus,
            voorwaarde="alleen als het nodig is" if code == "bewind" else "",
            begin=BEGIN,
        )


def begin_list(key: uuid.UUID, soort: str, bereik: Bereik, moment: Moment) -> None:
    checklist_beginnen(key, soort=soort, begin=moment.dag, bereik=bereik, moment=moment)


def get_point(soort: str, code: str) -> Checklistpunt:
    return Checklistpunt.objects.get(checklist__soort=soort, code=code)


def couple(
    key: uuid.UUID, worker: Medewerker, taak: str, bereik: Bereik, moment: Moment, **more: Any
) -> None:
    gegevens = Betrokkenheid(taak=taak, medewerker=worker.pk, begin=moment.dag, **more)
    betrokkene_toevoegen(key, gegevens=gegevens, bereik=bereik, moment=moment)
