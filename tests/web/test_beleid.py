"""The pages on local policy: settings, who deviates, documents and what rests on them."""

import pytest
from django.urls import reverse

from inburgering.access.rollen import ROLLEN
from inburgering.region.models import Beleid, Beleidsdocument, Besluitstap
from tests.beleid import KADER, make_beleid, make_document

BELEID, DOCUMENT = "/beleid/", f"/beleid/{KADER}/"


def text_of(response):
    return " ".join(response.content.decode().split())


def row_of(page, piece):
    """Give the first table row with this piece of text."""
    return next(row for row in page.split("<tr>") if piece in row)


@pytest.fixture
def page(client_for):
    make_beleid()
    return text_of(client_for("noor").get(BELEID))


def test_addresses():
    assert reverse("beleid") == BELEID
    assert reverse("beleid_document", args=[KADER]) == DOCUMENT


@pytest.mark.parametrize("url", [BELEID, DOCUMENT])
def test_a_visitor_must_log_in(client, regio, url):
    assert client.get(url)["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("url", [BELEID, DOCUMENT, "/aanbod/"])
def test_a_role_without_the_right_sees_nothing(client_for, monkeypatch, url):
    make_beleid()
    client = client_for("noor")
    blind = type(ROLLEN["casusregisseur"])
    role = blind("x", "X", None, frozenset(), mag_verdeling_zien=False)
    monkeypatch.setattr("inburgering.access.bereik.ROLLEN", {"casusregisseur": role})
    assert client.get(url).status_code == 403


def test_a_setting_stands_with_its_value_its_place_and_its_document(page):
    row = row_of(page, "Maatschappelijke begeleiding, in maanden")
    assert "<strong>12</strong>" in row
    assert "Boslanden" in row
    assert f'href="{DOCUMENT}"' in row
    assert "sinds 1 jan 2022" in row


@pytest.mark.eis("R-KEMP-083")
def test_who_has_the_lead_on_money_is_a_setting_in_words(page, client_for):
    row = row_of(page, "Wie de regie heeft op financiële zelfredzaamheid")
    assert "De maatschappelijke begeleiding" in row
    assert "alle 2 gemeenten" in row
    client = client_for("noor")
    cel = text_of(client.get("/verdeling/9001/financiele_zelfredzaamheid/"))
    assert "<strong>De maatschappelijke begeleiding</strong>" in cel
    Beleid.objects.filter(gemeente="9001").update(waarde="casusregisseur")
    cel = text_of(client.get("/verdeling/9001/financiele_zelfredzaamheid/"))
    assert "<strong>De casusregisseur</strong>" in cel


def test_what_nobody_chose_is_named_with_the_standard(page):
    rest = page[page.index("Keuzes die hier niemand maakte") :]
    assert "Welkomstprogramma" in rest
    assert "nee" in rest


@pytest.mark.eis("R-SV-052")
def test_a_document_stands_with_its_status_per_body(page):
    row = row_of(page[page.index('id="documenten"') :], "Kader Samen")
    assert "Portefeuillehoudersoverleg (PHO)" in row
    assert "besproken" in row
    assert "vastgesteld" in row
    assert "30 nov 2021" in row
    assert "gepland" in row


def test_one_municipality_is_chosen_with_a_list(client_for):
    make_beleid()
    page = text_of(client_for("noor").get(BELEID, {"gemeente": "9002"}))
    assert "<strong>18</strong>" in page
    assert "<strong>12</strong>" not in page
    assert '<option value="9002" selected>' in page
    all_again = text_of(client_for("noor").get(BELEID, {"gemeente": "9009"}))
    assert "<strong>12</strong>" in all_again


def test_a_day_that_does_not_exist_is_explained_and_kept(client_for):
    make_beleid()
    page = text_of(client_for("noor").get(BELEID, {"dag": "31-02-2024", "gemeente": "9002"}))
    assert "Deze dag bestaat niet" in page
    assert 'value="31-02-2024"' in page
    assert '<option value="9002" selected>' in page


def test_before_anything_was_chosen_the_page_says_so(client_for):
    page = text_of(client_for("noor").get(BELEID))
    assert "Er is hier niets gekozen" in page
    assert "Voor deze dag zijn geen documenten vastgelegd." in page


def test_the_pages_of_partners_lead_to_each_other_and_keep_day_and_place(client_for):
    page = text_of(client_for("noor").get(BELEID, {"dag": "1-5-2023", "gemeente": "9002"}))
    for other in ("/verdeling/", "/aanbod/"):
        assert f'href="{other}?dag=2023-05-01&amp;gemeente=9002"' in page


class TestADocument:
    @pytest.mark.eis("R-OA-005", "R-DRE-001")
    def test_shows_versions_bodies_and_where_it_is_not_adopted(self, client_for):
        make_beleid()
        make_document(versie="2", gemeenten=("9002",))
        page = text_of(client_for("noor").get(DOCUMENT))
        assert "Er zijn 2 versies" in page
        assert page.index("Versie 2") < page.index("Versie 1")
        assert "vastgesteld in Zandhoven" in page
        assert "30 nov 2021" in page

    def test_shows_what_it_configures(self, client_for):
        make_beleid()
        page = text_of(client_for("noor").get(DOCUMENT))
        rests = page[page.index("Wat hierop rust") :]
        assert "Maatschappelijke begeleiding, in maanden" in rests
        assert "Plan inburgering en participatie" in rests

    def test_that_no_body_adopted_is_not_said_to_hold(self, client_for):
        make_beleid()
        Besluitstap.objects.update(status="gepland", datum=None)
        page = text_of(client_for("noor").get(DOCUMENT))
        assert "nog niet vastgesteld" in page
        assert "geldt</span>" not in page

    @pytest.mark.parametrize("url", ["/beleid/bestaat-niet/", DOCUMENT])
    def test_that_is_not_of_the_region_does_not_exist(self, client_for, url):
        make_beleid()
        who = "noor" if "bestaat" in url else "vreemd"
        assert client_for(who).get(url).status_code == 404

    def test_text_of_the_file_is_shown_as_text(self, client_for):
        make_beleid()
        Beleidsdocument.objects.update(titel="<b>Kader</b>", toelichting="<script>x</script>")
        page = text_of(client_for("noor").get(DOCUMENT))
        assert "<b>Kader</b>" not in page
        assert "&lt;script&gt;" in page


def test_the_number_of_queries_does_not_depend_on_the_rows(
    client_for, django_assert_max_num_queries
):
    make_beleid()
    client = client_for("noor")
    client.get(BELEID)
    for url, most in ((BELEID, 16), (DOCUMENT, 19), ("/aanbod/", 14)):
        with django_assert_max_num_queries(most):
            client.get(url)
