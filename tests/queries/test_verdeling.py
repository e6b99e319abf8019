"""The matrix shows on any day who does what, on which basis, and what is about to change."""

from datetime import date

import pytest

from inburgering.actions.regio import regio_laden
from inburgering.law.taken import TAKEN
from inburgering.queries.verdeling import get_matrix
from inburgering.queries.verdeling_cel import Deelnemer, Verandering
from inburgering.queries.verdeling_detail import get_cel
from tests.region.proefbestand import GOED, spoil
from tests.region.test_rijen import OVERDRACHT

pytestmark = pytest.mark.django_db
DAG = date(2024, 3, 1)
LAATSTE = date(2024, 6, 30)
AFLOPEND = spoil("niveau: regionaal\n", "niveau: regionaal\n    tot: 2024-06-30\n")
ZONDER_MANDAAT = spoil("functie: teammanager\n", "functie: teammanager\n    tot: 2024-06-30\n")


@pytest.fixture
def load():
    def do(text=GOED):
        regio_laden(text, naam="proef.yaml", dag=DAG)

    return do


def cells(dag=DAG, gemeente=None):
    """Give the cells by municipality and task."""
    matrix = get_matrix(organisatie="regiehuis", dag=dag, gemeente=gemeente)
    return {
        (cel.gemeente_naam, cel.taak): cel
        for groep in matrix.groepen
        for rij in groep.rijen
        for cel in rij.cellen
    }


def test_every_task_stands_once_in_every_municipality(load):
    load()
    assert set(cells()) == {(naam, taak) for naam in ("Boslanden", "Zandhoven") for taak in TAKEN}


def test_one_municipality_is_shown_alone(load):
    load()
    assert {naam for naam, _ in cells(gemeente="0902")} == {"Zandhoven"}
    assert len(cells(gemeente="9999")) == 2 * len(TAKEN)


def test_another_region_stays_out(regio):
    matrix = get_matrix(organisatie="verweg", dag=DAG)
    assert [kolom.naam for kolom in matrix.gemeenten] == ["Verweg"]
    assert get_cel(organisatie="verweg", gemeente=regio.zelf, taak="pip", dag=DAG) is None


@pytest.mark.eis("R-KEMP-048")
def test_one_municipality_may_deviate_from_the_others(load):
    load()
    found = cells()
    assert found["Boslanden", "pip"].uitvoerder == "Regiehuis"
    assert found["Zandhoven", "pip"].uitvoerder == "Gemeente"


@pytest.mark.eis("R-KEMP-047", "R-KEMP-049")
def test_a_cell_has_level_and_both_bases(load):
    load()
    cel = cells()["Boslanden", "pip"]
    assert (cel.niveau, cel.grond, cel.beslist, cel.basis) == ("regionaal", "gr", True, "mandaat")
    pvt = cells()["Boslanden", "pvt"]
    assert (pvt.grond, pvt.beslist, pvt.basis) == ("subsidie", False, "")
    assert pvt.anderen == (Deelnemer(naam="Regiehuis", rol="mede_uitvoerder"),)


@pytest.mark.eis("R-KEMP-063")
@pytest.mark.parametrize(
    ("dag", "uitvoerder", "basis"),
    [
        (date(2021, 12, 31), None, "geen"),
        (date(2022, 1, 1), "Regiehuis", "mandaat"),
        (LAATSTE, "Regiehuis", "mandaat"),
        (date(2024, 7, 1), None, "geen"),
    ],
    ids=["before", "first day", "last day", "day after"],
)
def test_party_and_basis_hold_from_first_to_last_day(load, dag, uitvoerder, basis):
    load(AFLOPEND)
    cel = cells(dag)["Boslanden", "pip"]
    assert (cel.uitvoerder, cel.basis, cel.is_gat) == (uitvoerder, basis, uitvoerder is None)


def test_a_lapsed_mandaat_is_a_gap_in_deciding_only(load):
    load(ZONDER_MANDAAT)
    before, after = (cells(dag)["Boslanden", "pip"] for dag in (LAATSTE, date(2024, 7, 1)))
    assert not before.is_basisgat
    assert (after.is_basisgat, after.is_gat, after.uitvoerder) == (True, False, "Regiehuis")


