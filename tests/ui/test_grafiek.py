"""Bars stand where their number says, at desk and at phone width."""

import re
from pathlib import Path

import pytest

from inburgering.ui.grafiek_svg import BARS, TOP, WIDTH, Staaf, draw_grafiek
from tests.huisvesting import PLAATSINGEN

FLOOR = TOP + BARS


def bars_of(numbers, **more):
    return [Staaf(f"maand {n}", "jan", value, **more) for n, value in enumerate(numbers)]


@pytest.mark.eis("R-KEMP-051")
def test_the_swings_of_real_months_can_be_read():
    numbers = [n for year in PLAATSINGEN.values() for n in year]
    found = draw_grafiek(bars_of(numbers), titel="Plaatsingen")
    for drawing in (found.lying, found.standing):
        assert [bar.value.text for bar in drawing.bars] == [str(n) for n in numbers]
    heights = [bar.height for bar in found.lying.bars]
    assert [h == 0 for h in heights] == [n == 0 for n in numbers]
    ones = {h for h, n in zip(heights, numbers, strict=True) if n == 1}
    assert min(ones) >= 8
    assert max(heights) <= BARS
    assert [int(t.label.text) for t in found.lying.ticks] == [0, 5, 10, 15, 20, 25]
    right = max(bar.x + bar.width for bar in found.lying.bars)
    assert right <= WIDTH
    lengths = [bar.width for bar in found.standing.bars]
    assert lengths[numbers.index(23)] == max(lengths)
    assert "Het meest in maand 18: 23." in found.summary


def test_unknown_is_not_nothing():
    found = draw_grafiek(bars_of([None, 0, 3]), titel="x")
    assert [bar.value.text for bar in found.lying.bars] == ["–", "0", "3"]
    assert draw_grafiek(bars_of([None]), titel="x").summary == "Er is nog geen cijfer."


def test_groups_are_named_and_set_apart():
    staven = bars_of([1, 2], groep="eerste") + bars_of([3, 4], groep="tweede")
    found = draw_grafiek(staven, titel="x")
    assert [label.text for label in found.lying.groups] == ["eerste", "tweede"]
    (edge,) = found.lying.edges
    inner = [bar.x for bar in found.lying.bars]
    assert inner[1] < edge.x1 < inner[2]
    assert [label.text for label in found.standing.groups] == ["eerste", "tweede"]


def test_the_mark_stands_at_its_height_in_both_drawings():
    found = draw_grafiek(bars_of([5, 10], doel=10.0), titel="x")
    assert found.has_marks
    assert {mark.y1 for mark in found.lying.marks} == {found.lying.bars[1].y}
    ends = {bar.x + bar.width for bar in found.standing.bars}
    assert {mark.x1 for mark in found.standing.marks} <= ends


def test_the_line_breaks_where_nothing_is_known_and_goes_below_zero():
    values = [4.0, None, -3.0, 2.0]
    staven = [Staaf(f"m{n}", "m", 1, lijn=value) for n, value in enumerate(values)]
    found = draw_grafiek(staven, titel="x", lijn_titel="Achterstand").lying
    assert [len(piece.split()) for piece in found.line] == [1, 2]
    numbers = [int(tick.label.text) for tick in found.line_ticks]
    assert min(numbers) <= -3
    assert max(numbers) >= 4
    assert found.line_end.text == "2"
    assert found.height > FLOOR


def test_without_a_line_there_is_no_panel_for_it():
    found = draw_grafiek(bars_of([1]), titel="x", lijn_titel="Achterstand").lying
    assert (found.line, found.line_ticks, found.line_title) == ((), (), None)


def test_the_drawing_carries_title_and_description_and_no_style():
    folder = Path(__file__).parents[2] / "src/inburgering/ui/templates/ui"
    text = (folder / "grafiek_tekening.html").read_text("utf-8")
    assert re.search(r"role=\"img\" aria-labelledby", text)
    assert "<title" in text
    assert "<desc" in text
    assert "style=" not in text
