"""The pages of homes: from an offer to who moved in, with what was typed kept."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.woning import NieuweWoning, Zicht, woning_aanbieden, woning_toewijzen
from inburgering.cases.models import Huishoudband, Inzage, Woning
from inburgering.cases.naam import Naam
from tests.dossiers import make_bsn
from tests.formulier import fill_in, read_form
from tests.huisvesting import give_taakstelling, open_wachtende


@pytest.fixture
def noor(client_for, regio):
    give_taakstelling(regio.mandaat, regio.wgr)
    give_taakstelling(regio.mandaat, regio.partner, rol="mede_uitvoerder")
    return client_for("noor")


@pytest.fixture
def wachtende(noor, bereik_for, moment, regio):
    return open_wachtende(bereik_for("noor"), moment, gemeente=regio.mandaat)


def offer(client, **answers):
    values = {
        "gemeente": "9001",
        "corporatie": "partner",
        "adres": "Lindelaan 3",
        "plaats": "1234 AB Boslanden",
        "personen": "2",
        "beschikbaar_op": "1-7-2026",
    }
    return fill_in(client, reverse("woning_nieuw"), {**values, **answers})["Location"]


@pytest.mark.eis("R-SV-012")
def test_from_offer_to_moving_in_through_the_pages(noor, wachtende, moment):
    url = offer(noor)
    page = noor.get(url).content.decode()
    assert "Selam Tesfay · 1 persoon · gekoppeld 2 mei 2026" in page
    sent = read_form(page, "dossier")
    answer = noor.post(url + "toewijzen/", {**sent, "dossier": str(wachtende)})
    assert answer.status_code == 302
    page = noor.get(url).content.decode()
    assert "Toegewezen" in page
    assert Inzage.objects.filter(dossier__sleutel=wachtende, doel="woning").exists()
    sent = read_form(page, "aantal")
    assert noor.post(url + "betrokken/", {**sent, "aantal": "1"}).status_code == 302
    page = noor.get(url, follow=True).content.decode()
    assert "Leg nu de inschrijving vast" in page
    assert reverse("dossier_feit", args=[wachtende, "inschrijving"]) in page
    row = Woning.objects.get()
    assert (row.status, row.geplaatst, row.corporatie_id) == ("betrokken", 1, "partner")


@pytest.mark.eis("R-SV-012")
def test_a_household_that_is_too_large_is_warned_of_and_not_refused(noor, wachtende):
    for naam in ("Yonas", "Liya"):
        Huishoudband.objects.create(
            dossier_id=_pk(wachtende), naam=naam, geboortedatum=date(2019, 1, 1), soort="kind"
        )
    url = offer(noor)
    sent = read_form(noor.get(url).content.decode(), "dossier")
    noor.post(url + "toewijzen/", {**sent, "dossier": str(wachtende)})
    page = noor.get(url).content.decode()
    assert "De woning lijkt te klein" in page
    assert "In het dossier staan 3 mensen. De woning is voor 2." in page


def test_a_refusal_keeps_what_was_typed(noor, wachtende, moment):
    url = offer(noor)
    sent = read_form(noor.get(url).content.decode(), "dossier")
    ahead = (moment.dag + timedelta(days=1)).strftime("%d-%m-%Y")
    page = noor.post(url + "toewijzen/", {**sent, "dossier": str(wachtende), "op": ahead})
    assert page.status_code == 200
    assert "Deze dag ligt na vandaag" in page.content.decode()
    assert f'value="{ahead}"' in page.content.decode()
    assert noor.post(url + "toewijzen/", {**sent, "dossier": "zomaar"}).status_code == 200
    noor.post(url + "toewijzen/", {**sent, "dossier": str(wachtende)})
    page = noor.post(url + "los/", {"reden": "x"}).content.decode()
    assert "Schrijf kort op waarom" in page
    assert noor.post(url + "los/", {"reden": "huurder blijft"}).status_code == 302
    assert noor.post(url + "weg/", {"versie": "1"}).status_code == 302
    assert Woning.objects.get().status == "aangeboden"
    noor.post(url + "weg/", {"versie": str(Woning.objects.get().versie)})
    assert Woning.objects.get().status == "ingetrokken"


def test_a_second_send_of_the_offer_makes_no_second_home(noor):
    page = noor.get(reverse("woning_nieuw")).content.decode()
    sent = {
        **read_form(page, "adres"),
        "adres": "Lindelaan 3",
        "plaats": "1234 AB Boslanden",
        "personen": "2",
        "beschikbaar_op": "1-7-2026",
    }
    for _time in range(2):
        assert noor.post(reverse("woning_nieuw"), sent).status_code == 302
    assert Woning.objects.count() == 1


def test_the_list_asks_a_constant_number_of_queries(noor, bereik_for, moment, regio):
    bereik = bereik_for("noor")

    def add(number):
        person = Persoonsgegevens(
            naam=Naam(geslachtsnaam=f"Tesfay{number}"),
            geboortedatum=date(1994, 3, 5),
            bsn=make_bsn(number + 200),
            is_synthetisch=True,
        )
        waiting = open_wachtende(bereik, moment, gemeente=regio.mandaat, persoon=person)
        nieuw = NieuweWoning(regio.mandaat, "", ("Straat", "Plaats"), 2, moment.dag)
        home = woning_aanbieden(nieuw, bereik=bereik, moment=moment)
        if number % 2:
            woning_toewijzen(
                home,
                dossier=waiting,
                op=moment.dag,
                bereik=bereik,
                moment=moment,
                zicht=Zicht(),
            )

    def count(url):
        noor.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert noor.get(url).status_code == 200
        return len(queries)

    add(0)
    add(1)
    urls = [reverse("woningen"), reverse("woningen") + "?stand=toegewezen"]
    before = [count(url) for url in urls]
    for number in range(2, 8):
        add(number)
    assert [count(url) for url in urls] == before
    assert max(before) <= 20


def _pk(sleutel):
    from inburgering.cases.models import Dossier

    return Dossier.objects.get(sleutel=sleutel).pk
