"""Loads the demo: regions, accounts, invented people, and those of the worked scenarios."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from random import Random
from typing import Final

from django.contrib.auth.hashers import make_password
from django.db import transaction

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.actions.demo import DemoAccount, make_demo_account
from inburgering.actions.regio import regio_laden
from inburgering.demo.caseload import STADIA, Overnamelast, take_over
from inburgering.demo.instelling import Demoregio, read_demo
from inburgering.demo.mens import Mens, draw_people
from inburgering.demo.rondom_hulp import (
    ask_for_jobs,
    couple_helpers,
    read_dossiers,
    report_problems,
)
from inburgering.demo.rondom_instroom import house_people, receive_lists
from inburgering.demo.rondom_oppakken import pick_up_work
from inburgering.demo.rondom_overleg import divide_work, meet
from inburgering.demo.scenarios import PER_SCENARIO, SCENARIOS
from inburgering.demo.stadia import walk
from inburgering.demo.toneel import Scenario
from inburgering.demo.traject import live_on
from inburgering.demo.verloop import Verloop, find_bereik
from inburgering.queries.dossier_aantal import has_dossiers
from inburgering.region.verdeling import get_uitvoerders

SINDS: Final = date(2021, 12, 1)
NA_DE_MENSEN: Final = 100
"""After so many numbers come the people of a list of COA."""
TAKEN: Final = (
    "warme_overdracht",
    "brede_intake",
    "leerbaarheidstoets",
    "pip",
    "voortgang",
    "ontzorgen",
    "map",
    "mb_praktisch",
    "mb_leefomgeving",
    "pvt",
    "leerroute_b1",
    "leerroute_onderwijs",
    "leerroute_z",
    "arbeidsparticipatie",
    "financiele_zelfredzaamheid",
    "handhaving",
    "maatje",
)


GEEN_EIGEN_MENSEN: Final = frozenset(
    {"teamleider", "regiocoordinator", "planner", "vrijwilliger", "sleutelpersoon"}
)
"""Roles that have no caseload of their own, or only people who are given to them by name."""


@dataclass(frozen=True, slots=True)
class _Werker:
    medewerker: int
    rol: str
    email: str


@transaction.atomic
def load_demo(vandaag: date) -> int:
    """Load everything that is not there yet, all or nothing; return the number of people made.

    ``vandaag`` is the real day: all dates lie around it.
    """
    if has_dossiers():
        return 0
    demo = read_demo()
    password = make_password(demo.wachtwoord)
    total, made = sum(part.aantal for part in demo.regios), 0
    for place, part in enumerate(demo.regios):
        _load_region(part.regio, vandaag)
        workers = _make_workers(part, password)
        first = 10 + 200 * place
        listed = part.rondom.lijst.aantal if part.rondom.lijst else 0
        count = part.aantal - listed - sum(PER_SCENARIO[name] for name in part.scenarios)
        people = draw_people(vandaag, gemeenten=part.gemeenten, aantal=count, eerste=first)
        caseload, verlopen = [], []
        for mens in people:
            rnd = Random(mens.nummer)  # noqa: S311 - invented people, not secrets
            verloop = Verloop(mens, vandaag, _choose_workers(mens, workers, vandaag), rnd)
            verlopen.append(verloop)
            if part.neemt_caseload_over and mens.stadium in STADIA:
                caseload.append(_hand_over(verloop, workers))
                continue
            walk(verloop)
            made += 1
            _show_progress(made, total)
        take_over(caseload, vandaag=vandaag)
        made += len(caseload)
        for name, gemeenten in part.scenarios.items():
            SCENARIOS[name](_place(gemeenten, workers, vandaag))
            made += PER_SCENARIO[name]
            _show_progress(made, total)
        _live_on(part, verlopen, workers)
        _surround(part, workers, eerste=first + NA_DE_MENSEN, vandaag=vandaag)
        made += listed
        _show_progress(made, total)
    return made


def _live_on(
    part: Demoregio, verlopen: Sequence[Verloop], workers: Mapping[str, list[_Werker]]
) -> None:
    """Let who is on the way live on, and say what could not be."""

    def find(gemeente: str, taak: str, behalve: int) -> int | None:
        return _find_colleague(workers, gemeente, taak, behalve, verlopen[0].vandaag)

    refused = live_on(
        verlopen,
        is_overgenomen=part.neemt_caseload_over,
        handhaving=part.handhaving,
        collega=find,
    )
    for text in refused:
        sys.stdout.write(f"\n  overgeslagen in {part.naam}: {text}\n")


def _find_colleague(
    workers: Mapping[str, list[_Werker]], gemeente: str, taak: str, behalve: int, dag: date
) -> int | None:
    """Return another worker of the same party who does this task there."""
    party = next(p for p in workers.values() if any(w.medewerker == behalve for w in p))
    others = (w.medewerker for w in party if w.medewerker != behalve)
    return next((pk for pk in others if _may_do(pk, gemeente, taak, dag)), None)


def _surround(
    part: Demoregio, workers: Mapping[str, list[_Werker]], *, eerste: int, vandaag: date
) -> None:
    """Add the life around the people: lists of COA, homes, meetings, work that moves."""
    ids = {worker.email: worker.medewerker for party in workers.values() for worker in party}
    rondom = part.rondom

    def find(email: str) -> Bereik:
        return find_bereik(ids[email], vandaag)

    if rondom.lijst is not None:
        door = find(rondom.lijst.door)
        receive_lists(rondom.lijst, eerste=eerste, vandaag=vandaag, bereik=door)
    for plek in rondom.huisvesting:
        house_people(plek, vandaag=vandaag, bereik=find(plek.door))
    if rondom.team is not None:
        meet(rondom.team, vandaag=vandaag, zoek=find)
    if rondom.verdelen is not None:
        divide_work(rondom.verdelen, vandaag=vandaag, zoek=find)
    couple_helpers(rondom.hulp, vandaag=vandaag, zoek=find)
    ask_for_jobs(rondom.klussen, vandaag=vandaag, zoek=find)
    report_problems(rondom.problemen, vandaag=vandaag, zoek=find)
    pick_up_work(ids.values(), vandaag=vandaag)
    read_dossiers(ids.values(), vandaag=vandaag)


def _load_region(code: str, vandaag: date) -> None:
    name = f"{code}.yaml"
    text = resources.files("inburgering.region").joinpath("regios", name).read_text("utf-8")
    regio_laden(text, naam=name, dag=vandaag)


def _make_workers(part: Demoregio, password: str) -> dict[str, list[_Werker]]:
    workers: dict[str, list[_Werker]] = {}
    for a in part.accounts:
        account = DemoAccount(a.email, a.naam, a.rol, a.organisatie, a.team)
        pk = make_demo_account(account, wachtwoord_hash=password, sinds=SINDS)
        workers.setdefault(account.organisatie, []).append(_Werker(pk, account.rol, a.email))
    return workers


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


def _place(
    gemeenten: tuple[str, ...], workers: Mapping[str, list[_Werker]], vandaag: date
) -> Scenario:
    """Return the place of a scenario, with the accounts of its region."""
    everybody = [worker for party in workers.values() for worker in party]

    def find(rol: str, taak: str, gemeente: str) -> int:
        return next(
            worker.medewerker
            for worker in everybody
            if worker.rol == rol and _may_do(worker.medewerker, gemeente, taak, vandaag)
        )

    return Scenario(vandaag, gemeenten, lambda mens: _choose_workers(mens, workers, vandaag), find)


def _hand_over(verloop: Verloop, workers: Mapping[str, list[_Werker]]) -> Overnamelast:
    """Return a person for the file that the team lead of the casusregisseur hands in."""
    worker = verloop.werkers["pip"]
    party = next(p for p in workers.values() if any(w.medewerker == worker for w in p))
    lead = next(w.medewerker for w in party if w.rol == "teamleider")
    return Overnamelast(verloop, lead, next(w.email for w in party if w.medewerker == worker))


@cache
def _can_do(medewerker: int, gemeente: str, taak: str, dag: date) -> bool:
    bereik = _get_bereik(medewerker, dag)
    does_cases = bereik is not None and bereik.rol.code not in GEEN_EIGEN_MENSEN
    return does_cases and _may_do(medewerker, gemeente, taak, dag)


@cache
def _may_do(medewerker: int, gemeente: str, taak: str, dag: date) -> bool:
    bereik = _get_bereik(medewerker, dag)
    return bereik is not None and bereik.mag_doen(gemeente, taak)


@cache
def _get_bereik(medewerker: int, dag: date) -> Bereik | None:
    return get_bereik(medewerker, dag=dag)


def _show_progress(done: int, total: int) -> None:
    sys.stdout.write(f"\r  mensen: {done} van {total}" + ("\n" if done == total else ""))
    sys.stdout.flush()
