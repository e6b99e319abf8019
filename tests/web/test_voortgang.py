"""The tab Voortgang in the browser: plan, invite, prepare, hold, and what comes next."""

import uuid
from datetime import timedelta

import pytest

from inburgering.cases.models import (
    Document,
    Dossier,
    Inzage,
    Randvoorwaarde,
    Taak,
    Uren,
    Voortgangsgesprek,
)
from tests.formulier import fill_in, read_form
from tests.voortgang import make_with_plan, plan_talk


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return make_with_plan(noor, moment)


@pytest.fixture
def client(client_for):
    return client_for("noor")


@pytest.fixture
def url(dossier):
    return f"/dossier/{dossier}/voortgang/"


def show(dag) -> str:
    return dag.strftime("%d-%m-%Y")


def read(client, url) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


@pytest.mark.eis("R-KEMP-028")
def test_the_tab_says_how_many_are_agreed_held_and_when_the_next_is(client, url):
    html = read(client, url)
    for text in (
        "van de 6 die het PIP noemt",
        "volgende gesprek, rond deze dag",
        "Gesprekken die het PIP noemt: 6.",
        "Plan een gesprek",
        "Doel 1: Mensen leren kennen",
        "nog niet besproken",
    ):
        assert text in html, text
    assert Inzage.objects.filter(deel="voortgang", doel="voortgang").exists()


@pytest.mark.eis("R-KEMP-059", "R-SV-034", "R-SV-044")
def test_one_plan_that_stays_the_person_s_own_with_both_sides_in_it(client, url):
    html = read(client, url)
    for text in (
        "Het plan is van de inburgeraar.",
        "De inburgeraar is zelf verantwoordelijk voor de inburgering",
        "Dit doet de inburgeraar",
        "Dit doen wij",
        "Dit doet een partner",
        "Wij gaan de eerste keer mee.",
        "U leert zelf uw rekeningen te betalen.",
        "U helpt een dag per week in een winkel.",
    ):
        assert text in html, text


@pytest.mark.eis("R-KEMP-058")
def test_the_page_to_prepare_guards_time_and_pace(client, url, dossier, noor, moment):
    row = Dossier.objects.get(sleutel=dossier)
    for weeks in range(1, 9):
        Uren.objects.create(
            dossier=row,
            soort="pvt",
            datum=moment.dag - timedelta(weeks=weeks, days=moment.dag.weekday()),
            is_week=True,
            minuten=60,
            minuten_gepland=120,
            organisatie_id="partner",
            door_id=noor.medewerker,
            recorded_at=moment.tijdstip,
        )
    html = read(client, f"{url}beeld/")
    for text in (
        "De termijn loopt tot en met",
        "Een andere leerroute kan nog tot en met",
        "PVT:",
        "Aanwezig in de laatste 8 weken: 50 procent.",
    ):
        assert text in html, text


@pytest.mark.eis("R-SV-028", "R-SV-040")
def test_the_fixed_contact_and_what_may_be_pushed_are_in_sight(client, url, dossier, noor):
    html = read(client, url)
    assert f"{noor.naam} is de vaste casusregisseur." in html
    stuck = Taak.objects.filter(dossier__sleutel=dossier, organisatie="partner").earliest("id")
    assert f"/doorzetten/{stuck.sleutel}/" in html
    assert "dan mag jij het doorzetten" in html


def test_from_planning_to_holding_through_the_pages(client, url, dossier, moment):
    answer = fill_in(
        client, f"{url}nieuw/", {"datum": show(moment.dag), "tijd": "10.30", "plaats": "Stadhuis"}
    )
    assert answer["Location"] == url
    talk = Voortgangsgesprek.objects.get()
    assert (talk.plaats, talk.tolk, talk.minuten) == ("Stadhuis", "Tigrinya", 60)
    page = f"{url}{talk.sleutel}/"
    invitation = read(client, f"{page}uitnodigen/")
    assert "Hoe gaat het met u?" in invitation
    fill_in(client, f"{page}uitnodigen/", {}, needs="versie")
    assert Document.objects.filter(soort="voortgang_uitnodiging").exists()
    picture = read(client, f"{url}beeld/")
    for text in (
        "Hoeveel tijd is er nog?",
        "Wat nog open staat",
        "Het PIP is vastgesteld",
        "Nog niets bekend over: aanwezig zijn, examens en niveau, wat de school vertelt",
    ):
        assert text in picture, text
    voeren = f"{page}voeren/"
    form = read_form(read(client, voeren), "samenvatting")
    assert form["volgende_op"]
    answers = dict.fromkeys(stand_fields(client, voeren), "op_schema")
    answers |= {
        "samenvatting": "De lessen gaan goed.",
        "eigen_woorden": "أريد أن أعمل",
        "toelichting_doel_1_gemeente": "Wij gaan volgende week mee.",
        "wat_1": "Vraag een fiets aan",
        "wie_1": "partij.partner",
        "volgende_tijd": "9 uur",
    }
    assert fill_in(client, voeren, answers, needs="samenvatting")["Location"] == url
    talk.refresh_from_db()
    assert (talk.status, talk.beeld["eigen_woorden"]) == ("gevoerd", "أريد أن أعمل")
    assert Taak.objects.get(code="eigen").omschrijving == "Vraag een fiets aan"
    assert Voortgangsgesprek.objects.filter(status="gepland").count() == 1
    held = read(client, page)
    for text in ("أريد أن أعمل", "De lessen gaan goed.", "Wat er die dag bekend was", "gaat goed"):
        assert text in held, text
    html = read(client, url)
    assert "Wij gaan volgende week mee." in html
    assert client.get(voeren)["Location"] == url


