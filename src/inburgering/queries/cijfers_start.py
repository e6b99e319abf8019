"""Tijdige start: how many days pass until the first talk, the plan and the first lesson.

Source: subgoal 1 of the act. One light query of dates per end, bounded by the year; medians are
reckoned here, so that both databases give the same. Small numbers are hidden (ADR 0078).
"""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final

from django.db.models import Count, Min, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import DOELGROEPEN, get_word
from inburgering.cases.models import Dossier, Feit, Pip, Termijn
from inburgering.queries.cijfers import Gebied, get_gebied
from inburgering.queries.cijfers_afschermen import (
    Aandeel,
    Getal,
    Verdeling,
    bepaal_aandelen,
    make_verdeling,
)
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid

DEEL_OP_TIJD: Final = 0.8


class Begin(StrEnum):
    """From which day the days count."""

    KENNISGEVING = "kennisgeving"
    KOPPELING = "koppeling"
    HUISVESTING = "huisvesting"


class Eind(StrEnum):
    """Until which day."""

    GESPREK = "gesprek"
    PIP = "pip"
    LES = "les"


FEIT_BIJ: Final[Mapping[str, Begin]] = {
    "kennisgeving": Begin.KENNISGEVING,
    "koppeling": Begin.KOPPELING,
    "inschrijving": Begin.HUISVESTING,
}


@dataclass(frozen=True, slots=True)
class Reis:
    """One person who reached an end in this year; leaves this module as numbers only."""

    gemeente: str
    doelgroep: str
    eind: date
    begin: Mapping[Begin, date]
    op_tijd: bool | None
    """``None``: no norm holds for this person."""


@dataclass(frozen=True, slots=True)
class Meting:
    """Numbers about one group; all hidden when the group is small."""

    naam: str
    aantal: Getal
    mediaan: int | None
    """Days; half of the people were sooner. Negative: before the day from which it counts."""
    tachtig: int | None
    """Within so many days eight out of ten were there."""
    aandeel: Aandeel
    heeft_norm: bool
    """Whether a norm holds for anybody in the whole group that is divided."""


@dataclass(frozen=True, slots=True)
class Uitsplitsing:
    """One division of the people of one measure."""

    soort: str
    """gemeente, kwartaal or doelgroep."""
    metingen: tuple[Meting, ...]


@dataclass(frozen=True, slots=True)
class Maat:
    """From one day to another: all people, and divided in three ways."""

    begin: Begin
    eind: Eind
    totaal: Meting
    uitsplitsingen: tuple[Uitsplitsing, ...]


@dataclass(frozen=True, slots=True)
class Startbeeld:
    """Everything about the start in one year."""

    gebied: Gebied
    jaar: int
    maten: tuple[Maat, ...]
    wachten: Verdeling
    """Who waits for a plan today: in time, and late."""

    @property
    def te_laat(self) -> Getal:
        """Who waits for a plan past the last day."""
        return self.wachten.delen[1].aantal

    def get_maat(self, begin: Begin, eind: Eind) -> Maat:
        """Return one measure."""
        return next(m for m in self.maten if (m.begin, m.eind) == (begin, eind))


def get_tijdige_start(bereik: Bereik, *, jaar: int, dag: date) -> Startbeeld | None:
    """Return the measures of a year, ``None`` for who may see no figures."""
    gebied = get_gebied(bereik)
    if gebied is None:
        return None
    beleid = get_beleid(list(gebied.namen), dag=dag)
    weeks = {
        code: beleidswaarde(settings, "streef_intake_weken") for code, settings in beleid.items()
    }
    maten = []
    for eind in Eind:
        trips = _load_reizen(gebied, eind, jaar, weeks)
        maten += [_measure(begin, eind, trips, gebied, jaar) for begin in Begin]
    return Startbeeld(gebied, jaar, tuple(maten), _count_waiting(gebied, dag))


def _load_reizen(
    gebied: Gebied, eind: Eind, jaar: int, weeks: Mapping[str, int | None]
) -> list[Reis]:
    """Return who reached this end in this year, with the days before it. Three queries."""
    ends = _select_ends(gebied, eind).filter(
        eind__gte=date(jaar, 1, 1), eind__lte=date(jaar, 12, 31)
    )
    dossiers = ends.values("pk")
    begins: dict[int, dict[Begin, date]] = defaultdict(dict)
    facts = Feit.objects.filter(dossier__in=dossiers, is_geldig=True, soort__in=FEIT_BIJ)
    for pk, kind, day in facts.values_list("dossier_id", "soort", "datum"):
        if day is not None:
            begins[pk][FEIT_BIJ[kind]] = day
    terms: dict[int, tuple[date, date | None]] = {}
    if eind is not Eind.LES:
        rows = Termijn.objects.filter(dossier__in=dossiers, code="pip_vaststellen")
        for pk, begin, last in rows.values_list("dossier_id", "begin", "uiterlijk"):
            terms[pk] = (begin, last)
    found = []
    for pk, code, doelgroep, day in ends.values_list("pk", "gemeente_id", "doelgroep", "eind"):
        norm = _find_norm(eind, terms.get(pk), weeks.get(code))
        is_in_time = None if norm is None else day <= norm
        found.append(Reis(code, doelgroep, day, begins[pk], is_in_time))
    return found


