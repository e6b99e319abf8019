"""The real region of the scenario, loaded from its file, with a worker per party."""

from collections.abc import Callable
from datetime import date
from importlib import resources

import pytest
from django.test import Client

from inburgering.access.models import Aanstelling, Medewerker
from inburgering.actions.regio import regio_laden
from inburgering.ui.klok import SESSION_KEY

WERKERS = {
    "noor": ("Noor", "kempenplus", "casusregisseur"),
    "kim": ("Kim", "kempenplus", "budgetcoach"),
    "eva": ("Eva", "gemeente-eersel", "casusregisseur"),
}


@pytest.fixture
def kempen(db, settings):
    """Load the region file, make the workers, and let days be chosen."""
    settings.TIJDMACHINE = True
    settings.MFA_VERPLICHT = False
    text = resources.files("inburgering.region").joinpath("regios/kempen.yaml").read_text("utf-8")
    regio_laden(text, naam="kempen.yaml", dag=date(2021, 12, 31))
    people = {}
    for key, (naam, organisatie, rol) in WERKERS.items():
        row = Medewerker.objects.create(email=f"{key}@proef.example", naam=naam)
        Aanstelling.objects.create(
            medewerker=row, organisatie_id=organisatie, rol=rol, begin=date(2022, 1, 1)
        )
        people[key] = row
    return people


@pytest.fixture
def as_worker(kempen) -> Callable[[str, date], Client]:
    """Give a browser of a worker in which it is a certain day."""

    def log_in(naam: str, dag: date) -> Client:
        client = Client(headers={"accept-language": "nl"})
        client.force_login(kempen[naam])
        session = client.session
        session[SESSION_KEY] = dag.isoformat()
        session.save()
        return client

    return log_in
