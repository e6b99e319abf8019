"""What the pages on orders show."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.law.bestellen import Leerprofiel
from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin
from inburgering.queries.dossier_beeld import Kop


@dataclass(frozen=True, slots=True)
class Bestelregel:
    """One order."""

    sleutel: uuid.UUID
    versie: int
    product: str
    onderdeel: str
    status: str
    aanbieder: str
    """The name of the provider; empty while there is none."""
    is_eigen_rekening: bool
    is_bij_partij: bool
    """Whether it was asked of a party that works here, and not found outside the contracts."""
    groep: uuid.UUID | None
    groep_naam: str
    besteld_op: date
    gewenste_start: date | None
    antwoord_op: date | None
    start_op: date | None
    stop_op: date | None
    reden: str
    reden_perceel: str
    reden_wachten: str
    wacht_dagen: int
    """How long it waits, on the day asked for; 0 when it does not."""
    uren_per_week: int | None
    prijs_cent: int | None
    financiering: str
    vervoer: str
    heeft_vervoer_nodig: bool
    heeft_opvang_nodig: bool
    plaats: str

    @property
    def is_lopend(self) -> bool:
        """Whether it waits, was asked, accepted or runs."""
        return self.status in ("wacht", "gevraagd", "aanvaard", "gestart")


@dataclass(frozen=True, slots=True)
class Productregel:
    """What the college owes of one product, and whether it can be ordered now."""

    product: str
    plicht: str
    """bekostigen, aanbieden, adviseren or geen."""
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]
    stand: str
    """How far the order of it that came furthest is: a code; empty while there is none."""
    mag: bool
    """Whether it may be ordered: the plan and the route fit."""
    heeft_contract: bool
    mag_eigen: bool
    """Whether the person may arrange and pay it himself."""

    @property
    def is_besteld(self) -> bool:
        """Whether an order of it waits, was asked, accepted or runs."""
        return bool(self.stand)


@dataclass(frozen=True, slots=True)
class Bestelbeeld:
    """The orders of one person."""

    kop: Kop
    leerroute: str
    """A code, empty while there is no plan."""
    producten: tuple[Productregel, ...]
    lopend: tuple[Bestelregel, ...]
    voorbij: tuple[Bestelregel, ...]
    mag_bestellen: bool
    """Whether this worker orders here."""


@dataclass(frozen=True, slots=True)
class Contractkeuze:
    """A contract one may order under today."""

    id: int
    aanbieder: str
    onderdeel: str
    plaats: str
    dagen: str
    vervoer: str
    heeft_kinderopvang: bool | None
    prijs_cent: int | None
    resultaat: str
    is_aangenomen: bool
    is_eigen: bool
    """Whether it is given by the party that does it in this municipality."""


@dataclass(frozen=True, slots=True)
class Groepkeuze:
    """A group in which there may be room."""

    sleutel: uuid.UUID
    naam: str
    plaats: str
    begin: date
    aanbieder: str
    bezet: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Aanbodkeuze:
    """A local offer."""

    code: str
    naam: str
    aanbieder: str


@dataclass(frozen=True, slots=True)
class Bestelkeuzes:
    """What the form for one product needs."""

    kop: Kop
    product: str
    plicht: Productregel
    leerprofiel: Leerprofiel | None
    """For the B1-route: to which lot the person points."""
    uren_per_week: int | None
    """From the plan in force."""
    heeft_jong_kind: bool
    contracten: tuple[Contractkeuze, ...]
    onderweg: tuple[tuple[str, str, str], ...]
    """Contracts that cannot be used yet: name, sub-type and state."""
    groepen: tuple[Groepkeuze, ...]
    aanbod: tuple[Aanbodkeuze, ...]
    vervangt: Bestelregel | None
