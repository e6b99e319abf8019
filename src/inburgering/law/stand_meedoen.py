"""What the work rules must know of taking part: work found, reimbursements."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Meedoenstand:
    """How far the work is; ``None`` is not done yet."""

    werk_begonnen_op: date | None = None
    """First day of the oldest paid work of eight hours or more that nobody checked after half a
    year, and that did not end before."""
    nagegaan: frozenset[str] = frozenset()
    """The moments of the duty that were checked: ``2_jaar``, ``5_jaar``."""
    vergoeding_gevraagd_op: date | None = None
    """The oldest request that waits for a decision."""
    vergoeding_toegekend_op: date | None = None
    """The oldest decision that waits for its payment."""
