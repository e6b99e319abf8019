"""Finds people: only in dossiers that exist for this worker."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from django.db.models import Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import FASEN, GROEPNAMEN, get_word
from inburgering.cases.models import Dossier, Persoon, Taak
from inburgering.cases.naam import Naam, get_age, simplify
from inburgering.cases.versleuteling import get_search_key
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name

MOST: Final = 25
OWN_PAGE: Final = 50
ALIKE: Final = 0.7
"""From this likeness two names with the same birth date may be one person."""
PREFIX: Final = 3
"""So many letters of a part of a name must be equal for the database to look closer."""
BSN_LENGTH, V_LENGTH = 9, 10


@dataclass(frozen=True, slots=True)
class Zoekterm:
    """What somebody looks for, already taken apart."""

    naam: str = ""
    geboortedatum: date | None = None
    geboortejaar: int | None = None
    cijfers: str = ""
    """A BSN or V-number."""
    dossiernummer: str = ""

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to look for."""
        return not (simplify(self.naam) or self.geboortedatum or self.cijfers or self.dossiernummer)


@dataclass(frozen=True, slots=True)
class Vondst:
    """A dossier that was found, with just enough to know the person by."""

    dossier: uuid.UUID
    nummer: str
    naam: str
    geboortedatum: date
    is_geboortedatum_onzeker: bool
    leeftijd: int
    gemeente_naam: str
    doelgroep: str
    fase: str
    is_open: bool
    casusregisseur_naam: str
    laatste_contact_op: date | None


@dataclass(frozen=True, slots=True)
class Vondsten:
    """At most so many dossiers; ``is_meer`` says that there are others."""

    rijen: tuple[Vondst, ...]
    is_meer: bool
    volgende: int | None = None
    """The id below which the next page begins, where there are pages."""


def find_personen(term: Zoekterm, *, bereik: Bereik, dag: date) -> Vondsten:
    """Return the dossiers that fit, open ones first, by name; never more than 25."""
    if term.is_leeg:
        return Vondsten((), is_meer=False)
    rows = _readable(bereik).filter(_condition(term, bereik))
    found = list(_with_names(rows).order_by("-status", "persoon__zoeknaam", "id")[: MOST + 1])
    return Vondsten(_pictures(found[:MOST], bereik, dag), is_meer=len(found) > MOST)


def list_own(*, bereik: Bereik, dag: date, voor: int | None = None) -> Vondsten:
    """Return the open dossiers that are this worker's: as casusregisseur, or with an own task."""
    # Two indexed lists put together: an OR would read every dossier of the municipality.
    own = Dossier.objects.filter(
        casusregisseur=bereik.medewerker, status=Dossier.Status.OPEN
    ).values("pk")
    tasks = Taak.objects.filter(medewerker=bereik.medewerker, status=Taak.Status.OPEN)
    rows = _readable(bereik).filter(
        pk__in=own.union(tasks.values("dossier")), status=Dossier.Status.OPEN
    )
    if voor is not None:
        rows = rows.filter(pk__lt=voor)
    found = list(_with_names(rows).order_by("-id")[: OWN_PAGE + 1])
    page, is_more = found[:OWN_PAGE], len(found) > OWN_PAGE
    last = page[-1].pk if is_more else None
    return Vondsten(_pictures(page, bereik, dag), is_meer=is_more, volgende=last)


def find_doubles(
    naam: Naam,
    *,
    geboortedatum: date,
    bsn: str,
    v_nummer: str,
    gemeente: str,
    bereik: Bereik,
    dag: date,
) -> tuple[Vondst, ...]:
    """Return dossiers of this college that may be of the same person.

    The same BSN or V-number, or the same birth date with a name that looks alike.
    """
    if gemeente not in bereik.regie_gemeenten:
        return ()
    same = Q(pk__in=[])
    if bsn:
        same |= Q(bsn_zoeksleutel=get_search_key(bsn))
    if v_nummer:
        same |= Q(v_nummer=v_nummer)
    parts = simplify(f"{naam.voornamen} {naam.geslachtsnaam} {naam.roepnaam}").split()
    alike = Q(pk__in=[])
    for part in parts:
        alike |= Q(zoeknaam__contains=part[:PREFIX])
    born = Persoon.objects.filter(geboortedatum=geboortedatum)
    people = born.filter(alike).values("pk").union(Persoon.objects.filter(same).values("pk"))
    rows = _readable(bereik).filter(persoon__in=people, gemeente=gemeente)
    found = [
        row
        for row in _with_names(rows).order_by("-status", "id")[:200]
        if _has_number(row, bsn, v_nummer) or _is_alike(naam, row)
    ]
    return _pictures(found[:5], bereik, dag)


