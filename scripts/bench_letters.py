"""Measure the PIP letter against the bare typesetter; the last line is JSON. See ``bench.py``.

A letter is what adopting a plan makes: the text from the plan, the page and the PDF that keeps.
The bare typesetter sets the same data with the same template and standards, and does no more.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from inburgering.documents.pip_beschikking import pip_beschikking  # noqa: E402
from inburgering.documents.render_html import render_html  # noqa: E402
from inburgering.documents.typesetter import (  # noqa: E402
    PDF_STANDARDS,
    letter_inputs,
    letter_timestamp,
    render_pdf,
    warm_compiler,
)
from tests.documents.voorbeelden import FONTS, PIP  # noqa: E402

RUNS, LETTERS = 7, 20


def make_letters() -> None:
    """Make letters that differ in their reference, from plan to page and PDF."""
    for number in range(LETTERS):
        letter = pip_beschikking(replace(PIP, kenmerk=f"PIP-{number}"))
        render_html(letter)
        render_pdf(letter, FONTS)


def set_bare() -> None:
    """Set as many letters whose data is ready."""
    for inputs, timestamp in READY:
        warm_compiler(FONTS).compile_with_warnings(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=list(PDF_STANDARDS),
            timestamp=timestamp,
        )


READY = [
    (letter_inputs(letter), letter_timestamp(letter))
    for letter in (
        pip_beschikking(replace(PIP, kenmerk=f"PIP-{number}")) for number in range(LETTERS)
    )
]


def per_second(part: Callable[[], None]) -> float:
    """Return how many letters a second this makes."""
    begin = time.perf_counter()
    part()
    return LETTERS / (time.perf_counter() - begin)


def main() -> int:
    """Let both take turns and print the medians."""
    parts = {"bare": set_bare, "letters": make_letters}
    found: dict[str, list[float]] = {name: [] for name in parts}
    for run in range(RUNS + 1):
        for name, part in parts.items():
            speed = per_second(part)
            if run:
                found[name].append(speed)
    print(json.dumps({name: statistics.median(values) for name, values in found.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
