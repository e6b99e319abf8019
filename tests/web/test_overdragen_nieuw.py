"""The pages of redistributing work within a party: choose, look, accept, undo."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.access.models import Aanstelling
from inburgering.actions import herverdeling as acties
from inburgering.actions.herverdeling_uitvoeren import herverdeling_uitvoeren_op
from inburgering.cases.models import Dossier, Herverdeling, Overdracht
from tests.formulier import read_form
from tests.herverdeling_binnen import hire, mensen, noor, nora, tom
from tests.web.test_overdragen import text

__all__ = ["mensen", "noor", "nora", "tom"]
NIEUW = "/overdragen/nieuw/"
DAY = timedelta(days=1)


@pytest.fixture
def lead(client_for):
    return client_for("tom")


def choose(lead, noor, nora, **answers):
    """Fill in the form and ask what would move."""
    sent = read_form(lead.get(f"{NIEUW}?van={noor.medewerker}").content.decode(), "reden")
    return lead.post(NIEUW, {**sent, "naar": [nora], "reden": "Noor krijgt minder uren", **answers})


def accept(lead, page):
    """Press the button of the preview."""
    sent = read_form(page.content.decode(), "gezien")
    return sent, lead.post(NIEUW, {**sent, "stap": "akkoord"}, follow=True)


def regie():
    return list(Dossier.objects.order_by("pk").values_list("casusregisseur", flat=True))


@pytest.mark.eis("R-KEMP-020")
def test_from_a_worker_who_leaves_to_undone(lead, mensen, noor, nora, moment):
    mensen(3)
    Aanstelling.objects.filter(medewerker=noor.medewerker).update(eind=moment.dag - DAY)
    overview = lead.get("/overdragen/")
    assert "Werk van collega's die weggaan 1" in text(overview).replace("&#x27;", "'")
    assert f"{NIEUW}?van={noor.medewerker}" in overview.content.decode()
    page = choose(lead, noor, nora)
    assert "Het werk van 3 mensen verhuist" in text(page)
    assert re.search(r"Noor van den Berg \d+ 0 3 0", text(page))
    assert re.search(r"Nora 0 \d+ 0 3", text(page))
    assert regie() == [noor.medewerker] * 3
    sent, done = accept(lead, page)
    assert "Het werk is herverdeeld." in text(done)
    assert "Nora: 3 mensen" in text(done)
    assert regie() == [nora] * 3
    address = done.redirect_chain[-1][0]
    again = lead.post(NIEUW, {**sent, "stap": "akkoord"})
    assert (again.status_code, again["Location"]) == (302, address)
    assert "weggaan" not in text(lead.get("/overdragen/"))
    Aanstelling.objects.filter(medewerker=noor.medewerker).update(eind=None)
    back = lead.post(f"{address}terug/", follow=True)
    assert "De herverdeling is teruggedraaid." in text(back)
    assert regie() == [noor.medewerker] * 3
    assert lead.post(f"{address}terug/").status_code == 302


def test_what_was_left_alone_is_named(lead, mensen, noor, nora):
    mensen(2)
    _, done = accept(lead, choose(lead, noor, nora))
    first = Dossier.objects.order_by("pk").first()
    Dossier.objects.filter(pk=first.pk).update(casusregisseur=hire("nick"))
    page = lead.post(f"{done.redirect_chain[-1][0]}terug/", follow=True)
    assert "Dit bleef zoals het was" in text(page)
    assert "Iemand anders heeft dit werk intussen verdeeld." in text(page)
    assert str(first.sleutel) in page.content.decode()


def test_a_later_day_waits_and_can_be_withdrawn(lead, mensen, noor, nora, moment):
    mensen(1)
    op, last = moment.dag + 7 * DAY, moment.dag + 21 * DAY
    answers = {"dag": op.strftime("%d-%m-%Y"), "tot_en_met": last.strftime("%d-%m-%Y")}
    page = choose(lead, noor, nora, **answers)
    assert "gaat het vanzelf terug" in text(page)
    _, done = accept(lead, page)
    assert "De herverdeling staat klaar." in text(done)
    assert "Staat klaar" in text(done)
    gone = lead.post(f"{done.redirect_chain[-1][0]}terug/", follow=True)
    assert "Teruggedraaid" in text(gone)
    assert regie() == [noor.medewerker]


def test_many_go_on_in_the_background_with_progress(lead, mensen, noor, nora, moment, monkeypatch):
    mensen(3)
    monkeypatch.setattr(acties, "DIRECT", 1)
    _, page = accept(lead, choose(lead, noor, nora))
    address = page.redirect_chain[-1][0]
    assert "0 van 3" in text(page)
    assert f'hx-get="{address}voortgang/"' in page.content.decode()
    assert "HX-Redirect" not in lead.get(f"{address}voortgang/")
    lead.post(f"{address}verder/")  # a second job does no harm
    key = str(Herverdeling.objects.get().sleutel)
    for _ in range(2):
        herverdeling_uitvoeren_op.call(key, moment.dag.isoformat(), moment.tijdstip.isoformat())
    assert lead.get(f"{address}voortgang/")["HX-Redirect"] == address
    assert regie() == [nora] * 3
    assert Overdracht.objects.filter(overgegaan_op=moment.dag).count() == 3


def test_work_that_changed_meanwhile_is_shown_again(lead, mensen, noor, nora):
    mensen(1)
    page = choose(lead, noor, nora)
    mensen(1)
    _, again = accept(lead, page)
    assert "Intussen is dit werk veranderd." in text(again)
    assert "Het werk van 2 mensen verhuist" in text(again)
    assert regie() == [noor.medewerker] * 2
    accept(lead, again)
    assert regie() == [nora] * 2


def test_adjusting_keeps_what_was_chosen_and_faults_stand_at_their_field(
    lead, mensen, noor, nora, personas
):
    mensen(1)
    page = choose(lead, noor, nora)
    sent = read_form(page.content.decode(), "gezien")
    form = lead.post(NIEUW, {**sent, "stap": "aanpassen"}).content.decode()
    assert 'value="Noor krijgt minder uren"' in form
    assert re.search(rf'value="{nora}"[^>]* checked', form)
    kim = choose(lead, noor, personas["kim"].pk)
    assert "Kim de Graaf kan geen casusregisseur zijn." in text(kim)
    kinds = choose(lead, noor, nora, werk="soorten")
    assert "Kies een of meer soorten werk." in text(kinds)
    assert "Kies wie het werk krijgt." in text(choose(lead, noor, nora, naar=[]))
    assert not Herverdeling.objects.exists()


def test_the_work_list_brings_its_filter_along(lead, client_for, mensen):
    mensen(1)
    page = lead.get("/?lijst=organisatie&taak=ontzorgen").content.decode()
    link = re.search(r'href="(/overdragen/nieuw/\?[^"]+)"', page)[1].replace("&amp;", "&")
    form = lead.get(link).content.decode()
    assert re.search(r'value="iedereen" selected', form)
    assert re.search(r'value="ontzorgen"[^>]* checked', form)
    assert "overdragen/nieuw" not in client_for("noor").get("/").content.decode()


def test_only_a_lead_of_this_party_opens_it(client_for, lead, mensen, noor, nora):
    mensen(1)
    _, done = accept(lead, choose(lead, noor, nora))
    address = done.redirect_chain[-1][0]
    for other in ("noor", "eva", "kim", "vreemd"):
        assert client_for(other).get(address).status_code in {403, 404}, other
        assert client_for(other).get(reverse("overdragen_nieuw")).status_code == 403, other


def test_who_types_meanwhile_keeps_the_text_and_hears_what_to_do(
    client_for, lead, mensen, noor, nora
):
    (key,) = mensen(1)
    typing, url = client_for("noor"), reverse("dossier_bereikbaar", args=[key])
    sent = read_form(typing.get(url).content.decode(), "telefoon")
    accept(lead, choose(lead, noor, nora))
    late = typing.post(url, {**sent, "telefoon": "06 87654321"})
    assert late.status_code == 200
    assert "Iemand anders heeft dit dossier net gewijzigd." in text(late)
    again = read_form(late.content.decode(), "telefoon")
    assert again["telefoon"] == "06 87654321"
    assert typing.post(url, again).status_code == 302
    assert Dossier.objects.get().telefoon.endswith("87654321")
