"""Lists of koppelingen, as the pages about them show them."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.cases.bestand_bevinding import Bevinding, bevindingen_from_json, explain
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rijen import rijen_ontsleutelen
from inburgering.cases.bestand_sjabloon import render_rest_csv, render_rest_xlsx
from inburgering.cases.koppelingslijst import INDELING, KOLOMMEN
from inburgering.cases.koppelingslijst_bevindingen import (
    KOPRIJ,
    LOTEN,
    UITLEG,
    Lot,
    get_lot,
    is_lot,
)
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.koppelingslijst_rij import lees_rij
from inburgering.cases.models import Koppelingslijst
from inburgering.cases.naam import simplify
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.koppelingslijst_lijkt import Gezocht, find_alike
from inburgering.region.verdeling import get_gemeenten

MEEST: Final = 100
"""People on one page; those who ask for something come first."""
LAATSTE: Final = 20
UIT: Final[frozenset[Lot]] = frozenset({"fout", "kijk_eerst"})
"""What becomes of rows that stay out."""
STATUS: Final[Mapping[str, Promise]] = {
    "gelezen": _("nog niet verwerkt"),
    "klaar": _("verwerkt"),
    "weggedaan": _("weggegooid"),
}


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """A list among the earlier ones."""

    sleutel: uuid.UUID
    created_at: datetime
    door: str
    aantal: int
    nieuw: int
    bijgewerkt: int
    status: str
    status_naam: Promise | str


@dataclass(frozen=True, slots=True)
class Punt:
    """One finding in words."""

    kolom: str
    wat: str
    doe: str


@dataclass(frozen=True, slots=True)
class Gelijkenis:
    """A dossier that may be of the same person; only who may open it gets its address."""

    nummer: str
    dossier: uuid.UUID | None


@dataclass(frozen=True, slots=True)
class Mensregel:
    """Somebody on the list, and what becomes of the row."""

    rij: int
    naam: str
    """Empty where this worker takes nobody in."""
    gemeente: str
    lot: Lot
    lot_naam: Promise | str
    punten: tuple[Punt, ...]
    lijkt_op: tuple[Gelijkenis, ...] = ()


@dataclass(frozen=True, slots=True)
class Lijstbeeld:
    """One list: what is in it, and what becomes of its rows."""

    sleutel: uuid.UUID
    status: str
    created_at: datetime
    afgerond_at: datetime | None
    aantal: int
    tellingen: tuple[tuple[Promise | str, int], ...]
    """How many rows have which lot, those that stay out first."""
    goed: int
    uit: int
    kijk_eerst: tuple[Mensregel, ...]
    mensen: tuple[Mensregel, ...]
    """The others, at most so many, those that are wrong first."""
    is_meer: bool
    kolommen: tuple[Punt, ...]
    """Columns that were left out."""
    heeft_rijen: bool
    heeft_nieuw: bool
    nieuw: int
    bijgewerkt: int


def list_lijsten(bereik: Bereik) -> tuple[Lijstregel, ...]:
    """Return the latest lists of the own organisation, the newest first."""
    rows = Koppelingslijst.objects.filter(organisatie=bereik.organisatie).select_related("door")
    return tuple(
        Lijstregel(
            sleutel=row.sleutel,
            created_at=row.created_at,
            door=row.door.naam,
            aantal=row.aantal,
            nieuw=row.nieuw,
            bijgewerkt=row.bijgewerkt,
            status=row.status,
            status_naam=STATUS[row.status],
        )
        for row in rows.defer("rijen_versleuteld", "bevindingen").order_by("-id")[:LAATSTE]
    )


def get_lijst(sleutel: uuid.UUID, *, bereik: Bereik, dag: date) -> Lijstbeeld | None:
    """Return one list of the own organisation; names only where this worker takes people in."""
    row = _find(sleutel, bereik)
    if row is None:
        return None
    per_row: dict[int, list[Bevinding]] = defaultdict(list)
    for item in bevindingen_from_json(row.bevindingen):
        per_row[item.rij].append(item)
    columns = per_row.pop(KOPRIJ, [])
    loten = {nummer: get_lot(items) for nummer, items in per_row.items()}
    counts = Counter(loten.values())
    stays = sum(counts[lot] for lot in UIT)
    mensen = _describe(row, per_row, loten, bereik, dag)
    others = [mens for mens in mensen if mens.lot != "kijk_eerst"]
    return Lijstbeeld(
        sleutel=row.sleutel,
        status=row.status,
        created_at=row.created_at,
        afgerond_at=row.afgerond_at,
        aantal=row.aantal,
        tellingen=tuple((naam, counts[lot]) for lot, naam in LOTEN.items() if counts[lot]),
        goed=row.aantal - stays,
        uit=stays,
        kijk_eerst=tuple(mens for mens in mensen if mens.lot == "kijk_eerst"),
        mensen=tuple(others[:MEEST]),
        is_meer=len(others) > MEEST,
        kolommen=tuple(_explain(item, item.kolom) for item in columns),
        heeft_rijen=bool(bytes(row.rijen_versleuteld)),
        heeft_nieuw=bool(counts["nieuw"]),
        nieuw=row.nieuw,
        bijgewerkt=row.bijgewerkt,
    )


def get_rest(sleutel: uuid.UUID, *, bereik: Bereik, soort: str) -> bytes | None:
    """Return the rows that stay out as a file to correct, ``xlsx`` or ``csv``; else ``None``."""
    row = _find(sleutel, bereik)
    if row is None or not bytes(row.rijen_versleuteld):
        return None
    items = [item for item in bevindingen_from_json(row.bevindingen) if item.kolom in KOLOMMEN]
    per_row: dict[int, list[Bevinding]] = defaultdict(list)
    for item in bevindingen_from_json(row.bevindingen):
        per_row[item.rij].append(item)
    stays = {nummer for nummer, found in per_row.items() if get_lot(found) in UIT}
    rijen = [rij for rij in rijen_ontsleutelen(row.rijen_versleuteld) if rij.nummer in stays]
    render = render_rest_csv if soort == "csv" else render_rest_xlsx
    return render(rijen, items, indeling=INDELING, uitleg=UITLEG) if rijen else None


def _describe(
    row: Koppelingslijst,
    per_row: Mapping[int, Sequence[Bevinding]],
    loten: Mapping[int, Lot],
    bereik: Bereik,
    dag: date,
) -> tuple[Mensregel, ...]:
    """Return the people whose rows are still here, those who ask for something first."""
    names = get_gemeenten(sorted(get_instroom_gemeenten(bereik)))
    codes = {simplify(naam): code for code, naam in names.items()} | {c: c for c in names}
    rijen = {rij.nummer: rij for rij in rijen_ontsleutelen(row.rijen_versleuteld)}
    places = {n: _find_gemeente(rij, codes) for n, rij in rijen.items()}
    alike = _find_alike(rijen, places, loten, bereik, dag)
    order = {lot: place for place, lot in enumerate(LOTEN)}
    found = []
    for nummer in sorted(rijen, key=lambda n: (order[loten[n]] > 0, n)):
        gemeente = places[nummer]
        lot = loten[nummer]
        found.append(
            Mensregel(
                rij=nummer,
                naam=_get_naam(rijen[nummer]) if gemeente else "",
                gemeente=names.get(gemeente, ""),
                lot=lot,
                lot_naam=LOTEN[lot],
                punten=tuple(_explain(item) for item in per_row[nummer] if not is_lot(item)),
                lijkt_op=alike.get(nummer, ()),
            )
        )
    return tuple(found)


def _find_gemeente(rij: Rij, codes: Mapping[str, str]) -> str:
    text = rij.waarden.get("gemeente", "")
    return codes.get(text.zfill(4) if text.isdigit() else simplify(text), "")


def _get_naam(rij: Rij) -> str:
    parts = (rij.waarden.get(code, "") for code in ("voornamen", "voorvoegsel", "achternaam"))
    return " ".join(part for part in parts if part)


def _find_alike(
    rijen: Mapping[int, Rij],
    places: Mapping[int, str],
    loten: Mapping[int, Lot],
    bereik: Bereik,
    dag: date,
) -> Mapping[int, tuple[Gelijkenis, ...]]:
    """Return for rows to look at which dossiers they may be of."""
    asked = []
    for nummer, rij in rijen.items():
        if loten[nummer] == "kijk_eerst" and places[nummer]:
            read = lees_rij(rij, dag=dag)
            born = read.datums["geboortedatum"]
            asked.append(Gezocht(nummer, places[nummer], read.naam.volledig, born))
    if not asked:
        return {}
    alike = find_alike(asked)
    pks = [row.pk for rows in alike.values() for row in rows]
    visible = set(get_visible_dossiers(bereik).filter(pk__in=pks).values_list("pk", flat=True))
    return {
        nummer: tuple(
            Gelijkenis(item.nummer if item.pk in visible else "", item.sleutel)
            if item.pk in visible
            else Gelijkenis("", None)
            for item in rows[:3]
        )
        for nummer, rows in alike.items()
    }


def _explain(item: Bevinding, kolom: str = "") -> Punt:
    words = explain(item, UITLEG)
    name = kolom or (KOLOMMEN[item.kolom].kop if item.kolom in KOLOMMEN else "")
    return Punt(name, str(words.wat), str(words.doe))


def _find(sleutel: uuid.UUID, bereik: Bereik) -> Koppelingslijst | None:
    if not get_instroom_gemeenten(bereik):
        return None
    return Koppelingslijst.objects.filter(sleutel=sleutel, organisatie=bereik.organisatie).first()
