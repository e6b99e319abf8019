"""Who is responsible for a dossier, and how it ends and begins again."""

import pytest

from inburgering.actions.dossier import casusregisseur_toewijzen
from inburgering.actions.dossier_sluiten import dossier_heropenen, dossier_sluiten
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.cases.keuzelijsten import SLUITREDENEN
from inburgering.cases.models import Dossier, Taak, Tijdlijnregel
from tests.dossiers import open_dossier


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.mark.eis("R-KEMP-020")
def test_one_casusregisseur_at_any_time_and_the_work_moves_along(dossier, noor, moment, personas):
    tom = personas["tom"].pk
    assert Taak.objects.get(code="pip_vaststellen").medewerker_id == noor.medewerker
    casusregisseur_toewijzen(dossier, medewerker=tom, bereik=noor, moment=moment)
    assert Dossier.objects.get().casusregisseur_id == tom
    assert Taak.objects.get(code="pip_vaststellen", status="open").medewerker_id == tom
    line = Tijdlijnregel.objects.latest("id")
    assert line.gegevens["medewerker"] == tom
    assert line.gegevens["vorige"] == noor.medewerker


@pytest.mark.parametrize("naam", ["kim", "eva", "vera"])
def test_only_a_casusregisseur_of_the_own_party_can_be_chosen(
    dossier, noor, moment, personas, naam
):
    with pytest.raises(Onvolledig) as refused:
        casusregisseur_toewijzen(dossier, medewerker=personas[naam].pk, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"casusregisseur"}
    assert Dossier.objects.get().casusregisseur_id == noor.medewerker


# After an ontheffing comes a warm referral first: see test_afronding.
@pytest.mark.parametrize("reden", sorted(set(SLUITREDENEN) - {"ontheven"}))
def test_a_dossier_closes_with_a_reason_and_its_work_lapses(dossier, noor, moment, reden):
    dossier_sluiten(dossier, reden=reden, bereik=noor, moment=moment)
    row = Dossier.objects.get()
    assert (row.status, row.sluitreden, row.gesloten_op) == ("gesloten", reden, moment.dag)
    assert row.fase == "gesloten"
    assert not Taak.objects.filter(status="open").exists()
    assert Taak.objects.filter(status="vervallen").exists()


def test_a_dossier_does_not_close_without_a_reason(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refused:
        dossier_sluiten(dossier, reden="zomaar", bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"reden"}
    assert Dossier.objects.get().status == "open"
    assert Taak.objects.filter(status="open").exists()


def test_a_reopened_dossier_has_its_work_again(dossier, noor, moment):
    tasks = set(Taak.objects.filter(status="open").values_list("code", "taak"))
    dossier_sluiten(dossier, reden="verhuisd", bereik=noor, moment=moment)
    dossier_heropenen(dossier, bereik=noor, moment=moment)
    row = Dossier.objects.get()
    assert (row.status, row.sluitreden, row.gesloten_op) == ("open", "", None)
    assert set(Taak.objects.filter(status="open").values_list("code", "taak")) == tasks


def test_a_dossier_stays_closed_while_there_is_a_newer_open_one(dossier, noor, moment):
    dossier_sluiten(dossier, reden="verhuisd", bereik=noor, moment=moment)
    open_dossier(noor, moment)
    with pytest.raises(Geweigerd, match="ander open dossier"):
        dossier_heropenen(dossier, bereik=noor, moment=moment)
    assert Dossier.objects.get(sleutel=dossier).status == "gesloten"
