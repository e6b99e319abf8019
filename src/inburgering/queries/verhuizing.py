"""Reads who moved here, who left, and how far each hand-over is."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.db.models import QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Dossier, Persoon, Termijn, Tijdlijnregel, Verhuizing
from inburgering.cases.verhuizing import ONDERDELEN, decrypt_inhoud
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import find_dossier, get_full_name, make_kop
from inburgering.queries.verhuizing_inhoud import describe_inhoud
from inburgering.queries.verhuizing_regel import Inhoudsdeel

Richting = Literal["hierheen", "vertrokken"]
PAGE: Final = 25


@dataclass(frozen=True, slots=True)
class Verhuisregel:
    """One move in the list, with just enough to know whom it is about."""

    sleutel: uuid.UUID
    naam: str
    geboortedatum: date
    eigen_gemeente: str
    andere_gemeente: str
    inschrijving_op: date
    status: str
    dossier: uuid.UUID | None
    """Of the own college, when this worker may open it now."""
    mag_openen: bool
    """Whether the new dossier can be opened with one button."""
    is_nog_open: bool
    """Whether the old dossier still has to be closed."""
    is_archief: bool


@dataclass(frozen=True, slots=True)
class Verhuislijst:
    """A page of moves."""

    rijen: tuple[Verhuisregel, ...]
    volgende: int | None


@dataclass(frozen=True, slots=True)
class Overdrachtsbeeld:
    """How far the hand-over of one move is, as one of the two colleges sees it."""

    sleutel: uuid.UUID
    gemeente: str
    """The other one."""
    is_buiten: bool
    """Whether the other college does not work with this system, or has no dossier in it."""
    inschrijving_op: date
    status: str
    vraag: str
    gevraagd_op: date | None
    gevraagd_door: str
    verstrekt_op: date | None
    reden: str
    delen: tuple[Inhoudsdeel, ...]
    onderdelen: tuple[str, ...]
    mag_terug: bool
    """Whether the report can be taken back."""


@dataclass(frozen=True, slots=True)
class Verhuisbeeld:
    """Both moves that a dossier can have."""

    kop: Kop
    komst: Overdrachtsbeeld | None
    vertrek: Overdrachtsbeeld | None
    pip_uiterlijk: date | None


def list_moves(
    richting: Richting, *, bereik: Bereik, dag: date, voor: int | None = None
) -> Verhuislijst:
    """Return the moves of the own municipalities, the newest first.

    Whoever moves here is on the list from the day of registration on, not before.
    """
    rows = Verhuizing.objects.exclude(status=Verhuizing.Status.VERVALLEN)
    gemeenten = sorted(g for g in bereik.regie_gemeenten if bereik.mag_zien(g, Deel.KOP))
    if richting == "hierheen":
        rows = rows.filter(gemeente_nieuw__in=gemeenten, inschrijving_op__lte=dag)
    else:
        rows = rows.filter(gemeente_oud__in=gemeenten, dossier_oud__isnull=False)
    if voor is not None:
        rows = rows.filter(pk__lt=voor)
    found = list(_with_people(rows).order_by("-id")[: PAGE + 1])
    page = found[:PAGE]
    seen = _list_visible(page, bereik)
    return Verhuislijst(
        rijen=tuple(_line(row, richting, seen, bereik) for row in page),
        volgende=page[-1].pk if len(found) > PAGE else None,
    )


def get_notice(verhuizing: uuid.UUID, *, bereik: Bereik, dag: date) -> Verhuisregel | None:
    """Return one move to this college, when its dossier can be opened by this worker today."""
    rows = Verhuizing.objects.exclude(status=Verhuizing.Status.VERVALLEN).filter(
        sleutel=verhuizing, gemeente_nieuw__in=bereik.regie_gemeenten, inschrijving_op__lte=dag
    )
    row = _with_people(rows).first()
    if row is None or not bereik.rol.mag_dossier_aanmaken:
        return None
    return _line(row, "hierheen", _list_visible([row], bereik), bereik)


def get_archived(verhuizing: uuid.UUID, *, bereik: Bereik) -> Verhuisregel | None:
    """Return a handed-over move of the own college, for the page that asks for the reason."""
    rows = Verhuizing.objects.filter(
        sleutel=verhuizing,
        dossier_oud__is_archief=True,
        gemeente_oud__in=[g for g in bereik.regie_gemeenten if bereik.mag_zien(g, Deel.KOP)],
    )
    row = _with_people(rows).first()
    return _line(row, "vertrokken", _list_visible([row], bereik), bereik) if row else None


def is_done(eenmalig: uuid.UUID | None, *, bereik: Bereik) -> bool:
    """Return whether this worker sent the form with this one-time key before."""
    rows = Tijdlijnregel.objects.filter(sleutel=eenmalig, door=bereik.medewerker)
    return eenmalig is not None and rows.exists()


def get_verhuizing(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Verhuisbeeld | None:
    """Return both moves of a dossier, ``None`` for who has not the casusregie here."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or row.gemeente_id not in bereik.regie_gemeenten:
        return None
    moves = _with_people(Verhuizing.objects.exclude(status=Verhuizing.Status.VERVALLEN))
    komst, vertrek = (
        moves.filter(dossier_nieuw=row).first(),
        moves.filter(dossier_oud=row).first(),
    )
    due = Termijn.objects.filter(dossier=row, code="pip_vaststellen", is_voldaan=False).first()
    may_read = bereik.mag_zien(row.gemeente_id, Deel.PIP)
    return Verhuisbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        komst=_picture(komst, "hierheen", row, may_read=may_read) if komst else None,
        vertrek=_picture(vertrek, "vertrokken", row, may_read=may_read) if vertrek else None,
        pip_uiterlijk=due.uiterlijk if due else None,
    )


