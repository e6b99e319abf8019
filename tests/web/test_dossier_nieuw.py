"""Opening a dossier by form: plain errors, kept values, doubles, double clicks."""

import uuid

import pytest

from inburgering.cases.models import Dossier, Feit, Persoon
from tests.dossiers import BSN, make_bsn, open_dossier

URL = "/dossier/nieuw/"


@pytest.fixture
def answers(personas):
    return {
        "voornamen": "Selam",
        "geslachtsnaam": "Tesfay",
        "geboortedatum": "5 maart 1994",
        "bsn": BSN,
        "groep": "asielstatushouder.zelf",
        "gemeente": "9001",
        "kennisgeving": "20-1-2026",
        "koppeling": "12-1-2026",
        "azc": "Zonneveld",
        "inschrijving": "2-2-2026",
        "wordt_gehuisvest": "ja",
        "straat": "Lindelaan 3",
        "plaats": "1234 AB Boslanden",
        "telefoon": "06 12345678",
        "taal": "Tigrinya",
        "heeft_tolk_nodig": "on",
        "casusregisseur": personas["noor"].pk,
        "eenmalig": str(uuid.uuid4()),
    }


def text(answer) -> str:
    return answer.content.decode()


def test_a_filled_form_opens_the_dossier_and_says_what_is_next(client_for, answers):
    answer = client_for("noor").post(URL, answers, follow=True)
    row = Dossier.objects.get()
    assert answer.redirect_chain == [(f"/dossier/{row.sleutel}/", 302)]
    assert "Het dossier is geopend." in text(answer)
    facts = dict(row.feiten.values_list("soort", "code"))
    assert (facts["doelgroep"], facts["doelgroep_detail"]) == ("asielstatushouder", "zelf")
    assert facts["azc"] == "Zonneveld"
    assert row.adres_regels == ["Lindelaan 3", "1234 AB Boslanden"]


@pytest.mark.eis("R-KEMP-013")
@pytest.mark.parametrize(
    ("groep", "naam", "definitie", "facts"),
    [
        ("asielstatushouder.zelf", "Asielstatushouder", "Vroeg zelf asiel aan", ("zelf", "ja")),
        (
            "asielstatushouder.nareiziger",
            "Asielstatushouder: nareizend gezinslid",
            "Kwam later naar een gezinslid met asiel",
            ("nareiziger", "ja"),
        ),
        (
            "asielstatushouder.gezinslid",
            "gezinslid zonder eigen asielvergunning",
            "Telt voor de wet als asielstatushouder",
            ("gezinslid", "nee"),
        ),
        (
            "gezinsmigrant.gezinshereniger",
            "Gezinsmigrant: gezinshereniger",
            "Het gezin bestond al voor de reis",
            ("gezinshereniger", "nee"),
        ),
        (
            "gezinsmigrant.gezinsvormer",
            "Gezinsmigrant: gezinsvormer",
            "Komt trouwen of samenwonen",
            ("gezinsvormer", "nee"),
        ),
        (
            "overige_migrant.overig",
            "Overige migrant",
            "Heeft om een andere reden een verblijfsvergunning",
            ("overig", "nee"),
        ),
    ],
)
def test_each_group_shows_its_definition_and_is_told_apart(
    client_for, answers, groep, naam, definitie, facts
):
    browser = client_for("noor")
    page = text(browser.get(URL))
    assert naam in page
    assert definitie in page
    browser.post(URL, answers | {"groep": groep})
    codes = dict(Feit.objects.values_list("soort", "code"))
    assert codes["doelgroep"] == groep.partition(".")[0]
    assert (codes["doelgroep_detail"], codes["heeft_asielvergunning"]) == facts


def test_all_errors_show_at_once_beside_their_fields_and_what_was_typed_stays(client_for, answers):
    wrong = answers | {
        "geslachtsnaam": "",
        "voornamen": "Åsa",
        "geboortedatum": "31-2-1990",
        "bsn": "999912345",
        "v_nummer": "abc",
        "groep": "",
        "koppeling": "1-1-2199",
        "telefoon": "bel maar",
        "email": "geen adres",
    }
    page = text(client_for("noor").post(URL, wrong))
    for name, message in (
        ("geslachtsnaam", "Vul de achternaam in."),
        ("geboortedatum", "Deze dag bestaat niet."),
        ("bsn", "Dit BSN klopt niet."),
        ("v_nummer", "Een V-nummer heeft 10 cijfers."),
        ("koppeling", "Deze datum ligt na vandaag."),
        ("telefoon", "Dit telefoonnummer klopt niet."),
        ("email", "Dit e-mailadres klopt niet."),
    ):
        assert message in page, name
        assert f'href="#id_{name}"' in page, name
    assert "Kies de groep." in page
    for typed in (
        "Åsa",
        "31-2-1990",
        "999912345",
        "1-1-2199",
        "bel maar",
        "geen adres",
        "Lindelaan",
    ):
        assert f'value="{typed}' in page, typed
    assert not Persoon.objects.exists()


