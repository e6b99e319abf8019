"""Somebody comes into another doelgroep: a new fact, and what follows from it."""

from datetime import date, timedelta

import pytest

from inburgering.actions.doelgroep import Doelgroepwijziging, doelgroep_wijzigen
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Dossier, Feit, Taak, Termijn, Tijdlijnregel
from inburgering.cases.naam import Naam
from inburgering.queries.doelgroep import preview_doelgroep
from inburgering.queries.dossier_gegevens import get_gegevens
from tests.dossiers import make_bsn, open_dossier
from tests.verhuizing import VAN, make_planned

pytestmark = pytest.mark.django_db
GEZIN = {
    "doelgroep": Waarde(code="gezinsmigrant"),
    "doelgroep_detail": Waarde(code="gezinshereniger"),
    "heeft_asielvergunning": Waarde(code="nee"),
}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def change(key, noor, moment, **changes):
    values = {
        "groep": "asielstatushouder.zelf",
        "vanaf": moment.dag - timedelta(days=2),
        "bron": "IND",
        "reden": "kreeg een eigen asielvergunning",
        **changes,
    }
    doelgroep_wijzigen(key, wijziging=Doelgroepwijziging(**values), bereik=noor, moment=moment)


def get_term(key, code):
    row = Termijn.objects.get(dossier__sleutel=key, code=code)
    return row.begin, row.uiterlijk


def test_it_is_a_new_dated_fact_and_the_old_one_stays_readable(noor, moment):
    key = open_dossier(noor, moment, gemeente=VAN, feiten=GEZIN)
    change(key, noor, moment)
    old, new = Feit.objects.filter(dossier__sleutel=key, soort="doelgroep").order_by("id")
    assert (old.code, old.is_geldig, new.code, new.datum, new.bron) == (
        "gezinsmigrant",
        False,
        "asielstatushouder",
        moment.dag - timedelta(days=2),
        "IND",
    )
    assert Dossier.objects.get(sleutel=key).doelgroep == "asielstatushouder"
    picture = get_gegevens(key, bereik=noor, dag=moment.dag)
    line = next(
        line for group in picture.groepen for line in group.bekend if line.soort == "doelgroep"
    )
    assert line.historie[0].is_wijziging
    assert line.historie[0].tot == moment.dag - timedelta(days=2)
    event = Tijdlijnregel.objects.filter(dossier__sleutel=key).latest("id")
    assert event.handeling == "doelgroep.gewijzigd"


def test_terms_that_run_keep_their_days(noor, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    before = get_term(key, "pip_vaststellen")
    change(key, noor, moment, groep="gezinsmigrant.gezinsvormer", bron="DUO")
    assert get_term(key, "pip_vaststellen") == before
    planned = make_planned(noor, moment, persoon=other_person())
    term = get_term(planned, "inburgeringstermijn")
    change(planned, noor, moment, groep="overige_migrant.overig", bron="DUO")
    assert get_term(planned, "inburgeringstermijn") == term


def other_person():
    return Persoonsgegevens(
        naam=Naam(geslachtsnaam="Idris"), geboortedatum=date(1990, 1, 2), bsn=make_bsn(44)
    )


def test_what_the_preview_says_is_what_happens(noor, moment):
    key = make_planned(noor, moment)
    vanaf = moment.dag - timedelta(days=2)
    seen = preview_doelgroep(
        key, groep="gezinsmigrant.gezinshereniger", vanaf=vanaf, bereik=noor, dag=moment.dag
    )
    lapse = {row.naam for row in seen.aanbod if row.gang == "vervalt"}
    assert "Maatschappelijke begeleiding" in lapse
    gone = [row.naam for row in seen.taken if row.gang == "vervalt"]
    assert gone
    assert {row.naam: row.gang for row in seen.termijnen}["Inburgeringstermijn van 3 jaar"] == (
        "blijft"
    )
    before = open_codes(key)
    assert Feit.objects.get(dossier__sleutel=key, soort="doelgroep").code == "asielstatushouder"
    change(key, noor, moment, groep="gezinsmigrant.gezinshereniger", vanaf=vanaf)
    assert len(before - open_codes(key)) == len(gone)


def open_codes(key):
    rows = Taak.objects.filter(dossier__sleutel=key, status="open")
    return set(rows.values_list("code", "taak"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"groep": "asielstatushouder.gast"}, "groep"),
        ({"groep": "gezinsmigrant.gezinshereniger"}, "groep"),
        ({"vanaf": date(2199, 1, 1)}, "vanaf"),
        ({"bron": "buurman"}, "bron"),
        ({"reden": ""}, "reden"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(noor, moment, changes, field):
    key = open_dossier(noor, moment, gemeente=VAN, feiten=GEZIN)
    with pytest.raises(Onvolledig) as refusal:
        change(key, noor, moment, **changes)
    assert set(refusal.value.velden) == {field}
    assert Feit.objects.filter(dossier__sleutel=key, soort="doelgroep").count() == 1


def test_a_second_change_lies_after_the_first(noor, moment):
    key = open_dossier(noor, moment, gemeente=VAN, feiten=GEZIN)
    change(key, noor, moment)
    with pytest.raises(Onvolledig) as refusal:
        change(key, noor, moment, groep="overige_migrant.overig")
    assert set(refusal.value.velden) == {"vanaf"}
