"""The pages of the plan: writing with two people, adopting, and what stands in the way."""

import html
import json
import re
import uuid

import pytest
from django.urls import reverse

from inburgering.cases.models import BredeIntake, Document, Intakeonderdeel, Pip
from tests.pips import adopt, make_ready, write_plan

AREAS = re.compile(r'<textarea[^>]*name="([\w-]+)"[^>]*>\n?(.*?)</textarea>', re.DOTALL)
SELECTS = re.compile(r'<select[^>]*name="([\w-]+)"[^>]*>(.*?)</select>', re.DOTALL)


@pytest.fixture
def dossier(bereik_for, moment):
    return make_ready(bereik_for("noor"), moment)


@pytest.fixture
def concept(dossier, bereik_for, moment):
    write_plan(dossier, bereik_for("noor"), moment)
    return dossier


@pytest.fixture
def noor(client_for):
    return client_for("noor")


def read_form(client, dossier):
    """Give what a browser would send back from the editor as it stands."""
    page = client.get(reverse("pip_bewerken", args=[dossier])).content.decode()
    form = re.search(r'<form id="pip-formulier".*?</form>', page, re.DOTALL).group()
    form = re.sub(r"<template.*?</template>", "", form, flags=re.DOTALL)
    sent = {}
    for tag in re.findall(r"<input[^>]*>", form):
        part = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if "name" in part and (part["type"] not in {"radio", "checkbox"} or " checked" in tag):
            sent[part["name"]] = html.unescape(part.get("value", ""))
    for name, text in AREAS.findall(form):
        sent[name] = html.unescape(text).replace("\n", "\r\n")
    for name, options in SELECTS.findall(form):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        sent[name] = chosen.group(1) if chosen else ""
    sent.pop("csrfmiddlewaretoken", None)
    return sent


def autosave(client, dossier, sent):
    return client.post(reverse("pip_bewerken", args=[dossier]), sent, headers={"X-Autosave": "1"})


def test_a_page_that_changed_nothing_saves_nothing(noor, concept):
    before = Pip.objects.get()
    assert autosave(noor, concept, read_form(noor, concept)).status_code == 200
    after = Pip.objects.get()
    assert (after.inhoud, after.versie) == (before.inhoud, before.versie)


@pytest.mark.eis("R-KEMP-008")
def test_two_people_in_one_plan_lose_nothing(noor, client_for, concept):
    tom = client_for("tom")
    mine, theirs = read_form(noor, concept), read_form(tom, concept)
    mine["begeleiding"] = "Tekst van Noor."
    theirs["taal_en_werk"] = "Tekst van Tom."
    assert autosave(noor, concept, mine).status_code == 200
    answer = autosave(tom, concept, theirs)
    assert answer.json()["nieuw"] == {"begeleiding": "Tekst van Noor."}
    mine["pvt_afspraak"] = "Nog iets van Noor."
    assert autosave(noor, concept, mine).status_code == 200
    kept = Pip.objects.get().inhoud
    assert kept["begeleiding"] == "Tekst van Noor."
    assert kept["taal_en_werk"] == "Tekst van Tom."
    assert kept["pvt_afspraak"] == "Nog iets van Noor."


def test_a_clash_shows_both_texts_and_saves_the_rest(noor, client_for, concept):
    tom = client_for("tom")
    mine, theirs = read_form(noor, concept), read_form(tom, concept)
    mine["begeleiding"] = "Tekst van Noor."
    autosave(noor, concept, mine)
    theirs |= {"begeleiding": "Tekst van Tom.", "vve": "", "taal_en_werk": "Ook van Tom."}
    assert autosave(tom, concept, theirs).status_code == 409
    stored = Pip.objects.get().inhoud
    assert (stored["begeleiding"], stored["taal_en_werk"]) == ("Tekst van Noor.", "Ook van Tom.")
    page = tom.post(reverse("pip_bewerken", args=[concept]), theirs).content.decode()
    assert "Tekst van Noor." in page
    assert "Tekst van Tom.</textarea>" in page
    # Saving again, with both texts on the screen, is a choice.
    seen = html.unescape(re.search(r'name="gezien" value="([^"]*)"', page).group(1))
    answer = tom.post(reverse("pip_bewerken", args=[concept]), theirs | {"gezien": seen})
    assert answer.status_code == 302
    assert Pip.objects.get().inhoud["begeleiding"] == "Tekst van Tom."


