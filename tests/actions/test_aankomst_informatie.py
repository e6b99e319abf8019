"""What COA told of somebody: kept with source and day, and shared with who needs it alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from inburgering.access.bereik import get_bereik
from inburgering.actions.aankomst import (
    Gesprek,
    kennismaking_vastleggen,
)
from inburgering.actions.aankomst_informatie import (
    Informatie,
    overdrachtsinformatie_vastleggen,
)
from inburgering.actions.fouten import NietBevoegd, NietGevonden, Onvolledig
from inburgering.cases.models import (
    Contactmoment,
    Dossier,
    Feit,
    Overdrachtsinformatie,
    Taak,
)
from inburgering.queries.aankomst import get_aankomst
from tests.koppelingen import DAG, make_instroommedewerker, make_koppeling, take_in

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


@pytest.mark.eis("R-KEMP-018", "R-DRE-010")
def test_what_coa_told_is_there_before_the_first_talk_and_stays_readable(dossier, noor, who):
    told = Informatie("COA", DAG, {"opleiding": "naaischool", "opleidingsniveau": "beroep"})
    overdrachtsinformatie_vastleggen(dossier, informatie=told, **who)
    beeld = get_aankomst(dossier, bereik=noor, dag=DAG)
    assert [(b.bron, b.ontvangen_op, b.van_lijst, dict(b.velden)) for b in beeld.berichten] == [
        (
            "COA",
            DAG,
            False,
            {"Hoogste onderwijs": "beroepsopleiding", "Opleiding": "naaischool"},
        ),
        ("TVS (Taakstelling Volg Systeem)", DAG, True, {"Regioadvies": "werk in de tuinbouw"}),
    ]
    assert beeld.berichten[0].door == "Noor van den Berg"
    assert get_step(dossier, noor, "driegesprek").stand == "nu"
    assert not Contactmoment.objects.exists()
    assert b"naaischool" not in bytes(Overdrachtsinformatie.objects.latest("id").inhoud_versleuteld)
    with pytest.raises(DatabaseError), transaction.atomic():
        Overdrachtsinformatie.objects.update(bron="DUO")


def test_a_diagnosis_does_not_come_in_unseen(dossier, who):
    told = Informatie("COA", DAG, {"opmerkingen": "Heeft diabetes"})
    with pytest.raises(Onvolledig) as refused:
        overdrachtsinformatie_vastleggen(dossier, informatie=told, **who)
    assert list(refused.value.velden) == ["opmerkingen"]
    work = Informatie("COA", DAG, {"werkervaring": "verpleger in een ziekenhuis"}, True)
    overdrachtsinformatie_vastleggen(dossier, informatie=work, **who)
    assert Overdrachtsinformatie.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"bron": "buurman"}, "bron"),
        ({"ontvangen_op": DAG + timedelta(days=1)}, "ontvangen_op"),
        ({"inhoud": {}}, "opleiding"),
        ({"inhoud": {"opleidingsniveau": "mavo"}}, "opleidingsniveau"),
        ({"inhoud": {"contact_coa": "x" * 121}}, "contact_coa"),
    ],
)
def test_information_that_is_not_right_says_where(dossier, who, changes, field):
    told = replace(Informatie("COA", DAG, {"opleiding": "geen"}), **changes)
    with pytest.raises(Onvolledig) as refused:
        overdrachtsinformatie_vastleggen(dossier, informatie=told, **who)
    assert field in refused.value.velden


@pytest.mark.eis("R-KEMP-052")
def test_what_coa_told_is_shared_with_who_needs_it_and_nobody_else(
    dossier, noor, bereik_for, moment
):
    shared = get_aankomst(dossier, bereik=noor, dag=DAG)
    assert dict(shared.berichten[0].velden) == {"Regioadvies": "werk in de tuinbouw"}
    for name in ("eva", "kim", "sam", "vera", "vreemd", "rik"):
        other = bereik_for(name, DAG)
        assert get_aankomst(dossier, bereik=other, dag=DAG) is None
        told = Informatie("COA", DAG, {"opleiding": "geen"})
        with pytest.raises((NietGevonden, NietBevoegd)):
            overdrachtsinformatie_vastleggen(dossier, informatie=told, bereik=other, moment=moment)


def test_who_houses_somebody_reads_along_and_leaves_the_talks_to_the_casusregie(
    personas, bereik_for, moment
):
    ina = get_bereik(make_instroommedewerker().pk, dag=DAG)
    take_in([make_koppeling(1, regioadvies="zorg")], ina, moment)
    dossier = Dossier.objects.get().sleutel
    beeld = get_aankomst(dossier, bereik=ina, dag=DAG)
    assert len(beeld.berichten) == 1
    assert (beeld.gesprekken, beeld.mag_informatie) == (None, True)
    assert {stap.actie for stap in beeld.stappen} == {"", "woning"}
    with pytest.raises(NietBevoegd):
        kennismaking_vastleggen(dossier, gesprek=TALK, bereik=ina, moment=moment)