@pytest.mark.parametrize("text", [AFLOPEND, ZONDER_MANDAAT], ids=["party", "mandaat"])
@pytest.mark.parametrize(
    ("dag", "end"),
    [
        (date(2024, 3, 31), None),
        (date(2024, 4, 1), LAATSTE),
        (LAATSTE, LAATSTE),
        (date(2024, 7, 1), None),
    ],
    ids=["91 days ahead", "90 days ahead", "last day", "day after"],
)
def test_what_lapses_stands_out_ninety_days_ahead(load, text, dag, end):
    load(text)
    assert cells(dag)["Boslanden", "pip"].loopt_af_op == end


def test_a_change_ahead_names_day_and_party(load):
    load(GOED + OVERDRACHT)
    found = cells()
    begin = date(2024, 7, 1)
    assert found["Boslanden", "pip"].verandering == Verandering(begin, "Gemeente", True)
    assert found["Boslanden", "pip"].loopt_af_op is None
    assert found["Zandhoven", "pip"].verandering is None
    assert cells(begin)["Boslanden", "pip"].verandering is None


def test_another_mandaat_is_a_change_of_basis(load):
    load(ZONDER_MANDAAT)
    change = cells()["Boslanden", "pip"].verandering
    assert change == Verandering(date(2024, 7, 1), "Regiehuis", False)


def test_nobody_after_nobody_is_no_change(load):
    load(spoil("uitvoerder: partner\n    mede_uitvoerders: [regiehuis]", "uitvoerder: geen"))
    cel = cells(date(2021, 12, 1))["Boslanden", "pvt"]
    assert (cel.is_gat, cel.verandering) == (True, None)


def test_what_is_assumed_is_marked(load):
    load(spoil("    functie: teammanager\n", "    functie: teammanager\n    aangenomen: ja\n"))
    assert cells()["Boslanden", "pip"].is_aangenomen
    assert not cells()["Boslanden", "brede_intake"].is_aangenomen


def test_the_page_counts_what_asks_for_attention(load):
    load(AFLOPEND)
    telling = get_matrix(organisatie="regiehuis", dag=LAATSTE).telling
    assert (telling.gaten, telling.aflopend, telling.aangenomen) == (0, 4, 0)
    assert get_matrix(organisatie="regiehuis", dag=date(2024, 7, 1)).telling.gaten == 4


def test_days_on_which_something_changes_are_named(load):
    load(GOED + OVERDRACHT)
    matrix = get_matrix(organisatie="regiehuis", dag=DAG)
    assert matrix.wisseldagen == (date(2022, 1, 1), date(2024, 7, 1))


def test_the_matrix_takes_five_queries(load, django_assert_num_queries):
    load(GOED + OVERDRACHT)
    with django_assert_num_queries(5):
        get_matrix(organisatie="regiehuis", dag=DAG)


class TestACell:
    def test_shows_both_bases_with_document_and_signature(self, load):
        load()
        beeld = get_cel(organisatie="regiehuis", gemeente="0901", taak="pip", dag=DAG)
        assert beeld is not None
        assert beeld.nu is not None
        assert beeld.nu.tekst == "Wijziging van de regeling"
        assert beeld.nu.besluit_datum == date(2021, 12, 1)
        assert beeld.basis_nu is not None
        assert (beeld.basis_nu.nummer, beeld.basis_nu.functie) == ("2021-14", "teammanager")

    def test_has_its_history_newest_first(self, load):
        load(AFLOPEND + OVERDRACHT.replace("2024-07-01", "2024-08-01"))
        beeld = get_cel(organisatie="regiehuis", gemeente="0901", taak="pip", dag=DAG)
        assert beeld is not None
        periods = [(row.begin, row.eind, row.wie, row.is_nu) for row in beeld.inzet]
        assert periods == [
            (date(2024, 8, 1), None, "Gemeente Boslanden", False),
            (date(2024, 7, 1), date(2024, 7, 31), None, False),
            (date(2022, 1, 1), LAATSTE, "Regiehuis", True),
        ]
        assert [row.soort for row in beeld.bases] == ["eigen", "geen", "mandaat"]

    @pytest.mark.parametrize(
        ("gemeente", "taak"), [("9999", "pip"), ("0901", "pipp")], ids=["municipality", "task"]
    )
    def test_does_not_exist_for_an_unknown(self, load, gemeente, taak):
        load()
        assert get_cel(organisatie="regiehuis", gemeente=gemeente, taak=taak, dag=DAG) is None

    def test_takes_four_queries(self, load, django_assert_num_queries):
        load(AFLOPEND)
        with django_assert_num_queries(4):
            get_cel(organisatie="regiehuis", gemeente="0901", taak="pip", dag=DAG)
