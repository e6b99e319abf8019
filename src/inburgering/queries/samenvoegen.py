"""Finds people who may be in the records twice, only among those a worker may see."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Dossier, Onderscheid, Persoon
from inburgering.cases.naamgelijkenis import Klank, is_alike, make_klank
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import find_dossier, get_full_name

MOST: Final = 50
SAME_DAY_MOST: Final = 400
"""People of one birth date that are compared; more share only 1 January."""
V_BEGIN: Final = 7
"""So many first figures of a V-number must be equal to look closer."""


@dataclass(frozen=True, slots=True)
class Dubbelganger:
    """Somebody who may be the same person."""

    dossier: uuid.UUID
    nummer: str
    naam: str
    geboortedatum: date
    gemeente_naam: str
    is_open: bool
    waarom: tuple[str, ...]
    """Why they are alike, in words."""


@dataclass(frozen=True, slots=True)
class Paar:
    """Two people who may be one."""

    een: Dubbelganger
    ander: Dubbelganger


@dataclass(frozen=True, slots=True)
class Paren:
    """At most fifty pairs."""

    rijen: tuple[Paar, ...]
    is_meer: bool


def list_dubbelgangers(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[Dubbelganger, ...] | None:
    """Return who may be the same person as this one, ``None`` for who may not merge here."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not may_merge(row.gemeente_id, bereik):
        return None
    person = row.persoon
    near = Q(geboortedatum__in=_near_days(person))
    if person.v_nummer:
        near |= Q(v_nummer__startswith=person.v_nummer[:V_BEGIN])
    others = (
        Persoon.objects.filter(near, is_opgegaan=False, pk__in=_visible(bereik).values("persoon"))
        .exclude(pk=person.pk)
        .exclude(pk__in=_told_apart(person.pk))
    )
    sound = _sound(person)
    alike = [other for other in others[:SAME_DAY_MOST] if is_alike(sound, _sound(other))]
    shown = _load_dossiers([other.pk for other in alike], bereik)
    return tuple(
        _picture(shown[other.pk], tuple(_reasons(person, other)))
        for other in alike
        if other.pk in shown
    )


def list_paren(*, bereik: Bereik) -> Paren:
    """Return pairs of one birth date with names that are alike, over all of the own people."""
    visible = _visible(bereik)
    shared = (
        visible.values("persoon__geboortedatum")
        .annotate(aantal=Count("persoon", distinct=True))
        .filter(aantal__gt=1)
        .values("persoon__geboortedatum")
    )
    people = Persoon.objects.filter(
        geboortedatum__in=shared, is_opgegaan=False, pk__in=visible.values("persoon")
    ).order_by("geboortedatum", "pk")
    apart = set(Onderscheid.objects.values_list("een_id", "ander_id"))
    found: list[tuple[Persoon, Persoon]] = []
    for pair in _alike_pairs(people.iterator(chunk_size=2000)):
        if (pair[0].pk, pair[1].pk) not in apart:
            found.append(pair)
        if len(found) > MOST:
            break
    shown = _load_dossiers([person.pk for pair in found for person in pair], bereik)
    return Paren(
        rijen=tuple(
            Paar(
                _picture(shown[one.pk], ()), _picture(shown[other.pk], tuple(_reasons(one, other)))
            )
            for one, other in found[:MOST]
        ),
        is_meer=len(found) > MOST,
    )


def may_merge(gemeente: str, bereik: Bereik) -> bool:
    """Return whether this worker may merge people of this municipality."""
    return (
        gemeente in bereik.regie_gemeenten
        and bereik.mag_zien(gemeente, Deel.BSN)
        and bereik.rol.mag_dossier_aanmaken
    )


def _visible(bereik: Bereik) -> QuerySet[Dossier]:
    gemeenten = sorted(g for g in bereik.regie_gemeenten if may_merge(g, bereik))
    return get_visible_dossiers(bereik).filter(gemeente__in=gemeenten)


def _near_days(person: Persoon) -> list[date]:
    """Return the birth date, the same with day and month changed over, and 1 January."""
    born = person.geboortedatum
    days = [born, date(born.year, 1, 1)]
    if born.day <= 12:
        days.append(date(born.year, born.day, born.month))
    return days


def _told_apart(person: int) -> list[int]:
    rows = Onderscheid.objects.filter(Q(een=person) | Q(ander=person))
    return [
        other
        for pair in rows.values_list("een_id", "ander_id")
        for other in pair
        if other != person
    ]


def _sound(person: Persoon) -> Klank:
    return make_klank(f"{person.voornamen} {person.geslachtsnaam}")


def _alike_pairs(people: Iterable[Persoon]) -> Iterator[tuple[Persoon, Persoon]]:
    """Yield the alike pairs of each birth date; people come in order of it."""
    same_day: list[tuple[Persoon, Klank]] = []
    for person in people:
        if same_day and same_day[0][0].geboortedatum != person.geboortedatum:
            same_day = []
        sound = _sound(person)
        for other, other_sound in same_day:
            if is_alike(sound, other_sound):
                yield other, person
        if len(same_day) < SAME_DAY_MOST:
            same_day.append((person, sound))


def _reasons(one: Persoon, other: Persoon) -> Iterator[str]:
    if one.geboortedatum == other.geboortedatum:
        yield _("zelfde geboortedatum")
    else:
        yield _("geboortedatum lijkt erop")
    yield _("zelfde naam") if one.zoeknaam == other.zoeknaam else _("naam lijkt erop")
    v_one, v_other = one.v_nummer or "", other.v_nummer or ""
    if v_one and v_other and v_one[:V_BEGIN] == v_other[:V_BEGIN]:
        yield _("V-nummer lijkt erop")
    if bool(one.bsn_zoeksleutel) != bool(other.bsn_zoeksleutel):
        yield _("één van beide heeft nog geen BSN")


def _load_dossiers(people: Sequence[int], bereik: Bereik) -> Mapping[int, Dossier]:
    """Return of each person the dossier to look at: open before closed, new before old."""
    rows = _visible(bereik).filter(persoon__in=people).select_related("persoon", "gemeente")
    ordered = sorted(rows, key=lambda row: (row.status == Dossier.Status.OPEN, row.pk))
    return {row.persoon_id: row for row in ordered}


def _picture(row: Dossier, waarom: tuple[str, ...]) -> Dubbelganger:
    return Dubbelganger(
        dossier=row.sleutel,
        nummer=row.nummer,
        naam=get_full_name(row.persoon),
        geboortedatum=row.persoon.geboortedatum,
        gemeente_naam=row.gemeente.naam,
        is_open=row.status == Dossier.Status.OPEN,
        waarom=waarom,
    )
