"""Health in the browser: apart, logged, and without a trace for who may not see it."""

import pytest

from inburgering.cases.gezondheid import open_health
from inburgering.cases.models import Gezondheid, Inzage, Tijdlijnregel
from tests.dossiers import open_dossier
from tests.intake import fill_intake
from tests.web.test_intake_deel import Window


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


@pytest.fixture
def url(dossier):
    return f"/dossier/{dossier}/intake/gezondheid/"


def stored():
    return open_health(Gezondheid.objects.get().inhoud_versleuteld)


def test_typing_is_kept_encrypted_and_the_button_leads_on(client_for, url, dossier):
    window = Window(client_for("noor"), url)
    assert window.type(notitie="zit graag bij het raam").json()["versie"] == 1
    assert b"raam" not in bytes(Gezondheid.objects.get().inhoud_versleuteld)
    answer = window.press(v_aangepaste_les=["tijd", "horen"], besproken="on")
    assert answer["Location"] == f"/dossier/{dossier}/intake/partners/"
    assert stored().inhoud.codes == {"aangepaste_les": ["tijd", "horen"]}
    assert Tijdlijnregel.objects.filter(handeling="gezondheid.bijgewerkt").count() == 1


def test_two_browsers_on_health_lose_nothing(client_for, url):
    client = client_for("noor")
    laptop, phone = Window(client, url), Window(client, url)
    laptop.type(notitie="laptop")
    beside = phone.type(notitie="telefoon").json()["naast"]
    assert "laptop" in beside
    phone.press(voeg_samen="1")
    assert stored().inhoud.notitie == "telefoon\nlaptop"
    assert stored().anderen == ()


def test_opening_is_logged_apart_and_the_page_says_who_can_read_it(client_for, url):
    html = client_for("noor").get(url).content.decode()
    assert ("gezondheid", "intake.gezondheid") in Inzage.objects.values_list("deel", "doel")
    assert "Wie kan dit lezen?" in html
    assert "Noor van den Berg (casusregisseur)" in html
    assert "Tom Hendriks" not in html


def test_ticks_come_before_free_text_is_needed(client_for, url):
    html = client_for("noor").get(url).content.decode()
    for value in ("tijd", "zien", "horen", "anders"):
        assert f'name="v_aangepaste_les" value="{value}"' in html
    assert 'name="v_belasting" value="nee"' in html


@pytest.mark.parametrize("naam", ["tom", "eva", "vreemd", "kim", "sam", "vera", "bea", "pim"])
def test_who_may_not_see_health_gets_404_and_no_line_in_the_log(
    client_for, bereik_for, moment, dossier, url, naam
):
    fill_intake(dossier, bereik_for("noor"), moment)
    before = Gezondheid.objects.get().versie
    client = client_for(naam)
    assert client.get(url).status_code == 404
    assert client.post(url, {"notitie": "x"}).status_code == 404
    assert client.post(url, {"notitie": "x"}, headers={"X-Autosave": "1"}).status_code == 404
    assert Gezondheid.objects.get().versie == before
    assert not Inzage.objects.exists()


def test_the_pages_of_the_intake_give_no_hint_to_who_may_not_see_health(
    client_for, bereik_for, moment, dossier
):
    tom = client_for("tom")
    paths = ("intake/", "intake/deel/signalen/", "intake/samen/", "intake/partners/")
    empty = [tom.get(f"/dossier/{dossier}/{path}").content.decode() for path in paths]
    fill_intake(dossier, bereik_for("noor"), moment)
    full = [tom.get(f"/dossier/{dossier}/{path}").content.decode() for path in paths]
    for html in (*empty, *full):
        assert "/intake/gezondheid/" not in html
        assert "ezondheid staat apart" not in html
        assert "slaapt slecht" not in html
        assert "Bespreek nog: gezondheid" not in html
    timeline = tom.get(f"/dossier/{dossier}/tijdlijn/").content.decode()
    assert "Gezondheid" not in timeline


def test_health_in_the_summary_only_when_asked_and_then_logged(
    client_for, bereik_for, moment, dossier
):
    fill_intake(dossier, bereik_for("noor"), moment)
    noor, url = client_for("noor"), f"/dossier/{dossier}/intake/samen/"
    assert "slaapt slecht" not in noor.get(url).content.decode()
    assert not Inzage.objects.filter(deel="gezondheid").exists()
    assert "slaapt slecht" in noor.get(url + "?gezondheid=ja").content.decode()
    assert Inzage.objects.filter(deel="gezondheid", doel="intake.samen").count() == 1
    assert client_for("tom").get(url + "?gezondheid=ja").status_code == 404
