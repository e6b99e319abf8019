"""Caseload, weeks and region: numbers that lead to the same tasks in the work list."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.access.models import Afwezigheid, Team
from inburgering.queries.sturen import get_caseload
from inburgering.queries.sturen_regio import get_regiobeeld
from inburgering.queries.sturen_weken import get_weken
from inburgering.region.models import Gemeente, Taakverdeling
from tests.cijfers import add_fact, make_start, make_worker
from tests.werk import days_from, make_case, make_task

DAG = date(2026, 6, 3)
"""A Wednesday."""


@pytest.fixture
def tom(bereik_for, regio):
    return bereik_for("tom", DAG)


def by_name(beeld):
    return {w.naam: w.telling for w in beeld.werkers}


@pytest.mark.eis("R-BUR-011")
def test_forty_one_people_of_eight_municipalities_with_four_workers(bereik_for, personas, regio):
    codes = [regio.mandaat, *(f"91{n:02d}" for n in range(7))]
    for code in codes[1:]:
        Gemeente.objects.create(
            cbs_code=code, naam=f"Gemeente {code}", regio_id="proefregio", college_naam="x"
        )
        Taakverdeling.objects.create(
            gemeente_id=code,
            taak="pip",
            rol="uitvoerder",
            organisatie_id="regiehuis",
            begin=date(2022, 1, 1),
            niveau="regionaal",
            grond="dvo",
        )
    workers = [make_worker(n, "regiehuis", "casusregisseur") for n in ("an", "bo", "cas", "dee")]
    for n in range(41):
        make_case(codes[n % 8], f"Persoon {n}", casusregisseur=workers[n % 4])
    make_case(regio.vreemd, "Iemand Anders", casusregisseur=workers[0])
    beeld = get_caseload(bereik_for("tom", DAG), dag=DAG)
    counts = by_name(beeld)
    assert [counts[w.naam].mensen for w in workers] == [11, 10, 10, 10]
    assert (beeld.totaal.mensen, beeld.aantal_werkers, beeld.per_werker) == (41, 4, 10.25)
    mine = {g.code: (g.telling.mensen, g.werkers) for g in beeld.gemeenten if g.telling.mensen}
    assert sum(people for people, _workers in mine.values()) == 41
    assert mine[regio.mandaat] == (6, 1)


@pytest.mark.eis("R-BUR-011")
def test_tasks_late_and_soon_lead_to_the_list_with_as_many(client_for, tom, personas, regio):
    case = make_case(regio.mandaat, casusregisseur=personas["noor"])
    today = date.today()
    for place, day in enumerate(days_from(today, -3, -1, 0, 14, 15, 40)):
        make_task(case, regio.wgr, uiterlijk=day, code=f"eigen{place}", medewerker=personas["noor"])
    make_task(case, regio.wgr, uiterlijk=today, code="los")
    make_task(case, regio.wgr, uiterlijk=None, code="zonder", medewerker=personas["noor"])
    client = client_for("tom")
    page = client.get(reverse("sturen_caseload"))
    beeld = page.context["beeld"]
    noor = by_name(beeld)["Noor van den Berg"]
    assert (noor.mensen, noor.taken, noor.te_laat, noor.straks) == (1, 7, 2, 2)
    nobody = beeld.werkers[-1]
    assert (nobody.id, nobody.telling.taken) == (None, 1)
    base = f"?lijst=organisatie&wie={personas['noor'].pk}"
    asked = {
        f"{base}&te_laat=1": 2,
        f"{base}&van={today}&tot={today + timedelta(weeks=2)}": 2,
        "?lijst=organisatie&te_laat=1": 2,
        "?lijst=organisatie&gemeente=9001&te_laat=1": 2,
        "?lijst=niemand": 1,
    }
    text = page.content.decode().replace("&amp;", "&")
    for query, number in asked.items():
        assert f'href="/{query}"' in text, query
        assert client.get(f"/{query}").context["lijst"].aantal == number


@pytest.mark.eis("R-BUR-011")
def test_who_is_away_is_marked_with_who_covers(tom, personas, regio):
    Afwezigheid.objects.create(
        medewerker=personas["noor"],
        van=DAG,
        tot_en_met=DAG + timedelta(days=5),
        vervanger=personas["kim"],
    )
    found = {w.naam: w.afwezig for w in get_caseload(tom, dag=DAG).werkers}
    assert found["Noor van den Berg"].vervanger == "Kim de Graaf"
    assert found["Noor van den Berg"].tot_en_met == date(2026, 6, 8)
    assert found["Kim de Graaf"] is None


def test_work_of_another_party_and_closed_dossiers_do_not_count(bereik_for, personas, regio):
    mine = make_case(regio.mandaat, casusregisseur=personas["noor"])
    make_task(mine, regio.partner, uiterlijk=DAG, taak="pvt", medewerker=personas["vera"])
    make_case(
        regio.mandaat,
        casusregisseur=personas["noor"],
        status="gesloten",
        sluitreden="voldaan",
    )
    make_case(regio.zelf, casusregisseur=personas["eva"])
    beeld = get_caseload(bereik_for("tom", DAG), dag=DAG)
    assert (beeld.totaal.mensen, beeld.totaal.taken) == (1, 0)
    assert "Vera Smits" not in by_name(beeld)


def test_a_coach_has_the_people_in_whose_dossier_a_task_is(tom, personas, regio):
    case = make_case(regio.mandaat, casusregisseur=personas["noor"])
    for code in ("ontzorgen_starten", "ontzorgen_afronden"):
        make_task(
            case, regio.wgr, uiterlijk=DAG, taak="ontzorgen", code=code, medewerker=personas["kim"]
        )
    elsewhere = make_case(regio.zelf)
    make_task(elsewhere, regio.wgr, uiterlijk=DAG, taak="ontzorgen", medewerker=personas["kim"])
    beeld = get_caseload(tom, dag=DAG)
    counts = by_name(beeld)
    assert (counts["Kim de Graaf"].mensen, counts["Noor van den Berg"].mensen) == (2, 1)
    assert beeld.totaal.mensen == 2


def test_only_who_steers_sees_a_caseload(bereik_for, regio):
    for naam in ("noor", "rik", "bea", "vera"):
        assert get_caseload(bereik_for(naam, DAG), dag=DAG) is None
        assert get_weken(bereik_for(naam, DAG), dag=DAG) is None
        assert get_regiobeeld(bereik_for(naam, DAG), dag=DAG) is None


def test_weeks_ahead_per_team(tom, regio):
    other = Team.objects.create(organisatie_id=regio.wgr, naam="Team Werk")
    days = days_from(DAG, -1, 0, 4, 5, 11, 53, 54)
    for place, day in enumerate(days):
        team = regio.team if place % 2 else other.pk
        make_task(make_case(regio.mandaat), regio.wgr, uiterlijk=day, team_id=team)
    make_task(make_case(regio.mandaat), regio.wgr, uiterlijk=DAG)
    beeld = get_weken(tom, dag=DAG)
    assert [(w.van, w.tot) for w in beeld.weken][:2] == [
        (DAG, date(2026, 6, 7)),
        (date(2026, 6, 8), date(2026, 6, 14)),
    ]
    assert [(r.naam, r.te_laat, r.per_week[:2]) for r in beeld.rijen] == [
        ("Team Inburgering", 0, (1, 1)),
        ("Team Werk", 1, (1, 1)),
        ("", 0, (1, 0)),
    ]
    assert (beeld.te_laat, beeld.per_week) == (1, (3, 2, 0, 0, 0, 0, 0, 1))


@pytest.mark.eis("R-BUR-014")
def test_the_region_counts_people_of_the_own_casusregie_and_changes_of_all(tom, personas, regio):
    coupled = make_case(regio.mandaat)
    add_fact(coupled, "koppeling", DAG)
    late = make_start(regio.mandaat, personas["noor"], koppeling=DAG, inschrijving=DAG)
    make_start(regio.mandaat, personas["noor"], uiterlijk=DAG - timedelta(days=1))
    make_start(regio.zelf, personas["eva"], uiterlijk=DAG - timedelta(days=1))
    late.fase = "leren"
    late.save()
    Taakverdeling.objects.create(
        gemeente_id=regio.zelf,
        taak="pvt",
        rol="uitvoerder",
        organisatie_id="regiehuis",
        begin=DAG + timedelta(days=30),
        niveau="lokaal",
        grond="dvo",
    )
    beeld = get_regiobeeld(tom, dag=DAG)
    rows = {rij.code: rij for rij in beeld.rijen}
    assert rows["9001"].per_fase == (2, 0, 0, 1)
    assert (rows["9001"].zonder_woning, rows["9001"].plannen_te_laat) == (1, 1)
    assert rows["9002"].per_fase is None
    assert (rows["9002"].zonder_woning, rows["9002"].plannen_te_laat) == (0, 0)
    assert rows["9001"].gaten > 0
    (change,) = beeld.veranderingen
    assert (change.gemeente, change.van, change.naar) == (
        "Zandhoven",
        "Welkom Partners",
        "Regiehuis",
    )


def test_the_number_of_queries_does_not_grow(tom, personas, regio):
    def counts():
        found = []
        for get in (get_caseload, get_weken, get_regiobeeld):
            with CaptureQueriesContext(connection) as queries:
                get(tom, dag=DAG)
            found.append(len(queries))
        return found

    def fill(number):
        for n in range(number):
            case = make_case(regio.mandaat, casusregisseur=personas["noor"])
            make_task(case, regio.wgr, uiterlijk=DAG + timedelta(days=n))

    fill(2)
    few = counts()
    fill(20)
    assert counts() == few
    assert max(few) <= 9
