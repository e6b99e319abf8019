"""Reads who does what here, and on which basis, on a day."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from inburgering.region.models import Beleid, Beslisbasis, Gemeente, Taakverdeling


@dataclass(frozen=True, slots=True)
class Werkveld:
    """One task in one municipality."""

    gemeente: str
    taak: str


@dataclass(frozen=True, slots=True)
class Basis:
    """On which basis, by whom and under which letterhead a decision is taken."""

    gemeente: str
    taak: str
    soort: str
    organisatie: str
    organisatie_naam: str
    begin: date
    gemeente_naam: str
    college_naam: str
    adres_regels: tuple[str, ...]
    bezwaar_adres_regels: tuple[str, ...]
    telefoon: str
    organisatie_adres_regels: tuple[str, ...]
    organisatie_bezwaar_adres_regels: tuple[str, ...]
    organisatie_telefoon: str
    nummer: str
    besluit_datum: date | None
    functie: str
    ondertekenaar: str
    is_aangenomen: bool


def get_werkvelden(organisatie: str, *, dag: date, grond: str | None = None) -> frozenset[Werkveld]:
    """Return what the party carries out on this day, as uitvoerder or mede-uitvoerder.

    ``grond`` keeps what is done on that basis alone: ``eigen`` is a municipality's own office.
    """
    later_uitvoerder = Taakverdeling.objects.filter(
        gemeente=OuterRef("gemeente"),
        taak=OuterRef("taak"),
        rol="uitvoerder",
        begin__gt=OuterRef("begin"),
        begin__lte=dag,
    )
    later_same = Taakverdeling.objects.filter(
        gemeente=OuterRef("gemeente"),
        taak=OuterRef("taak"),
        rol=OuterRef("rol"),
        organisatie=OuterRef("organisatie"),
        begin__gt=OuterRef("begin"),
        begin__lte=dag,
    )
    rows = Taakverdeling.objects.filter(organisatie=organisatie, begin__lte=dag, is_actief=True)
    if grond is not None:
        rows = rows.filter(grond=grond)
    found = (
        rows.filter(rol="uitvoerder")
        .exclude(Exists(later_uitvoerder))
        .union(rows.filter(rol="mede_uitvoerder").exclude(Exists(later_same)), all=True)
    )
    return frozenset(
        Werkveld(gemeente=gemeente, taak=taak)
        for gemeente, taak in found.values_list("gemeente_id", "taak")
    )


def get_uitvoerders(
    gemeenten: Collection[str], *, dag: date
) -> Mapping[tuple[str, str], str | None]:
    """Return the one party per municipality and task on this day; no key or ``None`` is a gap."""
    rows = (
        Taakverdeling.objects.filter(gemeente__in=gemeenten, rol="uitvoerder", begin__lte=dag)
        .order_by("begin")
        .values_list("gemeente_id", "taak", "organisatie_id")
    )
    return {(gemeente, taak): organisatie for gemeente, taak, organisatie in rows}


def get_basis(gemeente: str, taak: str, *, dag: date) -> Basis | None:
    """Return on which basis this task may be decided on this day, or ``None`` when nobody may."""
    row = (
        Beslisbasis.objects.filter(gemeente=gemeente, taak=taak, begin__lte=dag)
        .select_related("gemeente", "organisatie")
        .order_by("-begin")
        .first()
    )
    if row is None or row.organisatie is None:
        return None
    return Basis(
        gemeente=row.gemeente_id,
        taak=row.taak,
        soort=row.soort,
        organisatie=row.organisatie.code,
        organisatie_naam=row.organisatie.naam,
        begin=row.begin,
        gemeente_naam=row.gemeente.naam,
        college_naam=row.gemeente.college_naam,
        adres_regels=tuple(row.gemeente.adres_regels),
        bezwaar_adres_regels=tuple(row.gemeente.bezwaar_adres_regels),
        telefoon=row.gemeente.telefoon,
        organisatie_adres_regels=tuple(row.organisatie.adres_regels),
        organisatie_bezwaar_adres_regels=tuple(row.organisatie.bezwaar_adres_regels),
        organisatie_telefoon=row.organisatie.telefoon,
        nummer=row.nummer,
        besluit_datum=row.besluit_datum,
        functie=row.functie,
        ondertekenaar=row.ondertekenaar,
        is_aangenomen=row.is_aangenomen,
    )


def get_beleid(gemeenten: Collection[str], *, dag: date) -> Mapping[str, Mapping[str, Any]]:
    """Return per municipality the local settings on this day."""
    rows = Beleid.objects.filter(gemeente__in=gemeenten, begin__lte=dag).order_by("begin")
    found: dict[str, dict[str, Any]] = {code: {} for code in gemeenten}
    for row in rows:
        found[row.gemeente_id][row.sleutel] = row.waarde
    return found


def get_gemeenten(codes: Collection[str]) -> Mapping[str, str]:
    """Return the names of municipalities by code."""
    return dict(Gemeente.objects.filter(pk__in=codes).values_list("cbs_code", "naam"))
