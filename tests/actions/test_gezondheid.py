"""Health: encrypted, only for who may see it, and two browsers lose nothing here either."""

import uuid

import pytest

from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.gezondheid import (
    gezondheid_bijwerken,
    resolve_other_health,
    save_health,
)
from inburgering.actions.intake import brede_intake_voltooien
from inburgering.actions.intake_bewaren import Gezien
from inburgering.cases.gezondheid import open_health
from inburgering.cases.intake_inhoud import Inhoud, get_digests
from inburgering.cases.intake_onderdelen import GEZONDHEID
from inburgering.cases.models import Gezondheid, Tijdlijnregel
from tests.dossiers import open_dossier
from tests.intake import fill_intake

TEXT = "heeft in de les een bril en pauzes nodig"


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def stored():
    return open_health(Gezondheid.objects.get().inhoud_versleuteld)


class Page:
    """An open page on health."""

    def __init__(self, dossier, bereik, moment):
        self.dossier, self.bereik, self.moment = dossier, bereik, moment
        row = Gezondheid.objects.first()
        shown = open_health(row.inhoud_versleuteld).inhoud if row else Inhoud()
        self.basis, self.versie = get_digests(GEZONDHEID, shown), row.versie if row else 0
        self.venster = uuid.uuid4()

    def save(self, act=save_health, **fields):
        done = act(
            self.dossier,
            inhoud=Inhoud(**fields),
            gezien=Gezien(self.versie, self.basis, self.venster),
            bereik=self.bereik,
            moment=self.moment,
        )
        self.basis, self.versie = done.basis, done.versie
        return done


def test_what_is_stored_cannot_be_read_without_the_key(dossier, noor, moment):
    Page(dossier, noor, moment).save(notitie=TEXT, codes={"aangepaste_les": ["zien", "tijd"]})
    token = bytes(Gezondheid.objects.get().inhoud_versleuteld)
    assert b"bril" not in token
    assert b"zien" not in token
    assert stored().inhoud == Inhoud(notitie=TEXT, codes={"aangepaste_les": ["tijd", "zien"]})


def test_two_browsers_on_health_lose_nothing(dossier, noor, bereik_for, moment):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="laptop")
    assert phone.save(notitie="telefoon").is_botsing
    assert laptop.save(notitie="laptop\nverder").is_botsing
    assert stored().inhoud.notitie == "laptop\nverder"
    (other,) = stored().anderen
    assert other.inhoud.notitie == "telefoon"
    assert b"telefoon" not in bytes(Gezondheid.objects.get().inhoud_versleuteld)
    for _turn in range(2):
        resolve_other_health(dossier, andere=other.id, neem_over=True, bereik=noor, moment=moment)
    assert stored().inhoud.notitie == "laptop\nverder\ntelefoon"
    assert stored().anderen == ()


def test_a_text_can_be_let_go(dossier, noor, moment):
    laptop, phone = Page(dossier, noor, moment), Page(dossier, noor, moment)
    laptop.save(notitie="een")
    phone.save(notitie="twee")
    number = stored().anderen[0].id
    resolve_other_health(dossier, andere=number, neem_over=False, bereik=noor, moment=moment)
    assert (stored().inhoud.notitie, stored().anderen) == ("twee", ())


def test_saving_by_hand_writes_the_timeline_without_content_and_typing_does_not(
    dossier, noor, moment
):
    page = Page(dossier, noor, moment)
    page.save(notitie="a")
    assert not Tijdlijnregel.objects.filter(handeling="gezondheid.bijgewerkt").exists()
    page.save(gezondheid_bijwerken, notitie="ab")
    line = Tijdlijnregel.objects.get(handeling="gezondheid.bijgewerkt")
    assert line.gegevens == {}
    assert stored().inhoud.notitie == "ab"


@pytest.mark.parametrize("naam", ["tom", "kim", "sam", "vera", "eva", "vreemd", "bea", "pim"])
@pytest.mark.parametrize("act", [save_health, gezondheid_bijwerken])
def test_who_may_not_see_health_cannot_tell_that_it_exists(
    dossier, noor, bereik_for, moment, naam, act
):
    Page(dossier, noor, moment).save(notitie=TEXT)
    with pytest.raises(NietGevonden) as refused:
        Page(dossier, bereik_for(naam), moment).save(act, notitie="x")
    assert "gezond" not in str(refused.value).lower()
    with pytest.raises(NietGevonden):
        resolve_other_health(
            dossier, andere=1, neem_over=True, bereik=bereik_for(naam), moment=moment
        )
    assert stored().inhoud.notitie == TEXT


def test_a_completed_intake_is_not_written_in(dossier, noor, moment):
    fill_intake(dossier, noor, moment)
    brede_intake_voltooien(dossier, bereik=noor, moment=moment)
    for act in (save_health, gezondheid_bijwerken):
        with pytest.raises(Geweigerd):
            Page(dossier, noor, moment).save(act, notitie="x")
