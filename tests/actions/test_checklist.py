"""Practical lists: what stands on them, who may do it, and that a tick is no legal fact."""

from datetime import date, timedelta

import pytest

from inburgering.actions.checklist import NieuwPunt, checkpunt_toevoegen
from inburgering.actions.checkpunt import (
    checkpunt_afvinken,
    checkpunt_geven,
    checkpunt_heropenen,
    checkpunt_niet_nodig,
)
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.cases.checklisten import CHECKLISTEN
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import Checklist, Checklistpunt, Feit, Tijdlijnregel
from inburgering.cases.zichtbaar import get_visible_dossiers
from tests.begeleiding import begin_list, bereik_of, couple, get_point, make_worker, set_beleid
from tests.dossiers import open_dossier

KEY = "11111111-1111-4111-8111-111111111111"
ALLEEN_BEROEPSKRACHT = {
    "regeldag": {"huurcontract", "aanvraag_bijstand", "energie_water"},
    "mb_praktisch": {
        *("energie_water", "bankrekening", "zorgverzekering", "huisarts", "digid", "internet"),
        *("tandarts", "verzekeringen", "toeslagen"),
    },
    "mb_leefomgeving": {"zorg_wegwijs", "positie_vrouw"},
    "uitkering_werk": {
        *("inkomsten_doorgeven", "toeslagen_wijzigen", "opvang_bij_werk", "reizen_naar_werk"),
        *("lessen_naast_werk", "week_nakijken", "vaste_lasten_zelf", "eerste_loon"),
        "bijstand_beeindigd",
    },
}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def vera(bereik_for):
    return bereik_for("vera")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def helper(personas):
    return make_worker("Hanna Vrij", "partner", "vrijwilliger")


@pytest.mark.eis("R-DRE-011")
def test_the_regeldag_is_a_list_of_one_day(dossier, vera, moment):
    begin_list(dossier, "regeldag", vera, moment)
    points = list(Checklistpunt.objects.order_by("volgorde"))
    assert [point.code for point in points] == [
        *("bezichtiging", "huurcontract", "sleutels", "meterstanden"),
        *("inschrijving_brp", "aanvraag_bijstand", "energie_water"),
    ]
    assert {point.uiterlijk for point in points} == {moment.dag}
    assert Checklist.objects.get().organisatie_id == "partner"


@pytest.mark.eis("R-BUR-007")
def test_practical_help_begins_as_a_list_with_last_days(dossier, vera, moment):
    begin_list(dossier, "mb_praktisch", vera, moment)
    due = dict(Checklistpunt.objects.values_list("code", "uiterlijk"))
    assert {"school_kinderen", "inrichting", "buurt", "formulieren", "woning_uitleg"} <= set(due)
    assert due["school_kinderen"] == moment.dag + timedelta(days=7)
    assert due["inrichting"] == moment.dag + timedelta(days=21)
    assert all(day >= moment.dag for day in due.values())


def test_a_list_begins_once_and_a_second_press_does_nothing(dossier, vera, moment):
    from inburgering.actions.checklist import checklist_beginnen

    act = {"soort": "regeldag", "begin": moment.dag, "bereik": vera, "moment": moment}
    checklist_beginnen(dossier, **act, eenmalig=KEY)
    with pytest.raises(AlGedaan):
        checklist_beginnen(dossier, **act, eenmalig=KEY)
    with pytest.raises(Geweigerd, match="al begonnen"):
        checklist_beginnen(dossier, **act)
    assert Checklist.objects.count() == 1


def test_which_points_hold_is_a_setting(dossier, vera, moment):
    set_beleid("9001", checklist_regeldag=["sleutels", "huurcontract", "bestaat_niet"])
    begin_list(dossier, "regeldag", vera, moment)
    rows = Checklistpunt.objects.order_by("volgorde").values_list("code", flat=True)
    assert list(rows) == ["huurcontract", "sleutels"]


@pytest.mark.eis("R-BUR-019")
def test_money_energy_insurance_and_care_are_for_professionals():
    found = {
        kind.code: {punt.code for punt in kind.punten if not punt.mag_vrijwilliger}
        for kind in CHECKLISTEN.values()
    }
    assert found == ALLEEN_BEROEPSKRACHT
    facts = {punt.feit for kind in CHECKLISTEN.values() for punt in kind.punten} - {""}
    assert facts | {kind.feit for kind in CHECKLISTEN.values() if kind.feit} <= set(FEITSOORTEN)


