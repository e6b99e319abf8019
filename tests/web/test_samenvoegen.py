"""The pages of doubles: find, compare, choose, merge, tell apart."""

from datetime import date

import pytest
from django.urls import reverse

from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Onderscheid, Persoon
from inburgering.cases.naam import Naam
from tests.dossiers import make_bsn, open_dossier
from tests.formulier import fill_in, read_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(bereik_for, moment):
    noor = bereik_for("noor")
    names = (("Yousef", "Haddad", make_bsn(61)), ("Jusuf", "Hadad", ""))
    return [
        open_dossier(
            noor,
            moment,
            gemeente="9001",
            persoon=Persoonsgegevens(
                naam=Naam(geslachtsnaam=last, voornamen=first),
                geboortedatum=date(1991, 3, 14),
                bsn=bsn,
                v_nummer="" if bsn else "1234567890",
            ),
        )
        for first, last, bsn in names
    ]


def test_from_the_list_to_one_person(client_for, two):
    one, other = two
    tom = client_for("tom")
    html = tom.get(reverse("samenvoegen")).content.decode()
    assert "Jusuf Hadad" in html
    assert client_for("noor").get(reverse("samenvoegen")).status_code == 403
    noor = client_for("noor")
    assert "Vergelijk" in noor.get(reverse("dossier_dubbel", args=[one])).content.decode()
    page = reverse("samenvoegen_naast", args=[one, other])
    form = read_form(noor.get(page).content.decode(), "reden")
    html = noor.post(page, {**form, "reden": REDEN}).content.decode()
    assert "Kies welk dossier verdergaat" in html
    assert REDEN in html
    body = {**form, "reden": REDEN, "geslachtsnaam": "ander", "open_blijft": str(one)}
    for _press in range(2):
        answer = noor.post(page, body)
        assert answer.status_code == 302
    assert answer["Location"] == reverse("dossier_dubbel", args=[one])
    html = noor.get(answer["Location"]).content.decode()
    assert "Dubbel dossier" in html
    assert Persoon.objects.get(is_opgegaan=False).geslachtsnaam == "Hadad"
    assert "Dit is nu één persoon." in html
    assert make_bsn(61) not in html


REDEN = "op de pas gezien"


def test_two_people_stay_two(client_for, two):
    one, other = two
    fill_in(
        client_for("noor"),
        reverse("samenvoegen_anders", args=[one, other]),
        {"reden": "een tweeling"},
    )
    assert Onderscheid.objects.get().reden == "een tweeling"
    page = client_for("noor").get(reverse("dossier_dubbel", args=[one])).content.decode()
    assert "We vonden niemand" in page
