"""The page of a dossier in a browser: what shows, what stays out, and what is logged."""

import re

import pytest

from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.feit import Waarde
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.cases.models import Dossier, Inzage, Tijdlijnregel
from tests.dossiers import BSN, open_dossier

SPACED = f"{BSN[:3]} {BSN[3:6]} {BSN[6:]}"


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def logged() -> list[tuple[str, str]]:
    return list(Inzage.objects.order_by("id").values_list("deel", "doel"))


def test_the_page_shows_where_somebody_stands_and_what_to_do(client_for, dossier):
    html = client_for("noor").get(f"/dossier/{dossier}/").content.decode()
    for text in (
        "Selam Tesfay",
        "Asielstatushouder",
        "Boslanden",
        "Noor van den Berg",
        "Stel het PIP vast",
        "Waarom?",
        'href="tel:0612345678"',
        "https://wetten.overheid.nl/",
        "Het dossier is geopend.",
        "Welkom Partners",
    ):
        assert text in html
    assert "<svg" in html


def test_opening_is_logged_with_who_which_part_and_why(client_for, dossier, personas):
    client_for("noor").get(f"/dossier/{dossier}/")
    line = Inzage.objects.get()
    assert (line.door_id, line.organisatie_id, line.rol) == (
        personas["noor"].pk,
        "regiehuis",
        "casusregisseur",
    )
    assert (line.deel, line.doel) == ("kop", "dossier")


@pytest.mark.parametrize(
    ("page", "deel"),
    [
        ("gegevens/", "feiten"),
        ("tijdlijn/", "tijdlijn"),
        ("contact/", "contacten"),
        ("persoon/", "bsn"),
        ("bereikbaar/", "contactgegevens"),
        ("randvoorwaarde/", "randvoorwaarden"),
        ("huishouden/", "huishouden"),
        ("gegevens/inschrijving/", "feiten"),
    ],
)
def test_every_part_that_is_opened_is_logged(client_for, dossier, page, deel):
    assert client_for("noor").get(f"/dossier/{dossier}/{page}").status_code == 200
    assert [line[0] for line in logged()] == [deel]


class TestBsn:
    def test_no_page_holds_the_whole_bsn(self, client_for, dossier):
        browser = client_for("noor")
        for page in ("", "gegevens/", "tijdlijn/", "contact/", "persoon/", "bereikbaar/"):
            html = browser.get(f"/dossier/{dossier}/{page}").content.decode()
            assert BSN not in html
            assert SPACED not in html

    def test_the_page_shows_the_last_three_figures(self, client_for, dossier):
        html = client_for("noor").get(f"/dossier/{dossier}/").content.decode()
        assert f"••• ••• {BSN[-3:]}" in html

    def test_showing_it_is_asked_for_and_logged(self, client_for, dossier):
        answer = client_for("noor").post(f"/dossier/{dossier}/bsn/")
        assert SPACED in answer.content.decode()
        assert answer["Cache-Control"] == "no-store"
        assert logged() == [("bsn", "bsn_tonen")]

    def test_it_is_not_shown_on_a_mere_visit(self, client_for, dossier):
        assert client_for("noor").get(f"/dossier/{dossier}/bsn/").status_code == 405
        assert logged() == []

    @pytest.mark.parametrize("naam", ["vera", "sam", "eva", "rik", "bea", "pim"])
    def test_who_does_not_need_it_gets_nothing(self, client_for, dossier, naam):
        answer = client_for(naam).post(f"/dossier/{dossier}/bsn/")
        assert answer.status_code in (403, 404)
        assert SPACED not in answer.content.decode()
        assert logged() == []


