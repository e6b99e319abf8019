"""What a municipality chose for its plans: the offer beside the fields, extra parts, who looks."""

import re

import pytest
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.pip import pip_vaststellen
from inburgering.actions.pip_aanbod import aanbod_overnemen
from inburgering.actions.pip_akkoord import pip_voorleggen
from inburgering.cases.models import Document, Pip
from inburgering.region.models import Aanbod
from tests.begeleiding import add_offers, set_beleid
from tests.overleg import DECISION, close, make_usual_team, plan, put
from tests.personas import BEGIN
from tests.pips import make_ready, write_plan
from tests.web.test_pip import read_form

MENTAL = "U praat elke week met uw maatje."


@pytest.fixture
def lead(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def noor(client_for):
    return client_for("noor")


@pytest.fixture
def dossier(lead, moment):
    return make_ready(lead, moment)


@pytest.fixture
def concept(dossier, lead, moment):
    write_plan(dossier, lead, moment)
    return dossier


def add_offer(gemeente, code, naam, soort, **more):
    Aanbod.objects.create(
        gemeente_id=gemeente,
        code=code,
        naam=naam,
        soort=soort,
        organisatie_id="partner",
        begin=BEGIN,
        **more,
    )


def press(client, dossier, button, **fields):
    """Send the editor as it stands, with a button."""
    sent = {**read_form(client, dossier), **fields, "doe": button}
    return client.post(reverse("pip_bewerken", args=[dossier]), sent)


def get_plan():
    return Pip.objects.get(status="concept").inhoud


def list_shown(page):
    """Give the names of the offers around money that show for the chosen level."""
    rows = re.findall(r"<li([^>]*)><span><strong>([^<]+)</strong>", page)
    return [naam for attributes, naam in rows if "hidden" not in attributes]


@pytest.mark.eis("R-KEMP-087")
def test_the_offer_of_this_municipality_stands_beside_the_fields_and_one_tap_takes_it_over(
    noor, concept
):
    add_offer("9001", "taalcafe", "Taalcafé", "participatie")
    add_offer("9001", "wegwijs", "Wegwijs in de buurt", "maatschappelijke_begeleiding")
    add_offer("9002", "elders", "Iets van een andere gemeente", "participatie")
    add_offer("9001", "oud", "Iets van vroeger", "participatie", eind=BEGIN)
    add_offer("9001", "gezin", "Alleen voor gezinnen", "taal", doelgroepen=["gezinsmigrant"])
    page = noor.get(reverse("pip_bewerken", args=[concept])).content.decode()
    assert list_shown(page) == ["Taalcafé", "Wegwijs in de buurt"]
    assert "Welkom Partners" in page
    answer = press(noor, concept, "aanbod-taalcafe", begeleiding="Nog niet bewaard.")
    assert answer["Location"].endswith("#id_taal_en_werk")
    kept = get_plan()
    assert kept["taal_en_werk"].endswith("\nTaalcafé (Welkom Partners).")
    # What was typed elsewhere is saved with it, and a second tap adds nothing.
    assert kept["begeleiding"] == "Nog niet bewaard."
    press(noor, concept, "aanbod-taalcafe")
    assert get_plan()["taal_en_werk"].count("Taalcafé") == 1
    assert "staat erin" in noor.get(reverse("pip_bewerken", args=[concept])).content.decode()


@pytest.mark.eis("R-KEMP-084")
@pytest.mark.parametrize(
    ("level", "shown"),
    [
        ("licht", 4),
        ("matig_intensief", 5),
        ("intensief", 7),
    ],
)
def test_the_level_decides_which_help_with_money_shows(noor, dossier, lead, moment, level, shown):
    add_offers("9001")
    write_plan(dossier, lead, moment, niveau_financieel=level)
    page = noor.get(reverse("pip_bewerken", args=[dossier])).content.decode()
    names = list_shown(page)
    assert len(names) == shown
    assert ("Bewind" in names) is (level == "intensief")
    assert ("Eurowijzer" in names) is (level != "licht")


@pytest.mark.eis("R-KEMP-084")
def test_bewind_is_taken_over_only_with_a_reason(noor, dossier, lead, moment):
    add_offers("9001")
    write_plan(dossier, lead, moment, niveau_financieel="intensief")
    refused = press(noor, dossier, "aanbod-bewind")
    assert refused["Location"].endswith("#id_reden_extra_geldhulp")
    page = noor.get(reverse("pip_bewerken", args=[dossier])).content.decode()
    assert "Bewind is er alleen als het nodig is" in page
    assert "Bewind" not in get_plan()["financiele_zelfredzaamheid"]
    with pytest.raises(Onvolledig) as missing:
        aanbod_overnemen(dossier, "bewind", bereik=lead, moment=moment)
    assert list(missing.value.velden) == ["reden_extra_geldhulp"]
    press(noor, dossier, "aanbod-bewind", reden_extra_geldhulp="U hebt hoge schulden.")
    letter = noor.get(reverse("pip_voorbeeld", args=[dossier])).content.decode()
    assert "Bewind (Welkom Partners)" in letter
    assert "U hebt hoge schulden." in letter


def test_help_of_another_level_or_without_a_reason_is_advice_and_blocks_nothing(
    noor, dossier, lead, moment
):
    add_offers("9001")
    version = write_plan(
        dossier,
        lead,
        moment,
        niveau_financieel="licht",
        financiele_zelfredzaamheid="Eurowijzer en bewind.",
    )
    page = noor.get(reverse("pip_bewerken", args=[dossier])).content.decode()
    assert "Eurowijzer hoort hier niet bij het niveau" in page
    assert "Bewind is er alleen als het nodig is: schrijf op waarom" in page
    pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)


