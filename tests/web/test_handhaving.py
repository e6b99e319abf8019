"""Enforcement in the browser: from the report to a fine that stands, by two people."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.cases.models import (
    Document,
    Dossier,
    Duobesluit,
    Handhavingszaak,
    Inzage,
)
from inburgering.law.handhaving_termijn import zienswijze_vroegst
from tests.formulier import fill_in
from tests.handhaving import FEITEN, agree, ask, later, open_with_plan, report, send, weigh
from tests.oproep import GEZIN

WORDS = {"Ik moest werken.", "CONCEPT"}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def ooit(moment):
    return later(moment, -60)


@pytest.fixture
def gezin(noor, ooit):
    return open_with_plan(noor, later(ooit, -30), feiten=GEZIN)


@pytest.fixture
def client(client_for):
    return client_for("noor")


def show(dag):
    return dag.strftime("%d-%m-%Y")


def url(name, dossier, zaak=None):
    return reverse(name, args=[dossier] if zaak is None else [dossier, zaak])


def page(client, dossier):
    answer = client.get(url("handhaving", dossier))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.eis("R-KEMP-029")
def test_the_whole_way_through_the_doors(client, client_for, gezin, noor, moment):
    assert "Geen handhaving" in page(client, gezin)
    day = moment.dag - timedelta(days=2)
    fill_in(
        client,
        url("handhaving_nieuw", gezin),
        {
            "gedraging": "begeleiding",
            "gedraging_op": show(day),
            "geconstateerd_op": show(moment.dag),
            "feiten": FEITEN,
        },
        needs="feiten",
    )
    zaak = Handhavingszaak.objects.get().sleutel
    html = page(client, gezin)
    assert "Nu: hoor de inburgeraar" in html
    fill_in(client, url("zienswijze_vragen", gezin, zaak), {}, needs="uiterlijk")
    send(zaak, noor, moment, "zienswijze_verzoek")
    html = page(client, gezin)
    assert "Nu: wacht op de reactie" in html
    fill_in(
        client,
        url("zienswijze_vastleggen", gezin, zaak),
        {"ontvangen_op": show(moment.dag), "tekst": "Ik moest werken."},
    )
    assert "Nu: weeg de zaak" in page(client, gezin)
    fill_in(
        client,
        url("handhaving_oordeel", gezin, zaak),
        {
            "verwijtbaarheid": "grove_schuld",
            "verwijtbaarheid_reden": "U belde niet, ook niet daarna.",
            "is_bijstand_verlaagd": "nee",
        },
        needs="verwijtbaarheid_reden",
    )
    html = page(client, gezin)
    assert "75 procent" in html
    assert "37,50" in html
    press = url("boete_voorleggen", gezin, zaak)
    assert client.post(press, {}).status_code == 302
    assert url("boete_meekijken", gezin, zaak) not in page(client, gezin)
    tom = client_for("tom")
    looked = tom.get(url("boete_meekijken", gezin, zaak)).content.decode()
    assert {"Ik moest werken.", "CONCEPT"} == {t for t in WORDS if t in looked}
    fill_in(tom, url("boete_meekijken", gezin, zaak), {}, needs="zaak_versie")
    assert "Nu: een ander neemt het besluit" in page(client, gezin)
    fill_in(tom, url("boete_besluit", gezin, zaak), {}, needs="zaak_versie")
    assert "Nu: verstuur het besluit" in page(client, gezin)
    row = Handhavingszaak.objects.get()
    assert (row.status, row.bedrag_cent) == ("besloten", 3750)
    assert Document.objects.filter(handhaving=row, soort="boete_besluit").exists()
    assert Inzage.objects.filter(deel="handhaving").exists()


def test_a_refusal_keeps_what_was_typed_and_says_what_to_do(client, gezin, moment):
    sent = {
        "gedraging": "begeleiding",
        "gedraging_op": show(moment.dag + timedelta(days=1)),
        "geconstateerd_op": show(moment.dag),
        "feiten": "Te kort",
    }
    html = client.post(url("handhaving_nieuw", gezin), sent).content.decode()
    assert "Te kort" in html
    assert "niet na vandaag" in html
    assert "wanneer, waar en hoe je dat weet" in html
    assert not Handhavingszaak.objects.exists()


def test_lessons_can_only_be_chosen_for_who_got_them_from_the_municipality(client, noor, gezin):
    assert (
        "intensiteit_leerroute" not in client.get(url("handhaving_nieuw", gezin)).content.decode()
    )


def test_a_permit_holder_is_warned_about_on_the_page(client, noor, ooit, moment):
    asiel = open_with_plan(noor, ooit)
    html = page(client, asiel)
    assert "in de regel geen boete" in html
    assert "intensiteit_leerroute" in client.get(url("handhaving_nieuw", asiel)).content.decode()
    zaak = report(asiel, noor, moment)
    html = page(client, asiel)
    assert "Er kan geen boete komen" in html
    assert "asielvergunning" in html
    assert url("zienswijze_vragen", asiel, zaak) not in html
    refused = client.post(
        url("zienswijze_vragen", asiel, zaak), {"uiterlijk": show(zienswijze_vroegst(moment.dag))}
    )
    assert "aanhoudend gebrek aan bereidheid" in refused.content.decode()
    fill_in(
        client,
        url("handhaving_afzien", asiel, zaak),
        {"wijze": "waarschuwen", "reden": "U krijgt nog een kans van ons."},
        needs="reden",
    )
    letter = Document.objects.get(handhaving__sleutel=zaak)
    assert letter.soort == "handhaving_waarschuwing"
    assert "een boete krijgen" not in letter.html
    assert Handhavingszaak.objects.get().status == "afgezien"


def test_a_stale_page_does_not_agree(client, client_for, gezin, noor, ooit):
    zaak = report(gezin, noor, ooit)
    then = ask(zaak, noor, ooit)
    weigh(zaak, noor, then)
    old = Handhavingszaak.objects.get().versie
    client.post(url("boete_voorleggen", gezin, zaak), {"zaak_versie": old})
    answer = client_for("tom").post(url("boete_meekijken", gezin, zaak), {"zaak_versie": old})
    assert "net gewijzigd" in answer.content.decode()
    assert Handhavingszaak.objects.get().akkoord_at is None


def test_after_the_decision(client, client_for, gezin, noor, tom, ooit, moment):
    zaak = report(gezin, noor, ooit)
    then = ask(zaak, noor, ooit)
    weigh(zaak, noor, then)
    agree(zaak, noor, tom, then)
    # The clock of the doors stands at today: the letter went out long enough ago.
    fill_in(client_for("tom"), url("boete_besluit", gezin, zaak), {}, needs="zaak_versie")
    Handhavingszaak.objects.update(dagtekening=then.dag)
    refused = client.post(url("boete_vast", gezin, zaak), {"is_zonder_beroep": "on"})
    assert "nog niet verzonden" in refused.content.decode()
    send(zaak, noor, moment, "boete_besluit")
    assert "Nu: wacht de termijn af" in page(client, gezin)
    fill_in(client, url("boete_bezwaar", gezin, zaak), {"ontvangen_op": show(moment.dag)})
    assert "Nu: beslis op het bezwaar" in page(client, gezin)
    fill_in(
        client,
        url("boete_bezwaar_besluit", gezin, zaak),
        {"besloten_op": show(moment.dag), "uitkomst": "deels_gegrond", "nieuw_bedrag_cent": "10"},
    )
    assert Handhavingszaak.objects.get().bedrag_cent == 1000
    fill_in(
        client, url("boete_intrekken", gezin, zaak), {"reden": "De rechter besliste dit anders."}
    )
    assert "boete ingetrokken" in page(client, gezin)


def test_an_earlier_fine_and_doubtful_amounts(client, gezin):
    sent = {
        "gedraging": "begeleiding",
        "van": "Elders",
        "geconstateerd_op": "01-02-2026",
        "dagtekening": "01-03-2026",
        "bedrag_cent": "1.234,5",
        "onherroepelijk_op": "15-04-2026",
    }
    html = client.post(url("boete_eerder", gezin), sent).content.decode()
    assert "1.234,5" in html
    assert not Handhavingszaak.objects.exists()
    fill_in(client, url("boete_eerder", gezin), {**sent, "bedrag_cent": "25"})
    html = page(client, gezin)
    assert "eerdere boete" in html
    assert "Elders" in html


def test_fines_of_duo_stand_apart(client, gezin, noor, moment):
    Duobesluit.objects.create(
        dossier=Dossier.objects.get(sleutel=gezin),
        soort="boete",
        besloten_op=moment.dag,
        ontvangen_op=moment.dag,
        kenmerk="DUO-77",
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )
    html = page(client, gezin)
    assert "Boetes van DUO" in html
    assert "DUO-77" in html
    assert "Geen handhaving" in html


def test_the_page_asks_the_same_number_of_queries_for_many_cases(client, gezin, noor, ooit):
    def count():
        with CaptureQueriesContext(connection) as found:
            page(client, gezin)
        return len(found)

    report(gezin, noor, ooit)
    page(client, gezin)
    one = count()
    for days in range(1, 6):
        zaak = report(gezin, noor, later(ooit, days))
        ask(zaak, noor, later(ooit, days))
    assert count() == one
