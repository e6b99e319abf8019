"""The print queue and a letter on a page."""

import re
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.brief import TAKEN_PER_SOORT
from inburgering.actions.pip_intrekken import pip_intrekken
from inburgering.cases.models import Document, Termijn, Verzending
from inburgering.web.views.brieven import SOORTEN
from tests.dossiers import make_bsn, make_nieuw
from tests.pips import adopt, make_ready


@pytest.fixture
def letters(bereik_for, moment):
    """Give two letters of plans, made two days ago."""
    noor = bereik_for("noor")
    then = replace(moment, dag=moment.dag - timedelta(days=2))
    found = []
    for number in (1, 2):
        person = replace(make_nieuw("9001", 0).persoon, bsn=make_bsn(number))
        found.append(adopt(make_ready(noor, then, persoon=person), noor, then))
    return found


@pytest.fixture
def noor(client_for):
    return client_for("noor")


def answers(letters, **changes):
    return {"brief": letters, "wijze": "post", "eenmalig": uuid.uuid4(), **changes}


@pytest.mark.eis("R-KEMP-022")
def test_sending_starts_the_time_for_bezwaar(noor, letters, moment):
    day = moment.dag - timedelta(days=1)
    sent = answers(letters[:1], verzonden_op=f"{day:%d-%m-%Y}")
    assert noor.post(reverse("brieven"), sent)["Location"] == reverse("brieven")
    row = Verzending.objects.get(document__sleutel=letters[0])
    assert (row.verzonden_op, row.wijze) == (day, "post")
    term = Termijn.objects.get(code="bezwaar")
    assert term.uiterlijk >= day + timedelta(weeks=6)
    page = noor.get(reverse("brieven")).content.decode()
    assert str(letters[0]) not in page
    assert str(letters[1]) in page


def test_many_at_once_and_a_second_press(noor, letters, moment):
    sent = answers(letters, verzonden_op=f"{moment.dag:%d-%m-%Y}", wijze="uitgereikt")
    for _press in range(2):
        assert noor.post(reverse("brieven"), sent).status_code == 302
    assert set(Verzending.objects.values_list("wijze", flat=True)) == {"uitgereikt"}
    assert "Geen brieven om te versturen" in noor.get(reverse("brieven")).content.decode()


@pytest.mark.parametrize(("days", "words"), [(1, "Kies een dag op of voor"), (-9, "op of na")])
def test_a_wrong_day_keeps_what_was_ticked(noor, letters, moment, days, words):
    day = moment.dag + timedelta(days=days)
    page = noor.post(reverse("brieven"), answers(letters, verzonden_op=f"{day:%d-%m-%Y}"))
    text = page.content.decode()
    assert words in text
    assert len(re.findall(r'name="brief"[^>]* checked', text)) == 2
    assert f'value="{day:%d-%m-%Y}"' in text
    assert not Verzending.objects.filter(verzonden_op__isnull=False).exists()


def test_nothing_ticked_says_so(noor, letters, moment):
    page = noor.post(reverse("brieven"), answers([], verzonden_op=f"{moment.dag:%d-%m-%Y}"))
    assert "Kruis eerst aan" in page.content.decode()


def test_a_letter_on_its_page_and_as_pdf(noor, letters, moment):
    address = reverse("brief", args=[letters[0]])
    assert "Uw plan voor inburgering" in noor.get(address).content.decode()
    pdf = noor.get(reverse("brief_pdf", args=[letters[0]]))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content == bytes(Document.objects.get(sleutel=letters[0]).pdf)
    answer = noor.post(address, answers([], verzonden_op=f"{moment.dag:%d-%m-%Y}"))
    assert answer["Location"].startswith("/dossier/")
    assert noor.post(address, answers([], verzonden_op="01-01-2026"))["Location"] == address
    assert Verzending.objects.get(document__sleutel=letters[0]).verzonden_op == moment.dag


@pytest.mark.parametrize("naam", ["eva", "vera", "vreemd"])
def test_letters_of_others_do_not_exist(client_for, letters, naam, moment):
    client = client_for(naam)
    for name in ("brief", "brief_pdf"):
        assert client.get(reverse(name, args=[letters[0]])).status_code == 404
    assert str(letters[0]) not in client.get(reverse("brieven")).content.decode()
    client.post(reverse("brieven"), answers(letters, verzonden_op=f"{moment.dag:%d-%m-%Y}"))
    assert not Verzending.objects.filter(verzonden_op__isnull=False).exists()


def test_the_letter_of_a_withdrawn_plan_stands_out(noor, letters, bereik_for, moment):
    dossier = Document.objects.get(sleutel=letters[0]).dossier.sleutel
    pip_intrekken(dossier, reden="Het klopt niet.", bereik=bereik_for("noor"), moment=moment)
    page = noor.get(reverse("brieven")).content.decode()
    assert page.count("plan geldt niet meer") == 1
    assert "Plan ingetrokken" in page


def test_the_queue_asks_the_same_number_of_queries(
    noor, letters, bereik_for, moment, django_assert_max_num_queries
):
    noor.get(reverse("brieven"))
    with django_assert_max_num_queries(30) as few:
        noor.get(reverse("brieven"))
    person = replace(make_nieuw("9001", 0).persoon, bsn=make_bsn(3))
    adopt(make_ready(bereik_for("noor"), moment, persoon=person), bereik_for("noor"), moment)
    with django_assert_max_num_queries(len(few)):
        noor.get(reverse("brieven"))


@pytest.mark.parametrize("soort", sorted(TAKEN_PER_SOORT))
def test_every_kind_of_letter_has_a_name(soort):
    assert str(SOORTEN[soort]) != soort
