"""The parts of a region file about policy: documents, settings and offers."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from inburgering.region.models import Aanbod, Beleidsdocument, Besluitstap
from inburgering.region.regiobestand_velden import (
    ALLE,
    Code,
    JaNee,
    Namen,
    Onderdeel,
    Optie,
    Sleutel,
    Waarde,
    as_list,
    at_most,
)

Niveau = Literal["licht", "matig", "intensief"]
Groep = Literal[
    "asielstatushouder", "gezinsmigrant", "overige_migrant", "oude_nieuwkomer", "niet_plichtig"
]
Telt = Literal["pvt", "map", "participatie"]
Versie = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]*$", max_length=40)]


class BesluitDeel(Onderdeel):
    """What one body did with a document."""

    orgaan: Besluitstap.Orgaan
    status: Besluitstap.Status
    datum: date | None = None
    gemeenten: Namen | None = None
    """Only for some of the municipalities of the document."""


class DocumentDeel(Onderdeel):
    """One version of a policy document."""

    code: Code
    """How other parts refer to it; the same for each version."""
    titel: Annotated[str, at_most(200)]
    soort: Beleidsdocument.Soort
    gemeenten: Namen
    datum: date
    versie: Versie = "1"
    geldig_vanaf: date | None = None
    """Without it: ``datum``."""
    tot: date | None = None
    """The last day, when the document itself names one."""
    besluiten: list[BesluitDeel] = []
    toelichting: Optie = ""
    aangenomen: JaNee = False

    @property
    def begin(self) -> date:
        """The first day on which it holds."""
        return self.geldig_vanaf or self.datum


class BeleidDeel(Onderdeel):
    """A local setting from a day on."""

    sleutel: Sleutel
    gemeenten: Namen
    sinds: date
    waarde: Waarde
    document: str | None = None
    toelichting: Optie = ""
    aangenomen: JaNee = False
    bron: Annotated[str, StringConstraints(max_length=200)] = ""


class AanbodDeel(Onderdeel):
    """One thing on offer in some municipalities."""

    code: Code
    naam: Annotated[str, at_most(120)]
    soort: Aanbod.Soort
    gemeenten: Namen = [ALLE]
    organisatie: str
    sinds: date
    tot: date | None = None
    omschrijving: Annotated[str, StringConstraints(max_length=500)] = ""
    niveaus: Annotated[list[Niveau], BeforeValidator(as_list), Field(max_length=3)] = []
    voorwaarde: Optie = ""
    doelgroepen: Annotated[list[Groep], BeforeValidator(as_list)] = []
    telt_mee_voor: Annotated[list[Telt], BeforeValidator(as_list)] = []
    document: str | None = None
    aangenomen: JaNee = False
    bron: Annotated[str, StringConstraints(max_length=200)] = ""
