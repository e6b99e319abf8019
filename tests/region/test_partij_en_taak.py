"""Who works where, once a real region file is loaded: what a worker of each party may do there."""

from datetime import date

import pytest

from inburgering.access.bereik import get_bereik
from inburgering.access.deel import Deel
from inburgering.actions.pvt import Pvtgegevens, pvt_bijwerken
from inburgering.actions.regio import regio_laden
from inburgering.cases.keuzelijsten import DOELGROEPEN
from inburgering.cases.models import Feit
from inburgering.law.aanbodplicht import TABEL, aanbod_voor
from inburgering.law.examens import ONDERDEELNAMEN
from inburgering.law.taken import TAKEN
from inburgering.region.aanbod import get_aanbod
from inburgering.region.contracten import get_contracten_van
from inburgering.region.models import Taakverdeling
from inburgering.region.verdeling import get_basis, get_uitvoerders
from tests.begeleiding import make_worker
from tests.dossiers import open_dossier
from tests.region.matrix import ALLE
from tests.region.regios import codes_of, tekst_of

pytestmark = pytest.mark.django_db
DAG = date(2022, 9, 5)
TAKENLIJST = {
    "purchase of routes and KNM": ("inkoop_b1", "inkoop_onderwijs", "inkoop_z"),
    "intake": ("brede_intake",),
    "PIP": ("pip",),
    "ontzorgen": ("ontzorgen",),
    "zelfredzaamheid": ("financiele_zelfredzaamheid",),
    "MAP": ("map",),
    "guidance": ("mb_praktisch", "mb_leefomgeving"),
    "PVT": ("pvt",),
}
"""What the letter to the councils lists as tasks of a municipality, and the tasks here."""
SDD = {
    "warme_overdracht": "casusregisseur",
    "brede_intake": "casusregisseur",
    "pip": "casusregisseur",
    "voortgang": "casusregisseur",
    "handhaving": "casusregisseur",
    "map": "participatiecoach",
    "ontzorgen": "budgetcoach",
}
"""Each task of the social service, and the role that does it there."""
VWN = ("mb_praktisch", "mb_leefomgeving", "pvt", "financiele_zelfredzaamheid")


@pytest.fixture(autouse=True)
def hier(request):
    """Load the region of the test."""
    for name in request.param if hasattr(request, "param") else ("drechtsteden",):
        regio_laden(tekst_of(name), naam=f"{name}.yaml", dag=DAG)


def bereik(organisatie: str, rol: str):
    worker = make_worker(f"{organisatie} {rol}", organisatie, rol)
    found = get_bereik(worker.pk, dag=DAG)
    assert found is not None
    return found


@pytest.mark.eis("R-DRE-003")
def test_three_target_groups_and_every_listed_task_has_a_party():
    assert tuple(DOELGROEPEN) == ("asielstatushouder", "gezinsmigrant", "overige_migrant")
    owed = {group: aanbod_voor(group) for group in DOELGROEPEN}
    assert set(owed) <= set(TABEL)
    duty = {
        group: {row.voorziening: row.plicht for row in rows if row.plicht != "geen"}
        for group, rows in owed.items()
    }
    for group in DOELGROEPEN:
        assert {"brede_intake", "pip", "map", "pvt"} <= set(duty[group])
    assert {"leerroute", "maatschappelijke_begeleiding"} <= set(duty["asielstatushouder"])
    codes = set(codes_of("drechtsteden").values())
    parties = get_uitvoerders(codes, dag=DAG)
    for what, tasks in TAKENLIJST.items():
        for task in tasks:
            assert task in TAKEN, what
            assert all(parties.get((code, task)) for code in codes), (what, task)
    # KNM is bought with the route and ends in an exam of its own.
    assert "knm" in ONDERDEELNAMEN
    assert "knm" in duty["asielstatushouder"]


