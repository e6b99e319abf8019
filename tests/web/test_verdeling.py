"""The pages on who does what: on any day, for everybody who works in the region."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inburgering.access.rollen import ROLLEN
from inburgering.region.models import Beslisbasis, Gemeente, Taakverdeling

MATRIX = "/verdeling/"
CEL = "/verdeling/9001/pip/"


def text_of(response):
    return response.content.decode()


def test_addresses():
    assert reverse("verdeling") == MATRIX
    assert reverse("verdeling_cel", args=("9001", "pip")) == CEL


@pytest.mark.parametrize("url", [MATRIX, CEL])
def test_a_visitor_must_log_in(client, db, url):
    response = client.get(url)
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("naam", ["noor", "eva", "kim", "sam", "vera", "tom", "bea", "pim", "rik"])
def test_every_role_in_the_region_sees_who_does_what(client_for, naam):
    page = text_of(client_for(naam).get(MATRIX))
    assert "Boslanden" in page
    assert "Zandhoven" in page
    assert "Verweg" not in page


def test_a_role_without_the_right_sees_nothing(client_for, monkeypatch):
    client = client_for("noor")
    blind = type(ROLLEN["casusregisseur"])
    monkeypatch.setattr(
        "inburgering.access.bereik.ROLLEN",
        {"casusregisseur": blind("x", "X", None, frozenset(), mag_verdeling_zien=False)},
    )
    assert client.get(MATRIX).status_code == 403
    assert client.get(CEL).status_code == 403


def test_a_worker_of_another_region_sees_only_that_region(client_for):
    client = client_for("vreemd")
    assert "Boslanden" not in text_of(client.get(MATRIX))
    assert client.get(CEL).status_code == 404


@pytest.mark.parametrize("url", ["/verdeling/9001/pipp/", "/verdeling/1/pip/"])
def test_an_unknown_cell_does_not_exist(client_for, url):
    assert client_for("noor").get(url).status_code == 404


@pytest.mark.eis("R-KEMP-048")
def test_a_municipality_that_deviates_is_seen(client_for):
    page = text_of(client_for("noor").get(MATRIX))
    row = page[page.index("Plan inburgering en participatie") :]
    row = row[: row.index("</tr>")]
    mandaat, zelf = row.split("<td")[1:]
    assert "Regiehuis" in mandaat
    assert "beslist: mandaat" in mandaat
    assert "Gemeente" in zelf
    assert "beslist zelf" in zelf


def test_another_day_is_asked_with_get(client_for):
    page = text_of(client_for("noor").get(MATRIX, {"dag": "31 december 2021"}))
    assert "31 december 2021" in page
    assert page.count('<span class="vd-wie">Niemand') == 60
    assert "1 jan 2022: Regiehuis" in page


def test_a_day_that_does_not_exist_is_explained_and_kept(client_for):
    response = client_for("noor").get(MATRIX, {"dag": "31-02-2024"})
    page = text_of(response)
    assert response.status_code == 200
    assert "Deze dag bestaat niet" in page
    assert 'value="31-02-2024"' in page
    assert "Regiehuis" in page


def test_one_municipality_can_be_shown_alone(client_for):
    page = text_of(client_for("noor").get(MATRIX, {"gemeente": "9002"}))
    table = page[page.index("<table") :]
    assert "Zandhoven" in table
    assert "Boslanden" not in table


def test_gaps_lapsing_and_assumed_rows_stand_out_in_words(client_for, moment):
    Beslisbasis.objects.filter(gemeente="9001", taak="pip").update(is_aangenomen=True)
    Beslisbasis.objects.create(
        gemeente_id="9001", taak="pip", begin=moment.dag + timedelta(days=10), soort="geen"
    )
    Taakverdeling.objects.filter(gemeente="9002", taak="map").delete()
    page = text_of(client_for("noor").get(MATRIX))
    row = page[page.index("Plan inburgering en participatie") :]
    row = row[: row.index("</tr>")]
    assert "aangenomen" in row
    assert "tot en met" in row
    assert "vd-vak--gat" in page
    assert "Niemand" in page


@pytest.mark.eis("R-KEMP-049")
def test_a_cell_shows_document_signature_and_history(client_for):
    Taakverdeling.objects.filter(gemeente="9001", taak="pip").update(
        grond_tekst="Wijziging van de regeling",
        besluit_datum=date(2021, 12, 14),
        ondertekend_door="burgemeester en secretaris",
    )
    page = text_of(client_for("noor").get(CEL))
    for piece in (
        "gemeenschappelijke regeling: Wijziging van de regeling",
        "14 december 2021",
        "burgemeester en secretaris",
        "mandaat van het college",
        "2022-014",
        "J.A. de Bruin, directeur",
        "College van burgemeester en wethouders van Boslanden",
        "sinds 1 januari 2022",
    ):
        assert piece in page, piece


def test_a_cell_where_nobody_may_decide_says_what_to_do(client_for, moment):
    Beslisbasis.objects.create(gemeente_id="9001", taak="pip", begin=moment.dag, soort="geen")
    page = text_of(client_for("noor").get(CEL))
    assert "Op deze dag mag niemand beslissen" in page
    assert "mandaatbesluit" in page


def test_a_day_travels_from_matrix_to_cell(client_for):
    client = client_for("noor")
    assert f"{CEL}?dag=2023-05-01" in text_of(client.get(MATRIX, {"dag": "1-5-2023"}))
    assert "1 mei 2023" in text_of(client.get(CEL, {"dag": "2023-05-01"}))


def test_the_number_of_queries_does_not_depend_on_the_rows(
    client_for, django_assert_max_num_queries
):
    client = client_for("noor")
    client.get(MATRIX)
    with django_assert_max_num_queries(14):
        client.get(MATRIX)


def test_a_change_within_three_months_is_warned_of_on_top(client_for, moment):
    begin = moment.dag + timedelta(days=40)
    Taakverdeling.objects.create(
        gemeente_id="9001",
        taak="pvt",
        rol="uitvoerder",
        organisatie_id="boslanden",
        begin=begin,
        niveau="lokaal",
        grond="eigen",
    )
    page = " ".join(text_of(client_for("noor").get(MATRIX)).split())
    warning = page[page.index("Binnen drie maanden") : page.index("<table")]
    assert "doet <strong>Gemeente</strong> dit, nu Welkom Partners." in warning
    assert "1 taak" in warning
    assert "Boslanden" in warning
    assert 'id="straks"' in page[page.index("</table>") :]


@pytest.mark.eis("R-DRE-026")
def test_a_basis_that_ends_is_warned_of_with_what_to_do(client_for, moment):
    Beslisbasis.objects.create(
        gemeente_id="9001", taak="pip", begin=moment.dag + timedelta(days=40), soort="geen"
    )
    page = " ".join(text_of(client_for("noor").get(MATRIX)).split())
    warning = page[page.index("Binnen drie maanden") : page.index("<table")]
    assert "mag niemand hierover beslissen" in warning
    assert "Zorg voor een nieuw besluit" in warning


def test_a_change_far_ahead_is_told_below_and_not_warned_of(client_for, moment):
    Beslisbasis.objects.create(
        gemeente_id="9001", taak="pip", begin=moment.dag + timedelta(days=200), soort="geen"
    )
    page = text_of(client_for("noor").get(MATRIX))
    assert "Binnen drie maanden" not in page
    assert "Wat er verandert" in page


def test_equal_municipalities_share_a_column_until_asked_apart(client_for):
    who = {"9001": "regiehuis", "9002": "regiehuis"}
    for gemeente, party in who.items():
        Taakverdeling.objects.filter(gemeente=gemeente).update(
            organisatie=party, grond="gr", niveau="regionaal"
        )
        Beslisbasis.objects.filter(gemeente=gemeente).update(organisatie=party, soort="mandaat")
    client = client_for("noor")
    page = text_of(client.get(MATRIX))
    assert "Alle 2 gemeenten" in page
    assert "apart=ja" in page
    apart = text_of(client.get(MATRIX, {"apart": "ja"}))
    assert "Alle 2 gemeenten" not in apart
    assert "Zet gelijke gemeenten samen" in apart


def test_a_party_that_works_in_two_regions_chooses_one(client_for):
    Taakverdeling.objects.filter(gemeente="9009", taak="map").update(organisatie="regiehuis")
    client = client_for("noor")
    page = text_of(client.get(MATRIX))
    assert "Je organisatie werkt in" in page
    assert "?regio=elders" in page
    there = text_of(client.get(MATRIX, {"regio": "elders"}))
    assert "Verweg" in there
    assert "Boslanden" not in there
    cel = text_of(client.get("/verdeling/9009/pip/", {"regio": "elders"}))
    assert "/verdeling/?regio=elders" in cel


@pytest.mark.eis("R-DRE-002")
def test_the_day_on_which_a_municipality_joined_is_shown(client_for):
    Gemeente.objects.filter(pk="9002").update(
        toegetreden_op=date(2021, 9, 1), is_toegetreden_aangenomen=True
    )
    page = text_of(client_for("noor").get(MATRIX))
    joined = page[page.index('id="toegetreden"') :]
    assert "1 september 2021" in joined
    assert "aangenomen" in joined
