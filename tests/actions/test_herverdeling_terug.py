"""Redistributed work goes back: by undo, at the end of a cover, and only what is as it was."""

import pytest

from inburgering.access.models import Aanstelling
from inburgering.actions.fouten import AlGedaan
from inburgering.actions.herverdeling import herverdeling_terugdraaien
from inburgering.actions.herverdeling_uitvoeren import (
    herverdeling_uitvoeren,
    herverdelingen_bijwerken,
)
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.cases.models import Betrokkene, Dossier, Herverdeling, Overdracht, Taak
from tests.herverdeling_binnen import (
    DAY,
    choose,
    do,
    holders,
    later,
    mensen,
    nick,
    noor,
    nora,
    regie,
    tom,
)

__all__ = ["mensen", "nick", "noor", "nora", "tom"]


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
