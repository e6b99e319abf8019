"""The calls in the browser: the next step with why, the letter beside it, and what came of it."""

from datetime import timedelta

import pytest

from inburgering.actions.feit import Waarde
from inburgering.cases.models import BredeIntake, Document, Oproep
from inburgering.law.kalender import rust_reden
from inburgering.queries.oproep import get_oproepen
from inburgering.web.forms.oproep import ClockField
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.oproep import GEZIN, call, miss


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def client(client_for):
    return client_for("noor")


def show(dag):
    return dag.strftime("%d-%m-%Y")


def test_the_page_says_what_is_next_why_and_what_may_follow(client, dossier):
    html = client.get(f"/dossier/{dossier}/oproep/").content.decode()
    for text in (
        "Nu: roep op",
        "art. 14 lid 1 Wet inburgering 2021",
        "Oproep 2",
        "Oproep 3",
        "niet voor iemand met een asielvergunning",
        "Afronden zonder de inburgeraar",
        f"/dossier/{dossier}/oproep/nieuw/",
    ):
        assert text in html, text


def test_the_proposal_is_working_days_with_time_for_the_post(client, dossier, noor):
    proposal = get_oproepen(dossier, bereik=noor).voorstel
    assert rust_reden(proposal.datum) is None
    assert rust_reden(proposal.uiterlijk) is None
    assert noor.dag + timedelta(days=7) < proposal.datum < proposal.uiterlijk
    html = client.get(f"/dossier/{dossier}/oproep/nieuw/").content.decode()
    assert show(proposal.datum) in html
    assert "CONCEPT" in html


def test_the_letter_beside_the_form_follows_what_is_typed(client, dossier):
    url = f"/dossier/{dossier}/oproep/voorbeeld/"
    html = client.post(url, {"plaats": "Dorpshuis De Linde", "tijd": "14u30"}).content.decode()
    assert "Dorpshuis De Linde" in html
    assert "14.30 uur" in html
    assert not Oproep.objects.exists()
    assert client.get(url).status_code == 405


def test_a_last_day_on_a_day_of_rest_is_advised_against(client, dossier, moment):
    sunday = moment.dag + timedelta(days=20 - moment.dag.weekday())
    assert sunday.weekday() == 6
    url = f"/dossier/{dossier}/oproep/voorbeeld/"
    html = client.post(url, {"uiterlijk": show(sunday)}).content.decode()
    assert "Kies liever een werkdag" in html


def test_a_call_is_made_and_its_outcome_recorded(client, dossier):
    url = f"/dossier/{dossier}/oproep/nieuw/"
    answer = fill_in(client, url, {"plaats": "Gemeentehuis", "tijd": "9.15"})
    assert answer["Location"] == f"/dossier/{dossier}/oproep/"
    row = Oproep.objects.get()
    assert (row.plaats, row.afspraak_tijd.strftime("%H:%M")) == ("Gemeentehuis", "09:15")
    html = client.get(f"/dossier/{dossier}/oproep/").content.decode()
    assert "nog niet verzonden" in html
    assert f"/brief/{Document.objects.get().sleutel}/" in html
    assert client.get(url)["Location"] == f"/dossier/{dossier}/oproep/"
    outcome = f"/dossier/{dossier}/oproep/1/uitkomst/"
    fill_in(client, outcome, {"uitkomst": "verschenen"}, needs="uitkomst_op")
    row.refresh_from_db()
    assert row.uitkomst == "verschenen"
    fill_in(
        client,
        outcome,
        {"uitkomst": "vervallen", "reden": "belde op tijd af"},
        needs="reden",
    )
    row.refresh_from_db()
    assert row.uitkomst == "vervallen"
    assert client.get(f"/dossier/{dossier}/oproep/2/uitkomst/").status_code == 404


def test_a_wrong_call_keeps_what_was_typed_and_names_the_fields(client, dossier):
    page = client.post(
        f"/dossier/{dossier}/oproep/nieuw/",
        {
            "datum": "1-1-2020",
            "tijd": "half elf",
            "plaats": "Gemeentehuis",
            "uiterlijk": "",
            "duur_minuten": "60",
        },
    )
    html = page.content.decode()
    assert page.status_code == 200
    for text in ("half elf", "Gemeentehuis", "1-1-2020", "oi-summary", "bijvoorbeeld 10.00"):
        assert text in html
    assert not Oproep.objects.exists()


def test_no_show_before_the_term_ended_says_until_when_somebody_can_come(
    client, dossier, noor, moment
):
    call(dossier, noor, moment)
    page = client.post(
        f"/dossier/{dossier}/oproep/1/uitkomst/",
        {"uitkomst": "niet_verschenen", "uitkomst_op": show(moment.dag)},
    )
    assert "kan tot dan nog komen" in page.content.decode()
    assert Oproep.objects.get().uitkomst == ""


def past(moment, days):
    shift = timedelta(days=days)
    return type(moment)(dag=moment.dag - shift, tijdstip=moment.tijdstip - shift)


def test_the_fine_is_asked_from_who_can_be_fined(client, noor, moment):
    begin = past(moment, 120)
    dossier = open_dossier(noor, begin, feiten={**GEZIN, "koppeling": Waarde(datum=begin.dag)})
    then = begin
    for _turn in range(2):
        call(dossier, noor, then)
        then = miss(dossier, noor, then)
    html = client.get(f"/dossier/{dossier}/oproep/").content.decode()
    assert "Nu: boetebesluit en derde oproep" in html
    assert "buiten dit systeem" in html
    url = f"/dossier/{dossier}/oproep/nieuw/"
    assert 'name="boete_dagtekening"' in client.get(url).content.decode()
    fill_in(
        client,
        url,
        {"boete_dagtekening": show(moment.dag), "boete_bedrag": "250"},
    )
    assert "€ 250" in Document.objects.latest("pk").html


def test_after_three_calls_the_intake_is_completed_in_absence(client, noor, moment):
    begin = past(moment, 200)
    dossier = open_dossier(noor, begin)
    url = f"/dossier/{dossier}/oproep/afwezig/"
    assert client.get(url)["Location"] == f"/dossier/{dossier}/oproep/"
    then = begin
    for _turn in range(3):
        call(dossier, noor, then)
        then = miss(dossier, noor, then)
    assert (
        "Drie oproepen hielpen niet" in client.get(f"/dossier/{dossier}/intake/").content.decode()
    )
    fill_in(client, url, {}, needs="eenmalig")
    assert BredeIntake.objects.get().wijze == "afwezig"
    html = client.get(f"/dossier/{dossier}/oproep/").content.decode()
    assert "De brede intake is voltooid" in html
    assert f"/brief/{Document.objects.latest('pk').sleutel}/" in html


@pytest.mark.parametrize("naam", ["eva", "vreemd", "kim", "sam", "vera", "bea"])
def test_for_others_the_calls_do_not_exist(client_for, dossier, naam):
    client = client_for(naam)
    for path in ("", "nieuw/", "1/uitkomst/", "afwezig/"):
        assert client.get(f"/dossier/{dossier}/oproep/{path}").status_code == 404
    assert client.post(f"/dossier/{dossier}/oproep/voorbeeld/", {}).status_code == 404
    assert client.post(f"/dossier/{dossier}/oproep/nieuw/", {}).status_code == 404


@pytest.mark.parametrize(
    ("typed", "read"),
    [("10.00", "10:00"), ("9:30", "09:30"), ("14u15", "14:15"), ("9 uur", "09:00"), ("8", "08:00")],
)
def test_a_time_is_read_as_people_write_it(typed, read):
    assert ClockField().clean(typed).strftime("%H:%M") == read
