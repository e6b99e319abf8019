"""One batch of a redistribution within a party: everything of these dossiers, or nothing."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.herverdeling_aanhang import Beweging, shift_along
from inburgering.actions.herverdeling_meegaan import get_teams
from inburgering.actions.herverdeling_stapel import Stapel, open_stapel
from inburgering.actions.stand import REGIE_TAKEN
from inburgering.actions.verdeling_bijwerken import write_choices
from inburgering.cases.models import Dossier, Herverdeling, Overdracht, Taak, Taakkeuze

LookUp = Callable[[int], Bereik | None]


@dataclass(frozen=True, slots=True)
class Nu:
    """Who has what of the locked dossiers at this moment."""

    keuzes: Mapping[tuple[int, str], int | None]
    """Who was chosen; no key: nobody ever."""
    wettelijk: Mapping[tuple[int, str], int | None]
    """With whom the open tasks of the law lie."""
    eigen: tuple[Taak, ...]
    """Open tasks that somebody made up."""

    def differs(self, dossier: int, taak: str, worker: int | None) -> bool:
        """Return whether this task lies with somebody else than this worker."""
        holder = self.keuzes.get((dossier, taak))
        if holder is None and (dossier, taak) not in self.wettelijk:
            return False
        return (holder or self.wettelijk.get((dossier, taak))) != worker


def load_now(keys: Collection[int], organisatie: str) -> Nu:
    """Return who has what of these dossiers at the party; two queries."""
    here = {"dossier__in": keys, "organisatie": organisatie}
    chosen = Taakkeuze.objects.filter(**here).values_list("dossier_id", "taak", "medewerker_id")
    tasks = list(Taak.objects.filter(**here, status=Taak.Status.OPEN).order_by("pk"))
    return Nu(
        keuzes={(pk, taak): worker for pk, taak, worker in chosen},
        wettelijk={(t.dossier_id, t.taak): t.medewerker_id for t in tasks if t.code != "eigen"},
        eigen=tuple(t for t in tasks if t.code == "eigen"),
    )


def carry(
    row: Herverdeling,
    keys: Collection[int],
    waiting: QuerySet[Overdracht],
    look_up: LookUp,
    moment: Moment,
) -> None:
    """Move these dossiers as far as they are as accepted; name the others with the reason."""
    with open_stapel(
        keys, moment=moment, door=row.door_id, organisatie=row.organisatie_id
    ) as stapel:
        # Read again: another process may have done these before the lock came.
        items = list(waiting.filter(dossier__in=keys))
        now = load_now(keys, row.organisatie_id)
        by_pk = {dossier.pk: dossier for dossier in stapel.dossiers}
        moves: dict[int, Beweging] = {}
        for item in items:
            move = _plan(row, item, by_pk[item.dossier_id], now, look_up)
            if move is not None:
                moves[item.dossier_id] = move
        write_choices(_choose(row, moves, now))
        _move_own(moves, now, moment)
        shift_along(moves, organisatie=row.organisatie_id, dag=moment.dag)
        for move in moves.values():
            _tell(stapel, row, move)
            move.rij.overgegaan_op = moment.dag
        Overdracht.objects.bulk_update(items, ["overgegaan_op", "vooraf", "taken"])
        Herverdeling.objects.filter(pk=row.pk).update(gedaan=F("gedaan") + len(items))


def _plan(
    row: Herverdeling, item: Overdracht, dossier: Dossier, now: Nu, look_up: LookUp
) -> Beweging | None:
    """Return what moves of a dossier; else note in ``vooraf`` why it is left."""
    vooraf, naar = item.vooraf, item.ontvanger_id
    other = look_up(naar) if naar else None
    if dossier.status != Dossier.Status.OPEN:
        vooraf["gelaten"] = "gesloten"
    elif naar is None or other is None or other.organisatie != row.organisatie_id:
        vooraf["gelaten"] = "ontvanger"
    if naar is None or other is None or "gelaten" in vooraf:
        return None
    same = [
        taak
        for taak, worker in vooraf["van"].items()
        if vooraf["wie"] == "iedereen" or not now.differs(dossier.pk, taak, worker)
    ]
    able = [taak for taak in same if other.mag_doen(dossier.gemeente_id, taak)]
    takes_regie = (
        vooraf["regie"]
        and other.rol.mag_dossier_aanmaken
        and (vooraf["wie"] == "iedereen" or dossier.casusregisseur_id == row.van_medewerker_id)
    )
    if takes_regie:
        vooraf["casusregisseur"] = dossier.casusregisseur_id
        dossier.casusregisseur_id = naar
    elif not able:
        vooraf["gelaten"] = "ontvanger" if same else "gewijzigd"
        return None
    return Beweging(item, able, naar)


def _choose(
    row: Herverdeling, moves: Mapping[int, Beweging], now: Nu
) -> dict[tuple[int, str, str], int | None]:
    """Return who is chosen from now on, and note in ``vooraf`` who was.

    A task that follows the casusregisseur goes on following: nobody is chosen for it.
    """
    found: dict[tuple[int, str, str], int | None] = {}
    for pk, move in moves.items():
        vooraf = move.rij.vooraf
        vooraf["keuzes"] = {}
        for taak in move.taken:
            was = now.keuzes.get((pk, taak))
            follows = "casusregisseur" in vooraf and taak in REGIE_TAKEN and was is None
            if not follows:
                vooraf["keuzes"][taak] = was
                found[pk, taak, row.organisatie_id] = move.naar
    return found


def _move_own(moves: Mapping[int, Beweging], now: Nu, moment: Moment) -> None:
    teams = get_teams({move.naar for move in moves.values()}, dag=moment.dag)
    moved = []
    for task in now.eigen:
        move = moves.get(task.dossier_id)
        if move is None or task.taak not in move.taken:
            continue
        vooraf = move.rij.vooraf
        if vooraf["wie"] == "iedereen" or task.medewerker_id == vooraf["van"][task.taak]:
            vooraf.setdefault("eigen", {})[str(task.pk)] = task.medewerker_id
            task.medewerker_id, task.team_id = move.naar, teams.get(move.naar)
            moved.append(task)
    Taak.objects.bulk_update(moved, ["medewerker", "team"])


def _tell(stapel: Stapel, row: Herverdeling, move: Beweging) -> None:
    vooraf, dossier = move.rij.vooraf, move.rij.dossier_id
    codes: dict[str, Any] = {"herverdeling": row.pk, "medewerker": move.naar}
    if move.taken:
        had = next((w for w in vooraf["van"].values() if w is not None), None)
        told = codes | {"vorige": had, "taken": list(move.taken)}
        stapel.note(dossier, "herverdeling.overgedragen", told)
    if "casusregisseur" in vooraf:
        regie = codes | {"vorige": vooraf["casusregisseur"]}
        stapel.note(dossier, "casusregisseur.toegewezen", regie)