def _has_number(row: Dossier, bsn: str, v_nummer: str) -> bool:
    person = row.persoon
    is_bsn = bool(bsn) and person.bsn_zoeksleutel == get_search_key(bsn)
    return is_bsn or (bool(v_nummer) and person.v_nummer == v_nummer)


def _is_alike(naam: Naam, row: Dossier) -> bool:
    return is_alike(f"{naam.voornamen} {naam.geslachtsnaam}", row.persoon)


def is_alike(typed: str, person: Persoon) -> bool:
    """Whether the parts of the shorter name are, spelling aside, among those of the longer."""
    known = _parts(f"{person.voornamen} {person.geslachtsnaam}")
    shorter, longer = sorted((_parts(typed), known), key=len)
    if not shorter:
        return False
    best = [max(SequenceMatcher(None, a, b).ratio() for b in longer) for a in shorter]
    return sum(best) / len(best) >= ALIKE


def _parts(name: str) -> list[str]:
    """Return the parts of a name, without the short ones when there are others."""
    parts = simplify(name).split()
    return [part for part in parts if len(part) >= PREFIX] or parts


def _readable(bereik: Bereik) -> QuerySet[Dossier]:
    """Leave out municipalities where the tasks of the worker need no name."""
    with_name = sorted(g for g, delen in bereik.delen.items() if Deel.KOP in delen)
    return get_visible_dossiers(bereik).filter(gemeente__in=with_name)


def _with_names(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    return rows.select_related("persoon", "gemeente", "casusregisseur")


def _condition(term: Zoekterm, bereik: Bereik) -> Q:
    if term.dossiernummer:
        return Q(nummer=term.dossiernummer.upper())
    if term.cijfers:
        return _by_number(term.cijfers, bereik)
    found = Q()
    for part in simplify(term.naam).split():
        found &= Q(persoon__zoeknaam__contains=part)
    if term.geboortedatum is not None:
        born = Persoon.objects.filter(geboortedatum=term.geboortedatum)
        found &= Q(persoon__in=born.values("pk"))
    elif term.geboortejaar is not None:
        found &= Q(persoon__geboortedatum__year=term.geboortejaar)
    return found


def _by_number(cijfers: str, bereik: Bereik) -> Q:
    """Find by BSN or V-number, only where the worker may see those numbers."""
    may = Q(gemeente__in=sorted(g for g, delen in bereik.delen.items() if Deel.BSN in delen))
    found = Q(persoon__v_nummer=cijfers.zfill(V_LENGTH))
    if len(cijfers) == BSN_LENGTH:
        found |= Q(persoon__bsn_zoeksleutel=get_search_key(cijfers))
    return may & found


def _pictures(rows: Sequence[Dossier], bereik: Bereik, dag: date) -> tuple[Vondst, ...]:
    return tuple(_picture(rows, bereik, dag))


def _picture(rows: Iterable[Dossier], bereik: Bereik, dag: date) -> Iterable[Vondst]:
    for row in rows:
        may_see_contact = bereik.mag_zien(row.gemeente_id, Deel.CONTACTEN)
        yield Vondst(
            dossier=row.sleutel,
            nummer=row.nummer,
            naam=get_full_name(row.persoon),
            geboortedatum=row.persoon.geboortedatum,
            is_geboortedatum_onzeker=row.persoon.is_geboortedatum_onzeker,
            leeftijd=get_age(row.persoon.geboortedatum, dag=dag),
            gemeente_naam=row.gemeente.naam,
            doelgroep=get_word(GROEPNAMEN, row.doelgroep),
            fase=get_word(FASEN, row.fase),
            is_open=row.status == Dossier.Status.OPEN,
            casusregisseur_naam=row.casusregisseur.naam if row.casusregisseur else "",
            laatste_contact_op=row.laatste_contact_op if may_see_contact else None,
        )
