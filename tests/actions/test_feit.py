"""Legal facts: recorded once, corrected with a reason, never lost; everything follows at once."""

from datetime import date, timedelta

import pytest

from inburgering.actions.feit import Waarde, feit_corrigeren, feit_intrekken, feit_vastleggen
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig
from inburgering.cases.models import Feit, Pip, Taak, Termijn, Tijdlijnregel
from tests.dossiers import open_dossier

OLD, NEW = date(2026, 2, 2), date(2026, 2, 23)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def valid(soort: str) -> Feit:
    return Feit.objects.get(soort=soort, is_geldig=True)


@pytest.mark.eis("R-KEMP-003")
def test_a_corrected_registration_moves_deadline_task_and_timeline_together(dossier, noor, moment):
    before = Termijn.objects.get(code="pip_vaststellen").uiterlijk
    feit_corrigeren(
        dossier,
        soort="inschrijving",
        waarde=Waarde(datum=NEW),
        reden="typefout in de datum",
        bereik=noor,
        moment=moment,
    )
    after = Termijn.objects.get(code="pip_vaststellen").uiterlijk
    assert after - before == NEW - OLD
    task = Taak.objects.get(code="pip_vaststellen", status="open")
    assert task.uiterlijk == after
    line = Tijdlijnregel.objects.latest("id")
    assert line.handeling == "feit.gecorrigeerd"
    moved = {item["code"]: item for item in line.gegevens["termijnen"]}
    assert moved["pip_vaststellen"]["van"] == before.isoformat()
    assert moved["pip_vaststellen"]["naar"] == after.isoformat()
    assert moved["pip_vaststellen"]["grondslag"][0]["artikel"] == "5.3"


def test_a_correction_keeps_the_old_value_with_the_reason(dossier, noor, moment):
    feit_corrigeren(
        dossier,
        soort="inschrijving",
        waarde=Waarde(datum=NEW),
        reden="typefout",
        bereik=noor,
        moment=moment,
    )
    new = valid("inschrijving")
    old = new.vervangt
    assert (new.datum, new.reden, new.door_id) == (NEW, "typefout", noor.medewerker)
    assert (old.datum, old.is_geldig, old.vervallen_at) == (OLD, False, moment.tijdstip)


def test_a_withdrawn_fact_takes_its_term_along(dossier, noor, moment):
    feit_intrekken(
        dossier, soort="inschrijving", reden="was iemand anders", bereik=noor, moment=moment
    )
    assert not Feit.objects.filter(soort="inschrijving", is_geldig=True).exists()
    assert Feit.objects.filter(soort="inschrijving").exists()
    assert not Termijn.objects.filter(code="pip_vaststellen", uiterlijk__isnull=False).exists()


@pytest.mark.parametrize(
    ("waarde", "reden", "veld"),
    [
        (Waarde(datum=NEW), "  ", "reden"),
        (Waarde(), "typefout", "waarde"),
        (Waarde(datum=date(2199, 1, 1)), "typefout", "waarde"),
    ],
    ids=["no reason", "no date", "after today"],
)
def test_a_wrong_correction_is_refused_at_its_field(dossier, noor, moment, waarde, reden, veld):
    with pytest.raises(Onvolledig) as refused:
        feit_corrigeren(
            dossier, soort="inschrijving", waarde=waarde, reden=reden, bereik=noor, moment=moment
        )
    assert set(refused.value.velden) == {veld}
    assert valid("inschrijving").datum == OLD
    assert Tijdlijnregel.objects.count() == 1


def test_a_pip_never_lies_before_the_registration(dossier, noor, moment):
    row = valid("inschrijving").dossier
    Pip.objects.create(
        dossier=row,
        volgnummer=1,
        status="vastgesteld",
        dagtekening=OLD + timedelta(days=10),
        inhoud={"leerroute": "B1"},
        is_overgenomen=True,
    )
    with pytest.raises(Onvolledig, match="passen niet"):
        feit_corrigeren(
            dossier,
            soort="inschrijving",
            waarde=Waarde(datum=NEW),
            reden="typefout",
            bereik=noor,
            moment=moment,
        )
    assert valid("inschrijving").datum == OLD


def test_what_is_known_is_not_recorded_again(dossier, noor, moment):
    with pytest.raises(Geweigerd, match="Verbeteren"):
        feit_vastleggen(
            dossier, soort="inschrijving", waarde=Waarde(datum=NEW), bereik=noor, moment=moment
        )
    assert valid("inschrijving").datum == OLD


def test_the_doelgroep_can_be_corrected_but_not_taken_away(dossier, noor, moment):
    with pytest.raises(Onvolledig):
        feit_intrekken(dossier, soort="doelgroep", reden="onbekend", bereik=noor, moment=moment)
    feit_corrigeren(
        dossier,
        soort="doelgroep",
        waarde=Waarde(code="gezinsmigrant"),
        reden="staat zo bij DUO",
        bereik=noor,
        moment=moment,
    )
    row = valid("doelgroep").dossier
    assert row.doelgroep == "gezinsmigrant"


def test_a_partner_records_the_facts_of_the_own_task_only(dossier, bereik_for, moment):
    vera = bereik_for("vera")
    feit_vastleggen(
        dossier,
        soort="mb_gestart",
        waarde=Waarde(datum=moment.dag),
        bereik=vera,
        moment=moment,
    )
    assert valid("mb_gestart").door_id == vera.medewerker
    assert not Taak.objects.filter(code="mb_starten", status="open").exists()
    with pytest.raises(NietBevoegd):
        feit_corrigeren(
            dossier,
            soort="inschrijving",
            waarde=Waarde(datum=NEW),
            reden="typefout",
            bereik=vera,
            moment=moment,
        )
