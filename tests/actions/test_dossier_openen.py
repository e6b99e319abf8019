"""Opening a dossier by hand: what is stored, what is refused, and that refusals store nothing."""

import threading
import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection

from inburgering.actions.dossier import dossier_openen
from inburgering.actions.feit import Waarde, feit_corrigeren
from inburgering.actions.fouten import AlGedaan, NietBevoegd, Onvolledig
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Dossier, Feit, Persoon, Taak, Termijn, Tijdlijnregel
from inburgering.cases.naam import Naam
from inburgering.cases.versleuteling import decrypt
from tests.dossiers import BSN, make_bsn, make_nieuw, open_dossier


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def nieuw(noor):
    return make_nieuw("9001", noor.medewerker)


def nothing_stored() -> bool:
    return not (Dossier.objects.exists() or Persoon.objects.exists() or Feit.objects.exists())


def test_opening_stores_person_facts_terms_tasks_and_timeline(noor, nieuw, moment):
    key = dossier_openen(nieuw, bereik=noor, moment=moment)
    row = Dossier.objects.select_related("persoon").get(sleutel=key)
    assert decrypt(row.persoon.bsn_versleuteld, ring="bsn") == BSN
    assert BSN.encode() not in bytes(row.persoon.bsn_versleuteld)
    assert row.casusregisseur_id == noor.medewerker
    assert set(row.feiten.values_list("soort", flat=True)) == set(nieuw.feiten)
    term = Termijn.objects.get(dossier=row, code="pip_vaststellen")
    assert term.uiterlijk is not None
    assert term.begin >= date(2026, 2, 2)
    assert Taak.objects.filter(dossier=row, code="pip_vaststellen", status="open").exists()
    assert Tijdlijnregel.objects.get(dossier=row).handeling == "dossier.geopend"


@pytest.mark.eis("R-KEMP-001")
@pytest.mark.parametrize(
    ("begin", "regime"), [(date(2021, 12, 31), "wi2013"), (date(2022, 1, 1), "wi2021")]
)
def test_the_start_of_the_duty_sets_the_act(noor, nieuw, moment, begin, regime):
    feiten = {"doelgroep": Waarde(code="gezinsmigrant"), "plicht": Waarde(datum=begin)}
    key = dossier_openen(replace(nieuw, feiten=feiten), bereik=noor, moment=moment)
    assert Dossier.objects.get(sleutel=key).regime == regime


