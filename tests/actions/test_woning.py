"""A home goes from offer to somebody who moved in, and counts once for the taakstelling."""

import uuid
from dataclasses import replace
from datetime import date

import pytest

from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.woning import (
    NieuweWoning,
    Zicht,
    woning_aanbieden,
    woning_betrekken,
    woning_intrekken,
    woning_loskoppelen,
    woning_toewijzen,
)
from inburgering.cases.models import Dossier, Feit, Huishoudband, Tijdlijnregel, Woning
from inburgering.cases.woning import list_corporaties
from inburgering.queries.gehuisvest import tel_uit_dossiers
from inburgering.queries.woning import get_woning, list_wachtenden, list_woningen
from tests.huisvesting import give_taakstelling, open_wachtende

DAG = date(2026, 7, 10)
ADRES = ("Lindelaan 3", "1234 AB Boslanden")


@pytest.fixture
def op(moment):
    return replace(moment, dag=DAG)


@pytest.fixture
def noor(bereik_for, regio):
    give_taakstelling(regio.mandaat, regio.wgr)
    give_taakstelling(regio.mandaat, regio.partner, rol="ketenpartner")
    return bereik_for("noor", DAG)


@pytest.fixture
def moeder(noor, op, regio):
    """Give a dossier of a mother with two children who was coupled and lives in the AZC."""
    key = open_wachtende(noor, op, gemeente=regio.mandaat)
    row = Dossier.objects.get(sleutel=key)
    for naam, born in (("Yonas", date(2019, 3, 1)), ("Liya", date(2023, 5, 1))):
        Huishoudband.objects.create(dossier=row, naam=naam, geboortedatum=born, soort="kind")
    return key


def offer(noor, op, regio, **changes):
    values = {"corporatie": regio.partner, "personen": 3, "beschikbaar_op": date(2026, 7, 1)}
    nieuw = NieuweWoning(gemeente=regio.mandaat, adres_regels=ADRES, **{**values, **changes})
    return woning_aanbieden(nieuw, bereik=noor, moment=op)


def give(home, dossier, noor, op, **zicht):
    woning_toewijzen(
        home, dossier=dossier, op=date(2026, 7, 3), bereik=noor, moment=op, zicht=Zicht(**zicht)
    )


@pytest.mark.eis("R-SV-012")
def test_a_home_of_the_corporatie_goes_to_somebody_who_was_coupled(noor, op, regio, moeder):
    home = offer(noor, op, regio)
    assert list_corporaties([regio.mandaat], dag=DAG) == ((regio.partner, "Welkom Partners"),)
    beeld = get_woning(home, bereik=noor)
    assert [(k.naam, k.huishouden) for k in beeld.kandidaten] == [("Selam Tesfay", 3)]
    give(home, moeder, noor, op, versie=beeld.versie)
    fact = Feit.objects.get(dossier__sleutel=moeder, soort="woning_toegewezen", is_geldig=True)
    assert fact.datum == date(2026, 7, 3)
    line = Tijdlijnregel.objects.filter(dossier__sleutel=moeder).latest("id")
    assert (line.handeling, line.gegevens["woning"]) == ("woning.toegewezen", str(home))
    assert list_wachtenden(noor) == ()
    beeld = get_woning(home, bereik=noor)
    assert (beeld.regel.bewoner.naam, beeld.is_te_klein) == ("Selam Tesfay", False)


@pytest.mark.eis("R-KEMP-051")
def test_who_moved_in_counts_once_also_after_the_registration(noor, op, regio, moeder):
    home = offer(noor, op, regio)
    give(home, moeder, noor, op)
    woning_betrekken(home, op=date(2026, 7, 4), aantal=3, bereik=noor, moment=op, zicht=Zicht())
    july = {regio.mandaat: {date(2026, 7, 1): 3}}
    assert tel_uit_dossiers([regio.mandaat]) == july
    value = Waarde(datum=date(2026, 7, 4))
    feit_vastleggen(moeder, soort="inschrijving", waarde=value, bereik=noor, moment=op)
    assert tel_uit_dossiers([regio.mandaat]) == july
    woning_betrekken(home, op=date(2026, 7, 4), aantal=2, bereik=noor, moment=op, zicht=Zicht())
    assert tel_uit_dossiers([regio.mandaat]) == {regio.mandaat: {date(2026, 7, 1): 2}}


