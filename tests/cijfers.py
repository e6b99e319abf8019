"""People for figures, written straight to the tables: many, with just the days that count."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from inburgering.access.models import Aanstelling, Medewerker
from inburgering.cases.models import BredeIntake, Dossier, Feit, Intakegesprek, Pip, Termijn
from tests.personas import hashed_password
from tests.werk import make_case

NU = timezone.make_aware(datetime(2026, 1, 1))
VOLGNUMMER = iter(range(1, 10**6))


def make_worker(naam: str, organisatie: str, rol: str, *, team: int | None = None) -> Medewerker:
    """Return a worker with a role since 2022."""
    row = Medewerker.objects.create(
        email=f"{naam}{next(VOLGNUMMER)}@proef.example",
        naam=naam.title(),
        password=hashed_password(),
        date_joined=NU,
    )
    Aanstelling.objects.create(
        medewerker=row, organisatie_id=organisatie, rol=rol, team_id=team, begin=date(2022, 1, 1)
    )
    return row


def add_fact(dossier: Dossier, soort: str, dag: date) -> None:
    """Record a fact with a day."""
    Feit.objects.create(dossier=dossier, soort=soort, datum=dag, bron="gemeente", recorded_at=NU)


def make_start(gemeente: str, door: Medewerker, **days: Any) -> Dossier:
    """Return a dossier with the days that are named.

    ``gesprek``, ``pip`` and ``uiterlijk`` (of the term of the plan) make their own rows;
    ``geboren`` and ``leerroute`` are of the person and the plan; every other day becomes a fact.
    """
    route = days.pop("leerroute", "B1")
    born = days.pop("geboren", None)
    case = make_case(gemeente, f"Persoon {next(VOLGNUMMER)}", doelgroep="asielstatushouder")
    if born is not None:
        case.persoon.geboortedatum = born
        case.persoon.save()
    talk, plan, last = (days.pop(name, None) for name in ("gesprek", "pip", "uiterlijk"))
    for soort, dag in days.items():
        add_fact(case, soort, dag)
    if talk is not None:
        intake = BredeIntake.objects.create(dossier=case, begonnen_op=talk)
        Intakegesprek.objects.create(
            intake=intake,
            datum=talk,
            plaats="azc",
            kanaal="gesprek",
            aanwezigen="wij",
            door=door,
            recorded_at=NU,
        )
    if plan is not None:
        Pip.objects.create(
            dossier=case,
            volgnummer=1,
            status="vastgesteld",
            inhoud={"leerroute": route},
            dagtekening=plan,
        )
    if last is not None:
        Termijn.objects.create(
            dossier=case,
            code="pip_vaststellen",
            begin=days.get("inschrijving", last),
            uiterlijk=last,
            is_voldaan=plan is not None,
            grondslag=[],
            uitleg=[],
        )
    return case
