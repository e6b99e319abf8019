"""Partners pick up a part of the work that came to them; the rest waits for somebody."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.actions.taak_toewijzen import GekozenTaak, taak_toewijzen
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.demo.verloop import find_bereik, make_moment

ROLLEN: Final = frozenset({"begeleider", "budgetcoach", "participatiecoach", "instroommedewerker"})
PER_MENS: Final = 4


def pick_up_work(medewerkers: Iterable[int], *, vandaag: date) -> None:
    """Let every worker of a partner take the most urgent tasks of nobody, one per person."""
    for medewerker in medewerkers:
        bereik = find_bereik(medewerker, vandaag)
        if bereik.rol.code in ROLLEN:
            _pick(bereik, vandaag)


def _pick(bereik: Bereik, vandaag: date) -> None:
    rows = get_visible_tasks(bereik).filter(status="open", medewerker__isnull=True)
    first: dict[int, GekozenTaak] = {}
    for row in rows.filter(vanaf__lte=vandaag).order_by("uiterlijk", "id"):
        first.setdefault(row.dossier_id, GekozenTaak(row.sleutel, None))
    for gekozen in list(first.values())[:PER_MENS]:
        taak_toewijzen(
            gekozen, medewerker=bereik.medewerker, bereik=bereik, moment=make_moment(vandaag)
        )
