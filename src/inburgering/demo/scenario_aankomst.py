"""Two people on the way to a home: one who has just moved in, one who is about to."""

from datetime import date, timedelta
from typing import Final

from inburgering.actions.aankomst import (
    Voorinburgering,
    driegesprek_vastleggen,
    kennismaking_vastleggen,
    voorinburgering_vastleggen,
)
from inburgering.actions.huishouden import Huisgenoot, huisgenoot_toevoegen
from inburgering.actions.taak import NieuweTaak, taak_afronden, taak_toevoegen
from inburgering.cases.naam import Naam
from inburgering.demo.intake import fill_intake
from inburgering.demo.mens import Mens
from inburgering.demo.namen import make_test_bsn
from inburgering.demo.toneel import (
    Scenario,
    begin_list,
    hear_from_coa,
    involve,
    make_talk,
    tick,
)
from inburgering.demo.verloop import Verloop, find_bereik, make_moment
from inburgering.demo.woningen import Woonplek, give_home, move_in, offer_home

MOEDER: Final = Mens(
    nummer=3,
    naam=Naam(geslachtsnaam="Tekle", voornamen="Letebrhan"),
    is_vrouw=True,
    geboortedatum=date(1992, 5, 20),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(3),
    v_nummer="2900000003",
    taal="Tigrinya",
    gemeente="",
    stadium="ingeschreven",
    groep="asielstatushouder",
    begin=date(2022, 7, 4),
    heeft_kind=True,
)
MAN: Final = Mens(
    nummer=7,
    naam=Naam(geslachtsnaam="Darwish", voornamen="Majd"),
    is_vrouw=False,
    geboortedatum=date(1995, 8, 9),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(7),
    v_nummer="2900000007",
    taal="Arabisch",
    gemeente="",
    stadium="gekoppeld",
    groep="asielstatushouder",
    begin=date(2022, 4, 4),
    heeft_kind=False,
)
VAN_COA_MOEDER: Final = {
    "opleidingsniveau": "geen",
    "werkervaring": "hielp op de boerderij van haar ouders",
    "talen": "spreekt Tigrinya, leert lezen en schrijven",
    "gezin": "twee kinderen van 3 en 7 jaar komen mee",
    "voorinburgering": "taalles, twee dagdelen per week",
    "contact_coa": "begeleider wonen, 06-555 19 003",
}
VAN_COA_MAN: Final = {
    "opleidingsniveau": "beroep",
    "opleiding": "drie jaar opleiding tot elektricien",
    "werkervaring": "vier jaar elektricien in de bouw",
    "talen": "spreekt en schrijft Arabisch, wat Engels",
    "regioadvies": "er is veel werk in de techniek",
    "contact_coa": "begeleider wonen, 06-555 19 007",
}


def net_gehuisvest(scenario: Scenario) -> None:
    """Bring a mother with two young children into a home, three weeks ago."""
    begin, koppeling = scenario.ago(21), scenario.ago(84)
    verloop = scenario.begin(MOEDER, begin)
    _arrive(scenario, verloop, koppeling)
    _settle(scenario, verloop, begin)
    _practical_help(scenario, verloop, begin)
    talk = verloop.call(scenario.ago(17))
    fill_intake(verloop, talk, is_complete=False)


def _arrive(scenario: Scenario, verloop: Verloop, koppeling: date) -> None:
    verloop.open(koppeling=koppeling, kennisgeving=koppeling, azc="Budel")
    told = scenario.ago(83)
    hear_from_coa(verloop, told, VAN_COA_MOEDER)
    for name, years in (("Ruth", 3), ("Yonas", 7)):
        born = scenario.vandaag - timedelta(days=years * 365 + 140)
        huisgenoot_toevoegen(
            verloop.dossier,
            huisgenoot=Huisgenoot("kind", naam=f"{name} Tekle", geboortedatum=born),
            bereik=verloop.bereik("pip", told),
            moment=make_moment(told),
        )
    verloop.condition("kinderopvang", told)
    asked, met = scenario.ago(76), scenario.ago(68)
    key = scenario.helpers("sleutelpersoon", "vertrouwenspersoon", scenario.gemeenten[0])
    door = verloop.bereik("pip", asked)
    doel = "Is erbij in het azc en legt uit hoe het hier gaat"
    involve(verloop, key, "vertrouwenspersoon", asked, door=door, doel=doel)
    kennismaking_vastleggen(
        verloop.dossier,
        gesprek=make_talk(met, "Kennisgemaakt, met de sleutelpersoon erbij.", tolk="Tigrinya"),
        bereik=verloop.bereik("pip", met),
        moment=make_moment(met),
    )


