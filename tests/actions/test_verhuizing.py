"""Somebody moves out, is reported by mistake, or moves in."""

from datetime import date, timedelta

import pytest

from inburgering.actions.dossier import NieuwDossier
from inburgering.actions.dossier_sluiten import dossier_heropenen, dossier_sluiten
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.pip import pip_beginnen, save_concept
from inburgering.actions.verhuizing import Vertrek, verhuizing_intrekken, verhuizing_melden
from inburgering.actions.verhuizing_komst import Komst, verhuizing_komst, verhuizing_openen
from inburgering.cases.models import (
    BredeIntake,
    Contactmoment,
    Dossier,
    Feit,
    Gezondheid,
    Pip,
    Taak,
    Termijn,
    Tijdlijnregel,
    Verhuizing,
)
from inburgering.cases.zichtbaar import get_visible_dossiers
from tests.dossiers import BSN, NAAM, open_dossier
from tests.verhuizing import NAAR, VAN, make_planned, move_in, move_out, on

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def eva(bereik_for):
    return bereik_for("eva")


def depart(key, bereik, moment, **changes):
    values = {"inschrijving_op": moment.dag, "gemeente": NAAR, **changes}
    verhuizing_melden(key, vertrek=Vertrek(**values), bereik=bereik, moment=moment)


@pytest.mark.eis("R-SV-002")
def test_who_moves_is_closed_with_a_reason_and_keeps_what_was_written(noor, moment):
    key = make_planned(noor, moment)
    pip_beginnen(key, bereik=noor, moment=moment, reden_wijziging="de route past niet")
    stored = Pip.objects.get(dossier__sleutel=key, status="concept").inhoud
    save_concept(
        key, velden={"begeleiding": "Elke week."}, gezien=stored, bereik=noor, moment=moment
    )
    later = on(moment, moment.dag + timedelta(days=3))
    depart(key, noor, later)
    row = Dossier.objects.get(sleutel=key)
    assert (row.status, row.sluitreden, row.gesloten_op) == ("gesloten", "verhuisd", later.dag)
    assert not Taak.objects.filter(dossier=row, status="open").exists()
    assert Taak.objects.filter(dossier=row, status="vervallen").exists()
    assert Pip.objects.get(dossier=row, status="concept").inhoud["begeleiding"] == "Elke week."
    line = Tijdlijnregel.objects.filter(dossier=row).latest("id")
    assert (line.handeling, line.gegevens["gemeente"]) == ("verhuizing.vertrokken", "Zandhoven")


def test_after_the_move_only_the_casusregie_has_the_dossier(noor, bereik_for, moment):
    benefit = {"recht_op_bijstand": Waarde(datum=moment.dag - timedelta(days=9))}
    key = open_dossier(noor, moment, gemeente=VAN, feiten=benefit)
    vera = bereik_for("vera")
    assert get_visible_dossiers(vera).filter(sleutel=key).exists()
    depart(key, noor, moment)
    assert not get_visible_dossiers(vera).filter(sleutel=key).exists()
    assert get_visible_dossiers(noor).filter(sleutel=key).exists()


def test_what_cannot_be_true_is_said_at_its_field(noor, moment):
    planned = moment.dag
    key = make_planned(noor, moment)
    moment = on(moment, planned + timedelta(days=9))
    for changes, field in (
        ({"gemeente": VAN}, "gemeente"),
        ({"gemeente": ""}, "gemeente"),
        ({"gemeente": "0000"}, "gemeente"),
        ({"andere_gemeente": "Diepenveen"}, "gemeente"),
        ({"inschrijving_op": moment.dag + timedelta(days=1)}, "inschrijving_op"),
        ({"inschrijving_op": planned - timedelta(days=31)}, "inschrijving_op"),
        # Who left on that day or before could not get this plan here.
        ({"inschrijving_op": planned}, "inschrijving_op"),
    ):
        with pytest.raises(Onvolledig) as refusal:
            depart(key, noor, moment, **changes)
        assert set(refusal.value.velden) == {field}, changes
    assert Dossier.objects.get(sleutel=key).status == "open"


