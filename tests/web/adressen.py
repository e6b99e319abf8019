"""Every address of the application, with parts that exist.

The parts that an area needs come from its file in ``toegang``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time, timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.intake_gesprek import brede_intake_gesprek_vastleggen
from inburgering.actions.oproep import Afspraak, oproep_versturen
from inburgering.actions.pip import pip_beginnen
from inburgering.cases.models import Dossier, Intakegesprek, Taak
from inburgering.demo.verloop import next_workday
from tests.dossiers import open_dossier
from tests.intake import make_gesprek


def load_areas() -> list[ModuleType]:
    """Give every module of rows; an area adds a file and touches no other."""
    folder = Path(__file__).parent / "toegang"
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "wie")
    return [import_module(f"tests.web.toegang.{name}") for name in names]


AREAS = load_areas()


def walk(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Give the name and the pattern of every address."""
    for entry in resolver.url_patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield str(entry.name), pattern
        else:
            yield from walk(entry, pattern)


ADRESSEN = dict(sorted(walk(get_resolver())))
IN: dict[str, frozenset[str]] = {name: who for area in AREAS for name, who in area.IN.items()}
"""Who gets in where."""
POST: frozenset[str] = frozenset(name for area in AREAS for name in area.POST)
"""Addresses that only take what is sent."""


def is_let_in(answer: HttpResponse) -> bool:
    """Tell whether somebody was neither refused nor sent to the login."""
    sent_away = answer.status_code == 302 and "/login/" in answer["Location"]
    return answer.status_code not in {403, 404} and not sent_away


def make_parts(
    *, bereik_for: Callable[[str], Bereik], moment: Moment, medewerker: int, team: int
) -> dict[str, str]:
    """Make one dossier with a call, a talk, a concept and a task; give the parts of addresses."""
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
        "medewerker": str(medewerker),
        "team": str(team),
        "gesprek": str(Intakegesprek.objects.get(intake__dossier=dossier).pk),
    }
    for area in AREAS:
        if hasattr(area, "prepare"):
            found |= area.prepare(key, bereik_for=bereik_for, moment=moment)
    return found


def make_url(name: str, delen: Mapping[str, str]) -> str:
    """Give an address with its parts filled in."""
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
    # The parts of an area are called after their place in the address; where two areas have the
    # same place, with the first word of the address before it.
    url = re.sub(
        r"<(?:int|uuid|slug):([a-z_]+)>",
        lambda m: delen.get(f"{first}.{m[1]}", delen.get(m[1], m[0])),
        url,
    )
    return re.sub(r"<int:[a-z_]+>", "1", url)
