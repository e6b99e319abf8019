"""What the work rules must know of progress talks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voortgangstand:
    """How far the work is; ``None`` is not done yet."""
