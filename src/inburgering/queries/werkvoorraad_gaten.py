"""Work that no party does: a gap in the taakverdeling may not make it disappear.

The party with the casusregie sees it, since it keeps sight of the whole (art. 17 lid 1 Wi2021).
Nobody can pick it up: first somebody has to say who does this here.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, Min

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Taak
from inburgering.cases.zichtbaar import get_tasks_of_nobody
from inburgering.queries.werkvoorraad import FIELDS, GEEN_EINDE, make_row, narrow
from inburgering.queries.werkvoorraad_beeld import Lijstfilter, Taakrij

MEEST: Final = 20


@dataclass(frozen=True, slots=True)
class Gatrij:
    """A task that nobody does, with the place in the taakverdeling where that can be mended."""

    rij: Taakrij
    gemeente: str
    """The code."""


@dataclass(frozen=True, slots=True)
class Gatenlijst:
    """The most urgent tasks that nobody does."""

    rijen: tuple[Gatrij, ...] = ()
    is_meer: bool = False


@dataclass(frozen=True, slots=True)
class Gatgroep:
    """How much work waits behind one gap in the taakverdeling."""

    gemeente: str
    gemeente_naam: str
    taak: str
    aantal: int
    eerste: date | None
    """The first last day; ``None``: the law names none."""


def list_gaten(bereik: Bereik, filter: Lijstfilter, *, dag: date) -> Gatenlijst:
    """Return the tasks that nobody does, the most urgent first; one query."""
    tasks = narrow(get_tasks_of_nobody(bereik).filter(status=Taak.Status.OPEN), filter)
    if filter.is_te_laat:
        tasks = tasks.filter(uiterlijk__lt=dag)
    rows = list(tasks.order_by("uiterlijk", "id").values(*FIELDS)[: MEEST + 1])
    return Gatenlijst(
        rijen=tuple(Gatrij(make_row(row, bereik, dag), row["gemeente_id"]) for row in rows[:MEEST]),
        is_meer=len(rows) > MEEST,
    )


def list_gatgroepen(bereik: Bereik) -> tuple[Gatgroep, ...]:
    """Return the gaps behind which work waits, the most urgent first; one query."""
    rows = (
        get_tasks_of_nobody(bereik)
        .filter(status=Taak.Status.OPEN)
        .order_by()
        .values_list("gemeente_id", "gemeente__naam", "taak")
        .annotate(aantal=Count("dossier", distinct=True), eerste=Min("uiterlijk"))
    )
    found = [
        Gatgroep(gemeente, naam, taak, aantal, None if eerste == GEEN_EINDE else eerste)
        for gemeente, naam, taak, aantal, eerste in rows
    ]
    return tuple(sorted(found, key=lambda g: (g.eerste or GEEN_EINDE, g.gemeente_naam, g.taak)))
