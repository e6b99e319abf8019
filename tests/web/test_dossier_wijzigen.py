"""The forms about a dossier: errors keep what was typed, versions guard, success leads on."""

import uuid

import pytest

from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.cases.models import (
    Contactmoment,
    Dossier,
    Feit,
    Huishoudband,
    Persoonscorrectie,
    Randvoorwaarde,
    Termijn,
)
from tests.dossiers import open_dossier


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def browser(client_for):
    return client_for("noor")


def seal(**answers: object) -> dict[str, object]:
    """Return answers with the hidden fields of a form that was just opened."""
    return {"versie": Dossier.objects.get().versie, "eenmalig": str(uuid.uuid4()), **answers}


def text(answer) -> str:
    return answer.content.decode()


def test_a_corrected_registration_shows_everywhere_at_once(browser, dossier):
    url = f"/dossier/{dossier}/gegevens/inschrijving/"
    before = Termijn.objects.get(code="pip_vaststellen").uiterlijk
    page = text(
        browser.post(url, seal(waarde="23-2-2026", reden="typefout in de datum"), follow=True)
    )
    assert "Inschrijving in de BRP is verbeterd." in page
    assert "2 februari 2026" in page
    assert "Reden: typefout in de datum" in page
    after = Termijn.objects.get(code="pip_vaststellen").uiterlijk
    assert (after - before).days == 21
    page = text(browser.get(f"/dossier/{dossier}/"))
    assert f'datetime="{after.isoformat()}"' in page
    assert "de laatste dag ging van" in page


def test_a_wrong_correction_keeps_what_was_typed(browser, dossier):
    url = f"/dossier/{dossier}/gegevens/inschrijving/"
    page = text(browser.post(url, seal(waarde="2-2-2199", reden="mijn lange reden")))
    assert "Deze datum ligt na vandaag." in page
    assert 'value="2-2-2199"' in page
    assert 'value="mijn lange reden"' in page
    page = text(browser.post(url, seal(waarde="2-2-2026", reden="mijn lange reden")))
    assert "Deze datum staat er al." in page
    assert Feit.objects.filter(soort="inschrijving").count() == 1


def test_somebody_else_was_first_and_the_second_try_succeeds(browser, dossier, noor, moment):
    url = f"/dossier/{dossier}/gegevens/inschrijving/"
    old = seal(waarde="23-2-2026", reden="mijn lange reden")
    feit_vastleggen(
        dossier, soort="kennismaking", waarde=Waarde(datum=moment.dag), bereik=noor, moment=moment
    )
    page = text(browser.post(url, old))
    assert "Iemand anders heeft dit dossier net gewijzigd." in page
    assert 'value="mijn lange reden"' in page
    newest = Dossier.objects.get().versie
    assert f'name="versie" value="{newest}"' in page
    browser.post(url, old | {"versie": newest})
    assert Feit.objects.filter(soort="inschrijving").count() == 2


def test_a_new_fact_is_recorded_with_its_source_and_withdrawn_with_a_reason(browser, dossier):
    base = f"/dossier/{dossier}/gegevens/kennismaking/"
    browser.post(base, seal(waarde="15 januari 2026", bron="COA"))
    fact = Feit.objects.get(soort="kennismaking")
    assert (fact.bron, fact.is_geldig) == ("COA", True)
    page = text(browser.post(f"{base}intrekken/", seal(reden=""), follow=True))
    assert "Vul dit in." in page
    page = text(browser.post(f"{base}intrekken/", seal(reden="was iemand anders"), follow=True))
    assert "Kennismaking is ingetrokken." in page
    assert "was iemand anders" in page
    fact.refresh_from_db()
    assert not fact.is_geldig


def test_facts_as_they_were_known_on_a_day(browser, dossier, moment):
    page = text(browser.get(f"/dossier/{dossier}/gegevens/?op={moment.dag:%d-%m-%Y}"))
    assert "Zo stond het op" in page
    assert "Verbeter" not in page.replace("Verbeter je er een", "").replace("verbeterd", "")
    page = text(browser.get(f"/dossier/{dossier}/gegevens/?op=1-1-2020"))
    assert "2 februari 2026" not in page
    page = text(browser.get(f"/dossier/{dossier}/gegevens/?op=gisteren"))
    assert "Deze datum kunnen we niet lezen." in page


