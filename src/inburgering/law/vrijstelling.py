"""What DUO's decisions on exemption do to the duty, its parts and the term.

DUO decides; the college follows. Grondslag: art. 4, 5 and 7 lid 3 Wet inburgering 2021; art. 2.3
tot en met 2.8 and 3.12 Besluit inburgering 2021, versie 2022-01-01.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from inburgering.law.grondslag import wi
from inburgering.law.kalender import EEN_DAG
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op

Besluitsoort = Literal[
    "verlenging",
    "verlenging_afgewezen",
    "vrijstelling",
    "vrijstelling_tijdelijk",
    "vrijstelling_gedeeltelijk",
    "ontheffing_medisch",
    "ontheffing_gedeeltelijk",
    "ontheffing_bijzonder",
    "voldaan",
    "boete",
]
EINDE_PLICHT: Final[frozenset[Besluitsoort]] = frozenset(
    {"vrijstelling", "ontheffing_medisch", "ontheffing_bijzonder", "voldaan"}
)
"""Decisions after which there is no duty any more."""
DEEL_VRIJ: Final[frozenset[Besluitsoort]] = frozenset(
    {"vrijstelling_gedeeltelijk", "ontheffing_gedeeltelijk"}
)
VRIJSTELLING = wi("4", 1)
ONTHEFFING = wi("5", 1)
DEEL = wi("7", 3)


@dataclass(frozen=True, slots=True)
class Besluit:
    """A decision of DUO as the law looks at it."""

    soort: Besluitsoort
    ingang: date
    eind: date | None = None
    """Of a temporary exemption its last day; ``None`` while DUO gave none."""
    onderdelen: tuple[str, ...] = ()
    is_herleefd: bool = False
    """Whether DUO said that the duty lives again (events SS129 and SS130)."""


@dataclass(frozen=True, slots=True)
class Vrijstellingstand:
    """How the duty stands after DUO's decisions."""

    geeindigd_op: date | None = None
    """The first day without a duty."""
    door: Besluitsoort | None = None
    onderdelen: frozenset[str] = frozenset()
    """Parts of the exam or route from which the person is exempt."""
    tijdelijk: tuple[Besluit, ...] = ()
    """Temporary exemptions, in order of their first day."""

    @property
    def open_tijdelijk(self) -> Besluit | None:
        """The temporary exemption of which nobody said yet that the duty lives again."""
        return next((row for row in reversed(self.tijdelijk) if not row.is_herleefd), None)


def vrijstellingstand(besluiten: Iterable[Besluit]) -> Vrijstellingstand:
    """Return what the decisions of DUO together leave of the duty.

    Grondslag: art. 4 lid 1, art. 5 and art. 7 lid 3 Wet inburgering 2021.
    """
    rows = sorted(besluiten, key=lambda row: row.ingang)
    end = next((row for row in rows if row.soort in EINDE_PLICHT), None)
    parts = (part for row in rows if row.soort in DEEL_VRIJ for part in row.onderdelen)
    return Vrijstellingstand(
        geeindigd_op=end.ingang if end else None,
        door=end.soort if end else None,
        onderdelen=frozenset(parts),
        tijdelijk=tuple(row for row in rows if row.soort == "vrijstelling_tijdelijk"),
    )


def opgeschorte_dagen(
    tijdelijk: Sequence[Besluit], *, begin: date, parameters: Parameters = WETTELIJK
) -> int:
    """Return how many days of the term fell in temporary exemptions that have a last day.

    ``begin`` is the first day of the term. Days that two exemptions share count once; the answer
    is never below zero, so an exemption never shortens a term.

    Grondslag: art. 4 lid 1 onder c en d Wet inburgering 2021.

    Interpretatie: DUO's event says that the term "resumes", so the days do not count; until DUO
    gives its own last day this is our check (ADR 0016).
    """
    if not waarde_op(parameters.vrijstelling_schort_op, begin).aantal:
        return 0
    total, counted_to = timedelta(), begin - EEN_DAG
    for row in sorted(tijdelijk, key=lambda row: row.ingang):
        if row.eind is None:
            continue
        first = max(row.ingang, counted_to + EEN_DAG)  # days before the term do not count
        if row.eind >= first:
            total += row.eind - first + EEN_DAG
            counted_to = row.eind
    return total.days
