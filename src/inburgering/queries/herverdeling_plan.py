"""What would move if work within a party went to somebody else: the plan behind the preview.

The preview shows it and the action carries it out, so both read it here.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from django.db.models import Count, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.models import Medewerker
from inburgering.cases.models import Betrokkene, Dossier, Taak, Taakkeuze
from inburgering.cases.zichtbaar import get_visible_dossiers, get_visible_tasks

Wie = Literal["medewerker", "niemand", "iedereen"]
ALLEEN_REGIE: Final = "casusregie"
"""In place of a task: only the responsibility moves, and the tasks that follow from it."""


@dataclass(frozen=True, slots=True)
class Herverdeelkeuze:
    """What the team lead chose to move, to whom and when."""

    wie: Wie
    naar: tuple[int, ...]
    """One worker, or several who each get an equal share."""
    dag: date
    van: int | None = None
    """The worker, when ``wie`` says so."""
    gemeenten: tuple[str, ...] = ()
    """Empty: all."""
    taken: tuple[str, ...] = ()
    """National tasks; empty: all; ``ALLEEN_REGIE``: none."""
    leerroute: str = ""
    doelgroep: str = ""
    met_casusregie: bool = False
    tot_en_met: date | None = None
    """For cover: the last day; then it goes back."""
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Planregel:
    """What moves of one dossier, and to whom."""

    dossier: int
    gemeente: str
    van: Mapping[str, int | None]
    """Per national task who has it now."""
    met_casusregie: bool
    naar: int


@dataclass(frozen=True, slots=True)
class Telling:
    """How much lies with a worker before and after."""

    medewerker: int | None
    naam: str
    taken_voor: int
    taken_na: int
    regie_voor: int
    """Dossiers of which this worker is casusregisseur."""
    regie_na: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What would move, and what each worker would have then."""

    regels: tuple[Planregel, ...]
    tellingen: tuple[Telling, ...]
    aantal_taken: int

    @property
    def aantal(self) -> int:
        """How many dossiers it concerns."""
        return len(self.regels)

    @property
    def aantal_regie(self) -> int:
        """In how many of them the casusregie moves."""
        return sum(regel.met_casusregie for regel in self.regels)

    @property
    def vingerafdruk(self) -> str:
        """A fingerprint of what moves: the same plan gives the same one."""
        text = ";".join(
            f"{r.dossier},{sorted(r.van.items())},{r.met_casusregie},{r.naar}" for r in self.regels
        )
        return hashlib.sha256(text.encode()).hexdigest()


def make_plan(keuze: Herverdeelkeuze, *, bereik: Bereik) -> Plan:
    """Return what moves of the work that this worker may see; ten queries at most."""
    held = _find_held(keuze, bereik)
    regie = _find_regie(keuze, bereik) if keuze.met_casusregie else {}
    gemeenten = {pk: gemeente for (pk, _), (_, gemeente) in held.items()} | regie
    tasks: dict[int, dict[str, int | None]] = defaultdict(dict)
    for (pk, taak), (worker, _) in held.items():
        tasks[pk][taak] = worker
    regels = tuple(
        Planregel(
            dossier=pk,
            gemeente=gemeenten[pk],
            van=dict(sorted(tasks[pk].items())),
            met_casusregie=pk in regie,
            naar=keuze.naar[place % len(keuze.naar)],
        )
        for place, pk in enumerate(sorted(gemeenten))
    )
    moving = _find_moving(regels, bereik, is_alles=keuze.wie == "iedereen")
    return Plan(regels, _count(regels, moving, keuze, bereik), len(moving))


def _find_held(
    keuze: Herverdeelkeuze, bereik: Bereik
) -> dict[tuple[int, str], tuple[int | None, str]]:
    """Return per dossier and task who has it now and in which municipality."""
    found: dict[tuple[int, str], tuple[int | None, str]] = {}
    if keuze.taken == (ALLEEN_REGIE,):
        return found
    tasks = get_visible_tasks(bereik).filter(status=Taak.Status.OPEN)
    for rows in (_choices(keuze, bereik), _select(tasks, keuze, bereik)):
        for pk, taak, worker, gemeente in rows:
            found.setdefault((pk, taak), (worker, gemeente))
    return found


def _choices(keuze: Herverdeelkeuze, bereik: Bereik) -> Iterable[Any]:
    """Yield what a worker keeps of a dossier while no task of it is open just now."""
    if keuze.wie != "medewerker":
        return
    visible = get_visible_dossiers(bereik).filter(status=Dossier.Status.OPEN).values("pk")
    known = {"organisatie": bereik.organisatie, "dossier__in": visible}
    running = Betrokkene.objects.filter(Q(eind__isnull=True) | Q(eind__gte=bereik.dag), **known)
    for table in (Taakkeuze.objects.filter(**known), running):
        yield from _select(table, keuze, bereik)