def test_a_mistake_is_taken_back_until_the_next_college_works_with_it(noor, eva, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    depart(key, noor, moment)
    with pytest.raises(Onvolledig):
        dossier_heropenen(key, bereik=noor, moment=moment)
    verhuizing_intrekken(key, reden="andere persoon", bereik=noor, moment=moment)
    row = Dossier.objects.get(sleutel=key)
    assert (row.status, row.sluitreden) == ("open", "")
    assert Taak.objects.filter(dossier=row, status="open").exists()
    depart(key, noor, moment)
    notice = Verhuizing.objects.get(dossier_oud=row)
    move_in(notice, eva, moment)
    with pytest.raises(Geweigerd):
        verhuizing_intrekken(key, reden="toch niet", bereik=noor, moment=moment)


def test_the_new_dossier_holds_who_it_is_and_what_duo_sends(noor, eva, moment):
    key = make_planned(noor, moment)
    later = on(moment, moment.dag + timedelta(days=40))
    notice = move_out(key, noor, later, later.dag)
    new = move_in(notice, eva, later)
    old = Dossier.objects.get(sleutel=key)
    assert new.persoon_id == old.persoon_id
    assert (new.gemeente_id, new.telefoon, new.adres_regels, new.taal) == (NAAR, "", [], "")
    facts = set(Feit.objects.filter(dossier=new).values_list("soort", flat=True))
    assert facts == {"doelgroep", "kennisgeving", "inschrijving", "inschrijving_na_verhuizing"}
    plan = Pip.objects.get(dossier=new)
    assert plan.is_overgenomen
    assert (plan.dagtekening, plan.inhoud) == (moment.dag, {"leerroute": "B1", "niveau": "B1"})
    for table in (BredeIntake, Contactmoment, Gezondheid):
        assert not table.objects.filter(dossier=new).exists()
    due = Termijn.objects.get(dossier=new, code="pip_vaststellen")
    assert due.begin == later.dag + timedelta(days=1)
    assert not Taak.objects.filter(dossier=new, code="leerbaarheidstoets_afnemen").exists()


@pytest.mark.eis("SEC-02")
def test_nobody_at_the_next_college_finds_the_person_before_the_day(noor, eva, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    assert not get_visible_dossiers(eva).filter(sleutel=key).exists()
    notice = move_out(key, noor, moment, moment.dag)
    Verhuizing.objects.update(inschrijving_op=moment.dag + timedelta(days=3))
    with pytest.raises(NietGevonden):
        move_in(notice, eva, moment)
    assert not get_visible_dossiers(eva).filter(sleutel=key).exists()


def test_two_colleagues_open_one_dossier_once(noor, eva, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    notice = move_out(key, noor, moment, moment.dag)
    move_in(notice, eva, moment)
    with pytest.raises(Geweigerd):
        move_in(notice, eva, moment)
    assert Dossier.objects.filter(gemeente=NAAR).count() == 1


def test_no_worker_of_elsewhere_opens_the_notice(noor, bereik_for, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    notice = move_out(key, noor, moment, moment.dag)
    for naam in ("noor", "vreemd", "kim"):
        other = bereik_for(naam)
        with pytest.raises(NietGevonden):
            verhuizing_openen(
                notice.sleutel, casusregisseur=other.medewerker, bereik=other, moment=moment
            )


def make_new(eva, moment, **changes):
    return NieuwDossier(
        gemeente=NAAR,
        persoon=Persoonsgegevens(
            naam=NAAM, geboortedatum=changes.pop("geboortedatum", None) or BORN, bsn=BSN
        ),
        feiten={"doelgroep": Waarde(code="asielstatushouder")},
        casusregisseur=eva.medewerker,
    )


BORN = date(1994, 3, 5)


def test_by_hand_the_dossier_at_the_old_college_is_tied_and_told(noor, eva, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    komst = Komst(
        inschrijving_op=moment.dag,
        gemeente=VAN,
        pip_dagtekening=moment.dag - timedelta(days=100),
        leerroute="Z",
    )
    new = verhuizing_komst(make_new(eva, moment), komst=komst, bereik=eva, moment=moment)
    move = Verhuizing.objects.get()
    assert move.dossier_oud.sleutel == key
    assert move.dossier_nieuw.sleutel == new
    assert Tijdlijnregel.objects.filter(
        dossier__sleutel=key, handeling="verhuizing.gemeld"
    ).exists()
    assert not get_visible_dossiers(eva).filter(sleutel=key).exists()
    assert Pip.objects.get(dossier__sleutel=new).inhoud == {"leerroute": "Z"}
    # The old college then only has to close; what the new one recorded stays.
    depart(key, noor, moment)
    move.refresh_from_db()
    assert move.dossier_nieuw.sleutel == new
    assert Dossier.objects.get(sleutel=key).sluitreden == "verhuisd"


def test_by_hand_from_outside_this_system(eva, moment):
    komst = Komst(inschrijving_op=moment.dag, andere_gemeente="Diepenveen")
    verhuizing_komst(make_new(eva, moment), komst=komst, bereik=eva, moment=moment)
    move = Verhuizing.objects.get()
    assert (move.dossier_oud, move.andere_gemeente) == (None, "Diepenveen")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"gemeente": NAAR, "andere_gemeente": ""}, "van_gemeente"),
        ({"andere_gemeente": ""}, "van_gemeente"),
        ({"leerroute": "B1"}, "pip_dagtekening"),
    ],
)
def test_a_wrong_arrival_writes_nothing(eva, moment, changes, field):
    values = {"inschrijving_op": moment.dag, "andere_gemeente": "Diepenveen", **changes}
    with pytest.raises(Onvolledig) as refusal:
        verhuizing_komst(make_new(eva, moment), komst=Komst(**values), bereik=eva, moment=moment)
    assert set(refusal.value.velden) == {field}
    assert not Dossier.objects.exists()


def test_the_household_moves_along(noor, moment):
    one = open_dossier(noor, moment, gemeente=VAN)
    with pytest.raises(Onvolledig) as refusal:
        depart(one, noor, moment, huisgenoten=(one,))
    assert set(refusal.value.velden) == {"huisgenoten"}


@pytest.mark.eis("R-SV-002")
def test_who_leaves_the_country_is_closed_with_that_reason(noor, moment):
    key = open_dossier(noor, moment, gemeente=VAN)
    with pytest.raises(Onvolledig):
        dossier_sluiten(key, reden="", bereik=noor, moment=moment)
    dossier_sluiten(key, reden="buitenland", bereik=noor, moment=moment)
    row = Dossier.objects.get(sleutel=key)
    assert (row.status, row.sluitreden) == ("gesloten", "buitenland")
    assert not Taak.objects.filter(dossier=row, status="open").exists()
    assert not Verhuizing.objects.exists()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_dossier_that_was_opened_unaware_is_tied_to_the_notice(noor, eva, moment, is_first):
    key = make_planned(noor, moment)
    later = on(moment, moment.dag + timedelta(days=40))
    if is_first:
        here = open_dossier(eva, later, gemeente=NAAR)
    notice = move_out(key, noor, later, later.dag)
    if not is_first:
        here = open_dossier(eva, later, gemeente=NAAR)
    assert move_in(notice, eva, later).sleutel == here
    assert Dossier.objects.filter(gemeente=NAAR).count() == 1
    moved = Feit.objects.get(dossier__sleutel=here, soort="inschrijving_na_verhuizing")
    assert moved.datum == later.dag
    assert Pip.objects.get(dossier__sleutel=here).is_overgenomen
    due = Termijn.objects.get(dossier__sleutel=here, code="pip_vaststellen")
    assert due.begin == later.dag + timedelta(days=1)


def test_the_old_college_that_hears_later_finds_what_the_new_one_recorded(noor, eva, moment):
    komst = Komst(inschrijving_op=moment.dag, andere_gemeente="Boslanden, dacht ik")
    new = verhuizing_komst(make_new(eva, moment), komst=komst, bereik=eva, moment=moment)
    key = open_dossier(noor, moment, gemeente=VAN)
    depart(key, noor, moment)
    move = Verhuizing.objects.get()
    assert (move.dossier_oud.sleutel, move.dossier_nieuw.sleutel) == (key, new)
