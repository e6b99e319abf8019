"""Paying fixed costs: from the right to bijstand to six months, longer with a ground, and an end
that is never without a plan."""

from datetime import date

import pytest

from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import GeenBeslisbasis, Geweigerd, NietBevoegd, Onvolledig
from inburgering.actions.huishouden import Huisgenoot, huisgenoot_toevoegen
from inburgering.actions.ontzorging import (
    ontzorging_beeindigen,
    ontzorging_bij_partner,
    ontzorging_starten,
    ontzorging_verlengen,
)
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.vaste_last import Lastgegevens, vaste_last_wijzigen
from inburgering.cases.models import Dossier, Feit, Ontzorging, Taak, VasteLast, Voorziening
from inburgering.cases.naam import Naam
from inburgering.region.models import Beslisbasis
from tests.begeleiding import add_offers
from tests.dossiers import make_bsn, open_dossier
from tests.geld import BIJSTAND, FEITEN, NU, add_cost, begin, make_moment, make_plan

EIND = date(2026, 12, 12)


@pytest.fixture
def moment():
    return make_moment()


@pytest.fixture
def kim(bereik_for):
    return bereik_for("kim", NU)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor", NU)


@pytest.fixture
def dossier(noor, moment):
    add_offers("9001")
    return open_dossier(noor, moment, feiten=FEITEN)


def fact(key, soort):
    row = Feit.objects.filter(dossier__sleutel=key, soort=soort, is_geldig=True).first()
    return row and row.datum


@pytest.mark.eis("R-KEMP-034")
def test_it_runs_six_months_from_the_right_to_bijstand(dossier, kim, moment):
    begin(dossier, kim, moment)
    row = Ontzorging.objects.get()
    assert (row.begin, row.eind, row.organisatie_id) == (BIJSTAND, EIND, "regiehuis")
    assert fact(dossier, "ontzorgen_gestart") == BIJSTAND
    offer = Voorziening.objects.get(soort="ontzorgen")
    assert (offer.begin, offer.eind) == (BIJSTAND, EIND)
    with pytest.raises(Geweigerd, match="loopt al"):
        begin(dossier, kim, moment)


def test_it_follows_the_day_that_is_known_and_the_end_of_the_bijstand(noor, kim, moment):
    key = open_dossier(noor, moment, feiten=FEITEN)
    feit_vastleggen(
        key,
        soort="ontzorgen_gestart",
        waarde=Waarde(datum=date(2026, 6, 20)),
        bereik=kim,
        moment=moment,
    )
    feit_vastleggen(
        key,
        soort="bijstand_gestopt",
        waarde=Waarde(datum=date(2026, 9, 30)),
        bereik=kim,
        moment=moment,
    )
    with pytest.raises(Onvolledig) as refused:
        begin(key, kim, moment)
    assert "20 juni 2026" in str(refused.value.velden["begin"])
    ontzorging_starten(key, begin=date(2026, 6, 20), bereik=kim, moment=moment)
    assert Ontzorging.objects.get().eind == date(2026, 9, 30)


@pytest.mark.eis("R-KEMP-072")
def test_creditors_have_an_amount_a_reference_and_a_day(dossier, kim, moment):
    begin(dossier, kim, moment)
    for soort in ("huur", "gas", "water", "stroom", "zorgverzekering"):
        add_cost(dossier, kim, moment, soort)
    rows = VasteLast.objects.values_list(
        "soort", "schuldeiser", "bedrag_cent", "betaaldag", "kenmerk"
    )
    assert ("huur", "De huurbaas", 65_000, 1, "H-1") in set(rows)
    assert len(rows) == 5
    with pytest.raises(Onvolledig) as refused:
        add_cost(
            dossier,
            kim,
            moment,
            "boodschappen",
            schuldeiser=" ",
            bedrag_cent=0,
            betaaldag=31,
            begin=date(2027, 1, 1),
        )
    assert set(refused.value.velden) == {"soort", "schuldeiser", "bedrag", "betaaldag", "begin"}
    with pytest.raises(Onvolledig) as refused:
        add_cost(dossier, kim, moment)
    assert set(refused.value.velden) == {"schuldeiser"}


def test_a_fixed_cost_ends_and_changes(dossier, kim, moment):
    begin(dossier, kim, moment)
    row = add_cost(dossier, kim, moment)
    new = Lastgegevens("huur", "De huurbaas", 70_000, 5, BIJSTAND, date(2026, 9, 30))
    vaste_last_wijzigen(dossier, last=row.pk, gegevens=new, bereik=kim, moment=moment)
    row.refresh_from_db()
    assert (row.bedrag_cent, row.betaaldag, row.eind) == (70_000, 5, date(2026, 9, 30))


