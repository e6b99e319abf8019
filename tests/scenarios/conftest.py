"""All regions from their files, with the workers of the demo, each on a day that a test chooses."""

from collections.abc import Callable, Mapping
from datetime import date
from importlib import resources

import pytest
from django.test import Client

from inburgering.access.models import Aanstelling, Medewerker, Team
from inburgering.actions.regio import regio_laden
from inburgering.demo.instelling import Demoregio, read_demo
from inburgering.ui.klok import SESSION_KEY

SINDS = date(2021, 12, 1)


def load_region(part: Demoregio) -> dict[str, Medewerker]:
    """Load one region file and make its workers, by first name."""
    name = f"{part.regio}.yaml"
    text = resources.files("inburgering.region").joinpath("regios", name).read_text("utf-8")
    regio_laden(text, naam=name, dag=date(2021, 12, 31))
    people = {}
    for account in part.accounts:
        key = account.email.split("@")[0]
        row = Medewerker.objects.create(email=account.email, naam=account.naam)
        team = None
        if account.team:
            team = Team.objects.get_or_create(
                organisatie_id=account.organisatie, naam=account.team
            )[0]
        Aanstelling.objects.create(
            medewerker=row,
            organisatie_id=account.organisatie,
            team=team,
            rol=account.rol,
            begin=SINDS,
        )
        people[key] = row
    return people


@pytest.fixture
def werkers(db, settings) -> Mapping[str, Medewerker]:
    """Load every region side by side and let days be chosen; gives the workers by first name."""
    settings.TIJDMACHINE = True
    settings.MFA_VERPLICHT = False
    found: dict[str, Medewerker] = {}
    for part in read_demo().regios:
        found |= load_region(part)
    return found


@pytest.fixture
def as_worker(werkers) -> Callable[[str, date], Client]:
    """Give a browser of a worker in which it is a certain day."""

    def log_in(naam: str, dag: date) -> Client:
        client = Client(headers={"accept-language": "nl"})
        client.force_login(werkers[naam])
        session = client.session
        session[SESSION_KEY] = dag.isoformat()
        session.save()
        return client

    return log_in