def test_an_offer_that_is_gone_or_a_plan_of_others_is_refused(concept, lead, bereik_for, moment):
    add_offer("9001", "taalcafe", "Taalcafé", "participatie")
    with pytest.raises(Geweigerd):
        aanbod_overnemen(concept, "weg", bereik=lead, moment=moment)
    for wie, error in (("vreemd", NietGevonden), ("vera", NietBevoegd)):
        with pytest.raises((error, NietGevonden)):
            aanbod_overnemen(concept, "taalcafe", bereik=bereik_for(wie), moment=moment)


@pytest.mark.eis("R-OA-014")
def test_mental_resilience_is_part_of_the_plan_where_the_municipality_chose_it(
    noor, dossier, lead, moment
):
    set_beleid("9001", pip_extra_onderdelen=["mentale_weerbaarheid"])
    version = write_plan(dossier, lead, moment)
    page = noor.get(reverse("pip_bewerken", args=[dossier])).content.decode()
    assert "id_mentale_weerbaarheid" in page
    assert "De wet vraagt het niet." in page
    # Left empty the plan is whole all the same.
    assert "Klaar om vast te stellen" in page
    press(noor, dossier, "bewaar", mentale_weerbaarheid=MENTAL)
    pip_vaststellen(dossier, pip_versie=version + 1, bereik=lead, moment=moment)
    letter = Document.objects.get(soort="pip_beschikking").html
    assert MENTAL in letter
    assert "U mag hieraan meedoen. Het moet niet." in letter


def test_where_nobody_chose_the_extra_part_it_is_not_there(noor, dossier, lead, moment):
    version = write_plan(dossier, lead, moment, mentale_weerbaarheid=MENTAL)
    page = noor.get(reverse("pip_bewerken", args=[dossier])).content.decode()
    assert "id_mentale_weerbaarheid" not in page
    assert MENTAL not in noor.get(reverse("pip_voorbeeld", args=[dossier])).content.decode()
    pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)
    assert MENTAL not in Document.objects.get(soort="pip_beschikking").html
    assert "mentale_weerbaarheid" not in Pip.objects.get().inhoud


@pytest.mark.eis("R-DRE-017")
def test_the_plan_holds_leerroute_and_guidance_and_is_a_decision(dossier, lead, moment):
    version = write_plan(dossier, lead, moment)
    pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)
    letter = Document.objects.get(soort="pip_beschikking").html
    for piece in ("B1-route", "Wij bellen u elke maand.", "Deze brief is een besluit.", "bezwaar"):
        assert piece in letter
    plan = Pip.objects.get()
    assert (plan.status, plan.besluit["soort"]) == ("vastgesteld", "mandaat")


@pytest.mark.parametrize(
    "missing",
    [{"leerroute": None}, {"begeleiding": ""}, {"aantal_voortgangsgesprekken": None}],
)
def test_without_leerroute_guidance_or_talks_on_progress_there_is_no_decision(
    dossier, lead, moment, missing
):
    version = write_plan(dossier, lead, moment, **missing)
    with pytest.raises(Onvolledig) as refused:
        pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)
    assert set(missing) <= set(refused.value.velden)


