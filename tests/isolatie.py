"""One dossier per region of the demo, with a word of its own in every part.

A word stands in one part of one dossier and nowhere else, so that an answer in which it appears
shows that part of that dossier, on whatever page.
"""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.deel import Deel
from inburgering.access.models import Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.aankomst_informatie import Informatie, overdrachtsinformatie_vastleggen
from inburgering.actions.betrokkene import Betrokkenheid, betrokkene_toevoegen
from inburgering.actions.checklist import NieuwPunt, checkpunt_toevoegen
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.feit import Waarde
from inburgering.actions.gezondheid import save_health
from inburgering.actions.huishouden import Huisgenoot, huisgenoot_toevoegen
from inburgering.actions.intake_bewaren import Gezien
from inburgering.actions.oproep import Afspraak, oproep_versturen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.pip import pip_beginnen, save_concept
from inburgering.actions.randvoorwaarde import (
    Randvoorwaardegegevens,
    randvoorwaarde_vastleggen,
)
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.models import (
    Betrokkene,
    Checklistpunt,
    Huishoudband,
    Pip,
    Randvoorwaarde,
    Taak,
)
from inburgering.cases.naam import Naam
from inburgering.demo.instelling import Demoregio, read_demo
from inburgering.demo.verloop import next_workday
from inburgering.ui.templatetags.ui import bsn
from tests.begeleiding import begin_list
from tests.dossiers import make_bsn, open_dossier
from tests.intake import save
from tests.isolatie_traject import TRAJECT_DELEN, fill_trajectory, find_school
from tests.overleg import make_team, plan, put
from tests.scenarios.conftest import load_region

DAG = date(2026, 11, 17)
MOMENT = Moment(dag=DAG, tijdstip=datetime(2026, 11, 17, 9, tzinfo=timezone.get_default_timezone()))
VOORNAAM, GEBOREN = "Selam", date(1994, 3, 5)
"""The same for all: whoever searches by them finds only the own people all the same."""
STAM = {
    "kempen": "Qaw",
    "rivierenland": "Qez",
    "stichtse-vecht": "Qix",
    "duoplus": "Qov",
    "drechtsteden": "Quf",
}
DELEN: Mapping[str, frozenset[Deel]] = {
    "naam": frozenset({Deel.NAAM, Deel.KOP}),
    # Who gives lessons knows where a participant lives.
    "straat": frozenset({Deel.CONTACTGEGEVENS, Deel.DEELNEMER}),
    "bsn": frozenset({Deel.BSN}),
    "opvang": frozenset({Deel.FEITEN, Deel.INSTROOM}),
    # The reason of a task around money names the day; a begeleider has no such tasks.
    "bijstand": frozenset({Deel.FEITEN, Deel.TAKEN}),
    "verslag": frozenset({Deel.CONTACTEN}),
    "kind": frozenset({Deel.HUISHOUDEN}),
    "vervoer": frozenset({Deel.RANDVOORWAARDEN}),
    "ziek": frozenset({Deel.GEZONDHEID}),
    "wonen": frozenset({Deel.INTAKE}),
    "klacht": frozenset({Deel.GEZONDHEID}),
    "plan": frozenset({Deel.PIP}),
    "coa": frozenset({Deel.INSTROOM}),
    "punt": frozenset({Deel.BEGELEIDING}),
    "taak": frozenset({Deel.TAKEN}),
    "vraag": frozenset({Deel.OVERLEG}),
    "zaal": frozenset({Deel.DOCUMENTEN, Deel.TIJDLIJN}),
    **TRAJECT_DELEN,
}
"""Which part of a dossier holds a word; a worker who sees one of these may read it."""


@dataclass(frozen=True)
class Zaak:
    """A dossier with its words, and what stands in the addresses of its pages."""

    regio: str
    gemeente: str
    sleutel: uuid.UUID
    woorden: Mapping[str, tuple[str, ...]]
    """By mark, in every way in which it may be written, in small letters."""
    delen: Mapping[str, str]
    """By the name of a place in an address."""


@dataclass(frozen=True)
class Wereld:
    """All regions side by side."""

    werkers: Mapping[str, Medewerker]
    regio_van: Mapping[str, str]
    zaken: tuple[Zaak, ...]

    def bereik(self, naam: str) -> Bereik:
        return bereik_of(self.werkers[naam])


def bereik_of(werker: Medewerker) -> Bereik:
    found = get_bereik(werker.pk, dag=DAG)
    assert found is not None
    return found


def write_day(dag: date) -> tuple[str, ...]:
    """Return a day in the ways in which a page or file writes it."""
    words = [f"{dag.day} {month} {dag.year}" for month in ("april", "apr", "apr.")]
    return (*words, dag.strftime("%d-%m-%Y"), dag.isoformat())


def write_bsn(number: str) -> tuple[str, ...]:
    """Return a BSN in the ways in which a page or file writes it."""
    return (number, bsn(number).lower())


@contextmanager
def rolled_back() -> Iterator[None]:
    """Keep what several tests read for as long as they run, and undo it."""
    block = transaction.atomic()
    # As a test case does it: what asks for a transaction of its own gets one within.
    block._from_testcase = True
    with block:
        yield
        transaction.set_rollback(True)


def make_world() -> Wereld:
    """Load every region with its accounts and open one dossier in each."""
    parts = read_demo().regios
    people = {part.regio: load_region(part) for part in parts}
    zaken = tuple(
        open_zaak(part, people[part.regio], number) for number, part in enumerate(parts, 1)
    )
    return Wereld(
        werkers={name: row for found in people.values() for name, row in found.items()},
        regio_van={name: regio for regio, found in people.items() for name in found},
        zaken=zaken,
    )


