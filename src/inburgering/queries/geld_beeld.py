"""The picture of somebody's money: frozen, and only for who pays or guides."""

from dataclasses import dataclass
from datetime import date

from inburgering.law.maandstaat import Maandsom
from inburgering.law.toegestaan import Toegestaan
from inburgering.queries.dossier_beeld import Kop

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Periode:
    """A period in which fixed costs are paid."""

    begin: date
    eind: date
    partij: str
    is_afgesloten: bool
    reden: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Last:
    """A fixed cost."""

    id: int
    soort: str
    soort_naam: str
    schuldeiser: str
    kenmerk: str
    bedrag_cent: int
    betaaldag: int
    begin: date
    eind: date | None


@dataclass(frozen=True, slots=True)
class Maandrij:
    """A month in the list."""

    maand: date
    stand: str
    """leeg, concept, definitief or later."""
    som: Maandsom | None
    is_gecorrigeerd: bool


@dataclass(frozen=True, slots=True)
class Planbeeld:
    """The plan for handling money oneself."""

    niveau: str
    niveau_naam: str
    begin: date
    inkomsten_cent: int | None
    uitgaven_cent: int | None
    afspraken: str
    onderdelen: Keuzes
    partij: str
    partij_code: str
    afgesloten_op: date | None
    resultaat: str


@dataclass(frozen=True, slots=True)
class Signaalbeeld:
    """A signal of arrears."""

    id: int
    ontvangen_op: date
    bron: str
    is_opschaling: bool
    bedrag_cent: int | None
    opvolging: str
    opgevolgd_op: date | None
    door: str
    mag_opvolgen: bool


@dataclass(frozen=True, slots=True)
class Bijpartner:
    """The period that stands with the partner, for who may see that dossier."""

    naam: str
    sleutel: object
    begin: date
    eind: date


@dataclass(frozen=True, slots=True)
class Geldbeeld:
    """Everything on the page Geldzaken."""

    kop: Kop
    mag_start: Toegestaan | None
    """Whether paying can begin today, with the reason; ``None`` where a period was begun."""
    hulp_vanaf: date | None
    """From when help with money is there: the first day of the right to bijstand."""
    periode: Periode | None
    bij_partner: Bijpartner | None
    lasten: tuple[Last, ...]
    maanden: tuple[Maandrij, ...]
    betaald_totaal: int
    """Paid to creditors in final statements."""
    plan: Planbeeld | None
    """The one that runs, or the last one."""
    is_plan_klaar: bool
    signalen: tuple[Signaalbeeld, ...]
    mag_ontzorgen: bool
    mag_plan: bool
    brieven: tuple[tuple[object, date], ...]
    """Key and day of the letters with a statement, the newest first."""
    is_fact_bekend: bool
    """Whether the dossier says that paying began."""

    @property
    def last_per_maand(self) -> int:
        """The sum of the fixed costs that run, in cents."""
        return sum(last.bedrag_cent for last in self.lasten if last.eind is None)


@dataclass(frozen=True, slots=True)
class Staatrij:
    """A fixed cost in one month."""

    last: Last
    ingehouden_cent: int
    betaald_cent: int
    betaald_op: date | None
    over_cent: int
    """Withheld in earlier months and not paid yet."""


@dataclass(frozen=True, slots=True)
class Correctie:
    """What a final statement said before."""

    dag: date
    door: str
    reden: str
    bijstand_cent: int
    toeslagen_cent: int
    leefgeld_cent: int
    regels: tuple[tuple[str, int, int], ...]
    """Creditor, withheld, paid."""


@dataclass(frozen=True, slots=True)
class Staatbeeld:
    """The statement of one month."""

    kop: Kop
    maand: date
    bijstand_cent: int
    toeslagen_cent: int
    rijen: tuple[Staatrij, ...]
    som: Maandsom
    bestaat: bool
    is_definitief: bool
    definitief_op: date | None
    correcties: tuple[Correctie, ...]
    overgenomen_van: date | None
    """The month from which the figures of a new statement were taken."""
    mag_wijzigen: bool


@dataclass(frozen=True, slots=True)
class Geldstatus:
    """What who steers may know: that it runs, and whether there is a plan; no amounts."""

    ontzorgen_van: date | None
    ontzorgen_tot: date | None
    is_ontzorgen_klaar: bool
    staat_bij_partner: bool
    plan_niveau: str
    plan_begin: date | None
    plan_partij: str
    plan_afspraken: str
    """Only for the party that guides it."""
    is_plan_klaar: bool
    signalen_open: int
    mag_melden: bool
    mag_afsluiten: bool
    ziet_geld: bool
