"""What there is on offer, per municipality, kind and level, on a day."""

from datetime import date

import pytest

from inburgering.actions.regio import regio_laden
from inburgering.queries.aanbod import get_aanbodbeeld
from inburgering.region.aanbod import get_aanbod
from tests.region.regios import tekst_of
from tests.region.test_regiobestand_beleid import ALLES

pytestmark = pytest.mark.django_db
DAG = date(2022, 12, 12)
VIJF = {
    "Begeleiding door Vluchtelingenhulp/-werk",
    "Startpunt Geldzaken",
    "Sociaal Raadsliedenwerk",
    "Eurowijzer",
    "Meldpunt vroegsignalering bij betalingsachterstanden",
}


def load(text=ALLES, naam="proef.yaml"):
    regio_laden(text, naam=naam, dag=DAG)


@pytest.mark.eis("R-KEMP-084")
def test_the_middle_level_has_exactly_five_offers_on_money():
    load(tekst_of("kempen"), "kempen.yaml")
    offers = get_aanbod("1724", dag=DAG, soort="geldzaken")
    assert {offer.naam for offer in offers if offer.past_bij("matig")} == VIJF
    bewind = next(offer for offer in offers if offer.code == "beschermingsbewind")
    assert (bewind.niveaus, bewind.voorwaarde) == (("intensief",), "alleen als het nodig is")


@pytest.mark.eis("R-KEMP-087")
def test_offers_of_guidance_are_known_per_municipality_with_who_gives_them():
    load(tekst_of("kempen"), "kempen.yaml")
    for code, naam in (("1724", "Bergeijk"), ("0770", "Eersel")):
        (offer,) = get_aanbod(code, dag=DAG, soort="maatschappelijke_begeleiding")
        assert offer.organisatie_naam == f"Vluchtelingenhulp/-werk {naam}"
        assert offer.organisatie == f"vluchtelingenwerk-{naam.lower()}"


@pytest.mark.parametrize(
    ("dag", "codes"),
    [
        (date(2021, 12, 31), []),
        (date(2022, 1, 1), ["budgetcursus", "taalcafe"]),
        (date(2023, 12, 31), ["budgetcursus", "taalcafe"]),
        (date(2024, 1, 1), ["taalcafe"]),
    ],
    ids=["before", "first day", "last day", "day after"],
)
def test_an_offer_holds_from_its_first_to_its_last_day(dag, codes):
    load()
    assert [offer.code for offer in get_aanbod("0901", dag=dag)] == codes


def test_an_offer_without_a_level_fits_every_level():
    load()
    budget, taal = get_aanbod("0901", dag=DAG)
    assert (budget.past_bij("licht"), taal.past_bij("licht")) == (False, True)


def test_the_page_tells_an_offer_once_where_each_has_its_own_party():
    load(tekst_of("kempen"), "kempen.yaml")
    beeld = get_aanbodbeeld(organisatie="kempenplus", dag=DAG)
    rows = {rij.regel.code: rij for deel in beeld.soorten for rij in deel.rijen}
    assert rows["eurowijzer"].wie == "Vluchtelingenhulp/-werk"
    assert rows["eurowijzer"].groep.is_alle
    assert [deel.soort for deel in beeld.soorten] == [
        *("maatschappelijke_begeleiding", "participatie", "geldzaken")
    ]


def test_the_page_can_keep_one_municipality_and_one_kind():
    load()
    beeld = get_aanbodbeeld(organisatie="regiehuis", dag=DAG, gemeente="0902", soort="geldzaken")
    assert beeld.soorten == ()
    assert beeld.zonder == ("Zandhoven",)
    both = get_aanbodbeeld(organisatie="regiehuis", dag=DAG, soort="taal")
    assert [rij.groep.namen for deel in both.soorten for rij in deel.rijen] == [
        ("Boslanden", "Zandhoven")
    ]


def test_the_page_takes_two_queries(django_assert_num_queries):
    load(tekst_of("drechtsteden"), "drechtsteden.yaml")
    with django_assert_num_queries(2):
        get_aanbodbeeld(organisatie="sdd", dag=DAG)
