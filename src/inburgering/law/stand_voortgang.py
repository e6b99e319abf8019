"""What the work rules must know of progress talks."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Voortgangstand:
    """How far the work is; ``None`` is not done yet."""

    aantal: int | None = None
    """How many talks the plan in force names; ``None`` when it names none."""
    gevoerd: int = 0
    laatst_gevoerd_op: date | None = None
    gepland_op: date | None = None
    """The day of the talk that is planned."""
    gemist_op: date | None = None
    """The last talk that was missed, as long as none was held since."""