def test_a_birth_date_after_today_is_refused(client_for, answers):
    page = text(client_for("noor").post(URL, answers | {"geboortedatum": "1-1-2199"}))
    assert "De geboortedatum ligt na vandaag." in page
    assert not Persoon.objects.exists()


@pytest.mark.parametrize(
    ("changes", "naam", "born"),
    [
        ({"voornamen": "", "geslachtsnaam": "Suharto"}, "Suharto", "5 maart 1994"),
        (
            {"voornamen": "Thi Lan", "geslachtsnaam": "Nguyen", "is_achternaam_eerst": "on"},
            "Nguyen Thi Lan",
            "5 maart 1994",
        ),
        (
            {"voornamen": "Anna", "voorvoegsel": "van den", "geslachtsnaam": "Berg"},
            "Anna van den Berg",
            "5 maart 1994",
        ),
        ({"geboortedatum": "1994"}, "Selam Tesfay", "1994"),
        ({"geboortedatum": "1-1-1994", "is_geboortedatum_onzeker": "on"}, "Selam Tesfay", "1994"),
    ],
    ids=["one name", "family name first", "prefix", "year alone", "1 January"],
)
def test_unusual_names_and_birth_dates_are_kept_as_they_are(
    client_for, answers, changes, naam, born
):
    page = text(client_for("noor").post(URL, answers | changes, follow=True))
    assert f'<h1 class="oi-h1">{naam}</h1>' in page
    assert born in page
    assert ("alleen het jaar is bekend" in page) is (born == "1994")


def test_only_municipalities_with_the_own_casusregie_are_offered(client_for, answers):
    browser = client_for("noor")
    page = text(browser.get(URL))
    assert "Boslanden" in page
    assert "Zandhoven" not in page
    page = text(browser.post(URL, answers | {"gemeente": "9002"}))
    assert "Kies een antwoord uit de lijst." in page
    assert not Dossier.objects.exists()


@pytest.mark.parametrize("naam", ["kim", "vera", "rik", "bea", "pim"])
def test_others_have_no_form(client_for, answers, naam):
    browser = client_for(naam)
    assert browser.get(URL).status_code == 403
    assert browser.post(URL, answers).status_code == 403
    assert not Dossier.objects.exists()


def test_a_possible_double_is_shown_first_and_can_be_denied(
    client_for, answers, bereik_for, moment
):
    key = open_dossier(bereik_for("noor"), moment)
    browser = client_for("noor")
    alike = answers | {"geslachtsnaam": "Tesfaye", "bsn": make_bsn(30)}
    page = text(browser.post(URL, alike))
    assert "Is dit iemand die er al is?" in page
    assert f'href="/dossier/{key}/"' in page
    assert 'value="Tesfaye"' in page
    assert Dossier.objects.count() == 1
    browser.post(URL, alike | {"bevestigd": "ja"})
    assert Dossier.objects.count() == 2


def test_the_same_bsn_at_the_own_college_leads_to_the_dossier_that_is_there(
    client_for, answers, bereik_for, moment
):
    key = open_dossier(bereik_for("noor"), moment)
    page = text(client_for("noor").post(URL, answers | {"bevestigd": "ja"}))
    assert "Er is al een open dossier" in page or "staat al in een open dossier" in page
    assert f'href="/dossier/{key}/"' in page
    assert Dossier.objects.count() == 1


def test_somebody_known_elsewhere_is_reused_without_a_word(client_for, answers, bereik_for, moment):
    other = open_dossier(bereik_for("eva"), moment)
    answer = client_for("noor").post(URL, answers, follow=True)
    page = text(answer)
    assert "Het dossier is geopend." in page
    assert str(other) not in page
    assert "Zandhoven" not in page
    assert Persoon.objects.count() == 1
    assert Dossier.objects.count() == 2


def test_a_double_click_opens_one_dossier_and_ends_on_it(client_for, answers):
    browser = client_for("noor")
    first = browser.post(URL, answers)
    second = browser.post(URL, answers | {"bevestigd": "ja"})
    assert first["Location"] == second["Location"]
    assert Dossier.objects.count() == 1
