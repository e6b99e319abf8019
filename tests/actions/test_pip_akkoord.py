"""A colleague looks along before a plan is adopted, where the municipality asks for that."""

import pytest

from inburgering.access.models import Aanstelling
from inburgering.actions.fouten import (
    AlGedaan,
    GeenBeslisbasis,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.pip import pip_vaststellen, save_concept
from inburgering.actions.pip_akkoord import (
    pip_akkoord_geven,
    pip_terugsturen,
    pip_voorleggen,
)
from inburgering.cases.models import Pip, Taak, Tijdlijnregel
from inburgering.region.models import Beleid, Beslisbasis
from tests.personas import BEGIN
from tests.pips import make_ready, write_plan


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def asked(regio):
    """Let the municipality ask for a second pair of eyes."""
    Beleid.objects.create(gemeente_id="9001", sleutel="tweede_paar_ogen", begin=BEGIN, waarde=True)


@pytest.fixture
def dossier(asked, noor, moment):
    sleutel = make_ready(noor, moment)
    write_plan(sleutel, noor, moment)
    return sleutel


def version():
    return Pip.objects.get(status="concept").versie


def lay(dossier, bereik, moment):
    pip_voorleggen(dossier, pip_versie=version(), bereik=bereik, moment=moment)


def agree(dossier, bereik, moment):
    pip_akkoord_geven(dossier, pip_versie=version(), bereik=bereik, moment=moment)


def adopt(dossier, bereik, moment):
    return pip_vaststellen(dossier, pip_versie=version(), bereik=bereik, moment=moment)


def change(dossier, bereik, moment, text):
    stored = Pip.objects.get(status="concept").inhoud
    save_concept(dossier, velden={"begeleiding": text}, gezien=stored, bereik=bereik, moment=moment)


def test_without_agreement_the_plan_is_not_adopted(dossier, noor, tom, moment):
    for step in (lambda: None, lambda: lay(dossier, noor, moment)):
        step()
        with pytest.raises(Geweigerd, match="collega moet eerst akkoord"):
            adopt(dossier, noor, moment)
    assert Pip.objects.get().status == "concept"
    agree(dossier, tom, moment)
    adopt(dossier, noor, moment)
    plan = Pip.objects.get()
    assert (plan.status, plan.akkoord_door_id, plan.akkoord_versie) == (
        "vastgesteld",
        tom.medewerker,
        plan.versie,
    )


def test_a_later_change_asks_again(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    agree(dossier, tom, moment)
    change(dossier, noor, moment, "Wij bellen u elke week.")
    plan = Pip.objects.get()
    assert (plan.voorgelegd_at, plan.akkoord_at) == (None, None)
    assert Tijdlijnregel.objects.latest("pk").handeling == "pip.gewijzigd_na_voorleggen"
    with pytest.raises(Geweigerd):
        adopt(dossier, noor, moment)
    lay(dossier, noor, moment)
    agree(dossier, tom, moment)
    adopt(dossier, tom, moment)


def test_saving_the_same_text_changes_nothing(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    agree(dossier, tom, moment)
    change(dossier, noor, moment, "Wij bellen u elke maand.")
    assert Pip.objects.get().akkoord_door_id == tom.medewerker


def test_nobody_agrees_with_their_own_words(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    with pytest.raises(NietBevoegd):
        agree(dossier, noor, moment)
    # Tom asks, but Noor wrote last: still not her own eyes.
    lay(dossier, tom, moment)
    for bereik in (noor, tom):
        with pytest.raises(NietBevoegd):
            agree(dossier, bereik, moment)
    # A colleague who changes something becomes the writer; then the first one looks.
    change(dossier, tom, moment, "Wij bellen u elke week.")
    lay(dossier, tom, moment)
    agree(dossier, noor, moment)


def test_agreement_is_with_the_version_that_was_shown(dossier, noor, tom, moment):
    shown = version()
    change(dossier, noor, moment, "Wij bellen u elke week.")
    with pytest.raises(Verouderd):
        pip_voorleggen(dossier, pip_versie=shown, bereik=noor, moment=moment)
    lay(dossier, noor, moment)
    with pytest.raises(Verouderd):
        pip_akkoord_geven(dossier, pip_versie=shown, bereik=tom, moment=moment)


def test_a_colleague_sends_it_back_with_a_remark(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        pip_terugsturen(dossier, opmerking=" nee ", pip_versie=version(), bereik=tom, moment=moment)
    assert list(refused.value.velden) == ["opmerking"]
    remark = "Schrijf op wie er belt."
    pip_terugsturen(dossier, opmerking=remark, pip_versie=version(), bereik=tom, moment=moment)
    assert Tijdlijnregel.objects.latest("pk").gegevens["reden"] == remark
    with pytest.raises(Geweigerd):
        agree(dossier, tom, moment)
    lay(dossier, noor, moment)


def test_pressing_twice_counts_once(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    with pytest.raises(AlGedaan):
        lay(dossier, noor, moment)
    agree(dossier, tom, moment)
    for act, bereik in ((agree, tom), (lay, noor)):
        with pytest.raises(AlGedaan):
            act(dossier, bereik, moment)
    lines = Tijdlijnregel.objects.filter(handeling__in=("pip.voorgelegd", "pip.akkoord"))
    assert lines.count() == 2


def test_the_look_is_work_of_a_colleague_and_ends_with_it(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    task = Taak.objects.get(code="pip_akkoord_geven", status="open")
    assert (task.organisatie_id, task.medewerker_id) == ("regiehuis", None)
    agree(dossier, tom, moment)
    task.refresh_from_db()
    assert (task.status, task.afgerond_door_id) == ("gedaan", tom.medewerker)


@pytest.mark.parametrize("wie", ["kim", "vera", "eva", "vreemd", "rik"])
def test_who_does_not_do_the_casusregie_here_has_no_say(dossier, noor, bereik_for, moment, wie):
    lay(dossier, noor, moment)
    with pytest.raises((NietBevoegd, NietGevonden)):
        agree(dossier, bereik_for(wie), moment)
    assert not Pip.objects.get().akkoord_at


def test_a_planner_of_the_party_cannot_agree(dossier, noor, bereik_for, personas, moment):
    lay(dossier, noor, moment)
    Aanstelling.objects.filter(medewerker=personas["sam"]).update(rol="planner")
    with pytest.raises(NietBevoegd):
        agree(dossier, bereik_for("sam"), moment)


def test_where_the_setting_is_off_nothing_changes(noor, moment):
    sleutel = make_ready(noor, moment)
    write_plan(sleutel, noor, moment)
    with pytest.raises(Geweigerd, match="hoeft geen collega"):
        lay(sleutel, noor, moment)
    adopt(sleutel, noor, moment)
    assert Pip.objects.get().status == "vastgesteld"


def test_agreement_gives_no_power_to_decide(dossier, noor, tom, moment):
    lay(dossier, noor, moment)
    agree(dossier, tom, moment)
    Beslisbasis.objects.filter(gemeente="9001", taak="pip").update(soort="geen", organisatie=None)
    with pytest.raises(GeenBeslisbasis):
        adopt(dossier, noor, moment)
