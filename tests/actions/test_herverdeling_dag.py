"""On the day the work goes over, whatever the day turned out to be; until then it can be undone."""

from datetime import timedelta

import pytest

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.herverdeling_partij import overdracht_intrekken
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.cases.models import (
    Betrokkene,
    Dossier,
    Overdracht,
    Randvoorwaarde,
    Taak,
    Tijdlijnregel,
)
from inburgering.region.models import Taakverdeling
from tests.herverdeling import MAART, TALK, WISSEL, at, prepare, talk, water

__all__ = ["water"]


def test_what_hangs_on_the_work_goes_along(water):
    dossier = Dossier.objects.get(sleutel=water.open(1)[0])
    seen = Betrokkene.objects.create(
        dossier=dossier,
        taak="mb_praktisch",
        organisatie_id="vertrek",
        medewerker_id=water.pk("vita"),
        begin=MAART,
    )
    care = Randvoorwaarde.objects.create(
        dossier=dossier,
        soort="kinderopvang",
        omschrijving="Plek gezocht",
        eigenaar_organisatie_id="vertrek",
        eigenaar_id=water.pk("vita"),
        begin=MAART,
    )
    key = prepare(water, "praktisch")
    talk(water, key, "pia", "paul")
    verdeling_bijwerken(moment=at(WISSEL))
    seen.refresh_from_db()
    assert seen.eind == WISSEL - timedelta(days=1)
    now = Betrokkene.objects.get(dossier=dossier, eind__isnull=True)
    assert (now.organisatie_id, now.medewerker_id, now.begin) == (
        "praktisch",
        water.pk("paul"),
        WISSEL,
    )
    care.refresh_from_db()
    assert care.eigenaar_organisatie_id in {"praktisch", "wegwijs"}
    assert verdeling_bijwerken(moment=at(WISSEL + timedelta(days=1))) == 0


def test_days_without_a_run_are_made_up_for_and_twice_changes_nothing(water):
    water.open(2)
    prepare(water, "praktisch")
    late = WISSEL + timedelta(days=9)
    assert verdeling_bijwerken(moment=at(late)) == 2
    assert set(Overdracht.objects.values_list("overgegaan_op", flat=True)) == {late}
    versions = dict(Dossier.objects.values_list("pk", "versie"))
    lines = Tijdlijnregel.objects.count()
    assert verdeling_bijwerken(moment=at(late)) == 0
    assert dict(Dossier.objects.values_list("pk", "versie")) == versions
    assert Tijdlijnregel.objects.count() == lines


def test_a_preparation_can_be_withdrawn_until_the_day(water):
    water.open(2)
    key = prepare(water, "praktisch")
    talk(water, key, "pia", "paul", rows=[Overdracht.objects.order_by("pk").first().pk])
    vik = water.bereik("vik", TALK)
    with pytest.raises(NietGevonden):
        overdracht_intrekken(key, bereik=water.bereik("pia", TALK), moment=at(TALK))
    overdracht_intrekken(key, bereik=vik, moment=at(TALK))
    assert not Taak.objects.filter(code="eigen", status="open").exists()
    with pytest.raises(AlGedaan):
        overdracht_intrekken(key, bereik=vik, moment=at(TALK))
    with pytest.raises(NietGevonden):
        talk(water, key, "pia", "paul")
    # Prepared again, the talk that was recorded is still there.
    assert prepare(water, "praktisch", TALK) == key
    assert Overdracht.objects.filter(besproken_op=TALK).count() == 1
    assert Taak.objects.filter(code="eigen", status="open").count() == 1
    verdeling_bijwerken(moment=at(WISSEL))
    with pytest.raises(Geweigerd, match="Wie doet wat"):
        overdracht_intrekken(key, bereik=water.bereik("vik", WISSEL), moment=at(WISSEL))


def test_a_change_that_is_no_longer_in_the_file_moves_nobody_and_can_be_withdrawn(water):
    water.open(1)
    key = prepare(water, "praktisch")
    Taakverdeling.objects.filter(taak="mb_praktisch", begin=WISSEL).delete()
    verdeling_bijwerken(moment=at(WISSEL))
    assert (
        Taak.objects.filter(taak="mb_praktisch", status="open")
        .exclude(organisatie="vertrek")
        .count()
        == 0
    )
    overdracht_intrekken(key, bereik=water.bereik("vik", WISSEL), moment=at(WISSEL))


@pytest.mark.parametrize("days", [-9, 14])
def test_a_day_that_moves_keeps_the_talks(water, days):
    water.open(2)
    key = prepare(water, "praktisch")
    talk(water, key, "pia", "paul", dag=MAART, rows=[Overdracht.objects.order_by("pk").first().pk])
    op = WISSEL + timedelta(days=days)
    Taakverdeling.objects.filter(begin=WISSEL).update(begin=op)
    verdeling_bijwerken(moment=at(op - timedelta(days=1)))
    assert not Overdracht.objects.filter(overgegaan_op__isnull=False).exists()
    if days > 0:  # looked at in time: the task for the talk gets the new day
        assert prepare(water, "praktisch", op=op) == key
        assert Taak.objects.get(code="eigen", status="open").uiterlijk == op - timedelta(days=1)
    verdeling_bijwerken(moment=at(op))
    rows = Overdracht.objects.filter(herverdeling__naar_organisatie="praktisch")
    assert rows.filter(overgegaan_op=op).count() == rows.count() == 2
    assert rows.filter(besproken_op=MAART).count() == 1
    told = Tijdlijnregel.objects.filter(gegevens__naar="praktisch", dag=op)
    assert sorted(told.values_list("handeling", flat=True)) == [
        "overdracht.overgegaan",
        "overdracht.zonder_gesprek",
    ]
