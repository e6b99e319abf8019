"""What people get wrong, through the pages: refused with what to do, and nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django import forms as django_forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.cases.models import (
    Dossier,
    Feit,
    Handhavingszaak,
    Uren,
    Urenbestand,
    Vergoeding,
)
from inburgering.ui.forms import HouseForm
from inburgering.web import forms
from inburgering.web.forms.bedrag import BedragField
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.formulier import fill_in, read_form
from tests.handhaving import FEITEN, agree, ask, later, open_with_plan, report, weigh
from tests.leren import with_plan
from tests.oproep import GEZIN
from tests.uren import make_bestelling, make_contract, make_groep, make_les

KOP = "Deelnemer;Datum;Soort;Uren;Per"
YEARS = timedelta(days=5 * 366 + 30)
"""Longer than the power to fine lasts (art. 5:45 Awb)."""


@pytest.fixture(autouse=True)
def still(klok):
    """Let every page be read on 17 November 2026."""
    return klok


@pytest.fixture
def moment(klok):
    return Moment(dag=klok.nu.date(), tijdstip=klok.nu)


@pytest.fixture
def noor(bereik_for, moment):
    return bereik_for("noor", moment.dag)


def add_person(bereik, moment, number, *, gemeente="9001"):
    base = make_nieuw(gemeente, 0).persoon
    return open_dossier(
        bereik, moment, gemeente=gemeente, persoon=replace(base, bsn=make_bsn(number))
    )


@pytest.fixture
def mine(noor, moment):
    """Give a participant of the school."""
    key = add_person(noor, moment, 700)
    make_bestelling(key, noor, contract=make_contract())
    return key


def upload(client, *lines, naam="uren.csv"):
    file = SimpleUploadedFile(naam, "\n".join([KOP, *lines]).encode())
    return client.post(reverse("urenbestand"), {"bestand": file})


def send(client, url, needs, **answers):
    """Send the form of a page as typed, and return the page that comes back."""
    sent = read_form(client.get(url).content.decode(), needs)
    answer = client.post(url, {**sent, **answers})
    assert answer.status_code == 200, answer.get("Location")
    return answer.content.decode()


def test_wrong_rows_of_a_file_stay_out_and_can_be_put_right(client_for, noor, moment, mine):
    other = add_person(noor, moment, 701)
    lot = client_for("lot")
    rows = {
        f"{mine};5-10-2026;nt2;3;": "",
        f"{mine};18-11-2026;nt2;3;": "Vul uren pas in als ze zijn gemaakt.",
        f"{mine};12-10-2026;nt2;61;week": "Controleer het aantal uren en de week.",
        f"{other};6-10-2026;nt2;3;": "Controleer de sleutel",
    }
    answer = upload(lot, *rows)
    assert answer.status_code == 302
    page = lot.get(answer["Location"]).content.decode()
    assert "1 van 4 rijen zijn goed" in page
    assert [words for words in rows.values() if words not in page] == []
    assert not Uren.objects.exists()
    assert lot.post(answer["Location"] + "akkoord/", {"wijze": "goede_rijen"}).status_code == 302
    assert Uren.objects.get().dossier.sleutel == mine
    rest = lot.get(answer["Location"] + "verbeteren.csv").content.decode("utf-8-sig")
    assert [row for row, words in rows.items() if words and row.split(";")[0] not in rest] == []
    assert all(day in rest for day in ("18-11-2026", "12-10-2026", "6-10-2026"))
    assert "5-10-2026;nt2" not in rest.replace(" ", "")


def test_the_same_file_and_the_same_rows_come_in_once(client_for, mine):
    lot, line = client_for("lot"), f"{mine};5-10-2026;nt2;3;"
    address = upload(lot, line)["Location"]
    lot.post(address + "akkoord/", {"wijze": "alles"})
    again = upload(lot, line)
    assert again.status_code == 200
    assert "al verwerkt" in again.content.decode()
    # Under another name and with an empty line it is another file with the same hours.
    address = upload(lot, line, "", naam="nieuw.csv")["Location"]
    assert "Deze uren staan er al" in lot.get(address).content.decode()
    refused = lot.post(address + "akkoord/", {"wijze": "goede_rijen"}).content.decode()
    assert "Er is geen goede rij" in refused
    assert Uren.objects.get().minuten == 180


def test_a_file_of_another_region_is_sent_where_it_belongs(client_for, bereik_for, moment, mine):
    there = add_person(bereik_for("vreemd", moment.dag), moment, 702, gemeente="9009")
    for who, key in (("lot", there), ("vreemd", mine)):
        answer = upload(client_for(who), f"{key};5-10-2026;nt2;3;")
        assert answer.status_code == 200
        assert "andere regio of partij" in answer.content.decode()
    assert not Urenbestand.objects.exists()
    assert not Uren.objects.exists()


def test_hours_over_sixty_together_with_what_stands(client_for, noor, mine):
    client, url = client_for("noor"), reverse("uren_nieuw", args=[mine])
    for day in range(5, 10):
        fill_in(client, url, {"soort": "nt2", "datum": f"{day}-10-2026", "tijd": "12"})
    page = send(client, url, "tijd", soort="nt2", datum="10-10-2026", tijd="0:30", opmerking="Zat.")
    assert "meer dan 60 uur in deze week" in page
    assert 'value="0:30"' in page
    assert "Zat." in page
    assert Uren.objects.count() == 5


def test_hours_of_tomorrow_are_refused_and_kept(client_for, mine):
    url = reverse("uren_nieuw", args=[mine])
    page = send(client_for("noor"), url, "tijd", soort="nt2", datum="18-11-2026", tijd="2:15")
    assert 'value="2:15"' in page
    assert 'value="18-11-2026"' in page
    assert not Uren.objects.exists()


def test_a_school_writes_nothing_for_somebody_else(client_for, noor, moment, mine):
    other = add_person(noor, moment, 703)
    lot = client_for("lot")
    assert lot.get(reverse("uren_nieuw", args=[other])).status_code in {403, 404}
    values = {"soort": "nt2", "datum": "5-10-2026", "tijd": "3", "versie": "1"}
    assert lot.post(reverse("uren_nieuw", args=[other]), values).status_code in {403, 404}
    # In the classroom a key that is not of the group is typed by hand.
    groep = make_groep()
    Dossier.objects.get(sleutel=mine).bestellingen.update(groep=groep)
    url = reverse("les", args=[make_les(groep, moment.dag).sleutel])
    sent = read_form(lot.get(url).content.decode(), "versie")
    answer = lot.post(url, {**sent, f"wie_{other.hex}": "1", f"er_{other.hex}": "1"})
    assert answer.status_code in {200, 302}
    assert not Uren.objects.filter(dossier__sleutel=other).exists()


def test_the_map_talk_before_the_hours_asks_why(client_for, noor, moment, klok):
    key = with_plan(noor, moment, gemeente="9001")
    feit_vastleggen(
        key, soort="map_gestart", waarde=Waarde(datum=moment.dag), bereik=noor, moment=moment
    )
    klok.forward(days=30)
    client, url, day = client_for("noor"), reverse("map_eindgesprek", args=[key]), "10-12-2026"
    page = send(client, url, "op", op=day, is_gehaald="ja")
    assert f'value="{day}"' in page
    assert "Leg eerst de uren vast, of schrijf op waarom" in page
    assert not Feit.objects.filter(soort="map_eindgesprek").exists()


def test_a_fine_after_the_power_lapsed_through_the_pages(
    client_for, bereik_for, noor, moment, klok
):
    begin = later(moment, -90)
    key = open_with_plan(noor, begin, feiten=GEZIN)
    zaak = report(key, noor, later(begin, 30))
    then = ask(zaak, noor, later(begin, 30))
    weigh(zaak, noor, then)
    agree(zaak, noor, bereik_for("tom", then.dag), then)
    klok.nu += YEARS
    page = send(client_for("tom"), reverse("boete_besluit", args=[key, zaak]), "zaak_versie")
    assert "sluit de zaak zonder boete" in page
    assert Handhavingszaak.objects.get().status == "voorgelegd"
    typed = {"gedraging": "begeleiding", "feiten": FEITEN, "geconstateerd_op": "01-09-2026"}
    url = reverse("handhaving_nieuw", args=[key])
    page = send(client_for("noor"), url, "feiten", gedraging_op="01-09-2026", **typed)
    assert "Dat is voorbij" in page
    assert FEITEN in page
    assert Handhavingszaak.objects.count() == 1


def test_an_amount_with_two_readings_is_asked_again(client_for, mine):
    url = reverse("vergoeding_nieuw", args=[mine])
    typed = {"soort": "reiskosten", "omschrijving": "Bus naar school", "gevraagd_op": "2-11-2026"}
    page = send(client_for("noor"), url, "bedrag", bedrag="1.234,5", **typed)
    assert "twee manieren" in page
    assert 'value="1.234,5"' in page
    assert "Bus naar school" in page
    assert not Vergoeding.objects.exists()


def list_fields() -> Iterator[tuple[str, django_forms.Field]]:
    """Give every field of every form by its name."""
    for module in iter_modules(forms.__path__):
        for thing in vars(import_module(f"{forms.__name__}.{module.name}")).values():
            if isinstance(thing, type) and issubclass(thing, HouseForm):
                for name, field in thing.base_fields.items():
                    yield f"{thing.__module__}.{thing.__name__}.{name}", field


MONEY = ("bedrag", "kosten", "_cent", "inkomsten", "uitgaven", "toeslagen", "leefgeld", "lening")
FIELDS = dict(list_fields())


@pytest.mark.parametrize("name", [n for n, f in FIELDS.items() if isinstance(f, BedragField)])
def test_every_amount_in_every_form_refuses_two_readings(name):
    with pytest.raises(django_forms.ValidationError, match="twee manieren"):
        FIELDS[name].clean("1.234,5")


def test_no_form_reads_money_in_another_way():
    typed = (django_forms.CharField, django_forms.IntegerField)
    other = [
        name
        for name, field in FIELDS.items()
        if any(word in name.rsplit(".", 1)[1] for word in MONEY)
        and isinstance(field, typed)
        and not isinstance(field, BedragField)
    ]
    assert other == []
    assert sum(isinstance(field, BedragField) for field in FIELDS.values()) >= 12
