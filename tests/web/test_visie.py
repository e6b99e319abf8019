"""What municipalities want of the whole: talent first, one contact, heavy cases, language goes on.

Each test walks through pages as a worker or a helper does.
"""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.pip import pip_beginnen
from inburgering.actions.vergoeding import Besluit, vergoeding_beslissen
from inburgering.cases.models import Document, Dossier, Verwijzing, Voorziening
from inburgering.queries.wie_betaalt import list_betaalregels
from tests.afronding import make_ended
from tests.begeleiding import begin_list, couple, make_worker
from tests.bestellingen import make_contract, order
from tests.dossiers import open_dossier
from tests.formulier import fill_in, read_form
from tests.meedoen import add_obstacle, ask
from tests.personas import make_basis
from tests.voortgang import make_with_plan

pytestmark = pytest.mark.django_db
ZWAAR = {
    "naar": "beschikking_wmo",
    "reden": "zwaar",
    "instantie": "Zorgburo De Brug",
    "heeft_toestemming": "on",
}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def at(name, *args):
    return reverse(name, args=args)


def read(client, name, *args):
    answer = client.get(at(name, *args))
    assert answer.status_code == 200, name
    return answer.content.decode()


@pytest.mark.eis("R-SV-035")
def test_talent_passion_and_early_signals_go_from_the_intake_into_the_plan(
    client_for, noor, dossier, moment
):
    client = client_for("noor")
    answers = {
        "talent": {"v_sterk": ["koken", "organiseren"], "v_wil": ["eigen_bedrijf"]},
        "vrije_tijd": {"v_doet": ["muziek"]},
        "signalen": {"v_signalen": ["moed", "geld"], "v_opvolging": "volgen"},
    }
    for part, said in answers.items():
        url = at("intake_onderdeel", dossier, part)
        fields = read_form(client.get(url).content.decode(), "basis")
        assert client.post(url, fields | said).status_code == 302
    pip_beginnen(dossier, bereik=noor, moment=moment)
    page = read(client, "pip_bewerken", dossier)
    told = page.split("Uit de brede intake")[1].split("</dl>")[0]
    for words in (
        "Waar is de inburgeraar goed in? Dingen regelen, Koken en bakken",
        "Wat past bij de wens? Een eigen bedrijf",
        "Muziek of kunst",
        "Stress over geld, Verliest de moed",
        "Volgend gesprek weer vragen",
    ):
        assert words in told, words


def test_who_may_not_read_the_intake_reads_no_early_signal(client_for, noor, dossier, moment):
    client = client_for("noor")
    url = at("intake_onderdeel", dossier, "signalen")
    fields = read_form(client.get(url).content.decode(), "basis")
    client.post(url, {**fields, "v_signalen": ["veilig"]})
    pip_beginnen(dossier, bereik=noor, moment=moment)
    assert "Voelt zich thuis niet veilig" in read(client, "pip_bewerken", dossier)
    for naam in ("sam", "kim", "vera"):
        answer = client_for(naam).get(at("pip_bewerken", dossier))
        assert "Voelt zich thuis niet veilig" not in answer.content.decode()


@pytest.mark.eis("R-SV-028", "R-SV-031", "R-DRE-021")
def test_a_heavy_case_has_one_casusregisseur_and_an_institution_with_a_decision(
    client_for, noor, moment
):
    key = make_with_plan(noor, moment)
    client = client_for("noor")
    for name in ("hulp", "voortgang"):
        assert "zware zaak" not in read(client, name, key)
    Dossier.objects.filter(sleutel=key).update(casusregisseur=None)
    refused = client.post(at("verwijzing_nieuw", key), {**ZWAAR, "verwezen_op": "1-1-2026"})
    assert set(refused.context["form"].errors) == {"reden"}
    assert "Wijs die eerst aan" in refused.content.decode()
    assert "Zorgburo De Brug" in refused.content.decode()
    assert not Verwijzing.objects.exists()
    Dossier.objects.filter(sleutel=key).update(casusregisseur=noor.medewerker)
    fill_in(client, at("verwijzing_nieuw", key), ZWAAR)
    for name in ("hulp", "voortgang"):
        page = read(client, name, key)
        assert "zware zaak" in page
        assert f"{noor.naam} is de vaste casusregisseur" in page
    laws = read(client, "hulp", key).split('id="wetten"')[1]
    assert "speelt mee" in laws.split("Jeugdwet")[0]
    row = Verwijzing.objects.get()
    done = {"status": "afgerond", "terugkoppeling": "Er is hulp thuis."}
    fill_in(client, at("verwijzing_terug", key, row.sleutel), done, needs="terugkoppeling")
    assert "stemt af met de instelling" not in read(client, "hulp", key)
    assert "zware zaak" not in read(client, "voortgang", key)


@pytest.mark.eis("R-SV-031")
def test_an_obstacle_on_the_way_to_work_has_an_owner_until_it_is_gone(
    client_for, noor, dossier, moment
):
    add_obstacle(dossier, "kinderopvang", noor, moment)
    page = read(client_for("noor"), "meedoen", dossier)
    assert "Twee dagen per week nodig" in page
    assert noor.organisatie_naam in page.split("Twee dagen per week nodig")[1]


