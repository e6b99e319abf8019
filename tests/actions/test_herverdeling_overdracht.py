"""A party leaves: everybody is named before the day, talked about, and moved on the day."""

from datetime import date, timedelta

import pytest

from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.herverdeling_partij import overdracht_voorbereiden
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.cases.models import (
    Betrokkene,
    Dossier,
    Herverdeling,
    Overdracht,
    Taak,
    Tijdlijnregel,
)
from inburgering.cases.zichtbaar import get_visible_dossiers, get_visible_tasks
from inburgering.queries.herverdeling_recht import select_overdrachten
from inburgering.queries.herverdeling_wisselingen import get_voorbeeld, list_wisselingen
from tests.herverdeling import (
    DELEN,
    GEMEENTEN,
    MAART,
    TALK,
    WISSEL,
    at,
    begin,
    prepare,
    talk,
    water,
)

__all__ = ["water"]


@pytest.mark.eis("R-BUR-010")
@pytest.mark.scenario
def test_s1_row_20_forty_one_people_in_eight_municipalities(water):
    water.open(41)
    first, second = prepare(water, "praktisch"), prepare(water, "wegwijs")
    assert talk(water, first, "pia", "paul") == 41
    assert talk(water, second, "wim", "wies") == 41
    assert verdeling_bijwerken(moment=at(WISSEL - timedelta(days=1))) == 0
    assert verdeling_bijwerken(moment=at(WISSEL), per_keer=10) == 41
    still = Taak.objects.filter(status="open", organisatie="vertrek")
    assert not still.exists()
    for taak, party, naam in zip(DELEN, ("praktisch", "wegwijs"), ("paul", "wies"), strict=True):
        rows = Taak.objects.filter(status="open", taak=taak, organisatie=party)
        assert rows.filter(medewerker=water.pk(naam)).count() == rows.count() == 41
        assert rows.values("gemeente").distinct().count() == 8
    moved = Overdracht.objects.filter(overgegaan_op=WISSEL, besproken_op=TALK)
    assert moved.filter(ontvanger__isnull=False).count() == Overdracht.objects.count() == 82
    assert moved.values("dossier").distinct().count() == 41
    done = Herverdeling.objects.values_list("status", "gedaan", "aantal")
    assert set(done) == {("uitgevoerd", 41, 41)}
    lines = Tijdlijnregel.objects.filter(handeling="overdracht.overgegaan", dag=WISSEL)
    assert lines.count() == 82
    assert lines.filter(gegevens__naar="praktisch").first().gegevens == {
        "van": "vertrek",
        "naar": "praktisch",
        "taken": ["mb_praktisch"],
        "medewerker": water.pk("paul"),
        "besproken_op": TALK.isoformat(),
    }


def test_the_change_is_seen_by_both_sides_with_its_figures(water):
    water.open(3)
    vik, pia = water.bereik("vik", MAART), water.bereik("pia", MAART)
    before = {row.wisseling.naar: row for row in list_wisselingen(vik, dag=MAART)}
    assert [before[p].aantal for p in ("praktisch", "wegwijs")] == [3, 3]
    assert before["praktisch"].wisseling.gemeenten == tuple(GEMEENTEN.values())
    key = prepare(water, "praktisch")
    talk(water, key, "pia", "paul")
    (row,) = list_wisselingen(pia, dag=MAART)
    assert (row.is_gever, row.aantal, row.voorbereid, row.besproken) == (False, 3, 3, 3)
    assert list_wisselingen(water.bereik("ruud", MAART), dag=MAART) == ()


def test_the_preview_says_who_which_task_who_has_it_and_who_could(water):
    key = water.open(2)[0]
    dossier = Dossier.objects.get(sleutel=key)
    for naam, party in (("vita", "vertrek"), ("paul", "praktisch")):
        Betrokkene.objects.create(
            dossier=dossier,
            taak="mb_praktisch",
            organisatie_id=party,
            medewerker_id=water.pk(naam),
            begin=MAART,
        )
    page = get_voorbeeld(water.bereik("vik", MAART), "praktisch", op=WISSEL, dag=MAART)
    assert page.aantal == 2
    (one, other) = page.mensen
    assert (one.naam, one.taken, one.nu) == ("Selam Tesfay 1", ("mb_praktisch",), ("Vita Post",))
    assert (one.voorstel, other.voorstel) == ("Paul Klein", "")
    prepare(water, "praktisch")
    assert Overdracht.objects.get(dossier=dossier).ontvanger_id == water.pk("paul")
    assert get_voorbeeld(water.bereik("pia", MAART), "wegwijs", op=WISSEL, dag=MAART) is None


def test_preparing_twice_adds_only_who_came_since(water):
    water.open(2)
    key = prepare(water, "praktisch")
    versions = dict(Dossier.objects.values_list("pk", "versie"))
    assert prepare(water, "praktisch") == key
    assert dict(Dossier.objects.values_list("pk", "versie")) == versions
    water.open(1)
    assert prepare(water, "praktisch") == key
    assert Herverdeling.objects.get().aantal == Overdracht.objects.count() == 3
    assert Taak.objects.filter(code="eigen", status="open").count() == 3


