"""What changes in who does what, told once for all tasks and municipalities it holds for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from inburgering.law.taken import TAKEN
from inburgering.queries.verdeling_cel import VOORUIT
from inburgering.queries.verdeling_groep import Gemeentegroep, group_gemeenten
from inburgering.queries.verdeling_plaats import Kolom
from inburgering.region.wijzigingen import (
    Verdelingswijziging,
    Wijzigingsoort,
    get_wijzigingen,
)

HORIZON: Final = timedelta(days=731)
"""How far ahead a change is told."""
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Straks:
    """From a day on something is otherwise for some tasks in some municipalities."""

    dag: date
    laatste_dag: date
    """The last day on which it is as it is now."""
    soort: Wijzigingsoort
    van: str
    """The name of the party until then; empty is nobody."""
    naar: str
    """The name of the party from then on; empty is nobody."""
    taken: tuple[str, ...]
    """Names of tasks, in the order of the act."""
    groep: Gemeentegroep
    is_dichtbij: bool
    """Whether that is within 90 days."""

    @property
    def is_einde(self) -> bool:
        """Whether nobody follows."""
        return not self.naar


def get_straks(gemeenten: Sequence[Kolom], *, dag: date) -> tuple[Straks, ...]:
    """Return the changes after this day, the nearest first. Two queries."""
    rows = get_wijzigingen(
        [kolom.code for kolom in gemeenten], van=dag + ONE_DAY, tot=dag + HORIZON
    )
    told = {(row.dag, row.gemeente, row.taak): row.naar for row in rows if row.soort != "basis"}
    found: dict[tuple[date, Wijzigingsoort, str, str], dict[str, list[str]]] = {}
    for row in rows:
        implied = told.get((row.dag, row.gemeente, row.taak), "") == row.naar
        if row.soort != "basis" or not implied:
            key = (row.dag, row.soort, _short(row.van_naam, row), _short(row.naar_naam, row))
            found.setdefault(key, defaultdict(list))[row.gemeente].append(row.taak)
    return tuple(
        Straks(
            dag=key[0],
            laatste_dag=key[0] - ONE_DAY,
            soort=key[1],
            van=key[2],
            naar=key[3],
            taken=tuple(item.naam for code, item in TAKEN.items() if code in tasks),
            groep=groep,
            is_dichtbij=key[0] <= dag + VOORUIT + ONE_DAY,
        )
        for key, places in found.items()
        for groep, tasks in _by_tasks(gemeenten, places)
    )


def _short(naam: str, row: Verdelingswijziging) -> str:
    return naam.removesuffix(f" {row.gemeente_naam}")


def _by_tasks(
    gemeenten: Sequence[Kolom], places: dict[str, list[str]]
) -> list[tuple[Gemeentegroep, frozenset[str]]]:
    """Return the municipalities with the same tasks together."""
    same = {code: frozenset(tasks) for code, tasks in places.items()}
    groups = group_gemeenten(gemeenten, same)
    return [
        (
            Gemeentegroep(groep.gemeenten, is_alle=1 < len(gemeenten) == len(groep.gemeenten)),
            same[groep.code],
        )
        for groep in groups
    ]
