"""Employers, instruments, work found and kept, the choice of outflow, the alignment."""

from datetime import date, timedelta

import pytest

from inburgering.actions.dienstverband import dienstverband_beeindigen
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.instrument import Instrumenteinde, instrument_beeindigen
from inburgering.actions.uitstroom import (
    Afstemgegevens,
    afstemming_vastleggen,
    uitstroom_kiezen,
)
from inburgering.actions.werkcheck import Checkgegevens, werk_nagaan
from inburgering.actions.werkgever import (
    Werkgevergegevens,
    werkgever_bijwerken,
    werkgever_vastleggen,
    werkgevercontact_vastleggen,
)
from inburgering.cases.models import (
    Afstemming,
    Dienstverband,
    Dossier,
    Instrument,
    Taak,
    Tijdlijnregel,
    Uitstroomkeuze,
    Werkcheck,
    Werkgever,
    Werkgevercontact,
)
from tests.dossiers import open_dossier
from tests.meedoen import add_employer, begin_tool, find_work


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.mark.eis("R-SV-032")
def test_an_employer_is_a_party_with_offers_and_contacts(noor, bereik_for, moment):
    sam, eva, lot = bereik_for("sam"), bereik_for("eva"), bereik_for("lot")
    key = add_employer(sam, moment, aanbod="Twee stageplaatsen")
    with pytest.raises(Onvolledig, match="Kijk bij de velden") as fault:
        add_employer(noor, moment, naam="bakkerij de korst")
    assert set(fault.value.velden) == {"naam"}
    werkgevercontact_vastleggen(
        key, datum=moment.dag, onderwerp="Bedrijfsbezoek in mei", bereik=eva, moment=moment
    )
    with pytest.raises(AlGedaan):
        werkgevercontact_vastleggen(
            key, datum=moment.dag, onderwerp="Bedrijfsbezoek in mei", bereik=eva, moment=moment
        )
    assert Werkgevercontact.objects.get().door_id == eva.medewerker
    changed = Werkgevergegevens("Bakkerij De Korst", "Boslanden", is_actief=False)
    with pytest.raises(NietBevoegd):
        werkgever_bijwerken(key, gegevens=changed, versie=1, bereik=eva)
    werkgever_bijwerken(key, gegevens=changed, versie=1, bereik=noor)
    with pytest.raises(Verouderd):
        werkgever_bijwerken(key, gegevens=changed, versie=1, bereik=noor)
    assert Werkgever.objects.get().is_actief is False
    with pytest.raises(NietBevoegd):
        werkgever_vastleggen(changed, bereik=lot, moment=moment)
    with pytest.raises(NietGevonden):
        werkgevercontact_vastleggen(
            key, datum=moment.dag, onderwerp="x", bereik=bereik_for("vreemd"), moment=moment
        )


def test_the_same_form_gives_one_employer(noor, moment):
    gegevens = Werkgevergegevens("Bouwbedrijf Muur", "Zandhoven")
    key = werkgever_vastleggen(gegevens, bereik=noor, moment=moment, eenmalig=None)
    with pytest.raises(AlGedaan):
        werkgever_vastleggen(gegevens, bereik=noor, moment=moment, eenmalig=key)
    with pytest.raises(Onvolledig) as fault:
        werkgever_vastleggen(
            Werkgevergegevens(" ", "", email="geen adres"), bereik=noor, moment=moment
        )
    assert set(fault.value.velden) == {"naam", "plaats", "email"}


@pytest.mark.eis("R-KEMP-074")
@pytest.mark.parametrize(
    "soort", ["training", "workshop", "stage", "werkervaringsplaats", "proefplaatsing"]
)
def test_every_instrument_has_a_goal_a_first_day_and_a_result(noor, dossier, moment, soort):
    employer = add_employer(noor, moment)
    begin_tool(dossier, noor, moment, soort=soort, werkgever=employer)
    row = Instrument.objects.get()
    end = Instrumenteinde(moment.dag, "Durft nu te bellen")
    instrument_beeindigen(dossier, instrument=row.pk, einde=end, bereik=noor, moment=moment)
    row.refresh_from_db()
    # It ended before the day that was agreed.
    assert (row.resultaat, row.is_vroegtijdig, row.eind) == (
        "Durft nu te bellen",
        True,
        moment.dag,
    )
    acts = list(Tijdlijnregel.objects.filter(handeling__startswith="instrument"))
    assert [act.handeling for act in acts] == ["instrument.begonnen", "instrument.gestopt"]
    with pytest.raises(Geweigerd, match="al afgerond"):
        instrument_beeindigen(dossier, instrument=row.pk, einde=end, bereik=noor, moment=moment)


def test_an_instrument_that_cannot_be_right_names_every_fault(noor, dossier, moment):
    with pytest.raises(Onvolledig) as fault:
        begin_tool(
            dossier,
            noor,
            moment,
            soort="stage",
            doel=" ",
            eind=moment.dag - timedelta(days=1),
            uren_per_week=41,
            organisatie="verweg",
        )
    assert set(fault.value.velden) == {"werkgever", "doel", "eind", "uren_per_week", "organisatie"}
    assert not Instrument.objects.exists()


