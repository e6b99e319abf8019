"""Interpreters: need, booking, cost, and the work experience of who interprets."""

from datetime import timedelta
from typing import Any

import pytest

from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Verouderd
from inburgering.actions.tolk import (
    Tolkboeking,
    Tolknodig,
    tolk_bijwerken,
    tolk_boeken,
    tolk_vragen,
    tolk_vragen_groep,
)
from inburgering.cases.models import Dossier, Taak, Tijdlijnregel, Tolkopdracht
from inburgering.queries.leren_tolk import count_interpreted, list_to_arrange
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.leren import later, make_pvt_group


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment, gemeente="9001")


def need(dossier, bereik, moment, *, doel="voortgang", days=7):
    gegevens = Tolknodig("Tigrinya", doel, moment.dag + timedelta(days=days), None, 60)
    tolk_vragen(dossier, gegevens=gegevens, bereik=bereik, moment=moment)
    return Tolkopdracht.objects.latest("pk")


def book(row, bereik, moment, **changes: Any):
    values: dict[str, Any] = {"soort": "beroepstolk", "naam": "Tolkbureau", "kosten_cent": 6500}
    row.refresh_from_db()
    boeking = Tolkboeking(**{**values, **changes})
    tolk_boeken(row.sleutel, boeking=boeking, gezien=row.versie, bereik=bereik, moment=moment)
    row.refresh_from_db()


def move(row, status, bereik, moment, *, op=None, kosten_cent=None):
    row.refresh_from_db()
    tolk_bijwerken(
        row.sleutel,
        status=status,
        op=op,
        kosten_cent=kosten_cent,
        gezien=row.versie,
        bereik=bereik,
        moment=moment,
    )
    row.refresh_from_db()


@pytest.mark.eis("R-KEMP-078")
def test_a_need_is_work_until_it_is_booked_then_held_and_paid(dossier, noor, moment):
    row = need(dossier, noor, moment)
    assert Taak.objects.filter(code="tolk_boeken", status="open").get().streef == row.datum
    book(row, noor, moment)
    assert (row.status, row.kosten_cent, row.tolk_naam) == ("geboekt", 6500, "Tolkbureau")
    assert not Taak.objects.filter(code="tolk_boeken", status="open").exists()
    with pytest.raises(Onvolledig):
        move(row, "geweest", noor, moment)
    day = later(moment, days=8)
    move(row, "geweest", noor, day)
    with pytest.raises(Onvolledig) as refusal:
        move(row, "betaald", noor, day)
    assert set(refusal.value.velden) == {"op"}
    move(row, "betaald", noor, day, op=day.dag, kosten_cent=7000)
    assert (row.status, row.kosten_cent, row.betaald_op) == ("betaald", 7000, day.dag)
    with pytest.raises(Geweigerd):
        move(row, "vervallen", noor, day)


@pytest.mark.eis("R-KEMP-078")
def test_a_former_participant_who_interprets_gains_work_experience(dossier, noor, moment):
    person = make_nieuw("9001", noor.medewerker).persoon
    other = type(person)(
        naam=person.naam, geboortedatum=person.geboortedatum, bsn=make_bsn(77), is_synthetisch=True
    )
    helper = Dossier.objects.get(sleutel=open_dossier(noor, moment, gemeente="9001", persoon=other))
    row = need(dossier, noor, moment)
    with pytest.raises(Onvolledig, match="geen ander dossier"):
        book(row, noor, moment, soort="informeel", naam="", dossier_nummer="9001-X")
    book(row, noor, moment, soort="informeel", naam="", dossier_nummer=helper.nummer)
    # Who interprets is often done with the own trajectory.
    dossier_sluiten(helper.sleutel, reden="voldaan", bereik=noor, moment=moment)
    day = later(moment, days=8)
    move(row, "geweest", noor, day)
    move(row, "betaald", noor, day, op=day.dag, kosten_cent=2500)
    assert (row.status, row.kosten_cent) == ("betaald", 2500)
    told = Tijdlijnregel.objects.get(handeling="tolk.getolkt")
    assert told.dossier_id == helper.pk
    assert count_interpreted(helper) == (1, 60)


def test_the_task_that_needs_it_books_it(dossier, noor, bereik_for, moment):
    row = need(dossier, noor, moment, doel="pvt")
    assert row.organisatie_id == "partner"
    vera = bereik_for("vera")
    assert [line.sleutel for line in list_to_arrange(vera)] == [row.sleutel]
    book(row, vera, moment)
    with pytest.raises(NietGevonden):
        book(row, bereik_for("vreemd"), moment)


def test_two_people_at_once_and_bad_input(dossier, noor, moment):
    row = need(dossier, noor, moment)
    book(row, noor, moment)
    boeking = Tolkboeking("beroepstolk", "Ander bureau")
    with pytest.raises(Verouderd):
        tolk_boeken(row.sleutel, boeking=boeking, gezien=1, bereik=noor, moment=moment)
    with pytest.raises(Onvolledig) as refusal:
        book(row, noor, moment, naam=" ")
    assert set(refusal.value.velden) == {"naam"}
    with pytest.raises(Onvolledig) as refusal:
        tolk_vragen(
            dossier,
            gegevens=Tolknodig("", "feest", None, None, 9999),
            bereik=noor,
            moment=moment,
        )
    assert set(refusal.value.velden) == {"taal", "doel", "datum", "minuten"}


@pytest.mark.eis("R-KEMP-078")
def test_a_group_has_an_interpreter_too(dossier, noor, bereik_for, moment):
    vera = bereik_for("vera")
    group = make_pvt_group(dossier, door=noor)
    gegevens = Tolknodig("Arabisch", "pvt", moment.dag + timedelta(days=3))
    tolk_vragen_groep(group.sleutel, gegevens=gegevens, bereik=vera, moment=moment)
    with pytest.raises(NietGevonden):
        tolk_vragen_groep(group.sleutel, gegevens=gegevens, bereik=noor, moment=moment)
    row = Tolkopdracht.objects.get()
    book(row, vera, moment)
    with pytest.raises(NietGevonden):
        book(row, bereik_for("vreemd"), moment)
    assert row.status == "geboekt"
