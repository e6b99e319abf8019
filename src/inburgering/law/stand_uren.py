"""What the work rules must know of hours and attendance."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Urenstand:
    """How far the work is; ``None`` is not done yet."""
