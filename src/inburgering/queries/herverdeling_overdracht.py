"""The people of one transfer between parties, as giver or receiver sees them."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from django.db.models import Count, Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Medewerker
from inburgering.cases.models import Dossier, Herverdeling, Overdracht
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name
from inburgering.queries.herverdeling_mensen import list_ontvangers
from inburgering.queries.herverdeling_recht import (
    find_overgang,
    is_ontvanger,
    select_overdrachten,
)

PAGINA: Final = 50
NABIJ: Final = timedelta(weeks=4)
"""From so long before the day a transfer stands above the work list."""
Toon = Literal["open", "klaar"]


@dataclass(frozen=True, slots=True)
class Overdrachtregel:
    """One person in a transfer."""

    id: int
    naam: str
    telefoon: str
    gemeente: str
    taken: tuple[str, ...]
    nu: tuple[str, ...]
    """Who has or had the person at the giving party."""
    ontvanger: str
    besproken_op: date | None
    opmerking: str
    is_over: bool
    dossier: uuid.UUID | None
    """Only where this worker may open it."""
    pk: int
    """Of the dossier, for the log of reading."""


@dataclass(frozen=True, slots=True)
class Overdrachtlijst:
    """A transfer with a page of its people."""

    sleutel: uuid.UUID
    dag: date
    van_naam: str
    naar_naam: str
    taken: tuple[str, ...]
    is_ontvanger: bool
    mag_kiezen: bool
    """Whether this worker says who receives."""
    mag_leiden: bool
    """Whether this worker may withdraw or complete it."""
    is_voorbereid: bool
    """Nothing went over yet."""
    is_bezig: bool
    """The daily run is moving the work now."""
    overgegaan: int
    alle: int
    """How many went over, of how many in the whole transfer."""
    aantal: int
    besproken: int
    zonder_ontvanger: int
    regels: tuple[Overdrachtregel, ...]
    volgende: int | None
    ontvangers: tuple[tuple[int, str], ...]
    """Id and name of who can be chosen."""
    naar: str

    @property
    def open(self) -> int:
        """People without a talk."""
        return self.aantal - self.besproken


@dataclass(frozen=True, slots=True)
class Overdrachtsein:
    """A transfer that is near, with people who still lack a talk."""

    sleutel: uuid.UUID
    dag: date
    van_naam: str
    naar_naam: str
    is_ontvanger: bool
    aantal: int
    """People without a talk."""


def get_overdrachten(
    sleutel: uuid.UUID, *, bereik: Bereik, dag: date, toon: Toon = "open", na: int = 0
) -> Overdrachtlijst | None:
    """Return a transfer with one page of people; ``None`` for who has no part in it."""
    row = find_overgang(sleutel, bereik=bereik)
    if row is None:
        return None
    rows = select_overdrachten(row, bereik=bereik)
    leads = bereik.rol.mag_herverdelen
    counts = rows.aggregate(
        alle=Count("pk"),
        klaar=Count("pk", filter=Q(besproken_op__isnull=False)),
        zonder=Count("pk", filter=Q(ontvanger__isnull=True)),
    )
    if not leads and not counts["alle"]:
        return None
    asked = rows.filter(besproken_op__isnull=toon == "open", pk__gt=na).order_by("pk")
    page = list(
        asked.select_related("dossier__persoon", "dossier__gemeente", "ontvanger")[: PAGINA + 1]
    )
    receiving = is_ontvanger(row, bereik)
    may_choose = receiving and leads
    op = max(row.dag, dag)
    return Overdrachtlijst(
        sleutel=row.sleutel,
        dag=row.dag,
        van_naam=row.organisatie.naam,
        naar_naam=row.naar_organisatie.naam,
        naar=row.naar_organisatie_id,
        taken=tuple(row.taken),
        is_ontvanger=receiving,
        mag_kiezen=may_choose,
        mag_leiden=leads and not receiving,
        is_voorbereid=row.status == Herverdeling.Status.VOORBEREID,
        is_bezig=row.status == Herverdeling.Status.BEZIG,
        overgegaan=row.gedaan,
        alle=row.aantal,
        aantal=counts["alle"],
        besproken=counts["klaar"],
        zonder_ontvanger=counts["zonder"],
        regels=_make_rows(page[:PAGINA], bereik),
        volgende=page[PAGINA - 1].pk if len(page) > PAGINA else None,
        ontvangers=(
            list_ontvangers(row.naar_organisatie_id, taken=row.taken, op=op) if may_choose else ()
        ),
    )


def list_zonder_gesprek(sleutel: uuid.UUID, *, bereik: Bereik) -> tuple[int, ...]:
    """Return the ids of everybody in this transfer, of this worker, who lacks a talk."""
    row = find_overgang(sleutel, bereik=bereik)
    if row is None:
        return ()
    rows = select_overdrachten(row, bereik=bereik).filter(besproken_op__isnull=True)
    return tuple(rows.order_by("pk").values_list("pk", flat=True))


def _make_rows(page: list[Overdracht], bereik: Bereik) -> tuple[Overdrachtregel, ...]:
    keys = [row.dossier_id for row in page]
    visible = set(get_visible_dossiers(bereik).filter(pk__in=keys).values_list("pk", flat=True))
    names = _load_names(page)
    return tuple(
        Overdrachtregel(
            id=row.pk,
            naam=get_full_name(row.dossier.persoon),
            telefoon=row.dossier.telefoon,
            gemeente=row.dossier.gemeente.naam,
            taken=tuple(row.taken),
            nu=tuple(names[w] for w in row.vooraf.get("medewerkers", ()) if w in names),
            ontvanger=row.ontvanger.naam if row.ontvanger else "",
            besproken_op=row.besproken_op,
            opmerking=row.opmerking,
            is_over=row.overgegaan_op is not None,
            dossier=row.dossier.sleutel if row.dossier_id in visible else None,
            pk=row.dossier_id,
        )
        for row in page
    )


def _load_names(page: Iterable[Overdracht]) -> Mapping[int, str]:
    ids = {worker for row in page for worker in row.vooraf.get("medewerkers", ())}
    return dict(Medewerker.objects.filter(pk__in=ids).values_list("pk", "naam"))


def list_seinen(bereik: Bereik, *, dag: date) -> tuple[Overdrachtsein, ...]:
    """Return the transfers near or past of which this worker still has talks to hold.

    Giving: for who leads, since each giver has the talk as a task. Receiving: for who leads and
    for the receiver, who has no right to the dossier yet and so no task in it. One query.
    """
    leads = bereik.rol.mag_herverdelen
    mine = Q(naar_organisatie=bereik.organisatie)
    waiting = Q(
        overdrachten__besproken_op__isnull=True, overdrachten__dossier__status=Dossier.Status.OPEN
    )
    if leads:
        mine |= Q(organisatie=bereik.organisatie, status=Herverdeling.Status.VOORBEREID)
    else:
        waiting &= Q(overdrachten__ontvanger=bereik.medewerker)
    rows = (
        Herverdeling.objects.filter(mine, soort=Herverdeling.Soort.PARTIJ, dag__lte=dag + NABIJ)
        .exclude(status=Herverdeling.Status.TERUGGEDRAAID)
        .filter(waiting)
        .annotate(n=Count("overdrachten"))
        .order_by("dag", "pk")
        .values_list(
            "sleutel", "dag", "organisatie__naam", "naar_organisatie__naam", "naar_organisatie", "n"
        )
    )
    return tuple(
        Overdrachtsein(
            sleutel=key,
            dag=op,
            van_naam=van,
            naar_naam=naar,
            is_ontvanger=code == bereik.organisatie,
            aantal=n,
        )
        for key, op, van, naar, code, n in rows
    )
