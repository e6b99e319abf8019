"""The one door for changes: who, which version, once, and all or nothing."""

import uuid
from datetime import date

import pytest

from inburgering.actions.dossier import casusregisseur_toewijzen
from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Verouderd,
)
from inburgering.actions.handeling import handeling
from inburgering.cases.models import Bericht, Dossier, Tijdlijnregel
from tests.dossiers import open_dossier


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def events(dossier) -> list[str]:
    rows = Tijdlijnregel.objects.filter(dossier__sleutel=dossier)
    return list(rows.order_by("id").values_list("handeling", flat=True))


def test_a_change_raises_the_version_and_writes_one_line(dossier, noor, moment):
    feit_vastleggen(
        dossier,
        soort="kennismaking",
        waarde=Waarde(datum=date(2026, 1, 15)),
        bereik=noor,
        moment=moment,
        versie=Dossier.objects.get().versie,
    )
    row = Dossier.objects.get()
    assert row.versie == 3
    line = Tijdlijnregel.objects.latest("id")
    assert (line.handeling, line.dag, line.door_id) == (
        "feit.vastgelegd",
        moment.dag,
        noor.medewerker,
    )
    assert line.gegevens["soort"] == "kennismaking"


def test_the_second_of_two_workers_is_told_and_changes_nothing(dossier, bereik_for, moment):
    seen = Dossier.objects.get().versie
    facts = {"waarde": Waarde(datum=date(2026, 1, 15)), "moment": moment, "versie": seen}
    feit_vastleggen(dossier, soort="kennismaking", bereik=bereik_for("noor"), **facts)
    with pytest.raises(Verouderd):
        feit_vastleggen(dossier, soort="informatie_derden", bereik=bereik_for("tom"), **facts)
    assert events(dossier) == ["dossier.geopend", "feit.vastgelegd"]


def test_a_form_that_comes_twice_counts_once(dossier, noor, moment):
    once = uuid.uuid4()
    facts = {"soort": "kennismaking", "waarde": Waarde(datum=date(2026, 1, 15))}
    feit_vastleggen(dossier, **facts, bereik=noor, moment=moment, eenmalig=once)
    with pytest.raises(AlGedaan):
        feit_vastleggen(dossier, **facts, bereik=noor, moment=moment, eenmalig=once)
    assert events(dossier).count("feit.vastgelegd") == 1


@pytest.mark.parametrize("naam", ["vreemd", "eva", "rik", "bea", "pim"])
def test_a_dossier_of_others_does_not_exist(dossier, bereik_for, moment, naam):
    with pytest.raises(NietGevonden):
        dossier_sluiten(dossier, reden="verhuisd", bereik=bereik_for(naam), moment=moment)
    assert events(dossier) == ["dossier.geopend"]


def test_who_sees_a_dossier_for_an_own_task_may_not_do_the_rest(dossier, bereik_for, moment):
    with pytest.raises(NietBevoegd):
        dossier_sluiten(dossier, reden="verhuisd", bereik=bereik_for("vera"), moment=moment)
    assert events(dossier) == ["dossier.geopend"]
    assert Dossier.objects.get().status == "open"


def test_a_closed_dossier_does_not_change(dossier, noor, moment, personas):
    dossier_sluiten(dossier, reden="verhuisd", bereik=noor, moment=moment)
    with pytest.raises(Geweigerd, match="gesloten"):
        casusregisseur_toewijzen(dossier, medewerker=personas["tom"].pk, bereik=noor, moment=moment)
    assert events(dossier)[-1] == "dossier.gesloten"


class Broken(Exception):
    """Something that goes wrong halfway."""


def test_an_act_that_breaks_halfway_leaves_nothing(dossier, noor, moment):
    before = Dossier.objects.get()

    def break_halfway() -> None:
        with handeling("dossier.heropend", dossier=dossier, bereik=noor, moment=moment) as stuk:
            stuk.dossier.telefoon = "06 99999999"
            stuk.dossier.save()
            stuk.queue(partner="DUO", soort="proef", inhoud={})
            raise Broken

    with pytest.raises(Broken):
        break_halfway()
    after = Dossier.objects.get()
    assert (after.telefoon, after.versie) == (before.telefoon, before.versie)
    assert events(dossier) == ["dossier.geopend"]
    assert not Bericht.objects.exists()
