"""Workers of a region as its source names them: who does what, and who sees what."""

from datetime import date

import pytest

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.deel import Deel
from inburgering.access.models import Aanstelling, Medewerker, Team
from inburgering.access.moment import Moment
from inburgering.actions.fouten import GeenBeslisbasis
from inburgering.actions.handeling import check_basis
from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.actions.regio import regio_laden
from tests.region.regios import tekst_of

pytestmark = pytest.mark.django_db
DAG = date(2022, 9, 5)
BUREN, VECHT = "0214", "1904"


@pytest.fixture
def worker(moment):
    """Give what somebody with a role in an organisation may do on a day."""

    def make(organisatie: str, rol: str, *, team: str = "", dag: date = DAG) -> Bereik:
        person, _new = Medewerker.objects.get_or_create(
            email=f"{rol}@{organisatie}.example", defaults={"naam": rol}
        )
        row = Team.objects.create(organisatie_id=organisatie, naam=team) if team else None
        Aanstelling.objects.get_or_create(
            medewerker=person,
            defaults={
                "organisatie_id": organisatie,
                "rol": rol,
                "team": row,
                "begin": date(2021, 12, 1),
            },
        )
        bereik = get_bereik(person.pk, dag=dag)
        assert bereik is not None
        return bereik

    return make


@pytest.mark.eis("R-SV-042")
def test_three_teams_of_one_municipality_have_rights_of_their_own(worker):
    regio_laden(tekst_of("stichtse-vecht"), naam="s.yaml", dag=DAG)
    office = "gemeente-stichtse-vecht"
    beleid = worker(office, "beleidsmedewerker", team="Team Strategie en Regie")
    toegang = worker(office, "casusregisseur", team="Team Toegang")
    planning = worker(office, "planner", team="Team Bedrijfsvoering")
    assert not beleid.rol.heeft_dossiers
    assert beleid.rol.mag_cijfers_zien
    assert beleid.werkvelden == frozenset()
    assert toegang.mag_zien(VECHT, Deel.INTAKE)
    assert toegang.mag_doen(VECHT, "pip")
    assert planning.rol.mag_caseload_zien
    assert planning.mag_zien(VECHT, Deel.TAKEN)
    assert not planning.mag_zien(VECHT, Deel.INTAKE)
    assert len({row.team for row in (beleid, toegang, planning)}) == 3


@pytest.mark.eis("R-BUR-017")
@pytest.mark.parametrize(
    ("rol", "naam", "taak"),
    [
        ("regiocoordinator", "Regiocoördinator", "coordinatie"),
        ("budgetcoach", "Budgetcoach", "ontzorgen"),
        ("casusregisseur", "Inburgeringsconsulent", "brede_intake"),
        ("sleutelpersoon", "Sleutelpersoon", "vertrouwenspersoon"),
    ],
)
def test_four_roles_work_for_one_body_in_eight_municipalities(worker, rol, naam, taak):
    regio_laden(tekst_of("rivierenland"), naam="r.yaml", dag=DAG)
    bereik = worker("regio-rivierenland", rol)
    assert bereik.rol.naam == naam
    assert bereik.organisatie_naam == "Regio Rivierenland"
    assert bereik.mag_doen(BUREN, taak)
    assert len({veld.gemeente for veld in bereik.werkvelden if veld.taak == taak}) == 8


class TestHandhaving:
    SOORT = Handelingsoort("handhaving.proef", "proef", taken=("handhaving",))

    def check(self, bereik: Bereik, moment: Moment, dag: date) -> str:
        there = Moment(dag=dag, tijdstip=moment.tijdstip)
        return check_basis(BUREN, self.SOORT, bereik, there).nummer

    @pytest.mark.eis("R-BUR-020")
    def test_rests_on_the_mandaat_of_the_municipality(self, worker, moment):
        regio_laden(tekst_of("rivierenland"), naam="r.yaml", dag=DAG)
        bereik = worker("regio-rivierenland", "casusregisseur")
        assert self.check(bereik, moment, DAG) == "aangenomen-0214-2021"
        with pytest.raises(GeenBeslisbasis):
            self.check(bereik, moment, date(2021, 12, 31))

    @pytest.mark.eis("R-BUR-020")
    def test_is_refused_to_another_party_and_without_a_mandaat(self, worker, moment):
        regio_laden(tekst_of("rivierenland"), naam="r.yaml", dag=DAG)
        with pytest.raises(GeenBeslisbasis, match="Regio Rivierenland"):
            self.check(worker("sociom", "begeleider"), moment, DAG)
        none = tekst_of("rivierenland").replace(
            "beslissen: {soort: mandaat, besluit: regio}", "beslissen: {soort: geen}"
        )
        regio_laden(none, naam="r.yaml", dag=DAG)
        with pytest.raises(GeenBeslisbasis):
            self.check(worker("regio-rivierenland", "casusregisseur"), moment, DAG)


class TestTheSameWorkersUnderAnotherGround:
    @pytest.mark.eis("R-DRE-026")
    @pytest.mark.parametrize("taak", ["pip", "handhaving", "ontzorgen"])
    def test_nobody_loses_access_and_each_decision_rests_on_the_right_basis(
        self, worker, moment, taak
    ):
        regio_laden(tekst_of("drechtsteden"), naam="d.yaml", dag=DAG)
        soort = Handelingsoort("proef.proef", "proef", taken=(taak,))
        numbers = []
        fields = set()
        for dag in (date(2022, 12, 31), date(2023, 1, 1)):
            bereik = worker("sdd", "casusregisseur", dag=dag)
            fields.add(bereik.werkvelden)
            there = Moment(dag=dag, tijdstip=moment.tijdstip)
            numbers.append(check_basis("0505", soort, bereik, there).nummer)
        assert len(fields) == 1
        assert numbers == ["aangenomen-0505-2021", "aangenomen-0505-2022"]