def _settle(scenario: Scenario, verloop: Verloop, begin: date) -> None:
    asked, found, given = scenario.ago(63), scenario.ago(49), scenario.ago(40)
    search = taak_toevoegen(
        verloop.dossier,
        NieuweTaak("Zoek een woning", "taakstelling", asked),
        bereik=verloop.bereik("pip", asked),
        moment=make_moment(asked),
    )
    place = Woonplek(
        verloop.mens.gemeente, ("Voorbeeldstraat 3", "5500 AA Voorbeeldstad"), 3, begin
    )
    home = offer_home(place, scenario.bereik("instroommedewerker", "taakstelling", found), found)
    keeper = scenario.bereik("instroommedewerker", "taakstelling", given)
    give_home(home, verloop.dossier, keeper, given)
    keeper = scenario.bereik("instroommedewerker", "taakstelling", begin)
    move_in(home, 3, keeper, begin)
    taak_afronden(search, bereik=keeper, moment=make_moment(begin))
    verloop.fact("inschrijving", begin)
    verloop.fact("recht_op_bijstand", begin)
    verloop.fact("ontzorgen_gestart", begin, taak="ontzorgen")
    verloop.fact("mb_gestart", begin, taak="mb_praktisch")


def _practical_help(scenario: Scenario, verloop: Verloop, begin: date) -> None:
    helper = scenario.helpers("vrijwilliger", "mb_praktisch", scenario.gemeenten[0])
    door = verloop.bereik("mb_praktisch", begin)
    begin_list(verloop, "mb_praktisch", begin, door=door, op=begin)
    doel = "Helpt met de woning, de school en de buurt"
    involve(verloop, helper, "mb_praktisch", begin, door=door, doel=doel)
    early = scenario.ago(18)
    tick(verloop, "mb_praktisch", ("energie_water",), early, door=door)
    own = ("woning_uitleg", "school_kinderen")
    tick(verloop, "mb_praktisch", own, early, door=find_bereik(helper, early), houder=door)
    if "mb_leefomgeving" in verloop.werkers:
        begin_list(
            verloop,
            "mb_leefomgeving",
            begin,
            door=verloop.bereik("mb_leefomgeving", early),
            op=early,
        )


def driegesprek_en_regeldag(scenario: Scenario) -> None:
    """Bring somebody to the days between the keys and the regeldag."""
    koppeling, told, talk = scenario.ago(32), scenario.ago(31), scenario.ago(12)
    verloop = scenario.begin(MAN, koppeling)
    verloop.open(koppeling=koppeling, kennisgeving=koppeling, azc="Budel")
    hear_from_coa(verloop, told, VAN_COA_MAN)
    driegesprek_vastleggen(
        verloop.dossier,
        gesprek=make_talk(talk, "Wil graag weer als elektricien werken. Begint met taalles."),
        aanwezig=("regisseur", "coa", "inburgeraar"),
        bereik=verloop.bereik("pip", talk),
        moment=make_moment(talk),
    )
    voorinburgering_vastleggen(
        verloop.dossier,
        voorinburgering=Voorinburgering("gevraagd", datum=talk),
        bereik=verloop.bereik("pip", talk),
        moment=make_moment(talk),
    )
    given, begun = scenario.ago(6), scenario.ago(4)
    keys = scenario.vandaag + timedelta(days=5)
    place = Woonplek(verloop.mens.gemeente, ("Voorbeeldstraat 7", "5500 AA Voorbeeldstad"), 1, keys)
    home = offer_home(place, verloop.bereik("pip", talk), talk)
    give_home(home, verloop.dossier, verloop.bereik("pip", given), given)
    door = scenario.bereik("begeleider", "regeldag", begun)
    begin_list(verloop, "regeldag", keys, door=door, op=begun)
    helper = scenario.helpers("vrijwilliger", "regeldag", scenario.gemeenten[0])
    doel = "Gaat mee naar de woning en haalt de sleutels"
    involve(verloop, helper, "regeldag", begun, door=door, doel=doel)
