"""Measure the work list on a caseload of one size; the last line is JSON. See ``bench.py``."""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any
from unittest.mock import patch

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.template import Context, Engine  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from inburgering.access.bereik import get_bereik  # noqa: E402
from inburgering.access.models import Medewerker  # noqa: E402
from inburgering.cases.models import Taak  # noqa: E402
from inburgering.demo.bench_data import (  # noqa: E402
    BREED,
    GEMEENTEN,
    ORGANISATIE,
    load_caseload,
)
from inburgering.queries.werkvoorraad import (  # noqa: E402
    GEEN_EINDE,
    PAGINA,
    ZONDER_EINDE,
    get_werkvoorraad,
)
from inburgering.queries.werkvoorraad_beeld import Lijst, Lijstfilter  # noqa: E402
from inburgering.ui.klok import read_clock  # noqa: E402

WARM_UP = 5
SQL = """
SELECT t.sleutel, d.sleutel, p.voornamen, p.geslachtsnaam, g.naam, t.code, t.uiterlijk, t.uitleg,
       m.naam, d.laatste_contact_op
FROM cases_taak t
JOIN cases_dossier d ON d.id = t.dossier_id
JOIN cases_persoon p ON p.id = d.persoon_id
JOIN region_gemeente g ON g.cbs_code = t.gemeente_id
LEFT JOIN access_medewerker m ON m.id = t.medewerker_id
WHERE t.status = 'open' AND {whose} AND {which}
ORDER BY t.uiterlijk, t.id LIMIT {size}
"""
BARE = Engine().from_string(
    """<table>{% for r in rows %}<tr>
<td><input type="checkbox" name="taak" value="{{ r.0 }}"></td>
<td><a href="/dossier/{{ r.1 }}/">{{ r.2 }} {{ r.3 }}</a> {{ r.4 }}</td>
<td><a href="/taak/{{ r.0 }}/">{{ r.5 }}</a></td><td>{{ r.6|date:"j M Y" }}</td>
<td>{{ r.7 }}</td><td>{{ r.8 }}</td><td>{{ r.9|date:"j M Y" }}</td></tr>{% endfor %}</table>"""
)


def make_floor(whose: str, *values: Any) -> Callable[[], str]:
    """Return what fetches and writes the rows of a list with nothing around them."""
    parts = (("t.uiterlijk < %s", PAGINA), ("t.uiterlijk >= %s", ZONDER_EINDE))

    def floor() -> str:
        rows: list[Any] = []
        with connection.cursor() as cursor:
            for which, size in parts:
                text = SQL.format(whose=whose, which=which, size=size)
                cursor.execute(text, [*values, GEEN_EINDE])
                rows += cursor.fetchall()
        cells = [(*r[:6], as_date(r[6]), as_reason(r[7]), r[8], as_date(r[9])) for r in rows]
        return BARE.render(Context({"rows": cells}))

    return floor


def as_date(value: Any) -> date | None:
    """Return a date: SQLite gives dates as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def as_reason(value: Any) -> str:
    """Return the first sentence of a reason, as it is stored."""
    lines = json.loads(value) if isinstance(value, str) else value
    return str(lines[0]["sjabloon"]) if lines else ""


def take_turns(parts: dict[str, Callable[[], Any]], runs: int) -> dict[str, float]:
    """Return the median time of each part in milliseconds; they take turns."""
    times: dict[str, list[float]] = {name: [] for name in parts}
    for run in range(WARM_UP + runs):
        for name, part in parts.items():
            begin = time.perf_counter()
            part()
            if run >= WARM_UP:
                times[name].append(1000 * (time.perf_counter() - begin))
    return {name: statistics.median(values) for name, values in times.items()}


def measure(lijst: Lijst, medewerker: int, runs: int) -> dict[str, Any]:
    """Return the times of one list, page and query and floor."""
    dag = read_clock().dag
    bereik = get_bereik(medewerker, dag=dag)
    assert bereik is not None
    client = Client()
    client.force_login(Medewerker.objects.get(pk=medewerker))
    asked = Lijstfilter(lijst=lijst)
    columns = {
        Lijst.MIJN: ("t.medewerker_id = %s", medewerker),
        Lijst.TEAM: ("t.team_id = %s", bereik.team),
        Lijst.ORGANISATIE: ("t.organisatie_id = %s", ORGANISATIE),
        Lijst.NIEMAND: ("t.organisatie_id = %s AND t.medewerker_id IS NULL", ORGANISATIE),
    }
    address = f"/?lijst={lijst.value}"
    found = take_turns(
        {
            "floor": make_floor(*columns[lijst]),
            "query": lambda: get_werkvoorraad(bereik, asked, dag=dag),
            "page": lambda: client.get(address),
        },
        runs,
    )
    with CaptureQueriesContext(connection) as queries:
        page = client.get(address)
    shown = page.content.decode().count('name="taak" value=')
    expected = get_werkvoorraad(bereik, asked, dag=dag).aantal
    assert (page.status_code, shown) == (200, expected), (page.status_code, shown, expected)
    return {"list": lijst.value, "rows": shown, "queries": len(queries), **found}


def measure_rights(lijst: Lijst, medewerker: int, runs: int) -> dict[str, Any]:
    """Return the times of one list with rights in many municipalities, and without conditions.

    The administrator is the same page with the same rows, except that its query holds no condition
    on rights at all: everything that the rights cost is the difference.
    """
    client = Client()
    client.force_login(Medewerker.objects.get(pk=medewerker))
    bereik = get_bereik(medewerker, dag=read_clock().dag)
    assert bereik is not None
    assert len(bereik.regie_gemeenten) == len(BREED)
    address = f"/?lijst={lijst.value}"

    def as_administrator() -> Any:
        with patch(
            "inburgering.queries.werkvoorraad.get_visible_tasks", lambda _bereik: Taak.objects.all()
        ):
            return client.get(address)

    found = take_turns(
        {"administrator": as_administrator, "worker": lambda: client.get(address)}, runs
    )
    pages = (as_administrator(), client.get(address))
    rows = [page.content.count(b'name="taak" value=') for page in pages]
    assert rows[0] == rows[1] > 0, rows
    return {"list": lijst.value, "rows": rows[1], "gemeenten": len(BREED), **found}


def main() -> int:
    """Load the caseload, measure, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossiers", type=int, nargs="?", default=10_000)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--rights", action="store_true", help="measure what rights cost")
    parser.add_argument("--empty", action="store_true", help="make the database empty, no more")
    asked = parser.parse_args()
    if asked.empty:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        print("{}")
        return 0
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    moment = read_clock()
    caseload = load_caseload(
        dossiers=asked.dossiers,
        dag=moment.dag,
        tijdstip=moment.tijdstip,
        gemeenten=BREED if asked.rights else GEMEENTEN,
    )
    look = measure_rights if asked.rights else measure
    pages = [look(lijst, caseload.medewerker, asked.runs) for lijst in Lijst]
    print(json.dumps({"dossiers": caseload.dossiers, "tasks": caseload.taken, "pages": pages}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
