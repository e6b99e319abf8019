"""Reads the practical lists of a person."""

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Min, Q

from inburgering.access.bereik import Bereik
from inburgering.cases.checklisten import (
    CHECKLISTEN,
    PUNTSOORTEN,
    Checklistsoort,
    list_local_points,
)
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.cases.models import Checklist, Checklistpunt, Dossier
from inburgering.cases.voorzieningen import load_aanbod
from inburgering.queries.begeleiding_beeld import Lijstbeeld, Lijstregel, Puntregel
from inburgering.queries.begeleiding_feit import Feitkennis, load_facts, make_reference
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.region.beleid import beleidswaarde
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_beleid, get_uitvoerders

GEHUISVEST = "asielstatushouder"
"""The group that a municipality houses; others get a list where help is there for them."""
OPEN = Q(punten__gedaan_op__isnull=True, punten__is_niet_nodig=False)


def list_lijsten(
    row: Dossier, *, bereik: Bereik, dag: date, heeft_mb: bool
) -> tuple[Lijstregel, ...]:
    """Return the lists that this worker may see: begun ones, and those that can begin.

    ``heeft_mb``: whether maatschappelijke begeleiding is there for this person.
    """
    begun = {
        item.soort: item
        for item in Checklist.objects.filter(dossier=row)
        .select_related("organisatie")
        .annotate(
            aantal=Count("punten"),
            open=Count("punten", filter=OPEN),
            te_laat=Count("punten", filter=OPEN & Q(punten__uiterlijk__lt=dag)),
            volgende=Min("punten__uiterlijk", filter=OPEN),
            van_mij=Count("punten", filter=Q(punten__medewerker=bereik.medewerker)),
        )
    }
    found = []
    for kind in CHECKLISTEN.values():
        may = _may_keep(row, kind, bereik)
        item: Any = begun.get(kind.code)
        if item is not None and (may or item.van_mij):
            found.append(_line(kind, item))
        elif kind.is_op_verzoek:
            continue
        elif item is None and may and (heeft_mb or row.doelgroep == GEHUISVEST):
            found.append(_not_begun(kind, row))
    return tuple(found)


