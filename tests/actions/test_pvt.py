"""The PVT: hours and activity apart, one person or a whole group, and what DUO hears."""

import uuid
from datetime import timedelta

import pytest

from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.pvt import Pvtgegevens, pvt_bijwerken, pvt_groep_bijwerken
from inburgering.cases.models import Bericht, Feit, Taak, Tijdlijnregel
from tests.dossiers import make_bsn, make_nieuw
from tests.leren import give_hours, later, make_pvt_group, with_plan
from tests.pips import adopt, make_ready
from tests.uren import make_bestelling


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def vera(bereik_for):
    return bereik_for("vera")


@pytest.fixture
def dossier(noor, moment):
    return with_plan(noor, moment, gemeente="9001")


def fact(soort):
    return Feit.objects.filter(soort=soort, is_geldig=True).first()


@pytest.mark.eis("R-KEMP-038")
def test_hours_activity_and_signature_are_recorded_apart(dossier, noor, vera, moment):
    feit_vastleggen(
        dossier, soort="pvt_gestart", waarde=Waarde(datum=moment.dag), bereik=vera, moment=moment
    )
    day = later(moment, days=30)
    give_hours(dossier, noor, day, pvt=12)
    gegevens = Pvtgegevens(activiteit_op=day.dag, activiteit="bezoek aan het gemeentehuis")
    pvt_bijwerken(dossier, gegevens=gegevens, bereik=vera, moment=day)
    assert fact("pvt_activiteit").code == "bezoek aan het gemeentehuis"
    assert fact("uren_pvt").getal == 12
    assert Taak.objects.filter(code="pvt_afronden", status="open").exists()
    pvt_bijwerken(dossier, gegevens=Pvtgegevens(ondertekend_op=day.dag), bereik=vera, moment=day)
    assert not Taak.objects.filter(code="pvt_afronden", status="open").exists()
    message = Bericht.objects.get(soort="pvt.ondertekend")
    assert message.inhoud["dagtekening"] == day.dag.isoformat()


def test_a_meeting_moves_without_a_reason_and_a_signature_does_not(dossier, vera, moment):
    ahead = moment.dag + timedelta(days=10)
    for shift in (0, 7):
        pvt_bijwerken(
            dossier,
            gegevens=Pvtgegevens(bijeenkomst_op=ahead + timedelta(days=shift)),
            bereik=vera,
            moment=moment,
        )
    assert Feit.objects.filter(soort="pvt_bijeenkomst").count() == 2
    late = later(moment, days=20)
    pvt_bijwerken(dossier, gegevens=Pvtgegevens(ondertekend_op=late.dag), bereik=vera, moment=late)
    other = Pvtgegevens(ondertekend_op=late.dag - timedelta(days=3))
    with pytest.raises(Onvolledig) as refusal:
        pvt_bijwerken(dossier, gegevens=other, bereik=vera, moment=late)
    assert set(refusal.value.velden) == {"reden"}
    better = Pvtgegevens(ondertekend_op=other.ondertekend_op, reden="typefout in de dag")
    pvt_bijwerken(dossier, gegevens=better, bereik=vera, moment=late)
    # DUO was not told yet, so the one message that waits has the right day.
    message = Bericht.objects.get(soort="pvt.ondertekend")
    assert message.inhoud["dagtekening"] == other.ondertekend_op.isoformat()


WRONG = {
    "signed tomorrow": ({"ondertekend_op": 1}, "ondertekend_op"),
    "activity without words": ({"activiteit_op": 0}, "activiteit"),
    "both signed and refused": ({"ondertekend_op": 0, "geweigerd_op": 0}, "geweigerd_op"),
}


