"""Tijdige start: days from three beginnings to three ends, with their definitions kept."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.cases.models import Termijn
from inburgering.queries.cijfers_afschermen import Aandeel
from inburgering.queries.cijfers_start import Begin, Eind, get_percentiel, get_tijdige_start
from inburgering.region.models import Beleid, Taakverdeling
from tests.cijfers import make_start

DAG = date(2026, 11, 20)
GEHUISVEST = date(2026, 2, 2)


@pytest.fixture
def rik(bereik_for, regio):
    Taakverdeling.objects.filter(gemeente="9009").exclude(organisatie="verweg").delete()
    return bereik_for("rik", DAG)


def after(days):
    return GEHUISVEST + timedelta(days=days)


def fill(personas, gemeente, lengths, **more):
    for length in lengths:
        make_start(
            gemeente,
            personas["noor"],
            koppeling=GEHUISVEST - timedelta(days=40),
            kennisgeving=GEHUISVEST - timedelta(days=10),
            inschrijving=GEHUISVEST,
            gesprek=after(length - 30),
            pip=after(length),
            eerste_les=after(length + 14),
            uiterlijk=after(70),
            **more,
        )


@pytest.mark.eis("R-KEMP-002")
def test_nine_measures_in_days_with_median_and_eight_out_of_ten(rik, personas, regio):
    fill(personas, regio.mandaat, [20, 30, 40, 60, 90])
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    medians = {(m.begin, m.eind): m.totaal.mediaan for m in beeld.maten}
    assert medians == {
        (Begin.HUISVESTING, Eind.GESPREK): 10,
        (Begin.KENNISGEVING, Eind.GESPREK): 20,
        (Begin.KOPPELING, Eind.GESPREK): 50,
        (Begin.HUISVESTING, Eind.PIP): 40,
        (Begin.KENNISGEVING, Eind.PIP): 50,
        (Begin.KOPPELING, Eind.PIP): 80,
        (Begin.HUISVESTING, Eind.LES): 54,
        (Begin.KENNISGEVING, Eind.LES): 64,
        (Begin.KOPPELING, Eind.LES): 94,
    }
    plan = beeld.get_maat(Begin.HUISVESTING, Eind.PIP)
    assert (plan.totaal.aantal, plan.totaal.tachtig) == (5, 60)


@pytest.mark.parametrize(("share", "days"), [(0.8, 4), (0.5, 3), (1.0, 5), (0.81, 5)])
def test_a_percentile_is_a_number_of_days_that_occurs(share, days):
    assert get_percentiel([1, 2, 3, 4, 5], share) == days


@pytest.mark.eis("R-KEMP-002")
def test_a_talk_in_the_azc_lies_before_the_day_of_housing(rik, personas, regio):
    fill(personas, regio.mandaat, [10, 11, 12, 13, 14])
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    assert beeld.get_maat(Begin.HUISVESTING, Eind.GESPREK).totaal.mediaan == -18


@pytest.mark.eis("R-KEMP-002", "R-BUR-014")
def test_divided_by_municipality_quarter_and_doelgroep(rik, personas, regio):
    fill(personas, regio.mandaat, [20, 30, 40, 50, 60, 100])
    fill(personas, regio.zelf, [80, 82, 84, 86, 88])
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    parts = {
        deel.soort: {m.naam: (m.aantal, m.mediaan) for m in deel.metingen}
        for deel in beeld.get_maat(Begin.HUISVESTING, Eind.PIP).uitsplitsingen
    }
    assert parts["gemeente"] == {"Boslanden": (6, 45), "Zandhoven": (5, 84)}
    quarters = [parts["kwartaal"][f"2026 K{n}"][0] for n in (1, 2, 3, 4)]
    # Four were adopted before April, seven after: the small quarter takes the other along.
    assert quarters == [None, None, 0, 0]
    assert parts["doelgroep"]["Asielstatushouder"][0] == 11


@pytest.mark.eis("R-KEMP-002")
def test_the_share_in_time_follows_the_term_of_the_law_and_the_local_target(rik, personas, regio):
    fill(personas, regio.mandaat, [40, 50, 55, 60, 65, 90, 91, 92, 93, 94])
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    plan = beeld.get_maat(Begin.KOPPELING, Eind.PIP).totaal
    assert plan.aandeel == Aandeel(precies=50)
    talk = beeld.get_maat(Begin.KOPPELING, Eind.GESPREK).totaal
    assert talk.aandeel == Aandeel()
    Beleid.objects.create(
        gemeente_id=regio.mandaat, sleutel="streef_intake_weken", begin=date(2022, 1, 1), waarde=5
    )
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    talk = beeld.get_maat(Begin.KOPPELING, Eind.GESPREK).totaal
    assert talk.aandeel == Aandeel(precies=50)
    assert beeld.get_maat(Begin.KOPPELING, Eind.LES).totaal.aandeel == Aandeel()


@pytest.mark.eis("R-SV-042")
def test_a_small_group_shows_neither_number_nor_days(rik, personas, regio):
    fill(personas, regio.mandaat, [20, 30, 40, 50, 60, 61])
    fill(personas, regio.zelf, [80, 90])
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    (per_gemeente, *_rest) = beeld.get_maat(Begin.HUISVESTING, Eind.PIP).uitsplitsingen
    for meting in per_gemeente.metingen:
        assert (meting.aantal, meting.mediaan, meting.tachtig) == (None, None, None)
        assert meting.aandeel == Aandeel()
    assert beeld.get_maat(Begin.HUISVESTING, Eind.PIP).totaal.aantal == 8


def test_only_the_first_end_counts_and_only_in_its_own_year(rik, personas, regio):
    fill(personas, regio.mandaat, [-60, -59, -58, -57, -56])
    assert (
        get_tijdige_start(rik, jaar=2026, dag=DAG)
        .get_maat(Begin.HUISVESTING, Eind.PIP)
        .totaal.aantal
        == 0
    )
    assert (
        get_tijdige_start(rik, jaar=2025, dag=DAG)
        .get_maat(Begin.HUISVESTING, Eind.PIP)
        .totaal.aantal
        == 5
    )


def test_another_region_is_not_in_it(rik, personas, regio):
    fill(personas, regio.vreemd, [20, 30, 40, 50, 60])
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    assert all(m.totaal.aantal == 0 for m in beeld.maten)


def test_who_waits_for_a_plan_is_told_apart_from_who_waits_too_long(rik, personas, regio):
    for _n in range(6):
        make_start(regio.mandaat, personas["noor"], uiterlijk=DAG - timedelta(days=1))
    for _n in range(7):
        make_start(regio.mandaat, personas["noor"], uiterlijk=DAG)
    beeld = get_tijdige_start(rik, jaar=2026, dag=DAG)
    assert (beeld.wachten.totaal, beeld.te_laat) == (13, 6)
    Termijn.objects.filter(uiterlijk=DAG).delete()
    assert get_tijdige_start(rik, jaar=2026, dag=DAG).wachten.totaal == 6


def test_the_number_of_queries_does_not_grow_with_people(rik, personas, regio):
    def count():
        with CaptureQueriesContext(connection) as queries:
            get_tijdige_start(rik, jaar=2026, dag=DAG)
        return len(queries)

    fill(personas, regio.mandaat, [20])
    few = count()
    fill(personas, regio.mandaat, range(20, 50))
    fill(personas, regio.zelf, range(20, 50))
    assert count() == few <= 14


def test_without_figures_there_is_nothing(bereik_for, regio):
    assert get_tijdige_start(bereik_for("noor", DAG), jaar=2026, dag=DAG) is None
