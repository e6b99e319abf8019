"""A part of the intake in the browser: kept while typing, beside what another screen wrote."""

import json
import re

import pytest

from inburgering.actions.intake import brede_intake_voltooien
from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.cases.models import Intakeonderdeel, Inzage
from tests.dossiers import BSN, open_dossier
from tests.formulier import read_form
from tests.intake import fill_intake, save

HIDDEN = ("versie", "basis", "venster")


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


class Window:
    """An open page that saves as ``autosave.js`` and ``intake.js`` do."""

    def __init__(self, client, url):
        self.client, self.url = client, url
        page = client.get(url)
        assert page.status_code == 200
        self.fields = read_form(page.content.decode(), "basis")

    def type(self, **fields):
        self.fields |= fields
        answer = self.client.post(self.url, self.fields, headers={"X-Autosave": "1"})
        if answer.status_code == 200:
            self.fields |= {"versie": answer.json()["versie"], "basis": answer.json()["basis"]}
        return answer

    def press(self, **button):
        return self.client.post(self.url, {**self.fields, **button})


@pytest.fixture
def url(dossier):
    return f"/dossier/{dossier}/intake/deel/talent/"


def part(domein="talent"):
    return Intakeonderdeel.objects.get(domein=domein)


def test_typing_is_kept_and_answered_with_the_new_version(client_for, url):
    window = Window(client_for("noor"), url)
    answer = window.type(notitie="bakt brood", v_sterk=["koken"])
    assert answer.json()["versie"] == 1
    assert window.type(notitie="bakt brood en taart").json()["versie"] == 2
    assert (part().notitie, part().codes) == ("bakt brood en taart", {"sterk": ["koken"]})


@pytest.mark.eis("R-KEMP-007")
def test_two_browsers_that_take_turns_lose_nothing(client_for, url):
    laptop, phone = Window(client_for("noor"), url), Window(client_for("tom"), url)
    for turn in range(3):
        laptop.type(notitie=f"laptop {turn}")
        beside = phone.type(notitie=f"telefoon {turn}").json()["naast"]
        assert f"laptop {turn}" in beside
        assert "Noor van den Berg" in beside
    assert part().notitie == "telefoon 2"
    assert part().versies.filter(is_verwerkt=False).count() == 1
    button = re.search(r'name="voeg_samen" value="(\d+)"', beside)
    answer = phone.press(voeg_samen=button[1])
    assert (answer.status_code, answer["Location"]) == (302, url)
    assert part().notitie == "telefoon 2\nlaptop 2"
    assert "voeg_samen" not in client_for("tom").get(url).content.decode()


def test_pressing_the_button_on_an_old_page_stays_there_and_shows_both(client_for, url):
    client = client_for("noor")
    stale, fresh = Window(client, url), Window(client, url)
    fresh.type(notitie="nieuw")
    stale.fields["notitie"] = "oud scherm"
    answer = stale.press()
    assert answer["Location"] == url
    html = client.get(url).content.decode()
    assert "oud scherm" in html
    assert "nieuw" in html
    assert "Beide teksten zijn bewaard" in html


def test_the_button_keeps_the_text_and_leads_to_the_next_part(client_for, url, dossier):
    window = Window(client_for("noor"), url)
    answer = window.press(wens="bakker", besproken="on")
    assert answer["Location"] == f"/dossier/{dossier}/intake/deel/taal/"
    assert (part().wens, part().is_besproken) == ("bakker", True)
    last = Window(client_for("noor"), f"/dossier/{dossier}/intake/deel/signalen/")
    assert last.press()["Location"] == f"/dossier/{dossier}/intake/gezondheid/"


def test_the_text_of_another_screen_can_be_let_go(client_for, url):
    client = client_for("noor")
    one, two = Window(client, url), Window(client, url)
    one.type(notitie="een")
    beside = two.type(notitie="twee").json()["naast"]
    number = re.search(r'name="laat_weg" value="(\d+)"', beside)[1]
    two.press(laat_weg=number)
    assert part().notitie == "twee"
    assert "Ook geschreven" not in client.get(url).content.decode()


@pytest.mark.parametrize("text", [f"zijn bsn is {BSN}", "heeft PTSS", "gaat naar de kerk"])
def test_what_does_not_belong_here_is_said_and_still_kept(client_for, url, text):
    window = Window(client_for("noor"), url)
    answer = window.type(notitie=text)
    assert "oi-notice--soon" in answer.json()["naast"]
    assert part().notitie == text


