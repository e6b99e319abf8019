"""Asks the law for the new stand of dossiers and writes it as terms and tasks.

Time alone changes no row: what is written holds first and last days, not "late" or "soon".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from inburgering.access.models import Aanstelling
from inburgering.access.moment import Moment
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Dossier, Taak, Taakkeuze, Termijn
from inburgering.law.beleidssignalen import beleidssignalen
from inburgering.law.bereken import Antwoord, bereken
from inburgering.law.fase import fase
from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import zinnen_as_json
from inburgering.law.werk import BLIJFT_NA_SLUITEN, werk
from inburgering.law.werkstand import Stand, Werk
from inburgering.region.verdeling import get_beleid, get_uitvoerders

GEEN_EINDE = date(9999, 12, 31)
REGIE_TAKEN = frozenset(
    {"warme_overdracht", "brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving"}
)
"""Tasks that fall to the casusregisseur when nobody else took them."""

ANDERE_OGEN = frozenset({"pip_akkoord_geven", "boete_akkoord_geven"})
"""Work for somebody else than who made it: it falls to nobody, until a colleague takes it."""

_HOLDER = ("organisatie_id", "medewerker_id", "team_id")
_DERIVED = (
    *_HOLDER,
    *("vanaf", "uiterlijk", "streef", "termijn", "grondslag", "uitleg"),
)
"""The columns of a task that follow from law, taakverdeling and dossier."""

Verschuiving = dict[str, Any]
"""A term that moved: code, van, naar and the articles of the rule."""


@dataclass(frozen=True, slots=True)
class _Verdeling:
    uitvoerders: Mapping[tuple[str, str], str | None]
    keuzes: Mapping[tuple[int, str, str], int | None]
    teams: Mapping[int, int | None]
    organisaties: Mapping[int, str]
    """Per worker the organisation of the aanstelling that runs."""


def refresh_stand(
    dossiers: Sequence[Dossier], *, moment: Moment, door: int | None
) -> dict[int, list[Verschuiving]]:
    """Recompute terms, tasks and phase of the dossiers; return per dossier the terms that moved.

    The dossiers are changed in memory (phase, signals); the caller saves them. The number of
    queries does not depend on the number of dossiers. Under the act of 2013 there are no terms and
    tasks of the act of 2021 (art. 54 lid 1 Wi2021); without a duty there are none at all.
    """
    beleid = get_beleid({row.gemeente_id for row in dossiers}, dag=moment.dag)
    current = [row for row in dossiers if row.regime == Dossier.Regime.WI2021]
    standen = load_standen(current, peildatum=moment.dag, beleid=beleid)
    answers = {pk: bereken(stand.feiten) for pk, stand in standen.items()}
    for row in dossiers:
        if row.pk in standen:
            _set_derived(row, standen[row.pk], answers[row.pk])
        elif row.regime == Dossier.Regime.ZONDER_PLICHT:
            _set_without_duty(row)
    moved = _write_terms(dossiers, answers)
    _write_tasks(dossiers, standen, moment=moment, door=door)
    return moved


def _set_without_duty(row: Dossier) -> None:
    is_open = row.status == Dossier.Status.OPEN
    row.fase = "zonder_plicht" if is_open else "gesloten"
    row.leerroute = ""
    row.signalen = []


def _set_derived(row: Dossier, stand: Stand, answer: Antwoord) -> None:
    row.fase = fase(stand)
    row.doelgroep = stand.feiten.doelgroep
    laatste = stand.feiten.laatste_pip if stand.pip_vastgesteld_op else None
    row.leerroute = laatste.leerroute if laatste else ""
    row.signalen = [
        {
            "code": signaal.code,
            "uitleg": zinnen_as_json(signaal.uitleg),
            "grondslag": grondslag_as_json(signaal.grondslag),
        }
        for signaal in (*answer.signalen, *beleidssignalen(stand))
    ]


def grondslag_as_json(items: Iterable[Grondslag]) -> list[dict[str, Any]]:
    """Return bases in law as plain JSON values."""
    return [{**asdict(item), "versie": item.versie.isoformat()} for item in items]


def _write_terms(
    dossiers: Sequence[Dossier], answers: Mapping[int, Antwoord]
) -> dict[int, list[Verschuiving]]:
    pks = [row.pk for row in dossiers]
    old = {(t.dossier_id, t.code): t for t in Termijn.objects.filter(dossier__in=pks)}
    moved: dict[int, list[Verschuiving]] = {pk: [] for pk in pks}
    new = {(t.dossier_id, t.code): t for pk, answer in answers.items() for t in _terms(pk, answer)}
    for key, term in new.items():
        before = old.get(key)
        if before is not None:
            term.pk = before.pk
        if before is not None and before.uiterlijk != term.uiterlijk:
            moved[key[0]].append(_shift(before, term))
    gone = [term.pk for key, term in old.items() if key not in new]
    if gone:
        Termijn.objects.filter(pk__in=gone).delete()
    Termijn.objects.bulk_create([t for t in new.values() if t.pk is None])
    changed = [t for key, t in new.items() if key in old and _differs(old[key], t)]
    Termijn.objects.bulk_update(
        changed, ["begin", "uiterlijk", "is_voldaan", "grondslag", "uitleg", "stappen"]
    )
    return moved


def _terms(pk: int, answer: Antwoord) -> Iterable[Termijn]:
    for code, item in answer.termijnen.items():
        yield Termijn(
            dossier_id=pk,
            code=code,
            begin=item.begin,
            uiterlijk=item.uiterlijk,
            is_voldaan=item.status == "voldaan",
            grondslag=grondslag_as_json(item.grondslag),
            uitleg=zinnen_as_json(item.uitleg),
            stappen=zinnen_as_json(item.stappen),
        )


def _shift(before: Termijn, after: Termijn) -> Verschuiving:
    return {
        "code": after.code,
        "van": before.uiterlijk.isoformat() if before.uiterlijk else None,
        "naar": after.uiterlijk.isoformat() if after.uiterlijk else None,
        "grondslag": after.grondslag,
    }


def _differs(one: Termijn, other: Termijn) -> bool:
    fields = ("begin", "uiterlijk", "is_voldaan", "grondslag", "uitleg", "stappen")
    return any(getattr(one, name) != getattr(other, name) for name in fields)


def _write_tasks(
    dossiers: Sequence[Dossier],
    standen: Mapping[int, Stand],
    *,
    moment: Moment,
    door: int | None,
) -> None:
    verdeling = _load_verdeling(dossiers, moment)
    pks = [row.pk for row in dossiers]
    by_pk = {row.pk: row for row in dossiers}
    open_tasks = Taak.objects.filter(dossier__in=pks, status=Taak.Status.OPEN)
    old = {(t.dossier_id, t.code, t.taak): t for t in open_tasks.exclude(code="eigen")}
    created: list[Taak] = []
    updated: list[tuple[Taak, tuple[Any, ...]]] = []
    wanted: set[tuple[int, str, str]] = set()
    for pk, stand in standen.items():
        for item in werk(stand):
            key = (pk, item.code, item.taak)
            wanted.add(key)
            task = old.get(key) or Taak(dossier_id=pk, created_at=moment.tijdstip)
            before = _values(task)
            _fill(task, item, by_pk[pk], verdeling)
            if key not in old:
                created.append(task)
            elif _values(task) != before:
                updated.append((task, before))
    Taak.objects.bulk_create(created)
    _save_changes(updated)
    done = [task for key, task in old.items() if key not in wanted]
    _finish(done, by_pk, moment, door)
    closed = [pk for pk in pks if by_pk[pk].status != Dossier.Status.OPEN]
    if closed:
        open_tasks.filter(dossier__in=closed).exclude(code__in=BLIJFT_NA_SLUITEN).update(
            status=Taak.Status.VERVALLEN, afgerond_op=moment.dag
        )


def _save_changes(updated: Sequence[tuple[Taak, tuple[Any, ...]]]) -> None:
    """Write what changed.

    Work that only went to somebody is written per receiver, not per task: when hundreds of
    dossiers move, that is nearly all of it.
    """
    moved: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    other: list[Taak] = []
    for task, before in updated:
        if _values(task)[len(_HOLDER) :] == before[len(_HOLDER) :]:
            moved[_values(task)[: len(_HOLDER)]].append(task.pk)
        else:
            other.append(task)
    for holder, pks in moved.items():
        Taak.objects.filter(pk__in=pks).update(**dict(zip(_HOLDER, holder, strict=True)))
    Taak.objects.bulk_update(other, [name.removesuffix("_id") for name in _DERIVED])


def _values(task: Taak) -> tuple[Any, ...]:
    return tuple(getattr(task, name) for name in _DERIVED)


def _finish(
    tasks: Sequence[Taak], by_pk: Mapping[int, Dossier], moment: Moment, door: int | None
) -> None:
    for task in tasks:
        is_open = by_pk[task.dossier_id].status == Dossier.Status.OPEN
        is_done = is_open or task.code in BLIJFT_NA_SLUITEN
        task.status = Taak.Status.GEDAAN if is_done else Taak.Status.VERVALLEN
        task.afgerond_op = moment.dag
        task.afgerond_door_id = door
    Taak.objects.bulk_update(tasks, ["status", "afgerond_op", "afgerond_door"])


def _fill(task: Taak, item: Werk, row: Dossier, verdeling: _Verdeling) -> None:
    organisatie = verdeling.uitvoerders.get((row.gemeente_id, item.taak))
    moved = task.organisatie_id != organisatie
    task.code = item.code
    task.taak = item.taak
    task.gemeente_id = row.gemeente_id
    task.organisatie_id = organisatie
    if item.code not in ANDERE_OGEN:
        task.medewerker_id = _worker(row, item.taak, organisatie, verdeling)
    elif moved:
        task.medewerker_id = None
    task.team_id = verdeling.teams.get(task.medewerker_id) if task.medewerker_id else None
    task.vanaf = item.vanaf
    task.uiterlijk = item.uiterlijk or GEEN_EINDE
    task.streef = item.streef
    task.termijn = item.termijn or ""
    task.grondslag = grondslag_as_json(item.grondslag)
    task.uitleg = zinnen_as_json(item.uitleg)


def _worker(row: Dossier, taak: str, organisatie: str | None, verdeling: _Verdeling) -> int | None:
    if organisatie is None:
        return None
    chosen = verdeling.keuzes.get((row.pk, taak, organisatie))
    if chosen is not None:
        return chosen
    regisseur = row.casusregisseur_id
    if taak not in REGIE_TAKEN or regisseur is None:
        return None
    # A casusregisseur of the party before this one keeps the dossier until somebody else has it,
    # but not the work.
    return regisseur if verdeling.organisaties.get(regisseur) == organisatie else None


def _load_verdeling(dossiers: Sequence[Dossier], moment: Moment) -> _Verdeling:
    gemeenten = {row.gemeente_id for row in dossiers}
    keuzes = {
        (k.dossier_id, k.taak, k.organisatie_id): k.medewerker_id
        for k in Taakkeuze.objects.filter(dossier__in=[row.pk for row in dossiers])
    }
    workers = {row.casusregisseur_id for row in dossiers} | set(keuzes.values())
    rows = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=moment.dag), medewerker__in=workers - {None}
    ).order_by("begin")
    places = list(rows.values_list("medewerker_id", "team_id", "organisatie_id"))
    return _Verdeling(
        uitvoerders=get_uitvoerders(gemeenten, dag=moment.dag),
        keuzes=keuzes,
        teams={medewerker: team for medewerker, team, _ in places},
        organisaties={medewerker: organisatie for medewerker, _, organisatie in places},
    )