def _select(rows: QuerySet[Any], keuze: Herverdeelkeuze, bereik: Bereik) -> Iterable[Any]:
    asked: dict[str, Any] = {
        "medewerker": keuze.van if keuze.wie == "medewerker" else None,
        "dossier__gemeente__in": keuze.gemeenten,
        "taak__in": keuze.taken,
        "dossier__leerroute": keuze.leerroute,
        "dossier__doelgroep": keuze.doelgroep,
    }
    found = rows.filter(**{field: value for field, value in asked.items() if value})
    if keuze.wie == "niemand":
        found = found.filter(medewerker__isnull=True)
    columns = ("dossier_id", "taak", "medewerker_id", "dossier__gemeente_id")
    for row in found.order_by("pk").values_list(*columns):
        if bereik.mag_doen(row[3], row[1]):
            yield row


def _find_regie(keuze: Herverdeelkeuze, bereik: Bereik) -> dict[int, str]:
    asked: dict[str, Any] = {
        "gemeente__in": keuze.gemeenten,
        "leerroute": keuze.leerroute,
        "doelgroep": keuze.doelgroep,
        "casusregisseur": keuze.van if keuze.wie == "medewerker" else None,
    }
    rows = get_visible_dossiers(bereik).filter(
        status=Dossier.Status.OPEN, gemeente__in=bereik.regie_gemeenten
    )
    rows = rows.filter(**{field: value for field, value in asked.items() if value})
    if keuze.wie == "niemand":
        rows = rows.filter(casusregisseur__isnull=True)
    return dict(rows.values_list("pk", "gemeente_id"))


def _find_moving(
    regels: Collection[Planregel], bereik: Bereik, *, is_alles: bool
) -> tuple[tuple[int | None, int], ...]:
    """Return from whom to whom each open task goes, also those that follow the casusregie."""
    by_dossier = {regel.dossier: regel for regel in regels}
    rows = Taak.objects.filter(
        dossier__in=by_dossier, organisatie=bereik.organisatie, status=Taak.Status.OPEN
    )
    follows = _find_followers(by_dossier, bereik)
    return tuple(
        (worker, by_dossier[dossier].naar)
        for dossier, taak, worker in rows.values_list("dossier_id", "taak", "medewerker_id")
        if by_dossier[dossier].van.get(taak, False) == worker
        or (is_alles and taak in by_dossier[dossier].van)
        or (dossier, taak, worker) in follows
    )


def _find_followers(
    regels: Mapping[int, Planregel], bereik: Bereik
) -> set[tuple[int, str, int | None]]:
    """Return the open tasks that lie with the casusregisseur because nobody else was chosen."""
    moving = [pk for pk, regel in regels.items() if regel.met_casusregie]
    if not moving:
        return set()
    chosen = set(
        Taakkeuze.objects.filter(
            dossier__in=moving, organisatie=bereik.organisatie, medewerker__isnull=False
        ).values_list("dossier_id", "taak")
    )
    rows = Taak.objects.filter(
        dossier__in=moving, organisatie=bereik.organisatie, status=Taak.Status.OPEN
    ).exclude(code="eigen")
    return {
        (dossier, taak, worker)
        for dossier, taak, worker, regie in rows.values_list(
            "dossier_id", "taak", "medewerker_id", "dossier__casusregisseur_id"
        )
        if worker == regie and (dossier, taak) not in chosen
    }


def _count(
    regels: Collection[Planregel],
    moving: Collection[tuple[int | None, int]],
    keuze: Herverdeelkeuze,
    bereik: Bereik,
) -> tuple[Telling, ...]:
    tasks, regie = _load_now(bereik)
    away: Counter[int | None] = Counter(worker for worker, _ in moving)
    gained = Counter(worker for _, worker in moving)
    pks = [regel.dossier for regel in regels if regel.met_casusregie]
    old = dict(Dossier.objects.filter(pk__in=pks).values_list("pk", "casusregisseur_id"))
    regie_away: Counter[int | None] = Counter(old.values())
    regie_gained = Counter(regel.naar for regel in regels if regel.met_casusregie)
    keys = {*keuze.naar, *away, *regie_away} | ({keuze.van} if keuze.van else set())
    names = dict(Medewerker.objects.filter(pk__in=[k for k in keys if k]).values_list("pk", "naam"))
    found = [
        Telling(
            medewerker=key,
            naam=names.get(key or 0, ""),
            taken_voor=tasks[key],
            taken_na=tasks[key] - away[key] + gained.get(key or 0, 0),
            regie_voor=regie[key],
            regie_na=regie[key] - regie_away[key] + regie_gained.get(key or 0, 0),
        )
        for key in keys
    ]
    return tuple(sorted(found, key=lambda t: (t.medewerker in keuze.naar, t.naam)))


def _load_now(bereik: Bereik) -> tuple[Counter[int | None], Counter[int | None]]:
    """Return how many open tasks and dossiers lie with each worker of the own party."""
    tasks = Taak.objects.filter(organisatie=bereik.organisatie, status=Taak.Status.OPEN)
    dossiers = get_visible_dossiers(bereik).filter(
        status=Dossier.Status.OPEN, gemeente__in=bereik.regie_gemeenten
    )
    return (
        Counter(dict(tasks.order_by().values_list("medewerker").annotate(n=Count("pk")))),
        Counter(dict(dossiers.order_by().values_list("casusregisseur").annotate(n=Count("pk")))),
    )
