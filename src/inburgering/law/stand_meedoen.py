"""What the work rules must know of taking part: work found, instruments, reimbursements."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meedoenstand:
    """How far the work is; ``None`` is not done yet."""
