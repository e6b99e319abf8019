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
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from machine import ROOT, missing_for_browser
from with_postgres import NoServer, postgres

PYTEST = [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider"]
KINDS = ("passed", "failed", "errors", "skipped")
NOTHING_COLLECTED = 5


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
    """Give this environment without the settings of an installation, and without a database."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("INBURGERING_")}
    return {**kept, "DATABASE_URL": ""}


@dataclass(frozen=True)
class Started:
    """A pytest run that is under way."""

    name: str
    process: subprocess.Popen[bytes]
    report: Path
    log: Path | None


class Run:
    """The parts that ran, those that could not, and their totals."""

    def __init__(self, reports: Path) -> None:
        """Start with nothing run; JUnit files go to ``reports``."""
        self.reports = reports
        self.totals = Totals()
        self.left_out: list[str] = []
        self.begin = time.monotonic()

    def start(
        self, name: str, *arguments: str, environment: dict[str, str], log: Path | None = None
    ) -> Started:
        """Start pytest; with a log it works in the background, while another part is shown."""
        report = self.reports / f"{name}.xml"
        command = [*PYTEST, f"--junitxml={report}", *arguments]
        with log.open("wb") if log else nullcontext() as output:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**clean_environment(), **environment},
                stdout=output,
                stderr=output,
            )
        return Started(name, process, report, log)

    def finish(self, part: Started) -> None:
        """Wait for a part, show what it wrote to its log, and add it to the totals."""
        code = part.process.wait()
        if part.log:
            print(f"\n== {part.name}\n{part.log.read_text('utf-8', 'replace')}", end="", flush=True)
        if code == NOTHING_COLLECTED:
            print(f"{part.name}: no tests found")
        self.totals.read(part.report, part.name, code)

    def part(self, name: str, *arguments: str, **environment: str) -> None:
        """Run pytest once, shown while it runs, and add what came of it to the totals."""
        print(f"\n== {name}", flush=True)
        self.finish(self.start(name, *arguments, environment=environment))

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
    """Run everything on a throw-away PostgreSQL, and beside it SQLite and then the browser.

    Two runs side by side: on two cores that is quicker than sharing each out. What touches no
    database runs once, with SQLite; what is marked ``once`` runs on PostgreSQL alone, what is
    marked ``embedded`` on SQLite alone.
    """
    suite = ["--ignore=tests/browser", "--ignore=tests/law", "tests"]
    with ExitStack() as stack:
        second = None
        try:
            url = stack.enter_context(postgres())
            log = run.reports / "postgresql.log"
            second = run.start(
                "suite on PostgreSQL",
                *("-m", "not embedded", "--database-only"),
                *suite,
                environment={"DATABASE_URL": url},
                log=log,
            )
        except NoServer as reason:
            run.leave_out("suite on PostgreSQL", str(reason))
        run.part("suite on SQLite", *(["-m", "not once"] if second else []), *suite)
        run_browser(run)
        if second:
            run.finish(second)


def run_browser(run: Run) -> None:
    """Run the browser tests on SQLite."""
    missing = missing_for_browser()
    if missing:
        run.leave_out("browser tests", f"Not installed: apt install {' '.join(missing)}")
        return
    # Playwright's sync API runs an event loop; Django must not mistake it for its own.
    before = run.totals.counts["skipped"]
    # Two at a time: a browser waits more than it works.
    run.part("browser tests", "-n", "2", "tests/browser", DJANGO_ALLOW_ASYNC_UNSAFE="1")
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
        return run.close()


if __name__ == "__main__":
    sys.exit(main())
