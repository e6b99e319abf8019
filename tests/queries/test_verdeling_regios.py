"""The matrix of a real region: equal municipalities together, changes ahead, other regions."""

from datetime import date

import pytest

from inburgering.actions.regio import regio_laden
from inburgering.law.taken import TAKEN
from inburgering.queries.verdeling import get_matrix
from inburgering.queries.verdeling_detail import get_cel
from inburgering.queries.verdeling_plaats import get_plaats
from inburgering.region.models import Taakverdeling
from tests.region.regios import tekst_of

pytestmark = pytest.mark.django_db
DAG = date(2022, 11, 1)
NIEUWJAAR = date(2023, 1, 1)
CASUSREGIE = {"Brede intake", "Handhaving door het college"}


@pytest.fixture
def load():
    def do(*regios):
        for regio in regios:
            regio_laden(tekst_of(regio), naam=f"{regio}.yaml", dag=DAG)

    return do


class TestEqualMunicipalities:
    @pytest.mark.eis("R-BUR-014")
    def test_eight_stand_in_two_columns(self, load):
        load("rivierenland")
        matrix = get_matrix(organisatie="regio-rivierenland", dag=date(2024, 3, 1))
        assert [len(groep.gemeenten) for groep in matrix.kolommen] == [1, 7]
        assert matrix.kolommen[0].namen == ("Buren",)
        rows = [rij for deel in matrix.groepen for rij in deel.rijen]
        assert {len(rij.vakken) for rij in rows} == {2}
        assert {len(rij.cellen) for rij in rows} == {8}

    def test_stand_apart_when_asked(self, load):
        load("rivierenland")
        matrix = get_matrix(organisatie="sociom", dag=DAG, apart=True)
        assert len(matrix.kolommen) == 8
        assert not matrix.is_samen

    @pytest.mark.eis("R-DRE-002")
    def test_seven_with_one_way_of_working_are_one_column(self, load):
        load("drechtsteden")
        (groep,) = get_matrix(organisatie="sdd", dag=DAG).kolommen
        assert groep.is_alle
        assert len(groep.gemeenten) == 7

    def test_count_each_in_what_asks_for_attention(self, load):
        load("rivierenland")
        telling = get_matrix(organisatie="sociom", dag=DAG).telling
        assert telling.gaten == 8

    @pytest.mark.eis("R-OA-012")
    def test_each_of_three_keeps_its_own_column_where_providers_differ(self, load):
        load("duoplus")
        matrix = get_matrix(organisatie="gemeente-diemen", dag=DAG)
        rows = {rij.taak.code: rij for deel in matrix.groepen for rij in deel.rijen}
        shown = {cel.uitvoerder for cel in rows["leerroute_b1"].cellen}
        assert shown == {"Taalaanbieder"}
        assert {cel.gemeente_naam for cel in rows["pip"].cellen} == {
            *("Diemen", "Ouder-Amstel", "Uithoorn")
        }