def test_an_identity_is_corrected_with_a_reason(browser, dossier):
    url = f"/dossier/{dossier}/persoon/"
    good = {"voornamen": "Selam", "geslachtsnaam": "Tesfaye", "geboortedatum": "5-3-1994"}
    page = text(browser.post(url, seal(**good)))
    assert 'value="Tesfaye"' in page
    assert not Persoonscorrectie.objects.exists()
    page = text(browser.post(url, seal(**good, reden="staat zo op de pas"), follow=True))
    assert "Selam Tesfaye" in page
    assert "staat zo op de pas" in text(browser.get(url))


def test_a_contact_is_recorded_once(browser, dossier):
    url = f"/dossier/{dossier}/contact/"
    answers = seal(
        datum="20-2-2026",
        kanaal="gesprek",
        plaats="azc",
        onderwerp="kennismaking",
        met_wie="de inburgeraar zelf",
        tolk="Tigrinya",
        verslag="Goed gesprek.",
    )
    for _click in range(2):
        page = text(browser.post(url, answers, follow=True))
        assert "Het contact is vastgelegd." in page
    assert "Goed gesprek." in page
    assert Contactmoment.objects.count() == 1
    page = text(browser.post(url, seal(datum="1-1-2199", verslag="Lange tekst", plaats="azc")))
    assert "Kies een antwoord." in page
    assert "Lange tekst" in page


def test_household_and_obstacles_by_form(browser, dossier, noor):
    browser.post(
        f"/dossier/{dossier}/huishouden/",
        seal(soort="kind", naam="Sami", geboortedatum="2021"),
    )
    mate = Huishoudband.objects.get()
    assert (mate.naam, mate.geboortedatum.year) == ("Sami", 2021)
    browser.post(f"/dossier/{dossier}/huishouden/{mate.pk}/weg/", seal())
    mate.refresh_from_db()
    assert not mate.is_actief
    url = f"/dossier/{dossier}/randvoorwaarde/"
    page = text(browser.post(url, seal(soort="vervoer", omschrijving="Een fiets")))
    assert 'value="Een fiets"' in page
    owner = f"regiehuis:{noor.medewerker}"
    browser.post(url, seal(soort="vervoer", omschrijving="Een fiets", eigenaar=owner))
    assert Randvoorwaarde.objects.get().eigenaar_id == noor.medewerker


@pytest.mark.eis("R-KEMP-020")
def test_the_casusregie_is_handed_over_by_form(browser, dossier, personas):
    url = f"/dossier/{dossier}/casusregisseur/"
    page = text(browser.get(url))
    assert "Tom Hendriks" in page
    assert "Kim de Graaf" not in page
    page = text(browser.post(url, seal(casusregisseur=personas["tom"].pk), follow=True))
    assert "De casusregisseur is gewijzigd." in page
    assert "Tom Hendriks is casusregisseur geworden." in page
    assert Dossier.objects.get().casusregisseur_id == personas["tom"].pk


def test_the_ways_to_reach_somebody_by_form(browser, dossier):
    url = f"/dossier/{dossier}/bereikbaar/"
    assert 'value="Lindelaan 3"' in text(browser.get(url))
    page = text(browser.post(url, seal(telefoon="bel", taal="Arabisch")))
    assert "Dit telefoonnummer klopt niet." in page
    assert 'value="Arabisch"' in page
    browser.post(url, seal(telefoon="+31 6 87654321", taal="Arabisch"))
    assert Dossier.objects.get().telefoon == "+31 6 87654321"


def test_a_partner_records_the_fact_of_the_own_task_by_form(client_for, dossier):
    vera = client_for("vera")
    assert vera.get(f"/dossier/{dossier}/gegevens/inschrijving/").status_code == 404
    answers = seal(waarde="20-2-2026", bron="gemeente")
    page = text(vera.post(f"/dossier/{dossier}/gegevens/mb_gestart/", answers, follow=True))
    assert "Maatschappelijke begeleiding gestart is vastgelegd." in page
    assert Feit.objects.filter(soort="mb_gestart", is_geldig=True).exists()
