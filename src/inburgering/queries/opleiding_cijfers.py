"""How many people of the onderwijsroute went on to mbo-2 or higher within a year.

Source: R-KEMP-043. No names; small numbers are hidden (ADR 0078). Two queries.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.cases.meedoen import MBO2_OF_HOGER
from inburgering.cases.models import Bestelling, Dossier, Opleiding
from inburgering.law.kalender import laatste_dag
from inburgering.queries.cijfers_afschermen import (
    Aandeel,
    Verdeling,
    bepaal_aandelen,
    make_verdeling,
)

JAAR_MAANDEN: Final = 12


@dataclass(frozen=True, slots=True)
class Doorstroom:
    """What became of people whose onderwijsroute began longer than a year ago."""

    verdeling: Verdeling
    """Within a year, later, not yet; in this order."""
    aandeel: Aandeel
    """Within a year, of all whose year is over."""


def count_doorstroom(gemeenten: Collection[str], *, dag: date) -> Doorstroom:
    """Count people whose first lesson of the onderwijsroute was a year ago or longer."""
    lessons = Bestelling.objects.filter(
        dossier__gemeente__in=gemeenten, product="leerroute_onderwijs", start_op__isnull=False
    ).exclude(dossier__sluitreden=Dossier.Sluitreden.DUBBEL)
    first: dict[int, date] = {}
    for person, start in lessons.values_list("dossier__persoon_id", "start_op"):
        if start is not None:
            first[person] = min(start, first.get(person, start))
    courses = Opleiding.objects.filter(
        dossier__persoon__in=list(first), niveau__in=MBO2_OF_HOGER, begin__lte=dag
    )
    began: dict[int, date] = {}
    for person, start in courses.values_list("dossier__persoon_id", "begin"):
        began[person] = min(start, began.get(person, start))
    years = {person: laatste_dag(start, JAAR_MAANDEN) for person, start in first.items()}
    over = {person: last for person, last in years.items() if last < dag}
    in_time = sum(1 for person, last in over.items() if began.get(person, date.max) <= last)
    later = sum(1 for person in over if person in began) - in_time
    rest = len(over) - in_time - later
    parts = [("binnen een jaar", in_time), ("later", later), ("nog niet", rest)]
    return Doorstroom(make_verdeling(parts), bepaal_aandelen([(in_time, later + rest)])[1])