@pytest.mark.eis("R-KEMP-032", "R-SV-041")
def test_work_that_was_found_is_looked_at_after_half_a_year(noor, dossier, moment):
    begin = moment.dag - timedelta(days=200)
    find_work(dossier, noor, moment, begin=begin, heeft_bijstand_ernaast=True)
    task = Taak.objects.get(dossier__sleutel=dossier, code="werk_nagaan")
    assert (task.taak, task.status) == ("arbeidsparticipatie", Taak.Status.OPEN)
    job = Dienstverband.objects.get()
    found = Checkgegevens("6_maanden", moment.dag, True, 24, "Taalles gaat door", job.pk)
    werk_nagaan(dossier, gegevens=found, bereik=noor, moment=moment)
    task.refresh_from_db()
    assert task.status != Taak.Status.OPEN
    assert Werkcheck.objects.get().dienstverband == job


def test_work_of_few_hours_or_that_ended_early_asks_nothing(noor, dossier, moment):
    begin = moment.dag - timedelta(days=100)
    find_work(dossier, noor, moment, begin=begin, uren_per_week=7)
    find_work(dossier, noor, moment, soort="vrijwilligerswerk", uren_per_week=16, begin=begin)
    find_work(dossier, noor, moment, begin=begin)
    assert Taak.objects.filter(code="werk_nagaan", status="open").count() == 1
    job = Dienstverband.objects.get(soort="betaald", uren_per_week=24)
    dienstverband_beeindigen(
        dossier,
        dienstverband=job.pk,
        eind=moment.dag,
        reden="Het contract liep af",
        bereik=noor,
        moment=moment,
    )
    assert not Taak.objects.filter(code="werk_nagaan", status="open").exists()


@pytest.mark.eis("R-SV-001")
def test_the_moments_of_the_duty_wait_for_their_day(noor, moment):
    facts = {"plicht": Waarde(datum=date(2024, 1, 15))}
    key = open_dossier(noor, moment, feiten=facts)
    early = Checkgegevens("2_jaar", date(2026, 1, 14), True, 20)
    with pytest.raises(Onvolledig) as fault:
        werk_nagaan(key, gegevens=early, bereik=noor, moment=moment)
    assert "15 januari 2026" in str(fault.value.velden["op"])
    right = Checkgegevens("2_jaar", date(2026, 1, 15), True, 20)
    werk_nagaan(key, gegevens=right, bereik=noor, moment=moment)
    with pytest.raises(Onvolledig) as fault:
        werk_nagaan(
            key,
            gegevens=Checkgegevens("5_jaar", moment.dag, True, None),
            bereik=noor,
            moment=moment,
        )
    assert {"op", "uren_per_week"} == set(fault.value.velden)
    with pytest.raises(Onvolledig):
        werk_nagaan(
            key,
            gegevens=Checkgegevens("6_maanden", moment.dag, True, 20),
            bereik=noor,
            moment=moment,
        )


@pytest.mark.eis("R-KEMP-107")
def test_the_choice_of_outflow_keeps_its_reason_and_the_earlier_choice(noor, dossier, moment):
    for keuze, reden in (("snel", "Wil meteen geld verdienen"), ("duurzaam", "Kan naar mbo 2")):
        uitstroom_kiezen(
            dossier, keuze=keuze, reden=reden, op=moment.dag, bereik=noor, moment=moment
        )
    assert list(Uitstroomkeuze.objects.order_by("pk").values_list("keuze", flat=True)) == [
        "snel",
        "duurzaam",
    ]
    with pytest.raises(Onvolledig) as fault:
        uitstroom_kiezen(
            dossier,
            keuze="later",
            reden=" ",
            op=moment.dag + timedelta(days=1),
            bereik=noor,
            moment=moment,
        )
    assert set(fault.value.velden) == {"keuze", "reden", "op"}


@pytest.mark.eis("R-KEMP-060")
@pytest.mark.parametrize(
    ("doelgroep", "grond"),
    [("asielstatushouder", "uitkering"), ("gezinsmigrant", "vraagt_hulp")],
)
def test_plan_and_participatiewet_are_aligned_also_without_benefit(noor, moment, doelgroep, grond):
    key = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code=doelgroep)})
    gegevens = Afstemgegevens(
        grond, "regiehuis", "Sam Öztürk", "Taal gaat voor op dinsdag.", moment.dag
    )
    afstemming_vastleggen(key, gegevens=gegevens, bereik=noor, moment=moment)
    assert Afstemming.objects.get().grond == grond
    with pytest.raises(Onvolledig) as fault:
        afstemming_vastleggen(
            key,
            gegevens=Afstemgegevens("", "verweg", "", "", moment.dag),
            bereik=noor,
            moment=moment,
        )
    assert set(fault.value.velden) == {"grond", "organisatie", "contactpersoon", "afspraken"}


def test_another_party_and_another_region_record_nothing(bereik_for, dossier, moment):
    with pytest.raises(NietGevonden):
        find_work(dossier, bereik_for("vreemd"), moment)
    with pytest.raises(Geweigerd):
        find_work(dossier, bereik_for("kim"), moment)
    assert not Dienstverband.objects.exists()
    assert Dossier.objects.count() == 1
