"""The Kempen file says what the policy note of the four municipalities says."""

from datetime import date
from pathlib import Path

import pytest

import inburgering.region
from inburgering.law.taken import TAKEN
from inburgering.region.controle_beslissen import BESLIST
from tests.region.proefbestand import basis_of, verdeling_of

FILE = Path(inburgering.region.__file__).parent / "regios" / "kempen.yaml"
BERGEIJK, BLADEL, EERSEL, REUSEL = "1724", "1728", "0770", "1667"
DRIE = (BERGEIJK, BLADEL, REUSEL)
VIER = (*DRIE, EERSEL)
CASUSREGIE = ("brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving")
BEGIN = date(2022, 1, 1)


@pytest.fixture(scope="module")
def rijen():
    return verdeling_of(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def bases():
    return basis_of(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def uitvoerder(rijen):
    def find(gemeente, taak):
        return rijen[gemeente, taak, "uitvoerder", None, BEGIN]

    return find


def test_each_task_has_one_uitvoerder_or_none_in_each_municipality(rijen):
    uitvoerders = [(gemeente, taak) for gemeente, taak, rol, *_ in rijen if rol == "uitvoerder"]
    assert sorted(uitvoerders) == sorted((gemeente, taak) for gemeente in VIER for taak in TAKEN)


@pytest.mark.eis("R-KEMP-048")
@pytest.mark.parametrize("taak", CASUSREGIE)
def test_one_municipality_deviates_in_casusregie(uitvoerder, bases, taak):
    assert {uitvoerder(gemeente, taak)["organisatie_id"] for gemeente in DRIE} == {"kempenplus"}
    assert uitvoerder(EERSEL, taak)["organisatie_id"] == "gemeente-eersel"
    if taak in BESLIST:
        assert {bases[gemeente, taak, BEGIN]["soort"] for gemeente in DRIE} == {"mandaat"}
        assert bases[EERSEL, taak, BEGIN]["soort"] == "eigen"


@pytest.mark.eis("R-KEMP-079")
def test_map_is_done_for_all_four_also_where_casusregie_is_not(uitvoerder):
    assert {uitvoerder(gemeente, "map")["organisatie_id"] for gemeente in VIER} == {"kempenplus"}
    assert {uitvoerder(gemeente, "map")["grond"] for gemeente in VIER} == {"gr"}


def test_ontzorgen_is_done_and_decided_by_one_party_for_all_four(uitvoerder, bases):
    for gemeente in VIER:
        assert uitvoerder(gemeente, "ontzorgen")["organisatie_id"] == "kempenplus"
        assert bases[gemeente, "ontzorgen", BEGIN]["organisatie_id"] == "kempenplus"


@pytest.mark.eis("R-KEMP-047")
@pytest.mark.parametrize(
    ("taak", "niveau"),
    [
        ("mb_praktisch", "lokaal"),
        ("procesregie", "lokaal"),
        ("map", "regionaal"),
        ("ontzorgen", "regionaal"),
        ("pvt", "regionaal"),
        ("inkoop_z", "regionaal"),
        ("inkoop_b1", "bovenregionaal"),
        ("inkoop_onderwijs", "bovenregionaal"),
    ],
)
def test_each_task_has_its_level(uitvoerder, taak, niveau):
    assert {uitvoerder(gemeente, taak)["niveau"] for gemeente in VIER} == {niveau}


@pytest.mark.eis("R-KEMP-049")
def test_each_basis_is_recorded_with_decision_date_and_signatures(uitvoerder, bases):
    for gemeente in DRIE:
        doing = uitvoerder(gemeente, "pip")
        assert doing["grond"] == "gr"
        assert doing["besluit_datum"] == date(2021, 12, 14)
        assert doing["ondertekend_door"] == "de gemeenteraden"
        deciding = bases[gemeente, "pip", BEGIN]
        assert deciding["nummer"] == f"aangenomen-{gemeente}-2021"
        assert deciding["functie"]
        assert deciding["besluit_datum"] <= BEGIN
    inkoop = uitvoerder(BERGEIJK, "inkoop_b1")
    assert (inkoop["grond"], inkoop["ondertekend_door"]) == ("dvo", "burgemeester en secretaris")


def test_what_the_source_does_not_say_is_marked_as_assumed(uitvoerder, bases):
    mandaten = [row for row in bases.values() if row["soort"] == "mandaat"]
    assert mandaten
    assert all(row["is_aangenomen"] for row in mandaten)
    assert uitvoerder(BERGEIJK, "maatje")["is_aangenomen"]
    assert not uitvoerder(EERSEL, "pip")["is_aangenomen"]


def test_nobody_gives_the_onderwijsroute_yet(rijen):
    for gemeente in VIER:
        row = rijen[gemeente, "leerroute_onderwijs", "uitvoerder", None, BEGIN]
        assert row["organisatie_id"] is None
        inkoper = (gemeente, "leerroute_onderwijs", "inkoper", "gemeente-eindhoven", BEGIN)
        assert rijen[inkoper]["is_actief"]


def test_each_municipality_has_its_own_maatschappelijke_begeleiding(uitvoerder):
    parties = {uitvoerder(gemeente, "mb_leefomgeving")["organisatie_id"] for gemeente in VIER}
    assert len(parties) == 4
