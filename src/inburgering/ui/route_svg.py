"""The route of a person drawn as a line with stations, lying and standing, in whole SVG units.

Only positions are computed here; the template draws. The table behind the drawing says the same.
"""

import itertools
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

import pyphen
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inburgering.ui.distance import describe_distance, format_short, get_urgency

MIN_WIDTH, MIN_GAP, MARGIN = 1120, 118, 68
LINE_Y, LABEL_Y, LINE_HEIGHT = 100, 138, 18
PIXELS_PER_LETTER = 8
STANDING_WIDTH, STANDING_LETTERS, STANDING_TOP = 280, 26, 22
ROW_HEIGHT, TODAY_HEIGHT = 34, 38
HYPHENS = "nl_NL"


class StationStatus(StrEnum):
    """Where a station stands."""

    GEDAAN = "gedaan"
    NU = "nu"
    STRAKS = "straks"
    TE_LAAT = "te_laat"
    NVT = "nvt"


PASSED = frozenset({StationStatus.GEDAAN, StationStatus.TE_LAAT, StationStatus.NVT})


@dataclass(frozen=True, slots=True)
class Station:
    """A step of the route, as the query hands it over."""

    code: str
    naam: str
    status: StationStatus
    datum: date | None = None
    """The day it was done, or is planned."""
    uiterlijk: date | None = None
    """The last day, inclusive; shown as a flag while the station is not done."""


