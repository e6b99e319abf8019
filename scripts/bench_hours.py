"""Measure a file with ten thousand hours against writing its rows; the last line is JSON.

See ``bench.py``. The floor is one insert of the same rows in sets, in the same run: no reading, no
checks, no terms and tasks computed anew, no timeline.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402

from inburgering.access.bereik import Bereik, get_bereik  # noqa: E402
from inburgering.access.moment import Moment  # noqa: E402
from inburgering.actions.uren_bestand import (  # noqa: E402
    urenbestand_lezen,
    urenbestand_verwerken,
)
from inburgering.actions.uren_schrijven import PER_KEER  # noqa: E402
from inburgering.cases.models import Dossier, Feit, Pip, Uren  # noqa: E402
from inburgering.demo.bench_data import load_caseload  # noqa: E402

ROWS, PEOPLE, RUNS = 10_000, 250, 3
DAYS = ROWS // PEOPLE
DAG = date(2026, 6, 3)


class Back(Exception):
    """Takes back what was measured."""


def prepare(moment: Moment) -> int:
    """Write people with a plan in force; return the worker."""
    found = load_caseload(dossiers=PEOPLE, dag=moment.dag, tijdstip=moment.tijdstip)
    rows = list(Dossier.objects.all())
    shared = {"bron": "bench", "recorded_at": moment.tijdstip, "door_id": found.medewerker}
    Feit.objects.bulk_create(
        Feit(dossier=row, soort="doelgroep", code="asielstatushouder", **shared) for row in rows
    )
    Pip.objects.bulk_create(
        Pip(
            dossier=row,
            volgnummer=1,
            status=Pip.Status.VASTGESTELD,
            inhoud={"leerroute": "Z"},
            dagtekening=moment.dag - timedelta(days=400),
        )
        for row in rows
    )
    return found.medewerker


def make_file(moment: Moment) -> bytes:
    """Return the file as a party would send it."""
    lines = ["Deelnemer;Datum;Soort;Uren;Gepland"]
    for nummer in Dossier.objects.values_list("nummer", flat=True):
        for number in range(1, DAYS + 1):
            day = moment.dag - timedelta(days=number)
            lines.append(f"{nummer};{day:%d-%m-%Y};nt2;2,5;3")
    return "\n".join(lines).encode()


def measure(part: Callable[[], None]) -> float:
    """Return the seconds that this takes; what it wrote is taken back."""
    begin = time.perf_counter()
    try:
        with transaction.atomic():
            part()
            took = time.perf_counter() - begin
            raise Back
    except Back:
        return took


def main() -> int:
    """Write the people, measure floor and file in turns, and print what was found."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    call_command("migrate", verbosity=0)
    moment = Moment(DAG, datetime(2026, 6, 3, 9, tzinfo=timezone.get_default_timezone()))
    worker = prepare(moment)
    bereik = get_bereik(worker, dag=moment.dag)
    assert isinstance(bereik, Bereik)
    content = make_file(moment)
    seen: list[Uren] = []

    def take_in() -> None:
        found = urenbestand_lezen("uren.csv", content, bereik=bereik, moment=moment)
        done = urenbestand_verwerken(found.sleutel, wijze="alles", bereik=bereik, moment=moment)
        assert done == ROWS, done
        seen[:] = Uren.objects.all()

    def insert() -> None:
        for row in seen:
            row.pk = None
            row.bestand_id = None
        Uren.objects.bulk_create(seen, batch_size=PER_KEER)

    measure(take_in)
    with CaptureQueriesContext(connection) as queries:
        files = [measure(take_in)]
    floors = []
    for _run in range(RUNS):
        floors.append(measure(insert))
        files.append(measure(take_in))
    print(
        json.dumps(
            {
                "rows": ROWS,
                "people": PEOPLE,
                "queries": len(queries),
                "floor": statistics.median(floors),
                "file": statistics.median(files),
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
