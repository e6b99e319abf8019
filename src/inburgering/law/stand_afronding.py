"""What the work rules must know of the end: duty met, follow-up, light cases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Afrondingstand:
    """How far the work is; ``None`` is not done yet."""