def test_an_unreadable_number_keeps_what_was_typed_and_says_what_to_do(client_for, dossier):
    url = f"/dossier/{dossier}/intake/deel/belastbaarheid/"
    window = Window(client_for("noor"), url)
    assert window.type(v_uren="veel", notitie="tekst").status_code == 422
    html = window.press().content.decode()
    assert "alleen cijfers" in html
    assert 'value="veel"' in html
    assert "tekst" in html
    assert not Intakeonderdeel.objects.exists()


def test_a_text_beyond_measure_is_refused_and_stands_in_the_page(client_for, url):
    window = Window(client_for("noor"), url)
    answer = window.press(notitie="lang " * 5000)
    assert answer.status_code == 200
    assert "te lang" in answer.content.decode()
    assert not Intakeonderdeel.objects.exists()


def test_hidden_fields_that_were_tampered_with_lose_nothing(client_for, url, noor, dossier, moment):
    save(dossier, "talent", noor, moment, notitie="staat er al")
    window = Window(client_for("noor"), url)
    window.fields |= {"versie": "x", "basis": "[]", "venster": "nee", "notitie": "nieuw"}
    assert window.type().status_code == 200
    kept = set(part().versies.values_list("notitie", flat=True)) | {part().notitie}
    assert kept == {"staat er al", "nieuw"}


def test_notes_come_before_ticks_and_the_own_words_before_notes(client_for, url):
    html = client_for("noor").get(url).content.decode()
    places = [html.index(f'name="{name}"') for name in ("wens", "notitie", "v_sterk", "besproken")]
    assert places == sorted(places)


@pytest.mark.eis("R-KEMP-055")
def test_every_part_has_a_page_and_legal_parts_say_so(client_for, dossier):
    client = client_for("noor")
    for code, onderdeel in ONDERDELEN.items():
        html = client.get(f"/dossier/{dossier}/intake/deel/{code}/").content.decode()
        assert f'<h1 class="oi-h1">{onderdeel.naam}</h1>' in html
        assert ("moet van de wet" in html) == (onderdeel.grondslag is not None)


def test_a_completed_intake_is_read_only(client_for, url, dossier, noor, moment):
    window = Window(client_for("noor"), url)
    fill_intake(dossier, noor, moment)
    brede_intake_voltooien(dossier, bereik=noor, moment=moment)
    assert window.type(notitie="te laat").status_code == 422
    html = client_for("noor").get(url).content.decode()
    assert '<fieldset class="intake-vlak" disabled>' in html
    assert "data-autosave" not in html
    answer = window.press()
    assert "te laat" in answer.content.decode()
    assert "al voltooid" in answer.content.decode()


@pytest.mark.parametrize("naam", ["eva", "vreemd", "kim", "sam", "vera", "bea", "pim", "rik"])
def test_for_others_the_part_does_not_exist(client_for, url, naam):
    client = client_for(naam)
    assert client.get(url).status_code == 404
    for headers in ({}, {"X-Autosave": "1"}):
        assert client.post(url, {"notitie": "x"}, headers=headers).status_code == 404
    assert not Intakeonderdeel.objects.exists()


def test_a_part_that_does_not_exist(client_for, dossier):
    for code in ("geheim", "gezondheid"):
        url = f"/dossier/{dossier}/intake/deel/{code}/"
        assert client_for("noor").get(url).status_code == 404


def test_opening_is_logged_and_typing_is_not(client_for, url):
    window = Window(client_for("noor"), url)
    window.type(notitie="x")
    lines = Inzage.objects.values_list("deel", "doel")
    assert list(lines) == [("intake", "intake.talent")]


def test_after_the_session_ended_the_text_is_not_lost_silently(client_for, client, url):
    window = Window(client_for("noor"), url)
    window.client = client
    assert window.type(notitie="x").status_code == 401


def test_the_hidden_fields_hold_no_text(client_for, url, noor, dossier, moment):
    save(dossier, "talent", noor, moment, notitie="geheim")
    fields = Window(client_for("noor"), url).fields
    assert all("geheim" not in fields[name] for name in HIDDEN)
    assert len(json.loads(fields["basis"])) == 5
