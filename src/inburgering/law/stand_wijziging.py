"""What the work rules must know of changes: pauses, exemptions, extensions, changes of route."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wijzigingstand:
    """How far the work is; ``None`` is not done yet."""
