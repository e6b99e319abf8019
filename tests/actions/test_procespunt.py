"""Problems with a party: from a case to the process, without the case; and pushing work."""

from datetime import timedelta

import pytest

from inburgering.actions.escalatie import taak_doorzetten
from inburgering.actions.fouten import (
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.procespunt import (
    NieuwProcespunt,
    procespunt_melden,
    procespunt_oppakken,
    procespunt_sluiten,
    verbeterafspraak_afronden,
    verbeterafspraak_maken,
)
from inburgering.cases.models import Procespunt, Taak, Verbeterafspraak
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.procespunt import (
    get_procesbeeld,
    get_procespunt,
    list_procespunten,
    list_stuktaken,
)
from inburgering.queries.werkvoorraad import get_werkvoorraad
from inburgering.queries.werkvoorraad_beeld import Lijst, Lijstfilter
from tests.dossiers import BSN, open_dossier

PUNT = NieuwProcespunt("partner", "wachttijd", "Mensen wachten drie maanden op een groep.")


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def rik(bereik_for):
    return bereik_for("rik")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def punt(dossier, noor, moment):
    return procespunt_melden(dossier, punt=PUNT, bereik=noor, moment=moment)


@pytest.mark.eis("R-KEMP-064", "R-KEMP-110")
def test_from_a_case_to_the_process_and_the_outcome_back(dossier, punt, noor, rik, moment):
    assert not get_visible_dossiers(rik).exists()
    assert list_procespunten(dossier, bereik=rik) == ()
    seen = get_procesbeeld(rik)
    assert [row.omschrijving for row in seen.lopend] == [PUNT.omschrijving]
    assert [(row.partij, row.open, row.totaal) for row in seen.partijen] == [
        ("Welkom Partners", 1, 1)
    ]
    procespunt_oppakken(punt, bereik=rik, versie=1)
    due = moment.dag + timedelta(days=30)
    verbeterafspraak_maken(
        punt, tekst="Elke maand een groep.", uiterlijk=due, bereik=rik, moment=moment, versie=2
    )
    row = get_procespunt(punt, bereik=noor)
    assert (row.eigenaar, row.status, row.afspraken[0].uiterlijk) == (rik.naam, "afspraken", due)
    verbeterafspraak_afronden(
        punt, row.afspraken[0].id, is_nagekomen=True, bereik=rik, moment=moment, versie=3
    )
    procespunt_sluiten(
        punt,
        is_opgelost=True,
        uitkomst="Er start nu elke maand een groep.",
        bereik=rik,
        moment=moment,
        versie=4,
    )
    told = list_procespunten(dossier, bereik=noor)[0]
    assert (told.stand, told.uitkomst) == ("opgelost", "Er start nu elke maand een groep.")
    assert told.afspraken[0].is_nagekomen
    assert get_procesbeeld(noor).klaar[0].sleutel == punt
    assert get_procesbeeld(noor).partijen == ()


TELLING = {
    "name": "Bij Selam duurt het te lang.",
    "surname": "Familie Tesfay wacht al maanden.",
    "bsn": f"Het gaat om {BSN} en anderen.",
}


@pytest.mark.parametrize("text", TELLING.values(), ids=TELLING)
def test_a_text_that_tells_who_it_is_about_is_refused(dossier, noor, moment, text):
    with pytest.raises(Onvolledig) as refusal:
        procespunt_melden(
            dossier,
            punt=NieuwProcespunt("partner", "wachttijd", text),
            bereik=noor,
            moment=moment,
        )
    assert "Laat dat weg" in str(refusal.value.velden["omschrijving"])
    assert not Procespunt.objects.exists()


def test_what_misses_is_named_at_once(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refusal:
        procespunt_melden(
            dossier, punt=NieuwProcespunt("niemand", "iets", " "), bereik=noor, moment=moment
        )
    assert set(refusal.value.velden) == {"organisatie", "soort", "omschrijving"}


def test_only_who_steers_the_process_there_changes_it(punt, noor, bereik_for, moment):
    for wie in ("noor", "eva", "vera", "vreemd", "bea"):
        with pytest.raises(NietGevonden):
            procespunt_oppakken(punt, bereik=bereik_for(wie))
    assert get_procespunt(punt, bereik=bereik_for("eva")) is None
    assert get_procesbeeld(bereik_for("vera")) is None
    assert get_procesbeeld(bereik_for("bea")) is None


def test_two_at_once_and_a_closed_one(punt, rik, bereik_for, moment):
    procespunt_oppakken(punt, bereik=rik, versie=1)
    with pytest.raises(Geweigerd, match="net gewijzigd"):
        procespunt_oppakken(punt, bereik=bereik_for("tom"), versie=1)
    with pytest.raises(Onvolledig) as refusal:
        procespunt_sluiten(punt, is_opgelost=None, uitkomst="", bereik=rik, moment=moment)
    assert set(refusal.value.velden) == {"is_opgelost", "uitkomst"}
    procespunt_sluiten(punt, is_opgelost=False, uitkomst="Stopt.", bereik=rik, moment=moment)
    with pytest.raises(Geweigerd, match="al gesloten"):
        procespunt_oppakken(punt, bereik=rik)


def test_an_agreement_has_a_day_and_gets_its_outcome_once(punt, rik, moment):
    yesterday = moment.dag - timedelta(days=1)
    for tekst, day, field in (
        ("", moment.dag, "tekst"),
        ("x", None, "uiterlijk"),
        ("x", yesterday, "uiterlijk"),
    ):
        with pytest.raises(Onvolledig) as refusal:
            verbeterafspraak_maken(punt, tekst=tekst, uiterlijk=day, bereik=rik, moment=moment)
        assert list(refusal.value.velden) == [field]
    verbeterafspraak_maken(punt, tekst="Bellen.", uiterlijk=moment.dag, bereik=rik, moment=moment)
    row = Verbeterafspraak.objects.get()
    done = {"is_nagekomen": False, "bereik": rik, "moment": moment}
    verbeterafspraak_afronden(punt, row.pk, **done)
    with pytest.raises(Geweigerd):
        verbeterafspraak_afronden(punt, row.pk, **done)
    with pytest.raises(NietGevonden):
        verbeterafspraak_afronden(punt, row.pk + 1, **done)


def find_stuck(dossier) -> Taak:
    return Taak.objects.filter(dossier__sleutel=dossier, organisatie="partner").earliest("id")


def push(dossier, taak, bereik, moment, **changes):
    told = {
        "reden": "De uitkering begint maandag.",
        "proces": "Nieuwe mensen wachten te lang op een eerste afspraak.",
        "uiterlijk": moment.dag + timedelta(days=3),
        **changes,
    }
    return taak_doorzetten(dossier, taak, **told, bereik=bereik, moment=moment)


@pytest.mark.eis("R-SV-040")
def test_the_casusregisseur_pushes_work_of_another_party(dossier, noor, rik, bereik_for, moment):
    stuck = find_stuck(dossier)
    shown = {row.sleutel: row for row in list_stuktaken(dossier, bereik=noor, dag=moment.dag)}
    assert shown[stuck.sleutel].partij == "Welkom Partners"
    assert not shown[stuck.sleutel].is_doorgezet
    key = push(dossier, stuck.sleutel, noor, moment)
    pushed = Taak.objects.get(sleutel=key)
    assert pushed.omschrijving.startswith("Met voorrang: ")
    assert (pushed.organisatie_id, pushed.taak) == ("partner", stuck.taak)
    work = get_werkvoorraad(bereik_for("vera"), Lijstfilter(lijst=Lijst.NIEMAND), dag=moment.dag)
    lines = [row for group in work.groepen for row in group.rijen if row.sleutel == key]
    assert "De uitkering begint maandag." in str(lines[0].waarom[0])
    seen = get_procesbeeld(rik).lopend[0]
    assert (seen.soort, seen.omschrijving) == (
        "Een taak ligt stil",
        "Nieuwe mensen wachten te lang op een eerste afspraak.",
    )
    again = {row.sleutel: row for row in list_stuktaken(dossier, bereik=noor, dag=moment.dag)}
    assert again[stuck.sleutel].is_doorgezet
    with pytest.raises(Geweigerd, match="al doorgezet"):
        push(dossier, stuck.sleutel, noor, moment)


def test_pushing_asks_why_and_when_and_names_nobody_to_the_process(dossier, noor, moment):
    stuck = find_stuck(dossier)
    with pytest.raises(Onvolledig) as refusal:
        push(dossier, stuck.sleutel, noor, moment, reden="", proces="", uiterlijk=None)
    assert set(refusal.value.velden) == {"reden", "proces", "uiterlijk"}
    with pytest.raises(Onvolledig) as refusal:
        push(dossier, stuck.sleutel, noor, moment, proces="Selam wacht.")
    assert set(refusal.value.velden) == {"proces"}
    assert not Taak.objects.filter(code="eigen").exists()


def test_own_work_and_work_of_others_dossiers_is_not_pushed(dossier, noor, bereik_for, moment):
    own = Taak.objects.filter(dossier__sleutel=dossier, organisatie="regiehuis").earliest("id")
    with pytest.raises(Geweigerd, match="eigen organisatie"):
        push(dossier, own.sleutel, noor, moment)
    stuck = find_stuck(dossier).sleutel
    with pytest.raises(NietBevoegd):
        push(dossier, stuck, bereik_for("vera"), moment)
    with pytest.raises(NietGevonden):
        push(dossier, stuck, bereik_for("eva"), moment)
    assert list_stuktaken(dossier, bereik=bereik_for("vera"), dag=moment.dag) == ()
