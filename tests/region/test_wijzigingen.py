"""What changes in who does what, and which basis ends, is known before the day comes."""

from datetime import date

import pytest

from inburgering.actions.regio import regio_laden
from inburgering.region.wijzigingen import get_wijzigingen
from tests.region.proefbestand import GOED, spoil
from tests.region.test_rijen import OVERDRACHT

pytestmark = pytest.mark.django_db
VAN, TOT, DAG = date(2024, 1, 1), date(2024, 12, 31), date(2024, 7, 1)
ZONDER_MANDAAT = spoil("functie: teammanager\n", "functie: teammanager\n    tot: 2024-06-30\n")
AFLOPEND = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-06-30\n")


def changes(text, *, van=VAN, tot=TOT, gemeenten=("0901", "0902"), organisatie=None):
    regio_laden(text, naam="proef.yaml", dag=VAN)
    return get_wijzigingen(gemeenten, van=van, tot=tot, organisatie=organisatie)


def brief(found):
    return {(row.dag, row.gemeente, row.taak, row.soort, row.van, row.naar) for row in found}


def test_another_party_and_another_basis_are_told_with_day_and_names():
    found = changes(GOED + OVERDRACHT)
    assert brief(found) == {
        (DAG, "0901", "pip", "uitvoerder", "regiehuis", "kantoor-b"),
        (DAG, "0901", "pip", "basis", "regiehuis", "kantoor-b"),
        (DAG, "0901", "pvt", "uitvoerder", "partner", "kantoor-b"),
    }
    (pvt,) = (row for row in found if row.taak == "pvt")
    assert (pvt.gemeente_naam, pvt.van_naam) == ("Boslanden", "Welkom Partners")
    assert pvt.naar_naam == "Gemeente Boslanden"


@pytest.mark.eis("R-DRE-026")
def test_a_basis_that_ends_without_a_successor_is_told():
    found = changes(ZONDER_MANDAAT)
    assert brief(found) == {
        (DAG, "0901", taak, "basis", "regiehuis", None)
        for taak in ("leerbaarheidstoets", "pip", "voortgang", "handhaving")
    }
    assert all(row.is_einde for row in found)


def test_work_that_ends_is_told_as_work_and_as_basis():
    found = {row.soort for row in changes(AFLOPEND) if row.is_einde}
    assert found == {"uitvoerder", "basis"}


def test_another_decision_under_the_same_party_is_a_change_of_ground():
    later = OVERDRACHT.replace("uitvoerder: gemeente", "uitvoerder: regiehuis").replace(
        "{soort: eigen, tekst: Eigen besluit}", "{soort: gr, tekst: Tweede wijziging}"
    )
    later = later.replace("{soort: eigen, functie: teammanager}", "{soort: geen}")
    found = changes(GOED + later.replace("[pip, pvt]", "pip"))
    assert {(row.soort, row.naar) for row in found} == {("grond", "regiehuis"), ("basis", None)}


@pytest.mark.parametrize(
    ("van", "tot", "number"),
    [
        (date(2024, 7, 2), TOT, 0),
        (DAG, DAG, 3),
        (VAN, date(2024, 6, 30), 0),
    ],
    ids=["after", "on the day", "before"],
)
def test_only_the_days_asked_for_count(van, tot, number):
    assert len(changes(GOED + OVERDRACHT, van=van, tot=tot)) == number


def test_a_party_sees_what_it_loses_and_what_it_gets():
    assert {row.taak for row in changes(GOED + OVERDRACHT, organisatie="partner")} == {"pvt"}
    assert len(changes(GOED + OVERDRACHT, organisatie="kantoor-b")) == 3
    assert changes(GOED + OVERDRACHT, organisatie="kantoor-z") == ()


def test_every_municipality_can_be_asked_at_once(django_assert_num_queries):
    regio_laden(GOED + OVERDRACHT, naam="proef.yaml", dag=VAN)
    with django_assert_num_queries(2):
        assert len(get_wijzigingen(None, van=VAN, tot=TOT)) == 3
    assert get_wijzigingen(["0902"], van=VAN, tot=TOT) == ()
