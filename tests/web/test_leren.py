"""The page Leerroute and everything that is recorded from it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.cases.models import (
    BredeIntake,
    Examen,
    Feit,
    Intakeonderdeel,
    Inzage,
    Leerbaarheidstoets,
    Taalniveau,
    Tolkopdracht,
    Voortgangsbericht,
)
from inburgering.cases.models import Dossier as Dossierrij
from inburgering.region.models import Contract
from tests.begeleiding import set_beleid
from tests.formulier import fill_in
from tests.leren import (
    ONDERWIJS_PLAN,
    Z_PLAN,
    give_hours,
    make_order,
    make_pvt_group,
    sit_exam,
    with_plan,
)
from tests.pips import adopt, make_ready
from tests.uren import make_contract


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return with_plan(noor, moment, gemeente="9001")


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


def day(moment, **shift):
    return (moment.dag + timedelta(**shift)).strftime("%d-%m-%Y")


def test_one_page_shows_the_route_and_its_reading_is_logged(client_for, dossier, moment):
    page = read(client_for("noor"), "leren", dossier)
    for text in ("Hoe ver is de inburgering", "Lezen", "KNM", "B1-route"):
        assert text in page
    assert Inzage.objects.filter(deel="leren", doel="leren").count() == 1


@pytest.mark.eis("R-KEMP-077")
def test_the_page_warns_that_the_map_has_not_begun(client_for, dossier, noor, moment):
    client = client_for("noor")
    assert "De MAP is nog niet begonnen" in read(client, "leren", dossier)
    set_beleid("9001", streef_map_weken=26)
    assert "De gemeente wil dat de MAP begint voor" in read(client, "leren", dossier)
    give_hours(dossier, noor, moment, map=10)
    Feit.objects.create(
        dossier=Dossierrij.objects.get(sleutel=dossier),
        soort="map_gestart",
        datum=moment.dag,
        bron="gemeente",
        recorded_at=moment.tijdstip,
    )
    page = read(client, "leren", dossier)
    assert "De MAP is nog niet begonnen" not in page
    assert "Uren: 10 van 64" in page


@pytest.mark.eis("R-KEMP-075")
def test_lessons_and_practice_of_the_map_are_counted_apart(client_for, dossier, noor, moment):
    set_beleid("9001", map_lesuren=64, map_praktijkuren=40)
    give_hours(dossier, noor, moment, map=50, map_praktijk=30)
    page = read(client_for("noor"), "leren", dossier)
    assert "Apart geteld: 20 uur les en 30 uur praktijk." in page
    assert "Waarvan praktijk: 30 van 40" in page
    assert "Deze gemeente vraagt 64 uur les en daarnaast 40 uur praktijk." in page


@pytest.mark.eis("R-SV-004", "R-BUR-005")
def test_levels_reached_and_aimed_for_stand_side_by_side(client_for, dossier, moment):
    client = client_for("noor")
    url = reverse("taalniveau", args=[dossier])
    fill_in(client, url, {"op": day(moment, days=-40), "lezen": "A1", "alfabetisering": "alfa_c"})
    fill_in(client, url, {"op": day(moment), "lezen": "B1"})
    assert Taalniveau.objects.count() == 3
    page = read(client, "leren", dossier)
    row = page.split('id="taal"')[1].split("</tr>")[1]
    assert [text in row for text in ("A1", "B1", "doel bereikt")] == [True, True, True]
    assert "alfabetisering niveau C" in page
    wrong = client.post(url, {"op": "", "lezen": "B1"})
    assert "Vul een datum in" in wrong.content.decode()


def test_an_exam_is_recorded_with_its_result_and_corrected(client_for, dossier, moment):
    client = client_for("noor")
    answers = {
        "onderdeel": "knm",
        "datum": day(moment, days=-30),
        "uitslag": "gezakt",
        "uitslag_op": day(moment),
    }
    fill_in(client, reverse("examen_nieuw", args=[dossier]), answers)
    row = Examen.objects.get()
    page = read(client, "leren", dossier)
    assert "Van de 2 gratis pogingen zijn er nog 1." in page
    url = reverse("examen", args=[dossier, row.pk])
    refused = client.post(url, {**answers, "niveau": "", "bron": "duo", "uitslag": "geslaagd"})
    assert "Schrijf kort op waarom" in refused.content.decode()
    fill_in(client, url, {"uitslag": "geslaagd", "reden": "brief van DUO gelezen"})
    page = read(client, "leren", dossier)
    assert "Verbeterd of vervallen" in page
    fill_in(
        client,
        reverse("examen_weg", args=[dossier, Examen.objects.get(is_geldig=True).pk]),
        {"reden": "van iemand anders"},
    )
    assert not Examen.objects.filter(is_geldig=True).exists()


@pytest.mark.eis("R-KEMP-004")
def test_where_somebody_began_stands_beside_what_was_chosen(client_for, noor, moment):
    key = make_ready(noor, moment, gemeente="9001")
    intake = BredeIntake.objects.get(dossier__sleutel=key)
    Intakeonderdeel.objects.create(
        intake=intake,
        domein="opleiding",
        codes={"hoogste": "basis", "jaren": 6},
        gewijzigd_door_id=noor.medewerker,
        gewijzigd_at=moment.tijdstip,
    )
    Leerbaarheidstoets.objects.create(
        dossier=Dossierrij.objects.get(sleutel=key),
        afgenomen_op=moment.dag,
        resultaat="b1_haalbaar",
    )
    adopt(key, noor, moment)
    side = read(client_for("noor"), "leren", key).split('id="begin"')[1]
    for text in ("Basisschool", "6 jaar", "B1 is waarschijnlijk haalbaar", "U leert snel."):
        assert text in side


@pytest.mark.eis("R-KEMP-031")
def test_the_onderwijsroute_shows_its_diploma_and_no_map(client_for, noor, moment):
    plan = {**ONDERWIJS_PLAN, "doeldiploma": "mbo_4"}
    key = with_plan(noor, moment, gemeente="9001", plan=plan)
    page = read(client_for("noor"), "leren", key)
    assert "mbo niveau 4" in page
    assert "is er geen MAP" in page
    assert client_for("noor").get(reverse("map_eindgesprek", args=[key])).status_code == 404


@pytest.mark.eis("R-KEMP-038", "R-KEMP-039")
def test_the_pvt_is_recorded_by_the_party_that_does_it_and_is_free(client_for, dossier, moment):
    client = client_for("vera")
    url = reverse("pvt", args=[dossier])
    assert "Het PVT is voor iedereen gratis" in read(client, "pvt", dossier)
    refused = client.post(url, {"activiteit_op": day(moment), "activiteit": ""})
    assert "wat jullie deden" in refused.content.decode()
    fill_in(client, url, {"activiteit_op": day(moment), "activiteit": "naar het stadhuis"})
    fill_in(client, url, {"ondertekend_op": day(moment)})
    assert Feit.objects.filter(soort="pvt_ondertekend", is_geldig=True).exists()
    assert "naar het stadhuis" in read(client_for("noor"), "leren", dossier)


def test_a_group_signs_on_one_screen(client_for, dossier, noor, moment):
    group = make_pvt_group(dossier, door=noor)
    client = client_for("vera")
    url = reverse("groep_pvt", args=[group.sleutel])
    assert "Selam" in read(client, "groep_pvt", group.sleutel)
    nobody = client.post(url, {"wat": "ondertekend", "dag": day(moment), "activiteit": ""})
    assert "Kies wie erbij was" in nobody.content.decode()
    answers = {"wat": "ondertekend", "dag": day(moment), "deelnemers": [str(dossier)]}
    answer = client.post(url, answers, follow=True)
    assert "Voor 1 persoon vastgelegd." in answer.content.decode()
    ahead = client.post(url, {**answers, "wat": "activiteit", "activiteit": ""})
    assert "wat jullie deden" in ahead.content.decode()
    # A colleague of another municipality of the group sees nobody of this one.
    assert "Selam" not in client_for("eva").get(url).content.decode()
    assert client_for("vreemd").get(url).status_code == 404


def test_the_z_talk_says_what_is_missing_and_is_held(client_for, noor, moment, klok):
    key = with_plan(noor, moment, gemeente="9001", plan=Z_PLAN)
    klok.nu = moment.tijdstip + timedelta(days=2)
    client = client_for("noor")
    url = reverse("eindgesprek_z", args=[key])
    assert "De uren zijn er nog niet" in client.get(url).content.decode()
    later = (moment.dag + timedelta(days=2)).strftime("%d-%m-%Y")
    refused = client.post(url, {"op": later})
    assert "kan pas als de uren er zijn" in refused.content.decode()
    assert f'value="{later}"' in refused.content.decode()
    give_hours(key, noor, moment, nt2=800, participatie=800)
    fill_in(client, url, {"op": later})
    assert "Gevoerd op" in read(client, "leren", key)


@pytest.mark.eis("R-SV-043")
def test_a_school_is_asked_answers_and_the_contract_is_judged(client_for, dossier, noor, moment):
    contract = make_contract(resultaatafspraak="80 procent haalt het niveau")
    assert Contract.objects.get() == contract
    order = make_order(dossier, noor, contract=contract)
    client = client_for("noor")
    ask = reverse("bericht_vragen", args=[dossier, order.sleutel])
    fill_in(client, ask, {"uiterlijk": day(moment, days=10)})
    school = client_for("lot")
    listed = read(school, "deelnemer_berichten")
    assert "Selam" in listed
    url = reverse("deelnemer_bericht", args=[order.sleutel])
    assert url in listed
    answers = {
        "van": day(moment, days=-80),
        "tot_en_met": day(moment),
        "inzet": "voldoende",
        "haalt_doel": "nee",
        "tekst": "Komt meestal. Schrijven is moeilijk.",
        "schrijven": "A1",
    }
    refused = school.post(url, {**answers, "tekst": "ok"})
    assert "Schrijf in een paar zinnen" in refused.content.decode()
    fill_in(school, url, answers)
    row = Voortgangsbericht.objects.get()
    shown = read(client, "bericht", dossier, row.sleutel)
    assert "80 procent haalt het niveau" in shown
    assert "Schrijven is moeilijk" in shown
    fill_in(
        client,
        reverse("bericht", args=[dossier, row.sleutel]),
        {"resultaat": "nee"},
        needs="versie",
    )
    row.refresh_from_db()
    assert row.is_resultaat_gehaald is False
    # The school never gets the dossier itself.
    assert school.get(reverse("leren", args=[dossier])).status_code in {403, 404}


@pytest.mark.eis("R-KEMP-078")
def test_an_interpreter_is_asked_booked_in_euros_and_paid(client_for, dossier, moment, klok):
    client = client_for("noor")
    klok.nu = moment.tijdstip
    asked = {"taal": "Tigrinya", "doel": "voortgang", "datum": day(moment), "tijd": "14:30"}
    fill_in(client, reverse("tolken_dossier", args=[dossier]), asked)
    row = Tolkopdracht.objects.get()
    assert "Nog te boeken" in read(client, "tolken")
    url = reverse("tolk", args=[row.sleutel])
    booking = {"soort": "beroepstolk", "naam": "Tolkbureau", "kosten": "1.234,5"}
    doubtful = client.post(url, {**booking, "gezien": "1"})
    assert doubtful.status_code == 200
    assert 'value="1.234,5"' in doubtful.content.decode()
    fill_in(client, url, {**booking, "kosten": "65,50"}, needs="gezien")
    row.refresh_from_db()
    assert (row.kosten_cent, row.status) == (6550, "geboekt")
    fill_in(client, url, {"status": "geweest"}, needs="gezien")
    fill_in(client, url, {"status": "betaald", "op": day(moment)}, needs="gezien")
    assert "€\N{NO-BREAK SPACE}65,50" in read(client, "tolk", row.sleutel)


def test_the_number_of_queries_does_not_grow(
    client_for, dossier, noor, moment, django_assert_max_num_queries
):
    client = client_for("noor")
    sit_exam(dossier, noor, moment)
    make_order(dossier, noor)
    read(client, "leren", dossier)
    with django_assert_max_num_queries(100) as few:
        read(client, "leren", dossier)
    for onderdeel in ("luisteren", "spreken", "knm"):
        sit_exam(dossier, noor, moment, onderdeel=onderdeel)
    make_order(dossier, noor, product="pvt", organisatie_id="partner")
    make_order(dossier, noor, product="map", organisatie_id="partner")
    with django_assert_max_num_queries(len(few)):
        read(client, "leren", dossier)


def test_the_timeline_tells_it_in_words(client_for, dossier, noor, moment):
    sit_exam(dossier, noor, moment, onderdeel="knm", uitslag="gezakt")
    client = client_for("noor")
    fill_in(client, reverse("pvt", args=[dossier]), {"bijeenkomst_op": day(moment, days=9)})
    asked = {"taal": "Tigrinya", "doel": "pvt", "datum": day(moment, days=3)}
    fill_in(client, reverse("tolken_dossier", args=[dossier]), asked)
    page = read(client, "dossier_tijdlijn", dossier)
    for text in (
        "Examen KNM, poging 1: niet gehaald.",
        "PVT: Bijeenkomst om te tekenen.",
        "Er is een tolk nodig op ",
    ):
        assert text in page