@pytest.mark.eis("R-OA-003")
def test_it_never_ends_without_a_plan(dossier, kim, moment):
    begin(dossier, kim, moment)
    end = {"reden": "bijstand_gestopt", "bereik": kim, "moment": moment}
    with pytest.raises(Geweigerd, match="plan"):
        ontzorging_beeindigen(dossier, laatste_dag=date(2026, 10, 31), **end)
    with pytest.raises(Onvolledig, match="plan"):
        feit_vastleggen(
            dossier,
            soort="ontzorgen_afgerond",
            waarde=Waarde(datum=date(2026, 10, 31)),
            bereik=kim,
            moment=moment,
        )
    make_plan(dossier, kim, moment)
    ontzorging_beeindigen(dossier, laatste_dag=date(2026, 10, 31), **end)
    row = Ontzorging.objects.get()
    assert (row.eind, row.reden_eind, row.is_afgesloten) == (
        date(2026, 10, 31),
        "bijstand_gestopt",
        True,
    )
    assert fact(dossier, "ontzorgen_afgerond") == date(2026, 10, 31)
    assert fact(dossier, "bijstand_gestopt") == date(2026, 10, 31)
    open_work = Taak.objects.filter(status="open").values_list("code", flat=True)
    assert not {"ontzorgen_afronden", "zelfredzaamheid_regelen"} & set(open_work)


def test_after_a_move_nobody_here_can_make_a_plan(dossier, kim, moment):
    begin(dossier, kim, moment)
    ontzorging_beeindigen(
        dossier, laatste_dag=date(2026, 9, 1), reden="verhuisd", bereik=kim, moment=moment
    )
    assert Ontzorging.objects.get().reden_eind == "verhuisd"


def test_an_end_has_a_day_in_the_period_and_a_reason(dossier, kim, moment):
    begin(dossier, kim, moment)
    make_plan(dossier, kim, moment)
    for day, reden, field in (
        (date(2026, 6, 12), "bijstand_gestopt", "laatste_dag"),
        (EIND, "termijn", "laatste_dag"),  # still to come
        (date(2026, 10, 1), "termijn", "laatste_dag"),
        (date(2026, 10, 1), "zomaar", "reden"),
    ):
        with pytest.raises(Onvolledig) as refused:
            ontzorging_beeindigen(dossier, laatste_dag=day, reden=reden, bereik=kim, moment=moment)
        assert set(refused.value.velden) == {field}


def test_it_goes_on_only_by_a_decision_with_its_ground(dossier, kim, moment):
    begin(dossier, kim, moment)
    later = {"eind": date(2027, 3, 12), "bereik": kim, "moment": moment}
    with pytest.raises(Onvolledig) as refused:
        ontzorging_verlengen(dossier, toelichting="kort", **later)
    assert set(refused.value.velden) == {"toelichting"}
    Beslisbasis.objects.filter(gemeente="9001", taak="ontzorgen").update(begin=date(2030, 1, 1))
    with pytest.raises(GeenBeslisbasis):
        ontzorging_verlengen(dossier, toelichting="Er zijn nog achterstanden.", **later)
    Beslisbasis.objects.filter(gemeente="9001", taak="ontzorgen").update(begin=date(2022, 1, 1))
    ontzorging_verlengen(dossier, toelichting="Er zijn nog achterstanden.", **later)
    row = Ontzorging.objects.get()
    assert (row.eind, row.reden_eind) == (date(2027, 3, 12), "verlengd_57")
    work = Taak.objects.get(code="ontzorgen_afronden")
    assert work.uiterlijk == date(2027, 3, 12)
    assert work.grondslag[0]["artikel"] == "57"


def test_one_bijstand_of_partners_is_kept_once_and_said_on_both(dossier, noor, kim, moment):
    person = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Haile", voornamen="Dawit"),
        geboortedatum=date(1990, 1, 1),
        bsn=make_bsn(31),
        is_synthetisch=True,
    )
    other = open_dossier(noor, moment, feiten=FEITEN, persoon=person)
    nummer = Dossier.objects.get(sleutel=other).nummer
    huisgenoot_toevoegen(
        dossier, huisgenoot=Huisgenoot("partner", dossiernummer=nummer), bereik=noor, moment=moment
    )
    begin(dossier, kim, moment)
    with pytest.raises(Geweigerd, match="partner"):
        begin(other, kim, moment)
    ontzorging_bij_partner(other, bereik=kim, moment=moment)
    assert Ontzorging.objects.count() == 1
    assert fact(other, "ontzorgen_gestart") == BIJSTAND
    work = Taak.objects.filter(dossier__sleutel=other, code="ontzorgen_starten", status="open")
    assert not work.exists()


def test_who_does_not_pay_fixed_costs_cannot_begin(dossier, bereik_for, moment):
    with pytest.raises(NietBevoegd):
        begin(dossier, bereik_for("vera"), moment)
