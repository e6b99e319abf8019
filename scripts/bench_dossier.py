"""Measure pages of a dossier with three years of history; the last line is JSON.

See ``bench.py``. The floor takes the rows that a page rests on by one plain statement for each
table, and writes as many lines as the page has into the template that all these pages extend: no
rights, no law, no words, no log of reading, no session. Page and floor take turns.
"""

import argparse
import json
import re
from collections.abc import Callable, Sequence
from typing import Any, Final

import django

django.setup()

from bench_dossier_data import write_history  # noqa: E402
from bench_pages import take_turns  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpRequest  # noqa: E402
from django.template import engines  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from inburgering.access.bereik import Bereik  # noqa: E402
from inburgering.access.models import Medewerker  # noqa: E402
from inburgering.cases.models import Dossier  # noqa: E402
from inburgering.demo.bench_data import load_caseload  # noqa: E402
from inburgering.queries.dossier_kop import get_kop  # noqa: E402
from inburgering.ui.klok import read_clock  # noqa: E402

OTHERS: Final = 400
"""Dossiers in the same tables."""
ALL: Final = 2000
ALWAYS: Final = {"cases_feit": ALL, "cases_pip": ALL}
PAGES: Final = {
    "dossier": {
        **ALWAYS,
        "cases_termijn": ALL,
        "cases_taak": ALL,
        "cases_tijdlijnregel": 9,
        "cases_contactmoment": 3,
        "cases_document": 50,
        "cases_bestelling": ALL,
    },
    "uren": {
        **ALWAYS,
        "cases_uren": ALL,
        "cases_examen": ALL,
        "cases_bestelling": ALL,
        "cases_voortgangsgesprek": ALL,
        "cases_voortgangsbericht": ALL,
    },
    "leren": {
        **ALWAYS,
        "cases_uren": ALL,
        "cases_examen": ALL,
        "cases_taalniveau": ALL,
        "cases_bestelling": ALL,
        "cases_voortgangsgesprek": ALL,
        "cases_voortgangsbericht": ALL,
    },
}
"""Per page, by the name of its address, the tables that it rests on and how many rows of each."""
BARE: Final = """{% extends "dossier/pagina.html" %}
{% block heading %}{{ kop.naam }}{% endblock %}
{% block content %}{% include "dossier/tabs.html" %}<ul>{% for row in rows %}
<li>{{ row.0 }} {{ row.1 }} {{ row.2 }}</li>{% endfor %}</ul>{% endblock %}"""


def fetch(tables: dict[str, int], dossier: int) -> list[Sequence[Any]]:
    """Return the rows of a dossier, the newest of each table first."""
    rows: list[Sequence[Any]] = []
    with connection.cursor() as cursor:
        for table, size in tables.items():
            # The names stand above; the key goes in as a parameter.
            text = f"SELECT * FROM {table} WHERE dossier_id = %s ORDER BY id DESC LIMIT {size}"  # noqa: S608
            cursor.execute(text, [dossier])
            rows += cursor.fetchall()
    return rows


def count_lines(page: str) -> int:
    """Return how many lines of lists and tables a page has."""
    return len(re.findall(r"<(?:li|tr)[ >]", page))


def measure(name: str, dossier: Dossier, client: Client, runs: int) -> dict[str, Any]:
    """Return the times of one page and of its floor."""
    address = reverse(name, args=[dossier.sleutel])
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(address)
    asked = len(queries)
    assert page.status_code == 200, (address, page.status_code)
    floor = make_floor(name, dossier, page.wsgi_request)
    lines = count_lines(page.content.decode())
    shown = lines - count_lines(floor(0))
    assert shown > 0, (name, lines)
    found = take_turns({"floor": lambda: floor(shown), "page": lambda: client.get(address)}, runs)
    rows = len(fetch(PAGES[name], dossier.pk))
    return {"name": name, "rows": rows, "lines": shown, "queries": asked, **found}


def make_floor(name: str, dossier: Dossier, request: HttpRequest) -> Callable[[int], str]:
    """Return what fetches the rows and writes some of them as a plain list."""
    bereik, moment = get_reader(request), read_clock()
    template = engines["django"].from_string(BARE)
    kop = get_kop(dossier.sleutel, bereik=bereik, dag=moment.dag)

    def floor(lines: int) -> str:
        rows = fetch(PAGES[name], dossier.pk)[:lines]
        return str(template.render({"rows": rows, "kop": kop, "tab": name}, request))

    return floor


def get_reader(request: HttpRequest) -> Bereik:
    """Return who reads."""
    bereik = getattr(request, "bereik", None)
    assert isinstance(bereik, Bereik)
    return bereik


def main() -> int:
    """Write the history, measure the pages, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    asked = parser.parse_args()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    moment = read_clock()
    worker = load_caseload(dossiers=OTHERS, dag=moment.dag, tijdstip=moment.tijdstip).medewerker
    dossier = Dossier.objects.filter(casusregisseur=worker).order_by("pk")[0]
    kinds = write_history(dossier, moment=moment, worker=worker)
    client = Client()
    client.force_login(Medewerker.objects.get(pk=worker))
    pages = [measure(name, dossier, client, asked.runs) for name in PAGES]
    print(json.dumps({"kinds": kinds, "pages": pages}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
