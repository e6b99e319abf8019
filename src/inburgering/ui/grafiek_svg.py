"""A row of bars with a mark to reach and a line below it, lying and standing, in whole SVG units.

Only positions are computed here; the template draws. The page that shows it has a table beside it
that says the same.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inburgering.ui.route_svg import Label

WIDTH, LEFT, RIGHT = 1120, 48, 12
TOP, BARS, FOOT = 26, 210, 46
LINE_TOP, LINE_HEIGHT = 44, 120
NARROW_WIDTH, NARROW_LEFT, NARROW_RIGHT = 320, 44, 34
ROW, GROUP_ROW = 22, 36
GAP = 0.28
"""Part of the room of a bar that stays empty."""
MAX_BAR = 44
ROOM_FOR_NAME = 32
"""With less room per bar only the first letter of its name stands below it."""
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
MAX_TICKS = 5


@dataclass(frozen=True, slots=True)
class Staaf:
    """One bar, as the query hands it over."""

    naam: str
    """In full, for who cannot see it: "januari 2017"."""
    kort: str
    """Below the bar."""
    waarde: int | None
    """``None`` is not known; 0 is known to be nothing."""
    is_licht: bool = False
    """Drawn open, to set it apart; the legend says what that means."""
    groep: str = ""
    """Bars of one group stand between two marks, with this name below."""
    doel: float | None = None
    """The height to reach."""
    lijn: float | None = None
    """The point of the line below the bars."""


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar with its place and its words."""

    staaf: Staaf
    x: int
    y: int
    width: int
    height: int
    value: Label
    name: Label


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight piece: a mark to reach, a line of the grid, an edge of a group."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid with its number."""

    stroke: Stroke
    label: Label
    is_zero: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing."""

    width: int
    height: int
    bars: tuple[DrawnBar, ...]
    marks: tuple[Stroke, ...]
    ticks: tuple[Tick, ...]
    edges: tuple[Stroke, ...]
    groups: tuple[Label, ...]
    line: tuple[str, ...] = ()
    """Unbroken pieces, each as points of a polyline."""
    line_ticks: tuple[Tick, ...] = ()
    line_end: Label | None = None
    line_title: Label | None = None


@dataclass(frozen=True, slots=True)
class Grafiek:
    """Both drawings and the sentence that sums them up."""

    titel: str
    lying: Drawing
    standing: Drawing
    summary: str
    has_marks: bool
    has_line: bool
    has_light: bool


def draw_grafiek(staven: Sequence[Staaf], *, titel: str, lijn_titel: str = "") -> Grafiek:
    """Return the drawings of at least one bar."""
    return Grafiek(
        titel=titel,
        lying=_draw_lying(staven, lijn_titel),
        standing=_draw_standing(staven),
        summary=_summarize(staven),
        has_marks=any(s.doel is not None for s in staven),
        has_line=any(s.lijn is not None for s in staven),
        has_light=any(s.is_licht for s in staven),
    )


def _draw_lying(staven: Sequence[Staaf], line_title: str) -> Drawing:
    room = (WIDTH - LEFT - RIGHT) / len(staven)
    bar = min(round(room * (1 - GAP)), MAX_BAR)
    top = max(_step(_heights(staven)) * _count_ticks(_heights(staven)), 1)
    floor = TOP + BARS

    def place(value: float) -> int:
        return floor - round(value / top * BARS)

    def left(index: int) -> int:
        return round(LEFT + index * room + (room - bar) / 2)

    letters = None if room >= ROOM_FOR_NAME else 1
    bars = tuple(
        _make_bar(s, left(i), place(s.waarde or 0), (bar, floor), letters) for i, s in _each(staven)
    )
    marks = tuple(
        Stroke(round(LEFT + i * room), place(s.doel), round(LEFT + (i + 1) * room), place(s.doel))
        for i, s in _each(staven)
        if s.doel is not None
    )
    height = floor + FOOT
    line = _draw_line(staven, room=room, top=height + LINE_TOP, title=line_title)
    if line is not None:
        height += LINE_TOP + LINE_HEIGHT + 14
    starts = _group_starts(staven)
    lefts = [round(LEFT + i * room) for i, _name, _size in starts[1:]]
    return Drawing(
        width=WIDTH,
        height=height,
        bars=bars,
        marks=marks,
        ticks=tuple(_make_tick(v, place(v)) for v in _tick_values(_heights(staven))),
        edges=tuple(Stroke(x, TOP, x, height) for x in lefts),
        groups=tuple(
            Label(round(LEFT + (i + size / 2) * room), floor + 38, name)
            for i, name, size in starts
            if name
        ),
        line=line[0] if line else (),
        line_ticks=line[1] if line else (),
        line_end=line[2] if line else None,
        line_title=Label(LEFT, floor + FOOT + LINE_TOP - 18, line_title) if line else None,
    )


def _make_bar(staaf: Staaf, x: int, y: int, size: tuple[int, int], letters: int | None) -> DrawnBar:
    width, floor = size
    text = "–" if staaf.waarde is None else str(staaf.waarde)
    middle = x + width // 2
    return DrawnBar(
        staaf,
        x,
        y,
        width,
        floor - y,
        Label(middle, y - 5, text),
        Label(middle, floor + 17, staaf.kort[:letters]),
    )


def _draw_line(
    staven: Sequence[Staaf], *, room: float, top: int, title: str
) -> tuple[tuple[str, ...], tuple[Tick, ...], Label] | None:
    """Return the pieces of the line, its grid and the number at its end."""
    values = [s.lijn for s in staven if s.lijn is not None]
    if not values or not title:
        return None
    high, low = max(*values, 0.0, 1.0), min(*values, 0.0)
    step = _step([high - low])
    high, low = -(-high // step) * step, low // step * step

    def place(value: float) -> int:
        return top + round((high - value) / (high - low) * LINE_HEIGHT)

    pieces = []
    for known, run in itertools.groupby(_each(staven), key=lambda item: item[1].lijn is not None):
        if known:
            points = [(round(LEFT + (i + 0.5) * room), place(s.lijn or 0)) for i, s in run]
            pieces.append(" ".join(f"{x},{y}" for x, y in points))
    last = max(i for i, s in _each(staven) if s.lijn is not None)
    end = staven[last].lijn or 0
    numbers = [low + step * n for n in range(round((high - low) / step) + 1)]
    ticks = tuple(_make_tick(v, place(v)) for v in numbers)
    where = Label(round(LEFT + (last + 0.5) * room), place(end) - 8, f"{round(end)}")
    return tuple(pieces), ticks, where


def _draw_standing(staven: Sequence[Staaf]) -> Drawing:
    top = max(_heights(staven))
    room = NARROW_WIDTH - NARROW_LEFT - NARROW_RIGHT
    y, bars, marks, groups = 0, [], [], []
    starts = {i: name for i, name, _size in _group_starts(staven)}
    for i, staaf in _each(staven):
        if starts.get(i):
            y += GROUP_ROW
            groups.append(Label(0, y - 10, starts[i]))
        length = round((staaf.waarde or 0) / top * room)
        text = "–" if staaf.waarde is None else str(staaf.waarde)
        bars.append(
            DrawnBar(
                staaf,
                NARROW_LEFT,
                y + 3,
                length,
                ROW - 6,
                Label(NARROW_LEFT + length + 6, y + 16, text),
                Label(0, y + 16, staaf.kort),
            )
        )
        if staaf.doel is not None:
            x = NARROW_LEFT + round(staaf.doel / top * room)
            marks.append(Stroke(x, y, x, y + ROW))
        y += ROW
    return Drawing(NARROW_WIDTH, y + 4, tuple(bars), tuple(marks), (), (), tuple(groups))


def _each(staven: Sequence[Staaf]) -> Iterator[tuple[int, Staaf]]:
    return enumerate(staven)


def _heights(staven: Iterable[Staaf]) -> list[float]:
    return [1.0, *(max(s.waarde or 0, s.doel or 0) for s in staven)]


def _step(values: Sequence[float]) -> int:
    """Return the distance between two lines of the grid: a round number, five lines at most."""
    high = max(values)
    return next((step for step in STEPS if high / step <= MAX_TICKS), STEPS[-1])


def _count_ticks(values: Sequence[float]) -> int:
    return int(-(-max(values) // _step(values)))


def _tick_values(values: Sequence[float]) -> list[int]:
    return [_step(values) * n for n in range(_count_ticks(values) + 1)]


def _make_tick(value: float, y: int) -> Tick:
    stroke = Stroke(LEFT, y, WIDTH - RIGHT, y)
    return Tick(stroke, Label(LEFT - 8, y + 5, f"{round(value)}"), is_zero=value == 0)


def _group_starts(staven: Sequence[Staaf]) -> list[tuple[int, str, int]]:
    """Return per group the number of its first bar, its name, and how many bars it has."""
    found, place = [], 0
    for name, run in itertools.groupby(staven, key=lambda s: s.groep):
        size = len(list(run))
        found.append((place, name, size))
        place += size
    return found


def _summarize(staven: Sequence[Staaf]) -> str:
    known = [s for s in staven if s.waarde is not None]
    if not known:
        return _("Er is nog geen cijfer.")
    high = max(known, key=lambda s: s.waarde or 0)
    parts = [
        _("Van %(eerste)s tot en met %(laatste)s: samen %(som)d.")
        % {
            "eerste": staven[0].naam,
            "laatste": staven[-1].naam,
            "som": sum(s.waarde or 0 for s in known),
        },
        _("Het meest in %(naam)s: %(waarde)d.") % {"naam": high.naam, "waarde": high.waarde},
        _("Het laatst bekend: %(naam)s, %(waarde)d.")
        % {"naam": known[-1].naam, "waarde": known[-1].waarde},
    ]
    return " ".join(parts)