def get_lijst(dossier: uuid.UUID, *, soort: str, bereik: Bereik, dag: date) -> Lijstbeeld | None:
    """Return one list, or ``None`` for who may not see it; a worker of another party that got
    some of its points sees those alone.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or soort not in CHECKLISTEN:
        return None
    kind = CHECKLISTEN[soort]
    may = _may_keep(row, kind, bereik)
    item = Checklist.objects.filter(dossier=row, soort=soort).select_related("organisatie").first()
    points = _load_points(item, only=None if may else bereik.medewerker)
    if not may and not points:
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id]
    facts = {kind.feit, *(punt.feit for punt in kind.punten)} - {""}
    kennis = load_facts(row, facts, bereik=bereik)
    is_open = row.status == Dossier.Status.OPEN
    local = list_local_points(soort, beleidswaarde(beleid, f"checklist_{soort}"))
    return Lijstbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        soort=soort,
        naam=str(kind.naam),
        uitleg=str(kind.uitleg),
        is_een_dag=kind.is_een_dag,
        begin=item.begin if item else None,
        partij=item.organisatie.naam if item else _find_party(row, kind, dag),
        punten=tuple(
            _point(punt, row, bereik=bereik, kennis=kennis, mag_afvinken=is_open) for punt in points
        ),
        voorbeeld=tuple((str(p.naam), p.mag_vrijwilliger) for p in local) if item is None else (),
        mag_bijhouden=may and is_open,
        mag_beginnen=may and is_open and item is None and _is_offered(row, kind, beleid),
        feit=make_reference(kind.feit, row, bereik=bereik, kennis=kennis) if kind.feit else None,
    )


def get_punt(
    dossier: uuid.UUID, *, soort: str, punt: int, bereik: Bereik, dag: date
) -> tuple[Lijstbeeld, Puntregel] | None:
    """Return a point with its list, or ``None`` for who may not see it."""
    lijst = get_lijst(dossier, soort=soort, bereik=bereik, dag=dag)
    found = [item for item in lijst.punten if item.id == punt] if lijst else []
    return (lijst, found[0]) if lijst and found else None


def name_point(soort: str, punt: Checklistpunt) -> str:
    """Return what is to be done, in words."""
    kind = PUNTSOORTEN.get((soort, punt.code))
    return str(kind.naam) if kind else punt.omschrijving or punt.code


def _may_keep(row: Dossier, kind: Checklistsoort, bereik: Bereik) -> bool:
    regie = row.gemeente_id in bereik.regie_gemeenten
    return regie or bereik.mag_doen(row.gemeente_id, kind.taak)


def _is_offered(row: Dossier, kind: Checklistsoort, beleid: Mapping[str, Any]) -> bool:
    if row.doelgroep == GEHUISVEST:
        return True
    plicht = load_aanbod(row, beleid=beleid)["maatschappelijke_begeleiding"]
    return plicht.plicht != "geen"


def _find_party(row: Dossier, kind: Checklistsoort, dag: date) -> str:
    code = get_uitvoerders([row.gemeente_id], dag=dag).get((row.gemeente_id, kind.taak))
    party = Organisatie.objects.filter(pk=code).first() if code else None
    return party.naam if party else ""


def _load_points(item: Checklist | None, *, only: int | None) -> Collection[Checklistpunt]:
    if item is None:
        return ()
    rows = Checklistpunt.objects.filter(checklist=item).select_related("medewerker", "door")
    if only is not None:
        rows = rows.filter(medewerker=only)
    points = list(rows.order_by("volgorde"))
    for point in points:
        point.checklist = item
    return points


def _point(
    punt: Checklistpunt,
    row: Dossier,
    *,
    bereik: Bereik,
    kennis: Feitkennis,
    mag_afvinken: bool,
) -> Puntregel:
    soort = punt.checklist.soort
    kind = PUNTSOORTEN.get((soort, punt.code))
    has_fact = kind is not None and kind.feit and punt.gedaan_op is not None
    return Puntregel(
        id=punt.pk,
        code=punt.code,
        naam=name_point(soort, punt),
        mag_vrijwilliger=punt.mag_vrijwilliger,
        uiterlijk=punt.uiterlijk,
        medewerker=punt.medewerker_id,
        medewerker_naam=punt.medewerker.naam if punt.medewerker else "",
        gedaan_op=punt.gedaan_op,
        door=punt.door.naam if punt.door else "",
        is_niet_nodig=punt.is_niet_nodig,
        opmerking=punt.opmerking,
        feit=make_reference(kind.feit, row, bereik=bereik, kennis=kennis)
        if kind and has_fact
        else None,
        mag_afvinken=mag_afvinken and (bereik.rol.is_beroepskracht or punt.mag_vrijwilliger),
    )


def _line(kind: Checklistsoort, item: Any) -> Lijstregel:
    return Lijstregel(
        soort=kind.code,
        naam=str(kind.naam),
        uitleg=str(kind.uitleg),
        begin=item.begin,
        partij=item.organisatie.naam,
        aantal=item.aantal,
        klaar=item.aantal - item.open,
        te_laat=item.te_laat,
        volgende=item.volgende,
        mag_beginnen=False,
    )


def _not_begun(kind: Checklistsoort, row: Dossier) -> Lijstregel:
    return Lijstregel(
        soort=kind.code,
        naam=str(kind.naam),
        uitleg=str(kind.uitleg),
        begin=None,
        partij="",
        aantal=0,
        klaar=0,
        te_laat=0,
        volgende=None,
        mag_beginnen=row.status == Dossier.Status.OPEN,
    )


def list_split() -> Iterable[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return per kind of list its name, what volunteers may do and what professionals do."""
    for kind in CHECKLISTEN.values():
        yield (
            f"{kind.naam} ({get_taaknaam(kind.taak)})",
            tuple(str(punt.naam) for punt in kind.punten if punt.mag_vrijwilliger),
            tuple(str(punt.naam) for punt in kind.punten if not punt.mag_vrijwilliger),
        )
