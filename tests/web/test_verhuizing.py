"""The pages of moving: report, notice, request, choice, preview, archive, and typing meanwhile."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze, overdracht_verstrekken
from inburgering.actions.verhuizing_vraag import overdracht_vragen
from inburgering.cases.models import (
    Dossier,
    Feit,
    Intakeonderdeel,
    Pip,
    Verhuizing,
)
from inburgering.queries.verhuizing_keuzes import preview_overdracht
from inburgering.ui.klok import SESSION_KEY
from tests.dossiers import make_bsn, open_dossier
from tests.formulier import fill_in, read_form
from tests.verhuizing import VAN, make_planned, move_in, move_out, on

pytestmark = pytest.mark.django_db
ALLES = ("pip", "voortgang", "leerbaarheidstoets", "handhaving")


@pytest.fixture
def later(moment):
    return on(moment, moment.dag + timedelta(days=40))


@pytest.fixture
def browse(client_for, settings, later):
    """Give a browser of a character in which it is the later day."""
    settings.TIJDMACHINE = True

    def log_in(naam):
        client = client_for(naam)
        session = client.session
        session[SESSION_KEY] = later.dag.isoformat()
        session.save()
        return client

    return log_in


@pytest.fixture
def planned(bereik_for, moment):
    return make_planned(bereik_for("noor"), moment)


@pytest.fixture
def moved(planned, bereik_for, later):
    notice = move_out(planned, bereik_for("noor"), later, later.dag)
    return planned, move_in(notice, bereik_for("eva"), later)


def typed(day):
    return day.strftime("%d-%m-%Y")


def test_the_whole_way_through_the_pages(planned, browse, later):
    noor, eva = browse("noor"), browse("eva")
    answer = fill_in(
        noor,
        reverse("verhuizing_vertrek", args=[planned]),
        {"gemeente": "9002", "inschrijving_op": typed(later.dag)},
    )
    assert "Verhuisd naar Zandhoven" in noor.get(answer["Location"]).content.decode()
    html = eva.get(reverse("verhuizingen")).content.decode()
    assert "Tesfay" in html
    assert "nog geen dossier" in html
    notice = Verhuizing.objects.get()
    answer = fill_in(
        eva,
        reverse("verhuizing_openen", args=[notice.sleutel]),
        {},
        needs="casusregisseur",
    )
    page = eva.get(answer["Location"]).content.decode()
    assert "Hierheen verhuisd uit Boslanden" in page
    assert "Wij bellen u elke maand" not in page
    new = Dossier.objects.get(gemeente="9002").sleutel
    fill_in(eva, reverse("overdracht_vragen", args=[new]), {"vraag": "voor het nieuwe PIP"})
    assert "gevraagd" in eva.get(reverse("verhuizing", args=[new])).content.decode()
    give = reverse("overdracht_verstrekken", args=[planned])
    chosen = read_form(noor.get(give).content.decode(), "boetes")
    body = {**chosen, "onderdelen": list(ALLES), "boetes": "Geen boete.", "doe": "kijk"}
    seen = noor.post(give, body).content.decode()
    assert "Wij bellen u elke maand" in seen
    assert "Geen boete." in seen
    assert Verhuizing.objects.get().status == "gevraagd"
    sent = {**read_form(seen, "boetes"), "onderdelen": list(ALLES), "doe": "verstrek"}
    for _press in range(2):
        answer = noor.post(give, sent)
        assert answer.status_code == 302
    page = eva.get(reverse("verhuizing", args=[new])).content.decode()
    assert "Zo ontvangen van Boslanden" in page
    assert "Wij bellen u elke maand" in page
    assert Feit.objects.get(dossier__sleutel=new, soort="uren_nt2").getal == 120


def test_the_list_of_who_comes_says_nothing_to_others(moved, browse):
    for naam in ("noor", "vreemd"):
        html = browse(naam).get(reverse("verhuizingen")).content.decode()
        assert "Tesfay" not in html


def test_less_than_everything_asks_for_a_reason_and_keeps_what_was_typed(
    moved, browse, bereik_for, later
):
    key, new = moved
    overdracht_vragen(new.sleutel, vraag="voor het PIP", bereik=bereik_for("eva"), moment=later)
    client = browse("noor")
    give = reverse("overdracht_verstrekken", args=[key])
    body = {"onderdelen": ["pip"], "boetes": "", "toelichting": "Let op de uren.", "doe": "kijk"}
    html = client.post(give, body).content.decode()
    assert "Schrijf op waarom je niet alles verstrekt." in html
    assert "Let op de uren." in html
    html = client.post(give, {**body, "reden": "Nog in bezwaar."}).content.decode()
    assert "Dit gaat niet mee" in html
    assert "Voortgang: uren, examens, taalniveau en wat al gedaan is" in html
    html = client.post(give, {**body, "reden": "Nog in bezwaar.", "doe": "terug"}).content.decode()
    assert "Nog in bezwaar." in html
    assert Verhuizing.objects.get().status == "gevraagd"


def test_the_archive_opens_with_a_reason(moved, browse, bereik_for, later):
    key, new = moved
    overdracht_vragen(new.sleutel, vraag="voor het PIP", bereik=bereik_for("eva"), moment=later)
    keuze = Overdrachtskeuze(ALLES)
    overdracht_verstrekken(key, keuze=keuze, bereik=bereik_for("noor"), moment=later)
    client = browse("noor")
    assert client.get(reverse("dossier", args=[key])).status_code == 404
    found = client.post(reverse("personen_zoeken"), {"q": "Tesfay"}).content.decode()
    assert key.hex not in found.replace("-", "")
    html = client.get(reverse("verhuizingen") + "?lijst=vertrokken").content.decode()
    assert "Lees in het archief" in html
    archive = reverse("verhuizing_archief", args=[Verhuizing.objects.get().sleutel])
    assert "Vul dit in" in client.post(archive, {"reden": ""}).content.decode()
    answer = fill_in(client, archive, {"reden": "vraag over bezwaar"})
    assert client.get(answer["Location"]).status_code == 200
    assert client.get(reverse("dossier_heropenen", args=[key])).status_code == 200
    client.post(reverse("dossier_heropenen", args=[key]))
    assert Dossier.objects.get(sleutel=key).status == "gesloten"


def test_who_types_while_the_dossier_moves_keeps_the_text(bereik_for, client_for, moment):
    """Two browsers: one types, the other reports the move."""
    noor = bereik_for("noor")
    key = open_dossier(noor, moment, gemeente=VAN)
    typist, colleague = client_for("noor"), client_for("tom")
    part = reverse("intake_onderdeel", args=[key, "werk"])
    sent = read_form(typist.get(part).content.decode(), "notitie")
    kept = typist.post(part, {**sent, "notitie": "Wil in de zorg werken."}, HTTP_X_AUTOSAVE="1")
    assert kept.status_code == 200
    contact = reverse("dossier_contact", args=[key])
    form = read_form(typist.get(contact).content.decode(), "verslag")
    fill_in(
        colleague,
        reverse("verhuizing_vertrek", args=[key]),
        {"gemeente": "9002", "inschrijving_op": typed(moment.dag)},
    )
    body = {
        **form,
        "datum": typed(moment.dag),
        "kanaal": "telefoon",
        "plaats": "kantoor",
        "onderwerp": "voortgang",
        "met_wie": "de partner",
        "verslag": "Een lang verslag dat niet weg mag.",
    }
    html = typist.post(contact, body).content.decode()
    assert "Deze persoon is verhuisd" in html
    assert "Een lang verslag dat niet weg mag." in html
    note = Intakeonderdeel.objects.get(intake__dossier__sleutel=key, domein="werk")
    assert note.notitie == "Wil in de zorg werken."
    late = typist.post(part, {**sent, "notitie": "Nog een zin."}).content.decode()
    assert "Nog een zin." in late
    assert "Wil in de zorg werken." in typist.get(part).content.decode()


def test_the_plan_form_too_gives_back_what_was_typed(browse, planned, bereik_for, later):
    client = browse("noor")
    fill_in(
        client,
        reverse("pip_beginnen", args=[planned]),
        {"reden_wijziging": "de route past niet"},
    )
    page = reverse("pip_bewerken", args=[planned])
    form = read_form(client.get(page).content.decode(), "begeleiding")
    move_out(planned, bereik_for("noor"), later, later.dag)
    answer = client.post(page, {**form, "begeleiding": "Een heel nieuwe afspraak."})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Deze persoon is verhuisd" in html
    assert "Een heel nieuwe afspraak." in html
    concept = Pip.objects.get(status="concept")
    assert concept.inhoud["begeleiding"] == "Wij bellen u elke maand."
    assert "Lees het concept" in client.get(reverse("pip", args=[planned])).content.decode()
    read = client.get(reverse("pip_voorbeeld", args=[planned]))
    assert "Wij bellen u elke maand." in read.content.decode()


def test_what_was_typed_comes_back_even_when_the_dossier_went_to_the_archive(
    moved, browse, bereik_for, later
):
    key, new = moved
    client = browse("noor")
    overdracht_vragen(new.sleutel, vraag="voor het PIP", bereik=bereik_for("eva"), moment=later)
    keuze = Overdrachtskeuze(ALLES)
    overdracht_verstrekken(key, keuze=keuze, bereik=bereik_for("noor"), moment=later)
    answer = client.post(
        reverse("dossier_contact", args=[key]), {"verslag": "Dit typte ik net nog."}
    )
    assert answer.status_code == 404
    assert "Dit typte ik net nog." in answer.content.decode()


def test_the_form_offers_no_other_route_than_the_one_that_stays(moved, browse):
    _key, new = moved
    client = browse("eva")
    fill_in(client, reverse("pip_beginnen", args=[new.sleutel]), {"reden_wijziging": "verhuisd"})
    page = reverse("pip_bewerken", args=[new.sleutel])
    html = client.get(page).content.decode()
    assert "15 lid 4" in html
    assert 'name="leerroute" value="Z"' not in html
    form = read_form(html, "begeleiding")
    refused = client.post(page, {**form, "leerroute": "Z"}).content.decode()
    assert "Deze leerroute blijft" in refused
    assert Pip.objects.get(status="concept").inhoud["leerroute"] == "B1"


def test_by_hand_from_a_college_outside_this_system(browse, later):
    client = browse("eva")
    answer = fill_in(
        client,
        reverse("verhuizing_komst"),
        {
            "geslachtsnaam": "Haddad",
            "voornamen": "Rima",
            "geboortedatum": "14-03-1991",
            "bsn": make_bsn(55),
            "groep": "asielstatushouder.zelf",
            "gemeente": "9002",
            "andere_gemeente": "Diepenveen",
            "inschrijving_na_verhuizing": typed(later.dag),
            "leerroute": "Z",
            "pip_dagtekening": "02-03-2026",
            "straat": "Dorpsstraat 1",
            "plaats": "1234 AB Zandhoven",
        },
        needs="geslachtsnaam",
    )
    place = urlsplit(answer["Location"]).path
    assert "Hierheen verhuisd uit Diepenveen" in client.get(place).content.decode()
    new = Dossier.objects.get()
    assert Pip.objects.get(dossier=new).inhoud["leerroute"] == "Z"
    fill_in(
        client,
        reverse("overdracht_invoeren", args=[new.sleutel]),
        {"uren_nt2": "340", "toets_op": "1-2-2026", "toets_resultaat": "b1_niet_haalbaar"},
        needs="toelichting",
    )
    assert Feit.objects.get(dossier=new, soort="uren_nt2").getal == 340
    assert "340 uur" in client.get(place).content.decode()


def test_a_college_outside_this_system_gets_a_report_of_exactly_that(
    planned, browse, bereik_for, later
):
    noor = bereik_for("noor")
    away = Vertrek(inschrijving_op=later.dag, andere_gemeente="Diepenveen")
    verhuizing_melden(planned, vertrek=away, bereik=noor, moment=later)
    client = browse("noor")
    fill_in(
        client,
        reverse("overdracht_verzoek", args=[planned]),
        {"vraag": "brief van gisteren"},
    )
    body = {"onderdelen": ["pip"], "reden": "De rest volgt later.", "boetes": "", "toelichting": ""}
    give = reverse("overdracht_verstrekken", args=[planned])
    assert "Download de pdf" in client.post(give, {**body, "doe": "kijk"}).content.decode()
    answer = client.post(give, {**body, "doe": "pdf"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    seen = preview_overdracht(planned, onderdelen=("pip",), bereik=bereik_for("noor", later.dag))
    labels = {row.label for part in seen.delen for row in part.regels}
    assert "Beginstand taal (NT2)" not in labels
    assert "Begeleiding" in labels
    assert Verhuizing.objects.get().status == "gevraagd"