@pytest.mark.eis("R-DRE-004")
def test_the_refugee_organisation_guides_signs_and_helps_with_money():
    worker = bereik("vluchtelingenwerk-drechtsteden", "begeleider")
    for code in codes_of("drechtsteden").values():
        assert all(worker.mag_doen(code, task) for task in VWN)
        assert not any(worker.mag_doen(code, task) for task in ("pip", "ontzorgen", "map"))
        assert not worker.mag_zien(code, Deel.GELD)
        money = {
            offer.code
            for offer in get_aanbod(code, dag=DAG, soort="geldzaken")
            if offer.organisatie == "vluchtelingenwerk-drechtsteden"
        }
        assert money == {"eurowijzer", "begeleiding-geldzaken"}
        (pvt,) = get_contracten_van([code], product="pvt")
        assert pvt.organisatie == "vluchtelingenwerk-drechtsteden"


@pytest.mark.eis("R-DRE-004")
def test_it_signs_the_pvt_of_somebody_it_guides(moment):
    regisseur = make_worker("Sociale Dienst", "sdd", "casusregisseur")
    guide = make_worker("Vluchtelingenwerk", "vluchtelingenwerk-drechtsteden", "begeleider")
    today = {worker: get_bereik(worker.pk, dag=moment.dag) for worker in (regisseur, guide)}
    key = open_dossier(today[regisseur], moment, gemeente="0505")
    signed = Pvtgegevens(ondertekend_op=moment.dag)
    pvt_bijwerken(key, gegevens=signed, bereik=today[guide], moment=moment)
    assert Feit.objects.get(soort="pvt_ondertekend", is_geldig=True).datum == moment.dag


@pytest.mark.eis("R-DRE-005")
def test_the_social_service_steers_and_does_from_handover_to_enforcement():
    workers = {rol: bereik("sdd", rol) for rol in set(SDD.values())}
    codes = codes_of("drechtsteden")
    assert len(codes) == 7
    for code in codes.values():
        for task, rol in SDD.items():
            assert workers[rol].mag_doen(code, task), (code, task)
        assert code in workers["casusregisseur"].regie_gemeenten
        for task in ("pip", "voortgang", "handhaving", "ontzorgen"):
            basis = get_basis(code, task, dag=DAG)
            assert basis is not None
            assert (basis.soort, basis.organisatie) == ("mandaat", "sdd")
        steering = Taakverdeling.objects.get(
            gemeente=code, taak="coordinatie", rol="uitvoerder", begin__lte=DAG
        )
        assert (steering.organisatie_id, steering.toelichting) == ("sdd", "Uitvoeringsregie")
    outside = bereik("vluchtelingenwerk-drechtsteden", "begeleider")
    assert not any(outside.mag_doen(code, "handhaving") for code in codes.values())


@pytest.mark.eis("R-OA-009")
@pytest.mark.parametrize("hier", [("duoplus",)], indirect=True)
def test_guidance_is_divided_anew_with_a_larger_part_for_welzijn():
    codes = codes_of("duoplus")
    welzijn = bereik("welzijn-ouder-amstel", "begeleider")
    refugees = bereik("vluchtelingenwerk-duoplus", "begeleider")
    here = codes["Ouder-Amstel"]
    assert welzijn.mag_doen(here, "mb_leefomgeving")
    assert not welzijn.mag_doen(here, "mb_praktisch")
    assert refugees.mag_doen(here, "mb_praktisch")
    assert not refugees.mag_doen(here, "mb_leefomgeving")
    for place in set(ALLE["duoplus"]) - {"Ouder-Amstel"}:
        assert refugees.mag_doen(codes[place], "mb_leefomgeving")
        assert not welzijn.mag_doen(codes[place], "mb_leefomgeving")
    grounds = {
        row.taak: row.grond_tekst
        for row in Taakverdeling.objects.filter(
            gemeente=here, rol="uitvoerder", taak__startswith="mb_"
        )
    }
    assert grounds == {
        "mb_praktisch": "Contract met VluchtelingenWerk, gewijzigd door de nieuwe wet",
        "mb_leefomgeving": "Grotere rol voor het welzijnswerk",
    }
    offers = {
        o.organisatie for o in get_aanbod(here, dag=DAG, soort="maatschappelijke_begeleiding")
    }
    assert offers == {"vluchtelingenwerk-duoplus", "welzijn-ouder-amstel"}
