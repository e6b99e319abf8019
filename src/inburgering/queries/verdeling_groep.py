"""Takes municipalities together in which everything is the same."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from inburgering.queries.verdeling_plaats import Kolom


@dataclass(frozen=True, slots=True)
class Gemeentegroep:
    """Municipalities in which the same holds."""

    gemeenten: tuple[Kolom, ...]
    is_alle: bool
    """Whether these are all municipalities that are looked at, and more than one."""

    @property
    def code(self) -> str:
        """The code of the first one."""
        return self.gemeenten[0].code

    @property
    def namen(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(kolom.naam for kolom in self.gemeenten)


def group_gemeenten(
    gemeenten: Sequence[Kolom], same: Mapping[str, Hashable]
) -> tuple[Gemeentegroep, ...]:
    """Return the municipalities grouped by what holds there, in order of their first name.

    ``same`` holds by code what must be equal; a municipality without an entry stays out.
    """
    found: dict[Hashable, list[Kolom]] = defaultdict(list)
    for kolom in gemeenten:
        if kolom.code in same:
            found[same[kolom.code]].append(kolom)
    number = sum(map(len, found.values()))
    return tuple(
        Gemeentegroep(gemeenten=tuple(held), is_alle=len(held) == number > 1)
        for held in found.values()
    )
