"""S1 row 20: VluchtelingenWerk leaves; 41 people in eight municipalities go to two other parties.

With the real region file: which party does what from 1 April 2022 stands there and nowhere else.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.actions.feit import Waarde
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.cases.models import Dossier, Overdracht, Taak, Tijdlijnregel
from inburgering.demo.instelling import read_demo
from inburgering.region.models import Gemeente
from inburgering.ui.klok import SESSION_KEY
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.formulier import read_form
from tests.herverdeling import at
from tests.scenarios.conftest import load_region

OUD, PRAKTISCH, LEEFOMGEVING = "vluchtelingenwerk-rivierenland", "sociom", "welzijn-rivierenstroom"
BEGIN, TALK, WISSEL = date(2022, 3, 1), date(2022, 3, 22), date(2022, 4, 1)
WHO = {
    "vera": ("Vera Hulst", OUD, "teamleider"),
    "saar": ("Saar Vos", PRAKTISCH, "teamleider"),
    "sjoerd": ("Sjoerd Kamp", PRAKTISCH, "begeleider"),
    "lies": ("Lies Maat", LEEFOMGEVING, "teamleider"),
    "lou": ("Lou Baks", LEEFOMGEVING, "begeleider"),
}


@pytest.fixture
def mensen(db, settings):
    """Load the region, make leads of the parties, and open 41 dossiers."""
    settings.TIJDMACHINE, settings.MFA_VERPLICHT = True, False
    (part,) = (part for part in read_demo().regios if part.regio == "rivierenland")
    people = load_region(part)
    for key, (naam, organisatie, rol) in WHO.items():
        people[key] = Medewerker.objects.create(email=f"{key}@s1.example", naam=naam)
        Aanstelling.objects.create(
            medewerker=people[key], organisatie_id=organisatie, rol=rol, begin=date(2022, 1, 1)
        )
    bram = get_bereik(people["bram"].pk, dag=BEGIN)
    codes = list(Gemeente.objects.order_by("pk").values_list("pk", flat=True))
    assert len(codes) == 8
    for n in range(41):
        gemeente = codes[n % len(codes)]
        person = make_nieuw(gemeente, bram.medewerker).persoon
        open_dossier(
            bram,
            at(BEGIN),
            gemeente=gemeente,
            persoon=replace(person, bsn=make_bsn(900 + n)),
            feiten={
                "koppeling": Waarde(datum=date(2022, 1, 10)),
                "kennisgeving": Waarde(datum=date(2022, 1, 17)),
                "inschrijving": Waarde(datum=date(2022, 2, 7)),
            },
        )
    return people


def enter(people, naam, dag):
    client = Client(headers={"accept-language": "nl"})
    client.force_login(people[naam])
    session = client.session
    session[SESSION_KEY] = dag.isoformat()
    session.save()
    return client


@pytest.mark.scenario
@pytest.mark.eis("R-BUR-010")
def test_s1_row_20_no_task_stays_behind_and_every_case_has_a_dated_talk(mensen):
    mine = Taak.objects.filter(status="open", organisatie=OUD)
    assert mine.values("dossier").distinct().count() == 41
    giver = enter(mensen, "vera", BEGIN)
    for partij, lead, receiver in ((PRAKTISCH, "saar", "sjoerd"), (LEEFOMGEVING, "lies", "lou")):
        preview = reverse("overdragen_wisseling", args=[partij, WISSEL.isoformat()])
        assert "41 mensen gaan naar" in giver.get(preview).content.decode()
        address = giver.post(preview)["Location"]
        client = enter(mensen, lead, TALK)
        sent = read_form(client.get(address).content.decode(), "besproken_op")
        said = {"alle": "1", "ontvanger": mensen[receiver].pk, "besproken_op": "22-03-2022"}
        assert client.post(address, {**sent, **said}).status_code == 302
    assert verdeling_bijwerken(moment=at(WISSEL - timedelta(days=1))) == 0
    assert verdeling_bijwerken(moment=at(WISSEL)) == 41
    assert not mine.exists()
    for partij, taak, receiver in (
        (PRAKTISCH, "mb_praktisch", "sjoerd"),
        (LEEFOMGEVING, "mb_leefomgeving", "lou"),
    ):
        now = Taak.objects.filter(status="open", organisatie=partij, taak=taak)
        assert now.filter(medewerker=mensen[receiver]).count() == now.count() == 41
        assert now.values("gemeente").distinct().count() == 8
    done = Overdracht.objects.filter(
        besproken_op=TALK, overgegaan_op=WISSEL, ontvanger__isnull=False
    )
    assert done.count() == Overdracht.objects.count() == 82
    told = Tijdlijnregel.objects.filter(handeling="overdracht.overgegaan", dag=WISSEL)
    assert told.values("dossier").distinct().count() == 41
    key = Dossier.objects.order_by("pk").values_list("sleutel", flat=True)[0]
    page = reverse("dossier", args=[key])
    assert enter(mensen, "vera", WISSEL - timedelta(days=1)).get(page).status_code == 200
    assert enter(mensen, "vera", WISSEL).get(page).status_code == 404
    assert enter(mensen, "sjoerd", WISSEL).get(page).status_code == 200
    story = enter(mensen, "bram", WISSEL).get(reverse("dossier_tijdlijn", args=[key]))
    assert (
        "Het werk ging van VluchtelingenWerk Rivierenland naar Sjoerd Kamp van Sociom. "
        "Het gesprek over de overdracht was op 22 maart 2022."
    ) in story.content.decode()