def test_the_talk_is_a_task_of_the_giver_from_four_weeks_before(water):
    water.open(1)
    early = date(2022, 3, 2)
    key = prepare(water, "praktisch", early)
    task = Taak.objects.get(code="eigen")
    assert (task.organisatie_id, task.vanaf, task.uiterlijk) == (
        "vertrek",
        WISSEL - timedelta(weeks=4),
        WISSEL - timedelta(days=1),
    )
    assert "Praktisch Welkom" in task.omschrijving
    talk(water, key, "pia", "paul")
    task.refresh_from_db()
    assert (task.status, task.afgerond_op) == ("gedaan", TALK)


def test_who_had_no_talk_moves_and_stays_on_the_list(water):
    water.open(3)
    key = prepare(water, "praktisch")
    row = Overdracht.objects.order_by("pk").first()
    talk(water, key, "pia", "paul", rows=[row.pk])
    water.open(1, date(2022, 3, 28))  # after the preparation: nobody named this one
    verdeling_bijwerken(moment=at(WISSEL))
    pia = water.bereik("pia", WISSEL)
    rows = select_overdrachten(Herverdeling.objects.get(sleutel=key), bereik=pia)
    waiting = rows.filter(besproken_op__isnull=True)
    assert waiting.filter(overgegaan_op=WISSEL).count() == 3
    late = WISSEL + timedelta(days=5)
    talk(water, key, "pia", "paul", rows=[item.pk for item in waiting], dag=late)
    assert not rows.filter(besproken_op__isnull=True).exists()
    given = Taak.objects.filter(status="open", taak="mb_praktisch", medewerker=water.pk("paul"))
    assert given.values("dossier").distinct().count() == 4
    line = Tijdlijnregel.objects.filter(handeling="overdracht.zonder_gesprek")
    assert line.filter(gegevens__naar="praktisch").count() == 3


@pytest.mark.eis("SEC-02")
def test_the_old_party_loses_sight_on_the_day_and_the_new_one_has_none_before(water):
    keys = water.open(2)
    begin("pvt", "vertrek", date(2022, 1, 1), "9101")  # one of them keeps another task
    first = Dossier.objects.get(sleutel=keys[0])
    Taak.objects.filter(dossier=first, taak="mb_leefomgeving").update(taak="pvt")
    prepare(water, "praktisch")
    before = WISSEL - timedelta(days=1)
    assert get_visible_dossiers(water.bereik("vik", before)).count() == 2
    assert not get_visible_dossiers(water.bereik("pia", before)).exists()
    verdeling_bijwerken(moment=at(WISSEL))
    assert [d.pk for d in get_visible_dossiers(water.bereik("vik", WISSEL))] == [first.pk]
    assert get_visible_dossiers(water.bereik("pia", WISSEL)).count() == 2
    assert not get_visible_tasks(water.bereik("vik", WISSEL)).exclude(taak="pvt").exists()


def test_only_who_may_and_only_what_may(water):
    water.open(2)
    key = prepare(water, "praktisch")
    with pytest.raises(NietBevoegd):
        overdracht_voorbereiden(
            "wegwijs", op=WISSEL, bereik=water.bereik("vita", MAART), moment=at(MAART)
        )
    with pytest.raises(Geweigerd):
        prepare(water, "regiedienst")
    with pytest.raises(NietBevoegd):
        talk(water, key, "vik", "paul")
    with pytest.raises(NietGevonden):
        talk(water, key, "wim", rows=[1])
    with pytest.raises(NietGevonden):  # named to nobody, so not theirs
        talk(water, key, "paul")
    wrong = {
        "ontvanger": {"ontvanger": "wies"},
        "besproken_op": {"ontvanger": "paul", "besproken_op": TALK + timedelta(days=1)},
        "opmerking": {"ontvanger": "paul", "opmerking": "Heeft ptss en medicatie"},
    }
    for field, change in wrong.items():
        with pytest.raises(Onvolledig) as refusal:
            talk(water, key, "pia", **{"ontvanger": None, **change})
        assert list(refusal.value.velden) == [field]
    with pytest.raises(Onvolledig) as refusal:
        talk(water, key, "vik")
    assert "Bij 2 mensen" in str(refusal.value.velden["ontvanger"])
    assert not Overdracht.objects.exclude(besproken_op=None).exists()


def test_the_named_receiver_sees_only_the_own_people(water):
    water.open(3)
    key = prepare(water, "praktisch")
    row = Overdracht.objects.order_by("pk").first()
    talk(water, key, "pia", "paul", rows=[row.pk], besproken_op=None)
    parent = Herverdeling.objects.get()
    paul = select_overdrachten(parent, bereik=water.bereik("paul", TALK))
    assert [item.pk for item in paul] == [row.pk]
    assert select_overdrachten(parent, bereik=water.bereik("pia", TALK)).count() == 3
    assert talk(water, key, "paul", rows=[row.pk]) == 1
