"""A worker that is killed during a take-over leaves nothing half, and the work can start again."""

import os
import signal
import subprocess
import sys
import uuid
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection

from inburgering.actions.overname import (
    OPNIEUW_NA,
    overname_accepteren,
    overname_herstarten,
    overname_lezen,
)
from inburgering.actions.overname_uitvoeren import overname_uitvoeren
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Feit,
    Overname,
    Persoon,
    Pip,
    Taak,
    Termijn,
    Tijdlijnregel,
)
from tests.overname import DAG, as_csv, make_rij

ROOT = Path(__file__).resolve().parents[2]
ROWS = 250
TABLES = (Persoon, Dossier, Feit, Pip, BredeIntake, Tijdlijnregel, Termijn, Taak)
# A worker process that says when the first batch is written, and then stands still.
WORKER = """
import sys, time, uuid
from datetime import date, datetime
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
django.setup()
from inburgering.access.moment import Moment
from inburgering.actions import overname_uitvoeren as work
from inburgering.cases.models import Dossier

def stand_still(key, done):
    if done == 200:
        print("inside", Dossier.objects.count(), flush=True)
        time.sleep(120)

work.note_voortgang = stand_still
moment = Moment(date.fromisoformat(sys.argv[3]), datetime.fromisoformat(sys.argv[4]))
print(work.overname_uitvoeren(uuid.UUID(sys.argv[2]), moment=moment), flush=True)
"""


def run_and_kill(sleutel: uuid.UUID, moment) -> str:
    """Start a worker process, wait until it stands in the middle of its work, and kill it."""
    name = str(connection.settings_dict["NAME"])
    words = [name, str(sleutel), moment.dag.isoformat(), moment.tijdstip.isoformat()]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "inburgering.config.settings"}
    with subprocess.Popen(
        [sys.executable, "-c", WORKER, *words],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        assert process.wait(timeout=30) == -signal.SIGKILL
    return said


@pytest.mark.django_db(transaction=True)
def test_kill_9_leaves_nothing_and_starts_again(bereik_for, moment):
    moment = replace(moment, dag=DAG)
    tom = bereik_for("tom", DAG)
    content = as_csv([make_rij(number) for number in range(1, ROWS + 1)])
    key = overname_lezen("a.csv", content, bereik=tom, moment=moment).sleutel
    overname_accepteren(key, wijze="alles", bereik=tom, moment=moment)
    assert run_and_kill(key, moment) == "inside 200\n"
    assert {table.__name__: table.objects.count() for table in TABLES} == {
        table.__name__: 0 for table in TABLES
    }
    row = Overname.objects.get()
    assert (row.status, row.gedaan) == ("bezig", 0)
    assert bytes(row.rijen_versleuteld)
    later = replace(moment, tijdstip=moment.tijdstip + OPNIEUW_NA)
    overname_herstarten(key, bereik=tom, moment=later)
    assert overname_uitvoeren(key, moment=later) == "klaar"
    assert overname_uitvoeren(key, moment=later) == "klaar"
    assert (Dossier.objects.count(), Termijn.objects.values("dossier").distinct().count()) == (
        ROWS,
        ROWS,
    )
