"""Reads the rows of dossiers from which their ``Stand`` is made.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from django.db.models import Count, Q

from inburgering.cases.models import (
    Bericht,
    BredeIntake,
    Dossier,
    Duobesluit,
    Examen,
    Feit,
    Huishoudband,
    Leerbaarheidstoets,
    Oproep,
    Pip,
    Randvoorwaarde,
    Uren,
    Verhuizing,
    Verrekening,
    Verzending,
    Voorziening,
)
from inburgering.cases.sporen import Tabel
from inburgering.cases.urentelling import Urenlast, load_urenlast, make_beginstanden
from inburgering.law.examens import Examenpoging, Examenuitslag
from inburgering.law.uren_tellen import telgrenzen

BEGELEIDING = ("mb_praktisch", "mb_leefomgeving")
GEDEELTELIJK = (
    Duobesluit.Soort.VRIJSTELLING_GEDEELTELIJK,
    Duobesluit.Soort.ONTHEFFING_GEDEELTELIJK,
)


@dataclass(slots=True)
class Standgegevens:
    """What the tables hold of one dossier."""

    feiten: dict[str, Feit] = field(default_factory=dict)
    """The valid fact of each kind."""
    doelgroepen: dict[int, Feit] = field(default_factory=dict)
    """Every fact on the doelgroep, valid or not, by primary key."""
    oproepen: list[Oproep] = field(default_factory=list)
    pips: list[Pip] = field(default_factory=list)
    intake: BredeIntake | None = None
    gesprekken: int = 0
    toets: Leerbaarheidstoets | None = None
    begeleiding_tot: date | None = None
    """The last day agreed of maatschappelijke begeleiding, of the part that ends last."""
    jongste_kind: date | None = None
    heeft_opvang: bool = False
    """Whether childcare stands among the obstacles, in whatever state."""
    komst: Verhuizing | None = None
    vertrek: Verhuizing | None = None
    verzonden: dict[int, date] = field(default_factory=dict)
    """Per PIP the day on which its letter was sent."""
    gemeld: dict[int, date] = field(default_factory=dict)
    examens: list[Examenpoging] = field(default_factory=list)
    vrijgesteld: set[str] = field(default_factory=set)
    """Parts of the exam from which DUO exempted or released the person."""
    uren: Urenlast | None = None

    def datum(self, soort: str) -> date | None:
        """Return the day of a valid fact."""
        row = self.feiten.get(soort)
        return row.datum if row else None

    def is_ja(self, soort: str) -> bool | None:
        """Return whether a valid fact says yes; ``None`` if it is not known."""
        row = self.feiten.get(soort)
        return row.code == "ja" if row else None


def load_standgegevens(
    dossiers: Sequence[Dossier], *, sporen: Collection[Tabel]
) -> Mapping[int, Standgegevens]:
    """Return what the tables hold of each dossier, by primary key.

    ``sporen`` are the tables that hold anything of these dossiers.
    """
    pks = [row.pk for row in dossiers]
    data: dict[int, Standgegevens] = defaultdict(Standgegevens)
    _load_facts(pks, data)
    _load_start(pks, data, sporen=sporen)
    _load_children(pks, data, sporen=sporen)
    if Pip in sporen:
        _load_plans(pks, data)
    _load_moves(pks, data)
    if {Uren, Verrekening} & set(sporen):
        _load_hours(pks, data, met_kredieten=Verrekening in sporen)
    if {Examen, Duobesluit} & set(sporen):
        _load_exams(pks, data)
    return data


def _load_start(
    pks: Sequence[int], data: dict[int, Standgegevens], *, sporen: Collection[Tabel]
) -> None:
    intakes = BredeIntake.objects.filter(dossier__in=pks)
    for intake in intakes.annotate(aantal=Count("gesprekken")):
        data[intake.dossier_id].intake = intake
        data[intake.dossier_id].gesprekken = intake.aantal
    if Oproep in sporen:
        for oproep in Oproep.objects.filter(dossier__in=pks).order_by("volgnummer"):
            data[oproep.dossier_id].oproepen.append(oproep)
    if Leerbaarheidstoets in sporen:
        for toets in Leerbaarheidstoets.objects.filter(dossier__in=pks):
            data[toets.dossier_id].toets = toets
    if Voorziening in sporen:
        ends = Voorziening.objects.filter(
            dossier__in=pks, soort__in=BEGELEIDING, eind__isnull=False
        )
        for dossier, eind in ends.order_by("eind").values_list("dossier_id", "eind"):
            data[dossier].begeleiding_tot = eind


def _load_children(
    pks: Sequence[int], data: dict[int, Standgegevens], *, sporen: Collection[Tabel]
) -> None:
    children = Huishoudband.objects.filter(
        dossier__in=pks, soort=Huishoudband.Soort.KIND, is_actief=True, geboortedatum__isnull=False
    )
    for dossier, born in children.order_by("geboortedatum").values_list(
        "dossier_id", "geboortedatum"
    ):
        data[dossier].jongste_kind = born
    if Randvoorwaarde in sporen:
        care = Randvoorwaarde.objects.filter(dossier__in=pks, soort="kinderopvang")
        for dossier in care.values_list("dossier_id", flat=True):
            data[dossier].heeft_opvang = True


def _load_facts(pks: Sequence[int], data: dict[int, Standgegevens]) -> None:
    wanted = Q(is_geldig=True) | Q(soort="doelgroep")
    for feit in Feit.objects.filter(wanted, dossier__in=pks):
        found = data[feit.dossier_id]
        if feit.is_geldig:
            found.feiten[feit.soort] = feit
        if feit.soort == "doelgroep":
            found.doelgroepen[feit.pk] = feit


def _load_plans(pks: Sequence[int], data: dict[int, Standgegevens]) -> None:
    for pip in Pip.objects.filter(dossier__in=pks).order_by("dagtekening", "volgnummer"):
        data[pip.dossier_id].pips.append(pip)
    sent = Verzending.objects.filter(
        document__dossier__in=pks, document__pip__isnull=False, verzonden_op__isnull=False
    ).values_list("document__dossier_id", "document__pip_id", "verzonden_op")
    for dossier, pip_id, verzonden_op in sent:
        data[dossier].verzonden[pip_id] = cast(date, verzonden_op)
    for bericht in Bericht.objects.filter(
        dossier__in=pks, soort="pip.vastgesteld", afgehandeld_op__isnull=False
    ):
        data[bericht.dossier_id].gemeld[bericht.inhoud["pip"]] = cast(date, bericht.afgehandeld_op)


def _load_moves(pks: Sequence[int], data: dict[int, Standgegevens]) -> None:
    mine = Q(dossier_nieuw__in=pks) | Q(dossier_oud__in=pks)
    moves = Verhuizing.objects.filter(mine).exclude(status=Verhuizing.Status.VERVALLEN)
    known = set(pks)
    for move in moves.defer("inhoud_versleuteld"):
        if move.dossier_nieuw_id in known:
            data[move.dossier_nieuw_id].komst = move
        if move.dossier_oud_id in known:
            data[move.dossier_oud_id].vertrek = move


def _load_hours(pks: Sequence[int], data: dict[int, Standgegevens], *, met_kredieten: bool) -> None:
    limits: set[date] = set()
    for found in data.values():
        balances = make_beginstanden(found.feiten).values()
        plans = (pip.dagtekening for pip in found.pips if pip.dagtekening is not None)
        limits |= telgrenzen(beginstanden=balances, dagtekeningen=plans)
    loaded = load_urenlast(pks, grenzen=limits, met_kredieten=met_kredieten)
    for dossier, last in loaded.items():
        data[dossier].uren = last


def _load_exams(pks: Sequence[int], data: dict[int, Standgegevens]) -> None:
    exams = Examen.objects.filter(dossier__in=pks, is_geldig=True)
    for row in exams.order_by("datum", "pk"):
        poging = Examenpoging(
            onderdeel=row.onderdeel,
            niveau=row.niveau,
            poging=row.poging,
            datum=row.datum,
            uitslag=cast(Examenuitslag, row.uitslag),
            uitslag_op=row.uitslag_op,
        )
        data[row.dossier_id].examens.append(poging)
    partial = Duobesluit.objects.filter(dossier__in=pks, is_geldig=True, soort__in=GEDEELTELIJK)
    for dossier, parts in partial.values_list("dossier_id", "onderdelen"):
        data[dossier].vrijgesteld.update(parts)
