"""Who works with a person: coupled by the own party, and gone the moment it ends."""

from datetime import date, timedelta

import pytest

from inburgering.access.deel import Deel
from inburgering.access.rollen import ROLLEN
from inburgering.actions.betrokkene import (
    Betrokkenheid,
    betrokkene_beeindigen,
    betrokkene_toevoegen,
)
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.taak import check_worker
from inburgering.cases.models import Betrokkene, Checklistpunt, Contactmoment, Feit
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.taken import TAKEN
from inburgering.region.models import Taakverdeling
from tests.begeleiding import add_task, begin_list, bereik_of, couple, make_worker
from tests.dossiers import NAAM, make_bsn, open_dossier

SOMEBODY = Persoonsgegevens(naam=NAAM, geboortedatum=date(1990, 1, 2), bsn=make_bsn(33))


@pytest.fixture
def vera(bereik_for):
    return bereik_for("vera")


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


@pytest.fixture
def helper(personas):
    return make_worker("Hanna Vrij", "partner", "vrijwilliger")


def sees(worker, dag):
    return get_visible_dossiers(bereik_of(worker, dag)).exists()


@pytest.mark.eis("R-BUR-009", "R-BUR-021")
def test_a_volunteer_sees_somebody_only_while_coupled(dossier, vera, moment, helper):
    assert not sees(helper, moment.dag)
    couple(dossier, helper, "mb_praktisch", vera, moment)
    assert sees(helper, moment.dag)
    row = Betrokkene.objects.get()
    betrokkene_beeindigen(dossier, betrokkene=row.pk, laatste_dag=None, bereik=vera, moment=moment)
    assert not sees(helper, moment.dag)


def test_an_end_ahead_holds_until_that_day(dossier, vera, moment, helper):
    couple(dossier, helper, "mb_praktisch", vera, moment)
    act = {"betrokkene": Betrokkene.objects.get().pk, "bereik": vera, "moment": moment}
    with pytest.raises(Onvolledig) as refused:
        betrokkene_beeindigen(dossier, laatste_dag=moment.dag - timedelta(days=1), **act)
    assert set(refused.value.velden) == {"laatste_dag"}
    last = moment.dag + timedelta(days=5)
    betrokkene_beeindigen(dossier, laatste_dag=last, **act)
    assert sees(helper, last)
    assert not sees(helper, last + timedelta(days=1))


def test_open_points_go_back_when_it_ends(dossier, vera, moment, helper):
    begin_list(dossier, "mb_praktisch", vera, moment)
    couple(dossier, helper, "mb_praktisch", vera, moment, geef_punten=True)
    assert Checklistpunt.objects.filter(medewerker=helper).exists()
    row = Betrokkene.objects.get()
    betrokkene_beeindigen(dossier, betrokkene=row.pk, laatste_dag=None, bereik=vera, moment=moment)
    assert not Checklistpunt.objects.filter(medewerker=helper).exists()


def test_a_closed_dossier_is_gone_for_the_volunteer(dossier, vera, moment, helper, bereik_for):
    couple(dossier, helper, "mb_praktisch", vera, moment)
    dossier_sluiten(dossier, reden="verhuisd", bereik=bereik_for("noor"), moment=moment)
    assert not sees(helper, moment.dag)


@pytest.mark.eis("R-BUR-009")
def test_two_parties_each_with_volunteers_see_no_more_than_their_own(
    bereik_for, vera, moment, helper, regio
):
    """One part of the help is done by one party, the other part by another."""
    Taakverdeling.objects.filter(gemeente=regio.mandaat, taak="mb_leefomgeving").update(
        organisatie="boslanden"
    )
    dossier = open_dossier(bereik_for("noor"), moment)
    coordinator = make_worker("Wim Wijk", "boslanden", "casusregisseur")
    other = make_worker("Ola Vrij", "boslanden", "vrijwilliger")
    elsewhere = open_dossier(bereik_for("eva"), moment, gemeente="9002", persoon=SOMEBODY)
    couple(dossier, helper, "mb_praktisch", vera, moment)
    couple(dossier, other, "mb_leefomgeving", bereik_of(coordinator, moment.dag), moment)
    for worker in (helper, other):
        seen = get_visible_dossiers(bereik_of(worker, moment.dag))
        assert [row.sleutel for row in seen] == [dossier]
        assert bereik_of(worker, moment.dag).delen["9001"] == {Deel.NAAM}
    assert elsewhere != dossier
    with pytest.raises(Onvolledig) as refused:
        couple(dossier, other, "mb_praktisch", vera, moment)
    assert "eigen organisatie" in str(refused.value.velden["medewerker"])


