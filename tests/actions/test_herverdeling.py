"""Work within a party goes to somebody else, in bulk: what is shown is what happens."""

from dataclasses import replace

import pytest

from inburgering.access.bereik import get_bereik
from inburgering.actions import herverdeling as acties
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, Onvolledig, Verouderd
from inburgering.actions.herverdeling import (
    herverdeling_bekijken,
    herverdeling_hervatten,
    herverdeling_terugdraaien,
    werk_herverdelen,
)
from inburgering.actions.herverdeling_uitvoeren import herverdeling_uitvoeren
from inburgering.actions.persoon_bijwerken import Bereikbaarheid, persoon_bijwerken
from inburgering.cases.models import Dossier, Herverdeling, Taak, Taakkeuze, Tijdlijnregel
from inburgering.queries.herverdeling_plan import ALLEEN_REGIE, make_plan
from tests.herverdeling_binnen import DAY, choose, do, mensen, nick, noor, nora, regie, tom

__all__ = ["mensen", "nick", "noor", "nora", "tom"]


@pytest.mark.eis("R-KEMP-020")
def test_all_work_of_one_goes_evenly_to_two_and_the_preview_told_so(
    mensen, noor, tom, nora, nick, moment
):
    mensen(5)
    keuze = choose(noor, moment, nora, nick)
    plan = herverdeling_bekijken(keuze, bereik=tom, moment=moment)
    before = {t.medewerker: t for t in plan.tellingen}
    assert (before[noor.medewerker].regie_voor, before[noor.medewerker].regie_na) == (5, 0)
    assert [before[pk].regie_na for pk in (nora, nick)] == [3, 2]
    assert regie() == [noor.medewerker] * 5
    do(keuze, tom, moment)
    for pk in (noor.medewerker, nora, nick):
        lies = Taak.objects.filter(status="open", medewerker=pk).count()
        assert lies == before[pk].taken_na, pk
    assert regie() == [nora, nick, nora, nick, nora]
    row = Herverdeling.objects.get()
    assert (row.status, row.aantal, row.gedaan) == ("uitgevoerd", 5, 5)
    lines = Tijdlijnregel.objects.filter(handeling="casusregisseur.toegewezen")
    assert lines.count() == 5
    assert not Taakkeuze.objects.exists()  # what follows the casusregisseur goes on following


def test_tasks_without_the_casusregie(mensen, noor, tom, nora, moment):
    mensen(2)
    do(choose(noor, moment, nora, met_casusregie=False, taken=("pip",)), tom, moment)
    assert regie() == [noor.medewerker] * 2
    rows = Taak.objects.filter(status="open", organisatie="regiehuis", code="pip_vaststellen")
    assert set(rows.values_list("medewerker", flat=True)) == {nora}
    other = Taak.objects.filter(status="open", taak="brede_intake", organisatie="regiehuis")
    assert set(other.values_list("medewerker", flat=True)) == {noor.medewerker}


def test_the_casusregie_alone(mensen, noor, tom, nora, moment, personas):
    (key,) = mensen(1)
    kim = personas["kim"].pk
    Taakkeuze.objects.create(
        dossier=Dossier.objects.get(sleutel=key),
        taak="ontzorgen",
        organisatie_id="regiehuis",
        medewerker_id=kim,
    )
    do(choose(noor, moment, nora, taken=(ALLEEN_REGIE,)), tom, moment)
    assert regie() == [nora]
    assert Taakkeuze.objects.get().medewerker_id == kim


def test_work_of_nobody_can_be_given_too(mensen, noor, tom, moment, personas):
    mensen(3)
    kim = personas["kim"].pk
    keuze = choose(
        noor, moment, kim, wie="niemand", van=None, met_casusregie=False, taken=("ontzorgen",)
    )
    do(keuze, tom, moment)
    rows = Taak.objects.filter(status="open", taak="ontzorgen")
    assert set(rows.values_list("medewerker", flat=True)) == {kim}


