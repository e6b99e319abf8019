"""Every address for every role, and for a foreign municipality.

The rows stand per area in ``toegang``: ``IN`` names who gets in with a GET, ``POST`` addresses that
only take what is sent, ``prepare`` makes what an address of the area needs and gives its parts.
Everybody else is turned away (403 or 404), and who has not logged in is sent to the login. A new
address without a row fails.
"""

import logging
import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from inburgering.actions.feit import Waarde
from inburgering.actions.intake_gesprek import brede_intake_gesprek_vastleggen
from inburgering.actions.oproep import Afspraak, oproep_versturen
from inburgering.actions.pip import pip_beginnen
from inburgering.cases.models import Dossier, Intakegesprek, Taak
from inburgering.demo.verloop import next_workday
from tests.dossiers import open_dossier
from tests.intake import make_gesprek
from tests.web.toegang.wie import WIE

OPEN_DEUR = re.compile(
    r"^(healthz|security_txt|beveiliging|set_language|account_|mfa_|sessie_stand)"
)


def load_areas() -> list[ModuleType]:
    """Give every module of rows; an area adds a file and touches no other."""
    folder = Path(__file__).parent / "toegang"
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "wie")
    return [import_module(f"tests.web.toegang.{name}") for name in names]


AREAS = load_areas()
IN: dict[str, frozenset[str]] = {name: who for area in AREAS for name, who in area.IN.items()}
POST: frozenset[str] = frozenset(name for area in AREAS for name in area.POST)


def walk(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield str(entry.name), pattern
        else:
            yield from walk(entry, pattern)


ADRESSEN = dict(sorted(walk(get_resolver())))


@pytest.fixture
def delen(bereik_for, personas, regio, moment, settings) -> dict[str, str]:
    """Give one dossier with a call, a talk, a concept and a task, as parts of addresses."""
    settings.TIJDMACHINE = True
    noor = bereik_for("noor")
    extra = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}
    key = open_dossier(noor, moment, gemeente="9001", feiten=extra)
    dossier = Dossier.objects.get(sleutel=key)
    letter = oproep_versturen(
        key,
        afspraak=Afspraak(
            datum=next_workday(moment.dag + timedelta(days=7)),
            tijd=time(10),
            plaats="Kantoor",
            uiterlijk=next_workday(moment.dag + timedelta(days=10)),
        ),
        bereik=noor,
        moment=moment,
    )
    talk = make_gesprek(moment.dag)
    brede_intake_gesprek_vastleggen(key, gesprek=talk, bereik=noor, moment=moment)
    pip_beginnen(key, bereik=noor, moment=moment)
    taak = Taak.objects.get(dossier=dossier, code="oproep_uitkomst_vastleggen")
    found = {
        "dossier": str(key),
        "brief": str(letter),
        "taak": str(taak.sleutel),
        "medewerker": str(personas["kim"].pk),
        "team": str(regio.team),
        "gesprek": str(Intakegesprek.objects.get(intake__dossier=dossier).pk),
    }
    for area in AREAS:
        if hasattr(area, "prepare"):
            found |= area.prepare(key, bereik_for=bereik_for, moment=moment)
    return found


def make_url(name: str, delen: dict[str, str]) -> str:
    if name == "overname_sjabloon":
        return "/overname/invulformulier.csv"
    first = ADRESSEN[name].split("/")[0]
    url = "/" + ADRESSEN[name].replace("<uuid:sleutel>", delen.get(first, delen["dossier"]))
    for part, value in {
        "<slug:soort>": "kennisgeving",
        "<slug:domein>": "talent",
        "<slug:gemeente>": "9001",
        "<slug:taak>": "pip",
        "<slug:knop>": "sessies",
        "<int:gesprek>": delen["gesprek"],
        "<int:medewerker>": delen["medewerker"],
        "<int:team>": delen["team"],
    }.items():
        url = url.replace(part, value)
    # The parts of an area are called after their place in the address.
    url = re.sub(r"<(?:int|uuid|slug):([a-z_]+)>", lambda m: delen.get(m[1], m[0]), url)
    return re.sub(r"<int:[a-z_]+>", "1", url)


def gets_in(client: Client, name: str, url: str) -> bool:
    answer = client.post(url) if name in POST else client.get(url)
    sent_away = answer.status_code == 302 and "/login/" in answer["Location"]
    return answer.status_code not in {403, 404} and not sent_away


def test_every_address_has_a_row() -> None:
    missing = set(ADRESSEN) - set(IN) - POST
    gone = (set(IN) | POST) - set(ADRESSEN)
    assert not missing, f"give these a row: {sorted(missing)}"
    assert not gone, f"these are no more: {sorted(gone)}"


@pytest.mark.eis("SEC-02")
def test_who_gets_in_where(client_for, delen) -> None:
    logging.disable(logging.CRITICAL)
    clients = {wie: client_for(wie) for wie in WIE}
    names = [name for name in IN if name != "account_logout"]
    found = {}
    for name in names:
        url = make_url(name, delen)
        found[name] = {wie for wie, client in clients.items() if gets_in(client, name, url)}
    logging.disable(logging.NOTSET)
    wrong = [f"{name}: {sorted(who)}" for name, who in found.items() if who != IN[name]]
    assert wrong == [], "\n".join(wrong)


def test_the_foreign_worker_cannot_send_anything_to_this_dossier(client_for, delen) -> None:
    client = client_for("vreemd")
    inside = [
        name for name in ADRESSEN if ADRESSEN[name].startswith(("dossier/<", "brief/", "taak/"))
    ]
    let_in = [
        n for n in inside if client.post(make_url(n, delen)).status_code not in {403, 404, 405}
    ]
    assert inside
    assert let_in == []


def test_without_login_only_the_open_doors_answer(client, delen) -> None:
    shut = [n for n in IN if not OPEN_DEUR.match(n) and n != "account_reset_password_from_key"]
    let_in = [name for name in shut if gets_in(client, name, make_url(name, delen))]
    assert let_in == []
