"""The line of hours made, against the straight way to the norm and the way it goes at this pace.

Only positions are computed here; the template draws. The page that shows it has a table beside it
that says the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format

from inburgering.ui.grafiek_svg import MAX_TICKS, STEPS, Stroke
from inburgering.ui.route_svg import Label

WIDE, NARROW = (1000, 300), (340, 280)
LEFT, RIGHT, TOP, FOOT = 48, 16, 16, 34
QUARTER = 3
MAX_DAY_TICKS_WIDE, MAX_DAY_TICKS_NARROW = 8, 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the grid with its word."""

    stroke: Stroke
    label: Label


@dataclass(frozen=True, slots=True)
class Tempotekening:
    """One drawing."""

    width: int
    height: int
    done: str
    """Points of the line of hours made."""
    area: str
    """The same, closed below."""
    plan: Stroke
    """The straight way to the norm."""
    ahead: Stroke | None
    """The way it goes at this pace."""
    norm: Stroke
    norm_label: Label
    today: Stroke
    end: Stroke | None
    """The last day of the term."""
    hours: tuple[Mark, ...]
    days: tuple[Mark, ...]
    now: tuple[int, int]
    """The last point of the line."""


@dataclass(frozen=True, slots=True)
class Tempolijn:
    """Both drawings."""

    wide: Tempotekening
    narrow: Tempotekening


@dataclass(frozen=True, slots=True)
class Lijn:
    """What is drawn: hours by day, the norm, and the days that matter."""

    punten: Sequence[tuple[date, int]]
    norm: int
    begin: date
    dag: date
    tot: date | None
    klaar_op: date | None


def draw_tempo(lijn: Lijn) -> Tempolijn | None:
    """Return the drawings, ``None`` while there is no line to draw."""
    if not lijn.punten or lijn.norm <= 0:
        return None
    return Tempolijn(
        _draw(lijn, WIDE, MAX_DAY_TICKS_WIDE), _draw(lijn, NARROW, MAX_DAY_TICKS_NARROW)
    )


def _draw(lijn: Lijn, size: tuple[int, int], max_days: int) -> Tempotekening:
    width, height = size
    floor, right = height - FOOT, width - RIGHT
    last = _last_day(lijn)
    span = max((last - lijn.begin).days, 1)
    done = lijn.punten[-1][1]
    step = next((s for s in STEPS if max(lijn.norm, done) / s <= MAX_TICKS), STEPS[-1])
    top = -(-max(lijn.norm, done) // step) * step

    def x(day: date) -> int:
        place = LEFT + round((day - lijn.begin).days / span * (right - LEFT))
        return min(max(place, LEFT), right)

    def y(hours: float) -> int:
        return floor - round(hours / top * (floor - TOP))

    points = [(x(day), y(hours)) for day, hours in lijn.punten]
    line = " ".join(f"{a},{b}" for a, b in points)
    target = lijn.tot or last
    return Tempotekening(
        width=width,
        height=height,
        done=line,
        area=f"{points[0][0]},{floor} {line} {points[-1][0]},{floor}",
        plan=Stroke(x(lijn.begin), y(0), x(target), y(lijn.norm)),
        ahead=_ahead(lijn, points[-1], x, y, last),
        norm=Stroke(LEFT, y(lijn.norm), right, y(lijn.norm)),
        norm_label=Label(right, y(lijn.norm) - 6, str(lijn.norm)),
        today=Stroke(x(lijn.dag), TOP, x(lijn.dag), floor),
        end=Stroke(x(lijn.tot), TOP, x(lijn.tot), floor) if lijn.tot else None,
        hours=tuple(
            Mark(Stroke(LEFT, y(n), right, y(n)), Label(LEFT - 8, y(n) + 5, str(n)))
            for n in range(0, top + 1, step)
        ),
        days=tuple(
            Mark(
                Stroke(x(day), floor, x(day), floor + 5),
                Label(x(day), floor + 22, date_format(day, "M Y")),
            )
            for day in _quarters(lijn.begin, last, max_days)
        ),
        now=points[-1],
    )


def _last_day(lijn: Lijn) -> date:
    """Return the last day that is drawn: end of term or ready, but never twice the term."""
    days = [day for day in (lijn.tot, lijn.klaar_op, lijn.dag) if day is not None]
    if lijn.tot is None:
        return max(days)
    limit = max(lijn.tot + (lijn.tot - lijn.begin) // 3, lijn.dag)
    return min(max(days), limit)


def _ahead(
    lijn: Lijn,
    start: tuple[int, int],
    x: Callable[[date], int],
    y: Callable[[float], int],
    last: date,
) -> Stroke | None:
    if lijn.klaar_op is None or lijn.klaar_op <= lijn.dag:
        return None
    if lijn.klaar_op <= last:
        return Stroke(*start, x(lijn.klaar_op), y(lijn.norm))
    made = lijn.punten[-1][1]
    part = (last - lijn.dag).days / max((lijn.klaar_op - lijn.dag).days, 1)
    return Stroke(*start, x(last), y(made + (lijn.norm - made) * part))


def _quarters(begin: date, last: date, most: int) -> list[date]:
    """Return first days of quarters within a period, thinned to at most so many."""
    found = []
    day = begin.replace(day=1)
    while day <= last:
        if day.month % QUARTER == 1 and day >= begin:
            found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    step = -(-len(found) // most) if found else 1
    return found[::step]
