"""Figures of a municipality or a region: how many came, who is where. No names, no dossiers.

Small numbers are hidden in every set (ADR 0078). The number of queries is constant.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Min

from inburgering.access.bereik import Bereik, get_cijfergebied
from inburgering.cases.keuzelijsten import FASEN, LEERROUTES, get_word
from inburgering.cases.models import Dossier, Feit, Pip
from inburgering.cases.naam import get_age
from inburgering.queries.cijfers_afschermen import Getal, Verdeling, make_verdeling, verberg
from inburgering.region.beleid import beleidswaarde
from inburgering.region.models import Gemeente
from inburgering.region.verdeling import get_beleid

JAREN: Final = 3
ROUTES: Final[Mapping[str, str]] = {
    "onderwijs": "verwacht_onderwijs",
    "B1": "verwacht_b1",
    "Z": "verwacht_z",
}
"""Per leerroute the setting with what is expected in a year."""
IN_TRAJECT: Final = ("instroom", "intake", "plan", "leren")


@dataclass(frozen=True, slots=True)
class Gebied:
    """The municipalities of which figures may be seen."""

    namen: Mapping[str, str]
    """Name by code, in the order of names."""
    is_hele_regio: bool
    """Whether every municipality of the region is in it."""
    regio: str
    """Name of the region, empty when there are more."""


@dataclass(frozen=True, slots=True)
class Instroomrij:
    """How many came to live in a municipality, per year."""

    naam: str
    verwacht: tuple[int, int] | None
    """At least and at most in a year, as the policy expects."""
    per_jaar: tuple[Getal, ...]


@dataclass(frozen=True, slots=True)
class Instroom:
    """How many asielstatushouders came to live here beside what was expected."""

    jaren: tuple[int, ...]
    """The newest first; the first is the year that runs."""
    rijen: tuple[Instroomrij, ...]
    totaal: tuple[Getal, ...]
    verwacht: int | None
    """For the region in a year; ``None`` when not set, or when not the whole region is shown."""
    leeftijd: tuple[int, int] | None
    """From and up to which age people count, when the policy says so for all alike."""


@dataclass(frozen=True, slots=True)
class Route:
    """How many first plans of this year have a leerroute, beside what was expected."""

    naam: str
    aantal: Getal
    verwacht: int | None


@dataclass(frozen=True, slots=True)
class Fasetabel:
    """Who is where now: municipalities down, phases across, and one number for all together."""

    fasen: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[tuple[str, Getal], ...]], ...]
    """Per municipality every phase with its number."""
    totaal: Getal


@dataclass(frozen=True, slots=True)
class Cijfers:
    """The figures of one page."""

    gebied: Gebied
    instroom: Instroom
    routes: tuple[Route, ...]
    plannen: Getal
    """First plans of this year."""
    fasen: Fasetabel


def get_gebied(bereik: Bereik) -> Gebied | None:
    """Return the municipalities of this worker's figures, ``None`` without any."""
    codes = get_cijfergebied(bereik)
    if not codes:
        return None
    rows = Gemeente.objects.filter(regio__gemeenten__in=codes).select_related("regio").distinct()
    found = sorted(rows, key=lambda row: row.naam)
    regions = {row.regio.naam for row in found}
    return Gebied(
        namen={row.cbs_code: row.naam for row in found if row.cbs_code in codes},
        is_hele_regio=all(row.cbs_code in codes for row in found),
        regio=regions.pop() if len(regions) == 1 else "",
    )


def get_cijfers(bereik: Bereik, *, dag: date) -> Cijfers | None:
    """Return the figures of the own municipalities, ``None`` for who may not see any."""
    gebied = get_gebied(bereik)
    if gebied is None:
        return None
    beleid = get_beleid(list(gebied.namen), dag=dag)
    routes = _count_routes(gebied, dag.year)
    return Cijfers(
        gebied=gebied,
        instroom=_make_instroom(gebied, beleid, dag),
        routes=tuple(
            Route(get_word(LEERROUTES, code), deel.aantal, _expect(gebied, beleid, ROUTES[code]))
            for code, deel in zip(ROUTES, routes.delen, strict=True)
        ),
        plannen=routes.totaal,
        fasen=_make_fasetabel(gebied),
    )


def _make_instroom(gebied: Gebied, beleid: Mapping[str, Mapping[str, Any]], dag: date) -> Instroom:
    years = tuple(range(dag.year, dag.year - JAREN, -1))
    counts = _count_instroom(gebied.namen, beleid, years)
    per_year = [
        make_verdeling([(naam, counts[code, year]) for code, naam in gebied.namen.items()])
        for year in years
    ]
    return Instroom(
        jaren=years,
        rijen=tuple(
            Instroomrij(
                naam=naam,
                verwacht=_read_range(beleid[code]),
                per_jaar=tuple(verdeling.delen[place].aantal for verdeling in per_year),
            )
            for place, (code, naam) in enumerate(gebied.namen.items())
        ),
        totaal=tuple(verdeling.totaal for verdeling in per_year),
        verwacht=_expect(gebied, beleid, "verwacht_asielstatushouders"),
        leeftijd=_read_shared_ages(beleid),
    )


