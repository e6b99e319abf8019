"""The picture of the help around one person: frozen, and reduced to what the worker may see."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.geld_beeld import Geldstatus

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Feitverwijzing:
    """A legal fact that belongs to something here, and whether it is recorded."""

    soort: str
    naam: str
    datum: date | None
    """``None``: not recorded yet."""
    mag_vastleggen: bool
    taak: uuid.UUID | None = None
    """The open task of this worker in which it is recorded."""


@dataclass(frozen=True, slots=True)
class Voorzieningregel:
    """One thing on offer and how it stands with this person."""

    code: str
    naam: str
    plicht: str
    """aanbieden, bekostigen, adviseren or geen."""
    plicht_naam: str
    is_wettelijk: bool
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]
    pagina: str
    """The page of the dossier where this is kept, for parts of the trajectory itself."""
    mag_wijzigen: bool
    versie: int
    """0: nothing recorded yet."""
    aangeboden_op: date | None = None
    uitkomst: str = ""
    uitkomst_naam: str = ""
    reden: str = ""
    partij_code: str = ""
    partij: str = ""
    """Who gives it; from the taakverdeling while nothing was recorded."""
    is_eigen_rekening: bool = False
    begin: date | None = None
    eind: date | None = None
    reden_verlenging: str = ""
    financiering: str = ""
    financiering_naam: str = ""
    kosten_cent: int | None = None
    gewoon_tot: date | None = None
    """The last day that is usual here, where the municipality has one."""
    niveau: str = ""
    niveau_naam: str = ""
    onderdelen: Keuzes = ()
    """Code and words of what it holds."""
    toelichting: str = ""
    feit: Feitverwijzing | None = None
    stand: str = ""
    """In words where the page of the trajectory knows it."""
    belet: str = ""
    """Why it cannot begin now."""


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """A list of this person, or one that can begin."""

    soort: str
    naam: str
    uitleg: str
    begin: date | None
    """``None``: not begun."""
    partij: str
    aantal: int
    klaar: int
    te_laat: int
    volgende: date | None
    """The first last day of what is still open."""
    mag_beginnen: bool


@dataclass(frozen=True, slots=True)
class Puntregel:
    """A point of a list."""

    id: int
    code: str
    naam: str
    mag_vrijwilliger: bool
    uiterlijk: date
    medewerker: int | None
    medewerker_naam: str
    gedaan_op: date | None
    door: str
    is_niet_nodig: bool
    opmerking: str
    feit: Feitverwijzing | None
    mag_afvinken: bool

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.gedaan_op is None and not self.is_niet_nodig


@dataclass(frozen=True, slots=True)
class Lijstbeeld:
    """One list with its points; of a list that was not begun the points that it would get."""

    kop: Kop
    soort: str
    naam: str
    uitleg: str
    is_een_dag: bool
    begin: date | None
    partij: str
    punten: tuple[Puntregel, ...]
    voorbeeld: tuple[tuple[str, bool], ...]
    """Name and whether a volunteer may do it, of a list that was not begun."""
    mag_bijhouden: bool
    mag_beginnen: bool
    feit: Feitverwijzing | None

    @property
    def klaar(self) -> int:
        """How many points are settled."""
        return sum(not punt.is_open for punt in self.punten)


@dataclass(frozen=True, slots=True)
class Betrokkenregel:
    """Somebody who works with the person."""

    id: int
    taak: str
    taak_naam: str
    naam: str
    partij: str
    rol: str
    is_beroepskracht: bool
    doel: str
    begin: date
    eind: date | None
    mag_beeindigen: bool


@dataclass(frozen=True, slots=True)
class Faseregel:
    """A phase of guidance."""

    code: str
    naam: str
    uitleg: str
    begin: date | None
    criteria: tuple[tuple[str, str, bool], ...]
    """Code, words, and whether it was met when the phase began."""
    toelichting: str
    is_nu: bool


@dataclass(frozen=True, slots=True)
class Begeleidingsbeeld:
    """Everything on the page Begeleiding."""

    kop: Kop
    aanbod: tuple[Voorzieningregel, ...]
    lijsten: tuple[Lijstregel, ...]
    betrokkenen: tuple[Betrokkenregel, ...]
    fasen: tuple[Faseregel, ...]
    """Empty where the municipality does not work with phases."""
    volgende_fase: str
    """The code of the phase that can begin, empty for none."""
    mag_fase: bool
    mag_koppelen: bool
    geldzaken_regie: str
    """Who steers financial self-reliance here, in words."""
    geld: Geldstatus
    """The state of the money, without amounts."""
    randvoorwaarden_open: int | None
    """``None`` for who may not see obstacles."""
