"""The usual week of one person: own blocks, lessons of the groups, totals and what clashes.

Source: R-SV-019, R-KEMP-073.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from django.db.models import Q, QuerySet, Sum

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.meedoen import REDENEN_BELASTBAARHEID, WEEKDAGEN, WEEKSOORTEN
from inburgering.cases.models import (
    Belastbaarheid,
    Bestelling,
    Dienstverband,
    Dossier,
    Instrument,
    Weekblok,
)
from inburgering.law.week_meedoen import Blok, reken_week
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.meedoen import mag_meedoen_wijzigen

LAATSTE_MINUUT: Final = 24 * 60 - 1


@dataclass(frozen=True, slots=True)
class Blokregel:
    """A block in words."""

    id: int | None
    """``None`` for a lesson that comes from the timetable of a group."""
    dag: int
    begin: time
    eind: time
    code: str
    soort: str
    omschrijving: str
    vanaf: date
    tot_en_met: date | None
    is_botsing: bool


@dataclass(frozen=True, slots=True)
class Dagregel:
    """A day of the week with its blocks, by time."""

    naam: str
    blokken: tuple[Blokregel, ...]


@dataclass(frozen=True, slots=True)
class Soorttotaal:
    """The time of one kind in a week."""

    code: str
    naam: str
    minuten: int


@dataclass(frozen=True, slots=True)
class Belastregel:
    """How many hours a week somebody can do."""

    uren_per_week: int
    begin: date
    reden: str


@dataclass(frozen=True, slots=True)
class Weekbeeld:
    """The week as it is on a day."""

    kop: Kop
    dagen: tuple[Dagregel, ...]
    totalen: tuple[Soorttotaal, ...]
    telt_mee: int
    """Minutes that count against what somebody can do."""
    niet_gepland: tuple[Soorttotaal, ...]
    """What was agreed of work, instruments and lessons, and stands in no block yet."""
    te_veel: int
    botsingen: tuple[str, ...]
    """What falls at the same time, in words."""
    belastbaarheid: Belastregel | None
    straks: Belastregel | None
    """What was agreed for a later day."""
    komend: tuple[Blokregel, ...]
    """Blocks that begin after this day."""
    mag_wijzigen: bool

    @property
    def is_leeg(self) -> bool:
        """Whether nothing stands in the week."""
        return not any(dag.blokken for dag in self.dagen)


def get_week(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Weekbeeld | None:
    """Return the week, ``None`` for who may not see it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.MEEDOEN):
        return None
    own = Weekblok.objects.filter(Q(tot_en_met__isnull=True) | Q(tot_en_met__gte=dag), dossier=row)
    found = {f"b{item.pk}": _make_own(item) for item in own.order_by("dag", "begin", "id")}
    komend = tuple(line for line in found.values() if line.vanaf > dag)
    lines = {key: line for key, line in found.items() if line.vanaf <= dag}
    lines |= {f"g{n}": line for n, line in enumerate(_read_lessons(row, dag))}
    abilities = list(Belastbaarheid.objects.filter(dossier=row).order_by("begin"))
    now = next((item for item in reversed(abilities) if item.begin <= dag), None)
    later = next((item for item in abilities if item.begin > dag), None)
    count = reken_week(
        [_as_block(key, line) for key, line in lines.items()],
        belastbaarheid=now.uren_per_week if now else None,
        afgesproken=_add_agreed(row, dag),
    )
    clashing = {key for pair in count.botsingen for key in pair}
    return Weekbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        dagen=_make_days(lines, clashing),
        totalen=tuple(
            Soorttotaal(code, get_word(WEEKSOORTEN, code), count.per_soort[code])
            for code in WEEKSOORTEN
            if code in count.per_soort
        ),
        telt_mee=count.telt_mee,
        niet_gepland=tuple(
            Soorttotaal(code, get_word(WEEKSOORTEN, code), minutes)
            for code, minutes in count.niet_gepland.items()
        ),
        te_veel=count.te_veel,
        botsingen=tuple(_say(lines[a], lines[b]) for a, b in count.botsingen),
        belastbaarheid=_make_ability(now),
        straks=_make_ability(later),
        komend=komend,
        mag_wijzigen=mag_meedoen_wijzigen(row, bereik),
    )