def _select_ends(gebied: Gebied, eind: Eind) -> QuerySet[Any]:
    """Return dossiers with ``eind``: the first day on which they reached this end."""
    rows: QuerySet[Any]
    if eind is Eind.GESPREK:
        rows = Dossier.objects.annotate(eind=Min("brede_intake__gesprekken__datum"))
    elif eind is Eind.PIP:
        is_made = ~Q(pips__status=Pip.Status.CONCEPT)
        rows = Dossier.objects.annotate(eind=Min("pips__dagtekening", filter=is_made))
    else:
        is_first = Q(feiten__soort="eerste_les", feiten__is_geldig=True)
        rows = Dossier.objects.annotate(eind=Min("feiten__datum", filter=is_first))
    return rows.filter(gemeente__in=gebied.namen, regime=Dossier.Regime.WI2021)


def _find_norm(eind: Eind, term: tuple[date, date | None] | None, weeks: int | None) -> date | None:
    """Return the last day on which this end is in time, ``None`` without a norm.

    For the plan the term of the law; for the first talk the target of the municipality, which
    counts from the begin of that term.
    """
    if term is None or eind is Eind.LES:
        return None
    if eind is Eind.PIP:
        return term[1]
    return None if weeks is None else term[0] + timedelta(weeks=weeks)


def _measure(begin: Begin, eind: Eind, trips: Sequence[Reis], gebied: Gebied, jaar: int) -> Maat:
    mine = [trip for trip in trips if begin in trip.begin]
    quarters = [f"{jaar} K{n}" for n in range(1, 5)]
    groups: Mapping[str, Mapping[str, list[Reis]]] = {
        "gemeente": {
            naam: [t for t in mine if t.gemeente == code] for code, naam in gebied.namen.items()
        },
        "kwartaal": {
            naam: [t for t in mine if (t.eind.month - 1) // 3 == place]
            for place, naam in enumerate(quarters)
        },
        "doelgroep": {
            get_word(DOELGROEPEN, code): [t for t in mine if t.doelgroep == code]
            for code in DOELGROEPEN
        },
    }
    return Maat(
        begin=begin,
        eind=eind,
        totaal=_make_metingen({"": mine}, begin)[0],
        uitsplitsingen=tuple(
            Uitsplitsing(soort, _make_metingen(parts, begin)) for soort, parts in groups.items()
        ),
    )


def _make_metingen(groups: Mapping[str, Sequence[Reis]], begin: Begin) -> tuple[Meting, ...]:
    sizes = make_verdeling([(naam, len(group)) for naam, group in groups.items()])
    shares, whole = bepaal_aandelen([_split(group) for group in groups.values()])
    if len(groups) == 1:
        shares = (whole,)
    has_norm = any(trip.op_tijd is not None for group in groups.values() for trip in group)
    found = []
    for deel, share, group in zip(sizes.delen, shares, groups.values(), strict=True):
        days = sorted((trip.eind - trip.begin[begin]).days for trip in group)
        is_shown = deel.aantal is not None and deel.aantal > 0
        found.append(
            Meting(
                naam=deel.naam,
                aantal=deel.aantal,
                mediaan=round(statistics.median(days)) if is_shown else None,
                tachtig=get_percentiel(days, DEEL_OP_TIJD) if is_shown else None,
                aandeel=share if is_shown else Aandeel(),
                heeft_norm=has_norm,
            )
        )
    return tuple(found)


def _split(group: Iterable[Reis]) -> tuple[int, int]:
    """Return how many were in time and how many were not, of those for whom a norm holds."""
    known = [trip.op_tijd for trip in group if trip.op_tijd is not None]
    return sum(known), len(known) - sum(known)


def get_percentiel(days: Sequence[int], share: float) -> int:
    """Return the smallest number of days within which this share of a sorted row falls."""
    return days[math.ceil(share * len(days)) - 1]


def _count_waiting(gebied: Gebied, dag: date) -> Verdeling:
    rows = Termijn.objects.filter(
        code="pip_vaststellen",
        is_voldaan=False,
        dossier__gemeente__in=gebied.namen,
        dossier__status=Dossier.Status.OPEN,
    )
    late = Count("id", filter=Q(uiterlijk__lt=dag))
    found = rows.aggregate(alle=Count("id"), laat=late)
    return make_verdeling([("op tijd", found["alle"] - found["laat"]), ("te laat", found["laat"])])
