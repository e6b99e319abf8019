"""Local policy on a day: values in words, who deviates, and what each body did."""

from datetime import date

import pytest

from inburgering.actions.regio import regio_laden
from inburgering.queries.beleid import GROEPEN, OVERIG, get_beleidsbeeld
from inburgering.queries.beleid_document import get_document
from inburgering.region.beleid import BELEIDSSOORTEN
from tests.region.proefbestand import GOED
from tests.region.regios import tekst_of
from tests.region.test_regiobestand_beleid import ALLES

pytestmark = pytest.mark.django_db
DAG = date(2022, 6, 1)
LATER = date(2023, 7, 1)


def load(text=ALLES, naam="proef.yaml"):
    regio_laden(text, naam=naam, dag=DAG)


def soorten(dag=DAG, organisatie="regiehuis", **chosen):
    beeld = get_beleidsbeeld(organisatie=organisatie, dag=dag, **chosen)
    return {soort.code: soort for groep in beeld.groepen for soort in groep.soorten}


def test_a_value_is_told_once_for_municipalities_that_chose_the_same():
    load()
    (regel,) = soorten()["begeleidingsfasen"].waarden
    assert (regel.keuze.waarde, regel.groep.is_alle, regel.wijkt_af) == ("ja", True, False)


def test_two_values_without_a_majority_deviate_from_nothing():
    load()
    found = soorten(LATER)["mb_maanden"].waarden
    assert [(r.groep.namen, r.keuze.waarde) for r in found] == [
        (("Boslanden",), "12"),
        (("Zandhoven",), "18"),
    ]
    assert not any(regel.wijkt_af for regel in found)


@pytest.mark.eis("R-OA-011")
def test_who_does_otherwise_than_most_of_the_region_deviates():
    load(tekst_of("duoplus"), "duoplus.yaml")
    found = {
        namen: regel.wijkt_af
        for regel in soorten(organisatie="gemeente-uithoorn")["voortgangsgesprekken"].waarden
        for namen in regel.groep.namen
    }
    assert found == {"Diemen": True, "Ouder-Amstel": False, "Uithoorn": False}
    alone = soorten(organisatie="gemeente-diemen", gemeente="0384")["voortgangsgesprekken"]
    (regel,) = alone.waarden
    assert regel.wijkt_af
    assert regel.keuze.document is not None
    assert regel.keuze.document.versie == "1.0-Diemen"


def test_a_choice_of_one_beside_the_standard_deviates_and_names_the_others():
    load(tekst_of("duoplus"), "duoplus.yaml")
    soort = soorten(organisatie="gemeente-diemen")["pip_extra_onderdelen"]
    (regel,) = soort.waarden
    assert (regel.groep.namen, regel.keuze.waarde) == (("Ouder-Amstel",), "Mentale weerbaarheid")
    assert regel.wijkt_af
    assert soort.zonder == ("Diemen", "Uithoorn")


def test_another_value_ahead_is_told_where_it_comes():
    load()
    here, there = soorten()["mb_maanden"].waarden
    assert (here.groep.namen, here.straks) == (("Boslanden",), None)
    assert there.straks is not None
    assert (there.groep.namen, there.straks.dag) == (("Zandhoven",), LATER)
    assert (there.keuze.waarde, there.straks.waarde) == ("12", "18")


@pytest.mark.eis("R-SV-052", "R-DRE-001")
def test_documents_stand_with_what_each_body_did():
    load(tekst_of("drechtsteden"), "drechtsteden.yaml")
    beeld = get_beleidsbeeld(organisatie="sdd", dag=DAG)
    rows = {rij.regel.code: rij for rij in beeld.documenten}
    kader = rows["beleidskader"]
    assert [(s.orgaan, s.status, s.datum, len(s.groep.gemeenten)) for s in kader.stappen] == [
        ("raad", "vastgesteld", date(2021, 1, 26), 4),
        ("college", "besproken", date(2021, 9, 1), 3),
    ]
    assert kader.niet_vastgesteld == ("Alblasserdam", "Hardinxveld-Giessendam", "Sliedrecht")
    assert "gr-sociaal" not in rows
    after = get_beleidsbeeld(organisatie="sdd", dag=LATER)
    assert "dvo-sdd" not in {rij.regel.code for rij in after.documenten}


def test_one_municipality_can_be_shown_alone():
    load()
    beeld = get_beleidsbeeld(organisatie="regiehuis", dag=LATER, gemeente="0902")
    assert {
        namen
        for groep in beeld.groepen
        for soort in groep.soorten
        for regel in soort.waarden
        for namen in regel.groep.namen
    } == {"Zandhoven"}
    assert [rij.regel.versie for rij in beeld.documenten] == ["2-z"]


