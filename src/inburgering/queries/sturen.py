"""Caseload: how much lies with whom, of the own party. Numbers with a way to the work list.

What counts is what this worker may see: visible tasks and visible dossiers. The number of queries
is constant.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.models import Afwezigheid, Medewerker
from inburgering.cases.models import Dossier, Taak
from inburgering.cases.zichtbaar import get_visible_dossiers, get_visible_tasks
from inburgering.queries.werkvoorraad_keuzes import get_collegas
from inburgering.region.verdeling import get_gemeenten

STRAKS: Final = timedelta(weeks=2)
GEEN_EINDE: Final = date(9999, 12, 31)
Sleutel = int | str | None


@dataclass(slots=True)
class Telling:
    """What lies with one worker or one municipality."""

    mensen: int = 0
    """Open dossiers as casusregisseur, and those in which only a task is."""
    taken: int = 0
    te_laat: int = 0
    straks: int = 0
    """Due within two weeks, not late."""


@dataclass(frozen=True, slots=True)
class Afwezig:
    """Somebody who is away today."""

    tot_en_met: date
    vervanger: str
    """Empty when nobody covers."""


@dataclass(frozen=True, slots=True)
class Werker:
    """One worker with the caseload; ``id`` is empty for work of nobody."""

    id: int | None
    naam: str
    telling: Telling
    afwezig: Afwezig | None
    is_weg: bool
    """Works here no more, and still has work."""


@dataclass(frozen=True, slots=True)
class Gemeentelast:
    """One municipality with its caseload."""

    code: str
    naam: str
    telling: Telling
    werkers: int
    """How many workers have somebody there."""

    @property
    def per_werker(self) -> float | None:
        """People per worker there."""
        return self.telling.mensen / self.werkers if self.werkers else None


@dataclass(frozen=True, slots=True)
class Caseload:
    """The caseload of a party."""

    werkers: tuple[Werker, ...]
    """By number of people, most first; work of nobody last."""
    gemeenten: tuple[Gemeentelast, ...]
    totaal: Telling
    straks_tot: date

    @property
    def aantal_werkers(self) -> int:
        """How many workers have people."""
        return sum(1 for w in self.werkers if w.id is not None and w.telling.mensen)

    @property
    def per_werker(self) -> float | None:
        """People per worker who has any."""
        mine = sum(w.telling.mensen for w in self.werkers if w.id is not None)
        return mine / self.aantal_werkers if self.aantal_werkers else None


@dataclass(slots=True)
class _Tabel:
    per_werker: dict[Sleutel, Telling] = field(default_factory=lambda: defaultdict(Telling))
    per_gemeente: dict[str, Telling] = field(default_factory=lambda: defaultdict(Telling))
    samen: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Per municipality the workers with somebody there."""


def get_caseload(bereik: Bereik, *, dag: date) -> Caseload | None:
    """Return the caseload of the own party, ``None`` for who does not steer it. Eight queries."""
    if not bereik.rol.mag_caseload_zien:
        return None
    tabel = _Tabel()
    _count_dossiers(bereik, tabel)
    _count_tasks(bereik, tabel, dag)
    names = get_gemeenten({veld.gemeente for veld in bereik.werkvelden})
    return Caseload(
        werkers=_make_werkers(bereik, tabel, dag),
        gemeenten=tuple(
            Gemeentelast(code, naam, tabel.per_gemeente[code], len(tabel.samen[code]))
            for code, naam in sorted(names.items(), key=lambda item: item[1])
        ),
        totaal=_sum(tabel),
        straks_tot=dag + STRAKS,
    )


def _count_dossiers(bereik: Bereik, tabel: _Tabel) -> None:
    """Count open dossiers by casusregisseur, and dossiers of others in which somebody has a task.

    A dossier with two workers counts with both, and once for its municipality.
    """
    rows = get_visible_dossiers(bereik).filter(
        status=Dossier.Status.OPEN, gemeente__in=bereik.regie_gemeenten
    )
    for code, worker, number in rows.values_list("gemeente_id", "casusregisseur_id").annotate(
        Count("id")
    ):
        tabel.per_werker[worker].mensen += number
        tabel.per_gemeente[code].mensen += number
        if worker is not None:
            tabel.samen[code].add(worker)
    tasks = _open_tasks(bereik).filter(medewerker__isnull=False)
    own = Q(dossier__casusregisseur=F("medewerker"), gemeente__in=bereik.regie_gemeenten)
    for code, worker, number in (
        tasks.exclude(own)
        .values_list("gemeente_id", "medewerker_id")
        .annotate(Count("dossier", distinct=True))
    ):
        tabel.per_werker[worker].mensen += number
        tabel.samen[code].add(worker)
    elsewhere = _open_tasks(bereik).exclude(gemeente__in=bereik.regie_gemeenten)
    for code, number in elsewhere.values_list("gemeente_id").annotate(
        Count("dossier", distinct=True)
    ):
        tabel.per_gemeente[code].mensen += number


def _count_tasks(bereik: Bereik, tabel: _Tabel, dag: date) -> None:
    late = Count("id", filter=Q(uiterlijk__lt=dag))
    soon = Count("id", filter=Q(uiterlijk__gte=dag, uiterlijk__lte=dag + STRAKS))
    rows = _open_tasks(bereik).values("gemeente_id", "medewerker_id")
    for row in rows.annotate(alle=Count("id"), laat=late, straks=soon):
        for telling in (
            tabel.per_werker[row["medewerker_id"]],
            tabel.per_gemeente[row["gemeente_id"]],
        ):
            telling.taken += row["alle"]
            telling.te_laat += row["laat"]
            telling.straks += row["straks"]


def _open_tasks(bereik: Bereik) -> QuerySet[Taak]:
    return get_visible_tasks(bereik).filter(status=Taak.Status.OPEN).order_by()


def _make_werkers(bereik: Bereik, tabel: _Tabel, dag: date) -> tuple[Werker, ...]:
    colleagues = {c.id: c.naam for c in get_collegas(bereik, dag=dag)}
    gone = [pk for pk in tabel.per_werker if isinstance(pk, int) and pk not in colleagues]
    names = dict(Medewerker.objects.filter(pk__in=gone).values_list("pk", "naam"))
    away = _list_afwezig([*colleagues, *gone], dag)
    found = [
        Werker(pk, naam, tabel.per_werker[pk], away.get(pk), pk in names)
        for pk, naam in {**colleagues, **names}.items()
    ]
    found.sort(key=lambda w: (-w.telling.mensen, -w.telling.taken, w.naam))
    nobody = tabel.per_werker.get(None)
    if nobody is not None and (nobody.mensen or nobody.taken):
        found.append(Werker(None, "", nobody, None, False))
    return tuple(found)


def _list_afwezig(workers: list[int], dag: date) -> Mapping[int, Afwezig]:
    rows: QuerySet[Any] = Afwezigheid.objects.filter(
        medewerker__in=workers, van__lte=dag, tot_en_met__gte=dag
    ).order_by("tot_en_met")
    return {
        row.medewerker_id: Afwezig(row.tot_en_met, row.vervanger.naam if row.vervanger else "")
        for row in rows.select_related("vervanger")
    }


def _sum(tabel: _Tabel) -> Telling:
    parts = list(tabel.per_gemeente.values())
    return Telling(
        mensen=sum(t.mensen for t in parts),
        taken=sum(t.taken for t in parts),
        te_laat=sum(t.te_laat for t in parts),
        straks=sum(t.straks for t in parts),
    )