@pytest.mark.parametrize(("shifts", "field"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_refused_at_its_field(dossier, vera, moment, shifts, field):
    days = {name: moment.dag + timedelta(days=n) for name, n in shifts.items()}
    with pytest.raises(Onvolledig) as refusal:
        pvt_bijwerken(dossier, gegevens=Pvtgegevens(**days), bereik=vera, moment=moment)
    assert field in refusal.value.velden
    with pytest.raises(Geweigerd):
        pvt_bijwerken(dossier, gegevens=Pvtgegevens(), bereik=vera, moment=moment)


def test_nobody_signs_before_the_order_began(dossier, noor, vera, moment):
    begin = moment.dag - timedelta(days=7)
    make_bestelling(dossier, noor, product="pvt", organisatie_id="partner", start_op=begin)
    early = Pvtgegevens(ondertekend_op=begin - timedelta(days=1))
    with pytest.raises(Onvolledig) as refusal:
        pvt_bijwerken(dossier, gegevens=early, bereik=vera, moment=moment)
    assert set(refusal.value.velden) == {"ondertekend_op"}
    pvt_bijwerken(dossier, gegevens=Pvtgegevens(ondertekend_op=begin), bereik=vera, moment=moment)
    assert fact("pvt_ondertekend").datum == begin


def test_a_refusal_to_sign_is_recorded_and_stays_work(dossier, vera, moment):
    feit_vastleggen(
        dossier, soort="pvt_gestart", waarde=Waarde(datum=moment.dag), bereik=vera, moment=moment
    )
    pvt_bijwerken(
        dossier, gegevens=Pvtgegevens(geweigerd_op=moment.dag), bereik=vera, moment=moment
    )
    assert fact("pvt_geweigerd").datum == moment.dag
    assert not Bericht.objects.filter(soort="pvt.ondertekend").exists()
    assert Taak.objects.filter(code="pvt_afronden", status="open").exists()


def test_signed_before_the_plan_reaches_duo_when_the_term_starts(noor, vera, moment):
    dossier = make_ready(noor, moment, gemeente="9001")
    pvt_bijwerken(
        dossier, gegevens=Pvtgegevens(ondertekend_op=moment.dag), bereik=vera, moment=moment
    )
    assert not Bericht.objects.filter(soort="pvt.ondertekend").exists()
    adopt(dossier, noor, moment)
    assert Bericht.objects.filter(soort="pvt.ondertekend").count() == 1


def two_people(noor, moment):
    other = make_nieuw("9001", noor.medewerker).persoon
    one = with_plan(noor, moment, gemeente="9001")
    changed = type(other)(
        naam=other.naam, geboortedatum=other.geboortedatum, bsn=make_bsn(41), is_synthetisch=True
    )
    return one, with_plan(noor, moment, gemeente="9001", persoon=changed)


@pytest.mark.eis("R-KEMP-038")
def test_a_whole_group_signs_at_once_and_nobody_twice(noor, vera, moment):
    people = two_people(noor, moment)
    group = make_pvt_group(*people, door=noor)
    once = uuid.uuid4()

    def sign(**key):
        return pvt_groep_bijwerken(
            group.sleutel,
            deelnemers=people,
            gegevens=Pvtgegevens(ondertekend_op=moment.dag),
            bereik=vera,
            moment=moment,
            **key,
        )

    assert (
        sign(eenmalig=once).gedaan,
        Bericht.objects.filter(soort="pvt.ondertekend").count(),
    ) == (
        2,
        2,
    )
    with pytest.raises(AlGedaan):
        sign(eenmalig=once)
    assert sign().al_bekend == 2
    assert Feit.objects.filter(soort="pvt_ondertekend").count() == 2
    assert Tijdlijnregel.objects.filter(handeling="pvt.bijgewerkt").count() == 2


def test_a_group_takes_only_its_own_people(noor, vera, moment):
    one, other = two_people(noor, moment)
    group = make_pvt_group(one, door=noor)
    with pytest.raises(NietGevonden):
        pvt_groep_bijwerken(
            group.sleutel,
            deelnemers=[one, other],
            gegevens=Pvtgegevens(ondertekend_op=moment.dag),
            bereik=vera,
            moment=moment,
        )
    assert not Feit.objects.filter(soort="pvt_ondertekend").exists()
    with pytest.raises(Onvolledig):
        pvt_groep_bijwerken(
            group.sleutel, deelnemers=[], gegevens=Pvtgegevens(), bereik=vera, moment=moment
        )
