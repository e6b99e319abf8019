"""What a municipality chose for its intake: how many talks, a light flow; and input of partners."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.intake import brede_intake_voltooien
from inburgering.actions.intake_gesprek import (
    Inbreng,
    brede_intake_gesprek_vastleggen,
    inbreng_vastleggen,
)
from inburgering.cases.models import BredeIntake, Intakegesprek
from tests.begeleiding import set_beleid
from tests.dossiers import open_dossier
from tests.intake import fill_intake, make_gesprek

GROUP = {"doelgroep": Waarde(code="gezinsmigrant")}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def client(client_for):
    return client_for("noor")


def read(client, name, dossier):
    return client.get(reverse(name, args=[dossier])).content.decode()


def hold(dossier, bereik, moment, *, number):
    """Hold so many talks, the last one today."""
    for back in reversed(range(number)):
        day = moment.dag - timedelta(days=7 * back)
        talk = make_gesprek(day, onderwerp=f"onderwerp {back}", uitkomst=f"uitkomst {back}")
        brede_intake_gesprek_vastleggen(dossier, gesprek=talk, bereik=bereik, moment=moment)


@pytest.mark.eis("R-DRE-014")
def test_every_talk_has_a_date_a_topic_and_an_outcome(client, noor, moment):
    dossier = open_dossier(noor, moment)
    for missing in ("onderwerp", "uitkomst"):
        with pytest.raises(Onvolledig) as refused:
            brede_intake_gesprek_vastleggen(
                dossier,
                gesprek=make_gesprek(moment.dag, **{missing: " "}),
                bereik=noor,
                moment=moment,
            )
        assert list(refused.value.velden) == [missing]
    hold(dossier, noor, moment, number=3)
    rows = Intakegesprek.objects.order_by("datum").values_list("datum", "onderwerp", "uitkomst")
    assert [(moment.dag - day).days for day, _topic, _outcome in rows] == [14, 7, 0]
    for name in ("intake_gesprekken", "intake_samen"):
        page = read(client, name, dossier)
        for _day, topic, outcome in rows:
            assert topic in page
            assert outcome in page


def test_a_topic_that_is_too_long_is_refused_and_stays(client, noor, moment):
    dossier = open_dossier(noor, moment)
    address = reverse("intake_gesprekken", args=[dossier])
    typed = {
        "datum": moment.dag.strftime("%d-%m-%Y"),
        "kanaal": "gesprek",
        "plaats": "kantoor",
        "aanwezigen": "wij",
        "onderwerp": "o" * 121,
        "uitkomst": "u" * 501,
    }
    page = client.post(address, typed).content.decode()
    assert page.count("Maak de tekst korter") >= 2
    assert "o" * 121 in page
    assert "u" * 501 in page
    assert not Intakegesprek.objects.exists()


@pytest.mark.parametrize(("number", "words"), [(1, "Je kunt wel afronden"), (3, "zijn er meer")])
def test_another_number_of_talks_than_usual_warns_and_never_blocks(
    client, noor, moment, number, words
):
    set_beleid("9001", aantal_gesprekken=2)
    dossier = open_dossier(noor, moment, gemeente="9001")
    assert "0 van 2 gesprekken" in read(client, "intake", dossier)
    fill_intake(dossier, noor, moment)
    hold(dossier, noor, moment, number=number - 1)
    assert f"{number} van 2 gesprekken" in read(client, "intake", dossier)
    assert words in read(client, "intake_samen", dossier)
    brede_intake_voltooien(dossier, samengevat_op=moment.dag, bereik=noor, moment=moment)
    assert BredeIntake.objects.get().voltooid_op == moment.dag


def test_the_usual_number_of_talks_says_nothing(client, noor, moment):
    set_beleid("9001", aantal_gesprekken=2)
    dossier = open_dossier(noor, moment, gemeente="9001")
    hold(dossier, noor, moment, number=2)
    assert "Een ander aantal gesprekken" not in read(client, "intake_samen", dossier)


def test_where_no_number_was_chosen_nothing_is_counted(client, noor, moment):
    dossier = open_dossier(noor, moment)
    hold(dossier, noor, moment, number=1)
    assert "1 gesprek," in read(client, "intake", dossier)
    assert "Een ander aantal gesprekken" not in read(client, "intake_samen", dossier)


@pytest.mark.eis("R-DRE-024")
def test_the_light_flow_shows_first_what_the_law_asks(client, noor, moment):
    set_beleid("9001", aantal_gesprekken_gezinsmigrant=4)
    light = open_dossier(noor, moment, gemeente="9001", feiten=GROUP)
    page = read(client, "intake", light)
    assert "0 van 4 gesprekken" in page
    first, _label, later = page.partition('<p class="intake-extra">')
    steps = re.findall(r"/intake/(?:deel/)?([a-z_]+)/", first)
    assert {"taal", "opleiding", "werk", "gezin", "zelfredzaamheid", "gezondheid"} <= set(steps)
    assert "/deel/talent/" not in first
    assert "/deel/talent/" in later
    # The toets belongs to it all the same.
    with pytest.raises(Onvolledig) as refused:
        brede_intake_voltooien(light, samengevat_op=moment.dag, bereik=noor, moment=moment)
    assert "toets" in refused.value.velden


def test_an_asielstatushouder_has_the_whole_intake(client, noor, moment):
    set_beleid("9001", aantal_gesprekken_gezinsmigrant=4)
    dossier = open_dossier(noor, moment, gemeente="9001")
    page = read(client, "intake", dossier)
    assert 'class="intake-extra"' not in page
    assert page.index("/deel/talent/") < page.index("/deel/taal/")


@pytest.mark.eis("R-DRE-018")
def test_what_a_guide_told_stands_beside_the_talk_and_in_the_report(client, noor, moment):
    dossier = open_dossier(noor, moment)
    told = "De begeleider ziet dat ze graag met kinderen werkt."
    inbreng_vastleggen(
        dossier,
        inbreng=Inbreng(partner="Welkom Partners", datum=moment.dag, wat=told),
        bereik=noor,
        moment=moment,
    )
    page = read(client, "intake_gesprekken", dossier)
    assert page.index(told) < page.index('name="onderwerp"')
    assert told in read(client, "intake_samen", dossier)
