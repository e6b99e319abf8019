"""Measure the law on four hundred courses of events; the last line is JSON. See ``bench.py``."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

import django

django.setup()

from inburgering.demo.bench_data import VERLOPEN, make_stand  # noqa: E402
from inburgering.law.bereken import bereken  # noqa: E402
from inburgering.law.invoer import feiten_uit_lijst  # noqa: E402
from inburgering.law.uitvoer import antwoord_as_json  # noqa: E402
from inburgering.law.werk import werk  # noqa: E402

RUNS, TIMES = 7, 5
DAG = date(2026, 6, 3)
STANDEN = [make_stand(number, DAG) for number in range(VERLOPEN)]
FEITEN = [stand.feiten for stand in STANDEN]
TEKST = json.dumps(
    [
        {
            "id": feiten.id,
            "peildatum": feiten.peildatum.isoformat(),
            "doelgroep": feiten.doelgroep,
            "datum_kennisgeving": feiten.datum_kennisgeving and str(feiten.datum_kennisgeving),
            "datum_inschrijving": feiten.datum_inschrijving and str(feiten.datum_inschrijving),
            "recht_op_bijstand": feiten.recht_op_bijstand and str(feiten.recht_op_bijstand),
            "pips": [
                {"dagtekening": str(pip.dagtekening), "leerroute": pip.leerroute}
                for pip in feiten.pips
            ],
        }
        for feiten in FEITEN
    ]
)


def from_facts() -> None:
    """Give terms, duties, permissions and signals for every case."""
    for feiten in FEITEN:
        bereken(feiten)


def from_text() -> None:
    """Read a JSON list, answer every case, and write the answers as JSON."""
    json.dumps(
        [antwoord_as_json(bereken(feiten)) for feiten in feiten_uit_lijst(json.loads(TEKST))]
    )


def to_work() -> None:
    """Give the work of every case."""
    for stand in STANDEN:
        werk(stand)


def per_second(part: Callable[[], None]) -> float:
    """Return how many cases a second this answers, the median of several runs."""
    speeds = []
    for _run in range(RUNS):
        begin = time.perf_counter()
        for _time in range(TIMES):
            part()
        speeds.append(TIMES * VERLOPEN / (time.perf_counter() - begin))
    return statistics.median(speeds)


def main() -> int:
    """Print the cases per second of each."""
    parts = {
        "bereken, from facts": from_facts,
        "bereken, from JSON to JSON": from_text,
        "work from a dossier": to_work,
    }
    print(json.dumps({name: per_second(part) for name, part in parts.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
