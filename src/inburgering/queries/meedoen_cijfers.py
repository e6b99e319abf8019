"""Figures of taking part: who has paid work at the moments that count, and what stands in the way.

Source: R-SV-001, R-SV-020. No names; small numbers are hidden (ADR 0078). The number of queries
is constant.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import RANDVOORWAARDEN, SENSITIVE, get_word
from inburgering.cases.meedoen import MOMENTEN
from inburgering.cases.models import Dossier, Randvoorwaarde, Werkcheck
from inburgering.queries.cijfers import Gebied, get_gebied
from inburgering.queries.cijfers_afschermen import (
    Aandeel,
    Getal,
    Verdeling,
    bepaal_aandelen,
    is_klein,
    make_verdeling,
)
from inburgering.queries.opleiding_cijfers import Doorstroom, count_doorstroom

MEER_DAN_UREN: Final = 8
BENCHMARK: Final[Mapping[str, int]] = {"2_jaar": 25, "5_jaar": 50}
"""Of which share, in percents, had a job of more than eight hours in the study: a quarter, half."""
LANG: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Werkpositie:
    """Who has a paid job of more than eight hours a week at a moment."""

    naam: str
    verdeling: Verdeling
    """With such a job, and without."""
    aandeel: Aandeel
    benchmark: int | None


@dataclass(frozen=True, slots=True)
class Obstakel:
    """One kind of obstacle: how many people have it now, and how long."""

    naam: str
    open: Verdeling
    """People for whom it stands open for at most ninety days, and for longer."""
    mediaan: int | None
    """Days open, of the middle one; ``None`` for a small group."""
    geregeld: Getal
    """People for whom it was settled this year."""


@dataclass(frozen=True, slots=True)
class Meedoencijfers:
    """The figures of the page."""

    gebied: Gebied
    werk: tuple[Werkpositie, ...]
    obstakels: tuple[Obstakel, ...]
    doorstroom: Doorstroom


def get_meedoencijfers(bereik: Bereik, *, dag: date) -> Meedoencijfers | None:
    """Return the figures of the own municipalities, ``None`` for who may not see any."""
    gebied = get_gebied(bereik)
    if gebied is None:
        return None
    return Meedoencijfers(
        gebied=gebied,
        werk=_count_work(list(gebied.namen)),
        obstakels=_count_obstacles(list(gebied.namen), dag),
        doorstroom=count_doorstroom(list(gebied.namen), dag=dag),
    )


def _count_work(gemeenten: Collection[str]) -> tuple[Werkpositie, ...]:
    """Count per moment the newest check of every person."""
    newest: dict[tuple[str, int, int | None], bool] = {}
    rows = Werkcheck.objects.filter(dossier__gemeente__in=gemeenten).exclude(
        dossier__sluitreden=Dossier.Sluitreden.DUBBEL
    )
    for moment, person, job, works, hours in rows.order_by("op", "id").values_list(
        "moment", "dossier__persoon_id", "dienstverband_id", "heeft_werk", "uren_per_week"
    ):
        newest[moment, person, job] = works and (hours or 0) > MEER_DAN_UREN
    found = []
    for code in MOMENTEN:
        answers = [works for key, works in newest.items() if key[0] == code]
        with_job = sum(answers)
        without = len(answers) - with_job
        found.append(
            Werkpositie(
                naam=get_word(MOMENTEN, code),
                verdeling=make_verdeling([("met", with_job), ("zonder", without)]),
                aandeel=bepaal_aandelen([(with_job, without)])[1],
                benchmark=BENCHMARK.get(code),
            )
        )
    return tuple(found)


def _count_obstacles(gemeenten: Collection[str], dag: date) -> tuple[Obstakel, ...]:
    """Count people per kind; health is nobody's figure."""
    rows = Randvoorwaarde.objects.filter(dossier__gemeente__in=gemeenten).exclude(soort=SENSITIVE)
    stand = Randvoorwaarde.Status
    is_open = rows.filter(status=stand.OPEN, dossier__status=Dossier.Status.OPEN)
    oldest: dict[str, dict[int, int]] = {code: {} for code in RANDVOORWAARDEN}
    for soort, dossier, begin in is_open.values_list("soort", "dossier_id", "begin"):
        days = max(0, (dag - begin).days)
        people = oldest.setdefault(soort, {})
        people[dossier] = max(days, people.get(dossier, 0))
    settled: dict[str, set[int]] = {code: set() for code in RANDVOORWAARDEN}
    this_year = rows.filter(status=stand.GEREGELD, eind__gte=date(dag.year, 1, 1), eind__lte=dag)
    for soort, dossier in this_year.values_list("soort", "dossier_id"):
        settled.setdefault(soort, set()).add(dossier)
    return tuple(
        _make_obstacle(soort, list(oldest[soort].values()), len(settled[soort]))
        for soort in RANDVOORWAARDEN
        if soort != SENSITIVE
    )


def _make_obstacle(soort: str, days: list[int], settled: int) -> Obstakel:
    long = sum(1 for n in days if n > LANG.days)
    return Obstakel(
        naam=get_word(RANDVOORWAARDEN, soort),
        open=make_verdeling([("kort", len(days) - long), ("lang", long)]),
        mediaan=round(median(days)) if days and not is_klein(len(days)) else None,
        geregeld=None if is_klein(settled) else settled,
    )
