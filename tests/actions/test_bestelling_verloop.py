"""What happens with an order: answered, begun, stopped, withdrawn, placed; bad days and rights."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest

from inburgering.access.bereik import Bereik
from inburgering.actions.bestelling_verloop import (
    bestelling_aanvaarden,
    bestelling_in_groep,
    bestelling_intrekken,
    bestelling_starten,
    bestelling_stoppen,
    bestelling_weigeren,
)
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from tests.bestellingen import make_contract, make_groep, order, step, work_of, yesterday
from tests.dossiers import open_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for) -> Bereik:
    return bereik_for("noor")


@pytest.fixture
def lot(bereik_for) -> Bereik:
    return bereik_for("lot")


@pytest.fixture
def dossier(noor, moment) -> uuid.UUID:
    return open_dossier(noor, moment)


def test_a_double_press_counts_once(dossier, noor, lot, moment):
    make_contract()
    row = order(dossier, noor, moment)
    key = uuid.uuid4()
    bestelling_aanvaarden(
        row.sleutel, start=None, gezien=1, bereik=lot, moment=moment, eenmalig=key
    )
    with pytest.raises(AlGedaan):
        bestelling_aanvaarden(
            row.sleutel, start=None, gezien=1, bereik=lot, moment=moment, eenmalig=key
        )


def test_two_people_at_once_see_each_other(dossier, noor, lot, moment):
    make_contract()
    row = order(dossier, noor, moment)
    step(row, bestelling_aanvaarden, lot, moment, start=None)
    with pytest.raises(Verouderd):
        bestelling_weigeren(row.sleutel, reden="Vol", gezien=1, bereik=lot, moment=moment)


def test_a_school_declines_with_a_reason_and_not_after_the_start(dossier, noor, lot, moment):
    make_contract()
    row = order(dossier, noor, moment)
    with pytest.raises(Onvolledig):
        step(row, bestelling_weigeren, lot, moment, reden="  ")
    step(row, bestelling_starten, lot, moment, start=moment.dag)
    with pytest.raises(Geweigerd, match="al begonnen"):
        step(row, bestelling_weigeren, lot, moment, reden="Vol")
    other = order(dossier, noor, moment, vervangt=row.sleutel)
    step(other, bestelling_weigeren, lot, moment, reden="De groep is vol")
    assert (other.status, other.reden) == ("geweigerd", "De groep is vol")
    late = moment.dag + timedelta(days=60)
    with pytest.raises(NietGevonden):
        step(other, bestelling_starten, replace(lot, dag=late), moment, start=moment.dag)


def test_a_school_touches_only_its_own_orders(dossier, noor, lot, moment):
    make_contract(organisatie_id="partner")
    row = order(dossier, noor, moment)
    with pytest.raises(NietGevonden):
        step(row, bestelling_aanvaarden, lot, moment, start=None)
    make_contract(code="map", product="map", keurmerk="geen")
    order(dossier, noor, moment, product="map")
    with pytest.raises(NietBevoegd):
        step(row, bestelling_aanvaarden, lot, moment, start=None)


def test_only_the_casusregie_withdraws(dossier, noor, lot, moment):
    make_contract()
    row = order(dossier, noor, moment)
    with pytest.raises(NietBevoegd):
        step(row, bestelling_intrekken, lot, moment, reden="Kan niet")
    with pytest.raises(Onvolledig):
        step(row, bestelling_intrekken, noor, moment, reden="")
    step(row, bestelling_intrekken, noor, moment, reden="Verhuist")
    assert row.status == "ingetrokken"


def test_impossible_days_are_refused(dossier, noor, moment):
    make_contract()
    row = order(dossier, noor, moment)
    for start in (moment.dag + timedelta(days=1), yesterday(moment)):
        with pytest.raises(Onvolledig):
            step(row, bestelling_starten, noor, moment, start=start)
    step(row, bestelling_starten, noor, moment, start=moment.dag)
    for last in (moment.dag + timedelta(days=1), yesterday(moment)):
        with pytest.raises(Onvolledig):
            step(row, bestelling_stoppen, noor, moment, laatste_dag=last, reden="X", is_klaar=False)
    with pytest.raises(Onvolledig):
        step(
            row,
            bestelling_stoppen,
            noor,
            moment,
            laatste_dag=moment.dag,
            reden="",
            is_klaar=False,
        )


def test_a_full_group_is_refused_and_a_place_ends_the_waiting(dossier, noor, moment):
    make_contract()
    full = make_groep(naam="Vol", max_deelnemers=0)
    with pytest.raises(Onvolledig) as refusal:
        order(dossier, noor, moment, groep=str(full.sleutel))
    assert "vol" in str(refusal.value.velden["groep"])
    row = order(dossier, noor, moment, reden_wachten="Groep is vol")
    assert (row.status, row.organisatie_id) == ("wacht", "taalschool")
    assert "wachtlijst_opvolgen" in work_of(dossier)
    room = make_groep()
    step(row, bestelling_in_groep, noor, moment, groep=str(room.sleutel))
    assert (row.status, row.groep) == ("gevraagd", room)


def test_a_group_elsewhere_or_of_another_product_does_not_fit(dossier, noor, moment):
    make_contract()
    for changes in ({"gemeenten": ["9002"]}, {"product": "map"}, {"eind": yesterday(moment)}):
        groep = make_groep(naam=str(changes), **changes)
        with pytest.raises(Onvolledig) as refusal:
            order(dossier, noor, moment, groep=str(groep.sleutel))
        assert set(refusal.value.velden) == {"groep"}
    with pytest.raises(Onvolledig):
        order(dossier, noor, moment, groep="geen sleutel")
