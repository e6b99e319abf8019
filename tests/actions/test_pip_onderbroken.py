"""A process that is killed while adopting leaves all or nothing; two people adopt once."""

import os
import signal
import subprocess
import sys
import threading
import uuid

import pytest
from django.db import connection, connections

from inburgering.actions.fouten import AlGedaan, Geweigerd
from inburgering.actions.pip import pip_vaststellen
from inburgering.cases.models import Bericht, Document, Dossier, Pip, Tijdlijnregel, Verzending
from tests.house.house import ROOT
from tests.pips import make_ready, write_plan

pytestmark = pytest.mark.django_db(transaction=True)

CHILD = """
import os, signal, sys, uuid
from datetime import date, datetime
from unittest.mock import patch
import django
from django.conf import settings
django.setup()
from django.db import connection
from django.db.models import Model, QuerySet
from inburgering.access.bereik import get_bereik
from inburgering.access.moment import Moment
from inburgering.actions import pip, stand, handeling
database, dossier, worker, version, day, point = sys.argv[1:]
connection.close()
connection.settings_dict["NAME"] = database

def die(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)

noon = datetime.fromisoformat(day + "T12:00:00+00:00")
moment = Moment(dag=date.fromisoformat(day), tijdstip=noon)
bereik = get_bereik(int(worker), dag=moment.dag)
target = {
    "letter": "inburgering.actions.brief.render_pdf",
    "queue": "inburgering.actions.brief.Verzending.objects.create",
    "terms": "inburgering.actions.handeling.refresh_stand",
    "timeline": "inburgering.actions.handeling.Tijdlijnregel.objects.create",
    "end": None,
}[point]
if target:
    patch(target, die).start()
pip.pip_vaststellen(
    uuid.UUID(dossier), pip_versie=int(version), bereik=bereik, moment=moment
)
die()
"""


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def ready(noor, moment):
    dossier = make_ready(noor, moment)
    return dossier, write_plan(dossier, noor, moment)


def count_written():
    return (
        Document.objects.count(),
        Verzending.objects.count(),
        Bericht.objects.count(),
        Tijdlijnregel.objects.filter(handeling="pip.vastgesteld").count(),
        Pip.objects.filter(status="vastgesteld").count(),
        Dossier.objects.filter(leerroute="B1").count(),
    )


@pytest.mark.parametrize("point", ["letter", "queue", "terms", "timeline", "end"])
def test_a_killed_adoption_leaves_all_or_nothing(ready, noor, moment, point):
    dossier, version = ready
    before = Dossier.objects.get().versie
    arguments = [connection.settings_dict["NAME"], dossier, noor.medewerker, version, moment.dag]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, arguments), point],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    connection.close()
    is_done = point == "end"
    assert count_written() == (int(is_done),) * 6
    assert Dossier.objects.get().versie == before + is_done
    if not is_done:
        assert pip_vaststellen(dossier, pip_versie=version, bereik=noor, moment=moment)


@pytest.mark.parametrize("is_same_form", [True, False])
def test_two_presses_at_once_adopt_once(ready, noor, moment, is_same_form):
    dossier, version = ready
    once = uuid.uuid4()
    start, outcomes = threading.Barrier(2), []

    def press():
        start.wait()
        try:
            pip_vaststellen(
                dossier,
                pip_versie=version,
                bereik=noor,
                moment=moment,
                eenmalig=once if is_same_form else uuid.uuid4(),
            )
            outcomes.append("done")
        except AlGedaan:
            outcomes.append("again")
        except Geweigerd:
            outcomes.append("refused")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == sorted(["done", "again" if is_same_form else "refused"])
    assert count_written() == (1,) * 6
