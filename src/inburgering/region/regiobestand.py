"""The form of a region file: which fields there are and what they may hold.

Field names are Dutch because officials write these files. docs/regio-bestand.md explains them.
"""

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from inburgering.region.models import Organisatie, Taakverdeling

GEEN = "geen"
"""In place of a party: nobody does it."""
ALLE = "alle"


def _as_list(value: Any) -> Any:
    """Let one value stand for a list of one."""
    return [value] if isinstance(value, str) else value


def _read_bool(value: Any) -> Any:
    return {"ja": True, "nee": False}.get(value, value) if isinstance(value, str) else value


def _read_waarde(value: Any) -> Any:
    """Return a setting as number, yes/no, list or text."""
    if isinstance(value, list):
        return [_read_waarde(item) for item in value]
    if not isinstance(value, str):
        return value
    if value in {"ja", "nee", "true", "false"}:
        return value in {"ja", "true"}
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else value


def _max(length: int) -> Any:
    return StringConstraints(min_length=1, max_length=length)


Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=50)]
CbsCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Sleutel = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z0-9]+)*$", max_length=60)]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)]
Adres = Annotated[list[Annotated[str, _max(100)]], Field(min_length=1, max_length=6)]
JaNee = Annotated[bool, BeforeValidator(_read_bool)]
Namen = Annotated[
    list[Annotated[str, _max(100)]], BeforeValidator(_as_list), Field(min_length=1, max_length=500)
]
Waarde = Annotated[int | bool | str | list[int | str], BeforeValidator(_read_waarde)]
Optie = Annotated[str, StringConstraints(max_length=300)]


class Onderdeel(BaseModel):
    """A part of the file; unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class RegioDeel(Onderdeel):
    """The region itself."""

    code: Code
    naam: Annotated[str, _max(100)]


class GemeenteDeel(Onderdeel):
    """A municipality with what its letters need."""

    cbs_code: CbsCode
    naam: Annotated[str, _max(100)]
    college_naam: Annotated[str, _max(200)]
    adres: Adres
    bezwaar_adres: Adres
    telefoon: Annotated[str, _max(30)]
    email: Email | Literal[""] = ""


class OrganisatieDeel(Onderdeel):
    """A party that can do a task."""

    code: Code
    naam: Annotated[str, _max(120)]
    soort: Organisatie.Soort
    gemeente: str | None = None
    """The one municipality of this file that it works for."""
    dienst: Code | None = None
    """A name shared with its counterparts: ``gemeente`` is then each municipality's own office."""
    telefoon: Annotated[str, StringConstraints(max_length=30)] = ""
    adres: list[Annotated[str, _max(100)]] = []
    bezwaar_adres: list[Annotated[str, _max(100)]] = []
    """For a body that decides in its own name; else bezwaar goes to the municipality."""
    thema: Code = "standaard"


class MandaatDeel(Onderdeel):
    """A mandaatbesluit: under which a party decides in the name of colleges."""

    code: Code
    """How ``taken`` refer to it; once per municipality."""
    gemeenten: Namen
    aan: Code
    nummer: Annotated[str, _max(60)]
    datum: date
    functie: Annotated[str, _max(120)]
    ondertekenaar: Annotated[str, StringConstraints(max_length=120)] = ""
    tot: date | None = None
    """The last day on which it holds."""
    omschrijving: Optie = ""
    bron: Annotated[str, StringConstraints(max_length=100)] = ""
    aangenomen: JaNee = False


class GrondDeel(Onderdeel):
    """On which basis the party does the work."""

    soort: Taakverdeling.Grond
    tekst: Annotated[str, _max(300)]
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
    mede_uitvoerders: Annotated[list[str], BeforeValidator(_as_list)] = []
    opdrachtnemers: Annotated[list[str], BeforeValidator(_as_list)] = []
    inkopers: Annotated[list[str], BeforeValidator(_as_list)] = []
    ketenpartners: Annotated[list[str], BeforeValidator(_as_list)] = []
    toelichting: Optie = ""
    bron: Annotated[str, StringConstraints(max_length=100)] = ""
    aangenomen: JaNee = False


class BeleidDeel(Onderdeel):
    """A local setting from a day on."""

    sleutel: Sleutel
    gemeenten: Namen
    sinds: date
    waarde: Waarde
    bron: Annotated[str, StringConstraints(max_length=200)] = ""


class Regiobestand(Onderdeel):
    """A whole region file."""

    regio: RegioDeel
    gemeenten: Annotated[list[GemeenteDeel], Field(min_length=1, max_length=400)]
    organisaties: Annotated[list[OrganisatieDeel], Field(min_length=1, max_length=1000)]
    mandaatbesluiten: list[MandaatDeel] = []
    taken: Annotated[list[TaakDeel], Field(min_length=1, max_length=2000)]
    beleid: list[BeleidDeel] = []

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