class TestAhead:
    @pytest.mark.eis("R-DRE-026")
    def test_another_ground_is_warned_of_before_it_comes(self, load):
        load("drechtsteden")
        (straks,) = get_matrix(organisatie="sdd", dag=DAG).dichtbij
        assert (straks.dag, straks.soort) == (NIEUWJAAR, "grond")
        assert straks.laatste_dag == date(2022, 12, 31)
        assert straks.naar == "Sociale Dienst Drechtsteden"
        assert set(straks.taken) >= CASUSREGIE
        assert straks.groep.is_alle

    @pytest.mark.eis("R-DRE-026")
    @pytest.mark.parametrize(
        ("dag", "near"),
        [(date(2022, 9, 1), 0), (date(2022, 10, 2), 1), (NIEUWJAAR, 0)],
        ids=["four months ahead", "ninety days ahead", "the day itself"],
    )
    def test_the_warning_comes_ninety_days_ahead(self, load, dag, near):
        load("drechtsteden")
        assert len(get_matrix(organisatie="sdd", dag=dag).dichtbij) == near

    @pytest.mark.eis("R-DRE-026")
    def test_a_basis_that_nothing_follows_is_an_end(self, load):
        text = tekst_of("drechtsteden")
        later = "    sinds: 2023-01-01\n    niveau: regionaal\n    grond: {soort: gr, tekst: Gew"
        parts = text.split("  - taak: ")
        text = "  - taak: ".join(part for part in parts if later not in part)
        regio_laden(text, naam="drechtsteden.yaml", dag=DAG)
        near = get_matrix(organisatie="sdd", dag=DAG).dichtbij
        assert {(item.soort, item.is_einde) for item in near} == {("uitvoerder", True)}

    def test_another_party_is_told_with_both_names(self, load):
        load("rivierenland")
        found = get_matrix(organisatie="sociom", dag=date(2022, 2, 1)).straks
        assert {(item.van, item.naar) for item in found} == {
            ("VluchtelingenWerk Rivierenland", "Sociom"),
            ("VluchtelingenWerk Rivierenland", "Welzijn Rivierenstroom"),
        }
        assert {item.dag for item in found} == {date(2022, 4, 1)}
        assert all(item.groep.is_alle and item.is_dichtbij for item in found)

    def test_nothing_is_told_of_what_was(self, load):
        load("rivierenland", "drechtsteden")
        assert get_matrix(organisatie="sdd", dag=NIEUWJAAR).straks == ()


class TestRegions:
    def test_a_party_sees_only_its_own_region(self, load):
        load("kempen", "rivierenland")
        plaats = get_plaats(organisatie="kempenplus", regio="rivierenland")
        assert [regio.code for regio in plaats.regios] == ["kempen"]
        assert {kolom.naam for kolom in plaats.gemeenten} >= {"Eersel"}
        assert get_cel(organisatie="kempenplus", gemeente="0214", taak="pip", dag=DAG) is None

    def test_a_party_with_a_task_elsewhere_may_choose_that_region(self, load):
        load("kempen", "rivierenland")
        Taakverdeling.objects.create(
            gemeente_id="0281",
            taak="map",
            rol="mede_uitvoerder",
            organisatie_id="kempenplus",
            begin=NIEUWJAAR,
            niveau="lokaal",
        )
        own = get_plaats(organisatie="kempenplus")
        assert own.regio is not None
        assert (own.regio.code, len(own.regios)) == ("kempen", 2)
        matrix = get_matrix(organisatie="kempenplus", dag=DAG, regio="rivierenland")
        assert len(matrix.gemeenten) == 8
        assert get_cel(organisatie="kempenplus", gemeente="0214", taak="pip", dag=DAG) is not None

    def test_a_party_of_nowhere_sees_an_empty_page(self, load):
        matrix = get_matrix(organisatie="nergens", dag=DAG)
        assert (matrix.plaats.regio, matrix.kolommen, matrix.straks) == (None, (), ())

    @pytest.mark.parametrize("regio", ["rivierenland", "drechtsteden"])
    def test_the_number_of_queries_is_the_same_for_every_region(
        self, load, regio, django_assert_num_queries
    ):
        load("kempen", regio)
        organisatie = {"rivierenland": "sociom", "drechtsteden": "sdd"}[regio]
        with django_assert_num_queries(5):
            matrix = get_matrix(organisatie=organisatie, dag=DAG)
        assert sum(len(deel.rijen) for deel in matrix.groepen) == len(TAKEN)

    def test_a_cell_names_its_neighbours_and_its_policy(self, load):
        load("kempen")
        beeld = get_cel(
            organisatie="kempenplus",
            gemeente="0770",
            taak="financiele_zelfredzaamheid",
            dag=DAG,
        )
        assert beeld is not None
        assert [kolom.naam for kolom in beeld.buren] == [
            *("Bergeijk", "Bladel", "Reusel-De Mierden")
        ]
        assert [(keuze.code, keuze.waarde) for keuze in beeld.beleid] == [
            ("zelfredzaamheid_regie", "De casusregisseur")
        ]
        assert beeld.nu is not None
        assert beeld.nu.document is not None
        assert beeld.nu.document.code == "thuis-in-de-kempen"
