"""Measure the work list, a long dossier, files with hours, letters and the law.

``bench.py [--dossiers 10000 100000] [--runs 21] [--only pages rights dossier hours letters law]``.
Every figure is the median of several runs; a page and its floor take turns in the same process, so
that a busy machine slows both. The floor of the work list is the same rows by plain SQL in a
template with the same cells and nothing else; of rights in many municipalities the same page from
a query without conditions on rights; of a dossier the same rows as a plain list in its frame.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from with_postgres import NoServer, postgres

SCRIPTS = Path(__file__).resolve().parent
PAGE_AIM, GROWTH_AIM, LETTER_AIM, RIGHTS_AIM = 3.0, 1.3, 0.8, 1.1
HOURS_AIM, DOSSIER_AIM = 10.0, 3.0
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


def bench_dossier(runs: int) -> None:
    """Print the pages of a dossier with three years of history."""
    rows, kinds = [], ""
    with databases() as each:
        for name, url in each:
            found = measure("bench_dossier.py", "--runs", str(runs), DATABASE_URL=url)
            kinds = ", ".join(f"{kind} {count:,}" for kind, count in found["kinds"].items())
            for page in found["pages"]:
                counts = [f"{page[key]:,}" for key in ("rows", "lines", "queries")]
                times = [f"{page[key]:.1f}" for key in ("floor", "page")]
                ratio = f"{page['page'] / page['floor']:.2f}"
                rows.append((name, page["name"], *counts, *times, ratio))
    print(f"A dossier with three years of history: aim at most {DOSSIER_AIM:g} times the floor")
    print(kinds)
    head = ("database", "page", "rows", "lines", "queries")
    print_table((*head, "floor ms", "page ms", "page/floor"), rows)


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


def bench_letters() -> None:
    """Print how many letters a second are made beside the bare typesetter."""
    letters = measure("bench_letters.py")
    print(f"Letters: aim at least {LETTER_AIM:g} times the bare typesetter")
    figures = [f"{letters[key]:.1f}" for key in ("bare", "letters")]
    ratio = f"{letters['letters'] / letters['bare']:.2f}"
    print_table(("", "bare/s", "letters/s", "letters/bare"), [("PIP letter", *figures, ratio)])


def bench_law() -> None:
    """Print how many cases a second the law answers."""
    rules = measure("bench_rules.py")
    print("The law: cases per second on one core")
    print_table(("", "cases/s"), [(name, f"{value:,.0f}") for name, value in rules.items()])


def main() -> int:
    """Measure everything, or only what was asked, and print one table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=21)
    parts: dict[str, Callable[[], None]] = {
        "pages": lambda: bench_pages(asked.dossiers, asked.runs),
        "rights": lambda: bench_rights(min(asked.dossiers), asked.runs),
        "dossier": lambda: bench_dossier(asked.runs),
        "hours": bench_hours,
        "letters": bench_letters,
        "law": bench_law,
    }
    parser.add_argument("--only", nargs="+", choices=parts, default=list(parts))
    asked = parser.parse_args()
    cores = os.cpu_count()
    print(f"{platform.machine()}, {cores} cores, Python {platform.python_version()}", flush=True)
    for name in asked.only:
        parts[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
