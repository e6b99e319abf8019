"""Before somebody comes to live here: getting to know each other, and the talk with the COA."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.dossier import dossier_openen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.taak import NieuweTaak, taak_afronden, taak_toevoegen
from inburgering.cases.models import Contactmoment, Taak, Tijdlijnregel
from tests.dossiers import make_nieuw


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def gekoppeld(noor, moment):
    """Give somebody who is coupled to the municipality and does not live there yet."""
    koppeling = Waarde(datum=moment.dag - timedelta(days=5))
    facts = {
        "koppeling": koppeling,
        "kennisgeving": koppeling,
        "wordt_gehuisvest": Waarde(code="ja"),
    }
    facts["doelgroep"] = Waarde(code="asielstatushouder")
    nieuw = replace(make_nieuw("9001", noor.medewerker), feiten=facts)
    return dossier_openen(nieuw, bereik=noor, moment=moment)


def get_meeting(dossier):
    return Taak.objects.filter(dossier__sleutel=dossier, code="kennismaking").latest("id")


@pytest.mark.eis("R-KEMP-054")
def test_getting_acquainted_is_planned_before_somebody_lives_here(gekoppeld, noor, moment):
    meeting = get_meeting(gekoppeld)
    assert (meeting.status, meeting.taak) == ("open", "warme_overdracht")
    assert meeting.organisatie_id == "regiehuis"
    assert meeting.vanaf == moment.dag - timedelta(days=5)
    assert meeting.uiterlijk == date(9999, 12, 31)  # wished, never required
    feit_vastleggen(
        gekoppeld,
        soort="kennismaking",
        waarde=Waarde(datum=moment.dag),
        bereik=noor,
        moment=moment,
    )
    assert get_meeting(gekoppeld).status == "gedaan"


@pytest.mark.eis("R-KEMP-019")
def test_the_talk_with_the_coa_is_planned_and_recorded_with_who_was_there(gekoppeld, noor, moment):
    plan = NieuweTaak(
        omschrijving="Driegesprek met het COA",
        taak="warme_overdracht",
        vanaf=moment.dag,
        uiterlijk=moment.dag + timedelta(days=7),
        medewerker=noor.medewerker,
    )
    key = taak_toevoegen(gekoppeld, plan, bereik=noor, moment=moment)
    talk = Contactgegevens(
        datum=moment.dag,
        plaats="azc",
        kanaal="gesprek",
        onderwerp="warme_overdracht",
        met_wie="de inburgeraar, het COA en ik",
        verslag="Voorinburgering gaat door tot de verhuizing.",
    )
    contact_vastleggen(gekoppeld, contact=talk, bereik=noor, moment=moment)
    taak_afronden(key, bereik=noor, moment=moment)
    row = Contactmoment.objects.get(dossier__sleutel=gekoppeld)
    assert (row.onderwerp, row.met_wie) == ("warme_overdracht", "de inburgeraar, het COA en ik")
    assert Taak.objects.get(sleutel=key).status == "gedaan"
    acts = Tijdlijnregel.objects.filter(dossier__sleutel=gekoppeld)
    assert acts.filter(handeling="contact.vastgelegd").exists()


@pytest.mark.eis("R-KEMP-019")
def test_why_the_talk_did_not_happen_is_recorded(gekoppeld, noor, moment):
    reason = "Het COA had geen tijd. We spraken elkaar alleen door de telefoon."
    call = Contactgegevens(
        datum=moment.dag,
        plaats="kantoor",
        kanaal="telefoon",
        onderwerp="warme_overdracht",
        met_wie="het COA",
        verslag=reason,
    )
    contact_vastleggen(gekoppeld, contact=call, bereik=noor, moment=moment)
    assert Contactmoment.objects.get(dossier__sleutel=gekoppeld).verslag == reason
    assert get_meeting(gekoppeld).status == "open"


@pytest.mark.eis("R-KEMP-019")
def test_a_driegesprek_is_planned_ahead_or_its_absence_explained(gekoppeld, noor, moment):
    record = {"bereik": noor, "moment": moment}
    planned = Waarde(datum=moment.dag + timedelta(days=9))
    feit_vastleggen(gekoppeld, soort="driegesprek", waarde=planned, **record)
    why = Waarde(code="het azc verhuisde")
    feit_vastleggen(gekoppeld, soort="geen_driegesprek", waarde=why, **record)
    told = Tijdlijnregel.objects.filter(dossier__sleutel=gekoppeld, handeling="feit.vastgelegd")
    assert [row.gegevens["soort"] for row in told.order_by("id")] == [
        "driegesprek",
        "geen_driegesprek",
    ]
