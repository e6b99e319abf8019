"""What the files of the demo name exists, and together they show what they should."""

from datetime import date, timedelta

import pytest

from inburgering.access.rollen import ROLLEN
from inburgering.cases.checklisten import CHECKLISTEN
from inburgering.cases.voortgang import PROCESPUNTSOORTEN
from inburgering.demo.instelling import read_demo
from inburgering.demo.traject_handhaving import STATEN
from inburgering.demo.traject_les import list_lesson_days

REGIOS = {one.regio: one for one in read_demo().regios}


@pytest.mark.parametrize("code", REGIOS)
def test_everybody_who_is_named_has_an_account_in_the_region(code):
    regio = REGIOS[code]
    known = {account.email for account in regio.accounts}
    rondom = regio.rondom
    named = {
        *(email for one in rondom.hulp for email in (one.door, one.wie)),
        *(one.door for one in rondom.klussen),
        *(email for one in rondom.problemen for email in (one.door, one.opgepakt_door) if email),
    }
    assert named <= known
    places = {one.gemeente for one in (*rondom.hulp, *rondom.klussen, *rondom.problemen)}
    assert places <= set(regio.gemeenten)
    assert {one.taak for one in rondom.hulp} <= set(CHECKLISTEN)
    assert {one.soort for one in rondom.problemen} <= set(PROCESPUNTSOORTEN)
    # Who takes a problem up agrees on something.
    assert all(bool(one.opgepakt_door) is bool(one.afspraak) for one in rondom.problemen)


def test_the_regions_together_show_every_role_and_every_state_of_enforcement():
    roles = {account.rol for regio in REGIOS.values() for account in regio.accounts}
    assert roles == set(ROLLEN)
    assert {staat for regio in REGIOS.values() for staat in regio.handhaving} == set(STATEN)


@pytest.mark.parametrize("weekday", range(7))
def test_there_is_a_lesson_today_whatever_the_day(weekday):
    dag = date(2026, 11, 16) + timedelta(days=weekday)
    days = list_lesson_days(dag)
    assert dag.weekday() in days
    assert len(days) == len(set(days)) == 3
