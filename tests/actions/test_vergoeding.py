"""A reimbursement: asked for, decided on a basis, paid once, to the cent."""

from datetime import timedelta

import pytest

from inburgering.actions.brief import brief_verzenden
from inburgering.actions.fouten import AlGedaan, GeenBeslisbasis, Geweigerd, Onvolledig
from inburgering.actions.vergoeding import (
    Besluit,
    vergoeding_beslissen,
    vergoeding_betalen,
    vergoeding_intrekken,
)
from inburgering.cases.models import Document, Taak, Tijdlijnregel, Vergoeding
from inburgering.queries.brief import get_letter, get_print_queue
from inburgering.queries.vergoeding import get_vergoedingen
from tests.dossiers import open_dossier
from tests.meedoen import ask
from tests.personas import make_basis


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def get_open(code):
    return Taak.objects.filter(code=code, status=Taak.Status.OPEN)


def decide(dossier, key, noor, moment, **changes):
    gegevens = {
        "is_toegekend": True,
        "besloten_op": moment.dag,
        "cent": 8460,
        "financiering": "inburgering",
    }
    vergoeding_beslissen(
        dossier,
        vergoeding=key,
        besluit=Besluit(**(gegevens | changes)),
        bereik=noor,
        moment=moment,
    )


@pytest.mark.eis("R-SV-026")
@pytest.mark.parametrize("soort", ["reiskosten", "kinderopvang"])
def test_asked_decided_and_paid_each_with_its_work(noor, dossier, moment, soort):
    key = ask(dossier, noor, moment, soort=soort)
    task = get_open("vergoeding_beslissen").get()
    assert task.uiterlijk >= moment.dag + timedelta(weeks=8)
    with pytest.raises(GeenBeslisbasis, match="Wie doet wat"):
        decide(dossier, key, noor, moment)
    assert not Document.objects.exists()
    make_basis("9001", "voortgang", "regiehuis")
    decide(dossier, key, noor, moment)
    assert not get_open("vergoeding_beslissen").exists()
    assert get_open("vergoeding_betalen").count() == 1
    with pytest.raises(Geweigerd, match="al beslist"):
        decide(dossier, key, noor, moment)
    vergoeding_betalen(dossier, vergoeding=key, betaald_op=moment.dag, bereik=noor, moment=moment)
    row = Vergoeding.objects.get()
    assert (row.status, row.toegekend_cent, row.financiering) == ("betaald", 8460, "inburgering")
    assert row.soort == soort
    assert not get_open("vergoeding_betalen").exists()
    with pytest.raises(Geweigerd, match="één keer"):
        vergoeding_betalen(
            dossier, vergoeding=key, betaald_op=moment.dag, bereik=noor, moment=moment
        )


@pytest.mark.eis("R-SV-026")
def test_never_more_than_asked_and_less_only_with_a_reason(noor, dossier, moment):
    make_basis("9001", "voortgang", "regiehuis")
    key = ask(dossier, noor, moment)
    wrong = {"cent": 8461, "financiering": "", "besloten_op": moment.dag - timedelta(days=1)}
    with pytest.raises(Onvolledig) as fault:
        decide(dossier, key, noor, moment, **wrong)
    assert set(fault.value.velden) == {"bedrag", "financiering", "besloten_op"}
    with pytest.raises(Onvolledig) as fault:
        decide(dossier, key, noor, moment, cent=5000)
    assert set(fault.value.velden) == {"reden"}
    with pytest.raises(Onvolledig) as fault:
        decide(dossier, key, noor, moment, is_toegekend=False, cent=None)
    assert set(fault.value.velden) == {"reden"}
    decide(dossier, key, noor, moment, is_toegekend=False, reden="De fiets is genoeg")
    row = Vergoeding.objects.get()
    assert (row.status, row.toegekend_cent) == ("afgewezen", 0)
    with pytest.raises(Geweigerd):
        vergoeding_betalen(
            dossier, vergoeding=key, betaald_op=moment.dag, bereik=noor, moment=moment
        )


