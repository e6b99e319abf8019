"""What the pages on groups show."""

import uuid
from dataclasses import dataclass
from datetime import date

Les = tuple[str, str, int]
"""Weekday as a code, first minute as "09:00", and minutes."""


@dataclass(frozen=True, slots=True)
class Groepregel:
    """One group on the list."""

    sleutel: uuid.UUID
    naam: str
    product: str
    onderdeel: str
    plaats: str
    aanbieder: str
    begin: date
    eind: date | None
    rooster: tuple[Les, ...]
    gemeenten: tuple[str, ...]
    """Names of municipalities."""
    bezet: int
    minimum: int | None
    maximum: int | None
    is_voorbij: bool
    geevalueerd_op: date | None = None

    @property
    def tekort(self) -> int:
        """How many people are still needed to begin."""
        return max(0, (self.minimum or 0) - self.bezet)

    @property
    def is_vol(self) -> bool:
        """Whether there is no room left."""
        return self.maximum is not None and self.bezet >= self.maximum


@dataclass(frozen=True, slots=True)
class Wachtgroep:
    """People who wait for the same, counted over the municipalities: who could begin together."""

    product: str
    onderdeel: str
    aantal: int
    gemeenten: tuple[str, ...]
    """Names of municipalities."""
    langst_dagen: int
    """How long the first of them waits."""
    kan_beginnen: bool
    """Whether they are enough for a group of the usual smallest size."""


@dataclass(frozen=True, slots=True)
class Groepenbeeld:
    """Every group that a worker plans, and who waits for one."""

    groepen: tuple[Groepregel, ...]
    voorbij: tuple[Groepregel, ...]
    wachtend: tuple[Wachtgroep, ...]
    mag_maken: bool


@dataclass(frozen=True, slots=True)
class Plek:
    """A person with a place in a group, or who waits for one."""

    bestelling: uuid.UUID
    versie: int
    dossier: uuid.UUID
    naam: str
    gemeente: str
    status: str
    sinds: date
    wacht_dagen: int
    start_op: date | None


@dataclass(frozen=True, slots=True)
class Groepuitkomst:
    """How a group went, in numbers of people and in the share of the planned time."""

    begonnen: int
    klaar: int
    gestopt: int
    aanwezig: int | None
    """Whole percents; ``None`` while no lesson was recorded."""


@dataclass(frozen=True, slots=True)
class Groepbeeld:
    """One group with its people."""

    regel: Groepregel
    versie: int
    taal: str
    heeft_kinderopvang: bool
    gemeente_codes: tuple[str, ...]
    mensen: tuple[Plek, ...]
    anderen: int
    """People with a place whose names this worker may not see."""
    wachtend: tuple[Plek, ...]
    """Who could get a place: people of the same provider and product without a group."""
    uitkomst: Groepuitkomst
    evaluatie: str
    mag_wijzigen: bool
    mag_dossier: bool
    """Whether names lead to dossiers."""


@dataclass(frozen=True, slots=True)
class Groepkeuzes:
    """What the form of a group needs."""

    producten: tuple[str, ...]
    partijen: tuple[tuple[str, str], ...]
    gemeenten: tuple[tuple[str, str], ...]