def _add_agreed(row: Dossier, dag: date) -> Mapping[str, int]:
    """Return per kind the minutes a week of work, instruments and lessons that run on this day."""
    now = Q(dossier=row, begin__lte=dag) & (Q(eind__isnull=True) | Q(eind__gte=dag))
    orders = Bestelling.objects.filter(
        Q(stop_op__isnull=True) | Q(stop_op__gte=dag),
        dossier=row,
        status=Bestelling.Status.GESTART,
        start_op__lte=dag,
    )
    hours: Mapping[str, QuerySet[Any]] = {
        "werk": Dienstverband.objects.filter(now),
        "meedoen": Instrument.objects.filter(now),
        "les": orders,
    }
    return {
        code: 60 * (rows.aggregate(samen=Sum("uren_per_week"))["samen"] or 0)
        for code, rows in hours.items()
    }


def get_blok(
    dossier: uuid.UUID, *, blok: int, bereik: Bereik
) -> tuple[Blokregel, Mapping[str, Any]] | None:
    """Return one own block and its values for a form, ``None`` if there is none."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.MEEDOEN):
        return None
    item = Weekblok.objects.filter(dossier=row, pk=blok).first()
    if item is None:
        return None
    values = {
        "dag": str(item.dag),
        "begin": item.begin,
        "eind": item.eind,
        "soort": item.soort,
        "omschrijving": item.omschrijving,
        "vanaf": item.vanaf,
        "tot_en_met": item.tot_en_met,
    }
    return _make_own(item), values


def _make_own(item: Weekblok) -> Blokregel:
    return Blokregel(
        id=item.pk,
        dag=item.dag,
        begin=item.begin,
        eind=item.eind,
        code=item.soort,
        soort=get_word(WEEKSOORTEN, item.soort),
        omschrijving=item.omschrijving,
        vanaf=item.vanaf,
        tot_en_met=item.tot_en_met,
        is_botsing=False,
    )


def _read_lessons(row: Dossier, dag: date) -> Iterable[Blokregel]:
    """Read the timetables of the groups in which the person has a place on this day."""
    orders = Bestelling.objects.filter(
        Q(stop_op__isnull=True) | Q(stop_op__gte=dag),
        Q(groep__eind__isnull=True) | Q(groep__eind__gte=dag),
        dossier=row,
        status__in=[Bestelling.Status.AANVAARD, Bestelling.Status.GESTART],
        groep__isnull=False,
        groep__is_actief=True,
        groep__begin__lte=dag,
    )
    for order in orders.select_related("groep").order_by("id"):
        group = order.groep
        if group is None:
            continue
        for lesson in group.rooster:
            begin = time.fromisoformat(lesson["begin"])
            last = min(begin.hour * 60 + begin.minute + int(lesson["minuten"]), LAATSTE_MINUUT)
            yield Blokregel(
                id=None,
                dag=int(lesson["dag"]),
                begin=begin,
                eind=time(last // 60, last % 60),
                code="les",
                soort=get_word(WEEKSOORTEN, "les"),
                omschrijving=group.naam,
                vanaf=group.begin,
                tot_en_met=group.eind,
                is_botsing=False,
            )


def _as_block(key: str, line: Blokregel) -> Blok:
    return Blok(
        sleutel=key,
        dag=line.dag,
        begin=line.begin.hour * 60 + line.begin.minute,
        eind=line.eind.hour * 60 + line.eind.minute,
        soort=line.code,
    )


def _make_days(lines: Mapping[str, Blokregel], clashing: set[str]) -> tuple[Dagregel, ...]:
    days: list[list[Blokregel]] = [[] for _day in WEEKDAGEN]
    for key, line in sorted(lines.items(), key=lambda item: (item[1].begin, item[1].eind)):
        days[line.dag].append(
            Blokregel(
                id=line.id,
                dag=line.dag,
                begin=line.begin,
                eind=line.eind,
                code=line.code,
                soort=line.soort,
                omschrijving=line.omschrijving,
                vanaf=line.vanaf,
                tot_en_met=line.tot_en_met,
                is_botsing=key in clashing,
            )
        )
    return tuple(
        Dagregel(get_word(WEEKDAGEN, str(number)), tuple(blocks))
        for number, blocks in enumerate(days)
    )


def _say(one: Blokregel, other: Blokregel) -> str:
    return (
        f"{get_word(WEEKDAGEN, str(one.dag))}: {_name(one)} ({one.begin:%H:%M}–{one.eind:%H:%M}),"
        f" {_name(other)} ({other.begin:%H:%M}–{other.eind:%H:%M})"
    )


def _name(line: Blokregel) -> str:
    return f"{line.soort} {line.omschrijving}".strip()


def _make_ability(item: Belastbaarheid | None) -> Belastregel | None:
    if item is None:
        return None
    return Belastregel(item.uren_per_week, item.begin, get_word(REDENEN_BELASTBAARHEID, item.reden))
