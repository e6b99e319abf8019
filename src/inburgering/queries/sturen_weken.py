"""How much work is due in the weeks ahead, per team of the own party."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Count

from inburgering.access.bereik import Bereik
from inburgering.access.models import Team
from inburgering.cases.models import Taak
from inburgering.cases.zichtbaar import get_visible_tasks

WEKEN: Final = 8


@dataclass(frozen=True, slots=True)
class Week:
    """One week, from Monday; the first begins today."""

    van: date
    tot: date
    """The Sunday."""
    nummer: int


@dataclass(frozen=True, slots=True)
class Teamrij:
    """What is due with one team; ``id`` is empty for tasks without a team."""

    id: int | None
    naam: str
    te_laat: int
    per_week: tuple[int, ...]
    weken: tuple[Week, ...]

    @property
    def vakken(self) -> tuple[tuple[Week, int], ...]:
        """Every week with its number."""
        return tuple(zip(self.weken, self.per_week, strict=True))


@dataclass(frozen=True, slots=True)
class Weekbeeld:
    """The weeks ahead for every team."""

    weken: tuple[Week, ...]
    rijen: tuple[Teamrij, ...]
    te_laat: int
    per_week: tuple[int, ...]

    @property
    def vakken(self) -> tuple[tuple[Week, int], ...]:
        """Every week with the number of all teams."""
        return tuple(zip(self.weken, self.per_week, strict=True))


def get_weken(bereik: Bereik, *, dag: date) -> Weekbeeld | None:
    """Return what is due per week and team, ``None`` for who does not steer it. Two queries."""
    if not bereik.rol.mag_caseload_zien:
        return None
    weeks = _list_weken(dag)
    counts: dict[int | None, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    tasks = get_visible_tasks(bereik).filter(status=Taak.Status.OPEN, uiterlijk__lte=weeks[-1].tot)
    rows = tasks.order_by().values_list("team_id", "uiterlijk").annotate(Count("id"))
    for team, day, number in rows:
        counts[team][_find_week(day, dag)] += number
    teams = dict(Team.objects.filter(organisatie=bereik.organisatie).values_list("pk", "naam"))
    ordered = sorted(teams.items(), key=lambda item: item[1])
    found = [_make_rij(pk, naam, counts[pk], weeks) for pk, naam in ordered]
    if counts.get(None):
        found.append(_make_rij(None, "", counts[None], weeks))
    return Weekbeeld(
        weken=weeks,
        rijen=tuple(found),
        te_laat=sum(rij.te_laat for rij in found),
        per_week=tuple(sum(rij.per_week[n] for rij in found) for n in range(WEKEN)),
    )


def _list_weken(dag: date) -> tuple[Week, ...]:
    monday = dag - timedelta(days=dag.weekday())
    begins = [monday + timedelta(weeks=n) for n in range(WEKEN)]
    return tuple(
        Week(max(begin, dag), begin + timedelta(days=6), begin.isocalendar().week)
        for begin in begins
    )


def _find_week(day: date, dag: date) -> int:
    """Return which week a day falls in, -1 for late."""
    if day < dag:
        return -1
    monday = dag - timedelta(days=dag.weekday())
    return (day - monday).days // 7


def _make_rij(
    team: int | None, naam: str, counts: dict[int, int], weeks: tuple[Week, ...]
) -> Teamrij:
    per_week = tuple(counts.get(n, 0) for n in range(WEKEN))
    return Teamrij(team, naam, counts.get(-1, 0), per_week, weeks)