class TestRights:
    @pytest.mark.parametrize("naam", ["eva", "vreemd", "rik", "bea", "pim"])
    def test_a_dossier_of_others_is_not_there(self, client_for, dossier, naam):
        browser = client_for(naam)
        for page in ("", "gegevens/", "tijdlijn/", "contact/", "persoon/", "sluiten/"):
            answer = browser.get(f"/dossier/{dossier}/{page}")
            assert answer.status_code in (403, 404), page
            assert "Tesfay" not in answer.content.decode()
        assert logged() == []

    def test_a_budgetcoach_elsewhere_sees_no_hint_of_other_parts(
        self, client_for, bereik_for, moment
    ):
        eva = bereik_for("eva")
        key = open_dossier(eva, moment, feiten={"recht_op_bijstand": Waarde(datum=moment.dag)})
        talk = Contactgegevens(moment.dag, "azc", "gesprek", "intake", "zelf", "Geheim verslag")
        contact_vastleggen(key, contact=talk, bereik=eva, moment=moment)
        obstacle = Randvoorwaardegegevens("vervoer", "Geheime fiets", "zandhoven")
        randvoorwaarde_vastleggen(key, gegevens=obstacle, bereik=eva, moment=moment)
        browser = client_for("kim")
        page = browser.get(f"/dossier/{key}/").content.decode()
        html = page[page.index("<main") :]
        assert "Selam Tesfay" in html
        assert "Start het ontzorgen" in html
        for text in (
            *("Geheim", "Stel het PIP vast", "Wie doet wat", "Randvoorwaarden", "Huishouden"),
            *("Tijdlijn", "<figure", "Brieven", "Laatste contact", "Dossier sluiten"),
        ):
            assert text not in html
        for page in ("tijdlijn/", "contact/", "huishouden/", "persoon/", "sluiten/"):
            assert browser.get(f"/dossier/{key}/{page}").status_code == 404, page


class TestTijdlijn:
    @pytest.fixture
    def long(self, dossier, noor, moment):
        row = Dossier.objects.get(sleutel=dossier)
        Tijdlijnregel.objects.bulk_create(
            Tijdlijnregel(
                dossier=row,
                handeling="contact.vastgelegd",
                dag=moment.dag,
                tijdstip=moment.tijdstip,
                door_id=noor.medewerker,
                gegevens={"kanaal": "telefoon"},
            )
            for _number in range(45)
        )
        return dossier

    def test_it_is_read_page_by_page_without_gaps_or_doubles(self, client_for, long):
        browser, url, seen = client_for("noor"), f"/dossier/{long}/tijdlijn/", 0
        pages = 0
        while url:
            html = browser.get(url).content.decode()
            seen += len(re.findall(r'<li class="oi-event ', html))
            pages += 1
            following = re.search(r'rel="next" href="([^"]+)"', html)
            url = f"/dossier/{long}/tijdlijn/{following[1]}" if following else ""
        assert (seen, pages) == (46, 3)

    def test_it_is_filtered_by_kind_worker_and_day(self, client_for, long, personas, moment):
        browser = client_for("noor")
        for query, expected in (
            ("soort=dossier", 1),
            ("soort=contact", 20),
            ("soort=pip", 0),
            (f"door={personas['noor'].pk}", 20),
            ("tot_en_met=1-1-2020", 0),
            (f"soort=dossier&van={moment.dag:%d-%m-%Y}", 1),
        ):
            html = browser.get(f"/dossier/{long}/tijdlijn/?{query}").content.decode()
            assert len(re.findall(r'<li class="oi-event ', html)) == expected, query

    def test_a_day_that_cannot_be_read_is_said(self, client_for, long):
        html = client_for("noor").get(f"/dossier/{long}/tijdlijn/?van=31-2-2026").content.decode()
        assert "Deze dag bestaat niet" in html


def test_a_closed_dossier_says_so_and_offers_to_open_it(client_for, dossier):
    browser = client_for("noor")
    answer = browser.post(f"/dossier/{dossier}/sluiten/", {"reden": "buitenland"}, follow=True)
    html = answer.content.decode()
    assert "Dit dossier is gesloten" in html
    assert "vertrokken naar het buitenland" in html
    assert "Leg contact vast" not in html
    browser.post(f"/dossier/{dossier}/heropenen/")
    assert Dossier.objects.get().status == "open"


@pytest.mark.eis("R-KEMP-057")
def test_obstacles_stand_on_the_page_with_owner_and_status(client_for, dossier, noor, moment):
    obstacle = Randvoorwaardegegevens("vervoer", "Een fiets", "regiehuis", noor.medewerker)
    randvoorwaarde_vastleggen(dossier, gegevens=obstacle, bereik=noor, moment=moment)
    browser = client_for("noor")
    html = browser.get(f"/dossier/{dossier}/").content.decode()
    panel = html[html.index('id="randvoorwaarden"') : html.index('id="huishouden"')]
    for text in ("Vervoer", "Een fiets", "Noor van den Berg", "nog niet geregeld"):
        assert text in panel
    address = re.search(r'action="(/dossier/[^"]+/randvoorwaarde/\d+/)"', panel)[1]
    html = browser.post(address, {"status": "geregeld"}, follow=True).content.decode()
    panel = html[html.index('id="randvoorwaarden"') : html.index('id="huishouden"')]
    assert "oi-badge--done" in panel