def test_a_killed_process_leaves_whole_batches_and_can_go_on(
    mensen, noor, tom, nora, moment, monkeypatch
):
    mensen(5)
    monkeypatch.setattr(acties, "DIRECT", 0)  # to the worker in the background
    sleutel = do(choose(noor, moment, nora), tom, moment)
    row = Herverdeling.objects.get()
    assert (row.status, row.gedaan) == ("bezig", 0)
    with pytest.raises(Geweigerd, match="loopt nog"):
        herverdeling_terugdraaien(sleutel, bereik=tom, moment=moment)
    real, calls = acties.herverdeling_uitvoeren.__globals__["carry"], []

    def dies(*args):
        if len(calls) == 1:
            raise KeyboardInterrupt
        calls.append(args)
        real(*args)

    with monkeypatch.context() as patch:
        patch.setitem(acties.herverdeling_uitvoeren.__globals__, "carry", dies)
        with pytest.raises(KeyboardInterrupt):
            herverdeling_uitvoeren(sleutel, moment=moment, per_keer=2)
    row.refresh_from_db()
    assert (row.status, row.gedaan) == ("bezig", 2)
    assert regie().count(nora) == 2
    monkeypatch.setattr(acties, "DIRECT", 200)
    herverdeling_hervatten(sleutel, bereik=tom, moment=moment)
    row.refresh_from_db()
    assert (row.status, row.gedaan, regie()) == ("uitgevoerd", 5, [nora] * 5)
    versions = list(Dossier.objects.values_list("versie", flat=True))
    herverdeling_hervatten(sleutel, bereik=tom, moment=moment)
    assert list(Dossier.objects.values_list("versie", flat=True)) == versions


def test_twice_the_same_form_counts_once(mensen, noor, tom, nora, moment):
    mensen(1)
    keuze = choose(noor, moment, nora)
    plan = make_plan(keuze, bereik=tom)
    sleutel = do(keuze, tom, moment)
    with pytest.raises(AlGedaan):
        werk_herverdelen(
            keuze, gezien=plan.vingerafdruk, bereik=tom, moment=moment, eenmalig=sleutel
        )


def test_what_was_shown_is_what_happens(mensen, noor, tom, nora, moment):
    mensen(1)
    keuze = choose(noor, moment, nora)
    seen = herverdeling_bekijken(keuze, bereik=tom, moment=moment).vingerafdruk
    mensen(1)
    with pytest.raises(Geweigerd, match="veranderd"):
        werk_herverdelen(keuze, gezien=seen, bereik=tom, moment=moment)
    assert not Herverdeling.objects.exists()


def test_who_types_in_a_dossier_meanwhile_is_told_and_loses_nothing(
    mensen, noor, tom, nora, moment
):
    (key,) = mensen(1)
    seen = Dossier.objects.get().versie
    do(choose(noor, moment, nora), tom, moment)
    said = Bereikbaarheid(telefoon="06 87654321")
    with pytest.raises(Verouderd):
        persoon_bijwerken(key, gegevens=said, bereik=noor, moment=moment, versie=seen)
    now = Dossier.objects.get().versie
    persoon_bijwerken(key, gegevens=said, bereik=noor, moment=moment, versie=now)
    assert Dossier.objects.get().telefoon.endswith("87654321")


def test_what_cannot_be_is_told_at_its_field(mensen, noor, tom, nora, moment, personas, bereik_for):
    mensen(1)
    eva, kim = personas["eva"].pk, personas["kim"].pk
    wrong = [
        ("naar", {"naar": ()}),
        ("naar", {"naar": (noor.medewerker,)}),
        ("naar", {"naar": (eva,)}),
        ("naar", {"naar": (kim,)}),
        ("reden", {"reden": "  "}),
        ("reden", {"reden": "Noor is zwanger"}),
        ("dag", {"dag": moment.dag - DAY}),
        ("tot_en_met", {"tot_en_met": moment.dag - DAY}),
        ("van", {"van": nora, "naar": (noor.medewerker,)}),
    ]
    for field, change in wrong:
        with pytest.raises(Onvolledig) as refusal:
            herverdeling_bekijken(choose(noor, moment, nora, **change), bereik=tom, moment=moment)
        assert list(refusal.value.velden) == [field], change
    with pytest.raises(NietBevoegd):
        herverdeling_bekijken(choose(noor, moment, nora), bereik=noor, moment=moment)
    elsewhere = choose(noor, moment, personas["vreemd"].pk)
    with pytest.raises(Onvolledig):
        herverdeling_bekijken(elsewhere, bereik=tom, moment=moment)


def test_the_number_of_queries_does_not_grow(
    mensen, noor, tom, nora, nick, moment, django_assert_max_num_queries
):
    mensen(2)
    few = do(choose(noor, moment, nora), tom, moment)
    herverdeling_terugdraaien(few, bereik=tom, moment=moment)
    with django_assert_max_num_queries(120) as small:
        do(choose(noor, moment, nora), tom, moment)
    mensen(8)
    keuze = replace(choose(noor, moment, nick), wie="iedereen", van=None)
    assert get_bereik(nick, dag=moment.dag) is not None
    with django_assert_max_num_queries(len(small) + 12):
        do(keuze, tom, moment)
    assert set(regie()) == {nick}
