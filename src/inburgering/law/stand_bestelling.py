"""What the work rules must know of orders at providers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bestelstand:
    """How far the work is; ``None`` is not done yet."""
