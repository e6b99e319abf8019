"""What the pages of lessons show: the weeks of a group, and one lesson with who takes part."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.lessen import SOORTEN_VAN, get_group, list_group_people, list_participants
from inburgering.cases.models import Groep, Les, Uren
from inburgering.cases.urensoorten import AFWEZIGHEDEN, SOORTNAMEN, TE_LAAT
from inburgering.queries.naam_apart import name_apart

TERUG: Final = timedelta(days=28)
"""How far back lessons of the timetable are offered."""
SHOWN: Final = 30
DAGEN: Final = (
    _("maandag"),
    _("dinsdag"),
    _("woensdag"),
    _("donderdag"),
    _("vrijdag"),
    _("zaterdag"),
    _("zondag"),
)


@dataclass(frozen=True, slots=True)
class Lesregel:
    """A lesson that was, or that the timetable says is to be recorded."""

    datum: date
    begin: time
    eind: time
    minuten: int
    soort: str
    soortnaam: str
    sleutel: uuid.UUID | None
    """``None``: nobody opened it yet."""
    aanwezig: int = 0
    totaal: int = 0
    vervallen: str = ""
    onderwerp: str = ""

    @property
    def is_vastgelegd(self) -> bool:
        """Whether attendance was recorded."""
        return self.totaal > 0


@dataclass(frozen=True, slots=True)
class Lessenbeeld:
    """The lessons of a group."""

    sleutel: uuid.UUID
    naam: str
    plaats: str
    open: tuple[Lesregel, ...]
    """To record, the newest first."""
    klaar: tuple[Lesregel, ...]
    soorten: tuple[tuple[str, str], ...]
    deelnemers: int
    dossiers: tuple[uuid.UUID, ...]


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """Somebody in the classroom."""

    dossier: uuid.UUID
    naam: str
    afwezig: str
    """Code; empty is there."""
    woord: str
    minuten_te_laat: int
    is_vastgelegd: bool


@dataclass(frozen=True, slots=True)
class Lesbeeld:
    """One lesson with who takes part."""

    sleutel: uuid.UUID
    groep: uuid.UUID
    groep_naam: str
    regel: Lesregel
    versie: int
    deelnemers: tuple[Deelnemer, ...]
    is_vastgelegd: bool


def get_lessen(groep: uuid.UUID, *, bereik: Bereik, dag: date) -> Lessenbeeld | None:
    """Return the lessons of a group, or ``None`` for who may not teach it."""
    row = get_group(groep, bereik=bereik)
    if row is None:
        return None
    known = Les.objects.filter(groep=row, datum__lte=dag).order_by("-datum", "-begin")
    lessons = list(
        known.annotate(
            total=Count("uren", filter=Q(uren__is_geldig=True)),
            present=Count("uren", filter=Q(uren__is_geldig=True, uren__minuten__gt=0)),
        )[:SHOWN]
    )
    lines = [_as_line(les, les.present, les.total) for les in lessons]
    taken = {(les.datum, les.begin) for les in lessons}
    planned = [line for line in _timetable(row, dag) if (line.datum, line.begin) not in taken]
    todo = [line for line in lines if not line.is_vastgelegd and not line.vervallen]
    people = list_group_people(row.pk, dag=dag, bereik=bereik).values_list("sleutel", flat=True)
    keys = tuple(people)
    return Lessenbeeld(
        sleutel=row.sleutel,
        naam=row.naam,
        plaats=row.plaats,
        open=tuple(sorted([*planned, *todo], key=lambda x: (x.datum, x.begin), reverse=True)),
        klaar=tuple(line for line in lines if line.is_vastgelegd or line.vervallen),
        soorten=tuple((code, get_word(SOORTNAMEN, code)) for code in SOORTEN_VAN[row.product]),
        deelnemers=len(keys),
        dossiers=keys,
    )


def get_les(les: uuid.UUID, *, bereik: Bereik) -> Lesbeeld | None:
    """Return one lesson, or ``None`` for who may not teach it."""
    row = Les.objects.select_related("groep").filter(sleutel=les).first()
    if row is None or get_group(row.groep_id, bereik=bereik) is None:
        return None
    stands = {u.dossier_id: u for u in Uren.objects.filter(les=row, is_geldig=True)}
    taking_part = list(list_participants(row, bereik=bereik))
    names = name_apart(taking_part)
    people = tuple(
        _as_participant(d.sleutel, names[d.pk], stands.get(d.pk), row) for d in taking_part
    )
    present = sum(u.minuten > 0 for u in stands.values())
    return Lesbeeld(
        sleutel=row.sleutel,
        groep=row.groep.sleutel,
        groep_naam=row.groep.naam,
        regel=_as_line(row, present, len(stands)),
        versie=row.versie,
        deelnemers=people,
        is_vastgelegd=bool(stands),
    )


def _as_participant(key: uuid.UUID, naam: str, row: Uren | None, les: Les) -> Deelnemer:
    code = row.afwezig if row else ""
    late = les.minuten - row.minuten if row and code == TE_LAAT else 0
    return Deelnemer(key, naam, code, get_word(AFWEZIGHEDEN, code), late, row is not None)


def _timetable(row: Groep, dag: date) -> list[Lesregel]:
    """Return the lessons that the weekly timetable puts in the last weeks."""
    soort = SOORTEN_VAN[row.product][0]
    first = max(row.begin, dag - TERUG)
    last = min(row.eind, dag) if row.eind else dag
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        for lesson in row.rooster:
            if lesson["dag"] == day.weekday():
                found.append(_planned(day, lesson, soort))
    return found


def _planned(day: date, lesson: Mapping[str, object], soort: str) -> Lesregel:
    begin = time.fromisoformat(str(lesson["begin"]))
    minuten = int(str(lesson["minuten"]))
    return Lesregel(
        datum=day,
        begin=begin,
        eind=_end(day, begin, minuten),
        minuten=minuten,
        soort=str(lesson.get("soort") or soort),
        soortnaam=get_word(SOORTNAMEN, str(lesson.get("soort") or soort)),
        sleutel=None,
    )


def _as_line(les: Les, present: int, total: int) -> Lesregel:
    return Lesregel(
        datum=les.datum,
        begin=les.begin,
        eind=_end(les.datum, les.begin, les.minuten),
        minuten=les.minuten,
        soort=les.soort,
        soortnaam=get_word(SOORTNAMEN, les.soort),
        sleutel=les.sleutel,
        aanwezig=present,
        totaal=total,
        vervallen=les.vervallen_reden,
        onderwerp=les.onderwerp,
    )


def _end(day: date, begin: time, minuten: int) -> time:
    return (datetime.combine(day, begin) + timedelta(minutes=minuten)).time()
