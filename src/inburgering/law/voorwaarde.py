"""A condition of a decision: whether it is met, on which figures, and where the law says so."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin

Uitkomst = Literal["ja", "nee", "beoordelen"]
"""Met, not met, or for somebody to judge."""


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """One condition as it stands on a day."""

    code: str
    uitkomst: Uitkomst
    uitleg: tuple[Zin, ...]
    """Why, with the figures in it."""
    grondslag: tuple[Grondslag, ...]
    groep: str = ""
    """Conditions with the same name here are alternatives: one of them is enough."""


def find_obstacles(
    voorwaarden: Iterable[Voorwaarde], *, oordelen: Mapping[str, bool]
) -> tuple[Voorwaarde, ...]:
    """Return the conditions that stand in the way, in their order.

    ``oordelen`` holds per code what somebody judged; a condition that asks for a judgement and
    got none stands in the way. Of alternatives all stand in the way, or none.
    """
    rows = tuple(voorwaarden)
    enough = {row.groep for row in rows if row.groep and is_vervuld(row, oordelen=oordelen)}
    return tuple(
        row for row in rows if row.groep not in enough and not is_vervuld(row, oordelen=oordelen)
    )


def is_vervuld(voorwaarde: Voorwaarde, *, oordelen: Mapping[str, bool]) -> bool:
    """Tell whether a condition is met, by the facts or by judgement."""
    if voorwaarde.uitkomst == "beoordelen":
        return oordelen.get(voorwaarde.code, False)
    return voorwaarde.uitkomst == "ja"


def find_impossible(voorwaarden: Iterable[Voorwaarde]) -> tuple[Voorwaarde, ...]:
    """Return the conditions that no judgement can mend: not met, and no alternative is open."""
    rows = tuple(voorwaarden)
    judged: Collection[str] = [row.code for row in rows if row.uitkomst == "beoordelen"]
    return find_obstacles(rows, oordelen=dict.fromkeys(judged, True))