@dataclass(frozen=True, slots=True)
class Label:
    """A piece of text at a place."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class DrawnStation:
    """A station with its place and its words."""

    station: Station
    x: int
    y: int
    name: tuple[Label, ...]
    date: Label | None
    flag: tuple[Label, ...]
    urgency: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of line between two stations."""

    x1: int
    y1: int
    x2: int
    y2: int
    is_done: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing: its size, its stations, its line and the place of today."""

    width: int
    height: int
    stations: tuple[DrawnStation, ...]
    segments: tuple[Segment, ...]
    today: Label | None


@dataclass(frozen=True, slots=True)
class StationRow:
    """A station as a row of the table behind the drawing."""

    naam: str
    stand: str
    tone: str
    datum: date | None
    uiterlijk: date | None


@dataclass(frozen=True, slots=True)
class Route:
    """Both drawings, the sentence that sums them up, and the table."""

    lying: Drawing
    standing: Drawing
    summary: str
    rows: tuple[StationRow, ...]


def draw_route(stations: Sequence[Station], *, vandaag: date) -> Route:
    """Return the drawings of a route with at least one station."""
    place = _find_today(stations)
    return Route(
        lying=_draw_lying(stations, place=place, vandaag=vandaag),
        standing=_draw_standing(stations, place=place, vandaag=vandaag),
        summary=_summarize(stations, vandaag=vandaag),
        rows=tuple(
            StationRow(s.naam, describe_status(s.status), TONES[s.status], s.datum, s.uiterlijk)
            for s in stations
        ),
    )


TONES = {
    StationStatus.GEDAAN: "done",
    StationStatus.NU: "info",
    StationStatus.STRAKS: "neutral",
    StationStatus.TE_LAAT: "late",
    StationStatus.NVT: "outline",
}


def describe_status(status: StationStatus) -> str:
    """Return the status in words."""
    return {
        StationStatus.GEDAAN: _("gedaan"),
        StationStatus.NU: _("nu"),
        StationStatus.STRAKS: _("straks"),
        StationStatus.TE_LAAT: _("te laat"),
        StationStatus.NVT: _("niet van toepassing"),
    }[status]


def _find_today(stations: Sequence[Station]) -> int | None:
    """Return the number of the first station that today lies before, ``None`` after the last."""
    return next((i for i, s in enumerate(stations) if s.status not in PASSED), None)


def _draw_lying(stations: Sequence[Station], *, place: int | None, vandaag: date) -> Drawing:
    count = len(stations)
    width = max(MIN_WIDTH, (count - 1) * MIN_GAP + 2 * MARGIN)
    gap = (width - 2 * MARGIN) // max(count - 1, 1)
    names = [_wrap(s.naam, gap // PIXELS_PER_LETTER) for s in stations]
    drawn = []
    for i, (station, lines) in enumerate(zip(stations, names, strict=True)):
        x = MARGIN + i * gap
        labels = tuple(Label(x, LABEL_Y + n * LINE_HEIGHT, line) for n, line in enumerate(lines))
        words = _date_words(station, vandaag=vandaag)
        date_y = LABEL_Y + len(lines) * LINE_HEIGHT
        flag = _flag_words(station)
        drawn.append(
            DrawnStation(
                station,
                x,
                LINE_Y,
                labels,
                Label(x, date_y, words) if words else None,
                (Label(x, 16, flag[0]), Label(x, 33, flag[1])) if flag else (),
                _urgency(station, vandaag=vandaag),
            )
        )
    today = None if place is None else Label(MARGIN + place * gap - gap // 2, LINE_Y, _("Vandaag"))
    if place == 0:
        today = Label(MARGIN // 2, LINE_Y, _("Vandaag"))
    height = LABEL_Y + max(len(lines) for lines in names) * LINE_HEIGHT + 12
    return Drawing(width, height, tuple(drawn), _connect(drawn), today)


def _draw_standing(stations: Sequence[Station], *, place: int | None, vandaag: date) -> Drawing:
    y, drawn, today = STANDING_TOP, [], None
    for i, station in enumerate(stations):
        if i == place:
            today = Label(22, y, _("Vandaag"))
            y += TODAY_HEIGHT
        lines = _wrap(station.naam, STANDING_LETTERS)
        name = tuple(Label(52, y + 5 + n * LINE_HEIGHT, line) for n, line in enumerate(lines))
        below = y + 5 + len(lines) * LINE_HEIGHT
        words = _date_words(station, vandaag=vandaag)
        flag = _flag_words(station)
        date_label = Label(52, below, words) if words else None
        below += LINE_HEIGHT if words else 0
        flags = (Label(70, below, " ".join(flag)),) if flag else ()
        below += LINE_HEIGHT if flag else 0
        drawn.append(
            DrawnStation(
                station, 22, y, name, date_label, flags, _urgency(station, vandaag=vandaag)
            )
        )
        y = below + ROW_HEIGHT - LINE_HEIGHT
    return Drawing(STANDING_WIDTH, y, tuple(drawn), _connect(drawn), today)


def _connect(stations: Sequence[DrawnStation]) -> tuple[Segment, ...]:
    return tuple(
        Segment(a.x, a.y, b.x, b.y, is_done=b.station.status is StationStatus.GEDAAN)
        for a, b in itertools.pairwise(stations)
    )


def _date_words(station: Station, *, vandaag: date) -> str:
    if station.status is StationStatus.NVT:
        return _("niet nodig")
    if station.datum is not None:
        return format_short(station.datum)
    if station.uiterlijk is not None:
        return describe_distance(station.uiterlijk, vandaag=vandaag, is_deadline=True)
    return ""


def _flag_words(station: Station) -> tuple[str, str] | None:
    if station.uiterlijk is None or station.status in (StationStatus.GEDAAN, StationStatus.NVT):
        return None
    return _("uiterlijk"), format_short(station.uiterlijk)


def _urgency(station: Station, *, vandaag: date) -> str:
    if station.uiterlijk is None or station.status in (StationStatus.GEDAAN, StationStatus.NVT):
        return "later"
    return get_urgency(station.uiterlijk, vandaag=vandaag).value


def _summarize(stations: Iterable[Station], *, vandaag: date) -> str:
    rows = [s for s in stations if s.status is not StationStatus.NVT]
    done = sum(s.status is StationStatus.GEDAAN for s in rows)
    parts = [_("%(gedaan)d van de %(alle)d stappen gedaan.") % {"gedaan": done, "alle": len(rows)}]
    for s in rows:
        if s.status in (StationStatus.NU, StationStatus.TE_LAAT):
            parts.append(_sentence(s, vandaag=vandaag))
    return " ".join(parts)


def _sentence(station: Station, *, vandaag: date) -> str:
    if station.uiterlijk is None:
        return _("%(stand)s: %(naam)s.") % {
            "stand": describe_status(station.status).capitalize(),
            "naam": station.naam,
        }
    return _("%(stand)s: %(naam)s, uiterlijk %(dag)s (%(afstand)s).") % {
        "stand": describe_status(station.status).capitalize(),
        "naam": station.naam,
        "dag": date_format(station.uiterlijk, "j F Y"),
        "afstand": describe_distance(station.uiterlijk, vandaag=vandaag, is_deadline=True),
    }


@lru_cache(maxsize=1)
def _load_hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=HYPHENS)


def _wrap(text: str, letters: int) -> list[str]:
    words = [_break_word(word, letters) for word in text.split()]
    return textwrap.wrap(" ".join(words), letters, break_long_words=False) or [text]


def _break_word(word: str, letters: int) -> str:
    if len(word) <= letters:
        return word
    broken = _load_hyphens().wrap(word, letters, hyphen="-")
    return word if broken is None else f"{broken[0]} {_break_word(broken[1], letters)}"