@pytest.mark.eis("R-DRE-024")
def test_the_plan_of_a_gezinsmigrant_is_a_decision_whatever_the_policy_calls_it(noor, lead, moment):
    set_beleid("9001", pip_gezinsmigrant_als_advies=True)
    group = {"doelgroep": Waarde(code="gezinsmigrant")}
    sleutel = make_ready(lead, moment, feiten=group)
    version = write_plan(sleutel, lead, moment, uren_per_week=None, geschatte_uren_b1=None)
    for name in ("pip", "pip_bewerken", "pip_vaststellen"):
        page = noor.get(reverse(name, args=[sleutel])).content.decode()
        assert "De wet kent alleen een besluit." in page, name
    pip_vaststellen(sleutel, pip_versie=version, bereik=lead, moment=moment)
    letter = Document.objects.get(soort="pip_beschikking").html
    assert "Deze brief is een besluit." in letter
    assert "advies" not in letter
    # Progress is followed: the plan says how often they talk about it.
    assert "Wij praten 6 keer met u over hoe het gaat." in letter
    assert Pip.objects.get().besluit["nummer"] == "2022-014"


def test_an_asielstatushouder_gets_no_such_warning(noor, concept):
    set_beleid("9001", pip_gezinsmigrant_als_advies=True)
    page = noor.get(reverse("pip", args=[concept])).content.decode()
    assert "De wet kent alleen een besluit." not in page


@pytest.mark.eis("R-KEMP-062")
def test_what_the_team_decided_stands_beside_the_plan(noor, concept, lead, moment):
    overleg = plan(make_usual_team(lead, moment), lead, moment)
    close(overleg, lead, moment, put(concept, overleg, lead, moment))
    assert DECISION in noor.get(reverse("pip_bewerken", args=[concept])).content.decode()


def test_a_colleague_looks_sends_back_and_agrees(noor, client_for, concept, lead, moment):
    set_beleid("9001", tweede_paar_ogen=True)
    tom, pip = client_for("tom"), reverse("pip", args=[concept])
    look = reverse("pip_meekijken", args=[concept])
    last = noor.get(reverse("pip_vaststellen", args=[concept])).content.decode()
    assert "Een collega kijkt mee voor je vaststelt" in last
    assert ">Stel het plan vast</button>" not in last
    # Pressed in the editor, what was typed last is saved first.
    press(noor, concept, "voorleggen", vve="Geen kind.")
    version = {"pip_versie": Pip.objects.get().versie}
    assert look in tom.get(pip).content.decode()
    assert look not in noor.get(pip).content.decode()
    assert "Wij bellen u elke maand." in tom.get(look).content.decode()
    assert (
        "Schrijf in één"
        in tom.post(look, {**version, "doe": "terug", "opmerking": "nee"}).content.decode()
    )
    tom.post(look, {**version, "doe": "terug", "opmerking": "Schrijf op wie er belt."})
    assert "<q>Schrijf op wie er belt.</q> Tom Hendriks" in noor.get(pip).content.decode()
    press(noor, concept, "bewaar", begeleiding="Noor belt u elke maand.")
    version = {"pip_versie": Pip.objects.get().versie}
    noor.post(reverse("pip_voorleggen", args=[concept]), version)
    tom.post(look, {**version, "doe": "akkoord"})
    assert "Een collega is akkoord" in noor.get(pip).content.decode()
    last = noor.get(reverse("pip_vaststellen", args=[concept])).content.decode()
    assert "Stel het plan vast" in last
    assert ">Stel het plan vast</button>" in re.sub(r"\s*</button>", "</button>", last)


def test_a_colleague_agrees_with_what_the_page_showed(client_for, concept, lead, moment):
    set_beleid("9001", tweede_paar_ogen=True)
    seen = Pip.objects.get().versie
    pip_voorleggen(concept, pip_versie=seen, bereik=lead, moment=moment)
    tom = client_for("tom")
    answer = tom.post(
        reverse("pip_meekijken", args=[concept]), {"pip_versie": seen - 1, "doe": "akkoord"}
    )
    assert answer.status_code == 409
    assert Pip.objects.get().akkoord_at is None
