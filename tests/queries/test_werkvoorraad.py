"""The work list shows what is due, to whom it belongs, and nobody else's."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.access.models import Afwezigheid
from inburgering.queries.werkvoorraad import get_werkvoorraad
from inburgering.queries.werkvoorraad_beeld import Groep, Lijst, Lijstfilter, get_groep
from inburgering.queries.werkvoorraad_keuzes import get_collegas, get_lijstkeuzes
from inburgering.region.models import Taakverdeling
from inburgering.ui.distance import Urgency, get_urgency
from tests.werk import days_from, make_case, make_many, make_task

DAG = date(2026, 6, 3)
"""A Wednesday."""
ALLES = Lijstfilter(lijst=Lijst.ORGANISATIE)


def names(lijst, groep=None):
    groups = [lijst.get_groep(groep)] if groep else lijst.groepen
    return [rij.naam for deel in groups for rij in deel.rijen]


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor", DAG)


@pytest.mark.eis("R-KEMP-022")
@pytest.mark.parametrize(
    ("offset", "groep"),
    [
        (-1, Groep.TE_LAAT),
        (0, Groep.DEZE_WEEK),
        (4, Groep.DEZE_WEEK),
        (5, Groep.VIER_WEKEN),
        (28, Groep.VIER_WEKEN),
        (29, Groep.LATER),
    ],
)
def test_the_pip_warns_from_four_weeks_before_its_term_lapses(noor, regio, offset, groep):
    make_many(regio.mandaat, regio.wgr, days_from(DAG, offset))
    lijst = get_werkvoorraad(noor, ALLES, dag=DAG)
    assert [g.groep for g in lijst.groepen] == [groep]
    (rij,) = lijst.get_groep(groep).rijen
    assert rij.titel == "Stel het PIP vast"
    assert rij.uiterlijk == DAG + timedelta(days=offset)
    same = Urgency(groep.value)
    assert get_urgency(rij.uiterlijk, vandaag=DAG) is same


def test_a_target_of_the_region_brings_a_task_forward_but_never_makes_it_late(noor, regio):
    far = DAG + timedelta(days=60)
    case = make_case(regio.mandaat)
    task = make_task(case, regio.wgr, uiterlijk=far, streef=DAG - timedelta(days=10))
    (rij,) = get_werkvoorraad(noor, ALLES, dag=DAG).groepen[0].rijen
    assert get_groep(rij, dag=DAG) is Groep.DEZE_WEEK
    task.streef = DAG + timedelta(days=20)
    task.save()
    assert names(get_werkvoorraad(noor, ALLES, dag=DAG), Groep.VIER_WEKEN)


def test_a_task_without_legal_end_that_can_be_done_now_is_not_hidden_under_later(noor, regio):
    case = make_case(regio.mandaat)
    make_task(case, regio.wgr, uiterlijk=None, code="pip_verzenden")
    ahead = DAG + timedelta(days=1)
    make_task(case, regio.wgr, uiterlijk=None, code="pip_melden_duo", vanaf=ahead)
    lijst = get_werkvoorraad(noor, ALLES, dag=DAG)
    (rij,) = lijst.get_groep(Groep.ZONDER_EINDE).rijen
    assert (rij.code, rij.uiterlijk) == ("pip_verzenden", None)
    own_page = get_werkvoorraad(noor, replace(ALLES, is_zonder_einde=True), dag=DAG)
    assert own_page.aantal == 2
    assert own_page.get_groep(Groep.LATER).rijen[0].kan_nog_niet


def test_a_task_that_cannot_be_done_yet_says_so(noor, regio):
    ahead = DAG + timedelta(days=1)
    make_many(regio.mandaat, regio.wgr, days_from(DAG, 2), vanaf=ahead)
    (groep,) = get_werkvoorraad(noor, ALLES, dag=DAG).groepen
    assert groep.rijen[0].kan_nog_niet
    assert groep.aantal_nu == 0


def test_mine_team_and_nobody(noor, regio, personas):
    case = make_case(regio.mandaat)
    due = DAG + timedelta(days=1)
    make_task(case, regio.wgr, uiterlijk=due, medewerker=personas["noor"], team_id=regio.team)
    make_task(case, regio.wgr, uiterlijk=due, code="pip_verzenden", medewerker=personas["tom"])
    make_task(case, regio.wgr, uiterlijk=due, code="pip_melden_duo")
    found = {
        lijst: [
            rij.code
            for groep in get_werkvoorraad(noor, Lijstfilter(lijst=lijst), dag=DAG).groepen
            for rij in groep.rijen
        ]
        for lijst in Lijst
    }
    assert found == {
        Lijst.MIJN: ["pip_vaststellen"],
        Lijst.TEAM: ["pip_vaststellen"],
        Lijst.ORGANISATIE: ["pip_vaststellen", "pip_verzenden", "pip_melden_duo"],
        Lijst.NIEMAND: ["pip_melden_duo"],
    }


def test_the_tasks_of_a_colleague_who_is_away_stand_with_the_one_who_covers(
    bereik_for, regio, personas
):
    Afwezigheid.objects.create(
        medewerker=personas["tom"], van=DAG, tot_en_met=DAG, vervanger=personas["noor"]
    )
    case = make_case(regio.mandaat)
    make_task(case, regio.wgr, uiterlijk=DAG, medewerker=personas["tom"])
    (groep,) = get_werkvoorraad(bereik_for("noor", DAG), Lijstfilter(), dag=DAG).groepen
    (rij,) = groep.rijen
    assert (rij.is_waarneming, rij.medewerker_naam) == (True, "Tom Hendriks")
    next_day = DAG + timedelta(days=1)
    assert get_werkvoorraad(bereik_for("noor", next_day), Lijstfilter(), dag=next_day).aantal == 0


@pytest.mark.eis("R-KEMP-048")
def test_a_party_sees_its_own_tasks_in_a_municipality_that_does_the_rest_itself(bereik_for, regio):
    case = make_case(regio.zelf)
    make_task(case, regio.eigen_dienst, uiterlijk=DAG)
    make_task(case, regio.wgr, uiterlijk=DAG, code="ontzorgen_starten", taak="ontzorgen")
    make_task(case, regio.partner, uiterlijk=DAG, code="mb_starten", taak="mb_praktisch")
    seen = {
        name: [
            rij.taak
            for lijst in (Lijst.ORGANISATIE, Lijst.NIEMAND)
            for groep in get_werkvoorraad(
                bereik_for(name, DAG), Lijstfilter(lijst=lijst), dag=DAG
            ).groepen
            for rij in groep.rijen
        ]
        for name in ("noor", "kim", "eva", "vera", "vreemd", "rik", "bea", "pim")
    }
    assert seen == {
        "noor": ["ontzorgen", "ontzorgen"],
        "kim": ["ontzorgen"],
        "eva": ["pip", "pip"],
        "vera": ["mb_praktisch"],
        **{name: [] for name in ("vreemd", "rik", "bea", "pim")},
    }


def test_a_task_that_the_taakverdeling_gives_to_another_party_today_is_left_out(bereik_for, regio):
    make_many(regio.mandaat, regio.wgr, [DAG])
    Taakverdeling.objects.create(
        gemeente_id=regio.mandaat,
        taak="pip",
        rol="uitvoerder",
        organisatie_id="boslanden",
        begin=DAG,
        niveau="lokaal",
    )
    assert get_werkvoorraad(bereik_for("noor", DAG), ALLES, dag=DAG).aantal == 0
    before = DAG - timedelta(days=1)
    assert get_werkvoorraad(bereik_for("noor", before), ALLES, dag=before).aantal == 1


def test_filters_narrow_the_list(noor, regio, personas):
    due = DAG + timedelta(days=3)
    one = make_case(regio.mandaat, "Selam Tesfay", leerroute="B1", doelgroep="asielstatushouder")
    two = make_case(regio.zelf, "Çağla Öztürk", doelgroep="gezinsmigrant")
    make_task(one, regio.wgr, uiterlijk=due, medewerker=personas["noor"])
    make_task(one, regio.wgr, uiterlijk=DAG - timedelta(days=1), code="map_starten", taak="map")
    make_task(two, regio.wgr, uiterlijk=due, code="ontzorgen_starten", taak="ontzorgen")
    filters = {
        "gemeente": replace(ALLES, gemeente=regio.zelf),
        "taak": replace(ALLES, taak="map"),
        "leerroute": replace(ALLES, leerroute="B1"),
        "doelgroep": replace(ALLES, doelgroep="gezinsmigrant"),
        "medewerker": replace(ALLES, medewerker=personas["noor"].pk),
        "te laat": replace(ALLES, is_te_laat=True),
        "naam": replace(ALLES, naam="ozt cag"),
        "niemand heet zo": replace(ALLES, naam="zzz"),
    }
    found = {
        name: [
            rij.taak for groep in get_werkvoorraad(noor, f, dag=DAG).groepen for rij in groep.rijen
        ]
        for name, f in filters.items()
    }
    assert found == {
        "gemeente": ["ontzorgen"],
        "taak": ["map"],
        "leerroute": ["map", "pip"],
        "doelgroep": ["ontzorgen"],
        "medewerker": ["pip"],
        "te laat": ["map"],
        "naam": ["ontzorgen"],
        "niemand heet zo": [],
    }


def test_pages_follow_one_another_without_gaps_or_doubles(noor, regio):
    made = make_many(regio.mandaat, regio.wgr, days_from(DAG, *[n // 7 for n in range(120)]))
    seen, after, sizes = [], None, []
    while True:
        page = get_werkvoorraad(noor, replace(ALLES, na=after), dag=DAG)
        rows = [rij.id for groep in page.groepen for rij in groep.rijen]
        seen, after = seen + rows, page.volgende
        sizes.append(page.aantal)
        assert page.groepen[-1].is_meer == (after is not None)
        if after is None:
            break
    assert sizes == [50, 50, 20]
    assert seen == [task.pk for task in made]


def test_the_number_of_queries_does_not_depend_on_the_number_of_rows(noor, regio):
    def count():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            get_werkvoorraad(noor, ALLES, dag=DAG)
            get_lijstkeuzes(noor, dag=DAG)
        return len(queries)

    make_many(regio.mandaat, regio.wgr, [DAG])
    one = count()
    make_many(regio.mandaat, regio.wgr, [DAG] * 199)
    assert count() == one == 5


def test_who_may_not_see_contacts_does_not_see_when_the_last_one_was(bereik_for, regio):
    case = make_case(regio.mandaat, laatste_contact_op=DAG)
    make_task(case, regio.wgr, uiterlijk=DAG, code="ontzorgen_starten", taak="ontzorgen")
    last = {}
    for name in ("noor", "kim"):
        page = get_werkvoorraad(bereik_for(name, DAG), Lijstfilter(lijst=Lijst.NIEMAND), dag=DAG)
        last[name] = page.groepen[0].rijen[0].laatste_contact_op
    assert last == {"noor": DAG, "kim": None}


def test_the_next_term_is_known_when_nothing_presses(noor, regio):
    far = DAG + timedelta(days=60)
    make_many(regio.mandaat, regio.wgr, [far])
    lijst = get_werkvoorraad(noor, ALLES, dag=DAG)
    assert lijst.is_rustig
    assert lijst.volgende_termijn == far


def test_colleagues_are_those_who_do_tasks_and_absence_shows(noor, regio, personas):
    Afwezigheid.objects.create(medewerker=personas["kim"], van=DAG, tot_en_met=DAG)
    found = {collega.naam: collega.is_afwezig for collega in get_collegas(noor, dag=DAG)}
    assert found == {
        "Kim de Graaf": True,
        "Noor van den Berg": False,
        "Sam Öztürk": False,
        "Tom Hendriks": False,
    }


def test_the_list_narrows_to_last_days_and_to_a_team(noor, regio):
    days = days_from(DAG, -1, 0, 7, 14)
    for place, day in enumerate(days):
        team = regio.team if place % 2 else None
        make_task(make_case(regio.mandaat), regio.wgr, uiterlijk=day, team_id=team)
    make_task(make_case(regio.mandaat), regio.wgr, uiterlijk=None)

    def found(**changes):
        page = get_werkvoorraad(noor, replace(ALLES, **changes), dag=DAG)
        return sorted(r.uiterlijk for g in page.groepen for r in g.rijen if r.uiterlijk)

    assert found(van=days[1], tot=days[2]) == days[1:3]
    assert found(team=regio.team) == [days[1], days[3]]
    assert found(tot=days[0]) == days[:1]
