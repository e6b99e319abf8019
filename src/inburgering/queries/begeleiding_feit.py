"""Legal facts that belong to what is arranged: never recorded by a tick, always offered."""

from collections.abc import Collection, Mapping
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Dossier, Feit
from inburgering.queries.begeleiding_beeld import Feitverwijzing
from inburgering.queries.dossier_uitleg import may_see_fact


def load_dates(row: Dossier, soorten: Collection[str]) -> Mapping[str, date | None]:
    """Return the day of every one of these facts that is recorded."""
    rows = Feit.objects.filter(dossier=row, is_geldig=True, soort__in=set(soorten))
    return dict(rows.values_list("soort", "datum"))


def make_reference(
    soort: str, row: Dossier, *, bereik: Bereik, dates: Mapping[str, date | None]
) -> Feitverwijzing | None:
    """Return the fact, ``None`` where there is none; its day only for who may see it."""
    kind = FEITSOORTEN.get(soort)
    if kind is None:
        return None
    may_see = may_see_fact(soort, gemeente=row.gemeente_id, bereik=bereik)
    may_record = any(bereik.mag_doen(row.gemeente_id, taak) for taak in kind.taken)
    if not may_see:
        return None
    return Feitverwijzing(
        soort=soort,
        naam=str(kind.naam),
        datum=dates.get(soort),
        mag_vastleggen=may_record and soort not in dates and row.status == Dossier.Status.OPEN,
    )
