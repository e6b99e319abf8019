"""Loads the demo: region, accounts, sixty invented people, and the two of the worked scenario."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from random import Random
from typing import Final

from django.contrib.auth.hashers import make_password
from django.db import transaction

from inburgering.access.bereik import get_bereik
from inburgering.actions.demo import DemoAccount, make_demo_account
from inburgering.actions.regio import regio_laden
from inburgering.demo.instelling import read_demo
from inburgering.demo.mens import Mens, draw_people
from inburgering.demo.scenario import walk_scenario
from inburgering.demo.stadia import walk
from inburgering.demo.verloop import Verloop
from inburgering.queries.dossier_aantal import has_dossiers
from inburgering.region.verdeling import get_uitvoerders

SINDS: Final = date(2021, 12, 1)
TAKEN: Final = (
    "warme_overdracht",
    "brede_intake",
    "leerbaarheidstoets",
    "pip",
    "voortgang",
    "ontzorgen",
    "map",
    "mb_praktisch",
    "pvt",
)


@dataclass(frozen=True, slots=True)
class _Werker:
    medewerker: int
    rol: str


@transaction.atomic
def load_demo(vandaag: date) -> int:
    """Load everything that is not there yet, all or nothing; return the number of people made.

    ``vandaag`` is the real day: all dates lie around it.
    """
    if has_dossiers():
        return 0
    demo = read_demo()
    folder = resources.files("inburgering.region").joinpath("regios")
    name = f"{demo.regio}.yaml"
    regio_laden(folder.joinpath(name).read_text(encoding="utf-8"), naam=name, dag=vandaag)
    password = make_password(demo.wachtwoord)
    workers: dict[str, list[_Werker]] = {}
    for a in demo.accounts:
        account = DemoAccount(a.email, a.naam, a.rol, a.organisatie, a.team)
        pk = make_demo_account(account, wachtwoord_hash=password, sinds=SINDS)
        workers.setdefault(account.organisatie, []).append(_Werker(pk, account.rol))
    people = draw_people(vandaag, gemeenten=demo.gemeenten)
    for place, mens in enumerate(people, start=1):
        rnd = Random(mens.nummer)  # noqa: S311 - invented people, not secrets
        walk(Verloop(mens, vandaag, _choose_workers(mens, workers, vandaag), rnd))
        _show_progress(place, len(people) + 2)
    walk_scenario(vandaag, workers=lambda mens: _choose_workers(mens, workers, vandaag))
    _show_progress(len(people) + 2, len(people) + 2)
    return len(people) + 2


def _choose_workers(mens: Mens, workers: Mapping[str, list[_Werker]], dag: date) -> dict[str, int]:
    """Return per task a worker of the party that does it in this municipality.

    Where no account of that party can do it, the task is left out of the demo.
    """
    parties = get_uitvoerders([mens.gemeente], dag=dag)
    # One casusregisseur per person: the same draw for every task.
    choice = Random(f"worker {mens.nummer}").randrange(1000)  # noqa: S311 - invented people
    found = {}
    for taak in TAKEN:
        party = parties.get((mens.gemeente, taak))
        able = [
            worker.medewerker
            for worker in workers.get(party or "", [])
            if _can_do(worker.medewerker, mens.gemeente, taak, dag)
        ]
        if able:
            found[taak] = able[choice % len(able)]
    return found


@cache
def _can_do(medewerker: int, gemeente: str, taak: str, dag: date) -> bool:
    bereik = get_bereik(medewerker, dag=dag)
    is_manager = bereik is not None and bereik.rol.code == "teamleider"
    return bereik is not None and not is_manager and bereik.mag_doen(gemeente, taak)


def _show_progress(done: int, total: int) -> None:
    sys.stdout.write(f"\r  mensen: {done} van {total}" + ("\n" if done == total else ""))
    sys.stdout.flush()
