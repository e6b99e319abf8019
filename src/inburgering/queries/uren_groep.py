"""The hours of many people in one week: of a group, or of everybody the own party records."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Exists, OuterRef, Q

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.lessen import SOORTEN_VAN, get_group, list_group_people
from inburgering.cases.models import Bestelling, Dossier, Uren
from inburgering.cases.urensoorten import CATEGORIEEN, SOORTNAMEN, URENSOORTEN, VORMEN
from inburgering.cases.welkomstprogramma import MET_PVT
from inburgering.cases.zichtbaar import LOPEND, get_visible_dossiers
from inburgering.queries.naam_apart import name_apart
from inburgering.queries.uren_tellers import format_minutes

WEEK: Final = timedelta(days=7)
SHOWN: Final = 60
"""People on one page of the grid; the next page begins after the last."""
PER_WEEK: Final = ("map_les", "map_praktijk", "pvt", "participatie")


@dataclass(frozen=True, slots=True)
class Kolomkop:
    """A column of the grid: a kind, and of participation a category."""

    code: str
    """The kind, or kind and category joined by a dot."""
    naam: str
    vorm: str = ""


@dataclass(frozen=True, slots=True)
class Vak:
    """One person and one column."""

    veld: str
    """The name of the field."""
    minuten: int | None
    """What the own party recorded for this whole week."""
    daarnaast: str
    """What stands per day, lesson, or of another party."""
    is_vast: bool
    """Recorded per day or lesson, so that a total of the week cannot be typed."""


@dataclass(frozen=True, slots=True)
class Mensrij:
    """One person of the grid."""

    dossier: uuid.UUID
    naam: str
    vakken: tuple[Vak, ...]
    totaal: str


@dataclass(frozen=True, slots=True)
class Weekbeeld:
    """The grid of one week."""

    maandag: date
    zondag: date
    vorige: date
    volgende: date | None
    kolommen: tuple[Kolomkop, ...]
    mensen: tuple[Mensrij, ...]
    groep_naam: str = ""
    volgende_na: int | None = None
    """The page goes on after this person."""


def get_monday(dag: date) -> date:
    """Return the Monday of the week of a day."""
    return dag - timedelta(days=dag.weekday())


def get_week(
    *,
    bereik: Bereik,
    maandag: date,
    dag: date,
    groep: uuid.UUID | None = None,
    na: int = 0,
    kolommen: Sequence[str] = (),
) -> Weekbeeld | None:
    """Return the grid of a week, or ``None`` for who records no hours of anybody.

    ``kolommen`` are the columns somebody chose besides those in which something stands.
    """
    people, naam, kinds = _find_people(bereik, groep, maandag, na)
    if people is None:
        return None
    rows = _load(people[:SHOWN], maandag, bereik)
    heads = make_columns(rows.values(), kinds, kolommen)
    names = name_apart(people[:SHOWN])
    nxt = maandag + WEEK
    return Weekbeeld(
        maandag=maandag,
        zondag=maandag + timedelta(days=6),
        vorige=maandag - WEEK,
        volgende=nxt if nxt <= dag else None,
        kolommen=heads,
        mensen=tuple(
            _as_row(d, names[d.pk], rows.get(d.pk, ()), heads, bereik) for d in people[:SHOWN]
        ),
        groep_naam=naam,
        volgende_na=people[SHOWN - 1].pk if len(people) > SHOWN else None,
    )


def list_kolommen(bereik: Bereik) -> tuple[Kolomkop, ...]:
    """Return every column that this worker may fill per week."""
    taken = {veld.taak for veld in bereik.werkvelden}
    kinds = [c for c in PER_WEEK if taken & set(URENSOORTEN[c].taken)]
    found = [_head(code) for code in kinds if code != "participatie"]
    if "participatie" in kinds:
        found += [_head(f"participatie.{code}") for code in CATEGORIEEN if code != MET_PVT]
    return tuple(found)


def make_columns(
    rows: Iterable[Iterable[Uren]], kinds: Sequence[str], chosen: Sequence[str]
) -> tuple[Kolomkop, ...]:
    """Return the columns: those of the group or party, those in use, those somebody chose."""
    used = {_code(r) for mine in rows for r in mine if r.soort in PER_WEEK}
    wanted = [*kinds, *sorted(used - set(kinds))]
    wanted += [code for code in chosen if code not in wanted and _exists(code)]
    return tuple(_head(code) for code in wanted)


def _exists(code: str) -> bool:
    kind, _dot, category = code.partition(".")
    return kind in PER_WEEK and (
        category in CATEGORIEEN or (not category and kind != "participatie")
    )


def _find_people(
    bereik: Bereik, groep: uuid.UUID | None, maandag: date, na: int
) -> tuple[list[Dossier] | None, str, list[str]]:
    if groep is not None:
        row = get_group(groep, bereik=bereik)
        if row is None:
            return None, "", []
        people = list_group_people(row.pk, dag=maandag + timedelta(days=6), bereik=bereik)
        kinds = [k for k in SOORTEN_VAN[row.product] if k in PER_WEEK and k != "participatie"]
        return list(people), row.naam, kinds
    taken = {veld.taak for veld in bereik.werkvelden}
    may = [c for c in PER_WEEK if taken & set(URENSOORTEN[c].taken)]
    if Deel.UREN not in bereik.rol.delen or not may:
        return None, "", []
    gemeenten = [code for code, delen in bereik.delen.items() if Deel.UREN in delen]
    rows = get_visible_dossiers(bereik).filter(
        gemeente__in=gemeenten, status=Dossier.Status.OPEN, regime=Dossier.Regime.WI2021, pk__gt=na
    )
    orders = Bestelling.objects.filter(
        dossier=OuterRef("pk"), organisatie=bereik.organisatie, status__in=LOPEND
    )
    # Before the plan only for who was ordered with us: hours of the intake may be credited.
    rows = rows.filter(~Q(leerroute="") | Exists(orders))
    found = list(rows.select_related("persoon").order_by("pk")[: SHOWN + 1])
    kinds = ["pvt"] if "pvt" in taken else []
    kinds += ["map_praktijk"] if "map" in taken else []
    kinds += ["participatie.vrijwilligerswerk_ind"] if "participatie" in may else []
    return found, "", kinds


def _load(people: Sequence[Dossier], maandag: date, bereik: Bereik) -> Mapping[int, Sequence[Uren]]:
    rows = Uren.objects.filter(
        dossier__in=[d.pk for d in people],
        is_geldig=True,
        datum__gte=maandag,
        datum__lt=maandag + WEEK,
    )
    if bereik.rol.alleen_eigen_deelnemers:
        # What somebody does with another party is no business of a school.
        rows = rows.filter(organisatie=bereik.organisatie)
    found: dict[int, list[Uren]] = defaultdict(list)
    for row in rows.order_by("datum", "id"):
        found[row.dossier_id].append(row)
    return found


def _as_row(
    dossier: Dossier,
    naam: str,
    rows: Iterable[Uren],
    heads: Sequence[Kolomkop],
    bereik: Bereik,
) -> Mensrij:
    mine = list(rows)
    return Mensrij(
        dossier=dossier.sleutel,
        naam=naam,
        vakken=tuple(_as_cell(dossier, mine, head, bereik) for head in heads),
        totaal=format_minutes(sum(r.minuten for r in mine)) if mine else "",
    )


def _as_cell(dossier: Dossier, rows: Sequence[Uren], head: Kolomkop, bereik: Bereik) -> Vak:
    here = [r for r in rows if _code(r) == head.code]
    own = [r for r in here if r.organisatie_id == bereik.organisatie]
    week = next((r for r in own if r.is_week), None)
    beside = sum(r.minuten for r in here if r is not week)
    return Vak(
        veld=f"u_{dossier.sleutel.hex}_{head.code}",
        minuten=week.minuten if week else None,
        daarnaast=format_minutes(beside) if beside else "",
        is_vast=week is None and any(not r.is_week for r in own),
    )


def _code(row: Uren) -> str:
    return f"{row.soort}.{row.categorie}" if row.categorie else row.soort


def _head(code: str) -> Kolomkop:
    kind, _dot, category = code.partition(".")
    if category in CATEGORIEEN:
        item = CATEGORIEEN[category]
        return Kolomkop(code, str(item.naam), str(VORMEN[item.vorm]))
    return Kolomkop(code, get_word(SOORTNAMEN, kind))