@pytest.mark.eis("R-BUR-018")
def test_no_role_of_a_volunteer_holds_a_task_for_professionals():
    kept = {code for code, taak in TAKEN.items() if taak.alleen_beroepskracht}
    for rol in ROLLEN.values():
        if not rol.is_beroepskracht:
            assert rol.taken is not None
            assert not rol.taken & kept
            assert rol.delen == {Deel.NAAM}


@pytest.mark.parametrize("taak", ["zorg", "ontzorgen", "pvt", "handhaving"])
def test_a_volunteer_is_not_coupled_to_work_for_professionals(
    dossier, bereik_for, moment, helper, taak
):
    add_task("9001", "zorg", "regiehuis")
    noor = bereik_for("noor")
    vrij = make_worker("Ria Vrij", "regiehuis", "vrijwilliger")
    who = {"pvt": (helper, bereik_for("vera"))}.get(taak, (vrij, noor))
    with pytest.raises(Onvolledig):
        couple(dossier, who[0], taak, who[1], moment)
    assert not Betrokkene.objects.exists()


def test_a_volunteer_gets_no_task_of_the_law_and_records_no_fact(dossier, vera, moment, helper):
    couple(dossier, helper, "mb_praktisch", vera, moment)
    hanna = bereik_of(helper, moment.dag)
    for taak in ("mb_praktisch", "ontzorgen"):
        with pytest.raises(Onvolledig, match="takenlijst"):
            check_worker(helper.pk, taak, "9001", bereik=vera, moment=moment)
    with pytest.raises(NietBevoegd, match="beroepskracht"):
        feit_vastleggen(
            dossier,
            soort="mb_gestart",
            waarde=Waarde(datum=moment.dag),
            bereik=hanna,
            moment=moment,
        )
    with pytest.raises(NietBevoegd, match="beroepskracht"):
        couple(dossier, helper, "mb_leefomgeving", hanna, moment)
    assert not Feit.objects.filter(soort="mb_gestart").exists()


def test_the_same_worker_is_coupled_once_and_wrong_words_are_named(dossier, vera, moment, helper):
    couple(dossier, helper, "mb_praktisch", vera, moment)
    with pytest.raises(Onvolledig, match="velden"):
        couple(dossier, helper, "mb_praktisch", vera, moment)
    wrong = Betrokkenheid("mb_praktisch", 0, moment.dag, doel="x" * 201)
    with pytest.raises(Onvolledig) as refused:
        betrokkene_toevoegen(dossier, gegevens=wrong, bereik=vera, moment=moment)
    assert set(refused.value.velden) == {"medewerker", "doel"}


def test_another_party_cannot_end_it(dossier, vera, moment, helper, bereik_for):
    couple(dossier, helper, "mb_praktisch", vera, moment)
    row = Betrokkene.objects.get()
    act = {"betrokkene": row.pk, "laatste_dag": None, "moment": moment}
    for naam, fault in (("noor", NietBevoegd), ("eva", NietGevonden), ("vreemd", NietGevonden)):
        with pytest.raises(fault):
            betrokkene_beeindigen(dossier, bereik=bereik_for(naam), **act)
    row.refresh_from_db()
    assert row.eind is None


@pytest.mark.eis("R-BUR-021")
def test_a_sleutelpersoon_adds_a_note_and_does_nothing_else(dossier, bereik_for, moment, regio):
    add_task("9001", "vertrouwenspersoon", "regiehuis")
    noor = bereik_for("noor")
    key_person = make_worker("Yonas Haile", "regiehuis", "sleutelpersoon")
    note = Contactgegevens(moment.dag, "azc", "gesprek", "anders", "Selam", "Het ging goed.")
    with pytest.raises(NietGevonden):
        contact_vastleggen(
            dossier, contact=note, bereik=bereik_of(key_person, moment.dag), moment=moment
        )
    couple(dossier, key_person, "vertrouwenspersoon", bereik_for("noor"), moment)
    yonas = bereik_of(key_person, moment.dag)
    contact_vastleggen(dossier, contact=note, bereik=yonas, moment=moment)
    assert Contactmoment.objects.get().door_id == key_person.pk
    assert yonas.delen["9001"] == {Deel.NAAM}
    with pytest.raises(NietBevoegd):
        feit_vastleggen(
            dossier,
            soort="recht_op_bijstand",
            waarde=Waarde(datum=moment.dag),
            bereik=yonas,
            moment=moment,
        )
    assert noor.mag_zien("9001", Deel.CONTACTEN)
