"""Dates as a Dutch letter writes them, without asking the machine's locale."""

from datetime import date

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def format_date(day: date) -> str:
    """Return "12 december 2026"."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def format_weekday(day: date) -> str:
    """Return "zaterdag 12 december 2026"."""
    return f"{DAGEN[day.weekday()]} {format_date(day)}"
