"""Saving while typing: two browsers on one intake lose nothing, and nobody else gets in."""

import threading
import uuid

import pytest
from django.db import connection

from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.intake import brede_intake_voltooien
from inburgering.actions.intake_bewaren import Gezien, resolve_other, save_part
from inburgering.cases.intake_inhoud import Inhoud, get_digests
from inburgering.cases.intake_onderdelen import MAX_TEKST, ONDERDELEN
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Intakeonderdeel,
    Intakeversie,
    Tijdlijnregel,
)
from tests.dossiers import open_dossier
from tests.intake import fill_intake, save

TALENT = ONDERDELEN["talent"]


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


class Page:
    """An open page on a part, that saves as the browser does."""

    def __init__(self, dossier, bereik, moment, domein="talent"):
        self.work = {"domein": domein, "bereik": bereik, "moment": moment}
        self.dossier = dossier
        self.venster = uuid.uuid4()
        row = Intakeonderdeel.objects.filter(
            intake__dossier__sleutel=dossier, domein=domein
        ).first()
        self.text = row.notitie if row else ""
        shown = (
            Inhoud(row.wens, row.notitie, row.codes, is_besproken=row.is_besproken)
            if row
            else Inhoud()
        )
        self.basis = get_digests(ONDERDELEN[domein], shown)
        self.versie = row.versie if row else 0

    def save(self, **fields):
        gezien = Gezien(self.versie, self.basis, self.venster)
        done = save_part(self.dossier, inhoud=Inhoud(**fields), gezien=gezien, **self.work)
        self.basis, self.versie = done.basis, done.versie
        return done


def part(domein="talent"):
    return Intakeonderdeel.objects.get(domein=domein)


def others():
    return list(
        Intakeversie.objects.filter(is_verwerkt=False)
        .order_by("pk")
        .values_list("notitie", flat=True)
    )


def test_the_first_text_begins_the_intake_and_every_part_has_its_own_version(dossier, noor, moment):
    save(dossier, "talent", noor, moment, wens="bakker")
    save(dossier, "taal", noor, moment, notitie="A1")
    done = save(dossier, "taal", noor, moment, notitie="A1", codes={"niveau": "a1"})
    assert done.versie == 2
    assert BredeIntake.objects.get().begonnen_op == moment.dag
    assert {p.domein: p.versie for p in Intakeonderdeel.objects.all()} == {"talent": 1, "taal": 2}


def test_saving_has_no_legal_effect(dossier, noor, moment):
    before = Dossier.objects.get().versie, Tijdlijnregel.objects.count()
    save(dossier, "talent", noor, moment, notitie="tekst")
    assert (Dossier.objects.get().versie, Tijdlijnregel.objects.count()) == before


def test_saving_nothing_or_the_same_changes_nothing(dossier, noor, moment):
    assert save(dossier, "talent", noor, moment).versie == 0
    assert not BredeIntake.objects.exists()
    page = Page(dossier, noor, moment)
    assert page.save(notitie="tekst").versie == 1
    assert page.save(notitie="tekst").versie == 1


@pytest.mark.eis("R-KEMP-007")
def test_two_browsers_on_one_part_lose_nothing(dossier, noor, bereik_for, moment):
    laptop = Page(dossier, noor, moment)
    phone = Page(dossier, bereik_for("tom"), moment)
    assert not laptop.save(notitie="op de laptop").is_botsing
    assert phone.save(notitie="op de telefoon").is_botsing
    assert part().notitie == "op de telefoon"
    assert others() == ["op de laptop"]
    assert Intakeversie.objects.get().door_id == noor.medewerker
    # The laptop goes on typing: its newest text counts, that of the phone is kept beside it.
    assert laptop.save(notitie="op de laptop\nen verder").is_botsing
    assert part().notitie == "op de laptop\nen verder"
    assert others() == ["op de telefoon"]


def test_two_browsers_of_the_same_worker_are_told_apart(dossier, noor, moment):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="laptop")
    assert phone.save(notitie="telefoon").is_botsing
    assert others() == ["laptop"]


def test_different_fields_on_two_browsers_come_together(dossier, noor, moment):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="tekst")
    assert not phone.save(codes={"sterk": ["koken"]}).is_botsing
    assert not laptop.save(notitie="tekst en meer").is_botsing
    assert (part().notitie, part().codes) == ("tekst en meer", {"sterk": ["koken"]})
    assert others() == []


def test_a_page_that_was_open_since_the_morning_does_not_wipe_the_day(dossier, noor, moment):
    save(dossier, "talent", noor, moment, notitie="ochtend")
    stale = Page(dossier, noor, moment)
    fresh = Page(dossier, noor, moment)
    fresh.save(notitie="ochtend\nmiddag")
    stale.save(notitie="ochtend", wens="bakker")
    assert (part().notitie, part().wens) == ("ochtend\nmiddag", "bakker")
    stale.save(notitie="ochtend", wens="bakker in eigen zaak")
    assert part().notitie == "ochtend\nmiddag"


