"""What the pages of taking part show: frozen, and already reduced to what the worker may see."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.law.duaal import Duaal
from inburgering.law.tekst import Zin
from inburgering.queries.dossier_beeld import Kop


@dataclass(frozen=True, slots=True)
class Instrumentregel:
    """A re-integration instrument in words."""

    id: int
    soort: str
    doel: str
    waar: str
    """The employer and the party, in one line."""
    begin: date
    eind: date | None
    uren_per_week: int | None
    resultaat: str
    is_vroegtijdig: bool
    stand: str
    """straks, loopt, afronden (over, without a result), klaar or gestopt."""


@dataclass(frozen=True, slots=True)
class Werkregel:
    """Work that was found, in words."""

    id: int
    soort: str
    functie: str
    werkgever: str
    uren_per_week: int
    begin: date
    eind: date | None
    reden_eind: str
    heeft_bijstand_ernaast: bool | None
    is_betaald: bool
    nagaan_op: date | None
    """When to look whether it lasted; ``None`` for other work and work that ended before."""


@dataclass(frozen=True, slots=True)
class Opleidingregel:
    """A course of study, in words."""

    id: int
    niveau: str
    naam: str
    school: str
    begin: date
    eind: date | None
    heeft_diploma: bool | None


@dataclass(frozen=True, slots=True)
class Momentregel:
    """A moment at which we look whether somebody has work."""

    code: str
    naam: str
    werk: int | None
    """The id of the job that is looked at; only half a year on."""
    op: date | None
    """The day of the moment; ``None`` while it is not known."""
    uitleg: tuple[Zin, ...]
    gedaan_op: date | None = None
    heeft_werk: bool | None = None
    uren_per_week: int | None = None
    toelichting: str = ""
    is_voorbij: bool = False
    """Whether the day has come."""


@dataclass(frozen=True, slots=True)
class Keuzeregel:
    """The choice of the way to work."""

    keuze: str
    reden: str
    op: date
    door: str


@dataclass(frozen=True, slots=True)
class Afstemregel:
    """How plan and Participatiewet go together."""

    grond: str
    partij: str
    contactpersoon: str
    plan_van_aanpak_op: date | None
    afspraken: str
    op: date


@dataclass(frozen=True, slots=True)
class Belemmering:
    """An obstacle: since when, how long it stood, and what was arranged."""

    id: int
    code: str
    soort: str
    omschrijving: str
    wie: str
    begin: date
    eind: date | None
    dagen: int
    """Days open, until today or until it was settled."""
    is_open: bool
    afspraak: tuple[tuple[str, str], ...]
    """Label and words."""
    heeft_afspraakvorm: bool
    """Whether there is a form for what was arranged: childcare and travel."""


@dataclass(frozen=True, slots=True)
class Meedoenbeeld:
    """Everything on the page."""

    kop: Kop
    duaal: Duaal | None
    """``None`` for who may not see hours."""
    instrumenten: tuple[Instrumentregel, ...]
    werk: tuple[Werkregel, ...]
    opleidingen: tuple[Opleidingregel, ...]
    momenten: tuple[Momentregel, ...]
    keuze: Keuzeregel | None
    keuzen_eerder: int
    afstemming: Afstemregel | None
    belemmeringen: tuple[Belemmering, ...] | None
    """``None`` for who may not see obstacles."""
    mag_wijzigen: bool
    mag_nagaan: bool
    """Also in a closed dossier: five years on most are closed."""
    heeft_betaald_werk: bool
    mag_lijstje: bool
    """Whether the worker may open the list for the change from benefit to work."""


@dataclass(frozen=True, slots=True)
class Vergoedingregel:
    """A reimbursement in words; amounts in eurocents."""

    sleutel: uuid.UUID
    soort: str
    omschrijving: str
    status: str
    stand: str
    gevraagd_op: date
    gevraagd_cent: int
    van: date | None
    tot_en_met: date | None
    besloten_op: date | None
    toegekend_cent: int | None
    reden: str
    betaald_op: date | None
    financiering: str
    uiterlijk: date | None
    """The last day to decide or to pay; ``None`` when nothing is to be done."""
    brief: uuid.UUID | None
    """The letter with the decision."""
    verzonden_op: date | None


@dataclass(frozen=True, slots=True)
class Vergoedingenbeeld:
    """The reimbursements of somebody, what waits first."""

    kop: Kop
    regels: tuple[Vergoedingregel, ...]
    betaald_cent: int
    open_cent: int
    """Granted and not paid yet."""
    mag_vragen: bool
    mag_beslissen: bool
    mag_betalen: bool