def test_a_request_is_taken_back_only_before_the_decision(noor, dossier, moment):
    key = ask(dossier, noor, moment)
    vergoeding_intrekken(dossier, vergoeding=key, bereik=noor, moment=moment)
    assert not get_open("vergoeding_beslissen").exists()
    with pytest.raises(Geweigerd):
        vergoeding_intrekken(dossier, vergoeding=key, bereik=noor, moment=moment)


def test_a_request_that_cannot_be_right_names_every_fault(noor, dossier, moment):
    with pytest.raises(Onvolledig) as fault:
        ask(
            dossier,
            noor,
            moment,
            soort="vakantie",
            omschrijving=" ",
            gevraagd_op=moment.dag + timedelta(days=1),
            cent=0,
            tot_en_met=moment.dag,
        )
    assert set(fault.value.velden) == {
        "soort",
        "omschrijving",
        "gevraagd_op",
        "bedrag",
        "tot_en_met",
    }


def test_the_oldest_request_sets_the_last_day(noor, dossier, moment):
    ask(dossier, noor, moment)
    first = get_open("vergoeding_beslissen").get().uiterlijk
    ask(dossier, noor, moment, gevraagd_op=moment.dag - timedelta(days=28))
    assert get_open("vergoeding_beslissen").get().uiterlijk < first


def test_the_same_form_twice_asks_once(noor, dossier, moment):
    key = ask(dossier, noor, moment)
    line = Tijdlijnregel.objects.get(handeling="vergoeding.gevraagd")
    assert line.gegevens["vergoeding"] == str(key)
    vergoeding_intrekken(dossier, vergoeding=key, bereik=noor, moment=moment, eenmalig=key)
    with pytest.raises(AlGedaan):
        vergoeding_intrekken(dossier, vergoeding=key, bereik=noor, moment=moment, eenmalig=key)


@pytest.mark.parametrize(
    ("changes", "titel"),
    [
        ({}, "U krijgt een vergoeding"),
        ({"cent": 5000, "reden": "Met korting kan het ook."}, "U krijgt een deel"),
        ({"is_toegekend": False, "reden": "De fiets is genoeg."}, "U krijgt geen vergoeding"),
    ],
)
def test_every_decision_makes_a_letter_that_waits_to_be_sent(
    noor, bereik_for, dossier, moment, changes, titel
):
    make_basis("9001", "voortgang", "regiehuis")
    key = ask(dossier, noor, moment)
    decide(dossier, key, noor, moment, **changes)
    letter = Vergoeding.objects.get().document
    assert (letter.soort, letter.deel, letter.dagtekening) == (
        "vergoeding_besluit",
        "meedoen",
        moment.dag,
    )
    assert bytes(letter.pdf).startswith(b"%PDF")
    for words in (titel, changes.get("reden", "84,60"), "bezwaar", "2022-014", "Boslanden"):
        assert words in letter.html
    [waiting] = get_print_queue(bereik=noor).brieven
    assert (waiting.document, waiting.soort) == (letter.sleutel, "vergoeding_besluit")
    [line] = get_vergoedingen(dossier, bereik=noor, dag=moment.dag).regels
    assert (line.brief, line.verzonden_op) == (letter.sleutel, None)
    brief_verzenden(
        letter.sleutel, verzonden_op=moment.dag, wijze="post", bereik=noor, moment=moment
    )
    [line] = get_vergoedingen(dossier, bereik=noor, dag=moment.dag).regels
    assert line.verzonden_op == moment.dag
    for naam in ("eva", "vreemd", "vera"):
        assert get_letter(letter.sleutel, bereik=bereik_for(naam)) is None


def test_a_sign_that_cannot_be_printed_keeps_the_decision_back(noor, dossier, moment):
    make_basis("9001", "voortgang", "regiehuis")
    key = ask(dossier, noor, moment)
    with pytest.raises(Onvolledig):
        decide(dossier, key, noor, moment, is_toegekend=False, reden="Nee \U00013000")
    assert Vergoeding.objects.get().status == "gevraagd"
    assert not Document.objects.exists()
