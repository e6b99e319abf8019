"""The pages of handing over work between parties."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.actions.herverdeling_partij import overdracht_voorbereiden
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.cases.models import Dossier, Herverdeling, Inzage, Overdracht, Taak
from inburgering.ui.klok import SESSION_KEY
from tests.formulier import read_form
from tests.herverdeling import MAART, TALK, WISSEL, at, water

__all__ = ["water"]
OVERZICHT = "/overdragen/"
PRAKTISCH = f"/overdragen/wisseling/praktisch/{WISSEL.isoformat()}/"


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def on(water, settings):
    """Give a browser of a worker in which it is a certain day."""
    settings.TIJDMACHINE, settings.MFA_VERPLICHT = True, False

    def log_in(naam, dag=MAART):
        client = Client(headers={"accept-language": "nl"})
        client.force_login(water.werkers[naam])
        session = client.session
        session[SESSION_KEY] = dag.isoformat()
        session.save()
        return client

    return log_in


@pytest.fixture
def overgang(water):
    water.open(3)
    key = overdracht_voorbereiden(
        "praktisch", op=WISSEL, bereik=water.bereik("vik", MAART), moment=at(MAART)
    )
    return f"/overdragen/partij/{key}/"


def rows():
    return list(Overdracht.objects.order_by("pk").values_list("pk", flat=True))


def send(client, url, **answers):
    """Open the page, fill in what is given, and send the form."""
    sent = read_form(client.get(url).content.decode(), "besproken_op")
    return client.post(url, {**sent, **answers}, follow=True)


@pytest.mark.eis("R-BUR-010")
def test_from_change_ahead_to_the_last_talk(water, on):
    water.open(3)
    vik, pia = on("vik"), on("pia")
    page = text(vik.get(OVERZICHT))
    assert "Naar Praktisch Welkom" in page
    assert "8 gemeenten" in page
    assert "heeft nog niets voorbereid" in text(pia.get(OVERZICHT))
    preview = text(vik.get(PRAKTISCH))
    assert "3 mensen gaan naar Praktisch Welkom" in preview
    assert "Selam Tesfay 1" in preview
    done = vik.post(PRAKTISCH, follow=True)
    address = done.redirect_chain[-1][0]
    assert "De overdracht van 3 mensen is voorbereid." in text(done)
    assert "0 van 3" in text(done)
    first = send(pia, address, mensen=rows()[:2], ontvanger=water.pk("paul"))
    assert "Vastgelegd voor 2 mensen." in text(first)
    later = on("vik", TALK)
    said = send(later, address, mensen=rows()[:2], besproken_op="21-3-2022", opmerking="Belt zelf")
    assert "2 van 3" in text(said)
    assert "Belt zelf" in text(later.get(address + "?toon=klaar"))
    rest = send(
        on("pia", TALK), address, alle="1", ontvanger=water.pk("paul"), besproken_op="21-3-2022"
    )
    assert "Met iedereen is gesproken." in text(rest)
    assert "3 van 3 besproken" in text(later.get(OVERZICHT))


def test_the_new_party_sees_name_and_telephone_and_no_dossier(water, on, overgang):
    key = Dossier.objects.order_by("pk").first()
    page = on("pia").get(overgang)
    assert "Selam Tesfay 1" in text(page)
    assert "06 1234 0000" in text(page) or "06 12340000" in text(page)
    assert str(key.sleutel) not in page.content.decode()
    assert on("pia").get(reverse("dossier", args=[key.sleutel])).status_code == 404
    seen = Inzage.objects.filter(door=water.pk("pia"), doel="warme_overdracht")
    assert (seen.count(), set(seen.values_list("deel", flat=True))) == (3, {"naam"})
    for other in ("wim", "wies", "ruud", "rosa", "paul", "vita"):
        assert on(other).get(overgang).status_code == 404, other


def test_after_the_day_the_old_party_sees_figures_only(water, on, overgang):
    verdeling_bijwerken(moment=at(WISSEL))
    gone = text(on("vik", WISSEL).get(overgang))
    assert "Het werk is overgegaan." in gone
    assert "Tesfay" not in gone
    here = text(on("pia", WISSEL).get(overgang))
    assert "al overgegaan" in here
    overview = text(on("pia", WISSEL).get(OVERZICHT))
    assert "Nog geen warme overdracht" in overview
    assert "3 mensen van Stichting Vertrek" in overview


def test_the_work_list_of_both_sides_says_it_when_the_day_is_near(water, on, overgang):
    Overdracht.objects.filter(pk=rows()[0]).update(ontvanger=water.pk("paul"))
    assert "1 persoon komt van Stichting Vertrek" in text(on("paul").get("/"))
    assert "3 mensen komen van Stichting Vertrek" in text(on("pia").get("/"))
    vik = text(on("vik").get("/?lijst=organisatie"))
    assert "3 mensen gaan naar Praktisch Welkom" in vik
    assert "Voer het gesprek over de overdracht aan Praktisch Welkom" in vik
    assert "Warme overdracht" not in text(on("wies").get("/"))
    assert text(on("paul").get(overgang)).count("Selam Tesfay") >= 1


def test_what_is_wrong_is_said_at_the_field_and_kept(water, on, overgang):
    vik = on("vik")
    page = send(vik, overgang, mensen=rows(), besproken_op="7-3-2022", opmerking="ptss")
    assert "Bij 3 mensen is nog niet gekozen wie het overneemt" in text(page)
    assert "Haal dat weg en bespreek het in het gesprek" in text(page)
    assert 'value="ptss"' in page.content.decode()
    assert page.content.decode().count(" checked") == 3
    assert "Kies een of meer mensen" in text(send(vik, overgang, besproken_op="7-3-2022"))
    assert "Vul in wat je wilt vastleggen" in text(send(vik, overgang, mensen=rows()))
    chosen = vik.post(overgang, {"mensen": rows(), "ontvanger": water.pk("paul")})
    assert "Vul in wat je wilt vastleggen" in text(chosen)  # the giver has no such field


def test_a_double_click_records_once(water, on, overgang):
    pia = on("pia", TALK)
    sent = read_form(pia.get(overgang).content.decode(), "besproken_op")
    data = {**sent, "alle": "1", "ontvanger": water.pk("paul"), "besproken_op": "21-3-2022"}
    assert pia.post(overgang, data).status_code == 302
    assert pia.post(overgang, data).status_code == 302
    assert Dossier.objects.filter(tijdlijn__handeling="overdracht.besproken").count() == 3
    again = {**data, "mensen": rows(), "opmerking": "nog eens"}
    del again["alle"]
    assert pia.post(overgang, again).status_code == 302
    assert not Overdracht.objects.exclude(opmerking="").exists()


def test_withdrawing_and_no_longer_withdrawing(water, on, overgang):
    vik = on("vik")
    away = vik.post(f"{overgang}intrekken/", follow=True)
    assert "De voorbereiding is ingetrokken." in text(away)
    assert on("pia").get(overgang).status_code == 404
    vik.post(PRAKTISCH)
    verdeling_bijwerken(moment=at(WISSEL))
    late = on("vik", WISSEL).post(f"{overgang}intrekken/", follow=True)
    assert "Laat dan eerst" in text(late)
    row = Herverdeling.objects.get(naar_organisatie="praktisch")
    assert row.status == "uitgevoerd"


def test_the_overview_takes_the_same_queries_for_many(water, on, django_assert_max_num_queries):
    water.open(2)
    vik = on("vik")
    vik.get(OVERZICHT)
    with django_assert_max_num_queries(60) as few:
        vik.get(OVERZICHT)
    water.open(12)
    with django_assert_max_num_queries(len(few)):
        vik.get(OVERZICHT)
    vik.post(PRAKTISCH)
    address = f"/overdragen/partij/{Herverdeling.objects.get().sleutel}/"
    with django_assert_max_num_queries(35):
        vik.get(address)


def test_a_gap_is_seen_on_the_work_list_and_on_the_overview(water, on):
    water.open(2)
    Taak.objects.filter(taak="mb_praktisch").update(organisatie=None)
    ruud = on("ruud")
    page = text(ruud.get("/?lijst=organisatie"))
    assert "Niemand doet dit hier 2" in page
    assert "Start de maatschappelijke begeleiding" in page
    assert "Niemand doet dit hier" not in text(ruud.get("/?lijst=mijn"))
    assert "Niemand doet dit hier 2" in text(ruud.get(OVERZICHT))
    assert "Niemand doet dit hier" not in text(on("vik").get("/?lijst=organisatie"))