def _with_people(rows: QuerySet[Verhuizing]) -> QuerySet[Verhuizing]:
    return rows.select_related(
        "dossier_oud__persoon",
        "dossier_nieuw__persoon",
        "gemeente_oud",
        "gemeente_nieuw",
        "gevraagd_door",
    )


def _list_visible(rows: Sequence[Verhuizing], bereik: Bereik) -> set[int]:
    keys = {row.dossier_oud_id for row in rows} | {row.dossier_nieuw_id for row in rows}
    known = [key for key in keys if key is not None]
    found = get_visible_dossiers(bereik).filter(pk__in=known)
    return set(found.values_list("pk", flat=True))


def _line(row: Verhuizing, richting: Richting, seen: set[int], bereik: Bereik) -> Verhuisregel:
    is_in = richting == "hierheen"
    own = row.dossier_nieuw if is_in else row.dossier_oud
    person = _get_person(row)
    own_gemeente = row.gemeente_nieuw if is_in else row.gemeente_oud
    return Verhuisregel(
        sleutel=row.sleutel,
        naam=get_full_name(person),
        geboortedatum=person.geboortedatum,
        eigen_gemeente=own_gemeente.naam if own_gemeente else "",
        andere_gemeente=_name_other(row, richting),
        inschrijving_op=row.inschrijving_op,
        status=row.status,
        dossier=own.sleutel if own and own.pk in seen else None,
        mag_openen=is_in and own is None and bereik.rol.mag_dossier_aanmaken,
        is_nog_open=not is_in and own is not None and own.status == Dossier.Status.OPEN,
        is_archief=own is not None and own.is_archief,
    )


def _get_person(row: Verhuizing) -> Persoon:
    dossier = row.dossier_oud or row.dossier_nieuw
    assert dossier is not None
    return dossier.persoon


def _name_other(row: Verhuizing, richting: Richting) -> str:
    other = row.gemeente_oud if richting == "hierheen" else row.gemeente_nieuw
    return other.naam if other else row.andere_gemeente


def _picture(
    move: Verhuizing, richting: Richting, row: Dossier, *, may_read: bool
) -> Overdrachtsbeeld:
    is_in = richting == "hierheen"
    inhoud = (
        decrypt_inhoud(move.inhoud_versleuteld) if move.inhoud_versleuteld and may_read else None
    )
    return Overdrachtsbeeld(
        sleutel=move.sleutel,
        gemeente=_name_other(move, richting),
        is_buiten=(move.dossier_oud_id if is_in else move.gemeente_nieuw_id) is None,
        inschrijving_op=move.inschrijving_op,
        status=move.status,
        vraag=move.vraag,
        gevraagd_op=move.gevraagd_op,
        gevraagd_door=move.gevraagd_door.naam if move.gevraagd_door else "",
        verstrekt_op=move.verstrekt_op,
        reden=move.reden,
        delen=describe_inhoud(inhoud, ontvanger=row if is_in else None) if inhoud else (),
        onderdelen=tuple(str(ONDERDELEN[c]) for c in inhoud.onderdelen) if inhoud else (),
        mag_terug=move.dossier_nieuw_id is None and move.status != Verhuizing.Status.VERSTREKT,
    )
