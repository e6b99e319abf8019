"""Own tasks, tasks that change hands, and tasks that end because something was recorded."""

import uuid
from datetime import date, timedelta

import pytest

from inburgering.actions.bericht import bericht_melden
from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.taak import NieuweTaak, taak_afronden, taak_toevoegen
from inburgering.actions.taak_toewijzen import GekozenTaak
from inburgering.cases.models import Bericht, Dossier, Pip, Taak, Tijdlijnregel
from tests.dossiers import open_dossier

BIJSTAND = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment, feiten=BIJSTAND)


def get(dossier, code, status="open"):
    return Taak.objects.get(dossier__sleutel=dossier, code=code, status=status)


def pick(task):
    return GekozenTaak(task.sleutel, task.medewerker_id)


def last_line(dossier):
    return Tijdlijnregel.objects.filter(dossier__sleutel=dossier).latest("id")


def new(moment, **changes):
    values = {"omschrijving": "Bel over de opvang", "taak": "pip", "vanaf": moment.dag, **changes}
    return NieuweTaak(**values)


class TestOwnTask:
    def test_it_stands_open_with_the_party_that_does_that_kind_of_work(self, dossier, noor, moment):
        key = taak_toevoegen(dossier, new(moment, taak="pvt"), bereik=noor, moment=moment)
        row = Taak.objects.get(sleutel=key)
        assert (row.code, row.organisatie_id, row.medewerker_id) == ("eigen", "partner", None)
        assert row.uiterlijk == date(9999, 12, 31)
        assert last_line(dossier).handeling == "taak.toegevoegd"
        assert "Bel over" not in str(last_line(dossier).gegevens)

    def test_it_survives_a_recomputation_and_lapses_with_the_dossier(self, dossier, noor, moment):
        due = moment.dag + timedelta(days=7)
        key = taak_toevoegen(
            dossier,
            new(moment, uiterlijk=due, medewerker=noor.medewerker),
            bereik=noor,
            moment=moment,
        )
        kennismaking = Waarde(datum=moment.dag)
        feit_vastleggen(
            dossier, soort="kennismaking", waarde=kennismaking, bereik=noor, moment=moment
        )
        row = Taak.objects.get(sleutel=key)
        assert (row.status, row.uiterlijk, row.medewerker_id) == ("open", due, noor.medewerker)
        dossier_sluiten(dossier, reden="verhuisd", bereik=noor, moment=moment)
        assert Taak.objects.get(sleutel=key).status == "vervallen"

    def test_finishing_it_says_who_and_when(self, dossier, noor, moment):
        key = taak_toevoegen(dossier, new(moment), bereik=noor, moment=moment)
        taak_afronden(key, bereik=noor, moment=moment)
        row = Taak.objects.get(sleutel=key)
        assert (row.status, row.afgerond_op, row.afgerond_door_id) == (
            "gedaan",
            moment.dag,
            noor.medewerker,
        )
        assert last_line(dossier).handeling == "taak.afgerond"
        with pytest.raises(Geweigerd, match="staat niet meer open"):
            taak_afronden(key, bereik=noor, moment=moment)

    def test_a_task_of_the_law_cannot_be_ticked_off(self, dossier, noor, moment):
        with pytest.raises(Geweigerd, match="volgt uit de wet"):
            taak_afronden(get(dossier, "pip_vaststellen").sleutel, bereik=noor, moment=moment)
        assert get(dossier, "pip_vaststellen")

    @pytest.mark.parametrize(
        ("changes", "veld"),
        [
            ({"omschrijving": "  "}, "omschrijving"),
            ({"omschrijving": "x" * 201}, "omschrijving"),
            ({"taak": "onzin"}, "taak"),
            ({"taak": "taakstelling"}, "taak"),
            ({"uiterlijk": date(2020, 1, 1)}, "uiterlijk"),
            ({"medewerker": 999999}, "medewerker"),
            ({"taak": "pvt", "medewerker": 1}, "medewerker"),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field_and_nothing_is_stored(
        self, dossier, noor, moment, changes, veld
    ):
        before = Tijdlijnregel.objects.count()
        with pytest.raises(Onvolledig) as error:
            taak_toevoegen(dossier, new(moment, **changes), bereik=noor, moment=moment)
        assert set(error.value.velden) == {veld}
        assert not Taak.objects.filter(code="eigen").exists()
        assert Tijdlijnregel.objects.count() == before

    def test_two_clicks_make_one_task(self, dossier, noor, moment):
        key = uuid.uuid4()
        taak_toevoegen(dossier, new(moment), bereik=noor, moment=moment, eenmalig=key)
        with pytest.raises(AlGedaan):
            taak_toevoegen(dossier, new(moment), bereik=noor, moment=moment, eenmalig=key)
        assert Taak.objects.filter(code="eigen").count() == 1


class TestRecording:
    @pytest.mark.eis("R-KEMP-012")
    def test_the_budgetcoach_settles_her_task_by_recording_the_date(
        self, dossier, bereik_for, moment
    ):
        kim = bereik_for("kim")
        feit_vastleggen(
            dossier,
            soort="ontzorgen_gestart",
            waarde=Waarde(datum=moment.dag),
            bereik=kim,
            moment=moment,
        )
        assert get(dossier, "ontzorgen_starten", "gedaan").afgerond_door_id == kim.medewerker
        with pytest.raises(NietBevoegd):
            feit_vastleggen(
                dossier,
                soort="map_gestart",
                waarde=Waarde(datum=moment.dag),
                bereik=kim,
                moment=moment,
            )

    def test_what_was_typed_into_the_portal_settles_the_report_to_duo(
        self, dossier, noor, bereik_for, moment
    ):
        message = self.adopt(dossier, moment)
        feit_vastleggen(
            dossier,
            soort="mb_gestart",
            waarde=Waarde(datum=moment.dag),
            bereik=bereik_for("vera"),
            moment=moment,
        )
        assert get(dossier, "pip_melden_duo")
        with pytest.raises(NietGevonden):
            bericht_melden(message.sleutel, op=moment.dag, bereik=bereik_for("eva"), moment=moment)
        with pytest.raises(NietBevoegd):
            bericht_melden(message.sleutel, op=moment.dag, bereik=bereik_for("kim"), moment=moment)
        bericht_melden(message.sleutel, op=moment.dag, bereik=noor, moment=moment)
        message.refresh_from_db()
        assert (message.afgehandeld_op, message.wijze) == (moment.dag, "portaal")
        assert get(dossier, "pip_melden_duo", "gedaan")
        assert last_line(dossier).handeling == "bericht.gemeld"
        with pytest.raises(Geweigerd, match="al doorgegeven"):
            bericht_melden(message.sleutel, op=moment.dag, bereik=noor, moment=moment)

    @pytest.mark.parametrize("days", [None, 1, -8])
    def test_a_day_that_cannot_be_is_refused(self, dossier, noor, moment, days):
        message = self.adopt(dossier, moment)
        op = None if days is None else moment.dag + timedelta(days=days)
        with pytest.raises(Onvolledig) as error:
            bericht_melden(message.sleutel, op=op, bereik=noor, moment=moment)
        assert set(error.value.velden) == {"waarde"}
        message.refresh_from_db()
        assert message.afgehandeld_op is None

    def adopt(self, dossier, moment):
        """Put an adopted plan and its message in the tables."""
        row = Dossier.objects.get(sleutel=dossier)
        week_ago = moment.dag - timedelta(days=7)
        plan = Pip.objects.create(
            dossier=row,
            volgnummer=1,
            status="vastgesteld",
            dagtekening=week_ago,
            inhoud={"leerroute": "B1"},
        )
        return Bericht.objects.create(
            dossier=row,
            partner="DUO",
            soort="pip.vastgesteld",
            inhoud={"pip": plan.pk, "dagtekening": week_ago.isoformat()},
            created_at=moment.tijdstip,
        )
