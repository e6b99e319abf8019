"""The people a region employs: coordinator, budget coach, consultant and sleutelpersoon at work."""

import pytest

from inburgering.access.deel import Deel
from inburgering.access.rollen import ROLLEN
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import Geweigerd
from inburgering.actions.taak_toewijzen import GekozenTaak, taak_toewijzen
from inburgering.cases.models import Contactmoment, Feit, Taak
from inburgering.region.models import Organisatie
from tests.begeleiding import add_task, bereik_of, couple, make_worker
from tests.dossiers import open_dossier

HUIS = "regiehuis"


@pytest.fixture
def workers(personas, moment):
    """Give one worker in each of the four roles, all of the same party."""
    add_task("9001", "vertrouwenspersoon", HUIS)
    roles = ("regiocoordinator", "budgetcoach", "casusregisseur", "sleutelpersoon")
    return {rol: make_worker(f"Iemand {rol}", HUIS, rol) for rol in roles}


@pytest.mark.eis("R-BUR-017")
def test_each_of_the_four_roles_works_with_its_own_rights(workers, moment):
    reach = {rol: bereik_of(worker, moment.dag) for rol, worker in workers.items()}
    consultant = reach["casusregisseur"]
    dossier = open_dossier(
        consultant, moment, feiten={"recht_op_bijstand": Waarde(datum=moment.dag)}
    )
    # The coordinator divides the work of the region, and reads no intake or health.
    task = Taak.objects.get(code="ontzorgen_starten")
    taak_toewijzen(
        GekozenTaak(task.sleutel, task.medewerker_id),
        medewerker=workers["budgetcoach"].pk,
        bereik=reach["regiocoordinator"],
        moment=moment,
    )
    assert not {Deel.INTAKE, Deel.GEZONDHEID} & reach["regiocoordinator"].delen["9001"]
    # The budget coach pays fixed costs.
    feit_vastleggen(
        dossier,
        soort="ontzorgen_gestart",
        waarde=Waarde(datum=moment.dag),
        bereik=reach["budgetcoach"],
        moment=moment,
    )
    assert Feit.objects.filter(soort="ontzorgen_gestart").exists()
    # The sleutelpersoon writes down what was said, once coupled by the consultant.
    couple(dossier, workers["sleutelpersoon"], "vertrouwenspersoon", consultant, moment)
    note = Contactgegevens(moment.dag, "azc", "gesprek", "anders", "Selam", "Het ging goed.")
    contact_vastleggen(dossier, contact=note, bereik=reach["sleutelpersoon"], moment=moment)
    assert Contactmoment.objects.get().door_id == workers["sleutelpersoon"].pk
    for rol in ("regiocoordinator", "budgetcoach", "sleutelpersoon"):
        assert not reach[rol].rol.mag_dossier_aanmaken
        with pytest.raises(Geweigerd):
            open_dossier(reach[rol], moment, gemeente="9001")


@pytest.mark.eis("R-BUR-017")
def test_a_party_calls_its_workers_by_its_own_words(client_for, workers):
    Organisatie.objects.filter(pk=HUIS).update(rolnamen={"casusregisseur": "Inburgeringsconsulent"})
    page = client_for("bea").get("/beheer/rollen/").content.decode()
    assert "Inburgeringsconsulent" in page
    for rol in ("regiocoordinator", "budgetcoach", "sleutelpersoon"):
        assert ROLLEN[rol].naam in page


@pytest.mark.eis("R-BUR-018")
def test_the_page_of_roles_says_what_a_volunteer_may_do(client_for):
    page = client_for("bea").get("/beheer/rollen/").content.decode()
    split = page.split('id="wie-mag"')[1].split("Wat een rol verder mag")[0]
    professionals = split.split("alleen beroepskracht")[1]
    assert "Handhaving door het college" in professionals
    assert "Financieel ontzorgen" in professionals
    assert "Regel energie en water" in split