def test_saving_after_a_clash_leaves_other_fields_of_the_other_alone(noor, client_for, concept):
    tom = client_for("tom")
    mine, theirs = read_form(noor, concept), read_form(tom, concept)
    mine |= {"begeleiding": "Noor een.", "pvt_afspraak": "Noor twee."}
    autosave(noor, concept, mine)
    theirs["begeleiding"] = "Tekst van Tom."
    page = tom.post(reverse("pip_bewerken", args=[concept]), theirs).content.decode()
    seen = html.unescape(re.search(r'name="gezien" value="([^"]*)"', page).group(1))
    tom.post(reverse("pip_bewerken", args=[concept]), theirs | {"gezien": seen})
    assert Pip.objects.get().inhoud["pvt_afspraak"] == "Noor twee."


def test_what_cannot_be_read_stays_on_the_page_and_the_rest_is_saved(noor, concept):
    sent = read_form(noor, concept)
    sent |= {"uren_per_week": "een paar", "begeleiding": "Wij komen langs."}
    assert autosave(noor, concept, sent).status_code == 422
    page = noor.post(reverse("pip_bewerken", args=[concept]), sent).content.decode()
    assert 'value="een paar"' in page
    assert "Vul hele uren in" in page
    stored = Pip.objects.get().inhoud
    assert (stored["uren_per_week"], stored["begeleiding"]) == (12, "Wij komen langs.")


def test_rows_come_and_go_without_a_script(noor, concept):
    sent = read_form(noor, concept)
    sent |= {"doelen-1-domein": "werk", "doelen-1-in_eigen_woorden": "Ik wil kok worden."}
    answer = noor.post(reverse("pip_bewerken", args=[concept]), sent | {"doe": "doelen"})
    assert answer["Location"].endswith("#deel-doelen")
    again = read_form(noor, concept)
    assert again["doelen-2-in_eigen_woorden"] == ""
    noor.post(reverse("pip_bewerken", args=[concept]), again | {"doe": "doelen-0"})
    assert [goal["domein"] for goal in Pip.objects.get().inhoud["doelen"]] == ["werk"]


def test_a_date_is_read_as_people_write_it(noor, concept):
    sent = read_form(noor, concept)
    assert sent["toezeggingen-0-toegezegd_op"] == "01-10-2026"
    autosave(noor, concept, sent | {"toezeggingen-0-toegezegd_op": "2 november 2026"})
    assert Pip.objects.get().inhoud["toezeggingen"][0]["toegezegd_op"] == "2026-11-02"


def test_a_route_hides_parts_and_keeps_their_text_for_the_way_back(noor, concept):
    sent = read_form(noor, concept)
    autosave(noor, concept, sent | {"leerroute": "onderwijs"})
    page = noor.get(reverse("pip_voorbeeld", args=[concept])).content.decode()
    assert "Leren over werk" not in page
    assert "Klaar om vast te stellen" in page
    assert Pip.objects.get().inhoud["map_uren"] == 64


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"leerroute": "onderwijs", "niveau": "A2"}, "Niveau A2 kan niet bij de onderwijsroute"),
        ({"leerroute": "Z", "niveau": "B1"}, "Niveau B1 kan niet bij de Z-route"),
        ({"leerroute": "B1", "niveau": "A2"}, "Niveau A2 kan niet in een eerste PIP"),
        ({"leerroute": "B1", "niveau": ""}, "DUO maakt er B1 van"),
    ],
)
def test_rules_of_duo_stand_in_the_checklist_in_plain_words(noor, concept, changes, words):
    autosave(noor, concept, read_form(noor, concept) | changes)
    page = noor.get(reverse("pip_bewerken", args=[concept])).content.decode()
    assert words in page
    assert "#id_niveau" in page


def test_long_hard_text_gets_a_gentle_tip(noor, concept):
    hard = "Ingevolge de desbetreffende bepaling " + "verstrekken wij ondersteuningstraject " * 6
    autosave(noor, concept, read_form(noor, concept) | {"begeleiding": hard})
    page = noor.get(reverse("pip_bewerken", args=[concept])).content.decode()
    assert "Schrijf gewoner in plaats van: desbetreffende, ingevolge, verstrekken." in page
    assert "Klaar om vast te stellen" in page


