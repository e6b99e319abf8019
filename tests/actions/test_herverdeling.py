"""Work within a party goes to somebody else, in bulk, with a way back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.access.moment import Moment
from inburgering.actions import herverdeling as acties
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, Onvolledig, Verouderd
from inburgering.actions.herverdeling import (
    herverdeling_bekijken,
    herverdeling_hervatten,
    herverdeling_terugdraaien,
    werk_herverdelen,
)
from inburgering.actions.herverdeling_uitvoeren import (
    herverdeling_uitvoeren,
    herverdelingen_bijwerken,
)
from inburgering.actions.persoon_bijwerken import Bereikbaarheid, persoon_bijwerken
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.cases.models import (
    Betrokkene,
    Dossier,
    Herverdeling,
    Overdracht,
    Taak,
    Taakkeuze,
    Tijdlijnregel,
)
from inburgering.queries.herverdeling_plan import ALLEEN_REGIE, Herverdeelkeuze, make_plan
from tests.dossiers import make_bsn, make_nieuw, open_dossier

DAY = timedelta(days=1)


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def hire(naam, rol="casusregisseur"):
    row = Medewerker.objects.create(email=f"{naam}@proef.example", naam=naam.title())
    Aanstelling.objects.create(
        medewerker=row, organisatie_id="regiehuis", rol=rol, begin="2022-01-01"
    )
    return row.pk


@pytest.fixture
def nora(personas):
    return hire("nora")


@pytest.fixture
def nick(personas):
    return hire("nick")


@pytest.fixture
def mensen(noor, moment):
    def make(number):
        first = Dossier.objects.count()
        return [
            open_dossier(
                noor,
                moment,
                persoon=replace(
                    make_nieuw("9001", noor.medewerker).persoon, bsn=make_bsn(300 + first + n)
                ),
                feiten={"recht_op_bijstand": Waarde(datum=moment.dag)},
            )
            for n in range(number)
        ]

    return make


def choose(noor, moment, *naar, **changes):
    usual = {
        "wie": "medewerker",
        "van": noor.medewerker,
        "naar": naar,
        "dag": moment.dag,
        "met_casusregie": True,
        "reden": "Noor gaat minder werken",
    }
    return Herverdeelkeuze(**{**usual, **changes})


def do(keuze, tom, moment):
    seen = herverdeling_bekijken(keuze, bereik=tom, moment=moment).vingerafdruk
    return werk_herverdelen(keuze, gezien=seen, bereik=tom, moment=moment)


def later(moment, days):
    return Moment(moment.dag + days * DAY, moment.tijdstip + days * DAY)


def holders():
    rows = Taak.objects.filter(status="open", organisatie="regiehuis").order_by("pk")
    return list(rows.values_list("pk", "organisatie", "medewerker", "team"))


def regie():
    return list(Dossier.objects.order_by("pk").values_list("casusregisseur", flat=True))


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


def test_undo_puts_back_exactly_what_was(mensen, noor, tom, nora, moment):
    key = mensen(2)[0]
    taak_toevoegen(
        key,
        NieuweTaak("Bel de school", "pip", moment.dag, medewerker=noor.medewerker),
        bereik=noor,
        moment=moment,
    )
    seen = Betrokkene.objects.create(
        dossier=Dossier.objects.get(sleutel=key),
        taak="pip",
        organisatie_id="regiehuis",
        medewerker_id=noor.medewerker,
        begin=moment.dag - 9 * DAY,
    )
    before, before_regie = holders(), regie()
    sleutel = do(choose(noor, moment, nora), tom, moment)
    assert holders() != before
    assert Betrokkene.objects.filter(medewerker=nora, eind__isnull=True).exists()
    herverdeling_terugdraaien(sleutel, bereik=tom, moment=later(moment, 2))
    assert (holders(), regie()) == (before, before_regie)
    now = Betrokkene.objects.filter(eind__isnull=True).values_list("medewerker", flat=True)
    assert list(now) == [noor.medewerker]
    seen.refresh_from_db()
    assert seen.eind == moment.dag - DAY
    row = Herverdeling.objects.get()
    assert (row.status, row.teruggedraaid_at) == ("teruggedraaid", later(moment, 2).tijdstip)
    with pytest.raises(AlGedaan):
        herverdeling_terugdraaien(sleutel, bereik=tom, moment=moment)


def test_what_changed_since_is_left_alone_and_named(mensen, noor, tom, nora, nick, moment):
    keys = mensen(3)
    sleutel = do(choose(noor, moment, nora), tom, moment)
    Dossier.objects.filter(sleutel=keys[1]).update(casusregisseur=nick)
    herverdeling_terugdraaien(sleutel, bereik=tom, moment=moment)
    assert regie() == [noor.medewerker, nick, noor.medewerker]
    (left,) = Overdracht.objects.filter(vooraf__has_key="gebleven")
    assert (left.dossier.sleutel, left.vooraf["gebleven"]) == (keys[1], "gewijzigd")


def test_work_does_not_go_back_to_who_left(mensen, noor, tom, nora, moment):
    mensen(1)
    sleutel = do(choose(noor, moment, nora), tom, moment)
    Aanstelling.objects.filter(medewerker=noor.medewerker).update(eind=moment.dag)
    herverdeling_terugdraaien(sleutel, bereik=tom, moment=later(moment, 3))
    assert regie() == [nora]
    assert Overdracht.objects.get().vooraf["gebleven"] == "vertrokken"


def test_cover_begins_on_its_day_and_goes_back_by_itself(mensen, noor, tom, nora, moment):
    mensen(2)
    before = holders()
    keuze = choose(noor, moment, nora, dag=moment.dag + 3 * DAY, tot_en_met=moment.dag + 10 * DAY)
    do(keuze, tom, moment)
    assert Herverdeling.objects.get().status == "voorbereid"
    assert herverdelingen_bijwerken(moment=later(moment, 2)) == 0
    mensen(1)  # came after accepting: nothing falls between
    assert herverdelingen_bijwerken(moment=later(moment, 4)) == 1
    assert regie() == [nora] * 3
    assert herverdelingen_bijwerken(moment=later(moment, 10)) == 0
    assert herverdelingen_bijwerken(moment=later(moment, 11)) == 1
    assert regie() == [noor.medewerker] * 3
    assert holders()[: len(before)] == before
    versions = list(Dossier.objects.values_list("versie", flat=True))
    assert herverdelingen_bijwerken(moment=later(moment, 11)) == 0
    assert list(Dossier.objects.values_list("versie", flat=True)) == versions


def test_a_cover_that_nobody_ran_in_time_moves_nothing(mensen, noor, tom, nora, moment):
    mensen(1)
    keuze = choose(noor, moment, nora, dag=moment.dag + DAY, tot_en_met=moment.dag + 2 * DAY)
    do(keuze, tom, moment)
    herverdelingen_bijwerken(moment=later(moment, 9))
    assert regie() == [noor.medewerker]
    assert Herverdeling.objects.get().status == "teruggedraaid"


def test_a_later_one_is_withdrawn_without_a_trace(mensen, noor, tom, nora, moment):
    mensen(1)
    sleutel = do(choose(noor, moment, nora, dag=moment.dag + 5 * DAY), tom, moment)
    herverdeling_terugdraaien(sleutel, bereik=tom, moment=moment)
    assert herverdelingen_bijwerken(moment=later(moment, 6)) == 0
    assert regie() == [noor.medewerker]


def test_on_the_day_what_somebody_else_took_is_left_and_named(
    mensen, noor, tom, nora, nick, moment
):
    keys = mensen(2)
    sleutel = do(choose(noor, moment, nora, dag=moment.dag + DAY), tom, moment)
    first = Dossier.objects.get(sleutel=keys[0])
    first.casusregisseur_id = nick
    first.save()
    Taak.objects.filter(dossier=first, medewerker=noor.medewerker).update(medewerker=nick)
    assert herverdeling_uitvoeren(sleutel, moment=later(moment, 1)) == "uitgevoerd"
    assert regie() == [nick, nora]
    left = Overdracht.objects.get(dossier=first)
    assert (left.vooraf["gelaten"], left.overgegaan_op) == ("gewijzigd", None)


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
