"""Facts with their history, and as they were known on an earlier day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.feit import Waarde, feit_corrigeren, feit_intrekken
from inburgering.queries.dossier_gegevens import get_feitregel, get_gegevens
from tests.dossiers import open_dossier

OLD, NEW = date(2026, 2, 2), date(2026, 2, 23)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def at(moment, days_ago):
    return replace(
        moment,
        dag=moment.dag - timedelta(days=days_ago),
        tijdstip=moment.tijdstip - timedelta(days=days_ago),
    )


@pytest.fixture
def dossier(noor, moment):
    """Give a dossier opened 30 days ago; corrected 10, withdrawn 5 days ago."""
    key = open_dossier(noor, at(moment, 30))
    feit_corrigeren(
        key,
        soort="inschrijving",
        waarde=Waarde(datum=NEW),
        reden="stond verkeerd in de BRP",
        bereik=noor,
        moment=at(moment, 10),
    )
    feit_intrekken(
        key, soort="koppeling", reden="kwam niet via het COA", bereik=noor, moment=at(moment, 5)
    )
    return key


def facts(dossier, noor, moment, op=None):
    beeld = get_gegevens(dossier, bereik=noor, dag=moment.dag, op=op)
    return {line.soort: line for groep in beeld.groepen for line in groep.bekend}


def test_a_correction_shows_what_it_was_until_when_and_why(dossier, noor, moment):
    line = facts(dossier, noor, moment)["inschrijving"]
    assert line.waarde.datum == NEW
    assert line.waarde.bron == "BRP"
    was = line.historie[0]
    assert (was.waarde.datum, was.reden, was.is_ingetrokken) == (
        OLD,
        "stond verkeerd in de BRP",
        False,
    )
    assert was.tot == at(moment, 10).dag


def test_a_withdrawn_fact_stays_readable(dossier, noor, moment):
    line = facts(dossier, noor, moment)["koppeling"]
    assert line.waarde is None
    assert line.historie[0].reden == "kwam niet via het COA"
    assert line.historie[0].is_ingetrokken


@pytest.mark.parametrize(
    ("days_ago", "inschrijving", "koppeling"),
    [
        (31, None, None),
        (30, OLD, date(2026, 1, 12)),
        (11, OLD, date(2026, 1, 12)),
        (10, NEW, date(2026, 1, 12)),
        (6, NEW, date(2026, 1, 12)),
        (5, NEW, None),
    ],
)
def test_what_was_known_on_a_day(dossier, noor, moment, days_ago, inschrijving, koppeling):
    known = facts(dossier, noor, moment, op=moment.dag - timedelta(days=days_ago))
    values = {
        soort: known[soort].waarde.datum if soort in known and known[soort].waarde else None
        for soort in ("inschrijving", "koppeling")
    }
    assert values == {"inschrijving": inschrijving, "koppeling": koppeling}


def test_only_who_may_record_a_fact_gets_its_form(dossier, bereik_for):
    assert get_feitregel(dossier, soort="inschrijving", bereik=bereik_for("noor"))
    assert get_feitregel(dossier, soort="mb_gestart", bereik=bereik_for("vera"))
    assert get_feitregel(dossier, soort="inschrijving", bereik=bereik_for("vera")) is None
    assert get_feitregel(dossier, soort="bestaat_niet", bereik=bereik_for("noor")) is None
