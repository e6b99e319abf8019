"""What the work rules must know of the end: duty met, follow-up, archive."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Wijze = Literal["b1", "onderwijs", "z", "ontheffing", "vrijstelling"]
"""How the duty ended: by one of the routes, or by a decision of DUO."""
Nazorgmoment = Literal["6_maanden", "12_maanden"]


@dataclass(frozen=True, slots=True)
class Afrondingstand:
    """How far the end is; ``None`` is not done yet."""

    einde_op: date | None = None
    """The day on which the duty ended, as DUO named it and somebody recorded it here."""
    wijze: Wijze | None = None
    duo_op: date | None = None
    """When DUO's decision that ends the duty came in."""
    is_warm_verwezen: bool = False
    """Whether somebody was led on to another service in person."""
    nazorg: frozenset[str] = frozenset()
    """The moments of follow-up that were recorded."""
    laatste_nazorg_op: date | None = None
    """The day of the last contact that was recorded for a moment."""

    @property
    def is_beeindigd(self) -> bool:
        """Whether the duty ended."""
        return self.einde_op is not None
