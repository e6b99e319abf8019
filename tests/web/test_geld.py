"""Money through the pages: begin, creditors, months, the plan, the end, and what others see."""

from datetime import date

import pytest
from django.urls import reverse

from inburgering.access.moment import Moment
from inburgering.actions.brief import brief_verzenden
from inburgering.cases.models import (
    Document,
    Inzage,
    Maandcorrectie,
    Maandstaat,
    Ontzorging,
    Taak,
    Tijdlijnregel,
    VasteLast,
    Voorziening,
    Zelfredzaamheidsplan,
)
from tests.begeleiding import add_offers
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.geld import BIJSTAND, FEITEN, JUNI, add_cost, begin, close, keep, make_order


@pytest.fixture(autouse=True)
def still(klok):
    """Let every page be read on 17 November 2026."""
    return klok


@pytest.fixture
def moment(klok):
    return Moment(dag=klok.nu.date(), tijdstip=klok.nu)


@pytest.fixture
def kim(bereik_for, moment):
    return bereik_for("kim", moment.dag)


@pytest.fixture
def dossier(bereik_for, moment):
    add_offers("9001")
    return open_dossier(bereik_for("noor", moment.dag), moment, feiten=FEITEN)


def at(name, *args):
    return reverse(name, args=args)


@pytest.mark.eis("R-DRE-019", "R-KEMP-034", "R-KEMP-072")
def test_a_month_from_creditor_to_letter(client_for, dossier):
    kim = client_for("kim")
    fill_in(kim, at("ontzorging_start", dossier), {"begin": "13-6-2026"})
    cost = {
        "soort": "huur",
        "schuldeiser": "Woonstichting De Eik",
        "kenmerk": "HC-12",
        "bedrag": "612,35",
        "betaaldag": "1",
        "begin": "13-6-2026",
    }
    fill_in(kim, at("vaste_last_nieuw", dossier), cost)
    last = VasteLast.objects.get()
    figures = {
        "bijstand": "1.308,45",
        "toeslagen": "211,50",
        f"ingehouden_{last.pk}": "612,35",
        f"betaald_{last.pk}": "612,35",
        f"betaald_op_{last.pk}": "1-7-2026",
    }
    fill_in(kim, at("maandstaat_wijzigen", dossier, 2026, 6), figures)
    staat = Maandstaat.objects.get()
    assert staat.leefgeld_cent == 130_845 + 21_150 - 61_235
    kim.post(at("maandstaat_vast", dossier, 2026, 6))
    page = kim.get(at("maandstaat", dossier, 2026, 6)).content.decode()
    for words in (
        "€\N{NO-BREAK SPACE}1.519,95",
        "€\N{NO-BREAK SPACE}907,60",
        "Woonstichting De Eik",
    ):
        assert words in page
    answer = kim.post(at("maandstaat_afdruk", dossier, 2026, 6))
    letter = Document.objects.get(soort="maandstaat")
    assert answer["Location"] == at("brief", letter.sleutel)
    assert "907,60" in letter.html
    assert bytes(letter.pdf).startswith(b"%PDF")


def test_the_budgetcoach_sends_the_letter_and_nobody_else_reads_it(
    client_for, dossier, kim, moment
):
    begin(dossier, kim, moment)
    last = add_cost(dossier, kim, moment)
    keep(dossier, make_order(JUNI, (last.pk, 65_000, 65_000, date(2026, 7, 1))), kim, moment)
    close(dossier, JUNI, kim, moment)
    client_for("kim").post(at("maandstaat_afdruk", dossier, 2026, 6))
    letter = Document.objects.get(soort="maandstaat")
    assert client_for("noor").get(at("brief", letter.sleutel)).status_code == 404
    queue = client_for("kim").get(at("brieven")).content.decode()
    assert "Maandstaat" in queue
    brief_verzenden(
        letter.sleutel, verzonden_op=moment.dag, wijze="post", bereik=kim, moment=moment
    )


