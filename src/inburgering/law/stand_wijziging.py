"""What the work rules must know of changes: pauses, exemptions, extensions, changes of route."""

from dataclasses import dataclass, field
from datetime import date

from inburgering.law.pauze import Periode
from inburgering.law.vrijstelling import Vrijstellingstand


@dataclass(frozen=True, slots=True)
class Wijzigingstand:
    """How far the work is; ``None`` is not done yet."""

    vrijstelling: Vrijstellingstand = field(default_factory=Vrijstellingstand)
    pauze_begin: date | None = None
    """The first day of the pause that goes on."""
    pauze_verwacht_tot: date | None = None
    lange_pauze: Periode | None = None
    """The latest pause that is known to be long enough for an extension."""
    verlenging_voorbereid_op: date | None = None
    """The last day on which evidence for an extension was gathered, or found not needed."""
    bio_gevraagd_op: date | None = None
    """When advice was asked that was not given yet."""
    duo_open_sinds: date | None = None
    """The day of the oldest fact, beside the plan, that DUO does not know yet."""
    duo_open_aantal: int = 0
