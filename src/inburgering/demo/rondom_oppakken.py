"""Partners pick up a part of the work that came to them; the rest waits for somebody."""

import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.actions.taak_toewijzen import GekozenTaak, taak_toewijzen
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.demo.verloop import find_bereik, make_moment

ROLLEN: Final = frozenset({"begeleider", "budgetcoach", "participatiecoach", "instroommedewerker"})
PER_MENS: Final = 6
PER_SOORT: Final = 2
"""So many tasks of one kind, so that each kind has its turn."""


def pick_up_work(medewerkers: Iterable[int], *, vandaag: date) -> None:
    """Let every worker of a partner take tasks of nobody: urgent ones, of every kind a few."""
    for medewerker in medewerkers:
        bereik = find_bereik(medewerker, vandaag)
        if bereik.rol.code in ROLLEN:
            _pick(bereik, vandaag)


def _pick(bereik: Bereik, vandaag: date) -> None:
    rows = get_visible_tasks(bereik).filter(
        status="open", medewerker__isnull=True, vanaf__lte=vandaag
    )
    fields = rows.values_list("sleutel", "code", "uiterlijk", "streef", "pk")
    kinds: Counter[str] = Counter()
    chosen: list[uuid.UUID] = []
    for key, code, *_days in sorted(fields, key=lambda row: _urgency(*row[2:])):
        if kinds[code] < PER_SOORT and len(chosen) < PER_MENS:
            kinds[code] += 1
            chosen.append(key)
    for key in chosen:
        taak_toewijzen(
            GekozenTaak(key, None),
            medewerker=bereik.medewerker,
            bereik=bereik,
            moment=make_moment(vandaag),
        )


def _urgency(uiterlijk: date, streef: date | None, pk: int) -> tuple[date, int]:
    return min(uiterlijk, streef or uiterlijk), pk
