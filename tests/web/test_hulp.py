"""Buddies, referrals and signals through the pages, and who sees what of them."""

from datetime import date

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.urls import reverse

from inburgering.access.moment import Moment
from inburgering.actions.maatje import (
    Kandidaat,
    Zoekvraag,
    maatje_beeindigen,
    maatje_koppelen,
    maatje_voorstellen,
    maatje_zoeken,
)
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.cases.models import Betalingssignaal, Maatje, Verwijzing, Voorziening
from inburgering.cases.naam import Naam
from inburgering.queries.maatje import get_maatjecijfers
from inburgering.region.models import Beleid, Taakverdeling
from tests.begeleiding import add_offers, add_task, bereik_of, couple, make_worker, set_beleid
from tests.dossiers import make_bsn, open_dossier
from tests.formulier import fill_in
from tests.geld import FEITEN, add_cost, begin, make_plan, report_signal
from tests.personas import TOTP_SECRET


@pytest.fixture(autouse=True)
def still(klok):
    """Let every page be read on 17 November 2026."""
    return klok


@pytest.fixture
def moment(klok):
    return Moment(dag=klok.nu.date(), tijdstip=klok.nu)


@pytest.fixture
def vera(bereik_for, moment):
    add_task("9001", "maatje", "partner")
    return bereik_for("vera", moment.dag)


@pytest.fixture
def dossier(bereik_for, vera, moment):
    add_offers("9001")
    return open_dossier(bereik_for("noor", moment.dag), moment, feiten=FEITEN)


def at(name, *args):
    return reverse(name, args=args)


@pytest.mark.eis("R-BUR-026", "R-SV-025", "R-SV-051")
def test_a_language_coach_from_search_to_result(client_for, dossier):
    joke = make_worker("Joke Wit", "partner", "vrijwilliger")
    client = client_for("vera")
    fill_in(
        client,
        at("maatje_nieuw", dossier),
        {"soort": "taalcoach", "doel": "Samen lezen."},
        needs="doel",
    )
    key = Maatje.objects.get().sleutel
    fill_in(client, at("maatje_kennismaking", dossier, key), {"medewerker": str(joke.pk)})
    fill_in(client, at("maatje_klik", dossier, key), {"klik": "ja"}, needs="start_op")
    page = client.get(at("hulp", dossier)).content.decode()
    assert "Joke Wit" in page
    assert "gekoppeld" in page
    fill_in(
        client, at("maatje_einde", dossier, key), {"resultaat": "doel_bereikt"}, needs="eind_op"
    )
    assert "Het doel is bereikt" in client.get(at("hulp", dossier)).content.decode()


@pytest.mark.eis("R-DRE-022", "R-SV-005", "R-KEMP-061")
def test_a_referral_and_the_laws_that_play_a_part(client_for, dossier):
    client = client_for("noor")
    page = client.get(at("hulp", dossier)).content.decode()
    assert page.count("nog niet nagekeken") == 3
    assert "speelt mee" in page.split("Participatiewet<")[1]
    going = {
        "naar": "wijkteam",
        "reden": "gezin",
        "instantie": "Wijkteam Noord",
        "is_warm": "on",
        "heeft_toestemming": "on",
    }
    fill_in(client, at("verwijzing_nieuw", dossier), going)
    for naar in ("bijzondere_bijstand", "schuldhulp"):
        looked = {"naar": naar, "reden": "geld", "is_niet_nodig": "on"}
        fill_in(client, at("verwijzing_nieuw", dossier), looked)
    page = client.get(at("hulp", dossier)).content.decode()
    laws = page.split('id="wetten"')[1]
    assert "speelt mee" in laws.split("Jeugdwet")[0]
    assert "nagekeken, niet nodig" in laws.split("schuldhulpverlening")[1]
    kept = page.split('id="verwijzingen"')[1].split("Bijzondere bijstand")[1]
    assert "nagekeken, niet nodig" in kept.split("</li>")[0]
    row = Verwijzing.objects.get(naar="wijkteam")
    answer = {"status": "afgerond", "terugkoppeling": "Er is opvang na school."}
    fill_in(client, at("verwijzing_terug", dossier, row.sleutel), answer, needs="terugkoppeling")
    assert "Er is opvang na school." in client.get(at("hulp", dossier)).content.decode()
    assert client.get(at("verwijzing_terug", dossier, row.sleutel)).status_code == 404


