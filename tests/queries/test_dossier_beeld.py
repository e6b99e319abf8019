"""The picture of a dossier: reduced to what each role may see, in a constant number of queries."""

from datetime import date, timedelta

import pytest

from inburgering.access.deel import Deel
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.feit import Waarde, feit_corrigeren
from inburgering.actions.huishouden import Huisgenoot, huisgenoot_toevoegen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.cases.models import BredeIntake, Dossier, Pip, Tijdlijnregel
from inburgering.cases.naam import Naam
from inburgering.law.tekst import dutch
from inburgering.queries.dossier import get_dossierbeeld
from inburgering.queries.dossier_delen import get_contacten
from inburgering.queries.dossier_gegevens import get_gegevens
from inburgering.queries.persoon import get_bsn, get_identiteit
from inburgering.queries.tijdlijn import get_tijdlijn
from tests.dossiers import make_bsn, open_dossier

BIJSTAND = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}


@pytest.fixture
def eva(bereik_for):
    return bereik_for("eva")


@pytest.fixture
def dossier(eva, moment):
    """Give a dossier in the municipality that does the casusregie itself, with every part."""
    key = open_dossier(eva, moment, feiten=BIJSTAND)
    for soort in ("vervoer", "gezondheid"):
        obstacle = Randvoorwaardegegevens(soort, "Regelen", "zandhoven")
        randvoorwaarde_vastleggen(key, gegevens=obstacle, bereik=eva, moment=moment)
    child = Huisgenoot("kind", naam="Sami", geboortedatum=date(2021, 4, 2))
    huisgenoot_toevoegen(key, huisgenoot=child, bereik=eva, moment=moment)
    talk = Contactgegevens(moment.dag, "azc", "gesprek", "intake", "de inburgeraar", "Verslag")
    contact_vastleggen(key, contact=talk, bereik=eva, moment=moment)
    return key


def look(dossier, bereik, moment):
    return get_dossierbeeld(dossier, bereik=bereik, dag=moment.dag)


def test_the_casusregie_sees_the_whole_dossier(dossier, eva, moment):
    beeld = look(dossier, eva, moment)
    assert beeld.kop.heeft_regie
    assert {task.code for task in beeld.taken} >= {"pip_vaststellen", "ontzorgen_starten"}
    assert [item.soort for item in beeld.randvoorwaarden] == ["Vervoer", "Gezondheid"]
    assert beeld.huishouden[0].naam == "Sami"
    assert beeld.contacten[0].verslag == "Verslag"
    assert beeld.tijdlijn.regels
    assert [halte.code for halte in beeld.route][:3] == ["koppeling", "inschrijving", "intake"]


def test_a_budgetcoach_elsewhere_sees_the_head_and_the_own_tasks(dossier, bereik_for, moment):
    kim = bereik_for("kim")
    beeld = look(dossier, kim, moment)
    assert beeld.kop.naam == "Selam Tesfay"
    assert {task.code for task in beeld.taken} == {"ontzorgen_starten"}
    assert {term.code for term in beeld.termijnen} == {"ontzorgen"}
    hidden = ("route", "signalen", "partijen", "randvoorwaarden", "huishouden")
    assert {name: getattr(beeld, name) for name in hidden} == dict.fromkeys(hidden)
    assert (beeld.documenten, beeld.contacten, beeld.tijdlijn) == (None, None, None)
    assert not beeld.kop.delen & {Deel.INTAKE, Deel.PIP, Deel.TIJDLIJN, Deel.GEZONDHEID}
    assert get_tijdlijn(dossier, bereik=kim) is None
    assert get_contacten(dossier, bereik=kim, aantal=5) is None
    assert get_identiteit(dossier, bereik=kim) is None


def test_a_budgetcoach_sees_the_facts_of_the_own_task_only(dossier, bereik_for, moment):
    beeld = get_gegevens(dossier, bereik=bereik_for("kim"), dag=moment.dag)
    seen = {line.soort for groep in beeld.groepen for line in groep.bekend}
    assert seen == {"inschrijving", "recht_op_bijstand"}


def test_a_partner_sees_no_health_no_numbers_and_no_facts(dossier, bereik_for, moment):
    vera = bereik_for("vera")
    beeld = look(dossier, vera, moment)
    assert [item.soort for item in beeld.randvoorwaarden] == ["Vervoer"]
    assert beeld.huishouden[0].naam == "Sami"
    assert beeld.kop.nummers is None
    assert beeld.kop.leerroute == ""
    assert beeld.termijnen is None
    assert get_bsn(dossier, bereik=vera) is None
    assert get_gegevens(dossier, bereik=vera, dag=moment.dag) is None


@pytest.mark.parametrize("naam", ["noor", "vreemd", "rik", "bea", "pim"])
def test_for_others_the_dossier_does_not_exist(eva, bereik_for, moment, naam):
    key = open_dossier(eva, moment, feiten={"doelgroep": Waarde(code="overige_migrant")})
    bereik = bereik_for(naam)
    if naam == "noor":
        # The party has tasks here, so only the part of those tasks shows.
        beeld = look(key, bereik, moment)
        assert beeld is None or not beeld.kop.heeft_regie
        return
    assert look(key, bereik, moment) is None
    assert get_bsn(key, bereik=bereik) is None


