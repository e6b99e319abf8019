"""What the work list is asked for, and what it gives: frozen pictures, no rows of tables."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin

SATURDAY = 5


class Lijst(StrEnum):
    """Whose work is listed."""

    MIJN = "mijn"
    TEAM = "team"
    ORGANISATIE = "organisatie"
    NIEMAND = "niemand"


class Groep(StrEnum):
    """The groups of the list, in the order in which they are read."""

    TE_LAAT = "te_laat"
    DEZE_WEEK = "deze_week"
    VIER_WEKEN = "vier_weken"
    ZONDER_EINDE = "zonder_einde"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Anker:
    """The last row of the page before this one."""

    uiterlijk: date
    id: int


@dataclass(frozen=True, slots=True)
class Lijstfilter:
    """What somebody wants to see. Everything but ``naam`` may stand in a URL."""

    lijst: Lijst = Lijst.MIJN
    gemeente: str = ""
    taak: str = ""
    """A national task."""
    leerroute: str = ""
    doelgroep: str = ""
    medewerker: int | None = None
    """The person responsible."""
    team: int | None = None
    van: date | None = None
    """Only tasks with a last day from this day on."""
    tot: date | None = None
    """Only tasks with a last day until this day, inclusive."""
    is_te_laat: bool = False
    is_zonder_einde: bool = False
    """Only tasks for which the law names no last day."""
    naam: str = ""
    """Part of a name; posted, never in a URL."""
    na: Anker | None = None

    @property
    def is_leeg(self) -> bool:
        """Whether nothing is filtered, whatever the list."""
        return replace(self, na=None) == Lijstfilter(lijst=self.lijst)


@dataclass(frozen=True, slots=True)
class Taakrij:
    """One task as one row."""

    id: int
    sleutel: uuid.UUID
    dossier: uuid.UUID
    code: str
    taak: str
    titel: str
    """Dutch source text of the law room, to be translated; for an own task what was typed."""
    is_eigen: bool
    naam: str
    """Empty for who may not see the name."""
    nummer: str
    gemeente: str
    vanaf: date
    uiterlijk: date | None
    """``None``: the law names no last day."""
    streef: date | None
    kan_nog_niet: bool
    """The first day lies ahead."""
    waarom: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]
    medewerker: int | None
    medewerker_naam: str
    is_waarneming: bool
    """Of somebody who is away, for whom this worker covers."""
    laatste_contact_op: date | None
    """``None`` also for who may not see the contacts."""


@dataclass(frozen=True, slots=True)
class Groepsbeeld:
    """The rows of one group on this page."""

    groep: Groep
    rijen: tuple[Taakrij, ...]
    is_meer: bool
    """The page ends within this group."""

    @property
    def aantal_nu(self) -> int:
        """How many of these rows can be done already."""
        return sum(not rij.kan_nog_niet for rij in self.rijen)

    @property
    def aantal_mensen(self) -> int:
        """Of how many people these rows are."""
        return len({rij.dossier for rij in self.rijen})


@dataclass(frozen=True, slots=True)
class Werkvoorraad:
    """A page of the work list."""

    filter: Lijstfilter
    """As it was applied: what the role does not allow is left out."""
    groepen: tuple[Groepsbeeld, ...]
    """Only groups with rows."""
    aantal: int
    volgende: Anker | None
    """Where the next page begins, if there is one."""
    is_meer_zonder_einde: bool

    def get_groep(self, groep: Groep) -> Groepsbeeld:
        """Return a group, empty when it has no rows here."""
        return next((g for g in self.groepen if g.groep is groep), Groepsbeeld(groep, (), False))

    @property
    def te_laat(self) -> Groepsbeeld:
        """What is past its last day."""
        return self.get_groep(Groep.TE_LAAT)

    @property
    def deze_week(self) -> Groepsbeeld:
        """What is due by Sunday."""
        return self.get_groep(Groep.DEZE_WEEK)

    @property
    def toont_wie(self) -> bool:
        """Whether a column with names says anything: not when all is one's own, or nobody's."""
        if self.filter.lijst is Lijst.MIJN:
            return any(rij.is_waarneming for groep in self.groepen for rij in groep.rijen)
        return self.filter.lijst is not Lijst.NIEMAND

    @property
    def is_rustig(self) -> bool:
        """Whether this page holds nothing that is late, due this week, or waiting without end."""
        open_groups = {Groep.TE_LAAT, Groep.DEZE_WEEK, Groep.ZONDER_EINDE}
        return not any(groep.groep in open_groups for groep in self.groepen)

    @property
    def volgende_termijn(self) -> date | None:
        """The first last day that comes."""
        days = (r.uiterlijk for groep in self.groepen for r in groep.rijen if r.uiterlijk)
        return min(days, default=None)


def get_einde_week(dag: date) -> date:
    """Return the Sunday of the week; in a weekend the Sunday of the working week that comes.

    On Sunday a deadline of Monday would else look far away.
    """
    weekend = dag.weekday() >= SATURDAY
    return dag + timedelta(days=6 - dag.weekday(), weeks=1 if weekend else 0)


def get_horizon(dag: date) -> date:
    """Return the last day of the coming four weeks."""
    return dag + timedelta(weeks=4)


def get_groep(rij: Taakrij, *, dag: date) -> Groep:
    """Return the group of a row.

    Only the last day of the law makes something te laat. A target of the region brings a task
    forward: once the target is near or past, the task no longer waits under Later.
    """
    if rij.uiterlijk is None:
        return Groep.LATER if rij.kan_nog_niet else Groep.ZONDER_EINDE
    if rij.uiterlijk < dag:
        return Groep.TE_LAAT
    soonest = rij.uiterlijk if rij.streef is None else min(rij.uiterlijk, rij.streef)
    if soonest <= get_einde_week(dag):
        return Groep.DEZE_WEEK
    return Groep.VIER_WEKEN if soonest <= get_horizon(dag) else Groep.LATER


def group_rows(
    rows: Sequence[Taakrij], *, dag: date, is_meer: bool, is_meer_zonder_einde: bool
) -> tuple[Groepsbeeld, ...]:
    """Return the rows in their groups; what one person needs by one day stands together."""
    found: dict[Groep, list[Taakrij]] = {groep: [] for groep in Groep}
    for row in _gather_people(rows):
        found[get_groep(row, dag=dag)].append(row)
    dated = [row for row in rows if row.uiterlijk is not None] or rows
    last = get_groep(dated[-1], dag=dag) if dated and is_meer else None
    cut = {last} | ({Groep.ZONDER_EINDE} if is_meer_zonder_einde else set())
    return tuple(
        Groepsbeeld(groep, tuple(rows), groep in cut) for groep, rows in found.items() if rows
    )


def _gather_people(rows: Sequence[Taakrij]) -> list[Taakrij]:
    """Return the rows of one last day person by person, in the order in which they came."""
    first: dict[tuple[date | None, uuid.UUID], int] = {}
    for place, row in enumerate(rows):
        first.setdefault((row.uiterlijk, row.dossier), place)
    return sorted(rows, key=lambda row: first[row.uiterlijk, row.dossier])