def open_zaak(part: Demoregio, people: Mapping[str, Medewerker], number: int) -> Zaak:
    """Open a dossier in the first municipality of a region, by a worker of its casusregie."""
    gemeente = next(iter(part.gemeenten))
    maker = next(
        found
        for found in map(bereik_of, people.values())
        if found.rol.code == "casusregisseur" and gemeente in found.regie_gemeenten
    )
    words = {name: f"{STAM[part.regio]}{name}" for name in DELEN}
    own_number, income = make_bsn(300 + number), date(2026, 4, 21 + number)
    key = open_dossier(
        maker,
        MOMENT,
        gemeente=gemeente,
        persoon=Persoonsgegevens(
            naam=Naam(geslachtsnaam=words["naam"], voornamen=VOORNAAM),
            geboortedatum=GEBOREN,
            bsn=own_number,
            is_synthetisch=True,
        ),
        adres_regels=(f"{words['straat']} 3", "1234 AB Dorp"),
        feiten={
            "azc": Waarde(code=words["opvang"]),
            "recht_op_bijstand": Waarde(datum=income),
        },
    )
    delen = fill(key, maker, words)
    school = find_school([bereik_of(row) for row in people.values()], gemeente)
    delen |= fill_trajectory(key, maker, MOMENT, words, school=school)
    written = {name: (word.lower(),) for name, word in words.items()}
    return Zaak(
        regio=part.regio,
        gemeente=gemeente,
        sleutel=key,
        woorden={**written, "bsn": write_bsn(own_number), "bijstand": write_day(income)},
        delen={
            "sleutel": str(key),
            "betrokkene": str(Betrokkene.objects.filter(dossier__sleutel=key)[0].pk)
            if couple_helpers(key, gemeente, people)
            else "1",
            **delen,
        },
    )


def fill(key: uuid.UUID, maker: Bereik, words: Mapping[str, str]) -> dict[str, str]:
    """Write a word in every part, and return parts of addresses."""
    who: Any = {"bereik": maker, "moment": MOMENT}
    contact = Contactgegevens(DAG, "kantoor", "gesprek", "kennismaking", "haar", words["verslag"])
    contact_vastleggen(key, contact=contact, **who)
    kind = Huisgenoot("kind", naam=words["kind"], geboortedatum=date(2015, 6, 1))
    huisgenoot_toevoegen(key, huisgenoot=kind, **who)
    for soort, word in (("vervoer", words["vervoer"]), ("gezondheid", words["ziek"])):
        gegevens = Randvoorwaardegegevens(soort, word, maker.organisatie)
        randvoorwaarde_vastleggen(key, gegevens=gegevens, **who)
    save(key, "wonen", maker, MOMENT, notitie=words["wonen"], is_besproken=True)
    health = Inhoud(notitie=words["klacht"], is_besproken=True)
    save_health(key, inhoud=health, gezien=Gezien(), **who)
    pip_beginnen(key, **who)
    seen = Pip.objects.get(dossier__sleutel=key).inhoud
    save_concept(key, velden={"begeleiding": words["plan"]}, gezien=seen, **who)
    told = Informatie("COA", DAG, {"opmerkingen": words["coa"]})
    overdrachtsinformatie_vastleggen(key, informatie=told, **who)
    begin_list(key, "mb_praktisch", maker, MOMENT)
    point = NieuwPunt(words["punt"], DAG + timedelta(days=9), mag_vrijwilliger=False)
    checkpunt_toevoegen(key, soort="mb_praktisch", nieuw=point, **who)
    taak = taak_toevoegen(key, NieuweTaak(words["taak"], "pip", DAG), **who)
    meeting = plan(make_team(maker, MOMENT), maker, MOMENT)
    item = put(key, meeting, maker, MOMENT, vraag=words["vraag"])
    day = next_workday(DAG + timedelta(days=7))
    visit = Afspraak(
        datum=day,
        tijd=time(10),
        plaats=words["zaal"],
        uiterlijk=next_workday(DAG + timedelta(days=10)),
    )
    letter = oproep_versturen(key, afspraak=visit, **who)
    return {
        "brief": str(letter),
        "taak": str(taak),
        "overleg": str(meeting),
        "zaak": str(item),
        "lijstpunt": str(Checklistpunt.objects.get(omschrijving=words["punt"]).pk),
        "obstakel": str(Randvoorwaarde.objects.get(omschrijving=words["vervoer"]).pk),
        "huisgenoot": str(Huishoudband.objects.get(naam=words["kind"]).pk),
        "regeltaak": str(Taak.objects.filter(dossier__sleutel=key).order_by("pk")[0].sleutel),
    }


def couple_helpers(key: uuid.UUID, gemeente: str, people: Mapping[str, Medewerker]) -> int:
    """Let everybody who only sees own people help here, where their party does so; how many."""
    found = [bereik_of(row) for row in people.values()]
    count = 0
    for helper in found:
        tasks = sorted(w.taak for w in helper.werkvelden if w.gemeente == gemeente)
        if not (helper.rol.alleen_eigen_mensen and tasks):
            continue
        colleague = next(
            other
            for other in found
            if other.organisatie == helper.organisatie
            and not other.rol.alleen_eigen_mensen
            and other.mag_doen(gemeente, tasks[0])
        )
        tie = Betrokkenheid(taak=tasks[0], medewerker=helper.medewerker, begin=DAG)
        betrokkene_toevoegen(key, gegevens=tie, bereik=colleague, moment=MOMENT)
        count += 1
    return count
