"""Planning a talk on progress, the invitation, another day, and no talk at all."""

from datetime import date, time

import pytest

from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.voortgangsgesprek import (
    voortgangsgesprek_afzeggen,
    voortgangsgesprek_plannen,
    voortgangsgesprek_verzetten,
)
from inburgering.actions.voortgangsgesprek_uitnodigen import (
    make_calendar_file,
    voortgangsgesprek_uitnodigen,
)
from inburgering.cases.models import Document, Taak, Verzending, Voortgangsgesprek
from inburgering.queries.voortgang import get_voortgang
from tests.voortgang import make_appointment, make_with_plan, plan_talk


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return make_with_plan(noor, moment)


def test_the_invitation_waits_in_the_print_queue_and_moving_asks_for_a_new_one(
    dossier, noor, moment
):
    talk = plan_talk(dossier, noor, moment, 21)
    before = Verzending.objects.count()
    key = voortgangsgesprek_uitnodigen(dossier, talk, bereik=noor, moment=moment)
    letter = Document.objects.get(sleutel=key)
    assert (letter.soort, letter.deel) == ("voortgang_uitnodiging", "voortgang")
    assert "Gemeentehuis, kamer 2" in letter.html
    assert Verzending.objects.count() == before + 1
    with pytest.raises(Geweigerd, match="al gemaakt"):
        voortgangsgesprek_uitnodigen(dossier, talk, bereik=noor, moment=moment)
    first = make_calendar_file(dossier, talk, bereik=noor, moment=moment)
    voortgangsgesprek_verzetten(
        dossier,
        talk,
        afspraak=make_appointment(moment, 28),
        reden="De inburgeraar werkt die dag.",
        bereik=noor,
        moment=moment,
    )
    row = Voortgangsgesprek.objects.get()
    assert (row.uitgenodigd_op, row.volgorde_ics) == (None, 1)
    moved = make_calendar_file(dossier, talk, bereik=noor, moment=moment)
    assert ("SEQUENCE:0" in first, "SEQUENCE:1" in moved) == (True, True)
    assert "Selam" not in moved
    assert "Tesfay" not in moved
    again = voortgangsgesprek_uitnodigen(dossier, talk, bereik=noor, moment=moment)
    assert "Uw afspraak met ons is op een andere dag" in Document.objects.get(sleutel=again).html


@pytest.mark.parametrize("was_invited", [True, False])
def test_who_was_invited_hears_that_the_talk_is_off(dossier, noor, moment, was_invited):
    talk = plan_talk(dossier, noor, moment, 21)
    if was_invited:
        voortgangsgesprek_uitnodigen(dossier, talk, bereik=noor, moment=moment)
    told = voortgangsgesprek_afzeggen(
        dossier, talk, reden="De kamer is bezet.", bereik=noor, moment=moment
    )
    letters = Document.objects.filter(soort="voortgang_afzegging")
    assert (told, letters.exists()) == (was_invited, was_invited)
    assert "METHOD:CANCEL" in make_calendar_file(dossier, talk, bereik=noor, moment=moment)
    work = Taak.objects.filter(code__startswith="voortgangsgesprek", status="open")
    assert work.get().code == "voortgangsgesprek_plannen"


FAULTS = {
    "past": ({"datum": date(2020, 1, 1)}, "datum"),
    "far": ({"datum": date(2199, 1, 1)}, "datum"),
    "no time": ({"tijd": None}, "tijd"),
    "no place": ({"plaats": " "}, "plaats"),
    "unknown form": ({"kanaal": "duif"}, "kanaal"),
    "too long": ({"minuten": 600}, "minuten"),
}


@pytest.mark.parametrize(("changes", "field"), FAULTS.values(), ids=FAULTS)
def test_a_wrong_appointment_names_its_field(dossier, noor, moment, changes, field):
    with pytest.raises(Onvolledig) as refusal:
        plan_talk(dossier, noor, moment, **changes)
    assert list(refusal.value.velden) == [field]
    assert not Voortgangsgesprek.objects.exists()


def test_a_phone_call_needs_no_place_and_only_one_talk_is_planned(dossier, noor, moment):
    plan_talk(dossier, noor, moment, 7, kanaal="telefoon", plaats="", tijd=time(9))
    with pytest.raises(Geweigerd, match="al een gesprek gepland"):
        plan_talk(dossier, noor, moment, 8)


def test_others_do_not_get_at_it(dossier, noor, bereik_for, moment):
    talk = plan_talk(dossier, noor, moment)
    for wie, kind in (("eva", NietGevonden), ("vera", NietBevoegd), ("rik", NietGevonden)):
        other = bereik_for(wie)
        with pytest.raises(kind):
            voortgangsgesprek_plannen(
                dossier, afspraak=make_appointment(moment), bereik=other, moment=moment
            )
        with pytest.raises(NietGevonden):
            make_calendar_file(dossier, talk, bereik=other, moment=moment)
        assert get_voortgang(dossier, bereik=other, dag=moment.dag) is None
