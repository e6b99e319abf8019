"""Puts back one batch of a redistribution, as far as it is still as it was left."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from inburgering.access.moment import Moment
from inburgering.actions.herverdeling_aanhang import shift_back
from inburgering.actions.herverdeling_meegaan import get_teams
from inburgering.actions.herverdeling_stapel import Stapel, open_stapel
from inburgering.actions.herverdeling_verplaatsen import LookUp, Nu, load_now
from inburgering.actions.verdeling_bijwerken import write_choices
from inburgering.cases.models import Dossier, Herverdeling, Overdracht, Taak


def restore(
    row: Herverdeling,
    keys: Collection[int],
    moved: QuerySet[Overdracht],
    look_up: LookUp,
    moment: Moment,
) -> None:
    """Give back what these dossiers had; what changed since stays, with the reason."""
    went_back_by_itself = row.tot_en_met is not None and row.tot_en_met < moment.dag
    door = None if went_back_by_itself else row.door_id
    with open_stapel(keys, moment=moment, door=door, organisatie=row.organisatie_id) as stapel:
        items = list(moved.filter(dossier__in=keys))
        now = load_now(keys, row.organisatie_id)
        by_pk = {dossier.pk: dossier for dossier in stapel.dossiers}
        back = []
        for item in items:
            reason = _find_reason(row, item, by_pk[item.dossier_id], now, look_up)
            if reason:
                item.vooraf["gebleven"] = reason
            else:
                back.append(item)
        _restore_choices(row, back, by_pk)
        _restore_own(back, now, moment)
        shift_back(back, organisatie=row.organisatie_id, dag=moment.dag)
        for item in back:
            _tell(stapel, row, item)
            item.overgegaan_op = None
        Overdracht.objects.bulk_update(items, ["overgegaan_op", "vooraf"])


def _find_reason(
    row: Herverdeling, item: Overdracht, dossier: Dossier, now: Nu, look_up: LookUp
) -> str:
    """Return why a dossier stays as it is, empty when it can go back."""
    vooraf, got = item.vooraf, item.ontvanger_id
    if dossier.status != Dossier.Status.OPEN:
        return "gesloten"
    own = {str(task.pk): task for task in now.eigen}
    changed = (
        any(now.keuzes.get((dossier.pk, taak)) != got for taak in vooraf["keuzes"])
        or any(own[key].medewerker_id != got for key in vooraf.get("eigen", {}) if key in own)
        or ("casusregisseur" in vooraf and dossier.casusregisseur_id != got)
    )
    if changed:
        return "gewijzigd"
    before = {*vooraf["keuzes"].values(), *vooraf.get("eigen", {}).values()}
    before |= {vooraf.get("casusregisseur")}
    there = [look_up(worker) for worker in before - {None}]
    here = [bereik for bereik in there if bereik and bereik.organisatie == row.organisatie_id]
    return "" if len(here) == len(there) else "vertrokken"


def _restore_choices(
    row: Herverdeling, back: Sequence[Overdracht], by_pk: Mapping[int, Dossier]
) -> None:
    write_choices(
        {
            (item.dossier_id, taak, row.organisatie_id): worker
            for item in back
            for taak, worker in item.vooraf["keuzes"].items()
        }
    )
    for item in back:
        if "casusregisseur" in item.vooraf:
            by_pk[item.dossier_id].casusregisseur_id = item.vooraf["casusregisseur"]


def _restore_own(back: Sequence[Overdracht], now: Nu, moment: Moment) -> None:
    had = {key: worker for item in back for key, worker in item.vooraf.get("eigen", {}).items()}
    teams = get_teams({worker for worker in had.values() if worker}, dag=moment.dag)
    rows = [task for task in now.eigen if str(task.pk) in had]
    for task in rows:
        task.medewerker_id = had[str(task.pk)]
        task.team_id = teams.get(task.medewerker_id) if task.medewerker_id else None
    Taak.objects.bulk_update(rows, ["medewerker", "team"])


def _tell(stapel: Stapel, row: Herverdeling, item: Overdracht) -> None:
    vooraf = item.vooraf
    codes: dict[str, Any] = {"herverdeling": row.pk, "medewerker": item.ontvanger_id}
    if vooraf["keuzes"] or vooraf.get("eigen") or "casusregisseur" not in vooraf:
        had = next((w for w in vooraf["van"].values() if w is not None), None)
        stapel.note(item.dossier_id, "herverdeling.teruggedraaid", codes | {"vorige": had})
    if "casusregisseur" in vooraf:
        regie = {
            "herverdeling": row.pk,
            "medewerker": vooraf["casusregisseur"],
            "vorige": item.ontvanger_id,
        }
        stapel.note(item.dossier_id, "casusregisseur.toegewezen", regie)