@pytest.mark.eis("R-SV-011")
def test_helper_and_person_have_one_contact_and_nothing_to_fill_in(
    client_for, noor, dossier, moment, bereik_for
):
    vera = bereik_for("vera")
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    begin_list(dossier, "mb_leefomgeving", vera, moment)
    couple(
        dossier, helper, "mb_leefomgeving", vera, moment, doel="Samen fietsen.", geef_punten=True
    )
    client = Client()
    client.force_login(helper)
    page = read(client, "mijn_mensen")
    assert f"Vraag of zorg? Bel {noor.naam}." in page
    assert "0123 456 789" in page
    # A helper answers no question: what is done takes one tap, without a field.
    main = page.split("<main")[1]
    assert not re.search(r"<(textarea|select)|<input(?![^>]*type=.hidden)", main)
    ticks = re.findall(r'action="(/mijn-mensen/[^"]+)"', main)
    assert ticks
    form = read_form(main, "eenmalig")
    assert client.post(ticks[0], {**form, "stand": "gedaan"}).status_code == 302
    assert "Vandaag gedaan" in read(client, "mijn_mensen")
    # The person gets the same name, on one sheet in plain Dutch.
    fill_in(client_for("noor"), at("wie_doet_wat", dossier), {}, needs="eenmalig")
    letter = Document.objects.get(soort="wie_doet_wat")
    assert noor.naam in letter.html
    assert "0123 456 789" in letter.html
    Dossier.objects.filter(sleutel=dossier).update(casusregisseur=None)
    assert "Bel je eigen begeleider" in read(client, "mijn_mensen")


@pytest.mark.eis("R-SV-027")
def test_the_language_goes_on_after_the_duty_has_ended(client_for, noor, moment):
    key = make_ended(noor, moment, gemeente="9001", wijze="vrijstelling")
    client = client_for("noor")
    page = read(client, "afronding", key).split('id="taal"')[1]
    assert "Er is nog niets afgesproken" in page
    link = at("verwijzing_nieuw", key) + "?naar=taalhuis"
    assert link in page
    assert read_form(client.get(link).content.decode(), "naar")["naar"] == "taalhuis"
    going = {"reden": "taal", "instantie": "Taalhuis Noord", "heeft_toestemming": "on"}
    fill_in(client, link, going, needs="naar")
    coach = {"soort": "taalcoach", "doel": "Elke week praten.", "organisatie": "partner"}
    fill_in(client, at("maatje_nieuw", key), coach, needs="doel")
    page = read(client, "afronding", key).split('id="taal"')[1].split("</ul>")[0]
    for words in ("Taalhuis Noord", "verwezen", "taalcoach", "wordt gezocht"):
        assert words in page


@pytest.mark.eis("R-SV-044")
def test_one_plan_tells_which_money_pays_which_part(client_for, noor, moment, bereik_for):
    key = make_with_plan(noor, moment, gemeente="9001")
    assert "Uit welk geld" not in read(client_for("noor"), "voortgang", key)
    benefit = Waarde(datum=moment.dag - timedelta(days=30))
    feit_vastleggen(key, soort="recht_op_bijstand", waarde=benefit, bereik=noor, moment=moment)
    make_contract()
    order(key, noor, moment)
    make_basis("9001", "voortgang", "regiehuis")
    granted = Besluit(True, moment.dag, cent=8460, financiering="bijzondere_bijstand")
    travel = ask(key, noor, moment)
    vergoeding_beslissen(key, vergoeding=travel, besluit=granted, bereik=noor, moment=moment)
    Voorziening.objects.update_or_create(
        dossier=Dossier.objects.get(sleutel=key),
        soort="mb_leefomgeving",
        defaults={"financiering": "aanvullende_middelen", "organisatie_id": "partner"},
    )
    page = read(client_for("noor"), "voortgang", key)
    # One plan, one casusregisseur, and beside it every law and budget that pays a part of it.
    assert f"{noor.naam} is de vaste casusregisseur" in page
    assert "Afspraken uit het PIP" in page
    rows = page.split('id="betaald"')[1].split("</ul>")[0].split("<li>")[1:]
    told = [re.sub(r"<[^>]+>|\s+", " ", row) for row in rows]
    for what, money in (
        ("Taalschool Bos", "SPUK leerroutes"),
        ("Welkom Partners", "aanvullende middelen voor langere begeleiding"),
        ("Reiskosten", "Bijzondere bijstand"),
        ("Bijstand", "Participatiewet"),
    ):
        assert any(what in row and money in row for row in told), (what, told)
    assert "5.600" not in "".join(told)


def test_who_pays_is_told_only_to_who_may_see_that_part(noor, moment, bereik_for):
    key = make_with_plan(noor, moment, gemeente="9001")
    make_contract()
    order(key, noor, moment)
    assert list_betaalregels(key, bereik=noor)
    for naam in ("lot", "eva", "vreemd"):
        assert list_betaalregels(key, bereik=bereik_for(naam)) == ()