def test_a_housemate_is_a_link_only_for_who_may_open_that_dossier(bereik_for, moment):
    noor = bereik_for("noor")
    key = open_dossier(noor, moment)
    mate = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Haddad"), geboortedatum=date(1993, 8, 14), bsn=make_bsn(77)
    )
    other = open_dossier(
        noor, moment, persoon=mate, feiten={"doelgroep": Waarde(code="overige_migrant")}
    )
    nummer = Dossier.objects.get(sleutel=other).nummer
    huisgenoot_toevoegen(
        key, huisgenoot=Huisgenoot("partner", dossiernummer=nummer), bereik=noor, moment=moment
    )
    assert look(key, noor, moment).huishouden[0].dossier == other
    seen = look(key, bereik_for("vera"), moment).huishouden[0]
    visible = look(other, bereik_for("vera"), moment) is not None
    assert seen.naam == "Haddad"
    assert (seen.dossier == other) is visible


def test_the_number_of_queries_does_not_depend_on_the_timeline(
    dossier, eva, moment, django_assert_num_queries, django_assert_max_num_queries
):
    row = Dossier.objects.get(sleutel=dossier)
    with django_assert_num_queries(15):
        look(dossier, eva, moment)
    Tijdlijnregel.objects.bulk_create(
        Tijdlijnregel(
            dossier=row,
            handeling="contact.vastgelegd",
            dag=moment.dag,
            tijdstip=moment.tijdstip,
            door_id=eva.medewerker,
            gegevens={"kanaal": "gesprek"},
        )
        for _number in range(400)
    )
    with django_assert_num_queries(15):
        look(dossier, eva, moment)
    with django_assert_max_num_queries(4):
        get_tijdlijn(dossier, bereik=eva)


@pytest.mark.eis("R-KEMP-003")
def test_every_term_says_why_and_how_much_time_is_left(dossier, eva, moment):
    row = Dossier.objects.get(sleutel=dossier)
    BredeIntake.objects.create(
        dossier=row,
        begonnen_op=date(2026, 2, 10),
        voltooid_op=date(2026, 3, 1),
        alleen_gewezen_op=date(2026, 2, 10),
        wijze="met_persoon",
    )
    day = date(2026, 3, 16)
    Pip.objects.create(
        dossier=row,
        volgnummer=1,
        status="vastgesteld",
        dagtekening=day,
        inhoud={"leerroute": "onderwijs"},
        is_overgenomen=True,
    )
    feit_corrigeren(
        dossier,
        soort="koppeling",
        waarde=Waarde(datum=date(2026, 1, 13)),
        reden="typefout",
        bereik=eva,
        moment=moment,
    )
    beeld = look(dossier, eva, moment)
    terms = {term.code: term for term in beeld.termijnen}
    three_years = terms["inburgeringstermijn"]
    assert three_years.stand == "loopt"
    assert three_years.uiterlijk.year == 2029
    assert three_years.resterende_dagen == (three_years.uiterlijk - moment.dag).days + 1
    assert any(feit.datum == day for feit in three_years.uitleg.feiten)
    assert terms["pip_vaststellen"].stand == "voldaan"
    for term in beeld.termijnen:
        assert dutch(term.uitleg.zinnen)
        assert term.uitleg.grondslag[0].url.startswith("https://wetten.overheid.nl/")
    stops = {halte.code: halte for halte in beeld.route}
    assert "map" not in stops
    assert stops["pip"].stand == "gedaan"
    assert stops["leren"].naam == "Onderwijsroute"
    assert stops["voldaan"].uiterlijk == three_years.uiterlijk


def test_a_task_shows_the_facts_and_the_steps_behind_its_day(dossier, eva, moment):
    task = next(t for t in look(dossier, eva, moment).taken if t.code == "pip_vaststellen")
    assert task.uitleg.stappen
    assert {feit.soort for feit in task.uitleg.feiten} >= {"kennisgeving", "inschrijving"}
    assert task.medewerker == eva.naam


def test_a_late_station_says_so(eva, moment):
    key = open_dossier(eva, moment)
    later = moment.dag + timedelta(days=400)
    beeld = get_dossierbeeld(key, bereik=eva, dag=later)
    assert {halte.code: halte.stand for halte in beeld.route}["pip"] == "te_laat"


def test_who_does_what_names_party_and_person(dossier, eva, moment):
    parties = {partij.naam: partij for partij in look(dossier, eva, moment).partijen}
    assert set(parties) == {"Gemeente Zandhoven", "Regiehuis", "Welkom Partners"}
    own = {taak.naam: taak.medewerker for taak in parties["Gemeente Zandhoven"].taken}
    assert own["Brede intake"] == eva.naam


def test_a_gap_in_the_taakverdeling_comes_first(dossier, eva, moment):
    before_all = date(2021, 1, 1)
    beeld = get_dossierbeeld(dossier, bereik=eva, dag=before_all)
    assert [partij.naam for partij in beeld.partijen] == [""]


def test_a_move_of_terms_stands_in_the_timeline_with_its_rule(dossier, eva, moment):
    feit_corrigeren(
        dossier,
        soort="inschrijving",
        waarde=Waarde(datum=date(2026, 2, 23)),
        reden="typefout",
        bereik=eva,
        moment=moment,
    )
    event = get_tijdlijn(dossier, bereik=eva).regels[0]
    assert (event.was.datum, event.werd.datum) == (date(2026, 2, 2), date(2026, 2, 23))
    moved = {v.naam: v for v in event.verschuivingen}["PIP vaststellen"]
    assert moved.naar - moved.van == timedelta(days=21)
    assert moved.grondslag[0].artikel == "5.3"