def _count_instroom(
    gemeenten: Collection[str],
    beleid: Mapping[str, Mapping[str, Any]],
    years: Sequence[int],
) -> Counter[tuple[str, int]]:
    """Count who came to live here, by municipality and year of registration.

    The age counts on the day of registration. Who moved in from another municipality came there.
    """
    moved = Feit.objects.filter(soort="inschrijving_na_verhuizing", is_geldig=True)
    rows = Feit.objects.filter(
        soort="inschrijving",
        is_geldig=True,
        datum__gte=date(min(years), 1, 1),
        datum__lte=date(max(years), 12, 31),
        dossier__gemeente__in=gemeenten,
        dossier__doelgroep="asielstatushouder",
    )
    rows = rows.exclude(dossier__in=moved.values("dossier")).exclude(
        dossier__sluitreden=Dossier.Sluitreden.DUBBEL
    )
    found: Counter[tuple[str, int]] = Counter()
    for code, day, born in rows.values_list(
        "dossier__gemeente_id", "datum", "dossier__persoon__geboortedatum"
    ):
        low, high = _read_ages(beleid[code])
        if day is not None and low <= get_age(born, dag=day) <= high:
            found[code, day.year] += 1
    return found


def _count_routes(gebied: Gebied, year: int) -> Verdeling:
    """Return the first plans of a year by leerroute."""
    first = (
        Pip.objects.exclude(status=Pip.Status.CONCEPT)
        .filter(dossier__gemeente__in=gebied.namen)
        .values("dossier")
        .annotate(eerste=Min("dagtekening"))
        .filter(eerste__gte=date(year, 1, 1), eerste__lte=date(year, 12, 31))
    )
    rows = Pip.objects.filter(dossier__in=first.values("dossier")).exclude(
        status=Pip.Status.CONCEPT
    )
    route: dict[int, str] = {}
    for dossier, content in rows.order_by("dagtekening", "volgnummer").values_list(
        "dossier_id", "inhoud"
    ):
        route.setdefault(dossier, content.get("leerroute", ""))
    counts = Counter(route.values())
    return make_verdeling([(code, counts[code]) for code in ROUTES])


def _make_fasetabel(gebied: Gebied) -> Fasetabel:
    """Return the open dossiers under this act by municipality and phase.

    All cells are one division with one total: no sums per row or column, from which a hidden
    number would follow.
    """
    counts: dict[tuple[str, str], int] = defaultdict(int)
    rows = Dossier.objects.filter(
        gemeente__in=gebied.namen, status=Dossier.Status.OPEN, regime=Dossier.Regime.WI2021
    )
    for code, fase, number in rows.values_list("gemeente_id", "fase").annotate(Count("id")):
        counts[code, fase] = number
    keys = [(code, fase) for code in gebied.namen for fase in IN_TRAJECT]
    hidden = verberg([counts[key] for key in keys])
    shown = {key: None if place in hidden.rijen else counts[key] for place, key in enumerate(keys)}
    words = {fase: get_word(FASEN, fase) for fase in IN_TRAJECT}
    return Fasetabel(
        fasen=tuple(words.values()),
        rijen=tuple(
            (naam, tuple((words[fase], shown[code, fase]) for fase in IN_TRAJECT))
            for code, naam in gebied.namen.items()
        ),
        totaal=None if hidden.totaal else sum(counts[key] for key in keys),
    )


def _expect(gebied: Gebied, beleid: Mapping[str, Mapping[str, Any]], code: str) -> int | None:
    """Return what is expected in the region in a year; only beside figures of the whole region.

    The setting is one number for the region, repeated at every municipality.
    """
    if not gebied.is_hele_regio or not gebied.regio:
        return None
    values = [beleidswaarde(settings, code) for settings in beleid.values()]
    return max((value for value in values if value is not None), default=None)


def _read_range(settings: Mapping[str, Any]) -> tuple[int, int] | None:
    low = beleidswaarde(settings, "verwacht_gemeente_van")
    high = beleidswaarde(settings, "verwacht_gemeente_tot")
    known = [value for value in (low, high) if value is not None]
    return (min(known), max(known)) if known else None


def _read_ages(settings: Mapping[str, Any]) -> tuple[int, int]:
    low = beleidswaarde(settings, "verwacht_leeftijd_van")
    high = beleidswaarde(settings, "verwacht_leeftijd_tot")
    return (0 if low is None else low, 200 if high is None else high)


def _read_shared_ages(beleid: Mapping[str, Mapping[str, Any]]) -> tuple[int, int] | None:
    found = {_read_ages(settings) for settings in beleid.values()}
    ages = found.pop() if len(found) == 1 else (0, 200)
    return None if ages == (0, 200) else ages
