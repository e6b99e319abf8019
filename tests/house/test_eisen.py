"""The count of requirements is as honest as its checks: plant faults, see them named."""

import pytest

from scripts.eisen import EISEN as LIST
from scripts.eisen import list_faults, mark_faults, read_ids, row_faults

MARKS = {"tests/a.py::test_x": {"R-1"}, "tests/a.py::test_y": {"R-2"}}
GOOD = {"id": "R-1", "oordeel": "volledig", "test": "tests/a.py::test_x", "toont": "dat het kan"}


@pytest.mark.parametrize(
    "row",
    [
        GOOD,
        {**GOOD, "oordeel": "deels", "test": ""},
        {**GOOD, "oordeel": "niet", "test": "", "toont": ""},
        {**GOOD, "oordeel": "n.v.t. (gaat over geld)", "test": "", "toont": ""},
    ],
    ids=lambda row: row["oordeel"],
)
def test_an_honest_verdict_passes(row):
    assert row_faults(row, MARKS) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"test": ""}, "without a test"),
        ({"toont": " "}, "without a test and what it asserts"),
        ({"test": "tests/a.py::test_weg"}, "no such test"),
        ({"test": "tests/a.py::test_y"}, "does not carry it"),
        ({"oordeel": "bijna"}, "unknown verdict"),
        ({"oordeel": "n.v.t."}, "without a reason"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_verdict_without_proof_is_named(change, fault):
    found = row_faults({**GOOD, **change}, MARKS)
    assert [line for line in found if fault in line and line.startswith("R-1: ")]


def test_marks_with_an_unknown_id_or_four_ids_are_named():
    marks = {"a": {"R-9"}, "b": {"R-1", "R-2", "R-3", "R-4"}}
    found = mark_faults(marks, {"R-1", "R-2", "R-3", "R-4"})
    assert found == ["a: unknown requirement R-9", "b: 4 requirements, at most 3"]


def test_the_committed_list_is_whole():
    ids = read_ids(LIST)
    assert list_faults(ids) == []
    assert list_faults(ids[:-1])
