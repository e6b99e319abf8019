"""Ties the people of one household on a list together, without doubling what is known."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from inburgering.actions.bestand_kandidaat import parts
from inburgering.cases.bestand_rij import Tabelrij
from inburgering.cases.koppelingslijst_rij import Kind
from inburgering.cases.models import Dossier, Huishoudband
from inburgering.cases.naam import simplify

HOOFD: Final = frozenset({"hoofd", "partner"})
KIND: Final = "kind"


@dataclass(frozen=True, slots=True)
class Lid:
    """Somebody to add to a household: another row of the list, or a child by name."""

    soort: str
    rij: int | None = None
    naam: str = ""
    geboortedatum: date | None = None


class Huisgenoot(Protocol):
    """A row of the list as this module looks at it."""

    rij: Tabelrij
    is_kind: bool
    dossier: Dossier | None
    kinderen: tuple[Kind, ...]

    @property
    def relatie(self) -> str:
        """The place in the household."""

    @property
    def huishouden(self) -> tuple[str, str]:
        """What ties people together."""


def plan_leden(goed: Sequence[Huisgenoot]) -> Mapping[int, tuple[Lid, ...]]:
    """Return per row of somebody with a dossier who belongs to the household."""
    homes: dict[tuple[str, str], list[Huisgenoot]] = defaultdict(list)
    for k in goed:
        if k.huishouden[1]:
            homes[k.huishouden].append(k)
    plan = {}
    for k in goed:
        if k.is_kind:
            continue
        others = homes.get(k.huishouden, []) if k.huishouden[1] else []
        home = others or [k]
        plan[k.rij.nummer] = (
            *(_describe(k, other) for other in others if other is not k),
            *(
                Lid(KIND, naam=kind.naam, geboortedatum=kind.geboortedatum)
                for parent in home
                for kind in parent.kinderen
                if parent is k or {parent.relatie, k.relatie} <= HOOFD
            ),
        )
    return plan


def find_missing(
    mensen: Sequence[Huisgenoot], plan: Mapping[int, tuple[Lid, ...]]
) -> list[tuple[Lid, ...]]:
    """Return per person the members that the dossier does not hold yet."""
    number_of = {k.dossier.pk: k.rij.nummer for k in mensen if k.dossier is not None}
    known: dict[int, set[object]] = defaultdict(set)
    for part in parts(sorted(number_of)):
        for row in Huishoudband.objects.filter(dossier__in=part, is_actief=True):
            other = number_of.get(row.ander_dossier_id or 0)
            known[row.dossier_id] |= {other, (simplify(row.naam), row.geboortedatum)}
    missing = []
    for k in mensen:
        have = known[k.dossier.pk] if k.dossier is not None else set()
        missing.append(_unique(plan.get(k.rij.nummer, ()), have))
    return missing


def _unique(leden: Sequence[Lid], have: set[object]) -> tuple[Lid, ...]:
    """Leave out who is there already, and a child that both parents' rows name."""
    seen, kept = set(have), []
    for lid in leden:
        key = lid.rij if lid.rij is not None else (simplify(lid.naam), lid.geboortedatum)
        if key not in seen:
            seen.add(key)
            kept.append(lid)
    return tuple(kept)


def _describe(one: Huisgenoot, other: Huisgenoot) -> Lid:
    """Return what the other is to the one."""
    if not other.is_kind:
        return Lid(_relation(one.relatie, other.relatie), rij=other.rij.nummer)
    soort = KIND if one.relatie in HOOFD | {""} else "overig"
    born = other.rij.datums["geboortedatum"]
    return Lid(soort, naam=other.rij.naam.volledig, geboortedatum=born)


def _relation(one: str, other: str) -> str:
    if one in HOOFD and other in HOOFD:
        return "partner"
    if one in HOOFD:
        return {"kind": "kind", "ouder": "ouder"}.get(other, "overig")
    if other in HOOFD:
        return {"kind": "ouder", "ouder": "kind"}.get(one, "overig")
    return "overig"
