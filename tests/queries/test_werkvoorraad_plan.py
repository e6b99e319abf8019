"""At volume the work list is read in the order of an index: no sort, no scan of the whole table."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inburgering.access.bereik import get_bereik
from inburgering.cases.models import Dossier, Taak
from inburgering.demo.bench_data import load_caseload
from inburgering.queries.werkvoorraad import get_werkvoorraad
from inburgering.queries.werkvoorraad_beeld import Lijst, Lijstfilter

DAG = date(2026, 6, 3)
DOSSIERS = 2500


@pytest.fixture
def caseload(db):
    return load_caseload(dossiers=DOSSIERS, dag=DAG, tijdstip=timezone.now())


def plans_of(bereik, asked):
    """Return the page, and how the database reads the tasks for it."""
    with CaptureQueriesContext(connection) as queries:
        page = get_werkvoorraad(bereik, asked, dag=DAG)
    asked_of_tasks = [q["sql"] for q in queries if 'FROM "cases_taak"' in q["sql"]]
    explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    plans = []
    with connection.cursor() as cursor:
        for sql in asked_of_tasks:
            cursor.execute(f"{explain} {sql}")
            plans.append("\n".join(str(row[-1]) for row in cursor.fetchall()))
    return page, plans


def test_every_list_and_every_page_comes_straight_from_an_index(caseload):
    assert Taak.objects.count() == caseload.taken > 2 * DOSSIERS
    assert Dossier.objects.count() == DOSSIERS
    bereik = get_bereik(caseload.medewerker, dag=DAG)
    for lijst in Lijst:
        asked = Lijstfilter(lijst=lijst)
        page, plans = plans_of(bereik, asked)
        assert page.aantal > 20
        assert len(plans) == 2
        if page.volgende:
            plans += plans_of(bereik, replace(asked, na=page.volgende))[1]
        for plan in plans:
            # A handful of rows may be found by any index and sorted; thousands may not. Which of
            # the indexes on open tasks is cheapest depends on the numbers.
            if lijst in {Lijst.TEAM, Lijst.ORGANISATIE}:
                assert re.search("open_task_(per|of)_", plan), (lijst, plan)
                assert not re.search("Sort|TEMP B-TREE", plan), (lijst, plan)
            assert "Seq Scan on cases_taak" not in plan, (lijst, plan)
            assert "SCAN cases_taak" not in plan, (lijst, plan)
