"""The picture of one person's learning: frozen, and reduced to what the worker may see."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.uren_beeld import Teller


@dataclass(frozen=True, slots=True)
class Deelregel:
    """One part of the route: whether it is met, and why."""

    code: str
    naam: str
    stand: str
    """gehaald, niet_gehaald, niet_nodig or onbekend."""
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Vaardigheidregel:
    """One skill: where somebody began, stands now, and goes to."""

    code: str
    naam: str
    begin: str
    nu: str
    nu_op: date | None
    nu_bron: str
    doel: str
    is_bereikt: bool
    """Whether a school or test sees the level aimed for; an exam is something else."""
    is_geslaagd: bool


@dataclass(frozen=True, slots=True)
class Niveaudag:
    """The levels that were seen on one day, in the order of the skills."""

    op: date
    bron: str
    niveaus: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Examenregel:
    """One attempt."""

    id: int
    onderdeel: str
    naam: str
    niveau: str
    poging: int
    datum: date
    uitslag: str
    uitslag_naam: str
    uitslag_op: date | None
    uitslag_uiterlijk: date | None
    """Of an exam without a result: the last day on which it should be there."""
    bron: str
    bron_naam: str
    is_geldig: bool
    reden: str


@dataclass(frozen=True, slots=True)
class Kostenregel:
    """Whether the next attempt at a part is free."""

    naam: str
    is_gratis: bool
    uitleg: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Pvtbeeld:
    """The participatieverklaringstraject: hours and activity apart, and the signature."""

    gestart_op: date | None
    gedaan_uren: int | None
    norm_uren: int
    activiteit_op: date | None
    activiteit: str
    bijeenkomst_op: date | None
    ondertekend_op: date | None
    geweigerd_op: date | None
    mag_vastleggen: bool

    @property
    def is_klaar(self) -> bool:
        """Whether hours, activity and signature are all there."""
        has_hours = (self.gedaan_uren or 0) >= self.norm_uren
        return has_hours and self.activiteit_op is not None and self.ondertekend_op is not None


@dataclass(frozen=True, slots=True)
class Mapbeeld:
    """The module Arbeidsmarkt en Participatie; lessons and practice apart."""

    is_nodig: bool
    gestart_op: date | None
    streef: date | None
    """Before which day the municipality wants it to begin."""
    gedaan_uren: int | None
    norm_uren: int | None
    praktijk_uren: int | None
    norm_praktijk: int | None
    les_uren: int | None
    """Lessons apart from practice, where both are known."""
    lokaal_les: int | None
    lokaal_praktijk: int | None
    """What the municipality itself asks; ``None``: no more than the law."""
    eindgesprek_op: date | None
    niet_gehaald_op: date | None
    mag_vastleggen: bool


@dataclass(frozen=True, slots=True)
class Zbeeld:
    """The closing talk of the Z-route."""

    zijn_uren_er: bool
    gesprek_op: date | None
    mag_vastleggen: bool


@dataclass(frozen=True, slots=True)
class Startbeeld:
    """Where somebody began, what the toets says, and what was chosen (R-KEMP-004)."""

    regels: tuple[tuple[str, str], ...]
    """Label and words, from intake and toets."""
    keuze: str
    """The reason of the route in the plan."""


@dataclass(frozen=True, slots=True)
class Berichtregel:
    """One report of a provider, asked or received."""

    sleutel: uuid.UUID
    aanbieder: str
    product: str
    gevraagd_op: date | None
    uiterlijk: date | None
    ontvangen_op: date | None
    van: date | None
    tot_en_met: date | None
    inzet: str
    haalt_doel: bool | None
    tekst: str
    advies: str
    afspraak: str
    """The agreement on results in the contract."""
    is_resultaat_gehaald: bool | None
    beoordeeld_op: date | None


@dataclass(frozen=True, slots=True)
class Bestelregel:
    """One order in short."""

    sleutel: uuid.UUID
    product: str
    aanbieder: str
    stand: str
    start_op: date | None
    mag_vragen: bool
    """Whether one can ask this provider for a report now."""


@dataclass(frozen=True, slots=True)
class Tolkregel:
    """One interpreter, needed or booked."""

    sleutel: uuid.UUID
    versie: int
    dossier: uuid.UUID | None
    nummer: str
    groep: str
    taal: str
    doel: str
    datum: date
    tijd: time | None
    minuten: int | None
    soort: str
    tolk: str
    kosten_cent: int | None
    status: str
    status_naam: str
    partij: str


@dataclass(frozen=True, slots=True)
class Leerbeeld:
    """Everything on the page Leerroute."""

    kop: Kop
    leerroute: str
    leerroute_naam: str
    doel: str
    doeldiploma: str
    uren_per_week: int | None
    dagtekening: date | None
    termijn_tot: date | None
    delen: tuple[Deelregel, ...]
    is_voldaan: bool | None
    vaardigheden: tuple[Vaardigheidregel, ...]
    verloop: tuple[Niveaudag, ...]
    alfabetisering: str
    alfabetisering_op: date | None
    examens: tuple[Examenregel, ...]
    oude_examens: tuple[Examenregel, ...]
    """Rows that were corrected or taken away."""
    kosten: tuple[Kostenregel, ...]
    pvt: Pvtbeeld
    map: Mapbeeld
    z: Zbeeld | None
    tellers: tuple[Teller, ...]
    start: Startbeeld | None
    bestellingen: tuple[Bestelregel, ...]
    berichten: tuple[Berichtregel, ...]
    tolken: tuple[Tolkregel, ...]
    getolkt: tuple[int, int]
    """How often, and how many minutes, this person interpreted for others."""
    mag_vastleggen: bool
    skills: tuple[str, ...] = field(default=())
    """Names of the columns of ``verloop``."""
    standnamen: Mapping[str, str] = field(default_factory=dict)
