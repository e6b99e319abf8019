"""The two people of the worked scenario, with all dates moved by whole weeks to near today.

One lives where a Wgr body decides under mandate, the other where the municipality does it itself.
Both stand where the plan must be adopted: the intake is done and the deadline is near.
"""

from datetime import date, timedelta
from typing import Final

from inburgering.cases.naam import Naam
from inburgering.demo.intake import complete_intake, fill_intake, take_toets
from inburgering.demo.mens import Mens
from inburgering.demo.namen import make_test_bsn
from inburgering.demo.toneel import Scenario
from inburgering.demo.verloop import Verloop, next_workday
from inburgering.law.bereken import bereken
from inburgering.law.feiten import Feiten

KOPPELING: Final = date(2022, 4, 19)
KENNISMAKING: Final = date(2022, 5, 17)
INTAKE: Final = date(2022, 6, 27)
TOETS: Final = date(2022, 7, 18)
BINNEN: Final = timedelta(days=14)

P1: Final = Mens(
    nummer=1,
    naam=Naam(geslachtsnaam="Haddad", voornamen="Samira"),
    is_vrouw=True,
    geboortedatum=date(1991, 3, 14),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(1),
    v_nummer="2900000001",
    taal="Arabisch",
    gemeente="",
    stadium="plan_te_maken",
    groep="asielstatushouder",
    begin=date(2022, 6, 13),
    heeft_kind=True,
)
P2: Final = Mens(
    nummer=2,
    naam=Naam(geslachtsnaam="Woldu", voornamen="Yonas"),
    is_vrouw=False,
    geboortedatum=date(1994, 11, 2),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(2),
    v_nummer="2900000002",
    taal="Tigrinya",
    gemeente="",
    stadium="plan_te_maken",
    groep="asielstatushouder",
    begin=date(2022, 6, 20),
    heeft_kind=False,
)


def get_shift(vandaag: date) -> timedelta:
    """Return the whole weeks by which both move, so that both plans are due within 14 days."""
    weeks = (vandaag + BINNEN - (P2.begin + timedelta(days=70))).days // 7
    shift = timedelta(weeks=weeks)
    while _due(P2.begin + shift) > vandaag + BINNEN:
        shift -= timedelta(weeks=1)
    return shift


def _due(begin: date) -> date:
    facts = Feiten(
        id="shift",
        peildatum=begin,
        doelgroep="asielstatushouder",
        datum_kennisgeving=begin,
        datum_inschrijving=begin,
    )
    due = bereken(facts).termijnen["pip_vaststellen"].uiterlijk
    return due or begin


def plan_onder_mandaat(scenario: Scenario) -> None:
    """Bring somebody to the eve of adoption where another body decides."""
    shift = get_shift(scenario.vandaag)
    _walk(scenario.begin(P1, P1.begin + shift), shift, has_high_score=False)


def plan_eigen_beheer(scenario: Scenario) -> None:
    """Bring somebody to the eve of adoption where the municipality decides itself."""
    shift = get_shift(scenario.vandaag)
    _walk(scenario.begin(P2, P2.begin + shift), shift, has_high_score=True)


def _walk(verloop: Verloop, shift: timedelta, *, has_high_score: bool) -> None:
    koppeling, begin = KOPPELING + shift, verloop.mens.begin
    verloop.open(koppeling=koppeling, kennisgeving=koppeling, azc="Budel")
    verloop.contact(
        KENNISMAKING + shift,
        onderwerp="kennismaking",
        plaats="azc",
        verslag="Kennisgemaakt. Met het COA afgesproken: voorinburgering in het azc.",
    )
    verloop.fact("kennismaking", KENNISMAKING + shift)
    verloop.fact("inschrijving", begin)
    verloop.fact("recht_op_bijstand", begin)
    if "ontzorgen" in verloop.werkers:
        verloop.fact("ontzorgen_gestart", begin, taak="ontzorgen")
    if "mb_praktisch" in verloop.werkers:
        verloop.fact("mb_gestart", begin, taak="mb_praktisch")
    talk = verloop.call(next_workday(max(begin, INTAKE + shift - timedelta(days=10))))
    fill_intake(verloop, talk, is_complete=True)
    verloop.condition("kinderopvang" if verloop.mens.heeft_kind else "vervoer", talk)
    take_toets(verloop, TOETS + shift)
    complete_intake(verloop, TOETS + shift + timedelta(days=2))