def stand_fields(client, voeren) -> list[str]:
    return [name for name in client.get(voeren).context["form"].fields if name.startswith("stand_")]


def test_what_was_typed_stays_when_something_misses(client, url, dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    voeren = f"{url}{talk}/voeren/"
    sent = {
        **read_form(read(client, voeren), "samenvatting"),
        "samenvatting": "Een lang verhaal.",
        "eigen_woorden": "Ik wil werken.",
        "wie_2": "partij.partner",
        "volgende_op": "31-2-2030",
    }
    html = client.post(voeren, sent).content.decode()
    for text in (
        "Een lang verhaal.",
        "Ik wil werken.",
        "31-2-2030",
        "oi-summary",
        "Deze dag bestaat niet.",
        "Schrijf op wat er moet gebeuren.",
        # Which agreement misses an answer.
        "Kies hoe het met &#x27;Leerroute&#x27; staat.",
    ):
        assert text in html, text
    assert Voortgangsgesprek.objects.get().status == "gepland"


def test_after_a_colleague_s_change_the_second_try_succeeds(client, url, dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment, 7)
    verzetten = f"{url}{talk}/verzetten/"
    sent = {**read_form(read(client, verzetten), "reden"), "reden": "De inburgeraar werkt."}
    Voortgangsgesprek.objects.update(versie=5)
    again = client.post(verzetten, sent)
    html = again.content.decode()
    assert "Iemand anders heeft dit dossier net gewijzigd." in html
    assert "De inburgeraar werkt." in html
    second = {**read_form(html, "reden"), "reden": "De inburgeraar werkt."}
    assert client.post(verzetten, second).status_code == 302
    assert Voortgangsgesprek.objects.get().volgorde_ics == 1


def test_the_calendar_file_is_one_and_tells_nobody_s_name(client, url, dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment, 7)
    answer = client.get(f"{url}{talk}/afspraak.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    text = answer.content.decode()
    assert "SUMMARY:Afspraak gemeente" in text
    assert "Tesfay" not in text


def test_nobody_came_and_the_page_asks_for_another_day(client, url, dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    fill_in(client, f"{url}{talk}/niet-gekomen/", {"reden": "Had geen oppas."})
    html = read(client, url)
    assert "Had geen oppas." in html
    assert "niet gekomen" in html
    assert "Plan een gesprek" in html
    assert f'href="/dossier/{dossier}/handhaving/"' in html
    weighed = read(client, f"/dossier/{dossier}/handhaving/")
    assert "Gemiste voortgangsgesprekken" in weighed
    assert "Had geen oppas." in weighed


def test_health_never_gets_on_the_page_that_is_kept(client, url, dossier, noor, moment):
    row = Dossier.objects.get(sleutel=dossier)
    for soort, wat in (("gezondheid", "Slaapt slecht."), ("vervoer", "De bus rijdt niet.")):
        Randvoorwaarde.objects.create(
            dossier=row,
            soort=soort,
            omschrijving=wat,
            eigenaar_organisatie_id="regiehuis",
            begin=moment.dag,
        )
    html = read(client, f"{url}beeld/")
    assert "De bus rijdt niet." in html
    assert "Slaapt slecht." not in html


def test_the_number_of_queries_does_not_grow_with_the_talks(
    client, url, dossier, noor, moment, django_assert_max_num_queries
):
    read(client, url)
    row = Dossier.objects.get(sleutel=dossier)
    with django_assert_max_num_queries(500) as few:
        read(client, url)
    for days in range(1, 13):
        Voortgangsgesprek.objects.create(
            dossier=row,
            datum=moment.dag - timedelta(days=days),
            kanaal="telefoon",
            status="gevoerd",
            door_id=noor.medewerker,
            recorded_at=moment.tijdstip,
        )
    with django_assert_max_num_queries(500) as many:
        read(client, url)
    assert len(many) <= len(few)


def test_a_talk_of_another_dossier_is_not_there(client, url, dossier, noor, moment):
    assert client.get(f"{url}{uuid.uuid4()}/voeren/").status_code == 404
    assert client.get(f"{url}{uuid.uuid4()}/afspraak.ics").status_code == 404
