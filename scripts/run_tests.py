"""Run all tests: the law alone, the suite on both databases, and the browser.

What cannot run on this machine is left out, counted and named. With CI in the
environment that is a failure.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from machine import ROOT, missing_for_browser
from with_postgres import NoServer, postgres

PYTEST = [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider"]
KINDS = ("passed", "failed", "errors", "skipped")
NOTHING_COLLECTED = 5
WORKERS = ("-n", str(min(max(2, os.cpu_count() or 2), 8)))
"""At least two: who waits for a database or a browser leaves the processor to another."""


@dataclass
class Totals:
    """What one or more pytest runs came to."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    slowest: list[tuple[float, str]] = field(default_factory=list)

    def read(self, report: Path, part: str, exit_code: int) -> None:
        """Add a JUnit report; a run that broke off before writing one is an error."""
        suite = ET.parse(report).find("testsuite") if report.exists() else None  # noqa: S314
        if suite is None:
            self.counts["errors"] += 1
            return
        new = {"failed": int(suite.get("failures", 0)), "errors": int(suite.get("errors", 0))}
        new["skipped"] = int(suite.get("skipped", 0))
        new["passed"] = int(suite.get("tests", 0)) - sum(new.values())
        if exit_code and not new["failed"] + new["errors"]:
            new["errors"] = 1
        for kind, number in new.items():
            self.counts[kind] += number
        for case in suite.iter("testcase"):
            name = f"{case.get('classname', '').replace('.', '/')}::{case.get('name')}"
            self.slowest.append((float(case.get("time", 0)), f"{part}: {name}"))

    def line(self, seconds: float) -> str:
        """Give the totals as pytest itself would write them."""
        counts = {**self.counts}
        if counts["errors"] == 1:
            counts["error"] = counts.pop("errors")
        shown = [f"{n} {kind}" for kind, n in counts.items() if n or kind == "passed"]
        return f"{', '.join(shown)} in {seconds:.1f}s"


def clean_environment() -> dict[str, str]:
    """Give this environment without the settings of an installation, and without a database.

    Compiled modules are kept, whatever the environment says: a process starts in half the time.
    """
    left_out = ("INBURGERING_", "PYTHONDONTWRITEBYTECODE")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    return {**kept, "DATABASE_URL": ""}


class Run:
    """The parts that ran, those that could not, and their totals."""

    def __init__(self, reports: Path) -> None:
        """Start with nothing run; JUnit files go to ``reports``."""
        self.reports = reports
        self.totals = Totals()
        self.left_out: list[str] = []
        self.begin = time.monotonic()

    def part(self, name: str, *arguments: str, **environment: str) -> None:
        """Run pytest once, shown while it runs, and add what came of it to the totals."""
        print(f"\n== {name}", flush=True)
        report = self.reports / f"{name}.xml"
        code = subprocess.run(
            [*PYTEST, f"--junitxml={report}", *arguments],
            cwd=ROOT,
            env={**clean_environment(), **environment},
            check=False,
        ).returncode
        if code == NOTHING_COLLECTED:
            print(f"{name}: no tests found")
        self.totals.read(report, name, code)

    def leave_out(self, name: str, reason: str) -> None:
        """Note a part that this machine cannot run."""
        print(f"\n== {name}: left out. {reason}", flush=True)
        self.left_out.append(f"{name} ({reason})")

    def close(self) -> int:
        """Print the slowest tests and the closing line; give the exit code."""
        print("\n== slowest 10 durations")
        for seconds, name in sorted(self.totals.slowest, reverse=True)[:10]:
            print(f"{seconds:8.2f}s {name}")
        line = self.totals.line(time.monotonic() - self.begin)
        if self.left_out:
            line += f"; {len(self.left_out)} part(s) left out: {'; '.join(self.left_out)}"
        print(f"\n=== {line} ===", flush=True)
        failed = self.totals.counts["failed"] + self.totals.counts["errors"]
        return 1 if failed or (self.left_out and os.environ.get("CI")) else 0


def run_law(run: Run) -> None:
    """Run the law with its own settings, in a Python that refuses to import Django."""
    plain = ["-c", os.devnull, f"--rootdir={ROOT}", "--confcutdir=tests/law"]
    plugins = ["-p", "no:django", "-p", "no_django"]
    path = f"{ROOT / 'scripts'}{os.pathsep}{ROOT}"
    run.part(
        "law without Django",
        *(*plain, *plugins),
        *("-W", "error", "--strict-markers", "--import-mode=importlib", "tests/law"),
        PYTHONPATH=path,
    )


def run_suites(run: Run) -> None:
    """Run everything on SQLite and on a throw-away PostgreSQL.

    What touches no database runs once, with SQLite; what is marked ``once`` runs on PostgreSQL
    alone, what is marked ``embedded`` on SQLite alone.
    """
    suite = [*WORKERS, "--dist=worksteal", "--ignore=tests/browser", "--ignore=tests/law", "tests"]
    with ExitStack() as stack:
        try:
            url = stack.enter_context(postgres())
        except NoServer as reason:
            run.leave_out("suite on PostgreSQL", str(reason))
            run.part("suite on SQLite", *suite)
            return
        run.part("suite on SQLite", "-m", "not once", *suite)
        run.part(
            "suite on PostgreSQL",
            *("-m", "not embedded", "--database-only"),
            *suite,
            DATABASE_URL=url,
        )


def run_browser(run: Run) -> None:
    """Run the browser tests on SQLite."""
    missing = missing_for_browser()
    if missing:
        run.leave_out("browser tests", f"Not installed: apt install {' '.join(missing)}")
        return
    # Playwright's sync API runs an event loop; Django must not mistake it for its own.
    before = run.totals.counts["skipped"]
    # Few and long: each worker asks for one more when it is done with one.
    one_by_one = ("--dist=load", "--maxschedchunk=1")
    run.part("browser tests", *WORKERS, *one_by_one, "tests/browser", DJANGO_ALLOW_ASYNC_UNSAFE="1")
    skipped = run.totals.counts["skipped"] - before
    if skipped:
        run.left_out.append(f"{skipped} browser test(s) (skipped by themselves)")


def main() -> int:
    """Run every part and end with one line of totals."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="reports_") as reports:
        run = Run(Path(reports))
        run_law(run)
        run_suites(run)
        run_browser(run)
        return run.close()


if __name__ == "__main__":
    sys.exit(main())
