"""Helpers with own people, small jobs for partners, what goes wrong with a party, and the log."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.actions.betrokkene import Betrokkenheid, betrokkene_toevoegen
from inburgering.actions.checklist import checklist_beginnen
from inburgering.actions.inzage import dossier_inzien
from inburgering.actions.procespunt import (
    NieuwProcespunt,
    procespunt_melden,
    procespunt_oppakken,
    verbeterafspraak_maken,
)
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.rondom_bestand import Hulp, Klus, Probleem
from inburgering.demo.verloop import find_bereik, make_moment, next_workday

Zoek = Callable[[str], Bereik]
"""Who logs in with this e-mail address."""
LEZERS: Final = frozenset({"casusregisseur", "budgetcoach", "begeleider"})
PER_LEZER: Final = 2


def couple_helpers(hulp: Sequence[Hulp], *, vandaag: date, zoek: Zoek) -> None:
    """Give each helper somebody whose guidance began lately, with the points of the list."""
    dag = min(next_workday(vandaag - timedelta(days=4)), vandaag)
    for one in hulp:
        door = zoek(one.door)
        key = _choose(door, one.gemeente, one.taak)
        moment = make_moment(dag)
        checklist_beginnen(key, soort=one.taak, begin=dag, bereik=door, moment=moment)
        gegevens = Betrokkenheid(
            one.taak, zoek(one.wie).medewerker, dag, doel=one.doel, geef_punten=True
        )
        betrokkene_toevoegen(key, gegevens=gegevens, bereik=door, moment=moment)


def _choose(bereik: Bereik, gemeente: str, taak: str) -> uuid.UUID:
    """Return who came lately and has no such list yet.

    :raises LookupError: if there is nobody.
    """
    rows = get_visible_dossiers(bereik).filter(
        gemeente=gemeente,
        status="open",
        doelgroep="asielstatushouder",
        feiten__soort="inschrijving",
        feiten__is_geldig=True,
    )
    free = rows.exclude(checklisten__soort=taak).exclude(betrokkenen__isnull=False)
    found = free.order_by("-feiten__datum", "pk").first()
    if found is None:
        raise LookupError(f"nobody in {gemeente} for {taak}")
    return found.sleutel


def ask_for_jobs(klussen: Sequence[Klus], *, vandaag: date, zoek: Zoek) -> None:
    """Ask a partner for something small, for somebody whose guidance runs."""
    begin = min(next_workday(vandaag - timedelta(days=2)), vandaag)
    for place, klus in enumerate(klussen):
        door = zoek(klus.door)
        rows = get_visible_dossiers(door).filter(
            gemeente=klus.gemeente, status="open", doelgroep="asielstatushouder"
        )
        people = rows.filter(leerroute__gt="").order_by("-pk")
        row = list(people[: place + 1])[-1]
        last = next_workday(vandaag + timedelta(days=3 + place))
        taak_toevoegen(
            row.sleutel,
            NieuweTaak(klus.wat, klus.taak, begin, last),
            bereik=door,
            moment=make_moment(begin),
        )


def report_problems(problemen: Sequence[Probleem], *, vandaag: date, zoek: Zoek) -> None:
    """Report what goes wrong with a party; of some the process director took it up."""
    told, taken = (next_workday(vandaag - timedelta(days=days)) for days in (19, 12))
    for one in problemen:
        door = zoek(one.door)
        key = procespunt_melden(
            _any_dossier(door, one.gemeente),
            punt=NieuwProcespunt(one.organisatie, one.soort, one.wat),
            bereik=door,
            moment=make_moment(told),
        )
        if one.opgepakt_door:
            regie = zoek(one.opgepakt_door)
            procespunt_oppakken(key, bereik=regie)
            verbeterafspraak_maken(
                key,
                tekst=one.afspraak,
                uiterlijk=next_workday(vandaag + timedelta(days=9)),
                bereik=regie,
                moment=make_moment(taken),
            )


def _any_dossier(bereik: Bereik, gemeente: str) -> uuid.UUID:
    rows = get_visible_dossiers(bereik).filter(gemeente=gemeente, status="open", leerroute__gt="")
    return rows.order_by("pk").values_list("sleutel", flat=True)[0]


def read_dossiers(medewerkers: Iterable[int], *, vandaag: date) -> None:
    """Let people open a few dossiers in the last days, so that the log has something to tell."""
    readings = []
    for place, medewerker in enumerate(medewerkers):
        bereik = find_bereik(medewerker, vandaag)
        if bereik.rol.code in LEZERS:
            rows = get_visible_dossiers(bereik).filter(status="open").order_by("-pk")
            keys = rows.values_list("sleutel", flat=True)[:PER_LEZER]
            readings += [(5 - (place + n) % 5, bereik, key) for n, key in enumerate(keys)]
    # The log is written in the order in which people read.
    for days, bereik, key in sorted(readings, key=lambda item: -item[0]):
        moment = make_moment(vandaag - timedelta(days=days))
        dossier_inzien(key, deel=Deel.KOP, doel="dossier", bereik=bereik, moment=moment)
