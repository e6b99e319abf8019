"""The picture of the end of a trajectory, reduced to what the worker may see."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.law.tekst import Zin
from inburgering.law.voldaan import Deelstand
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.taallijn import Taalregel

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Deelregel:
    """One part of the route: whether it is met, and why."""

    naam: str
    stand: Deelstand
    uitleg: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Einde:
    """How the duty ended, and what we found ourselves that day."""

    wijze: str
    voldaan_op: date
    is_binnen_termijn: bool | None
    uitstroom: str
    niveau_beoogd: str
    niveaus: tuple[tuple[str, str], ...]
    """Part of the exam and the level that was reached."""
    verschilt: bool
    """Our own judgement of that day was: not met."""
    toelichting: str


@dataclass(frozen=True, slots=True)
class Nazorgregel:
    """One moment of follow-up: aimed at, or recorded."""

    code: str
    naam: str
    streef: date | None
    """The day aimed at; ``None`` for an extra contact."""
    op: date | None
    is_bereikt: bool | None
    uitkomst: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Afrondingbeeld:
    """Everything the page on the end shows."""

    kop: Kop
    delen: tuple[Deelregel, ...]
    is_voldaan: bool | None
    """Our own judgement today; ``None`` when the facts do not tell."""
    termijn_tot: date | None
    duo_op: date | None
    """When DUO's decision came in."""
    einde: Einde | None
    versie: int
    """Of the record of the end; 0 when there never was one."""
    nazorg: tuple[Nazorgregel, ...]
    taal: tuple[Taalregel, ...] | None
    """What keeps the language going; ``None`` for who may not see help."""
    mist: tuple[Zin, ...]
    """What is left to do before the dossier closes; empty when it may."""
    mist_verwijzing: bool
    is_open: bool
    bewaren_tot: date | None
    mag_wijzigen: bool
    wijze_voorstel: str
    """The way that fits the route of the plan."""
    niveaus_nu: tuple[tuple[str, str], ...]
    """Per part the level of the exams that were passed."""


@dataclass(frozen=True, slots=True)
class Lichtbeeld:
    """A light case. Amounts in eurocents."""

    kop: Kop
    versie: int
    groep: str
    groep_naam: str
    uitleg: str
    einddatum_duo: date | None
    lening_cent: int | None
    lening_gebruikt_cent: int | None
    lening_stand_op: date | None
    is_lening_bijna_op: bool
    heeft_risico: bool
    uitgenodigd_op: date | None
    gesproken_op: date | None
    afspraken: str
    afgesloten_op: date | None
    uitkomst: str
    mag_wijzigen: bool


@dataclass(frozen=True, slots=True)
class Lichtregel:
    """A line of the list of light cases."""

    dossier: uuid.UUID
    naam: str
    gemeente_naam: str
    groep_naam: str
    is_lening_bijna_op: bool
    heeft_risico: bool
    gesproken_op: date | None
    casusregisseur_naam: str