def test_the_next_month_takes_over_the_figures(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    last = add_cost(dossier, kim, moment)
    keep(dossier, make_order(JUNI, (last.pk, 60_000, 60_000, date(2026, 7, 1))), kim, moment)
    page = client_for("kim").get(at("maandstaat_wijzigen", dossier, 2026, 7)).content.decode()
    assert "Overgenomen van juni 2026" in page
    assert 'value="600,00"' in page
    assert 'value="1300,00"' in page or 'value="1.300,00"' in page


def test_a_correction_shows_what_it_said_before(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    last = add_cost(dossier, kim, moment)
    keep(dossier, make_order(JUNI, (last.pk, 65_000, 65_000, date(2026, 7, 1))), kim, moment)
    close(dossier, JUNI, kim, moment)
    url = at("maandstaat_wijzigen", dossier, 2026, 6)
    fill_in(client_for("kim"), url, {"bijstand": "1250,00", "reden": "Er was een korting."})
    assert Maandcorrectie.objects.get().was["bijstand"] == 130_000
    page = client_for("kim").get(at("maandstaat", dossier, 2026, 6)).content.decode()
    old = page.split('id="correcties"')[1]
    assert "Er was een korting." in old
    assert "€\N{NO-BREAK SPACE}1.300,00" in old


def test_what_cannot_be_is_said_beside_the_field_and_kept(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    last = add_cost(dossier, kim, moment)
    client, url = client_for("kim"), at("maandstaat_wijzigen", dossier, 2026, 6)
    answer = client.post(
        url,
        {
            "bijstand": "1.234,5",
            "toeslagen": "0",
            f"ingehouden_{last.pk}": "650",
            f"betaald_{last.pk}": "650",
        },
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "twee manieren" in page
    assert 'value="1.234,5"' in page
    answer = client.post(
        url,
        {
            "bijstand": "100",
            "toeslagen": "0",
            f"ingehouden_{last.pk}": "650",
            f"betaald_{last.pk}": "700",
        },
    )
    form = answer.context["form"]
    assert set(form.errors) == {"bijstand", f"betaald_{last.pk}"}
    assert not Maandstaat.objects.exists()


@pytest.mark.eis("R-OA-003")
def test_one_line_from_paying_to_doing_it_oneself(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    client = client_for("kim")
    page = client.get(at("geld", dossier)).content.decode()
    assert "Zonder plan eindigt het ontzorgen niet" in page
    end = at("ontzorging_einde", dossier)
    refused = client.post(
        end, {"laatste_dag": "31-10-2026", "reden": "bijstand_gestopt", "toelichting": ""}
    )
    assert "Maak eerst een plan" in refused.content.decode()
    fill_in(
        client,
        at("zelfredzaamheidsplan", dossier),
        {
            "niveau": "matig",
            "afspraken": "Elke maand samen de post.",
            "inkomsten": "1519,95",
            "uitgaven": "1400",
        },
        needs="afspraken",
    )
    plan = Zelfredzaamheidsplan.objects.get()
    offers = {"begeleiding", "startpunt", "raadslieden", "vroegsignalering", "eurowijzer"}
    assert set(plan.onderdelen) == offers
    offer = Voorziening.objects.get(soort="financiele_zelfredzaamheid")
    assert (offer.niveau, set(offer.onderdelen)) == ("matig", offers)
    fill_in(client, end, {"laatste_dag": "31-10-2026", "reden": "bijstand_gestopt"})
    assert Ontzorging.objects.get().is_afgesloten
    fill_in(client, at("plan_afsluiten", dossier), {"resultaat": "Betaalt alles zelf."})
    plan.refresh_from_db()
    assert (plan.afgesloten_op, plan.resultaat) == (moment.dag, "Betaalt alles zelf.")


def test_bewind_needs_a_reason(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    url = at("zelfredzaamheidsplan", dossier)
    data = {
        "niveau": "intensief",
        "onderdelen": "bewind",
        "afspraken": "Samen naar de bank.",
        "begin": "17-11-2026",
        "organisatie": "regiehuis",
    }
    refused = client_for("kim").post(url, data)
    assert set(refused.context["form"].errors) == {"toelichting"}
    client_for("kim").post(url, {**data, "toelichting": "De schulden lopen op."})
    assert "bewind" in Zelfredzaamheidsplan.objects.get().onderdelen


def test_who_steers_sees_the_state_and_no_amount(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    add_cost(dossier, kim, moment, schuldeiser="Woonstichting De Eik")
    noor = client_for("noor")
    answer = noor.get(at("geld", dossier))
    assert answer["Location"] == at("hulp", dossier) + "#geldzaken"
    for name in ("hulp", "begeleiding", "dossier_tijdlijn"):
        page = noor.get(at(name, dossier)).content.decode()
        assert "De Eik" not in page
        assert "650,00" not in page
    page = noor.get(at("begeleiding", dossier)).content.decode()
    assert "12 december 2026" in page.split('id="geldzaken"')[1]
    for name in ("ontzorging_start", "vaste_last_nieuw", "zelfredzaamheidsplan"):
        assert noor.get(at(name, dossier)).status_code == 404


def test_every_reading_of_money_is_in_the_log(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    client_for("kim").get(at("geld", dossier))
    assert Inzage.objects.filter(deel="geld", doel="geld").exists()


def test_the_work_follows_the_months_and_leads_to_the_page(client_for, dossier, kim, moment):
    begin(dossier, kim, moment)
    work = Taak.objects.get(code="maandstaat_maken", status="open")
    assert (work.vanaf, work.streef) == (BIJSTAND, date(2026, 6, 30))
    worklist = client_for("kim").get(at("werkvoorraad") + "?lijst=niemand")
    assert at("geld", dossier) in worklist.content.decode()
    last = add_cost(dossier, kim, moment)
    keep(dossier, make_order(JUNI, (last.pk, 65_000, 65_000, date(2026, 7, 1))), kim, moment)
    close(dossier, JUNI, kim, moment)
    work = Taak.objects.get(code="maandstaat_maken", status="open")
    assert work.streef == date(2026, 7, 31)
    sentence = Tijdlijnregel.objects.filter(handeling="maandstaat.definitief")
    assert sentence.get().gegevens["maand"] == "2026-06-01"
    page = client_for("noor").get(at("dossier_tijdlijn", dossier)).content.decode()
    assert "Maandstaat van juni 2026 is definitief." in page


def test_pages_of_money_cost_the_same_whatever_there_is(
    client_for, dossier, kim, moment, django_assert_max_num_queries
):
    begin(dossier, kim, moment)
    costs = [add_cost(dossier, kim, moment, soort) for soort in ("huur", "gas", "water", "stroom")]
    for month in (6, 7, 8, 9):
        lines = [(c.pk, 20_000, 20_000, date(2026, month, 28)) for c in costs]
        keep(dossier, make_order(date(2026, month, 1), *lines), kim, moment)
        close(dossier, date(2026, month, 1), kim, moment)
    client = client_for("kim")
    client.get(at("geld", dossier))
    with django_assert_max_num_queries(60):
        client.get(at("geld", dossier))
