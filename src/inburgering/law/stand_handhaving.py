"""What the work rules must know of enforcement by the college."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Handhavingstand:
    """How far the work is; ``None`` is not done yet."""
