"""Progress of everybody is followed, whoever pays the lessons; and who may write hours alone."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.cases.leren import TAAK_VAN_TOLK
from inburgering.cases.models import Bestelling, Tolkopdracht, Uren
from inburgering.region.models import Organisatie, Taakverdeling
from tests.begeleiding import make_worker
from tests.bestellingen import make_contract, order, work_of
from tests.formulier import fill_in
from tests.pips import adopt, make_ready
from tests.web.adressen import ADRESSEN, POST, make_parts, make_url

pytestmark = pytest.mark.django_db
TRAVEL = {"vervoer": "ov", "vervoer_nodig": "nee", "opvang_nodig": "nee"}
WRITES_HOURS = frozenset({"uren_nieuw", "uren_rij", "uren_weg", "urensignaal"})
READS = WRITES_HOURS | {"dossier", "uren", "uren_geschiedenis"}
OWN_TASK = frozenset({"taak_nieuw"})
"""What the party itself still has to do."""
TOLK = frozenset({"tolken_dossier"})


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


@pytest.mark.eis("R-KEMP-010")
@pytest.mark.parametrize("doelgroep", ["asielstatushouder", "gezinsmigrant", "overige_migrant"])
def test_progress_is_followed_of_everybody_also_with_an_own_course(
    client_for, noor, moment, doelgroep
):
    make_contract()
    is_own = doelgroep != "asielstatushouder"
    key = make_ready(noor, moment, feiten={"doelgroep": Waarde(code=doelgroep)})
    adopt(key, noor, moment, **({"uren_per_week": None} if is_own else {}))
    client = client_for("noor")
    if is_own:
        own = reverse("eigen_cursus", args=[key, "leerroute_b1"])
        fill_in(client, own, {**TRAVEL, "aanbieder_naam": "Taalschool Thuis"})
    else:
        order(key, noor, moment)
    Bestelling.objects.update(status="gestart", start_op=moment.dag - timedelta(days=28))
    day = (moment.dag - timedelta(days=1)).strftime("%d-%m-%Y")
    hours = {"soort": "nt2", "datum": day, "tijd": "6", "gepland": "8"}
    fill_in(client, reverse("uren_nieuw", args=[key]), hours)
    assert Uren.objects.get().bestelling == Bestelling.objects.get()
    # Hours, results, reports and talks stand on the same pages for all three.
    assert "6 uur" in read(client, "uren", key)
    assert "Nog niet alles is gehaald." in read(client, "leren", key)
    assert "van de 6 die het PIP noemt" in read(client, "voortgang", key)
    assert "75 procent" in read(client, "voortgang_beeld", key)
    assert "voortgangsgesprek_plannen" in work_of(key)


@pytest.mark.eis("R-KEMP-082")
def test_who_only_watches_hours_writes_hours_and_nothing_else(
    client_for, bereik_for, personas, regio, moment, settings
):
    settings.TIJDMACHINE = True
    parts = make_parts(
        bereik_for=bereik_for, moment=moment, medewerker=personas["kim"].pk, team=regio.team
    )
    Organisatie.objects.create(
        code="urenhulp", naam="Urenhulp", soort="maatschappelijk", regio_id="proefregio"
    )
    personas["ina"] = make_worker("Ina Uren", "urenhulp", "begeleider")
    Taakverdeling.objects.filter(gemeente="9001", taak="toezicht_uren").update(
        organisatie_id="urenhulp"
    )
    # The casusregie asks the party to watch the hours of this person.
    taak_toevoegen(
        uuid.UUID(parts["dossier"]),
        NieuweTaak("Kijk mee met de uren", "toezicht_uren", moment.dag),
        bereik=bereik_for("noor"),
        moment=moment,
    )
    ina = client_for("ina")
    inside = [name for name, path in ADRESSEN.items() if path.startswith(("dossier/<", "brief/"))]
    assert set(inside) > WRITES_HOURS
    let_in = {
        name
        for name in inside
        if name not in POST and ina.get(make_url(name, parts)).status_code == 200
    }
    assert let_in == READS | OWN_TASK | TOLK
    let_write = {
        name
        for name in inside
        if ina.post(make_url(name, parts), {}).status_code not in {403, 404, 405}
    }
    assert let_write == WRITES_HOURS | OWN_TASK | TOLK
    # The page of interpreters opens, but no talk that needs one is work of this party.
    for doel in TAAK_VAN_TOLK:
        asked = {"taal": "Tigrinya", "doel": doel, "datum": moment.dag.strftime("%d-%m-%Y")}
        answer = ina.post(make_url("tolken_dossier", parts), asked)
        assert answer.status_code == 403, doel
    assert not Tolkopdracht.objects.filter(organisatie="urenhulp").exists()
    hours = {"soort": "participatie", "categorie": "vrijwilligerswerk_ind", "tijd": "3"}
    day = moment.dag.strftime("%d-%m-%Y")
    fill_in(ina, make_url("uren_nieuw", parts), {**hours, "datum": day})
    assert Uren.objects.filter(organisatie="urenhulp", minuten=180).exists()
    # The casusregisseur reads it on the tab of the person.
    assert "Urenhulp" in read(client_for("noor"), "uren", parts["dossier"])
