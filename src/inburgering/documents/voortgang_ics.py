"""An appointment for a calendar, as text of RFC 5545.

It says when and where and nothing about anybody: a calendar is seen by others.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

HIER: Final = ZoneInfo("Europe/Amsterdam")
ONDERWERP: Final = "Afspraak gemeente"
_LINE: Final = 75
"""Octets on a line, the break not counted (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """An appointment; ``tijd`` is what the clock in the Netherlands says."""

    sleutel: UUID
    """Stays the same when the appointment moves, so that a calendar replaces it."""
    volgorde: int
    """Rises with every change."""
    datum: date
    tijd: time | None
    minuten: int
    plaats: str
    gemaakt: datetime
    is_afgezegd: bool = False


def make_ics(agenda: Agenda) -> str:
    """Return the appointment as a file for a calendar, or its cancellation.

    Source: RFC 5545; a cancellation is METHOD CANCEL with the same UID (RFC 5546, 3.2.5).
    """
    method = "CANCEL" if agenda.is_afgezegd else "PUBLISH"
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Open Inburgering//NL",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        f"UID:{agenda.sleutel}",
        f"SEQUENCE:{agenda.volgorde}",
        f"DTSTAMP:{_utc(agenda.gemaakt)}",
        *_when(agenda),
        f"SUMMARY:{ONDERWERP}",
        *((f"LOCATION:{_escape(agenda.plaats)}",) if agenda.plaats.strip() else ()),
        f"STATUS:{'CANCELLED' if agenda.is_afgezegd else 'CONFIRMED'}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _when(agenda: Agenda) -> tuple[str, ...]:
    if agenda.tijd is None:
        end = agenda.datum + timedelta(days=1)
        return (f"DTSTART;VALUE=DATE:{agenda.datum:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}")
    start = datetime.combine(agenda.datum, agenda.tijd, tzinfo=HIER)
    end_at = start.astimezone(UTC) + timedelta(minutes=agenda.minuten)
    return (f"DTSTART:{_utc(start)}", f"DTEND:{_utc(end_at)}")


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escape(text: str) -> str:
    """Return a text as a value: lines become one, and signs with a meaning lose it."""
    line = ", ".join(part.strip() for part in text.splitlines() if part.strip())
    for sign in ("\\", ";", ","):
        line = line.replace(sign, f"\\{sign}")
    return line


def _fold(line: str) -> str:
    """Return a line in pieces of at most 75 octets, never within a sign."""
    pieces: list[str] = []
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LINE - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece += sign
        size += octets
    return "\r\n ".join([*pieces, piece])
