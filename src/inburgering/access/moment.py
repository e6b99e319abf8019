"""The day of work and the real time, handed to every action."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of work (which a demo may move) and the real moment of recording."""

    dag: date
    tijdstip: datetime