@pytest.mark.eis("R-SV-022", "R-SV-027")
def test_digital_help_and_the_taalhuis_are_referrals_too(client_for, dossier):
    asked = {vraag.code for vraag in ONDERDELEN["digitaal"].vragen}
    assert {"vaardig", "digid"} <= asked
    client = client_for("vera")
    for naar, reden in (("digitaal", "digitaal"), ("taalhuis", "taal")):
        data = {"naar": naar, "reden": reden, "instantie": "Bibliotheek", "heeft_toestemming": "on"}
        fill_in(client, at("verwijzing_nieuw", dossier), data)
    assert set(Verwijzing.objects.values_list("naar", flat=True)) == {"digitaal", "taalhuis"}


def test_a_refused_referral_keeps_what_was_typed(client_for, dossier):
    data = {
        "naar": "huisarts",
        "reden": "zorg",
        "instantie": "Praktijk Oost",
        "vraag": "Heeft een depressie.",
        "verwezen_op": "17-11-2026",
        "heeft_toestemming": "on",
    }
    answer = client_for("noor").post(at("verwijzing_nieuw", dossier), data)
    assert set(answer.context["form"].errors) == {"vraag"}
    assert "Praktijk Oost" in answer.content.decode()
    assert not Verwijzing.objects.exists()


@pytest.mark.eis("R-DRE-004", "R-DRE-020", "R-KEMP-085")
def test_a_guide_reports_and_the_professional_follows_up(client_for, dossier, bereik_for, moment):
    begin(dossier, bereik_for("kim", moment.dag), moment)
    data = {"bron": "opschaling", "bedrag": "120,50"}
    fill_in(client_for("vera"), at("signaal_nieuw", dossier), data)
    signal = Betalingssignaal.objects.get()
    seen = client_for("vera").get(at("hulp", dossier)).content.decode()
    assert "120,50" not in seen
    assert client_for("vera").get(at("signaal", dossier, signal.pk)).status_code == 404
    kim = client_for("kim")
    assert "120,50" in kim.get(at("hulp", dossier)).content.decode()
    fill_in(kim, at("signaal", dossier, signal.pk), {"opvolging": "Samen een regeling gemaakt."})
    signal.refresh_from_db()
    assert signal.opgevolgd_op == moment.dag


def test_a_sleutelpersoon_and_a_volunteer_have_no_page_of_money_or_help(
    client_for, dossier, bereik_for, moment, vera, client
):
    kim = bereik_for("kim", moment.dag)
    begin(dossier, kim, moment)
    add_cost(dossier, kim, moment, schuldeiser="Woonstichting De Eik")
    report_signal(dossier, vera, moment, bedrag_cent=12_345)
    add_task("9001", "vertrouwenspersoon", "partner")
    trusted = make_worker("Ismail Sleutel", "partner", "sleutelpersoon")
    helper = make_worker("Joke Wit", "partner", "vrijwilliger")
    couple(dossier, helper, "maatje", vera, moment, doel="Samen lezen.")
    coupled_by = make_worker("Regie Partner", "partner", "casusregisseur")
    couple(dossier, trusted, "vertrouwenspersoon", bereik_of(coupled_by, moment.dag), moment)
    for worker in (trusted, helper):
        TOTP.activate(worker, TOTP_SECRET)
        client.force_login(worker)
        for name in ("geld", "hulp", "begeleiding", "signaal_nieuw", "verwijzing_nieuw"):
            assert client.get(at(name, dossier)).status_code == 404
        page = client.get(at("mijn_mensen")).content.decode()
        assert "Selam Tesfay" in page
        for secret in ("De Eik", "123,45", "650,00", "Lindelaan"):
            assert secret not in page


