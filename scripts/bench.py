"""Measure the work list, files with hours, letters and the law, each against its floor.

``bench.py [--dossiers 10000 100000] [--runs 21] [--rights]``. Every figure is the median of several
runs; a page and its floor take turns in the same process, so that a busy machine slows both. The
floor of the work list is the same rows by plain SQL in a template with the same cells and nothing
else; of rights in many municipalities the same page from a query without conditions on rights.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from with_postgres import NoServer, postgres

SCRIPTS = Path(__file__).resolve().parent
PAGE_AIM, GROWTH_AIM, LETTER_AIM, RIGHTS_AIM = 3.0, 1.3, 0.8, 1.1
HOURS_AIM = 10.0
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "inburgering.config.settings",
    "INBURGERING_OMGEVING": "development",
    "INBURGERING_MFA_VERPLICHT": "nee",
}


def measure(script: str, *arguments: str, **environment: str) -> Any:
    """Run one measurement in a process of its own and return what it found."""
    with tempfile.TemporaryDirectory(prefix="bench_") as var:
        (Path(var) / "static").mkdir()
        done = subprocess.run(
            [sys.executable, SCRIPTS / script, *arguments],
            env={
                **os.environ,
                "DATABASE_URL": "",
                "INBURGERING_VAR": var,
                **ENVIRONMENT,
                **environment,
            },
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def databases() -> Iterator[Iterator[tuple[str, str]]]:
    """Give each database by name and address; one that this machine lacks is named and skipped."""

    def each() -> Iterator[tuple[str, str]]:
        yield "SQLite", ""
        try:
            with postgres() as url:
                yield "PostgreSQL", url
        except NoServer as reason:
            print(f"PostgreSQL: left out. {reason}")

    yield each()


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns, the first one to the left, figures to the right."""
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for row in [head, ["-" * width for width in widths], *rows]:
        first, *rest = [
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join([first, *rest]))
    print(flush=True)


def bench_pages(sizes: Sequence[int], runs: int) -> None:
    """Print the work list on every database and size, and how it grows."""
    rows, growth = [], []
    with databases() as each:
        for name, url in each:
            found = {}
            for size in sizes:
                if url:
                    measure("bench_pages.py", "--empty", DATABASE_URL=url)
                found[size] = measure(
                    "bench_pages.py", str(size), "--runs", str(runs), DATABASE_URL=url
                )
                rows += [page_row(name, found[size], page) for page in found[size]["pages"]]
            growth += growth_rows(name, found)
    print(f"\nWork list: aim at most {PAGE_AIM:g} times the floor")
    head = ("database", "dossiers", "tasks", "list", "rows", "queries")
    print_table((*head, "floor ms", "query ms", "page ms", "page/floor"), rows)
    if growth:
        print(f"Ten times the data: aim at most {GROWTH_AIM:g} times the time")
        print_table(("database", "list", "from", "to", "page", "query"), growth)


def bench_rights(size: int, runs: int) -> None:
    """Print the work list with rights in many municipalities beside the one without conditions."""
    rows = []
    with databases() as each:
        for name, url in each:
            asked = (str(size), "--rights", "--runs", str(runs))
            found = measure("bench_pages.py", *asked, DATABASE_URL=url)
            for page in found["pages"]:
                times = (page["administrator"], page["worker"])
                figures = [f"{value:.1f}" for value in times]
                places = str(page["gemeenten"])
                ratio = f"{times[1] / times[0]:.2f}"
                which = (name, f"{size:,}", places, page["list"], str(page["rows"]))
                rows.append((*which, *figures, ratio))
    print(f"Rights in many municipalities: aim at most {RIGHTS_AIM:g} times an administrator")
    head = ("database", "dossiers", "municipalities", "list", "rows")
    print_table((*head, "administrator ms", "worker ms", "worker/administrator"), rows)


def bench_hours() -> None:
    """Print how long a file with hours takes beside one insert of the same rows."""
    rows = []
    with databases() as each:
        for name, url in each:
            found = measure("bench_hours.py", DATABASE_URL=url)
            times = [f"{found[key]:.2f}" for key in ("floor", "file")]
            ratio = f"{found['file'] / found['floor']:.1f}"
            which = (name, f"{found['rows']:,}", str(found["people"]), str(found["queries"]))
            rows.append((*which, *times, ratio))
    print(f"File with hours, read, checked and taken in: aim at most {HOURS_AIM:g} seconds")
    head = ("database", "rows", "people", "queries")
    print_table((*head, "insert s", "file s", "file/insert"), rows)


def page_row(name: str, found: Any, page: Any) -> tuple[str, ...]:
    """Return the line of one list."""
    return (
        name,
        f"{found['dossiers']:,}",
        f"{found['tasks']:,}",
        page["list"],
        str(page["rows"]),
        str(page["queries"]),
        *(f"{page[key]:.1f}" for key in ("floor", "query", "page")),
        f"{page['page'] / page['floor']:.2f}",
    )


def growth_rows(name: str, found: dict[int, Any]) -> list[tuple[str, ...]]:
    """Return for each list how many times longer the largest caseload takes than the smallest."""
    low, high = min(found), max(found)
    if low == high:
        return []
    pairs = zip(found[low]["pages"], found[high]["pages"], strict=True)
    return [
        (
            *(name, small["list"], f"{low:,}", f"{high:,}"),
            *(f"{large[key] / small[key]:.2f}" for key in ("page", "query")),
        )
        for small, large in pairs
    ]


def main() -> int:
    """Measure everything and print one table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--rights", action="store_true", help="only what rights cost")
    asked = parser.parse_args()
    cores = os.cpu_count()
    print(f"{platform.machine()}, {cores} cores, Python {platform.python_version()}", flush=True)
    if asked.rights:
        bench_rights(min(asked.dossiers), asked.runs)
        return 0
    bench_pages(asked.dossiers, asked.runs)
    bench_rights(min(asked.dossiers), asked.runs)
    bench_hours()
    letters = measure("bench_letters.py")
    print(f"Letters: aim at least {LETTER_AIM:g} times the bare typesetter")
    figures = [f"{letters[key]:.1f}" for key in ("bare", "letters")]
    ratio = f"{letters['letters'] / letters['bare']:.2f}"
    print_table(("", "bare/s", "letters/s", "letters/bare"), [("PIP letter", *figures, ratio)])
    rules = measure("bench_rules.py")
    print("The law: cases per second on one core")
    print_table(("", "cases/s"), [(name, f"{value:,.0f}") for name, value in rules.items()])
    return 0


if __name__ == "__main__":
    sys.exit(main())
