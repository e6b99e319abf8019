"""Who in the dossiers of a municipality may be the same person as somebody on a list.

One query per batch of rows, whatever the number of people known.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inburgering.cases.models import Dossier
from inburgering.queries.persoon_zoeken import is_alike

PER_VRAAG = 500


@dataclass(frozen=True, slots=True)
class Gezocht:
    """Somebody on a list whose number is not known here."""

    rij: int
    gemeente: str
    naam: str
    geboortedatum: date


def find_alike(mensen: Sequence[Gezocht]) -> Mapping[int, tuple[Dossier, ...]]:
    """Return per row the dossiers of that municipality with that birth date and a like name.

    The caller sees to it that every municipality is one in which the worker takes people in.
    """
    found: dict[int, tuple[Dossier, ...]] = {}
    for start in range(0, len(mensen), PER_VRAAG):
        part = mensen[start : start + PER_VRAAG]
        rows = Dossier.objects.filter(
            gemeente__in={m.gemeente for m in part},
            persoon__geboortedatum__in={m.geboortedatum for m in part},
            persoon__is_opgegaan=False,
        ).select_related("persoon")
        known: dict[tuple[str, date], list[Dossier]] = defaultdict(list)
        for row in rows.order_by("-status", "id"):
            known[row.gemeente_id, row.persoon.geboortedatum].append(row)
        for mens in part:
            same = known.get((mens.gemeente, mens.geboortedatum), ())
            alike = tuple(row for row in same if is_alike(mens.naam, row.persoon))
            if alike:
                found[mens.rij] = alike
    return found
