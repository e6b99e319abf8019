"""Reads problems with parties: for the procesregie, and for who reported them.

No dossier, no person: who steers the process never gets into a case.
"""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext

from inburgering.access.bereik import Bereik, get_cijfergebied
from inburgering.cases.keuzelijsten import get_taaknaam, get_word
from inburgering.cases.models import Dossier, Procespunt, Taak, Tijdlijnregel, Verbeterafspraak
from inburgering.cases.voortgang import PROCESPUNTSOORTEN, PROCESPUNTSTANDEN
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

LOOPT = (Procespunt.Status.OPEN, Procespunt.Status.AFSPRAKEN)
PAGINA = 100


@dataclass(frozen=True, slots=True)
class Verbeterregel:
    """What a party promised, and whether it did."""

    id: int
    tekst: str
    uiterlijk: date
    gedaan_op: date | None
    is_nagekomen: bool | None


@dataclass(frozen=True, slots=True)
class Procesregel:
    """One problem with one party."""

    sleutel: uuid.UUID
    versie: int
    gemeente: str
    partij: str
    soort: str
    omschrijving: str
    status: str
    stand: str
    loopt: bool
    gemeld_op: date
    melder: str
    """The organisation that reported it."""
    eigenaar: str
    gesloten_op: date | None
    uitkomst: str
    afspraken: tuple[Verbeterregel, ...]
    is_van_ons: bool
    """Whether the own organisation reported it."""


@dataclass(frozen=True, slots=True)
class Partijtelling:
    """How many problems with one party there are."""

    partij: str
    open: int
    afspraken: int
    opgelost: int
    gesloten: int

    @property
    def totaal(self) -> int:
        """All of them."""
        return self.open + self.afspraken + self.opgelost + self.gesloten


@dataclass(frozen=True, slots=True)
class Procesbeeld:
    """The problems that this worker steers, or that the own organisation reported."""

    mag_sturen: bool
    lopend: tuple[Procesregel, ...]
    klaar: tuple[Procesregel, ...]
    partijen: tuple[Partijtelling, ...]
    """Most problems first; only for who steers."""


@dataclass(frozen=True, slots=True)
class Stuktaak:
    """A task of another party in a dossier, that may be pushed."""

    sleutel: uuid.UUID
    titel: str
    """What to do, in the language of the page; of an own task what was typed."""
    taaknaam: str
    """The national task that it belongs to."""
    partij: str
    telefoon: str
    vanaf: date
    uiterlijk: date | None
    is_doorgezet: bool


def get_procesbeeld(bereik: Bereik) -> Procesbeeld | None:
    """Return the problems, ``None`` for who neither steers nor reports them."""
    rows = _visible(bereik)
    if rows is None:
        return None
    found = [_make(row, bereik) for row in _load(rows.order_by("-gemeld_op", "-id")[:PAGINA])]
    steers = bereik.rol.mag_procesregie
    return Procesbeeld(
        mag_sturen=steers,
        lopend=tuple(row for row in found if row.loopt),
        klaar=tuple(row for row in found if not row.loopt),
        partijen=_count(rows) if steers else (),
    )


def get_procespunt(sleutel: uuid.UUID, *, bereik: Bereik) -> Procesregel | None:
    """Return one problem, ``None`` when it does not exist for this worker."""
    rows = _visible(bereik)
    if rows is None:
        return None
    row = next(iter(_load(rows.filter(sleutel=sleutel))), None)
    return _make(row, bereik) if row else None


def list_punten_van(
    organisatie: str, *, bereik: Bereik, alleen: Collection[int] | None = None
) -> tuple[Procesregel, ...]:
    """Return the open problems with one party, or ``alleen`` those with these primary keys."""
    rows = _visible(bereik)
    if rows is None:
        return ()
    mine = rows.filter(organisatie=organisatie)
    wanted = mine.filter(status__in=LOOPT) if alleen is None else mine.filter(pk__in=alleen)
    return tuple(_make(row, bereik) for row in _load(wanted.order_by("gemeld_op", "id")[:PAGINA]))


