"""What the work rules must know of learning: exams, modules, reports, interpreters."""

from dataclasses import dataclass
from datetime import date

from inburgering.law.taken import TaakCode


@dataclass(frozen=True, slots=True)
class Tolkvraag:
    """An interpreter that somebody still has to book, for the task that needs one."""

    taak: TaakCode
    datum: date
    gevraagd_op: date


@dataclass(frozen=True, slots=True)
class Leerstand:
    """How far the work is; ``None`` is not done yet."""

    laatste_uren_op: date | None = None
    """The last day of which hours are known."""
    bericht_gevraagd_op: date | None = None
    """When the report was asked that waits longest for an answer."""
    bericht_uiterlijk: date | None = None
    """The last day that was given for that report."""
    bericht_te_beoordelen: date | None = None
    """The day on which the first report came that nobody judged."""
    laatste_bericht_op: date | None = None
    """The last day that a report was about."""
    les_sinds: date | None = None
    """From when lessons of a running order are given."""
    tolken: tuple[Tolkvraag, ...] = ()
