"""The form of a region file: which fields there are and what they may hold.

Field names are Dutch because officials write these files. docs/regio-bestand.md explains them.
"""

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, Field, StringConstraints

from inburgering.region.models import Organisatie, Taakverdeling
from inburgering.region.regiobestand_beleid import AanbodDeel, BeleidDeel, DocumentDeel
from inburgering.region.regiobestand_contracten import ContractDeel
from inburgering.region.regiobestand_velden import (
    ALLE,
    Adres,
    Bron,
    CbsCode,
    Code,
    Email,
    JaNee,
    Lijst,
    Namen,
    Onderdeel,
    Optie,
    Sleutel,
    at_most,
)


class RegioDeel(Onderdeel):
    """The region itself."""

    code: Code
    naam: Annotated[str, at_most(100)]
    thema: Code = "standaard"
    """The house style of its parties that name none."""


class GemeenteDeel(Onderdeel):
    """A municipality with what its letters need."""

    cbs_code: CbsCode
    naam: Annotated[str, at_most(100)]
    college_naam: Annotated[str, at_most(200)]
    adres: Adres
    bezwaar_adres: Adres
    telefoon: Annotated[str, at_most(30)]
    email: Email | Literal[""] = ""
    toegetreden: date | None = None
    """When it joined the way of working of the region."""
    toegetreden_aangenomen: JaNee = False


class OrganisatieDeel(Onderdeel):
    """A party that can do a task."""

    code: Code
    naam: Annotated[str, at_most(120)]
    soort: Organisatie.Soort
    gemeente: str | None = None
    """The one municipality of this file that it works for."""
    dienst: Code | None = None
    """A name shared with its counterparts: ``gemeente`` is then each municipality's own office."""
    telefoon: Annotated[str, StringConstraints(max_length=30)] = ""
    adres: list[Annotated[str, at_most(100)]] = []
    bezwaar_adres: list[Annotated[str, at_most(100)]] = []
    """For a body that decides in its own name; else bezwaar goes to the municipality."""
    thema: Code | None = None
    rolnamen: dict[Sleutel, Annotated[str, at_most(60)]] = {}
    """By role code: how the party calls its workers in that role."""
    regio: Code | None = None
    """The region in whose file it is described, when that is another one."""


class MandaatDeel(Onderdeel):
    """A mandaatbesluit: under which a party decides in the name of colleges."""

    code: Code
    """How ``taken`` refer to it; once per municipality."""
    gemeenten: Namen
    aan: Code
    nummer: Annotated[str, at_most(60)]
    datum: date
    functie: Annotated[str, at_most(120)]
    ondertekenaar: Annotated[str, StringConstraints(max_length=120)] = ""
    tot: date | None = None
    """The last day on which it holds."""
    omschrijving: Optie = ""
    document: str | None = None
    bron: Bron = ""
    aangenomen: JaNee = False


class GrondDeel(Onderdeel):
    """On which basis the party does the work."""

    soort: Taakverdeling.Grond
    tekst: Annotated[str, at_most(300)]
    besluit_datum: date | None = None
    ondertekend_door: Annotated[str, StringConstraints(max_length=200)] = ""


class BeslissenDeel(Onderdeel):
    """On which basis, and by whom, decisions are taken."""

    soort: Literal["eigen", "mandaat", "overgedragen", "geen"]
    besluit: str | None = None
    """For ``mandaat``: the ``code`` of a mandaatbesluit of this file."""
    organisatie: str | None = None
    """Who decides, when that is not the uitvoerder."""
    functie: Annotated[str, StringConstraints(max_length=120)] = ""
    ondertekenaar: Annotated[str, StringConstraints(max_length=120)] = ""
    nummer: Annotated[str, StringConstraints(max_length=60)] = ""
    datum: date | None = None


class TaakDeel(Onderdeel):
    """Who does some tasks in some municipalities, from a day on."""

    taak: Namen
    gemeenten: Namen
    uitvoerder: str
    sinds: date
    tot: date | None = None
    """The last day; from the next day nobody does it, unless another part begins then."""
    niveau: Taakverdeling.Niveau
    grond: GrondDeel | None = None
    beslissen: BeslissenDeel | None = None
    mede_uitvoerders: Lijst = []
    opdrachtnemers: Lijst = []
    inkopers: Lijst = []
    ketenpartners: Lijst = []
    toelichting: Optie = ""
    document: str | None = None
    bron: Bron = ""
    aangenomen: JaNee = False


class Regiobestand(Onderdeel):
    """A whole region file."""

    regio: RegioDeel
    gemeenten: Annotated[list[GemeenteDeel], Field(min_length=1, max_length=400)]
    organisaties: Annotated[list[OrganisatieDeel], Field(min_length=1, max_length=1000)]
    mandaatbesluiten: list[MandaatDeel] = []
    taken: Annotated[list[TaakDeel], Field(min_length=1, max_length=2000)]
    documenten: Annotated[list[DocumentDeel], Field(max_length=500)] = []
    beleid: Annotated[list[BeleidDeel], Field(max_length=2000)] = []
    aanbod: Annotated[list[AanbodDeel], Field(max_length=2000)] = []
    contracten: Annotated[list[ContractDeel], Field(max_length=1000)] = []

    def key_of(self, document: DocumentDeel) -> str:
        """Return the key of a version of a document; codes are unique within a region."""
        return f"{self.regio.code}:{document.code}:{document.versie}"

    def names_of(self, gemeenten: list[str]) -> tuple[str, ...]:
        """Return the names of the municipalities meant; ``alle`` means every one of the file."""
        if gemeenten == [ALLE]:
            return tuple(gemeente.naam for gemeente in self.gemeenten)
        return tuple(gemeenten)


def field_tree(model: type[BaseModel] = Regiobestand) -> dict[str, dict[str, Any]]:
    """Return the field names of the file, each with the names of the fields under it."""
    tree = {}
    for name, field in model.model_fields.items():
        part = _find_part(field.annotation)
        tree[name] = field_tree(part) if part else {}
    return tree


def _find_part(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((part for arg in get_args(annotation) if (part := _find_part(arg))), None)
