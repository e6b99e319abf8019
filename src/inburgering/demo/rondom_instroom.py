"""Lists of COA, homes, taakstelling and placements of a region, through the real actions."""

import csv
import io
import uuid
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from importlib import resources
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.koppelingslijst import (
    Akkoord,
    koppelingslijst_lezen,
    koppelingslijst_verwerken,
)
from inburgering.actions.taakstelling import (
    NieuweTaakstelling,
    Plaatsingswijziging,
    plaatsingen_overnemen,
    taakstelling_vastleggen,
)
from inburgering.cases.koppelingslijst import KOLOMMEN
from inburgering.demo.mens import Mens, draw_people
from inburgering.demo.rondom_bestand import Huisvesting, Lijst
from inburgering.demo.verloop import make_moment, next_workday
from inburgering.demo.woningen import Woonplek, give_home, move_in, offer_home
from inburgering.queries.woning import list_wachtenden

ONTVANGEN: Final = timedelta(days=12)
"""How long ago the first list came."""
INFORMATIE: Final = (
    {"opleiding": "negen jaar school", "werkervaring": "zes jaar kok", "taal": "Arabisch"},
    {"opleiding": "hogeschool, economie", "werkervaring": "boekhouder", "taal": "Turks"},
    {"opleiding": "zes jaar school", "werkervaring": "kleermaker", "taal": "Dari"},
)


def receive_lists(lijst: Lijst, *, eerste: int, vandaag: date, bereik: Bereik) -> None:
    """Take one list in, and leave a second one that has something to put right."""
    came = next_workday(vandaag - ONTVANGEN)
    people = _draw(lijst, eerste=eerste, vandaag=vandaag)
    rows = [_make_row(mens, place, came) for place, mens in enumerate(people)]
    moment = make_moment(came)
    good = koppelingslijst_lezen(
        "koppelingen.csv", _write(rows[: lijst.aantal]), bereik=bereik, moment=moment
    )
    koppelingslijst_verwerken(good.sleutel, akkoord=Akkoord("alles"), bereik=bereik, moment=moment)
    new = rows[lijst.aantal :]
    new[0] |= {"v_nummer": "", "bsn": ""}
    new[1] |= {"geboortedatum": "01-01-1900"}
    koppelingslijst_lezen(
        "koppelingen-nieuw.csv", _write(new), bereik=bereik, moment=make_moment(vandaag)
    )


def _draw(lijst: Lijst, *, eerste: int, vandaag: date) -> list[Mens]:
    """Return the people of the first list and four for the second."""
    wanted = lijst.aantal + 4
    found = draw_people(vandaag, gemeenten={lijst.gemeente: 1}, aantal=4 * wanted, eerste=eerste)
    return [mens for mens in found if mens.is_asiel and mens.bsn][:wanted]


def _make_row(mens: Mens, place: int, came: date) -> dict[str, str]:
    koppeling = came - timedelta(days=4 + place)
    return {
        "v_nummer": mens.v_nummer,
        "bsn": mens.bsn,
        "voornamen": mens.naam.voornamen,
        "achternaam": mens.naam.geslachtsnaam,
        "geboortedatum": f"{mens.geboortedatum:%d-%m-%Y}",
        "gemeente": mens.gemeente,
        "koppeling": f"{koppeling:%d-%m-%Y}",
        "azc": ("Utrecht", "Budel")[place % 2],
        "tolk": "ja",
        **INFORMATIE[place % len(INFORMATIE)],
        "taal": mens.taal,
    }


def _write(rows: Sequence[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [kolom.kop for kolom in KOLOMMEN.values()], delimiter=";")
    writer.writeheader()
    writer.writerows({KOLOMMEN[code].kop: value for code, value in row.items()} for row in rows)
    return out.getvalue().encode()


def house_people(plek: Huisvesting, *, vandaag: date, bereik: Bereik) -> None:
    """Offer homes and give them to who waits longest, and record what had to be done."""
    _record_figures(plek, vandaag=vandaag, bereik=bereik)
    homes = list(_offer(plek, vandaag=vandaag, bereik=bereik))
    waiting = list_wachtenden(bereik, gemeente=plek.gemeente)
    given = vandaag - timedelta(days=1)
    for place, (home, item) in enumerate(zip(homes[:-1], waiting, strict=False)):
        give_home(home, item.dossier, bereik, given)
        if place == 0 and plek.is_er_een_betrokken:
            move_in(home, item.huishouden, bereik, vandaag)
            feit_vastleggen(
                item.dossier,
                soort="inschrijving",
                waarde=Waarde(datum=vandaag),
                bereik=bereik,
                moment=make_moment(vandaag),
            )


def _offer(plek: Huisvesting, *, vandaag: date, bereik: Bereik) -> Iterator[uuid.UUID]:
    dag = vandaag - timedelta(days=6)
    for place, address in enumerate(plek.woningen, start=1):
        free = vandaag + timedelta(days=7 * place)
        yield offer_home(Woonplek(plek.gemeente, address, 1 + place % 4, free), bereik, dag)


def _record_figures(plek: Huisvesting, *, vandaag: date, bereik: Bereik) -> None:
    moment = make_moment(vandaag)
    for doel in plek.doelen:
        new = NieuweTaakstelling(
            doel.begin, doel.eind, doel.aantal, doel.achterstand, doel.bron or plek.bron_doelen
        )
        taakstelling_vastleggen(plek.gemeente, nieuw=new, bereik=bereik, moment=moment)
    if plek.plaatsingen:
        plaatsingen_overnemen(list(_read_months(plek)), bereik=bereik, moment=moment)


def _read_months(plek: Huisvesting) -> Iterator[Plaatsingswijziging]:
    file = resources.files("inburgering.demo").joinpath("regios", plek.plaatsingen)
    for row in csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))):
        yield Plaatsingswijziging(
            gemeente=plek.gemeente,
            maand=date.fromisoformat(row["maand"]),
            oud=None,
            nieuw=int(row["aantal"]),
            bron=plek.bron_plaatsingen,
        )
