"""Brings open work to the party that does it today, after a taakverdeling row began.

Runs once a day in the background, in batches of one transaction each. It moves only what stands
with another party, so a second run moves nothing, a run that was broken off goes on where it
stopped, and a day on which it did not run is made up for. The taakverdeling decides: who had no
warm transfer yet moves as well, and stays on the list of those without a talk.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from django.db.models import Count, Q
from django_tasks import task

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.herverdeling_gemeente import (
    Gemeenteverdeling,
    find_misplaced,
    load_gemeenteverdeling,
)
from inburgering.actions.herverdeling_meegaan import Meegaan, take_along
from inburgering.actions.herverdeling_overgang import Sprong, Stap, find_steps, load_transfers
from inburgering.actions.herverdeling_stapel import Stapel, open_stapel, split
from inburgering.actions.stand import REGIE_TAKEN
from inburgering.cases.models import Dossier, Herverdeling, Overdracht, Taakkeuze
from inburgering.queries.herverdeling_mensen import DRAAGT_REGIE
from inburgering.region.models import Gemeente

PER_KEER: Final = 500
"""Dossiers in one transaction."""


def verdeling_bijwerken(
    *,
    moment: Moment,
    per_keer: int = PER_KEER,
    report: Callable[[int], None] = lambda done: None,
) -> int:
    """Bring all open work to the party of today; return how many dossiers changed.

    The person responsible is the receiver of the transfer, else who the new party chose before,
    else the casusregisseur of that party. ``report`` hears after every batch how many are done.
    """
    changed = 0
    for gemeente in Gemeente.objects.order_by("pk").values_list("pk", flat=True):
        verdeling = load_gemeenteverdeling(gemeente, dag=moment.dag)
        for pks in split(find_misplaced(verdeling, dag=moment.dag), per_keer):
            changed += _move(pks, verdeling, moment)
            report(changed)
    _close(moment)
    return changed


@task()
def verdeling_bijwerken_op(dag: str, tijdstip: str) -> int:
    """Run ``verdeling_bijwerken`` in the worker, for a day and a real time in ISO form."""
    moment = Moment(dag=date.fromisoformat(dag), tijdstip=datetime.fromisoformat(tijdstip))
    return verdeling_bijwerken(moment=moment)


def _move(pks: Any, verdeling: Gemeenteverdeling, moment: Moment) -> int:
    with open_stapel(pks, moment=moment) as stapel:
        keys = [row.pk for row in stapel.dossiers]
        steps = find_steps(keys, verdeling, dag=moment.dag)
        transfers = load_transfers(keys, steps, verdeling, moment=moment)
        receivers = _choose_receivers(stapel, transfers, moment.dag)
        take_along(verdeling, Meegaan(keys, steps, receivers, moment.dag))
        _tell(stapel, steps, transfers)
        _mark(transfers, moment)
        told = {regel.dossier_id for regel in stapel.regels}
    return len(told)


def _choose_receivers(
    stapel: Stapel, transfers: Mapping[Sprong, Overdracht], dag: date
) -> Mapping[tuple[int, str], int]:
    """Write who takes what, as far as the receiver may do it today, and return it."""
    look_up = lru_cache(maxsize=None)(lambda worker: get_bereik(worker, dag=dag))
    by_pk = {row.pk: row for row in stapel.dossiers}
    found: dict[tuple[int, str], int] = {}
    choices: dict[tuple[int, str, str], int] = {}
    for jump, row in transfers.items():
        bereik = look_up(row.ontvanger_id) if row.ontvanger_id else None
        if bereik is None or bereik.organisatie != jump.naar:
            continue
        dossier = by_pk[jump.dossier]
        own = [taak for taak in row.taken if bereik.mag_doen(dossier.gemeente_id, taak)]
        takes_regie = _takes_regie(own, bereik)
        if takes_regie:
            dossier.casusregisseur_id = bereik.medewerker
        for taak in own:
            found[jump.dossier, taak] = bereik.medewerker
            if not (takes_regie and taak in REGIE_TAKEN):
                choices[jump.dossier, taak, jump.naar] = bereik.medewerker
    write_choices(choices)
    return found


def _takes_regie(taken: list[str], bereik: Bereik) -> bool:
    return DRAAGT_REGIE in taken and bereik.rol.mag_dossier_aanmaken


def write_choices(choices: Mapping[tuple[int, str, str], int | None]) -> None:
    """Write who takes which task of a dossier at a party, whatever stood there."""
    Taakkeuze.objects.bulk_create(
        (
            Taakkeuze(dossier_id=dossier, taak=taak, organisatie_id=party, medewerker_id=worker)
            for (dossier, taak, party), worker in choices.items()
        ),
        update_conflicts=True,
        unique_fields=["dossier", "taak", "organisatie"],
        update_fields=["medewerker"],
    )


def _tell(stapel: Stapel, steps: tuple[Stap, ...], transfers: Mapping[Sprong, Overdracht]) -> None:
    for jump, row in transfers.items():
        codes: dict[str, Any] = {"van": jump.van, "naar": jump.naar, "taken": row.taken}
        if row.besproken_op is None:
            stapel.note(jump.dossier, "overdracht.zonder_gesprek", codes)
            continue
        codes |= {"medewerker": row.ontvanger_id, "besproken_op": row.besproken_op.isoformat()}
        stapel.note(jump.dossier, "overdracht.overgegaan", codes)
    gaps: dict[int, list[dict[str, Any]]] = {}
    for step in steps:
        item = {"taak": step.taak, "van": step.van, "naar": step.naar}
        if not (step.van and step.naar) and item not in gaps.setdefault(step.dossier, []):
            gaps[step.dossier].append(item)
    for dossier, items in gaps.items():
        stapel.note(dossier, "taak.overgegaan", {"taken": items})


def _mark(transfers: Mapping[Sprong, Overdracht], moment: Moment) -> None:
    """Write that these transfers happened, and how far each change is."""
    rows = list(transfers.values())
    for row in rows:
        row.overgegaan_op = row.overgegaan_op or moment.dag
    Overdracht.objects.bulk_update(rows, ["overgegaan_op", "taken"])
    parents = {row.herverdeling_id: row.herverdeling for row in rows}
    moved = Count("overdrachten", filter=Q(overdrachten__overgegaan_op__isnull=False))
    counts = Herverdeling.objects.filter(pk__in=parents).annotate(
        alle=Count("overdrachten"), over=moved
    )
    gemeenten = dict(
        Dossier.objects.filter(pk__in=[r.dossier_id for r in rows]).values_list("pk", "gemeente_id")
    )
    for pk, alle, over in counts.values_list("pk", "alle", "over"):
        parent = parents[pk]
        own = [row for row in rows if row.herverdeling_id == pk]
        parent.aantal, parent.gedaan, parent.status = alle, over, Herverdeling.Status.BEZIG
        parent.taken = sorted({*parent.taken, *(t for row in own for t in row.taken)})
        parent.gemeenten = sorted({*parent.gemeenten, *(gemeenten[row.dossier_id] for row in own)})
        parent.save(update_fields=["aantal", "gedaan", "status", "taken", "gemeenten"])


def _close(moment: Moment) -> None:
    """Close every change of which something went over; a change that never came stays open.

    What did not come stands on the page of the team leads, who withdraw it.
    """
    Herverdeling.objects.filter(
        soort=Herverdeling.Soort.PARTIJ, status=Herverdeling.Status.BEZIG
    ).update(status=Herverdeling.Status.UITGEVOERD, uitgevoerd_at=moment.tijdstip)
