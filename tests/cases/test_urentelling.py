"""Years of hours come out of the database as a handful of rows that count the same."""

from datetime import timedelta

import pytest
from django.utils import timezone

from inburgering.cases.models import Dossier, Feit, Pip, Uren, Verrekening
from inburgering.cases.urentelling import (
    MOST_LIMITS,
    count_uren,
    load_beginstanden,
    load_urenlast,
    load_urenrijen,
)
from inburgering.law.feiten import PipFeit
from inburgering.law.uren_tellen import telgrenzen
from tests.dossiers import open_dossier

DAYS = 300


@pytest.fixture
def row(bereik_for, moment):
    """A dossier with a lesson on each of many days, a plan, an opening balance and a credit."""
    noor = bereik_for("noor")
    row = Dossier.objects.get(sleutel=open_dossier(noor, moment))
    made = {"door_id": noor.medewerker, "recorded_at": timezone.now()}
    Uren.objects.bulk_create(
        Uren(
            **made,
            dossier=row,
            soort=soort,
            datum=moment.dag - timedelta(days=number),
            minuten=60 + number,
            organisatie_id="taalschool",
            is_keurmerk=number % 3 > 0,
        )
        for number in range(DAYS)
        for soort in ("nt2", "participatie")
    )
    Feit.objects.create(
        **made,
        dossier=row,
        soort="uren_participatie",
        getal=40,
        datum=moment.dag - timedelta(days=120),
        bron="b",
    )
    Verrekening.objects.create(
        dossier=row,
        soort="nt2",
        grond="andere_gemeente",
        minuten=9000,
        van=moment.dag - timedelta(days=90),
        tot_en_met=moment.dag - timedelta(days=31),
        bron="school",
        besloten_op=moment.dag,
        **made,
    )
    Pip.objects.create(
        dossier=row,
        volgnummer=1,
        status=Pip.Status.VASTGESTELD,
        inhoud={"leerroute": "Z"},
        dagtekening=moment.dag - timedelta(days=200),
    )
    return row


def count(row, moment, grenzen):
    pips = (PipFeit(moment.dag - timedelta(days=200), "Z"),)
    facts = {feit.soort: feit for feit in Feit.objects.filter(dossier=row, is_geldig=True)}
    last = load_urenlast([row.pk], grenzen=grenzen)[row.pk]
    return len(last.rijen), count_uren(last, feiten=facts, pips=pips, dag=moment.dag)


def test_rows_that_were_added_up_count_as_the_days_themselves(row, moment):
    plan = moment.dag - timedelta(days=200)
    limits = telgrenzen(beginstanden=load_beginstanden(row).values(), dagtekeningen=[plan])
    every, apart = count(row, moment, None)
    few, together = count(row, moment, limits)
    assert every == 2 * DAYS
    assert few == 2 * 2 * 5
    assert together.minuten == apart.minuten
    assert set(together.niet_geteld) == set(apart.niet_geteld)
    assert {line.reden for line in apart.niet_geteld} == {
        "voor_pip",
        "geen_keurmerk",
        "in_beginstand",
        "dubbel",
    }


def test_one_question_however_many_days_and_too_many_limits_mean_day_by_day(
    row, moment, django_assert_num_queries
):
    limits = [moment.dag - timedelta(days=number) for number in range(MOST_LIMITS + 1)]
    with django_assert_num_queries(1):
        assert len(load_urenrijen([row.pk], grenzen=limits)[row.pk]) == 2 * DAYS
    with django_assert_num_queries(1):
        assert len(load_urenrijen([row.pk], grenzen=[])[row.pk]) == 4
    with django_assert_num_queries(1):
        load_urenlast([row.pk], grenzen=[], met_kredieten=False)


def test_only_who_has_hours_is_in_the_answer(row, moment):
    from_both = load_urenrijen([row.pk, row.pk + 1], grenzen=[moment.dag])
    assert set(from_both) == {row.pk}
    assert sum(rij.minuten for rij in from_both[row.pk]) == 2 * sum(
        60 + number for number in range(DAYS)
    )