@pytest.mark.eis("R-KEMP-051")
def test_without_a_home_the_household_counts_at_registration(noor, op, regio, moeder):
    value = Waarde(datum=date(2026, 7, 4))
    feit_vastleggen(moeder, soort="inschrijving", waarde=value, bereik=noor, moment=op)
    assert tel_uit_dossiers([regio.mandaat]) == {regio.mandaat: {date(2026, 7, 1): 3}}


def test_a_second_click_and_a_second_person_find_the_home_taken(noor, op, regio, moeder):
    key = uuid.uuid4()
    nieuw = NieuweWoning(regio.mandaat, "", ADRES, 2, date(2026, 7, 1))
    home = woning_aanbieden(nieuw, bereik=noor, moment=op, eenmalig=key)
    with pytest.raises(AlGedaan):
        woning_aanbieden(nieuw, bereik=noor, moment=op, eenmalig=key)
    assert Woning.objects.count() == 1
    once = uuid.uuid4()
    give(home, moeder, noor, op, versie=1, eenmalig=once)
    with pytest.raises(AlGedaan):
        give(home, moeder, noor, op, versie=1, eenmalig=once)
    with pytest.raises(Geweigerd, match="net gewijzigd"):
        give(home, moeder, noor, op, versie=1)
    with pytest.raises(Geweigerd, match="al aan iemand gegeven"):
        give(home, moeder, noor, op)
    other = offer(noor, op, regio)
    with pytest.raises(Geweigerd, match="al een woning"):
        give(other, moeder, noor, op)


def test_a_home_taken_back_is_on_offer_again_with_the_reason_in_the_dossier(
    noor, op, regio, moeder
):
    home = offer(noor, op, regio)
    give(home, moeder, noor, op)
    for reason in ("", "nee"):
        with pytest.raises(Onvolledig):
            woning_loskoppelen(home, reden=reason, bereik=noor, moment=op, zicht=Zicht())
    with pytest.raises(Geweigerd, match="Koppel de woning eerst los"):
        woning_intrekken(home, bereik=noor, moment=op, versie=None)
    woning_loskoppelen(home, reden="huurder blijft toch", bereik=noor, moment=op, zicht=Zicht())
    assert not Feit.objects.filter(soort="woning_toegewezen", is_geldig=True).exists()
    assert [w.dossier for w in list_wachtenden(noor)] == [moeder]
    woning_intrekken(home, bereik=noor, moment=op, versie=3)
    with pytest.raises(AlGedaan):
        woning_intrekken(home, bereik=noor, moment=op, versie=None)
    assert list_woningen(noor, status="ingetrokken").rijen[0].bewoner is None


@pytest.mark.parametrize(("day", "number"), [(date(2026, 7, 11), 3), (DAG, 0), (DAG, 31)])
def test_moving_in_cannot_be_ahead_or_of_nobody(noor, op, regio, moeder, day, number):
    home = offer(noor, op, regio)
    give(home, moeder, noor, op)
    with pytest.raises(Onvolledig):
        woning_betrekken(home, op=day, aantal=number, bereik=noor, moment=op, zicht=Zicht())


@pytest.mark.parametrize(
    "changes", [{"personen": 0}, {"corporatie": "verweg"}, {"adres_regels": ()}], ids=str
)
def test_an_offer_that_cannot_be_right_is_refused(noor, op, regio, changes):
    values = {"gemeente": regio.mandaat, "corporatie": "", "adres_regels": ADRES}
    values |= {"personen": 2, "beschikbaar_op": DAG, **changes}
    with pytest.raises(Onvolledig):
        woning_aanbieden(NieuweWoning(**values), bereik=noor, moment=op)


def test_another_municipality_sees_and_does_nothing(bereik_for, noor, op, regio, moeder):
    home = offer(noor, op, regio)
    give(home, moeder, noor, op)
    eva = bereik_for("eva", DAG)
    assert get_woning(home, bereik=eva) is None
    assert list_woningen(eva, status="toegewezen").rijen == ()
    with pytest.raises(NietGevonden):
        woning_loskoppelen(home, reden="zomaar een reden", bereik=eva, moment=op, zicht=Zicht())
    with pytest.raises(NietBevoegd):
        offer(eva, op, regio)
    there = NieuweWoning(regio.zelf, "", ADRES, 2, DAG)
    elsewhere = woning_aanbieden(there, bereik=eva, moment=op)
    with pytest.raises(NietGevonden):
        give(elsewhere, moeder, noor, op)
