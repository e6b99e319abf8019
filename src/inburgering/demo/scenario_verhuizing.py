"""A couple with plans of some months ago, of whom one moved to another municipality."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from inburgering.actions.huishouden import Huisgenoot, huisgenoot_toevoegen
from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.actions.verhuizing_komst import verhuizing_openen
from inburgering.actions.verhuizing_vraag import overdracht_vragen
from inburgering.cases.naam import Naam
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.geldzaken import end_ontzorgen
from inburgering.demo.intake import complete_intake, fill_intake, take_toets
from inburgering.demo.mens import Mens
from inburgering.demo.namen import make_test_bsn
from inburgering.demo.stadia import adopt, report_to_duo
from inburgering.demo.toneel import Scenario
from inburgering.demo.verloop import Verloop, find_bereik, make_moment, next_workday
from inburgering.queries.verhuizing import list_moves

VROUW: Final = Mens(
    nummer=5,
    naam=Naam(geslachtsnaam="Rahimi", voornamen="Zahra"),
    is_vrouw=True,
    geboortedatum=date(1996, 4, 17),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(5),
    v_nummer="2900000005",
    taal="Dari",
    gemeente="",
    stadium="lerend",
    groep="asielstatushouder",
    begin=date(2022, 9, 12),
    heeft_kind=True,
)
MAN: Final = replace(
    VROUW,
    nummer=6,
    naam=Naam(geslachtsnaam="Rahimi", voornamen="Jawad"),
    is_vrouw=False,
    geboortedatum=date(1993, 10, 2),
    bsn=make_test_bsn(6),
    v_nummer="2900000006",
)
VRAAG: Final = "Graag het PIP, de uren tot nu toe en de uitslag van de leerbaarheidstoets."


def verhuisd_stel(scenario: Scenario) -> None:
    """Tie a couple as a household, and let one of them move; the hand-over waits for an answer."""
    begin = scenario.ago(275)
    both = [scenario.begin(mens, begin) for mens in (VROUW, MAN)]
    for verloop in both:
        verloop.open(koppeling=scenario.ago(365), kennisgeving=scenario.ago(365), azc="Utrecht")
    _tie(*both, dag=scenario.ago(360))
    for verloop in both:
        _make_plan(verloop, begin)
    _move(scenario, both[1])


def _tie(one: Verloop, other: Verloop, *, dag: date) -> None:
    bereik, moment = one.bereik("pip", dag), make_moment(dag)
    rows = get_visible_dossiers(bereik).filter(sleutel=other.dossier)
    baby = Huisgenoot("kind", naam="Sami Rahimi", geboortedatum=dag - timedelta(days=70))
    partner = Huisgenoot("partner", dossiernummer=rows.values_list("nummer", flat=True)[0])
    for huisgenoot in (partner, baby):
        huisgenoot_toevoegen(one.dossier, huisgenoot=huisgenoot, bereik=bereik, moment=moment)


def _make_plan(verloop: Verloop, begin: date) -> None:
    verloop.fact("inschrijving", begin)
    verloop.fact("recht_op_bijstand", begin)
    if "ontzorgen" in verloop.werkers:
        verloop.fact("ontzorgen_gestart", begin, taak="ontzorgen")
    verloop.fact("mb_gestart", next_workday(begin + timedelta(days=7)), taak="mb_praktisch")
    talk = verloop.call(next_workday(begin + timedelta(days=14)))
    fill_intake(verloop, talk, is_complete=True)
    take_toets(verloop, talk + timedelta(days=7))
    complete_intake(verloop, next_workday(talk + timedelta(days=14)))
    day = next_workday(begin + timedelta(days=63))
    adopt(verloop, day)
    report_to_duo(verloop, day + timedelta(days=3))
    verloop.fact("cursus_besteld", next_workday(begin + timedelta(days=77)))
    if "ontzorgen" in verloop.werkers:
        ended = next_workday(begin + timedelta(days=182))
        end_ontzorgen(verloop, ended)
    verloop.talk_lately()


def _move(scenario: Scenario, verloop: Verloop) -> None:
    """Leave, be opened at the next college, and be asked for; nobody answered yet."""
    moved, told, opened, asked = (scenario.ago(days) for days in (20, 3, 2, 1))
    there = scenario.gemeenten[1]
    verhuizing_melden(
        verloop.dossier,
        vertrek=Vertrek(moved, gemeente=there),
        bereik=verloop.bereik("pip", told),
        moment=make_moment(told),
    )
    worker = scenario.workers(replace(verloop.mens, gemeente=there))["pip"]
    bereik = find_bereik(worker, opened)
    notice = list_moves("hierheen", bereik=bereik, dag=opened).rijen[0]
    arrived = verhuizing_openen(
        notice.sleutel, casusregisseur=worker, bereik=bereik, moment=make_moment(opened)
    )
    overdracht_vragen(
        arrived, vraag=VRAAG, bereik=find_bereik(worker, asked), moment=make_moment(asked)
    )
