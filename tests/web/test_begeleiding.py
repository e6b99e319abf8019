"""The pages of guidance: begin a list, tick, give away, offer, couple, and the letter."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import (
    Begeleidingsfase,
    Betrokkene,
    Checklist,
    Checklistpunt,
    Feit,
    Inzage,
    Taak,
    Voorziening,
)
from inburgering.queries.begeleiding import get_begeleiding
from tests.begeleiding import (
    add_offers,
    begin_list,
    get_point,
    make_worker,
    set_beleid,
)
from tests.dossiers import NAAM, make_bsn, open_dossier
from tests.formulier import fill_in

SOMEBODY = Persoonsgegevens(naam=NAAM, geboortedatum=date(1991, 4, 2), bsn=make_bsn(61))


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def vera(bereik_for):
    return bereik_for("vera")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


@pytest.mark.eis("R-BUR-007", "R-DRE-011")
def test_a_list_begins_from_a_button_and_its_points_are_ticked(client_for, dossier, vera, moment):
    client, url = client_for("vera"), reverse("checklist", args=[dossier, "regeldag"])
    assert "Teken het huurcontract" in client.get(url).content.decode()
    assert not Checklist.objects.exists()
    day = moment.dag.strftime("%d-%m-%Y")
    fill_in(client, url, {"begin": day})
    assert Checklist.objects.get().begin == moment.dag
    point = get_point("regeldag", "sleutels")
    tick = reverse("checkpunt_stand", args=[dossier, "regeldag", point.pk])
    answer = client.post(tick, {"stand": "gedaan"}, follow=True)
    assert "1 van 7 klaar" in answer.content.decode()
    client.post(tick, {"stand": "open"})
    point.refresh_from_db()
    assert point.gedaan_op is None


@pytest.mark.eis("R-DRE-011")
def test_a_tick_offers_to_record_the_fact_and_does_not_write_it(client_for, dossier, vera, moment):
    begin_list(dossier, "regeldag", vera, moment)
    point = get_point("regeldag", "aanvraag_bijstand")
    client = client_for("noor")
    tick = reverse("checkpunt_stand", args=[dossier, "regeldag", point.pk])
    page = client.post(tick, {"stand": "gedaan"}, follow=True).content.decode()
    assert "nog geen vastgelegd feit" in page
    assert reverse("dossier_feit", args=[dossier, "recht_op_bijstand"]) in page
    assert not Feit.objects.filter(soort="recht_op_bijstand").exists()
    # Whoever may not see that fact hears nothing about it.
    other = client_for("vera").get(reverse("checklist", args=[dossier, "regeldag"]))
    assert "recht_op_bijstand" not in other.content.decode()


@pytest.mark.eis("R-BUR-018")
def test_every_point_says_who_may_do_it(client_for, dossier, vera, moment):
    begin_list(dossier, "mb_praktisch", vera, moment)
    page = read(client_for("vera"), "checklist", dossier, "mb_praktisch")
    assert page.count("alleen beroepskracht</span>") == 9
    assert page.count("ook vrijwilliger</span>") == 6
    split = read(client_for("sam"), "wie_mag_wat")
    assert "Regel energie en water" in split
    assert "Handhaving door het college" in split


def test_a_point_is_skipped_given_and_added(client_for, noor, vera, moment, personas):
    facts = {"recht_op_bijstand": Waarde(datum=moment.dag)}
    dossier = open_dossier(noor, moment, feiten=facts)
    begin_list(dossier, "mb_praktisch", vera, moment)
    client = client_for("vera")
    school, energy = (
        get_point("mb_praktisch", code) for code in ("school_kinderen", "energie_water")
    )
    skip = reverse("checkpunt", args=[dossier, "mb_praktisch", school.pk])
    refused = client.post(skip, {"stand": "niet_nodig", "gedaan_op": "", "opmerking": ""})
    assert "waarom dit niet nodig is" in refused.content.decode()
    fill_in(client, skip, {"stand": "niet_nodig", "opmerking": "Geen kinderen."})
    give = reverse("checkpunt_wie", args=[dossier, "mb_praktisch", energy.pk])
    fill_in(client, give, {"medewerker": str(personas["kim"].pk)})
    new = reverse("checkpunt_nieuw", args=[dossier, "mb_praktisch"])
    day = (moment.dag + timedelta(days=3)).strftime("%d-%m-%Y")
    answers = {"omschrijving": "Haal een fiets op", "mag_vrijwilliger": "ja", "uiterlijk": day}
    fill_in(client, new, answers)
    school.refresh_from_db()
    energy.refresh_from_db()
    assert (school.is_niet_nodig, energy.medewerker_id) == (True, personas["kim"].pk)
    assert Checklistpunt.objects.filter(omschrijving="Haal een fiets op").exists()


@pytest.mark.eis("R-KEMP-009", "R-KEMP-014")
def test_the_page_shows_the_full_offer_or_a_part_with_the_reason(client_for, noor, moment):
    full = open_dossier(noor, moment)
    client = client_for("noor")
    page = read(client, "begeleiding", full)
    assert 'id="aanbod"' in page
    assert 'id="niet"' not in page
    part = open_dossier(
        noor,
        moment,
        gemeente="9001",
        persoon=SOMEBODY,
        feiten={"doelgroep": Waarde(code="gezinsmigrant")},
    )
    page = read(client, "begeleiding", part)
    left_out = page.split('id="niet"')[1]
    assert "alleen voor asielstatushouders" in left_out
    assert reverse("voorziening", args=[part, "mb_praktisch"]) not in page
    assert client.get(reverse("voorziening", args=[part, "mb_praktisch"])).status_code == 404


def _other():
    from inburgering.actions.persoon import Persoonsgegevens
    from tests.dossiers import NAAM, make_bsn

    return Persoonsgegevens(naam=NAAM, geboortedatum=date(1991, 4, 2), bsn=make_bsn(61))


@pytest.mark.eis("R-KEMP-011")
def test_an_offer_is_recorded_with_who_when_and_what(client_for, dossier, moment):
    client, url = client_for("vera"), reverse("voorziening", args=[dossier, "mb_praktisch"])
    day = moment.dag.strftime("%d-%m-%Y")
    answers = {
        "aangeboden_op": day,
        "uitkomst": "aangenomen",
        "begin": day,
        "onderdelen": ["wonen", "buurt"],
    }
    answer = fill_in(client, url, answers)
    row = Voorziening.objects.get()
    assert (row.organisatie_id, row.begin, row.onderdelen) == (
        "partner",
        moment.dag,
        ["wonen", "buurt"],
    )
    page = client.get(answer["Location"]).content.decode()
    # The first day is a legal fact: it is recorded in its own task.
    task = Taak.objects.get(code="mb_starten", taak="mb_praktisch")
    assert reverse("taak", args=[task.sleutel]) in page
    assert not Feit.objects.filter(soort="mb_gestart").exists()


def test_two_pages_open_at_once_keep_what_was_typed(client_for, dossier, moment):
    client, url = client_for("vera"), reverse("voorziening", args=[dossier, "pvt"])
    fill_in(client, url, {"toelichting": "eerste"})
    stale = {"gezien": "0", "toelichting": "tweede", "uitkomst": "", "organisatie": ""}
    answer = client.post(url, stale)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Iemand anders heeft dit dossier net gewijzigd" in page
    assert 'value="tweede"' in page
    assert 'name="gezien" value="1"' in page
    assert Voorziening.objects.get().toelichting == "eerste"


@pytest.mark.eis("R-KEMP-084")
def test_the_level_is_chosen_beside_the_table_of_offers(client_for, dossier, moment):
    add_offers("9001")
    client = client_for("noor")
    url = reverse("voorziening", args=[dossier, "financiele_zelfredzaamheid"])
    assert "Eurowijzer" in client.get(url).content.decode()
    fill_in(client, url, {"niveau": "matig"}, needs="gezien")
    page = read(client, "begeleiding", dossier)
    assert "matig intensief" in page
    assert Voorziening.objects.get().onderdelen == [
        *("begeleiding", "startpunt", "raadslieden", "vroegsignalering", "eurowijzer")
    ]


@pytest.mark.eis("R-KEMP-083")
@pytest.mark.parametrize(
    ("regie", "words"),
    [("casusregisseur", "De casusregisseur"), ("begeleiding", "De maatschappelijke begeleiding")],
)
def test_the_page_says_who_steers_money(client_for, dossier, regie, words):
    set_beleid("9001", zelfredzaamheid_regie=regie)
    page = read(client_for("noor"), "begeleiding", dossier)
    assert f"Regie op geldzaken: {words}" in page


@pytest.mark.eis("R-SV-033")
def test_a_phase_begins_with_ticked_criteria_and_a_day(client_for, dossier, moment):
    client = client_for("noor")
    assert client.get(reverse("fase_beginnen", args=[dossier])).status_code == 404
    set_beleid("9001", begeleidingsfasen=True)
    answers = {"criteria": ["woont_hier", "inkomen", "contactpersoon"]}
    fill_in(client, reverse("fase_beginnen", args=[dossier]), answers, needs="begin")
    row = Begeleidingsfase.objects.get()
    assert (row.fase, row.begin, len(row.criteria)) == ("ontzorgen_regelen", moment.dag, 3)
    assert "Begeleiden en meenemen" in read(client, "begeleiding", dossier)


@pytest.mark.eis("R-BUR-009")
def test_a_volunteer_is_coupled_and_let_go_from_the_page(client_for, dossier, moment, vera):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    client = client_for("vera")
    url = reverse("betrokkene_nieuw", args=[dossier])
    answers = {"taak": "mb_praktisch", "medewerker": str(helper.pk), "doel": "Help met de buurt."}
    fill_in(client, url, answers)
    row = Betrokkene.objects.get()
    assert "Hanna Vrij" in read(client, "begeleiding", dossier)
    end = reverse("betrokkene_einde", args=[dossier, row.pk])
    fill_in(client, end, {"laatste_dag": ""})
    row.refresh_from_db()
    assert row.eind == moment.dag - timedelta(days=1)
    assert "Hanna Vrij" not in read(client, "begeleiding", dossier)


def test_the_task_leads_to_its_list(client_for, dossier):
    task = Taak.objects.get(code="mb_starten", taak="mb_praktisch")
    page = read(client_for("vera"), "taak", task.sleutel)
    assert reverse("checklist", args=[dossier, "mb_praktisch"]) in page


def test_another_party_sees_only_what_its_task_is_about(bereik_for, noor, moment):
    facts = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}
    key = open_dossier(noor, moment, feiten=facts)
    seen = {}
    for naam in ("noor", "vera", "kim"):
        page = get_begeleiding(key, bereik=bereik_for(naam), dag=moment.dag, koppelbaar=())
        assert page is not None
        seen[naam] = {line.code for line in page.aanbod}
    assert seen["vera"] == {"mb_praktisch", "mb_leefomgeving", "pvt"}
    assert seen["kim"] == {"ontzorgen", "financiele_zelfredzaamheid"}
    assert len(seen["noor"]) == 13


def test_reading_is_logged(client_for, dossier):
    before = Inzage.objects.count()
    read(client_for("noor"), "begeleiding", dossier)
    row = Inzage.objects.order_by("pk")[before]
    assert (row.deel, row.doel) == ("begeleiding", "begeleiding")


def test_the_number_of_queries_does_not_depend_on_the_lists(
    dossier, noor, vera, moment, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def ask():
        return get_begeleiding(dossier, bereik=noor, dag=moment.dag, koppelbaar=())

    with CaptureQueriesContext(connection) as bare:
        ask()
    for soort in ("regeldag", "mb_praktisch", "mb_leefomgeving"):
        begin_list(dossier, soort, vera, moment)
    with django_assert_num_queries(len(bare)):
        ask()