@pytest.mark.eis("R-BUR-026")
def test_the_figures_say_matches_per_party_against_the_aim_and_hide_small_ones(
    client_for, bereik_for, vera, moment
):
    set_beleid("9001", maatjes_per_jaar=10, maatjes_effect_euro=2800)
    set_beleid("9002", maatjes_effect_euro=2800)
    noor = bereik_for("noor", moment.dag)
    for number in range(6):
        person = Persoonsgegevens(
            naam=Naam(geslachtsnaam=f"Tesfay {number}", voornamen="Selam"),
            geboortedatum=date(1990, 1, 1),
            bsn=make_bsn(60 + number),
            is_synthetisch=True,
        )
        key = open_dossier(noor, moment, feiten=FEITEN, persoon=person)
        act = {"bereik": vera, "moment": moment}
        wish = Zoekvraag("maatje", "Samen koken.", "partner", moment.dag)
        buddy = maatje_zoeken(key, vraag=wish, **act)
        maatje_voorstellen(key, maatje=buddy, kandidaat=Kandidaat(moment.dag, naam="Joke"), **act)
        maatje_koppelen(key, maatje=buddy, start_op=moment.dag, **act)
        if number < 5:
            result = "doel_bereikt"
            maatje_beeindigen(key, maatje=buddy, eind_op=moment.dag, resultaat=result, **act)
    page = client_for("rik").get(at("sturen_maatjes")).content.decode().replace("\xa0", " ")
    assert "doel van het jaar: 10" in page
    assert "geschat effect in 2 jaar" in page
    assert "€ 16.800,00" in page
    assert "€ 2.800,00 per koppeling" in page
    began = page.split("Begonnen in 2026")[-1].split("</table>")[0]
    assert "Welkom Partners" in began
    assert ">6<" in began
    ended = page.split("gestopt in 2026")[-1].split("</table>")[0]
    assert "het doel is bereikt" in ended
    assert ">5<" in ended
    assert client_for("vera").get(at("sturen_maatjes")).status_code == 403
    # Too few to show: then the sum would tell how many there were.
    Maatje.objects.filter(pk__in=Maatje.objects.values("pk")[:2]).update(start_op=None)
    assert "geschat effect" not in client_for("rik").get(at("sturen_maatjes")).content.decode()


@pytest.mark.eis("R-BUR-026")
def test_no_effect_is_told_where_municipalities_estimate_otherwise(client_for, bereik_for, moment):
    def told():
        figures = get_maatjecijfers(bereik_for("rik", moment.dag), jaar=2026, dag=moment.dag)
        return (figures.effect_per_koppeling_cent, figures.effect_cent)

    set_beleid("9001", maatjes_effect_euro=2800)
    assert told() == (None, None)
    assert "geschat effect" not in client_for("rik").get(at("sturen_maatjes")).content.decode()
    set_beleid("9002", maatjes_effect_euro=3000)
    assert told() == (None, None)
    Beleid.objects.filter(gemeente="9002", sleutel="maatjes_effect_euro").update(waarde=2800)
    assert told() == (280_000, 0)


@pytest.mark.eis("R-SV-008", "R-SV-013", "R-SV-016")
def test_longer_guidance_shows_its_end_and_asks_reason_and_money(
    client_for, dossier, moment, bereik_for
):
    set_beleid("9001", mb_maanden=12, mb_uitloop_maanden=18)
    client, url = client_for("vera"), at("voorziening", dossier, "mb_leefomgeving")
    answer = client.post(url, {"begin": "13-6-2026", "eind": "12-12-2027", "gezien": "0"})
    assert set(answer.context["form"].errors) == {"reden_verlenging", "financiering", "kosten"}
    more = {
        "begin": "13-6-2026",
        "eind": "12-12-2027",
        "reden_verlenging": "De post lukt nog niet alleen.",
        "financiering": "aanvullende_middelen",
        "kosten": "1.250,00",
    }
    fill_in(client, url, more)
    row = Voorziening.objects.get(soort="mb_leefomgeving")
    assert (row.financiering, row.kosten_cent) == ("aanvullende_middelen", 125_000)
    page = client.get(at("begeleiding", dossier)).content.decode()
    for words in ("12 juni 2027", "aanvullende middelen", "1.250,00"):
        assert words in page
    later = client.post(url, {**more, "eind": "13-12-2027", "gezien": "1"})
    assert set(later.context["form"].errors) == {"eind"}


@pytest.mark.eis("R-DRE-004")
def test_the_guiding_party_reads_the_agreements_and_no_amount(
    client_for, dossier, bereik_for, moment
):
    kim = bereik_for("kim", moment.dag)
    begin(dossier, kim, moment)
    make_plan(dossier, kim, moment, inkomsten_cent=151_995, organisatie="partner")
    Taakverdeling.objects.filter(taak="financiele_zelfredzaamheid").update(organisatie="partner")
    page = client_for("vera").get(at("hulp", dossier)).content.decode()
    assert "Elke maand samen de post." in page
    assert "1.519,95" not in page
