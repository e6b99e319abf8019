"""Legal facts that belong to what is arranged: never recorded by a tick, always offered."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Dossier, Feit, Taak
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.queries.begeleiding_beeld import Feitverwijzing
from inburgering.queries.dossier_uitleg import may_see_fact
from inburgering.queries.werkvoorraad_taak import FEIT_VAN_TAAK


@dataclass(frozen=True, slots=True)
class Feitkennis:
    """What is recorded already, and the open tasks of this worker that a fact would settle."""

    dates: Mapping[str, date | None]
    taken: Mapping[str, uuid.UUID]


def load_facts(row: Dossier, soorten: Collection[str], *, bereik: Bereik) -> Feitkennis:
    """Return what is known about these kinds of fact; two queries."""
    rows = Feit.objects.filter(dossier=row, is_geldig=True, soort__in=set(soorten))
    codes = {code: soort for code, soort in FEIT_VAN_TAAK.items() if soort in soorten}
    tasks = get_visible_tasks(bereik).filter(
        dossier=row, status=Taak.Status.OPEN, code__in=sorted(codes)
    )
    # Of work in two parts the last in this order counts: practical help, which is settled first.
    found = tasks.order_by("taak").values_list("code", "sleutel")
    return Feitkennis(
        dates=dict(rows.values_list("soort", "datum")),
        taken={codes[code]: key for code, key in found},
    )


def make_reference(
    soort: str, row: Dossier, *, bereik: Bereik, kennis: Feitkennis
) -> Feitverwijzing | None:
    """Return the fact, ``None`` where there is none or this worker may not see it."""
    kind = FEITSOORTEN.get(soort)
    if kind is None or not may_see_fact(soort, gemeente=row.gemeente_id, bereik=bereik):
        return None
    taak = kennis.taken.get(soort)
    has_place = taak is not None or bereik.mag_zien(row.gemeente_id, Deel.FEITEN)
    is_new = soort not in kennis.dates and row.status == Dossier.Status.OPEN
    may = any(bereik.mag_doen(row.gemeente_id, code) for code in kind.taken)
    return Feitverwijzing(
        soort=soort,
        naam=str(kind.naam),
        datum=kennis.dates.get(soort),
        mag_vastleggen=may and has_place and is_new,
        taak=taak,
    )