def test_the_intake_reminds_only_who_may_read_it(noor, concept, personas):
    Intakeonderdeel.objects.create(
        intake=BredeIntake.objects.get(),
        domein="netwerk",
        notitie="Kent twee gezinnen.",
        wens="Ik zoek een maatje.",
        gewijzigd_door=personas["noor"],
        gewijzigd_at=BredeIntake.objects.get().dossier.created_at,
    )
    page = noor.get(reverse("pip_bewerken", args=[concept])).content.decode()
    assert "Mensen om je heen" in page
    assert "Kent twee gezinnen." in page


@pytest.mark.eis("R-KEMP-022")
def test_adopt_page_says_everything_once_more(noor, concept):
    page = noor.get(reverse("pip_vaststellen", args=[concept])).content.decode()
    for words in ("namens het college", "2022-014", "op tijd", "Commissie bezwaar Boslanden"):
        assert words in page
    assert page.count(">Stel het plan vast</button>") == 1


def read_seal(page):
    return {
        name: re.search(rf'name="{name}" value="([^"]*)"', page).group(1)
        for name in ("eenmalig", "versie", "pip_versie")
    }


def test_adopting_twice_and_the_back_button_are_safe(noor, concept):
    address = reverse("pip_vaststellen", args=[concept])
    seal = read_seal(noor.get(address).content.decode())
    first = noor.post(address, seal)
    letter = Document.objects.get()
    assert first["Location"] == reverse("brief", args=[letter.sleutel])
    for again in (noor.post(address, seal), noor.get(address)):
        assert again["Location"] == reverse("pip", args=[concept])
    late = noor.post(reverse("pip_bewerken", args=[concept]), {"begeleiding": "te laat"})
    assert late["Location"] == reverse("pip", args=[concept])
    assert Document.objects.count() == 1


def test_a_plan_that_changed_under_the_page_is_not_adopted(noor, concept):
    address = reverse("pip_vaststellen", args=[concept])
    seal = read_seal(noor.get(address).content.decode())
    autosave(noor, concept, read_form(noor, concept) | {"begeleiding": "Anders."})
    answer = noor.post(address, seal)
    assert answer.status_code == 409
    assert "Er is niets veranderd." in answer.content.decode()
    assert not Document.objects.exists()


def test_a_plan_with_gaps_has_no_button(noor, dossier, bereik_for, moment):
    write_plan(dossier, bereik_for("noor"), moment, begeleiding="")
    page = noor.get(reverse("pip_vaststellen", args=[dossier])).content.decode()
    assert ">Stel het plan vast</button>" not in page
    assert "Schrijf op welke hulp en begeleiding de inburgeraar krijgt." in page


def test_a_new_version_asks_why_and_keeps_what_was_typed(noor, dossier, bereik_for, moment):
    adopt(dossier, bereik_for("noor"), moment)
    address = reverse("pip_beginnen", args=[dossier])
    page = noor.post(address, {"reden_wijziging": "Nee", "eenmalig": uuid.uuid4()})
    assert "Nee</textarea>" in page.content.decode()
    answer = noor.post(address, {"reden_wijziging": "De route past niet meer."})
    assert answer["Location"] == reverse("pip_bewerken", args=[dossier])


def test_the_answer_of_autosave_is_small(noor, concept):
    answer = autosave(noor, concept, read_form(noor, concept))
    assert set(json.loads(answer.content)) == {"gezien", "nieuw"}


@pytest.mark.parametrize("name", ["pip", "pip_bewerken", "pip_vaststellen", "pip_voorbeeld"])
def test_the_number_of_queries_does_not_grow_with_the_plan(
    name, noor, concept, django_assert_max_num_queries
):
    noor.get(reverse(name, args=[concept]))
    with django_assert_max_num_queries(60) as few:
        noor.get(reverse(name, args=[concept]))
    plan = Pip.objects.get()
    plan.inhoud["doelen"] = plan.inhoud["doelen"] * 15
    plan.save()
    with django_assert_max_num_queries(len(few)):
        noor.get(reverse(name, args=[concept]))
