"""From tables to what the law must know: settings, moves, plans, and another doelgroep."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.actions.feit import Waarde, feit_corrigeren, feit_vastleggen
from inburgering.cases.dossierstand import load_standen, make_beleidskeuzes
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Intakegesprek,
    Pip,
    Termijn,
    Verhuizing,
    Voorziening,
)
from inburgering.law.werkstand import Beleidskeuzes, Driegesprek, Verhuisstand
from inburgering.region.beleid import BELEIDSSOORTEN
from tests.dossiers import make_bsn, make_nieuw, open_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def load(key, dag, **beleid):
    row = Dossier.objects.get(sleutel=key)
    return load_standen([row], peildatum=dag, beleid={row.gemeente_id: beleid})[row.pk]


def test_the_settings_of_a_municipality_reach_the_law():
    beleid = {
        "streef_intake_weken": 6,
        "streef_pip_weken": 9,
        "streef_pip_vanaf": "inschrijving",
        "aantal_gesprekken": 3,
        "aantal_gesprekken_gezinsmigrant": 4,
        "mb_maanden": 12,
        "zelfredzaamheid_regie": "begeleiding",
        "pip_gezinsmigrant_als_advies": True,
    }
    expected = Beleidskeuzes(6, 9, "inschrijving", 3, 12, "begeleiding", True)
    assert make_beleidskeuzes(beleid, doelgroep="asielstatushouder") == expected
    light = replace(expected, aantal_gesprekken=4)
    assert make_beleidskeuzes(beleid, doelgroep="gezinsmigrant") == light
    assert make_beleidskeuzes(beleid, doelgroep="overige_migrant") == light
    assert make_beleidskeuzes({}, doelgroep="gezinsmigrant") == Beleidskeuzes()
    assert set(beleid) <= set(BELEIDSSOORTEN)


FACTS = {  # kind, value -> field of the stand
    "woning": ("woning_toegewezen", date(2026, 1, 28), "woning_toegewezen_op"),
    "regeldag": ("regeldag", date(2026, 1, 30), "regeldag_op"),
    "bijstand": ("bijstand_gestopt", date(2026, 5, 31), "bijstand_gestopt_op"),
    "mb": ("mb_afgerond", date(2026, 11, 2), "mb_afgerond_op"),
    "geld": ("zelfredzaamheid_gestart", date(2026, 8, 1), "zelfredzaamheid_gestart_op"),
    "voorinburgering": (
        "voorinburgering_afgesproken",
        date(2026, 1, 20),
        "voorinburgering_afgesproken_op",
    ),
    "deelname": ("voorinburgering_deelname", date(2026, 1, 22), "voorinburgering_deelname_op"),
}


@pytest.mark.parametrize(("soort", "dag", "veld"), FACTS.values(), ids=FACTS)
def test_a_dated_fact_reaches_the_law(noor, moment, soort, dag, veld):
    key = open_dossier(noor, moment, feiten={soort: Waarde(datum=dag)})
    assert getattr(load(key, moment.dag), veld) == dag


def test_who_were_at_the_talk_and_why_there_was_none(noor, moment):
    key = open_dossier(
        noor,
        moment,
        feiten={
            "driegesprek": Waarde(datum=date(2026, 1, 20)),
            "driegesprek_regisseur": Waarde(code="ja"),
            "driegesprek_coa": Waarde(code="nee"),
            "geen_driegesprek": Waarde(code="het azc kon niet"),
            "geen_voorinburgering": Waarde(code="wil niet"),
        },
    )
    stand = load(key, moment.dag)
    assert stand.driegesprek == Driegesprek(date(2026, 1, 20), True, False, None, True)
    assert stand.heeft_geen_voorinburgering


def test_talks_and_the_agreed_end_of_guidance_are_counted(dossier, noor, moment):
    row = Dossier.objects.get(sleutel=dossier)
    assert (load(dossier, moment.dag).aantal_gesprekken, row.voorzieningen.count()) == (0, 0)
    intake = BredeIntake.objects.create(dossier=row, begonnen_op=moment.dag)
    for days in (1, 2, 3):
        Intakegesprek.objects.create(
            intake=intake,
            datum=moment.dag - timedelta(days=days),
            plaats="azc",
            kanaal="gesprek",
            aanwezigen="Selam",
            door_id=noor.medewerker,
            recorded_at=moment.tijdstip,
        )
    for soort, eind in (("mb_praktisch", 28), ("mb_leefomgeving", 20), ("map", 30)):
        Voorziening.objects.create(
            dossier=row, soort=soort, begin=date(2026, 2, 2), eind=date(2027, 9, eind)
        )
    stand = load(dossier, moment.dag)
    assert (stand.aantal_gesprekken, stand.mb_afgesproken_eind) == (3, date(2027, 9, 28))


def test_a_later_save_of_the_concept_asks_a_colleague_again(dossier, noor, moment):
    row = Dossier.objects.get(sleutel=dossier)
    pip = Pip.objects.create(dossier=row, volgnummer=1, versie=3)
    assert load(dossier, moment.dag).pip_voorgelegd_op is None
    pip.voorgelegd_at = pip.akkoord_at = moment.tijdstip
    pip.akkoord_versie = 3
    pip.save()
    stand = load(dossier, moment.dag)
    day = moment.tijdstip.date()
    assert (stand.pip_voorgelegd_op, stand.pip_akkoord_op) == (day, day)
    pip.versie = 4
    pip.save()
    assert load(dossier, moment.dag).pip_akkoord_op is None


MOVES = {  # status -> what the old college sees, what the new one sees
    "gemeld": (Verhuisstand(vertrokken_op=date(2026, 9, 1)), date(2026, 9, 1)),
    "gevraagd": (
        Verhuisstand(vertrokken_op=date(2026, 9, 1), verzoek_op=date(2026, 9, 9)),
        date(2026, 9, 1),
    ),
    "geweigerd": (Verhuisstand(vertrokken_op=date(2026, 9, 1)), date(2026, 9, 1)),
    "vervallen": (Verhuisstand(), None),
}


@pytest.mark.parametrize(("status", "seen"), MOVES.items(), ids=MOVES)
def test_a_move_as_both_colleges_have_part_in_it(dossier, bereik_for, moment, status, seen):
    old, here = Dossier.objects.get(sleutel=dossier), seen[1]
    facts = {"inschrijving": Waarde(datum=date(2026, 9, 1))}
    new = Dossier.objects.get(sleutel=open_dossier(bereik_for("eva"), moment, feiten=facts))
    asked = None if status == "gemeld" else date(2026, 9, 9)
    Verhuizing.objects.create(
        dossier_oud=old,
        dossier_nieuw=new,
        inschrijving_op=date(2026, 9, 1),
        status=status,
        gevraagd_op=asked,
    )
    standen = load_standen([old, new], peildatum=moment.dag, beleid={})
    assert standen[old.pk].verhuizing == seen[0]
    assert standen[old.pk].feiten.datum_inschrijving_na_verhuizing is None
    assert standen[new.pk].verhuizing == Verhuisstand(
        gekomen_op=here, gevraagd_op=asked if here else None
    )
    assert standen[new.pk].feiten.datum_inschrijving_na_verhuizing == here


FAMILY = {
    "doelgroep": Waarde(code="gezinsmigrant"),
    "kennisgeving": Waarde(datum=date(2026, 8, 3)),
    "inschrijving": Waarde(datum=date(2026, 9, 7)),
}


def change(key, code, noor, moment, **waarde):
    feit_corrigeren(
        key,
        soort="doelgroep",
        waarde=Waarde(code=code, **waarde),
        reden="kreeg een andere vergunning",
        bereik=noor,
        moment=moment,
    )


def get_due(key, dag):
    return load(key, dag).feiten.is_gehuisvest


def test_another_doelgroep_from_a_day_keeps_the_term_that_ran(noor, moment):
    key = open_dossier(noor, moment, feiten=FAMILY)
    assert not get_due(key, moment.dag)
    change(key, "asielstatushouder", noor, moment, datum=date(2026, 10, 1))
    stand = load(key, moment.dag)
    assert (stand.feiten.doelgroep, stand.doelgroep_sinds) == (
        "asielstatushouder",
        date(2026, 10, 1),
    )
    assert not stand.feiten.is_gehuisvest
    term = Termijn.objects.get(dossier__sleutel=key, code="pip_vaststellen")
    assert term.uiterlijk == date(2026, 10, 12)


def test_a_typing_error_in_the_new_doelgroep_changes_neither_its_day_nor_the_first(noor, moment):
    key = open_dossier(noor, moment, feiten=FAMILY)
    change(key, "overige_migrant", noor, moment, datum=date(2026, 10, 1))
    change(key, "asielstatushouder", noor, moment)
    stand = load(key, moment.dag)
    assert (stand.doelgroep_sinds, stand.feiten.is_gehuisvest) == (date(2026, 10, 1), False)


def test_a_mistake_in_the_doelgroep_has_no_day_and_counts_anew(noor, moment):
    key = open_dossier(noor, moment, feiten=FAMILY)
    change(key, "asielstatushouder", noor, moment)
    stand = load(key, moment.dag)
    assert (stand.doelgroep_sinds, stand.feiten.is_gehuisvest) == (None, True)


def test_what_was_recorded_about_housing_goes_before_the_doelgroep(noor, moment):
    key = open_dossier(noor, moment, feiten=FAMILY)
    change(key, "asielstatushouder", noor, moment, datum=date(2026, 10, 1))
    yes = Waarde(code="ja")
    feit_vastleggen(key, soort="wordt_gehuisvest", waarde=yes, bereik=noor, moment=moment)
    assert load(key, moment.dag).feiten.is_gehuisvest


def test_the_number_of_queries_does_not_depend_on_the_number_of_dossiers(noor, moment):
    def count(rows):
        with CaptureQueriesContext(
            connection,
        ) as seen:
            load_standen(rows, peildatum=moment.dag, beleid={})
        return len(seen)

    for number in range(4):
        nieuw = make_nieuw("9001", noor.medewerker)
        persoon = replace(nieuw.persoon, bsn=make_bsn(20 + number))
        open_dossier(noor, moment, persoon=persoon)
    rows = list(Dossier.objects.order_by("pk"))
    assert count(rows) == count(rows[:1])
