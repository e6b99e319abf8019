"""A file for a calendar: right, and silent about who it is for."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.documents.voortgang_ics import Agenda, make_ics

AGENDA = Agenda(
    sleutel=UUID("0e0a2a0e-5d6f-4d13-9d39-6f8a2b1c3d4e"),
    volgorde=0,
    datum=date(2026, 3, 24),
    tijd=time(14, 30),
    minuten=60,
    plaats="Gemeentehuis; kamer 2\nRaadhuisplein 1, Boslanden",
    gemaakt=datetime(2026, 3, 2, 9, 5, tzinfo=UTC),
)


def unfold(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_the_file_is_an_appointment() -> None:
    assert unfold(make_ics(AGENDA)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Open Inburgering//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:0e0a2a0e-5d6f-4d13-9d39-6f8a2b1c3d4e",
        "SEQUENCE:0",
        "DTSTAMP:20260302T090500Z",
        "DTSTART:20260324T133000Z",
        "DTEND:20260324T143000Z",
        "SUMMARY:Afspraak gemeente",
        "LOCATION:Gemeentehuis\\; kamer 2\\, Raadhuisplein 1\\, Boslanden",
        "STATUS:CONFIRMED",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_moved_it_is_the_same_appointment_with_a_higher_number() -> None:
    first, moved = make_ics(AGENDA), make_ics(replace(AGENDA, volgorde=1, tijd=time(15)))
    assert [line for line in unfold(first) if line.startswith("UID")] == [
        line for line in unfold(moved) if line.startswith("UID")
    ]
    assert "SEQUENCE:1" in unfold(moved)


def test_a_cancelled_one_takes_it_out_of_the_calendar() -> None:
    lines = unfold(make_ics(replace(AGENDA, volgorde=2, is_afgezegd=True)))
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2"} <= set(lines)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        # The clock goes forward on 29 March 2026 and back on 25 October 2026.
        (date(2026, 3, 28), "20260328T133000Z"),
        (date(2026, 3, 29), "20260329T123000Z"),
        (date(2026, 10, 24), "20261024T123000Z"),
        (date(2026, 10, 25), "20261025T133000Z"),
    ],
)
def test_the_clock_is_that_of_the_netherlands(day: date, start: str) -> None:
    assert f"DTSTART:{start}" in unfold(make_ics(replace(AGENDA, datum=day)))


def test_without_a_time_it_takes_the_whole_day() -> None:
    lines = unfold(make_ics(replace(AGENDA, tijd=None)))
    assert "DTSTART;VALUE=DATE:20260324" in lines
    assert "DTEND;VALUE=DATE:20260325" in lines


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=300))
def test_whatever_the_place_no_line_is_too_long_or_torn(place: str) -> None:
    text = make_ics(replace(AGENDA, plaats=place))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("BEGIN:VEVENT\r\n") == 1
    shown = [line for line in unfold(text) if line.startswith("LOCATION:")]
    assert len(shown) == bool(place.strip())
    if shown:
        plain = shown[0].removeprefix("LOCATION:")
        for sign in (",", ";", "\\"):
            plain = plain.replace(f"\\{sign}", sign)
        assert plain.strip() == place.strip() or "\\" in place
