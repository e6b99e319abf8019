"""Check docs/eisen.csv against the tests and count what is fully met: ``make eisen``.

docs/eisen.csv holds our verdict per requirement; docs/normen.txt holds the ids of the
standards that tests may also name.
"""

import contextlib
import csv
import io
import sys
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EISEN = ROOT / "docs" / "eisen.csv"
NORMEN = ROOT / "docs" / "normen.txt"
SOURCE = ROOT.parent / "shared" / "data" / "eisen.csv"
NUMBER = 241
AT_MOST = 3


class Marks:
    """A pytest plug-in that notes which collected test carries which requirement ids."""

    def __init__(self) -> None:
        """Start with no test seen."""
        self.ids: dict[str, set[str]] = defaultdict(set)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the ids per test; the cases of one parametrised test count as one."""
        for item in session.items:
            test = item.nodeid.partition("[")[0]
            self.ids[test] |= {id for mark in item.iter_markers("eis") for id in mark.args}


def collect_marks() -> dict[str, set[str]]:
    """Collect all tests without running them; stop when that fails."""
    marks, output = Marks(), io.StringIO()
    with contextlib.redirect_stdout(output):
        options = ["--collect-only", "-q", "-p", "no:cacheprovider", str(ROOT / "tests")]
        code = pytest.main(options, plugins=[marks])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        sys.exit(f"{output.getvalue()}\nThe tests cannot be collected.")
    return dict(marks.ids)


def read_ids(path: Path) -> list[str]:
    """Give the ids of a CSV file with a column ``id``."""
    with path.open(newline="", encoding="utf-8") as file:
        return [row["id"] for row in csv.DictReader(file)]


def row_faults(row: dict[str, str], marks: dict[str, set[str]]) -> list[str]:
    """Say what is wrong with one verdict."""
    verdict, _, reason = row["oordeel"].partition(" ")
    tests = row["test"].split()
    found = [f"no such test: {test}" for test in tests if test not in marks]
    if verdict not in ("volledig", "deels", "niet", "n.v.t."):
        found.append(f"unknown verdict: {row['oordeel']}")
    if verdict == "n.v.t." and not reason.strip("(): "):
        found.append("n.v.t. without a reason")
    if verdict == "volledig" and not (tests and row["toont"].strip()):
        found.append("volledig without a test and what it asserts")
    if verdict in ("volledig", "deels"):
        found += [
            f"{test} does not carry it" for test in tests if row["id"] not in marks.get(test, ())
        ]
    return [f"{row['id']}: {fault}" for fault in found]


def mark_faults(marks: dict[str, set[str]], known: set[str]) -> list[str]:
    """Say which tests name an unknown requirement, or more than three."""
    unknown = [
        f"{test}: unknown requirement {id}" for test in marks for id in sorted(marks[test] - known)
    ]
    too_many = [
        f"{test}: {len(ids)} requirements, at most {AT_MOST}"
        for test, ids in marks.items()
        if len(ids) > AT_MOST
    ]
    return unknown + too_many


def list_faults(ids: list[str]) -> list[str]:
    """Say where the committed list differs from the requirements it comes from."""
    found = []
    if len(ids) != NUMBER or len(set(ids)) != NUMBER:
        found.append(f"docs/eisen.csv has {len(ids)} rows ({len(set(ids))} ids), not {NUMBER}")
    if not SOURCE.exists():
        print("The list of requirements itself is not here: ids compared with docs/eisen.csv only.")
        return found
    source = set(read_ids(SOURCE))
    found += [f"{id}: not in docs/eisen.csv" for id in sorted(source - set(ids))]
    found += [f"{id}: not a requirement" for id in sorted(set(ids) - source)]
    return found


def main() -> int:
    """Print every fault, what is proven but not yet judged so, and the count."""
    marks = collect_marks()
    with EISEN.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    ids = [row["id"] for row in rows]
    known = set(ids) | set(NORMEN.read_text(encoding="utf-8").split())
    faults = list_faults(ids) + mark_faults(marks, known)
    faults += [fault for row in rows for fault in row_faults(row, marks)]
    print(*faults, sep="\n", end="\n" if faults else "")
    marked = set().union(*marks.values())
    waiting = [row["id"] for row in rows if row["oordeel"] == "niet" and row["id"] in marked]
    if waiting:
        print(f"Marked by a test but judged 'niet': {' '.join(waiting)}")
    full = sum(row["oordeel"].startswith("volledig") for row in rows)
    print(f"eisen: {full}/{NUMBER}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
