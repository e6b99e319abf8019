"""The tab Uren shows the newest weeks; earlier ones stand under their month."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inburgering.cases.models import Dossier, Uren
from inburgering.queries.uren import get_urenbeeld
from inburgering.queries.uren_weken import SHOWN_WEEKS
from tests.dossiers import open_dossier

WEEKS = 30


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    """Somebody with two rows in each of many weeks, and one week without any."""
    key = open_dossier(noor, moment)
    row = Dossier.objects.get(sleutel=key)
    monday = moment.dag - timedelta(days=moment.dag.weekday() + 7)
    Uren.objects.bulk_create(
        Uren(
            dossier=row,
            soort="nt2",
            datum=monday - timedelta(weeks=week) + timedelta(days=day),
            minuten=90,
            minuten_gepland=180,
            organisatie_id="taalschool",
            door_id=noor.medewerker,
            recorded_at=timezone.now(),
        )
        for week in range(WEEKS)
        if week != 1
        for day in (0, 6)
    )
    return key


def test_the_newest_four_weeks_with_hours_are_shown(dossier, noor, moment):
    beeld = get_urenbeeld(dossier, bereik=noor, dag=moment.dag)
    monday = moment.dag - timedelta(days=moment.dag.weekday() + 7)
    assert [w.maandag for w in beeld.weken] == [monday - timedelta(weeks=n) for n in (0, 2, 3, 4)]
    assert all((w.totaal, w.aanwezigheid, len(w.rijen)) == ("3 uur", 50, 2) for w in beeld.weken)
    assert beeld.bladeren.later is None
    older = monday - timedelta(weeks=5)
    assert beeld.bladeren.eerder == older.replace(day=1)


def test_every_week_is_found_under_one_month(dossier, noor, moment):
    found = []
    month = get_urenbeeld(dossier, bereik=noor, dag=moment.dag).bladeren.maanden[0]
    while month is not None:
        beeld = get_urenbeeld(dossier, bereik=noor, dag=moment.dag, maand=month)
        assert beeld.weken
        assert {w.maandag.replace(day=1) for w in beeld.weken} == {month}
        found += [w.maandag for w in beeld.weken]
        month = beeld.bladeren.eerder
    assert len(found) == len(set(found)) == WEEKS - 1
    assert sorted(found, reverse=True) == found


def test_the_page_of_a_month_says_so_and_leads_back(client_for, dossier, noor, moment):
    client, url = client_for("noor"), reverse("uren", args=[dossier])
    newest = client.get(url).content.decode()
    assert newest.count('class="uren-week"') == SHOWN_WEEKS
    assert newest.count('<details class="uren-week" open') == 1
    month = get_urenbeeld(dossier, bereik=noor, dag=moment.dag).bladeren.maanden[-1]
    page = client.get(url, {"maand": f"{month:%Y-%m}"}).content.decode()
    assert "Naar de laatste weken" in page
    assert f'href="?maand={month:%Y-%m}#weken" aria-current="page"' in page


@pytest.mark.parametrize("maand", ["", "x", "2026", "2026-13", "2026-01-05", "1901-01"])
def test_an_address_with_another_month_never_fails(client_for, dossier, maand):
    answer = client_for("noor").get(reverse("uren", args=[dossier]), {"maand": maand})
    assert answer.status_code == 200
