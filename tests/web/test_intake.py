"""The pages around the parts of the intake: front page, sessions, test, summary, report."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Intakegesprek,
    Intakeinbreng,
    Inzage,
    Leerbaarheidstoets,
)
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.intake import fill_intake, save


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def client(client_for):
    return client_for("noor")


def at(name, dossier, *args):
    return reverse(name, args=[dossier, *args])


def show(dag):
    return dag.strftime("%d-%m-%Y")


PAGES = [
    *("intake", "intake_gesprekken", "intake_alleen", "intake_partners", "intake_toets"),
    *("intake_samen", "intake_heropenen", "intake_verslag", "intake_gezondheid"),
    *("intake_vrijstelling", "oproep", "oproep_nieuw"),
]


@pytest.mark.eis("R-KEMP-055")
@pytest.mark.parametrize("name", PAGES)
def test_a_worker_of_the_wgr_body_cannot_open_the_intake_of_a_self_doing_municipality(
    client_for, bereik_for, moment, name
):
    own = open_dossier(bereik_for("eva"), moment)
    assert client_for("eva").get(at(name, own)).status_code == 200
    for naam in ("noor", "tom", "kim", "sam"):
        assert client_for(naam).get(at(name, own)).status_code == 404


@pytest.mark.parametrize("naam", ["vreemd", "kim", "sam", "vera", "bea", "pim", "rik"])
def test_for_others_the_intake_does_not_exist(client_for, dossier, naam):
    client = client_for(naam)
    for name in PAGES:
        assert client.get(at(name, dossier)).status_code == 404, name
    assert not Inzage.objects.exists()


def test_the_front_page_leads_to_the_first_part_that_is_open(client, dossier, noor, moment):
    html = client.get(at("intake", dossier)).content.decode()
    assert "Begin met talent en wens" in html
    assert "0 van 15 besproken" in html
    save(dossier, "talent", noor, moment, notitie="x", is_besproken=True)
    save(dossier, "taal", noor, moment, notitie="x")
    html = client.get(at("intake", dossier)).content.decode()
    assert "Ga verder: Taal" in html
    assert "1 van 15 besproken" in html
    assert "Bespreek nog: opleiding." in html


def test_the_front_page_asks_the_same_number_of_queries_empty_and_full(
    client, dossier, noor, moment, django_assert_max_num_queries
):
    client.get(at("intake", dossier))
    with django_assert_max_num_queries(50) as empty:
        client.get(at("intake", dossier))
    fill_intake(dossier, noor, moment)
    with django_assert_max_num_queries(50) as full:
        client.get(at("intake", dossier))
    # Tables that now hold rows are read; not one query for each of the many parts.
    assert len(full) <= len(empty) + 6 < len(empty) + len(ONDERDELEN)


def test_a_session_with_the_right_to_be_heard_alone(client, dossier, moment):
    answer = fill_in(
        client,
        at("intake_gesprekken", dossier),
        {
            "datum": show(moment.dag),
            "uren": "1,5",
            "kanaal": "gesprek",
            "plaats": "azc",
            "aanwezigen": "de inburgeraar",
            "onderwerp": "gezin en wonen",
            "uitkomst": "Wil dicht bij school wonen.",
            "tolk": "mevrouw Haile",
            "alleen_gewezen": "on",
        },
        needs="aanwezigen",
    )
    assert answer["Location"] == at("intake", dossier)
    row = Intakegesprek.objects.get()
    assert (str(row.uren), row.plaats, row.tolk) == ("1.5", "azc", "mevrouw Haile")
    assert (row.onderwerp, row.uitkomst) == ("gezin en wonen", "Wil dicht bij school wonen.")
    assert BredeIntake.objects.get().alleen_gewezen_op == moment.dag
    url = at("intake_gesprek", dossier, row.pk)
    fill_in(client, url, {"plaats": "kantoor"}, needs="aanwezigen")
    row.refresh_from_db()
    assert (row.plaats, str(row.uren)) == ("kantoor", "1.5")
    assert client.get(at("intake_gesprek", dossier, row.pk + 1)).status_code == 404


def test_a_wrong_session_keeps_what_was_typed(client, dossier, moment):
    url = at("intake_gesprekken", dossier)
    tomorrow = show(moment.dag + timedelta(days=1))
    page = client.post(
        url,
        {
            "datum": tomorrow,
            "uren": "1.234",
            "kanaal": "gesprek",
            "plaats": "azc",
            "aanwezigen": "Ngüyen-Çelik",
        },
    )
    html = page.content.decode()
    assert page.status_code == 200
    assert "Ngüyen-Çelik" in html
    assert tomorrow in html
    assert "oi-summary" in html
    assert not Intakegesprek.objects.exists()


def test_the_right_to_be_heard_alone_on_its_own_page(client, dossier, moment):
    fill_in(client, at("intake_alleen", dossier), {"gewezen_op": show(moment.dag)})
    assert BredeIntake.objects.get().alleen_gewezen_op == moment.dag


@pytest.mark.eis("R-KEMP-055")
def test_what_a_partner_tells_is_written_down_by_the_casusregisseur(client, dossier, moment):
    url = at("intake_partners", dossier)
    fill_in(
        client,
        url,
        {"partner": "Welkom Partners", "wat": "Zingt in het koor."},
        needs="wat",
    )
    page = client.post(url, {"partner": "anders", "datum": show(moment.dag), "wat": "Fietst."})
    assert "Vul in wie dit vertelde" in page.content.decode()
    assert "Fietst." in page.content.decode()
    fill_in(
        client,
        url,
        {"partner": "anders", "andere_partner": "De school", "wat": "Fietst."},
        needs="wat",
    )
    told = Intakeinbreng.objects.order_by("pk").values_list("partner", "wat")
    assert list(told) == [("Welkom Partners", "Zingt in het koor."), ("De school", "Fietst.")]


@pytest.mark.eis("R-DRE-016")
@pytest.mark.parametrize("answer", ["haalbaar", "niet_haalbaar"])
def test_the_test_answers_whether_b1_can_be_reached_in_three_years(client, dossier, moment, answer):
    url, words = at("intake_toets", dossier), answer.replace("_", " ")
    typed = {"afgenomen_op": show(moment.dag), "resultaat": f"b1_{answer}"}
    fill_in(client, url, typed, needs="resultaat")
    for place in (url, at("intake", dossier)):
        html = client.get(place).content.decode()
        assert f"B1 is waarschijnlijk {words} binnen 3 jaar" in html


@pytest.mark.eis("R-KEMP-021")
def test_the_test_is_recorded_and_put_right_with_a_reason(client, dossier, moment):
    url = at("intake_toets", dossier)
    fill_in(client, url, {"aangemeld_op": show(moment.dag)})
    fill_in(
        client,
        url,
        {"afgenomen_op": show(moment.dag), "resultaat": "b1_haalbaar"},
        needs="resultaat",
    )
    assert "B1 is waarschijnlijk haalbaar" in client.get(url).content.decode()
    fill_in(client, url, {"resultaat": "onbekend", "reden": "verkeerde regel"}, needs="reden")
    assert Leerbaarheidstoets.objects.get().resultaat == "onbekend"


def test_the_exemption_says_nothing_of_why_outside_health(client, client_for, dossier):
    answer = fill_in(
        client, at("intake_vrijstelling", dossier), {"beperking": "visueel"}, needs="eenmalig"
    )
    assert answer["Location"] == at("intake_toets", dossier)
    for name in ("intake", "intake_toets", "intake_samen"):
        html = client_for("tom").get(at(name, dossier)).content.decode()
        assert "visuele" not in html.replace("Wie een visuele beperking heeft", "")
    assert client.get(at("intake_vrijstelling", dossier)).status_code == 404
    assert client_for("tom").get(at("intake_vrijstelling", dossier)).status_code == 404
    assert "een visuele beperking" in client.get(at("intake_gezondheid", dossier)).content.decode()
    url = at("intake_vrijstelling_intrekken", dossier)
    fill_in(client, url, {"reden": "bril helpt genoeg"})
    assert Leerbaarheidstoets.objects.get().vrijgesteld_op is None


@pytest.mark.eis("R-KEMP-007")
def test_completing_lists_what_is_missing_with_links(client, dossier):
    url = at("intake_samen", dossier)
    page = client.post(url, {"samengevat_op": ""})
    html = page.content.decode()
    assert page.status_code == 200
    for text in ("Bespreek nog: taal.", "alleen praten mag", "leerbaarheidstoets"):
        assert text in html
    assert at("intake_onderdeel", dossier, "taal") in html
    assert not BredeIntake.objects.exists()


def test_summing_up_completing_and_opening_again(client, dossier, noor, moment):
    fill_intake(dossier, noor, moment)
    save(dossier, "talent", noor, moment, wens="bakker worden", codes={"sterk": ["koken"]})
    html = client.get(at("intake_samen", dossier)).content.decode()
    for text in ("bakker worden", "Koken en bakken", "over opleiding", "Rond de intake af"):
        assert text in html
    assert "slaapt slecht" not in html
    fill_in(client, at("intake_samen", dossier), {"samengevat_op": show(moment.dag)})
    assert BredeIntake.objects.get().samengevat_met_persoon_op == moment.dag
    html = client.get(at("intake", dossier)).content.decode()
    assert "Voltooid op" in html
    fill_in(client, at("intake_heropenen", dossier), {"reden": "nieuw diploma"})
    assert BredeIntake.objects.get().voltooid_op is None


def test_a_second_press_completes_once_and_says_so(client, dossier, noor, moment):
    fill_intake(dossier, noor, moment)
    url = at("intake_samen", dossier)
    form = client.get(url).context["kop"]
    data = {
        "samengevat_op": show(moment.dag),
        "versie": form.versie,
        "eenmalig": "8e3ad0c3-3f3a-4f53-8d0c-0d7f1d2f6a10",
    }
    assert client.post(url, data).status_code == 302
    assert client.post(url, data).status_code == 302
    assert Dossier.objects.get().documenten.count() == 1


def read_pdf(answer):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)


def test_the_report_holds_health_only_for_who_may_see_it_and_asks(
    client, client_for, dossier, noor, moment
):
    fill_intake(dossier, noor, moment)
    url = at("intake_verslag", dossier)
    plain = client.get(url)
    assert plain["Content-Type"] == "application/pdf"
    assert "over opleiding" in read_pdf(plain)
    assert "slaapt slecht" not in read_pdf(plain)
    assert "Gezondheid" not in read_pdf(plain)
    before = Inzage.objects.filter(deel="gezondheid").count()
    asked = client.get(url + "?gezondheid=ja")
    assert "slaapt slecht" in read_pdf(asked)
    assert Inzage.objects.filter(deel="gezondheid").count() == before + 1
    tom = client_for("tom")
    assert tom.get(url).status_code == 200
    assert tom.get(url + "?gezondheid=ja").status_code == 404
    assert Inzage.objects.filter(deel="gezondheid").count() == before + 1


def test_a_sign_that_cannot_be_printed_is_named(client, dossier, noor, moment):
    save(dossier, "talent", noor, moment, notitie="Bakt \N{BIRTHDAY CAKE}")
    answer = client.get(at("intake_verslag", dossier), follow=True)
    assert answer.redirect_chain == [(at("intake_samen", dossier), 302)]
    assert "Haal het teken weg" in answer.content.decode()


def test_every_page_is_logged_with_its_purpose(client, dossier):
    for name, doel in (
        ("intake", "intake"),
        ("intake_gesprekken", "intake.gesprekken"),
        ("intake_partners", "intake.partners"),
        ("intake_samen", "intake.samen"),
        ("oproep", "oproep"),
    ):
        client.get(at(name, dossier))
        line = Inzage.objects.latest("pk")
        assert (line.deel, line.doel) == ("intake", doel)