def test_all_faults_are_named_at_once_and_nothing_is_stored(noor, nieuw, moment):
    wrong = replace(
        nieuw,
        persoon=Persoonsgegevens(
            naam=Naam(geslachtsnaam=" "),
            geboortedatum=moment.dag + timedelta(days=1),
            bsn="123456789",
            v_nummer="abc",
        ),
        feiten={"inschrijving": Waarde(datum=moment.dag + timedelta(days=2))},
        telefoon="bel me",
        email="geen adres",
        casusregisseur=None,
    )
    with pytest.raises(Onvolledig) as refused:
        dossier_openen(wrong, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {
        *("geslachtsnaam", "geboortedatum", "bsn", "v_nummer", "doelgroep", "inschrijving"),
        *("telefoon", "email", "casusregisseur"),
    }
    assert nothing_stored()


def test_a_date_before_birth_is_refused(noor, nieuw, moment):
    feiten = {**nieuw.feiten, "koppeling": Waarde(datum=date(1990, 1, 1))}
    with pytest.raises(Onvolledig) as refused:
        dossier_openen(replace(nieuw, feiten=feiten), bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"koppeling"}
    assert nothing_stored()


@pytest.mark.parametrize("naam", ["kim", "vera", "rik", "bea"])
def test_only_the_casusregie_opens_dossiers(bereik_for, nieuw, moment, naam):
    with pytest.raises(NietBevoegd):
        dossier_openen(nieuw, bereik=bereik_for(naam), moment=moment)
    assert nothing_stored()


def test_a_foreign_municipality_is_refused(noor, nieuw, moment):
    for gemeente in ("9002", "9009"):
        with pytest.raises(NietBevoegd):
            dossier_openen(replace(nieuw, gemeente=gemeente), bereik=noor, moment=moment)
    assert nothing_stored()


@pytest.mark.eis("R-KEMP-020")
def test_a_dossier_begins_with_one_casusregisseur_of_the_own_party(noor, nieuw, moment, personas):
    for wrong in (None, personas["kim"].pk, personas["eva"].pk):
        with pytest.raises(Onvolledig) as refused:
            dossier_openen(replace(nieuw, casusregisseur=wrong), bereik=noor, moment=moment)
        assert set(refused.value.velden) == {"casusregisseur"}
    assert nothing_stored()
    key = dossier_openen(nieuw, bereik=noor, moment=moment)
    assert Dossier.objects.get(sleutel=key).casusregisseur_id == noor.medewerker


def test_the_same_form_twice_opens_one_dossier(noor, nieuw, moment):
    once = uuid.uuid4()
    dossier_openen(nieuw, bereik=noor, moment=moment, eenmalig=once)
    with pytest.raises(AlGedaan):
        dossier_openen(nieuw, bereik=noor, moment=moment, eenmalig=once)
    assert Dossier.objects.count() == 1


def test_one_open_dossier_per_person_and_college(noor, nieuw, moment):
    dossier_openen(nieuw, bereik=noor, moment=moment)
    with pytest.raises(Onvolledig) as refused:
        dossier_openen(nieuw, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"bsn"}
    assert Dossier.objects.count() == 1


def test_another_college_shares_the_identity_but_not_the_dossier(bereik_for, moment):
    first = open_dossier(bereik_for("noor"), moment)
    second = open_dossier(bereik_for("eva"), moment)
    assert Persoon.objects.count() == 1
    assert first != second
    one, other = Dossier.objects.get(sleutel=first), Dossier.objects.get(sleutel=second)
    assert one.persoon_id == other.persoon_id
    assert one.gemeente_id != other.gemeente_id


@pytest.mark.parametrize(
    "change",
    [{"geboortedatum": date(1999, 9, 9)}, {"naam": Naam(geslachtsnaam="Anders")}],
    ids=["other birth date", "other name"],
)
def test_a_number_of_somebody_else_never_ties_a_dossier_to_them(bereik_for, moment, change):
    open_dossier(bereik_for("eva"), moment)
    noor = bereik_for("noor")
    nieuw = make_nieuw("9001", noor.medewerker)
    wrong = replace(nieuw, persoon=replace(nieuw.persoon, **change))
    with pytest.raises(Onvolledig) as refused:
        dossier_openen(wrong, bereik=noor, moment=moment)
    assert set(refused.value.velden) == {"bsn"}
    assert "Tesfay" not in str(refused.value.velden)
    assert Dossier.objects.count() == 1


def test_a_known_person_gets_the_number_that_was_missing(bereik_for, moment):
    eva, noor = bereik_for("eva"), bereik_for("noor")
    persoon = make_nieuw("9002", eva.medewerker).persoon
    open_dossier(eva, moment, persoon=replace(persoon, bsn="", v_nummer="1234567890"))
    open_dossier(noor, moment, persoon=replace(persoon, v_nummer="1234567890"))
    row = Persoon.objects.get()
    assert row.v_nummer == "1234567890"
    assert decrypt(row.bsn_versleuteld, ring="bsn") == BSN


def test_two_numbers_of_two_people_are_refused(bereik_for, moment):
    eva, noor = bereik_for("eva"), bereik_for("noor")
    persoon = make_nieuw("9002", eva.medewerker).persoon
    open_dossier(eva, moment, persoon=replace(persoon, v_nummer="1111111111"))
    other = replace(persoon, bsn=make_bsn(40), v_nummer="1111111111")
    with pytest.raises(Onvolledig) as refused:
        open_dossier(noor, moment, persoon=other)
    assert set(refused.value.velden) == {"bsn"}


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_the_same_moment_open_one_dossier(bereik_for, moment):
    noor, tom = bereik_for("noor"), bereik_for("tom")
    outcomes: list[str] = []
    start = threading.Barrier(2)

    def work(bereik) -> None:
        start.wait()
        try:
            open_dossier(bereik, moment)
            outcomes.append("opened")
        except Onvolledig:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(b,)) for b in (noor, tom)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["opened", "refused"]
    assert Dossier.objects.count() == 1


@pytest.mark.eis("R-KEMP-001")
def test_the_act_of_2013_brings_no_terms_or_tasks_of_2021_until_it_is_corrected(
    bereik_for, moment
) -> None:
    noor = bereik_for("noor")
    old = {"plicht": Waarde(datum=date(2021, 12, 31))}
    key = open_dossier(noor, moment, feiten=old)
    row = Dossier.objects.get(sleutel=key)
    assert row.regime == "wi2013"
    assert not Termijn.objects.filter(dossier=row).exists()
    assert not Taak.objects.filter(dossier=row).exists()
    feit_corrigeren(
        key,
        soort="plicht",
        waarde=Waarde(datum=date(2022, 1, 1)),
        reden="typefout in het jaar",
        bereik=noor,
        moment=moment,
    )
    row.refresh_from_db()
    assert row.regime == "wi2021"
    assert Termijn.objects.filter(dossier=row, code="pip_vaststellen").exists()
