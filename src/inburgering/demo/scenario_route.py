"""Two people in the intake: one on the way to an education, one in the light flow of four talks."""

from datetime import date
from typing import Final

from inburgering.actions.begeleidingsfase import Fasegegevens, begeleidingsfase_beginnen
from inburgering.actions.intake_gesprek import Gesprek, brede_intake_gesprek_vastleggen
from inburgering.cases.naam import Naam
from inburgering.demo.intake import fill_intake, take_toets
from inburgering.demo.mens import Mens
from inburgering.demo.namen import make_test_bsn
from inburgering.demo.toneel import Scenario, begin_list, hear_from_coa, involve, tick
from inburgering.demo.verloop import Verloop, make_moment

JONGERE: Final = Mens(
    nummer=4,
    naam=Naam(geslachtsnaam="Khoury", voornamen="Nour"),
    is_vrouw=True,
    geboortedatum=date(2004, 2, 11),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(4),
    v_nummer="2900000004",
    taal="Arabisch",
    gemeente="",
    stadium="intake_bezig",
    groep="asielstatushouder",
    begin=date(2022, 8, 29),
    heeft_kind=False,
)
PARTNER: Final = Mens(
    nummer=8,
    naam=Naam(geslachtsnaam="Wattanapong", voornamen="Kanya"),
    is_vrouw=True,
    geboortedatum=date(1990, 12, 3),
    is_geboortedatum_onzeker=False,
    bsn=make_test_bsn(8),
    v_nummer="2900000008",
    taal="Thais",
    gemeente="",
    stadium="intake_bezig",
    groep="gezinsmigrant",
    begin=date(2022, 5, 9),
    heeft_kind=False,
)
VAN_COA: Final = {
    "opleidingsniveau": "middelbaar",
    "opleiding": "middelbare school, het laatste jaar niet af",
    "talen": "Arabisch en goed Engels",
    "voorinburgering": "taalles en computerles in het azc",
    "contact_coa": "begeleider wonen, 06-555 19 004",
}
TALKS: Final = (
    ("kennismaking en gezin", "Woont bij de partner. Wil snel Nederlands leren."),
    ("opleiding en werk", "Werkte in een hotel. Het diploma wordt gewaardeerd."),
    ("meedoen en netwerk", "Kent de buurt nog niet. Gaat naar het taalcafé."),
)
"""What the first talks were about; the last one is still to come."""


def onderwijsroute(scenario: Scenario) -> None:
    """Bring a young person to the end of the intake, with a phase of guidance and a coach."""
    begin, koppeling = scenario.ago(42), scenario.ago(133)
    verloop = scenario.begin(JONGERE, begin)
    verloop.open(koppeling=koppeling, kennisgeving=koppeling, azc="Utrecht")
    hear_from_coa(verloop, scenario.ago(131), VAN_COA)
    met = scenario.ago(111)
    verloop.contact(
        met,
        onderwerp="kennismaking",
        plaats="azc",
        verslag="Wil haar school afmaken en daarna een opleiding in de techniek doen.",
    )
    verloop.fact("kennismaking", met)
    verloop.fact("inschrijving", begin)
    verloop.fact("recht_op_bijstand", begin)
    if "ontzorgen" in verloop.werkers:
        verloop.fact("ontzorgen_gestart", begin, taak="ontzorgen")
    verloop.fact("mb_gestart", begin, taak="mb_praktisch")
    _begin_phase(verloop, scenario.ago(41))
    _help(scenario, verloop, begin)
    talk = verloop.call(scenario.ago(30))
    fill_intake(verloop, talk, is_complete=True)
    take_toets(verloop, scenario.ago(5))


def _begin_phase(verloop: Verloop, dag: date) -> None:
    begeleidingsfase_beginnen(
        verloop.dossier,
        gegevens=Fasegegevens(
            "ontzorgen_regelen", dag, ("woont_hier", "inkomen", "contactpersoon")
        ),
        bereik=verloop.bereik("pip", dag),
        moment=make_moment(dag),
    )


def _help(scenario: Scenario, verloop: Verloop, begin: date) -> None:
    started, matched, done = scenario.ago(41), scenario.ago(35), scenario.ago(31)
    door = verloop.bereik("mb_praktisch", started)
    begin_list(verloop, "mb_praktisch", begin, door=door, op=started)
    keeper = scenario.bereik("begeleider", "mb_leefomgeving", matched)
    begin_list(verloop, "mb_leefomgeving", matched, door=keeper, op=matched)
    coach = scenario.helpers("vrijwilliger", "mb_leefomgeving", scenario.gemeenten[0])
    doel = "Oefent elke week Nederlands en gaat mee de stad in"
    involve(verloop, coach, "mb_leefomgeving", matched, door=keeper, doel=doel)
    ready = ("woning_uitleg", "energie_water", "bankrekening", "zorgverzekering", "huisarts")
    tick(verloop, "mb_praktisch", ready, done, door=door)


def vier_gesprekken(scenario: Scenario) -> None:
    """Bring a gezinsmigrant to the last of four talks."""
    begin = scenario.ago(45)
    verloop = scenario.begin(PARTNER, begin)
    verloop.open(koppeling=None, kennisgeving=begin)
    verloop.fact("inschrijving", begin)
    first = verloop.call(scenario.ago(42))
    for day, (onderwerp, uitkomst) in zip(
        (first, scenario.ago(20), scenario.ago(9)), TALKS, strict=True
    ):
        brede_intake_gesprek_vastleggen(
            verloop.dossier,
            gesprek=Gesprek(
                datum=day,
                plaats="kantoor",
                kanaal="gesprek",
                aanwezigen="de inburgeraar, de partner en de regisseur",
                onderwerp=onderwerp,
                uitkomst=uitkomst,
                tolk="telefonische tolk",
            ),
            alleen_gewezen=True,
            bereik=verloop.bereik("brede_intake", day),
            moment=make_moment(day),
        )
    take_toets(verloop, scenario.ago(6))