def test_one_press_puts_both_texts_together_and_a_second_press_changes_nothing(
    dossier, noor, moment
):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="een\ntwee", codes={"sterk": ["koken"]})
    phone.save(notitie="een\ndrie", codes={"sterk": ["talen"]})
    version = Intakeversie.objects.get()
    for _turn in range(2):
        resolve_other(
            dossier,
            domein="talent",
            andere=version.pk,
            neem_over=True,
            bereik=noor,
            moment=moment,
        )
    assert part().notitie == "een\ndrie\ntwee"
    assert part().codes == {"sterk": ["talen", "koken"]}
    assert part().versie == 3
    assert others() == []


def test_a_text_that_is_let_go_stays_on_record_but_out_of_sight(dossier, noor, moment):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="een")
    phone.save(notitie="twee")
    version = Intakeversie.objects.get()
    work = {"domein": "talent", "bereik": noor, "moment": moment}
    resolve_other(dossier, andere=version.pk, neem_over=False, **work)
    assert part().notitie == "twee"
    assert others() == []
    assert Intakeversie.objects.get().notitie == "een"


def test_a_page_that_types_on_after_the_merge_loses_neither(dossier, noor, moment):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="een")
    phone.save(notitie="twee")
    resolve_other(
        dossier,
        domein="talent",
        andere=Intakeversie.objects.get().pk,
        neem_over=True,
        bereik=noor,
        moment=moment,
    )
    laptop.save(notitie="een en nog wat")
    assert part().notitie == "een en nog wat"
    assert others() == ["twee\neen"]


def test_a_text_of_another_dossier_cannot_be_taken_over(dossier, noor, bereik_for, moment):
    eva = bereik_for("eva")
    elsewhere = open_dossier(eva, moment)
    Page(elsewhere, eva, moment).save(notitie="van elders")
    a, b = Page(dossier, noor, moment), Page(dossier, noor, moment)
    a.save(notitie="een")
    b.save(notitie="twee")
    with pytest.raises(NietGevonden):
        resolve_other(
            elsewhere,
            domein="talent",
            andere=Intakeversie.objects.get().pk,
            neem_over=True,
            bereik=eva,
            moment=moment,
        )
    assert others() == ["een"]


def test_a_caller_without_digests_is_judged_by_its_version(dossier, noor, moment):
    save(dossier, "talent", noor, moment, notitie="een")
    work = {"domein": "talent", "bereik": noor, "moment": moment}
    current = save_part(dossier, inhoud=Inhoud(notitie="twee"), gezien=Gezien(versie=1), **work)
    assert (current.versie, current.is_botsing) == (2, False)
    stale = save_part(dossier, inhoud=Inhoud(notitie="drie"), gezien=Gezien(versie=1), **work)
    assert stale.is_botsing
    assert others() == ["twee"]


@pytest.mark.parametrize(
    ("naam", "refusal"),
    [
        ("vreemd", NietGevonden),
        ("eva", NietGevonden),
        ("kim", NietGevonden),
        ("vera", NietGevonden),
        ("bea", NietGevonden),
    ],
)
def test_only_who_does_the_intake_here_may_write(dossier, bereik_for, moment, naam, refusal):
    with pytest.raises(refusal):
        save(dossier, "talent", bereik_for(naam), moment, notitie="x")
    assert not Intakeonderdeel.objects.exists()


@pytest.mark.eis("R-KEMP-055")
def test_the_wgr_body_cannot_write_in_the_intake_of_a_municipality_that_does_it_itself(
    bereik_for, moment
):
    own = open_dossier(bereik_for("eva"), moment)
    for naam in ("noor", "tom", "kim", "sam"):
        with pytest.raises((NietGevonden, NietBevoegd)):
            save(own, "talent", bereik_for(naam), moment, notitie="x")
    assert not Intakeonderdeel.objects.exists()


def test_an_unknown_part_does_not_exist(dossier, noor, moment):
    for code in ("geheim", "gezondheid"):
        with pytest.raises(NietGevonden):
            save(dossier, code, noor, moment, notitie="x")


def test_a_text_that_is_too_long_is_refused_with_what_to_do(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refused:
        save(dossier, "talent", noor, moment, notitie="a" * (MAX_TEKST + 1))
    assert "te lang" in str(refused.value.velden["notitie"])


def test_a_closed_dossier_and_a_completed_intake_are_not_written_in(dossier, noor, moment):
    fill_intake(dossier, noor, moment)
    brede_intake_voltooien(dossier, bereik=noor, moment=moment)
    with pytest.raises(Geweigerd, match="voltooid"):
        save(dossier, "talent", noor, moment, notitie="x")


def test_a_closed_dossier_is_not_written_in(dossier, noor, moment):
    dossier_sluiten(dossier, reden="verhuisd", bereik=noor, moment=moment)
    with pytest.raises(Geweigerd, match="gesloten"):
        save(dossier, "talent", noor, moment, notitie="x")


@pytest.mark.django_db(transaction=True)
def test_eight_pages_that_save_at_the_same_moment_lose_no_word(bereik_for, moment):
    noor = bereik_for("noor")
    dossier = open_dossier(noor, moment)
    pages = [Page(dossier, noor, moment) for _ in range(8)]
    start = threading.Barrier(len(pages))
    faults = []

    def work(page, number):
        start.wait()
        try:
            page.save(notitie=f"regel {number}")
        except Exception as error:
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(p, n)) for n, p in enumerate(pages)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert {part().notitie, *others()} == {f"regel {n}" for n in range(8)}
    assert part().versie == 8
