"""Rendering without a database: a request, a worker made by hand, a day."""

from datetime import date

import pytest
from django.template import engines
from django.test import RequestFactory
from django.utils import translation
from django_cotton.compiler_regex import CottonCompiler

from inburgering.access.bereik import Bereik
from inburgering.access.rollen import ROLLEN

VANDAAG = date(2026, 11, 18)  # a Wednesday


@pytest.fixture(autouse=True)
def _dutch():
    with translation.override("nl"):
        yield


@pytest.fixture
def draw():
    """Render a piece of template text as a page would."""

    def render(text: str, **context: object) -> str:
        # Only the template loader compiles components; a string is compiled here.
        template = engines["django"].from_string(CottonCompiler().process(text))
        return template.render({"vandaag": VANDAAG, **context})

    return render


@pytest.fixture
def make_bereik():
    def make(rol: str = "casusregisseur", **changes: object) -> Bereik:
        fields = {
            "medewerker": 1,
            "naam": "Noor van den Berg",
            "organisatie": "regiehuis",
            "organisatie_naam": "Regiehuis",
            "thema": "standaard",
            "team": None,
            "rol": ROLLEN[rol],
            "dag": VANDAAG,
            "werkvelden": frozenset(),
            "delen": {},
            "regie_gemeenten": frozenset(),
            "vervangt": frozenset(),
        }
        known = {name: value for name, value in fields.items() if name in Bereik.__slots__}
        return Bereik(**{**known, **changes})

    return make


@pytest.fixture
def make_request(settings, make_bereik):
    """Build a request of a logged-in worker, without a session."""
    settings.TIJDMACHINE = False

    def make(path: str = "/", *, method: str = "get", rol: str | None = "casusregisseur", **extra):
        request = getattr(RequestFactory(), method)(path, **extra)
        request.bereik = make_bereik(rol) if rol else None
        return request

    return make
