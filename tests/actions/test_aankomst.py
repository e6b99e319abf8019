"""From the koppeling to the home: what COA told, talks, and the preparation as separate facts."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest

from inburgering.actions.aankomst import (
    Gesprek,
    Voorinburgering,
    driegesprek_afzeggen,
    driegesprek_plannen,
    driegesprek_vastleggen,
    kennismaking_vastleggen,
    voorinburgering_vastleggen,
)
from inburgering.actions.fouten import AlGedaan, Geweigerd, Onvolledig
from inburgering.actions.intake_gesprek import brede_intake_gesprek_vastleggen
from inburgering.cases.models import (
    BredeIntake,
    Contactmoment,
    Dossier,
    Feit,
    Taak,
    Tijdlijnregel,
)
from inburgering.queries.aankomst import get_aankomst
from tests.intake import make_gesprek
from tests.koppelingen import DAG, make_koppeling, take_in

TALK = Gesprek(datum=DAG, plaats="azc", kanaal="gesprek", tolk="Tigrinya")
ALLE = ("regisseur", "coa", "inburgeraar")


@pytest.fixture
def moment(moment):
    return replace(moment, dag=DAG)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor", DAG)


@pytest.fixture
def dossier(noor, moment):
    """Give somebody whom COA coupled two days ago and who lives in an azc."""
    take_in([make_koppeling(1, regioadvies="werk in de tuinbouw")], noor, moment)
    return Dossier.objects.get().sleutel


@pytest.fixture
def who(noor, moment):
    return {"bereik": noor, "moment": moment}


def get_facts(dossier):
    rows = Feit.objects.filter(dossier__sleutel=dossier, is_geldig=True)
    return {row.soort: row.datum or row.code for row in rows}


def get_step(dossier, bereik, code):
    beeld = get_aankomst(dossier, bereik=bereik, dag=DAG)
    return next(stap for stap in beeld.stappen if stap.code == code)


def is_open(code):
    return Taak.objects.filter(code=code, status="open").exists()


@pytest.mark.eis("R-KEMP-053")
def test_the_regisseur_agrees_with_coa_how_the_preparation_goes(dossier, noor, who):
    assert is_open("voorinburgering_afspreken")
    steps = ("gevraagd", "afgesproken", "deelname", "voltooid")
    for place, stap in enumerate(steps):
        datum = DAG - timedelta(days=1) if place < 2 else DAG
        wijze = "azc_groep" if stap == "afgesproken" else ""
        step = Voorinburgering(stap, datum, wijze)
        voorinburgering_vastleggen(dossier, voorinburgering=step, **who)
    facts = get_facts(dossier)
    assert [facts[f"voorinburgering_{stap}"] for stap in steps] == [
        *[DAG - timedelta(days=1)] * 2,
        *[DAG] * 2,
    ]
    agreed = get_step(dossier, noor, "voorinburgering_afgesproken")
    assert (agreed.stand, agreed.tekst) == ("gedaan", "in een groep op het azc")
    assert not is_open("voorinburgering_afspreken")
    told = Tijdlijnregel.objects.filter(handeling="voorinburgering.vastgelegd").order_by("id")
    assert [row.gegevens["stap"] for row in told] == list(steps)


def test_taking_part_says_nothing_of_what_was_agreed(dossier, noor, who):
    step = Voorinburgering("deelname", DAG)
    voorinburgering_vastleggen(dossier, voorinburgering=step, **who)
    assert "voorinburgering_afgesproken" not in get_facts(dossier)
    assert get_step(dossier, noor, "voorinburgering_afgesproken").stand != "gedaan"


def test_why_there_is_no_preparation_ends_the_work(dossier, noor, who):
    no = Voorinburgering("geen", reden="wil liever meteen naar school")
    voorinburgering_vastleggen(dossier, voorinburgering=no, **who)
    first = get_step(dossier, noor, "voorinburgering_gevraagd")
    assert (first.stand, first.actie) == ("niet", "")
    assert "wil liever meteen naar school" in first.tekst
    assert not is_open("voorinburgering_afspreken")
    voorinburgering_vastleggen(dossier, voorinburgering=Voorinburgering("deelname", DAG), **who)
    assert "geen_voorinburgering" not in get_facts(dossier)


@pytest.mark.eis("R-BUR-022")
def test_the_first_talk_is_in_the_azc_with_its_place_and_channel(dossier, noor, who):
    kennismaking_vastleggen(dossier, gesprek=TALK, **who)
    row = Contactmoment.objects.get()
    assert (row.onderwerp, row.plaats, row.kanaal) == ("kennismaking", "azc", "gesprek")
    assert (row.met_wie, row.tolk) == ("inburgeraar", "Tigrinya")
    assert get_facts(dossier)["kennismaking"] == DAG
    assert not is_open("kennismaking")
    step = get_step(dossier, noor, "kennismaking")
    assert (step.stand, step.tekst) == ("gedaan", "Gesprek in het azc")
    beeld = get_aankomst(dossier, bereik=noor, dag=DAG)
    assert [(c.plaats, c.kanaal) for c in beeld.gesprekken] == [("in het azc", "gesprek")]
    # Later talks may be elsewhere and go another way; each keeps its own.
    kennismaking_vastleggen(
        dossier, gesprek=replace(TALK, plaats="thuis", kanaal="videogesprek"), **who
    )
    assert set(Contactmoment.objects.values_list("plaats", "kanaal")) == {
        ("azc", "gesprek"),
        ("thuis", "videogesprek"),
    }


@pytest.mark.eis("R-DRE-010", "R-KEMP-019")
def test_the_talk_of_three_is_planned_moved_and_held_with_who_was_there(dossier, noor, moment, who):
    driegesprek_plannen(dossier, datum=DAG + timedelta(days=7), **who)
    assert get_step(dossier, noor, "driegesprek").stand == "gepland"
    driegesprek_plannen(dossier, datum=DAG + timedelta(days=9), **who)
    later = replace(moment, dag=DAG + timedelta(days=9))
    talk = replace(TALK, datum=later.dag)
    driegesprek_vastleggen(dossier, gesprek=talk, aanwezig=ALLE, bereik=noor, moment=later)
    facts = get_facts(dossier)
    assert facts["driegesprek"] == later.dag
    assert {facts[f"driegesprek_{wie}"] for wie in ALLE} == {"ja"}
    row = Contactmoment.objects.get()
    assert row.onderwerp == "warme_overdracht"
    assert row.met_wie == "regisseur van de gemeente, begeleider van het COA, inburgeraar"
    assert not is_open("driegesprek_voeren")
    event = Tijdlijnregel.objects.get(handeling="driegesprek.gehouden")
    assert event.gegevens["aanwezig"] == list(ALLE)
    with pytest.raises(Geweigerd):
        driegesprek_plannen(dossier, datum=later.dag, bereik=noor, moment=later)


def test_a_talk_without_coa_asks_for_another_or_for_the_reason(dossier, noor, who):
    driegesprek_vastleggen(dossier, gesprek=TALK, aanwezig=("regisseur", "inburgeraar"), **who)
    step = get_step(dossier, noor, "driegesprek")
    assert (step.stand, step.actie) == ("nu", "driegesprek_plannen")
    assert "Niet erbij: begeleider van het COA" in step.tekst
    driegesprek_afzeggen(dossier, reden="het COA had geen tijd", **who)
    step = get_step(dossier, noor, "driegesprek")
    assert (step.stand, step.actie) == ("niet", "")
    assert "het COA had geen tijd" in step.tekst
    facts = get_facts(dossier)
    assert facts["geen_driegesprek"] == "het COA had geen tijd"
    assert "driegesprek" not in facts
    assert not is_open("driegesprek_voeren")


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (lambda d, w: driegesprek_plannen(d, datum=DAG - timedelta(days=1), **w), "datum"),
        (lambda d, w: driegesprek_vastleggen(d, gesprek=TALK, aanwezig=(), **w), "aanwezig"),
        (
            lambda d, w: driegesprek_vastleggen(
                d, gesprek=replace(TALK, datum=DAG + timedelta(days=1)), aanwezig=ALLE, **w
            ),
            "datum",
        ),
        (lambda d, w: driegesprek_afzeggen(d, reden=" ", **w), "reden"),
        (lambda d, w: driegesprek_afzeggen(d, reden="x" * 61, **w), "reden"),
        (
            lambda d, w: kennismaking_vastleggen(
                d, gesprek=replace(TALK, datum=DAG - timedelta(days=30)), **w
            ),
            "datum",
        ),
        (
            lambda d, w: kennismaking_vastleggen(d, gesprek=replace(TALK, plaats="maan"), **w),
            "plaats",
        ),
        (
            lambda d, w: voorinburgering_vastleggen(
                d, voorinburgering=Voorinburgering("afgesproken", DAG), **w
            ),
            "wijze",
        ),
        (
            lambda d, w: voorinburgering_vastleggen(
                d, voorinburgering=Voorinburgering("gevraagd"), **w
            ),
            "datum",
        ),
        (
            lambda d, w: voorinburgering_vastleggen(
                d, voorinburgering=Voorinburgering("geen"), **w
            ),
            "reden",
        ),
    ],
)
def test_what_cannot_be_says_where_and_writes_nothing(dossier, who, act, field):
    before = get_facts(dossier)
    with pytest.raises(Onvolledig) as refused:
        act(dossier, who)
    assert field in refused.value.velden
    assert get_facts(dossier) == before
    assert not Contactmoment.objects.exists()


def test_asked_after_it_was_agreed_is_refused_in_plain_words(dossier, who):
    agreed = Voorinburgering("afgesproken", DAG - timedelta(days=1), "online")
    voorinburgering_vastleggen(dossier, voorinburgering=agreed, **who)
    with pytest.raises(Onvolledig) as refused:
        voorinburgering_vastleggen(dossier, voorinburgering=Voorinburgering("gevraagd", DAG), **who)
    assert "Controleer beide datums" in str(refused.value.velden["datum"])


def test_a_double_click_records_once(dossier, who):
    once = {**who, "eenmalig": uuid.uuid4()}
    kennismaking_vastleggen(dossier, gesprek=TALK, **once)
    with pytest.raises(AlGedaan):
        kennismaking_vastleggen(dossier, gesprek=TALK, **once)
    assert Contactmoment.objects.count() == 1


@pytest.mark.eis("R-OA-007")
def test_the_intake_begins_in_the_azc_before_there_is_a_home(dossier, noor, who):
    assert get_step(dossier, noor, "intake").actie == "intake"
    brede_intake_gesprek_vastleggen(dossier, gesprek=make_gesprek(DAG), **who)
    assert BredeIntake.objects.get().begonnen_op == DAG
    facts = get_facts(dossier)
    assert not {"inschrijving", "woning_toegewezen"} & set(facts)
    step = get_step(dossier, noor, "intake")
    assert (step.datum, step.tekst) == (DAG, "Het eerste gesprek was in het azc.")
