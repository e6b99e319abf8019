"""The pages of the PIP-team: planning, putting a case on an agenda, minutes with two people."""

import html
import json
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.cases.models import Agendapunt, Inzage, Overleg, PipTeam, PipTeamlid, Taak
from tests.dossiers import open_dossier
from tests.overleg import (
    DECISION,
    QUESTION,
    all_present,
    close,
    find_lid,
    make_usual_team,
    open_second,
    plan,
    put,
    write,
)


@pytest.fixture
def noor(client_for):
    return client_for("noor")


@pytest.fixture
def lead(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(lead, moment):
    return open_dossier(lead, moment, gemeente="9001")


@pytest.fixture
def team(lead, moment):
    return make_usual_team(lead, moment)


@pytest.fixture
def overleg(team, lead, moment):
    return plan(team, lead, moment)


@pytest.fixture
def punt(dossier, overleg, lead, moment):
    return put(dossier, overleg, lead, moment)


def read(client, overleg, **query):
    return client.get(reverse("overleg", args=[overleg]), query).content.decode()


def read_seen(page, name):
    """Give what the small form with this field says that it showed."""
    forms = re.findall(r"<form[^>]*data-notulen.*?</form>", page, re.DOTALL)
    form = next(form for form in forms if f'name="{name}"' in form)
    return html.unescape(re.search(r'name="gezien" value="([^"]*)"', form).group(1))


def send(client, overleg, seen, *, auto=True, **fields):
    headers = {"X-Autosave": "1"} if auto else {}
    data = {"gezien": seen, **{name.replace("_", "-"): text for name, text in fields.items()}}
    return client.post(reverse("overleg", args=[overleg]), data, headers=headers)


def test_a_team_is_made_and_a_series_planned_by_hand(noor, personas, moment):
    answer = noor.post(reverse("pipteam_nieuw"), {"naam": "PIP-team Noord"})
    team = PipTeam.objects.get()
    assert answer["Location"] == reverse("pipteam", args=[team.sleutel])
    member = {"wie": f"partner.{personas['vera'].pk}", "soort": "op_afroep"}
    noor.post(reverse("pipteam_lid", args=[team.sleutel]), member)
    assert PipTeamlid.objects.get(organisatie="partner").medewerker == personas["vera"]
    day = moment.dag + timedelta(days=1)
    series = {
        "datum": day.strftime("%d-%m-%Y"),
        "tijd": "14u30",
        "plaats": "online",
        "elke_weken": "2",
        "aantal": "3",
    }
    noor.post(reverse("overleg_plannen", args=[team.sleutel]), series)
    found = Overleg.objects.order_by("datum").values_list("datum", "tijd__hour", "tijd__minute")
    assert list(found) == [(day + timedelta(weeks=2 * n), 14, 30) for n in range(3)]


def test_a_fault_in_the_planning_keeps_what_was_typed(noor, team):
    typed = {"datum": "1-1-2020", "tijd": "10.00", "plaats": "kamer 9", "aantal": "2"}
    page = noor.post(reverse("overleg_plannen", args=[team]), typed).content.decode()
    assert "Deze dag is voorbij" in page
    assert "Kies om de hoeveel weken" in page
    assert "kamer 9" in page
    assert not Overleg.objects.exists()


@pytest.mark.eis("R-KEMP-062")
def test_a_case_goes_from_the_dossier_to_the_agenda_and_the_decision_comes_back(
    noor, team, overleg, dossier, lead, moment
):
    address = reverse("dossier_overleg", args=[dossier])
    assert address in noor.get(reverse("dossier", args=[dossier])).content.decode()
    lid = find_lid(team, "zandhoven")
    sent = {"overleg": str(overleg), "vraag": QUESTION, "opgeroepen": [str(lid)]}
    assert noor.post(address, sent).status_code == 302
    item = Agendapunt.objects.get()
    assert (item.vraag, [m.pk for m in item.opgeroepen.all()]) == (QUESTION, [lid])
    close(overleg, lead, moment, item.pk)
    for page in (address, reverse("dossier", args=[dossier])):
        assert DECISION in noor.get(page).content.decode()


def test_the_page_of_a_meeting_holds_what_the_team_needs_and_is_logged(
    noor, overleg, dossier, punt, lead, moment
):
    page = read(noor, overleg)
    for piece in ("Selam Tesfay", "32 jaar", "Brede intake", "PIP uiterlijk", QUESTION):
        assert piece in page
    assert "0612345678" not in page
    line = Inzage.objects.latest("pk")
    assert (line.deel, line.doel, line.dossier.sleutel) == ("overleg", "overleg", dossier)


def test_two_people_write_at_once_and_nothing_is_lost(noor, client_for, overleg, punt):
    tom = client_for("tom")
    name = f"besluit-{punt}"
    mine, theirs = read_seen(read(noor, overleg), name), read_seen(read(tom, overleg), name)
    first = send(noor, overleg, mine, **{name: "Van Noor"})
    assert first.status_code == 200
    # Tom only ticks the box: he gets Noor's text, and loses nothing.
    second = send(tom, overleg, theirs, **{name: "", f"besproken-{punt}": "on"})
    assert second.json()["nieuw"] == {name: "Van Noor"}
    item = Agendapunt.objects.get()
    assert (item.besluit, item.besproken_op is not None) == ("Van Noor", True)


def test_the_same_field_twice_shows_both_texts_and_saving_again_is_a_choice(
    noor, client_for, overleg, punt
):
    tom, name = client_for("tom"), f"besluit-{punt}"
    seen = read_seen(read(tom, overleg), name)
    send(noor, overleg, seen, **{name: "Van Noor"})
    assert send(tom, overleg, seen, **{name: "Van Tom"}).status_code == 409
    page = send(tom, overleg, seen, auto=False, **{name: "Van Tom"}).content.decode()
    assert "<q>Van Noor</q>" in page
    assert "Van Tom</textarea>" in page
    again = send(tom, overleg, read_seen(page, name), auto=False, **{name: "Van Tom"})
    assert again.status_code == 302
    assert Agendapunt.objects.get().besluit == "Van Tom"


def test_a_decision_that_is_too_long_stays_in_its_field(noor, overleg, punt):
    name = f"besluit-{punt}"
    seen = read_seen(read(noor, overleg), name)
    assert send(noor, overleg, seen, **{name: "x" * 501}).status_code == 422
    page = send(noor, overleg, seen, auto=False, **{name: "x" * 501}).content.decode()
    assert "Maak de tekst korter" in page
    assert "x" * 501 in page


def test_broken_input_changes_nothing(noor, overleg, punt):
    for seen in ("", "[]", "{", json.dumps({"status": "gehouden", f"besluit-{punt}": 4})):
        assert send(noor, overleg, seen, **{f"besluit-{punt}": "x"}).status_code == 200
    assert Agendapunt.objects.get().besluit == ""


def test_a_task_is_agreed_in_the_meeting_once_however_often_one_presses(
    noor, overleg, dossier, punt
):
    page = read(noor, overleg)
    key = re.search(r'name="eenmalig" value="([^"]+)"', page).group(1)
    sent = {"wat": "Bel de school", "wie": "partij.partner", "uiterlijk": "", "eenmalig": key}
    address = reverse("overleg_actie", args=[overleg, punt])
    for _press in range(2):
        assert noor.post(address, sent)["Location"].endswith(f"#zaak-{punt}")
    assert Taak.objects.get(code="eigen").omschrijving == "Bel de school"
    large = noor.post(f"{address}?groot=1", {**sent, "eenmalig": "", "wat": "Bel opnieuw"})
    assert large["Location"].endswith("?zaak=1")
    wrong = noor.post(address, {**sent, "wat": ""}).content.decode()
    assert "Vul dit in" in wrong


def test_one_case_on_a_large_screen_shows_nobody_else(noor, overleg, punt, lead, moment):
    put(open_second(lead, moment), overleg, lead, moment)
    page = read(noor, overleg, zaak="1")
    assert "Tesfay" in page
    assert "Haddad" not in page
    assert "Haddad" in read(noor, overleg)


def test_closing_says_what_misses_and_then_gives_the_minutes(noor, overleg, punt, lead, moment):
    address = reverse("overleg_afronden", args=[overleg])
    assert DECISION not in noor.get(address).content.decode()
    refused = noor.post(address)
    assert refused.status_code == 409
    assert "Vul in of Noor van den Berg er was" in refused.content.decode()
    write(overleg, lead, moment, **{f"besluit_{punt}": DECISION, f"besproken_{punt}": True})
    all_present(overleg, lead, moment)
    minutes = noor.post(address, follow=True)
    assert DECISION in minutes.content.decode()
    assert noor.get(reverse("overleg_verslag_pdf", args=[overleg])).content.startswith(b"%PDF")
    assert noor.post(address)["Location"] == reverse("overleg_verslag", args=[overleg])


def test_a_member_reads_and_does_not_write(client_for, overleg, punt):
    vera = client_for("vera")
    page = read(vera, overleg)
    assert QUESTION in page
    assert "data-notulen" not in page
    assert send(vera, overleg, json.dumps({f"besluit-{punt}": ""})).status_code == 403
    assert vera.post(reverse("overleg_zaak_weg", args=[overleg, punt])).status_code == 403


@pytest.mark.parametrize("wie", ["vreemd", "kim", "eva"])
def test_who_was_not_called_cannot_send_anything(client_for, team, overleg, punt, wie):
    client = client_for(wie)
    lid = find_lid(team, "zandhoven")
    for name, args in (
        ("overleg", [overleg]),
        ("overleg_afronden", [overleg]),
        ("overleg_verzetten", [overleg]),
        ("overleg_vervalt", [overleg]),
        ("overleg_actie", [overleg, punt]),
        ("overleg_zaak_weg", [overleg, punt]),
        ("overleg_plannen", [team]),
        ("pipteam_lid", [team]),
        ("pipteam_lid_weg", [team, lid]),
    ):
        assert client.post(reverse(name, args=args)).status_code == 404, name


def test_a_case_is_taken_off_and_a_meeting_called_off(noor, team, overleg, punt, lead, moment):
    noor.post(reverse("overleg_vervalt", args=[overleg]))
    assert Overleg.objects.get().status == "gepland"
    noor.post(reverse("overleg_zaak_weg", args=[overleg, punt]))
    assert not Agendapunt.objects.exists()
    noor.post(reverse("overleg_vervalt", args=[overleg]))
    assert Overleg.objects.get().status == "vervallen"
    assert str(overleg) not in noor.get(reverse("overleggen")).content.decode()


def test_the_number_of_queries_does_not_grow_with_the_agenda(
    noor, overleg, punt, lead, moment, django_assert_max_num_queries
):
    with django_assert_max_num_queries(40) as one:
        read(noor, overleg)
    put(open_second(lead, moment), overleg, lead, moment)
    with django_assert_max_num_queries(len(one.captured_queries)):
        read(noor, overleg)