def list_procespunten(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[Procesregel, ...]:
    """Return the problems that show in a dossier which this worker may see."""
    rows = Procespunt.objects.filter(
        dossiers__in=get_visible_dossiers(bereik).filter(sleutel=dossier)
    )
    return tuple(_make(row, bereik) for row in _load(rows.order_by("-gemeld_op", "-id")))


def list_stuktaken(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> tuple[Stuktaak, ...]:
    """Return the tasks of other parties that could be done by now; for the casusregie alone."""
    row = get_visible_dossiers(bereik).filter(sleutel=dossier).first()
    if row is None or row.gemeente_id not in bereik.regie_gemeenten:
        return ()
    tasks = Taak.objects.filter(
        dossier=row, status=Taak.Status.OPEN, organisatie__isnull=False, vanaf__lte=dag
    ).exclude(organisatie=bereik.organisatie)
    pushed = _pushed(row)
    return tuple(
        Stuktaak(
            sleutel=task.sleutel,
            titel=_title(task),
            taaknaam=get_taaknaam(task.taak),
            partij=task.organisatie.naam if task.organisatie else "",
            telefoon=task.organisatie.telefoon if task.organisatie else "",
            vanaf=task.vanaf,
            uiterlijk=None if task.uiterlijk.year == date.max.year else task.uiterlijk,
            is_doorgezet=task.pk in pushed,
        )
        for task in tasks.select_related("organisatie").order_by("uiterlijk", "vanaf", "id")
    )


def list_partijkeuzes(gemeente: str, *, dag: date) -> tuple[tuple[str, str], ...]:
    """Return code and name of every party that does something in a municipality."""
    codes = {party for party in get_uitvoerders([gemeente], dag=dag).values() if party}
    rows = Organisatie.objects.filter(pk__in=codes).order_by("naam")
    return tuple(rows.values_list("code", "naam"))


def find_procesregie(gemeente: str, *, dag: date) -> str:
    """Return the name of the party that steers the process in a municipality, empty for none."""
    code = get_uitvoerders([gemeente], dag=dag).get((gemeente, "procesregie"))
    found = Organisatie.objects.filter(pk=code).values_list("naam", flat=True).first()
    return found or ""


def _visible(bereik: Bereik) -> QuerySet[Procespunt] | None:
    if bereik.rol.mag_procesregie:
        area = get_cijfergebied(bereik)
        return Procespunt.objects.filter(
            Q(gemeente__in=area) | Q(melder_organisatie=bereik.organisatie)
        )
    if bereik.rol.mag_dossier_aanmaken and bereik.regie_gemeenten:
        return Procespunt.objects.filter(
            melder_organisatie=bereik.organisatie, gemeente__in=bereik.regie_gemeenten
        )
    return None


def _load(rows: QuerySet[Procespunt]) -> Iterable[Procespunt]:
    return rows.select_related(
        "gemeente", "organisatie", "melder_organisatie", "eigenaar"
    ).prefetch_related("afspraken")


def _make(row: Procespunt, bereik: Bereik) -> Procesregel:
    return Procesregel(
        sleutel=row.sleutel,
        versie=row.versie,
        gemeente=row.gemeente.naam,
        partij=row.organisatie.naam,
        soort=get_word(PROCESPUNTSOORTEN, row.soort),
        omschrijving=row.omschrijving,
        status=row.status,
        stand=get_word(PROCESPUNTSTANDEN, row.status),
        loopt=row.status in LOOPT,
        gemeld_op=row.gemeld_op,
        melder=row.melder_organisatie.naam,
        eigenaar=row.eigenaar.naam if row.eigenaar else "",
        gesloten_op=row.gesloten_op,
        uitkomst=row.uitkomst,
        afspraken=tuple(
            _agreement(item) for item in sorted(row.afspraken.all(), key=lambda a: a.pk)
        ),
        is_van_ons=row.melder_organisatie_id == bereik.organisatie,
    )


def _agreement(item: Verbeterafspraak) -> Verbeterregel:
    return Verbeterregel(item.pk, item.tekst, item.uiterlijk, item.gedaan_op, item.is_nagekomen)


def _count(rows: QuerySet[Procespunt]) -> tuple[Partijtelling, ...]:
    counted = rows.order_by().values_list("organisatie__naam", "status").annotate(n=Count("id"))
    found: dict[str, dict[str, int]] = {}
    for partij, status, number in counted:
        found.setdefault(partij, dict.fromkeys(Procespunt.Status.values, 0))[status] = number
    per_party = (Partijtelling(partij=partij, **numbers) for partij, numbers in found.items())
    return tuple(sorted(per_party, key=lambda row: (-row.totaal, row.partij)))


def _title(task: Taak) -> str:
    known = WERK_TITELS.get(cast(WerkCode, task.code))
    return task.omschrijving or (gettext(known) if known else task.code)


def _pushed(row: Dossier) -> set[int]:
    events = Tijdlijnregel.objects.filter(dossier=row, handeling="taak.doorgezet")
    return {event["id"] for event in events.values_list("gegevens", flat=True)}