@pytest.mark.eis("R-BUR-018", "R-BUR-019")
@pytest.mark.parametrize("code", sorted(ALLEEN_BEROEPSKRACHT["mb_praktisch"]))
def test_a_volunteer_cannot_get_or_tick_what_is_for_professionals(
    dossier, vera, moment, helper, code
):
    begin_list(dossier, "mb_praktisch", vera, moment)
    couple(dossier, helper, "mb_praktisch", vera, moment)
    point, hanna = get_point("mb_praktisch", code), bereik_of(helper, moment.dag)
    with pytest.raises(Onvolledig) as refused:
        checkpunt_geven(
            dossier,
            punt=point.pk,
            medewerker=helper.pk,
            uiterlijk=point.uiterlijk,
            bereik=vera,
            moment=moment,
        )
    assert "beroepskracht" in str(refused.value.velden["medewerker"])
    # Even when it stands on her name, by whatever way.
    Checklistpunt.objects.filter(pk=point.pk).update(medewerker=helper)
    with pytest.raises(NietBevoegd):
        checkpunt_afvinken(
            dossier, punt=point.pk, gedaan_op=moment.dag, bereik=hanna, moment=moment
        )
    point.refresh_from_db()
    assert point.gedaan_op is None


def test_a_volunteer_ticks_an_own_point_and_no_other(dossier, vera, moment, helper):
    begin_list(dossier, "mb_praktisch", vera, moment)
    hanna = bereik_of(helper, moment.dag)
    point, other = (get_point("mb_praktisch", code) for code in ("school_kinderen", "buurt"))
    act = {"bereik": vera, "moment": moment}
    give = {"punt": point.pk, "medewerker": helper.pk, "uiterlijk": point.uiterlijk}
    with pytest.raises(Onvolledig, match="gekoppeld"):
        checkpunt_geven(dossier, **give, **act)
    with pytest.raises(NietGevonden):
        checkpunt_afvinken(
            dossier, punt=point.pk, gedaan_op=moment.dag, bereik=hanna, moment=moment
        )
    couple(dossier, helper, "mb_praktisch", vera, moment)
    checkpunt_geven(dossier, **give, **act)
    tick = {"gedaan_op": moment.dag, "bereik": hanna, "moment": moment}
    checkpunt_afvinken(dossier, punt=point.pk, **tick)
    point.refresh_from_db()
    assert (point.gedaan_op, point.door_id) == (moment.dag, helper.pk)
    with pytest.raises(NietBevoegd):
        checkpunt_afvinken(dossier, punt=other.pk, **tick)
    with pytest.raises(NietBevoegd):
        checkpunt_niet_nodig(dossier, punt=point.pk, reden="x", bereik=hanna, moment=moment)
    checkpunt_heropenen(dossier, punt=point.pk, bereik=hanna, moment=moment)
    point.refresh_from_db()
    assert (point.gedaan_op, point.door_id) == (None, None)


def test_all_points_for_volunteers_go_along_with_the_coupling(dossier, vera, moment, helper):
    begin_list(dossier, "mb_praktisch", vera, moment)
    couple(dossier, helper, "mb_praktisch", vera, moment, geef_punten=True)
    given = Checklistpunt.objects.filter(medewerker=helper)
    assert given.count() == 6
    assert all(given.values_list("mag_vrijwilliger", flat=True))


@pytest.mark.eis("R-DRE-011")
def test_a_tick_records_no_legal_fact(bereik_for, vera, moment):
    noor = bereik_for("noor")
    dossier = open_dossier(noor, moment, feiten={"plicht": Waarde(datum=date(2026, 1, 5))})
    begin_list(dossier, "regeldag", vera, moment)
    before = set(Feit.objects.values_list("soort", "datum"))
    for code in ("aanvraag_bijstand", "inschrijving_brp", "huurcontract"):
        point = get_point("regeldag", code)
        checkpunt_afvinken(dossier, punt=point.pk, gedaan_op=moment.dag, bereik=vera, moment=moment)
    assert set(Feit.objects.values_list("soort", "datum")) == before
    assert not Feit.objects.filter(soort="recht_op_bijstand").exists()