def test_what_nobody_chose_is_listed_with_what_holds_then():
    load(GOED)
    beeld = get_beleidsbeeld(organisatie="regiehuis", dag=DAG)
    assert beeld.groepen == ()
    assert len(beeld.zonder_keuze) == len(BELEIDSSOORTEN)
    assert {s.standaard for s in beeld.zonder_keuze} >= {"geen eigen regel", "nee", "geen"}


def test_every_setting_has_a_heading():
    starts = tuple(start for _naam, codes in GROEPEN for start in codes)
    assert [code for code in BELEIDSSOORTEN if not code.startswith(starts)] == []
    assert str(OVERIG)


def test_the_page_takes_four_queries(django_assert_num_queries):
    load(tekst_of("rivierenland"), "rivierenland.yaml")
    with django_assert_num_queries(4):
        get_beleidsbeeld(organisatie="sociom", dag=DAG)


class TestADocument:
    @pytest.mark.eis("R-OA-005")
    def test_has_its_versions_the_newest_first_with_who_adopted_when(self):
        load()
        beeld = get_document(organisatie="regiehuis", code="regels", dag=LATER)
        assert beeld is not None
        new, old = beeld.versies
        assert (new.rij.regel.versie, new.rij.groep.namen) == ("2-z", ("Zandhoven",))
        assert (old.rij.regel.versie, old.geldt_nu, new.geldt_nu) == ("1", True, True)
        adopted = [(s.groep.namen, s.datum) for s in old.rij.stappen if s.status == "vastgesteld"]
        assert adopted == [(("Boslanden",), date(2021, 11, 2))]
        assert old.rij.niet_vastgesteld == ("Zandhoven",)

    def test_is_replaced_where_a_later_version_holds_everywhere(self):
        load(
            ALLES.replace(
                "gemeenten: Zandhoven\n    versie: 2-z", "gemeenten: alle\n    versie: 2-z"
            )
        )
        beeld = get_document(organisatie="regiehuis", code="regels", dag=LATER)
        assert beeld is not None
        assert [versie.geldt_nu for versie in beeld.versies] == [True, False]

    def test_shows_what_rests_on_each_version(self):
        text = ALLES.replace(
            "    niveau: regionaal\n", "    niveau: regionaal\n    document: regels\n"
        )
        load(text)
        beeld = get_document(organisatie="regiehuis", code="regels", dag=LATER)
        assert beeld is not None
        new, old = beeld.versies
        assert [(keuze.waarde, groep.namen) for keuze, groep in new.keuzes] == [
            ("18", ("Zandhoven",))
        ]
        assert "Plan inburgering en participatie" in {use.naam for use in old.taken}
        assert [use.naam for use in old.aanbod] == ["Budgetcursus"]
        assert new.taken == new.aanbod == ()

    def test_shows_on_what_decisions_rest(self):
        load(tekst_of("rivierenland"), "rivierenland.yaml")
        beeld = get_document(organisatie="sociom", code="dvo-inburgering", dag=LATER)
        assert beeld is not None
        (versie,) = beeld.versies
        assert {use.naam for use in versie.beslissen} >= {"Handhaving door het college"}
        assert all(use.groep.is_alle for use in versie.beslissen)

    def test_of_another_region_does_not_exist(self):
        load()
        load(tekst_of("kempen"), "kempen.yaml")
        assert get_document(organisatie="regiehuis", code="startnotitie", dag=DAG) is None
        assert get_document(organisatie="kempenplus", code="regels", dag=DAG) is None

    def test_takes_seven_queries(self, django_assert_num_queries):
        load()
        with django_assert_num_queries(7):
            get_document(organisatie="regiehuis", code="regels", dag=DAG)


OOK = """\
  - sleutel: extra_doelgroepen
    gemeenten: Zandhoven
    sinds: 2022-01-01
    waarde: [gezinsmigrant, oude_nieuwkomer]
aanbod:"""


def test_a_list_in_another_order_is_the_same_choice():
    one = "extra_doelgroepen, gemeenten: alle, sinds: 2022-01-01, waarde: [oude_nieuwkomer]"
    two = one.replace("alle", "Boslanden").replace("nieuwkomer]", "nieuwkomer, gezinsmigrant]")
    load(ALLES.replace(one, two).replace("aanbod:", OOK, 1))
    assert not any(regel.wijkt_af for regel in soorten()["extra_doelgroepen"].waarden)
