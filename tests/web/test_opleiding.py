"""A course of study after the onderwijsroute: recorded on the page, counted without names."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inburgering.actions.fouten import Onvolledig
from inburgering.cases.models import Bestelling, Dossier, Opleiding, Tijdlijnregel
from inburgering.queries.opleiding_cijfers import count_doorstroom
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.meedoen import begin_course
from tests.web.test_sturen_meedoen import make_people

pytestmark = pytest.mark.django_db
YEAR = timedelta(days=365)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def begin_route(key: uuid.UUID, noor, start) -> None:
    """Give the first lesson of the onderwijsroute."""
    Bestelling.objects.create(
        dossier=Dossier.objects.get(sleutel=key),
        product="leerroute_onderwijs",
        status="gestart",
        besteld_op=start,
        start_op=start,
        door_id=noor.medewerker,
        recorded_at=timezone.now(),
    )


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


@pytest.mark.eis("R-KEMP-043")
def test_a_course_begins_and_ends_on_the_page(client_for, dossier, moment):
    client = client_for("noor")
    url = reverse("opleiding_nieuw", args=[dossier])
    begin = (moment.dag - timedelta(days=30)).strftime("%d-%m-%Y")
    course = {"niveau": "mbo2", "naam": "Assistent logistiek", "school": "Regiocollege"}
    wrong = client.post(url, {**course, "begin": "31-2-2026"}).content.decode()
    assert "Deze dag bestaat niet" in wrong
    assert "Assistent logistiek" in wrong
    fill_in(client, url, {**course, "begin": begin}, needs="naam")
    page = read(client, "meedoen", dossier)
    assert "Mbo niveau 2 · Regiocollege" in page
    assert "leert nu" in page
    row = Opleiding.objects.get()
    end = reverse("opleiding_einde", args=[dossier, row.pk])
    early = (row.begin - timedelta(days=1)).strftime("%d-%m-%Y")
    refused = client.post(end, {"eind": early, "diploma": "ja"}).content.decode()
    assert "voor de eerste dag" in refused
    today = moment.dag.strftime("%d-%m-%Y")
    fill_in(client, end, {"eind": today, "diploma": "ja"})
    row.refresh_from_db()
    assert (row.eind, row.heeft_diploma) == (moment.dag, True)
    assert client.get(end).status_code == 404
    told = Tijdlijnregel.objects.filter(dossier__sleutel=dossier, handeling__startswith="opleiding")
    assert told.count() == 2


def test_what_is_no_course_is_refused_at_the_field(dossier, noor, moment):
    far = moment.dag + timedelta(days=400)
    with pytest.raises(Onvolledig) as refused:
        begin_course(dossier, noor, moment, niveau="mbo9", naam=" ", begin=far)
    assert set(refused.value.velden) == {"niveau", "naam", "begin"}


@pytest.mark.eis("R-KEMP-043")
def test_who_went_on_within_a_year_is_counted_from_the_first_lesson(client_for, noor, moment):
    people = make_people(noor, moment, 18)
    start = moment.dag - timedelta(days=500)
    for place, key in enumerate(people[:17]):
        begin_route(key, noor, start)
        # The last day of the year still counts; the day after it does not.
        if place < 6:
            begin_course(key, noor, moment, begin=start + YEAR - timedelta(days=1))
        elif place < 11:
            begin_course(key, noor, moment, begin=start + YEAR + timedelta(days=1))
        elif place < 13:
            begin_course(key, noor, moment, niveau="entree", begin=start + timedelta(days=9))
    # In the first year nothing can be said yet.
    begin_route(people[17], noor, moment.dag - timedelta(days=100))
    found = count_doorstroom(["9001"], dag=moment.dag)
    assert [part.aantal for part in found.verdeling.delen] == [6, 5, 6]
    assert (found.verdeling.totaal, found.aandeel.precies) == (17, 35)
    page = read(client_for("rik"), "sturen_meedoen")
    assert "Van de onderwijsroute naar mbo 2 of hoger" in page
    assert "35%" in page
    Opleiding.objects.filter(dossier__sleutel=people[0]).delete()
    Opleiding.objects.filter(dossier__sleutel=people[1]).delete()
    hidden = count_doorstroom(["9001"], dag=moment.dag)
    assert hidden.verdeling.delen[0].aantal is None