def test_a_point_for_a_professional_may_go_to_the_budget_coach_of_another_party(
    dossier, vera, noor, moment, personas, client_for
):
    begin_list(dossier, "mb_praktisch", vera, moment)
    give = {"uiterlijk": moment.dag, "bereik": vera, "moment": moment}
    energy = get_point("mb_praktisch", "energie_water")
    with pytest.raises(Onvolledig, match="ziet het niet"):
        checkpunt_geven(dossier, punt=energy.pk, medewerker=personas["kim"].pk, **give)
    feit_vastleggen(
        dossier,
        soort="recht_op_bijstand",
        waarde=Waarde(datum=moment.dag),
        bereik=noor,
        moment=moment,
    )
    energy, school = get_point("mb_praktisch", "energie_water"), get_point("mb_praktisch", "buurt")
    kim, sam = personas["kim"].pk, personas["sam"].pk
    checkpunt_geven(dossier, punt=energy.pk, medewerker=kim, **give)
    for punt, worker in ((school.pk, kim), (energy.pk, sam), (energy.pk, personas["vreemd"].pk)):
        with pytest.raises(Onvolledig):
            checkpunt_geven(dossier, punt=punt, medewerker=worker, **give)
    energy.refresh_from_db()
    assert energy.medewerker_id == kim
    client = client_for("kim")
    assert "1 punt op jouw naam" in client.get("/").content.decode()
    assert "Regel energie en water" in client.get("/mijn-mensen/").content.decode()


def test_not_needed_wants_a_reason_and_a_day_is_not_ahead(dossier, vera, moment):
    begin_list(dossier, "mb_praktisch", vera, moment)
    point = get_point("mb_praktisch", "school_kinderen")
    act = {"punt": point.pk, "bereik": vera, "moment": moment}
    with pytest.raises(Onvolledig) as refused:
        checkpunt_niet_nodig(dossier, reden=" ", **act)
    assert set(refused.value.velden) == {"opmerking"}
    with pytest.raises(Onvolledig) as refused:
        checkpunt_afvinken(dossier, gedaan_op=moment.dag + timedelta(days=1), **act)
    assert set(refused.value.velden) == {"gedaan_op"}
    checkpunt_niet_nodig(dossier, reden="Er zijn geen kinderen.", **act)
    point.refresh_from_db()
    assert (point.is_niet_nodig, point.opmerking) == (True, "Er zijn geen kinderen.")
    line = Tijdlijnregel.objects.latest("id")
    assert line.handeling == "checkpunt.niet_nodig"
    assert "kinderen." not in str(line.gegevens)


def test_an_own_point_is_added_with_all_faults_at_once(dossier, vera, moment, helper):
    begin_list(dossier, "mb_praktisch", vera, moment)
    act = {"soort": "mb_praktisch", "bereik": vera, "moment": moment}
    wrong = NieuwPunt(" ", moment.dag + timedelta(days=900), True, helper.pk)
    with pytest.raises(Onvolledig) as refused:
        checkpunt_toevoegen(dossier, nieuw=wrong, **act)
    assert set(refused.value.velden) == {"omschrijving", "uiterlijk", "medewerker"}
    own = NieuwPunt("Fiets ophalen bij de kringloop", moment.dag, True, vera.medewerker)
    checkpunt_toevoegen(dossier, nieuw=own, **act)
    row = Checklistpunt.objects.get(code="eigen")
    assert (row.omschrijving, row.medewerker_id) == (own.omschrijving, vera.medewerker)
    assert "Fiets" not in str(Tijdlijnregel.objects.latest("id").gegevens)


def test_another_party_keeps_no_list(dossier, vera, moment, bereik_for):
    begin_list(dossier, "mb_praktisch", vera, moment)
    point = get_point("mb_praktisch", "buurt")
    kim = bereik_for("kim")
    assert not get_visible_dossiers(kim).exists()
    for name in ("eva", "vreemd", "kim"):
        with pytest.raises(NietGevonden):
            checkpunt_afvinken(
                dossier,
                punt=point.pk,
                gedaan_op=moment.dag,
                bereik=bereik_for(name),
                moment=moment,
            )


@pytest.mark.parametrize("groep", ["gezinsmigrant", "overige_migrant"])
def test_no_list_of_practical_help_for_who_has_no_right_to_it(noor, moment, groep):
    dossier = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code=groep)})
    with pytest.raises(Geweigerd, match="asielstatushouders"):
        begin_list(dossier, "mb_praktisch", noor, moment)
    assert not Checklist.objects.exists()
