"""What the pages of changes show, already reduced to what the worker may see."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin
from inburgering.law.voorwaarde import Voorwaarde
from inburgering.queries.dossier_beeld import Kop


@dataclass(frozen=True, slots=True)
class Voorwaarderegel:
    """One condition in a list, as it stands or as it stood."""

    code: str
    naam: str
    uitkomst: str
    """ja, nee or beoordelen."""
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]
    is_keuze: bool = False
    """One of alternatives: another one may be enough."""
    oordeel: bool | None = None
    toelichting: str = ""
    door: str = ""


@dataclass(frozen=True, slots=True)
class Wijzigingsregel:
    """A change that was begun."""

    soort: str
    wat: str
    """From what to what, in words."""
    reden: str
    begonnen_op: date
    ingetrokken_op: date | None
    vastgesteld_op: date | None
    """The dagtekening of the plan that came of it."""
    is_open: bool
    voorwaarden: tuple[Voorwaarderegel, ...]


@dataclass(frozen=True, slots=True)
class Pauzeregel:
    """A pause, going on or over."""

    reden: str
    begin: date
    verwacht_tot: date | None
    eind: date | None
    toelichting: str
    is_zorg: bool
    gevolgen: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Besluitregel:
    """What DUO decided, as it was received."""

    id: int
    soort: str
    naam: str
    besloten_op: date
    ontvangen_op: date
    ingang: date | None
    eind: date | None
    nieuwe_einddatum: date | None
    onderdelen: tuple[str, ...]
    grond: str
    is_geldig: bool
    reden: str
    kan_herleven: bool
    is_boete: bool
    kenmerk: str = ""
    grondcode: str = ""
    onderdeelcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Adviesregel:
    """What was told to DUO, or is still asked."""

    soort: str
    naam: str
    grond: str
    van: date | None
    tot_en_met: date | None
    is_positief: bool | None
    motivering: str
    gevraagd_op: date | None
    gegeven_op: date | None


@dataclass(frozen=True, slots=True)
class Termijnbeeld:
    """The term, with our own count beside DUO's."""

    begin: date
    uiterlijk: date
    eigen: date
    is_van_duo: bool
    wijzigen_tot: date
    """The last day of the year and a half."""
    verlengen_vanaf: date
    stappen: tuple[Zin, ...]


@dataclass(frozen=True, slots=True)
class Wijzigbeeld:
    """Everything the tab shows."""

    kop: Kop
    mag_plan: bool
    """Whether this worker may begin another plan."""
    mag_voortgang: bool
    mag_besluit: bool
    """Whether this worker may record what DUO decided."""
    leerroute: str
    """Code of the route of the plan in force; empty without one."""
    leerroute_naam: str
    niveaus: tuple[tuple[str, str], ...]
    """Skill in words and its level; only in the B1-route."""
    heeft_a2: bool
    termijn: Termijnbeeld | None
    geeindigd_door: str
    geeindigd_op: date | None
    is_tijdelijk_vrij: bool
    tijdelijk_tot: date | None
    wijzigingen: tuple[Wijzigingsregel, ...]
    pauzes: tuple[Pauzeregel, ...]
    besluiten: tuple[Besluitregel, ...]
    adviezen: tuple[Adviesregel, ...]
    bio_open: Adviesregel | None
    bio_uiterlijk: date | None
    open_berichten: int

    @property
    def een_niveau(self) -> str:
        """The level when all skills have the same one; empty when they differ."""
        levels = {level for _skill, level in self.niveaus}
        return levels.pop() if len(levels) == 1 else ""

    @property
    def open_wijziging(self) -> Wijzigingsregel | None:
        """The change of which the plan is a concept."""
        return next((row for row in self.wijzigingen if row.is_open), None)

    @property
    def open_pauze(self) -> Pauzeregel | None:
        """The pause that goes on."""
        return next((row for row in self.pauzes if row.eind is None), None)

    @property
    def eerdere_pauzes(self) -> tuple[Pauzeregel, ...]:
        """The pauses that are over, the newest first."""
        return tuple(row for row in self.pauzes if row.eind is not None)


@dataclass(frozen=True, slots=True)
class Keuzebeeld:
    """A change that somebody looks at: every condition, and what it would do."""

    kop: Kop
    soort: str
    naar: str
    voorwaarden: tuple[Voorwaarde, ...]
    namen: Mapping[str, str]
    gevolgen: tuple[Zin, ...]
    is_onmogelijk: bool
    """Whether no judgement can make it possible."""


@dataclass(frozen=True, slots=True)
class Verlengbeeld:
    """The grounds for more time, each with what is on file."""

    kop: Kop
    termijn: Termijnbeeld
    is_open: bool
    """Whether the person can ask now."""
    gronden: tuple[tuple[str, str, tuple[Voorwaarderegel, ...]], ...]
    """Code, name and conditions."""
    inspanningen_tot: date


@dataclass(frozen=True, slots=True)
class Melding:
    """One message for DUO: what to type in the portal."""

    sleutel: uuid.UUID
    titel: str
    sinds: date
    regels: tuple[tuple[str, str], ...]
    """Label and value, as the portal asks them."""
    mag_ja: bool = False
    mag_nee: bool = False
    """Answers to "verwijtbaar" that DUO takes; neither: leave it empty."""
    uitleg: tuple[Zin, ...] = ()
